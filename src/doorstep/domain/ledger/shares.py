"""Exact shares in whole seconds."""

from collections.abc import Sequence


def split(total: int, weights: Sequence[int]) -> list[int]:
    """`total` in proportion to `weights`, summing exactly; nothing where nobody weighs anything.

    What whole seconds leave over goes to the largest remainders, the earlier first among equals.
    Source: Hamilton's method of largest remainders.
    """
    whole = sum(weights)
    if total <= 0 or whole <= 0:
        return [0] * len(weights)
    parts = [total * weight // whole for weight in weights]
    over = total - sum(parts)
    if over:
        rests = [total * weight % whole for weight in weights]
        for place in sorted(range(len(weights)), key=lambda number: (-rests[number], number))[:over]:
            parts[place] += 1
    return parts
