#!/usr/bin/python3
"""push_receiver.py --log FILE [--port N] [--until-stdin-ends]

A stand-in for a push service (RFC 8030), for the tests. It listens on 127.0.0.1, writes {"port": N} as its first line to
stdout, and runs until it is killed or, with --until-stdin-ends, until its input ends. It decrypts nothing.

  POST /NAME/ANSWER[,ANSWER...]    answered one after the other; the last one goes on
An ANSWER is a status, or STATUS-SECONDS with a Retry-After; 'cut' ends the connection instead. A 201 names the message in
its Location, as RFC 8030, section 5, has it.

Each request adds a line to the log before it is answered:
  {"method", "path", "headers": {lower-case name: value}, "body": base64, "status": what is answered or null}
"""
import argparse, base64, collections, json, os, sys, threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, *_):
        pass

    def do_POST(self):
        server = self.server
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        with server.lock:
            number = server.counts[self.path]
            server.counts[self.path] += 1
            answers = self.path.rsplit("/", 1)[1].split(",")
            answer = answers[min(number, len(answers) - 1)]
            status, _, seconds = answer.partition("-")
            status = None if status == "cut" else int(status)
            line = {"method": self.command, "path": self.path,
                    "headers": {name.lower(): value for name, value in self.headers.items()},
                    "body": base64.b64encode(body).decode(), "status": status}
            print(json.dumps(line), file=server.log, flush=True)
        if status is None:
            self.close_connection = True
            return
        self.send_response(status)
        if seconds:
            self.send_header("Retry-After", seconds)
        if status == 201:
            self.send_header("Location", f"http://127.0.0.1:{server.server_address[1]}/message{self.path}/{number}")
        self.send_header("Content-Length", "0")
        self.end_headers()


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, port, log):
        self.lock, self.counts, self.log = threading.Lock(), collections.Counter(), log
        super().__init__(("127.0.0.1", port), Handler)


def main():
    parser = argparse.ArgumentParser(usage=__doc__, add_help=False)
    parser.add_argument("--log", type=argparse.FileType("a", encoding="utf-8"), required=True)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--until-stdin-ends", action="store_true")
    chosen = parser.parse_args()
    server = Server(chosen.port, chosen.log)
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
