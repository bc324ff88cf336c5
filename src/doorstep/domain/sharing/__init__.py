"""Sharing: weaker links to a delivery, which its consignee makes for those at home and takes back."""

from doorstep.domain.sharing.commands import EndShares, MakeShare, SharingCommand, TakeBackShare
from doorstep.domain.sharing.decide import KEPT, MOST_SHARES, NoSuchShare, NothingToShare, TooManyShares

__all__ = [
    "KEPT",
    "MOST_SHARES",
    "EndShares",
    "MakeShare",
    "NoSuchShare",
    "NothingToShare",
    "SharingCommand",
    "TakeBackShare",
    "TooManyShares",
]
