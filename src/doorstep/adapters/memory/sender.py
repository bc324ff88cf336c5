"""A channel that keeps what was handed over, for tests and trials without a mail server."""

from doorstep.domain.comms.ports import ChannelDown, OutgoingMessage, Receipt, Undeliverable
from doorstep.kernel.ids import MessageId


class MemorySender:
    """Keeps the newest copy of each message. Addresses in `refusing` are refused for ever."""

    def __init__(self, *, refusing: frozenset[str] = frozenset(), down: bool = False) -> None:
        self.kept: dict[MessageId, OutgoingMessage] = {}
        self.handed_over = 0
        self.down = down
        self._refusing = refusing

    async def send(self, message: OutgoingMessage) -> Receipt:
        """Keep `message`.

        Raises:
            ChannelDown: while `down`.
            Undeliverable: the address is refused, or is none.
        """
        if self.down:
            raise ChannelDown("the channel is down; try again later")
        usable = "@" in message.to_address or message.to_address.startswith("+")
        if not usable or message.to_address in self._refusing:
            raise Undeliverable(f"message {message.message} has no usable address")
        self.handed_over += 1
        self.kept[message.message] = message
        return Receipt(reference=f"<{message.message}@memory>", reply="250 OK")
