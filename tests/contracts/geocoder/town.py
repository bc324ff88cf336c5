"""Two towns of our own making, with everything that makes addresses hard."""

from doorstep.adapters.geocoders.entries import AddressIndex, RawAddress
from doorstep.adapters.geocoders.index import OtherNames, build_index
from doorstep.kernel.place import Point

LANGUAGES = ("fi", "sv", "en")
OTHER = OtherNames(streets={"Mäntykatu": frozenset({"Tallgatan"})}, cities={"Lumila": frozenset({"Snöby"})})
LUMILA, RANTALA = Point(62.0, 25.0), Point(62.1, 25.2)
STEP = 0.0005


def address(street: str, number: str, *, town: str = "Lumila", at: tuple[int, int] = (0, 0)) -> RawAddress:
    """A door of one of the towns, so many steps north and east of its middle."""
    middle = LUMILA if town == "Lumila" else RANTALA
    return RawAddress(
        point=Point(middle.lat + at[0] * STEP, middle.lon + at[1] * STEP),
        street=street,
        number=number,
        postcode="04711" if town == "Lumila" else "04799",
        city=town,
        source="n1",
        plain=True,
    )


ADDRESSES = [
    *(address("Mäntykatu", str(number), at=(0, number)) for number in range(1, 20, 2)),
    *(address("Koivutie", str(number), at=(5, number)) for number in range(2, 12, 2)),
    *(address("Kirkkokatu", str(number), at=(10, number)) for number in (1, 3, 5)),
    *(address("Kirkkokatu", str(number), town="Rantala", at=(10, number)) for number in (1, 3, 5)),
    *(address("Rantatie", str(number), town="Rantala", at=(3, number)) for number in (1, 2, 3)),
    address("Torikatu", "4a", at=(20, 4)),
    address("Torikatu", "10-16", at=(20, 12)),
]


def town_index() -> AddressIndex:
    """The index of both towns."""
    return build_index(ADDRESSES, OTHER, LANGUAGES)
