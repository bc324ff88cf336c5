"""When a driver sees a gate code: at the stop that is next, or near it, and never after it."""

from dataclasses import replace
from datetime import timedelta

from tests.web.consignee.cards import AT, BEFORE, VAN, hm

from doorstep.domain.tours.sheet import StopLine, StopState
from doorstep.domain.tracking.card import AccessLine, ShipmentCard
from doorstep.engine.positions import Fix
from doorstep.engine.vault import Address
from doorstep.kernel.ids import EventId, PlaceRef, ShipmentId, StopId
from doorstep.kernel.place import Point
from doorstep.kernel.time import Window
from doorstep.web.driver.access import codes_near

FAR, HERE = Point(60.2, 24.9), Point(60.1650, 24.9470)


def card(name: str) -> ShipmentCard:
    access = AccessLine(
        event=EventId(f"evt-{name}"),
        at=AT,
        place=PlaceRef(f"plc-{name}"),
        words="",
        code=f"gate-{name}",
        erase_after_s=86_400,
    )
    return replace(BEFORE, shipment=ShipmentId(name), place=access.place, access=access)


def line(name: str, state: StopState) -> StopLine:
    return StopLine(
        stop=StopId(name),
        position=1,
        place=PlaceRef(f"plc-{name}"),
        shipments=(ShipmentId(name),),
        parcels=(),
        window=Window(hm(10), hm(12)),
        planned_at=hm(10),
        service_s=60,
        state=state,
    )


def shown(*states: StopState, fix: Fix | None = None, **changed: object) -> list[str]:
    names = ("one", "two", "three")
    cards = {name: replace(card(name), **changed) for name in names}  # type: ignore[arg-type]
    addresses = {f"plc-{name}": Address(street="", point=FAR) for name in names}
    addresses["plc-three"] = Address(street="", point=Point(60.1643, 24.9470))
    lines = [line(name, state) for name, state in zip(names, states, strict=True)]
    return codes_near(lines, cards, addresses, fix, AT)


def test_only_the_stop_that_is_next_shows_its_code():
    o, n, a, d = StopState.OPEN, StopState.APPROACHED, StopState.ARRIVED, StopState.DEPARTED
    assert shown(o, o, o) == [], "before the tour has begun nobody stands at a gate"
    assert shown(n, o, o) == ["gate-one"]
    assert shown(a, o, o) == ["gate-one"], "the one after it waits until the van has left"
    assert shown(d, n, o) == ["gate-two"]
    assert shown(d, o, o) == ["gate-two"], "a device that told only of the departure knows what is next"
    assert shown(d, d, d) == []


def test_a_van_near_the_door_shows_it_too_unless_its_position_is_old():
    o, n = StopState.OPEN, StopState.APPROACHED
    near = Fix(van=VAN, at=AT - timedelta(minutes=1), point=HERE)
    assert shown(n, o, o, fix=near) == ["gate-one", "gate-three"]
    assert shown(n, o, o, fix=replace(near, at=AT - timedelta(minutes=10))) == ["gate-one"]


def test_an_erased_code_is_shown_to_nobody():
    erased = replace(card("one").access, code_erased_at=AT)  # type: ignore[type-var]
    lines = [line("one", StopState.APPROACHED)]
    assert codes_near(lines, {"one": replace(card("one"), access=erased)}, {}, None, AT) == []
