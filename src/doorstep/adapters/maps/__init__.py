"""Regions: an OpenStreetMap extract turned into roads, addresses and a basemap."""
