"""What the page "When we warn" says: false alarms and silence side by side, and costs with what they do."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from itertools import chain

from doorstep.domain.lateness import CostsChange, WarningCount, counted, would_have_been
from doorstep.kernel.lateness import NEVER, USUAL, LatenessCosts, limits_of
from doorstep.web.console import words
from doorstep.web.console.chrome import Chrome
from doorstep.web.lateness import BrandLateness

NOBODY = "\N{EN DASH}"

ASKED: Mapping[str, tuple[str, str]] = {
    "missed_minor": ("Late, and nobody was told", "what the wait, the call and the lost trust cost"),
    "false_minor": ("A false warning", "people planned by the later time, and the van came as promised"),
    "nudge_minor": ("A nudge", "the minute of whoever can still mend it"),
    "replan_minor": ("Planning the van anew", "other stops are served in another sequence"),
    "way_out_minor": ("Offering a way out", "another day or a pickup point"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CountRow:
    """One day, or one brand: warnings against what came."""

    name: str
    visits: str
    late: str
    warned: str
    right: str
    false: str
    silent: str
    lead: str
    held: str
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """One of the two sides that are counted alike. `bad` is how much of `of` went wrong."""

    name: str
    value: str
    of: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EffectRow:
    """What one setting does: the chances it acts from, and what the last days would have been with it."""

    name: str
    nudge: str
    replan: str
    tell: str
    offer: str
    warned: str
    right: str
    false: str
    silent: str
    cost: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CostField:
    """One amount that is asked for."""

    name: str
    label: str
    hint: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LatenessPage:
    """The page of one brand, or of all of them where `brand` is empty."""

    chrome: Chrome
    brand: str
    name: str
    brands: tuple[tuple[str, str], ...]
    headline: str
    tiles: tuple[Tile, ...]
    days: tuple[CountRow, ...]
    by_brand: tuple[CountRow, ...]
    effects: tuple[EffectRow, ...]
    preview: str
    fields: tuple[CostField, ...]
    wished: Mapping[str, str]
    changes: tuple[tuple[str, str, str], ...]
    version: int
    can_set: bool
    csrf: str
    form_key: str
    said: str
    is_refusal: bool


def headline(count: WarningCount, days: int) -> str:
    """How often we were right, in one sentence; empty while nobody has come."""
    if not count.visits:
        return ""
    last = "day" if days == 1 else f"{days} days"
    if not count.late:
        visits = words.count(count.visits, "visit")
        false = words.count(count.warned, "warning was", "warnings were")
        warned = f"{false} false" if count.warned else "nobody was warned"
        return f"Of {visits} on the last {last} none was late, and {warned}."
    late, warned = words.count(count.late, "late visit"), words.count(count.warned, "warning")
    return (
        f"On the last {last} {count.told_before:,} of {late} were told before the old time ended;"
        f" {count.right:,} of {warned} came true."
    )


def tiles(count: WarningCount) -> tuple[Tile, ...]:
    """False alarms and silence, the same size; and whether the windows that were shown held."""
    return (
        Tile(
            name="False alarms",
            value=_share(count.false, count.warned),
            of=f"{count.false:,} of {words.count(count.warned, 'warning')}",
            meaning="A later time was told, and the van came as promised.",
        ),
        Tile(
            name="Silence",
            value=_share(count.silent, count.late),
            of=f"{count.silent:,} of {words.count(count.late, 'late visit')}",
            meaning="It was late, and nobody had received word when the promise ended.",
        ),
        Tile(
            name="Windows that held",
            value=_share(count.held, count.windows),
            of=f"{count.held:,} of {words.count(count.windows, 'window')} shown",
            meaning="Every window shown on the way, with the arrival inside. Four in five should.",
        ),
    )


def day_rows(known: Iterable[BrandLateness]) -> tuple[CountRow, ...]:
    """A line for each day, the newest first."""
    brands = list(known)
    days = sorted({day for one in brands for day in one.days}, reverse=True)
    return tuple(
        _row(
            f"{date.fromisoformat(day):%a %-d %b}",
            counted(chain.from_iterable(one.days.get(day, ()) for one in brands)),
        )
        for day in days
    )


def brand_rows(known: Sequence[BrandLateness]) -> tuple[CountRow, ...]:
    """A line for each brand."""
    return tuple(
        _row(one.brand.name, counted(one.visits), href=f"/console/warnings?brand={one.brand.party}")
        for one in known
    )


def effects(known: BrandLateness, wished: LatenessCosts | None, *, asks: bool) -> tuple[EffectRow, ...]:
    """What is set now, and what is looked at, on the same days and in the same costs."""
    settings = [("Set now", known.book.costs)]
    if asks and wished != known.book.costs:
        settings.append(("Looked at", wished))
    return tuple(_effect(name, known, costs, settings[-1][1]) for name, costs in settings)


def preview(known: BrandLateness, wished: LatenessCosts | None, *, asks: bool) -> str:
    """What a change would have meant, in words; empty while nothing else is looked at."""
    if not asks or wished == known.book.costs:
        return ""
    limit = _permille(limits_of(wished).tell)
    visits = list(known.visits)
    if not visits:
        return f"People would be told from {limit} on. What that means is known when visits are over."
    now, then = would_have_been(visits, known.book.costs), would_have_been(visits, wished)
    days = "day" if len(known.days) == 1 else f"{len(known.days)} days"
    warned = words.count(then.warned, "warning")
    return (
        f"Told from {limit} on, the last {days} would have had {warned} instead of {now.warned:,}:"
        f" {then.right:,} right instead of {now.right:,}, {then.false:,} false instead of {now.false:,},"
        f" and {then.silent:,} late in silence instead of {now.silent:,}."
    )


def fields(costs: LatenessCosts | None) -> tuple[CostField, ...]:
    """The amounts that are asked for."""
    known = asdict(costs or USUAL)
    return tuple(
        CostField(name=name, label=label, hint=hint, value=amount(known[name]))
        for name, (label, hint) in ASKED.items()
    )


def amount(minor: int) -> str:
    """An amount as it is typed."""
    return f"{minor // 100}.{minor % 100:02}"


def change_lines(
    changes: Sequence[CostsChange], parties: Mapping[str, str], *, at: datetime, zone: str
) -> tuple[tuple[str, str, str], ...]:
    """When, by whom, and what from then on."""
    return tuple(
        (words.when(one.at, at, zone), parties.get(one.by, str(one.by)), _said(one.costs)) for one in changes
    )


def _said(costs: LatenessCosts | None) -> str:
    known, limits = costs or USUAL, limits_of(costs)
    usual = " (as usual)" if costs is None else ""
    return (
        f"told from {_permille(limits.tell)}{usual}: silence {amount(known.missed_minor)},"
        f" a false warning {amount(known.false_minor)}"
    )


def _effect(
    name: str, known: BrandLateness, costs: LatenessCosts | None, weighed: LatenessCosts | None
) -> EffectRow:
    limits, count = limits_of(costs), would_have_been(known.visits, costs)
    return EffectRow(
        name=name,
        nudge=_permille(limits.nudge),
        replan=_permille(limits.replan),
        tell=_permille(limits.tell),
        offer=_permille(limits.offer),
        warned=f"{count.warned:,}",
        right=f"{count.right:,}",
        false=f"{count.false:,}",
        silent=f"{count.silent:,}",
        cost=f"{amount(count.cost_minor(weighed))} {known.brand.currency}",
    )


def _row(name: str, count: WarningCount, href: str = "") -> CountRow:
    return CountRow(
        name=name,
        visits=f"{count.visits:,}",
        late=f"{count.late:,}",
        warned=f"{count.warned:,}",
        right=f"{count.right:,}",
        false=f"{count.false:,}",
        silent=f"{count.silent:,}",
        lead=NOBODY if count.lead_s is None else f"{round(count.lead_s / 60)} min",
        held=_share(count.held, count.windows),
        href=href,
    )


def _permille(permille: int) -> str:
    return "never" if permille >= NEVER else f"{permille / 10:g} %"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else NOBODY
