"""Tracking: everything the log says about one shipment, and how it stands against its promise.

Read only: `card`, folded in `views`; what follows from it in `stage`, `health`, `timeline` and `summary`.
"""
