# Two commands do everything: `make demo` and `make test`. `make help` lists the rest.

PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed

WORKERS ?= 2
SEED ?= 1
FAULTS ?= 200

.PHONY: help install demo test check fast torture bench power weights lock clean

help:  ## list what can be made
	@awk -F':.*## ' '/^[a-z]+:.*## /{printf "make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

install: $(STAMP)  ## a working .venv/bin/annotate

$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("annotate needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Try: make $(MAKECMDGOALS) PYTHON=python3.12") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(STAMP)

demo: install  ## the whole way, on the sample articles and a local Label Studio
	$(BIN)/annotate demo

test: install  ## all tests, against a real Label Studio, PostgreSQL and browser: WORKERS=2
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal

fast: install  ## the checks that need no server and no browser
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -m "not studio and not browser and not postgresql"

check: install  ## everything CI asks for
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(MAKE) test

torture: install  ## the proof that a sync loses and doubles nothing: SEED=1 FAULTS=200, on SQLite and PostgreSQL
	$(BIN)/python -m tests.torture --seed $(SEED) --faults $(FAULTS)

bench: install  ## speed and memory, as ratios against a reference in the same run; and how well articles are read
	$(BIN)/python -m tests.benchmarks
	$(BIN)/python -m tests.quality

power: install  ## does the state machine of the sync catch planted bugs? all of them, under five seeds
	$(BIN)/python -m tests.syncing.power

weights: install  ## learn the shipped weights anew from ../shared/data; same data, same bytes
	$(BIN)/python -m tests.weights

COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header

lock: install  ## renew both locks: versions and hashes, no addresses
	$(COMPILE) --upgrade --extra dev pyproject.toml -o requirements.lock
	echo "label-studio==$$($(BIN)/python -c 'from annotate.studio.version import LABEL_STUDIO; print(LABEL_STUDIO)')" | $(COMPILE) - -o annotate/studio/label_studio.lock

clean:  ## remove the environment and what tests left behind
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis dist out
