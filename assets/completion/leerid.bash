# Completion of leerid for bash 3.2 and later; made by: leerid completion bash
#
# What was typed is taken apart here, letter by letter, and never evaluated: group names hold spaces, and a name may
# hold anything else. COMP_WORDS is no help: it breaks words at `=` and `:`.

# Sets `words` (the arguments before the cursor, without quotes; the last one may be unfinished), `quote` (the one that
# is open, or nothing) and `kept` (how much of the last word stands before what readline will replace).
__leerid_split() {
  local line=$1 char word='' state='' started='' outside=0 i
  words=() kept=0
  for ((i = 0; i < ${#line}; i++)); do
    char=${line:i:1}
    case $state in
      "'") if [[ $char == "'" ]]; then state='' kept=$outside; else word+=$char; fi ;;
      '"')
        if [[ $char == '"' ]]; then state='' kept=$outside
        elif [[ $char == \\ && ${line:i+1:1} == [\"\\\$\`] ]]; then i=$((i + 1)) word+=${line:i:1}
        else word+=$char; fi ;;
      *)
        case $char in
          \' | \") state=$char started=1 outside=$kept kept=${#word} ;;
          \\) i=$((i + 1)) word+=${line:i:1} started=1 ;;
          [[:space:]])
            [[ -n $started ]] && words+=("$word")
            word='' started='' kept=0 ;;
          *)
            word+=$char started=1
            [[ $COMP_WORDBREAKS == *"$char"* ]] && kept=${#word} ;;
        esac ;;
    esac
  done
  words+=("$word")
  quote=$state
}

# Sets `quoted` to the text so that bash reads it back as it is, after the quote that is open.
__leerid_quote() {
  local text=$1 i char
  if [[ -z $quote ]]; then
    printf -v quoted '%q' "$text"
    return
  fi
  quoted=''
  for ((i = 0; i < ${#text}; i++)); do
    char=${text:i:1}
    case $quote$char in
      "''") quoted+="'\\''" ;;
      \"[\"\\\$\`]) quoted+="\\$char" ;;
      '"!') quoted+="\"'!'\"" ;; # no backslash keeps history from it
      *) quoted+=$char ;;
    esac
  done
}

__leerid() {
  local words quote quoted kept line values=() notes=() directive=0 tab=$'\t' i
  COMPREPLY=()
  __leerid_split "${COMP_LINE:0:COMP_POINT}"
  local current=${words[${#words[@]} - 1]} head=''
  for ((i = 1; i < ${#words[@]} - 1; i++)); do
    [[ ${words[i]} == '~/'* ]] && words[i]=$HOME/${words[i]:2}
  done
  [[ $current == --*=* ]] && head=${current%%=*}=

  while IFS= read -r line; do
    case $line in
      :*) directive=${line#:} ;;
      *) values+=("$head${line%%$tab*}") notes+=("${line#*$tab}") ;;
    esac
  done < <(command leerid complete -- "${words[@]:1}" 2>/dev/null </dev/null)

  if ((!(directive & 4))); then
    if type compopt >/dev/null 2>&1; then
      if ((directive & 16)); then compopt -o dirnames; else compopt -o default; fi
    fi
    return
  fi
  type compopt >/dev/null 2>&1 && compopt -o nosort 2>/dev/null

  if [[ ${#values[@]} -gt 1 && ${COMP_TYPE:-9} == 63 ]]; then
    # Only shown, not inserted: the names as they are, one on a line, with what they mean.
    local widest=0
    for line in "${values[@]}"; do ((${#line} > widest)) && widest=${#line}; done
    for ((i = 0; i < ${#values[@]}; i++)); do
      printf -v line "%-${widest}s  %s" "${values[i]#"$head"}" "${notes[i]}"
      COMPREPLY+=("${line:0:$((${COLUMNS:-80} - 2))}")
    done
    return
  fi
  for line in "${values[@]}"; do
    __leerid_quote "${line:kept}"
    COMPREPLY+=("$quoted")
  done
  # readline closes the quote of a single match, but not behind a letter that is a quote itself.
  [[ ${#COMPREPLY[@]} -eq 1 && -n $quote && ${COMPREPLY[0]} == *"$quote" ]] && COMPREPLY=("${COMPREPLY[0]}$quote")
}

if ((BASH_VERSINFO[0] < 4)); then
  # No compopt here: files are offered wherever there is nothing else.
  complete -o default -F __leerid leerid
else
  complete -F __leerid leerid
fi
