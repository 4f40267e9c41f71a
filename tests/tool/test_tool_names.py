"""Names are ASCII, never reserved, and the same on every Python."""

import builtins
import keyword
import re

import pydantic
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from snapgen.names import camel_case, class_name, constant, module_name, pascal_case, snake_case

wire_names = st.from_regex(r"[A-Za-z][A-Za-z0-9_]{0,20}", fullmatch=True)
slugs = st.from_regex(r"[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8}){0,3}", fullmatch=True)
texts = wire_names | st.text(max_size=20) | st.sampled_from(["", "支付", "é", "7", "_", "__", "__debug__", "ａmount"])


@pytest.mark.parametrize(
    ("wire", "attribute"),
    [
        ("partnerReferenceNo", "partner_reference_no"),
        ("originalExternalId", "original_external_id"),
        ("latestTransactionStatus", "latest_transaction_status"),
        ("additionalInfo", "additional_info"),
        ("externalStoreId", "external_store_id"),
        ("externalStoreID", "external_store_id"),
        ("merchantPAN", "merchant_pan"),
        ("sessionID", "session_id"),
        ("qrContent", "qr_content"),
        ("QRContent", "qr_content"),
        ("URL", "url"),
        ("redirectUrl", "redirect_url"),
        ("RRN", "rrn"),
        ("cpmB2bToken", "cpm_b2b_token"),
        ("line2", "line2"),
        ("Value", "value"),
        ("value", "value"),
        ("currency", "currency"),
        ("first_name", "first_name"),
        ("id", "id"),
        ("class", "class_"),
        ("schema", "schema_"),
        ("copy", "copy_"),
        ("mro", "mro_"),
        ("type", "type_"),
        ("fromWire", "from_wire_"),
        ("modelDump", "model_dump_"),
    ],
)
def test_the_attribute_of_a_wire_name(wire: str, attribute: str) -> None:
    assert snake_case(wire) == attribute


@pytest.mark.parametrize(
    ("name", "member"),
    [
        ("Success", "SUCCESS"),
        ("Not found", "NOT_FOUND"),
        ("Pending (Suspect)", "PENDING_SUSPECT"),
        ("InvalidMandatoryField", "INVALID_MANDATORY_FIELD"),
        ("QRIS MPM", "QRIS_MPM"),
        ("3D Secure", "VALUE_3_D_SECURE"),
        ("支付", "VALUE_"),
        ("name", "NAME_"),
        ("None", "NONE_"),
    ],
)
def test_the_member_of_an_enum(name: str, member: str) -> None:
    assert constant(name) == member


def test_the_names_that_an_operation_and_a_system_carry() -> None:
    assert (pascal_case("query-payment"), camel_case("query-payment")) == ("QueryPayment", "queryPayment")
    assert (pascal_case("access-token-b2b2c"), camel_case("access-token-b2b2c")) == (
        "AccessTokenB2b2c",
        "accessTokenB2b2c",
    )
    assert module_name("nicepay-payout") == "snapbi_nicepay_payout"


@given(texts)
def test_attributes_are_ascii_names_that_nothing_else_has(name: str) -> None:
    attribute = snake_case(name)
    assert re.fullmatch("[a-z][a-z0-9_]*", attribute)
    assert not keyword.iskeyword(attribute)
    assert not hasattr(pydantic.BaseModel, attribute)


@pytest.mark.parametrize("name", sorted({*keyword.kwlist, *keyword.softkwlist} - {"_"}))
def test_no_keyword_is_an_attribute_or_a_member(name: str) -> None:
    assert snake_case(name) != name
    assert constant(name) != name


@pytest.mark.parametrize("name", [name for name in dir(pydantic.BaseModel) if not name.startswith("_")])
def test_nothing_that_models_have_is_an_attribute(name: str) -> None:
    assert snake_case(name) != name


@pytest.mark.parametrize("name", [name for name in dir(builtins) if name.islower() and not name.startswith("_")])
def test_a_builtin_that_annotations_use_is_no_attribute(name: str) -> None:
    if name in {"bool", "dict", "float", "int", "list", "str", "type", "object", "tuple"}:
        assert snake_case(name) == f"{name}_"


@given(texts)
def test_members_are_ascii_names_in_capitals(name: str) -> None:
    member = constant(name)
    assert re.fullmatch("[A-Z][A-Z0-9_]*", member)
    assert not keyword.iskeyword(member)


@given(wire_names | slugs)
def test_classes_are_ascii_names(name: str) -> None:
    assert re.fullmatch("[A-Z][A-Za-z0-9]*", pascal_case(name))


@given(wire_names | slugs)
@example("none")
@example("True")
def test_a_class_of_its_own_has_no_keyword_for_a_name(name: str) -> None:
    assert class_name(name) in (pascal_case(name), f"{pascal_case(name)}_")
    assert not keyword.iskeyword(class_name(name))


@given(slugs)
def test_operations_keep_their_names_apart(slug: str) -> None:
    assert camel_case(slug)[0].islower()
    assert re.fullmatch("[a-z][a-z0-9_]*", module_name(slug))
    assert pascal_case(slug) == camel_case(slug)[0].upper() + camel_case(slug)[1:]


@given(wire_names)
def test_a_name_does_not_change_when_it_is_named_again(name: str) -> None:
    assert snake_case(snake_case(name)).rstrip("_") == snake_case(name).rstrip("_")
