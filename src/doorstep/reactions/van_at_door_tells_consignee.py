"""When the van is at the door, those who have to open are told; for others the catalogue decides."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from doorstep.domain.comms import Tell
from doorstep.domain.comms.triggers import Default
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.events import Attendance, Event, Recorded, StopArrived
from doorstep.kernel.ids import ShipmentId
from doorstep.reactions.telling import Statement, Telling, is_over


def react(
    telling: Telling, recorded: Recorded[Event], cards: Mapping[ShipmentId, ShipmentCard], at: datetime
) -> list[Tell]:
    """The wish to tell it, once for each tour; of attended goods whatever the catalogue says."""
    del at
    event = recorded.event
    if not isinstance(event, StopArrived):
        return []
    told: list[Tell] = []
    for shipment in event.shipments:
        card = cards[shipment]
        leg = card.leg
        if leg is None or leg.stop != event.stop or is_over(card):
            continue
        facts = (event.tour, event.stop)
        statement = Statement(trigger="stop.arrived", about=recorded.id, facts=facts)
        attended = card.attendance is Attendance.ATTENDED
        default = Default.MESSAGE.value if attended else ""
        told.extend(replace(tell, default=default) for tell in telling.tell(card, statement))
    return told
