# Plenary
# SPDX-License-Identifier: Apache-2.0
"""Random recurrence rules of every frequency, each with a DTSTART that is its first instance.

python-dateutil says what a rule means. A rule on which known implementations differ is left out, by the name of the
dispute; what we do there is written down and tested in the library.
"""

import dataclasses
import datetime as dt
import itertools
import types
import zoneinfo

import dateutil.rrule as rr

DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
FREQUENCIES = ["YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY"]
SHARES = [26, 26, 18, 14, 7, 5, 4]
ZONES = [
    "UTC", "Europe/Oslo", "America/New_York", "America/Chicago", "Australia/Lord_Howe", "Asia/Kathmandu",
    "Africa/Casablanca", "America/Sao_Paulo", "Asia/Tokyo", "Pacific/Apia"]
LENGTHS = {"YEARLY": 366, "MONTHLY": 31, "WEEKLY": 7, "DAILY": 1, "HOURLY": 1 / 24, "MINUTELY": 1 / 1440}
REACH = {"YEARLY": 40, "MONTHLY": 25, "WEEKLY": 12, "DAILY": 12}
WINDOW_END = dt.datetime(2040, 1, 1)


# python-dateutil asks for UNTIL only when it has found an instance, and runs to the year 9999 before it says that there
# is none. It reads the last year from its `datetime`, so it gets one of its own.
rr.datetime = types.SimpleNamespace(**vars(dt))


class Disputed(Exception):
    """Implementations differ on this rule; the text names the class."""


class Unsuitable(Exception):
    """The draw makes no rule with instances in reach."""


@dataclasses.dataclass
class Rule:
    text: str
    zone: str | None  # None: all day
    start: dt.datetime
    instances: list  # local times, in order
    excluded: list


def draw_parts(random, frequency, all_day, seed):
    """The BY parts that RFC 5545, section 3.3.10, allows with a frequency; most of them hold for the seed."""
    parts = {}
    maybe = lambda chance: random.random() < chance  # noqa: E731

    def some(values, most, fitting=None):
        drawn = set(random.sample(list(values), random.randint(1, most)))
        return sorted(drawn | {fitting} if fitting is not None and maybe(0.8) else drawn)

    rank = FREQUENCIES.index(frequency)
    if maybe(0.3):
        parts["BYMONTH"] = some(range(1, 13), 4, seed.month)
    if frequency == "YEARLY" and maybe(0.15):
        parts["BYWEEKNO"] = some([*range(1, 54), -1, -2, -5], 3)
    if frequency in ("YEARLY", "HOURLY", "MINUTELY", "SECONDLY") and maybe(0.15):
        parts["BYYEARDAY"] = some([*range(1, 367), *range(-366, 0)], 6, seed.timetuple().tm_yday)
    if frequency != "WEEKLY" and maybe(0.3):
        parts["BYMONTHDAY"] = some([*range(1, 32), *range(-31, 0)], 4, seed.day)
    if maybe(0.45):
        days = some(DAYS, 5, DAYS[seed.weekday()])
        if frequency in ("YEARLY", "MONTHLY") and "BYWEEKNO" not in parts and maybe(0.5):
            most = 5 if frequency == "MONTHLY" or "BYMONTH" in parts else 53
            days = [f"{random.choice([*range(1, most + 1), *range(-most, 0)])}{day}" for day in days]
        parts["BYDAY"] = days
    if not all_day:
        for name, bound, level, fitting in (
            ("BYHOUR", 24, 4, seed.hour), ("BYMINUTE", 60, 5, seed.minute), ("BYSECOND", 60, 6, seed.second)
        ):
            if maybe(0.35 if rank >= level else 0.12):
                parts[name] = some(range(bound), 3, fitting)
    if parts and maybe(0.2) and frequency != "SECONDLY":
        parts["BYSETPOS"] = sorted(random.sample([1, 2, 3, -1, -2, -3], random.randint(1, 2)))
    return parts


