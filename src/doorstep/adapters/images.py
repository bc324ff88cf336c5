"""Photos from devices, decoded and written anew: what is kept is the picture, not the file around it."""

from io import BytesIO
from typing import ClassVar

from PIL import Image, ImageOps, UnidentifiedImageError

from doorstep.kernel.errors import Invalid

LONGEST_PX = 1600
"""Enough to read a house number; Units: pixels of the longer side."""
QUALITY = 82
MOST_PIXELS = 50_000_000
"""More is an attempt to fill the memory. Source: the largest phone sensors in use give 50 megapixels."""
FORMATS = ("JPEG", "PNG", "WEBP")

UNREADABLE = (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError)
"""What Pillow raises of a file that is no picture, or is one that was made to fill the memory."""


class NotAPhoto(Invalid):
    """The file is no picture we can read: JPEG, PNG and WebP are."""

    code: ClassVar[str] = "driver.not_a_photo"


class PillowImages:
    """Pictures by Pillow."""

    def clean(self, data: bytes) -> bytes:
        """`data` as a JPEG without metadata, turned upright, at most `LONGEST_PX` long.

        Raises: NotAPhoto.
        """
        try:
            with Image.open(BytesIO(data), formats=FORMATS) as picture:
                width, height = picture.size
                if width * height > MOST_PIXELS:
                    raise NotAPhoto(
                        f"a picture of {width} x {height} pixels is too large; send at most 50 million"
                    )
                return _written(ImageOps.exif_transpose(picture))
        except UNREADABLE as fault:
            raise NotAPhoto(
                f"these {len(data)} bytes are no JPEG, PNG or WebP picture; take it again"
            ) from fault


def _written(picture: Image.Image) -> bytes:
    flat = Image.new("RGB", picture.size, "white")
    upright = picture.convert("RGBA")
    flat.paste(upright, mask=upright)
    flat.thumbnail((LONGEST_PX, LONGEST_PX))
    out = BytesIO()
    flat.save(out, "JPEG", quality=QUALITY, optimize=True)
    return out.getvalue()
