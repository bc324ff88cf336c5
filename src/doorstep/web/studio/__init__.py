"""The brand studio: looks, tone and terms, seen before anybody else sees them, by a brand's own people."""

from litestar import Router

from doorstep.engine.access import NoAccess
from doorstep.web.console.sign_in import to_sign_in
from doorstep.web.studio import routes as studio

routes = [Router(path="/", route_handlers=studio.routes, exception_handlers={NoAccess: to_sign_in})]
