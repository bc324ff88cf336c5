"""What the API takes in: every field named, unknown ones refused, sizes bounded, times with an offset."""

import re
from datetime import UTC, date, datetime
from typing import Annotated, Any, Literal

import msgspec
from litestar import Request
from litestar.exceptions import HTTPException

from doorstep.events import Attendance
from doorstep.kernel.errors import Invalid
from doorstep.kernel.language import LANGUAGE_TAG
from doorstep.web.bodies import parse

MAX_BODY = 5_000_000
EARLIEST, LATEST = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)

Text = Annotated[str, msgspec.Meta(max_length=200)]
Short = Annotated[str, msgspec.Meta(min_length=1, max_length=64)]
CLOCK = r"^([01]\d|2[0-3]):[0-5]\d$"
DAY = r"^20\d{2}-\d{2}-\d{2}$"
Moment = Annotated[datetime, msgspec.Meta(tz=True)]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
ClockTime = Annotated[str, msgspec.Meta(pattern=r"^([01]\d|2[0-3]):[0-5]\d$|^24:00$")]
Lat = Annotated[float, msgspec.Meta(ge=-90, le=90)]
Lon = Annotated[float, msgspec.Meta(ge=-180, le=180)]


class Malformed(Invalid):
    """The body is not what this request takes: the detail names the field."""

    code = "request.field_invalid"


class Broken(Invalid):
    """The body is no JSON."""

    code = "request.malformed"


class TooLarge(Invalid):
    """The body is larger than this request takes. Send it in parts."""

    code = "request.too_large"


class Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Moments lie in a span in which calendars and databases can reckon."""

    def __post_init__(self) -> None:
        for name in self.__struct_fields__:
            value = getattr(self, name)
            if isinstance(value, datetime) and not EARLIEST <= value <= LATEST:
                raise ValueError(f"`{name}` is {value.isoformat()}, and no delivery was or will be then")


class PersonIn(Strict, frozen=True):
    """Who receives. At least an e-mail or a phone number makes messages possible."""

    name: Text = ""
    phone: Text = ""
    email: Text = ""


Skill = Annotated[str, msgspec.Meta(pattern="^[a-z][a-z0-9_]{0,39}$")]
"""A word for what a van or its driver can do."""


class PointIn(Strict, frozen=True):
    """A position in degrees."""

    lat: Lat
    lon: Lon


class AddressIn(Strict, frozen=True):
    """Where to."""

    street: Text
    house_number: Text = ""
    unit: Text = ""
    floor: Text = ""
    postcode: Text = ""
    city: Text = ""
    country: Text = ""
    access_note: Annotated[str, msgspec.Meta(max_length=500)] = ""
    point: PointIn | None = None


class ParcelIn(Strict, frozen=True):
    """One parcel. Units: grams, cubic centimetres."""

    reference: Text = ""
    weight_g: Annotated[int, msgspec.Meta(gt=0, le=2_000_000)] = 1000
    volume_cm3: Annotated[int, msgspec.Meta(ge=0, le=20_000_000)] = 0


class CollectIn(Strict, frozen=True):
    """What the driver takes along from the door, together. Units: grams, cubic centimetres, pieces."""

    weight_g: Annotated[int, msgspec.Meta(ge=0, le=2_000_000)] = 0
    volume_cm3: Annotated[int, msgspec.Meta(ge=0, le=20_000_000)] = 0
    pieces: Annotated[int, msgspec.Meta(ge=0, le=50)] = 1
    description: Text = ""


class ItemIn(Strict, frozen=True):
    """A line of the trade order."""

    sku: Short
    quantity: Annotated[int, msgspec.Meta(gt=0, le=10_000)] = 1


class SpanIn(Strict, frozen=True):
    """From when to when: the start belongs to it, the end does not."""

    start: Moment
    end: Moment


class ShipmentIn(Strict, frozen=True):
    """A trade order: what is delivered, collected, or both.

    With `windows` of one day it is booked at once in any of them. `value_minor`: what the goods are worth.
    """

    brand_reference: Short
    consignee: PersonIn
    address: AddressIn
    parcels: Annotated[list[ParcelIn], msgspec.Meta(max_length=50)] = []
    items: Annotated[list[ItemIn], msgspec.Meta(max_length=200)] = []
    brand: Text = ""
    locale: Annotated[str, msgspec.Meta(pattern=LANGUAGE_TAG, max_length=35)] = "en"
    attendance: Attendance = Attendance.UNATTENDED
    skills: Annotated[list[Skill], msgspec.Meta(max_length=10)] = []
    collect: CollectIn | None = None
    priority: Annotated[int, msgspec.Meta(ge=0, le=9)] = 0
    windows: Annotated[list[SpanIn], msgspec.Meta(max_length=8)] = []
    value_minor: Annotated[int, msgspec.Meta(ge=0, le=10_000_000_000)] = 0


class BatchIn(Strict, frozen=True):
    """Up to a thousand trade orders; each row is judged alone."""

    shipments: Annotated[list[msgspec.Raw], msgspec.Meta(min_length=1, max_length=1000)]


class SlotsIn(Strict, frozen=True):
    """How many days ahead to ask for."""

    days: Annotated[int, msgspec.Meta(ge=1, le=14)] = 3


class HoldIn(Strict, frozen=True):
    """Which window to hold. `others` are windows of the same day that would do as well."""

    depot: Short
    start: Moment
    end: Moment
    day: Text = ""
    others: Annotated[list[SpanIn], msgspec.Meta(max_length=7)] = []


class EmbedHoldIn(HoldIn, frozen=True):
    """Which window to hold, at the price that was shown."""

    price_minor: Annotated[int, msgspec.Meta(ge=0)] | None = None


class PromiseIn(Strict, frozen=True):
    """Which hold becomes the promise."""

    reservation: Short
    depot: Short
    day: Short


class AddressFix(Strict, frozen=True):
    """How a doubtful address is settled: a candidate by number, a point, or new fields."""

    candidate: Annotated[int, msgspec.Meta(ge=0, le=20)] | None = None
    point: PointIn | None = None
    address: AddressIn | None = None


class NewPlaceIn(Strict, frozen=True):
    """Another address for a delivery; `candidate` is the reading that is meant when it was in doubt."""

    address: AddressIn
    candidate: Annotated[int, msgspec.Meta(ge=0, le=20)] | None = None


class SlotsAtIn(Strict, frozen=True):
    """For which place to ask: one named before, `home`, or a pickup point; none: where it goes now.

    `back_on`: from the day on which somebody who is away is back, where the depot keeps it for them.
    """

    place: Text = ""
    pickup_point: Text = ""
    days: Annotated[int, msgspec.Meta(ge=1, le=14)] = 3
    after: ClockTime = ""
    back_on: date | None = None


class ChangeIn(Strict, frozen=True):
    """A change of mind. A slot, address or pickup point needs a window that was offered there.

    `words` say where exactly a safe place is, or who the neighbour or the reception is; `door` takes such
    words back. `hold` needs `back_on`, the day until which the depot is to keep it.
    """

    kind: Literal[
        "slot", "address", "pickup_point", "hold", "safe_place", "neighbour", "reception", "door", "access"
    ]
    depot: Text = ""
    start: Moment | None = None
    end: Moment | None = None
    place: Text = ""
    pickup_point: Text = ""
    words: Annotated[str, msgspec.Meta(max_length=300)] = ""
    access: "AccessIn | None" = None
    back_on: date | None = None


class AccessIn(Strict, frozen=True):
    """How to get to the door. A `code` left out keeps the one that is known, an empty one takes it back."""

    floor: Annotated[str, msgspec.Meta(max_length=40)] = ""
    bell: Annotated[str, msgspec.Meta(max_length=80)] = ""
    note: Annotated[str, msgspec.Meta(max_length=300)] = ""
    code: Annotated[str, msgspec.Meta(max_length=40)] | None = None


class PickupPointIn(Strict, frozen=True):
    """A pickup point. `hours` are local "HH:MM" spans by weekday, `room` parcels at a time."""

    name: Short
    line: Text
    lat: Lat
    lon: Lon
    hours: dict[Weekday, Annotated[list[tuple[ClockTime, ClockTime]], msgspec.Meta(max_length=4)]]
    room: Annotated[int, msgspec.Meta(ge=0, le=100_000)]
    postcode: Text = ""
    city: Text = ""
    brands: Annotated[list[Short], msgspec.Meta(max_length=200)] = []
    takes_new: bool = True


class DayIn(Strict, frozen=True):
    """A depot-day to open for booking."""

    depot: Short
    day: Annotated[str, msgspec.Meta(pattern=DAY)]

    def __post_init__(self) -> None:
        _calendar_day(self.day)


class AllotmentIn(Strict, frozen=True):
    """Working time of each day for a brand, a zone, or a brand in a zone: `percent` of it, or `minutes`."""

    brand: Text = ""
    zone: Annotated[str, msgspec.Meta(max_length=12)] = ""
    percent: Annotated[int, msgspec.Meta(ge=0, le=100)] = 0
    minutes: Annotated[int, msgspec.Meta(ge=0, le=1_000_000)] = 0
    weekdays: Annotated[list[int], msgspec.Meta(max_length=7)] = []
    day: Text = ""
    days_before: Annotated[int, msgspec.Meta(ge=0, le=14)] = 1
    until: Annotated[str, msgspec.Meta(pattern=CLOCK)] = "18:00"


class AllotmentsIn(Strict, frozen=True):
    """All that is set aside at a depot; it replaces what stands, if that is still `version`."""

    allotments: Annotated[list[AllotmentIn], msgspec.Meta(max_length=50)]
    version: Annotated[int, msgspec.Meta(ge=0, le=2**53)] | None = None


class SurenessIn(Strict, frozen=True):
    """The quantile of drives and services to plan with, in percent; `null` plans without a cushion."""

    percent: Annotated[int, msgspec.Meta(ge=50, le=95)] | None


class ArrivalIn(Strict, frozen=True):
    """Parcels that arrived at the depot; all of the shipment's when empty."""

    depot: Short
    parcels: list[Short] = []


class FixIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, gc=False):
    """One position. Units: metres per second, degrees from north, metres; negative means unknown."""

    van: Short
    at: Moment
    lat: Lat
    lon: Lon
    speed_mps: float | None = None
    heading: float | None = None
    accuracy_m: float | None = None


class FixesIn(Strict, frozen=True):
    """A batch of positions."""

    positions: Annotated[list[FixIn], msgspec.Meta(max_length=1000)]

    def __post_init__(self) -> None:
        for fix in self.positions:
            if not EARLIEST <= fix.at <= LATEST:
                raise ValueError(f"`at` is {fix.at.isoformat()}, and no delivery was or will be then")


class DeviceIn(Strict, frozen=True):
    """A device that is to speak for a van."""

    name: Short


class MeetUpsIn(Strict, frozen=True):
    """Whether vans may hand parcels over to one another on the road."""

    allowed: bool


class ClockIn(Strict, frozen=True):
    """How the business clock goes on."""

    speed: Annotated[float, msgspec.Meta(ge=0, le=600)] | None = None
    business: Moment | None = None
    paused: bool | None = None


async def read[T](request: Request[Any, Any, Any], kind: type[T], *, limit: int = MAX_BODY) -> T:
    """The body as `kind`.

    Raises: TooLarge, Broken, Malformed.
    """
    return decode(await body_of(request, limit=limit), kind)


async def body_of(request: Request[Any, Any, Any], *, limit: int = MAX_BODY) -> bytes:
    """The whole body, not yet looked at.

    Raises: TooLarge.
    """
    declared = request.headers.get("content-length", "")
    if declared.isdigit() and int(declared) > limit:
        raise TooLarge(f"the body has {declared} bytes, this request takes {limit}")
    try:
        return await request.body()
    except HTTPException as fault:
        raise TooLarge(f"the body is larger than {limit} bytes") from fault


def decode[T](body: bytes, kind: type[T]) -> T:
    """JSON as `kind`.

    Raises: Broken, Malformed.
    """
    try:
        return parse(body or b"{}", kind)
    except msgspec.ValidationError as fault:
        raise Malformed(str(fault)) from fault
    except msgspec.DecodeError as fault:
        raise Broken(f"the body is no JSON: {fault}") from fault


def day_in(text: str) -> str:
    """A calendar day of a query; "" when none was asked for.

    Raises: Malformed.
    """
    try:
        return _calendar_day(text) if text else ""
    except ValueError as fault:
        raise Malformed(str(fault)) from fault


def _calendar_day(text: str) -> str:
    if not re.fullmatch(DAY, text):
        raise ValueError(f"{text[:40]!r} is no day; write it as YYYY-MM-DD")
    return date.fromisoformat(text).isoformat()
