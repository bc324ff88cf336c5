"""The network, its clock, its figures and its health."""

from doorstep.kernel.party import Role
from doorstep.web.api.depot_wire import RushHoursIn, StorageIn
from doorstep.web.api.wire import ClockIn, MeetUpsIn, SurenessIn
from doorstep.web.docs.operations.operation import Entrance, Operation

TAG = "Network"
CLOCK = {"business": "2026-11-23T07:14:05Z", "real": "2026-11-22T13:00:00Z", "speed": 30.0}
FIGURE = {
    "code": "promises_kept",
    "version": 1,
    "numerator": 281,
    "denominator": 294,
    "excluded": [["cancelled", 6]],
    "per": 1,
    "value": 0.956,
    "interval": [0.926, 0.974],
}
STORAGE: dict[str, object] = {"days": 14, "weekdays": [0, 1, 2, 3, 4, 5], "closed": ["2026-12-24"]}
RUSH_HOURS = {
    "rush_hours": [{"weekdays": [0, 1, 2, 3, 4], "begins": "07:30", "ends": "09:00", "percent": 70}]
}

SURENESS = {
    "depot": "depot-1",
    "percent": 70,
    "changes": [{"at": "2026-11-22T18:00:00Z", "by": "pihka", "percent": 70}],
    "days": {
        "days": 5,
        "tours": 80,
        "kept": 0.969,
        "replayed": 0.966,
        "stops_a_day": 301.4,
        "advised": 75,
        "effects": [{"percent": 75, "kept": 0.983, "stops_a_day": 292.6}],
    },
}

OPERATIONS = (
    Operation(
        method="GET",
        path="/api/v1/network",
        tag=TAG,
        roles=(Role.LSP, Role.BRAND),
        answer={
            "depots": [
                {
                    "depot": "depot-1",
                    "name": "Depot Telakkakatu",
                    "zone": "Europe/Helsinki",
                    "line": "Telakkakatu 1",
                    "point": {"lat": 60.16, "lon": 24.93},
                }
            ],
            "vans": [
                {
                    "van": "van-1",
                    "name": "Van 1",
                    "driver": "driver-1",
                    "driver_name": "Aino",
                    "depot": "depot-1",
                    "capacity_g": 600_000,
                    "capacity_cm3": 11_000_000,
                    "capacity_pieces": None,
                    "skills": ["two_person"],
                }
            ],
            "brands": [
                {
                    "party": "kallio",
                    "name": "Kallio Coffee",
                    "articles": {"KC-ESP-250": "Espresso, 250 g"},
                    "locales": ["fi", "en"],
                    "service_s": 420,
                }
            ],
            "region": {
                "name": "helsinki",
                "zone": "Europe/Helsinki",
                "box": {"south": 60.14, "west": 24.9, "north": 60.19, "east": 24.97},
            },
        },
    ),
    Operation(
        method="GET",
        path="/api/v1/depots/{depot}/rush-hours",
        tag=TAG,
        roles=(Role.LSP,),
        answer=RUSH_HOURS,
        refusals=("request.not_found",),
    ),
    Operation(
        method="PUT",
        path="/api/v1/depots/{depot}/rush-hours",
        tag=TAG,
        roles=(Role.LSP,),
        scope="network",
        body=RushHoursIn,
        example=RUSH_HOURS,
        answer=RUSH_HOURS,
        refusals=("depot.rush_hours_overlap", "request.not_found"),
    ),
    Operation(
        method="GET",
        path="/api/v1/depots/{depot}/storage",
        tag=TAG,
        roles=(Role.LSP,),
        answer=STORAGE,
        refusals=("request.not_found",),
    ),
    Operation(
        method="PUT",
        path="/api/v1/depots/{depot}/storage",
        tag=TAG,
        roles=(Role.LSP,),
        scope="network",
        body=StorageIn,
        example=STORAGE,
        answer=STORAGE,
        refusals=("request.not_found",),
    ),
    Operation(
        method="GET",
        path="/api/v1/depots/{depot}/meet-ups",
        tag=TAG,
        roles=(Role.LSP,),
        answer={"depot": "depot-1", "allowed": True},
        refusals=("request.not_found",),
    ),
    Operation(
        method="PUT",
        path="/api/v1/depots/{depot}/meet-ups",
        tag=TAG,
        roles=(Role.LSP,),
        body=MeetUpsIn,
        example={"allowed": True},
        answer={"depot": "depot-1", "allowed": True},
        refusals=("request.not_found",),
    ),
    Operation(
        method="GET",
        path="/api/v1/depots/{depot}/sureness",
        tag=TAG,
        roles=(Role.LSP,),
        answer=SURENESS,
        refusals=("request.not_found",),
    ),
    Operation(
        method="PUT",
        path="/api/v1/depots/{depot}/sureness",
        tag=TAG,
        roles=(Role.LSP,),
        body=SurenessIn,
        example={"percent": 70},
        answer=SURENESS,
        refusals=("request.not_found",),
    ),
    Operation(
        method="GET",
        path="/api/v1/addresses",
        tag=TAG,
        roles=(Role.LSP, Role.BRAND),
        query={"limit": "at most so many; 1000 when left out"},
        answer={
            "addresses": [
                {
                    "street": "Aleksanterinkatu",
                    "house_number": "5",
                    "postcode": "00100",
                    "city": "Helsinki",
                    "lat": 60.1691,
                    "lon": 24.9506,
                    "unit_hint": "",
                }
            ]
        },
    ),
    Operation(
        method="GET",
        path="/api/v1/figures",
        tag=TAG,
        roles=(Role.LSP, Role.BRAND, Role.SERVICE),
        query={"day": "the day the promises were due, `YYYY-MM-DD` where the depot is; today when left out"},
        answer={"day": "2026-11-23", "at": "2026-11-23T20:00:00Z", "figures": [FIGURE]},
    ),
    Operation(method="GET", path="/api/v1/clock", tag=TAG, entrance=Entrance.NOBODY_ASKED, answer=CLOCK),
    Operation(
        method="PUT",
        path="/api/v1/clock",
        tag=TAG,
        roles=(Role.LSP,),
        scope="clock",
        body=ClockIn,
        example={"speed": 30},
        answer=CLOCK,
        refusals=("clock.backwards",),
    ),
    Operation(
        method="GET",
        path="/health/live",
        tag=TAG,
        entrance=Entrance.NOBODY_ASKED,
        answer={"status": "alive"},
    ),
    Operation(
        method="GET",
        path="/health/ready",
        tag=TAG,
        entrance=Entrance.NOBODY_ASKED,
        answer={
            "ready": True,
            "database": "answers",
            "behind": 0,
            "moving": True,
            "workers": {"followers": 2, "jobs": 2, "predictor": 1, "relay": 0, "planner": 1},
            "missing": [],
        },
    ),
)
