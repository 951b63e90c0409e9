"""Runs scripts, each by itself, and says how each ended; one process, so that a large library is imported once.

Reads from standard input a list of programs; prints a list of {"printed", "error"}, the error null where there was none.
"""

import contextlib
import io
import json
import sys
import warnings


def run(program):
    printed = io.StringIO()
    error = None
    try:
        with contextlib.redirect_stdout(printed), warnings.catch_warnings():
            warnings.simplefilter('error')
            exec(compile(program, 'script', 'exec'), {'__name__': '__main__'})
    except Exception as raised:
        error = f'{type(raised).__name__}: {raised}'
    if 'torch' in sys.modules:
        # What a script switches off is off for the process.
        sys.modules['torch'].set_grad_enabled(True)
    return {'printed': printed.getvalue(), 'error': error}


print(json.dumps([run(program) for program in json.load(sys.stdin)]))
