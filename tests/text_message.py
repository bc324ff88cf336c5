"""A text message as it is handed over."""

from doorstep.domain.comms.ports import OutgoingMessage
from doorstep.kernel.ids import EventId, MessageId

TEXT = OutgoingMessage(
    message=MessageId("msg-1"),
    about=EventId("evt-1"),
    locale="en",
    sender_name="Kallio Coffee",
    sender_address="+46701740698",
    to_name="Åsa",
    to_address="+46701740612",
    subject="",
    text="Kallio Coffee: You are next. http://127.0.0.1:8400/t/abc",
    html="",
    shipment="shp-1",
    network=1,
)
