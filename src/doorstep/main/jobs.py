"""The handlers of jobs that need several islands: slots let go or found anew, days that are counted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from doorstep.domain.comms.timers import CHASE, CONFIRM, SEND, SEND_ONE, SWITCH
from doorstep.domain.promise import EraseAccessCode
from doorstep.domain.slots import RELEASE_HOLD, ReleaseSlot
from doorstep.domain.slots.offers import SlotOffer
from doorstep.domain.studio.timers import PUBLISH
from doorstep.domain.support import MissReply
from doorstep.domain.support.timers import MISS
from doorstep.domain.tours.sheet import TourSheet
from doorstep.domain.tracking.card import ShipmentCard
from doorstep.domain.tracking.stage import is_final, stage
from doorstep.engine.handle import Entry
from doorstep.engine.ports import Job, Transaction
from doorstep.kernel.errors import Refused, Unavailable
from doorstep.kernel.ids import CaseId, DepotId, PartyId, ReservationId, ShipmentId, TenantId, TourId
from doorstep.kernel.party import Cause
from doorstep.main.model_desk import ModelDesk
from doorstep.reactions.day_opened_count_arrivals import COUNT_ARRIVALS
from doorstep.reactions.finding_slots import FIND_NEW_SLOT
from doorstep.reactions.outcome_ends_shares import END_SHARES
from doorstep.reactions.outcome_erases_gate_code import ERASE_CODE
from doorstep.reactions.outcome_erases_place_picture import ERASE_PICTURE
from doorstep.reactions.promise_made_applies_preferences import APPLY_PREFERENCES
from doorstep.reactions.promise_sets_reminders import REMIND
from doorstep.reactions.slot_released_republish_tour import REPUBLISH_TOUR
from doorstep.reactions.telling import is_over
from doorstep.reactions.tour_published_ask_presence import ASK_PRESENCE
from doorstep.web import being_in, place_picture, preferring, promising, relief, sharing, slots, trial_texts
from doorstep.web.published import without
from doorstep.web.site import Site
from doorstep.web.studio.desk import publish_due
from doorstep.workers.jobs import Handler, Outcome, Together
from doorstep.workers.messages import MessageJobs
from doorstep.workers.reminders import Reminders

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

        What stayed at the depot goes with another tour in its old window, if one can keep that.
        Raises: NoSlotLeft, so that it is tried again when days are opened or room is made.
        """
        async with self.site.desk.store.transaction(self.site.network(job.tenant)) as tx:
            card = await slots.card_of(self.site, tx, ShipmentId(job.key))
        old = job.facts.get("reservation", "")
        if is_final(stage(card)) or (card.promise and card.promise.reservation != old):
            return
        if "tour" in job.facts and await self._goes_along(job, card):
            return
        for number, offer in enumerate(await self._open(job, card)):
            if await self._take(job, card, offer, number):
                return
        raise NoSlotLeft(f"no slot left for {card.brand_reference}; open another day or add a van")

    async def _goes_along(self, job: Job, card: ShipmentCard) -> bool:
        """Move it to a tour that keeps its promise; where none does, its old slot is let go.

        What no longer waits for that tour, because it was found or moved meanwhile, stays where it is.
        """
        depot, day, tour = DepotId(job.facts["depot"]), job.facts["day"], TourId(job.facts["tour"])
        entry = Entry(source="move_unloaded", key=f"{job.key}:{job.id}:{job.attempt}", actor=PLATFORM)
        found = await relief.relieve(self.site, job.tenant, (depot, day, tour), entry, {card.shipment})
        if found.moved or not found.left:
            return True
        release = ReleaseSlot(
            depot=depot, day=day, reservation=ReservationId(job.facts["reservation"]), reason="moved"
        )
        freed = Entry(source="find_new_slot", key=f"{job.key}:{job.id}:freed", actor=PLATFORM)
        await self.site.desk.handle(self.site.network(job.tenant), [release], freed)
        return False

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
        command = without(sheet, {shipment}, {parcel.parcel for parcel in card.parcels})
        if command is not None:
            entry = Entry(source="republish_tour", key=f"{job.key}:{job.id}", actor=PLATFORM)
            await self.site.desk.handle(self.site.network(job.tenant), [command], entry)


