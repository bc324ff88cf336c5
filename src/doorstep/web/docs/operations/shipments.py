"""Shipments: taking trade orders in, reading them, settling an address, cancelling, arriving at the depot."""

from typing import Any

from doorstep.kernel.party import Role
from doorstep.web.api.wire import AddressFix, ArrivalIn, BatchIn, ShipmentIn
from doorstep.web.docs.operations.operation import Operation

TAG = "Shipments"
WRITERS = (Role.BRAND, Role.LSP)
READERS = (Role.BRAND, Role.LSP, Role.SERVICE)
NEW = {
    "brand_reference": "KC-1001",
    "locale": "fi",
    "attendance": "unattended",
    "consignee": {"name": "Ilona Laine", "phone": "+358401234567", "email": "ilona@example.test"},
    "address": {
        "street": "Aleksanterinkatu",
        "house_number": "5",
        "unit": "B 12",
        "postcode": "00100",
        "city": "Helsinki",
        "country": "FI",
        "access_note": "Code 1234",
    },
    "parcels": [{"reference": "KC-1001-1", "weight_g": 900}],
    "items": [{"sku": "KC-ESP-250", "quantity": 2}],
    "collect": {"pieces": 1, "weight_g": 4500, "volume_cm3": 30000, "description": "Grinder in its box"},
    "windows": [{"start": "2026-11-23T06:00:00Z", "end": "2026-11-23T08:00:00Z"}],
}
CREATED: dict[str, Any] = {
    "id": "01a2…",
    "tracking_url": "http://127.0.0.1:8400/t/Zk3…",
    "tracking_token": "Zk3…",
    "address": {"verdict": "located", "score": 100, "candidates": []},
    "parcels": [
        {"parcel": "01a2…", "reference": "KC-1001-1", "collects": False},
        {"parcel": "01a3…", "reference": "KC-1001-R1", "collects": True},
    ],
    "booking": {
        "promise": {"start": "2026-11-23T06:00:00Z", "end": "2026-11-23T08:00:00Z"},
        "problem": None,
    },
    "replayed": False,
}
SHOWN: dict[str, Any] = {
    "id": "01a2…",
    "brand": "kallio",
    "brand_reference": "KC-1001",
    "stage": "created",
    "final": False,
    "health": "on_promise",
    "minutes": None,
    "reasons": [],
    "promise": {"start": "2026-11-23T08:00:00+02:00", "end": "2026-11-23T10:00:00+02:00"},
    "promises": 1,
    "prediction": None,
    "tour": None,
    "van": None,
    "parcels": [{"parcel": "01a2…", "reference": "KC-1001-1", "weight_g": 900, "collects": False}],
    "attempts": [],
}

OPERATIONS = (
    Operation(
        method="POST",
        path="/api/v1/shipments",
        tag=TAG,
        roles=WRITERS,
        body=ShipmentIn,
        batch=BatchIn,
        example=NEW,
        keyed=True,
        success=201,
        answer=CREATED,
        refusals=(
            "slots.window_invalid",
            "slots.windows_overlap",
            "slots.windows_apart",
            "slots.window_over",
            "shipment.address_incomplete",
            "shipment.phone_invalid",
            "shipment.email_invalid",
            "shipment.parcels_invalid",
            "shipment.already_accepted",
            "place.outside_region",
        ),
    ),
    Operation(
        method="GET",
        path="/api/v1/shipments/{shipment}",
        tag=TAG,
        roles=READERS,
        answer=SHOWN | {"address": {"verdict": "located", "candidates": []}},
        refusals=("request.not_found",),
    ),
    Operation(
        method="GET",
        path="/api/v1/shipments",
        tag=TAG,
        roles=READERS,
        query={
            "day": "the day the promise is due, `YYYY-MM-DD` where the depot is; today when left out",
            "stage": "only shipments at this stage",
            "health": "only shipments of this health",
        },
        answer={"shipments": [SHOWN], "next": None},
    ),
    Operation(
        method="POST",
        path="/api/v1/shipments/{shipment}/address",
        tag=TAG,
        roles=READERS,
        body=AddressFix,
        example={"candidate": 0},
        keyed=True,
        answer={"verdict": "located"},
        refusals=(
            "address.promise_stands",
            "shipment.candidate_unknown",
            "shipment.address_incomplete",
            "place.outside_region",
        ),
    ),
    Operation(
        method="POST",
        path="/api/v1/shipments/{shipment}/cancel",
        tag=TAG,
        roles=WRITERS,
        keyed=True,
        answer={"stage": "cancelled"},
        refusals=("shipment.already_on_its_way", "shipment.unknown", "request.not_found"),
    ),
    Operation(
        method="POST",
        path="/api/v1/shipments/{shipment}/arrival",
        tag=TAG,
        roles=WRITERS,
        body=ArrivalIn,
        example={"depot": "depot-1"},
        keyed=True,
        answer={"arrived": ["01a2…"]},
        refusals=("shipment.cancelled", "shipment.foreign_parcel", "tracking.already_delivered"),
    ),
)
