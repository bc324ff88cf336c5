"""What a depot sets aside for brands and zones."""

from doorstep.kernel.party import Role
from doorstep.web.api.wire import AllotmentsIn
from doorstep.web.docs.operations.operation import Operation

TAG = "Days and plans"
SET = {
    "brand": "kallio",
    "zone": "",
    "percent": 30,
    "minutes": 0,
    "weekdays": [1, 2, 3, 4, 5],
    "day": "",
    "days_before": 1,
    "until": "18:00",
}
ANSWER = {
    "depot": "depot-1",
    "version": 3,
    "allotments": [SET],
    "days": [
        {
            "day": "2026-11-23",
            "brand": "kallio",
            "zone": "",
            "minutes": 1980,
            "unused_minutes": 1410,
            "until": "2026-11-22T16:00:00Z",
            "released": False,
        }
    ],
    "changes": [{"at": "2026-11-20T09:12:00Z", "by": "pihka", "allotments": [SET]}],
}

OPERATIONS = (
    Operation(
        method="GET",
        path="/api/v1/depots/{depot}/allotments",
        tag=TAG,
        roles=(Role.LSP, Role.SERVICE),
        answer=ANSWER,
        refusals=("request.not_found",),
    ),
    Operation(
        method="PUT",
        path="/api/v1/depots/{depot}/allotments",
        tag=TAG,
        roles=(Role.LSP,),
        body=AllotmentsIn,
        example={"allotments": [{"brand": "kallio", "percent": 30, "days_before": 1, "until": "18:00"}]},
        keyed=True,
        answer=ANSWER,
        refusals=(
            "allotments.invalid",
            "allotments.too_much",
            "allotments.moved",
            "allotments.brand_unknown",
            "request.not_found",
        ),
    ),
)
