"""What may be set for a depot, as it travels."""

from datetime import date
from typing import Annotated

import msgspec

from doorstep.web.api.wire import CLOCK, Strict


class RushHourIn(Strict, frozen=True):
    """Slower roads from `begins` to `ends` on some weekdays, 0 is Monday. Units: `percent` of empty roads."""

    weekdays: Annotated[
        list[Annotated[int, msgspec.Meta(ge=0, le=6)]], msgspec.Meta(min_length=1, max_length=7)
    ]
    begins: Annotated[str, msgspec.Meta(pattern=CLOCK)]
    ends: Annotated[str, msgspec.Meta(pattern=CLOCK)]
    percent: Annotated[int, msgspec.Meta(ge=10, le=100)]


class RushHoursIn(Strict, frozen=True):
    """The rush hours around a depot; an empty list says that roads count as empty all day."""

    rush_hours: Annotated[list[RushHourIn], msgspec.Meta(max_length=400)]


class StorageIn(Strict, frozen=True):
    """How long a depot keeps parcels for people who are away. Units: `days` after the day they came.

    `weekdays` (0 is Monday) may be promised to them although nobody has opened the day yet, `closed` may not.
    """

    days: Annotated[int, msgspec.Meta(ge=0, le=60)]
    weekdays: Annotated[list[Annotated[int, msgspec.Meta(ge=0, le=6)]], msgspec.Meta(max_length=7)]
    closed: Annotated[list[date], msgspec.Meta(max_length=400)] = []  # noqa: RUF012  # msgspec copies it
