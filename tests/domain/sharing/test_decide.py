"""A weaker link is made while there is something to wait for, a few at a time, and ends once."""

from datetime import UTC, datetime

import pytest

from doorstep.domain.sharing import (
    MOST_SHARES,
    EndShares,
    MakeShare,
    NoSuchShare,
    NothingToShare,
    TakeBackShare,
    TooManyShares,
)
from doorstep.domain.sharing.decide import decide
from doorstep.domain.sharing.state import Shares, evolve
from doorstep.domain.tracking.shares import fold_shares
from doorstep.events import ShareEnd, ShareEnded, ShareMade
from doorstep.kernel.ids import ShareId, ShipmentId

AT = datetime(2026, 6, 16, 9, 0, tzinfo=UTC)
SHIPMENT = ShipmentId("shp-1")


def make(number: int = 1, *, over: bool = False) -> MakeShare:
    share = ShareId(f"share-{number}")
    return MakeShare(shipment=SHIPMENT, share=share, note=f"note-{number}", may_answer=True, over=over)


def asked(shares: Shares, command: MakeShare | TakeBackShare | EndShares) -> Shares:
    for event in decide(shares, command, at=AT):
        shares = evolve(shares, event)
    return shares


def test_a_link_is_made_once():
    (event,) = decide(Shares(), make(), at=AT)
    assert isinstance(event, ShareMade)
    assert decide(evolve(Shares(), event), make(), at=AT) == []


def test_nothing_is_shared_of_a_delivery_that_is_over():
    with pytest.raises(NothingToShare):
        decide(Shares(), make(over=True), at=AT)


def test_so_many_are_out_at_a_time_and_one_taken_back_makes_room():
    shares = Shares()
    for number in range(MOST_SHARES):
        shares = asked(shares, make(number))
    with pytest.raises(TooManyShares):
        decide(shares, make(99), at=AT)
    shares = asked(shares, TakeBackShare(shipment=SHIPMENT, share=ShareId("share-0")))
    assert decide(shares, make(99), at=AT)


def test_it_is_taken_back_once_and_its_time_being_up_adds_nothing_then():
    shares = asked(asked(Shares(), make(1)), make(2))
    back = TakeBackShare(shipment=SHIPMENT, share=ShareId("share-1"))
    (event,) = decide(shares, back, at=AT)
    assert isinstance(event, ShareEnded)
    assert event.reason is ShareEnd.TAKEN_BACK
    shares = evolve(shares, event)
    assert decide(shares, back, at=AT) == []
    (rest,) = decide(shares, EndShares(shipment=SHIPMENT), at=AT)
    assert isinstance(rest, ShareEnded)
    assert (rest.share, rest.reason) == ("share-2", ShareEnd.TIME_UP)


def test_a_link_that_was_never_made_cannot_be_taken_back():
    with pytest.raises(NoSuchShare):
        decide(Shares(), TakeBackShare(shipment=SHIPMENT, share=ShareId("share-9")), at=AT)


def test_the_card_is_the_same_when_events_come_twice():
    made = decide(Shares(), make(), at=AT)[0]
    ended = ShareEnded(
        occurred_at=AT, shipment=SHIPMENT, share=ShareId("share-1"), reason=ShareEnd.TAKEN_BACK
    )
    once = fold_shares(fold_shares((), made), ended)
    assert once[0].ended_at == AT
    again = fold_shares(fold_shares(once, made), ended)
    assert again == once
