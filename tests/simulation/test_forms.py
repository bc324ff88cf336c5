"""Forms are found and filled as a browser without scripts does it."""

from doorstep.simulation.forms import form_to, forms_in

PAGE = """
<form method="get" action="/search"><input name="q"></form>
<form class="rate" method="post" action="/t/x/rating?lang=fi">
<input type="hidden" name="form_key" value="k&amp;1">
<label><input type="radio" name="door" value="1"></label>
<label><input type="radio" name="door" value="5"></label>
<input type="radio" name="goods" value="3">
<textarea name="comment"></textarea><button>Send</button></form>
<input type="hidden" name="outside" value="no">
"""


def test_the_form_is_found_by_where_it_goes():
    form = form_to(PAGE, "/rating")

    assert form is not None
    assert form.action == "/t/x/rating?lang=fi"
    assert form_to(PAGE, "/contact") is None
    assert len(forms_in(PAGE)) == 1


def test_hidden_fields_are_sent_along_and_only_asked_fields_are_answered():
    form = form_to(PAGE, "/rating")

    assert form is not None
    assert form.filled({"door": "5", "comment": "Hyvä!", "other": "x"}) == {
        "form_key": "k&1",
        "door": "5",
        "goods": "3",
        "comment": "Hyvä!",
    }
