#!/bin/sh
# A hundred rounds of five hundred concurrent breaks of a silence against its expiry, on two instances of the program. The test
# run has ten of them.
set -eu
cd "$(dirname "$0")/.."
exec cargo test --test main -- --ignored --nocapture a_hundred_rounds
