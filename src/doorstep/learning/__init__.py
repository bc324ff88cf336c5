"""What is learned from tours that were driven, and how good it is: never part of a request."""
