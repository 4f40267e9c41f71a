"""What an API is, free of YAML and of Python: the frozen middle that every emitter reads.

Text is `SpecText` where an author may write anything, and a `Word` where a grammar holds.
"""

from snapgen.ir.fields import (
    STANDARD_AMOUNT,
    AmountShape,
    Body,
    Field,
    MoneyShape,
    ObjectShape,
    PlainShape,
    Row,
    Shape,
    TextShape,
    Value,
    ValueList,
    every_field,
)
from snapgen.ir.operations import Code, Fact, Message, Operation, OutcomeReading
from snapgen.ir.provenance import Document, Erratum, Source
from snapgen.ir.systems import CatalogueEntry, Server, System

__all__ = [
    "STANDARD_AMOUNT",
    "AmountShape",
    "Body",
    "CatalogueEntry",
    "Code",
    "Document",
    "Erratum",
    "Fact",
    "Field",
    "Message",
    "MoneyShape",
    "ObjectShape",
    "Operation",
    "OutcomeReading",
    "PlainShape",
    "Row",
    "Server",
    "Shape",
    "Source",
    "System",
    "TextShape",
    "Value",
    "ValueList",
    "every_field",
]
