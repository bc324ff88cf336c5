"""Changes of timers, asked one after the other, as what remains of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from doorstep.kernel.later import Later, Never

type Name = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Settled:
    """What to cancel first, and then what to set, by kind and key."""

    cancelled: dict[Name, None] = field(default_factory=dict[Name, None])
    set: dict[Name, Later] = field(default_factory=dict[Name, Later])


def settled(changes: Sequence[Later | Never]) -> Settled:
    """What remains of `changes`: the last setting of each name, or the soonest where that is wanted."""
    remains = Settled()
    for change in changes:
        name = (change.kind, change.key)
        if isinstance(change, Never):
            remains.set.pop(name, None)
            remains.cancelled[name] = None
        else:
            known = remains.set.get(name)
            remains.set[name] = _sooner(known, change) if known and change.soonest else change
    return remains


def _sooner(known: Later, change: Later) -> Later:
    due = None if known.due is None or change.due is None else min(known.due, change.due)
    return replace(change, due=due, urgency=min(known.urgency, change.urgency))
