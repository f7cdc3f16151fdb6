# Completion of leerid for fish; made by: leerid completion fish

function __leerid_complete
    set -l before (commandline -opc)
    set -e before[1]
    set -l current (commandline -ct)
    # fish itself picks what fits the word: it is asked for all values, for an unfinished word may have open quotes.
    set -l head (string match -r -- '^--[a-z-]+=' $current)
    set -l asked "$head"
    string match -qr -- '^-[^=]*$' $current; and set asked $current

    set -l lines (command leerid complete -- $before "$asked" 2>/dev/null </dev/null)
    set -l directive (string replace -r '^:' '' -- $lines[-1])
    set -e lines[-1]
    set -l found $lines
    if test (math "bitand($directive, 4)") -eq 0
        # What fish offers to a command that it knows nothing of: files.
        set -l path (string sub -s (math 1 + (string length -- "$head")) -- $current)
        set found (complete -C "'' $path")
        test (math "bitand($directive, 16)") -ne 0; and set found (string match -r '^[^\t]*/(?:\t.*)?$' -- $found)
    end
    for line in $found
        printf '%s%s\n' "$head" "$line"
    end
end

complete -c leerid -e
complete -c leerid -f -k -a '(__leerid_complete)'
