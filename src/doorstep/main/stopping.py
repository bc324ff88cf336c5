"""How a process of ours hears that it shall stop."""

import asyncio
import logging
import signal


def stopped() -> asyncio.Event:
    """Set at SIGTERM or SIGINT; also sets up what the process writes to its log."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(name)s %(levelname)s %(message)s")
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    return stop
