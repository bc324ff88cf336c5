"""The stories that end with a word to the consignee, bound to one delivery network."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial

from doorstep.domain.comms import Tell
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.events import Event, Recorded
from doorstep.kernel.ids import ShipmentId
from doorstep.reactions import (
    address_doubted_ask_consignee,
    attempt_failed_offer_choices,
    cancelled_tell_consignee,
    case_answered_tell_consignee,
    delivered_tell_consignee,
    earlier_than_told_tell_consignee,
    first_scan_tells_consignee,
    presence_asked_ask_consignee,
    promise_changed_tell_consignee,
    promise_made_tell_consignee,
    return_started_tell_consignee,
    stop_next_tell_consignee,
    tour_started_tell_window,
    van_at_door_tells_consignee,
)
from doorstep.reactions.telling import Telling

type Story = Callable[[Recorded[Event], Mapping[ShipmentId, ShipmentCard], datetime], list[Tell]]

STORIES: Mapping[
    str, Callable[[Telling, Recorded[Event], Mapping[ShipmentId, ShipmentCard], datetime], list[Tell]]
] = {
    "promise_made_tell_consignee": promise_made_tell_consignee.react,
    "promise_changed_tell_consignee": promise_changed_tell_consignee.react,
    "tour_started_tell_window": tour_started_tell_window.react,
    "earlier_than_told_tell_consignee": earlier_than_told_tell_consignee.react,
    "stop_next_tell_consignee": stop_next_tell_consignee.react,
    "delivered_tell_consignee": delivered_tell_consignee.react,
    "attempt_failed_offer_choices": attempt_failed_offer_choices.react,
    "case_answered_tell_consignee": case_answered_tell_consignee.react,
    "address_doubted_ask_consignee": address_doubted_ask_consignee.react,
    "cancelled_tell_consignee": cancelled_tell_consignee.react,
    "first_scan_tells_consignee": first_scan_tells_consignee.react,
    "van_at_door_tells_consignee": van_at_door_tells_consignee.react,
    "return_started_tell_consignee": return_started_tell_consignee.react,
    "presence_asked_ask_consignee": presence_asked_ask_consignee.react,
}


def consignee_stories(zone: str) -> dict[str, Story]:
    """Each story by its name, for a network whose delivery places lie in the IANA time zone `zone`."""
    telling = Telling(zone=zone)
    return {name: partial(react, telling) for name, react in STORIES.items()}
