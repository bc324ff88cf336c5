"""Days, plans and tours."""

from doorstep.kernel.party import Role
from doorstep.web.api.plan_wire import MeetUpIn, MoveIn, PinIn, PublishIn, TourIn, UnpinIn, VerdictIn
from doorstep.web.api.wire import DayIn
from doorstep.web.docs.operations.operation import Operation

TAG = "Days and plans"
LSP = (Role.LSP,)
SHIFT = {"start": "2026-11-23T05:45:00Z", "end": "2026-11-23T12:30:00Z"}
TOUR = {"tour": "2026-11-23-van-1-1"}
MEET_UP = {
    "tour": "2026-11-23-van-1-1",
    "other": "2026-11-23-van-2-1",
    "van": "Van 2",
    "driver": "Eero",
    "meets_at": "2026-11-23T08:35:00Z",
    "shipments": 6,
    "saved": 3,
    "broken": 0,
    "extra_minutes": 14,
}

PINNED = {"reservation": "res_01a2…", "shipment": "01a2…", "tour": "2026-11-23-van-1-1", "index": None}
JUDGED = {
    "reservation": "res_01a2…",
    "tour": "2026-11-23-van-2-1",
    "window": {"start": "2026-11-23T06:00:00Z", "end": "2026-11-23T08:00:00Z"},
    "done_before": "2026-11-23T07:41:00Z",
    "done_after": "2026-11-23T08:05:20Z",
    "late_min": 6,
}
MOVE_REFUSALS = (
    "plan.no_such_visit",
    "plan.no_such_place",
    "slots.no_such_tour",
    "request.not_found",
    "roads.unavailable",
)

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
            "pinned": [PINNED],
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
        method="GET",
        path="/api/v1/tours/{tour}",
        tag=TAG,
        roles=(Role.LSP, Role.SERVICE),
        answer=TOUR
        | {
            "day": "2026-11-23",
            "van": "van-1",
            "version": 31,
            "started_at": "2026-11-23T06:00:00Z",
            "ended_at": None,
            "interrupted": True,
            "silent_since": None,
            "silent_every_s": None,
            "planned_m": 19100,
            "driven_m": 8240,
            "left_m": 10800,
            "legs": {"driven": 9, "measured": 9},
            "deviations": [
                {
                    "kind": "unplanned_stand",
                    "since": "2026-11-23T07:52:00Z",
                    "until": "2026-11-23T08:04:00Z",
                    "stop": "stp_01a2…",
                    "off_by_m": 350,
                }
            ],
            "resequenced": {
                "at": "2026-11-23T08:10:00Z",
                "cause": "lsp.mechanical",
                "promises_saved": 2,
                "lateness_saved_s": 2400,
            },
            "stops": [
                {
                    "stop": "stp_01a2…",
                    "number": 4,
                    "state": "approached",
                    "window": SHIFT,
                    "planned_at": "2026-11-23T08:40:00Z",
                    "arrived_at": None,
                    "arrived_by": "driver",
                    "reached_at": "2026-11-23T08:38:20Z",
                    "left_at": None,
                    "instead_of": None,
                    "attempt": None,
                    "way": {"driven_m": 910, "quickest_m": 860, "matched_permille": 1000},
                    "shipments": [
                        {
                            "shipment": "01a2…",
                            "reference": "KC-1042",
                            "promised": SHIFT,
                            "predicted": SHIFT,
                            "predicted_at": "2026-11-23T08:10:00Z",
                            "late_permille": 40,
                        }
                    ],
                }
            ],
        },
        refusals=("tour.unknown",),
    ),
    Operation(
        method="GET",
        path="/api/v1/tours/{tour}/meet-ups",
        tag=TAG,
        roles=LSP,
        answer={"tour": "2026-11-23-van-1-1", "meet_ups": [MEET_UP]},
        refusals=("request.not_found",),
    ),
    Operation(
        method="POST",
        path="/api/v1/tours/{tour}/meet-ups",
        tag=TAG,
        roles=LSP,
        keyed=True,
        body=MeetUpIn,
        example={"other": "2026-11-23-van-2-1"},
        success=201,
        answer=MEET_UP,
        refusals=("meet_up.not_allowed", "meet_up.gone", "request.not_found"),
    ),
    Operation(
        method="GET",
        path="/api/v1/dangers",
        tag=TAG,
        roles=(Role.LSP, Role.SERVICE),
        answer={
            "day": "2026-11-23",
            "tours": [
                TOUR
                | {
                    "day": "2026-11-23",
                    "van": "van-1",
                    "cause": "lsp.mechanical",
                    "since": "2026-11-23T08:10:00Z",
                    "promises": [
                        {
                            "shipment": "01a2…",
                            "reference": "KC-1042",
                            "stop": "stp_01a2…",
                            "due": "2026-11-23T10:00:00Z",
                            "expected": "2026-11-23T10:25:00Z",
                            "late_permille": 870,
                            "priority": 0,
                            "revised": True,
                        }
                    ],
                }
            ],
        },
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
    Operation(
        method="POST",
        path="/api/v1/plans/{depot}/{day}/verdict",
        tag=TAG,
        roles=LSP,
        body=VerdictIn,
        example={"reservation": "res_01a2…", "tour": TOUR["tour"]},
        answer={
            "version": 12,
            "ok": False,
            "source": "2026-11-23-van-2-1",
            "tour": TOUR["tour"],
            "index": 3,
            "limit": "",
            "over": 0,
            "lacks": [],
            "extra_s": 240,
            "extra_m": 1600,
            "returns_at": "2026-11-23T12:02:00Z",
            "shift_ends_at": SHIFT["end"],
            "breaks": [JUDGED],
            "mends": [],
        },
        refusals=MOVE_REFUSALS,
    ),
    Operation(
        method="POST",
        path="/api/v1/plans/{depot}/{day}/move",
        tag=TAG,
        roles=LSP,
        body=MoveIn,
        example={"reservation": "res_01a2…", "tour": TOUR["tour"], "version": 12, "freeze": True},
        keyed=True,
        answer={
            "version": 14,
            "reservation": "res_01a2…",
            "tour": TOUR["tour"],
            "index": 3,
            "locked": True,
        },
        refusals=(
            "plan.moved",
            "plan.move_breaks",
            "plan.faulty",
            "plan.visit_pinned",
            "plan.tour_locked",
            "plan.tour_under_way",
            *MOVE_REFUSALS,
        ),
    ),
    Operation(
        method="POST",
        path="/api/v1/plans/{depot}/{day}/undo",
        tag=TAG,
        roles=LSP,
        keyed=True,
        answer={"reservation": "res_01a2…", "tour": TOUR["tour"], "index": 3},
        refusals=(
            "plan.nothing_to_undo",
            "plan.moved",
            "plan.move_breaks",
            "plan.tour_locked",
            *MOVE_REFUSALS,
        ),
    ),
    Operation(
        method="POST",
        path="/api/v1/plans/{depot}/{day}/pin",
        tag=TAG,
        roles=LSP,
        body=PinIn,
        example={"reservation": "res_01a2…", "place": False},
        keyed=True,
        answer={"version": 13, "pinned": [PINNED]},
        refusals=("plan.no_such_visit", "request.not_found"),
    ),
    Operation(
        method="POST",
        path="/api/v1/plans/{depot}/{day}/unpin",
        tag=TAG,
        roles=LSP,
        body=UnpinIn,
        example={"reservation": "res_01a2…"},
        keyed=True,
        answer={"version": 14, "pinned": []},
        refusals=("plan.no_such_visit", "request.not_found"),
    ),
)
