"""How mails leave: signed where there is a key, and what domains are told to publish for it."""

from doorstep.adapters.senders.dkim import DkimKeyUnusable, DkimSigner, read_signer
from doorstep.domain.mailing.sender import Sending
from doorstep.main.settings import Settings


def mail_signer(settings: Settings) -> DkimSigner | None:
    """What signs mails; `None` where nothing does. Raises: DkimKeyUnusable."""
    if settings.dkim_key is None:
        return None
    if not settings.dkim_selector:
        raise DkimKeyUnusable("DOORSTEP_DKIM_KEY is set without DOORSTEP_DKIM_SELECTOR; name the key")
    return read_signer(settings.dkim_selector, settings.dkim_key)


def sending(settings: Settings) -> Sending:
    """How mails are sent from here. A selector without a key says that a server behind us signs."""
    signer = mail_signer(settings)
    return Sending(
        servers=settings.mail_servers,
        selector=settings.dkim_selector,
        key=signer.record if signer else "",
        envelope=settings.mail_reports_to.rpartition("@")[2].casefold(),
    )
