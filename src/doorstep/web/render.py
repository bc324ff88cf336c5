"""Pages: a plain, worded and redacted record goes into a template, HTML with security headers comes out."""

import json
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from litestar import MediaType, Response

from doorstep.web.site import Site

TEMPLATES = Path(__file__).with_name("templates")

type Text = Callable[..., str]
"""A text of the reader's language by its key, for the fixed words of a template."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assets:
    """Addresses of built files; the content's hash in them lets browsers keep each file for ever."""

    hashes: Mapping[str, str]

    def url(self, name: str) -> str:
        """Where the file `name` of the assets folder is served."""
        version = self.hashes.get(name)
        return f"/assets/{name}?v={version}" if version else f"/assets/{name}"


@cache
def assets_of(folder: Path) -> Assets:
    """The built files of a folder; without a manifest (nothing was built yet) addresses bear no hash."""
    manifest = folder / "manifest.json"
    if not manifest.is_file():
        return Assets(hashes={})
    return Assets(hashes=json.loads(manifest.read_text(encoding="utf-8"))["files"])


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(template: str, **context: object) -> str:
    """The HTML of a template."""
    return _environment().get_template(template).render(**context)


def page(
    template: str,
    record: object,
    *,
    site: Site,
    text: Text | None = None,
    status_code: int = 200,
    headers: Mapping[str, str] | None = None,
) -> Response[str]:
    """A whole page: `record` is `page` in the template, `text` is `t`, `asset(name)` a built file's address.

    `headers` are laid over the security headers, which allow this server's own files only.
    """
    nonce = secrets.token_urlsafe(12)
    html = render(template, page=record, t=text, asset=assets_of(site.paths.assets).url, nonce=nonce)
    return Response(
        html,
        media_type=MediaType.HTML,
        status_code=status_code,
        headers={**security_headers(nonce), **(headers or {})},
    )


def security_headers(nonce: str = "") -> dict[str, str]:
    """Headers of every page: nothing from elsewhere, no frame around it, no trace in logs or caches."""
    style = f"'self' 'nonce-{nonce}'" if nonce else "'self'"
    policy = (
        "default-src 'none'",
        "script-src 'self'",
        f"style-src {style}",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "frame-src 'self'",
        "media-src 'self' blob:",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
    return {
        "Content-Security-Policy": "; ".join(policy),
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "X-Robots-Tag": "noindex, nofollow",
        "Cache-Control": "private, no-store",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": "interest-cohort=(), payment=(), usb=()",
    }
