"""Taking what a device sends: each action is a change of its own with a truthful answer of its own."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

import msgspec

from doorstep.domain.support import OpenCase
from doorstep.engine.access import Pass
from doorstep.engine.handle import Beside, Entry
from doorstep.engine.ports import Transaction
from doorstep.engine.vault import Words
from doorstep.kernel.errors import DoorstepError, Invalid, NotFound, Unavailable
from doorstep.kernel.ids import CaseId, ShipmentId
from doorstep.web.driver.actions import commands
from doorstep.web.driver.codes import with_code_checked
from doorstep.web.driver.devices import PhotoKept, TourDevice, check_device
from doorstep.web.driver.record import TourSources
from doorstep.web.driver.said import Action, Evidence, TourFacts, is_about
from doorstep.web.driver.today import facts, recent_tours
from doorstep.web.driver.wire import BatchWire, id_of, read_action
from doorstep.web.site import Site

OFF_AT_MOST = timedelta(hours=24)


class TimeOff(Invalid):
    """The device's time is more than a day away from ours: its clock is wrong, or the action is too old."""

    code = "driver.time_off"


class PhotoUnknown(NotFound):
    """The photo was not uploaded by this driver, or was erased since. Upload it first."""

    code = "driver.photo_unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What became of one action. Only `recorded` and `repeated` are in the log."""

    id: str
    result: Literal["recorded", "repeated", "refused"]
    code: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """One of the driver's tours, and the device that speaks for it."""

    sources: TourSources
    facts: TourFacts
    claim: TourDevice | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bench:
    """What is the same for every action of a request."""

    site: Site
    who: Pass
    device: str
    tours: Sequence[_Known]

    def tour_of(self, action: Action) -> _Known:
        """The tour an action is about; what names none is about the one to drive."""
        return next((known for known in self.tours if is_about(action, known.facts)), self.tours[0])


async def record_all(site: Site, who: Pass, batch: BatchWire) -> list[Answer]:
    """Record the actions in the sequence they were done.

    An action that a rule refuses is answered and the next one is taken. When something outside does not
    answer, what was recorded so far is answered and the device sends the rest again.

    Raises: NoTour; Unavailable when not even the first could be recorded.
    """
    async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
        tours = [
            _Known(
                sources=sources,
                facts=facts(sources),
                claim=await site.records.get(tx, TourDevice, sources.sheet.tour),
            )
            for sources in await recent_tours(site, tx, who)
        ]
    bench = _Bench(site=site, who=who, device=batch.device, tours=tours)
    answers = list[Answer]()
    for raw in batch.actions:
        try:
            answers.append(await _answer(bench, raw))
        except Unavailable:
            if not answers:
                raise
            break
    return answers


async def _answer(bench: _Bench, raw: msgspec.Raw) -> Answer:
    try:
        action, digest = read_action(raw)
        return await _record(bench, action, digest)
    except Unavailable:
        raise
    except DoorstepError as refusal:
        return Answer(id=id_of(raw), result="refused", code=refusal.code, text=str(refusal))


async def _record(bench: _Bench, action: Action, digest: str) -> Answer:
    site, who, tour = bench.site, bench.who, bench.tour_of(action)
    check_device(tour.claim, bench.device, tour.facts.tour)
    _check_time(action, site.desk.clock.now())
    network = site.network(who.viewer.tenant)
    action = await with_code_checked(site, who, action, tour.facts)
    async with site.desk.store.transaction(network) as tx:
        action = replace(action, proofs=await _with_digests(site, tx, who, action))
    asked, beside = commands(action, tour.facts), None
    shipment = _concerned(tour.facts, action)
    if action.note and shipment:
        case, beside = _note(site, tour.sources, action, shipment)
        asked.append(case)
    entry = Entry(source=f"driver:{who.viewer.party}", key=action.id, actor=who.viewer.party, digest=digest)
    done = await site.desk.handle(network, asked, entry, at=action.occurred_at, beside=beside)
    return Answer(id=action.id, result="repeated" if done.replayed else "recorded")


def _check_time(action: Action, now: datetime) -> None:
    if abs(now - action.occurred_at) > OFF_AT_MOST:
        raise TimeOff(
            f"action {action.id} says {action.occurred_at.isoformat()} and it is {now.isoformat()}; "
            "set the device's clock, or tell the dispatcher"
        )


async def _with_digests(site: Site, tx: Transaction, who: Pass, action: Action) -> tuple[Evidence, ...]:
    complete = list[Evidence]()
    for proof in action.proofs:
        if proof.media is None:
            complete.append(proof)
            continue
        kept = await site.records.get(tx, PhotoKept, proof.media)
        if kept is None or kept.driver != who.viewer.party:
            raise PhotoUnknown(f"photo {proof.media} of action {action.id} is not here; upload it first")
        complete.append(replace(proof, digest=kept.digest))
    return tuple(complete)


def _concerned(tour: TourFacts, action: Action) -> ShipmentId | None:
    """The shipment a driver's words are about: the named parcel's, else the stop's first."""
    named: Sequence[str] = action.parcels or tuple(
        parcel for parcel, load in tour.loads.items() if load.stop == action.stop
    )
    loads = [tour.loads[parcel] for parcel in tour.loads if parcel in named]
    return loads[0].shipment if loads else None


def _note(site: Site, sources: TourSources, action: Action, shipment: ShipmentId) -> tuple[OpenCase, Beside]:
    """A driver's words are kept sealed with the consignee they are about, and somebody has to read them."""
    case = CaseId(site.desk.ids.derived("driver_note", action.id))
    ref = f"note-{case}"
    person = sources.cards[shipment].consignee

    async def beside(tx: Transaction) -> None:
        await site.vault.put(tx, person, ref, Words(text=action.note))

    return OpenCase(shipment=shipment, case=case, kind="driver_note", by=None, words=ref), beside
