#!/bin/sh
# Check the plans and make the report of Hasselt, and show both in short, on one screen.
# Usage: sh tools/demo.sh PROGRAM
set -eu
hulpplan=$1
mkdir -p build

echo "De plannen in plans/ worden nagekeken …"
if ! "$hulpplan" validate plans/ > build/findings.txt; then
    cat build/findings.txt
    exit 1
fi
tail -n 1 build/findings.txt
echo "Bijvoorbeeld:"
sed -n 1,4p build/findings.txt

echo
echo "Het verslag van Hasselt wordt gemaakt …"
"$hulpplan" report --prison hasselt -o build/hasselt.html
"$hulpplan" report --prison hasselt -o build/hasselt.md
grep -e '^# ' -e '^- \*\*' build/hasselt.md | head -n 6
grep -m 1 'acties: ' build/hasselt.md
echo "…"
echo "Volledig: build/hasselt.html, voor uw browser, en build/hasselt.md."

cat << END

Probeer nu:
  $hulpplan validate plans/                  alle bevindingen, met hun plek
  $hulpplan status --prison hasselt          wat te laat is, en wie aan zet is
  $hulpplan site --serve                     de website van alle plannen; Ctrl-C stopt
END
