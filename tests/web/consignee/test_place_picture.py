"""A photo of the safe place: the picture alone is kept, for the driver at that stop, and not for long."""

import struct
import zlib
from datetime import timedelta
from io import BytesIO
from typing import Any

import httpx
import pytest
from PIL import Image
from tests.adapters.test_images import photo, with_exif
from tests.web.consignee.test_change_of_mind import TENANT, stands, unlocked
from tests.web.consignee.test_getting_in import on_tour
from tests.web.consignee.test_links import PAGE, card, form_key, send
from tests.web.served import AT, Served, cluster, database, served

from doorstep.domain.promise import AcceptInstruction, ErasePlacePicture, PicturePlace
from doorstep.domain.promise.decide import decide
from doorstep.domain.promise.state import Promise, evolve
from doorstep.domain.promise.telling import NoSafePlace
from doorstep.engine.ports import Job
from doorstep.events import ChangeKind, DeliveryMethod, PlacePictured, PlacePictureErased
from doorstep.kernel.ids import MediaRef, ReservationId, ShipmentId
from doorstep.kernel.time import Window
from doorstep.main.jobs import VaultJobs
from doorstep.reactions.outcome_erases_place_picture import ERASE_PICTURE

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.timeout(180)]

POLYGLOTS = {
    "svg": b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
    "html in a gif": b"GIF89a/*<html><script>alert(1)</script></html>*/=1;",
    "words": b"this is no picture at all",
    "heic": b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + b"\0" * 64,
    "cut off": photo()[:300],
}


