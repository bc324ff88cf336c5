"""What an extract shows: features, coast and the map's look."""

import io
import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.adapters.village import write_village

from doorstep.adapters.maps.coast import sea_of
from doorstep.adapters.maps.extract import read_extract
from doorstep.adapters.maps.features import drawn_area, drawn_place, drawn_way, is_drivable
from doorstep.adapters.maps.manifest import Counts, Manifest
from doorstep.adapters.maps.style import PALETTES, Tone, least_zoom, map_style
from doorstep.kernel.place import Box, Point

BOX = Box(0.0, 0.0, 10.0, 10.0)
AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
HELSINKI = Manifest(
    name="helsinki",
    digest="0123456789abcdef",
    box=Box(60.164, 24.935, 60.179, 24.953),
    centre=Point(60.1715, 24.944),
    source_date="2019-04-21",
    country="FI",
    time_zone="Europe/Helsinki",
    built_at=AT,
    counts=Counts(roads=996, addresses=576, streets=72, features=3283),
)
TOKENS = Path(__file__).parents[2] / "frontend" / "styles" / "tokens.css"


def features_of(tmp_path: Path) -> list[dict[str, object]]:
    out = io.StringIO()
    read_extract(write_village(tmp_path / "village.osm.pbf"), out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_roads_and_places_of_an_extract_are_drawn(tmp_path: Path) -> None:
    layers = [feature["tippecanoe"]["layer"] for feature in features_of(tmp_path)]  # type: ignore[index]
    assert sorted(layers) == ["place", "road", "road", "road"]


def test_an_extract_gives_addresses_other_names_and_its_country(tmp_path: Path) -> None:
    extract = read_extract(write_village(tmp_path / "village.osm.pbf"), io.StringIO())
    assert len(extract.addresses) == 24
    assert extract.countries["GB"] == 24
    names = extract.other_names(("fi",))
    assert names.streets["Long Street"] == {"Old Long Street"}
    assert names.cities["Testham"] == {"Testiö"}
    assert extract.other_names(("sv",)).cities["Testham"] == frozenset()


@pytest.mark.parametrize(
    ("tags", "kind"),
    [
        ({"highway": "primary_link"}, "major"),
        ({"highway": "tertiary"}, "middle"),
        ({"highway": "residential"}, "minor"),
        ({"highway": "footway"}, "path"),
    ],
)
def test_roads_come_in_three_weights_and_paths(tags: dict[str, str], kind: str) -> None:
    drawn = drawn_way(tags)
    assert drawn is not None
    assert drawn.properties["kind"] == kind


@pytest.mark.parametrize(
    "tags",
    [
        {"highway": "proposed"},
        {"highway": "residential", "area": "yes"},
        {"railway": "rail", "service": "siding"},
        {"waterway": "stream", "tunnel": "culvert"},
        {"power": "line"},
    ],
)
def test_what_nobody_looks_for_is_not_drawn(tags: dict[str, str]) -> None:
    assert drawn_way(tags) is None


def test_areas_are_land_water_or_buildings() -> None:
    layers = [
        drawn.layer
        for tags in (
            {"building": "yes"},
            {"natural": "water"},
            {"landuse": "forest"},
            {"highway": "pedestrian"},
        )
        if (drawn := drawn_area(tags))
    ]
    assert layers == ["building", "water", "landuse", "square"]
    assert drawn_area({"building": "no"}) is None


def test_a_place_without_a_name_is_not_drawn() -> None:
    assert drawn_place({"place": "town"}) is None


def test_a_footway_is_not_drivable() -> None:
    assert is_drivable({"highway": "service"})
    assert not is_drivable({"highway": "footway"})


def area_of(ring: list[tuple[float, float]]) -> float:
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], ring[0]], strict=True))) / 2


def test_the_sea_lies_on_the_right_of_the_coast() -> None:
    northward = [(4.0, -1.0), (4.0, 11.0)]
    (sea,) = sea_of([northward], BOX).water
    assert area_of(sea) == pytest.approx(60.0)
    assert max(lon for lon, _ in sea) == 10.0


def test_a_coast_the_other_way_has_its_sea_in_the_west() -> None:
    (sea,) = sea_of([[(4.0, 11.0), (4.0, -1.0)]], BOX).water
    assert area_of(sea) == pytest.approx(40.0)


