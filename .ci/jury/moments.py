# Plenary
# SPDX-License-Identifier: Apache-2.0
"""One way to write a moment, so that readers with different types can be compared.

A date is `2018-06-08`, an instant `2018-06-08T14:00:00Z`, a floating time `2018-06-08T09:00:00`.
"""

import datetime as dt


def written(value):
    """The text of a date, an aware datetime (in UTC) or a floating datetime."""
    if isinstance(value, dt.datetime):
        if value.tzinfo is None:
            return value.strftime("%Y-%m-%dT%H:%M:%S")
        return value.astimezone(dt.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return value.isoformat()


def read(text):
    """The date or datetime of an RFC 3339 text, None for None."""
    if text is None:
        return None
    if "T" in text:
        return dt.datetime.fromisoformat(text)
    return dt.date.fromisoformat(text)


def normal(text):
    """RFC 3339 with any offset, written the one way."""
    return None if text is None else written(read(text))


def implied_end(start):
    """The end of an event that gives none: RFC 5545, section 3.6.1."""
    if isinstance(start, dt.datetime):
        return start
    return start + dt.timedelta(days=1)
