"""What the predictor reads and asks, composed from one site."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from doorstep.domain.lateness import LatenessBook
from doorstep.domain.lateness.views import key_of as costs_key
from doorstep.domain.planning.ports import Route
from doorstep.domain.planning.travel import TravelTable
from doorstep.domain.prediction.arrival_model import ArrivalModel
from doorstep.domain.tours.sheet import TourSheet
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.domain.tracking.told import told_last
from doorstep.engine.handle import Entry
from doorstep.engine.ports import Transaction
from doorstep.engine.positions import Fix
from doorstep.engine.shares import Alone, Shares
from doorstep.engine.vault import Address
from doorstep.events import Attendance
from doorstep.kernel.ids import DepotId, PartyId, PlaceRef, ShipmentId, TenantId, TourId, VanId
from doorstep.kernel.place import Point
from doorstep.learning.counted import known_widths
from doorstep.main import parts
from doorstep.main.model_desk import ModelDesk, model_of
from doorstep.web.kept_rows import KeptRows
from doorstep.web.site import Site
from doorstep.web.tours import sheet_now
from doorstep.workers.outlook import Awaited
from doorstep.workers.predictor import Predictor, Wish

PREDICTOR = PartyId("predictor")

MOST_TOURS, MOST_WAITING = 10_000, 400_000
"""Tours of two days, and people who wait for one: what is known of so many is kept between two looks."""

MODEL_FOR = timedelta(seconds=10)
"""Real time after which it is asked again which model is in service, and how wide its windows are."""


def predictor(
    site: Site, tenant: TenantId, *, resequences: bool = True, shares: Shares | None = None
) -> Predictor:
    """The predictor of one network, or of its share of it where several run."""
    desk = _PredictionDesk(site=site, tenant=tenant, shares=shares or Alone())
    return Predictor(desk=desk, resequences=resequences)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """A model as it was read at a real moment."""

    at: datetime
    model: ArrivalModel


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What somebody was told, by a card as it was written last; `awaited` is `None` without a promise."""

    stamp: str
    brand: PartyId
    awaited: Awaited | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _PredictionDesk:
    site: Site
    tenant: TenantId
    shares: Shares
    models: dict[DepotId | None, _Known] = field(default_factory=dict[DepotId | None, _Known])
    sheets: KeptRows = field(default_factory=lambda: KeptRows(most=MOST_TOURS))
    told: dict[str, _Told] = field(default_factory=dict[str, _Told])

    def now(self) -> datetime:
        return self.site.desk.clock.now()

    async def tours(self) -> Sequence[TourSheet]:
        today = self.now().astimezone(ZoneInfo(self.site.region["time_zone"]))
        days = (str((today - timedelta(days=1)).date()), str(today.date()))
        sheets: list[TourSheet] = []
        view = self.site.views["tour_sheet"]
        async with self.site.desk.store.transaction(self.site.network(self.tenant)) as tx:
            for day in days:
                kept = await self.sheets.tagged(tx, self.site.desk.codec, view, [f"day:{day}"])
                sheets += [kept[key] for key in sorted(kept)]
        going = [sheet for sheet in sheets if sheet.ended_at is None]
        # Tours of a depot and day tell each other of the roads, so one process looks at all of them.
        mine = await self.shares.mine(parts.PREDICTOR, sorted({_lane(sheet) for sheet in going}))
        return [sheet for sheet in going if _lane(sheet) in mine]

    async def tour(self, tour: TourId) -> TourSheet:
        async with self.site.desk.store.transaction(self.site.network(self.tenant)) as tx:
            return await sheet_now(self.site, tx, tour)

    async def fixes(self, vans: Sequence[VanId] = ()) -> Mapping[VanId, Fix]:
        return {fix.van: fix for fix in await self.site.positions.last(self.tenant, vans)}

    async def awaited(self, shipments: Sequence[ShipmentId]) -> Mapping[ShipmentId, Awaited]:
        async with self.site.desk.store.transaction(self.site.network(self.tenant)) as tx:
            told = await self._told(tx, shipments)
            keys = sorted({costs_key(one.brand) for one in told.values()})
            books: dict[str, LatenessBook] = await self.site.read(tx, "lateness_costs", keys)
        return {
            ShipmentId(shipment): replace(one.awaited, costs=book.costs) if book else one.awaited
            for shipment, one in told.items()
            if one.awaited is not None
            for book in [books.get(costs_key(one.brand))]
        }

    async def _told(self, tx: Transaction, shipments: Sequence[ShipmentId]) -> dict[str, "_Told"]:
        """What each of them was told, read anew only where its card was written since."""
        view, told = self.site.views["shipment_card"], self.told
        stamps = await tx.stamps(view.name, view.version, list(shipments))
        written = [key for key, stamp in stamps.items() if key not in told or told[key].stamp != stamp]
        if written:
            cards: dict[str, ShipmentCard] = await self.site.read(tx, view.name, written)
            if len(told) + len(cards) > MOST_WAITING:
                known = {key: told[key] for key in stamps if key in told}
                told.clear()
                told.update(known)
            # Written again since its stamp was read, it is only read once more the next time.
            told.update({key: _told(stamps[key], card) for key, card in cards.items()})
        return {key: told[key] for key in stamps if key in told}

    async def model(self, depot: DepotId | None) -> ArrivalModel:
        asked = self.site.desk.clock.real()
        known = self.models.get(depot)
        if known is None or not timedelta(0) <= asked - known.at < MODEL_FOR:
            known = _Known(at=asked, model=await self._in_service(depot))
            self.models[depot] = known
        return known.model

    async def _in_service(self, depot: DepotId | None) -> ArrivalModel:
        desk = ModelDesk(desk=self.site.desk, views=self.site.views, tenant=self.tenant)
        book = await desk.book()
        model = model_of(book, book.in_service)
        if depot is None:
            return model
        return replace(model, widths=known_widths(await desk.widths(model.name, depot)))

    async def travel(self, places: Sequence[PlaceRef]) -> TravelTable:
        return await self.site.travel(self.tenant).covering(places)

    async def way(self, origin: PlaceRef, destination: PlaceRef) -> Route | None:
        found = await self._points([origin, destination])
        if origin not in found or destination not in found:
            return None
        return await self.site.roads.route([found[origin], found[destination]])

    async def seconds_from(self, point: Point, place: PlaceRef) -> int | None:
        found = await self._points([place])
        if place not in found:
            return None
        return (await self.site.roads.table([point], [found[place]])).durations_s[0][0]

    async def seconds_to(self, point: Point, places: Sequence[PlaceRef]) -> Sequence[int | None]:
        found = await self._points(places)
        known = [place for place in places if place in found]
        if not known:
            return [None for _ in places]
        legs = await self.site.roads.table([point], [found[place] for place in known])
        seconds = dict(zip(known, legs.durations_s[0], strict=True))
        return [seconds.get(place) for place in places]

    async def ask(self, commands: Sequence[Wish]) -> None:
        key = self.site.desk.ids.new()
        entry = Entry(source="predictor", key=key, actor=PREDICTOR)
        await self.site.desk.handle(self.site.network(self.tenant), commands, entry)

    async def _points(self, places: Sequence[PlaceRef]) -> dict[PlaceRef, Point]:
        async with self.site.desk.store.transaction(self.site.network(self.tenant)) as tx:
            found = await self.site.vault.get(tx, list(places), Address)
        return {PlaceRef(ref): address.point for ref, address in found.items() if address.point is not None}


def _told_from(card: ShipmentCard) -> datetime | None:
    line = told_last(card)
    return line.window.start if line is not None and line.window is not None else None


def _told(stamp: str, card: ShipmentCard) -> _Told:
    if card.promise is None:
        return _Told(stamp=stamp, brand=card.brand, awaited=None)
    awaited = Awaited(
        due=card.promise.window.end,
        attended=card.attendance is Attendance.ATTENDED,
        kept=card.promise_to_keep.window.end if card.promise_to_keep else None,
        priority=card.needs.priority,
        told_from=_told_from(card),
    )
    return _Told(stamp=stamp, brand=card.brand, awaited=awaited)


def _lane(sheet: TourSheet) -> str:
    return f"{sheet.depot or ''} {sheet.day}"
