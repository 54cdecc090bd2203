# The only front door. CI runs the same commands.
.DEFAULT_GOAL := help
.PHONY: help setup setup-test run test test-web lint build smoke bench demo coverage-of-requirements clean

PORT ?= 8080
# Built with the features that the tests are built with, so that nothing is compiled a second time.
TESTED := cargo build --quiet --workspace --bins --tests
# What ships is linked without its unwinding tables, an eighth of it (infra/link/no-unwind.ld says why).
SHIP := RUSTFLAGS="-C link-arg=-Wl,-T,$(CURDIR)/infra/link/no-unwind.ld -C link-arg=-Wl,--no-eh-frame-hdr" cargo lambda build --release
FUNCTIONS := $(notdir $(wildcard functions/*))

help: ## Show what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 28

setup: ## Check the machine and install what is missing
	@./.ci/setup

setup-test:
	@./.ci/setup test test-web

run: setup web/dist/index.html ## Start the whole product on this machine (PORT=8080)
	@cargo build --quiet --package local --bin local
	@echo "anze 安责: http://127.0.0.1:$(PORT)   (API: /docs, sample people: /dev/people; stop with Ctrl-C)"
	@./target/debug/local $(PORT)

test: setup-test lint demo smoke ## Prove it: lints, the demo, the real binaries, unit, property and story tests, the web
	@cargo nextest run --workspace
	@$(MAKE) --no-print-directory test-web

test-web: setup-test web/dist/index.html ## Types, sizes and units of the web, and a real browser on the local stack
	@$(TESTED)
	@cd web && npm run --silent unit && npm run --silent e2e

web/node_modules: web/package-lock.json
	@./.ci/setup web
	@cd web && npm ci --no-audit --no-fund --silent && touch node_modules

WEB := $(shell find web/src web/public web/tools -type f 2>/dev/null) $(wildcard web/*.html web/*.ts web/*.json) docs/openapi.json
web/dist/index.html: web/node_modules $(WEB)
	@cd web && npm run --silent build

lint: setup-test ## Format, lints, licences and sources of what is built in
	@cargo fmt --all --check
	@cargo clippy --quiet --workspace --all-targets -- -D warnings
	@cargo deny --log-level error --locked check bans licenses sources

build: ## Build every function as Lambda runs it (cargo-lambda)
	@./.ci/setup cargo-lambda
	@$(SHIP) $(addprefix --package ,$(FUNCTIONS))

smoke: setup ## Drive every function's real binary under a Lambda Runtime API host
	@cargo build --quiet --profile smoke $(addprefix --package ,$(FUNCTIONS))
	@$(TESTED)
	@./target/debug/smoke target/smoke

bench: setup ## `claims` and `fee-watch` as they ship on an optimised emulator: start, memory, size, latency, speed, as JSON
	@./.ci/setup cargo-lambda
	@$(SHIP) --package claims --package fee-watch
	@$(SHIP) --package tests --bin nothing
	@cargo build --quiet --profile smoke --package tests --bin bench --bin watch_bench --bin pool_bench
	@./target/smoke/bench target/lambda/claims/bootstrap target/lambda/nothing/bootstrap
	@./target/smoke/watch_bench target/lambda/fee-watch/bootstrap
	@./target/smoke/pool_bench

demo: setup ## The main job on real accidents: Fengcheng 2016, Changfeng 2023, Fengtai 2021, a small claim
	@$(TESTED)
	@./target/debug/demo

coverage-of-requirements: ## List the requirement rows that no test cites
	@./.ci/rows

clean: ## Remove what was built and the local data
	@cargo clean --quiet
	@rm -rf .local
