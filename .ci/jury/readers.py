# Plenary
# SPDX-License-Identifier: Apache-2.0
"""Five independent readers of iCalendar behind one shape.

`entries` are the VEVENTs as they stand: (uid, has a RECURRENCE-ID, title, start, end).
`occurrences` are what a person sees: (uid, title, start, end), rules expanded and overrides applied.
"""

import datetime as dt

import ical.calendar_stream
import icalendar
import ics
import recurring_ical_events
import vobject
import vobject.icalendar

from moments import implied_end, written


def icalendar_entries(data):
    entries = []
    for calendar in icalendar.Calendar.from_ical(data, multiple=True):
        for component in calendar.walk():
            if component.errors:
                raise ValueError(f"{component.name}: {component.errors}")
        for event in calendar.walk("VEVENT"):
            entries.append((
                str(event["UID"]), "RECURRENCE-ID" in event, str(event.get("SUMMARY", "")),
                written(event.start), written(event.end)))
    return entries


def vobject_entries(data):
    # Its zones are global and the first one read under a name stays.
    zones = vars(vobject.icalendar)["__tzidMap"]
    for name in [name for name in zones if name not in ("UTC", "Z")]:
        del zones[name]
    entries = []
    for calendar in vobject.readComponents(data.decode()):
        calendar.validate(raiseException=True)
        for event in calendar.contents.get("vevent", []):
            start = event.dtstart.value
            if "dtend" in event.contents:
                end = event.dtend.value
            elif "duration" in event.contents:
                end = start + event.duration.value
            else:
                end = implied_end(start)
            title = event.summary.value if "summary" in event.contents else ""
            entries.append((
                event.uid.value, "recurrence-id" in event.contents, title, written(start), written(end)))
    return entries


def ics_entries(data):
    entries = []
    for calendar in ics.Calendar.parse_multiple(data.decode()):
        for event in calendar.events:
            overrides = any(line.name == "RECURRENCE-ID" for line in event.extra if hasattr(line, "params"))
            start, end = event.begin.datetime, event.end.datetime
            if event.all_day:
                start, end = start.date(), end.date()
            entries.append((event.uid, overrides, event.name or "", written(start), written(end)))
    return entries


def ical_entries(data):
    entries = []
    calendar = ical.calendar_stream.IcsCalendarStream.calendar_from_ics(data.decode())
    for event in calendar.events:
        entries.append((
            event.uid, event.recurrence_id is not None, event.summary or "",
            written(event.start), written(event.end)))
    return entries


ENTRIES = {
    "icalendar": icalendar_entries,
    "vobject": vobject_entries,
    "ics": ics_entries,
    "ical": ical_entries,
}


def recurring_occurrences(data, start, end):
    """Occurrences that overlap the window, by recurring-ical-events."""
    occurrences = []
    for calendar in icalendar.Calendar.from_ical(data, multiple=True):
        for event in recurring_ical_events.of(calendar).between(start, end):
            occurrences.append((
                str(event["UID"]), str(event.get("SUMMARY", "")), written(event.start), written(event.end)))
    return occurrences


def ical_occurrences(data, start, end):
    """Occurrences that overlap the window, by ical, which is strict."""
    calendar = ical.calendar_stream.IcsCalendarStream.calendar_from_ics(data.decode())
    window = [dt.datetime.combine(day, dt.time(), dt.timezone.utc) for day in (start, end)]
    return [
        (event.uid, event.summary or "", written(event.start), written(event.end))
        for event in calendar.timeline_tz(dt.timezone.utc).overlapping(*window)]


OCCURRENCES = {
    "recurring-ical-events": recurring_occurrences,
    "ical": ical_occurrences,
}
