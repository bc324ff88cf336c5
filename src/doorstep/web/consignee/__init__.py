"""What the person at home sees: the delivery's page, its changes, the checkout and the trial's mailbox."""

from litestar.handlers import HTTPRouteHandler

from doorstep.web.consignee.tracking_routes import tracking, tracking_fragment, tracking_live

routes: list[HTTPRouteHandler] = [tracking, tracking_live, tracking_fragment]
