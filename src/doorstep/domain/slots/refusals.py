"""Why a booking, or a plan, is turned down."""

from typing import ClassVar

from doorstep.kernel.errors import Invalid, NotFound, Refused, Unavailable


class DayNotOpen(NotFound):
    """Nothing can be booked on this depot and day: nobody opened it."""

    code: ClassVar[str] = "slots.day_not_open"


class DayAlreadyOpen(Refused):
    """The day was opened with other vans or windows; bookings may stand on them."""

    code: ClassVar[str] = "slots.day_already_open"


class NoSuchWindow(Refused):
    """Only the windows a day was opened with can be booked."""

    code: ClassVar[str] = "slots.no_such_window"


class NoSuchTour(NotFound):
    """The depot-day has no tour of this name."""

    code: ClassVar[str] = "slots.no_such_tour"


class NotDeliverable(Refused):
    """No tour can keep this window for this place, whatever we tried."""

    code: ClassVar[str] = "slots.not_deliverable"


class CapacitySetAside(Refused):
    """What is left of the day is set aside for other brands or zones, until it is released."""

    code: ClassVar[str] = "slots.set_aside"


class KeptForOthers(Refused):
    """The day is nearly full, and the visit would take the time of several others; choose another window."""

    code: ClassVar[str] = "slots.kept_for_others"


class ReservationTaken(Refused):
    """The reservation already stands for another visit."""

    code: ClassVar[str] = "slots.reservation_taken"


class HoldExpired(Refused):
    """The hold was released before it was confirmed; the capacity may be somebody else's by now."""

    code: ClassVar[str] = "slots.hold_expired"


class PlanMoved(Refused):
    """The incumbent changed while the plan was made, and the change does not fit into it."""

    code: ClassVar[str] = "plan.moved"


class PlanFaulty(Refused):
    """The independent checker does not accept the plan."""

    code: ClassVar[str] = "plan.faulty"


class PlanNoBetter(Refused):
    """The plan costs no less than the incumbent, in driving and in reserve."""

    code: ClassVar[str] = "plan.no_better"


class TravelMissing(Unavailable):
    """Somebody booked a place meanwhile that the travel times of this request do not cover; ask again."""

    code: ClassVar[str] = "slots.travel_missing"


class NoSuchVisit(NotFound):
    """The plan serves no reservation of this name, or no longer."""

    code: ClassVar[str] = "plan.no_such_visit"


class NoSuchPlace(Invalid):
    """The tour has fewer visits than the index of the wished place."""

    code: ClassVar[str] = "plan.no_such_place"


class TourFrozen(Refused):
    """The tour is locked: by hand, or because its driver was given it."""

    code: ClassVar[str] = "plan.tour_locked"


class VisitIsPinned(Refused):
    """A person pinned the visit to its tour, or to its place there; unpin it first."""

    code: ClassVar[str] = "plan.visit_pinned"


class TourUnderWay(Refused):
    """The van of the tour has left; what is on board stays on its van."""

    code: ClassVar[str] = "plan.tour_under_way"


class MoveBreaks(Refused):
    """The move would break a promise, overload the van or outlast its shift; the detail says which."""

    code: ClassVar[str] = "plan.move_breaks"


class NothingToUndo(Refused):
    """No visit of this day was moved by hand, or the last move was undone already."""

    code: ClassVar[str] = "plan.nothing_to_undo"
