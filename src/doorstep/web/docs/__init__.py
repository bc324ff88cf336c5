"""For developers: the API's description for programs and people, and what every code means."""

from doorstep.web.docs.handlers import api_docs, error_docs, openapi

routes = [openapi, api_docs, error_docs]

__all__ = ["routes"]
