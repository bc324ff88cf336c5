"""Signatures: the example of RFC 8463 checks, and so does whatever we sign."""

import re
from base64 import b64decode
from datetime import UTC, datetime
from hashlib import sha256

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_public_key,
)
from hypothesis import given
from hypothesis import strategies as st

from doorstep.adapters.senders.dkim import (
    DkimKeyUnusable,
    DkimSigner,
    header_lines,
    read_signer,
    relaxed_body,
    to_sign,
)

AT = datetime(2026, 6, 16, 11, 0, tzinfo=UTC)
# RFC 8463, appendix A.
EXAMPLE = b"""\
DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;
 d=football.example.com; i=@football.example.com;
 q=dns/txt; s=brisbane; t=1528637909; h=from : to :
 subject : date : message-id : from : subject : date;
 bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
 b=/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11Bus
 Fa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==
DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;
 d=football.example.com; i=@football.example.com;
 q=dns/txt; s=test; t=1528637909; h=from : to : subject :
 date : message-id : from : subject : date;
 bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
 b=F45dVWDfMbQDGHJFlXUNB2HKfbCeLRyhDXgFpEL8GwpsRe0IeIixNTe3
 DhCVlUrSjV4BwcVcOF6+FF3Zo9Rpo1tFOeS9mPYQTnGdaSGsgeefOsk2Jz
 dA+L10TeYt9BgDfQNZtKdN1WO//KgIqXP7OdEFE4LjFYNcUxZQ4FADY+8=
From: Joe SixPack <joe@football.example.com>
To: Suzie Q <suzie@shopping.example.net>
Subject: Is dinner ready?
Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)
Message-ID: <20030712040037.46341.5F8J@football.example.com>

Hi.

We lost the game.  Are you hungry yet?

Joe.
""".replace(b"\n", b"\r\n")
BRISBANE = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="
TEST = (
    "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDkHlOQoBTzWRiGs5V6NpP3idY6Wk08a5qhdR6wy5bdOKb2jLQiY/J16JYi0Qvx/byY"
    "zCNb3W91y3FutACDfzwQ/BC/e/8uBsCR+yz1Lxj+PL6lHvqMKrM3rG4hstT5QjvHO9PzoxZyVYLzBfO2EeC3Ip3G+2kryOTIKT+l/K4w"
    "3QIDAQAB"
)
RSA = rsa.generate_private_key(public_exponent=65537, key_size=2048)
ED = ed25519.Ed25519PrivateKey.generate()


def check(mail: bytes, number: int, key: str) -> dict[str, str]:
    """The tags of a mail's signature, when it is right. Raises: InvalidSignature."""
    head, _, body = mail.partition(b"\r\n\r\n")
    headers = header_lines(head + b"\r\n")
    line = [whole for name, whole in headers if name == b"dkim-signature"][number]
    pairs = (part.split("=", 1) for part in line.decode().partition(":")[2].split(";"))
    tags = {name.strip(): "".join(value.split()) for name, value in pairs}
    if b64decode(tags["bh"]) != sha256(relaxed_body(body)).digest():
        raise InvalidSignature
    unsigned = re.sub(rb"(?s)(;\s*b=).*", rb"\1", line)
    what = to_sign(headers, [name.encode() for name in tags["h"].split(":")], unsigned)
    proof, raw = b64decode(tags["b"]), b64decode(key)
    if tags["a"] == "ed25519-sha256":
        ed25519.Ed25519PublicKey.from_public_bytes(raw).verify(proof, sha256(what).digest())
    else:
        load_der_public_key(raw).verify(proof, what, PKCS1v15(), SHA256())
    return tags


def published(signer: DkimSigner) -> str:
    return signer.record.rpartition("p=")[2]


def test_the_example_of_the_standard_checks():
    assert check(EXAMPLE, 0, BRISBANE)["s"] == "brisbane"
    assert check(EXAMPLE, 1, TEST)["s"] == "test"
    with pytest.raises(InvalidSignature):
        check(EXAMPLE.replace(b"dinner", b"supper"), 0, BRISBANE)


