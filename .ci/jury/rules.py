# Plenary
# SPDX-License-Identifier: Apache-2.0
"""Compares the expansion of random recurrence rules with python-dateutil's, through import and events."""

import collections
import datetime as dt
import random
import sys
import zoneinfo

from moments import normal, written
from rulemaker import Disputed, FREQUENCIES, Unsuitable, draw
from tool import Failed, arguments, fresh, scratch
from verdict import Verdict

WINDOW = "--from", "1997-01-01", "--to", "2042-01-01"
BATCH = 1000


def stamped(name, rule, moment):
    if rule.zone is None:
        return f"{name};VALUE=DATE:{moment:%Y%m%d}"
    if rule.zone == "UTC":
        return f"{name}:{moment:%Y%m%dT%H%M%SZ}"
    return f"{name};TZID={rule.zone}:{moment:%Y%m%dT%H%M%S}"


def feed(rules):
    """One calendar with an event for each rule."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Plenary//Jury//EN"]
    for number, rule in rules:
        lines += [
            "BEGIN:VEVENT", f"UID:rule-{number:05}@jury.example", "DTSTAMP:20261124T000000Z",
            f"SUMMARY:Rule {number}", stamped("DTSTART", rule, rule.start), f"RRULE:{rule.text}"]
        lines += [stamped("EXDATE", rule, moment) for moment in rule.excluded]
        lines.append("END:VEVENT")
    return "\r\n".join([*lines, "END:VCALENDAR", ""]).encode()


def expected(rule):
    if rule.zone is None:
        return [written(moment.date()) for moment in rule.instances]
    zone = zoneinfo.ZoneInfo(rule.zone)
    return sorted(written(moment.replace(tzinfo=zone)) for moment in rule.instances)


def collect(number, generator):
    """The rules, and how often each dispute was left out on the way."""
    rules, disputes = [], collections.Counter()
    while len(rules) < number:
        try:
            rules.append(draw(generator))
        except Disputed as dispute:
            disputes[str(dispute)] += 1
        except Unsuitable:
            continue
    return rules, disputes


def main():
    parser = arguments(__doc__)
    parser.add_argument("--number", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=5545)
    options = parser.parse_args()
    rules, disputes = collect(options.number, random.Random(options.seed))
    verdict = Verdict("rules")
    numbered = list(enumerate(rules))
    with scratch() as folder:
        for first in range(0, len(numbered), BATCH):
            batch = numbered[first : first + BATCH]
            plenary = fresh(options.plenary, folder, f"batch-{first}")
            path = plenary.workspace / "rules.ics"
            path.write_bytes(feed(batch))
            plenary.output("import", str(path), "--source", "rules", "--json")
            seen = collections.defaultdict(list)
            for event in plenary.json("events", "--format", "json", *WINDOW):
                if event["source"] == "rules":
                    seen[event["uid"]].append(normal(event["start"]))
            for number, rule in batch:
                compare(verdict, number, rule, seen.pop(f"rule-{number:05}@jury.example", []))
            verdict.require(not seen, "events", f"unknown events {sorted(seen)[:3]}")
    for name, times in disputes.most_common():
        print(f"  left out, disputed: {name}: {times}")
    kinds = collections.Counter(rule.text.split(";")[0][5:] for rule in rules)
    print("  " + ", ".join(f"{name} {kinds[name]}" for name in FREQUENCIES))
    return verdict.close(
        f"{len(rules)} rules with {verdict.counts['instances']} instances compared with python-dateutil,"
        f" seed {options.seed}, {sum(disputes.values())} disputed ones left out")


def compare(verdict, number, rule, seen):
    wanted = expected(rule)
    verdict.count("instances", len(wanted))
    if sorted(seen) != wanted:
        only_wanted = sorted(set(wanted) - set(seen))[:2]
        only_seen = sorted(set(seen) - set(wanted))[:2]
        verdict.differ(
            f"rule {number}",
            f"DTSTART {rule.start} {rule.zone or 'all day'} {rule.text}: {len(wanted)} wanted, {len(seen)} seen;"
            f" missing {only_wanted}, extra {only_seen}")


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failed as failure:
        sys.exit(f"rules: {failure}")
