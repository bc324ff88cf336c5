"""Sealing personal data: one key per person, wrapped by the tenant's key, AES-256-GCM throughout."""

import os
from hashlib import sha256
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from doorstep.kernel.errors import DoorstepError
from doorstep.kernel.ids import PersonRef, TenantId

NONCE = 12


class Unsealable(DoorstepError):
    """A sealed item does not open: wrong master key, or its bytes were altered."""

    code = "vault.unsealable"


class Sealer:
    """Wraps person keys and seals contents. The person's reference is bound in as associated data."""

    def __init__(self, master: bytes) -> None:
        self._master = master
        self._tenants: dict[TenantId, AESGCM] = {}

    def new_key(self, tenant: TenantId, person: PersonRef) -> bytes:
        """A fresh person key, wrapped."""
        return _seal(self._tenant(tenant), AESGCM.generate_key(256), person)

    def unwrap(self, tenant: TenantId, person: PersonRef, wrapped: bytes) -> bytes:
        """The person's key."""
        return _open(self._tenant(tenant), wrapped, person)

    def seal(self, key: bytes, person: PersonRef, content: bytes) -> tuple[bytes, str]:
        """Ciphertext and its SHA-256; never the hash of the plain text, which could be guessed."""
        sealed = _seal(AESGCM(key), content, person)
        return sealed, sha256(sealed).hexdigest()

    def open(self, key: bytes, person: PersonRef, sealed: bytes) -> bytes:
        """The content."""
        return _open(AESGCM(key), sealed, person)

    def _tenant(self, tenant: TenantId) -> AESGCM:
        if tenant not in self._tenants:
            derived = HKDF(SHA256(), 32, None, f"doorstep tenant {tenant}".encode()).derive(self._master)
            self._tenants[tenant] = AESGCM(derived)
        return self._tenants[tenant]


def master_key(path: Path) -> bytes:
    """The master key in `path`, made on first use, readable by the owner only."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        fresh = path.with_suffix(f".{os.getpid()}")
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(AESGCM.generate_key(256))
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(fresh, path)
        except FileExistsError:
            pass  # another process was first; its key counts
        finally:
            fresh.unlink()
    return path.read_bytes()


def _seal(key: AESGCM, content: bytes, person: PersonRef) -> bytes:
    nonce = os.urandom(NONCE)
    return nonce + key.encrypt(nonce, content, person.encode())


def _open(key: AESGCM, sealed: bytes, person: PersonRef) -> bytes:
    try:
        return key.decrypt(sealed[:NONCE], sealed[NONCE:], person.encode())
    except InvalidTag as fault:
        raise Unsealable(f"what is sealed for {person} does not open") from fault
