"""What happens when a driver rings: it follows from who is at home and from what is fated."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from doorstep.simulation.acts import Picture
from doorstep.simulation.chance import Chance
from doorstep.simulation.orders import Fate, Order, Visit

NOT_HOME, NO_ACCESS = "consignee.not_home", "consignee.no_access"
NOT_READY = "consignee.not_ready"
UNPREPARED = 0.06
"""How often what is to be collected is not ready at the first visit."""
DAMAGED, REFUSED = "lsp.damaged", "consignee.refused"
AT_HOME_LATER = {NOT_HOME: 0.88, NO_ACCESS: 0.8}
AT_HOME_IN_AN_HOUR = 0.5
AS_ASKED = 0.88
"""How often a neighbour or a safe place that was named is there as it was said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one shipment at the door. `cause` is empty when all went well.

    `missed` says why it was not done as its consignee had asked.
    """

    cause: str = ""
    method: str = ""
    again: bool = False
    picture: Picture = Picture.NOTHING
    missed: str = ""

    @property
    def kind(self) -> str:
        """The word of the driver's API for it."""
        if not self.cause:
            return "delivered"
        return "refused" if self.cause == REFUSED else "attempted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ring:
    """A driver at the door of a shipment: on which tour, and whether there is time to come back on it."""

    shipment: str
    tour: str
    attended: bool
    may_return: bool
    only_collects: bool = False


def outcome(chance: Chance, ring: Ring, order: Order | None, visits: Sequence[Visit]) -> Outcome:
    """What happens at the door. A person's own order (`None`) always finds somebody at home."""
    rng = chance.of("door", order.key if order else ring.shipment, len(visits))
    cause = _cause(rng, order.fate if order else Fate.SMOOTH, ring, visits)
    if not cause and ring.only_collects and order and not visits and rng.random() < UNPREPARED:
        cause = NOT_READY
    if not cause:
        return _received(rng, attended=ring.attended)
    tried_here = any(visit.tour == ring.tour for visit in visits)
    again = ring.may_return and not tried_here and cause in (NOT_HOME, NO_ACCESS)
    return Outcome(cause=cause, again=again, picture=Picture.DAMAGE if cause == DAMAGED else Picture.NOTHING)


def as_asked(rng: Random, found: Outcome, method: str) -> Outcome:
    """The same with a way of handing over that was asked for: mostly it works, also with nobody at home."""
    if found.cause not in ("", NOT_HOME):
        return found
    if rng.random() < AS_ASKED:
        distant = method in ("safe_place", "mailbox")
        return Outcome(method=method, picture=Picture.PARCEL if distant else Picture.NOTHING)
    missed = "not_safe" if method == "safe_place" else "nobody_there"
    return replace(found, missed="" if found.method in ("recipient", "household") else missed)


def _cause(rng: Random, fate: Fate, ring: Ring, visits: Sequence[Visit]) -> str:
    match fate:
        case Fate.SMOOTH | Fate.WRONG_ADDRESS:
            return ""
        case Fate.REFUSED:
            return REFUSED
        case Fate.DAMAGED:
            return REFUSED if visits else DAMAGED
        case Fate.NOBODY_HOME | Fate.NO_ACCESS:
            cause = NOT_HOME if fate is Fate.NOBODY_HOME else NO_ACCESS
            if not visits:
                return cause
            same_tour = visits[-1].tour == ring.tour
            return "" if rng.random() < (AT_HOME_IN_AN_HOUR if same_tour else AT_HOME_LATER[cause]) else cause


def _received(rng: Random, *, attended: bool) -> Outcome:
    if attended:
        method = rng.choices(("recipient", "household", "reception"), (80, 15, 5))[0]
        return Outcome(method=method, picture=Picture.SIGNATURE)
    method = rng.choices(
        ("recipient", "household", "neighbour", "safe_place", "mailbox", "reception"),
        (38, 10, 5, 34, 5, 8),
    )[0]
    distant = method in ("safe_place", "mailbox")
    return Outcome(method=method, picture=Picture.PARCEL if distant else Picture.NOTHING)
