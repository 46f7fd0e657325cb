#!/usr/bin/env bash
# Walks over every sample of a page (tests/browser/samples.txt) in three languages with axe-core and the Nu Html Checker.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh test
scripts/checkers.sh
exec cargo test --locked --test browser barriers:: -- --ignored --nocapture
