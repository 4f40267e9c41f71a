"""What every emitted snapbi package shares: wire models, exact money, open enums, response codes.

`import snapbi_runtime` alone loads nothing else; a name loads its module when it is first asked for, and only the
names of `model` and `money` load pydantic.
"""

TYPE_CHECKING = False  # type checkers know the name; importing typing for it would cost more than this package
if TYPE_CHECKING:
    from .model import Json, Model, RequestBody, ResponseBody, at_least_one_of
    from .money import Amount, AmountFormat, Money
    from .open_enum import OpenEnum
    from .response_code import Case, Meaning, ResponseCode
else:  # out of the checkers' sight, so that a misspelt name stays an error for them
    _HOMES = {
        "Amount": "money",
        "AmountFormat": "money",
        "Case": "response_code",
        "Json": "model",
        "Meaning": "response_code",
        "Model": "model",
        "Money": "money",
        "OpenEnum": "open_enum",
        "RequestBody": "model",
        "ResponseBody": "model",
        "ResponseCode": "response_code",
        "at_least_one_of": "model",
    }

    def __getattr__(name):
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value = globals()[name] = getattr(import_module(f".{_HOMES[name]}", __name__), name)
        return value

    def __dir__():
        return sorted({*globals(), *__all__})


__all__ = [
    "Amount",
    "AmountFormat",
    "Case",
    "Json",
    "Meaning",
    "Model",
    "Money",
    "OpenEnum",
    "RequestBody",
    "ResponseBody",
    "ResponseCode",
    "at_least_one_of",
]
