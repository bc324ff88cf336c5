"""NATS: the edge for trackers that speak MQTT. Never the record; without it nothing else changes."""
