# Plenary
# SPDX-License-Identifier: Apache-2.0
"""What every published calendar has to look like, checked on its bytes and content lines."""

import collections
import re

NEEDED = {"VCALENDAR": ("PRODID", "VERSION"), "VEVENT": ("UID", "DTSTAMP", "DTSTART")}


class Node:
    """A component: its name, its properties as (name, parameters, value), its components."""

    def __init__(self, name):
        self.name, self.properties, self.components = name, [], []

    def walk(self, name):
        for component in self.components:
            if component.name == name:
                yield component
            yield from component.walk(name)

    def values(self, name):
        return [value for key, _, value in self.properties if key == name]

    def every(self):
        """All property lines, those of inner components included."""
        yield from self.properties
        for component in self.components:
            yield from component.every()


LINE = re.compile(r'([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)', re.S)
PARAMETER = re.compile(r';([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)')


def tree(data):
    """The components of a body, read without any library."""
    root = Node("")
    stack = [root]
    for line in data.decode().replace("\r\n ", "").replace("\r\n\t", "").split("\r\n"):
        if not line:
            continue
        match = LINE.fullmatch(line)
        if not match:
            raise ValueError(f"no content line: {line[:80]!r}")
        name, value = match[1].upper(), match[3]
        if name == "BEGIN":
            stack[-1].components.append(Node(value.upper()))
            stack.append(stack[-1].components[-1])
        elif name == "END":
            if stack.pop().name != value.upper():
                raise ValueError(f"END:{value} closes another component")
        else:
            parameters = {key.upper(): text.strip('"') for key, text in PARAMETER.findall(match[2])}
            stack[-1].properties.append((name, parameters, value))
    if len(stack) != 1:
        raise ValueError("a component has no END")
    return root


def check_bytes(data, verdict, place):
    """CR LF everywhere, 75 octets at most, no code point cut, no control characters."""
    verdict.require(data.endswith(b"END:VCALENDAR\r\n"), place, "does not end with END:VCALENDAR and CR LF")
    verdict.require(not data.startswith(b"\xef\xbb\xbf"), place, "begins with a byte order mark")
    verdict.require(
        data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r"), place, "a line end is not CR LF")
    for number, line in enumerate(data.split(b"\r\n"), 1):
        verdict.require(len(line) <= 75, place, f"line {number} has {len(line)} octets")
        try:
            text = line.decode()
        except UnicodeDecodeError:
            verdict.differ(place, f"line {number} cuts a code point or is no UTF-8")
            continue
        verdict.require(
            not any(ord(c) < 32 and c != "\t" or ord(c) == 127 for c in text), place,
            f"line {number} has a control character")
        verdict.require("X-LIC-" not in text.upper(), place, f"line {number} has an X-LIC- property")


def check_components(root, verdict, place):
    """Needed properties, identities used once, and one VTIMEZONE for each TZID."""
    verdict.require([c.name for c in root.components] == ["VCALENDAR"], place, "is not one VCALENDAR")
    for calendar in root.components:
        for name, needed in NEEDED.items():
            for component in [calendar] if calendar.name == name else calendar.walk(name):
                for key in needed:
                    verdict.require(
                        len(component.values(key)) == 1, place,
                        f"{name} {component.values('UID')} has {len(component.values(key))} {key}")
        for event in calendar.walk("VEVENT"):
            for stamp in event.values("DTSTAMP"):
                verdict.require(re.fullmatch(r"\d{8}T\d{6}Z", stamp), place, f"DTSTAMP {stamp} is not UTC")
            verdict.require(
                not ({"DTEND", "DURATION"} <= {key for key, _, _ in event.properties}), place,
                f"{event.values('UID')} has DTEND and DURATION")
        for key, parameters, value in calendar.every():
            verdict.require(
                not ("TZID" in parameters and (value.endswith("Z") or parameters.get("VALUE") == "DATE")),
                place, f"{key} has a TZID on UTC or a date: {value}")
            verdict.require(value, place, f"{key} is empty")


def check_identities(root, verdict, place):
    """A UID with a RECURRENCE-ID stands once."""
    seen = collections.Counter()
    for event in root.walk("VEVENT"):
        seen[tuple(event.values("UID") + event.values("RECURRENCE-ID"))] += 1
    for identity, times in seen.items():
        verdict.require(times == 1, place, f"{identity} stands {times} times")
