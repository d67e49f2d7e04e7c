# Keshi in five words: run, test, check, bench, fmt. (`audit` and `torture` take their time.)
# CI runs `make check test`.

CARGO ?= cargo
# The made province that `make run` fills an empty log with.
LEARNERS ?= 2000
YEARS ?= 3
SEED ?= 7

# Where `make check` compiles.
CHECKED ?= target

.DEFAULT_GOAL := help
# Cargo has no part in make's own jobs.
unexport MAKEFLAGS
.PHONY: help run test check bench fmt audit torture postgres schemathesis readers web web-modules chromium

help:
	@echo "make run      the service at http://127.0.0.1:8080, with a made province in it"
	@echo "make test     all tests"
	@echo "make check    format, lints, documentation: what a change must pass besides the tests"
	@echo "make bench    the table of measurements, with their limits measured beside them"
	@echo "make fmt      format the code"
	@echo "make audit    known vulnerabilities of the dependencies, and spelling (installs what it needs)"
	@echo "make torture  the tests that kill the service and its database, a hundred times over"

# `keshi` itself decides where its data lies: KESHI_DATA, DATABASE_URL, else a default of its own.
run: $(if $(DATABASE_URL),,postgres) web
	$(CARGO) build --release --locked
	target/release/keshi demo --learners $(LEARNERS) --years $(YEARS) --seed $(SEED) --if-empty
	exec target/release/keshi serve

test: postgres schemathesis readers chromium web
	scripts/test.sh $(CARGO)
	cd web && npm run -s test
	cd web && npm run -s e2e

check: export CARGO_TARGET_DIR = $(CHECKED)
check: web-modules
	$(CARGO) fmt --check
	$(CARGO) clippy --locked --all-targets -- -D warnings
	RUSTDOCFLAGS="-D warnings" $(CARGO) doc --locked --no-deps --document-private-items
	cd web && npm run -s check

bench: postgres
	$(CARGO) bench --locked

fmt: web-modules
	$(CARGO) fmt
	cd web && npx biome check --write

audit:
	scripts/audit.sh $(CARGO)

torture: postgres
	KESHI_TORTURE_ROUNDS=100 $(CARGO) test --release --locked --test reliability -- --test-threads 1

# One after the other, also where make does several things at once: packages of the system are installed by one program at a time.
chromium: postgres
schemathesis: chromium
readers: schemathesis

schemathesis:
	@scripts/install-python.sh schemathesis tests/contract/requirements.txt

readers:
	@scripts/install-python.sh readers tests/readers/requirements.txt

# The screens, which the service hands to browsers.
web: web-modules
	cd web && npm run -s build

web-modules:
	@scripts/install-web.sh

chromium:
	@scripts/install-chromium.sh

postgres:
	@scripts/install-postgres.sh
