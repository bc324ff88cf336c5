"""The handlers of jobs that need several islands and the roads: slots that are let go or found anew."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from doorstep.domain.slots import RELEASE_HOLD, ReleaseSlot
from doorstep.domain.slots.offers import SlotOffer
from doorstep.domain.tours import PublishTour
from doorstep.domain.tours.sheet import StopLine, TourSheet
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.domain.tracking.stage import is_final, stage
from doorstep.engine.handle import Entry
from doorstep.engine.ports import Job
from doorstep.events import StopPlan
from doorstep.kernel.errors import Refused, Unavailable
from doorstep.kernel.ids import DepotId, ParcelId, PartyId, ReservationId, ShipmentId, TourId
from doorstep.kernel.party import Cause
from doorstep.reactions.finding_slots import FIND_NEW_SLOT
from doorstep.reactions.slot_released_republish_tour import REPUBLISH_TOUR
from doorstep.web import promising, slots
from doorstep.web.site import Site
from doorstep.workers.jobs import Handler
from doorstep.workers.messages import MessageJobs

PLATFORM = PartyId("platform")


class NoSlotLeft(Unavailable):
    """No slot of the open days can be kept for this shipment now; it is looked for again."""

    code = "slots.none_left"


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotJobs:
    """Lets holds go when their time is up, and finds another slot for what could not be delivered."""

    site: Site

    async def release_hold(self, job: Job) -> None:
        """A hold that nobody confirmed is over."""
        command = ReleaseSlot(
            depot=DepotId(job.facts["depot"]),
            day=job.facts["day"],
            reservation=ReservationId(job.key),
            reason="expired",
        )
        entry = Entry(source="timer:release_hold", key=job.key, actor=PLATFORM)
        await self.site.desk.handle(self.site.network(job.tenant), [command], entry)

    async def find_new_slot(self, job: Job) -> None:
        """Promise the earliest slot that can be kept, unless somebody chose one meanwhile.

        Raises: NoSlotLeft, so that it is tried again when days are opened or room is made.
        """
        async with self.site.desk.store.transaction(self.site.network(job.tenant)) as tx:
            card = await slots.card_of(self.site, tx, ShipmentId(job.key))
        old = job.facts.get("reservation", "")
        if is_final(stage(card)) or (card.promise and card.promise.reservation != old):
            return
        for number, offer in enumerate(await self._open(job, card)):
            if await self._take(job, card, offer, number):
                return
        raise NoSlotLeft(f"no slot left for {card.brand_reference}; open another day or add a van")

    async def _open(self, job: Job, card: ShipmentCard) -> list[SlotOffer]:
        found = await slots.offers(self.site, job.tenant, card, bound=False)
        return sorted((o for o in found if not o.limit), key=lambda o: o.window.start)

    async def _take(self, job: Job, card: ShipmentCard, offer: SlotOffer, number: int) -> bool:
        base = f"{job.key}:{job.id}:{job.attempt}:{number}"
        hold = Entry(source="find_new_slot", key=f"{base}:hold", actor=PLATFORM)
        try:
            held = await slots.hold(
                self.site,
                job.tenant,
                card,
                depot=offer.depot,
                window=offer.window,
                entry=hold,
                bound=False,
            )
        except Refused:
            return False  # taken meanwhile: the next window is asked
        await promising.promise(
            self.site,
            job.tenant,
            card,
            (held.depot, held.day, held.reservation),
            Entry(source="find_new_slot", key=f"{base}:promise", actor=PLATFORM),
            cause=Cause(job.facts.get("cause", Cause.UNKNOWN)),
            chosen=False,
        )
        return True


@dataclass(frozen=True, slots=True, kw_only=True)
class TourJobs:
    """Keeps what drivers were given in step with what was promised."""

    site: Site

    async def republish(self, job: Job) -> None:
        """Publish a tour again without a shipment whose slot was let go; a stop begun stays as it is."""
        tour, shipment = TourId(job.facts["tour"]), ShipmentId(job.facts["shipment"])
        async with self.site.desk.store.transaction(self.site.network(job.tenant)) as tx:
            sheets: dict[str, TourSheet] = await self.site.read(tx, "tour_sheet", [tour])
            card = await slots.card_of(self.site, tx, shipment)
        sheet = sheets.get(tour)
        if sheet is None or sheet.ended_at is not None:
            return
        command = without(sheet, shipment, {parcel.parcel for parcel in card.parcels})
        if command is not None:
            entry = Entry(source="republish_tour", key=f"{job.key}:{job.id}", actor=PLATFORM)
            await self.site.desk.handle(self.site.network(job.tenant), [command], entry)


def without(sheet: TourSheet, shipment: ShipmentId, parcels: AbstractSet[ParcelId]) -> PublishTour | None:
    """The tour as published, less a shipment at stops still to come; `None` when it has no such stop."""
    stops = [_less(line, shipment, parcels) if line.is_open else _plan(line) for line in sheet.stops]
    kept = tuple(stop for stop in stops if stop.shipments)
    if tuple(_plan(line) for line in sheet.stops) == kept or sheet.shift is None or sheet.departs_at is None:
        return None
    if sheet.depot is None or sheet.depot_place is None or sheet.van is None or sheet.driver is None:
        return None
    return PublishTour(
        tour=sheet.tour,
        depot=sheet.depot,
        depot_place=sheet.depot_place,
        day=sheet.day,
        van=sheet.van,
        driver=sheet.driver,
        shift=sheet.shift,
        departs_at=sheet.departs_at,
        returns_at=sheet.returns_at or sheet.shift.end,
        stops=kept,
    )


def _less(line: StopLine, shipment: ShipmentId, parcels: AbstractSet[ParcelId]) -> StopPlan:
    return replace(
        _plan(line),
        shipments=tuple(one for one in line.shipments if one != shipment),
        parcels=tuple(one for one in line.parcels if one not in parcels),
    )


def _plan(line: StopLine) -> StopPlan:
    return StopPlan(
        stop=line.stop,
        place=line.place,
        shipments=line.shipments,
        parcels=line.parcels,
        window=line.window,
        planned_at=line.planned_at,
        service_s=line.service_s,
    )


def handlers(site: Site, messages: MessageJobs) -> Mapping[str, Handler]:
    """The table of job kinds."""
    slot_jobs = SlotJobs(site=site)
    return {
        RELEASE_HOLD: slot_jobs.release_hold,
        FIND_NEW_SLOT: slot_jobs.find_new_slot,
        REPUBLISH_TOUR: TourJobs(site=site).republish,
        "send_message": messages.send,
        "confirm_receipt": messages.confirm,
    }
