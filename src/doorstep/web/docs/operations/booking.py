"""Slots and promises: ask what can be kept, hold it, promise it, let it go."""

from doorstep.kernel.party import Role
from doorstep.web.api.wire import HoldIn, PromiseIn, SlotsIn
from doorstep.web.docs.operations.operation import Operation

TAG = "Slots and promises"
CALLERS = (Role.BRAND, Role.LSP, Role.SERVICE)
HELD = {"reservation": "01a2…", "depot": "depot-1", "day": "2026-11-23"}
OFFER: dict[str, object] = {
    "depot": "depot-1",
    "day": "2026-11-23",
    "start": "2026-11-23T06:00:00Z",
    "end": "2026-11-23T08:00:00Z",
    "available": True,
    "why": "",
    "lacking": [],
    "greener": True,
    "extra_s": 240,
    "co2_g": 310,
    "saved_s": 360,
    "saved_g": 110,
    "price": {"minor": 390, "currency": "EUR"},
    "estimated": False,
}
"""One window of an answer to the slot question."""

PROMISED = {
    "made_at": "2026-11-22T13:04:00Z",
    "start": "2026-11-23T06:00:00Z",
    "end": "2026-11-23T08:00:00Z",
    "depot": "depot-1",
    "chosen": True,
    "cause": None,
    "price": {"minor": 390, "currency": "EUR"},
    "offer": {
        "shown_at": "2026-11-22T13:03:00Z",
        "windows": [
            {
                "start": "2026-11-23T06:00:00Z",
                "end": "2026-11-23T08:00:00Z",
                "depot": "depot-1",
                "available": True,
                "why": "",
                "chosen": True,
                "greener": True,
                "extra_s": 240,
                "co2_g": 310,
                "saved_s": 360,
                "saved_g": 110,
                "price": {"minor": 390, "currency": "EUR"},
            }
        ],
    },
}

OPERATIONS = (
    Operation(
        method="POST",
        path="/api/v1/shipments/{shipment}/slots",
        tag=TAG,
        roles=CALLERS,
        body=SlotsIn,
        example={"days": 3},
        answer={"offers": [OFFER]},
        refusals=("slots.address_in_doubt", "roads.unavailable", "request.not_found"),
    ),
    Operation(
        method="POST",
        path="/api/v1/shipments/{shipment}/hold",
        tag=TAG,
        roles=CALLERS,
        body=HoldIn,
        example={
            "depot": "depot-1",
            "start": "2026-11-23T06:00:00Z",
            "end": "2026-11-23T08:00:00Z",
            "others": [{"start": "2026-11-23T14:00:00Z", "end": "2026-11-23T16:00:00Z"}],
        },
        keyed=True,
        success=201,
        answer=HELD | {"expires_at": "2026-11-22T13:10:00Z"},
        refusals=(
            "slots.not_deliverable",
            "slots.set_aside",
            "slots.kept_for_others",
            "slots.no_such_window",
            "slots.day_not_open",
            "slots.window_invalid",
            "slots.windows_overlap",
            "slots.windows_apart",
            "slots.window_over",
            "slots.address_in_doubt",
            "slots.travel_missing",
            "roads.unavailable",
        ),
    ),
    Operation(
        method="POST",
        path="/api/v1/shipments/{shipment}/promise",
        tag=TAG,
        roles=CALLERS,
        body=PromiseIn,
        example=HELD,
        keyed=True,
        success=201,
        answer={"promise": {"start": "2026-11-23T06:00:00Z", "end": "2026-11-23T08:00:00Z"}},
        refusals=(
            "slots.no_such_hold",
            "slots.hold_expired",
            "promise.window_over",
            "promise.shipment_cancelled",
        ),
    ),
    Operation(
        method="GET",
        path="/api/v1/shipments/{shipment}/promises",
        tag=TAG,
        roles=CALLERS,
        answer={"promises": [PROMISED]},
        refusals=("request.not_found",),
    ),
    Operation(
        method="DELETE",
        path="/api/v1/shipments/{shipment}/hold",
        tag=TAG,
        roles=CALLERS,
        body=PromiseIn,
        example=HELD,
        keyed=True,
        answer={"released": "01a2…"},
    ),
)
