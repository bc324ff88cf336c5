"""How a process of ours hears that it shall stop."""

import asyncio
import signal

from doorstep.main.journal import keep_journal


def stopped() -> asyncio.Event:
    """Set at SIGTERM or SIGINT; also sets up what the process writes to its log."""
    keep_journal()
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    return stop
