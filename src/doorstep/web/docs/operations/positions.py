"""Where vans are."""

from doorstep.kernel.party import Role
from doorstep.web.api.wire import FixesIn
from doorstep.web.docs.operations.operation import Entrance, Operation

TAG = "Positions"
LINE = {
    "id": "the van",
    "key": "the API key: such devices set no headers",
    "timestamp": "Unix seconds or milliseconds, or ISO 8601 with an offset",
    "lat": "degrees north",
    "lon": "degrees east",
    "speed": "knots",
    "bearing": "degrees from north",
    "accuracy": "metres",
}

OPERATIONS = (
    Operation(
        method="POST",
        path="/api/v1/positions",
        tag=TAG,
        roles=(Role.LSP, Role.DRIVER),
        body=FixesIn,
        example={
            "positions": [
                {
                    "van": "van-1",
                    "at": "2026-11-23T09:14:05+02:00",
                    "lat": 60.1699,
                    "lon": 24.9384,
                    "speed_mps": 8.2,
                    "heading": 140,
                    "accuracy_m": 6,
                }
            ]
        },
        answer={"stored": 1, "doubted": 0},
    ),
    *(
        Operation(
            method=method,
            path="/osmand",
            tag=TAG,
            entrance=Entrance.QUERY_KEY,
            query=LINE,
            refusals=("position.line_invalid",),
        )
        for method in ("GET", "POST")
    ),
)
