"""Days, plans and tours."""

from doorstep.kernel.party import Role
from doorstep.web.api.wire import DayIn, PublishIn, TourIn
from doorstep.web.docs.operations.operation import Operation

TAG = "Days and plans"
LSP = (Role.LSP,)
SHIFT = {"start": "2026-11-23T05:45:00Z", "end": "2026-11-23T12:30:00Z"}
TOUR = {"tour": "2026-11-23-van-1-1"}

OPERATIONS = (
    Operation(
        method="POST",
        path="/api/v1/days",
        tag=TAG,
        roles=LSP,
        body=DayIn,
        example={"depot": "depot-1", "day": "2026-11-23"},
        keyed=True,
        answer={
            "depot": "depot-1",
            "day": "2026-11-23",
            "windows": [{"start": "2026-11-23T06:00:00Z", "end": "2026-11-23T08:00:00Z"}],
            "tours": [TOUR | {"van": "van-1", "shift": SHIFT}],
        },
        refusals=("slots.day_already_open", "request.not_found"),
    ),
    Operation(
        method="GET",
        path="/api/v1/plans/{depot}/{day}",
        tag=TAG,
        roles=(Role.LSP, Role.SERVICE),
        answer={
            "version": 12,
            "bookings": 30,
            "unplanned": 0,
            "tours": [
                TOUR
                | {
                    "van": "van-1",
                    "driver": "driver-1",
                    "shift": SHIFT,
                    "locked": False,
                    "published": False,
                    "shipments": ["01a2…"],
                }
            ],
        },
        refusals=("request.not_found",),
    ),
    Operation(
        method="POST",
        path="/api/v1/plans/{depot}/{day}/improve",
        tag=TAG,
        roles=LSP,
        keyed=True,
        success=202,
        answer={"asked": "2026-11-23"},
    ),
    Operation(
        method="POST",
        path="/api/v1/plans/{depot}/{day}/publish",
        tag=TAG,
        roles=LSP,
        body=PublishIn,
        example={"tours": []},
        keyed=True,
        answer={"published": [TOUR["tour"]]},
        refusals=("slots.no_such_tour", "tour.already_ended", "roads.unavailable", "request.not_found"),
    ),
    *(
        Operation(
            method="POST",
            path=f"/api/v1/plans/{{depot}}/{{day}}/{act}",
            tag=TAG,
            roles=LSP,
            body=TourIn,
            example=TOUR,
            keyed=True,
            answer=TOUR | {"locked": act == "lock"},
            refusals=("slots.no_such_tour", "slots.day_not_open"),
        )
        for act in ("lock", "unlock")
    ),
)
