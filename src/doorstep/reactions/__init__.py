"""How one thing leads to another: each file is one story across islands."""
