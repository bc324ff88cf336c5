"""Signatures on mails: that the domain in From stands for what is in them.

Source: RFC 6376 (DKIM; relaxed canonicalization of header and body), RFC 8301 (RSA of 2048 bits, SHA-256),
RFC 8463 (Ed25519).
"""

import re
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import ClassVar

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_private_key

from doorstep.kernel.errors import Invalid

FEWEST_BITS = 2048
SIGNED = (
    b"from",
    b"reply-to",
    b"to",
    b"subject",
    b"date",
    b"message-id",
    b"references",
    b"auto-submitted",
    b"list-unsubscribe",
    b"list-unsubscribe-post",
    b"mime-version",
    b"content-type",
    b"content-transfer-encoding",
    b"content-language",
)
"""Headers that nobody may change on the way. RFC 8058 asks for those of List-Unsubscribe."""

ONCE_MORE = (b"from", b"to", b"subject", b"date")
"""Named once more than they stand there: one that is added later breaks the signature (RFC 6376, 8.15)."""

SELECTOR = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*")


class DkimKeyUnusable(Invalid):
    """The key that mails are to be signed with cannot be used; the text says why, and never repeats it."""

    code: ClassVar[str] = "settings.dkim_key_unusable"


@dataclass(frozen=True, slots=True, kw_only=True)
class DkimSigner:
    """Signs mails in the name of whatever domain they are from, all with one key."""

    selector: str
    key: RSAPrivateKey | Ed25519PrivateKey

    @property
    def record(self) -> str:
        """What each domain publishes under the selector."""
        if isinstance(self.key, RSAPrivateKey):
            kind = "rsa"
            raw = self.key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        else:
            kind, raw = "ed25519", self.key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        return f"v=DKIM1; k={kind}; p={b64encode(raw).decode()}"

    def signed(self, mail: bytes, domain: str, at: datetime) -> bytes:
        """`mail`, as it goes over the wire, with a signature of `domain` before its first header."""
        head, _, body = mail.partition(b"\r\n\r\n")
        headers = header_lines(head + b"\r\n")
        present = [name for name, _ in headers]
        names = [one for name in SIGNED for one in [name] * present.count(name)] + list(ONCE_MORE)
        kind = "rsa" if isinstance(self.key, RSAPrivateKey) else "ed25519"
        unsigned = (
            f"DKIM-Signature: v=1; a={kind}-sha256; c=relaxed/relaxed; d={_ascii(domain)};\r\n"
            f" s={self.selector}; t={int(at.timestamp())};\r\n"
            f" h={_folded([name.decode() for name in names])};\r\n"
            f" bh={b64encode(sha256(relaxed_body(body)).digest()).decode()};\r\n"
            " b="
        ).encode()
        what = to_sign(headers, names, unsigned)
        proof = (
            self.key.sign(what, PKCS1v15(), SHA256())
            if isinstance(self.key, RSAPrivateKey)
            else self.key.sign(sha256(what).digest())
        )
        text = b64encode(proof)
        lines = [text[at : at + 72] for at in range(0, len(text), 72)]
        return unsigned + b"\r\n ".join(lines) + b"\r\n" + mail


def read_signer(selector: str, path: Path) -> DkimSigner:
    """The signer of a key file.

    Raises:
        DkimKeyUnusable: there is no such file, it holds no RSA key of 2048 bits or more and no Ed25519 key,
            or the selector is no name.
    """
    if not SELECTOR.fullmatch(selector):
        raise DkimKeyUnusable(f"DOORSTEP_DKIM_SELECTOR is {selector!r}; name the key, as 'doorstep1'")
    try:
        key = load_pem_private_key(path.read_bytes(), password=None)
    except OSError as wrong:
        raise DkimKeyUnusable(f"DOORSTEP_DKIM_KEY: {path} cannot be read: {wrong.strerror}") from wrong
    except (ValueError, TypeError, UnsupportedAlgorithm) as wrong:
        raise DkimKeyUnusable(f"DOORSTEP_DKIM_KEY: {path} holds no private key without a password") from wrong
    if not isinstance(key, RSAPrivateKey | Ed25519PrivateKey):
        raise DkimKeyUnusable(f"DOORSTEP_DKIM_KEY: {path} holds neither an RSA nor an Ed25519 key")
    if isinstance(key, RSAPrivateKey) and key.key_size < FEWEST_BITS:
        raise DkimKeyUnusable(f"DOORSTEP_DKIM_KEY: {path} has {key.key_size} bits; {FEWEST_BITS} are needed")
    return DkimSigner(selector=selector, key=key)


def header_lines(head: bytes) -> list[tuple[bytes, bytes]]:
    """The headers in order: their names in small letters, and each whole, with the lines it is folded on."""
    lines = re.findall(rb"(?s)(.*?\r\n)(?![ \t])", head)
    return [(line.partition(b":")[0].strip().lower(), line) for line in lines]


def relaxed_header(line: bytes) -> bytes:
    """One header: its name in small letters, on one line, with single spaces (RFC 6376, 3.4.2)."""
    name, _, value = line.partition(b":")
    value = re.sub(rb"[ \t]+", b" ", re.sub(rb"\r\n(?=[ \t])", b"", value)).strip(b" \t\r\n")
    return name.strip().lower() + b":" + value


def relaxed_body(body: bytes) -> bytes:
    """A body: single spaces, none at a line's end, no empty lines at its own (RFC 6376, 3.4.4)."""
    even = body.replace(b"\t", b" ")
    while b"  " in even:  # halves every run of spaces; a long mail costs microseconds
        even = even.replace(b"  ", b" ")
    even = even.replace(b" \r\n", b"\r\n").removesuffix(b" ")
    end = len(even)
    while even.endswith(b"\r\n", 0, end):
        end -= 2
    return even[:end] + b"\r\n" if end else b""


def to_sign(headers: Sequence[tuple[bytes, bytes]], names: Sequence[bytes], signature: bytes) -> bytes:
    """What is signed: the named headers, the last of several first, then the signature without its proof."""
    left = {name: [line for one, line in headers if one == name] for name in set(names)}
    taken = [left[name].pop() for name in names if left[name]]
    return b"".join(relaxed_header(line) + b"\r\n" for line in taken) + relaxed_header(signature)


def _folded(names: Sequence[str]) -> str:
    """Names with colons between, on lines that every server passes on."""
    lines = [":".join(names[at : at + 5]) for at in range(0, len(names), 5)]
    return ":\r\n ".join(lines)


def _ascii(domain: str) -> str:
    try:
        return domain.encode("idna").decode()
    except UnicodeError:
        return domain
