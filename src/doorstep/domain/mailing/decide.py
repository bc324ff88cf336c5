"""The rules of e-mail to one address: a wish holds until it is taken back, and a bounce is news once."""

from datetime import datetime
from typing import assert_never

from doorstep.domain.mailing.commands import AllowMails, MailingCommand, RecordBounce, StopMails
from doorstep.domain.mailing.state import Mailing
from doorstep.events import MailBounced, MailingEvent, MailsAllowed, MailsStopped, SaidBy


def decide(mailing: Mailing, command: MailingCommand, *, at: datetime) -> list[MailingEvent]:
    """What happens when `command` is asked `at` a moment. The same again is no event.

    A complaint outdoes a wish for fewer. Whoever asks for e-mails again is there, and takes back both.
    """
    match command:
        case StopMails():
            complains = command.by is SaidBy.PROVIDER and mailing.stopped is not SaidBy.PROVIDER
            return [_stopped(command, at)] if complains or mailing.stopped is None else []
        case AllowMails():
            return [_allowed(command, at)] if mailing != Mailing() else []
        case RecordBounce():
            return [] if mailing.bounced else [_bounced(command, at)]
        case _:
            assert_never(command)


def _stopped(command: StopMails, at: datetime) -> MailsStopped:
    return MailsStopped(
        occurred_at=at,
        address=command.address,
        brand=command.brand,
        by=command.by,
        shipment=command.shipment,
    )


def _allowed(command: AllowMails, at: datetime) -> MailsAllowed:
    return MailsAllowed(
        occurred_at=at,
        address=command.address,
        brand=command.brand,
        by=command.by,
        shipment=command.shipment,
    )


def _bounced(command: RecordBounce, at: datetime) -> MailBounced:
    return MailBounced(
        occurred_at=at,
        address=command.address,
        brand=command.brand,
        reason=command.reason,
        shipment=command.shipment,
    )
