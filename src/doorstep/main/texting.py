"""Text messages: where they are handed over, and how their provider is recognised."""

from hashlib import blake2b

from doorstep.adapters.sealing import master_key
from doorstep.adapters.senders.sms import SmsSettings
from doorstep.adapters.senders.text_box import TextBox
from doorstep.main.settings import Settings
from doorstep.web.site import Texts


def sms_settings(settings: Settings) -> SmsSettings | None:
    """How texts are sent; `None` where none are."""
    if not settings.sms_url and not settings.catches_texts:
        return None
    url = settings.sms_url or f"{settings.base_url}/trial/texts"
    return SmsSettings(
        url=url, account=settings.sms_account, token=_token(settings), callback=_receipts(settings)
    )


def texts(settings: Settings) -> Texts | None:
    """How what became of them is taken; `None` where none are sent."""
    if sms_settings(settings) is None:
        return None
    box = TextBox(settings.state / "texts") if settings.catches_texts else None
    return Texts(
        token=_token(settings),
        receipts=_receipts(settings),
        incoming=f"{settings.base_url}/providers/texts/incoming",
        answers=not settings.sms_answers,
        box=box,
    )


def _receipts(settings: Settings) -> str:
    return f"{settings.base_url}/providers/texts/status"


def _token(settings: Settings) -> str:
    """A trial's own provider shares a secret of this installation, which every process can tell."""
    if settings.sms_token or not settings.catches_texts:
        return settings.sms_token
    master = master_key(settings.state / "keys" / "vault.key")
    return blake2b(master, digest_size=16, person=b"doorstep-texts").hexdigest()
