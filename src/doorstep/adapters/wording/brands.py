"""Brand rows from data files, checked: a look that could break a page or a mail does not come in."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar, cast

from doorstep.adapters.wording.catalogue import LOCALES, VOICES
from doorstep.engine.records import Brand
from doorstep.kernel.errors import Invalid

COLOURS = ("accent", "on_accent", "secondary", "accent_dark", "on_accent_dark", "secondary_dark")
COLOUR = re.compile(r"#[0-9a-f]{6}")
FONTS = re.compile(r"[\w ,\"'-]+")
ADDRESS = re.compile(r"[^@\s<>]+@[^@\s<>]+")
MOST_ROUND = 16


class InvalidBrand(Invalid):
    """A brand has a field that is missing, unknown or out of bounds; the text names it."""

    code: ClassVar[str] = "brand.invalid"


def brand_from(facts: Mapping[str, Any]) -> Brand:
    """The brand that a mapping (a TOML table, a JSON object) describes.

    Raises:
        InvalidBrand: a field is missing, unknown or out of bounds.
    """
    complete: dict[str, Any] = {
        name: tuple(fact) if name in ("locales", "mark") else fact for name, fact in facts.items()
    }
    try:
        brand = Brand(**complete)
        _check(brand)
    except TypeError as wrong:
        raise InvalidBrand(f"brand {facts.get('name', '')!r}: {wrong}") from wrong
    return brand


def brands_in(folder: Path) -> list[Brand]:
    """The brands of a folder of TOML files, by file name.

    Raises:
        InvalidBrand: one of them is not as it should be.
    """
    return [brand_from(_table(path)) for path in sorted(folder.glob("*.toml"))]


def mark_of(brand: Brand) -> tuple[str, ...]:
    """The brand's name as it stands at the head of a mail, line by line."""
    return brand.mark or (brand.name,)


def _table(path: Path) -> Mapping[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as wrong:
        raise InvalidBrand(f"{path.name} is no TOML: {wrong}") from wrong


def _check(brand: Brand) -> None:
    for name in COLOURS:
        colour = cast("str", getattr(brand, name))
        _demand(brand, name, COLOUR.fullmatch(colour), f"{colour!r} is not of the form '#1f5f4a'")
    _demand(brand, "voice", brand.voice in VOICES, f"{brand.voice!r} is none of {', '.join(VOICES)}")
    _demand(brand, "radius", 0 <= brand.radius <= MOST_ROUND, f"{brand.radius} is not 0 to {MOST_ROUND}")
    _demand(
        brand, "display_font", FONTS.fullmatch(brand.display_font), f"{brand.display_font!r} is no font list"
    )
    _demand(brand, "sender", ADDRESS.fullmatch(brand.sender), f"{brand.sender!r} is no e-mail address")
    foreign = [locale for locale in brand.locales if locale not in LOCALES]
    _demand(brand, "locales", not foreign, f"no wording for {', '.join(foreign)}")


def _demand(brand: Brand, field: str, holds: object, otherwise: str) -> None:
    if not holds:
        raise InvalidBrand(f"brand {brand.name!r}, field {field}: {otherwise}")
