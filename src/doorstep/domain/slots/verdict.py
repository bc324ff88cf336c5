"""What a move by hand would break, mend and cost, stop by stop."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from doorstep.kernel.ids import ReservationId, TourId
from doorstep.kernel.time import Window


class MoveLimit(StrEnum):
    """What forbids a move whatever becomes of the promises."""

    NONE = ""
    LOCKED = "locked"
    PINNED = "pinned"
    UNDER_WAY = "under_way"
    NO_ROAD = "no_road"
    LOAD = "load"
    VOLUME = "volume"
    PIECES = "pieces"
    SKILLS = "skills"
    SHIFT = "shift"


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One visit to `tour`, before number `index` of its other visits, or where it does best."""

    reservation: ReservationId
    tour: TourId
    index: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedStop:
    """One stop of the two tours, before and after the move.

    Units: seconds; `late_s` counts from the last moment at which the service still ends inside the window.
    """

    reservation: ReservationId
    tour: TourId
    window: Window
    was_done: datetime
    done: datetime
    was_late_s: int
    late_s: int
    is_moved: bool = False

    @property
    def is_broken(self) -> bool:
        """Late by the move: later than before, or late on the van that it was moved to."""
        return self.late_s > (0 if self.is_moved else self.was_late_s)

    @property
    def is_mended(self) -> bool:
        """Late before, in time after."""
        return self.was_late_s > 0 >= self.late_s


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The answer to a wished move, at the place `index` of `tour`.

    Units: `over` seconds after the shift, or grams, cm3 or pieces beyond the van's limit, by `limit`;
    `extra_s` and `source_extra_s` seconds of driving more (or less) on either tour, `extra_m` metres in all,
    `None` when some distance is not known. `returns_at` and `room_g` are those of `tour` after the move.
    `lacks` are the skills that its van has not.
    """

    source: TourId
    tour: TourId
    index: int
    was_index: int
    stops: tuple[JudgedStop, ...]
    limit: MoveLimit = MoveLimit.NONE
    over: int = 0
    lacks: tuple[str, ...] = ()
    extra_s: int = 0
    source_extra_s: int = 0
    extra_m: int | None = None
    returns_at: datetime
    shift_ends_at: datetime
    room_g: int = 0

    @property
    def broken(self) -> Sequence[JudgedStop]:
        """Whose promises the move would break."""
        return [stop for stop in self.stops if stop.is_broken]

    @property
    def mended(self) -> Sequence[JudgedStop]:
        """Whose promises the move would save."""
        return [stop for stop in self.stops if stop.is_mended]

    @property
    def is_sound(self) -> bool:
        """Whether the move breaks nothing."""
        return not self.limit and not self.broken

    @property
    def is_idle(self) -> bool:
        """Whether the visit stands there already."""
        return (self.source, self.was_index) == (self.tour, self.index)


def minutes_late(stop: JudgedStop) -> int:
    """Whole minutes, rounded up: what is late by seconds is late."""
    return -(-stop.late_s // 60)
