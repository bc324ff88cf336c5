"""Colours that can be read: a brand's own hue, its lightness moved in OKLCH until the contrast is reached.

Source: WCAG 2.2, contrast (minimum) 1.4.3 and relative luminance; Ottosson, "A perceptual color space for
image processing" (2020) for OKLab.
"""

import math
from dataclasses import dataclass

TEXT = 4.5
"""The contrast that text needs against what is behind it."""

PAPER, PAPER_DARK = "#ffffff", "#121614"
INK, INK_DARK = "#1a1f1d", "#ecf0ed"
_BLACK, _WHITE = "#0e1110", "#ffffff"
_STEP = 0.0025
_ROUNDED = 0.003
"""By so much a lightness may differ once its colour was rounded to what a screen shows."""
_LIGHT_SHEET, _DARK_SHEET = 0.94, 0.22
"""How light, and how dark, a sheet behind text is at the most, where a brand's own colour is not enough."""

type Rgb = tuple[float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One colour that is shown instead of a brand's own. Units: contrast ratios, 1 to 21.

    `own` is what the brand's colour would reach and `reached` what the shown one does; `moved` says whether
    it had to be moved at all.
    """

    given: str
    shown: str
    own: float
    reached: float

    @property
    def moved(self) -> bool:
        return self.given != self.shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Both lights of a brand's two colours, and what is written on the accent."""

    accent: Pair
    accent_dark: Pair
    secondary: Pair
    secondary_dark: Pair
    on_accent: str
    on_accent_dark: str

    @property
    def settings(self) -> dict[str, str]:
        """The six colours by the names of a brand's file."""
        return {
            "accent": self.accent.shown,
            "on_accent": self.on_accent,
            "secondary": self.secondary.shown,
            "accent_dark": self.accent_dark.shown,
            "on_accent_dark": self.on_accent_dark,
            "secondary_dark": self.secondary_dark.shown,
        }


def palette(accent: str, secondary: str) -> Palette:
    """Both lights, from two colours like `#6b3a1c`: the hue stays, only lightness moves.

    The sheet is moved until ink can be read on it, then the accent until it can be read on paper and sheet.
    """
    sheet = _sheet(secondary, INK, dark=False)
    sheet_dark = _sheet(secondary, INK_DARK, dark=True)
    light = _readable(accent, (PAPER, sheet.shown), darker=True)
    dark = _readable(accent, (PAPER_DARK, sheet_dark.shown), darker=False)
    return Palette(
        accent=light,
        accent_dark=dark,
        secondary=sheet,
        secondary_dark=sheet_dark,
        on_accent=on(light.shown),
        on_accent_dark=on(dark.shown),
    )


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours like `#1f5f4a`, 1 to 21."""
    first, second = sorted((_luminance(_rgb(one)), _luminance(_rgb(other))), reverse=True)
    return (first + 0.05) / (second + 0.05)


def on(colour: str) -> str:
    """Black or white, whichever is read better on a colour."""
    return max((_WHITE, _BLACK), key=lambda text: contrast(text, colour))


def _readable(given: str, behind: tuple[str, ...], *, darker: bool) -> Pair:
    """The colour with the least move that reaches the contrast against all of `behind`."""
    lightness, chroma, hue = _lch(given)
    shown = given
    while _least(shown, behind) < TEXT and 0 <= lightness <= 1:
        lightness += -_STEP if darker else _STEP
        shown = _hex(lightness, chroma, hue)
    return Pair(given=given, shown=shown, own=_least(given, behind[:1]), reached=_least(shown, behind[:1]))


def _sheet(given: str, ink: str, *, dark: bool) -> Pair:
    """A quiet sheet of the same hue on which ink and a readable accent both have room."""
    lightness, chroma, hue = _lch(given)
    bound = min(lightness, _DARK_SHEET) if dark else max(lightness, _LIGHT_SHEET)
    shown = given if abs(bound - lightness) < _ROUNDED else _hex(bound, min(chroma, 0.03), hue)
    return Pair(given=given, shown=shown, own=contrast(given, ink), reached=contrast(shown, ink))


def _least(colour: str, behind: tuple[str, ...]) -> float:
    return min(contrast(colour, one) for one in behind)


def _rgb(colour: str) -> Rgb:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _gamma(value: float) -> float:
    return 12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055


def _luminance(colour: Rgb) -> float:
    red, green, blue = map(_linear, colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _lch(colour: str) -> Rgb:
    """Lightness, chroma and hue of a colour in OKLCH."""
    red, green, blue = map(_linear, _rgb(colour))
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    one = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    other = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return lightness, math.hypot(one, other), math.atan2(other, one)


def _hex(lightness: float, chroma: float, hue: float) -> str:
    """The colour on a screen; where a screen lacks it, with as much less chroma as it takes."""
    lightness = min(1.0, max(0.0, lightness))
    while chroma > 0 and not all(-1e-4 <= one <= 1 + 1e-4 for one in _to_rgb(lightness, chroma, hue)):
        chroma = max(0.0, chroma - 0.002)
    parts = (round(255 * min(1.0, max(0.0, one))) for one in _to_rgb(lightness, chroma, hue))
    return "#" + "".join(f"{part:02x}" for part in parts)


def _to_rgb(lightness: float, chroma: float, hue: float) -> Rgb:
    one, other = chroma * math.cos(hue), chroma * math.sin(hue)
    long = (lightness + 0.3963377774 * one + 0.2158037573 * other) ** 3
    medium = (lightness - 0.1055613458 * one - 0.0638541728 * other) ** 3
    short = (lightness - 0.0894841775 * one - 1.2914855480 * other) ** 3
    red = 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short
    green = -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short
    blue = -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short
    return _safe(red), _safe(green), _safe(blue)


def _safe(value: float) -> float:
    return _gamma(value) if value > 0 else value
