#!/usr/bin/python3
"""model_server.py --script FILE --log FILE [--key KEY] [--tls CERT KEYFILE] [--port N]

A server that speaks OpenAI's chat completions and says what a script tells it to, for the tests. It listens on
127.0.0.1, writes its port as one line to stdout, and ends when its stdin does, so that it cannot outlive the test.

  GET  /v1/models               lists one model, "scripted"
  POST …/chat/completions       is answered from the script
  anything else                 404; with --key, all that does not come with "Authorization: Bearer KEY" gets 401

Each request adds a line to the log before it is answered:
  {"at": monotonic seconds, "method": …, "path": …, "headers": {…}, "body": parsed JSON, or a string if it is none}

The script is read anew for each request (to change it under way, move a new file over it). It is an object with a list
of replies for each key: {"classifier": [REPLY, …], "planner": […], "*": […]}. A request's key is the first that the
script has of
  1. the model it names,
  2. its role: response_format.json_schema.name, else NAME if a line "Role: NAME" begins the first system message,
  3. "*".
The n-th request of a key gets the n-th reply; the last one repeats. What the script lacks or gets wrong is a 500.

A REPLY is an object; all its fields are optional, and they combine:
  json        the assistant says this value, as compact JSON        content    … this text, or null (default "ok")
  finish      finish_reason (default "stop")                        usage      (default 7 and 5 tokens), null for none
  status      HTTP status; from 400 on the body is an error         headers    more HTTP headers, or other ones
  body        the whole body: a string goes out raw (\\udc80 to \\udcff in it are the bytes 80 to ff), else as JSON
  type        Content-Type of such a body (default JSON's)          location   where "redirect" leads
  only        {"response_format": "json_object", "json_schema" or "none"}: any other gets 400, or the only_status
  delay       seconds before the answer begins                      drip       seconds between single bytes
  gap         seconds between the events of a stream                chunk      characters per delta (default 4)
  plainjson   true: a stream was asked for, a plain body comes      fault      one of these:
    hang        no answer until the client goes                     reset        RST right after the request
    cut         the connection ends within the body                 stall        half (of a stream two events), silence
    split       three bytes at a time, UTF-8 torn apart             huge         an answer of 50 MB
    gzip        Content-Encoding: gzip                              bomb         300 MB of spaces, as gzip
    notjson     the body is "{oops"                                 html         the body is a page
    err200      the body is an error, the status 200                empty        no choices
    tool        a tool call, no content                             fence        content in a ```json fence, chatter
    redirect    307 to http://127.0.0.2:PORT/v1/chat/completions, or to the location
  and these, which only streams have; a plain answer is not touched by them:
    nodone      no [DONE], but a clean end                          comment      a comment before each event
    crlf        CRLF, and no space after "data:"                    bigline      one event more, of 8 MB, saying nothing
    badchunk    an event in the middle is no JSON                   streamerror  … is an error; the rest follows
"""
import argparse, collections, itertools, json, os, socket, socketserver, ssl, struct, sys, threading, time, zlib
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler

JSON, EVENTS, HTML = "application/json", "text/event-stream", "text/html; charset=utf-8"
MB = 1 << 20
HUGE, BOMB, BIG_LINE = 50 * MB, 300 * MB, 8 * MB
MODELS = {"object": "list", "data": [{"id": "scripted", "object": "model", "created": 0, "owned_by": "tests"}]}
USAGE = {"prompt_tokens": 7, "completion_tokens": 5, "total_tokens": 12}
TOOL = {"id": "call-1", "type": "function", "function": {"name": "add_task", "arguments": '{"title":"x"}'}}
DONE = b"[DONE]"

FIELDS = set("json content finish usage status headers body type only only_status delay drip gap chunk plainjson "
             "location fault".split())
FAULTS = set("hang reset cut stall split gzip bomb huge redirect notjson html err200 empty tool fence "
             "nodone comment crlf bigline badchunk streamerror".split())


# What is said

