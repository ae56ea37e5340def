# Everything a newcomer types. `make` alone lists the targets.
#
#   make run RELEASE=1                 optimised build (minutes, the first time)
#   make run ARGS="user create --help" another command of the program
#   make test FILTER=pay_subsidy       tests whose name holds the word

.DEFAULT_GOAL := help
.SUFFIXES:

ARGS ?=
FILTER ?=
RELEASE ?=

# Not `-p`: that would turn on other features than `make test` does and build everything twice.
PROGRAM := cargo run $(if $(RELEASE),--release) --bin palvelurekisteri --locked

# Nothing personal may stand in what the tests made the register log.
LOG_SCAN := cargo run --quiet --bin palvelurekisteri-log-scan --locked --

.PHONY: help
help: ## list the targets
	@scripts/help $(firstword $(MAKEFILE_LIST))

.PHONY: run
run: tools ## install what is missing, build, and start the register with synthetic people
	@if [ -z "$$DATABASE_URL" ]; then scripts/ensure-postgres >/dev/null; fi
	@exec $(PROGRAM) -- $(ARGS)

.PHONY: test
test: tools ## the same set-up, then every test on throw-away databases
	@scripts/ensure-postgres >/dev/null
	@if [ -z "$(FILTER)" ]; then set -x; cargo test --doc -p palvelurekisteri-domain --locked; fi
	@$(LOG_SCAN) begin
	@if cargo nextest --version >/dev/null 2>&1; then \
		set -x; cargo nextest run --workspace --locked $(FILTER); \
	else \
		set -x; cargo test --workspace --all-targets --locked $(FILTER); \
	fi
	@$(LOG_SCAN)

.PHONY: check
check: tools ## format, clippy, house rules, and generated files that are behind
	@scripts/ensure-postgres >/dev/null
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --locked -- -D warnings
	cargo x lint
	scripts/check-generated

.PHONY: fmt
fmt: ## format the code
	cargo fmt --all

.PHONY: openapi
openapi: tools ## write openapi/openapi.json from the handlers
	@scripts/generate openapi

.PHONY: client
client: ## write the TypeScript client's types from openapi/openapi.json, and build it
	@scripts/ensure-node
	cd openapi/client && npm ci --ignore-scripts --no-audit --no-fund && npm run generate && npm run build

.PHONY: check-client
check-client: ## check the TypeScript client and its example in a browser
	@scripts/check-client

.PHONY: schema
schema: tools ## write crates/db-schema/src/schema.rs from the migrations
	@scripts/ensure-postgres >/dev/null
	cargo x schema

.PHONY: fuzz
fuzz: ## send generated requests to a running register (scripts/fuzz says how)
	@scripts/fuzz

.PHONY: bench
bench: tools ## measure the register beside pgbench and a static answer (CLIENTS=100000)
	@tests/load/bench

.PHONY: chaos
chaos: tools ## kill the register and its PostgreSQL for a minute while notes are written (CHAOS_SEED=NUMBER repeats a run)
	@scripts/ensure-postgres >/dev/null
	CHAOS_SECONDS=$${CHAOS_SECONDS:-60} TEST_STOPS=$${TEST_STOPS:-20} cargo test -p palvelurekisteri-server --locked \
		--test command_line -- --nocapture --test-threads 1 under_load killed_again

.PHONY: clean-data
clean-data: ## remove the private database with its synthetic people
	@scripts/clean-data

.PHONY: tools
tools:
	@scripts/ensure-rust
	@scripts/ensure-compiler