@pytest.mark.parametrize("key", [RSA, ED], ids=["rsa", "ed25519"])
def test_what_we_sign_checks_and_whatever_is_changed_does_not(key):
    signer = DkimSigner(selector="ds1", key=key)
    mail = EXAMPLE[EXAMPLE.index(b"From:") :]
    signed = signer.signed(mail, "kallio.coffee", AT)
    tags = check(signed, 0, published(signer))
    assert (tags["d"], tags["s"], tags["t"]) == ("kallio.coffee", "ds1", str(int(AT.timestamp())))
    assert signed.endswith(mail)
    assert max(map(len, signed.split(b"\r\n"))) <= 78
    for was, now in (
        (b"Joe SixPack", b"Joe Sixpack"),
        (b"hungry", b"angry"),
        (b"From:", b"From: e@vil.fi\r\nFrom:"),
    ):
        with pytest.raises(InvalidSignature):
            check(signed.replace(was, now), 0, published(signer))
    refolded = signed.replace(b"Subject: Is dinner", b"subject:  Is\r\n\tdinner").replace(
        b"yet?\r\n", b"yet? \t\r\n"
    )
    check(refolded + b"\r\n\r\n", 0, published(signer))


LINES = st.lists(st.text(st.characters(codec="ascii", exclude_characters="\r\n\0"), max_size=30), max_size=6)


@given(LINES, st.text(st.characters(codec="ascii", exclude_categories=("C",)), max_size=60))
def test_every_mail_that_is_signed_checks(lines, subject):
    signer = DkimSigner(selector="ds1", key=ED)
    body = "".join(f"{line}\r\n" for line in lines)
    mail = f"From: a@b.fi\r\nTo: c@d.fi\r\nSubject: {subject}\r\n\r\n{body}".encode()
    assert check(signer.signed(mail, "b.fi", AT), 0, published(signer))


PIECES = st.sampled_from([b" ", b"\t", b"\r\n", b"\r", b"\n", b"a", b"  b"])


@given(st.lists(PIECES, max_size=14).map(b"".join))
def test_a_body_is_read_as_the_standard_says_line_by_line(body):
    lines = [re.sub(rb"[ \t]+", b" ", line).rstrip(b" ") for line in body.split(b"\r\n")]
    while lines and not lines[-1]:
        lines.pop()
    assert relaxed_body(body) == b"".join(line + b"\r\n" for line in lines)


def test_a_domain_with_other_letters_is_written_as_dns_writes_it():
    signer = DkimSigner(selector="ds1", key=ED)
    assert b"d=xn--kahvi-kra.fi;" in signer.signed(b"From: a@b\r\n\r\nx\r\n", "kahviä.fi", AT)


def test_keys_that_cannot_be_used_are_refused_and_not_repeated(tmp_path):
    def kept(key, name):
        path = tmp_path / name
        path.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
        return path

    assert read_signer("ds1", kept(RSA, "rsa")).record.startswith("v=DKIM1; k=rsa; p=MIIB")
    assert read_signer("ds1", kept(ED, "ed")).record.startswith("v=DKIM1; k=ed25519; p=")
    rubbish = tmp_path / "rubbish"
    rubbish.write_text("SECRET")
    short = rsa.generate_private_key(public_exponent=65537, key_size=1024)  # noqa: S505  # that is the point
    for selector, path, why in (
        ("ds1", tmp_path / "none", "cannot be read"),
        ("ds1", rubbish, "no private key"),
        ("ds1", kept(ec.generate_private_key(ec.SECP256R1()), "ec"), "neither an RSA"),
        ("ds1", kept(short, "short"), "1024 bits"),
        ("d s; p=x", kept(ED, "ed"), "SELECTOR"),
    ):
        with pytest.raises(DkimKeyUnusable, match=why) as refused:
            read_signer(selector, path)
        assert "SECRET" not in str(refused.value)
