"""How much of a day's working time there is, and how much of it is left."""

from datetime import datetime

from doorstep.domain.slots.adoption import driven_s
from doorstep.domain.slots.load import LEAD_TIME, SlotLoad, day_plan
from doorstep.domain.slots.ports import Travel


def working_s(load: SlotLoad) -> int:
    """Seconds of working time the day was opened with, in all its shifts together."""
    return sum(int(shift.shift.length.total_seconds()) for shift in load.shifts)


def spare_s(load: SlotLoad, travel: Travel, *, at: datetime) -> int:
    """Seconds of working time that the tours still open to bookings have left beside driving and service."""
    plan, shifts, spare = day_plan(load), {shift.tour: shift.shift for shift in load.shifts}, 0
    for order in load.tours:
        if order.tour in load.locked:
            continue
        shift = shifts[order.tour]
        length_s = int((shift.end - max(shift.start, at + LEAD_TIME)).total_seconds())
        visits = [load.bookings[key].visit for key in order.reservations]
        work_s = sum(visit.service_s + visit.cushion_s for visit in visits)
        spare += max(0, length_s - work_s - driven_s(plan, (order,), travel))
    return spare
