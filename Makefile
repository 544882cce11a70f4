# Needs Python 3.11 or newer and make (GNU make 3.81 will do), nothing else.
#   PYTHON=python3.12        which Python makes .venv (to change it later: make clean)
#   ARGS="--drafts"          passed on by site, check and serve
#   PYTEST_ARGS="-k pay"     passed on by test, which then leaves coverage out
#   KILLS=500                how often kill-test kills a build

PYTHON ?= python3
KILLS ?= 50
VENV := .venv
RUN := $(VENV)/bin/python

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site check serve test kill-test lint format clean

help: ## list what make can do
	@sed -n 's/^\([a-z-]*\):.*## /  make \1	/p' Makefile | expand -t 20

site: $(VENV)/ready ## build the site into output/
	$(RUN) build.py $(ARGS)

check: $(VENV)/ready ## report every fault in content/, write nothing
	$(RUN) -m jobsite check $(ARGS)

serve: $(VENV)/ready ## show the site in a browser, rebuilt at each save
	$(RUN) -m jobsite serve $(ARGS)

# A part of the tests cannot reach the floor of the whole, so coverage is for whole runs.
# More than four processes wait for each other's browsers.
test: $(VENV)/ready-test ## run the tests
	$(RUN) -m pytest -n auto --maxprocesses 4 $(or $(PYTEST_ARGS),--cov)

kill-test: $(VENV)/ready-test ## kill KILLS builds, each at another moment
	JOBSITE_KILLS=$(KILLS) $(RUN) -m pytest tests/test_kill.py

lint: $(VENV)/ready-dev ## check style and types
	$(RUN) -m ruff check
	$(RUN) -m ruff format --check
	$(RUN) -m mypy

format: $(VENV)/ready-dev ## put style right where that needs no thought
	$(RUN) -m ruff check --fix
	$(RUN) -m ruff format

clean: ## remove all that make has made
	rm -rf $(VENV) output .coverage .coverage.* .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# --- Setting up ------------------------------------------------------------------------------
# A stamp file is younger than what it was installed from. What the tests or the linters need is
# fetched only for them; who has more has the less too, so each step stamps the smaller ones.

sources := pyproject.toml constraints.txt
install = $(RUN) -m pip install --quiet --disable-pip-version-check -c constraints.txt -e

$(VENV)/ready: $(sources) | $(RUN)
	@echo "Setting up $(VENV): the first time this takes a minute"
	@$(install) .
	@touch $@

$(VENV)/ready-test: $(sources) | $(RUN)
	@echo "Setting up $(VENV) for the tests: the first time this takes a minute"
	@$(install) ".[test]"
	@touch $@ $(VENV)/ready

$(VENV)/ready-dev: $(sources) | $(RUN)
	@echo "Setting up $(VENV) for tests and linters: the first time this takes a minute"
	@$(install) ".[test,dev]"
	@touch $@ $(VENV)/ready-test $(VENV)/ready

# Asked only when .venv is to be made, and answered in one line instead of a traceback.
python = "$(PYTHON)" -c 'import sys; $(1)' 2>/dev/null
version = $(shell $(call python,print("%d.%d" % sys.version_info[:2])))
is_new = $(shell $(call python,sys.exit(sys.version_info < (3, 11))) && echo yes)
is_whole = $(shell $(call python,import ensurepip; import venv) && echo yes)

$(RUN):
	$(if $(version),,$(error there is no $(PYTHON) here: install Python 3.11 or newer, or name one as in `make $(MAKECMDGOALS) PYTHON=python3.12`))
	$(if $(is_new),,$(error Python 3.11 or newer is needed and $(PYTHON) is $(version): install one and name it as in `make $(MAKECMDGOALS) PYTHON=python3.12`))
	$(if $(is_whole),,$(error $(PYTHON) lacks its venv and ensurepip modules: install the package python$(version)-venv, on Debian and Ubuntu `apt-get install python$(version)-venv`))
	"$(PYTHON)" -m venv --clear $(VENV)
