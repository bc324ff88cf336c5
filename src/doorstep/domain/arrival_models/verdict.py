"""Whether a model is better than the one in service, on the same days, and in words why not."""

from collections.abc import Sequence

from doorstep.events import ModelReport

SHARE = 0.90
"""The share of arrivals that windows should hold."""

MOST_OFF = 0.03
"""How far the share may be from it, in either direction."""

MOST_WORSE = 1.05
"""How many times the loss of the other one is borne at any one depot."""

ENOUGH = 500
"""With fewer predictions a depot is not judged by itself."""


def shortfalls(report: ModelReport, rival: ModelReport) -> Sequence[str]:
    """What speaks against promoting; nothing when the model beats its rival."""
    new, old = report.overall, rival.overall
    found = [
        f"its {name} is {mine:.1f} s, not below {theirs:.1f} s"
        for name, mine, theirs in (
            ("CRPS", new.crps_s, old.crps_s),
            ("pinball loss", new.pinball_s, old.pinball_s),
        )
        if mine >= theirs
    ]
    if abs(new.coverage - SHARE) > MOST_OFF:
        found.append(f"its windows hold {new.coverage:.1%} of the arrivals, not 87 to 93 %")
    return [*found, *_lanes(report, rival)]


def _lanes(report: ModelReport, rival: ModelReport) -> Sequence[str]:
    before = {lane.depot: lane.spread for lane in rival.by_lane}
    return [
        f"at {lane.depot} its CRPS is {lane.spread.crps_s:.1f} s, more than 5 % above {old.crps_s:.1f} s"
        for lane in report.by_lane
        if (old := before.get(lane.depot)) is not None
        and min(lane.spread.predictions, old.predictions) >= ENOUGH
        and lane.spread.crps_s > MOST_WORSE * old.crps_s
    ]
