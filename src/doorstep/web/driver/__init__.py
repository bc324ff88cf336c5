"""The driver's app and the interface it speaks: today's tour, what was done, photos and the device in use."""
