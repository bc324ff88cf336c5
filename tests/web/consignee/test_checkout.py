"""The checkout: a basket becomes a promise, with no script, no login and no double."""

import re
from datetime import timedelta

import pytest
from tests.web.consignee.cards import AT
from tests.web.consignee.test_links import form_key, send
from tests.web.served import DAY, DEPOT, HOME, Served, brand_named, cluster, database, served

from doorstep.adapters.wording.wording import Wording
from doorstep.kernel.quantity import Money
from doorstep.web.consignee.prices import money
from doorstep.web.consignee.shop import typed_address
from doorstep.web.consignee.shop_routes import LETTERS, reference_of
from doorstep.web.consignee.speech import Speech

__all__ = ["cluster", "database", "served"]

PERSON = {"name": "Ilona Laine", "email": "ilona@example.test"}
BASKET = {"quantity-KC-ESP-250": "2"}
online = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]


def with_marks(test):
    for mark in online:
        test = mark(test)
    return test


async def ordered(served: Served, **changed: str):
    page = (await served.client.get("/shop/kallio")).text
    fields = {"street": "Testikatu 7", "postcode": "00100", "city": "Testilä", **PERSON, **BASKET, **changed}
    return await send(served, "/shop/kallio", form_key=form_key(page), **fields)


async def open_day(served: Served) -> None:
    await served.post("/api/v1/days", "lsp", {"depot": DEPOT, "day": DAY})


@with_marks
async def test_a_basket_becomes_a_promise_with_a_link_to_follow_it(served: Served):
    await open_day(served)
    when = (await ordered(served)).headers["location"]
    page = (await served.client.get(when)).text
    assert "Testikatu 7" in page
    slot = re.findall(r'name="to" value="([^"]+)"', page)[0]
    confirm = (await send(served, when, form_key=form_key(page), to=slot)).headers["location"]
    held = await served.client.get(confirm)
    assert "10 more minutes" in held.text
    done = (await send(served, confirm, form_key=form_key(held.text))).headers["location"]
    last = (await served.client.get(done)).text
    assert "It is promised" in last
    tracking = re.search(r'href="(/t/[^"]+)"', last)
    assert tracking
    assert "Arriving tomorrow" in (await served.client.get(tracking[1])).text


@with_marks
async def test_the_form_sent_twice_is_one_trade_order(served: Served):
    await open_day(served)
    page = (await served.client.get("/shop/kallio")).text
    fields = {**HOME, "street": "Testikatu 7", **PERSON, **BASKET, "form_key": form_key(page)}
    fields.pop("house_number")
    first, second = await send(served, "/shop/kallio", **fields), await send(served, "/shop/kallio", **fields)
    assert first.headers["location"] == second.headers["location"]


@with_marks
async def test_a_hold_that_ran_out_is_told_and_new_windows_are_shown(served: Served):
    await open_day(served)
    when = (await ordered(served)).headers["location"]
    page = (await served.client.get(when)).text
    slot = re.findall(r'name="to" value="([^"]+)"', page)[0]
    confirm = (await send(served, when, form_key=form_key(page), to=slot)).headers["location"]
    served.clock.moment += timedelta(minutes=11)
    answer = await served.client.get(confirm)
    assert answer.headers["location"].endswith("problem=expired")
    assert "held for ten minutes" in (await served.client.get(answer.headers["location"])).text


@with_marks
async def test_a_doubtful_address_is_asked_for_and_then_has_windows(served: Served):
    await open_day(served)
    when = (await ordered(served, street="Testikatu 77")).headers["location"]
    page = (await served.client.get(when)).text
    assert "could not find" in page
    assert 'name="to"' not in page
    await send(served, when.replace("/when", "/address"), street="Testikatu 9", postcode="00100")
    again = (await served.client.get(when)).text
    assert "Testikatu 9" in again
    assert 'name="to"' in again


@with_marks
async def test_what_does_not_fit_is_said_and_the_rest_stays(served: Served):
    wrong = {
        "at least one article": {"quantity-KC-ESP-250": "0"},
        "e-mail address cannot be right": {"email": "nobody"},
        "cannot be dialled": {"phone": "12"},
        "We need a name": {"name": ""},
    }
    for said, changed in wrong.items():
        answer = await ordered(served, **changed)
        assert answer.status_code == 422
        assert said in answer.text
        assert 'value="Testikatu 7"' in answer.text


@with_marks
async def test_a_shop_that_is_none_is_not_found(served: Served):
    page = await served.client.get("/shop/nobody", headers={"accept": "text/html"})
    assert page.status_code == 404


@with_marks
async def test_a_link_of_another_shop_opens_nothing(served: Served):
    await open_day(served)
    when = (await ordered(served)).headers["location"]
    page = await served.client.get(when.replace("kallio", "nordhem"), headers={"accept": "text/html"})
    assert page.status_code == 404


@with_marks
async def test_streets_are_suggested_while_one_types(served: Served):
    assert (await served.client.get("/shop/kallio/suggest?q=T")).json() == []
    found = (await served.client.get("/shop/kallio/suggest?q=Testi")).json()
    assert found[0]["street"].startswith("Testikatu")


@pytest.mark.parametrize(
    ("written", "street", "number"),
    [
        ("Testikatu 7", "Testikatu", "7"),
        ("Testikatu 7b", "Testikatu", "7b"),
        ("Straße des 17. Juni 135", "Straße des 17. Juni", "135"),
        ("Testikatu, 12 A", "Testikatu", "12 A"),
        ("Testikatu", "Testikatu", ""),
    ],
)
def test_the_house_number_is_taken_off_the_street(written: str, street: str, number: str):
    address = typed_address({"street": written}, "FI")
    assert (address.street, address.house_number) == (street, number)


def test_a_reference_can_be_said_on_the_telephone_and_is_the_same_for_the_same_form():
    brand = brand_named("kallio")
    reference = reference_of(brand, "form-1")
    assert reference == reference_of(brand, "form-1")
    assert reference != reference_of(brand, "form-2")
    assert set(reference.removeprefix("KC-")) <= set(LETTERS)


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("en", "€4.90"),
        ("fi", "4,90 €"),
        ("sv", "4,90 €"),
        ("de", "4,90 €"),
        ("pl", "4,90 €"),
        ("fr", "4,90 €"),
        ("es", "4,90 €"),
        ("it", "4,90 €"),
        ("ar", "4.90 €"),
    ],
)
def test_prices_are_written_as_people_write_them(locale: str, words: str):
    speech = Speech(wording=Wording(), locale=locale, voice="warm", now=AT, zone="Europe/Helsinki")
    assert money(Money(490, "EUR"), speech).replace("\N{NO-BREAK SPACE}", " ") == words
