"""When the answer to a question is worth a record: pages ask again every few seconds, people do not."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from doorstep.events import DayAnswer, SlotsAsked

SAME_LOOK = timedelta(minutes=30)
"""Whoever asks again within this time is still looking at the same list."""

AT_MOST_EVERY = timedelta(minutes=1)


def is_news(last: SlotsAsked | None, days: Sequence[DayAnswer], *, at: datetime) -> bool:
    """Whether an answer says more than the last one recorded.

    While somebody looks, only that more windows were open on some day than before: what they were offered at
    best is what they were offered. Later, anything that changed.
    """
    if last is None:
        return bool(days)
    ago = at - last.occurred_at
    if ago >= SAME_LOOK:
        return tuple(days) != last.days
    before = {(one.depot, one.day): one.open for one in last.days}
    return ago >= AT_MOST_EVERY and any(one.open > before.get((one.depot, one.day), -1) for one in days)
