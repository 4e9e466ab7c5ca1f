# The two commands of the README. Both set up what they need, quietly, and only when something changed.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# `pip --python` installs into an environment that has no pip of its own, so that Debian's python3-venv
# is not needed.
PIP := $(PYTHON) -m pip --python $(BIN)/python --quiet --disable-pip-version-check install --no-warn-script-location
# What editors use for YAML, for the tests of the schemas; node itself is a package among the requirements.
YAML_SERVER := $(VENV)/yaml-language-server
CATALOGUES := $(wildcard src/hulpplan/locale/*/LC_MESSAGES/hulpplan.po)

.PHONY: demo test check words docs bench clean

demo: $(VENV)/.ready-to-run
	@$(BIN)/hulpplan validate plans/
	@mkdir -p build
	@$(BIN)/hulpplan report --prison hasselt -o build/hasselt.html
	@$(BIN)/hulpplan report --prison hasselt -o build/hasselt.md
	@echo; echo "-------- build/hasselt.md"; head -n 40 build/hasselt.md; echo "…"
	@echo; echo "Het volledige verslag van Hasselt: build/hasselt.html en build/hasselt.md"

# The commands that tests start run in folders of their own: what is measured of them must come back here.
test: check
	@rm -f .coverage .coverage.*
	@COVERAGE_FILE=$(CURDIR)/.coverage $(BIN)/python -m coverage run -m pytest -n 2 --dist loadscope -q
	@$(BIN)/python -m coverage combine -q
	@$(BIN)/python -m coverage report

check: $(VENV)/.ready-to-test
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo --no-cache > build/imports.txt || { cat build/imports.txt; exit 1; }
	@$(BIN)/python tools/words.py --check
	@$(BIN)/python tools/docs.py --check
	@$(BIN)/hulpplan validate plans/ --format concise > build/findings.txt || { cat build/findings.txt; exit 1; }

words: $(VENV)/.ready-to-test
	@$(BIN)/python tools/words.py

docs: $(VENV)/.ready-to-test
	@$(BIN)/python tools/docs.py

bench: $(VENV)/.ready-to-test
	@sh bench/setup_peers.sh
	@$(BIN)/python bench/run.py

clean:
	@rm -rf $(VENV) build dist .bench .coverage .coverage.* .mypy_cache .ruff_cache .import_linter_cache .hypothesis

$(BIN)/python:
	@$(PYTHON) -m venv --without-pip $(VENV)

$(VENV)/.ready-to-run: requirements/run.txt pyproject.toml hatch_build.py $(CATALOGUES) | $(BIN)/python
	@$(PIP) --require-hashes -r requirements/run.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.ready-to-test: requirements/dev.txt $(wildcard tests/schema/package*.json) $(VENV)/.ready-to-run
	@$(PIP) --require-hashes -r requirements/dev.txt
	@mkdir -p build $(YAML_SERVER)
	@cp tests/schema/package.json tests/schema/package-lock.json $(YAML_SERVER)
	@$(BIN)/npm ci --prefix $(YAML_SERVER) --ignore-scripts --no-audit --no-fund --loglevel error > /dev/null
	@touch $@
