"""From spec models to the ir: references bound, types closed, errata applied, everything frozen."""

from snapgen.resolve.systems import resolve

__all__ = ["resolve"]
