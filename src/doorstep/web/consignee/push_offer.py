"""The offer to be told on this device: shown by a script where a browser can, and taken back without one."""

from doorstep.web.consignee.devices import mark_of
from doorstep.web.consignee.facts import Facts
from doorstep.web.consignee.links import Links
from doorstep.web.consignee.record import PushOffer
from doorstep.web.consignee.speech import Speech


def push_offer(facts: Facts, speech: Speech, links: Links) -> PushOffer | None:
    """What the page needs for it; `None` where nobody is told on a device."""
    if not facts.push_key:
        return None
    count = len(facts.devices)
    return PushOffer(
        key=facts.push_key,
        url=links.to("push"),
        stop=links.to("push/stop"),
        known=tuple(mark_of(one.endpoint) for one in facts.devices),
        told=speech.text("page-push-told", count=count) if count else "",
        trial=facts.push_trial,
    )
