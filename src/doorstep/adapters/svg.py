"""Logos as SVG, written anew from what is allowed: shapes and letters; nothing that runs, loads or refers.

A list of what is forbidden would always lack something, so nothing is taken over that is not named here.
"""

import re
from collections.abc import Iterator
from hashlib import sha256
from typing import ClassVar
from xml.etree import ElementTree as ET  # no document type is let in, so no entities are

from doorstep.kernel.errors import Invalid

MOST_BYTES = 20_000
MOST_ELEMENTS = 400
DEEPEST = 20
WIDEST = 8
"""How many times wider than high a logo may be, or it would push everything else from a phone's head."""

SVG = "http://www.w3.org/2000/svg"
_SHAPES = frozenset(
    {"svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan"}
    | {"defs", "linearGradient", "radialGradient", "stop", "clipPath", "title", "desc"}
)
_DRAWN = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text"})
_WORDED = frozenset({"text", "tspan", "title", "desc"})
_ATTRIBUTES = frozenset(
    {"d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "dx", "dy", "points"}
    | {"width", "height", "viewBox", "preserveAspectRatio", "transform", "gradientTransform", "offset"}
    | {"gradientUnits", "spreadMethod", "clipPathUnits", "fill", "fill-rule", "fill-opacity", "clip-rule"}
    | {"stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-opacity"}
    | {"stroke-dasharray", "opacity", "stop-color", "stop-opacity", "font-family", "font-size", "font-weight"}
    | {"font-style", "letter-spacing", "text-anchor", "textLength", "lengthAdjust"}
    | {"clip-path", "id", "role", "aria-label"}
)
_VALUE = re.compile(r"[\w\s#.,:;()'\"%+/&-]*")
_REFERENCE = re.compile(r"\s*url\(\s*['\"]?#([\w.-]+)['\"]?\s*\)\s*")
_OWN_ID = re.compile(r"l[0-9a-f]{6}-[\w.-]+")
_NUMBER = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(?:px)?\s*")

ET.register_namespace("", SVG)


class LogoUnusable(Invalid):
    """The picture cannot be a logo; the text says why. SVG, PNG and WebP are taken; nothing was changed."""

    code: ClassVar[str] = "studio.logo_unusable"


def clean_svg(text: str, *, name: str) -> str:
    """The same drawing with nothing in it but shapes and letters; `name` is read out in its place.

    Cleaning what was cleaned changes nothing.

    Raises: LogoUnusable when it is too large, no SVG, or has no shape that is drawn.
    """
    size = len(text.encode())
    if size > MOST_BYTES:
        raise LogoUnusable(f"the drawing has {size:,} bytes, and {MOST_BYTES:,} are taken; simplify it")
    if "<!" in re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL):
        raise LogoUnusable("the drawing has a document type or raw sections; save it as plain SVG")
    try:
        root = ET.fromstring(text.strip())  # noqa: S314  # without a document type there are no entities
    except ET.ParseError as fault:
        raise LogoUnusable(f"this is no SVG: {fault}") from fault
    if root.tag != f"{{{SVG}}}svg":
        raise LogoUnusable("this is no SVG: its first element is another one, or bears no SVG namespace")
    _check_size(root)
    prefix = f"l{sha256(text.encode()).hexdigest()[:6]}-"
    clean = _written(root, prefix)
    if not any(one.tag.removeprefix(f"{{{SVG}}}") in _DRAWN for one in clean.iter()):
        raise LogoUnusable("nothing is drawn in it: a logo needs shapes or letters of its own")
    clean.set("viewBox", _view_box(root))
    for side in ("width", "height"):
        clean.attrib.pop(side, None)
    clean.set("role", "img")
    clean.set("aria-label", name)
    return ET.tostring(clean, encoding="unicode")


def _check_size(root: ET.Element) -> None:
    for number, (_, depth) in enumerate(_walk(root, 0)):
        if number >= MOST_ELEMENTS:
            raise LogoUnusable(f"the drawing has more than {MOST_ELEMENTS} parts; simplify it")
        if depth > DEEPEST:
            raise LogoUnusable(f"the drawing is nested deeper than {DEEPEST}; simplify it")


def _walk(element: ET.Element, depth: int) -> Iterator[tuple[ET.Element, int]]:
    stack = [(element, depth)]
    while stack:
        one, deep = stack.pop()
        yield one, deep
        stack += [(child, deep + 1) for child in one]


def _written(element: ET.Element, prefix: str) -> ET.Element:
    kind = _kind(element)
    new = ET.Element(f"{{{SVG}}}{kind}", dict(_attributes(element, prefix)))
    if kind in _WORDED and element.text:
        new.text = element.text
    for child in element:
        if _kind(child) in _SHAPES - {"svg"}:
            written = _written(child, prefix)
            if kind in _WORDED and child.tail:
                written.tail = child.tail
            new.append(written)
    return new


def _kind(element: ET.Element) -> str:
    return element.tag.removeprefix(f"{{{SVG}}}")


def _attributes(element: ET.Element, prefix: str) -> Iterator[tuple[str, str]]:
    for name, value in element.attrib.items():
        if name not in _ATTRIBUTES or not _VALUE.fullmatch(value):
            continue
        if name == "id":
            yield name, _own(value, prefix)
        elif "url" in value.casefold() or ":" in value:
            reference = _REFERENCE.fullmatch(value)
            if reference is not None:
                yield name, f"url(#{_own(reference[1], prefix)})"
        else:
            yield name, value


def _own(name: str, prefix: str) -> str:
    """An id that no other part of the page has."""
    return name if _OWN_ID.fullmatch(name) else f"{prefix}{re.sub(r'[^\w.-]', '', name)}"


def _view_box(root: ET.Element) -> str:
    parts = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    sides = [_NUMBER.fullmatch(root.get(side, "")) for side in ("width", "height")]
    if len(parts) != 4 and all(sides):
        parts = ["0", "0", *(side[1] for side in sides if side)]
    try:
        _, _, width, height = numbers = [float(one) for one in parts]
    except ValueError as fault:
        raise LogoUnusable("the drawing does not say how large it is; give it a viewBox") from fault
    if not (0 < height <= 10_000 and 0 < width <= WIDEST * height):
        raise LogoUnusable(f"the drawing is {width:g} by {height:g}; at most {WIDEST} times wider than high")
    return " ".join(f"{one:g}" for one in numbers)
