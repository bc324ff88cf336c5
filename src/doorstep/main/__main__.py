"""Runs the command line as a module, for the supervisor's own children."""

from doorstep.main import main

main()
