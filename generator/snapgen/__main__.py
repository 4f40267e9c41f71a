"""Run the command line with ``python -m snapgen``."""

from snapgen.command_line import main

main()
