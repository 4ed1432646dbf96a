# Plenary
# SPDX-License-Identifier: Apache-2.0
"""Collects differences, prints the first of each kind of thing, and ends with a count line."""

import collections

SHOWN = 12


class Verdict:
    def __init__(self, subject):
        self.subject = subject
        self.differences = []
        self.counts = collections.Counter()

    def count(self, what, number=1):
        self.counts[what] += number

    def differ(self, place, message):
        self.differences.append(f"{place}: {message}")

    def require(self, condition, place, message):
        if not condition:
            self.differ(place, message)
        return bool(condition)

    def equal(self, place, names, one, other):
        """Compares two bags of tuples and reports what only one of them holds."""
        one, other = collections.Counter(one), collections.Counter(other)
        for bag, rest, name in ((one, other, names[0]), (other, one, names[1])):
            for entry in sorted((bag - rest).elements(), key=repr)[:SHOWN]:
                self.differ(place, f"only {name} has {entry}")
        return one == other

    def close(self, line):
        """Prints everything and gives back the exit status."""
        for difference in self.differences[: 10 * SHOWN]:
            print("  " + difference)
        if len(self.differences) > 10 * SHOWN:
            print(f"  and {len(self.differences) - 10 * SHOWN} more")
        print(f"{self.subject}: {line}, {len(self.differences)} differences", flush=True)
        return 1 if self.differences else 0
