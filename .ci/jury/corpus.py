# Plenary
# SPDX-License-Identifier: Apache-2.0
"""Imports small awkward feeds, each into a fresh workspace, and compares with what is written beside them.

`corpus/NAME.json` says what `NAME.ics` must come to. Its keys: `shows`, `exit`, `added`, `held`, `occurrences`
as [uid, start, end, title], and where wanted `window`, `judged` (these UIDs only), `diagnostics` (kinds that must be
there, "*" for any; an empty list: no warning and no error), `categories`, `keeps` (lines of `events --format ics`) and
`why` (recurring-ical-events reads it otherwise, for this reason). null leaves something open; a time without an offset
is the clock that is shown.
"""

import datetime as dt
import json
import pathlib
import shutil
import subprocess
import sys

import readers
from moments import normal
from tool import Failed, arguments, fresh, scratch
from verdict import Verdict

CORPUS = pathlib.Path(__file__).parent / "corpus"
WINDOW = "1999-01-01", "2040-01-01"


def same_time(wanted, seen):
    if wanted is None:
        return True
    if "T" in wanted and not wanted.endswith("Z"):
        return seen is not None and seen[:19] == wanted
    return normal(seen) == wanted


def matches(wanted, seen):
    """Whether an occurrence [uid, start, end, title] is as wanted."""
    return (
        wanted[0] in (None, seen[0]) and same_time(wanted[1], seen[1]) and same_time(wanted[2], seen[2])
        and wanted[3] == seen[3])


def difference(wanted, seen):
    """What is missing and what is too much."""
    rest, missing = list(seen), []
    for occurrence in wanted:
        found = next((other for other in rest if matches(occurrence, other)), None)
        if found is None:
            missing.append(occurrence)
        else:
            rest.remove(found)
    return missing, rest


def judged(expected, occurrences):
    only = expected.get("judged")
    return [item for item in occurrences if only is None or item[0] in only]


def check_diagnostics(verdict, name, expected, found):
    wanted = expected["diagnostics"]
    if wanted is None:
        return
    kinds = {item["kind"] for item in found}
    if not wanted:
        loud = [item for item in found if item["severity"] != "note"]
        verdict.require(not loud, name, f"is reported without need: {loud[:2]}")
    for kind in wanted:
        verdict.require(kinds if kind == "*" else kind in kinds, name, f"no diagnostic {kind}, only {sorted(kinds)}")


def check(plenary, file, expected, verdict):
    """One feed in one workspace."""
    name = file.stem
    done = plenary.run("import", str(file), "--source", "s", "--json", timeout=60)
    codes = [0, 75] if expected["exit"] is None else [expected["exit"]]
    if not verdict.require(
        done.returncode in codes, name,
        f"exit {done.returncode}, not {codes}: {done.stderr.decode(errors='replace')[:300]}"
    ):
        return
    report = json.loads(done.stdout) if done.stdout.strip() else {}
    for key in ("added", "held"):
        wanted = expected[key]
        verdict.require(
            wanted is None or report.get(key) == wanted, name, f"{key} is {report.get(key)}, not {wanted}")
    check_diagnostics(verdict, name, expected, report.get("diagnostics", []))
    first, last = expected.get("window", WINDOW)
    events = plenary.json("events", "--format", "json", "--from", first, "--to", last, timeout=60)
    events = [event for event in events if event["source"] == "s"]
    seen = judged(expected, [[e["uid"], e["start"], e["end"], e["title"] or ""] for e in events])
    missing, extra = difference(expected["occurrences"], seen)
    verdict.require(not missing and not extra, name, f"missing {missing[:3]}, too much {extra[:3]}")
    for event in events:
        wanted = expected.get("categories", {}).get(event["uid"])
        verdict.require(
            wanted is None or event["categories"] == wanted, name, f"categories are {event['categories']}")
    if "keeps" in expected:
        written = plenary.output("events", "--format", "ics")
        lines = written.decode().replace("\r\n ", "").split("\r\n")
        for line in expected["keeps"]:
            verdict.require(line in lines, name, f"events --format ics has lost {line}")


def confirmed(file, expected):
    """Whether recurring-ical-events reads the feed as we expect; None when it cannot read it."""
    window = [dt.date.fromisoformat(day) for day in expected.get("window", WINDOW)]
    try:
        seen = readers.recurring_occurrences(file.read_bytes(), *window)
    except Exception:  # noqa: BLE001 - a reader may refuse in its own way
        return None
    seen = judged(expected, [[uid, start, end, title] for uid, title, start, end in seen])
    return difference(expected["occurrences"], seen) == ([], [])


def main():
    parser = arguments(__doc__)
    parser.add_argument("--only", help="the name of one feed")
    options = parser.parse_args()
    verdict = Verdict("corpus")
    with scratch() as folder:
        first = fresh(options.plenary, folder, "new")
        for file in sorted(CORPUS.glob(f"{options.only or '*'}.ics")):
            expected = json.loads(file.with_suffix(".json").read_text())
            verdict.count("feeds")
            if "why" not in expected and expected["occurrences"]:
                agrees = confirmed(file, expected)
                verdict.count("confirmed", agrees is True)
                verdict.require(agrees, file.stem, "recurring-ical-events reads it otherwise and no `why` says so")
            copy = pathlib.Path(folder) / file.stem
            shutil.copytree(first.workspace, copy)
            try:
                check(first.elsewhere(copy), file, expected, verdict)
            except (Failed, subprocess.TimeoutExpired, json.JSONDecodeError, KeyError) as failure:
                verdict.differ(file.stem, f"{type(failure).__name__}: {failure}")
    verdict.require(verdict.counts["feeds"] > 0, "corpus", "no feed was found")
    return verdict.close(
        f"{verdict.counts['feeds']} feeds imported, {verdict.counts['confirmed']} of them read alike by recurring-ical-events")


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failed as failure:
        sys.exit(f"corpus: {failure}")
