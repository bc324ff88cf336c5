"""Reports that come back on mails: what bounced, what arrived, and who called it spam.

Source: RFC 3464 (delivery status), RFC 5965 (feedback reports), RFC 3463 (codes), RFC 6522 (their frame).
"""

from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from email.policy import compat32
from typing import cast

from doorstep.adapters.senders.mail_ids import MailIds
from doorstep.domain.comms.ports import MailOutcome, MailReport
from doorstep.kernel.ids import MessageId

STATUS, FEEDBACK = "message/delivery-status", "message/feedback-report"
RETURNED = ("message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers")
FATES = {"failed": MailOutcome.FAILED, "delivered": MailOutcome.DELIVERED, "relayed": MailOutcome.DELIVERED}
SPAM = frozenset({"abuse", "fraud", "virus", "other"})
MOST_PARTS = 60
"""Parts that are looked at; no report has as many."""


def read_report(raw: bytes, ids: MailIds) -> MailReport | None:
    """What a mail says of one of ours; `None` where it is no report, or one on nothing that we sent.

    A delay is none: the server goes on trying. Whatever is wrong with the mail, it is never an error.
    """
    mail = message_from_bytes(raw, policy=compat32)
    parts = [part for part, _ in zip(mail.walk(), range(MOST_PARTS), strict=False)]
    status = next((part for part in parts if part.get_content_type() == STATUS), None)
    feedback = next((part for part in parts if part.get_content_type() == FEEDBACK), None)
    said = (
        _of_status(status) if status is not None else _of_feedback(feedback) if feedback is not None else None
    )
    named = ids.read("\n".join(_names(parts)))
    if said is None or named is None:
        return None
    message, network, shipment = named
    fate, code, recipient = said
    return MailReport(
        network=network,
        shipment=shipment,
        message=MessageId(message),
        outcome=fate,
        code=code,
        recipient=recipient,
    )


def _of_status(part: Message) -> tuple[MailOutcome, str, str] | None:
    """The first recipient of whom something is said for good."""
    for block in _blocks(part):
        fate = FATES.get(_field(block, "Action").lower())
        if fate is not None:
            about = _field(block, "Original-Recipient") or _field(block, "Final-Recipient")
            code = _field(block, "Status").split(" ")[0]
            return fate, code, about.rpartition(";")[2].strip().strip("<>")
    return None


def _of_feedback(part: Message) -> tuple[MailOutcome, str, str] | None:
    """A complaint. That somebody took it out of the spam again is none."""
    for block in _blocks(part):
        if _field(block, "Feedback-Type").lower() in SPAM:
            recipient = _field(block, "Original-Rcpt-To") or _field(block, "Removal-Recipient")
            return MailOutcome.COMPLAINED, "", recipient.strip("<>")
    return None


def _blocks(part: Message) -> list[Message]:
    """The groups of fields of a report, which Python reads as messages, as it does with returned mails."""
    inside = cast("list[Message] | str | None", part.get_payload())
    return [one for one in inside if not isinstance(one, str)] if isinstance(inside, list) else []


def _names(parts: list[Message]) -> Iterator[str]:
    """Where the name of the mail stands: in what was returned of it, else in what the report refers to."""
    for part in parts:
        if part.get_content_type() in RETURNED:
            yield from (_field(one, "Message-ID") for one in _blocks(part))
            if not part.is_multipart():
                yield str(part.get_payload())[:20_000]
    yield from (_field(parts[0], name) for name in ("References", "In-Reply-To"))


def _field(block: Message, name: str) -> str:
    return " ".join(str(block.get(name, "")).split())
