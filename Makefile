# `make report` and `make test` work on a machine that has Python 3.11 or later, make, and a package index that pip
# can reach once. Everything is installed into .venv; a second call installs nothing.

PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
BIN := .venv/bin
RUN := .venv/run.stamp
DEV := .venv/dev.stamp
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet

HUNT := .venv/hunt.stamp
.PHONY: report test lint types format docs bench accuracy screenshots fuzz mutants matrix constraints clean

report: $(RUN)  ## write reports/ from seeds/ and rules/
	$(BIN)/factcheck report -o reports

test: lint types  ## lint, types, and all tests; what is given in ARGS goes to pytest
	$(BIN)/python -m pytest $(ARGS)

lint: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(DEV)
	$(BIN)/mypy

format: $(DEV)  ## put the code into ruff's form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: $(DEV)  ## the site of the documentation, in build/site: opens from disk, and any warning is an error
	$(BIN)/python tools/manual.py
	$(BIN)/zensical build --strict

bench: $(RUN)  ## speed beside the bare model and other readers, growth, memory: writes benchmarks/RESULTS.md
	test -d .venv-bench || $(PYTHON) -m venv .venv-bench
	.venv-bench/bin/python -m pip --disable-pip-version-check install --quiet -r benchmarks/requirements.txt || true
	$(BIN)/python benchmarks/bench.py --shared ../shared --others .venv-bench/bin/python --growth $(ARGS)
	$(BIN)/python benchmarks/resolve_scale.py
	$(BIN)/python benchmarks/report_scale.py

accuracy: $(DEV)  ## measure on the evaluation texts in ../shared, and write the figures into docs/accuracy.md
	$(BIN)/python tools/accuracy.py ../shared $(ARGS)

screenshots: $(DEV)  ## pictures of the report at three widths, with the chromium of this machine
	$(BIN)/factcheck --quiet report -o build/screenshots
	$(BIN)/python tools/screenshots.py build/screenshots/index.html docs/screenshots

fuzz: $(HUNT)  ## ten minutes of inputs, by coverage and at random; what breaks a parser is kept in fuzz/findings
	$(BIN)/python -m fuzz.run --seconds 300 --led
	$(BIN)/python -m fuzz.run --seconds 300

mutants: $(HUNT)  ## break compare, values, resolve and decisions in thousands of ways; how many the tests notice
	$(BIN)/mutmut run
	$(BIN)/python tools/mutants.py

matrix: $(DEV)  ## 48 combinations of hash seed, locale, time zone, processes, order and Python must give the same bytes
	$(BIN)/python tools/matrix.py $(ARGS)

.venv/python.stamp:
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or later found; name one: make PYTHON=/path/to/python" >&2; exit 2; }
	$(PYTHON) -m venv .venv
	@touch $@

$(RUN): .venv/python.stamp constraints/run.txt pyproject.toml
	$(PIP) --require-hashes -r constraints/run.txt
	$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

$(DEV): $(RUN) constraints/dev.txt
	$(PIP) --require-hashes -r constraints/dev.txt
	@touch $@

$(HUNT): $(DEV) constraints/hunt.txt
	$(PIP) --require-hashes -r constraints/hunt.txt
	@touch $@

# All but ray, whose 240 MB only the tests that run on a cluster need: they are left out where it is not installed.
EXTRAS := $(foreach name,docx parquet pdf warc web,--extra $(name))
constraints:  ## pin what pyproject.toml asks for to today's releases, with their hashes
	$(PYTHON) -m venv .venv-pin
	.venv-pin/bin/python -m pip --disable-pip-version-check install --quiet uv
	$(call pin,pyproject.toml --group build,constraints/run.txt)
	$(call pin,pyproject.toml $(EXTRAS) --group dev --constraint constraints/run.txt,constraints/dev.txt)
	$(call pin,--group hunt --constraint constraints/run.txt --constraint constraints/dev.txt,constraints/hunt.txt)

# --universal: one file for every Python from 3.11 on and every system; no index, host or path is written into it.
pin = .venv-pin/bin/uv pip compile $(1) --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate --no-emit-index-url --quiet --upgrade --output-file $(2)

clean:
	rm -rf .venv .venv-pin .venv-bench build dist .cache .mypy_cache .ruff_cache .pytest_cache
