"""Tour sheets as they stand this moment, ahead of the view that follows the log."""

from functools import reduce

from doorstep.domain.tours.sheet import TourSheet
from doorstep.engine.ports import Transaction
from doorstep.kernel.ids import TourId
from doorstep.web.site import Site


async def sheet_now(site: Site, tx: Transaction, tour: TourId) -> TourSheet:
    """The sheet of one tour: its row, and what its stream has since then. An unknown tour has no stops."""
    known: dict[str, TourSheet] = await site.read(tx, "tour_sheet", [tour])
    return await brought_up(site, tx, known.get(tour, TourSheet(tour=tour)))


async def brought_up(site: Site, tx: Transaction, sheet: TourSheet) -> TourSheet:
    """`sheet` with what the tour's stream has since it was folded."""
    past = await tx.past(f"tour:{sheet.tour}", after=sheet.version)
    return reduce(site.views["tour_sheet"].fold, past.events, sheet)
