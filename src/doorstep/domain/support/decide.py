"""The rules of a case: opened once, closed once, with an outcome."""

from dataclasses import replace
from datetime import datetime
from typing import ClassVar, assert_never

from doorstep.domain.support.commands import CaseCommand, CloseCase, OpenCase
from doorstep.domain.support.state import Case
from doorstep.events import CaseClosed, CaseEvent, CaseOpened
from doorstep.kernel.errors import Invalid, NotFound, Refused


class CaseIncomplete(Invalid):
    """A case needs a kind when it is opened and an outcome when it is closed."""

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
        UnknownCase: closed without having been opened.
        CaseAlreadyClosed: closed before with another outcome.
    """
    match command:
        case OpenCase():
            return _open(case, command, at)
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
    )
    if case.opened is None:
        return [asked]
    if replace(case.opened, occurred_at=at) == asked:
        return []
    raise CaseAlreadyOpen(f"case {command.case} was opened before; open a new one for another question")


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
