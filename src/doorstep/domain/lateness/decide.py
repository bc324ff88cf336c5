"""The rules of costs: amounts somebody can mean, and that leave people a chance to be told."""

from dataclasses import asdict
from datetime import datetime
from typing import ClassVar

from doorstep.domain.lateness.commands import LatenessCostsCommand
from doorstep.domain.lateness.state import LatenessTerms
from doorstep.events import LatenessCostsEvent, LatenessCostsSet
from doorstep.kernel.errors import Invalid, Refused
from doorstep.kernel.lateness import LatenessCosts, limits_of

MOST_MINOR = 1_000_000
EARLIEST_PERMILLE = 100
"""Nine false alarms for one that comes true are the most that a brand may ask for."""

LATEST_PERMILLE = 950
"""A brand may not ask for more certainty than this: it would tell nobody, and call that no false alarm."""


class CostsInvalid(Invalid):
    """A cost is an amount from nothing to 10,000, and what nobody was told of costs something."""

    code: ClassVar[str] = "lateness.costs_invalid"


class NobodyTold(Refused):
    """With these costs people would hear of a delay only when it is certain, which is too late."""

    code: ClassVar[str] = "lateness.nobody_told"


class EverybodyTold(Refused):
    """With these costs people would hear of delays that hardly ever come, and soon believe none."""

    code: ClassVar[str] = "lateness.everybody_told"


class CostsMoved(Refused):
    """Somebody else set the costs meanwhile. Look at theirs and set yours again."""

    code: ClassVar[str] = "lateness.costs_moved"


def decide(terms: LatenessTerms, command: LatenessCostsCommand, *, at: datetime) -> list[LatenessCostsEvent]:
    """What happens when costs are set `at` a moment. The same costs again are no event.

    Raises:
        CostsInvalid: an amount is negative or too large, or a missed delivery costs nothing.
        NobodyTold: a false warning is so dear that people would be told too late.
        EverybodyTold: it is so cheap that they would be told all the time.
        CostsMoved: the costs that were looked at are not the ones that stand.
    """
    if command.costs is not None:
        _check(command.costs)
    if command.costs == terms.costs:
        return []
    if command.seen_version not in (None, terms.version):
        raise CostsMoved(f"the costs of {command.brand} were set since; they are at version {terms.version}")
    return [LatenessCostsSet(occurred_at=at, brand=command.brand, costs=command.costs)]


def _check(costs: LatenessCosts) -> None:
    for name, minor in asdict(costs).items():
        if not 0 <= minor <= MOST_MINOR:
            raise CostsInvalid(f"{name} is {minor}; give 0 to {MOST_MINOR} minor units")
    if costs.missed_minor == 0:
        raise CostsInvalid("a late delivery that nobody was told of costs something; give its cost")
    limit = limits_of(costs).tell
    if limit > LATEST_PERMILLE:
        raise NobodyTold(
            f"people would be told from {limit / 10:.1f} % on, too late to plan by it; make silence dearer"
            f" or a false warning cheaper, so that it is {LATEST_PERMILLE / 10:.0f} % at most"
        )
    if limit < EARLIEST_PERMILLE:
        raise EverybodyTold(
            f"people would be told from {limit / 10:.1f} % on; make a false warning dearer, so that it is"
            f" {EARLIEST_PERMILLE / 10:.0f} % at least"
        )
