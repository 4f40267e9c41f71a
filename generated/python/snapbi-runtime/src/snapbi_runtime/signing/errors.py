"""What signing raises, and all that it raises."""


class SigningError(ValueError):
    """A message that cannot be signed; the message names the part, and never repeats it."""


class KeyFormatError(SigningError):
    """A key that cannot be read or used; the message never shows the key."""
