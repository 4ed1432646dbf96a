# Plenary
# SPDX-License-Identifier: Apache-2.0
"""Runs the `plenary` command."""

import argparse
import json
import os
import pathlib
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Failed(Exception):
    """A command ended with another exit code than the jury relies on."""


class Plenary:
    def __init__(self, binary, workspace):
        self.binary = str(pathlib.Path(binary).resolve())
        self.workspace = pathlib.Path(workspace).resolve()

    def run(self, *arguments, directory=None, environment=None, timeout=300):
        """Runs a command in the workspace and gives back the completed process, output as bytes."""
        return self.call(
            "--workspace", str(self.workspace), *arguments,
            directory=directory, environment=environment, timeout=timeout)

    def call(self, *arguments, directory=None, environment=None, timeout=300):
        return subprocess.run(
            [self.binary, *arguments], capture_output=True, stdin=subprocess.DEVNULL,
            cwd=directory, env={**os.environ, **(environment or {})}, timeout=timeout)

    def output(self, *arguments, **options):
        """Standard output of a command that must succeed."""
        done = self.run(*arguments, **options)
        if done.returncode != 0:
            raise Failed(
                f"plenary {' '.join(arguments)}: exit {done.returncode}\n"
                + done.stderr.decode(errors="replace")[:2000])
        return done.stdout

    def json(self, *arguments, **options):
        return json.loads(self.output(*arguments, **options))

    def elsewhere(self, workspace):
        """The same binary over another workspace."""
        return Plenary(self.binary, workspace)


def fresh(binary, folder, name="workspace"):
    """A new workspace made by `plenary init`."""
    place = pathlib.Path(folder) / name
    plenary = Plenary(binary, place)
    done = plenary.call("init", str(place))
    if done.returncode != 0:
        raise Failed(f"plenary init: exit {done.returncode}\n" + done.stderr.decode(errors="replace"))
    return plenary


def arguments(description):
    """The options that every program of the jury has."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--plenary", default=ROOT / ".build/release/plenary", help="the command to judge")
    parser.add_argument("--workspace", default=ROOT / "Calendars", help="the workspace that ships")
    return parser


def scratch():
    return tempfile.TemporaryDirectory(prefix="plenary-jury-")
