"""What the preview of an import shows of each row, and in one line of all."""

from collections.abc import Sequence
from dataclasses import dataclass

from doorstep.web.console import words
from doorstep.web.console.import_judging import Judged
from doorstep.web.console.import_rows import Fault


@dataclass(frozen=True, slots=True, kw_only=True)
class RowShown:
    """A row of the preview."""

    line: int
    reference: str
    name: str
    address: str
    mark: str
    word: str
    kind: str
    faults: tuple[str, ...]
    windows: str = ""


def shown(one: Judged) -> RowShown:
    """The row of the preview."""
    mark, word, kind = _verdict(one)
    new = one.row.new
    return RowShown(
        line=one.row.line,
        reference=one.row.reference,
        name=new.person.name if new else "",
        address=_address(one),
        mark=mark,
        word=word,
        kind=kind,
        faults=tuple(_said(fault) for fault in one.faults),
        windows=one.row.windows if one.window is not None and not one.known else "",
    )


def _said(fault: Fault) -> str:
    return f"{fault.column or 'row'}: {fault.what}. {fault.way_out[0].upper()}{fault.way_out[1:]}."


def _verdict(one: Judged) -> tuple[str, str, str]:
    if one.faults:
        return "late", "At fault", "bad"
    if one.known:
        return "done", "Here already", ""
    if one.is_doubtful:
        found = len(one.prepared.address.candidates) if one.prepared else 0
        return "at_risk", f"Address in doubt, {words.count(found, 'candidate')}", "doubt"
    return "on_promise", "Address found", ""


def _address(one: Judged) -> str:
    if one.prepared is None:
        return one.row.new.address.line if one.row.new else ""
    address = one.prepared.address
    return f"{address.line}, {address.postcode} {address.city}".strip(" ,")


def summary(judged: Sequence[Judged]) -> str:
    """The counts in words."""
    doubtful = sum(
        one.is_new and one.prepared is not None and not one.prepared.command.located.cell for one in judged
    )
    known = sum(one.known for one in judged)
    parts = [f"{sum(one.is_new for one in judged):,} ready"]
    parts += [f"{doubtful:,} of them with a doubtful address, kept for a choice"] if doubtful else []
    parts += [f"{known:,} here already"] if known else []
    bad = sum(bool(one.faults) for one in judged)
    parts += [f"{bad:,} at fault"] if bad else []
    return f"{words.count(len(judged), 'row')}: {', '.join(parts)}"
