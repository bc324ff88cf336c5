"""Addresses of a map made fit for searching: numbers, spellings, gaps."""

import pytest

from doorstep.adapters.geocoders.entries import RawAddress
from doorstep.adapters.geocoders.house_number import house_number, house_numbers
from doorstep.adapters.geocoders.index import OtherNames, build_index
from doorstep.adapters.geocoders.nearby import Nearby
from doorstep.adapters.geocoders.normalise import folded, languages_of, normal
from doorstep.adapters.maps.extract import BUSINESS
from doorstep.adapters.maps.features import building_of
from doorstep.events import Building
from doorstep.kernel.place import Point

NO_OTHERS = OtherNames(streets={}, cities={})


@pytest.mark.parametrize(
    ("written", "text", "note"),
    [
        ("5", "5", ""),
        ("5 A", "5a", ""),
        ("15b", "15b", ""),
        ("5 A 12", "5a", "12"),
        ("2, 2. krs./Floor 2", "2", "2. krs./Floor 2"),
        ("2-4", "2-4", ""),
        ("2 \u2013 4", "2-4", ""),
        ("12/3", "12", "3"),
        ("12-3", "12", "3"),
        ("7 Hinterhaus", "7", "Hinterhaus"),
    ],
)
def test_a_house_number_is_told_from_its_note(written: str, text: str, note: str) -> None:
    number = house_number(written)
    assert number is not None
    assert (number.text, number.note) == (text, note)


@pytest.mark.parametrize("written", ["", "s.n.", "Villa Rosa"])
def test_a_name_is_no_house_number(written: str) -> None:
    assert house_number(written) is None


def test_one_object_may_name_several_doors() -> None:
    assert [number.text for number in house_numbers("13;15a")] == ["13", "15a"]
    assert [number.text for number in house_numbers("1, 3")] == ["1", "3"]
    assert [number.text for number in house_numbers("2, 2. krs.")] == ["2"]


def test_a_run_of_doors_keeps_to_its_side_of_the_street() -> None:
    run = house_number("10-16")
    assert run is not None
    assert [number for number in range(9, 18) if run.covers(number)] == [10, 12, 14, 16]


@pytest.mark.parametrize(
    ("one", "other", "languages"),
    [
        ("Mäkelänkatu", "MAKELANKATU", ("fi",)),
        ("Müllerstraße", "Muellerstr.", ("de",)),
        ("Bahnhofstrasse", "Bahnhof Str", ("de",)),
        ("Marktplatz", "Marktpl.", ("de",)),
        ("Åsgatan", "Aasg.", ("sv",)),
        ("Mannerheimintie", "Mannerheimint.", ("fi", "sv")),
        ("Baker Street", "baker st", ("en",)),
        ("Dr.-Grass-Strasse", "Dr Grass Str", ("de",)),
    ],
)
def test_spellings_of_one_street_meet(one: str, other: str, languages: tuple[str, ...]) -> None:
    assert normal(one, languages).replace(" ", "") == normal(other, languages).replace(" ", "")


def test_folding_takes_case_accents_and_signs_away() -> None:
    assert folded("  Place de l'Été, (Nord) ") == "place de l ete nord"


def test_an_unknown_country_speaks_english() -> None:
    assert languages_of("FI") == ("fi", "sv", "en")
    assert languages_of("??") == ("en",)


def raw(street: str, number: str, at: float, **more: object) -> RawAddress:
    facts: dict[str, object] = {"postcode": "00100", "city": "Lumila", "plain": True, **more}
    return RawAddress(point=Point(60.0, 25.0 + at / 1000), street=street, number=number, source="n1", **facts)  # type: ignore[arg-type]


def test_one_door_is_one_row_and_the_bare_address_wins() -> None:
    shop = raw("Torikatu", "4", 1, plain=False)
    house = raw("torikatu", "4", 2)
    index = build_index([shop, house], NO_OTHERS, ("fi",))
    assert [(entry.house_number, entry.point) for entry in index.addresses] == [("4", house.point)]


