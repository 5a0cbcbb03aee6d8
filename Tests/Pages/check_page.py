#!/usr/bin/env python3
"""Looks at the page of 'flux analytics --html' as a reader does.

    check_page.py FLUX [--keep FOLDER]

FLUX is the built program. It gets a year of known days, writes the page, and the page is held
against those days three times: as text, as the browser lays it out, and as pixels, in light and
dark, wide and narrow. Each thing that is wrong is a sentence on standard output, and the exit code
is 1 then. With --keep the page and its pictures stay in FOLDER. CHROMIUM names the browser.

Needs Chromium and Python 3.10, nothing else.
"""
import argparse
import datetime as dt
import fcntl
import html.parser
import itertools
import json
import math
import os
import pathlib
import random
import re
import select
import shutil
import struct
import subprocess
import tempfile
import time
import zlib
from base64 import b64decode
from collections import Counter, defaultdict

NOW, ZONE, TODAY = "2026-03-02T14:00:00Z", "America/New_York", dt.date(2026, 3, 2)
FIRST = TODAY - dt.timedelta(days=363)
WEEKS = 12
HOSTILE = '<script>alert(1)</script> & "x" \u202e'
GOALS = ["Run a 5K in 30 minutes", HOSTILE, "Read twelve books, two of them in Spanish"]
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()

failures = []


def expect(holds, sentence):
    """Notes what is wrong, so that one run tells all of it."""
    if not holds:
        failures.append(sentence)
    return bool(holds)


# What is known


class History:
    """Tasks of thirteen months and the weeks to come, and what a page has to say of them."""

    def __init__(self):
        chance = random.Random(7)
        self.tasks = []
        for back in range(400, -20, -1):
            day = TODAY - dt.timedelta(days=back)
            busy = [0, 0, 1, 2, 2, 3, 3, 4, 6] if day.weekday() < 5 else [0, 0, 0, 1, 2]
            for number in range(chance.choice(busy)):
                hour = chance.choice([7, 7, 8, 9, 12, 17, 18, 18, 19, 20])
                kept = chance.random() < (0.35 if hour == 7 else 0.85 if hour >= 17 else 0.7)
                tag = chance.choice(["health", "home", "work", "study", None])
                goal = chance.choice(GOALS + [None, None, None])
                open_ = day > TODAY or day == TODAY and hour > 8
                status = "pending" if open_ else "done" if kept else "missed"
                self.tasks.append((day, hour, status, tag, goal, f"Task {back}-{number}"))
        self.days, self.goals = defaultdict(Counter), defaultdict(Counter)
        self.tags, self.slots = defaultdict(Counter), defaultdict(Counter)
        for day, hour, status, tag, goal, _ in self.tasks:
            self.days[day][status] += 1
            self.tags[tag or "Other"][status] += 1
            if goal:
                self.goals[goal][status] += 1
            if status != "pending":
                self.slots[day.weekday(), hour][status] += 1

    def lines(self):
        """The tasks as 'flux import --format jsonl' reads them."""
        for day, hour, status, tag, goal, title in self.tasks:
            task = {"title": title, "status": status, "scheduled_local": f"{day}T{hour:02}:00"}
            task["tags"] = [tag] if tag else []
            if goal:
                task["goal"] = {"title": goal}
            yield json.dumps(task)

    def year(self):
        """The days of the calendar that have tasks."""
        return {day: count for day, count in self.days.items() if FIRST <= day <= TODAY}

    def weeks(self):
        """The Mondays of the weekly bars with what was done and all."""
        monday = TODAY - dt.timedelta(days=TODAY.weekday() + 7 * (WEEKS - 1))
        for start in (monday + dt.timedelta(days=7 * week) for week in range(WEEKS)):
            week = (self.days.get(start + dt.timedelta(days=i), Counter()) for i in range(7))
            count = sum(week, Counter())
            yield start, count["done"], count.total()

    def tables(self):
        """The rows of each table by its caption; the order of rows is left open."""
        def share(done, total):
            return f"{done * 100 // total}\u00a0%" if total else "–"
        return {
            "Tasks done on each day": [
                [named(day), str(count["done"]), str(count.total())]
                for day, count in self.year().items()],
            "Tasks done in each week": [
                [named(week), str(done), str(total), share(done, total)]
                for week, done, total in self.weeks()],
            "Progress of goals": [
                [goal.replace("\u202e", "\ufffd"), str(count["done"]), str(count.total()),
                 share(count["done"], count.total())] for goal, count in self.goals.items()],
            "Missed tasks by category": [
                [tag, str(count["missed"]), str(count.total())]
                for tag, count in self.tags.items()],
            "Tasks kept by weekday and hour": [
                [f"{WEEKDAYS[day]} {hour:02}:00", str(count["done"]), str(count.total()),
                 share(count["done"], count.total())]
                for (day, hour), count in self.slots.items()],
        }


