"""The slot picker in a shop's page: a token for it, and what it asks with that."""
# ruff: noqa: RUF001  # windows are written with an en dash

from doorstep.kernel.party import Role
from doorstep.web.api.wire import EmbedHoldIn, PromiseIn
from doorstep.web.docs.operations.operation import Entrance, Operation
from doorstep.web.embed.answer import LOOK, TEXTS

TAG = "Slot picker"
WINDOW = {"start": "2026-11-23T06:00:00Z", "end": "2026-11-23T08:00:00Z"}
HELD = {
    "reservation": "01a2…",
    "depot": "depot-1",
    "day": "2026-11-23",
    **WINDOW,
    "expires_at": "2026-11-22T13:10:00Z",
    "left_s": 600,
    "words": "tomorrow 08:00–10:00",
    "note": "",
}
SLOT = {
    "id": "depot-1|1795413600|1795420800",
    "depot": "depot-1",
    **WINDOW,
    "words": "08:00–10:00",
    "whole": "tomorrow 08:00–10:00",
    "available": True,
    "why": "",
    "why_words": "",
    "greener": True,
    "greener_words": "Greener: saves 6 min of driving and 110 g of CO₂",
    "price": {"minor": 390, "currency": "EUR"},
    "price_words": "€3.90",
}

OPERATIONS = (
    Operation(
        method="POST",
        path="/api/v1/shipments/{shipment}/embed",
        tag=TAG,
        roles=(Role.BRAND, Role.LSP),
        success=201,
        answer={
            "token": "b1K…",
            "expires_at": "2026-11-22T13:30:00Z",
            "module": "/embed/v1/doorstep-slots.js",
        },
        refusals=("request.not_found",),
    ),
    Operation(
        method="GET",
        path="/api/v1/embed/{token}/slots",
        tag=TAG,
        entrance=Entrance.PICKER,
        query={
            "lang": "the language of all words; the trade order's when left out",
            "brand": "the brand the page is of; a token of another one is refused",
        },
        answer={
            "version": "9f3c…",
            "brand": "kallio",
            "lang": "en",
            "zone": "Europe/Helsinki",
            "zone_words": "Times in Helsinki",
            "days": [{"day": "2026-11-23", "words": "Tomorrow 23 November", "slots": [SLOT]}],
            "held": None,
            "promised": "",
            "problem": "",
            "look": {**dict.fromkeys(LOOK, "#6b3a1c"), "radius": 12},
            "words": dict.fromkeys(TEXTS, "…"),
        },
        refusals=("embed.origin_refused",),
    ),
    Operation(
        method="POST",
        path="/api/v1/embed/{token}/hold",
        tag=TAG,
        entrance=Entrance.PICKER,
        body=EmbedHoldIn,
        example={
            "depot": "depot-1",
            **WINDOW,
            "others": [{"start": "2026-11-23T14:00:00Z", "end": "2026-11-23T16:00:00Z"}],
            "price_minor": 390,
        },
        keyed=True,
        success=201,
        answer=HELD,
        refusals=(
            "embed.origin_refused",
            "embed.price_changed",
            "slots.not_deliverable",
            "slots.no_such_window",
            "slots.day_not_open",
            "slots.window_invalid",
            "slots.windows_overlap",
            "slots.windows_apart",
            "slots.window_over",
            "slots.address_in_doubt",
            "slots.goods_away",
            "slots.set_aside",
            "slots.kept_for_others",
        ),
    ),
    Operation(
        method="DELETE",
        path="/api/v1/embed/{token}/hold",
        tag=TAG,
        entrance=Entrance.PICKER,
        body=PromiseIn,
        example={"reservation": "01a2…", "depot": "depot-1", "day": "2026-11-23"},
        answer={"released": "01a2…"},
        refusals=("embed.origin_refused",),
    ),
)
