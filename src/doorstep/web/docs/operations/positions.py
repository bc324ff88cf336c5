"""Where vans are."""

from doorstep.kernel.party import Role
from doorstep.web.api.wire import DeviceIn, FixesIn
from doorstep.web.docs.operations.operation import Entrance, Operation

TAG = "Positions"
LINE = {
    "id": "the key of the device, as the console issued it; with `key`, the van",
    "key": "an API key, where the id is the van",
    "timestamp": "Unix seconds or milliseconds, or ISO 8601, in UTC without an offset; none: the receipt",
    "lat": "degrees north",
    "lon": "degrees east",
    "speed": "knots",
    "bearing": "degrees from north",
    "accuracy": "metres",
    "altitude": "metres",
    "batt": "percent",
}

DEVICE = {
    "device": "dev_01997a3e-8a51-7c3e-9d52-0f4b7d1a2c11",
    "van": "van-1",
    "name": "Tracker under the seat",
    "issued_at": "2026-11-23T07:02:11+00:00",
}
NOTICED = {
    "devices": [DEVICE],
    "noticed": [
        {
            "van": "van-1",
            "day": "2026-11-23",
            "reason": "heard",
            "count": 4180,
            "last_at": "2026-11-23T07:14:05+00:00",
        }
    ],
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
        refusals=("position.too_many_waiting",),
    ),
    *(
        Operation(
            method=method,
            path="/osmand",
            tag=TAG,
            entrance=Entrance.QUERY_KEY,
            query=LINE,
            refusals=("position.line_invalid", "position.too_many_waiting"),
        )
        for method in ("GET", "POST")
    ),
    Operation(
        method="POST",
        path="/owntracks",
        tag=TAG,
        entrance=Entrance.BASIC,
        answer=[],
        refusals=("position.line_invalid", "position.too_many_waiting"),
    ),
    Operation(method="GET", path="/api/v1/devices", tag=TAG, roles=(Role.LSP,), answer=NOTICED),
    Operation(
        method="POST",
        path="/api/v1/vans/{van}/devices",
        tag=TAG,
        roles=(Role.LSP,),
        scope="network",
        body=DeviceIn,
        example={"name": "Tracker under the seat"},
        success=201,
        answer=DEVICE | {"key": "wB3nV0l5sQm0b1kq3nZ1Yw"},
        refusals=("van.unknown",),
    ),
    Operation(
        method="DELETE",
        path="/api/v1/devices/{device}",
        tag=TAG,
        roles=(Role.LSP,),
        scope="network",
        answer=DEVICE,
        refusals=("device.unknown",),
    ),
)
