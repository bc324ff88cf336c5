"""What every test may use: the event loop, the network rules, trial data and a browser."""

import gc
import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parents[1]
LOCAL_MARKS = ("database", "journey", "local_network")
LOCAL_HOSTS = ["127.0.0.1", "::1"]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")

# The same examples every day, and no clock: a busy machine is no failure of the product.
settings.register_profile("doorstep", deadline=None, derandomize=True, database=None)
settings.load_profile("doorstep")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a person opt in to the tests that leave this machine."""
    parser.addoption("--connected", action="store_true", help="also run the tests that need a network")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Open the sockets of this machine for marked tests; leave tests that need a network to those who ask.

    Tests that talk to other processes wait more than they work: begun first, no worker idles at the end.
    """
    items.sort(key=lambda item: item.get_closest_marker("local_network") is None)
    for item in items:
        if any(item.get_closest_marker(mark) for mark in LOCAL_MARKS):
            item.add_marker(pytest.mark.allow_hosts(LOCAL_HOSTS))
        if item.get_closest_marker("connected"):
            skip = pytest.mark.skip(reason="needs a network: run pytest with --connected")
            item.add_marker(pytest.mark.enable_socket if config.getoption("--connected") else skip)


def pytest_collection_finish() -> None:
    """Look for no garbage among what was imported: at the exit that takes each worker a second."""
    gc.freeze()


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    """Async tests run on asyncio, as the product does."""
    return "asyncio"


@pytest.fixture(scope="session")
def trial_data() -> Path:
    """The folder of real trial data (`DOORSTEP_TEST_DATA`); a test is skipped where there is none."""
    folder = Path(os.environ.get("DOORSTEP_TEST_DATA", ROOT.parent / "shared" / "data")).resolve()
    if not folder.is_dir():
        pytest.skip(f"no trial data at {folder}: name their folder in DOORSTEP_TEST_DATA")
    return folder


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the browser that journeys drive. A machine without one fails, it never skips."""
    named = os.environ.get("DOORSTEP_CHROMIUM")
    found = named or next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.fail(
            "journeys need Chromium: `make test` installs it for root on Debian; "
            "elsewhere install it, or name its program in DOORSTEP_CHROMIUM"
        )
    return found