@dataclass(frozen=True, slots=True, kw_only=True)
class VaultJobs:
    """Takes out of the vault what was kept for one delivery only."""

    site: Site

    async def erase_code(self, job: Job) -> None:
        """Erase the gate code of a delivery that has ended; one that has not keeps it until it does."""
        network = self.site.network(job.tenant)
        async with self.site.desk.store.transaction(network) as tx:
            card = await slots.card_of(self.site, tx, ShipmentId(job.facts["shipment"]))
        known = card.access
        if known is None or not known.code or known.code_erased_at or not is_over(card):
            return
        code = known.code

        async def beside(tx: Transaction) -> None:
            await self.site.vault.forget(tx, [code])

        entry = Entry(source="timer:erase_gate_code", key=code, actor=PLATFORM)
        command = EraseAccessCode(shipment=card.shipment, code=code)
        await self.site.desk.handle(network, [command], entry, beside=beside)

    async def erase_picture(self, job: Job) -> None:
        """Erase the photo of a safe place, of a delivery that has ended; one that has not keeps it."""
        async with self.site.desk.store.transaction(self.site.network(job.tenant)) as tx:
            card = await slots.card_of(self.site, tx, ShipmentId(job.facts["shipment"]))
        if card.picture is not None and is_over(card):
            entry = Entry(source="timer:erase_place_picture", key=card.picture.media, actor=PLATFORM)
            await place_picture.remove(self.site, job.tenant, card, entry)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareJobs:
    """Closes what was open for those at home."""

    site: Site

    async def end(self, job: Job) -> None:
        """The delivery has been over for a while: its weaker links open nothing any more."""
        shipment = ShipmentId(job.facts["shipment"])
        async with self.site.desk.store.transaction(self.site.network(job.tenant)) as tx:
            card = await slots.card_of(self.site, tx, shipment)
        entry = Entry(source="timer:end_shares", key=f"{job.key}:{job.id}", actor=PLATFORM)
        await sharing.end(self.site, job.tenant, shipment, card, entry)


@dataclass(frozen=True, slots=True, kw_only=True)
class PresenceJobs:
    """Looks at visits that are on the list of a tour."""

    site: Site

    async def ask(self, job: Job) -> None:
        """Ask whether somebody is in, where the brand's terms call the drop risky."""
        entry = Entry(source=ASK_PRESENCE, key=job.key, actor=PLATFORM)
        await being_in.ask(self.site, job.tenant, ShipmentId(job.facts["shipment"]), entry)


@dataclass(frozen=True, slots=True, kw_only=True)
class PreferenceJobs:
    """Arranges what was promised as its consignees prefer."""

    site: Site

    async def apply(self, jobs: Sequence[Job]) -> Sequence[Outcome]:
        """Look at many shipments at once; only those of people who agreed to it cost more than that."""
        outcomes: dict[tuple[TenantId, ShipmentId], Outcome] = {}
        for tenant in {job.tenant for job in jobs}:
            own = [ShipmentId(job.facts["shipment"]) for job in jobs if job.tenant == tenant]
            for shipment, contact in await preferring.wanting(self.site, tenant, own):
                try:
                    await preferring.apply(self.site, tenant, shipment, contact)
                except Exception as fault:  # noqa: BLE001  # of this shipment alone: the others are arranged
                    outcomes[tenant, shipment] = fault
        return [outcomes.get((job.tenant, ShipmentId(job.facts["shipment"]))) for job in jobs]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrivalJobs:
    """Learns from days that are over how wide the windows have to be."""

    site: Site

    async def count(self, job: Job) -> None:
        """Count the arrivals of a depot's day, and of days before it that were missed; each once."""
        desk = ModelDesk(desk=self.site.desk, views=self.site.views, tenant=job.tenant)
        await desk.count_due(DepotId(job.facts["depot"]), job.facts["day"])


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseJobs:
    """Looks at what waits for an answer."""

    site: Site

    async def miss(self, job: Job) -> None:
        """What a consignee wrote has waited too long."""
        command = MissReply(shipment=ShipmentId(job.facts["shipment"]), case=CaseId(job.facts["case"]))
        entry = Entry(source="timer:miss_reply", key=job.key, actor=PLATFORM)
        await self.site.desk.handle(self.site.network(job.tenant), [command], entry)


@dataclass(frozen=True, slots=True, kw_only=True)
class StudioJobs:
    """Publishes what was approved for later."""

    site: Site

    async def publish(self, job: Job) -> None:
        """A version holds from now on."""
        brand, version = PartyId(job.facts["brand"]), int(job.facts["version"])
        await publish_due(self.site, job.tenant, brand, version, PLATFORM)


def handlers(site: Site, messages: MessageJobs) -> Mapping[str, Handler]:
    """The table of job kinds that are done one by one."""
    slot_jobs = SlotJobs(site=site)
    return {
        RELEASE_HOLD: slot_jobs.release_hold,
        FIND_NEW_SLOT: slot_jobs.find_new_slot,
        REPUBLISH_TOUR: TourJobs(site=site).republish,
        ERASE_CODE: VaultJobs(site=site).erase_code,
        ERASE_PICTURE: VaultJobs(site=site).erase_picture,
        END_SHARES: ShareJobs(site=site).end,
        ASK_PRESENCE: PresenceJobs(site=site).ask,
        MISS: CaseJobs(site=site).miss,
        PUBLISH: StudioJobs(site=site).publish,
        COUNT_ARRIVALS: ArrivalJobs(site=site).count,
        REMIND: Reminders(desk=site.desk, cards=messages.cards, zone=site.region["time_zone"]).remind,
        CHASE: messages.chase,
        SWITCH: messages.switch,
        trial_texts.SAY: partial(trial_texts.say, site),
    }


def together(site: Site, messages: MessageJobs) -> Mapping[str, Together]:
    """The table of job kinds of which many are done at once."""
    return {
        SEND: messages.send,
        SEND_ONE: messages.send,
        CONFIRM: messages.confirm,
        APPLY_PREFERENCES: PreferenceJobs(site=site).apply,
    }
