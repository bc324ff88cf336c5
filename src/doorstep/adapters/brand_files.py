"""Files that a brand gives its pages: a logo as a picture, and one font; small, with nothing around them."""

import struct
from io import BytesIO
from typing import ClassVar

from PIL import Image, UnidentifiedImageError

from doorstep.adapters.svg import WIDEST, LogoUnusable
from doorstep.kernel.errors import Invalid

MOST_PICTURE = 2_000_000
MOST_LOGO = 30_000
"""Bytes of what a page loads for a logo; and of the file that it is made from."""

HIGHEST_PX = 80
"""Twice the 40 pixels that a logo has on a page, for screens with small pixels."""

MOST_PIXELS = 20_000_000
MOST_FONT = 30_000
MOST_UNPACKED = 400_000
MOST_TABLES = 40
_HEADER = struct.Struct(">4x4sIHHII4x12xII")
_FLAVOURS = (b"\x00\x01\x00\x00", b"OTTO", b"true")


class FontUnusable(Invalid):
    """The file cannot be a page's font; the text says why. A WOFF2 subset of at most 30 kB is taken."""

    code: ClassVar[str] = "studio.font_unusable"


def logo_picture(data: bytes) -> bytes:
    """A PNG or WebP as a small WebP, written anew: what is kept is the picture, not the file around it.

    Raises: LogoUnusable.
    """
    if len(data) > MOST_PICTURE:
        raise LogoUnusable(f"the picture has {len(data):,} bytes, and {MOST_PICTURE:,} are taken")
    try:
        with Image.open(BytesIO(data), formats=("PNG", "WEBP")) as picture:
            width, height = picture.size
            if width * height > MOST_PIXELS or width > WIDEST * height:
                raise LogoUnusable(
                    f"the picture is {width} by {height} pixels; at most {WIDEST} times wider than high"
                )
            small = picture.convert("RGBA")
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as fault:
        raise LogoUnusable(f"these {len(data):,} bytes are no SVG, PNG or WebP picture") from fault
    small.thumbnail((HIGHEST_PX * WIDEST, HIGHEST_PX))
    out = BytesIO()
    small.save(out, "WEBP", quality=90, method=6)
    if out.tell() > MOST_LOGO:
        raise LogoUnusable(
            f"as a logo it would have {out.tell():,} bytes, and {MOST_LOGO:,} are taken; simplify it"
        )
    return out.getvalue()


def font_file(data: bytes) -> bytes:
    """A WOFF2 font as it came, when it is one, whole and small; browsers check what is in it once more.

    Source: W3C, WOFF File Format 2.0, section 4 (the header).

    Raises: FontUnusable.
    """
    if len(data) > MOST_FONT:
        raise FontUnusable(
            f"the font has {len(data):,} bytes, and {MOST_FONT:,} are taken; make a subset of it"
        )
    if len(data) < _HEADER.size or data[:4] != b"wOF2":
        raise FontUnusable("this is no WOFF2 font; convert it, and leave out the letters you do not use")
    flavour, length, tables, reserved, unpacked, packed, own, own_length = _read(data)
    if flavour not in _FLAVOURS or reserved or length != len(data) or not 0 < tables <= MOST_TABLES:
        raise FontUnusable("the font's header does not fit the file: it is broken, cut off, or a collection")
    if unpacked > MOST_UNPACKED or not 0 < packed <= length or own or own_length:
        raise FontUnusable("the font unpacks to more than a page's font needs, or carries data of its own")
    return data


def _read(data: bytes) -> tuple[bytes, int, int, int, int, int, int, int]:
    """Of the header: flavour, length, tables, reserved, both sizes of what is packed, and private data."""
    return _HEADER.unpack_from(data)  # pyright: ignore[reportReturnType]  # as the format says
