#!/usr/bin/python3
"""provider_server.py --sid SID --token TOKEN --log FILE [--port N] [--now TIME] [--until-stdin-ends]

A stand-in for Twilio and for an ntfy server, for the tests. It listens on 127.0.0.1, writes {"port": N} as its first
line to stdout, and runs until it is killed or, with --until-stdin-ends, until its input ends.

  POST /2010-04-01/Accounts/SID/Messages.json    201, a message of status "queued"
  POST /2010-04-01/Accounts/SID/Calls.json       201, a call of status "queued"
  GET  /2010-04-01/Accounts/SID/Messages.json    the list, newest first; filters To, From, DateSent, DateSent>= and <=
  GET  /2010-04-01/Accounts/SID/Calls.json       the list; filters To, From, Status, StartTime, StartTime>= and <=
  POST /v2/Services/VA…/Verifications            201, a verification of status "pending"; the sixth for a number is refused
  POST /v2/Services/VA…/VerificationCheck        200: "approved" for the code 123456, else "pending"; 404 where none is
                                                 pending, so also after an approval; the sixth wrong code is refused
  POST or PUT /ntfy/TOPIC                        200, whatever comes
All but the last want HTTP's Basic authentication with the SID and the token, else they answer 401. Lists have PageSize
(50) rows a page; a longer one names the next page. A message without To, From or Body is refused, a call without To, From
or Twiml too, and numbers that begin with +1500 (Twilio's own way of testing) or are no numbers.

  GET  /_log        all that came, in order, as a JSON array
  POST /_control    {"next": [FAULT, …], "match": TEXT, "now": TIME, "status": {SID: STATUS, …}}, all of them optional

A FAULT waits for the next request whose path has its "match" in it (its own, else that of the order; else any request)
and is used up by it. Several wait in order. It is one of
  {"status": 429, "retry_after": 1, "code": 20429}   answered with this; the last two are optional, the body is Twilio's
  {"status": 302, "location": URL}                   answered with this
  {"status": 201, "body": TEXT}                      answered with this, and nothing is done
  {"hang": 30}                                       no answer for so many seconds, then the end of the connection
  {"accept_then_cut": true}                          done as asked, then the end of the connection in place of an answer
  {"accept_then_hang": 30}                           done as asked, then no answer
  {"cut": true}                                      nothing is done, the connection ends
"now" is the time that things are dated with from then on, such as "2026-03-02T14:00:00Z"; unless it is given, the clock's.
"status" is what the messages and calls with these SIDs come to be.

Each request but those to /_log and /_control adds a line to the log before it is answered:
  {"method": …, "path": without the query, "query": [[name, value], …], "form": [[name, value], …] or null,
   "body": the text where it is no form, "headers": {lower-case name: value}, "status": what is answered or null,
   "fault": the fault or null, "sid": of what was made or null}
"""
import argparse, base64, hmac, itertools, json, os, re, select, sys, threading, time
from datetime import datetime, timezone
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlencode, urlsplit

FORM = "application/x-www-form-urlencoded"
RIGHT_CODE = "123456"
MOST_TRIES = 5
NUMBER = re.compile(r"\+[1-9][0-9]{1,14}")


# What is kept

class State:
    """Everything the server knows, under one lock."""

    def __init__(self, options):
        self.lock = threading.RLock()
        self.sid, self.token, self.log_path = options.sid, options.token, options.log
        self.fixed_now = moment(options.now) if options.now else None
        self.numbers = itertools.count(1)
        self.rows = {"Messages": [], "Calls": []}
        self.verifications = {}
        self.log, self.faults = [], []
        if self.log_path:
            open(self.log_path, "a").close()

    def now(self):
        return self.fixed_now or datetime.now(timezone.utc)

    def new_sid(self, kind):
        return f"{kind}{next(self.numbers):032x}"

    def fault_for(self, path):
        with self.lock:
            for fault in self.faults:
                if fault.get("match", "") in path:
                    self.faults.remove(fault)
                    return fault
        return None

    def add_line(self, line):
        with self.lock:
            self.log.append(line)
            if self.log_path:
                with open(self.log_path, "a", encoding="utf-8") as file:
                    file.write(json.dumps(line, ensure_ascii=False) + "\n")


