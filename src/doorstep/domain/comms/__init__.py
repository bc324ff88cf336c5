"""Comms: what is said to the consignee, when, how often, and whether it was received.

`decide` and `state` are not public: everyone but the engine asks by command.
"""

from doorstep.domain.comms.catalogue import CATALOGUE, UnknownTrigger
from doorstep.domain.comms.commands import (
    HoldBack,
    MessageCommand,
    RecordFailed,
    RecordReceived,
    RecordSent,
    Tell,
)
from doorstep.domain.comms.decide import NotSent, UnknownMessage
from doorstep.domain.comms.facts import fact_of, message_of
from doorstep.domain.comms.ports import ChannelDown, SaidStop, Undeliverable
from doorstep.domain.comms.quiet import UnknownZone
from doorstep.domain.comms.triggers import Topic, Trigger

__all__ = [
    "CATALOGUE",
    "ChannelDown",
    "HoldBack",
    "MessageCommand",
    "NotSent",
    "RecordFailed",
    "RecordReceived",
    "RecordSent",
    "SaidStop",
    "Tell",
    "Topic",
    "Trigger",
    "Undeliverable",
    "UnknownMessage",
    "UnknownTrigger",
    "UnknownZone",
    "fact_of",
    "message_of",
]
