"""Pages and API, in folders named by reader."""
