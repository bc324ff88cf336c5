"""Building a road graph with the engine's own tools, and the command that serves it."""

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

GRAPH = "roads.osrm"
SMALL_EXTRACT_WAYS = 20_000
SMALL_EXTRACT_COMPONENT = 100
USUAL_COMPONENT = 1000
MAX_TABLE = 1000


def osrm_folder() -> Path:
    """Where the installed engine keeps its programs and profiles.

    Raises:
        ModuleNotFoundError: the engine's package is not installed.
    """
    spec = find_spec("osrm")  # not imported: the native module is large and not needed here
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("the package osrm-bindings is missing; `make venv` installs it")
    return Path(spec.origin).parent


def graph_commands(pbf: Path, folder: Path, *, drivable_ways: int) -> Sequence[tuple[str, list[str]]]:
    """The commands that turn an extract into a graph for cars in `folder`, each with its name.

    A city centre consists of small pieces only; with the engine's usual measure of what counts as an island,
    a third of all pairs there have no route. So small extracts get a smaller measure.
    """
    tools = osrm_folder()
    component = SMALL_EXTRACT_COMPONENT if drivable_ways < SMALL_EXTRACT_WAYS else USUAL_COMPONENT
    graph = str(folder / GRAPH)
    profile = str(tools / "share" / "profiles" / "car.lua")
    extract = [str(tools / "bin" / "osrm-extract"), "--small-component-size", str(component), "-p", profile]
    return (
        ("roads read", [*extract, "-o", str(folder / "roads"), str(pbf)]),
        ("roads contracted", [str(tools / "bin" / "osrm-contract"), graph]),
    )


def osrm_argv(region: Path, port: int) -> list[str]:
    """The command that serves the road graph of a built region on this machine only.

    The program itself, not its Python wrapper: that one leaves a child behind when it is killed.
    """
    program = str(osrm_folder() / "bin" / "osrm-routed")
    return [
        program,
        *("--algorithm", "ch", "-i", "127.0.0.1", "-p", str(port)),
        *("--max-table-size", str(MAX_TABLE), str(region / "roads" / GRAPH)),
    ]
