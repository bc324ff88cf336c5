"""The map's look: our own MapLibre style in a light and a dark tone. The style itself is CC0-1.0."""

from dataclasses import dataclass
from math import cos, floor, log2, radians
from typing import Any, Literal

from doorstep.adapters.maps.manifest import Manifest
from doorstep.adapters.maps.tiles import MAX_ZOOM, TILES
from doorstep.kernel.place import Box

type Json = dict[str, Any]
type Tone = Literal["light", "dark"]

SOURCE = "basemap"
FACE, STRONG_FACE = "Doorstep Sans", "Doorstep Sans Strong"
NARROW_VIEW_PX = 390
TILE_PX = 512
CLOSEST = 19
ROOM = 0.35  # how far beyond the region a map may be pushed, in widths of the region
LATIN = ("U+0000-00FF", "U+0131", "U+0152-0153", "U+02BB-02BC", "U+02C6", "U+02DA", "U+02DC", "U+2000-206F")
LATIN_REST = ("U+20AC", "U+2122", "U+2191", "U+2193", "U+2212", "U+2215", "U+FEFF", "U+FFFD")
LATIN_EXTENDED = ("U+0100-0130", "U+0132-0151", "U+0154-02BA", "U+02BD-02C5", "U+02C7-02CC", "U+1E00-1EFF")


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """The colours of one tone. Land, water, road and text are those of the pages' tokens."""

    land: str
    outside: str
    green: str
    wood: str
    square: str
    building: str
    building_edge: str
    water: str
    water_text: str
    road: str
    road_edge: str
    path: str
    rail: str
    border: str
    text: str
    strong_text: str


PALETTES: dict[Tone, Palette] = {
    "light": Palette(
        land="#eef0ed",
        outside="#e4e7e3",
        green="#e6ebe2",
        wood="#e0e7dc",
        square="#f5f6f4",
        building="#e3e6e2",
        building_edge="#d6dad5",
        water="#d5e0e5",
        water_text="#56707d",
        road="#ffffff",
        road_edge="#dbdfdb",
        path="#d3d8d3",
        rail="#cdd2ce",
        border="#b4bbb6",
        text="#59635e",
        strong_text="#3d4642",
    ),
    "dark": Palette(
        land="#1c221f",
        outside="#161a18",
        green="#1d2621",
        wood="#1b251f",
        square="#212825",
        building="#232a27",
        building_edge="#2a322e",
        water="#141d23",
        water_text="#7f96a3",
        road="#323a36",
        road_edge="#1a201d",
        path="#2b322f",
        rail="#2d3532",
        border="#46504b",
        text="#a3aea8",
        strong_text="#c6cfca",
    ),
}


def map_style(manifest: Manifest, tone: Tone, base_url: str) -> Json:
    """The MapLibre style of a region.

    `base_url` is the address of the site (such as `https://example.org`) or empty for paths of the same site.
    `metadata` says how far the map may be moved (`doorstep:max_bounds`) and zoomed out (`doorstep:min_zoom`).
    """
    palette = PALETTES[tone]
    return {
        "version": 8,
        "name": f"Doorstep {tone}",
        "metadata": {
            "licence": "CC0-1.0 for this style; map data see attribution",
            "doorstep:max_bounds": _bounds(_room_round(manifest.box)),
            "doorstep:min_zoom": least_zoom(manifest.box),
            "doorstep:max_zoom": CLOSEST,
            "doorstep:region": manifest.digest,
        },
        "center": [manifest.centre.lon, manifest.centre.lat],
        "zoom": least_zoom(manifest.box) + 1,
        "font-faces": {FACE: _faces(base_url, 400), STRONG_FACE: _faces(base_url, 600)},
        "sources": {
            SOURCE: {
                "type": "vector",
                "url": f"pmtiles://{base_url}/tiles/{TILES}?{manifest.digest}",
                "attribution": manifest.attribution,
            },
            "outside": {"type": "geojson", "data": _outside(manifest.box)},
        },
        "layers": [*_ground(palette), *_roads(palette), *_labels(palette)],
    }


def least_zoom(box: Box) -> int:
    """The zoom at which a region just fits a narrow screen, stretched by the projection as it is."""
    stretch = cos(radians((box.south + box.north) / 2))
    share = max(box.east - box.west, (box.north - box.south) / stretch) / 360
    return max(1, min(MAX_ZOOM, floor(log2(NARROW_VIEW_PX / (TILE_PX * share)))))


def _room_round(box: Box) -> Box:
    wide, high = (box.east - box.west) * ROOM, (box.north - box.south) * ROOM
    return Box(
        max(-85.0, box.south - high),
        max(-180.0, box.west - wide),
        min(85.0, box.north + high),
        min(180.0, box.east + wide),
    )


def _bounds(box: Box) -> list[list[float]]:
    return [[box.west, box.south], [box.east, box.north]]


def _outside(box: Box) -> Json:
    """The world with a hole: what lies beyond the extract is veiled, for there the map would be blank."""
    world = [[-180, -85], [180, -85], [180, 85], [-180, 85], [-180, -85]]
    hole = [
        [box.west, box.south],
        [box.west, box.north],
        [box.east, box.north],
        [box.east, box.south],
        [box.west, box.south],
    ]
    geometry = {"type": "Polygon", "coordinates": [world, hole]}
    return {"type": "Feature", "properties": {}, "geometry": geometry}


def _faces(base_url: str, weight: int) -> list[Json]:
    def face(script: str, ranges: tuple[str, ...]) -> Json:
        url = f"{base_url}/assets/fonts/noto-sans-{script}-{weight}-normal.woff2"
        return {"url": url, "unicode-range": list(ranges)}

    return [face("latin", LATIN + LATIN_REST), face("latin-ext", LATIN_EXTENDED)]