def moment(text):
    """RFC 3339 as a time in UTC; ValueError for anything else."""
    time = datetime.fromisoformat(text.replace("Z", "+00:00"))
    if time.tzinfo is None:
        raise ValueError(f"{text!r} has no zone")
    return time.astimezone(timezone.utc)


# What is answered

class Reply:
    def __init__(self, status, body, headers=None, sid=None):
        self.status, self.headers, self.sid = status, headers or {}, sid
        self.body = body if isinstance(body, str) else json.dumps(body, ensure_ascii=False)


def refusal(status, code, message, headers=None):
    """An error in Twilio's form."""
    more = f"https://www.twilio.com/docs/errors/{code}"
    return Reply(status, {"code": code, "message": message, "more_info": more, "status": status}, headers)


def not_found(path):
    return refusal(404, 20404, f"The requested resource {path} was not found")


class Request:
    def __init__(self, method, target, headers, raw):
        parts = urlsplit(target)
        self.method, self.path, self.headers, self.raw = method, parts.path, headers, raw
        self.query = parse_qsl(parts.query, keep_blank_values=True)
        is_form = headers.get("content-type", "").partition(";")[0].strip().lower() == FORM
        self.text = raw.decode(errors="replace")
        self.form = parse_qsl(self.text, keep_blank_values=True) if is_form else None

    def field(self, name):
        return next((value for key, value in self.form or [] if key == name), "")

    def line(self, **more):
        return {"method": self.method, "path": self.path, "query": self.query, "form": self.form,
                "body": None if self.form is not None else self.text, "headers": self.headers, **more}


def is_known(state, request):
    kind, _, value = request.headers.get("authorization", "").partition(" ")
    wanted = base64.b64encode(f"{state.sid}:{state.token}".encode()).decode()
    return kind.lower() == "basic" and hmac.compare_digest(value.strip().encode(), wanted.encode())


def answer(state, request):
    """Does what is asked and says so."""
    if re.fullmatch(r"/ntfy/[-_A-Za-z0-9]{1,64}", request.path):
        return ntfy(state, request)
    if not is_known(state, request):
        return refusal(401, 20003, "Authenticate", {"WWW-Authenticate": 'Basic realm="Twilio API"'})
    account = re.fullmatch(r"/2010-04-01/Accounts/([^/]+)/(Messages|Calls)\.json", request.path)
    service = re.fullmatch(r"/v2/Services/(VA[^/]*)/(Verifications|VerificationCheck)", request.path)
    if account and account[1] == state.sid:
        if request.method == "GET":
            return listing(state, request, account[2])
        if request.method == "POST":
            return creation(state, request, account[2])
    if service and request.method == "POST":
        return (verification if service[2] == "Verifications" else check)(state, request, service[1])
    return not_found(request.path)


def ntfy(state, request):
    if request.method not in ("POST", "PUT"):
        return Reply(405, {"code": 40501, "http": 405, "error": "method not allowed"})
    with state.lock:
        sid = f"ntfy{next(state.numbers):08d}"
    return Reply(200, {"id": sid, "time": int(state.now().timestamp()), "event": "message",
                       "topic": request.path.rpartition("/")[2]}, sid=sid)


# Messages and calls

def bare(number):
    return number.removeprefix("whatsapp:")


def problem(request, kind):
    """Why Twilio would not take it, or None."""
    content, code = ("Body", 21602) if kind == "Messages" else ("Twiml", 21205)
    if not request.field("To"):
        return refusal(400, 21604 if kind == "Messages" else 21201, "A 'To' number is required")
    if not request.field("From"):
        return refusal(400, 21603 if kind == "Messages" else 21213, "A 'From' number is required")
    if not request.field(content):
        return refusal(400, code, f"'{content}' is required")
    to = request.field("To")
    if not NUMBER.fullmatch(bare(to)) or bare(to).startswith("+1500"):
        return refusal(400, 21211, f"The 'To' number {to} is not a valid phone number")
    if len(request.field("Body")) > 1600:
        return refusal(400, 21617, "The concatenated message body exceeds the 1600 character limit")
    if len(request.field("Twiml")) > 4000:
        return refusal(400, 21218, "Invalid ApplicationSid or Twiml parameter")
    return None


