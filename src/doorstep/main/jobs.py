"""The handlers of jobs that need several islands and the roads: slots that are let go or found anew."""

from collections.abc import Mapping
from dataclasses import dataclass

from doorstep.domain.slots import RELEASE_HOLD, ReleaseSlot
from doorstep.domain.slots.offers import SlotOffer
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.domain.tracking.stage import is_final, stage
from doorstep.engine.handle import Entry
from doorstep.engine.ports import Job
from doorstep.kernel.errors import Refused, Unavailable
from doorstep.kernel.ids import DepotId, PartyId, ReservationId, ShipmentId
from doorstep.kernel.party import Cause
from doorstep.reactions.finding_slots import FIND_NEW_SLOT
from doorstep.web import slots
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
        found = await slots.offers(self.site, job.tenant, card)
        return sorted((o for o in found if not o.limit), key=lambda o: o.window.start)

    async def _take(self, job: Job, card: ShipmentCard, offer: SlotOffer, number: int) -> bool:
        base = f"{job.key}:{job.id}:{job.attempt}:{number}"
        hold = Entry(source="find_new_slot", key=f"{base}:hold", actor=PLATFORM)
        try:
            held = await slots.hold(
                self.site, job.tenant, card, depot=offer.depot, window=offer.window, entry=hold
            )
        except Refused:
            return False  # taken meanwhile: the next window is asked
        await slots.promise(
            self.site,
            job.tenant,
            card,
            depot=held.depot,
            day=held.day,
            reservation=held.reservation,
            entry=Entry(source="find_new_slot", key=f"{base}:promise", actor=PLATFORM),
            cause=Cause(job.facts.get("cause", Cause.UNKNOWN)),
            chosen=False,
        )
        return True


def handlers(site: Site, messages: MessageJobs) -> Mapping[str, Handler]:
    """The table of job kinds."""
    slot_jobs = SlotJobs(site=site)
    return {
        RELEASE_HOLD: slot_jobs.release_hold,
        FIND_NEW_SLOT: slot_jobs.find_new_slot,
        "send_message": messages.send,
        "confirm_receipt": messages.confirm,
    }
