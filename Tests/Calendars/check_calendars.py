#!/usr/bin/python3
"""check_calendars.py FLUX

Hands the calendars that FLUX writes to programs of others and listens for complaints: python-icalendar, libical, khal
and todoman. Needs Debian's khal, todoman and libical3. Exit code 1 with a line for each complaint."""
import ctypes, json, os, subprocess, sys, tempfile

import icalendar

FLUX = os.path.abspath(sys.argv[1])
NOW = "2026-03-02T14:00:00Z"
complaints = []


def complain(what):
    complaints.append(what)
    print(f"calendars: {what}", file=sys.stderr)


def flux(home, *words):
    env = dict(os.environ, FLUX_HOME=home, FLUX_NOW=NOW, TZ="America/New_York", NO_COLOR="1", LC_ALL="C.UTF-8")
    return subprocess.run([FLUX, *words], env=env, check=True, capture_output=True).stdout


def furnish(home):
    """Series that were changed in every way, and single tasks of every kind."""
    flux(home, "add", "Standup; with, odd \\ signs ✅", "--at", "2026-02-16T09:30", "--rrule", "FREQ=WEEKLY;BYDAY=MO,WE",
         "--duration", "15")
    numbers = sorted(t["number"] for t in json.loads(flux(home, "list", "--status", "all", "--json"))["tasks"])
    flux(home, "done", str(numbers[0]))
    flux(home, "missed", str(numbers[1]))
    flux(home, "cancel", str(numbers[2]))
    flux(home, "move", str(numbers[5]), "--at", "2026-03-06T11:00")
    flux(home, "edit", str(numbers[6]), "--title", "Standup at the lake", "--tag", "Career")
    flux(home, "add", "Pills", "--at", "2026-03-03T08:00", "--rrule", "FREQ=DAILY;COUNT=5")
    flux(home, "add", "Last Friday", "--at", "2026-03-27T18:00", "--rrule", "FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20261231")
    flux(home, "add", "Call New Zealand", "--at", "2026-03-20T09:00", "--tz", "Pacific/Auckland", "--duration", "45")
    flux(home, "add", "In UTC", "--at", "2026-03-20T09:00", "--tz", "UTC", "--note", "two\nlines")
    flux(home, "add", "Take out the trash", "--at-location", "home")
    flux(home, "add", "größer als eine Zeile " * 12 + "\x1b[31m", "--at", "2026-03-29T02:30", "--tz", "Europe/Berlin")


