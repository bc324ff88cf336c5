"""The driver's app and the interface it speaks: today's tour, what was done, photos and the device in use."""

from doorstep.web.driver.app import pages
from doorstep.web.driver.handlers import api

routes = [*pages, *api]

__all__ = ["routes"]
