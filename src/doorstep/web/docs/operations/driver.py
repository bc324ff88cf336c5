"""What a driver's device asks and tells."""

from doorstep.kernel.party import Role
from doorstep.web.docs.operations.operation import Operation
from doorstep.web.driver.handlers import PhotoStored, Recorded
from doorstep.web.driver.record import DriverTour
from doorstep.web.driver.wire import BatchWire, DeviceWire

TAG = "Driver's device"
DRIVER = (Role.DRIVER,)

TOLD = (
    "event: parts\n"
    'data: {"values": {"stop 01a2…": {"id": "01a2…", "number": 4}, "tour": {"order": ["01a2…"]}}}\n\n'
)
"""One message: the stops that changed, and the tour without its stops where that did."""

OPERATIONS = (
    Operation(
        method="GET",
        path="/api/v1/driver/tour",
        tag=TAG,
        roles=DRIVER,
        query={
            "day": "refused unless it is today: a driver sees the tour of the day only",
            "device": "the device's own name, to learn whether it speaks for the tour",
        },
        answer=DriverTour,
        refusals=("driver.no_tour", "driver.not_today"),
    ),
    Operation(
        method="GET",
        path="/api/v1/driver/tour/live",
        tag=TAG,
        roles=DRIVER,
        answer=TOLD,
        answers_in="text/event-stream",
    ),
    Operation(
        method="POST",
        path="/api/v1/driver/actions",
        tag=TAG,
        roles=DRIVER,
        body=BatchWire,
        example={
            "device": "phone-of-aino",
            "actions": [
                {
                    "id": "a-000000017",
                    "occurred_at": "2026-11-23T09:20:11+02:00",
                    "kind": "delivered",
                    "stop": "01a2…",
                    "method": "recipient",
                }
            ],
        },
        answer=Recorded,
        refusals=(
            "driver.no_tour",
            "driver.other_device",
            "driver.action_invalid",
            "driver.not_on_tour",
            "driver.time_off",
            "driver.photo_unknown",
            "request.bad_body",
        ),
    ),
    Operation(
        method="POST",
        path="/api/v1/driver/media",
        tag=TAG,
        roles=DRIVER,
        media="image/jpeg",
        query={"parcel": "the parcel that the picture proves something about"},
        success=201,
        answer=PhotoStored,
        refusals=(
            "driver.photo_missing",
            "driver.not_a_photo",
            "driver.photo_too_large",
            "driver.not_on_tour",
            "driver.no_tour",
            "request.too_large",
        ),
    ),
    Operation(
        method="GET",
        path="/api/v1/driver/places/{picture}",
        tag=TAG,
        roles=DRIVER,
        answer="the bytes of a JPEG",
        answers_in="image/jpeg",
        refusals=("driver.picture_not_here", "driver.no_tour"),
    ),
    Operation(
        method="POST",
        path="/api/v1/driver/device",
        tag=TAG,
        roles=DRIVER,
        body=DeviceWire,
        example={"device": "phone-of-aino"},
        answer=DriverTour,
        refusals=("driver.no_tour", "request.bad_body"),
    ),
)
