"""Planners: who places a stop into a plan, and who improves a plan."""
