"""Where two vans meet: what the one that stands still has with it changes vans, and both drivers say so."""

from dataclasses import replace

from doorstep.simulation.city import City
from doorstep.simulation.legs import next_leg
from doorstep.simulation.moved import Moved
from doorstep.simulation.shift import Phase, Shift
from doorstep.simulation.telling import act, said
from doorstep.simulation.wire import Tour


async def take_over(city: City, shift: Shift, tour: Tour) -> Moved:
    """What the van takes over, and where to next; nothing when the other one has gone on meanwhile."""
    stop = tour.meet_up.stop if tour.meet_up else ""
    agreed = {parcel.id for parcel in tour.meet_up.parcels} if tour.meet_up else set[str]()
    giver = next((other for other in _standing(city, shift) if not agreed.isdisjoint(other.aboard)), None)
    left = replace(shift, left=(*shift.left, stop))
    if giver is None:
        word = act(city, shift, 0, "departed", shift.until, stop=stop)
        return Moved(shift=await next_leg(city, said(left, [word]), tour), acts=(word,))
    parcels = tuple(parcel for parcel in giver.aboard if parcel in agreed)
    word = act(city, shift, 0, "taken_over", shift.until, stop=stop, parcels=parcels)
    given = act(city, giver, 0, "handed_over", shift.until, parcels=parcels)
    takes = replace(said(left, [word]), aboard=(*shift.aboard, *parcels))
    gives = replace(
        said(giver, [given]), aboard=tuple(parcel for parcel in giver.aboard if parcel not in agreed)
    )
    return Moved(shift=await next_leg(city, takes, tour), acts=(word,), gave=(gives, given))


def _standing(city: City, shift: Shift) -> list[Shift]:
    others = city.truth.all("shift", Shift).values()
    return [other for other in others if other.van != shift.van and other.phase is Phase.BROKEN]
