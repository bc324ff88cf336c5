"""What can go wrong between us and an address index."""

from typing import ClassVar

from doorstep.kernel.errors import Unavailable


class GeocoderUnavailable(Unavailable):
    """The address index did not answer. The address is kept and looked up again later."""

    code: ClassVar[str] = "geocoder.unavailable"