def dispute(frequency, interval, parts):
    """The classes that are visible in the parts alone."""
    if frequency == "YEARLY":
        if "BYMONTHDAY" in parts and "BYMONTH" not in parts:
            return "YEARLY with BYMONTHDAY, without BYMONTH"
        if "BYWEEKNO" in parts and "BYDAY" not in parts:
            return "YEARLY with BYWEEKNO, without BYDAY"
        if "BYWEEKNO" in parts and interval > 1:
            return "INTERVAL with BYWEEKNO"
        if "BYWEEKNO" in parts and "BYSETPOS" in parts:
            return "BYSETPOS with BYWEEKNO"
        wide = [name for name in ("BYWEEKNO", "BYYEARDAY", "BYMONTHDAY", "BYMONTH") if name in parts]
        if len(wide) > 1 and wide != ["BYMONTHDAY", "BYMONTH"]:
            return "several of BYWEEKNO, BYYEARDAY, BYMONTHDAY and BYMONTH in YEARLY"
        if "BYYEARDAY" in parts and any(not day.isalpha() for day in parts.get("BYDAY", [])):
            return "BYYEARDAY with a numbered BYDAY"
    if frequency in ("YEARLY", "MONTHLY") and "BYMONTHDAY" in parts:
        if any(not day.isalpha() for day in parts.get("BYDAY", [])):
            return "BYMONTHDAY with a numbered BYDAY"
    if frequency == "WEEKLY" and "BYMONTH" in parts and "BYSETPOS" in parts:
        return "WEEKLY with BYMONTH and BYSETPOS"
    return None


def text_of(frequency, interval, parts, week_start, bound=()):
    fields = [f"FREQ={frequency}"]
    if interval > 1:
        fields.append(f"INTERVAL={interval}")
    fields += [f"{name}={','.join(map(str, values))}" for name, values in parts.items()]
    if week_start:
        fields.append(f"WKST={week_start}")
    return ";".join([*fields, *bound])


def horizon(frequency, start):
    """How far to look: enough for every pattern that ends, short enough for the seconds to be counted."""
    if frequency in REACH:
        return min(WINDOW_END, start + dt.timedelta(days=366 * REACH[frequency]))
    return min(WINDOW_END, start + dt.timedelta(days=800))


def instances(text, start, end, most):
    rr.datetime.MAXYEAR = end.year
    rule = rr.rrulestr(f"{text};UNTIL={end:%Y%m%dT%H%M%S}", dtstart=start)
    return list(itertools.islice(rule, most))


def period_of(frequency, moment, week_start):
    """The start of the period of a frequency that holds a moment."""
    if frequency == "YEARLY":
        return moment.replace(month=1, day=1, hour=0, minute=0, second=0)
    if frequency == "MONTHLY":
        return moment.replace(day=1, hour=0, minute=0, second=0)
    if frequency == "WEEKLY":
        back = (moment.weekday() - DAYS.index(week_start or "MO")) % 7
        return (moment - dt.timedelta(days=back)).replace(hour=0, minute=0, second=0)
    fields = {"DAILY": ("hour", "minute", "second"), "HOURLY": ("minute", "second"), "MINUTELY": ("second",)}
    return moment.replace(**{name: 0 for name in fields.get(frequency, ())})


def first_period_is_disputed(frequency, interval, parts, week_start, start):
    """Whether it matters that the first period begins before DTSTART: BYSETPOS can count from either."""
    if "BYSETPOS" not in parts:
        return False
    plain = {name: values for name, values in parts.items() if name != "BYSETPOS"}
    fill_from_start(frequency, plain, start)
    begin = period_of(frequency, start, week_start)
    whole = instances(text_of(frequency, 1, plain, week_start), begin, begin + dt.timedelta(days=LENGTHS[frequency]), 100_000)
    whole = [moment for moment in whole if period_of(frequency, moment, week_start) == begin]
    late = [moment for moment in whole if moment >= start]
    picks = lambda bag: {  # noqa: E731
        bag[p - 1 if p > 0 else p] for p in parts["BYSETPOS"] if abs(p) <= len(bag)}
    return {moment for moment in picks(whole) if moment >= start} != picks(late)


