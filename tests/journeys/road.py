"""A road to the installation that can be cut: in a cellar nothing passes, whatever a browser tries."""

import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from socketserver import BaseRequestHandler, ThreadingTCPServer
from threading import Thread

PIECE = 65_536


class Road(ThreadingTCPServer):
    """Carries bytes between a browser and a port of this machine; while it is cut, connections end."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, port: int) -> None:
        super().__init__(("127.0.0.1", 0), _Traveller)
        self.leads_to = port
        self.is_cut = False
        self.open: set[socket.socket] = set()

    @property
    def url(self) -> str:
        """What a browser opens to go by this road."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def cut(self) -> None:
        """Nothing passes from now on, and what was under way is lost."""
        self.is_cut = True
        for end in tuple(self.open):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def mend(self) -> None:
        """It can be gone again."""
        self.is_cut = False


class _Traveller(BaseRequestHandler):
    server: Road

    def handle(self) -> None:
        if self.server.is_cut:
            return
        with closing(socket.create_connection(("127.0.0.1", self.server.leads_to))) as there:
            ends = {self.request, there}
            self.server.open |= ends
            back = Thread(target=_carry, args=(there, self.request), daemon=True)
            back.start()
            _carry(self.request, there)
            back.join()
            self.server.open -= ends


def _carry(one: socket.socket, other: socket.socket) -> None:
    with suppress(OSError):
        while piece := one.recv(PIECE):
            other.sendall(piece)
    with suppress(OSError):
        other.shutdown(socket.SHUT_WR)


@contextmanager
def road_to(port: int) -> Iterator[Road]:
    """A road, open for as long as it is needed."""
    with Road(port) as road:
        serving = Thread(target=road.serve_forever, args=(0.05,), daemon=True)
        serving.start()
        yield road
        road.cut()
        road.shutdown()
        serving.join()
