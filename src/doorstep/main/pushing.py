"""Being told on a device: the key of this installation, and the push services that are believed."""

from functools import partial

from doorstep.adapters.sealing import master_key
from doorstep.adapters.senders.push_box import PushBox
from doorstep.adapters.senders.push_cipher import key_of, public
from doorstep.adapters.senders.web_push import SERVICES, PushSettings, is_service
from doorstep.main.settings import Settings
from doorstep.web.site import Push


def push_settings(settings: Settings) -> PushSettings:
    """How messages are pushed. The key follows from the installation's secret, as every process can tell."""
    return PushSettings(
        key=key_of(master_key(settings.state / "keys" / "vault.key")),
        contact=settings.push_contact or settings.base_url,
        services=(*SERVICES, *settings.push_services),
        trial=_trial(settings),
    )


def push(settings: Settings) -> Push:
    """How browsers ask to be told."""
    ours = push_settings(settings)
    return Push(
        key=public(ours.key),
        accepts=partial(is_service, services=ours.services, trial=ours.trial),
        trial=ours.trial,
        box=PushBox(settings.state / "push") if settings.demo else None,
    )


def _trial(settings: Settings) -> str:
    return f"{settings.base_url}/trial/push" if settings.demo else ""
