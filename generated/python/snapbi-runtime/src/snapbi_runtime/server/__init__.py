"""What emitted servers are made of: an ASGI application that lets good requests through to a service.

partners     who may call, and the keys that signatures are checked with
tokens       issued tokens, as hashes
messages     HTTP: limits, headers that come once, the target as it travelled
body         JSON, judged as bytes first
forms        headers
checks       tokens, timestamp, signature, X-EXTERNAL-ID
repetition   writes that come again under the same reference
issuing      the token endpoints
answers      documented codes and messages
reporting    the log
examples     answers of services that are there to be tried out
handling     the service under a deadline
application  all of it in order
"""

from .application import Application
from .call import Call
from .endpoints import Endpoint, ServerOptions, TokenEndpoint
from .examples import example_answer
from .forms import Mode
from .limits import Limits
from .partners import Partner, PartnerList, Partners
from .refusal import Raise
from .repetition import REFERENCE_LIFETIME
from .tokens import Grant, MemoryTokens, Tokens, new_token, token_hash

__all__ = [
    "REFERENCE_LIFETIME",
    "Application",
    "Call",
    "Endpoint",
    "Grant",
    "Limits",
    "MemoryTokens",
    "Mode",
    "Partner",
    "PartnerList",
    "Partners",
    "Raise",
    "ServerOptions",
    "TokenEndpoint",
    "Tokens",
    "example_answer",
    "new_token",
    "token_hash",
]
