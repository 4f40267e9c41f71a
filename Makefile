# make            set up, then write generated/ from spec/
# make test       set up, then run every test
# make help       the other targets

PYTHON ?= $(firstword $(foreach name,python3 python3.13 python3.12 python3.11,\
	$(if $(shell $(name) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo yes),$(name))))
CONSTRAINTS := tests/constraints.txt
BIN := .venv/bin

# What is set up for the tests is set up side by side.
MAKEFLAGS += --jobs=2

.DEFAULT_GOAL := generate
.PHONY: adoption campaign fuzz hostile torn generate check lint coverage test bench style types clean help pythons node

generate: .venv/ready  ## write generated/ from spec/
	$(BIN)/snapgen generate

check: .venv/ready  ## tell whether generated/ is what spec/ says
	$(BIN)/snapgen check

lint: .venv/ready  ## check the specs against the house rules
	$(BIN)/snapgen lint

coverage: .venv/ready  ## show that every row of every document is captured
	$(BIN)/snapgen coverage

test: .venv/ready .venv-sdks/ready pythons node style types  ## run every test
	tests/services.sh run $(BIN)/python -m pytest --numprocesses 2 --dist loadfile --no-loadscope-reorder $(PYTEST)

hostile: .venv/ready  ## plant every payload into every position of a spec; PART=1/4 plants a part
	$(BIN)/python tests/hostile/crossing.py $(PART)

fuzz: .venv/ready  ## mutate a spec at random, COUNT=1000 times; SEED=7 repeats a run
	$(BIN)/python tests/hostile/fuzz.py $(or $(COUNT),1000) $(SEED)

campaign: .venv/ready  ## race the stores and the clients at length
	tests/services.sh run $(BIN)/python tests/runtime/stores/campaign.py
	$(BIN)/python tests/clients/campaign.py

adoption: .venv/ready  ## install everything anew, as teams with specs of their own do, and run pre-commit
	FRESH_ENVIRONMENTS=1 $(BIN)/python -m pytest tests/adoption/test_*.py tests/adoption/hooks.py $(PYTEST)

torn: .venv/ready  ## let generate die and fail at every one of its calls
	$(BIN)/python tests/torn/campaign.py

style: .venv/ready  ## check layout and lint of the code
	$(BIN)/ruff check generator tests templates
	$(BIN)/black --check --quiet generator tests templates

types: .venv/ready  ## check the types of the tool
	$(BIN)/mypy

bench: .venv/ready .venv-bench/ready  ## measure generator, clients, servers and imports beside their peers
	$(BIN)/python tests/bench/bench.py

clean:  ## remove what the targets have made, but not generated/
	rm -rf .venv .venv-* tests/node/node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis

help:
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 18

# The tool and everything that tests need, in versions that are pinned.
.venv/ready: pyproject.toml $(CONSTRAINTS)
	$(if $(PYTHON),,$(error Python 3.11 or newer is needed; install it, or run make PYTHON=/path/to/python))
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint $(CONSTRAINTS) --editable '.[dev]'
	touch $@

# What the tool needs, and the tool itself as it stands here, under every Python that is here, on the path or in pyenv,
# to compare what they write; for the version of .venv, .venv will do.
PYENV_ROOT ?= $(HOME)/.pyenv
interpreter = $(firstword $(foreach candidate,python$(1) $(wildcard $(PYENV_ROOT)/versions/$(1).*/bin/python$(1)),\
	$(if $(shell $(candidate) -c '' 2>/dev/null && echo yes),$(candidate))))
others = $(filter-out $(shell $(PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])'),3.11 3.12 3.13)
pythons: $(foreach version,$(others),$(if $(call interpreter,$(version)),.venv-$(version)/ready))

DEPENDENCIES := import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["project"]["dependencies"], sep="\n")

.venv-3.%/ready: pyproject.toml $(CONSTRAINTS) | .venv/ready
	$(call interpreter,3.$*) -m venv --without-pip .venv-3.$*
	$(BIN)/python -c '$(DEPENDENCIES)' > .venv-3.$*/requirements.txt
	$(BIN)/python -m pip --python .venv-3.$*/bin/python install --quiet --disable-pip-version-check --no-compile \
		--constraint $(CONSTRAINTS) --requirement .venv-3.$*/requirements.txt
	echo $(CURDIR)/generator > .venv-3.$*/lib/python3.$*/site-packages/snapgen.pth
	touch $@

.venv-bench/ready: tests/bench/requirements.txt
	$(PYTHON) -m venv .venv-bench
	.venv-bench/bin/python -m pip install --quiet --disable-pip-version-check --requirement $<
	touch $@

# SDKs of other people, which call our servers.
.venv-sdks/ready: tests/servers/sdk-requirements.txt | .venv/ready
	$(PYTHON) -m venv --without-pip .venv-sdks
	$(BIN)/python -m pip --python .venv-sdks/bin/python install --quiet --disable-pip-version-check --no-compile \
		--requirement $<
	touch $@

# Redocly CLI, Spectral, pyright and the SDK of Midtrans; without npm the tests that need them say so and are skipped.
node: $(if $(shell command -v npm),tests/node/node_modules/ready)

tests/node/node_modules/ready: tests/node/package.json tests/node/package-lock.json
	npm ci --prefix tests/node --no-fund --no-audit --ignore-scripts --loglevel=error
	touch $@
