"""Promised, predicted and actual beside one another: drawn on the time rule, and said in words below it."""

from collections.abc import Sequence
from dataclasses import dataclass

from doorstep.domain.tracking.told import told_earlier
from doorstep.domain.tracking.views import promise_told
from doorstep.kernel.time import Window
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.heads import done_at
from doorstep.web.consignee.record import KeyLine, TimeRule
from doorstep.web.consignee.rule import Drawn, time_rule
from doorstep.web.consignee.situation import DONE, ENDED, Situation
from doorstep.web.consignee.speech import NOTHING, Sentence, Speech

PREDICTED = frozenset({Situation.COMING, Situation.COMING_LATE, Situation.NEXT})
"""Where a prediction is current; anywhere else an older one must not stand as if it were."""

STANDS = frozenset({Situation.STALE, Situation.STOPPED, Situation.DISPUTED})
"""Where nothing is predicted and the promise still holds, which is worth saying."""

UNDRAWN = (ENDED - DONE) | {
    Situation.RETURNING,
    Situation.REFUSED,
    Situation.ATTEMPTED,
}
"""Where a window would be drawn that nobody waits for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A window to draw and to name. `mark`: pr outline, pd solid, old dashed."""

    mark: str
    key: str
    window: Window

    @property
    def struck(self) -> bool:
        """Whether it no longer holds."""
        return self.mark == "old"


def rule(facts: Facts, found: Situation, speech: Speech) -> TimeRule | None:
    """The drawing."""
    done = found in DONE
    drawn = Drawn(
        boxes=[
            (line.mark, part) for line in _drawing_order(_lines(facts, found)) for part in line.window.each
        ],
        actual=done_at(facts) if done else None,
        now=None if done else facts.now,
    )
    return time_rule(drawn, speech)


def key(facts: Facts, found: Situation, speech: Speech) -> tuple[KeyLine, ...]:
    """The same facts in words."""
    lines = _lines(facts, found)
    one_day = (
        len({speech.day(line.window.start) for line in lines}) <= 1 and rule(facts, found, speech) is not None
    )
    said = tuple(_said(line, speech, one_day=one_day) for line in lines)
    if found not in DONE:
        return said
    actual = speech.say("page-key-actual", clock=speech.clock(done_at(facts)))
    return (KeyLine(mark="dot", text=actual), *said)


def told(facts: Facts, speech: Speech) -> Sentence:
    """When the consignee was told of the window that replaced another, or of one that begins earlier."""
    promise = facts.promise
    earlier = told_earlier(facts.card)
    if earlier is not None and earlier[0].received_at is not None:
        return speech.say("page-told-at", clock=speech.clock(earlier[0].received_at))
    if promise is None or facts.replaced is None:
        return NOTHING
    at = promise_told(facts.card, promise)
    if at is not None:
        return speech.say("page-told-at", clock=speech.clock(at))
    sent = any(line.about == promise.event and line.sent_at for line in facts.card.messages)
    return speech.say("page-told-soon") if sent else NOTHING


def _lines(facts: Facts, found: Situation) -> Sequence[Line]:
    if found in UNDRAWN:
        return ()
    lines: list[Line] = []
    prediction, promise, replaced = facts.prediction, facts.promise, facts.replaced
    if found in PREDICTED and prediction and prediction.window:
        lines.append(Line(mark="pd", key="page-key-predicted", window=prediction.window))
        lines += _told_before(facts)
    if promise:
        lines.append(
            _promise_line(
                found,
                promise.window,
                solid=not any(line.mark == "pd" for line in lines),
                renewed=replaced is not None,
            )
        )
    if replaced:
        lines.append(Line(mark="old", key="page-key-was", window=replaced.window))
    return lines


def _told_before(facts: Facts) -> Sequence[Line]:
    """The window that a message named before the van turned out to come earlier."""
    earlier = told_earlier(facts.card)
    if earlier is None or earlier[1].window is None or earlier[1].topic != "day":
        return ()
    return [Line(mark="old", key="page-key-was", window=earlier[1].window)]


def _promise_line(found: Situation, window: Window, *, solid: bool, renewed: bool) -> Line:
    if renewed and found not in DONE:
        return Line(mark="pd" if solid else "pr", key="page-key-promised-now", window=window)
    if found in STANDS:
        return Line(mark="pr", key="page-key-promised-stands", window=window)
    return Line(mark="pr", key="page-key-promised", window=window)


def _drawing_order(lines: Sequence[Line]) -> Sequence[Line]:
    """What is solid lies on top."""
    return sorted(lines, key=lambda line: ("old", "pr", "pd").index(line.mark))


def _said(line: Line, speech: Speech, *, one_day: bool) -> KeyLine:
    hours = speech.hours(line.window) if one_day else speech.window(line.window)
    if line.struck:
        return KeyLine(mark=line.mark, text=speech.say(line.key), struck=hours)
    return KeyLine(mark=line.mark, text=speech.say(line.key, window=hours))
