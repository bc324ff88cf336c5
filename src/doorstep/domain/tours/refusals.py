"""Why a tour cannot be published, driven or ended like this."""

from typing import ClassVar

from doorstep.kernel.errors import Invalid, Refused


class StopTwice(Invalid):
    """A stop, or a parcel, stands twice in the plan of one tour."""

    code: ClassVar[str] = "tour.stop_twice"


class NotPublished(Refused):
    """No plan is in force for the tour; publish one before the van leaves."""

    code: ClassVar[str] = "tour.not_published"


class NotStarted(Refused):
    """The van has not left yet."""

    code: ClassVar[str] = "tour.not_started"


class AlreadyStarted(Refused):
    """The van has left, with other parcels than these."""

    code: ClassVar[str] = "tour.already_started"


class AlreadyEnded(Refused):
    """The van is back and the tour is closed."""

    code: ClassVar[str] = "tour.already_ended"


class ParcelNotOnPlan(Refused):
    """A van leaves only with parcels that its plan knows a stop for."""

    code: ClassVar[str] = "tour.parcel_not_on_plan"


class VisitedStopMissing(Refused):
    """A new plan for a tour under way keeps the stops that were visited."""

    code: ClassVar[str] = "tour.visited_stop_missing"


class UnknownStop(Refused):
    """The stop is not on this tour, or not any more."""

    code: ClassVar[str] = "tour.unknown_stop"


class SequenceOutdated(Refused):
    """The driver has moved on since the new sequence was found; his own sequence wins."""

    code: ClassVar[str] = "tour.sequence_outdated"


class NoGain(Refused):
    """A new sequence saves no promise and hardly any lateness: it is not worth troubling the driver."""

    code: ClassVar[str] = "tour.no_gain"


class ResequencedLately(Refused):
    """The tour got a new sequence minutes ago; a list that keeps moving cannot be followed."""

    code: ClassVar[str] = "tour.resequenced_lately"


class StopNotOpen(Refused):
    """The stop was visited; only an open stop can be next or be put off."""

    code: ClassVar[str] = "tour.stop_not_open"
