"""What lateness costs a brand, what its warnings were worth, and whether they arrived."""

from doorstep.kernel.party import Role
from doorstep.web.api.lateness_wire import LatenessIn
from doorstep.web.api.receipts import ReceiptIn
from doorstep.web.docs.operations.operation import Operation

TAG = "Network"
COSTS = {
    "missed_minor": 400,
    "false_minor": 600,
    "nudge_minor": 24,
    "replan_minor": 50,
    "way_out_minor": 40,
}
COUNT = {
    "visits": 412,
    "late": 14,
    "warned": 15,
    "right": 13,
    "false": 2,
    "told_before_late": 13,
    "late_not_told": 1,
    "lead_s": 4260,
    "windows_shown": 3011,
    "windows_held": 2704,
}
ANSWER = {
    "brand": "kallio",
    "currency": "EUR",
    "version": 1,
    "costs": COSTS,
    "usual": False,
    "permille": {"nudge": 60, "replan": 125, "tell": 600, "offer": 640},
    "changes": [{"at": "2026-11-20T09:12:00Z", "by": "kallio", "costs": COSTS}],
    "warnings": COUNT,
    "days": {"2026-11-22": COUNT},
}

OPERATIONS = (
    Operation(
        method="POST",
        path="/api/v1/shipments/{shipment}/messages/{message}/receipt",
        tag="Shipments",
        roles=(Role.LSP,),
        body=ReceiptIn,
        example={"outcome": "failed", "reference": "550 5.1.1 mailbox unavailable"},
        keyed=True,
        answer={"message": "msg-1f0c", "outcome": "failed"},
        refusals=("comms.unknown_message", "comms.not_sent"),
    ),
    Operation(
        method="GET",
        path="/api/v1/brands/{brand}/lateness",
        tag=TAG,
        roles=(Role.LSP, Role.SERVICE, Role.BRAND),
        answer=ANSWER,
        refusals=("request.not_found", "access.not_allowed"),
    ),
    Operation(
        method="PUT",
        path="/api/v1/brands/{brand}/lateness",
        tag=TAG,
        roles=(Role.LSP, Role.BRAND),
        body=LatenessIn,
        example={"costs": COSTS},
        keyed=True,
        answer=ANSWER,
        refusals=(
            "lateness.costs_invalid",
            "lateness.nobody_told",
            "lateness.everybody_told",
            "lateness.costs_moved",
            "request.not_found",
            "access.not_allowed",
        ),
    ),
)
