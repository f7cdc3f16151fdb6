#compdef leerid
# Completion of leerid for zsh; made by: leerid completion zsh

_leerid() {
  local current=$PREFIX directive line tab=$'\t' i
  local -i widest=0
  local -a before lines values shown
  before=("${(@Q)words[2,CURRENT-1]}")
  before=("${(@)before/#\~\//$HOME/}")
  # Inside quotes PREFIX holds the text itself, outside them with its backslashes.
  [[ -z $compstate[quote] ]] && current=${(Q)current}
  lines=("${(@f)$(command leerid complete -- "${(@)before}" "$current" 2>/dev/null </dev/null)}")
  directive=${lines[-1]#:}
  lines[-1]=()
  [[ $current == --*=* ]] && compset -P 1 '*='

  if (( ! (directive & 4) )); then
    if (( directive & 16 )); then _files -/; else _files; fi
    return
  fi
  for line in "${(@)lines}"; do
    values+=("${line%%$tab*}")
    (( ${(m)#values[-1]} > widest )) && widest=${(m)#values[-1]}
  done
  for (( i = 1; i <= $#lines; i++ )); do
    shown+=("${(mr:widest:)values[i]}  ${lines[i]#*$tab}")
  done
  # Letters in either case, in the order given; compadd itself quotes what it inserts.
  compadd -V leerid -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}' -l -d shown -a values
}

if [[ $funcstack[1] == _leerid ]]; then
  _leerid "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
  compdef _leerid leerid
fi
