"""The rules of a trade order: what makes a shipment, and what it no longer takes."""

from dataclasses import replace
from datetime import datetime
from typing import ClassVar, assert_never

from doorstep.domain.shipments.commands import (
    AcceptTradeOrder,
    CancelTradeOrder,
    LocateAddress,
    Located,
    PackParcel,
    ShipmentCommand,
)
from doorstep.domain.shipments.state import Shipment
from doorstep.events import (
    AddressDoubted,
    AddressLocated,
    LabelAnnounced,
    ParcelPacked,
    ShipmentEvent,
    TradeOrderAccepted,
    TradeOrderCancelled,
)
from doorstep.kernel.errors import Invalid, NotFound, Refused
from doorstep.kernel.ids import PlaceRef, ShipmentId


class EmptyTradeOrder(Invalid):
    """A shipment needs at least one parcel to bring or collect, each named once and heavier than nothing."""

    code: ClassVar[str] = "shipment.parcels_invalid"


class UnknownShipment(NotFound):
    """No trade order was accepted under this shipment."""

    code: ClassVar[str] = "shipment.unknown"


class AlreadyAccepted(Refused):
    """The shipment stands already, with other facts."""

    code: ClassVar[str] = "shipment.already_accepted"


class Cancelled(Refused):
    """The trade order was cancelled; nothing more is prepared for it."""

    code: ClassVar[str] = "shipment.cancelled"


class AlreadyOnItsWay(Refused):
    """A parcel has left the depot; it can be refused at the door, no longer cancelled."""

    code: ClassVar[str] = "shipment.already_on_its_way"


class ForeignParcel(Refused):
    """The parcel belongs to another shipment."""

    code: ClassVar[str] = "shipment.foreign_parcel"


def decide(shipment: Shipment, command: ShipmentCommand, *, at: datetime) -> list[ShipmentEvent]:
    """What happens when `command` is asked `at` a moment.

    Raises:
        EmptyTradeOrder: no parcel, a parcel named twice, or one without weight.
        AlreadyAccepted: the shipment was accepted with other facts.
        UnknownShipment: nothing was accepted yet.
        Cancelled: an address or a parcel for a cancelled trade order.
        ForeignParcel: the parcel is not one of the shipment's.
        AlreadyOnItsWay: a cancellation after a parcel has left.
    """
    match command:
        case AcceptTradeOrder():
            return _accept(shipment, command, at)
        case LocateAddress():
            _standing(shipment, command.shipment)
            return _locate(shipment, command, at)
        case PackParcel():
            return _pack(shipment, command, at)
        case CancelTradeOrder():
            return _cancel(shipment, command, at)
        case _:
            assert_never(command)


def _accept(shipment: Shipment, command: AcceptTradeOrder, at: datetime) -> list[ShipmentEvent]:
    _check_parcels(command)
    asked = _accepted(command, at if shipment.accepted is None else shipment.accepted.occurred_at)
    if shipment.accepted is None:
        return [asked, _address(command.shipment, command.place, command.located, at)]
    if shipment.accepted == asked:
        return []
    raise AlreadyAccepted(
        f"shipment {command.shipment} was accepted before with other facts; "
        "give a new trade order its own shipment id"
    )


def _accepted(command: AcceptTradeOrder, at: datetime) -> TradeOrderAccepted:
    return TradeOrderAccepted(
        occurred_at=at,
        shipment=command.shipment,
        brand=command.brand,
        brand_reference=command.brand_reference,
        consignee=command.consignee,
        place=command.place,
        locale=command.locale,
        attendance=command.attendance,
        parcels=command.parcels,
        items=command.items,
        needs=command.needs,
        value_minor=command.value_minor,
    )


def _check_parcels(command: AcceptTradeOrder) -> None:
    if not command.parcels:
        raise EmptyTradeOrder(
            f"shipment {command.shipment} brings no parcel and collects nothing; name at least one of both"
        )
    named = [facts.parcel for facts in command.parcels]
    twice = next((parcel for parcel in named if named.count(parcel) > 1), None)
    if twice is not None:
        raise EmptyTradeOrder(f"shipment {command.shipment} names parcel {twice} twice; give each its own id")
    for facts in command.parcels:
        # What is to be collected nobody has weighed yet.
        if facts.weight <= 0 and not facts.collects:
            raise EmptyTradeOrder(f"parcel {facts.parcel} weighs {facts.weight} g; give its weight in grams")


def _locate(shipment: Shipment, command: LocateAddress, at: datetime) -> list[ShipmentEvent]:
    found = _address(command.shipment, command.place, command.located, at)
    if shipment.address is not None and found == replace(shipment.address, occurred_at=at):
        return []
    return [found]


def _address(
    shipment: ShipmentId, place: PlaceRef, located: Located, at: datetime
) -> AddressLocated | AddressDoubted:
    if located.cell:
        return AddressLocated(
            occurred_at=at,
            shipment=shipment,
            place=place,
            cell=located.cell,
            score=located.score,
            basis=located.basis,
            zone=located.zone,
            building=located.building,
            door=located.door,
        )
    return AddressDoubted(
        occurred_at=at, shipment=shipment, place=place, score=located.score, candidates=located.candidates
    )


def _pack(shipment: Shipment, command: PackParcel, at: datetime) -> list[ShipmentEvent]:
    accepted = _standing(shipment, command.shipment)
    brought = [facts.parcel for facts in accepted.parcels if not facts.collects]
    if command.parcel not in brought:
        raise ForeignParcel(
            f"parcel {command.parcel} is not of shipment {command.shipment}; "
            f"it brings {', '.join(brought) or 'none'}"
        )
    if command.parcel in shipment.packed:
        return []
    return [
        ParcelPacked(occurred_at=at, shipment=command.shipment, parcel=command.parcel),
        LabelAnnounced(occurred_at=at, shipment=command.shipment, parcel=command.parcel),
    ]


def _cancel(shipment: Shipment, command: CancelTradeOrder, at: datetime) -> list[ShipmentEvent]:
    if shipment.cancelled:
        return []
    _standing(shipment, command.shipment)
    if command.left_depot:
        raise AlreadyOnItsWay(
            f"shipment {command.shipment} has left the depot; it can still be refused at the door"
        )
    return [TradeOrderCancelled(occurred_at=at, shipment=command.shipment, cause=command.cause)]


def _standing(shipment: Shipment, named: ShipmentId) -> TradeOrderAccepted:
    if shipment.accepted is None:
        raise UnknownShipment(f"no shipment {named}; accept its trade order first")
    if shipment.cancelled:
        raise Cancelled(f"shipment {named} was cancelled; place a new trade order for it")
    return shipment.accepted
