#!/usr/bin/env python3
"""Makes recurrence-vectors.txt and zones.txt, which RecurrenceVectorTests.swift reads.

    make_vectors.py [NUMBER [SEED]]

Random rules are expanded twice: by python-dateutil and by the plain evaluator below, which asks
every day of every period the questions of RFC 5545, section 3.3.10. Only rules on which both
agree are kept. Wall times become moments as section 3.3.5 says: one that a clock change skips
takes the offset before the change, one that occurs twice is its first occurrence.

A line is RULE|START|ZONE|ENDS|MOMENTS. ENDS is 1 when the list is whole, 0 when it is cut.
MOMENTS are seconds since 1970: the first one, then differences, each with xN when it repeats.
"""
import base64
import datetime as dt
import itertools
import random
import sys
import zoneinfo

from dateutil.rrule import rrulestr

CODES = "MO TU WE TH FR SA SU".split()
ZONES = """UTC America/New_York America/Los_Angeles America/St_Johns America/Havana America/Santiago
    America/Sao_Paulo Atlantic/Azores Europe/London Europe/Dublin Europe/Berlin Europe/Chisinau
    Africa/Casablanca Africa/Cairo Antarctica/Troll Asia/Beirut Asia/Tehran Asia/Kolkata
    Asia/Kathmandu Australia/Lord_Howe Australia/Sydney Pacific/Apia""".split()
STEADY = ["UTC", "Asia/Kolkata", "Asia/Kathmandu"]
LAST_YEAR = 2045
KEEP = 20
UTC = dt.timezone.utc


def moment(wall, zone):
    return int(wall.replace(tzinfo=zone, fold=0).timestamp())


def clock_changes(zone):
    """Wall times just around each change of the clock."""
    found = []
    step = dt.timedelta(hours=6)
    at = dt.datetime(2005, 1, 1, tzinfo=UTC)
    while at.year < 2034:
        before, after = at.astimezone(zone).utcoffset(), (at + step).astimezone(zone).utcoffset()
        if before != after:
            low, high = at, at + step
            while high - low > dt.timedelta(minutes=1):
                middle = low + (high - low) / 2
                if middle.astimezone(zone).utcoffset() == before:
                    low = middle
                else:
                    high = middle
            wall = (low + min(before, after)).replace(tzinfo=None, second=0, microsecond=0)
            found.append(wall)
        at += step
    return found


# ---------------------------------------------------------------- random rules

def pick(rng, pool, most):
    pool = list(pool)
    return sorted(rng.sample(pool, rng.randint(1, min(most, len(pool)))))


def random_rule(rng):
    freq = rng.choices(["YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY"],
                       [30, 28, 20, 16, 4, 2])[0]
    rule = {"FREQ": freq}
    if rng.random() < 0.5:
        rule["INTERVAL"] = rng.choice([2, 2, 3, 4, 5, 7, 12, 13])
    months = pick(rng, range(1, 13), 4)
    month_days = pick(rng, [*range(1, 32), -1, -1, -2, -3, -7, -31], 4)
    plain = [(0, day) for day in pick(rng, range(7), 5)]
    if freq == "YEARLY":
        shape = rng.choice(["", "month", "monthday", "month monthday", "month nth", "nth", "yearday",
                            "yearday day", "week day", "month day", "monthday day"])
    elif freq == "MONTHLY":
        shape = rng.choice(["", "monthday", "nth", "nth", "day", "monthday day", "month monthday"])
    elif freq == "WEEKLY":
        shape = rng.choice(["", "day", "day", "day", "month day"])
    elif freq == "DAILY":
        shape = rng.choice(["", "", "day", "month", "monthday", "month monthday day"])
    else:
        shape = rng.choice(["", "day", "hour", "month hour", "monthday"])
    for word in shape.split():
        if word == "month":
            rule["BYMONTH"] = months
        elif word == "monthday":
            rule["BYMONTHDAY"] = month_days
        elif word == "day":
            rule["BYDAY"] = plain
        elif word == "nth":
            large = freq == "YEARLY" and "month" not in shape
            numbers = [1, 2, 9, 30, 52, 53, -1, -2, -53] if large else [1, 1, 2, 3, 4, 5, -1, -1, -2, -5]
            rule["BYDAY"] = sorted({(rng.choice(numbers), day) for _, day in plain})
        elif word == "yearday":
            rule["BYYEARDAY"] = pick(rng, [1, 59, 60, 61, 100, 200, 365, 366, -1, -60, -100, -366], 4)
        elif word == "week":
            rule["BYWEEKNO"] = pick(rng, [1, 2, 10, 20, 30, 52, 53, -1, -2, -20], 3)
        elif word == "hour":
            rule["BYHOUR"] = pick(rng, range(24), 4)
    if freq not in ("HOURLY", "MINUTELY") and rng.random() < 0.2:
        # Times are far enough apart that a clock change cannot put them out of order.
        rule["BYHOUR"] = pick(rng, range(0, 24, 6), 3)
        if rng.random() < 0.5:
            rule["BYMINUTE"] = [rng.choice([0, 10, 30, 59])]
    if len(rule) > 2 and freq not in ("HOURLY", "MINUTELY") and rng.random() < 0.3:
        if any(name.startswith("BY") for name in rule):
            rule["BYSETPOS"] = pick(rng, [1, 1, 2, 3, -1, -1, -2, -4], 2)
    if rng.random() < 0.3:
        rule["WKST"] = rng.choice(CODES)
    return rule


