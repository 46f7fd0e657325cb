#!/usr/bin/env bash
# Makes static/fonts/, static/style/fonts.css and src/paper/fonts/ anew: subsets of Inter (the interface) and Noto Serif
# (texts of record, and PDF files), from Debian's packages, with fonttools and brotli from PyPI. What it makes is
# committed; it is run only when the letters or the weights change, and is no part of make test.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet 'fonttools==4.60.1' 'brotli==1.1.0'
# The widths of Arial and Times New Roman are those of Liberation: what the fallback is matched to.
(cd "$work" && apt-get download fonts-inter fonts-noto-core fonts-noto-extra fonts-liberation2)
for package in "$work"/*.deb; do dpkg-deb --extract "$package" "$work/fonts"; done

rm -rf static/fonts src/paper/fonts
mkdir -p static/fonts static/style src/paper/fonts
"$work/venv/bin/python" scripts/fonts.py "$work/fonts"
"$work/venv/bin/python" scripts/fonts.py "$work/fonts" paper

# The licence is of both: its text as Debian has it, with the lines of copyright of each.
licence() {
    cat "$work/fonts/usr/share/doc/$1/copyright" |
        awk '/^License: OFL-1.1$/ { text = 1; next } text && /^[^ ]/ { exit } text { sub(/^ \.?/, ""); print }'
}
{
    echo "Copyright 2016 The Inter Project Authors (https://github.com/rsms/inter)"
    echo "Copyright 2015-2020 Google LLC. All Rights Reserved. (Noto Serif)"
    echo "These files are subsets of the fonts."
    echo
    echo "SIL OPEN FONT LICENSE Version 1.1 - 26 February 2007"
    echo
    licence fonts-inter
} >static/fonts/OFL.txt
grep -v "The Inter Project" static/fonts/OFL.txt >src/paper/fonts/OFL.txt
