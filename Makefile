.PHONY: install test check docs lock bench

install:
	python3 -m venv .venv && .venv/bin/pip install -q -c requirements.lock -e '.[dev]'

test:
	.venv/bin/python -m pytest

check: test
	.venv/bin/ruff check . && .venv/bin/ruff format --check . && .venv/bin/mypy --strict

docs:
	.venv/bin/python -m tests.generated_docs

lock:
	uv pip compile --universal --python-version 3.11 --extra dev --no-header --no-annotate -q pyproject.toml -o requirements.lock

bench:
	.venv/bin/python -m tests.bench_startup && .venv/bin/python -m tests.bench_calls
