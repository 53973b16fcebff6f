"""Settings that every test shares."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import pytest
from hypothesis import settings

# No deadline: the first example of a law pays for loading the rules. In CI the examples are the same in every run, so
# that a failure there can be repeated at home.
settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")


@pytest.fixture
def untraced() -> Iterator[None]:
    """A test without the tracing of coverage, for what is measured in time.

    The marker `no_cover` does this in one process only: tests that are spread over several are traced all the same.
    """
    trace = sys.gettrace()
    sys.settrace(None)
    yield
    sys.settrace(trace)
