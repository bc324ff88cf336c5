"""A shipment whose card follows its events, as the reactions see it."""

from collections.abc import Callable
from datetime import datetime

import pytest

from doorstep.domain.comms import Tell
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.domain.tracking.views import fold, keys
from doorstep.events import Event, Recorded
from doorstep.kernel.ids import EventId, PartyId, ShipmentId, TenantId
from doorstep.reactions.consignee_stories import consignee_stories


class World:
    """Cards by shipment, and every word to a consignee that the stories wished for."""

    def __init__(self) -> None:
        self.cards: dict[ShipmentId, ShipmentCard] = {}
        self.stories = consignee_stories("Europe/Helsinki")
        self.log: list[Recorded[Event]] = []

    def after(self, event: Event, *, seen: bool = True) -> list[Tell]:
        """What the stories wish once `event` is on the cards; the log alone grows when not `seen`."""
        recorded = Recorded(
            id=EventId(f"evt-{len(self.log) + 1}"),
            tenant=TenantId(1),
            stream="test",
            stream_version=len(self.log) + 1,
            recorded_at=event.occurred_at,
            source="test",
            source_event_id=f"{len(self.log) + 1}",
            actor=PartyId("test"),
            correlation="shp-1",
            causation="",
            event=event,
        )
        self.log.append(recorded)
        for key in keys(recorded):
            known = self.cards.get(key, ShipmentCard(shipment=key))
            self.cards[key] = fold(known, recorded)
        return self.told(recorded, event.occurred_at) if seen else []

    def told(self, recorded: Recorded[Event], at: datetime) -> list[Tell]:
        """What the stories wish for an event against the cards as they are now."""
        cards = {key: self.cards[key] for key in keys(recorded)}
        return [tell for story in self.stories.values() for tell in story(recorded, cards, at)]


@pytest.fixture
def world() -> Callable[[], World]:
    """Makes an empty world."""
    return World
