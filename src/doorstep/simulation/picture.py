"""Pictures that a driver takes: a parcel at a door, a name written with a finger."""

from io import BytesIO
from random import Random

from PIL import Image, ImageDraw

WALLS = ("#b9a48c", "#8c9a8f", "#c7b7a3", "#a58f86", "#98a3ad")
DOORS = ("#5a3a29", "#2f4858", "#6b2d2d", "#3d5a40", "#4a4a4a")
BOXES = ("#c49a6c", "#b5835a", "#d1a878")
SIZE = (480, 360)


def parcel_at_door(rng: Random) -> bytes:
    """A small JPEG: a parcel on the floor in front of a door."""
    picture = Image.new("RGB", SIZE, rng.choice(WALLS))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 290, 480, 360), fill="#77726b")
    left = rng.randrange(120, 200)
    draw.rectangle((left - 10, 20, left + 170, 292), fill="#e8e2d8")
    draw.rectangle((left, 30, left + 160, 290), fill=rng.choice(DOORS))
    draw.ellipse((left + 136, 160, left + 148, 172), fill="#d9c36a")
    width, height = rng.randrange(70, 120), rng.randrange(50, 90)
    x, y = rng.randrange(left - 40, left + 90), 330 - height
    draw.rectangle((x, y, x + width, 330), fill=rng.choice(BOXES), outline="#7d5a3a", width=2)
    draw.rectangle((x + width // 2 - 6, y, x + width // 2 + 6, 330), fill="#e5d3b3")
    draw.rectangle((x + 10, y + 12, x + 40, y + 30), fill="#f7f5f0")
    return _jpeg(picture)


def broken_parcel(rng: Random) -> bytes:
    """A small JPEG: a parcel with a torn corner."""
    picture = Image.new("RGB", SIZE, "#77726b")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((120, 90, 360, 280), fill=rng.choice(BOXES), outline="#7d5a3a", width=3)
    draw.polygon([(360, 90), (290, 90), (310, 140), (330, 130), (345, 170), (360, 165)], fill="#3b342c")
    draw.line([(290, 90), (250, 180), (300, 240)], fill="#5d452f", width=4)
    return _jpeg(picture)


def signature(rng: Random) -> bytes:
    """A small JPEG: a line as a finger writes it."""
    picture = Image.new("RGB", (480, 200), "#ffffff")
    draw = ImageDraw.Draw(picture)
    x, y = 50.0, 110.0
    line = [(x, y)]
    for _ in range(26):
        x, y = x + rng.uniform(6, 22), min(170.0, max(40.0, y + rng.gauss(0, 34)))
        line.append((min(x, 440.0), y))
    draw.line(line, fill="#1b2a41", width=4, joint="curve")
    return _jpeg(picture)


def _jpeg(picture: Image.Image) -> bytes:
    kept = BytesIO()
    picture.save(kept, "JPEG", quality=72)
    return kept.getvalue()
