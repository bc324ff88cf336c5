"""The rules of stopping: said once it holds, for every shipment of that brand, until it is taken back."""

from datetime import datetime
from typing import assert_never

from doorstep.domain.texting.commands import AllowTexts, StopTexts, TextsCommand
from doorstep.domain.texting.state import Texting
from doorstep.events import SaidBy, TextsAllowed, TextsEvent, TextsStopped


def decide(texting: Texting, command: TextsCommand, *, at: datetime) -> list[TextsEvent]:
    """What happens when `command` is asked `at` a moment. The same again is no event.

    That the provider holds texts back as well is news: then a tap on a page cannot bring them back.
    """
    match command:
        case StopTexts():
            news = command.by is SaidBy.PROVIDER and texting.stopped is not SaidBy.PROVIDER
            return [_stopped(command, at)] if news or texting.stopped is None else []
        case AllowTexts():
            return [] if texting.stopped is None else [_allowed(command, at)]
        case _:
            assert_never(command)


def _stopped(command: StopTexts, at: datetime) -> TextsStopped:
    return TextsStopped(
        occurred_at=at,
        number=command.number,
        brand=command.brand,
        by=command.by,
        shipment=command.shipment,
        channel=command.channel,
    )


def _allowed(command: AllowTexts, at: datetime) -> TextsAllowed:
    return TextsAllowed(
        occurred_at=at,
        number=command.number,
        brand=command.brand,
        by=command.by,
        shipment=command.shipment,
        channel=command.channel,
    )
