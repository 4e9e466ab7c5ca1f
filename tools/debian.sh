#!/bin/sh
# Install what is missing of the Debian packages that a list names, or say whom to ask for what.
# Usage: sh tools/debian.sh requirements/debian.txt
set -eu
list=$1

missing() {
    while read -r package command; do
        case $package in '' | '#'*) continue ;; esac
        if [ -n "$command" ] && command -v "$command" > /dev/null 2>&1; then continue; fi
        if dpkg-query -W -f '${db:Status-Status}\n' "$package" 2> /dev/null | grep -q '^installed$'; then continue; fi
        printf '%s ' "$package"
    done < "$list"
}

give_up() {
    echo "$1" >&2
    exit 1
}

needed=$(missing)
[ -n "$needed" ] || exit 0
ask="ask the administrator of this machine to run: apt-get install --no-install-recommends $needed"

command -v apt-get > /dev/null || give_up "The tests need $needed(the names are those of Debian's packages). There is no apt-get here: install them in the way of this system."
if [ "$(id -u)" = 0 ]; then
    as_root=
elif sudo -n true 2> /dev/null; then
    as_root=sudo
else
    give_up "The tests need packages of Debian that are not installed, and you may not install them: $ask"
fi

echo "Installing packages of Debian that the tests need: $needed…"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# The lists of packages may be empty or old: a new machine has none.
if ! { $as_root apt-get update -qq &&
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $needed; } > "$log" 2>&1 < /dev/null; then
    tail -n 20 "$log" >&2
    give_up "Debian's packages could not be installed. Once that is mended, run this again, or $ask"
fi
still=$(missing)
[ -z "$still" ] || give_up "Debian's installer was content, and yet these are missing: $still"
