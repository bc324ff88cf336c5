"""The arrivals of a day are counted once, and the predictor's model has the widths they say."""

from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace

import numpy as np
import pytest
from benchmarks.eta_tours import Town, days

from doorstep.adapters.clock import FixedClock
from doorstep.adapters.codec import MsgspecCodec
from doorstep.adapters.ids import SystemIds
from doorstep.adapters.memory.store import MemoryStore
from doorstep.adapters.planners.placement import KernelPlacement
from doorstep.domain.arrival_models import SHIPPED_MODEL
from doorstep.domain.prediction.arrival_model import SHIPPED
from doorstep.domain.prediction.written import read_back, written
from doorstep.engine.handle import Desk
from doorstep.engine.islands import islands
from doorstep.engine.ports import Job, Scope
from doorstep.kernel.ids import DepotId, TenantId
from doorstep.main.jobs import ArrivalJobs
from doorstep.main.model_desk import ModelDesk
from doorstep.main.predicting import MODEL_FOR, predictor
from doorstep.main.views import INLINE, grants, read_models

pytestmark = pytest.mark.anyio

AT = datetime(2026, 1, 9, 3, 0, tzinfo=UTC)
DEPOT, TENANT = DepotId("depot"), TenantId(1)
TOURS = list(days(Town(np.random.default_rng(7)), 0, 2, tours=2))
LAST = TOURS[-1].day


async def network(tours=TOURS):
    """A network in memory whose tours were driven."""
    views, store, codec = read_models("Europe/Helsinki"), MemoryStore(MsgspecCodec()), MsgspecCodec()
    desk = Desk(
        store=store,
        codec=codec,
        clock=FixedClock(AT),
        ids=SystemIds(),
        islands=islands(KernelPlacement()),
        inline=tuple(views[name] for name in INLINE),
        grants=grants,
    )
    view = views["driven_tour"]
    async with store.transaction(Scope(tenant=TENANT)) as tx:
        await tx.put_rows([view.write(codec, tour.tour, tour) for tour in tours])
    return SimpleNamespace(desk=desk, views=views)


def job(day=LAST):
    facts = {"depot": str(DEPOT), "day": day}
    return Job(id=1, tenant=TENANT, kind="", key="", facts=facts, attempt=1, due=AT)


async def test_a_day_is_counted_once_and_the_predictor_takes_its_widths():
    site = await network()
    models = ModelDesk(desk=site.desk, views=site.views, tenant=TENANT)
    predicting = predictor(site, TENANT).desk
    assert (await predicting.model(DEPOT)).widths == SHIPPED.widths
    await ArrivalJobs(site=site).count(job())
    once = await models.widths(SHIPPED_MODEL, DEPOT)
    assert (once.days, once.through) == (2, LAST)
    assert sum(one.predictions for one in once.last_days[0].told) > 300
    await ArrivalJobs(site=site).count(job())
    assert await models.widths(SHIPPED_MODEL, DEPOT) == once
    assert (await predicting.model(DEPOT)).widths == SHIPPED.widths
    site.desk.clock.moment += MODEL_FOR
    widths = (await predicting.model(DEPOT)).widths
    assert [one.late for one in widths] == [one.late for one in once.widths]
    assert widths != SHIPPED.widths
    assert (await predicting.model(None)).widths == SHIPPED.widths


def test_a_model_comes_back_from_the_log_as_it_was_written():
    model = replace(SHIPPED, name="march", day_sd=0.2, legs=(0.5, 0.6))
    assert read_back("march", written(model)) == model
