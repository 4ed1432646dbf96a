# Plenary
# SPDX-License-Identifier: Apache-2.0
"""Exports every shipped forum and compares what five readers see with what we say in JSON."""

import datetime as dt
import shutil
import sys

import readers
from moments import implied_end, normal, read, written
from structure import check_bytes, check_components, check_identities, tree
from tool import Failed, Plenary, arguments, scratch
from verdict import Verdict
from zones import check_zones

WINDOW = dt.date(1990, 1, 1), dt.date(2060, 1, 1)


def ours(document):
    """(uid, title, start, end) of every dated entry of the JSON export."""
    entries = []
    for session in document["sessions"]:
        start = session.get("start")
        if start is None:
            continue
        end = normal(session.get("end")) or written(implied_end(read(start)))
        entries.append((session["uid"], session["title"], normal(start), end))
    if not entries:  # a forum whose programme is not published is one entry of its own days
        first = read(document["firstDay"])
        last = read(document.get("lastDay") or document["firstDay"])
        entries.append((document["uid"], document["title"], written(first), written(implied_end(last))))
    return entries


def compare(verdict, place, data, expected):
    for name, entries in readers.ENTRIES.items():
        try:
            seen = [(uid, title, start, end) for uid, _, title, start, end in entries(data)]
        except Exception as error:  # noqa: BLE001 - any refusal by a reader is the finding
            verdict.differ(place, f"{name} refuses: {type(error).__name__}: {str(error)[:200]}")
            continue
        verdict.equal(place, ("the JSON export", name), expected, seen)
    for name, occurrences in readers.OCCURRENCES.items():
        try:
            seen = occurrences(data, *WINDOW)
        except Exception as error:  # noqa: BLE001
            verdict.differ(place, f"{name} refuses: {type(error).__name__}: {str(error)[:200]}")
            continue
        verdict.equal(place, ("the JSON export", f"{name} (occurrences)"), expected, seen)


def structure(verdict, place, data):
    check_bytes(data, verdict, place)
    try:
        root = tree(data)
    except ValueError as error:
        verdict.differ(place, str(error))
        return
    check_components(root, verdict, place)
    check_identities(root, verdict, place)
    for calendar in root.components:
        check_zones(calendar, verdict, place)


def main():
    options = arguments(__doc__).parse_args()
    plenary = Plenary(options.plenary, options.workspace)
    verdict = Verdict("exports")
    with scratch() as folder:
        copy = f"{folder}/elsewhere"
        shutil.copytree(plenary.workspace, copy, ignore=shutil.ignore_patterns(".plenary"))
        other = plenary.elsewhere(copy)
        for forum in sorted(path.name for path in (plenary.workspace / "forums").iterdir() if path.is_dir()):
            data = plenary.output("export", forum)
            verdict.count("forums")
            structure(verdict, forum, data)
            verdict.require(plenary.output("export", forum) == data, forum, "two exports differ")
            third = other.output(
                "export", forum, directory=folder, environment={"TZ": "Asia/Kathmandu", "LC_ALL": "C"})
            verdict.require(third == data, forum, "an export from another place and time zone differs")
            expected = ours(plenary.json("export", forum, "--format", "json"))
            verdict.count("events", len(expected))
            compare(verdict, forum, data, expected)
    counts = verdict.counts
    verdict.require(counts["forums"] and counts["events"], "exports", "nothing was compared")
    return verdict.close(
        f"{counts['events']} events of {counts['forums']} forums compared by {len(readers.ENTRIES)} readers"
        f" and {len(readers.OCCURRENCES)} expanders, {counts['zones']} zones at {counts['instants']} instants")


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failed as failure:
        sys.exit(f"exports: {failure}")
