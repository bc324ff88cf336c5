"""What vans are planned with."""

from doorstep.kernel.party import Role
from doorstep.web.api.van_wire import VanTermsIn
from doorstep.web.docs.operations.operation import Operation

TAG = "Network"
PLANNED_WITH = {
    "breaks": [{"earliest": "11:00", "latest": "12:30", "minutes": 30}],
    "tours": 2,
    "reload_minutes": 30,
    "capacity_g": 600_000,
    "capacity_cm3": 11_000_000,
    "capacity_pieces": 120,
    "skills": ["two_person"],
    "hour_minor": 3_150,
    "km_minor": 42,
}
SET = {
    "breaks": None,
    "tours": 2,
    "reload_minutes": 30,
    "capacity_g": None,
    "capacity_cm3": None,
    "capacity_pieces": 120,
    "skills": None,
    "hour_minor": None,
    "km_minor": 42,
}
ANSWER = {
    "depot": "depot-1",
    "first_day": "2026-11-25",
    "open_days": ["2026-11-23", "2026-11-24"],
    "defaults": SET | {"tours": None, "reload_minutes": None, "hour_minor": 3_150},
    "vans": [{"van": "van-1", "name": "Van 1", "set": SET, "planned_with": PLANNED_WITH}],
    "changes": [{"at": "2026-11-22T18:00:00Z", "by": "pihka", "van": "van-1", "terms": SET}],
}
REFUSALS = (
    "vans.break_in_no_shift",
    "vans.breaks_overlap",
    "vans.no_time_to_drive",
    "request.not_found",
)

OPERATIONS = (
    Operation(
        method="GET",
        path="/api/v1/depots/{depot}/vans",
        tag=TAG,
        roles=(Role.LSP, Role.SERVICE),
        answer=ANSWER,
        refusals=("request.not_found",),
    ),
    Operation(
        method="PUT",
        path="/api/v1/depots/{depot}/van-defaults",
        tag=TAG,
        roles=(Role.LSP,),
        scope="network",
        body=VanTermsIn,
        example={"breaks": PLANNED_WITH["breaks"], "hour_minor": 3_150},
        answer=ANSWER,
        refusals=REFUSALS,
    ),
    Operation(
        method="PUT",
        path="/api/v1/depots/{depot}/vans/{van}",
        tag=TAG,
        roles=(Role.LSP,),
        scope="network",
        body=VanTermsIn,
        example={"tours": 2, "reload_minutes": 30, "capacity_pieces": 120, "km_minor": 42},
        answer=ANSWER,
        refusals=REFUSALS,
    ),
)
