"""The smallest of many, as the compiled search selects them."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from doorstep.adapters.kernels.tours import least


@given(keys=st.lists(st.integers(0, 20), min_size=1, max_size=30), wanted=st.integers(1, 30))
def test_the_least_are_those_that_sorting_puts_first(keys: list[int], wanted: int) -> None:
    found = np.zeros(min(wanted, len(keys)), np.int32)
    least(np.array(keys, np.float64), found)
    assert len(set(found.tolist())) == len(found)
    assert [keys[at] for at in found] == sorted(keys)[: len(found)]
