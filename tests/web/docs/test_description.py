"""The description of the API is complete and says what the code does."""

from importlib import import_module

import msgspec
import pytest
from litestar import Litestar
from litestar.di import Provide

from doorstep.web.api import routes as api_routes
from doorstep.web.docs.failures import failures
from doorstep.web.docs.openapi import PUBLIC, document
from doorstep.web.docs.operations import OPERATIONS
from doorstep.web.docs.operations.operation import Operation
from doorstep.web.docs.pages import api_page, errors_page
from doorstep.web.docs.schema import ROWS, components, fields_of
from doorstep.web.docs.words import FIELDS
from doorstep.web.driver import routes as driver_routes
from doorstep.web.embed import routes as embed_routes
from doorstep.web.errors import REQUEST_CODES

import_module("doorstep.main.site")  # a running process knows the errors of the vendors it uses

APP = Litestar(
    route_handlers=[*api_routes, *driver_routes, *embed_routes],
    dependencies={"site": Provide(lambda: None, sync_to_thread=False)},
    openapi_config=None,
)
BASE = "http://doorstep.example"


def name(operation: Operation) -> str:
    return f"{operation.method} {operation.path}"


def test_every_public_handler_is_described_and_nothing_else():
    handled = {
        (method, route.path_format)
        for route in APP.routes
        for handler in getattr(route, "route_handlers", ())
        for method in handler.http_methods - {"OPTIONS", "HEAD"}
        if route.path_format.startswith(PUBLIC)
    }
    assert {(operation.method, operation.path) for operation in OPERATIONS} == handled


@pytest.mark.parametrize("operation", [o for o in OPERATIONS if o.example is not None], ids=name)
def test_an_example_is_a_body_that_its_request_takes(operation: Operation):
    body = msgspec.json.encode(operation.example)
    read = msgspec.json.decode(body, type=operation.body)
    row = ROWS.get(operation.body)
    if row is not None:
        field, kind = row
        assert [msgspec.json.decode(bytes(raw), type=kind) for raw in getattr(read, field)]


@pytest.mark.parametrize("operation", OPERATIONS, ids=name)
def test_an_operation_names_only_codes_that_are_explained(operation: Operation):
    assert set(operation.codes) <= set(failures())


def test_every_word_about_a_field_is_about_a_field_that_exists():
    shapes = components()
    known = {f"{shape}.{field}" for shape, schema in shapes.items() for field in schema.get("properties", {})}
    assert set(FIELDS) <= known


def test_every_code_of_the_web_server_is_explained():
    assert {*REQUEST_CODES.values(), "request.refused", "server.mistake"} <= set(failures())


def test_the_document_refers_only_to_shapes_it_holds(description):
    text = msgspec.json.encode(description).decode()
    used = {part.split('"')[0] for part in text.split("#/components/schemas/")[1:]}
    assert used <= set(description["components"]["schemas"])


def test_the_document_is_openapi_3_1_with_a_summary_for_every_operation(description):
    operations = [one for path in description["paths"].values() for one in path.values()]
    assert description["openapi"] == "3.1.0"
    assert description["servers"] == [{"url": BASE}]
    assert all(one["summary"].endswith(".") for one in operations)
    assert len({one["operationId"] for one in operations}) == len(OPERATIONS)


def test_a_request_that_needs_a_key_says_so_in_the_document(description):
    names = [p["name"] for p in description["paths"]["/api/v1/shipments"]["post"]["parameters"]]
    assert names == ["Idempotency-Key"]


def test_fields_of_parts_are_listed_by_their_path():
    (create,) = [o for o in OPERATIONS if name(o) == "POST /api/v1/shipments"]
    fields = {field.path: field for field in fields_of(create.body)}
    assert fields["consignee.name"].limits == "at most 200 long"
    assert fields["parcels[].weight_g"].means == "grams"
    assert fields["address.point.lat"].needed
    assert fields["attendance"].limits == "`attended`, `unattended`"


def test_the_page_shows_each_operation_with_a_command_to_copy(described_page):
    shown = [operation for tag in described_page.tags for operation in tag.operations]
    assert len(shown) == len(OPERATIONS)
    assert all(operation.curl.startswith("curl -sS") for operation in shown)
    assert len({operation.anchor for operation in shown}) == len(shown)


def test_a_problem_s_type_leads_to_its_code_on_the_page_of_codes():
    anchors = {one.anchor for subject in errors_page().subjects for one in subject.failures}
    assert {"access-unknown", "request-key_missing", "server-mistake", "slots-not_deliverable"} <= anchors


@pytest.fixture
def described_page():
    return api_page(APP, BASE)


@pytest.fixture
def description():
    return document(APP, BASE)