def encoded(value):
    """JSON as bytes; half a surrogate pair, which UTF-8 has not, becomes an escape."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(errors="backslashreplace")


def error(status, message):
    return {"error": {"message": message, "type": "scripted_error", "code": status}}


FIXED = {
    "html": (HTML, b"<!doctype html><html><body><h1>The gateway has a bad day</h1></body></html>\n"),
    "notjson": (JSON, b"{oops"),
    "err200": (JSON, encoded(error(502, "the provider returned an error"))),
    "redirect": (JSON, b""),
}


def fixed_body(reply):
    """Type and bytes of a body that is no completion, or None."""
    if reply.get("fault") in FIXED:
        return FIXED[reply["fault"]]
    if "body" in reply:
        body = reply["body"]
        raw = body.encode(errors="surrogateescape") if isinstance(body, str) else encoded(body)
        return reply.get("type", JSON), raw
    status = reply.get("status", 200)
    return (JSON, encoded(error(status, f"the script says {status}"))) if status >= 400 else None


def content(reply):
    if reply.get("fault") == "tool":
        return None
    text = encoded(reply["json"]).decode() if "json" in reply else reply.get("content", "ok")
    if reply.get("fault") == "fence":
        return f"Sure! This is what I came up with:\n\n```json\n{text}\n```\n\nShall I go on?"
    return text


def finish(reply):
    return reply.get("finish", "tool_calls" if reply.get("fault") == "tool" else "stop")


def envelope(kind, model, choices, usage=None):
    answer = {"id": "scripted-1", "object": kind, "created": int(time.time()), "model": model, "choices": choices}
    return answer if usage is None else {**answer, "usage": usage}


def completion(model, reply):
    """The body of a plain answer, in pieces."""
    fault = reply.get("fault")
    message = {"role": "assistant", "content": content(reply)}
    if fault == "tool":
        message["tool_calls"] = [TOOL]
    if fault == "huge":
        message["content"] = "<huge>"
    choices = [{"index": 0, "message": message, "finish_reason": finish(reply)}]
    body = encoded(envelope("chat.completion", model, [] if fault == "empty" else choices, reply.get("usage", USAGE)))
    if fault != "huge":
        return [body]
    before, after = body.split(b"<huge>")
    return [before, *[b"A" * MB] * (HUGE // MB), after]


# What is said in a stream

def deltas(reply):
    """What the answer is put together from, after the role."""
    if reply.get("fault") == "tool":
        return [{"tool_calls": [{"index": 0, **TOOL}]}]
    if reply.get("fault") == "huge":
        return [{"content": "A" * (MB // 16)}] * (HUGE // MB * 16)
    text, size = content(reply) or "", max(1, reply.get("chunk", 4))
    return [{"content": text[start:start + size]} for start in range(0, len(text), size)]


def chunks(model, reply, wants_usage):
    """The events of a stream before they are written down: values for JSON, or bytes as they are."""
    fault, usage = reply.get("fault"), reply.get("usage", USAGE)

    def chunk(choices, usage=None):
        return envelope("chat.completion.chunk", model, choices, usage)

    def said(delta, reason=None):
        return chunk([{"index": 0, "delta": delta, "finish_reason": reason}])

    first = {"role": "assistant", "content": None if content(reply) is None else ""}
    result = [said(first), *map(said, deltas(reply)), said({}, finish(reply))]
    middle = len(result) // 2
    if fault == "empty":
        result = [chunk([])]
    elif fault == "badchunk":
        result.insert(middle, b"{oops")
    elif fault == "streamerror":
        result.insert(middle, error(502, "the provider hung up"))
    elif fault == "bigline":
        result.insert(middle, {**said({"content": ""}), "padding": "B" * BIG_LINE})
    if usage is not None and (wants_usage or "usage" in reply):
        result.append(chunk([], usage))
    return result if fault == "nodone" else [*result, DONE]


def events(reply, chunks):
    """The chunks as server-sent events."""
    fault = reply.get("fault")
    before, after = (b"data:", b"\r\n\r\n") if fault == "crlf" else (b"data: ", b"\n\n")
    for chunk in chunks:
        if fault == "comment":
            yield b": PROCESSING\n\n"
        yield before + (chunk if isinstance(chunk, bytes) else encoded(chunk)) + after


# How it is sent

def gzipped(pieces):
    """Each piece can be read as soon as it is there."""
    packer = zlib.compressobj(wbits=31)
    for piece in pieces:
        yield packer.compress(piece) + packer.flush(zlib.Z_SYNC_FLUSH)
    yield packer.flush()


def bomb():
    packer, spaces = zlib.compressobj(wbits=31), b" " * MB
    yield from filter(None, (packer.compress(spaces) for _ in range(BOMB // MB)))
    yield packer.flush()


def threes(piece):
    """Three bytes at a time, in such a way that the first UTF-8 sequence of several bytes is torn apart."""
    torn = next((index for index, byte in enumerate(piece) if byte >= 0xC0), 2) + 1
    cuts = [0, *range(torn % 3 or 3, len(piece), 3), len(piece)]
    return [piece[start:end] for start, end in zip(cuts, cuts[1:])]


def paced(pieces, seconds):
    for index, piece in enumerate(pieces):
        if index:
            time.sleep(seconds)
        yield piece


def portioned(reply, pieces):
    """The pieces as small and as slow as the reply wants them."""
    if reply.get("fault") == "split":
        pieces = itertools.chain.from_iterable(map(threes, pieces))
    elif "drip" in reply:
        pieces = (bytes([byte]) for piece in pieces for byte in piece)
    return paced(pieces, reply["drip"]) if "drip" in reply else pieces


# Script and log

class ScriptError(Exception):
    pass


def response_format(question):
    return question.get("response_format") or {}


def system_text(question):
    """The first system message, also when it comes in parts."""
    for message in question.get("messages") or []:
        if message.get("role") == "system":
            said = message.get("content") or ""
            return said if isinstance(said, str) else "".join(part.get("text", "") for part in said)
    return ""


def role(question):
    name = (response_format(question).get("json_schema") or {}).get("name")
    if name is not None:
        return name
    first_line = system_text(question).partition("\n")[0].strip()
    return first_line.removeprefix("Role: ") if first_line.startswith("Role: ") else None


def is_refused(reply, question):
    wanted = reply.get("only", {}).get("response_format")
    return wanted is not None and wanted != response_format(question).get("type", "none")


class Script:
    def __init__(self, path):
        self.path, self.lock, self.asked = path, threading.Lock(), collections.Counter()

    def reply(self, question):
        """The reply whose turn it is, or a ScriptError."""
        script = self.read()
        keys = [question.get("model"), role(question), "*"]
        key = next((key for key in keys if isinstance(key, str) and key in script), None)
        if key is None:
            raise ScriptError(f"the script has none of the keys {keys}")
        with self.lock:
            turn = self.asked[key]
            self.asked[key] += 1
        return self.checked(key, script[key], turn)

    def read(self):
        try:
            with open(self.path, encoding="utf-8") as file:
                script = json.load(file)
        except (OSError, ValueError) as problem:
            raise ScriptError(f"the script cannot be read: {problem}") from problem
        if not isinstance(script, dict):
            raise ScriptError("the script is no object")
        return script

    @staticmethod
    def checked(key, replies, turn):
        if not isinstance(replies, list) or not replies:
            raise ScriptError(f"the script has no list of replies at {key!r}")
        reply = replies[min(turn, len(replies) - 1)]
        if not isinstance(reply, dict):
            raise ScriptError(f"a reply of {key!r} is no object")
        unknown = sorted(reply.keys() - FIELDS)
        if unknown:
            raise ScriptError(f"a reply of {key!r} has the unknown fields {unknown}")
        if reply.get("fault") not in FAULTS | {None}:
            raise ScriptError(f"a reply of {key!r} has the unknown fault {reply['fault']!r}")
        return reply


class Log:
    def __init__(self, path):
        self.path, self.lock = path, threading.Lock()
        open(path, "a").close()

    def add(self, **entry):
        with self.lock, open(self.path, "a", encoding="utf-8") as file:
            file.write(json.dumps({"at": time.monotonic(), **entry}) + "\n")


def parsed(body):
    try:
        return json.loads(body)
    except ValueError:
        return body.decode(errors="replace")


# The server

class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, *_):
        pass

    def answer(self):
        body = parsed(self.read_body())
        self.server.log.add(method=self.command, path=self.path, headers=dict(self.headers), body=body)
        path = self.path.partition("?")[0]
        if self.server.key is not None and self.headers.get("Authorization") != f"Bearer {self.server.key}":
            self.refuse(401, "the key is missing or wrong")
        elif (self.command, path) == ("GET", "/v1/models"):
            self.send_plain({}, JSON, [encoded(MODELS)])
        elif self.command != "POST" or not path.endswith("/chat/completions"):
            self.refuse(404, f"there is no {self.command} {path}")
        elif not isinstance(body, dict):
            self.refuse(400, "the body is no JSON object")
        else:
            self.answer_from_script(body)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = answer

    def answer_from_script(self, question):
        try:
            reply = self.server.script.reply(question)
        except ScriptError as problem:
            print(f"model_server: {problem}", file=sys.stderr)
            return self.refuse(500, f"model_server: {problem}")
        time.sleep(reply.get("delay", 0))
        if is_refused(reply, question):
            self.refuse(reply.get("only_status", 400), "response_format is not supported")
        elif reply.get("fault") == "hang":
            self.wait_for_client_to_go()
        elif reply.get("fault") == "reset":
            self.reset()
        else:
            self.play(reply, question)

    def play(self, reply, question):
        fixed, model = fixed_body(reply), question.get("model")
        streams = bool(question.get("stream")) and not reply.get("plainjson")
        if fixed:
            self.send_plain(reply, fixed[0], [fixed[1]])
        elif reply.get("fault") == "bomb":
            self.send_chunked(reply, EVENTS if streams else JSON, bomb())
        elif streams:
            wants_usage = bool((question.get("stream_options") or {}).get("include_usage"))
            self.send_chunked(reply, EVENTS, events(reply, chunks(model, reply, wants_usage)))
        else:
            self.send_plain(reply, JSON, completion(model, reply))

    def refuse(self, status, message):
        self.send_plain({"status": status}, JSON, [encoded(error(status, message))])

    def read_body(self):
        if self.headers.get("Transfer-Encoding", "").lower() == "chunked":
            return b"".join(iter(self.read_chunk, b""))
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def read_chunk(self):
        """The next chunk; an empty one is the last. A client that has gone sends no more."""
        size = self.rfile.readline().partition(b";")[0].strip() or b"0"
        data = self.rfile.read(int(size, 16))
        self.rfile.readline()
        return data

    def begin(self, reply, kind, length=None):
        """Status and headers; without a length the body comes in chunks."""
        fault = reply.get("fault")
        fields = {"Content-Type": kind}
        fields |= {"Transfer-Encoding": "chunked"} if length is None else {"Content-Length": length}
        if fault in ("gzip", "bomb"):
            fields["Content-Encoding"] = "gzip"
        if fault == "redirect":
            elsewhere = f"http://127.0.0.2:{self.server.server_address[1]}/v1/chat/completions"
            fields["Location"] = reply.get("location", elsewhere)
        fields |= {name.title(): value for name, value in reply.get("headers", {}).items()}
        status = reply.get("status", HTTPStatus.TEMPORARY_REDIRECT if fault == "redirect" else HTTPStatus.OK)
        self.send_response(status)
        for name, value in fields.items():
            self.send_header(name, str(value))
        self.end_headers()

    def send_plain(self, reply, kind, pieces):
        fault = reply.get("fault")
        if fault == "gzip":
            pieces = list(gzipped(pieces))
        length = sum(map(len, pieces))
        self.begin(reply, kind, length)
        if fault in ("cut", "stall"):
            pieces = [b"".join(pieces)[:length // 2]]
        for piece in portioned(reply, pieces):
            self.wfile.write(piece)
        if fault == "cut":
            self.close_connection = True
        elif fault == "stall":
            self.wait_for_client_to_go()

    def send_chunked(self, reply, kind, pieces):
        fault = reply.get("fault")
        self.begin(reply, kind)
        sent = itertools.islice(pieces, 2) if fault in ("cut", "stall") else pieces
        sent = paced(sent, reply.get("gap", 0))
        for piece in portioned(reply, gzipped(sent) if fault == "gzip" else sent):
            self.wfile.write(b"%x\r\n%b\r\n" % (len(piece), piece))
        if fault == "cut":
            rest = next(pieces)
            self.wfile.write(b"%x\r\n%b" % (len(rest), rest[:len(rest) // 2]))
            self.close_connection = True
        elif fault == "stall":
            self.wait_for_client_to_go()
        else:
            self.wfile.write(b"0\r\n\r\n")

    def wait_for_client_to_go(self):
        self.close_connection = True
        while self.connection.recv(4096):
            pass

    def reset(self):
        """A connection that may not linger is closed with RST; that happens when the handler lets go of its files."""
        self.close_connection = True
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, options):
        self.script, self.log, self.key, self.tls = Script(options.script), Log(options.log), options.key, None
        if options.tls:
            self.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self.tls.load_cert_chain(*options.tls)
        super().__init__(("127.0.0.1", options.port), Handler)

    def get_request(self):
        """Hands are shaken in the connection's own thread, when it first reads."""
        connection, address = super().get_request()
        if self.tls:
            connection = self.tls.wrap_socket(connection, server_side=True, do_handshake_on_connect=False)
        return connection, address

    def handle_error(self, request, client_address):
        """Clients come and go; only what is this program's own fault is worth a word."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)


def options():
    parser = argparse.ArgumentParser(description="A scripted chat-completions server; see the top of the file.")
    parser.add_argument("--script", required=True)
    parser.add_argument("--log", required=True)
    parser.add_argument("--key", help="the key that clients must send")
    parser.add_argument("--tls", nargs=2, metavar=("CERT", "KEYFILE"), help="serve https")
    parser.add_argument("--port", type=int, default=0)
    return parser.parse_args()


def main():
    server = Server(options())
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(server.server_address[1], flush=True)
    while os.read(sys.stdin.fileno(), 4096):
        pass


if __name__ == "__main__":
    main()
