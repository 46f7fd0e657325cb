#!/usr/bin/env bash
# Every sample of a page (tests/browser/samples.txt) in three languages, at 360, 768 and 1440 pixels, light and dark, on
# sheets in target/looks/, and on paper where it is printed. Ends with an error where anything is wider than its window or
# sticks out of its box. LOOKS_AT=area,list looks at those samples alone.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh test
exec cargo test --locked --test browser looks:: -- --ignored --nocapture
