"""The code read out at the door: checked by the server alone, for a driver's device must hold no verifier."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hmac import compare_digest

from doorstep.engine.access import Pass
from doorstep.engine.handle import Desk
from doorstep.events import ProofKind
from doorstep.kernel.errors import Refused
from doorstep.kernel.ids import ShipmentId, StopId
from doorstep.web.driver.said import Action, Evidence, TourFacts
from doorstep.web.site import Site

TRIES = 5
LATE = timedelta(minutes=10)
"""Business time after which a hand-over was clearly done without signal: only its proof can fail then."""


class CodeWrong(Refused):
    """The code is not the one on the consignee's page. Ask for it again, or take a signature."""

    code = "driver.code_wrong"


class CodeTriesOver(Refused):
    """The code was wrong too often. Take a signature instead, and tell the dispatcher."""

    code = "driver.code_tries_over"


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeTries:
    """How often a stop's code was wrong."""

    stop: StopId
    wrong: int


async def with_code_checked(site: Site, who: Pass, action: Action, tour: TourFacts) -> Action:
    """The action with its code proved and left out of what is recorded.

    A wrong code of a hand-over long done proves nothing, and the hand-over stands.

    Raises: CodeWrong, CodeTriesOver.
    """
    given = next((proof for proof in action.proofs if proof.kind is ProofKind.PIN), None)
    if given is None or action.stop is None or site.codes is None:
        return action
    others = tuple(proof for proof in action.proofs if proof is not given)
    right = {site.codes(shipment, tour.tour) for shipment in _shipments(action, tour)}
    tries = await _tries(site, who, action.stop)
    if tries.wrong < TRIES and _is_among(str(given.media or ""), right):
        return replace(action, proofs=(*others, Evidence(kind=ProofKind.PIN)))
    if _is_late(site.desk, action.occurred_at):
        return replace(action, proofs=others)
    if tries.wrong >= TRIES:
        raise CodeTriesOver(f"the code was wrong {tries.wrong} times; take a signature and tell the desk")
    await _count(site, who, replace(tries, wrong=tries.wrong + 1))
    raise CodeWrong(f"that is not the code on the consignee's page; {TRIES - tries.wrong - 1} tries are left")


def _is_among(given: str, right: AbstractSet[str]) -> bool:
    return any(compare_digest(given.encode(), code.encode()) for code in right)


def _is_late(desk: Desk, occurred_at: datetime) -> bool:
    return desk.clock.now() - occurred_at > LATE


def _shipments(action: Action, tour: TourFacts) -> set[ShipmentId]:
    return {
        load.shipment
        for parcel, load in tour.loads.items()
        if load.stop == action.stop and (not action.parcels or parcel in action.parcels)
    }


async def _tries(site: Site, who: Pass, stop: StopId) -> CodeTries:
    async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
        return await site.records.get(tx, CodeTries, stop) or CodeTries(stop=stop, wrong=0)


async def _count(site: Site, who: Pass, tries: CodeTries) -> None:
    """Written by itself, so that the refusal that follows does not undo it."""
    async with site.desk.store.transaction(site.network(who.viewer.tenant)) as tx:
        await site.records.put(tx, tries.stop, tries)
