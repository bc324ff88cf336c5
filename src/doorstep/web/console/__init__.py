"""The ops console: work, tours, figures and import, for the provider, its service desk and the brands."""

from litestar.handlers import HTTPRouteHandler

routes: list[HTTPRouteHandler] = []
