"""Texting: whether a person wants text messages of a brand, and what was last said to their phone."""

from doorstep.domain.texting.commands import AllowTexts, StopTexts, TextsCommand
from doorstep.domain.texting.keywords import Keyword, Wish, keyword
from doorstep.domain.texting.views import NumberLine

__all__ = ["AllowTexts", "Keyword", "NumberLine", "StopTexts", "TextsCommand", "Wish", "keyword"]
