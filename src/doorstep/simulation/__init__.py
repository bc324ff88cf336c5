"""A city that asks what a real phone, shop and van box would ask, over HTTP."""
