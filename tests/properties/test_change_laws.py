"""Whatever is changed, by however many people at once: one live reservation, and it is the promised one."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from tests.story import recorded

from doorstep.adapters.codec import MsgspecCodec
from doorstep.adapters.planners.placement import KernelPlacement
from doorstep.adapters.wording.brands import brand_from
from doorstep.domain.planning.legs import Legs
from doorstep.domain.planning.travel import travel_table
from doorstep.domain.promise import AcceptInstruction
from doorstep.domain.shipments import AcceptTradeOrder, Located
from doorstep.domain.slots import OpenDay, ReleaseSlot, ReserveSlot, SlotLoad, Visit
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.domain.tracking.views import fold, keys
from doorstep.engine.island import island_of
from doorstep.engine.islands import islands
from doorstep.engine.records import Depot
from doorstep.events import Attendance, ChangeKind, DeliveryMethod, ParcelFacts, TourShift
from doorstep.kernel.errors import DoorstepError
from doorstep.kernel.ids import (
    DepotId,
    ParcelId,
    PartyId,
    PersonRef,
    PlaceRef,
    ReservationId,
    ShipmentId,
    TourId,
    VanId,
)
from doorstep.kernel.party import Cause
from doorstep.kernel.place import Point
from doorstep.kernel.quantity import Grams
from doorstep.kernel.time import Window
from doorstep.web.promising import Confirmation, confirming

AT = datetime(2026, 3, 2, 5, 0, tzinfo=UTC)
DEPOT, DAYS = DepotId("kamppi"), ("2026-03-02", "2026-03-03")
SHIPMENT, OTHER, HOME = ShipmentId("shp-1"), ShipmentId("shp-2"), PlaceRef("1")
PLACES = tuple(PlaceRef(str(n)) for n in range(5))
NO_ROAD = PLACES[4]
LEGS = tuple(
    tuple(0 if a == b else None if NO_ROAD in (a, b) else 300 + 60 * abs(int(a) - int(b)) for b in PLACES)
    for a in PLACES
)
TRAVEL = travel_table(PLACES, Legs(durations_s=LEGS, distances_m=LEGS, estimated=False))
BRAND = brand_from(MsgspecCodec().request({
    "party": "kallio", "name": "Kallio", "voice": "warm", "prefix": "KC", "sender": "a@b.test",
    "support_email": "a@b.test", "support_phone": "", "support_hours": "", "shop_url": "",
    "accent": "#000000", "on_accent": "#ffffff", "secondary": "#ffffff", "accent_dark": "#ffffff",
    "on_accent_dark": "#000000", "secondary_dark": "#000000", "radius": 2, "display_font": "serif",
    "logo_svg": "", "locales": ("en",),
}, dict))  # fmt: skip
PLACE = Depot(
    depot=DEPOT,
    name="Depot",
    zone="UTC",
    place=PLACES[0],
    point=Point(60.0, 25.0),
    line="",
    lsp=PartyId("pihka"),
)


def windows(day):
    start = datetime.fromisoformat(f"{day}T07:00:00+00:00")
    return tuple(Window(start + timedelta(hours=h), start + timedelta(hours=h + 2)) for h in (0, 2))


class Network:
    """The islands on a log in memory: several commands are one change, of which all happen or none."""

    def __init__(self):
        self.islands = islands(KernelPlacement())
        self.states, self.card = {}, ShipmentCard(shipment=SHIPMENT)

    def ask(self, *commands):
        """Whether it happened."""
        states, card = dict(self.states), self.card
        try:
            for command in commands:
                island = island_of(self.islands, command)
                stream = island.stream(command)
                version, state = states.get(stream, (0, island.initial))
                for event in island.decide(state, command, at=AT):
                    version, state = version + 1, island.evolve(state, event)
                    entry = recorded(event, stream=stream, version=version)
                    card = fold(card, entry) if SHIPMENT in keys(entry) else card
                states[stream] = (version, state)
        except DoorstepError:
            return False
        self.states, self.card = states, card
        return True

    def load(self, day) -> SlotLoad:
        return self.states[f"slot:{DEPOT}:{day}"][1]

    def own(self):
        """Bookings of the shipment, on any day."""
        return {k: b for day in DAYS for k, b in self.load(day).bookings.items() if b.shipment == SHIPMENT}


def opened():
    """Two days with one small van each, a shipment, and a promise for it."""
    network = Network()
    for day in DAYS:
        first, last = windows(day)
        shift = TourShift(
            tour=TourId(f"t-{day}"),
            van=VanId("v"),
            shift=Window(first.start, last.end + timedelta(minutes=30)),
            capacity_g=3_600,
        )
        assert network.ask(
            OpenDay(depot=DEPOT, day=day, place=PLACES[0], shifts=(shift,), windows=windows(day))
        )
    assert network.ask(
        AcceptTradeOrder(
            shipment=SHIPMENT,
            brand=BRAND.party,
            brand_reference="KC-1",
            consignee=PersonRef("per-1"),
            place=HOME,
            locale="en",
            attendance=Attendance.UNATTENDED,
            parcels=(ParcelFacts(parcel=ParcelId("pcl-1"), reference="1", weight=Grams(900)),),
            items=(),
            located=Located(cell="89", score=100, basis="test"),
        )
    )
    held = hold(network, "first", DAYS[0], 0, HOME)
    assert held
    assert confirm(network, "first", DAYS[0], network.card)
    return network


def hold(network, key, day, number, place, shipment=SHIPMENT):
    visit = Visit(
        reservation=ReservationId(key), place=place, window=windows(day)[number], service_s=300, load_g=900
    )
    return network.ask(
        ReserveSlot(depot=DEPOT, day=day, shipment=shipment, visit=visit, travel=TRAVEL, expires_at=AT)
    )


def confirm(network, key, day, seen):
    booking = network.load(day).bookings.get(ReservationId(key))
    if booking is None or booking.shipment != SHIPMENT:
        return False
    to = booking.visit.place
    located = None if to == seen.place else Located(cell="89", score=100, basis="changed")
    found = Confirmation(load=network.load(day), booking=booking, brand=BRAND, depot=PLACE, located=located)
    return network.ask(*confirming(seen, found, AT, cause=Cause.CONSIGNEE_ASKED_LATER, chosen=True))


def instruct(network, seen, number):
    return network.ask(
        AcceptInstruction(
            shipment=SHIPMENT,
            kind=ChangeKind.SAFE_PLACE,
            method=DeliveryMethod.SAFE_PLACE,
            replaces=seen.promise.reservation,
            words=f"words-{number}",
        )
    )


def expire(network, key, day):
    network.ask(ReleaseSlot(depot=DEPOT, day=day, reservation=ReservationId(key), reason="expired"))


def check(network):
    """One live reservation of the shipment, for the window and the place that are promised."""
    live = {key: booking for key, booking in network.own().items() if booking.confirmed}
    promise = network.card.promise
    assert list(live) == [promise.reservation]
    visit = live[promise.reservation].visit
    assert (visit.window, visit.place) == (promise.window, network.card.place)


STEPS = st.lists(
    st.tuples(
        st.sampled_from(("hold", "change", "confirm", "expire", "rival", "instruct")),
        st.integers(0, 4),
        st.sampled_from(DAYS),
        st.integers(0, 1),
        st.sampled_from(PLACES[1:]),
        st.sampled_from((0, 0, 2, 4, 8)),
    ),
    min_size=4,
    max_size=30,
)


@given(STEPS)
@settings(max_examples=40, deadline=None, phases=(Phase.explicit, Phase.generate))
def test_however_changes_fail_race_and_expire_one_reservation_lives_and_it_is_the_promised_one(  # noqa: C901
    steps,
):
    network = opened()
    seen, held = [network.card], {"first": DAYS[0]}
    for number, (kind, which, day, window, place, age) in enumerate(steps):  # one of each kind of trouble
        before, fresh = network.card, f"r-{number}"
        view, key = seen[-1 - age % len(seen)], list(held)[-1 - which % len(held)]
        match kind:
            case "hold" | "change" if hold(network, fresh, day, window, place):
                held[fresh] = day
                if kind == "change" and not confirm(network, fresh, day, view):
                    assert network.card == before, "a change that failed leaves everything as it was"
            case "confirm" if not confirm(network, key, held[key], view):
                assert network.card == before, "a change that failed leaves everything as it was"
            case "expire":
                expire(network, key, held[key])
            case "rival":
                hold(network, f"x-{number}", day, window, place, shipment=OTHER)
            case "instruct":
                instruct(network, view, number)
            case _:
                pass
        seen.append(network.card)
        check(network)
    for key, day in held.items():
        expire(network, key, day)
    assert len(network.own()) == 1, "what was held and not confirmed runs out"


def test_two_changes_at_once_leave_one_promise_and_what_the_loser_held_runs_out():
    network = opened()
    both_saw = network.card
    assert hold(network, "a", DAYS[0], 1, HOME)
    assert hold(network, "b", DAYS[1], 0, HOME)
    assert confirm(network, "a", DAYS[0], both_saw)
    assert not confirm(network, "b", DAYS[1], both_saw)
    assert network.card.promise.reservation == "a"
    expire(network, "b", DAYS[1])
    check(network)
    assert list(network.own()) == ["a"]


def test_a_hold_that_ran_out_changes_nothing():
    network = opened()
    assert hold(network, "a", DAYS[1], 0, PLACES[2])
    expire(network, "a", DAYS[1])
    assert not confirm(network, "a", DAYS[1], network.card)
    check(network)
    assert (network.card.promise.reservation, network.card.place) == ("first", HOME)


def test_a_place_without_a_road_is_not_held_and_the_old_promise_stands():
    network = opened()
    assert not hold(network, "a", DAYS[1], 0, NO_ROAD)
    check(network)


def test_a_new_place_goes_with_its_slot_and_back_again():
    network = opened()
    assert hold(network, "a", DAYS[0], 0, PLACES[3])
    assert confirm(network, "a", DAYS[0], network.card)
    card = network.card
    assert (card.place, card.home, card.promise.kind) == (PLACES[3], HOME, ChangeKind.ADDRESS)
    assert card.promise.window == card.promises[0].window, "same time at the new address"
    assert hold(network, "b", DAYS[1], 0, HOME)
    assert confirm(network, "b", DAYS[1], replace(network.card))
    assert network.card.place == HOME
    check(network)