def _layer(name: str, kind: str, layer: str, paint: Json, **more: object) -> Json:
    return {"id": name, "type": kind, "source": SOURCE, "source-layer": layer, "paint": paint, **more}


def _by_zoom(*stops: float) -> list[Any]:
    return ["interpolate", ["exponential", 1.6], ["zoom"], *stops]


def _ground(palette: Palette) -> list[Json]:
    kinds = ["match", ["get", "kind"], "wood", palette.wood, palette.green]
    building = {"fill-color": palette.building, "fill-outline-color": palette.building_edge}
    river = {"line-color": palette.water, "line-width": _by_zoom(9, 0.8, 14, 3, 18, 10)}
    border = {"line-color": palette.border, "line-dasharray": [3, 2], "line-width": 1}
    return [
        {"id": "land", "type": "background", "paint": {"background-color": palette.land}},
        _layer("sea", "fill", "sea", {"fill-color": palette.water}),
        _layer("island", "fill", "island", {"fill-color": palette.land}),
        _layer("landuse", "fill", "landuse", {"fill-color": kinds}),
        _layer("water", "fill", "water", {"fill-color": palette.water}),
        _layer("waterway", "line", "waterway", river),
        _layer("square", "fill", "square", {"fill-color": palette.square}),
        _layer("building", "fill", "building", building, minzoom=14),
        _layer("boundary", "line", "boundary", border),
    ]


def _roads(palette: Palette) -> list[Json]:
    rail = {"line-color": palette.rail, "line-width": 1, "line-dasharray": [4, 2]}
    path = {"line-color": palette.path, "line-width": _by_zoom(14, 0.6, 18, 2.4)}
    weights = {
        "minor": (12, _by_zoom(12, 0.5, 14, 1.6, 16, 6, 18, 14)),
        "middle": (9, _by_zoom(9, 0.6, 12, 1.6, 14, 3.2, 16, 9, 18, 18)),
        "major": (5, _by_zoom(5, 0.6, 12, 2.6, 14, 4.8, 16, 12, 18, 22)),
    }
    service = {"line-color": palette.road, "line-width": _by_zoom(13, 0.4, 16, 3, 18, 7)}
    edges = [_road_edge(palette, kind, zoom, width) for kind, (zoom, width) in weights.items()]
    fills = [_road_fill(palette, kind, zoom, width) for kind, (zoom, width) in weights.items()]
    veil = {"fill-color": palette.outside, "fill-opacity": 1}
    return [
        _layer("path", "line", "road", path, filter=_is("path"), minzoom=14),
        _layer("service", "line", "road", service, filter=_is("service"), minzoom=13),
        _layer("rail", "line", "rail", rail, minzoom=12),
        *edges,
        *fills,
        {"id": "outside", "type": "fill", "source": "outside", "paint": veil},
    ]


def _is(kind: str) -> list[Any]:
    return ["==", ["get", "kind"], kind]


def _road_edge(palette: Palette, kind: str, zoom: int, width: list[Any]) -> Json:
    paint: Json = {"line-color": palette.road_edge, "line-gap-width": width, "line-width": 0.75}
    paint["line-opacity"] = ["case", ["has", "tunnel"], 0.4, 1]
    return _layer(f"{kind}-edge", "line", "road", paint, filter=_is(kind), minzoom=max(zoom, 12))


def _road_fill(palette: Palette, kind: str, zoom: int, width: list[Any]) -> Json:
    paint: Json = {"line-color": palette.road, "line-width": width}
    paint["line-opacity"] = ["case", ["has", "tunnel"], 0.5, 1]
    ends = {"line-cap": "round", "line-join": "round"}
    return _layer(kind, "line", "road", paint, filter=_is(kind), minzoom=zoom, layout=ends)


def _labels(palette: Palette) -> list[Json]:
    halo = {"text-halo-color": palette.land, "text-halo-width": 1.4}
    quiet, strong = {"text-color": palette.text, **halo}, {"text-color": palette.strong_text, **halo}
    water = {"text-color": palette.water_text, "text-halo-color": palette.water, "text-halo-width": 1}
    along: Json = {"symbol-placement": "line", "symbol-spacing": 320, "text-max-angle": 32}
    small_places = ["match", ["get", "kind"], ["suburb", "hamlet", "quarter", "neighbourhood"], True, False]
    numbers = {"text-field": ["get", "number"], "text-font": [FACE], "text-size": 10.5}
    return [
        _layer("house-number", "symbol", "address", quiet, layout=numbers, minzoom=16.3),
        _layer("waterway-name", "symbol", "waterway", water, layout=_name(11, **along), minzoom=13),
        _layer("water-name", "symbol", "water", water, layout=_name(11), minzoom=15),
        _layer(
            "road-name",
            "symbol",
            "road",
            quiet,
            layout=_name(_by_zoom(13, 10.5, 18, 13.5), **along),
            minzoom=13,
        ),
        _layer(
            "small-place",
            "symbol",
            "place",
            quiet,
            layout=_name(12),
            filter=small_places,
            minzoom=12,
            maxzoom=16,
        ),
        _layer(
            "place",
            "symbol",
            "place",
            strong,
            layout=_name(_by_zoom(7, 11, 14, 17), face=STRONG_FACE),
            filter=["!", small_places],
            maxzoom=15,
        ),
    ]


def _name(size: float | list[Any], face: str = FACE, **more: object) -> Json:
    return {"text-field": ["get", "name"], "text-font": [face], "text-size": size, **more}
