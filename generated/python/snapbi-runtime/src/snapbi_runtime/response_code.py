"""Response codes, and what each means for the caller.

A SNAP BI response code is seven digits: the HTTP status (3), the service (2) and the case (2). 4045101 is HTTP 404 from
service 51, case 01. Which cases there are, and what they mean, is each provider's own: see the emitted enums.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar, Self

from .open_enum import OpenEnum


class Meaning(Enum):
    """What the caller may conclude from a code."""

    SUCCESS = "success"
    """It was done."""

    PENDING = "pending"
    """It was accepted and is not finished: wait, then query."""

    REFUSED = "refused"
    """It was not done, and sending the same again will not help."""

    RETRY = "retry"
    """It was not done, and may be sent again, under a new X-EXTERNAL-ID."""

    ASK = "ask"
    """It may have been done or not: query, and send nothing again before the answer is clear."""

    @property
    def final(self) -> bool:
        """Whether nothing that comes later can change it."""
        return self in (Meaning.SUCCESS, Meaning.REFUSED)


@dataclass(frozen=True, slots=True)
class Case:
    """What a document says about a response code, or about one case of all services."""

    category: str
    """The document's own category, such as "Business"."""

    message: str
    """The responseMessage that comes with it."""

    description: str
    """The document's explanation; empty if it gives none."""

    meaning: Meaning
    """What the caller may conclude."""

    advice: str
    """What to do about it, in a sentence; empty if there is nothing to add."""


class ResponseCode(OpenEnum):
    """The responseCode of an answer; emitted enums list a provider's codes as members.

    A code that the provider does not document is a value as well, and its meaning is ASK.
    """

    __pattern__ = "[0-9]{7}"

    __cases__: ClassVar[Mapping[str, Case]] = {}
    """Cases by full code ("4045101") or by status and case ("404/01"), for any service; the full code wins."""

    @classmethod
    def of_service(cls, service_code: str) -> tuple[Self, ...]:
        """Give the codes that the document lists for a service, such as "51"."""
        return tuple(code for code in cls if code.service_code == service_code)

    @property
    def http_status(self) -> int:
        """The HTTP status it came with, such as 404."""
        return int(self[:3])

    @property
    def service_code(self) -> str:
        """The two characters of the service that answered, such as "51"."""
        return self[3:5]

    @property
    def case_code(self) -> str:
        """The two digits of the case, such as "01"."""
        return self[5:]

    @property
    def category(self) -> str | None:
        """The document's category; None if the code is not documented."""
        return case.category if (case := self._case) else None

    @property
    def message(self) -> str | None:
        """The documented responseMessage, which the answer's own may differ from; None if not documented."""
        return case.message if (case := self._case) else None

    @property
    def description(self) -> str | None:
        """The document's explanation; None if the code is not documented."""
        return case.description if (case := self._case) else None

    @property
    def meaning(self) -> Meaning:
        """What the caller may conclude; ASK if the code is not documented."""
        return case.meaning if (case := self._case) else Meaning.ASK

    @property
    def advice(self) -> str | None:
        """What to do about it; None if the code is not documented."""
        return case.advice if (case := self._case) else None

    @property
    def success(self) -> bool:
        """Whether it was done."""
        return self.meaning is Meaning.SUCCESS

    @property
    def pending(self) -> bool:
        """Whether it was accepted and is not finished."""
        return self.meaning is Meaning.PENDING

    @property
    def _case(self) -> Case | None:
        cases = self.__cases__
        return cases.get(self._value_) or cases.get(f"{self[:3]}/{self[5:]}")
