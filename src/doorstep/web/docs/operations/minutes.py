"""Whose minutes a delay is made of."""

from doorstep.kernel.party import Role
from doorstep.web.docs.operations.operation import Operation

LEG = {
    "step": 1,
    "leg": "load",
    "owners": [{"kind": "lsp", "party": "pihka"}],
    "planned_entry": "2026-11-24T07:30:00Z",
    "planned_exit": "2026-11-24T08:00:00Z",
    "entry": "2026-11-24T07:30:00Z",
    "due_from_entry": "2026-11-24T08:00:00Z",
    "exit": "2026-11-24T08:30:00Z",
    "knock_on_s": 0,
    "knock_on_taken_s": [0],
    "own_s": 1800,
    "recovered_s": [0, 0],
    "debts_s": [0, 1800],
    "flags": [],
    "evidence": ["evt-1f0c"],
}

OPERATIONS = (
    Operation(
        method="GET",
        path="/api/v1/shipments/{shipment}/minutes",
        tag="Shipments",
        roles=(Role.BRAND, Role.LSP, Role.SERVICE),
        answer={
            "shipment": "shp-1f0c",
            "brand": "kallio",
            "state": "final",
            "rule_version": 1,
            "promise": "evt-0b11",
            "promised_until": "2026-11-24T10:00:00Z",
            "until": "2026-11-24T10:13:00Z",
            "late_s": 780,
            "promise_gap_s": 0,
            "early_s": 0,
            "calendar_ended": False,
            "owners": [{"kind": "lsp", "party": "pihka", "owed_s": 780}],
            "visits": [
                {
                    "tour": "tour-7",
                    "failed": None,
                    "again_s": 0,
                    "flags": [],
                    "evidence": [],
                    "legs": [LEG],
                }
            ],
        },
        refusals=("minutes.nothing_owed", "request.not_found", "access.not_allowed"),
    ),
    Operation(
        method="GET",
        path="/api/v1/minutes",
        tag="Shipments",
        roles=(Role.BRAND, Role.LSP, Role.SERVICE),
        answer={
            "day": "2026-11-24",
            "due": 412,
            "late": 1,
            "left_out": 0,
            "owners": [{"kind": "lsp", "party": "pihka", "owed_s": 780}],
            "lanes": [
                {
                    "brand": "kallio",
                    "lane": "depot-1:00500",
                    "late": 1,
                    "provisional": 0,
                    "late_s": 780,
                    "owners": [{"kind": "lsp", "party": "pihka", "owed_s": 780}],
                }
            ],
            "shipments": [{"shipment": "shp-1f0c", "late_s": 780, "provisional": False}],
        },
        refusals=("request.invalid", "access.not_allowed"),
    ),
)
