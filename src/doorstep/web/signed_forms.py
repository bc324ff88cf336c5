"""Requests of a provider of text messages: forms, signed with the secret that both sides know.

Source: Twilio, "Validating requests": base64 of HMAC-SHA1 over the address and the sorted fields.
"""

from base64 import b64encode
from collections.abc import Mapping
from hmac import compare_digest, new

from doorstep.engine.access import NoAccess

HEADER = "X-Twilio-Signature"


def signature(token: str, url: str, form: Mapping[str, str]) -> str:
    """The signature of `form` posted to `url`, query and all."""
    said = url + "".join(f"{name}{form[name]}" for name in sorted(form))
    return b64encode(new(token.encode(), said.encode(), "sha1").digest()).decode()


def check(token: str, url: str, form: Mapping[str, str], given: str) -> None:
    """Raises: NoAccess when `given` is not the signature of this form for this address."""
    if not token or not compare_digest(signature(token, url, form), given):
        raise NoAccess("this does not come from the provider of text messages: its signature is wrong")
