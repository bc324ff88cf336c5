"""Parties: who takes part in a delivery, and what each of them may see of it."""

from doorstep.domain.parties.fields import VISIBLE, roles_of
from doorstep.domain.parties.visibility import may_see, redact_card

__all__ = ["VISIBLE", "may_see", "redact_card", "roles_of"]
