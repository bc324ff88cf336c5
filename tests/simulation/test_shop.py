"""The shops' buyers: the same from the same seed, invented through and through."""

import asyncio
import re
from collections import Counter
from dataclasses import replace
from random import Random

import httpx
import phonenumbers
import pytest
from tests.simulation.town import DAY, MORNING, Town, city_in

from doorstep.simulation import door as door_module
from doorstep.simulation.names import FAMILY, GIVEN, invent
from doorstep.simulation.orders import Fate, Step
from doorstep.simulation.sayings import SAYINGS
from doorstep.simulation.scenes import evening, place
from doorstep.simulation.shop import SPEAKS, wishes

pytestmark = pytest.mark.anyio


async def test_the_same_seed_wishes_the_same_and_another_seed_something_else(tmp_path):
    town = Town()
    one, other = await city_in(tmp_path / "a", town), await city_in(tmp_path / "b", town)
    foreign = await city_in(tmp_path / "c", town, seed=2)

    assert wishes(one, DAY, 60) == wishes(other, DAY, 60)
    assert wishes(one, DAY, 60) != wishes(foreign, DAY, 60)


async def test_nobody_real_is_written_or_phoned_to(tmp_path):
    orders = wishes(await city_in(tmp_path, Town()), DAY, 300)

    assert all(order.person.email.isascii() for order in orders)
    assert all(order.person.email.endswith("example.test") for order in orders)
    assert len({order.person.email for order in orders}) == 300
    assert all(phonenumbers.is_valid_number(phonenumbers.parse(order.person.phone)) for order in orders)
    assert any(not order.person.name.isascii() for order in orders)


async def test_orders_are_many_sided_and_named_apart(tmp_path):
    orders = wishes(await city_in(tmp_path, Town()), DAY, 300)

    assert len({order.reference for order in orders}) == 300
    assert {order.locale for order in orders} == {"fi", "sv", "de", "en"}
    assert {len(order.weights) for order in orders} == {0, 1, 2, 3}
    assert 100 < Counter(order.attended for order in orders)[True] < 200
    assert [order.placed_at for order in orders] == sorted(order.placed_at for order in orders)


def test_whoever_lives_in_the_city_has_a_name_a_number_and_words_in_their_language():
    assert set(SPEAKS) == set(SAYINGS) == set(GIVEN) == set(FAMILY)
    for locale in SPEAKS:
        person = invent(Random(7), locale, 3)  # noqa: S311  # invented people are no secret
        assert phonenumbers.is_valid_number(phonenumbers.parse(person.phone)), locale
        assert re.fullmatch(r"[a-z.\-]+\.3@[a-z.]+", person.email), locale


async def test_a_few_orders_only_collect_and_fewer_bring_and_collect(tmp_path):
    orders = wishes(await city_in(tmp_path, Town()), DAY, 300)
    returns = [order for order in orders if order.fetches]

    assert 4 <= sum(not order.weights for order in returns) <= 24
    assert 1 <= sum(bool(order.weights) for order in returns) <= 15
    assert all(order.weights or order.fetches for order in orders)
    assert not any(order.fate is Fate.DAMAGED for order in returns)


async def test_a_wrong_address_is_written_and_the_right_one_is_known(tmp_path):
    orders = wishes(await city_in(tmp_path, Town()), DAY, 300)
    wrong = [order for order in orders if order.fate is Fate.WRONG_ADDRESS]

    assert len(wrong) == 6
    assert all(
        (order.written_street, order.written_number) != (order.home.street, order.home.house_number)
        for order in wrong
    )


async def test_an_evening_ends_with_a_promise_for_everybody(tmp_path):
    town = Town(business=MORNING.replace(day=22, hour=13))
    city = await city_in(tmp_path, town)

    await evening(city, DAY, 30)

    assert {order.step for order in city.book.orders(DAY)} == {Step.PROMISED}
    assert len(town.shipments) == 30
    assert all(len(shipment["promise"]) == 1 for shipment in town.shipments.values())
    assert any("address" in shipment for shipment in town.shipments.values())
    assert any("shipments" in body for _, path, _, body in town.asked if path.endswith("/shipments"))


@pytest.mark.parametrize("kill_after", [3, 20, 41, 66])
async def test_an_evening_that_was_killed_goes_on_without_doubling(tmp_path, kill_after):
    class Killed(Exception):
        pass

    town = Town(business=MORNING.replace(day=22, hour=13))
    count = 0

    def loses(request: httpx.Request) -> bool:
        nonlocal count
        count += 1
        if count == kill_after:
            raise Killed
        return False

    town.loses = loses
    city, others = await city_in(tmp_path, town), asyncio.all_tasks()
    with pytest.raises((Killed, BaseExceptionGroup)):
        await evening(city, DAY, 20)
    for task in asyncio.all_tasks() - others:
        task.cancel()
    await asyncio.sleep(0)

    town.loses = lambda _: False
    city = await city_in(tmp_path, town)
    await evening(city, DAY, 20)

    assert {order.step for order in city.book.orders(DAY)} == {Step.PROMISED}
    assert len(town.shipments) == 20
    assert all(len(shipment["promise"]) == 1 for shipment in town.shipments.values())


async def test_a_slot_that_went_away_is_chosen_anew(tmp_path, monkeypatch):
    town = Town(business=MORNING.replace(day=22, hour=13))
    city = await city_in(tmp_path, town)
    order = next(order for order in wishes(city, DAY, 30) if order.fate is Fate.SMOOTH)
    refused: list[str] = []

    def transport(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/hold") and len(refused) < 2:
            refused.append(request.headers["idempotency-key"])
            return httpx.Response(409, json={"code": "slots.not_deliverable"})
        return town.transport().handler(request)

    monkeypatch.setattr(door_module, "PATIENCE_500", 0)
    door = door_module.Door("http://town", transport=httpx.MockTransport(transport))
    city = replace(city, door=door)
    city.book.keep(order)
    await place(city, [order])

    assert city.book.orders(DAY)[0].step is Step.PROMISED
    assert len(set(refused)) == 2