def named(day):
    """A day as the page writes it: Tue 3 Mar 2026."""
    return f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1]} {day.year}"


class Flux:
    """The program, with a home of its own."""

    def __init__(self, program, home):
        self.program = os.path.abspath(program)
        self.environment = {
            "FLUX_HOME": str(home), "HOME": str(home.parent), "FLUX_NOW": NOW, "TZ": ZONE,
            "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8"}

    def run(self, *arguments):
        return subprocess.run(
            [self.program, *map(str, arguments)], env=self.environment, capture_output=True,
            text=True, timeout=60)

    def ok(self, *arguments):
        outcome = self.run(*arguments)
        if outcome.returncode != 0:
            raise SystemExit(f"'flux {arguments[0]}' failed: {outcome.stderr.strip()}")
        return outcome


# The page as text


class Page(html.parser.HTMLParser):
    """The elements of a page, and whether its tags are balanced."""

    VOID = {"meta", "br", "hr", "img", "input", "link", "base", "wbr"}

    def __init__(self, source):
        super().__init__()
        self.root = self.open = {"tag": "", "attributes": {}, "children": [], "parent": None}
        self.elements, self.unbalanced, self.declaration = [], [], ""
        self.feed(source)
        self.close()
        while self.open["parent"]:
            self.unbalanced.append(self.open["tag"])
            self.open = self.open["parent"]

    def handle_decl(self, declaration):
        self.declaration = declaration

    def handle_starttag(self, tag, attributes):
        element = {"tag": tag, "attributes": dict(attributes), "children": [], "parent": self.open}
        self.open["children"].append(element)
        self.elements.append(element)
        if tag not in self.VOID:
            self.open = element

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in self.VOID:
            self.open = self.open["parent"]

    def handle_endtag(self, tag):
        if tag == self.open["tag"]:
            self.open = self.open["parent"]
        else:
            self.unbalanced.append(tag)

    def handle_data(self, data):
        self.open["children"].append(data)

    def all(self, *tags, under=None):
        return [e for e in self.elements if e["tag"] in tags and (not under or within(e, under))]


def within(element, ancestor):
    while element and element is not ancestor:
        element = element["parent"]
    return element is not None


def text(element):
    """What an element says."""
    return "".join(c if isinstance(c, str) else text(c) for c in element["children"])


