"""One pair of services for all tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from runs import SECONDS
from tally import Tally
from trials import Trials


@pytest.fixture(scope="session")
def services() -> Iterator[Trials]:
    """Start the services once."""
    trials = Trials()
    yield trials
    trials.close()


@pytest.fixture
def trials(services: Trials) -> Trials:
    """Give the services with nothing counted and nothing broken."""
    services.tally = Tally()
    services.runs.sabotage, services.runs.seconds = None, SECONDS
    return services
