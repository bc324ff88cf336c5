"""Text messages in scripts that the GSM alphabet lacks: 70 letters in one part, and never a letter replaced.

Source: 3GPP TS 23.038 (UCS-2) and TS 23.040 (what a message of several parts keeps for joining them).
"""

ONE_PART = 70
"""Units of a message that is sent as one part."""

EACH_OF_SEVERAL = 67
"""Units of each part of a longer one."""

MOST_PARTS = 2


def units(text: str) -> int:
    """How much of a message `text` takes, in units of 16 bits: one a letter, two for an emoji."""
    return len(text.encode("utf-16-be")) // 2


def parts(text: str) -> int:
    """How many parts `text` is sent in."""
    needed = units(text)
    return 1 if needed <= ONE_PART else -(-needed // EACH_OF_SEVERAL)
