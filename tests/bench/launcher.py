"""Start a command, wait until it ends, and print what it took: exit code, CPU seconds, peak in the unit of ru_maxrss.

On Linux a program begins with the peak of the process that executes it. Between whoever measures and the command stands
this process, which is small because it imports next to nothing, so that the command's peak is its own. What it costs
itself is not counted. What the command prints goes where errors go.
"""

import os
import sys

_, *command = sys.argv
try:
    process = os.posix_spawnp(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, 2, 1)])
except OSError as error:
    print(f"{command[0]}: {error.strerror}", file=sys.stderr)
    print(127, 0, 0)  # as a shell says that it cannot start a command
else:
    _, status, usage = os.wait4(process, 0)
    print(os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss)
