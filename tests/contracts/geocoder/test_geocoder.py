"""What every geocoder promises: it finds what it knows, and doubts what it does not."""

import pytest
from tests.contracts.geocoder.town import LUMILA, RANTALA, STEP

from doorstep.domain.shipments.ports import AddressQuery, Geocoder, PlaceKind, Verdict
from doorstep.kernel.place import Point

pytestmark = pytest.mark.anyio


def free(text: str, near: Point | None = None) -> AddressQuery:
    return AddressQuery(text=text, near=near)


@pytest.mark.parametrize(
    "query",
    [
        AddressQuery(street="Mäntykatu", house_number="7", postcode="04711", city="Lumila"),
        AddressQuery(street="Mäntykatu 7", postcode="04711", city="Lumila"),
        AddressQuery(street="Mäntykatu", house_number="7"),
        free("Mäntykatu 7, 04711 Lumila"),
        free("Mäntykatu 7 Lumila"),
        free("mantykatu 7, FI-04711 LUMILA, Finland"),
        free("7 Mäntykatu, Lumila"),
        free("Mäntyk. 7, 04711 Lumila"),
        free("Tallgatan 7, 04711 Snöby"),
        free("Talo Oy, Mäntykatu 7, 04711 Lumila"),
        free("Mantikatu 7, 04711 Lumila"),
        free("Mäntykatu 7 A 12, 04711 Lumila"),
    ],
    ids=lambda query: query.text or f"{query.street}/{query.house_number}/{query.city}",
)
async def test_an_address_is_located_however_it_is_written(geocoder: Geocoder, query: AddressQuery) -> None:
    answer = await geocoder.forward(query)
    assert answer.verdict is Verdict.LOCATED
    assert answer.best is not None
    assert (answer.best.street, answer.best.house_number, answer.best.city) == ("Mäntykatu", "7", "Lumila")
    assert answer.best.kind is PlaceKind.ROOFTOP
    assert answer.best.point == Point(LUMILA.lat, LUMILA.lon + 7 * STEP)
    assert answer.best.score >= 90


async def test_what_stands_beside_the_number_is_kept_as_a_note(geocoder: Geocoder) -> None:
    answer = await geocoder.forward(free("Mäntykatu 7 A 12, 04711 Lumila"))
    assert answer.best is not None
    assert answer.best.note == "a 12"


async def test_an_address_of_another_town_is_doubted_and_not_guessed(geocoder: Geocoder) -> None:
    answer = await geocoder.forward(free("Mäntykatu 7, 33100 Tampere"))
    assert (answer.verdict, answer.reason) == (Verdict.DOUBTFUL, "weak_match")
    assert answer.found


async def test_a_street_we_do_not_have_is_doubted(geocoder: Geocoder) -> None:
    answer = await geocoder.forward(free("Ruusulankatu 7, 04711 Lumila"))
    assert answer.verdict is Verdict.DOUBTFUL


async def test_a_number_far_beyond_the_street_is_not_the_nearest_house(
    geocoder: Geocoder,
) -> None:
    answer = await geocoder.forward(free("Mäntykatu 999, 04711 Lumila"))
    assert (answer.verdict, answer.reason) == (Verdict.DOUBTFUL, "number_unknown")
    assert answer.best is not None
    assert answer.best.kind is PlaceKind.STREET


async def test_a_house_between_two_known_ones_is_shown_as_a_guess(geocoder: Geocoder) -> None:
    answer = await geocoder.forward(free("Mäntykatu 8, 04711 Lumila"))
    assert (answer.verdict, answer.reason) == (Verdict.DOUBTFUL, "number_unknown")
    assert answer.best is not None
    assert answer.best.kind is PlaceKind.INTERPOLATED


async def test_a_street_without_a_number_is_doubted(geocoder: Geocoder) -> None:
    answer = await geocoder.forward(free("Mäntykatu, 04711 Lumila"))
    assert (answer.verdict, answer.reason) == (Verdict.DOUBTFUL, "number_missing")


async def test_the_same_street_in_two_towns_is_ambiguous(geocoder: Geocoder) -> None:
    answer = await geocoder.forward(free("Kirkkokatu 3"))
    assert (answer.verdict, answer.reason) == (Verdict.DOUBTFUL, "ambiguous")
    assert {candidate.city for candidate in answer.found[:2]} == {"Lumila", "Rantala"}


async def test_a_place_near_by_breaks_the_tie(geocoder: Geocoder) -> None:
    answer = await geocoder.forward(free("Kirkkokatu 3", near=RANTALA))
    assert answer.verdict is Verdict.LOCATED
    assert answer.best is not None
    assert answer.best.city == "Rantala"


async def test_a_town_breaks_the_tie(geocoder: Geocoder) -> None:
    answer = await geocoder.forward(AddressQuery(street="Kirkkokatu", house_number="3", city="Rantala"))
    assert answer.verdict is Verdict.LOCATED


async def test_a_run_of_doors_holds_the_numbers_between(geocoder: Geocoder) -> None:
    answer = await geocoder.forward(free("Torikatu 12, 04711 Lumila"))
    assert answer.verdict is Verdict.LOCATED
    assert answer.best is not None
    assert answer.best.house_number == "10-16"


async def test_a_town_alone_is_a_place(geocoder: Geocoder) -> None:
    answer = await geocoder.forward(AddressQuery(city="Rantala"))
    assert answer.verdict is Verdict.DOUBTFUL
    assert answer.best is not None
    assert (answer.best.kind, answer.best.city) == (PlaceKind.PLACE, "Rantala")


@pytest.mark.parametrize("text", ["", "   ", "???", "12", "x'); drop table region; --", "ä" * 5000])
async def test_nonsense_is_doubted_and_breaks_nothing(geocoder: Geocoder, text: str) -> None:
    answer = await geocoder.forward(free(text))
    assert answer.verdict is Verdict.DOUBTFUL


async def test_a_beginning_suggests_streets(geocoder: Geocoder) -> None:
    suggested = await geocoder.suggest("mänt")
    assert [(candidate.street, candidate.kind) for candidate in suggested] == [
        ("Mäntykatu", PlaceKind.STREET)
    ]


async def test_a_street_and_a_beginning_of_a_number_suggest_doors(geocoder: Geocoder) -> None:
    suggested = await geocoder.suggest("Mäntykatu 1", limit=4)
    assert [candidate.house_number for candidate in suggested] == ["1", "11", "13", "15"]


@pytest.mark.parametrize("prefix", ["", "%", "_", "zzz"])
async def test_a_beginning_of_nothing_suggests_nothing(geocoder: Geocoder, prefix: str) -> None:
    assert list(await geocoder.suggest(prefix)) == []


async def test_a_point_leads_to_the_nearest_door(geocoder: Geocoder) -> None:
    found = await geocoder.reverse(Point(LUMILA.lat + 0.0001, LUMILA.lon + 7.2 * STEP))
    assert found is not None
    assert (found.street, found.house_number) == ("Mäntykatu", "7")


async def test_a_point_far_from_every_door_leads_nowhere(geocoder: Geocoder) -> None:
    assert await geocoder.reverse(Point(62.05, 25.1)) is None
