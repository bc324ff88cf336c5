"""Whose a visit in vain is, and what a standstill or an unknown time is called."""

from doorstep.domain.ledger.facts import ShipmentFacts
from doorstep.domain.ledger.legs import LegFlag
from doorstep.events import Owner, OwnerKind, Presence
from doorstep.kernel.ids import PartyId
from doorstep.kernel.party import Cause
from doorstep.kernel.time import Window

UNKNOWN = Owner(kind=OwnerKind.UNATTRIBUTED)
CONSIGNEE = Owner(kind=OwnerKind.CONSIGNEE)

type Blame = tuple[Owner, tuple[LegFlag, ...]]


def brand(party: PartyId) -> Owner:
    """The brand as an owner; where nobody said which brand it is, nobody."""
    return Owner(kind=OwnerKind.BRAND, party=party) if party else UNKNOWN


def of_visit(
    lsp: Owner, cause: Cause, *, at_s: int, promised: Window | None, presence: Presence | None
) -> Blame:
    """Whose a visit in vain is.

    A consignee who was not there is charged nothing and owns the time, but only where somebody came to the
    door, and inside the window that was told: otherwise whoever told the window, or came elsewhere, owns it.
    """
    if not cause.startswith("consignee."):
        return _of_the_road(lsp, cause)
    if presence is Presence.ELSEWHERE:
        return lsp, ()
    if promised is None or promised.start.timestamp() <= at_s < promised.end.timestamp():
        return CONSIGNEE, ()
    return lsp, ()


def of_own_visit(
    lsp: Owner, shipment: ShipmentFacts, cause: Cause, *, at_s: int, presence: Presence | None
) -> Blame:
    """The same at its own door, where the address may be to blame.

    A wrong address is the brand's where intake had doubted it; else nobody knows whose it is.
    """
    if cause is Cause.CONSIGNEE_INCORRECT_ADDRESS and presence is not Presence.ELSEWHERE:
        return (brand(shipment.brand), ()) if shipment.was_doubted else (UNKNOWN, (LegFlag.CLAIMED,))
    promised = shipment.promise.window if shipment.promise else None
    return of_visit(lsp, cause, at_s=at_s, promised=promised, presence=presence)


def _of_the_road(lsp: Owner, cause: Cause) -> Blame:
    """A storm needs a witness from outside, and a brand is not charged by the word of a driver alone."""
    if cause is Cause.WEATHER_SEVERE:
        return lsp, (LegFlag.CLAIMED,)
    if cause is Cause.BRAND_NOT_READY:
        return UNKNOWN, (LegFlag.CLAIMED,)
    return (UNKNOWN, ()) if cause is Cause.UNKNOWN else (lsp, ())


def of_pause(lsp: Owner, cause: Cause) -> Blame:
    """Whose a standstill on the road is: who drives answers for it until evidence says more."""
    is_own = cause.startswith(("lsp.", "driver."))
    return lsp, () if is_own else (LegFlag.CLAIMED,)
