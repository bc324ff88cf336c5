"""A browser asks to be told, by a known push service alone, and takes it back; what it shows is a receipt."""

import re
from functools import partial

import pytest
from tests.web.served import Served, cluster, database, served

from doorstep.adapters.senders.push_box import PushBox
from doorstep.adapters.senders.push_cipher import key_of, public
from doorstep.adapters.senders.web_push import SERVICES, is_service
from doorstep.kernel.ids import ShipmentId, TenantId
from doorstep.web.consignee.devices import devices_of, mark_of
from doorstep.web.consignee.push_routes import MOST_DEVICES
from doorstep.web.site import Push

__all__ = ["cluster", "database", "served"]
pytestmark = [pytest.mark.anyio, pytest.mark.database, pytest.mark.timeout(180)]
TENANT, TRIAL = TenantId(1), "http://doorstep.test/trial/push"


@pytest.fixture
def trial(served: Served, tmp_path) -> Served:
    """An installation that tells on devices, as a trial does."""
    served.site.push = Push(
        key=public(key_of(b"k" * 32)),
        accepts=partial(is_service, services=SERVICES, trial=TRIAL),
        trial=TRIAL,
        box=PushBox(tmp_path / "push"),
    )
    served.site.demo = True
    return served


async def subscription(served: Served) -> dict[str, object]:
    return (await served.client.post("/trial/push")).json()


async def told(served: Served, shipment: dict[str, object]) -> list[str]:
    async with served.site.desk.store.transaction(served.site.network(TENANT)) as tx:
        found = await devices_of(served.site, tx, ShipmentId(str(shipment["id"])))
    return [one.endpoint for one in found]


async def test_a_browser_is_told_from_when_it_asks_until_it_takes_that_back(trial: Served):
    shipment = await trial.promised()
    link = f"/t/{shipment['tracking_token']}"
    page = (await trial.client.get(f"{link}?lang=en")).text
    assert re.search(r"<push-offer [^>]*data-known=\"\"[^>]* hidden>", page)
    asked = await subscription(trial)
    for _ in range(2):
        assert (await trial.client.post(f"{link}/push", json=asked)).status_code == 204
    assert await told(trial, shipment) == [asked["endpoint"]]
    page = (await trial.client.get(f"{link}?lang=en")).text
    assert f'data-known="{mark_of(str(asked["endpoint"]))}"' in page
    assert "1 device is told." in page
    assert str(asked["endpoint"]) not in page
    answer = await trial.client.post(f"{link}/push/stop")
    assert (answer.status_code, answer.headers["location"]) == (303, f"{link}?saved=push-off")
    assert await told(trial, shipment) == []


async def test_of_many_browsers_the_newest_are_told_and_another_delivery_knows_none(trial: Served):
    shipment, other = await trial.promised(), await trial.shipment()
    asked = [await subscription(trial) for _ in range(MOST_DEVICES + 2)]
    for one in asked:
        await trial.client.post(f"/t/{shipment['tracking_token']}/push", json=one)
    assert await told(trial, shipment) == [one["endpoint"] for one in asked[2:]]
    assert await told(trial, other) == []


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"endpoint": "http://169.254.169.254/latest/meta-data"}, "push.unknown_service"),
        ({"endpoint": "https://evil.example/"}, "push.unknown_service"),
        ({"endpoint": f"{TRIAL}/../../api/v1/clock"}, "push.unknown_service"),
        ({"keys": {"p256dh": "AAAA", "auth": "AAAA"}}, "push.keys_invalid"),
        ({"keys": {"p256dh": "\N{SLIGHTLY SMILING FACE}", "auth": "x"}}, "push.keys_invalid"),
        ({"keys": None}, "push.keys_invalid"),
        ({"endpoint": 7}, "push.keys_invalid"),
    ],
)
async def test_what_is_no_subscription_is_refused_with_a_code(trial: Served, changed, code):
    shipment = await trial.promised()
    body = {**await subscription(trial), **changed}
    answer = await trial.client.post(f"/t/{shipment['tracking_token']}/push", json=body)
    assert (answer.status_code, answer.json()["code"]) == (422, code)
    assert await told(trial, shipment) == []


async def test_a_link_that_opens_nothing_subscribes_nobody_and_looking_changes_nothing(trial: Served):
    asked = await subscription(trial)
    assert (await trial.client.post(f"/t/{'A' * 22}/push", json=asked)).status_code == 404
    shipment = await trial.promised()
    assert (await trial.client.get(f"/t/{shipment['tracking_token']}/push")).status_code == 405


async def test_word_of_a_message_that_is_not_known_alters_nothing(trial: Served):
    shipment = await trial.promised()
    before = await trial.events()
    answer = await trial.client.post(
        f"/t/{shipment['tracking_token']}/push/shown", json={"message": "made-up"}
    )
    assert answer.status_code == 204
    assert await trial.events() == before


async def test_where_nobody_is_told_on_a_device_nothing_is_offered(served: Served):
    shipment = await served.promised()
    link = f"/t/{shipment['tracking_token']}"
    assert "push-offer" not in (await served.client.get(link)).text
    assert (await served.client.post(f"{link}/push", json={})).json()["code"] == "push.none"


async def test_the_trial_s_service_lets_in_only_who_has_signed(trial: Served):
    asked = await subscription(trial)
    path = str(asked["endpoint"]).removeprefix("http://doorstep.test")
    assert (await trial.client.post(path, content=b"x")).status_code == 403
    assert (await trial.client.post("/trial/push/nobody", content=b"x")).status_code == 410
