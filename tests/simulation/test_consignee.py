"""People at home rate, ask, and choose another slot when they were let down."""

from datetime import timedelta

import pytest
from tests.simulation.town import DAY, MORNING, Town, city_in

from doorstep.simulation import consignee
from doorstep.simulation.orders import Step, Visit
from doorstep.simulation.scenes import evening

pytestmark = pytest.mark.anyio

TEN = MORNING + timedelta(hours=3)


async def promised(folder, town):
    town.business = MORNING.replace(day=22, hour=13)
    city = await city_in(folder, town)
    await evening(city, DAY, 30)
    town.business = TEN
    return city


def delivered(at):
    return Visit(at=at, tour="t", stop="s", method="recipient")


def failed(at):
    return Visit(at=at, tour="t", stop="s", cause="consignee.not_home")


async def test_about_four_in_ten_rate_once_through_the_form_of_their_page(tmp_path):
    town = Town()
    city = await promised(tmp_path, town)
    orders = [order for order in city.book.orders(DAY) if order.step is Step.PROMISED]
    city.book.tell(*(city.book.visited(order.shipment, delivered(TEN)) for order in orders))

    await consignee.step(city, TEN + timedelta(minutes=1))
    assert town.forms == []
    for _ in range(2):
        await consignee.step(city, TEN + timedelta(hours=3))

    ratings = [form for path, form in town.forms if path.endswith("/rating")]
    assert 6 <= len(ratings) <= 19
    assert all(form["form_key"] == "f1" for form in ratings)
    assert all(form["door"] in "12345" and form["goods"] in "12345" for form in ratings)
    assert len({path for path, _ in town.forms}) == len(town.forms)


async def test_some_who_were_let_down_choose_a_slot_when_the_goods_are_back(tmp_path):
    town = Town()
    city = await promised(tmp_path, town)
    orders = [order for order in city.book.orders(DAY) if order.step is Step.PROMISED]
    city.book.tell(*(city.book.visited(order.shipment, failed(TEN)) for order in orders))

    for _ in range(2):
        await consignee.step(city, TEN + timedelta(hours=1))

    again = [one for one in town.shipments.values() if len(one["promise"]) == 2]
    assert 4 <= len(again) <= 18
    assert all(len(one["promise"]) <= 2 for one in town.shipments.values())


async def test_nobody_asks_for_another_slot_while_the_driver_means_to_come_back(tmp_path):
    town = Town()
    city = await promised(tmp_path, town)
    again = Visit(at=TEN, tour="t", stop="s", cause="consignee.not_home", again=True)
    orders = [order for order in city.book.orders(DAY) if order.step is Step.PROMISED]
    city.book.tell(*(city.book.visited(order.shipment, again) for order in orders))

    await consignee.step(city, TEN + timedelta(hours=2))

    assert all(len(one["promise"]) == 1 for one in town.shipments.values())


@pytest.mark.parametrize("texts", [True, False])
async def test_who_asks_answers_a_text_where_there_is_one_and_a_few_say_stop(tmp_path, monkeypatch, texts):
    for name, share in (("ASKS", 1), ("TEXTS", 1), ("STOPS", 0.5), ("CHOOSES_AGAIN", 0)):
        monkeypatch.setattr(consignee, name, share)
    town = Town()
    town.texts = texts
    city = await promised(tmp_path, town)
    orders = [order for order in city.book.orders(DAY) if order.step is Step.PROMISED]
    city.book.tell(*(city.book.visited(order.shipment, failed(TEN)) for order in orders))
    for _ in range(2):
        await consignee.step(city, TEN + timedelta(hours=8))

    answered = [form["body"] for path, form in town.forms if path == "/mailbox/texts"]
    asked = [path for path, _ in town.forms if path.endswith("/contact")]
    assert (bool(answered), bool(asked)) == (texts, not texts)
    if texts:
        assert 0 < answered.count("STOP") < len(answered)
