"""What small forms send, and where their readers go next."""

import secrets
from typing import Any

from litestar import Request
from litestar.response import Redirect

from doorstep.kernel.errors import Invalid

LONGEST = 2_000
FREE_TEXT = 20_000
"""Letters that are read of what somebody writes, so that what is too long comes back whole."""

AnyRequest = Request[Any, Any, Any]


class FormIncomplete(Invalid):
    """A form came without something that it needs. Go back and fill it in."""

    code = "form.incomplete"


async def fields_of(request: AnyRequest, *, longest: int = LONGEST) -> dict[str, str]:
    """The fields of a form, trimmed and no longer than anybody would write."""
    form = await request.form()
    return {name: value.strip()[:longest] for name, value in form.items() if isinstance(value, str)}


def needed(fields: dict[str, str], name: str) -> str:
    """A field that must be filled in.

    Raises: FormIncomplete.
    """
    value = fields.get(name, "")
    if not value:
        raise FormIncomplete(f"the form came without {name!r}; go back and fill it in")
    return value


def new_form_key() -> str:
    """Makes one sending of a form one change, however often it arrives."""
    return secrets.token_urlsafe(9)


def then(address: str) -> Redirect:
    """After a change the reader gets a page, so that loading it again sends nothing."""
    return Redirect(address, status_code=303)
