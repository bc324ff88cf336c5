"""The ops console: work, tours, figures and import, for the provider, its service desk and the brands."""
