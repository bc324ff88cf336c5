"""The weaker links of a delivery, as they stand on its card."""

from dataclasses import dataclass, replace
from datetime import datetime

from doorstep.events import ShareEnd, ShareEnded, SharingEvent
from doorstep.kernel.ids import ShareId, TextRef
from doorstep.kernel.moments import oldest


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareLine:
    """One weaker link; `note` is a vault reference. `ended_at` is absent while it opens its page."""

    share: ShareId
    at: datetime
    note: TextRef
    may_answer: bool
    ended_at: datetime | None = None
    ended: ShareEnd | None = None


def fold_shares(lines: tuple[ShareLine, ...], event: SharingEvent) -> tuple[ShareLine, ...]:
    """The lines with one made, or one ended; those folded before are recognised."""
    known = next((line for line in lines if line.share == event.share), None)
    if isinstance(event, ShareEnded):
        if known is None:
            return lines
        line = replace(known, ended_at=oldest(known.ended_at, event.occurred_at), ended=event.reason)
    elif known is not None:
        return lines
    else:
        line = ShareLine(
            share=event.share, at=event.occurred_at, note=event.note, may_answer=event.may_answer
        )
    others = [one for one in lines if one.share != event.share]
    return tuple(sorted([*others, line], key=lambda one: (one.at, one.share)))


def share_of(lines: tuple[ShareLine, ...], share: str) -> ShareLine | None:
    """The line of one share."""
    return next((line for line in lines if line.share == share), None)
