"""A PostgreSQL of our own: its programs, its folder, its configuration and its roles."""