def creation(state, request, kind):
    refused = problem(request, kind)
    if refused:
        return refused
    with state.lock:
        date = format_datetime(state.now())
        row = {"sid": state.new_sid("SM" if kind == "Messages" else "CA"), "account_sid": state.sid,
               "to": request.field("To"), "from": request.field("From"), "status": "queued",
               "date_created": date, "date_updated": date, "direction": "outbound-api"}
        if kind == "Messages":
            row |= {"body": request.field("Body"), "date_sent": date, "error_code": None, "error_message": None}
        else:
            row |= {"start_time": date, "end_time": None, "duration": None, "answered_by": None}
        state.rows[kind].append((state.now(), row))
    return Reply(201, row, sid=row["sid"])


def passes(when, row, name, value):
    """Whether a row passes a filter; unknown ones let all through, as Twilio's do."""
    if name in ("To", "From", "Status"):
        return row[name.lower()] == value
    day = when.date().isoformat()
    if name in ("DateSent", "StartTime"):
        return day == value
    if name in ("DateSent>", "StartTime>"):
        return day >= value
    if name in ("DateSent<", "StartTime<"):
        return day <= value
    return True


def listing(state, request, kind):
    asked = dict(request.query)
    try:
        size, page = int(asked.get("PageSize", 50)), int(asked.get("Page", 0))
    except ValueError:
        return refusal(400, 20001, "PageSize and Page are numbers")
    size = min(max(size, 1), 1000)
    with state.lock:
        rows = [dict(row) for when, row in reversed(state.rows[kind])
                if all(passes(when, row, name, value) for name, value in request.query)]
    shown = rows[page * size:(page + 1) * size]
    further = [(name, value) for name, value in request.query if name != "Page"] + [("Page", str(page + 1))]
    more = f"{request.path}?{urlencode(further)}" if len(rows) > (page + 1) * size else None
    return Reply(200, {kind.lower(): shown, "page": page, "page_size": size, "next_page_uri": more,
                       "uri": request.path})


# Verifications

def verification(state, request, service):
    to, channel = request.field("To"), request.field("Channel")
    if not NUMBER.fullmatch(to) or channel not in ("sms", "call", "whatsapp"):
        return refusal(400, 60200, f"Invalid parameter `{'To' if channel else 'Channel'}`: {to}")
    with state.lock:
        kept = state.verifications.setdefault(
            (service, to), {"sid": state.new_sid("VE"), "channel": channel, "sends": 0, "checks": 0})
        if kept["sends"] >= MOST_TRIES:
            return refusal(429, 60203, "Max send attempts reached")
        kept["sends"] += 1
        kept["channel"] = channel
        return Reply(201, shown_verification(state, service, to, kept, "pending"), sid=kept["sid"])


def check(state, request, service):
    to, code = request.field("To"), request.field("Code")
    with state.lock:
        kept = state.verifications.get((service, to))
        if kept is None:
            return not_found(request.path)
        if not code:
            return refusal(400, 60200, "Invalid parameter: Code")
        if kept["checks"] >= MOST_TRIES:
            return refusal(429, 60202, "Max check attempts reached")
        kept["checks"] += 1
        is_right = code == RIGHT_CODE
        if is_right:
            del state.verifications[(service, to)]
        status = "approved" if is_right else "pending"
        return Reply(200, shown_verification(state, service, to, kept, status), sid=kept["sid"])


def shown_verification(state, service, to, kept, status):
    return {"sid": kept["sid"], "service_sid": service, "account_sid": state.sid, "to": to,
            "channel": kept["channel"], "status": status, "valid": status == "approved",
            "date_created": state.now().strftime("%Y-%m-%dT%H:%M:%SZ")}


# Orders

