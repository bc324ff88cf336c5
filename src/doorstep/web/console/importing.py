"""The import page: upload, look at every row, then import all of them or, when asked for, the valid ones."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from litestar import Request, Response, get, post
from litestar.datastructures import UploadFile

from doorstep.engine.access import Pass
from doorstep.engine.handle import Entry
from doorstep.kernel.errors import DoorstepError, Refused, Unavailable
from doorstep.web.console import words
from doorstep.web.console.chrome import STAFF, Chrome, chrome
from doorstep.web.console.import_judging import Judged, judge
from doorstep.web.console.import_record import RowShown, shown, summary
from doorstep.web.console.import_rows import (
    COLUMNS,
    MOST_BYTES,
    FileUnreadable,
    decode,
    read_rows,
    template,
    write,
)
from doorstep.web.console.import_windows import Wanted, booked
from doorstep.web.door import enter
from doorstep.web.intake import accept_all
from doorstep.web.render import page, security_headers
from doorstep.web.site import Site

FRAME = 100_000
"""What a form may add to the file. Units: bytes."""

MOST_TOLD = 5
"""Of how many shipments it is told why they could not be booked; all without a promise are in the console."""

type AnyRequest = Request[Any, Any, Any]


class NothingToImport(Refused):
    """No row of the file can be imported."""

    code = "import.nothing"


class RowsAtFault(Refused):
    """Some rows are at fault, and all were asked for; nothing was imported."""

    code = "import.rows_at_fault"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPage:
    """The record of the page; `text` is the file that is looked at, empty before one was chosen."""

    chrome: Chrome
    columns: tuple[str, ...]
    rows: tuple[RowShown, ...]
    summary: str
    new: int
    at_fault: int
    text: str
    name: str
    csrf: str
    form_key: str
    said: str
    is_refusal: bool


@get("/console/import")
async def form(request: AnyRequest, site: Site) -> Response[Any]:
    """Choose a file."""
    who = await enter(request, site, *STAFF)
    return await _show(site, who)


@get("/console/import/template.csv")
async def template_file(request: AnyRequest, site: Site) -> Response[str]:
    """A file to begin with."""
    await enter(request, site, *STAFF)
    return _download(template(), "doorstep-shipments.csv")


@post("/console/import/look", request_max_body_size=MOST_BYTES + FRAME)
async def look(request: AnyRequest, site: Site) -> Response[Any]:
    """Read the file and show every row; nothing is imported."""
    who = await enter(request, site, *STAFF)
    chosen = (await request.form()).get("file")
    try:
        if not isinstance(chosen, UploadFile) or not chosen.filename:
            raise FileUnreadable("no file was chosen; choose a CSV file")  # noqa: TRY301  # told as any other fault
        text = decode(await chosen.read())
        judged = await judge(site, who, read_rows(text))
    except FileUnreadable as fault:
        return await _show(site, who, refusal=fault)
    return await _show(site, who, text=text, name=chosen.filename, judged=judged)


@post("/console/import", request_max_body_size=MOST_BYTES * 3 + FRAME)
async def take(request: AnyRequest, site: Site) -> Response[Any]:
    """Import what was looked at, as one change: all of it, or nothing."""
    who = await enter(request, site, *STAFF)
    sent = {name: str(value) for name, value in (await request.form()).items()}
    text, only_valid = sent.get("text", ""), sent.get("rows") == "valid"
    judged = await judge(site, who, read_rows(text))
    try:
        told = await _import(site, who, judged, only_valid=only_valid, key=sent.get("key", ""), text=text)
    except Unavailable:
        raise
    except DoorstepError as refusal:
        return await _show(site, who, text=text, name=sent.get("name", ""), judged=judged, refusal=refusal)
    return await _show(site, who, said=told)


@post("/console/import/faults", request_max_body_size=MOST_BYTES * 3 + FRAME)
async def faults(request: AnyRequest, site: Site) -> Response[str]:
    """The faults of the file that is looked at, as CSV."""
    who = await enter(request, site, *STAFF)
    text = str((await request.form()).get("text", ""))
    judged = await judge(site, who, read_rows(text))
    lines = [
        (str(fault.line), one.row.reference, fault.column, fault.what, fault.way_out)
        for one in judged
        for fault in one.faults
    ]
    heading = ("line", "reference", "column", "what", "way_out")
    return _download(write([heading, *lines]), "doorstep-faults.csv")


async def _import(  # one request, every part of it named
    site: Site, who: Pass, judged: Sequence[Judged], *, only_valid: bool, key: str, text: str
) -> str:
    bad = [one for one in judged if one.faults]
    if bad and not only_valid:
        raise RowsAtFault(
            f"{words.count(len(bad), 'row')} at fault, and nothing was imported; "
            "correct them, or import only the valid rows"
        )
    taken = [one for one in judged if one.is_new]
    new = [one.prepared for one in taken if one.prepared is not None]
    if not new:
        raise NothingToImport("no row is both valid and new; nothing was imported")
    entry = Entry(
        source=f"import:{who.viewer.party}",
        key=key,
        actor=who.viewer.party,
        digest=sha256(f"{only_valid}|{text}".encode()).hexdigest(),
    )
    await accept_all(site, who.viewer.tenant, new, entry)
    wanted = [
        Wanted(shipment=one.prepared.command.shipment, reference=one.row.reference, window=one.window)
        for one in taken
        if one.prepared is not None and one.window is not None
    ]
    missed = await booked(site, who, wanted, key=f"{entry.source}:{key}")
    return f"{words.count(len(new), 'shipment')} imported, all at once.{_bookings(len(wanted), missed)}"


def _bookings(wanted: int, missed: Sequence[str]) -> str:
    """What became of the windows that were named; the reasons of the first few that cannot be kept."""
    if not wanted:
        return ""
    kept = f" {wanted - len(missed)} of {wanted} booked in a window that was named."
    if not missed:
        return kept
    more = f"; and {len(missed) - MOST_TOLD} more" if len(missed) > MOST_TOLD else ""
    return f"{kept} Not booked: {'; '.join(missed[:MOST_TOLD])}{more}."


async def _show(  # noqa: PLR0913  # what happened, and what is looked at
    site: Site,
    who: Pass,
    *,
    text: str = "",
    name: str = "",
    judged: Sequence[Judged] = (),
    said: str = "",
    refusal: DoorstepError | None = None,
) -> Response[Any]:
    async with site.desk.store.transaction(site.scope(who.viewer)) as tx:
        frame = await chrome(site, tx, who, "Import")
    record = ImportPage(
        chrome=frame,
        columns=COLUMNS,
        rows=tuple(shown(one) for one in judged),
        summary=summary(judged),
        new=sum(one.is_new for one in judged),
        at_fault=sum(bool(one.faults) for one in judged),
        text=text,
        name=name,
        csrf=who.csrf,
        form_key=secrets.token_urlsafe(12),
        said=str(refusal) if refusal else said,
        is_refusal=refusal is not None,
    )
    code = 422 if isinstance(refusal, FileUnreadable) else 409 if refusal else 200
    return page("console/import.html", record, site=site, status_code=code)


def _download(text: str, name: str) -> Response[str]:
    headers = security_headers() | {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response("\ufeff" + text, media_type="text/csv; charset=utf-8", headers=headers)


routes = [form, template_file, look, take, faults]
