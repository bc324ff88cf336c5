"""Kernels that Numba compiles: where a search spends its time."""