def control(state, request):
    try:
        order = json.loads(request.raw)
        faults = order.get("next", [])
        if not isinstance(faults, list) or not all(is_fault(fault) for fault in faults):
            raise ValueError("'next' is no list of faults")
        now = moment(order["now"]) if "now" in order else None
    except (ValueError, AttributeError, TypeError) as error:
        return Reply(400, {"error": str(error)})
    with state.lock:
        matching = {"match": order["match"]} if "match" in order else {}
        state.faults += [{**matching, **fault} for fault in faults]
        state.fixed_now = now or state.fixed_now
        for rows in state.rows.values():
            for _, row in rows:
                row["status"] = order.get("status", {}).get(row["sid"], row["status"])
        return Reply(200, {"waiting": len(state.faults)})


def is_fault(fault):
    kinds = {"status", "hang", "accept_then_cut", "accept_then_hang", "cut"}
    others = {"match", "retry_after", "code", "location", "body"}
    return isinstance(fault, dict) and len(kinds & fault.keys()) == 1 and not fault.keys() - kinds - others


def fault_reply(fault):
    headers = {}
    if "retry_after" in fault:
        headers["Retry-After"] = str(fault["retry_after"])
    if "location" in fault:
        headers["Location"] = fault["location"]
    status = fault["status"]
    if "body" in fault:
        return Reply(status, fault["body"], headers)
    return refusal(status, fault.get("code", 20000 + status), "As the test wants it", headers)


# The server

class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, *_):
        pass

    def handle_request(self):
        state = self.server.state
        request = Request(self.command, self.path, {name.lower(): value for name, value in self.headers.items()},
                          self.read_body())
        if request.path == "/_log":
            with state.lock:
                return self.send(Reply(200, state.log))
        if request.path == "/_control":
            return self.send(control(state, request))
        fault = state.fault_for(request.path) or {}
        is_done = not fault or "accept_then_cut" in fault or "accept_then_hang" in fault
        reply = answer(state, request) if is_done else fault_reply(fault) if "status" in fault else None
        is_answered = not fault or "status" in fault
        state.add_line(request.line(status=reply.status if is_answered else None, fault=fault or None,
                                    sid=reply.sid if reply else None))
        if is_answered:
            self.send(reply)
        else:
            self.wait(fault.get("hang") or fault.get("accept_then_hang") or 0)
            self.close_connection = True

    do_GET = do_POST = do_PUT = do_DELETE = do_PATCH = handle_request

    def read_body(self):
        if self.headers.get("Transfer-Encoding", "").lower() == "chunked":
            return b"".join(iter(self.read_chunk, b""))
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def read_chunk(self):
        """The next chunk; an empty one is the last."""
        data = self.rfile.read(int(self.rfile.readline().partition(b";")[0].strip() or b"0", 16))
        self.rfile.readline()
        return data

    def send(self, reply):
        body = reply.body.encode()
        self.send_response(reply.status)
        for name, value in {"Content-Type": "application/json", "Content-Length": len(body), **reply.headers}.items():
            self.send_header(name, str(value))
        self.end_headers()
        self.wfile.write(body)

    def wait(self, seconds):
        """Until the time is over or the client has gone."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if select.select([self.connection], [], [], left)[0] and not self.connection.recv(4096):
                return


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, options):
        self.state = State(options)
        super().__init__(("127.0.0.1", options.port), Handler)

    def handle_error(self, request, client_address):
        """Clients come and go; only what is this program's own fault is worth a word."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)


def options():
    parser = argparse.ArgumentParser(description="A stand-in for Twilio and ntfy; see the top of the file.")
    parser.add_argument("--sid", default="AC" + "0" * 32)
    parser.add_argument("--token", default="0123456789abcdef0123456789abcdef")
    parser.add_argument("--log", metavar="FILE", help="where each request is written as a line of JSON")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--now", metavar="TIME", help="the time of everything, RFC 3339")
    parser.add_argument("--until-stdin-ends", action="store_true", help="end with whoever started it")
    return parser.parse_args()


def main():
    chosen = options()
    server = Server(chosen)
    print(json.dumps({"port": server.server_address[1]}), flush=True)
    if not chosen.until_stdin_ends:
        return server.serve_forever()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    while os.read(sys.stdin.fileno(), 4096):
        pass


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        pass
