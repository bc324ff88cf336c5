"""Which things of the map are drawn, in which layer and from which zoom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from doorstep.events import Building

type Tags = Mapping[str, str]

ROADS = {
    "motorway": ("major", 5),
    "trunk": ("major", 6),
    "primary": ("major", 8),
    "secondary": ("middle", 9),
    "tertiary": ("middle", 10),
    "unclassified": ("minor", 12),
    "residential": ("minor", 12),
    "living_street": ("minor", 12),
    "pedestrian": ("minor", 12),
    "busway": ("minor", 13),
    "service": ("service", 13),
    "track": ("path", 13),
    "cycleway": ("path", 13),
    "footway": ("path", 14),
    "path": ("path", 14),
    "steps": ("path", 14),
}
CAR_ROADS = (
    "motorway",
    "trunk",
    "primary",
    "secondary",
    "tertiary",
    "unclassified",
    "residential",
    "living_street",
    "service",
)
DRIVABLE = frozenset(name + link for name in CAR_ROADS for link in ("", "_link"))
PLACES = {
    "city": 6,
    "town": 8,
    "village": 10,
    "suburb": 11,
    "hamlet": 12,
    "quarter": 12,
    "neighbourhood": 13,
}
LAND = {
    "forest": "wood",
    "wood": "wood",
    "scrub": "wood",
    "grass": "green",
    "meadow": "green",
    "grassland": "green",
    "park": "green",
    "garden": "green",
    "pitch": "green",
    "playground": "green",
    "recreation_ground": "green",
    "allotments": "green",
    "cemetery": "green",
    "village_green": "green",
    "golf_course": "green",
    "wetland": "green",
}
RAILS = frozenset({"rail", "light_rail", "tram", "narrow_gauge"})
WATERWAYS = {"river": 9, "canal": 11, "stream": 13}
BOUNDARIES = {"2": 4, "4": 8, "6": 10, "8": 11}
HOMES = {
    **dict.fromkeys(("apartments", "residential", "dormitory"), Building.APARTMENTS),
    **dict.fromkeys(
        ("house", "detached", "semidetached_house", "terrace", "bungalow", "cabin", "farm", "villa"),
        Building.HOUSE,
    ),
}
TRADES = frozenset(
    ("commercial", "office", "retail", "industrial", "warehouse", "hotel", "school", "hospital", "public")
)
WATER_AREAS = frozenset({"water", "bay"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """How one thing appears: its layer, the zoom it appears at, and what the style may read of it."""

    layer: str
    zoom: int
    properties: Mapping[str, str | int] = field(default_factory=dict[str, str | int])


def drawn_way(tags: Tags) -> Drawn | None:
    """How a line of the map is drawn, if at all."""
    if "highway" in tags:
        return _road(tags)
    if tags.get("railway") in RAILS and "service" not in tags:
        return Drawn(layer="rail", zoom=12)
    if (water := WATERWAYS.get(tags.get("waterway", ""))) is not None and "tunnel" not in tags:
        return Drawn(layer="waterway", zoom=water, properties=_named(tags))
    zoom = BOUNDARIES.get(tags.get("admin_level", ""))
    if tags.get("boundary") == "administrative" and zoom is not None:
        return Drawn(layer="boundary", zoom=zoom, properties={"level": int(tags["admin_level"])})
    return None


def drawn_area(tags: Tags) -> Drawn | None:
    """How a closed area of the map is drawn, if at all."""
    if tags.get("building", "no") != "no":
        return Drawn(layer="building", zoom=13)
    if tags.get("natural") in WATER_AREAS or tags.get("waterway") in ("riverbank", "dock"):
        return Drawn(layer="water", zoom=6, properties=_named(tags))
    if tags.get("highway") == "pedestrian" or (tags.get("place") == "square" and "highway" not in tags):
        return Drawn(layer="square", zoom=13)
    for key in ("landuse", "natural", "leisure"):
        kind = LAND.get(tags.get(key, ""))
        if kind is not None:
            return Drawn(layer="landuse", zoom=8 if kind == "wood" else 11, properties={"kind": kind})
    return None


def drawn_place(tags: Tags) -> Drawn | None:
    """How a named settlement is drawn, if at all."""
    zoom = PLACES.get(tags.get("place", ""))
    if zoom is None or "name" not in tags:
        return None
    return Drawn(layer="place", zoom=zoom, properties={"name": tags["name"], "kind": tags["place"]})


def building_of(tags: Tags, *, business: Sequence[str]) -> Building:
    """What kind of house has this address; `business` are the keys by which somebody trades there."""
    kind = tags.get("building", "")
    if kind in HOMES:
        return HOMES[kind]
    if tags.get("entrance") == "staircase" or "addr:unit" in tags or "addr:flats" in tags:
        return Building.APARTMENTS
    trades = kind in TRADES or any(key in tags for key in business)
    return Building.BUSINESS if trades else Building.UNKNOWN


def is_drivable(tags: Tags) -> bool:
    """Whether a way is a road that cars use."""
    return tags.get("highway") in DRIVABLE and tags.get("area") != "yes"


def _road(tags: Tags) -> Drawn | None:
    kind = ROADS.get(tags["highway"].removesuffix("_link"))
    if kind is None or tags.get("area") == "yes":
        return None
    properties: dict[str, str | int] = {"kind": kind[0], **_named(tags)}
    if tags.get("tunnel", "no") not in ("no", "building_passage"):
        properties["tunnel"] = 1
    return Drawn(layer="road", zoom=kind[1], properties=properties)


def _named(tags: Tags) -> dict[str, str | int]:
    return {"name": tags["name"]} if "name" in tags else {}
