"""What emitted servers are made of: an ASGI application that lets good requests through to a service.

endpoints    operations with what carries them out, and the options of a server
partners     who may call, and the keys that signatures are checked with
limits       what a request may weigh
messages     HTTP: headers that come once, the target as it travelled, answers in full
body         JSON, judged as bytes first
forms        the form of headers
checks       tokens, timestamp, signature, X-EXTERNAL-ID
repetition   writes that come again under the same reference
issuing      the token endpoints
refusal      how the service, and the checks before it, say no
answers      documented codes and messages
reporting    the log
call         what the service learns besides the body
examples     answers of services that are there to be tried out
deadline     deadlines that cost nothing where nobody waits
handling     the service under a deadline
application  all of it in order
"""

from ..stores.tokens import Grant, MemoryTokens, Tokens, token_hash
from .application import Application
from .call import Call
from .endpoints import Endpoint, ServerOptions, TokenEndpoint
from .examples import example_answer
from .forms import Mode
from .issuing import new_token
from .limits import Limits
from .partners import Partner, PartnerList, Partners
from .refusal import Raise
from .repetition import REFERENCE_LIFETIME

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
