"""Roads: the graph of a region, the engine that answers from it, and a formula for when there is none."""
