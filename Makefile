# The only front door. CI runs the same commands.
.DEFAULT_GOAL := help
.PHONY: help setup run test test-web lint build smoke bench demo coverage-of-requirements clean

PORT ?= 8080
# Built with the features that the tests are built with, so that nothing is compiled a second time.
TESTED := cargo build --quiet --workspace --bins --tests
FUNCTIONS := agencies bookings claims documents notices policies document-check dead-letters dispatch clock-watch fee-watch

help: ## Show what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 28

setup: ## Check the machine and install what is missing
	@./.ci/setup

run: setup web/dist/index.html ## Start the whole product on this machine (PORT=8080)
	@cargo build --quiet --package local --bin local
	@echo "anze 安责: http://127.0.0.1:$(PORT)   (API: /docs, sample people: /dev/people; stop with Ctrl-C)"
	@./target/debug/local $(PORT)

test: setup lint demo smoke ## Prove it: lints, the demo, the real binaries, unit, property and story tests, the web
	@cargo nextest run --workspace
	@$(MAKE) --no-print-directory test-web

test-web: web/dist/index.html ## Types, sizes and units of the web, and a real browser on the local stack
	@./.ci/setup test-web
	@$(TESTED)
	@cd web && npm run --silent unit && npm run --silent e2e

web/node_modules: web/package-lock.json
	@./.ci/setup web
	@cd web && npm ci --no-audit --no-fund --silent && touch node_modules

WEB := $(shell find web/src web/public web/tools -type f 2>/dev/null) $(wildcard web/*.html web/*.ts web/*.json) docs/openapi.json
web/dist/index.html: web/node_modules $(WEB)
	@cd web && npm run --silent build

lint: ## Format, lints, documentation
	@cargo fmt --all --check
	@cargo clippy --quiet --workspace --all-targets -- -D warnings

build: setup ## Build every function as Lambda runs it (cargo-lambda)
	@./.ci/setup cargo-lambda
	@cargo lambda build --release $(addprefix --package ,$(FUNCTIONS))

smoke: setup ## Drive every function's real binary under a Lambda Runtime API host
	@cargo build --quiet --profile smoke $(addprefix --package ,$(FUNCTIONS))
	@$(TESTED)
	@./target/debug/smoke target/smoke

bench: setup ## `claims` and `fee-watch` as they ship on an optimised emulator: start, memory, size, latency, speed, as JSON
	@cargo build --quiet --release --package claims --package fee-watch
	@cargo build --quiet --release --package tests --bin nothing
	@cargo build --quiet --profile smoke --package tests --bin bench --bin watch_bench
	@./target/smoke/bench target/release/claims target/release/nothing
	@./target/smoke/watch_bench target/release/fee-watch

demo: setup ## The main job on real accidents: Fengcheng 2016, Changfeng 2023, Fengtai 2021, a small claim
	@$(TESTED)
	@./target/debug/demo

coverage-of-requirements: ## List the requirement rows that no test cites
	@./.ci/rows

clean: ## Remove what was built and the local data
	@cargo clean --quiet
	@rm -rf .local
