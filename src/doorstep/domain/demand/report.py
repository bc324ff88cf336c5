"""What zones were offered, against the mean of everybody: where a starved zone is told from a lucky one."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from doorstep.domain.demand.zone_demand import PersonAnswer, ZoneDemand

ENOUGH = 10
"""Below so many people a zone is shown and not judged."""

FAIR = 0.7
"""The worst zone is to get at least this share of what everybody gets on the mean."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneShare:
    """One zone, or everybody. People count once for each day they asked about.

    `offered` are people to whom at least one window was open, `windows` the windows open to all of them and
    `listed` those they were shown, open or not. `closed` counts windows and `refused` holds, by limit.
    `of_mean` is the share of the mean that the zone gets, of people offered something or of windows a person,
    whichever is less; `None` while too few asked.
    """

    zone: str
    asked: int
    offered: int
    windows: int
    listed: int
    closed: Mapping[str, int]
    refused: Mapping[str, int]
    of_mean: float | None = None

    @property
    def acceptance(self) -> float:
        """The share of the people who were offered at least one window."""
        return self.offered / self.asked if self.asked else 0.0

    @property
    def mean_windows(self) -> float:
        """Windows that were open to a person, on the mean."""
        return self.windows / self.asked if self.asked else 0.0

    @property
    def is_starved(self) -> bool:
        """Whether it gets less than the share that is fair."""
        return self.of_mean is not None and self.of_mean < FAIR


@dataclass(frozen=True, slots=True, kw_only=True)
class Fairness:
    """Every zone, the worst first, and everybody together. `worst` is `None` while no two can be compared."""

    everybody: ZoneShare
    zones: tuple[ZoneShare, ...]
    worst: ZoneShare | None


def fairness(demands: Iterable[ZoneDemand]) -> Fairness:
    """The report over the days that `demands` are of."""
    by_zone: dict[str, list[PersonAnswer]] = {}
    for demand in demands:
        answers = (answer for answer in demand.people.values() if answer.at is not None)
        by_zone.setdefault(demand.zone, []).extend(answers)
    everybody = _share("", [answer for answers in by_zone.values() for answer in answers])
    shares = [_share(zone, answers) for zone, answers in by_zone.items() if answers]
    judged = [_judged(share, everybody) for share in shares]
    ranked = sorted(judged, key=lambda one: (one.of_mean is None, one.of_mean or 0.0, one.zone))
    compared = [one for one in ranked if one.of_mean is not None]
    return Fairness(
        everybody=everybody, zones=tuple(ranked), worst=compared[0] if len(compared) > 1 else None
    )


def _share(zone: str, answers: Sequence[PersonAnswer]) -> ZoneShare:
    closed: Counter[str] = Counter()
    refused: Counter[str] = Counter()
    for answer in answers:
        closed.update(answer.closed)
        refused.update(answer.refused)
    windows = sum(answer.open for answer in answers)
    return ZoneShare(
        zone=zone,
        asked=len(answers),
        offered=sum(answer.open > 0 for answer in answers),
        windows=windows,
        listed=windows + closed.total(),
        closed=dict(closed.most_common()),
        refused=dict(refused.most_common()),
    )


def _judged(one: ZoneShare, everybody: ZoneShare) -> ZoneShare:
    if one.asked < ENOUGH or not everybody.windows:
        return one
    ratios = (one.acceptance / everybody.acceptance, one.mean_windows / everybody.mean_windows)
    return replace(one, of_mean=min(ratios))
