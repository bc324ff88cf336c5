"""The story of a shipment for staff: every event has words, and nothing is told three times."""

from dataclasses import replace

import pytest
from tests.web.consignee.cards import AT, hm

from doorstep.domain.tracking.card import MessageLine
from doorstep.domain.tracking.timeline import TimelineEntry
from doorstep.engine.records import Depot, Party, Van
from doorstep.events import EVENT_TYPES
from doorstep.kernel.ids import DepotId, EventId, MessageId, PartyId, PlaceRef, VanId
from doorstep.kernel.party import Cause, Role
from doorstep.kernel.place import Point
from doorstep.web.console.names import Names
from doorstep.web.console.story import Telling, story
from doorstep.web.console.words import CAUSES, TO

ZONE = "Europe/Helsinki"
NAMES = Names(
    vans={
        "van_1": Van(
            van=VanId("van_1"),
            name="Van 1",
            depot=DepotId("d"),
            driver=PartyId("aino"),
            driver_name="Aino",
            capacity_g=1,
        )
    },
    parties={"kallio": Party(party=PartyId("kallio"), role=Role.BRAND, name="Kallio Coffee")},
    depots={
        "d": Depot(
            depot=DepotId("d"),
            name="Depot Bulevardi",
            zone=ZONE,
            place=PlaceRef("p"),
            point=Point(60.1, 24.9),
            line="Bulevardi 1",
            lsp=PartyId("lsp"),
        )
    },
    vans_of_tours={"tour_1": "van_1"},
)
TELLING = Telling(names=NAMES, now=AT, zone=ZONE, subjects={"msg_1": "New time for your parcel"})
SENT = MessageLine(
    at=hm(9),
    message=MessageId("msg_1"),
    trigger="promise.revised",
    topic="promise",
    fact="f",
    channel="email",
    about=EventId("e"),
)


def entry(code, at=AT, **facts):
    return TimelineEntry(at=at, code=code, facts=facts, event=EventId("e"))


def told(*entries):
    return [(line.text, line.small) for line in story(entries, [SENT], TELLING)]


WINDOW = {"window_start": hm(16, 20).isoformat(), "window_end": hm(17).isoformat()}


@pytest.mark.parametrize(
    ("line", "text", "small"),
    [
        (
            entry("promise.revised", cause="lsp.mechanical", chosen="false", **WINDOW),
            f"New promise: 16:20{TO}17:00",
            "Trouble with the van",
        ),
        (
            entry("promise.made", offered="unknown", price="490", price_currency="EUR", **WINDOW),
            f"Promised 16:20{TO}17:00",
            "First promise. Which windows were offered is unknown",
        ),
        (
            entry(
                "promise.made",
                offered="14",
                offered_limits="time:3",
                greener_s="350",
                greener_g="110",
                price="390",
                price_currency="EUR",
                **WINDOW,
            ),
            f"Promised 16:20{TO}17:00",
            (
                f"First promise. Chose 16:20{TO}17:00 of 14 windows; 3 could not be kept:"
                " no time left on the tours; this one was marked greener: 6 min less driving, 110 g CO₂;"
                " 3.90 EUR"
            ),
        ),
        (
            entry("promise.made", offered="9", offered_limits="time:2,load:1", **WINDOW),
            f"Promised 16:20{TO}17:00",
            (
                f"First promise. Chose 16:20{TO}17:00 of 9 windows; 3 could not be kept:"
                " 2 no time left on the tours, 1 no van has room"
            ),
        ),
        (
            entry("promise.revised", cause="unknown.unknown", chosen="true", **WINDOW),
            f"New promise: 16:20{TO}17:00",
            "The consignee chose it",
        ),
        (
            entry("tour.interrupted", tour="tour_1", cause="lsp.traffic", expected_s="1200"),
            "Van 1 stopped",
            "Traffic, expected to last 20 min",
        ),
        (
            entry("delivery.attempted", cause="consignee.not_home", again_on_tour="true"),
            "Not delivered: nobody answered at the door",
            "Will be tried again on this tour",
        ),
        (
            entry("message.sent", message="msg_1", channel="email", trigger="promise.revised"),
            "E-mail sent about the new window",
            "New time for your parcel",
        ),
        (
            entry("message.sent", message="msg_1", channel="sms", trigger="promise.revised", spoken="en"),
            "SMS sent about the new window, in English: a text in their language is missing",
            "New time for your parcel",
        ),
        (entry("message.received", message="msg_1"), "Received", "The message about the new window"),
        (
            entry("message.held_back", trigger="tour.started", reason="cap"),
            "Held back: being on its way",
            "Enough messages for one delivery",
        ),
        (
            entry("hand_off.confirmed", giver="d", taker="aino"),
            "Aino has it",
            "Handed over by Depot Bulevardi",
        ),
        (entry("rating.given", door="5", goods="4"), "Rated", "The door 5 of 5, the goods 4 of 5"),
    ],
)
def test_a_line_says_what_happened_and_why(line, text, small):
    assert told(line) == [(text, small)]


def test_what_happens_to_three_parcels_at_once_is_told_once():
    loaded = [entry("vehicle.loaded", van="van_1", parcel=f"p{number}") for number in range(3)]
    assert told(*loaded, entry("hub.arrived", at=hm(6))) == [
        ("Loaded", "Into Van 1, 3 parcels"),
        ("At the depot", ""),
    ]


def test_the_same_thing_at_another_moment_is_told_again():
    assert len(told(entry("hub.arrived"), entry("hub.arrived", at=hm(6)))) == 2


def test_a_line_of_another_day_names_its_day():
    (line,) = story([entry("hub.arrived", at=hm(6, day=15))], [], TELLING)
    assert (line.day, line.time) == ("yesterday", "06:00")


def test_a_prediction_and_a_hand_offs_first_half_fold_away():
    (line,) = story([entry("hand_off.offered", giver="d", taker="aino")], [], TELLING)
    assert line.minor


def test_every_cause_has_words():
    assert set(CAUSES) == set(Cause)


FACTS = {
    "window_start": hm(14).isoformat(),
    "window_end": hm(16).isoformat(),
    "method": "neighbour",
    "kind": "photo",
    "planned_at": hm(14).isoformat(),
    "cause": "lsp.traffic",
    "step": "nudged",
    "reason": "nobody_there",
    "reasons": "not_left,tight",
    "asked": "driver.leave,lsp.look",
}


@pytest.mark.parametrize("kind", EVENT_TYPES, ids=lambda kind: kind.type)
def test_every_event_there_is_can_be_told(kind):
    ((text, _),) = told(replace(entry(kind.type), facts=FACTS))
    assert text
    assert "_" not in text