def check_source(source, page):
    """What has to hold for any page."""
    for word in ("<script", "http://", "https://", "url(", "@import", "javascript:"):
        expect(word not in source.lower(), f"the page contains '{word}'")
    hidden = [c for c in source if re.match("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f"
                                            "\u202a-\u202e\u2066-\u2069]", c)]
    expect(not hidden, f"the page contains control characters: {sorted(set(hidden))!r}")
    expect(page.declaration.lower() == "doctype html", "the page has no HTML5 document type")
    expect(not page.unbalanced, f"tags are not balanced: {page.unbalanced[:5]}")
    allowed = set(
        "html head meta title style body header main footer section h1 h2 h3 p dl dt dd div ul li "
        "span b bdi code details summary table caption thead tbody tr th td "
        "svg desc rect path text".split())
    strange = {e["tag"] for e in page.elements} - allowed
    expect(not strange, f"the page has elements that it should not need: {sorted(strange)}")
    for element in page.elements:
        for name in element["attributes"]:
            expect(not name.startswith("on") and name not in ("src", "href", "xlink:href"),
                   f"a <{element['tag']}> has the attribute '{name}'")
    expect(page.all("html")[0]["attributes"].get("lang") == "en", "the page names no language")
    metas = [e["attributes"] for e in page.all("meta")]
    known = {m.get("name") or m.get("http-equiv", ""): m.get("content") for m in metas}
    expect(any(m.get("charset") == "utf-8" for m in metas), "the page does not say that it is UTF-8")
    expect("width=device-width" in known.get("viewport", ""), "the page has no viewport")
    expect(known.get("color-scheme") == "light dark", "the page does not name its color schemes")
    expect(known.get("Content-Security-Policy") == "default-src 'none'; style-src 'unsafe-inline'",
           "the page's policy lets it fetch or run something")

    levels = [int(e["tag"][1]) for e in page.all("h1", "h2", "h3", "h4", "h5", "h6")]
    expect(levels[:1] == [1] and levels.count(1) == 1, "the page has not one h1 at its beginning")
    expect(all(b <= a + 1 for a, b in zip(levels, levels[1:])),
           f"headings skip a level: {levels}")
    check_names(page)


def check_names(page):
    """Pictures and tables that a screen reader can read."""
    ids = Counter(e["attributes"]["id"] for e in page.elements if "id" in e["attributes"])
    expect(max(ids.values(), default=1) == 1, "an id occurs twice")
    by_id = {e["attributes"].get("id"): e for e in page.elements}
    for element in page.elements:
        for name in element["attributes"].get("aria-labelledby", "").split():
            expect(name in by_id, f"aria-labelledby names '{name}', which is not there")
    for svg in page.all("svg"):
        kind = svg["attributes"].get("class")
        expect(svg["attributes"].get("role") == "img", f"the picture '{kind}' has no role")
        labels = [by_id.get(n) for n in svg["attributes"].get("aria-labelledby", "").split()]
        expect([e and e["tag"] for e in labels] == ["title", "desc"]
               and all(within(e, svg) and text(e).strip() for e in labels),
               f"the picture '{kind}' is not named by its title and description")
    for th in page.all("th"):
        expect(th["attributes"].get("scope") in ("row", "col"), "a header cell has no scope")
    for row in (r for body in page.all("tbody") for r in page.all("tr", under=body)):
        first = next(c for c in row["children"] if not isinstance(c, str))
        expect(first["tag"] == "th", "a row of a table is not named by its first cell")


def check_tables(page, history):
    """Every picture's table has the rows that the history has."""
    tables = {}
    for table in page.all("table"):
        expect(table["parent"]["parent"]["tag"] == "details", "a table is not folded away")
        caption = text(page.all("caption", under=table)[0])
        body = page.all("tbody", under=table)[0]
        tables[caption] = [
            [text(c) for c in page.all("th", "td", under=row)] for row in page.all("tr", under=body)]
    wanted = history.tables()
    expect(set(tables) == set(wanted), f"the tables are {sorted(tables)}")
    for caption in set(tables) & set(wanted):
        rows, right = tables[caption], wanted[caption]
        expect(len(rows) == len(right),
               f"the table '{caption}' has {len(rows)} rows instead of {len(right)}")
        wrong = [row for row in rows if row not in right]
        expect(not wrong, f"the table '{caption}' has rows that are wrong, as {wrong[:2]}")
    bars = [e for e in page.all("svg") if "meter" in e["attributes"].get("class", "")]
    names = [text(page.all("title", under=bar)[0]) for bar in bars]
    expect(HOSTILE.replace("\u202e", "\ufffd") in names, "the hostile title is not shown as text")


