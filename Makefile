# The only front door. CI runs the same commands.
.DEFAULT_GOAL := help
.PHONY: help setup run web test-web test lint build smoke bench demo coverage-of-requirements clean

PORT ?= 8080
# Built with the features that the tests are built with, so that nothing is compiled a second time.
TESTED := cargo build --quiet --workspace --bins --tests
FUNCTIONS := agencies bookings claims documents notices policies document-check dispatch clock-watch fee-watch

help: ## Show what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 28

setup: ## Check the machine and install what is missing
	@./.ci/setup

run: setup ## Start the whole product on this machine (PORT=8080)
	@cargo build --quiet --package local --bin local
	@echo "anze 安责: http://127.0.0.1:$(PORT)   (API: /docs, sample people: /dev/people; stop with Ctrl-C)"
	@./target/debug/local $(PORT)

web: ## Build the web client into web/dist
	@node -e 'const [a,b]=process.versions.node.split(".").map(Number);if(a<20||(a===20&&b<19)){console.error("Node.js 20.19 or newer is needed, this is "+process.version);process.exit(1)}'
	@cd web && { [ -d node_modules ] && [ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --silent --no-audit --no-fund; } && npm run --silent build

test-web: web ## Types, unit tests and a real browser on the real local stack
	@cd web && npm run --silent unit
	@cargo build --quiet --package local --bin local
	@cd web && npm run --silent e2e

test: setup lint demo smoke ## Prove it: lints, the demo, the real binaries, unit, property and story tests
	@cargo nextest run --workspace

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

bench: setup ## Start, memory, size and warm latency of `claims` as it ships beside a do-nothing function, as JSON
	@cargo build --quiet --release --package claims
	@cargo build --quiet --release --package tests --bin nothing
	@$(TESTED)
	@./target/debug/bench target/release/claims target/release/nothing
	@./target/debug/watch_bench

demo: setup ## The main job on real accidents: Fengcheng 2016, Changfeng 2023, Fengtai 2021, a small claim
	@$(TESTED)
	@./target/debug/demo

coverage-of-requirements: ## List the requirement rows that no test cites
	@./.ci/rows

clean: ## Remove what was built and the local data
	@cargo clean --quiet
	@rm -rf .local
