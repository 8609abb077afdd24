"""A server under test and the people who use it, over plain HTTP. Standard library only."""
import http.client
import json
import os
import random
import signal
import socket
import subprocess
import time

PASSWORD = "kopi-susu-gula-aren"  # Of every account of the demo; public.
OPENERS = ["kepala.pasuruan", "kepala.badan", "kepala.malang", "sekwan.pessel", "camat.sumbersuko"]
START_SECONDS_MAX = 30


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """`takar run` on one data folder and one port, started and killed again and again."""

    def __init__(self, program, folder, environment=None):
        self.program, self.folder, self.port = program, folder, free_port()
        self.environment = dict(os.environ, **(environment or {}))
        self.log = folder + ".log"
        self.process = None

    def spawn(self):
        """Starts the program and does not wait for it."""
        words = [self.program, "run", "--demo", "--data", self.folder, "--listen", f"127.0.0.1:{self.port}"]
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(words, stdout=log, stderr=log, env=self.environment)

    def start(self):
        """Starts it and answers the seconds until /healthz was answered."""
        begin = time.monotonic()
        self.spawn()
        while time.monotonic() - begin < START_SECONDS_MAX:
            if self.process.poll() is not None:
                raise RuntimeError(f"the server ended with {self.process.returncode}: {self.last_words()}")
            try:
                if Person(self.port).ask("GET", "/healthz").status == 200:
                    return time.monotonic() - begin
            except OSError:
                time.sleep(0.002)
        raise RuntimeError("the server did not start in time")

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        if self.process and self.alive():
            self.kill()

    def alive(self):
        return self.process.poll() is None

    def end(self, how):
        self.process.send_signal(how)
        return self.process.wait()

    def kill(self):
        return self.end(signal.SIGKILL)

    def stop(self):
        """A graceful end; answers the exit code."""
        return self.end(signal.SIGTERM)

    def last_words(self):
        with open(self.log, "rb") as log:
            return log.read()[-600:].decode(errors="replace")

    @property
    def database(self):
        return self.folder + "/takar.db"


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    def json(self):
        return json.loads(self.body)


class Person:
    """One connection, opened anew when it broke; after sign_in() with a session."""

    def __init__(self, port):
        self.port, self.headers, self.connection = port, {}, None
        self.name, self.position = "", ""

    def ask(self, method, path, body=None, headers=None):
        """Throws OSError if no whole answer came; then nobody knows what became of the request."""
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        if isinstance(body, dict):
            body, headers = json.dumps(body), {"Content-Type": "application/json", **(headers or {})}
        try:
            self.connection.request(method, path, body, {**self.headers, **(headers or {})})
            answer = self.connection.getresponse()
            return Answer(answer.status, answer.headers, answer.read())
        except (OSError, http.client.HTTPException) as failure:
            self.connection.close()
            self.connection = None
            raise OSError(str(failure)) from failure

    def sign_in(self, name):
        answer = self.ask("POST", "/api/v1/session", {"username": name, "password": PASSWORD})
        if answer.status != 200:
            raise RuntimeError(f"{name} cannot sign in: {answer.status} {answer.body}")
        me = answer.json()
        self.name, self.position = name, me["positions"][0]["id"]
        self.headers = {"Cookie": answer.headers["Set-Cookie"].split(";")[0], "X-Takar-Csrf": me["csrf"]}
        return self

    def act(self, path, body, key):
        """The act's own words, not the page it leads to: what a repetition must answer again."""
        headers = {"Idempotency-Key": key, "Prefer": "return=minimal"}
        return self.ask("POST", "/api/v1" + path, body, headers)


def new_key():
    return f"{random.getrandbits(64):016x}"


def open_case_body(person):
    sop = person.ask("GET", "/api/v1/sops").json()["items"][0]["id"]
    return {"sop_id": sop, "period": "2026Q3", "position_id": person.position, "second_case_reason": "Uji ketahanan."}
