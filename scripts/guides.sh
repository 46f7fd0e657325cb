#!/usr/bin/env bash
# The pictures of the guides (static/guides/pictures.txt), taken anew of the demonstration, in three languages; and what
# their pages show, beside them. To be run when the test says that they are stale. The pictures are compiled in:
# their names stand in src/http/statics.rs, too.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh test
cargo test --locked --test browser guides:: -- --ignored --nocapture
GUIDES=write cargo test --locked --test main pages::guides
