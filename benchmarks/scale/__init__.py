"""`make scale-demo`: several of everything on one machine, and what is lost when they are killed."""
