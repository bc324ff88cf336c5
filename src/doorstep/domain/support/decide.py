"""The rules of a case: opened once, closed once, with an outcome."""

from dataclasses import replace
from datetime import datetime
from typing import ClassVar, assert_never

from doorstep.domain.support.commands import (
    AnswerCase,
    CaseCommand,
    CloseCase,
    MissReply,
    OpenCase,
    ReadReply,
)
from doorstep.domain.support.state import Case
from doorstep.events import CaseAnswered, CaseClosed, CaseEvent, CaseOpened, ReplyMissed, ReplyRead
from doorstep.kernel.errors import Invalid, NotFound, Refused

ANSWERED = "answered"


class CaseIncomplete(Invalid):
    """A case needs a kind when it is opened, words when it is answered and an outcome when it is closed."""

    code: ClassVar[str] = "case.incomplete"


class CaseAlreadyOpen(Refused):
    """The case was opened before, with other facts."""

    code: ClassVar[str] = "case.already_open"


class UnknownCase(NotFound):
    """No such case was opened."""

    code: ClassVar[str] = "case.unknown"


class CaseAlreadyClosed(Refused):
    """The case was closed before, with another outcome."""

    code: ClassVar[str] = "case.already_closed"


def decide(case: Case, command: CaseCommand, *, at: datetime) -> list[CaseEvent]:
    """What happens when `command` is asked `at` a moment. The same again is no event.

    Raises:
        CaseIncomplete: no kind, or no outcome.
        CaseAlreadyOpen: opened before with other facts.
        UnknownCase: closed, answered or read without having been opened.
        CaseAlreadyClosed: closed before with another outcome, or answered with other words.
    """
    match command:
        case OpenCase():
            return _open(case, command, at)
        case AnswerCase():
            return _answer(case, command, at)
        case ReadReply():
            return _read(case, command, at)
        case MissReply():
            return _miss(case, command, at)
        case CloseCase():
            return _close(case, command, at)
        case _:
            assert_never(command)


def _open(case: Case, command: OpenCase, at: datetime) -> list[CaseEvent]:
    if not command.kind:
        raise CaseIncomplete(f"case {command.case} has no kind; say what it is about")
    asked = CaseOpened(
        occurred_at=at,
        shipment=command.shipment,
        case=command.case,
        kind=command.kind,
        by=command.by,
        words=command.words,
        channel=command.channel,
        due=command.due,
    )
    if case.opened is None:
        return [asked]
    if replace(case.opened, occurred_at=at, due=command.due) == asked:
        return []
    raise CaseAlreadyOpen(f"case {command.case} was opened before; open a new one for another question")


def _answer(case: Case, command: AnswerCase, at: datetime) -> list[CaseEvent]:
    if not command.words:
        raise CaseIncomplete(f"the answer to case {command.case} has no words; write some")
    if case.opened is None:
        raise UnknownCase(f"no case {command.case}; open it first")
    if case.answer == command.words:
        return []
    if case.outcome:
        raise CaseAlreadyClosed(f"case {command.case} was closed as {case.outcome}; look at the conversation")
    return [
        CaseAnswered(
            occurred_at=at,
            shipment=command.shipment,
            case=command.case,
            words=command.words,
            channel=case.opened.channel,
        ),
        CaseClosed(occurred_at=at, shipment=command.shipment, case=command.case, outcome=ANSWERED),
    ]


def _read(case: Case, command: ReadReply, at: datetime) -> list[CaseEvent]:
    if case.opened is None:
        raise UnknownCase(f"no case {command.case}; load the tour again")
    if case.read_on is not None:
        return []
    return [
        ReplyRead(
            occurred_at=at,
            shipment=command.shipment,
            case=command.case,
            tour=command.tour,
            driver=command.driver,
        )
    ]


def _miss(case: Case, command: MissReply, at: datetime) -> list[CaseEvent]:
    if case.opened is None or case.outcome or case.missed:
        return []
    return [ReplyMissed(occurred_at=at, shipment=command.shipment, case=command.case)]


def _close(case: Case, command: CloseCase, at: datetime) -> list[CaseEvent]:
    if not command.outcome:
        raise CaseIncomplete(f"case {command.case} has no outcome; say how it ended")
    if case.opened is None:
        raise UnknownCase(f"no case {command.case}; open it first")
    if case.outcome == command.outcome:
        return []
    if case.outcome:
        raise CaseAlreadyClosed(f"case {command.case} was closed as {case.outcome}; open a new one")
    return [CaseClosed(occurred_at=at, shipment=command.shipment, case=command.case, outcome=command.outcome)]
