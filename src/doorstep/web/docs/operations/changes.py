"""Changes of mind: what may be changed, another address or pickup point, and the way of handing over."""

from doorstep.kernel.party import Role
from doorstep.web.api.wire import ChangeIn, NewPlaceIn, PickupPointIn, SlotsAtIn
from doorstep.web.docs.operations.booking import OFFER
from doorstep.web.docs.operations.operation import Operation

TAG = "Changes of mind"
CALLERS = (Role.BRAND, Role.LSP, Role.SERVICE)
WINDOW = {"depot": "depot-1", "start": "2026-11-23T06:00:00Z", "end": "2026-11-23T08:00:00Z"}
HOURS = {"mon": [["09:00", "18:00"]], "sat": [["10:00", "15:00"]]}
POINT: dict[str, object] = {
    "pickup_point": "kiosk-1",
    "name": "Kiosk at the market",
    "line": "Tori 1",
    "postcode": "00100",
    "city": "Helsinki",
    "lat": 60.17,
    "lon": 24.94,
    "hours": HOURS,
    "room": 20,
    "room_left": 17,
    "brands": [],
    "takes_new": True,
}

OPERATIONS = (
    Operation(
        method="GET",
        path="/api/v1/shipments/{shipment}/changes",
        tag=TAG,
        roles=CALLERS,
        answer={
            "changes": [
                {
                    "kind": "address",
                    "possible": True,
                    "why": "",
                    "lacking": [],
                    "until": "loaded",
                    "price": {"minor": 0, "currency": "EUR"},
                }
            ],
            "method": None,
            "pickup_point": None,
        },
        refusals=("request.not_found",),
    ),
    Operation(
        method="POST",
        path="/api/v1/shipments/{shipment}/places",
        tag=TAG,
        roles=CALLERS,
        body=NewPlaceIn,
        example={"address": {"street": "Fredrikinkatu", "house_number": "22", "postcode": "00120"}},
        keyed=True,
        answer={"place": "01a2…", "verdict": "located", "candidates": []},
        refusals=(
            "change.not_possible",
            "place.no_road",
            "place.outside_region",
            "place.candidate_missing",
            "shipment.address_incomplete",
            "geocoder.unavailable",
        ),
    ),
    Operation(
        method="POST",
        path="/api/v1/shipments/{shipment}/places/slots",
        tag=TAG,
        roles=CALLERS,
        body=SlotsAtIn,
        example={"place": "01a2…", "days": 3},
        answer={"offers": [OFFER | {"price": {"minor": 0, "currency": "EUR"}}]},
        refusals=(
            "change.not_possible",
            "change.incomplete",
            "change.hold_too_long",
            "place.unknown",
            "roads.unavailable",
        ),
    ),
    Operation(
        method="POST",
        path="/api/v1/shipments/{shipment}/changes",
        tag=TAG,
        roles=CALLERS,
        body=ChangeIn,
        example={"kind": "address", "place": "01a2…"} | WINDOW,
        keyed=True,
        success=201,
        answer={
            "promise": {"start": "2026-11-23T06:00:00Z", "end": "2026-11-23T08:00:00Z"},
            "method": None,
            "pickup_point": None,
        },
        refusals=(
            "change.not_possible",
            "change.incomplete",
            "change.words_missing",
            "change.words_too_long",
            "change.hold_too_long",
            "change.not_back_yet",
            "place.unknown",
            "pickup_point.closed",
            "pickup_point.full",
            "promise.moved",
            "slots.not_deliverable",
            "slots.set_aside",
            "slots.kept_for_others",
            "slots.no_such_window",
        ),
    ),
    Operation(
        method="GET",
        path="/api/v1/pickup-points",
        tag=TAG,
        roles=CALLERS,
        answer={"pickup_points": [POINT]},
    ),
    Operation(
        method="PUT",
        path="/api/v1/pickup-points/{point}",
        tag=TAG,
        roles=(Role.LSP,),
        body=PickupPointIn,
        example={
            "name": "Kiosk at the market",
            "line": "Tori 1",
            "postcode": "00100",
            "city": "Helsinki",
            "lat": 60.17,
            "lon": 24.94,
            "hours": HOURS,
            "room": 20,
        },
        answer=POINT,
        refusals=("place.outside_region",),
    ),
)
