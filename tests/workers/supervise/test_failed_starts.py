"""A start that fails says why, in the words of what failed, and stops what it began."""

import pytest

pytestmark = [pytest.mark.timeout(180), pytest.mark.local_network]


def test_a_process_that_cannot_start_stops_everything_and_its_last_words_are_said(start):
    run = start('process("one"), process("two", "echo out of luck; exit 3", depends_on=("one",))')
    said = run.rest()
    assert run.process.returncode == 1
    assert "supervise.start_failed: Two ended with code 3; its last words: out of luck (log: " in said
    assert (run.state / "stopped").read_text().split() == ["one"]


def test_a_program_that_is_missing_is_named(start):
    run = start('process("one", "exec /no/such/program")')
    assert "/no/such/program" in run.rest()
    assert run.process.returncode == 1


def test_a_failure_that_can_be_explained_is_not_tried_again(start):
    run = start(
        'process("one", "echo x >> $STATE/tries; echo full; exit 1", '
        'explain=lambda said: Unavailable("the disk is full" if "full" in said else "?"))'
    )
    assert "request.unavailable: the disk is full" in run.rest()
    assert (run.state / "tries").read_text().split() == ["x"]


def test_a_process_that_is_not_ready_in_time_is_a_failure(start):
    run = start('process("one", "echo still warming up; exec sleep 60", ready_within=0.3)')
    assert "One was not ready in time; its last words: still warming up" in run.rest()
