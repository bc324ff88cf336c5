"""The rule of the ladder: it is climbed and never comes and goes; another promise begins at its foot."""

from datetime import datetime

from doorstep.domain.ladder.commands import LatenessCommand
from doorstep.domain.ladder.state import Ladder
from doorstep.events import LatenessAnswered, LatenessEvent
from doorstep.kernel.lateness import WATCHED_PERMILLE, LatenessLimits, Step, expected_minor, limits_of


def decide(ladder: Ladder, command: LatenessCommand, *, at: datetime) -> list[LatenessEvent]:
    """What happens when a step is asked for `at` a moment; nothing when it was taken, or a farther one."""
    steps = list(Step)
    is_same_promise = ladder.due == command.due and ladder.step is not None
    if is_same_promise and steps.index(command.step) <= steps.index(ladder.step or Step.WATCHED):
        return []
    return [
        LatenessAnswered(
            occurred_at=at,
            shipment=command.shipment,
            tour=command.tour,
            step=command.step,
            due=command.due,
            late_permille=command.late_permille,
            limit_permille=_limit(limits_of(command.costs), command.step),
            expected_minor=expected_minor(command.late_permille, command.costs),
            reasons=command.reasons,
            asked=command.asked,
            new_sequence=command.new_sequence,
        )
    ]


def _limit(limits: LatenessLimits, step: Step) -> int:
    return {
        Step.WATCHED: WATCHED_PERMILLE,
        Step.NUDGED: limits.nudge,
        Step.REPLANNED: limits.replan,
        Step.TOLD: limits.tell,
        Step.OFFERED: limits.offer,
    }[step]
