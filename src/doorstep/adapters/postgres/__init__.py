"""PostgreSQL: the only source of truth."""
