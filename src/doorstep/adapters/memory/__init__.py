"""Twins of the adapters that keep everything in memory, under the same contract tests."""
