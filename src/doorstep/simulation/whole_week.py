"""Days back to back as fast as the server keeps up: orders accepted, vans in time, promises kept."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from doorstep.simulation.book import Book
from doorstep.simulation.dispatcher import heed
from doorstep.simulation.orders import Order, Step, Story
from doorstep.simulation.run import Play, Say, opened, play_day
from doorstep.simulation.whole_day import FASTEST, compared_when_told, is_due, is_kept, settled

DAYS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCount:
    """One day: what was wished and accepted for it, what was due on it and kept, by the truth.

    An order that found no room on the day it was wished for may have been accepted for the next, and is due
    there. `in_time` counts those at whose door a van stood in time, whether or not somebody was at home:
    what a plan answers for. `agrees`: the server's figures are the truth's. `late` are shipments that were
    not final in time. `percent` is the quantile that is planned with after the day, `None` for no cushion.
    """

    day: str
    wished: int
    accepted: int
    due: int
    in_time: int
    kept: int
    agrees: bool
    late: int
    percent: int | None = None


async def whole_week(play: Play, say: Say, days: int = DAYS, speed: float = FASTEST) -> int:
    """Play `days` days to their ends. The exit code: 0 when the server told the truth on each.

    Units: `speed` business seconds per real second.

    Raises: CityBusy.
    """
    counts: list[DayCount] = []
    async with opened(play) as city:
        for _ in range(days):
            day = await play_day(city, replace(play, speed=speed), say)
            late = len(await settled(city, day))
            said = await compared_when_told(city, day)
            agrees = all(count.agrees for count in said)
            counted = count_day(city.book, day, agrees=agrees, late=late)
            counts.append(replace(counted, percent=await heed(city)))
            say(row(counts[-1]))
    for line in summary(counts):
        say(line)
    return 0 if all(count.agrees for count in counts) else 1


def count_day(book: Book, day: str, *, agrees: bool, late: int) -> DayCount:
    """One day by the truth."""
    lives = [(order, book.story(order.shipment)) for order in book.orders() if is_due(order, day)]
    return DayCount(
        day=day,
        wished=len(book.orders(day)),
        accepted=sum(order.step is Step.PROMISED for order in book.orders(day)),
        due=len(lives),
        in_time=sum(is_in_time(*life) for life in lives),
        kept=sum(is_kept(*life) for life in lives),
        agrees=agrees,
        late=late,
    )


def is_in_time(order: Order, story: Story) -> bool:
    """Whether a van stood at the door in the chosen window; where nobody need be there, before its end."""
    choice = order.choice
    return choice is not None and any(
        visit.at < choice.end and (visit.at >= choice.start or not order.attended) for visit in story.visits
    )


def row(count: DayCount) -> str:
    """One day in a line."""
    truth = "" if count.agrees else "; the server's figures DISAGREE with the truth"
    late = f"; {count.late} not final" if count.late else ""
    sure = "no cushion" if count.percent is None else f"P{count.percent}"
    return (
        f"{count.day}  {count.accepted} of {count.wished} orders accepted, "
        f"{count.in_time} of {count.due} vans in time ({_percent(count.in_time, count.due)}), "
        f"{count.kept} promises kept ({_percent(count.kept, count.due)}); planned with {sure} from now on"
        f"{late}{truth}"
    )


def summary(counts: Sequence[DayCount]) -> list[str]:
    """All days together."""
    wished, accepted = sum(one.wished for one in counts), sum(one.accepted for one in counts)
    due, kept = sum(one.due for one in counts), sum(one.kept for one in counts)
    in_time = sum(one.in_time for one in counts)
    return [
        f"\n{len(counts)} days",
        f"  orders accepted     {accepted} of {wished} ({_percent(accepted, wished)})",
        f"  vans in time        {in_time} of {due} ({_percent(in_time, due)})",
        f"  promises kept       {kept} of {due} ({_percent(kept, due)})",
        f"  days told as true   {sum(one.agrees for one in counts)} of {len(counts)}",
    ]


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "none"
