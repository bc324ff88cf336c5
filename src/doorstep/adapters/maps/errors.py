"""Why an extract cannot become a region. The region in use is never touched by a failure."""

from typing import ClassVar

from doorstep.kernel.errors import Invalid, NotFound, Refused, Unavailable


class NotAPbf(Invalid):
    """The file is not an OpenStreetMap extract in PBF form, or it is cut off or damaged."""

    code: ClassVar[str] = "region.not_a_pbf"


class NoRoads(Invalid):
    """The extract holds no road a car may use, so nothing can be delivered in it."""

    code: ClassVar[str] = "region.no_roads"


class NoSuchFile(NotFound):
    """The extract named is not there, or may not be read."""

    code: ClassVar[str] = "region.no_such_file"


class UnknownName(NotFound):
    """The name is neither a file, nor the demo region, nor known to the mirror."""

    code: ClassVar[str] = "region.unknown_name"


class NoMirror(Invalid):
    """A name was given and no mirror is set to download from: set DOORSTEP_OSM_MIRROR, or give a file."""

    code: ClassVar[str] = "region.no_mirror"


class Offline(Unavailable):
    """The extract is not on this machine and the place it comes from cannot be reached."""

    code: ClassVar[str] = "region.offline"


class WrongContent(Unavailable):
    """What was downloaded is not what was asked for: its digest differs. It was thrown away."""

    code: ClassVar[str] = "region.wrong_content"


class BuildFailed(Unavailable):
    """A map tool gave up; its last words are in the text."""

    code: ClassVar[str] = "region.build_failed"


class DiskFull(Unavailable):
    """There is no space left for the new region. Free some and run the command again."""

    code: ClassVar[str] = "region.disk_full"


class Busy(Refused):
    """Another process is adding a region to the same state folder."""

    code: ClassVar[str] = "region.busy"


class NoRegion(NotFound):
    """No region is loaded yet: run `doorstep region add`."""

    code: ClassVar[str] = "region.none_loaded"
