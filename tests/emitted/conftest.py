"""The emitted packages are tested from where they are generated, without installing them.

In a session that also runs tests/runtime, `snapbi_runtime` may come from `templates/`, which holds the same files:
`test_emitted_python_files.py` makes sure of it. `test_emitted_wheels.py` installs everything.
"""

import sys

from generated_output import source_folders

sys.path[:0] = [str(folder) for folder in source_folders()]
