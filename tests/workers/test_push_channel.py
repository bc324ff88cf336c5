"""Who asked to be told on a device is told there first; what no device shows, another channel brings."""

from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from tests.workers.office import AT, LATER, PERSON, SHIPMENT, WINDOW, Office
from tests.workers.test_channels import BOTH, line, nobody_says_so, queued

from doorstep.adapters.memory.sender import MemorySender
from doorstep.domain.comms.ports import OutgoingMessage, PushGone, Receipt
from doorstep.domain.comms.triggers import RECEIPT
from doorstep.engine.vault import PushDevice, PushDevices, push_ref
from doorstep.workers import channels

pytestmark = pytest.mark.anyio
REF = push_ref(SHIPMENT)
DEVICES = PushDevices(
    devices=tuple(PushDevice(endpoint=f"https://push.example/{n}", key="k", secret="") for n in (1, 2))
)


@dataclass
class Browsers(MemorySender):
    """Push services that know some browsers no more."""

    gone: tuple[str, ...] = ()
    told: list[OutgoingMessage] = field(default_factory=list)

    async def send(self, message: OutgoingMessage) -> Receipt:
        assert message.pushed is not None
        if set(self.gone) >= {one[0] for one in message.pushed.to}:
            raise PushGone("nobody is there")
        self.told.append(message)
        return Receipt(reference="1", reply="pushed", gone=self.gone)


@pytest.fixture
def nothing_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """As for everything but what is to be found again."""
    monkeypatch.setattr(channels, "KEPT", frozenset())


def asked(browsers: Browsers) -> Office:
    office = Office(browsers=browsers)
    office.vault.items |= {PERSON: BOTH, REF: DEVICES}
    return office


async def test_what_is_to_be_found_again_goes_by_mail_all_the_same():
    office = asked(Browsers())
    await queued(office)
    await office.work()
    assert (await line(office)).channel == "email"


@pytest.mark.usefixtures("nothing_kept")
async def test_the_device_is_first_and_says_the_answer_until_it_is_stale():
    browsers = Browsers()
    office = asked(browsers)
    await queued(office)
    await office.work()
    (told,) = browsers.told
    assert told.pushed is not None
    assert told.subject == "Your parcel comes today 14:00\u201316:00"
    assert told.text
    assert told.pushed.lives == WINDOW.end - AT
    assert told.pushed.answer == f"{told.pushed.link}/push/shown"
    assert len(told.pushed.topic) <= 32
    assert SHIPMENT not in told.pushed.topic
    assert ((await line(office)).channel, (await line(office)).sent_at) == ("push", AT)
    assert office.sender.handed_over == 0


@pytest.mark.usefixtures("nothing_kept")
async def test_what_no_device_says_it_has_shown_is_brought_by_another_channel():
    office = asked(Browsers())
    await queued(office)
    await office.work()
    office.clock.forward(RECEIPT + timedelta(seconds=1))
    await nobody_says_so(office)
    await office.work()
    assert office.sender.handed_over == 1
    assert (await line(office)).tried == ("push",)


@pytest.mark.usefixtures("nothing_kept")
async def test_a_browser_that_is_gone_is_forgotten_and_the_others_are_told_on():
    office = asked(Browsers(gone=("https://push.example/1",)))
    await queued(office)
    await office.work()
    assert office.vault.items[REF] == PushDevices(devices=DEVICES.devices[1:])
    assert (await line(office)).channel == "push"


@pytest.mark.usefixtures("nothing_kept")
async def test_when_all_are_gone_another_channel_brings_it_at_once():
    office = asked(Browsers(gone=tuple(one.endpoint for one in DEVICES.devices)))
    await queued(office)
    await office.work()
    assert REF not in office.vault.items
    assert (await line(office)).tried == ("push",)
    await office.work()
    assert ((await line(office)).channel, office.sender.handed_over) == ("email", 1)


@pytest.mark.usefixtures("nothing_kept")
async def test_facts_of_one_topic_take_each_other_s_place_on_the_screen():
    browsers = Browsers()
    first, second = asked(browsers), asked(browsers)
    await queued(first)
    await first.work()
    await second.ask(await second.promise(LATER))
    await second.work()
    topics = {told.pushed.topic for told in browsers.told if told.pushed}
    assert (len(browsers.told), len(topics)) == (2, 1)
