# `make help` lists what there is. Every target sets up what it needs, only when something changed.

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
# What `make quick` leaves out as a whole.
SLOW := tests/browser tests/write tests/reports/test_documents.py \
	tests/complete/test_adding.py tests/complete/test_wheel.py
NPM_CI := $(BIN)/npm ci --ignore-scripts --no-audit --no-fund --loglevel error
CATALOGUES := $(wildcard src/hulpplan/locale/*/LC_MESSAGES/hulpplan.po)
READY_TO_RUN := $(VENV)/.ready-to-run $(VENV)/.compiled
READY_TO_TEST := $(VENV)/.ready-to-test $(VENV)/.compiled

.PHONY: demo test quick check fix words docs pythons screenshots bench debian clean help

demo: $(READY_TO_RUN) ## check the plans in plans/ and make the report of Hasselt
	@sh tools/demo.sh $(BIN)/hulpplan

# The commands that tests start run in folders of their own: what is measured of them must come back here.
test: debian check ## all checks and all tests, as CI runs them; installs Debian packages when some are missing
	@rm -f .coverage .coverage.*
	@COVERAGE_FILE=$(CURDIR)/.coverage $(BIN)/python -m coverage run -m pytest -n 2 --dist loadscope --no-loadscope-reorder -q
	@$(BIN)/python -m coverage combine -q
	@$(BIN)/python -m coverage report

quick: check ## the checks, and the tests that need no browser, pdf, Word or wheel
	@$(BIN)/python -m pytest -n 2 --dist loadscope -q $(addprefix --ignore=,$(SLOW)) -k "not pdf and not docx"

check: $(READY_TO_TEST) ## format, lint, types, import contract, translations, generated pages, our own plans
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/ruff check --quiet .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo --no-cache > build/imports.txt || { cat build/imports.txt; exit 1; }
	@$(BIN)/python tools/words.py --check
	@$(BIN)/python tools/docs.py --check
	@$(BIN)/hulpplan validate plans/ --format concise > build/findings.txt || { cat build/findings.txt; exit 1; }

# What ruff cannot mend is shown, and the rest goes on.
fix: $(READY_TO_TEST) ## mend what needs no thought: lint, format, catalogues, generated pages
	@$(BIN)/ruff check --fix --exit-zero --quiet .
	@$(BIN)/ruff format --quiet .
	@$(MAKE) --no-print-directory words
	@$(MAKE) --no-print-directory docs

words: $(READY_TO_TEST) ## take new and removed sentences over into the translation catalogues
	@$(BIN)/python tools/words.py

docs: $(READY_TO_TEST) ## write the pages of docs/ that are made from the product
	@$(BIN)/python tools/docs.py

# What may differ between Pythons, on every other one that this machine has.
pythons: $(READY_TO_TEST) ## the tests that may differ per Python, on every other one here
	@$(PYTHON) tools/pythons.py

screenshots: debian $(READY_TO_TEST) ## take the pictures in docs/screenshots again
	@$(BIN)/python tools/screenshots.py

bench: $(READY_TO_TEST) ## measure speed and memory, also beside comparable programs
	@sh bench/setup_peers.sh
	@$(BIN)/python bench/run.py

debian: ## install the browser and what else the tests need of the system
	@sh tools/debian.sh requirements/debian.txt

clean: ## remove the environment and everything that was made
	@rm -rf $(VENV) build dist .bench .coverage .coverage.* .mypy_cache .ruff_cache .import_linter_cache .hypothesis

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

$(BIN)/python:
	@$(PYTHON) -m venv --without-pip $(VENV)

$(VENV)/.ready-to-run: requirements/run.txt pyproject.toml hatch_build.py | $(BIN)/python
	@echo "hulpplan wordt klaargezet in $(VENV)/; de eerste keer duurt dat een minuut of twee …"
	@$(PIP) --require-hashes -r requirements/run.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.compiled: $(CATALOGUES) $(VENV)/.ready-to-run
	@$(BIN)/python -c "import hatch_build, pathlib; hatch_build.compile_catalogues(pathlib.Path('.'))"
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
