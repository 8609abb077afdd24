"""Malformed requests, byte for byte, and what a server must make of them.

The heads that two servers could cut in two ways are a table of src/web/framing_test.cpp; here are a few
of each kind through a real socket, and what only a whole server shows: bodies, pipelines, slowness,
many at once. After every row the connection must be closed or in step, a smuggled second request must
not be answered, and the server must be well.

usage: http_requests.py TAKAR
exit 0: every row as written; 1: some are not; 2: the harness failed
"""
import os
import re
import socket
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../crash"))
from takar_client import Person, Server  # noqa: E402

SMUGGLED = b"GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n"
POST = b"POST /api/v1/session HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
CHUNKED = POST + b"Transfer-Encoding: chunked\r\n\r\n"
JSON = b'{"username":"x","password":"y"}'


def get(target=b"/healthz", lines=b"", host=b"Host: a\r\n", method=b"GET", version=b"HTTP/1.1"):
    return method + b" " + target + b" " + version + b"\r\n" + host + lines + b"\r\n"


# name, bytes, statuses of the answers in order. A row with one 4xx is followed by nothing else.
ROWS = [
    # Two servers, two lengths. RFC 9112, 6.3 and 11.2.
    ("CL.TE", POST + b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + SMUGGLED, [400]),
    ("TE.CL", POST + b"Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n" + SMUGGLED, [400]),
    ("TE.TE", POST + b"Transfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n\r\n0\r\n\r\n" + SMUGGLED, [400]),
    ("TE with a tab", POST + b"Transfer-Encoding:\tchunked, x\r\n\r\n0\r\n\r\n" + SMUGGLED, [400]),
    ("two lengths", POST + b"Content-Length: 0\r\nContent-Length: 35\r\n\r\n" + SMUGGLED, [400]),
    ("length on two lines", POST + b"Content-Length:\r\n 35\r\n\r\n" + SMUGGLED, [400]),
    ("length with an underscore", POST + b"Content-Length: 3_5\r\n\r\n" + SMUGGLED, [400]),
    ("length in 64 bits and one", POST + b"Content-Length: 18446744073709551616\r\n\r\n" + SMUGGLED, [400]),
    ("length of 2^63", POST + b"Content-Length: 9223372036854775808\r\n\r\n" + SMUGGLED, [413, 400]),
    ("body of a GET", get(b"/api/v1/tasks", b"Content-Length: 35\r\n") + SMUGGLED, [401]),
    # Lines.
    ("folded line", get(lines=b"X: a\r\n b\r\n") + SMUGGLED, [400]),
    ("bare LF", b"GET /healthz HTTP/1.1\nHost: a\n\n" + SMUGGLED, [400]),
    ("bare CR", get(lines=b"X: a\rY: b\r\n") + SMUGGLED, [400]),
    ("NUL in a line", get(lines=b"X: a\0b\r\n") + SMUGGLED, [400]),
    ("NUL in the target", get(b"/healthz\0") + SMUGGLED, [400]),
    ("blank before the colon", get(lines=b"Content-Length : 35\r\n") + SMUGGLED, [400]),
    ("101 lines", get(lines=b"X: a\r\n" * 101) + SMUGGLED, [431]),
    ("header of 20 KB", get(lines=b"X: " + b"a" * 20000 + b"\r\n") + SMUGGLED, [431]),
    ("header of 300 KB without an end", b"GET / HTTP/1.1\r\nX: " + b"a" * 300_000, [431]),
    ("TLS hello", bytes.fromhex("16030100b8010000b40303") + b"\r\n\r\n", [400]),
    ("HTTP/2 preface", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", [400, 505]),
    # Targets. RFC 9112, 3.2.
    ("absolute form", get(b"http://a/healthz"), [200]),
    ("absolute form of another scheme", get(b"ftp://a/healthz") + SMUGGLED, [400]),
    ("absolute form without a path", get(b"http://a"), [200, 400]),
    ("authority form", get(b"a:80", method=b"CONNECT") + SMUGGLED, [400, 405]),
    ("asterisk form", get(b"*", method=b"OPTIONS") + SMUGGLED, [400, 405]),
    ("target of 9 KB", get(b"/" + b"a" * 9000) + SMUGGLED, [400]),
    ("dot segments", get(b"/api/../healthz") + SMUGGLED, [400]),
    ("encoded dot segments", get(b"/api/%2e%2e/healthz") + SMUGGLED, [400]),
    ("encoded slash", get(b"/api%2fv1") + SMUGGLED, [400]),
    ("backslash", get(b"/api\\v1") + SMUGGLED, [400]),
    ("overlong UTF-8", get(b"/%c0%af") + SMUGGLED, [400]),
    ("broken percent", get(b"/%4") + SMUGGLED, [400]),
    ("fragment", get(b"/healthz#x") + SMUGGLED, [400]),
    # Host.
    ("no host", get(host=b"") + SMUGGLED, [400]),
    ("two hosts", get(lines=b"Host: b\r\n") + SMUGGLED, [400]),
    ("host with a path", get(host=b"Host: a/b\r\n") + SMUGGLED, [400]),
    ("host with a blank", get(host=b"Host: a b\r\n") + SMUGGLED, [400]),
    ("host with a user", get(host=b"Host: root@a\r\n") + SMUGGLED, [400]),
    # Methods.
    ("unknown method", get(b"/api/v1/me", method=b"BREW"), [405]),
    ("TRACE", get(b"/api/v1/me", method=b"TRACE"), [405]),
    ("small letters", get(b"/api/v1/me", method=b"get"), [405, 400]),
    ("method of 5 KB", get(method=b"A" * 5000) + get(), "405 200"),
    # Chunks. RFC 9112, 7.1.
    ("chunk size in words", CHUNKED + b"five\r\nhello\r\n0\r\n\r\n" + SMUGGLED, [400]),
    ("chunk size negative", CHUNKED + b"-1\r\nhello\r\n0\r\n\r\n" + SMUGGLED, [400]),
    ("chunk size with 0x", CHUNKED + b"0x5\r\nhello\r\n0\r\n\r\n" + SMUGGLED, [400]),
    ("chunk size beyond 64 bits", CHUNKED + b"10000000000000005\r\nhello\r\n0\r\n\r\n" + SMUGGLED, [400]),
    ("chunk size of 2^63", CHUNKED + b"8000000000000000\r\nhello\r\n0\r\n\r\n" + SMUGGLED, [413, 400]),
    ("chunk longer than it says", CHUNKED + b"2\r\nhello\r\n0\r\n\r\n" + SMUGGLED, [400]),
    ("chunk ended by LF", CHUNKED + b"5\nhello\r\n0\r\n\r\n" + SMUGGLED, [400]),
    ("NUL in a chunk size", CHUNKED + b"5\0\r\nhello\r\n0\r\n\r\n" + SMUGGLED, [400]),
    ("chunk extension of 100 KB", CHUNKED + b"5;x=" + b"a" * 100_000 + b"\r\nhello\r\n0\r\n\r\n" + SMUGGLED, [400]),
    ("chunk line of 100 MB without an end", CHUNKED + b"5;x=" + b"a" * 100_000_000, [400]),
    ("trailer of 100 KB", CHUNKED + b"0\r\nX: " + b"a" * 100_000 + b"\r\n\r\n" + SMUGGLED, [400]),
    # Bodies.
    ("no JSON", POST + b"Content-Length: 5\r\n\r\nhello", [422]),
    ("JSON 10,000 deep", POST + b"Content-Length: 10000\r\n\r\n" + b"[" * 10_000, [422]),
    ("two equal keys", POST + b"Content-Length: 17\r\n\r\n" + b'{"a":"1","a":"2"}', [422]),
    ("a number of 100 KB", POST + b"Content-Length: 100000\r\n\r\n" + b"1" * 100_000, [422]),
    ("body announced beyond the limit", POST + b"Content-Length: 1048577\r\n\r\n", [413]),
    ("unknown expectation", POST + b"Expect: 200-ok\r\nContent-Length: 2\r\n\r\n{}", [417]),
    ("form instead of JSON", POST.replace(b"application/json", b"text/plain") + b"Content-Length: 2\r\n\r\n{}", [415]),
    ("coded body", POST + b"Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n\x1f\x8b", [422, 415]),
    # In step.
    ("pipeline of three", get() * 3, "200 200 200"),
    ("pipeline with a refusal", get() + get(b"/api/v1/me") + get(), "200 401 200"),
    ("pipeline behind a body", POST + b"Content-Length: 31\r\n\r\n" + JSON + get(), "401 200"),
    ("a HEAD between", get() + get(method=b"HEAD") + get(), "200 200 200"),
    ("pipeline cut by a wrong head", get() + get(lines=b"X: a\0\r\n") + SMUGGLED, "200 400"),
]


def talk(port, sent, seconds=3.0):
    """Sends and reads until the other end closes or is silent for long enough; True if it closed."""
    with socket.create_connection(("127.0.0.1", port), timeout=seconds) as line:
        try:
            line.sendall(sent)
        except OSError:
            pass  # Refused before it was all there.
        got, until = b"", time.monotonic() + seconds
        while time.monotonic() < until:
            line.settimeout(0.25 if got else seconds)
            try:
                piece = line.recv(65536)
            except socket.timeout:
                return got, False
            except OSError:
                return got, True
            if not piece:
                return got, True
            got += piece
        return got, False


def statuses(got):
    return [int(word) for word in re.findall(rb"(?:^|[}\n>])HTTP/1\.1 (\d{3}) ", got)]


def check_row(port, name, sent, wanted):
    """What is wrong with the answers, or nothing."""
    got, closed = talk(port, sent)
    seen = statuses(got)
    if isinstance(wanted, str):
        return None if seen == [int(word) for word in wanted.split()] else f"answered {seen}, not {wanted}"
    if len(seen) != 1 or seen[0] not in wanted:
        return f"answered {seen}, not one of {wanted}"
    if SMUGGLED in sent and (not closed or b"takar_commits_total" in got):
        return "the connection goes on after it"
    if seen[0] >= 400 and (b'"title_id"' not in got or b'"title_en"' not in got) and b"HEAD" not in sent[:4]:
        return "refused without words"
    return None


def drip(port, first, rest, seconds):
    """A client that sends one byte at a time; answers after how many seconds it was dropped."""
    begin = time.monotonic()
    with socket.create_connection(("127.0.0.1", port)) as line:
        line.settimeout(0.3)
        line.sendall(first)
        for byte in rest:
            try:
                line.sendall(bytes([byte]))
                if line.recv(4096) == b"":
                    break
            except socket.timeout:
                pass
            except OSError:
                break
            if time.monotonic() - begin > seconds:
                return None
    return time.monotonic() - begin


def slow_and_many(port):
    """Many half-sent heads keep nobody else waiting, and are dropped after their 10 s."""
    wrong = []
    idle = []
    for _ in range(150):
        line = socket.create_connection(("127.0.0.1", port))
        line.sendall(b"GET / HTTP/1.1\r\nHost: a\r\nX: ")
        idle.append(line)
    begin = time.monotonic()
    if Person(port).ask("GET", "/healthz").status != 200 or time.monotonic() - begin > 2:
        wrong.append("150 half-sent heads: others wait")
    took = drip(port, b"GET / HTTP/1.1\r\nHost: a\r\n", b"X: " + b"a" * 200, 16)
    if took is None or not 8 <= took <= 15:
        wrong.append(f"slow head: dropped after {took} s, not after 10")
    for line in idle:
        line.close()
    return wrong


def run(takar, folder):
    wrong, checked = [], 0
    with Server(takar, folder + "/data") as server:
        server.start()
        before = resident_kib(server.process.pid)
        for name, sent, wanted in ROWS:
            checked += 1
            flaw = check_row(server.port, name, sent, wanted)
            if flaw is None and Person(server.port).ask("GET", "/healthz").status != 200:
                flaw = "the server is not well after it"
            if flaw:
                wrong.append(f"{name}: {flaw}")
        late = slow_and_many(server.port)
        wrong += late
        grown = resident_kib(server.process.pid) - before
        if grown > 64 * 1024:
            wrong.append(f"the server grew by {grown} KiB")
        if server.stop() != 0:
            wrong.append("the server did not end well: " + server.last_words())
    for line in wrong:
        print("WRONG: " + line)
    # Three more than the rows: many at once, slowness, memory.
    print(f"hostile requests: memory grew by {grown} KiB")
    print(f"{checked + 3 - len(wrong)} passed, {len(wrong)} failed")
    return 1 if wrong else 0


def resident_kib(process):
    with open(f"/proc/{process}/status") as facts:
        return next(int(line.split()[1]) for line in facts if line.startswith("VmRSS"))


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="takar-hostile-") as folder:
        try:
            return run(sys.argv[1], folder)
        except RuntimeError as failure:
            print(f"the harness failed: {failure}", file=sys.stderr)
            return 2


if __name__ == "__main__":
    sys.exit(main())
