"""Lists of values of Nicepay Payout SNAP; a value that none of them has is kept."""

from snapbi_runtime import OpenEnum


class BeneficiaryCustomerResidence(OpenEnum):
    """Whether the beneficiary lives in Indonesia."""

    __pattern__ = "(?s:.{0,2})"

    INDONESIA = "1"
    """The beneficiary is a resident of Indonesia. (004:32)"""

    NON_INDONESIA = "2"
    """The beneficiary is not a resident of Indonesia. (004:32)"""


class BeneficiaryCustomerType(OpenEnum):
    """Kind of beneficiary."""

    __pattern__ = "(?s:.{0,2})"

    PERSONAL = "1"
    """A person. (004:33)"""

    COMPANY = "2"
    """A company. (004:33)"""

    GOVERNMENT = "3"
    """A public body. (004:33)"""


class PayoutStatus(OpenEnum):
    """State of a payout at Nicepay."""

    __pattern__ = "(?s:.{0,2})"

    SUCCESS = "00"
    """The payout was approved and is being disbursed. (nicepay-transaction-status)"""

    PENDING = "03"
    """The payout waits to be approved or rejected. (nicepay-transaction-status)"""

    CANCELED = "04"
    """A scheduled payout was cancelled. (nicepay-transaction-status)"""

    REJECTED = "05"
    """The payout was rejected. (nicepay-transaction-status)"""

    PENDING_SUSPECT = "08"
    """The state of the payout is not known. (nicepay-transaction-status)"""

    FAILED = "09"
    """The payout could not be disbursed. (nicepay-transaction-status)"""
