"""The slot picker in a shop's own page: a token for one shipment, and what the element asks with it."""

from doorstep.web.embed.module import module
from doorstep.web.embed.routes import hold, let_go, preflight, slots_shown, token_issued

routes = [preflight, token_issued, slots_shown, hold, let_go, module]
"""The preflight comes first: else the framework answers OPTIONS by itself."""
