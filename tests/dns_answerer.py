"""A small DNS server of this machine, for tests: TXT records by name, and names it keeps silent about."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import dns.flags
import dns.message
import dns.name
import dns.rcode
import dns.rdatatype
import dns.rrset


@dataclass
class DnsAnswerer(asyncio.DatagramProtocol):
    """Answers over UDP. `failing` are names that it has trouble with; `asked` what it was asked."""

    records: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    silent: frozenset[str] = frozenset()
    failing: frozenset[str] = frozenset()
    asked: list[str] = field(default_factory=list)
    port: int = 0
    transport: asyncio.DatagramTransport | None = None

    def connection_made(self, transport) -> None:
        self.transport = transport
        self.port = transport.get_extra_info("sockname")[1]

    def datagram_received(self, data: bytes, addr) -> None:
        query = dns.message.from_wire(data)
        name = query.question[0].name
        text = name.to_text(omit_final_dot=True).casefold()
        self.asked.append(text)
        if text in self.silent:
            return
        answer = dns.message.make_response(query)
        answer.flags |= dns.flags.RA
        if text in self.failing:
            answer.set_rcode(dns.rcode.SERVFAIL)
        elif text not in self.records:
            answer.set_rcode(dns.rcode.NXDOMAIN)
        elif self.records[text]:
            quoted = [_quoted(one) for one in self.records[text]]
            answer.answer.append(dns.rrset.from_text(name, 60, "IN", "TXT", *quoted))
        self.transport.sendto(answer.to_wire(), addr)

    @property
    def address(self) -> str:
        """Where it listens, as `DOORSTEP_DNS` says it."""
        return f"127.0.0.1:{self.port}"


def _quoted(text: str) -> str:
    """In strings of at most 255 letters, as keys are published."""
    return " ".join(f'"{text[at : at + 255]}"' for at in range(0, len(text), 255))


@asynccontextmanager
async def answering(**given) -> AsyncIterator[DnsAnswerer]:
    """The server while it runs."""
    loop = asyncio.get_running_loop()
    transport, server = await loop.create_datagram_endpoint(
        lambda: DnsAnswerer(**given), local_addr=("127.0.0.1", 0)
    )
    try:
        yield server
    finally:
        transport.close()


class NoDns:
    """A resolver that nobody answers."""

    async def texts(self, _name: str) -> tuple[str, ...] | None:
        return None
