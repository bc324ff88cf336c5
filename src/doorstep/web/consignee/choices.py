"""What else can be changed than the time: the ways there are, and the page of each."""

from dataclasses import dataclass

from doorstep.domain.tracking.asked import picture_of
from doorstep.engine.records import PickupPoint
from doorstep.engine.vault import Address
from doorstep.events import ChangeKind
from doorstep.web.change_terms import Option, option
from doorstep.web.consignee.asking import Frame, frame
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.links import Links
from doorstep.web.consignee.prices import money
from doorstep.web.consignee.record import Candidate, Row
from doorstep.web.consignee.speech import Sentence, Speech
from doorstep.web.getting_in import LONGEST
from doorstep.web.holiday import hold_option
from doorstep.web.pickup_points import WEEKDAYS
from doorstep.web.place_picture import LARGEST, erase_hours

PLACES = {
    "address": ChangeKind.ADDRESS,
    "pickup-point": ChangeKind.PICKUP_POINT,
    "hold": ChangeKind.HOLD,
    "safe-place": ChangeKind.SAFE_PLACE,
    "neighbour": ChangeKind.NEIGHBOUR,
    "reception": ChangeKind.RECEPTION,
    "access": ChangeKind.ACCESS,
    "door": ChangeKind.DOOR,
}
"""The pages behind the change page, by their address."""

