"""Photos lose everything but the picture."""

from io import BytesIO

import pytest
from PIL import Image

from doorstep.adapters.images import LONGEST_PX, NotAPhoto, PillowImages

ORIENTATION, MAKER, GPS = 0x0112, 0x010F, 0x8825


def photo(size=(400, 200), kind="JPEG", exif=None, mode="RGB", colour="navy"):
    out = BytesIO()
    Image.new(mode, size, colour).save(out, kind, **({"exif": exif} if exif else {}))
    return out.getvalue()


def with_exif(**tags):
    exif = Image.Exif()
    exif[MAKER] = "A phone"
    exif.get_ifd(GPS)[1] = "N"
    for tag, value in tags.items():
        exif[int(tag[1:])] = value
    return exif


def test_a_photo_keeps_no_metadata():
    cleaned = PillowImages().clean(photo(exif=with_exif()))
    with Image.open(BytesIO(cleaned)) as picture:
        assert dict(picture.getexif()) == {}
        assert picture.format == "JPEG"
    assert b"A phone" not in cleaned


def test_a_photo_taken_sideways_is_turned_upright():
    cleaned = PillowImages().clean(photo(size=(400, 200), exif=with_exif(**{f"t{ORIENTATION}": 6})))
    with Image.open(BytesIO(cleaned)) as picture:
        assert picture.size == (200, 400)


def test_a_large_photo_is_made_smaller():
    with Image.open(BytesIO(PillowImages().clean(photo(size=(4000, 3000))))) as picture:
        assert max(picture.size) == LONGEST_PX


def test_a_signature_with_a_clear_ground_becomes_ink_on_white():
    out = BytesIO()
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(out, "PNG")
    with Image.open(BytesIO(PillowImages().clean(out.getvalue()))) as picture:
        assert picture.getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"<svg/>", photo()[:300], b"\x89PNG\r\n\x1a\n" + b"0" * 40])
def test_what_is_no_picture_is_refused(data):
    with pytest.raises(NotAPhoto, match="no JPEG, PNG or WebP"):
        PillowImages().clean(data)


def test_a_picture_made_to_fill_the_memory_is_refused():
    with pytest.raises(NotAPhoto, match="too large"):
        PillowImages().clean(photo(size=(10_000, 6_000), kind="PNG", mode="1", colour=1))
