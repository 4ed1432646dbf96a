# Plenary
# SPDX-License-Identifier: Apache-2.0
"""Compares `plenary events` on the shipped partner feeds with what other readers see in the files."""

import collections
import datetime as dt
import shutil
import sys

import readers
from moments import normal
from structure import check_bytes, check_components, tree
from tool import Failed, Plenary, arguments, scratch
from verdict import Verdict
from zones import check_zones

FIRST, LAST = dt.date(2000, 1, 1), dt.date(2040, 1, 1)
WINDOW = "--from", FIRST.isoformat(), "--to", LAST.isoformat()


def main():
    options = arguments(__doc__).parse_args()
    verdict = Verdict("feeds")
    with scratch() as folder:
        copy = f"{folder}/Calendars"
        shutil.copytree(options.workspace, copy, ignore=shutil.ignore_patterns(".plenary"))
        plenary = Plenary(options.plenary, copy)
        listed = collections.defaultdict(list)
        for event in plenary.json("events", "--format", "json", *WINDOW):
            listed[event["source"]].append(
                (event["uid"], event["title"] or "", normal(event["start"]), normal(event["end"])))
        files = sorted((plenary.workspace / "feeds").glob("*.ics"))
        verdict.equal("feeds", ("the folder", "plenary"), [file.stem for file in files], list(listed))
        entries = []
        for file in files:
            data = file.read_bytes()
            verdict.count("feeds")
            verdict.count("occurrences", len(listed[file.stem]))
            check_bytes(data, verdict, file.name)
            for name, occurrences in readers.OCCURRENCES.items():
                verdict.equal(
                    file.name, ("plenary", name), listed[file.stem], occurrences(data, FIRST, LAST))
            entries += readers.icalendar_entries(data)
            for name, reader in readers.ENTRIES.items():
                verdict.equal(file.name, ("icalendar", name), readers.icalendar_entries(data), reader(data))
        again(plenary, verdict, entries, [event for events in listed.values() for event in events])
    counts = verdict.counts
    verdict.require(counts["feeds"] and counts["occurrences"], "feeds", "nothing was compared")
    return verdict.close(
        f"{counts['occurrences']} occurrences of {counts['feeds']} feeds compared by"
        f" {len(readers.OCCURRENCES)} expanders, {len(entries)} entries written again by {len(readers.ENTRIES)} readers")


def again(plenary, verdict, entries, occurrences):
    """`events --format ics` holds what the files held, for every reader."""
    data = plenary.output("events", "--format", "ics")
    check_bytes(data, verdict, "events.ics")
    root = tree(data)
    check_components(root, verdict, "events.ics")
    for calendar in root.components:
        check_zones(calendar, verdict, "events.ics")
    for name, reader in readers.ENTRIES.items():
        verdict.equal("events.ics", ("the files", name), entries, reader(data))
    for name, reader in readers.OCCURRENCES.items():
        verdict.equal("events.ics", ("plenary", name), occurrences, reader(data, FIRST, LAST))


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failed as failure:
        sys.exit(f"feeds: {failure}")