def fill_from_start(frequency, parts, start):
    """Writes out what a rule takes from DTSTART, so that it can be expanded from another moment."""
    if not {"BYWEEKNO", "BYYEARDAY", "BYMONTHDAY", "BYDAY"} & set(parts):
        if frequency == "YEARLY":
            parts.setdefault("BYMONTH", [start.month])
        if frequency in ("YEARLY", "MONTHLY"):
            parts["BYMONTHDAY"] = [start.day]
        if frequency == "WEEKLY":
            parts["BYDAY"] = [DAYS[start.weekday()]]
    rank = FREQUENCIES.index(frequency)
    for name, level, value in (
        ("BYHOUR", 4, start.hour), ("BYMINUTE", 5, start.minute), ("BYSECOND", 6, start.second)
    ):
        if rank < level:
            parts.setdefault(name, [value])


def gap_or_change(frequency, zone, found):
    """Disputes that come from the zone: a local time that does not exist, hours counted across a change."""
    rules = zoneinfo.ZoneInfo(zone)
    utc = dt.timezone.utc
    offsets = set()
    for moment in found:
        aware = moment.replace(tzinfo=rules)
        offsets.add(aware.utcoffset())
        if aware.astimezone(utc).astimezone(rules).replace(tzinfo=None) != moment:
            return "an instance in a gap of the zone"
        if moment.replace(fold=1, tzinfo=rules).utcoffset() != aware.utcoffset():
            offsets.add(None)
    if frequency in FREQUENCIES[4:] and len(offsets) > 1:
        return "hours, minutes or seconds across a change of offset"
    return None


def draw(random):
    """One rule, or Disputed, or Unsuitable."""
    frequency = random.choices(FREQUENCIES, SHARES)[0]
    all_day = frequency in FREQUENCIES[:4] and random.random() < 0.2
    interval = random.choice([1, 1, 1, 2, 3, 4, 5, 7, 12, 13, 30]) if random.random() < 0.7 else 1
    seed = dt.datetime(1998, 1, 1) + dt.timedelta(seconds=random.randrange(32 * 365 * 86400))
    seed = seed.replace(hour=0, minute=0, second=0) if all_day else seed.replace(second=0)
    parts = draw_parts(random, frequency, all_day, seed)
    week_start = random.choice([None, None, *DAYS]) if random.random() < 0.5 else None
    named = dispute(frequency, interval, parts)
    if named:
        raise Disputed(named)
    try:
        text = text_of(frequency, interval, parts, week_start)
        first = instances(text, seed, horizon(frequency, seed), 1)
        if not first:
            raise Unsuitable
        start = first[0]
        most = random.choice([2, 3, 5, 8, 13, 21])
        found = instances(text, start, horizon(frequency, start), most + 1)
    except ValueError as error:  # dateutil refuses a rule whose INTERVAL never meets its BY part
        raise Unsuitable from error
    if found[0] != start or len(found) < 2:
        raise Unsuitable
    if first_period_is_disputed(frequency, interval, parts, week_start, start):
        raise Disputed("BYSETPOS in a first period that began before DTSTART")
    zone = None if all_day else random.choice(ZONES)
    if zone:
        named = gap_or_change(frequency, zone, found)
        if named:
            raise Disputed(named)
    return bound(random, frequency, interval, parts, week_start, zone, found, most)


def bound(random, frequency, interval, parts, week_start, zone, found, most):
    """Ends the rule by COUNT, by UNTIL, or not at all when the window holds few instances."""
    rest = found[: most]
    if len(found) <= most:
        # Everything that dateutil sees up to the horizon; beyond it nobody has looked.
        kind = "COUNT" if random.random() < 0.5 else "UNTIL"
    else:
        kind = random.choice(["COUNT", "UNTIL"])
    if kind == "COUNT":
        ending = f"COUNT={len(rest)}"
    elif zone is None:
        ending = f"UNTIL={rest[-1]:%Y%m%d}"
    else:
        last = rest[-1].replace(tzinfo=zoneinfo.ZoneInfo(zone)).astimezone(dt.timezone.utc)
        ending = f"UNTIL={last:%Y%m%dT%H%M%SZ}"
    excluded = random.sample(rest, 1) if len(rest) > 2 and random.random() < 0.1 else []
    text = text_of(frequency, interval, parts, week_start, [ending])
    return Rule(text, zone, rest[0], [moment for moment in rest if moment not in excluded], excluded)
