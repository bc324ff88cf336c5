"""What is pushed opens in the browser it is for, as the standard's own example says, and nowhere else."""

from datetime import UTC, datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given
from hypothesis import strategies as st

from doorstep.adapters.senders.push_cipher import (
    CURVE,
    LARGEST,
    Unreadable,
    decoded,
    decrypt,
    encoded,
    encrypt,
    is_signed,
    key_of,
    public,
    sign,
)

NOW = datetime(2026, 6, 16, 10, tzinfo=UTC)
SERVICE = "https://push.example"
SECRET = encoded(b"s" * 16)

# RFC 8291, appendix A: keys, and the message that comes of them.
BROWSER = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94"
AUTH = "BTBZMqHH6r4Tts7J_aSIgg"
MESSAGE = (
    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
    "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
    "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
)


def browser_of(secret: str) -> ec.EllipticCurvePrivateKey:
    return ec.derive_private_key(int.from_bytes(decoded(secret)), CURVE)


def test_the_message_of_the_standard_opens():
    assert (
        decrypt(decoded(MESSAGE), browser_of(BROWSER), AUTH) == b"When I grow up, I want to be a watermelon"
    )


@given(text=st.text(max_size=900))
def test_what_is_sealed_opens_again_whatever_it_says(text):
    browser = ec.generate_private_key(CURVE)
    assert decrypt(encrypt(text.encode(), public(browser), SECRET), browser, SECRET) == text.encode()


def test_nobody_else_opens_it_and_no_change_goes_unnoticed():
    browser, other = ec.generate_private_key(CURVE), ec.generate_private_key(CURVE)
    sealed = encrypt(b"Arriving today", public(browser), SECRET)
    for body, key, secret in (
        (sealed, other, SECRET),
        (sealed, browser, encoded(b"t" * 16)),
        (sealed[:-1] + bytes([sealed[-1] ^ 1]), browser, SECRET),
        (sealed[:40], browser, SECRET),
        (b"", browser, SECRET),
    ):
        with pytest.raises(Unreadable):
            decrypt(body, key, secret)


def test_lengths_say_little_and_what_is_too_long_is_not_sealed():
    browser = public(ec.generate_private_key(CURVE))
    lengths = {len(encrypt(b"x" * number, browser, SECRET)) for number in (1, 100, 400)}
    assert len(lengths) == 1
    assert len(encrypt(b"x" * LARGEST, browser, SECRET)) <= 4_096
    with pytest.raises(ValueError, match="are taken"):
        encrypt(b"x" * (LARGEST + 1), browser, SECRET)
    with pytest.raises(ValueError):  # noqa: PT011  # whatever the library says of it
        encrypt(b"x", encoded(b"no point"), SECRET)


def test_an_installation_has_one_key_of_its_own():
    assert public(key_of(b"m" * 32)) == public(key_of(b"m" * 32)) != public(key_of(b"n" * 32))


def test_a_service_lets_in_who_signed_for_it_and_only_for_a_while():
    key = key_of(b"m" * 32)
    header = sign(key, SERVICE, "mailto:post@example.test", NOW)
    assert is_signed(header, public(key), SERVICE, NOW)
    assert not is_signed(header, public(key_of(b"n" * 32)), SERVICE, NOW)
    assert not is_signed(header, public(key), "https://other.example", NOW)
    assert not is_signed(header, public(key), SERVICE, NOW + timedelta(days=1))
    assert not is_signed(header.replace("t=e", "t=f"), public(key), SERVICE, NOW)
    assert not is_signed("vapid t=made.up, k=" + public(key), public(key), SERVICE, NOW)
    assert not is_signed("", public(key), SERVICE, NOW)
