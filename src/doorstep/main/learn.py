"""`doorstep learn`: fits an arrival model on driven tours, judges it, and promotes it if it is better."""

import asyncio
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TextIO
from zoneinfo import ZoneInfo

from doorstep.adapters.postgres.cluster.settings import Role
from doorstep.domain.arrival_models import ModelBook, PromoteModel, RecordTraining
from doorstep.domain.prediction.driven import DrivenTour
from doorstep.domain.prediction.written import written
from doorstep.engine.handle import Entry
from doorstep.engine.records import Depot
from doorstep.events import PromotionReason
from doorstep.kernel.errors import Refused
from doorstep.kernel.ids import DepotId, PartyId
from doorstep.learning.fitting import FEWEST, FEWEST_TOURS
from doorstep.learning.trial import Lanes, Trial, tried
from doorstep.main.cluster import TENANT
from doorstep.main.learn_table import table
from doorstep.main.model_desk import DAYS, ModelDesk, model_of
from doorstep.main.settings import Settings
from doorstep.main.site import open_site

LEARNER = PartyId("learner")


@dataclass(frozen=True, slots=True, kw_only=True)
class LearnWish:
    """How to learn: from how many days back, the last of them only to judge; or what to promote by hand."""

    days: int = 90
    test_days: int = 14
    dry: bool = False
    drivers: bool = True
    promote: str = ""
    because: PromotionReason = PromotionReason.TRIAL


async def run_learn(settings: Settings, wish: LearnWish, output: TextIO) -> None:
    """Learn from the log of this installation.

    Raises: NoSuchModel and the other refusals of models, when one is promoted by hand.
    """
    async with open_site(settings, Role.WORKER, size=2, listens=False) as site:
        desk = ModelDesk(desk=site.desk, views=site.views, tenant=TENANT)
        if wish.promote:
            await promote(desk, wish.promote, wish.because, output)
            return
        async with site.desk.store.transaction(desk.scope) as tx:
            depots = [one.depot for one in await site.records.all(tx, Depot)]
        await learn_from(desk, depots, site.region["time_zone"], wish, output)


async def promote(desk: ModelDesk, name: str, reason: PromotionReason, output: TextIO) -> None:
    """Take a model into service because a person wants it.

    Raises: NoSuchModel.
    """
    entry = Entry(source="learn", key=desk.desk.ids.new(), actor=LEARNER)
    handled = await desk.desk.handle(desk.scope, [PromoteModel(model=name, reason=reason)], entry)
    output.write(f"{name} {'is in service now' if handled.events else 'was in service already'}\n")


async def learn_from(
    desk: ModelDesk, depots: Sequence[DepotId], zone: str, wish: LearnWish, output: TextIO
) -> None:
    """Fit, judge, tell; and unless it is only tried, record and promote."""
    lanes = await _lanes(desk, depots, zone, wish.days)
    book = await desk.book()
    days = sorted({day for by_day in lanes.values() for day in by_day})
    rival = model_of(book, book.in_service)
    trial = await asyncio.to_thread(
        tried,
        lanes,
        rival,
        days[-1] if days else "",
        test_days=wish.test_days,
        drivers=wish.drivers,
        zone=zone,
    )
    if trial is None:
        tours = sum(len(found) for by_day in lanes.values() for found in by_day.values())
        output.write(
            f"{tours} tours on {len(days)} {'day' if len(days) == 1 else 'days'} are too few. "
            f"A model is fitted on at least {FEWEST_TOURS} "
            f"tours with {FEWEST} drives and {FEWEST} services, on days before the {wish.test_days} that "
            "judge it and a few that set its widths. Nothing was changed.\n"
        )
        return
    trial = _named(trial, book)
    output.write(table(trial))
    if wish.dry:
        output.write("Only tried: nothing was recorded.\n")
        return
    await _keep(desk, trial, lanes, output)


async def _keep(desk: ModelDesk, trial: Trial, lanes: Lanes, output: TextIO) -> None:
    """Record, set the widths of every depot, and promote; in this sequence, so that it may end anywhere."""
    name = trial.model.name
    await desk.desk.handle(desk.scope, [_recorded(trial)], _entry(f"trained:{name}"))
    for depot, by_day in lanes.items():
        later = [day for day in sorted(by_day) if day > trial.split.trained[-1]]
        await desk.count(trial.model, depot, later[-DAYS:])
    try:
        # Whether it is promoted depends on what is in service now, so that no earlier answer will do.
        asked = _entry(desk.desk.ids.new())
        handled = await desk.desk.handle(desk.scope, [PromoteModel(model=name)], asked)
    except Refused as refusal:
        output.write(f"Recorded, not promoted: {refusal}\n")
        return
    output.write(f"{name} {'is in service now' if handled.events else 'was in service already'}.\n")


async def _lanes(desk: ModelDesk, depots: Sequence[DepotId], zone: str, days: int) -> Lanes:
    today = desk.desk.clock.now().astimezone(ZoneInfo(zone)).date()
    lanes: defaultdict[DepotId, dict[str, Sequence[DrivenTour]]] = defaultdict(dict)
    for depot in depots:
        for back in range(days, 0, -1):
            day = str(today - timedelta(days=back))
            tours = await desk.tours(depot, day)
            if tours:
                lanes[depot][day] = tours
    return lanes


def _named(trial: Trial, book: ModelBook) -> Trial:
    """The same trial under a name that no other model has; the same numbers keep their name."""
    base, numbers, number = trial.split.tested[-1], written(trial.model), 1
    while (known := book.model(name := base if number == 1 else f"{base}-{number}")) is not None:
        if known.trained.parameters == numbers:
            break
        number += 1
    return replace(trial, model=replace(trial.model, name=name), report=replace(trial.report, model=name))


def _recorded(trial: Trial) -> RecordTraining:
    parts = trial.split
    return RecordTraining(
        model=trial.model.name,
        parameters=written(trial.model),
        trained_from=parts.trained[0],
        trained_through=parts.trained[-1],
        tours_trained=trial.tours_trained,
        tested_from=parts.tested[0],
        tested_through=parts.tested[-1],
        tours_tested=trial.tours_tested,
        report=trial.report,
        rival=trial.rival,
    )


def _entry(key: str) -> Entry:
    return Entry(source="learn", key=key, actor=LEARNER)
