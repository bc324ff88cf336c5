"""Geocoders: from what people write to a place, and back."""
