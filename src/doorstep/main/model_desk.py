"""Where models and widths are read from views and asked for: predictor, daily count and `doorstep learn`."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from doorstep.domain.arrival_models import ModelBook
from doorstep.domain.arrival_models.views import KEY
from doorstep.domain.arrival_widths import DepotCalibration, key_of
from doorstep.domain.prediction.arrival_model import SHIPPED, ArrivalModel
from doorstep.domain.prediction.driven import DrivenTour
from doorstep.domain.prediction.written import read_back
from doorstep.engine.handle import Desk, Entry
from doorstep.engine.ports import Scope
from doorstep.engine.views import View
from doorstep.kernel.ids import DepotId, PartyId, TenantId
from doorstep.learning.counted import counted

DAYS = 14
"""So many days back are counted for a model that has counted none."""

PLATFORM = PartyId("platform")


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelDesk:
    """The models of one network."""

    desk: Desk
    views: Mapping[str, View[Any]]
    tenant: TenantId

    @property
    def scope(self) -> Scope:
        """Every row of the network."""
        return Scope(tenant=self.tenant)

    async def book(self) -> ModelBook:
        """Which models there are."""
        return await self._row("arrival_models", KEY)

    async def widths(self, model: str, depot: DepotId) -> DepotCalibration:
        """What the days of a depot say of a model."""
        return await self._row("arrival_widths", key_of(model, depot))

    async def tours(self, depot: DepotId, day: str) -> Sequence[DrivenTour]:
        """The tours of a depot-day that are over."""
        view = self.views["driven_tour"]
        async with self.desk.store.transaction(self.scope) as tx:
            rows = await tx.rows_tagged(view.name, view.version, [f"driven:{depot}:{day}"])
        return [view.read(self.desk.codec, row, row.key) for row in rows]

    async def count(self, model: ArrivalModel, depot: DepotId, days: Sequence[str]) -> int:
        """Count each of `days` that was not counted yet. Returns how many were.

        Each day is a change of its own: what was counted before a crash stays, and is not counted again.
        """
        done = 0
        for day in days:
            known = await self.widths(model.name, depot)
            tours = await self.tours(depot, day) if day > known.through else ()
            if not tours:
                continue
            command = await asyncio.to_thread(counted, known, model, depot, day, tours)
            if command is not None:
                key = f"{model.name}:{depot}:{day}"
                entry = Entry(source="calibrate_arrivals", key=key, actor=PLATFORM)
                done += len((await self.desk.handle(self.scope, [command], entry)).events)
        return done

    async def count_due(self, depot: DepotId, through: str) -> int:
        """Count the last days of a depot for the model in service and for the newest one."""
        book, last = await self.book(), date.fromisoformat(through)
        days = [str(last - timedelta(days=back)) for back in reversed(range(DAYS))]
        names = dict.fromkeys([book.in_service, *(one.name for one in book.models[:1])])
        return sum([await self.count(model_of(book, name), depot, days) for name in names])

    async def _row(self, name: str, key: str) -> Any:  # noqa: ANN401  # the state of that view
        view = self.views[name]
        async with self.desk.store.transaction(self.scope) as tx:
            rows = await tx.rows(view.name, view.version, [key])
        return view.read(self.desk.codec, rows.get(key), key)


def model_of(book: ModelBook, name: str) -> ArrivalModel:
    """The model of this name, before any width; the shipped one when nobody trained it."""
    known = book.model(name)
    return SHIPPED if known is None else read_back(name, known.trained.parameters)
