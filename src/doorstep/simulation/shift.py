"""A van's shift as the city remembers it: what it does now, since when, until when, and with what aboard."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from doorstep.kernel.place import Point
from doorstep.simulation.truth import Truth


class Phase(StrEnum):
    """What a van and its driver are doing."""

    WAITING = "waiting"
    LOADING = "loading"
    READY = "ready"
    DRIVING = "driving"
    BROKEN = "broken"
    AT_STOP = "at_stop"
    TO_REST = "to_rest"
    RESTING = "resting"
    HOMEWARD = "homeward"
    GUEST_WAITING = "guest_waiting"
    GUEST_DRIVING = "guest_driving"


MOVING = frozenset({Phase.DRIVING, Phase.HOMEWARD, Phase.GUEST_DRIVING})
ON_TOUR = frozenset(
    {
        *(Phase.LOADING, Phase.READY, Phase.DRIVING, Phase.BROKEN, Phase.AT_STOP),
        *(Phase.TO_REST, Phase.RESTING),
    }
)
GUEST = frozenset({Phase.GUEST_WAITING, Phase.GUEST_DRIVING})
"""A person drives with a device of their own; only the van box is simulated."""


ASKS_AGAIN, PATIENCE = timedelta(minutes=4), timedelta(hours=3)
"""How often and how long a driver asks for a tour that the device does not show."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """The stop the van goes to or stands at."""

    stop: str
    lat: float
    lon: float
    opens: datetime
    service_s: int
    attended: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """One van's state. It stands or starts at (`lat`, `lon`); something happens at `until`.

    `legs` and `acts` count, so that each drive and each action has a name that a repeat has too.
    `left` are stops that were dealt with, `put_off` those to come back to; `aboard` are parcels in the van.
    `rested` counts the breaks taken; one of `rest_s` seconds comes before the stop in question.
    `over` are tours that ended; `late` says that there is no later tour to try again on.
    """

    van: str
    lat: float
    lon: float
    since: datetime
    until: datetime
    phase: Phase = Phase.WAITING
    tour: str = ""
    day: str = ""
    late: bool = False
    call: Call | None = None
    aboard: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    put_off: tuple[str, ...] = ()
    over: tuple[str, ...] = ()
    legs: int = 0
    acts: int = 0
    rested: int = 0
    rest_from: datetime | None = None
    rest_s: int = 0
    broke_on: str = ""

    @property
    def place(self) -> Point:
        """Where the phase begins."""
        return Point(self.lat, self.lon)

    @property
    def target(self) -> Point | None:
        """Where the stop in question is."""
        return Point(self.call.lat, self.call.lon) if self.call else None

    @property
    def may_rest(self) -> bool:
        """Whether the break that comes now may begin at `until`."""
        return self.rest_s > 0 and self.rest_from is not None and self.rest_from <= self.until


def idle(shift: Shift, at: datetime) -> Shift:
    """The shift when its tour is over: waiting for another one."""
    over = (*shift.over[-4:], shift.tour) if shift.tour and shift.tour not in shift.over else shift.over
    return replace(
        shift,
        phase=Phase.WAITING,
        since=at,
        until=at,
        tour="",
        call=None,
        aboard=(),
        left=(),
        put_off=(),
        rested=0,
        rest_from=None,
        rest_s=0,
        over=over,
    )


def lost(shift: Shift, *, other: bool) -> Shift:
    """The shift of a driver whose device does not show the tour.

    Shown another one, the driver gives it up; shown none, asks again for a while: a server may be restarting.
    """
    if other or shift.until - shift.since > PATIENCE:
        return idle(shift, shift.until)
    return replace(shift, until=shift.until + ASKS_AGAIN)


def in_other_vans(truth: Truth, van: str) -> set[str]:
    """The parcels that are in a van other than this one, whatever any plan says."""
    shifts = truth.all("shift", Shift).values()
    return {parcel for shift in shifts if shift.van != van for parcel in shift.aboard}