def test_pieces_of_one_coast_are_joined() -> None:
    (sea,) = sea_of([[(4.0, 5.0), (4.0, 11.0)], [(4.0, -1.0), (4.0, 5.0)]], BOX).water
    assert area_of(sea) == pytest.approx(60.0)


def test_a_coast_that_the_extract_cut_goes_on_to_the_nearest_side() -> None:
    (sea,) = sea_of([[(4.0, 0.2), (4.0, 9.9)]], BOX).water
    assert area_of(sea) == pytest.approx(60.0)


def test_a_strait_has_two_coasts() -> None:
    sea = sea_of([[(4.0, -1.0), (4.0, 11.0)], [(6.0, 11.0), (6.0, -1.0)]], BOX)
    assert sum(area_of(ring) for ring in sea.water) == pytest.approx(20.0)


def test_an_island_alone_lies_in_water_all_round() -> None:
    ring = [(4.0, 4.0), (6.0, 4.0), (6.0, 6.0), (4.0, 6.0), (4.0, 4.0)]
    sea = sea_of([ring], BOX)
    assert sum(area_of(water) for water in sea.water) == pytest.approx(100.0)
    assert sea.islands == (ring,)


def test_a_scrap_of_coast_drowns_nobody() -> None:
    scrap = [(5.05, 0.05), (5.0, -0.05)]
    coast = [(5.1, -0.05), (7.0, 5.0), (9.0, 11.0)]
    (sea,) = sea_of([scrap, coast], BOX).water
    assert area_of(sea) < 40.0


def test_without_a_coast_there_is_no_sea() -> None:
    assert sea_of([], BOX).water == ()


@pytest.mark.parametrize("tone", ["light", "dark"])
def test_the_style_names_its_source_and_shows_no_points_of_interest(tone: Tone) -> None:
    style = map_style(HELSINKI, tone, "https://example.org")
    source = style["sources"]["basemap"]
    assert source["url"] == "pmtiles://https://example.org/tiles/basemap.pmtiles?0123456789abcdef"
    assert source["attribution"] == "© OpenStreetMap contributors, ODbL"
    layers = [layer.get("source-layer") for layer in style["layers"]]
    assert "poi" not in layers
    assert "address" in layers


def test_every_letter_comes_from_our_own_fonts() -> None:
    style = map_style(HELSINKI, "light", "")
    addresses = [face["url"] for faces in style["font-faces"].values() for face in faces]
    assert all(
        re.fullmatch(r"/assets/fonts/noto-sans-latin(-ext)?-[46]00-normal\.woff2", url) for url in addresses
    )
    used = {font for layer in style["layers"] for font in layer.get("layout", {}).get("text-font", [])}
    assert used == set(style["font-faces"])
    assert "glyphs" not in style
    assert "sprite" not in style


def test_the_map_keeps_to_the_region_and_veils_what_lies_beyond() -> None:
    style = map_style(HELSINKI, "light", "")
    (west, south), (east, north) = style["metadata"]["doorstep:max_bounds"]
    assert west < HELSINKI.box.west < HELSINKI.box.east < east
    assert south < HELSINKI.box.south < HELSINKI.box.north < north
    assert style["sources"]["outside"]["data"]["geometry"]["coordinates"][1][0] == [24.935, 60.164]


def test_a_town_is_shown_closer_than_a_country() -> None:
    assert least_zoom(HELSINKI.box) == 13
    assert least_zoom(Box(47.0, 9.4, 47.3, 9.7)) == 9
    assert least_zoom(Box(-80.0, -180.0, 80.0, 180.0)) == 1


def test_the_maps_colours_are_those_of_the_pages() -> None:
    names = {"land": "map-land", "water": "map-water", "road": "map-road", "text": "map-text"}
    css = TOKENS.read_text(encoding="utf-8")
    for field, token in names.items():
        light, dark = dict.fromkeys(re.findall(rf"--{token}:(#[0-9a-f]+)", css))
        full = light if len(light) == 7 else "#" + "".join(letter * 2 for letter in light[1:])
        assert getattr(PALETTES["light"], field) == full
        assert getattr(PALETTES["dark"], field) == dark
