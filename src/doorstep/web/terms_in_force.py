"""What a van is planned with: what is set for it, else for all vans of its depot, else what it came with."""

from dataclasses import replace

from doorstep.engine.ports import Transaction
from doorstep.engine.records import DayPattern, TermsSet, Van, VanTerms
from doorstep.events import Means, Rates
from doorstep.kernel.ids import DepotId
from doorstep.web.day_pattern import breaks_of
from doorstep.web.site import Site


async def vans_of(site: Site, tx: Transaction, depot: DepotId) -> list[Van]:
    """The vans of a depot, with what is set for them."""
    rows = {row.van: row.terms for row in await site.records.all(tx, TermsSet) if row.depot == depot}
    every = rows.get(None, VanTerms())
    return [
        in_force(van, rows.get(van.van, VanTerms()), every)
        for van in await site.records.all(tx, Van)
        if van.depot == depot
    ]


def in_force(van: Van, own: VanTerms, every: VanTerms) -> Van:
    """A van with what is set."""
    return replace(
        van,
        breaks=_first(own.breaks, every.breaks, van.breaks),
        tours=_first(own.tours, every.tours, van.tours),
        reload_minutes=_first(own.reload_minutes, every.reload_minutes, van.reload_minutes),
        capacity_g=_first(own.capacity_g, every.capacity_g, van.capacity_g),
        means=Means(
            capacity_cm3=_first(own.capacity_cm3, every.capacity_cm3, van.means.capacity_cm3),
            capacity_pieces=_first(own.capacity_pieces, every.capacity_pieces, van.means.capacity_pieces),
            skills=_first(own.skills, every.skills, van.means.skills),
        ),
        rates=Rates(
            hour_minor=_first(own.hour_minor, every.hour_minor, van.rates.hour_minor),
            km_minor=_first(own.km_minor, every.km_minor, van.rates.km_minor),
        ),
    )


def terms_of(van: Van, pattern: DayPattern) -> VanTerms:
    """What a van is planned with, in the words in which it is set."""
    return VanTerms(
        breaks=tuple(breaks_of(van, pattern)),
        tours=van.tours,
        reload_minutes=van.reload_minutes,
        capacity_g=van.capacity_g,
        capacity_cm3=van.means.capacity_cm3,
        capacity_pieces=van.means.capacity_pieces,
        skills=van.means.skills,
        hour_minor=van.rates.hour_minor,
        km_minor=van.rates.km_minor,
    )


def _first[T](own: T | None, every: T | None, came_with: T) -> T:
    if own is not None:
        return own
    return came_with if every is None else every
