"""What the product can do on this machine. `make bench`, or `make bench ONLY=name` for one."""
