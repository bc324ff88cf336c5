"""A brand's terms of delivery: what a window costs, and what a change of it."""

from doorstep.domain.terms.windows import WHOLE_DAY, WindowTerms, change_minor, price_minor

__all__ = ["WHOLE_DAY", "WindowTerms", "change_minor", "price_minor"]
