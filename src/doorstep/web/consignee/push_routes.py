"""Being told on a device: a browser asks for it, takes it back, and says when it has shown something.

A subscription is a browser's word. It may name the push services that are known and nothing else, lies sealed
under its consignee, and ends with the delivery's own keys.
"""

from base64 import urlsafe_b64decode
from binascii import Error
from collections.abc import Sequence
from contextlib import suppress
from typing import Annotated, Any

import msgspec
from litestar import Request, Response, get, post

from doorstep.domain.comms import RecordReceived, UnknownMessage
from doorstep.engine.handle import Entry
from doorstep.engine.ports import Transaction
from doorstep.engine.vault import PushDevice, PushDevices, push_ref
from doorstep.kernel.errors import Invalid, NotFound
from doorstep.kernel.ids import MessageId, PartyId, ShipmentId
from doorstep.web.consignee.devices import devices_of
from doorstep.web.consignee.forms import then
from doorstep.web.consignee.reading import read, speech_of
from doorstep.web.consignee.visitor import come_in
from doorstep.web.render import security_headers
from doorstep.web.site import Push, Site
from doorstep.web.slots import card_of
from doorstep.web.text_receipts import received_soon

WORKER = "push.worker.js"
MOST_DEVICES = 5
"""Browsers that are told about one delivery; a further one takes the place of the oldest."""

LARGEST = 4_000
POINT, SECRET = 65, 16
BROWSER = PartyId("browser")

type AnyRequest = Request[Any, Any, Any]


class NoPush(NotFound):
    """This installation tells nobody on their devices."""

    code = "push.none"


class UnknownPushService(Invalid):
    """A browser named a push service that is not known here. `DOORSTEP_PUSH_SERVICES` names further ones."""

    code = "push.unknown_service"


class PushKeysInvalid(Invalid):
    """A subscription came without the two keys of a browser, or in another form than browsers send."""

    code = "push.keys_invalid"


class _Keys(msgspec.Struct):
    p256dh: Annotated[str, msgspec.Meta(max_length=200)]
    auth: Annotated[str, msgspec.Meta(max_length=100)]


class _Subscription(msgspec.Struct):
    """As browsers write it."""

    endpoint: Annotated[str, msgspec.Meta(max_length=2_000)]
    keys: _Keys


class _Shown(msgspec.Struct):
    message: Annotated[str, msgspec.Meta(max_length=100)]


@get("/push-worker.js")
async def worker(site: Site) -> Response[bytes]:
    """The worker that shows what is pushed, from a path that lets it open the pages of deliveries."""
    script = (site.paths.assets / WORKER).read_bytes()
    headers = security_headers() | {"Cache-Control": "no-cache"}
    return Response(script, media_type="text/javascript", headers=headers)


@post("/t/{token:str}/push", status_code=204, request_max_body_size=LARGEST)
async def subscribed(request: AnyRequest, site: Site, token: str) -> Response[None]:
    """Tell this browser from now on; the same one again is the same.

    Raises: NoPush, UnknownPushService, PushKeysInvalid.
    """
    visitor = await come_in(request, site, token)
    device = _device(_push(site), await request.body())
    async with site.desk.store.transaction(site.network(visitor.tenant)) as tx:
        known = await _locked(site, tx, visitor.shipment)
        others = [one for one in known if one.endpoint != device.endpoint]
        await _keep(site, tx, visitor.shipment, [*others, device][-MOST_DEVICES:])
    return Response(None, status_code=204)


@post("/t/{token:str}/push/stop", status_code=200, request_max_body_size=LARGEST)
async def stopped(request: AnyRequest, site: Site, token: str) -> Response[Any]:
    """Tell no browser any more; by a form, so that it works without a script too."""
    visitor = await come_in(request, site, token)
    _push(site)
    async with site.desk.store.transaction(site.network(visitor.tenant)) as tx:
        await _locked(site, tx, visitor.shipment)
        await _keep(site, tx, visitor.shipment, ())
    _, links = speech_of(site, visitor, await read(site, visitor))
    return then(links.to(saved="push-off"))


@post("/t/{token:str}/push/shown", status_code=204, request_max_body_size=LARGEST)
async def shown(request: AnyRequest, site: Site, token: str) -> Response[None]:
    """A browser has shown a message: that is its receipt. The same word twice is one."""
    visitor = await come_in(request, site, token)
    _push(site)
    try:
        said = msgspec.json.decode(await request.body(), type=_Shown)
    except msgspec.DecodeError as fault:
        raise PushKeysInvalid(f"a browser says which message it has shown: {fault}") from fault
    received = RecordReceived(
        shipment=visitor.shipment, message=MessageId(said.message), receipt="push.shown"
    )
    entry = Entry(source="push", key=f"{said.message}:shown", actor=BROWSER)
    with suppress(UnknownMessage):  # of another delivery: that alters nothing
        await received_soon(site, visitor.tenant, received, entry)
    return Response(None, status_code=204)


async def _locked(site: Site, tx: Transaction, shipment: ShipmentId) -> tuple[PushDevice, ...]:
    """What is kept, until the transaction ends nobody else's: two browsers at once are both kept."""
    await tx.lock([push_ref(shipment)])
    return await devices_of(site, tx, shipment)


async def _keep(site: Site, tx: Transaction, shipment: ShipmentId, devices: Sequence[PushDevice]) -> None:
    card = await card_of(site, tx, shipment)
    if devices:
        await site.vault.put(tx, card.consignee, push_ref(shipment), PushDevices(devices=tuple(devices)))
    else:
        await site.vault.forget(tx, [push_ref(shipment)])


def _push(site: Site) -> Push:
    if site.push is None:
        raise NoPush("nobody is told on a device here")
    return site.push


def _device(push: Push, body: bytes) -> PushDevice:
    try:
        said = msgspec.json.decode(body, type=_Subscription)
        lengths = [len(_bytes(key)) for key in (said.keys.p256dh, said.keys.auth)]
    except (msgspec.DecodeError, ValueError, Error) as fault:
        raise PushKeysInvalid("a subscription has an endpoint and two keys, as browsers write it") from fault
    if lengths != [POINT, SECRET]:
        raise PushKeysInvalid(f"the keys have {POINT} and {SECRET} bytes, and came with {lengths}")
    if not push.accepts(said.endpoint):
        raise UnknownPushService("this push service is not known here; other channels go on as before")
    return PushDevice(endpoint=said.endpoint, key=said.keys.p256dh, secret=said.keys.auth)


def _bytes(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


routes = [worker, subscribed, stopped, shown]