FIELDS = ("street", "unit", "postcode", "city", "note")


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressPage:
    """Naming another address. `candidates` when it may be one of several places."""

    frame: Frame
    url: str
    form_key: str
    problem: str
    given: dict[str, str]
    candidates: tuple[Candidate, ...]
    home: Row | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PointRow:
    """A pickup point to choose; without `href` it takes nothing now."""

    name: str
    line: str
    hours: tuple[str, ...]
    href: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsPage:
    """Which pickup point."""

    frame: Frame
    points: tuple[PointRow, ...]
    bring: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A photo of the place: the one that stands, where to take it back, and what becomes of it."""

    shown: str
    remove: str
    who: str
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class InstructionPage:
    """Another way of handing over, with its effect told first. `code` is that of the `problem`."""

    frame: Frame
    url: str
    form_key: str
    stands: str
    label: str
    hint: str
    words: str
    window: Sentence
    cost: str
    who: str
    undo: str
    button: str
    problem: str = ""
    code: str = ""
    photo: Photo | None = None


def other_rows(facts: Facts, speech: Speech, links: Links, *, points: int) -> tuple[Row, ...]:
    """Every other kind of change: where it leads and what it costs, or why it is not possible."""
    names = [name for name in PLACES if name != "door" or facts.card.instruction is not None]
    return tuple(_row(name, facts, speech, links, points) for name in names)


def address_page(  # noqa: PLR0913  # one page, every part of it named
    facts: Facts,
    speech: Speech,
    links: Links,
    *,
    form_key: str,
    given: dict[str, str],
    problem: str = "",
    doubted: Address | None = None,
) -> AddressPage:
    """The page to name another address on."""
    moved = facts.card.home not in ("", facts.card.place)
    found = doubted.candidates if doubted else ()
    return AddressPage(
        frame=_frame(facts, speech, links, "address"),
        url=links.to("change/address"),
        form_key=form_key,
        problem=speech.text(f"page-new-address-{problem}") if problem else "",
        given={name: given.get(name, "") for name in FIELDS},
        candidates=tuple(
            Candidate(
                value=str(number),
                label=" ".join(part for part in (one.street, one.house_number) if part),
                small=" ".join(part for part in (one.postcode, one.city) if part),
            )
            for number, one in enumerate(found)
        ),
        home=Row(
            label=speech.text("page-new-address-home"),
            small=speech.say("page-plain", text=facts.home.line if facts.home else ""),
            href=links.to("change/address", at="home"),
        )
        if moved
        else None,
    )


def points_page(
    facts: Facts, speech: Speech, links: Links, points: list[tuple[PickupPoint, bool]]
) -> PointsPage:
    """The page to choose a pickup point on; each comes with whether it has room."""
    return PointsPage(
        frame=_frame(facts, speech, links, "pickup-point"),
        points=tuple(
            PointRow(
                name=point.name,
                line=_line(point),
                hours=hours_of(point, speech),
                href=links.to("change/pickup-point", at=point.point) if has_room else "",
                why="" if has_room else speech.text("page-not-point-full"),
            )
            for point, has_room in points
        ),
        bring=bring(facts, speech),
    )


def instruction_page(  # noqa: PLR0913  # one page, every part of it named
    facts: Facts,
    speech: Speech,
    links: Links,
    name: str,
    *,
    form_key: str,
    stands: str,
    written: str = "",
    refused: str = "",
) -> InstructionPage:
    """The page to say where exactly, or to whom; with what was `written` when something cannot be taken.

    `refused` is the code of what is wrong with a photo.
    """
    found = option(facts.card, facts.brand, PLACES[name], facts.now)
    promise, known = facts.promise, facts.card.instruction
    same = known is not None and known.kind is PLACES[name]
    return InstructionPage(
        frame=_frame(facts, speech, links, name),
        url=links.to(f"change/{name}"),
        form_key=form_key,
        stands=stands,
        label=speech.text(f"page-ask-{name}-label") if name != "door" else "",
        hint=speech.text(f"page-ask-{name}-hint"),
        words=written or (facts.words.get(known.words, "") if same and known else ""),
        window=speech.window(promise.window) if promise else (),
        cost=_price(found, speech),
        who=speech.text("page-change-who-know", brand=facts.brand.name, lsp=facts.lsp),
        undo=speech.text(f"page-ask-until-{found.until.value}"),
        button=speech.text("page-change-confirm"),
        problem=_problem(speech, written, refused),
        code=refused or ("change.words_too_long" if written else ""),
        photo=_photo(facts, speech, links) if PLACES[name] is ChangeKind.SAFE_PLACE else None,
    )


def _problem(speech: Speech, written: str, refused: str) -> str:
    if refused:
        return speech.text(f"page-{refused}".replace(".", "-").replace("_", "-"), most=LARGEST // 1_000_000)
    return speech.text("page-too-long", count=len(written), most=LONGEST["words"]) if written else ""


def _photo(facts: Facts, speech: Speech, links: Links) -> Photo:
    line = picture_of(facts.card)
    return Photo(
        shown=links.to(f"place/{line.media}") if line else "",
        remove=links.to("no-photo"),
        who=speech.text("page-photo-who", hours=erase_hours(facts.brand)),
        most=LARGEST,
    )


def hours_of(point: PickupPoint, speech: Speech) -> tuple[str, ...]:
    """Opening hours, one line for days in a row that are alike."""
    lines: list[str] = []
    runs: list[tuple[list[str], tuple[tuple[str, str], ...]]] = []
    for day in WEEKDAYS:
        spans = tuple(point.hours.get(day, ()))
        if runs and runs[-1][1] == spans:
            runs[-1][0].append(day)
        elif spans:
            runs.append(([day], spans))
        else:
            runs.append(([], ()))
    for days, spans in runs:
        if not spans or not days:
            continue
        first, last = speech.text(f"page-day-{days[0]}"), speech.text(f"page-day-{days[-1]}")
        span = ", ".join(speech.text("range", start=opens, end=closes) for opens, closes in spans)
        said = first if len(days) == 1 else speech.text("range", start=first, end=last)
        lines.append(f"{said} {span}")
    return tuple(lines)


def bring(facts: Facts, speech: Speech) -> str:
    """What to bring to a pickup point."""
    return speech.text("page-point-bring", reference=facts.card.brand_reference)


def where(address: Address, point: PickupPoint | None) -> str:
    """A place on one line."""
    if point is not None:
        return f"{point.name}, {_line(point)}"
    return ", ".join(part for part in (address.line, f"{address.postcode} {address.city}".strip()) if part)


def _line(point: PickupPoint) -> str:
    town = f"{point.postcode} {point.city}".strip()
    return f"{point.line}, {town}" if town else point.line


def option_of(facts: Facts, kind: ChangeKind) -> Option:
    """Whether one kind of change is possible now, by the brand's terms and by what the depot can do."""
    if kind is ChangeKind.HOLD:
        return hold_option(facts.card, facts.brand, facts.depot, facts.storage, facts.now)
    return option(facts.card, facts.brand, kind, facts.now)


def _row(name: str, facts: Facts, speech: Speech, links: Links, points: int) -> Row:
    found = option_of(facts, PLACES[name])
    limit = found.limit or ("no-points" if name == "pickup-point" and not points else "")
    label = speech.text(f"page-other-{name}")
    if limit:
        why = speech.say(f"page-not-{limit}".replace("_", "-"), brand=facts.brand.name, lsp=facts.lsp)
        return Row(label=label, small=why)
    return Row(
        label=label,
        small=speech.say(
            "page-two-sentences", first=speech.text(f"page-other-{name}-small"), second=_price(found, speech)
        ),
        href=links.to(f"change/{name}"),
    )


def _price(found: Option, speech: Speech) -> str:
    return money(found.price, speech) if found.price.minor else speech.text("page-other-free")


def _frame(facts: Facts, speech: Speech, links: Links, name: str) -> Frame:
    return frame(
        facts,
        speech,
        links,
        path=f"change/{name}",
        heading=speech.text(f"page-ask-{name}-heading"),
        lede=speech.text(f"page-ask-{name}-text", brand=facts.brand.name, lsp=facts.lsp),
    )