def text(rule):
    parts = []
    for name, value in rule.items():
        if name == "BYDAY":
            value = ",".join((str(n) if n else "") + CODES[d] for n, d in value)
        elif isinstance(value, list):
            value = ",".join(str(v) for v in sorted(set(value)))
        parts.append(f"{name}={value}")
    return ";".join(parts)


# ---------------------------------------------------------------- the plain evaluator

def month_end(day):
    return (day.replace(day=28) + dt.timedelta(days=4)).replace(day=1) - dt.timedelta(days=1)


def first_week(year, week_start):
    day = dt.date(year, 1, 4)
    return day - dt.timedelta(days=(day.weekday() - week_start) % 7)


def nth_of(day, number, first, last):
    if number > 0:
        return (day - first).days // 7 == number - 1
    return (last - day).days // 7 == -number - 1


def day_fits(rule, day):
    if "BYMONTH" in rule and day.month not in rule["BYMONTH"]:
        return False
    end = month_end(day)
    if "BYMONTHDAY" in rule and not {day.day, day.day - end.day - 1} & set(rule["BYMONTHDAY"]):
        return False
    length = dt.date(day.year, 12, 31).timetuple().tm_yday
    number = day.timetuple().tm_yday
    if "BYYEARDAY" in rule and not {number, number - length - 1} & set(rule["BYYEARDAY"]):
        return False
    if "BYDAY" in rule:
        span = (day.replace(day=1), end)
        if rule["FREQ"] == "YEARLY" and "BYMONTH" not in rule:
            span = (dt.date(day.year, 1, 1), dt.date(day.year, 12, 31))
        return any(d == day.weekday() and (n == 0 or nth_of(day, n, *span)) for n, d in rule["BYDAY"])
    return True


def with_start(rule, start):
    rule = dict(rule)
    free = not any(name in rule for name in ("BYYEARDAY", "BYMONTHDAY", "BYDAY"))
    if rule["FREQ"] == "WEEKLY" and free:
        rule["BYDAY"] = [(0, start.weekday())]
    if rule["FREQ"] == "MONTHLY" and free:
        rule["BYMONTHDAY"] = [start.day]
    if rule["FREQ"] == "YEARLY" and free and "BYWEEKNO" not in rule:
        rule["BYMONTHDAY"] = [start.day]
        rule.setdefault("BYMONTH", [start.month])
    return rule


