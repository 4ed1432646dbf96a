# Plenary
# SPDX-License-Identifier: Apache-2.0
"""Whether a written VTIMEZONE says what the system's zone files say."""

import bisect
import datetime as dt
import re
import zoneinfo

import dateutil.rrule

HOUR = dt.timedelta(hours=1)


def offset(text):
    match = re.fullmatch(r"([+-])(\d\d)(\d\d)(\d\d)?", text)
    seconds = int(match[2]) * 3600 + int(match[3]) * 60 + int(match[4] or 0)
    return dt.timedelta(seconds=-seconds if match[1] == "-" else seconds)


def onsets(zone, last_year):
    """(instant in UTC, offset from then on), in order, by RFC 5545, section 3.6.5."""
    found = []
    for observance in zone.components:
        start = dt.datetime.strptime(observance.values("DTSTART")[0], "%Y%m%dT%H%M%S")
        before = offset(observance.values("TZOFFSETFROM")[0])
        after = offset(observance.values("TZOFFSETTO")[0])
        local = {start}
        for rule in observance.values("RRULE"):
            until = re.search(r"UNTIL=(\d{8}T\d{6})Z", rule)
            text = re.sub(r"UNTIL=[^;]*;?", "", rule).strip(";")
            limit = dt.datetime(last_year + 1, 12, 31)
            if until:
                limit = dt.datetime.strptime(until[1], "%Y%m%dT%H%M%S") + before
            local.update(dateutil.rrule.rrulestr(text, dtstart=start).between(start, limit, inc=True))
        for line in observance.values("RDATE"):
            local.update(dt.datetime.strptime(value, "%Y%m%dT%H%M%S") for value in line.split(","))
        found += [(moment - before, after) for moment in local]
    return sorted(found)


def used_years(calendar, name):
    """The first and last year of a local time under a TZID."""
    years = [
        int(value[:4])
        for event in calendar.components if event.name != "VTIMEZONE"
        for _, parameters, text in event.every() if parameters.get("TZID") == name
        for value in text.split(",")]
    return min(years), max(years)


def check_zones(calendar, verdict, place):
    """Exactly one VTIMEZONE for a TZID in use, and its offset right at every hour of the years used."""
    used = {
        parameters["TZID"]
        for component in calendar.components if component.name != "VTIMEZONE"
        for _, parameters, _ in component.every() if "TZID" in parameters}
    given = [zone.values("TZID")[0] for zone in calendar.walk("VTIMEZONE")]
    verdict.equal(place, ("the events' TZIDs", "the VTIMEZONEs"), used, given)
    known = zoneinfo.available_timezones()
    for zone in calendar.walk("VTIMEZONE"):
        name = zone.values("TZID")[0]
        verdict.count("zones")
        if not verdict.require(name in known, place, f"{name} is no IANA name") or name not in used:
            continue
        verdict.require(
            len(zone.components) == 1 or all(
                part.values("RRULE") or part.values("RDATE") or single(zone, part)
                for part in zone.components),
            place, f"{name} has observances without RRULE")
        verdict.require(not any(part.values("RDATE") for part in zone.components), place, f"{name} uses RDATE")
        first, last = used_years(calendar, name)
        changes = onsets(zone, last)
        moments = [change[0] for change in changes]
        rules = zoneinfo.ZoneInfo(name)
        now, wrong = dt.datetime(first, 1, 1), []
        while now.year <= last:
            index = bisect.bisect_right(moments, now) - 1
            truth = rules.utcoffset(now.replace(tzinfo=dt.timezone.utc).astimezone(rules))
            if index < 0 or changes[index][1] != truth:
                wrong.append(now)
            verdict.count("instants")
            now += HOUR
        verdict.require(
            not wrong, place,
            f"{name} differs from the zone file at {len(wrong)} hours of {first} to {last}, first {wrong[:1]}")


def single(zone, part):
    """Whether an observance without a rule is the one that precedes all others."""
    return part.values("DTSTART")[0] == min(other.values("DTSTART")[0] for other in zone.components)
