"""Rules on the dialect of a provider: how messages are signed, dated and numbered, and how tokens live."""

from __future__ import annotations

from snapgen.changes.rule import undirected
from snapgen.changes.verdict import breaks, risks, spares

AUTHENTICATION_CHANGED = undirected(
    "authentication-changed",
    "Requests are authenticated in another way.",
    breaks("The old package signs in the old way, and other credentials may be needed."),
    breaks("The old package checks in the old way, and other credentials may be needed."),
)
SIGNATURE_ENCODING_CHANGED = undirected(
    "signature-encoding-changed",
    "Signatures are written in another encoding.",
    breaks("The old package writes the old encoding."),
    spares("Emitted servers read both encodings."),
)
SIGNED_TEXT_CHANGED = undirected(
    "signed-text-changed",
    "Another part of the address is signed.",
    breaks("The old package signs another text, and its signature is refused."),
    breaks("The old package checks another text, and refuses every signature."),
)
TOLERANCE_TIGHTENED = undirected(
    "tolerance-tightened",
    "The time of a request may be off by less.",
    risks("A client whose clock is off by more is refused."),
    risks("A caller whose clock is off by more is refused."),
)
TOLERANCE_LOOSENED = undirected(
    "tolerance-loosened",
    "The time of a request may be off by more.",
    spares("Every request that was in time still is."),
    risks("A captured request stays good for longer: the store of external ids must keep them for as long."),
)
EXTERNAL_ID_SCOPE_TIGHTENED = undirected(
    "external-id-scope-tightened",
    "An X-EXTERNAL-ID may come once within more.",
    risks("Ids that your own code makes may meet; those of the emitted client are new for every message."),
    risks("An id that used to be accepted is refused, and the store keeps ids for longer."),
)
EXTERNAL_ID_SCOPE_LOOSENED = undirected(
    "external-id-scope-loosened",
    "An X-EXTERNAL-ID may come once within less.",
    spares("Every id that was new enough still is."),
    risks("A message with an id that was refused is carried out."),
)
EXPIRES_IN_TYPE = undirected(
    "expires-in-type",
    "The life of a token is told as another JSON type.",
    spares("Emitted clients read both types."),
    risks("Callers that were not emitted may read the old type only."),
)
TOKEN_LIFETIME_SHORTENED = undirected(
    "token-lifetime-shortened",
    "Access tokens live shorter.",
    risks("A token that your own code keeps may end sooner; the emitted client goes by the answer."),
    risks("Tokens that the application issues end sooner, and are asked for more often."),
)
TOKEN_LIFETIME_LENGTHENED = undirected(
    "token-lifetime-lengthened",
    "Access tokens live longer.",
    spares("A token may be used for longer."),
    risks("A stolen token that the application issued is good for longer."),
)
CUSTOMER_TOKEN_DEMANDED = undirected(
    "customer-token-demanded",
    "The token of a customer must be sent.",
    breaks("A request without it is refused: pass customer_token."),
    risks("A caller that sends none is refused."),
)
CUSTOMER_TOKEN_ALLOWED = undirected(
    "customer-token-allowed",
    "The token of a customer may be sent.",
    spares("It may be left out."),
    spares("It may be missing, as it was until now."),
    adds=True,
)
CUSTOMER_TOKEN_RELAXED = undirected(
    "customer-token-relaxed",
    "The token of a customer need not be sent.",
    spares("It may be sent as before."),
    breaks("It may be missing: which customer a request is for is not always known."),
)
CUSTOMER_TOKEN_DROPPED = undirected(
    "customer-token-dropped",
    "The token of a customer is no longer sent.",
    breaks("A customer_token that is passed has no place in the request."),
    breaks("Which customer a request is for is no longer checked, nor known."),
    removes=True,
)
PROFILE_STATED = undirected(
    "profile-stated",
    "A choice of the dialect is written down that was a default, or is left to the default.",
    spares("The value is the same."),
    spares("The value is the same."),
)

RULES = (
    AUTHENTICATION_CHANGED,
    SIGNATURE_ENCODING_CHANGED,
    SIGNED_TEXT_CHANGED,
    TOLERANCE_TIGHTENED,
    TOLERANCE_LOOSENED,
    EXTERNAL_ID_SCOPE_TIGHTENED,
    EXTERNAL_ID_SCOPE_LOOSENED,
    EXPIRES_IN_TYPE,
    TOKEN_LIFETIME_SHORTENED,
    TOKEN_LIFETIME_LENGTHENED,
    CUSTOMER_TOKEN_DEMANDED,
    CUSTOMER_TOKEN_ALLOWED,
    CUSTOMER_TOKEN_RELAXED,
    CUSTOMER_TOKEN_DROPPED,
    PROFILE_STATED,
)
