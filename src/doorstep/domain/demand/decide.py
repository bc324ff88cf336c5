"""What of the questions is recorded: one record for a look at the list, however often the page asks."""

from dataclasses import replace
from datetime import datetime
from typing import assert_never

from doorstep.domain.demand.commands import DemandCommand, RecordAsked, RecordRefused
from doorstep.domain.demand.news import AT_MOST_EVERY, is_news
from doorstep.domain.demand.state import Demand
from doorstep.events import DemandEvent, SlotRefused, SlotsAsked


def decide(demand: Demand, command: DemandCommand, *, at: datetime) -> list[DemandEvent]:
    """What is recorded of a question or of a refused hold `at` a moment; a repeat is no event."""
    match command:
        case RecordAsked():
            if not is_news(demand.asked, command.days, at=at):
                return []
            return [
                SlotsAsked(
                    occurred_at=at,
                    asker=command.asker,
                    brand=command.brand,
                    zone=command.zone,
                    days=command.days,
                )
            ]
        case RecordRefused():
            return _refused(demand, command, at)
        case _:
            assert_never(command)


def _refused(demand: Demand, command: RecordRefused, at: datetime) -> list[DemandEvent]:
    event = SlotRefused(
        occurred_at=at,
        asker=command.asker,
        brand=command.brand,
        zone=command.zone,
        depot=command.depot,
        day=command.day,
        limit=command.limit,
    )
    last = demand.refused
    if last is not None and at - last.occurred_at < AT_MOST_EVERY and replace(last, occurred_at=at) == event:
        return []
    return [event]
