"""`doorstep learn` on made-up days: records what it fitted, promotes what is better, says when it cannot."""

from dataclasses import replace
from datetime import UTC, datetime
from io import StringIO

import numpy as np
import pytest
from benchmarks.eta_tours import Town, days
from tests.main.test_counting_arrivals import DEPOT, TENANT, network

from doorstep.domain.arrival_models import SHIPPED_MODEL
from doorstep.events import PromotionReason
from doorstep.learning.trial import split
from doorstep.main import _parser
from doorstep.main.learn import LearnWish, learn_from, promote
from doorstep.main.model_desk import ModelDesk

pytestmark = pytest.mark.anyio


def driven(seed, slow=()):
    """Whole tours to fit on, and short ones to judge on; roads as fast as planned, or `slow` on some days."""
    found = list(days(Town(np.random.default_rng(seed)), 0, 15, tours=2, slow=slow))
    return [*found[:20], *(replace(tour, stops=tour.stops[:12]) for tour in found[20:])]


TOURS = driven(7)
SLOW = driven(9, range(15))
MORNING_AFTER = datetime(2026, 1, 20, 6, 0, tzinfo=UTC)
WISH = LearnWish(days=20, test_days=2)


async def learned(tours, wish=WISH, desk=None):
    if desk is None:
        site = await network(tours)
        site.desk.clock.moment = MORNING_AFTER
        desk = ModelDesk(desk=site.desk, views=site.views, tenant=TENANT)
    output = StringIO()
    await learn_from(desk, [DEPOT, "empty"], "Europe/Helsinki", wish, output)
    return desk, output.getvalue()


async def test_what_is_better_is_recorded_and_promoted_and_a_person_may_take_it_back():
    desk, told = await learned(SLOW)
    book = await desk.book()
    (known,) = book.models
    assert (known.name, book.in_service) == ("2026-01-19", "2026-01-19")
    assert (known.trained.tours_trained, known.trained.tours_tested) == (20, 4)
    assert known.trained.trained_through < known.trained.tested_from
    assert known.trained.rival.model == SHIPPED_MODEL
    assert f"{known.report.overall.coverage:.1%}" in told
    assert (await desk.widths(known.name, DEPOT)).days == 5
    output = StringIO()
    await promote(desk, SHIPPED_MODEL, PromotionReason.WENT_WRONG, output)
    book = await desk.book()
    assert (book.in_service, book.promotions[0].reason) == (SHIPPED_MODEL, PromotionReason.WENT_WRONG)
    assert "shipped is in service now" in output.getvalue()
    assert "2026-01-19 is in service now" in (await learned(SLOW, desk=desk))[1]
    assert len((await desk.book()).models) == 1


async def test_what_is_not_better_is_recorded_and_stays_out_of_service():
    desk, told = await learned(TOURS)
    assert "Recorded, not promoted: 2026-01-19 does not beat shipped: its CRPS is" in told
    assert ((await desk.book()).in_service, len((await desk.book()).models)) == (SHIPPED_MODEL, 1)


async def test_a_dry_run_and_too_few_tours_change_nothing():
    desk, told = await learned(TOURS, LearnWish(days=20, test_days=2, dry=True, drivers=False))
    assert "nothing was recorded" in told
    assert (await desk.book()).models == ()
    desk, told = await learned(TOURS[:6])
    assert told.startswith("6 tours on 3 days are too few. A model is fitted on at least 20 tours")
    assert (await desk.book()).models == ()
    assert "0 tours on 0 days" in (await learned([]))[1]


def test_days_are_split_in_the_sequence_of_the_calendar():
    parts = split([f"2026-01-{day:02}" for day in range(1, 13)], 4)
    assert (parts.trained[-1], parts.calibrated, parts.tested[0]) == (
        "2026-01-06",
        ("2026-01-07", "2026-01-08"),
        "2026-01-09",
    )
    assert split(["2026-01-01", "2026-01-02"], 2) is None


def test_the_command_line_knows_it():
    words = _parser().parse_args(["learn", "--days", "30", "--dry-run"])
    assert (words.days, words.test_days, words.dry_run, words.promote) == (30, 14, True, "")
