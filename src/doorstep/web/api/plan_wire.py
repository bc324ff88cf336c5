"""What the API takes in about plans, tours and the visits on them."""

from typing import Annotated

import msgspec

from doorstep.web.api.wire import Short, Strict


class PublishIn(Strict, frozen=True):
    """Which tours to publish; all that have stops when empty."""

    tours: list[Short] = msgspec.field(default_factory=list[str])


class TourIn(Strict, frozen=True):
    """One tour."""

    tour: Short


class VerdictIn(Strict, frozen=True):
    """A wished move: a visit to a tour, before number `index` of its other visits or where it does best."""

    reservation: Short
    tour: Short
    index: Annotated[int, msgspec.Meta(ge=0, le=1000)] | None = None


class MoveIn(Strict, frozen=True):
    """A move by somebody who saw plan version `version`; `freeze` locks the tour it goes to."""

    reservation: Short
    tour: Short
    version: Annotated[int, msgspec.Meta(ge=1, le=2**53)]
    index: Annotated[int, msgspec.Meta(ge=0, le=1000)] | None = None
    freeze: bool = False


class PinIn(Strict, frozen=True):
    """A visit to pin to the tour it is on; with `place` to its number there as well."""

    reservation: Short
    place: bool = False


class UnpinIn(Strict, frozen=True):
    """A visit that planners may move again."""

    reservation: Short


class MeetUpIn(Strict, frozen=True):
    """The tour of the van that comes."""

    other: Short
