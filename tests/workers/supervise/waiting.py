"""What a test of processes waits for."""

import time

from doorstep.workers.supervise.processes import identify

THREE = 'process("one"), process("two", depends_on=("one",)), process("three", depends_on=("two",))'


def gone(pid, within=5.0):
    end = time.monotonic() + within
    while identify(pid) is not None:
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def until(holds, within=5.0):
    end = time.monotonic() + within
    while not holds():
        assert time.monotonic() < end, "it never came true"
        time.sleep(0.02)
