"""The rules of sharing: while there is something to wait for, a few at a time, and taken back at once."""

from datetime import datetime, timedelta
from typing import ClassVar, assert_never

from doorstep.domain.sharing.commands import EndShares, MakeShare, SharingCommand, TakeBackShare
from doorstep.domain.sharing.state import Shares
from doorstep.events import ShareEnd, ShareEnded, ShareMade, SharingEvent
from doorstep.kernel.errors import NotFound, Refused
from doorstep.kernel.ids import ShareId, ShipmentId

MOST_SHARES = 5
"""So many are open at a time: a household, not an audience."""


KEPT = timedelta(days=7)
"""So long after the delivery has ended the links still say how it ended. Business time."""


class NothingToShare(Refused):
    """The delivery is over: there is nothing to wait for that could be shared."""

    code: ClassVar[str] = "share.delivery_over"


class TooManyShares(Refused):
    """As many links as may be are out already. Take one back, then make another."""

    code: ClassVar[str] = "share.too_many"


class NoSuchShare(NotFound):
    """This delivery has no such link."""

    code: ClassVar[str] = "share.unknown"


def decide(shares: Shares, command: SharingCommand, *, at: datetime) -> list[SharingEvent]:
    """What happens when `command` is asked `at` a moment. The same again is no event.

    Raises: NothingToShare, TooManyShares, NoSuchShare.
    """
    match command:
        case MakeShare():
            return _make(shares, command, at)
        case TakeBackShare():
            if command.share not in shares.made:
                raise NoSuchShare(f"no link {command.share} was made for {command.shipment}")
            still = (command.share,) if command.share in shares.open else ()
            return [_ended(command.shipment, share, ShareEnd.TAKEN_BACK, at) for share in still]
        case EndShares():
            return [_ended(command.shipment, share, ShareEnd.TIME_UP, at) for share in shares.open]
        case _:
            assert_never(command)


def _make(shares: Shares, command: MakeShare, at: datetime) -> list[SharingEvent]:
    if command.share in shares.made:
        return []
    if command.over:
        raise NothingToShare(f"{command.shipment} has ended; there is nothing left to wait for")
    if len(shares.open) >= MOST_SHARES:
        raise TooManyShares(f"{MOST_SHARES} links of {command.shipment} are out; take one back first")
    return [
        ShareMade(
            occurred_at=at,
            shipment=command.shipment,
            share=command.share,
            note=command.note,
            may_answer=command.may_answer,
        )
    ]


def _ended(shipment: ShipmentId, share: ShareId, reason: ShareEnd, at: datetime) -> ShareEnded:
    return ShareEnded(occurred_at=at, shipment=shipment, share=share, reason=reason)
