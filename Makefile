# The doors of this repository. Each is a script in scripts/, which says more.

.DEFAULT_GOAL := help
.PHONY: help run test bench looks guides sqlx fmt

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-6s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## install what is missing, build, and serve the demonstration on 127.0.0.1:8080
	@scripts/setup.sh run
	cargo build --release --locked
	@exec "$${CARGO_TARGET_DIR:-target}/release/clearinghouse" serve --demo

test: ## install what is missing, then every check: format, lints, queries, docs, tests, licences, advisories
	@scripts/test.sh

bench: ## install what is missing, and measure
	@scripts/setup.sh bench
	cargo bench --locked

looks: ## install what is missing, and picture every page: three languages, three widths, light and dark
	@scripts/looks.sh

guides: ## install what is missing, and take the pictures of the guides anew
	@scripts/guides.sh

sqlx: ## write .sqlx anew, after a change of a query or a migration
	@scripts/setup.sh run
	@scripts/sqlx.sh write

fmt: ## format
	cargo fmt
