"""Tours and stops: the plan of a day, where one more stop fits, and what was published to a driver."""