def bomb() -> bytes:
    """A PNG of a few bytes that says it has nine hundred million pixels."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 0, 0, 0, 0)
    lines = zlib.compress(b"\0" * 1_000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", lines) + chunk(b"IEND", b"")


async def place(served: Served, link: str, data: bytes, *, words: str = "Behind the bench") -> httpx.Response:
    page = (await served.client.get(f"{link}/change/safe-place")).text
    fields = {"form_key": form_key(page), "stands": stands(page), "words": words}
    files = {"photo": ("IMG_1.jpg", data, "image/jpeg")} if data else {}
    return await served.client.post(
        f"{link}/change/safe-place", data=fields, files=files or {"photo": ("", b"", "")}, headers=PAGE
    )


async def kept(served: Served, media: str) -> bytes | None:
    async with served.site.desk.store.transaction(served.site.network(TENANT)) as tx:
        return await served.site.vault.media(tx, MediaRef(media))


async def erase(served: Served, shipment: dict[str, Any]) -> None:
    """What the timer does when it is due."""
    facts = {"shipment": str(shipment["id"])}
    due = served.clock.now()
    job = Job(id=1, tenant=TENANT, kind=ERASE_PICTURE, key="k", due=due, attempt=1, facts=facts)
    await VaultJobs(site=served.site).erase_picture(job)


@pytest.mark.database
async def test_the_picture_alone_is_kept_and_the_driver_has_it_for_that_stop(served: Served):
    shipment, link = await unlocked(served)
    done = await place(served, link, photo(size=(2400, 1200), exif=with_exif()))
    assert done.headers["location"] == f"{link}?saved=safe-place"
    line = (await card(served, shipment)).picture
    assert line is not None
    body = await kept(served, line.media)
    assert body is not None
    with Image.open(BytesIO(body)) as found:
        assert dict(found.getexif()) == {}, "neither where it was taken nor by what"
        assert (found.format, max(found.size)) == ("JPEG", 1600)
    assert b"A phone" not in body
    van = await on_tour(served, shipment)
    stop = await van.stop()
    assert stop["asked"]["picture"] == line.media
    at = f"/api/v1/driver/places/{line.media}"
    seen = await served.get(at, van.who)
    assert (seen.status_code, seen.content) == (200, body)
    other = next(name for name in ("driver-1", "driver-2") if name != van.who)
    assert (await served.get(at, other)).status_code == 404
    assert (await served.get(at, "kallio")).status_code in (403, 409)
    parcels = [stop["parcels"][0]["id"]]
    await van.says("loaded", parcels=parcels)
    await van.says("started", parcels=parcels)
    await van.says("delivered", stop=stop["id"], method="safe_place")
    assert (await served.get(at, van.who)).status_code == 404, "who left the stop needs it no more"
    await erase(served, shipment)
    assert await kept(served, line.media) is None
    assert (await card(served, shipment)).picture.erased_at is not None


@pytest.mark.database
async def test_it_is_erased_after_the_delivery_and_not_before(served: Served):
    shipment, link = await unlocked(served)
    await place(served, link, photo())
    line = (await card(served, shipment)).picture
    assert line is not None
    assert line.erase_after_s == timedelta(hours=24).total_seconds()
    await erase(served, shipment)
    assert await kept(served, line.media), "it is still to come"


@pytest.mark.database
async def test_who_chose_it_sees_it_after_the_step_up_and_takes_it_back(served: Served):
    shipment, link = await unlocked(served)
    await place(served, link, photo())
    line = (await card(served, shipment)).picture
    assert line is not None
    page = (await served.client.get(f"{link}/change/safe-place")).text
    assert f"{link}/place/{line.media}" in page
    shown = await served.client.get(f"{link}/place/{line.media}")
    assert shown.headers["content-type"] == "image/jpeg"
    assert "sandbox" in shown.headers["content-security-policy"]
    back = await send(served, f"{link}/no-photo")
    assert back.status_code == 303
    assert await kept(served, line.media) is None
    known = await card(served, shipment)
    assert known.instruction is not None, "the place stays as it was told"
    assert (await served.client.get(f"{link}/place/{line.media}", headers=PAGE)).status_code == 404
    served.client.cookies.clear()
    assert (await served.client.get(f"{link}/place/{line.media}", headers=PAGE)).status_code == 404


@pytest.mark.database
async def test_another_photo_or_another_way_takes_the_old_one_out_of_the_vault(served: Served):
    shipment, link = await unlocked(served)
    await place(served, link, photo())
    first = (await card(served, shipment)).picture
    await place(served, link, b"", words="Behind the shed")
    same = (await card(served, shipment)).picture
    assert first is not None
    assert same == first, "words alone leave the photo as it is"
    await place(served, link, photo(colour="red"))
    second = (await card(served, shipment)).picture
    assert second is not None
    assert second.media != first.media
    assert await kept(served, first.media) is None
    page = (await served.client.get(f"{link}/change/neighbour")).text
    fields = {"form_key": form_key(page), "stands": stands(page), "words": "Mia, no. 7"}
    done = await send(served, f"{link}/change/neighbour", **fields)
    assert done.headers["location"] == f"{link}?saved=neighbour"
    assert await kept(served, second.media) is None
    assert (await card(served, shipment)).picture.erased_at is not None


@pytest.mark.database
async def test_forty_megabytes_are_refused_by_their_length_and_nothing_is_changed(served: Served):
    _, link = await unlocked(served)
    before = await served.events()
    answer = await place(served, link, b"\xff\xd8" + b"0" * 40_000_000)
    assert answer.status_code == 413
    assert 'data-code="change.photo_too_large"' in answer.text
    assert "15 MB are taken at most" in answer.text
    answer = await place(served, link, b"\xff\xd8" + b"0" * 15_000_001)
    assert answer.status_code == 413
    assert "Behind the bench" in answer.text, "what was written is not lost"
    assert await served.events() == before


@pytest.mark.database
@pytest.mark.parametrize("data", [*POLYGLOTS.values(), bomb()], ids=[*POLYGLOTS, "bomb"])
async def test_what_is_no_picture_or_a_trap_is_refused_and_nothing_is_changed(served: Served, data: bytes):
    _, link = await unlocked(served)
    before = await served.events()
    answer = await place(served, link, data)
    assert answer.status_code == 422
    assert 'data-code="change.photo_unreadable"' in answer.text
    assert "Behind the bench" in answer.text
    assert await served.events() == before


@pytest.mark.database
async def test_a_page_hidden_behind_a_picture_does_not_come_along(served: Served):
    shipment, link = await unlocked(served)
    await place(served, link, photo() + b"<html><script>alert(1)</script></html>")
    line = (await card(served, shipment)).picture
    assert line is not None
    body = await kept(served, line.media)
    assert body is not None
    assert b"script" not in body


SHIPMENT, MEDIA = ShipmentId("shp-1"), MediaRef("place-1")
SHOW = PicturePlace(shipment=SHIPMENT, media=MEDIA, erase_after_s=60)


def test_a_photo_belongs_to_a_safe_place_and_is_told_once():
    stands = Promise(window=Window(AT, AT + timedelta(hours=2)), reservation=ReservationId("r"))
    with pytest.raises(NoSafePlace):
        decide(stands, SHOW, at=AT)
    safe = AcceptInstruction(
        shipment=SHIPMENT,
        kind=ChangeKind.SAFE_PLACE,
        method=DeliveryMethod.SAFE_PLACE,
        replaces=ReservationId("r"),
        words="w",
    )
    for event in decide(stands, safe, at=AT):
        stands = evolve(stands, event)
    (shown,) = decide(stands, SHOW, at=AT)
    assert isinstance(shown, PlacePictured)
    stands = evolve(stands, shown)
    assert decide(stands, SHOW, at=AT) == []
    other = ErasePlacePicture(shipment=SHIPMENT, media=MediaRef("other"))
    assert decide(stands, other, at=AT) == []
    (gone,) = decide(stands, ErasePlacePicture(shipment=SHIPMENT, media=MEDIA), at=AT)
    assert isinstance(gone, PlacePictureErased)
    assert decide(evolve(stands, gone), ErasePlacePicture(shipment=SHIPMENT, media=MEDIA), at=AT) == []
