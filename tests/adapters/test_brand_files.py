"""Hostile logos, pictures and fonts: what is kept draws, and does nothing else."""

import re
import struct
from io import BytesIO
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from doorstep.adapters.brand_files import FontUnusable, font_file, logo_picture
from doorstep.adapters.svg import LogoUnusable, clean_svg

SVG = 'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40"'
HOSTILE = (
    "<script>alert(1)</script>",
    '<image href="https://evil.example/a.png"/>',
    '<use href="#a"/>',
    '<a href="javascript:alert(1)"><text>x</text></a>',
    '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="x()"/></foreignObject>',
    '<path d="M0 0" onclick="alert(1)" style="background:url(https://evil.example)"/>',
    '<path d="M0 0" fill="url(https://evil.example/#a)"/>',
    '<path d="M0 0" fill="URL(&#x6a;avascript:alert(1))"/>',
    '<animate attributeName="href" values="javascript:alert(1)"/>',
    "<style>@import url(https://evil.example)</style>",
    '<set attributeName="onmouseover" to="alert(1)"/>',
    '<text font-family="x;}</style><script>alert(1)</script>">x</text>'.replace("<script>", "&lt;script&gt;")
    .replace("</script>", "&lt;/script&gt;")
    .replace("</style>", "&lt;/style&gt;"),
)


def parsed(clean):
    """What a reader of XML makes of it."""
    return ET.fromstring(clean)  # noqa: S314  # it was made by what is tested


def drawing(inside):
    return f'<svg {SVG}><rect width="9" height="9" fill="#123456"/>{inside}</svg>'


@pytest.mark.parametrize("part", HOSTILE)
def test_nothing_that_runs_loads_or_refers_stays_in_a_drawing(part):
    clean = clean_svg(drawing(part), name="Kallio <b>")
    assert not re.search(
        r"script|javascript|https?://(?!www\.w3\.org)|on\w+=|style|href|import|foreign", clean
    )
    assert 'aria-label="Kallio &lt;b&gt;"' in clean
    assert clean_svg(clean, name="Kallio <b>") == clean


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
        f"<svg {SVG}><![CDATA[<script>]]></svg>",
        "<html><body/></html>",
        "not xml at all",
        '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>',
        f"<svg {SVG}><script>x</script></svg>",
        f"<svg {SVG}>{'<g>' * 30}{'</g>' * 30}</svg>",
        f"<svg {SVG}>{'<g/>' * 500}</svg>",
        f"<svg {SVG}><path d='{'M0 0 ' * 5000}'/></svg>",
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9000 10"><path d="M0 0"/></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 nan inf"><path d="M0 0"/></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
    ],
)
def test_what_is_no_drawing_of_a_logo_is_refused_with_the_reason(text):
    with pytest.raises(LogoUnusable):
        clean_svg(text, name="Kallio")


def test_a_gradient_stays_and_its_name_meets_no_other_on_the_page():
    inside = '<defs><linearGradient id="answer"><stop offset="0" stop-color="red"/></linearGradient></defs>'
    clean = clean_svg(drawing(inside + '<path d="M0 0" fill="url(#answer)"/>'), name="Kallio")
    (gradient,) = (one for one in parsed(clean).iter() if one.tag.endswith("linearGradient"))
    assert gradient.get("id") != "answer"
    assert f'fill="url(#{gradient.get("id")})"' in clean
    assert clean_svg(clean, name="Kallio") == clean


def test_a_size_in_pixels_becomes_a_view_box_and_no_size():
    clean = clean_svg(
        '<svg xmlns="http://www.w3.org/2000/svg" width="80px" height="20"><path d="M0 0"/></svg>', name="K"
    )
    root = parsed(clean)
    assert (root.get("viewBox"), root.get("width"), root.get("height")) == ("0 0 80 20", None, None)


@given(st.text(max_size=300))
def test_any_text_is_either_refused_or_harmless(text):
    try:
        clean = clean_svg(drawing(text), name=text)
    except LogoUnusable:
        return
    kinds = {one.tag.rpartition("}")[2] for one in parsed(clean).iter()}
    assert kinds <= {"svg", "g", "rect", "path", "text", "tspan", "title", "desc", "defs"}


def picture(width=400, height=100, kind="PNG", **more):
    out = BytesIO()
    Image.new("RGBA", (width, height), (10, 20, 30, 128)).save(out, kind, **more)
    return out.getvalue()


def test_a_picture_becomes_a_small_webp_without_anything_around_it():
    secret = b"GPS 60.17 24.94"
    found = logo_picture(picture(kind="WEBP", exif=b"Exif\x00\x00" + secret) + secret)
    with Image.open(BytesIO(found)) as image:
        assert (image.format, image.size, image.mode) == ("WEBP", (320, 80), "RGBA")
    assert secret not in found


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a" + bytes(40),
        picture(3000, 100),
        picture()[:60],
        b"<svg onload=alert(1)>",
        bytes(2_000_001),
    ],
    ids=["empty", "gif", "wide", "cut off", "svg", "large"],
)
def test_what_is_no_picture_of_a_logo_is_refused(data):
    with pytest.raises(LogoUnusable):
        logo_picture(data)


def font(**changed):
    """The header of a font of 1,000 bytes, with some of it changed, and as many bytes."""
    told = {"length": None, "tables": 9, "unpacked": 60_000, "packed": 900, "size": 1000, "private": 0}
    one = {**told, "flavour": b"\x00\x01\x00\x00", **changed}
    fields = (one["length"] or one["size"], one["tables"], 0, one["unpacked"], one["packed"], 1, 0, 0, 0, 0)
    head = struct.pack(">4s4sIHHIIHHIIIII", b"wOF2", one["flavour"], *fields, one["private"], 0)
    return head + bytes(one["size"] - len(head))


def test_a_small_whole_woff2_font_is_taken_as_it_is():
    assert font_file(font()) == font()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"wOFF" + bytes(100),
        b"body{background:url(https://evil.example)}" + bytes(60),
        font(length=900),
        font(tables=0),
        font(tables=999),
        font(unpacked=50_000_000),
        font(packed=5000),
        font(flavour=b"ttcf"),
        font(private=60),
        font(size=30_001),
    ],
)
def test_what_is_no_small_font_is_refused(data):
    with pytest.raises(FontUnusable):
        font_file(data)
