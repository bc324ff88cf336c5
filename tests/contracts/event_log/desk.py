"""A desk with one real island, for the contract of the log."""

from datetime import UTC, datetime

from doorstep.adapters.clock import FixedClock
from doorstep.adapters.codec import MsgspecCodec
from doorstep.adapters.ids import SystemIds
from doorstep.domain.shipments.commands import AcceptTradeOrder, Located, PackParcel
from doorstep.domain.shipments.decide import decide
from doorstep.domain.shipments.state import Shipment, evolve
from doorstep.engine.handle import Desk, Entry
from doorstep.engine.island import Island
from doorstep.engine.ports import Scope, Store
from doorstep.engine.views import View
from doorstep.events import Attendance, Event, ParcelFacts, Recorded
from doorstep.kernel.ids import ParcelId, PartyId, PersonRef, PlaceRef, ShipmentId, TenantId
from doorstep.kernel.quantity import Grams

AT = datetime(2026, 6, 16, 9, 0, tzinfo=UTC)
TENANT, OTHER = TenantId(1), TenantId(2)
BRAND = PartyId("kallio")
SCOPE = Scope(tenant=TENANT)

SHIPMENTS = Island(
    commands=(AcceptTradeOrder, PackParcel),
    stream=lambda command: f"shipment:{command.shipment}",
    story=lambda command: str(command.shipment),
    initial=Shipment(),
    evolve=evolve,
    decide=decide,
)


def _count(state: list[str], recorded: Recorded[Event]) -> list[str]:
    return state if recorded.id in state else [*state, recorded.id]


COUNTED = View(
    name="counted",
    version=1,
    kind=list[str],
    keys=lambda recorded: (recorded.correlation,),
    initial=lambda _: [],
    fold=_count,
    tags=lambda state: (f"length:{len(state)}",),
)


def desk_on(store: Store) -> Desk:
    """A desk for shipments."""
    return Desk(
        store=store,
        codec=MsgspecCodec(),
        clock=FixedClock(AT),
        ids=SystemIds(),
        islands=(SHIPMENTS,),
        inline=(COUNTED,),
        grants=lambda recorded: [(BRAND, recorded.correlation)],
    )


def accept(number: int, *, parcels: int = 1) -> AcceptTradeOrder:
    """A trade order of `parcels` parcels."""
    return AcceptTradeOrder(
        shipment=ShipmentId(f"shp-{number}"),
        brand=BRAND,
        brand_reference=f"KC-{number}",
        consignee=PersonRef(f"per-{number}"),
        place=PlaceRef(f"plc-{number}"),
        locale="en",
        attendance=Attendance.UNATTENDED,
        parcels=tuple(
            ParcelFacts(parcel=ParcelId(f"pcl-{number}-{n}"), reference=f"{n}", weight=Grams(900))
            for n in range(parcels)
        ),
        items=(),
        located=Located(cell="891126d3b4bffff", score=100, basis="test"),
    )


def pack(number: int, parcel: int) -> PackParcel:
    """Pack one parcel of a trade order."""
    return PackParcel(shipment=ShipmentId(f"shp-{number}"), parcel=ParcelId(f"pcl-{number}-{parcel}"))


def entry(key: str, *, digest: str = "") -> Entry:
    """The door, under a key."""
    return Entry(source="test", key=key, actor=BRAND, digest=digest)
