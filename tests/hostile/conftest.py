"""One pair of services for all tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from trials import Tally, Trials


@pytest.fixture(scope="session")
def services() -> Iterator[Trials]:
    """Start the services once."""
    trials = Trials()
    yield trials
    trials.close()


@pytest.fixture
def trials(services: Trials) -> Iterator[Trials]:
    """Give the services with nothing counted and nothing broken."""
    services.tally = Tally()
    services.sabotage = None
    yield services
    services.sabotage = None
