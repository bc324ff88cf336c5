"""The page "How well we predict": the model in service beside the newest one, in words of staff."""

from dataclasses import replace
from datetime import UTC, datetime
from io import StringIO

import numpy as np
import pytest
from benchmarks.eta_tours import Town, days
from tests.web.served import DEPOT, TENANT, Served, cluster, database, served

from doorstep.domain.arrival_models import ModelBook
from doorstep.domain.arrival_widths import CalibratedDay, DepotCalibration
from doorstep.engine.ports import Scope
from doorstep.events import SpreadFigures
from doorstep.kernel.ids import DepotId
from doorstep.main.learn import LearnWish, learn_from
from doorstep.main.model_desk import ModelDesk
from doorstep.web.console.forecast_record import by_depot, by_stops, headline, side_by_side

__all__ = ["cluster", "database", "served"]

AT = datetime(2026, 3, 3, 6, 0, tzinfo=UTC)


def told(predictions, coverage):
    return SpreadFigures(
        predictions=predictions, coverage=coverage, width_s=600.0, pinball_s=20.0, crps_s=60.0
    )


def calibration(depot, *days):
    return DepotCalibration(
        depot=DepotId(depot),
        last_days=tuple(
            CalibratedDay(day=f"2026-03-0{at}", told=day) for at, day in enumerate(days, start=1)
        ),
    )


NONE = told(0, 0.0)
NORTH = calibration("north", (told(100, 0.8), *[NONE] * 4), (told(300, 0.92), *[NONE] * 4))


def test_shares_are_weighed_by_arrivals_and_a_group_without_any_says_so():
    first, *others = by_stops([NORTH], [])
    assert (first.name, first.held, first.count, first.new_held) == (
        "the next stop",
        "89.0%",
        "400",
        "\u2013",
    )
    assert [one.held for one in others] == ["\u2013"] * 4
    assert others[0].name == "1 to 2 stops before"
    assert others[-1].name == "13 stops before, or more"
    (line,) = by_depot([NORTH], [calibration("south", (told(9, 0.1),) * 5)], {"north": "Kamppi"})
    assert (line.name, line.holds, line.new_held) == ("Kamppi", True, "\u2013")
    said = headline(ModelBook(), [NORTH], at=AT, zone="Europe/Helsinki")
    assert said.endswith(
        "with the shipped model. On the last 2 days its 90 % windows held 89.0% of the arrivals."
    )
    assert by_stops([], []) == ()


def test_two_models_are_compared_on_the_days_that_both_have():
    shadow = calibration("north", (told(50, 0.5), *[NONE] * 4))
    counted, beside = side_by_side([NORTH], [shadow])
    (line,) = by_depot(counted, beside, {})
    assert (line.held, line.count, line.new_held) == ("80.0%", "100", "50.0%")
    assert side_by_side([NORTH], [calibration("south", (told(9, 0.1),) * 5)]) == ([NORTH], ())


@pytest.mark.anyio
@pytest.mark.database
@pytest.mark.timeout(180)
async def test_the_page_is_empty_at_first_and_then_shows_what_was_learned(served: Served):
    empty = (await served.get("/console/predictions", "lsp")).text
    assert "Nothing counted yet" in empty
    assert "Arrivals are predicted with the shipped model." in empty
    site = served.site
    tours = list(days(Town(np.random.default_rng(9)), 0, 15, tours=2, slow=range(15)))
    view = site.views["driven_tour"]
    async with site.desk.store.transaction(Scope(tenant=TENANT)) as tx:
        rows = [view.write(site.desk.codec, tour.tour, replace(tour, depot=DEPOT)) for tour in tours]
        await tx.put_rows(rows)
    desk = ModelDesk(desk=site.desk, views=site.views, tenant=TENANT)
    served.clock.moment = datetime(2026, 1, 20, 8, 0, tzinfo=UTC)
    await learn_from(desk, [DEPOT], "Europe/Helsinki", LearnWish(test_days=2), StringIO())
    await desk.count_due(DEPOT, "2026-01-19")
    page = (await served.get("/console/predictions", "lsp")).text
    assert "13 stops before, or more" in page
    assert "Models that were learned" in page
    assert "2026-01-19" in page
