"""Prices by a brand's terms, and what the greener mark says."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from doorstep.domain.slots.offers import SlotOffer, with_savings
from doorstep.domain.terms import WindowTerms, change_minor, price_minor
from doorstep.kernel.ids import DepotId
from doorstep.kernel.time import Window

AT = datetime(2026, 6, 16, 5, 0, tzinfo=UTC)
ZONE = "Europe/Helsinki"
TERMS = (
    WindowTerms(kind="narrow", longest_minutes=60, price_minor=900),
    WindowTerms(kind="daytime", begins=("00:00", "17:00"), price_minor=490, greener_minor=100),
    WindowTerms(kind="evening", begins=("17:00", "24:00"), price_minor=690, change_minor=200),
)


def window(local_hour: int, hours: float = 2) -> Window:
    start = AT.replace(hour=local_hour - 3)
    return Window(start, start + timedelta(hours=hours))


def offer(hour: int, extra_s: int, *, greener: bool = False, limit: str = "") -> SlotOffer:
    return SlotOffer(
        depot=DepotId("depot-1"),
        day="2026-06-16",
        window=window(hour),
        extra_s=extra_s,
        co2_g=extra_s,
        greener=greener,
        limit=limit,
    )


@pytest.mark.parametrize(
    ("asked", "greener", "minor"),
    [
        (window(8), False, 490),
        (window(8), True, 390),
        (window(17), False, 690),
        (window(17), True, 690),
        (window(8, 1), True, 900),
    ],
)
def test_a_window_costs_what_the_first_terms_that_fit_say(asked, greener, minor):
    assert price_minor(TERMS, asked, zone=ZONE, otherwise=0, greener=greener) == minor


def test_a_window_of_no_kind_costs_the_brands_own_price():
    assert price_minor((), window(8), zone=ZONE, otherwise=490, greener=True) == 490


def test_a_discount_never_makes_a_price_negative():
    generous = (WindowTerms(kind="all", price_minor=50, greener_minor=100),)
    assert price_minor(generous, window(8), zone=ZONE, otherwise=0, greener=True) == 0


def test_a_change_is_free_unless_the_terms_say_otherwise():
    assert [change_minor(TERMS, window(hour), zone=ZONE) for hour in (8, 17)] == [0, 200]
    assert change_minor((), window(17), zone=ZONE) == 0


def test_a_greener_window_says_what_it_spares_against_the_middle_one():
    found = with_savings([offer(8, 100, greener=True), offer(10, 400), offer(12, 500)])
    assert [(one.saved_s, one.saved_g, one.greener) for one in found] == [
        (300, 300, True),
        (0, 0, False),
        (0, 0, False),
    ]


def test_a_mark_without_a_saving_worth_saying_is_taken_off():
    found = with_savings([offer(8, 380, greener=True), offer(10, 400), offer(12, 500)])
    assert not any(one.greener for one in found)


def test_windows_that_cannot_be_kept_do_not_count_in_the_middle():
    full = replace(offer(14, 0), limit="time")
    found = with_savings([offer(8, 100, greener=True), offer(10, 400), offer(12, 500), full])
    assert found[0].saved_s == 300
    assert with_savings([full]) == [full]
