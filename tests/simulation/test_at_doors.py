"""What happens at a door follows from who is at home and what is fated."""

import pytest
from tests.simulation.town import DAY, MORNING

from doorstep.simulation.acts import Picture
from doorstep.simulation.chance import Chance
from doorstep.simulation.doors import DAMAGED, NOT_HOME, REFUSED, Ring, outcome
from doorstep.simulation.names import Person
from doorstep.simulation.orders import Fate, Home, Order, Visit

CHANCE = Chance(1)


def order(fate, number=1):
    return Order(
        key=f"{DAY}/{number:04d}",
        number=number,
        day=DAY,
        placed_at=MORNING,
        brand="kallio",
        reference="KC-1",
        locale="fi",
        person=Person(name="Aino", email="a@example.test", phone="+46701740605"),
        home=Home(street="T", house_number="1", postcode="00100", city="H", lat=60.17, lon=24.94),
        written_street="T",
        written_number="1",
        unit="",
        floor="",
        note="",
        attended=True,
        evening=0.5,
        items=(),
        weights=(1000,),
        fate=fate,
    )


def ring(*, tour="morning", attended=True, may_return=False):
    return Ring(shipment="shp-1", tour=tour, attended=attended, may_return=may_return)


def failed(tour, *, again=False):
    return Visit(at=MORNING, tour=tour, stop="s", cause=NOT_HOME, again=again)


def test_where_nothing_is_fated_the_goods_are_received_with_the_proof_asked_for():
    kept = outcome(CHANCE, ring(), order(Fate.SMOOTH), ())

    assert kept.kind == "delivered"
    assert kept.method in ("recipient", "household", "reception")
    assert kept.picture is Picture.SIGNATURE


def test_an_order_of_a_person_finds_somebody_at_home():
    assert outcome(CHANCE, ring(), None, ()).kind == "delivered"


def test_in_the_morning_nobody_home_ends_the_visit():
    kept = outcome(CHANCE, ring(), order(Fate.NOBODY_HOME), ())

    assert (kept.kind, kept.cause, kept.again) == ("attempted", NOT_HOME, False)


def test_on_the_last_tour_the_driver_comes_back_once():
    first = outcome(CHANCE, ring(tour="evening", may_return=True), order(Fate.NOBODY_HOME), ())
    numbers = [n for n in range(40) if _second(n).cause == NOT_HOME]

    assert first.again
    assert 5 < len(numbers) < 35
    assert not any(_second(n).again for n in numbers)


def _second(number):
    visits = (failed("evening", again=True),)
    return outcome(CHANCE, ring(tour="evening", may_return=True), order(Fate.NOBODY_HOME, number), visits)


def test_most_people_are_at_home_for_another_slot():
    kept = [
        outcome(CHANCE, ring(tour="evening"), order(Fate.NOBODY_HOME, n), (failed("morning"),))
        for n in range(60)
    ]

    assert 42 <= sum(one.kind == "delivered" for one in kept) <= 59


def test_a_damaged_parcel_is_shown_first_and_refused_later():
    first = outcome(CHANCE, ring(), order(Fate.DAMAGED), ())
    visit = Visit(at=MORNING, tour="morning", stop="s", cause=DAMAGED)
    later = outcome(CHANCE, ring(tour="evening"), order(Fate.DAMAGED), (visit,))

    assert (first.kind, first.cause, first.picture) == ("attempted", DAMAGED, Picture.DAMAGE)
    assert (later.kind, later.cause) == ("refused", REFUSED)


@pytest.mark.parametrize("fate", list(Fate))
def test_the_same_ring_has_the_same_answer(fate):
    assert outcome(CHANCE, ring(), order(fate), ()) == outcome(Chance(1), ring(), order(fate), ())
