"""What the consignee wrote about a shipment and what was answered, as staff read it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from doorstep.domain.tracking.card import CaseLine, MessageLine, ShipmentCard
from doorstep.engine.vault import Words
from doorstep.web.console import words


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkLine:
    """One thing that was written: by us where `ours`. `small` says when, by what, and whether it was read."""

    text: str
    small: str
    ours: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """The conversation, oldest first. `answers` is the case that the next answer is to, where one waits."""

    lines: tuple[TalkLine, ...]
    answers: str
    waits: str
    is_missed: bool
    goes_by: str


def is_talk(case: CaseLine) -> bool:
    """Whether a case is something the consignee wrote in words."""
    return case.by_consignee and bool(case.words or case.answer)


def waiting(card: ShipmentCard) -> list[CaseLine]:
    """What was written and neither answered nor closed, oldest first."""
    return [case for case in card.cases if is_talk(case) and case.closed_at is None]


def talk(card: ShipmentCard, contents: Mapping[str, Words], *, at: datetime, zone: str) -> Talk | None:
    """The conversation; nothing where the consignee wrote nothing."""
    lines = [line for case in card.cases if is_talk(case) for line in _lines(card, case, contents, at, zone)]
    if not lines:
        return None
    open_ = waiting(card)
    missed = [case.due for case in open_ if case.missed_at and case.due]
    dues = [case.due for case in open_ if case.due]
    since = f"Waits for {words.age(open_[0].at, at)}" if open_ else ""
    due = (
        f", should have been answered {words.when(min(missed), at, zone)}"
        if missed
        else f", to be answered by {words.when(min(dues), at, zone)}"
        if dues
        else ""
    )
    return Talk(
        lines=tuple(lines),
        answers=open_[-1].case if open_ else "",
        waits=f"{since}{due}",
        is_missed=bool(missed),
        goes_by=_BACK.get(open_[-1].channel, "e-mail") if open_ else "",
    )


_BACK = {"sms": "text message", "page": "e-mail", "whatsapp": "WhatsApp"}
_CAME = {"sms": "by text message", "page": "on the page", "whatsapp": "on WhatsApp"}


def _lines(
    card: ShipmentCard, case: CaseLine, contents: Mapping[str, Words], at: datetime, zone: str
) -> Sequence[TalkLine]:
    when = words.when(case.at, at, zone)
    read = f"read by the driver {words.when(case.read_at, at, zone)}" if case.read_at else ""
    small = ", ".join(filter(None, (when, _CAME.get(case.channel, ""), read)))
    theirs = TalkLine(text=_opened(contents, case.words), small=small)
    if case.answered_at is None:
        return [theirs]
    message = next((line for line in card.messages if line.about == case.answered_by), None)
    answered = words.when(case.answered_at, at, zone)
    small = ", ".join(filter(None, (answered, _brought(message, at, zone))))
    return [theirs, TalkLine(text=_opened(contents, case.answer), small=small, ours=True)]


def _opened(contents: Mapping[str, Words], ref: str) -> str:
    return contents[ref].text if ref in contents else "These words were erased"


def _brought(message: MessageLine | None, at: datetime, zone: str) -> str:
    """What became of the message that brings an answer; the page shows it in any case."""
    if message is None:
        return "on the page"
    if message.received_at:
        return f"{words.channel(message.channel)} received {words.when(message.received_at, at, zone)}"
    if message.failed:
        return "on the page only, no message reached them"
    return f"{words.channel(message.channel)} sent" if message.sent_at else "a message is on its way"