def with_icalendar(name, data, expected):
    calendar = icalendar.Calendar.from_ical(data)
    zones = {str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")}
    seen = set()
    for part in calendar.walk():
        if part.errors:
            complain(f"{name}: python-icalendar finds {part.errors} in {part.name}")
        if part.name not in ("VTODO", "VEVENT"):
            continue
        for need in ("UID", "DTSTAMP", "SUMMARY"):
            if need not in part:
                complain(f"{name}: {part.name} without {need}")
        stamp = part.get("RECURRENCE-ID")
        key = (str(part["UID"]), str(stamp.dt) if stamp else None)
        if key in seen:
            complain(f"{name}: {key} stands twice")
        seen.add(key)
        for _, value in part.property_items(recursive=False):
            zone = getattr(value, "params", {}).get("TZID")
            if zone and zone not in zones:
                complain(f"{name}: {zone} is not defined")
        if "RRULE" in part and "UNTIL" in part["RRULE"] and part["RRULE"]["UNTIL"][0].tzinfo is None:
            complain(f"{name}: UNTIL is no moment of UTC")
    if len(seen) != expected:
        complain(f"{name}: {len(seen)} components where {expected} were expected")


def with_libical(name, data):
    library = ctypes.CDLL("libical.so.3")
    library.icalparser_parse_string.restype = ctypes.c_void_p
    for function in ("icalrestriction_check", "icalcomponent_count_errors"):
        getattr(library, function).argtypes = [ctypes.c_void_p]
    component = library.icalparser_parse_string(data)
    if not component:
        return complain(f"{name}: libical reads nothing")
    library.icalrestriction_check(component)
    errors = library.icalcomponent_count_errors(component)
    if errors:
        complain(f"{name}: libical finds {errors} errors")


def with_programs(name, data, folder, events):
    env = {"HOME": folder, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC",
           "XDG_CONFIG_HOME": f"{folder}/config", "XDG_DATA_HOME": f"{folder}/data", "XDG_CACHE_HOME": f"{folder}/cache"}
    os.makedirs(f"{folder}/cal/a")
    os.makedirs(f"{folder}/config/khal")
    os.makedirs(f"{folder}/config/todoman")
    with open(f"{folder}/config/khal/config", "w") as file:
        file.write(f"[calendars]\n[[a]]\npath = {folder}/cal/a\n[locale]\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\n"
                   "longdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
                   f"local_timezone = UTC\ndefault_timezone = UTC\n[default]\ndefault_calendar = a\n[sqlite]\npath = {folder}/khal.db\n")
    with open(f"{folder}/config/todoman/config.py", "w") as file:
        file.write(f"path = '{folder}/cal/*'\ndate_format = '%Y-%m-%d'\ntime_format = '%H:%M'\ndefault_list = 'a'\n"
                   f"cache_path = '{folder}/todo.db'\n")
    path = f"{folder}/{name}.ics"
    with open(path, "wb") as file:
        file.write(data)

    def run(*words):
        result = subprocess.run(words, env=env, capture_output=True, text=True, timeout=120)
        if result.returncode != 0 or result.stderr.strip():
            complain(f"{name}: {words[0]} says {(result.stderr or result.stdout).strip()[:300]}")
        return result.stdout

    if events:
        run("khal", "import", "--batch", "-a", "a", path)
        listed = run("khal", "list", "-a", "a", "2026-03-01", "60d")
        for line in ("2026-03-03\n13:00-13:30 Pills", "\n16:00-16:15 Standup; with, odd \\ signs ✅",
                     "2026-03-19\n20:00-20:45 Call New Zealand", "2026-03-29"):
            if line not in listed:
                complain(f"{name}: khal does not list {line!r}")
    else:
        # todoman keeps one object a file.
        calendar = icalendar.Calendar.from_ical(data)
        for index, part in enumerate(calendar.walk("VTODO")):
            one = icalendar.Calendar()
            one.add("prodid", "-//split//")
            one.add("version", "2.0")
            for zone in calendar.walk("VTIMEZONE"):
                one.add_component(zone)
            one.add_component(part)
            with open(f"{folder}/cal/a/{index}.ics", "wb") as file:
                file.write(one.to_ical())
        listed = json.loads(run("todoman", "--porcelain", "list", "--status", "ANY") or "[]")
        titles = {entry["summary"] for entry in listed}
        if not {"Pills", "Last Friday", "In UTC", "Take out the trash", "Standup at the lake"} <= titles:
            complain(f"{name}: todoman lists only {sorted(titles)}")
        # It counts a cancelled one among them.
        if sum(entry["completed"] for entry in listed) != 2:
            complain(f"{name}: todoman finds another number of completed to-dos than two")


with tempfile.TemporaryDirectory() as folder:
    home = f"{folder}/home"
    furnish(home)
    # Three series; of the first, six occurrences that differ; four single tasks, of which one has no time.
    for name, options, expected in (("todos", [], 3 + 6 + 4), ("events", ["--as-events"], 3 + 6 + 3)):
        data = flux(home, "export", "-", "--format", "ics", *options)
        with_icalendar(name, data, expected)
        with_libical(name, data)
        with_programs(name, data, tempfile.mkdtemp(dir=folder), bool(options))
print(f"calendars: {len(complaints)} complaints")
sys.exit(bool(complaints))
