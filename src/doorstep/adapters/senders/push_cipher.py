"""What is pushed to a browser: sealed for that browser alone, and signed so that its service takes it.

Source: RFC 8291 (message encryption for Web Push), RFC 8188 (aes128gcm), RFC 8292 (VAPID).
"""

import json
import os
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from datetime import datetime, timedelta

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

CURVE = ec.SECP256R1()
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
"""The number of points of the curve, on which keys that are derived are spread. Source: FIPS 186."""

LARGEST = 3_993
"""Bytes of plain text, at most: so much goes into the 4,096 that every push service takes."""

RECORD = 4_096
PADDED_TO = 512
"""Lengths are rounded up to this, so that they say little about what is inside."""

SIGNED_FOR = timedelta(hours=12)
"""A signature is good for so long; services refuse more than a day."""

SALT, NUMBER = 16, 32
POINT = 65


class Unreadable(Exception):
    """What was pushed does not open with this browser's keys, or was changed on the way."""


def key_of(secret: bytes) -> ec.EllipticCurvePrivateKey:
    """The signing key of an installation, derived from its secret: every process of it has the same."""
    derived = HKDF(SHA256(), 48, None, b"doorstep push").derive(secret)
    return ec.derive_private_key(int.from_bytes(derived) % (ORDER - 1) + 1, CURVE)


def public(key: ec.EllipticCurvePrivateKey) -> str:
    """The public half, as browsers and services are told it."""
    return encoded(_point(key))


def encrypt(text: bytes, browser: str, secret: str) -> bytes:
    """`text` for the browser with these two keys of its subscription; nobody between can read it.

    Raises: ValueError when they are no keys, or `text` is longer than services take.
    """
    if len(text) > LARGEST:
        raise ValueError(f"{len(text)} bytes are to be pushed and {LARGEST} are taken")
    point, shared = decoded(browser), decoded(secret)
    theirs = ec.EllipticCurvePublicKey.from_encoded_point(CURVE, point)
    ours = ec.generate_private_key(CURVE)
    salt = os.urandom(SALT)
    key, nonce = _keys(ours.exchange(ec.ECDH(), theirs), shared, point, _point(ours), salt)
    length = min(LARGEST, -(-(len(text) + 1) // PADDED_TO) * PADDED_TO)
    sealed = AESGCM(key).encrypt(nonce, text + b"\x02" + bytes(max(0, length - len(text) - 1)), None)
    return salt + RECORD.to_bytes(4) + bytes([POINT]) + _point(ours) + sealed


def decrypt(body: bytes, browser: ec.EllipticCurvePrivateKey, secret: str) -> bytes:
    """What a browser reads. Raises: Unreadable."""
    salt, point, sealed = body[:SALT], body[SALT + 5 : SALT + 5 + POINT], body[SALT + 5 + POINT :]
    try:
        theirs = ec.EllipticCurvePublicKey.from_encoded_point(CURVE, point)
        shared = browser.exchange(ec.ECDH(), theirs)
        key, nonce = _keys(shared, decoded(secret), _point(browser), point, salt)
        opened = AESGCM(key).decrypt(nonce, sealed, None)
    except (InvalidTag, ValueError) as fault:
        raise Unreadable("what was pushed does not open") from fault
    return opened.rstrip(b"\x00")[:-1]


def sign(key: ec.EllipticCurvePrivateKey, origin: str, contact: str, now: datetime) -> str:
    """The header that tells the push service at `origin` who sends, and whom to ask about it."""
    claims = {"aud": origin, "exp": int((now + SIGNED_FOR).timestamp()), "sub": contact}
    signed = f"{_json({'typ': 'JWT', 'alg': 'ES256'})}.{_json(claims)}"
    r, s = decode_dss_signature(key.sign(signed.encode(), ec.ECDSA(SHA256())))
    signature = encoded(r.to_bytes(NUMBER) + s.to_bytes(NUMBER))
    return f"vapid t={signed}.{signature}, k={public(key)}"


def is_signed(header: str, key: str, origin: str, now: datetime) -> bool:
    """Whether a header is a valid signature for `origin` by the holder of the public `key`."""
    scheme, _, rest = header.partition(" ")
    said = {name.strip(): value for part in rest.split(",") for name, _, value in [part.partition("=")]}
    signed, _, signature = said.get("t", "").rpartition(".")
    if scheme.lower() != "vapid" or said.get("k") != key:
        return False
    try:
        raw = decoded(signature)
        der = encode_dss_signature(int.from_bytes(raw[:NUMBER]), int.from_bytes(raw[NUMBER:]))
        holder = ec.EllipticCurvePublicKey.from_encoded_point(CURVE, decoded(key))
        holder.verify(der, signed.encode(), ec.ECDSA(SHA256()))
        claims = json.loads(decoded(signed.partition(".")[2]))
    except (InvalidSignature, ValueError, Error):
        return False
    return claims.get("aud") == origin and now.timestamp() < float(claims.get("exp", 0))


def encoded(data: bytes) -> str:
    """Base64 for addresses, without padding."""
    return urlsafe_b64encode(data).rstrip(b"=").decode()


def decoded(text: str) -> bytes:
    """The bytes. Raises: ValueError when it is no base64."""
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


def _keys(shared: bytes, secret: bytes, browser: bytes, sender: bytes, salt: bytes) -> tuple[bytes, bytes]:
    info = b"WebPush: info\x00" + browser + sender
    material = HKDF(SHA256(), 32, secret, info).derive(shared)
    key = HKDF(SHA256(), 16, salt, b"Content-Encoding: aes128gcm\x00").derive(material)
    return key, HKDF(SHA256(), 12, salt, b"Content-Encoding: nonce\x00").derive(material)


def _point(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def _json(value: object) -> str:
    return encoded(json.dumps(value, separators=(",", ":")).encode())