def luminance(color):
    """Relative luminance of '#rrggbb' or three numbers (WCAG 2.2)."""
    parts = bytes.fromhex(color[1:]) if isinstance(color, str) else color
    linear = [c / 3294.6 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in parts[:3]]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """Contrast of two colors, 1–21 (WCAG 2.2)."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def palettes(source):
    """The colors by name, of the light scheme and of the dark one."""
    blocks = re.findall(r":root\{([^}]*--page[^}]*--card[^}]*)\}", source)
    light, dark = (dict(re.findall(r"--([\w]+):(#[0-9a-f]{6})", block)) for block in blocks)
    return {"light": light, "dark": {**light, **dark}}


def check_contrast(schemes):
    """Text 4.5:1, pictures 3:1, and shades that differ by their lightness."""
    for scheme, color in schemes.items():
        def least(one, other, wanted):
            got = contrast(color[one], color[other])
            expect(got >= wanted, f"{scheme}: '{one}' on '{other}' has a contrast of {got:.2f}:1")
        for one, other in itertools.product(("ink", "soft"), ("page", "card")):
            least(one, other, 4.5)
        least("on0", "card", 4.5)
        for level in range(1, 5):
            least(f"on{level}", f"l{level}", 4.5)
        for name in ("l1", "l2", "l3", "l4", "bar", "miss", "edge"):
            least(name, "card", 3)
        steps = [contrast(color[f"l{level}"], color["card"]) for level in range(1, 5)]
        expect(all(b / a >= 1.4 for a, b in zip(steps, steps[1:])),
               f"{scheme}: the shades are too close to each other: {steps}")


# The page in a browser


class Browser:
    """Chromium by its debugging pipe, which needs no port: a message ends in a zero byte."""

    def __init__(self, program, folder):
        to_browser, from_browser = os.pipe(), os.pipe()
        # High numbers first, or making 3 could close what becomes 4.
        inner = [fcntl.fcntl(fd, fcntl.F_DUPFD_CLOEXEC, 20)
                 for fd in (to_browser[0], from_browser[1])]
        arguments = [
            program, "--headless=new", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
            "--disable-dev-shm-usage", "--force-color-profile=srgb", "--disable-extensions",
            "--disable-background-networking", f"--user-data-dir={folder}",
            "--remote-debugging-pipe", "about:blank"]
        if os.geteuid() == 0:
            # The sandbox refuses to start as root, as in a container; the page is our own.
            arguments.insert(1, "--no-sandbox")
        self.process = subprocess.Popen(
            arguments, pass_fds=(3, 4), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            preexec_fn=lambda: (os.dup2(inner[0], 3), os.dup2(inner[1], 4)))
        for fd in (to_browser[0], from_browser[1], *inner):
            os.close(fd)
        self.output, self.input = to_browser[1], from_browser[0]
        self.rest, self.number, self.events, self.session = b"", 0, [], None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call(
            "Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Log", "Runtime"):
            self.call(f"{domain}.enable")

    def message(self, deadline=20):
        end = time.monotonic() + deadline
        while b"\0" not in self.rest:
            if not select.select([self.input], [], [], max(0, end - time.monotonic()))[0]:
                raise SystemExit("the browser does not answer")
            part = os.read(self.input, 1 << 20)
            if not part:
                raise SystemExit("the browser has ended; does it start by itself?")
            self.rest += part
        line, self.rest = self.rest.split(b"\0", 1)
        return json.loads(line)

    def call(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.output, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.message()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise SystemExit(f"the browser refuses {method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def open(self, path):
        self.events = []
        self.call("Page.navigate", url=path.as_uri())
        while not any(e.get("method") == "Page.loadEventFired" for e in self.events):
            self.events.append(self.message())

    def show(self, width, scheme, media="screen"):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=900,
                  deviceScaleFactor=1, mobile=False)
        self.call("Emulation.setEmulatedMedia", media=media,
                  features=[{"name": "prefers-color-scheme", "value": scheme}])

    def ask(self, expression):
        """The value of an expression; the page's own policy does not bind the debugger."""
        answer = self.call(
            "Runtime.evaluate", expression=f"JSON.stringify({expression})", returnByValue=True)
        return json.loads(answer["result"]["value"])

    def picture(self, x=0, y=0, width=0, height=0):
        """A part of the page, as PNG."""
        clip = {"x": x, "y": y, "width": width, "height": height, "scale": 1}
        answer = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=True,
                           clip=clip)
        return b64decode(answer["data"])

    def close(self):
        """Lets it end by itself, since its helpers still write to its folder when it is killed."""
        self.session = None
        try:
            self.call("Browser.close")
            self.process.wait(10)
        except (SystemExit, OSError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()
        os.close(self.output)
        os.close(self.input)


class Picture:
    """The pixels of a PNG of 8 bits and no interlacing."""

    def __init__(self, data, x=0, y=0):
        self.x, self.y = x, y
        at, packed = 8, b""
        while at < len(data):
            length, kind = struct.unpack(">I4s", data[at:at + 8])
            body = data[at + 8:at + 8 + length]
            if kind == b"IHDR":
                self.width, self.height, depth, color = struct.unpack(">IIBB", body[:10])
            elif kind == b"IDAT":
                packed += body
            at += 12 + length
        if depth != 8 or color not in (2, 6):
            raise SystemExit("the browser's picture has no 8-bit colors")
        self.bytes = 3 if color == 2 else 4
        self.rows = self.unfiltered(zlib.decompress(packed))

    def unfiltered(self, raw):
        """Undoes the filter of each row (PNG, section 9.2)."""
        step, length = self.bytes, self.width * self.bytes
        above, rows = bytes(length), []
        for start in range(0, len(raw), length + 1):
            kind, row = raw[start], bytearray(raw[start + 1:start + 1 + length])
            if kind == 2:
                row = bytearray((a + b) & 255 for a, b in zip(row, above))
            elif kind:
                for i in range(length):
                    left = row[i - step] if i >= step else 0
                    if kind == 1:
                        row[i] = (row[i] + left) & 255
                    elif kind == 3:
                        row[i] = (row[i] + (left + above[i]) // 2) & 255
                    else:
                        up, corner = above[i], above[i - step] if i >= step else 0
                        to_left, to_up = abs(up - corner), abs(left - corner)
                        to_corner = abs(left + up - 2 * corner)
                        if to_left <= to_up and to_left <= to_corner:
                            row[i] = (row[i] + left) & 255
                        else:
                            row[i] = (row[i] + (up if to_up <= to_corner else corner)) & 255
            rows.append(bytes(row))
            above = row
        return rows

    def at(self, x, y):
        """The color at a place of the page."""
        column = int(x - self.x) * self.bytes
        return tuple(self.rows[int(y - self.y)][column:column + 3])

    def column(self, x, color):
        """How many pixels of a color a column of pixels has."""
        column = int(x - self.x) * self.bytes
        return sum(near(row[column:column + 3], color) for row in self.rows)

    def line(self, y, color):
        """How many pixels of a color a line of pixels has."""
        row = self.rows[int(y - self.y)]
        return sum(near(row[i:i + 3], color) for i in range(0, len(row), self.bytes))

    def blots(self, colors):
        """How many connected areas there are of any of the colors."""
        wanted = {bytes.fromhex(c[1:]) for c in colors}
        left = {(x, y) for y, row in enumerate(self.rows) for x in range(self.width)
                if row[x * self.bytes:x * self.bytes + 3] in wanted}
        count = 0
        while left:
            edge, size = [left.pop()], 0
            while edge:
                x, y = edge.pop()
                size += 1
                for place in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
                    if place in left:
                        left.remove(place)
                        edge.append(place)
            # Less than this is the edge of a letter or line that happens to have the color.
            count += size >= 9
        return count


def near(pixel, color):
    wanted = bytes.fromhex(color[1:])
    return all(abs(a - b) <= 3 for a, b in zip(pixel, wanted))


LAYOUT = """(() => {
    const box = e => { const b = e.getBoundingClientRect();
        return [b.left + scrollX, b.top + scrollY, b.width, b.height]; };
    const named = query => [...document.querySelectorAll(query)].map(e => ({
        words: e.querySelector('title').textContent, kind: e.getAttribute('class'), box: box(e),
        frame: box(e.closest('.scroll') || e)})).filter(e => e.words);
    const cells = query => named(query + ' rect:has(> title)');
    return {
        days: cells('svg.days'), weeks: cells('svg.weeks'), slots: cells('svg.slots'),
        meters: named('svg.meter'),
        charts: Object.fromEntries(['days', 'weeks', 'slots'].map(n => [n,
            box(document.querySelector('svg.' + n).closest('.scroll'))])),
        sections: [...document.querySelectorAll('section')].map(box),
        size: [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
    };
})()"""

# With every table open, since those are the widest.
TOO_WIDE = """(() => {
    document.querySelectorAll('details').forEach(e => e.open = true);
    const wide = [...document.body.querySelectorAll('*')].filter(e => !e.parentElement.closest(
        '.scroll') && (e.getBoundingClientRect().right > innerWidth + 0.5
        || e.getBoundingClientRect().left < -0.5));
    const words = wide.map(e => e.tagName.toLowerCase() + '.' + e.getAttribute('class'));
    const width = document.documentElement.scrollWidth;
    document.querySelectorAll('details').forEach(e => e.open = false);
    return {words, width};
})()"""


def part(browser, box, margin=2):
    """A part of the page as pixels."""
    x, y = math.floor(box[0]) - margin, math.floor(box[1]) - margin
    width, height = math.ceil(box[2]) + 2 * margin, math.ceil(box[3]) + 2 * margin
    return Picture(browser.picture(x, y, width, height), x, y)


def check_days(where, browser, layout, color, history, scheme):
    """Each day's cell has the shade of what was done."""
    year = history.year()
    cells = {cell["words"].split(":")[0]: cell for cell in layout["days"]}
    expect(len(cells) == (TODAY - FIRST).days + 1, f"{where}: the calendar has {len(cells)} days")
    frame = layout["charts"]["days"]
    picture = part(browser, frame)
    shades, seen = defaultdict(set), 0
    for number in range((TODAY - FIRST).days + 1):
        day = FIRST + dt.timedelta(days=number)
        cell, count = cells.get(named(day)), year.get(day, Counter())
        if not expect(cell, f"{where}: {day} is not in the calendar"):
            continue
        done, total = count["done"], count.total()
        words = f"{done} of {total} done" if total else "no tasks"
        expect(cell["words"] == f"{named(day)}: {words}",
               f"{where}: {day} says '{cell['words']}' instead of '{words}'")
        x, y, width, height = cell["box"]
        if x < frame[0] or x + width > frame[0] + frame[2]:
            continue
        seen += 1
        center = picture.at(x + width / 2, y + height / 2)
        if done:
            shades[done].add(center)
        elif total and day < TODAY:
            stroke = [picture.at(x + width * i / 12, y + height * (12 - i) / 12)
                      for i in range(4, 9)]
            expect(any(contrast(c, color["card"]) > 2 for c in stroke),
                   f"{where}: {day}, which was missed, has no stroke")
            expect(near(picture.at(x + width / 4, y + height / 4), color["card"]),
                   f"{where}: {day}, which was missed, is filled")
        else:
            expect(near(center, color["card"]), f"{where}: {day} is filled without anything done")
    expect(all(len(colors) == 1 for colors in shades.values()),
           f"{where}: days with as much done differ in shade")
    order = [luminance(min(shades[done])) for done in sorted(shades)]
    pairs = list(zip(order, order[1:]))
    rising = all(a >= b for a, b in pairs) if scheme == "light" else all(a <= b for a, b in pairs)
    expect(rising and len(set(order)) == 4,
           f"{where}: more done is not {'darker' if scheme == 'light' else 'lighter'}: {order}")
    # Once more without knowing where the cells are.
    if seen == len(cells):
        blots = picture.blots([color[f"l{level}"] for level in range(1, 5)])
        filled = sum(count["done"] > 0 for count in year.values())
        expect(blots == filled, f"{where}: the calendar has {blots} filled cells, not {filled}")
    return seen


def check_bars(where, browser, layout, color, history):
    """Bars are as high, or as long, as what they stand for."""
    frame = layout["charts"]["weeks"]
    picture = part(browser, frame)
    heights = []
    weeks = list(history.weeks())
    expect(len(layout["weeks"]) == WEEKS, f"{where}: there are {len(layout['weeks'])} weeks")
    for cell, (week, done, total) in zip(layout["weeks"], weeks):
        expect(cell["words"] == f"Week of {named(week)}: {done} of {total} done",
               f"{where}: a week says '{cell['words']}'")
        x, _, width, _ = cell["box"]
        if frame[0] <= x and x + width <= frame[0] + frame[2] and total:
            heights.append((picture.column(x + width / 2, color["bar"]), done / total))
    tallest = max(heights, key=lambda h: h[1])
    scale = tallest[0] / tallest[1]
    expect(tallest[0] > 60, f"{where}: the highest week is {tallest[0]} pixels high")
    for height, share in heights:
        expect(abs(height - scale * share) <= 2,
               f"{where}: a week of {share:.0%} is {height} pixels high, one of "
               f"{tallest[1]:.0%} {tallest[0]}")
    most = max(count["missed"] for count in history.tags.values())
    shares = {tag: (count["missed"] / most, "miss") for tag, count in history.tags.items()}
    for goal, count in history.goals.items():
        shares[goal.replace("\u202e", "\ufffd")] = (count["done"] / count.total(), "bar")
    for meter in layout["meters"]:
        if meter["words"] in shares:
            share, name = shares.pop(meter["words"])
            _, y, width, height = meter["box"]
            length = part(browser, meter["box"]).line(y + height / 2, color[name]) / width
            expect(abs(length - share) < 0.02,
                   f"{where}: the bar of '{meter['words']}' is {length:.0%} long, not {share:.0%}")
    expect(not shares, f"{where}: there is no bar of {sorted(shares)}")


def check_slots(where, browser, layout, color, history):
    """Each weekday and hour has the shade of its quarter."""
    expect(len(layout["slots"]) == len(history.slots),
           f"{where}: there are {len(layout['slots'])} times, not {len(history.slots)}")
    counts = {f"{WEEKDAYS[day]} {hour:02}:00": count
              for (day, hour), count in history.slots.items()}
    frame = layout["charts"]["slots"]
    picture = part(browser, frame)
    for cell in layout["slots"]:
        name, words = cell["words"].split(": ")
        count = counts[name]
        expect(words == f"kept {count['done']} of {count.total()}",
               f"{where}: {name} says '{words}'")
        x, y, width, height = cell["box"]
        if x + width > frame[0] + frame[2]:
            continue
        # Left of the words.
        shade = picture.at(x + 4, y + height / 2)
        level = math.ceil(4 * count["done"] / count.total())
        expect(near(shade, color[f"l{level}" if level else "card"]),
               f"{where}: {name}, of which {count['done']} of {count.total()} were kept, "
               "has another shade")


def check_look(browser, width, scheme, color, history, keep):
    """One width in one scheme, by its pixels."""
    where = f"{scheme}, {width} px"
    browser.show(width, scheme)
    layout = browser.ask(LAYOUT)
    height = layout["size"][1]
    if keep:
        (keep / f"{scheme}-{width}.png").write_bytes(browser.picture(0, 0, width, height))
    for x, side in ((0, "left"), (width - 8, "right")):
        edge = Picture(browser.picture(x, 0, 8, height), x)
        blank = all(near(row[i:i + 3], color["page"])
                    for row in edge.rows for i in range(0, len(row), edge.bytes))
        expect(blank, f"{where}: something reaches the {side} edge")
        light = luminance(edge.at(x + 4, 4))
        expect(light > 0.8 if scheme == "light" else light < 0.05,
               f"{where}: the page is not {scheme}")
    x, y, _, _ = layout["sections"][1]
    expect(near(part(browser, [x, y, 40, 40]).at(x + 20, y + 10), color["card"]),
           f"{where}: a card has not its color")
    seen = check_days(where, browser, layout, color, history, scheme)
    expect(seen > (350 if width >= 700 else 90), f"{where}: only {seen} days are in view")
    check_bars(where, browser, layout, color, history)
    check_slots(where, browser, layout, color, history)


def check_browser(browser, path, schemes, history, keep):
    """All that needs a browser."""
    browser.show(1280, "light")
    browser.open(path)
    for event in browser.events:
        if event.get("method") == "Network.requestWillBeSent":
            url = event["params"]["request"]["url"]
            expect(url == path.as_uri(), f"the page fetches {url}")
        entry = event.get("params", {}).get("entry", {})
        expect(event.get("method") != "Log.entryAdded", f"the browser says: {entry.get('text')}")
    for scheme, width in itertools.product(("light", "dark"), (1280, 400)):
        check_look(browser, width, scheme, schemes[scheme], history, keep)
    for width in (320, 360, 400, 600, 800, 1000, 1280, 1600):
        browser.show(width, "light")
        wide = browser.ask(TOO_WIDE)
        expect(wide["width"] <= width and not wide["words"],
               f"at {width} px the page is {wide['width']} px wide: {wide['words'][:5]}")
    browser.show(800, "dark", media="print")
    ground, ink = browser.ask(
        "['backgroundColor', 'color'].map(name => getComputedStyle(document.body)[name])")
    expect(ground == "rgb(255, 255, 255)", f"printed from a dark screen, the paper is {ground}")
    expect(luminance([int(n) for n in re.findall(r"\d+", ink)]) < 0.1,
           f"printed from a dark screen, the text is {ink}")


def check_other_pages(flux, folder):
    """A store without tasks, a part of the page, a file that is there."""
    empty = Flux(flux.program, folder / "empty")
    path = folder / "empty.html"
    empty.ok("analytics", "--html", path)
    source = path.read_text()
    page = Page(source)
    check_source(source, page)
    expect("Nothing to show yet" in source and not page.all("svg"),
           "a page without tasks does not say so")

    path = folder / "part.html"
    flux.ok("analytics", "--html", path, "--only", "weekly")
    page = Page(path.read_text())
    expect([text(h) for h in page.all("h2")] == ["Done by week"],
           "'--only weekly' shows something else")
    path.write_text("mine")
    refused = flux.run("analytics", "--html", path)
    expect(refused.returncode != 0 and path.read_text() == "mine",
           "a file that is there is overwritten without '--yes'")
    flux.ok("analytics", "--html", path, "--yes")
    expect(path.read_text() != "mine", "'--yes' does not overwrite a file")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("flux", help="the built program")
    parser.add_argument("--keep", type=pathlib.Path, help="leave the page and its pictures here")
    arguments = parser.parse_args()
    names = [os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome"]
    program = next(filter(None, (shutil.which(name) for name in names if name)), None)
    if not program:
        raise SystemExit("there is no Chromium; install it, or name it in CHROMIUM")
    if arguments.keep:
        arguments.keep.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="flux-page-", ignore_cleanup_errors=True) as name:
        folder = pathlib.Path(name)
        history, flux = History(), Flux(arguments.flux, folder / "home")
        tasks = folder / "tasks.jsonl"
        tasks.write_text("\n".join(history.lines()))
        flux.ok("import", tasks, "--format", "jsonl", "--quiet")
        path = folder / "page.html"
        flux.ok("analytics", "--html", path, "--weeks", WEEKS)
        source = path.read_text()
        if arguments.keep:
            shutil.copy(path, arguments.keep)
        page = Page(source)
        check_source(source, page)
        check_tables(page, history)
        schemes = palettes(source)
        check_contrast(schemes)
        check_other_pages(flux, folder)
        browser = Browser(program, folder / "browser")
        try:
            check_browser(browser, path, schemes, history, arguments.keep)
        finally:
            browser.close()
    for sentence in failures:
        print(sentence)
    raise SystemExit(1 if failures else 0)


if __name__ == "__main__":
    main()
