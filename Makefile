# The two commands of the README, `make demo` and `make test`. Both set up what they need, only when something changed.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# `pip --python` installs into an environment that has no pip of its own, so that Debian's python3-venv
# is not needed.
PIP := $(PYTHON) -m pip --python $(BIN)/python --quiet --disable-pip-version-check install --no-warn-script-location
# Programs from npm: what editors use for YAML, for the tests of the schemas, and what checks pages. node itself
# is a package among the requirements.
YAML_SERVER := $(VENV)/yaml-language-server
PAGE_CHECKS := $(VENV)/page-checks
NPM_CI := $(BIN)/npm ci --ignore-scripts --no-audit --no-fund --loglevel error
CATALOGUES := $(wildcard src/hulpplan/locale/*/LC_MESSAGES/hulpplan.po)

.PHONY: demo test pythons check debian words docs screenshots bench clean

demo: $(VENV)/.ready-to-run
	@sh tools/demo.sh $(BIN)/hulpplan

# The commands that tests start run in folders of their own: what is measured of them must come back here.
test: debian check
	@rm -f .coverage .coverage.*
	@COVERAGE_FILE=$(CURDIR)/.coverage $(BIN)/python -m coverage run -m pytest -n 2 --dist loadscope --no-loadscope-reorder -q
	@$(BIN)/python -m coverage combine -q
	@$(BIN)/python -m coverage report

# What may differ between Pythons, on every other one that this machine has.
pythons: $(VENV)/.ready-to-test
	@$(PYTHON) tools/pythons.py

check: $(VENV)/.ready-to-test
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo --no-cache > build/imports.txt || { cat build/imports.txt; exit 1; }
	@$(BIN)/python tools/words.py --check
	@$(BIN)/python tools/docs.py --check
	@$(BIN)/hulpplan validate plans/ --format concise > build/findings.txt || { cat build/findings.txt; exit 1; }

# The browser and what else the tests need of the system; quick when it is there.
debian:
	@sh tools/debian.sh requirements/debian.txt

words: $(VENV)/.ready-to-test
	@$(BIN)/python tools/words.py

docs: $(VENV)/.ready-to-test
	@$(BIN)/python tools/docs.py

screenshots: debian $(VENV)/.ready-to-test
	@$(BIN)/python tools/screenshots.py

bench: $(VENV)/.ready-to-test
	@sh bench/setup_peers.sh
	@$(BIN)/python bench/run.py

clean:
	@rm -rf $(VENV) build dist .bench .coverage .coverage.* .mypy_cache .ruff_cache .import_linter_cache .hypothesis

$(BIN)/python:
	@$(PYTHON) -m venv --without-pip $(VENV)

$(VENV)/.ready-to-run: requirements/run.txt pyproject.toml hatch_build.py $(CATALOGUES) | $(BIN)/python
	@echo "hulpplan wordt klaargezet in $(VENV)/; de eerste keer duurt dat een minuut of twee …"
	@$(PIP) --require-hashes -r requirements/run.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.ready-to-test: requirements/dev.txt $(wildcard tests/*/package*.json) $(VENV)/.ready-to-run
	@echo "Wat de tests nodig hebben, wordt klaargezet in $(VENV)/ …"
	@$(PIP) --require-hashes -r requirements/dev.txt
	@mkdir -p build $(YAML_SERVER) $(PAGE_CHECKS)
	@cp tests/schema/package.json tests/schema/package-lock.json $(YAML_SERVER)
	@$(NPM_CI) --prefix $(YAML_SERVER) > /dev/null
	@cp tests/browser/package.json tests/browser/package-lock.json $(PAGE_CHECKS)
	@$(NPM_CI) --prefix $(PAGE_CHECKS) > /dev/null
	@touch $@