def periods(rule, start):
    """The days of each period, whether they fit or not."""
    step = rule.get("INTERVAL", 1)
    week_start = CODES.index(rule.get("WKST", "MO"))
    day = start.date()
    week_year = day.year
    if day >= first_week(week_year + 1, week_start):
        week_year += 1
    elif day < first_week(week_year, week_start):
        week_year -= 1
    for k in itertools.count():
        if rule["FREQ"] == "DAILY":
            first = last = day + dt.timedelta(days=k * step)
        elif rule["FREQ"] == "WEEKLY":
            first = day - dt.timedelta(days=(day.weekday() - week_start) % 7 - 7 * k * step)
            last = first + dt.timedelta(days=6)
        elif rule["FREQ"] == "MONTHLY":
            index = day.year * 12 + day.month - 1 + k * step
            first = dt.date(index // 12, index % 12 + 1, 1)
            last = month_end(first)
        elif "BYWEEKNO" in rule:
            year = week_year + k * step
            begin, end = first_week(year, week_start), first_week(year + 1, week_start)
            count = (end - begin).days // 7
            weeks = {n if n > 0 else count + 1 + n for n in rule["BYWEEKNO"]}
            if begin.year > LAST_YEAR:
                return
            yield [begin + dt.timedelta(days=n) for n in range(count * 7) if n // 7 + 1 in weeks]
            continue
        else:
            first = dt.date(day.year + k * step, 1, 1)
            last = dt.date(day.year + k * step, 12, 31)
        if first.year > LAST_YEAR:
            return
        yield [first + dt.timedelta(days=n) for n in range((last - first).days + 1)]


def expand_plainly(rule, start):
    rule = with_start(rule, start)
    if rule["FREQ"] in ("HOURLY", "MINUTELY"):
        step = dt.timedelta(minutes=rule.get("INTERVAL", 1) * (60 if rule["FREQ"] == "HOURLY" else 1))
        for k in range(200_000):
            wall = start + k * step
            if day_fits(rule, wall.date()) and wall.hour in rule.get("BYHOUR", range(24)):
                yield wall
        return
    times = [dt.time(hour, minute) for hour in rule.get("BYHOUR", [start.hour])
             for minute in rule.get("BYMINUTE", [start.minute])]
    for days in periods(rule, start):
        walls = [dt.datetime.combine(day, time) for day in days if day_fits(rule, day) for time in times]
        if "BYSETPOS" in rule:
            places = {n - 1 if n > 0 else len(walls) + n for n in rule["BYSETPOS"]}
            walls = [wall for place, wall in enumerate(walls) if place in places]
        for wall in walls:
            if wall >= start and wall.year <= LAST_YEAR:
                yield wall


def expand_by_dateutil(rule, start):
    bound = f";UNTIL={LAST_YEAR}1231T235959"
    try:
        return iter(rrulestr(text(rule) + bound, dtstart=start))
    except ValueError:  # its word for hours that the interval never meets
        return iter(())


# ---------------------------------------------------------------- writing

def packed(moments):
    if not moments:
        return ""
    words = [str(moments[0])]
    steps = [b - a for a, b in zip(moments, moments[1:])]
    for step, group in itertools.groupby(steps):
        times = len(list(group))
        words.append(str(step) if times == 1 else f"{step}x{times}")
    return " ".join(words)


def vector(rng, changes):
    rule = random_rule(rng)
    steady = rule["FREQ"] in ("HOURLY", "MINUTELY")
    name = rng.choice(STEADY if steady else ZONES)
    zone = zoneinfo.ZoneInfo(name)
    start = dt.datetime(rng.randint(2005, 2033), rng.randint(1, 12), rng.randint(1, 28),
                        rng.randint(0, 23), rng.choice([0, 15, 30, 45]))
    if changes[name] and rng.random() < 0.7:
        start = rng.choice(changes[name]) + dt.timedelta(minutes=rng.choice([-30, -1, 0, 1, 15, 30, 45, 59, 60]))
        start -= dt.timedelta(days=rng.choice([0, 0, 1, 7, 14, 28, 30, 31, 61, 365]))
    limit = KEEP + 1
    count = rng.choice([1, 2, 3, 5, 10, 15]) if rng.random() < 0.4 else None
    # An end that is off the rule, so that neither side depends on the other's last instance.
    until = None
    if count is None and rng.random() < 0.4:
        days = rng.randint(0, 30) if steady else rng.randint(0, 1500)
        until = start + dt.timedelta(days=days, minutes=rng.choice([0, 0, 1, -1]))
    answers = []
    for expand in (expand_by_dateutil, expand_plainly):
        walls = list(itertools.islice(expand(rule, start), limit if count is None else min(count, limit)))
        moments = [moment(wall, zone) for wall in walls]
        if until is not None:
            moments = [m for m in moments if m <= moment(until, zone)]
        answers.append(moments)
    if answers[0] != answers[1] or (not answers[0] and rng.random() < 0.8):
        return None
    moments = answers[0]
    if moments != sorted(moments):
        return None
    ends = len(moments) < limit
    if ends and count is None and until is None:
        # The calendar of this script ends sooner than that of the program.
        ends = False
    if count is not None:
        rule["COUNT"] = count
        ends = len(moments) == count and count <= KEEP
    if until is not None:
        stamp = dt.datetime.fromtimestamp(moment(until, zone), UTC)
        if rng.random() < 0.5:
            rule["UNTIL"] = f"{stamp:%Y%m%dT%H%M%SZ}"
        else:
            rule["UNTIL"] = f"{until:%Y%m%dT%H%M%S}"
    return f"{text(rule)}|{start:%Y-%m-%dT%H:%M}|{name}|{int(ends)}|{packed(moments[:KEEP])}"


def main():
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    rng = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 5545)
    changes = {name: clock_changes(zoneinfo.ZoneInfo(name)) for name in ZONES}
    lines, tried = [], 0
    while len(lines) < number:
        tried += 1
        line = vector(rng, changes)
        if line is not None:
            lines.append(line)
    with open("recurrence-vectors.txt", "w") as file:
        file.write("\n".join(lines) + "\n")
    with open("zones.txt", "w") as file:
        for name in ZONES:
            path = next(f"{d}/{name}" for d in zoneinfo.TZPATH if d)
            with open(path, "rb") as data:
                file.write(f"{name} {base64.b64encode(data.read()).decode()}\n")
    print(f"{tried} rules tried, {len(lines)} kept")


main()
