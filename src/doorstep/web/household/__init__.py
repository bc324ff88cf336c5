"""What somebody at home sees who was given a weaker link: when it comes and how far it is."""

from litestar.handlers import HTTPRouteHandler

from doorstep.web.household.routes import answered, fragment, seen, shown, shown_live

routes: list[HTTPRouteHandler] = [shown, shown_live, fragment, seen, answered]