@pytest.mark.parametrize(
    ("kinds", "known"),
    [
        ([("business", False), ("unknown", True)], "unknown"),
        ([("business", False)], "business"),
        ([("business", False), ("apartments", True)], "apartments"),
        ([("house", False), ("unknown", True)], "house"),
    ],
)
def test_people_live_above_shops(kinds: list[tuple[str, bool]], known: str) -> None:
    doors = [raw("Torikatu", "4", 1, plain=plain, building=Building(kind)) for kind, plain in kinds]
    assert build_index(doors, NO_OTHERS, ("fi",)).addresses[0].building is Building(known)


@pytest.mark.parametrize(
    ("tags", "known"),
    [
        ({"building": "apartments", "shop": "bakery"}, "apartments"),
        ({"building": "detached"}, "house"),
        ({"entrance": "staircase"}, "apartments"),
        ({"building": "yes", "office": "lawyer"}, "business"),
        ({"building": "retail"}, "business"),
        ({"building": "yes"}, "unknown"),
    ],
)
def test_the_map_says_what_kind_of_house_it_is(tags: dict[str, str], known: str) -> None:
    assert building_of(tags, business=BUSINESS) is Building(known)


def test_a_missing_postcode_is_lent_by_the_nearest_and_marked() -> None:
    index = build_index(
        [
            raw("Torikatu", "1", 0, postcode="00100"),
            raw("Torikatu", "9", 9, postcode="00200"),
            raw("Torikatu", "7", 7, postcode=""),
            raw("Torikatu", "3", 3, postcode="000100"),
        ],
        NO_OTHERS,
        ("fi",),
    )
    codes = {entry.house_number: (entry.postcode, entry.postcode_derived) for entry in index.addresses}
    assert codes == {"1": ("00100", False), "3": ("00100", True), "7": ("00200", True), "9": ("00200", False)}


def test_of_several_postcodes_the_first_is_taken() -> None:
    index = build_index([raw("Torikatu", "1", 0, postcode="00100; 00120")], NO_OTHERS, ("fi",))
    assert index.addresses[0].postcode == "00100"


def test_a_slip_in_the_town_is_put_right_by_the_neighbours() -> None:
    known = [raw("Torikatu", str(number), number) for number in range(1, 6)]
    index = build_index([*known, raw("Torikatu", "7", 7, city="7")], NO_OTHERS, ("fi",))
    assert {entry.city for entry in index.addresses} == {"Lumila"}


def test_a_building_written_before_the_street_is_left_out() -> None:
    index = build_index([raw("Torikatu", "1", 0), raw("Galleria, Torikatu", "3", 3)], NO_OTHERS, ("fi",))
    assert [street.street for street in index.streets] == ["Torikatu"]
    assert len(index.addresses) == 2


def test_the_same_street_in_two_towns_is_two_streets() -> None:
    index = build_index(
        [raw("Torikatu", "1", 0), raw("Torikatu", "1", 90, city="Rantala")], NO_OTHERS, ("fi",)
    )
    assert [street.city for street in index.streets] == ["Lumila", "Rantala"]


def test_an_address_without_a_usable_number_is_left_out() -> None:
    index = build_index([raw("Torikatu", "s.n.", 0)], NO_OTHERS, ("fi",))
    assert index.streets == ()


def test_a_street_is_known_by_its_other_names() -> None:
    other = OtherNames(
        streets={"Torikatu": frozenset({"Torggatan"})}, cities={"Lumila": frozenset({"Snöby"})}
    )
    (street,) = build_index([raw("Torikatu", "1", 0)], other, ("fi", "sv")).streets
    assert street.names == ("torikatu", "torggatan")
    assert street.city_names == ("lumila", "snoby")


def test_the_nearest_is_found_across_the_borders_of_the_grid() -> None:
    things = Nearby([(Point(60.0, 25.0), "far"), (Point(60.0022, 25.0), "near")])
    found = things.nearest(Point(60.00226, 25.0))
    assert found is not None
    assert found[1] == "near"
    assert Nearby[str]([]).nearest(Point(60.0, 25.0)) is None
    assert things.nearest(Point(10.0, 10.0)) is None
