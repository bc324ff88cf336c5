"""What the zones were offered."""

from doorstep.kernel.party import Role
from doorstep.web.docs.operations.operation import Operation

ZONE = {
    "zone": "00740",
    "asked": 41,
    "offered": 33,
    "windows": 62,
    "listed": 246,
    "closed": {"shifts": 120, "time": 64},
    "refused": {"taken_meanwhile": 2},
    "of_mean": 0.49,
    "acceptance": 0.8049,
    "mean_windows": 1.512,
    "booked": 28,
}

OPERATIONS = (
    Operation(
        method="GET",
        path="/api/v1/figures/zones",
        tag="Network",
        roles=(Role.LSP, Role.SERVICE),
        query={
            "day": "the day the windows are of, `YYYY-MM-DD` where the depot is; today when left out",
            "days": "so many days up to that one, 31 at most; 1 when left out",
        },
        answer={
            "days": ["2026-11-23"],
            "everybody": ZONE | {"zone": None, "of_mean": None},
            "worst": "00740",
            "zones": [ZONE],
        },
    ),
)
