"""kill -9 of the real server under load: nothing acknowledged is lost, nothing is done twice.

Many clerks act over HTTP (session, CSRF, Idempotency-Key) while the server is killed at random
moments, also while it starts. Each act stands in a ledger on this side before it is sent. After each
kill the store is judged as it lies (`takar verify`, and its tables read with Python's own SQLite),
the server is started again, and what was not answered is sent again under the same key.

usage: server_kill.py TAKAR [--kills N] [--control forget|lose]
  --control lose     after each kill the newest half of the write-ahead log is cut off, as if the server
                     had answered before its COMMIT: this must be found
  --control forget   the store forgets the key of an act that was answered, and the act is repeated,
                     as if there were no idempotency keys: this must be found
exit 0: nothing lost, nothing doubled; 1: something was; 2: the harness failed
"""
import argparse
import hashlib
import json
import os
import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time

from takar_client import OPENERS, Person, Server, new_key, open_case_body

CLERKS = 10
CASE_ACTS = 8  # Before a clerk opens the next case.
START_SECONDS_MAX = 5.0


class Act:
    def __init__(self, path, body):
        self.key, self.path, self.body, self.answer = "kill-" + new_key(), path, body, None


class Clerk:
    """Does one act after the other on cases of his own. `pending` was sent and not answered."""

    def __init__(self, port, name, when_answered=lambda act: None):
        self.when_answered = when_answered
        self.person = Person(port).sign_in(name)
        self.case_body = open_case_body(self.person)
        self.case, self.done, self.pending = None, 0, None
        self.acts, self.uploads, self.complaints = [], [], []
        self.refusal = None  # Status and problem of the last act that may be sent again.

    def next_act(self):
        if self.case is None or self.done >= CASE_ACTS:
            return Act("/cases/open_case", self.case_body)
        verb = "suspend_case" if self.done % 2 == 0 else "resume_case"
        return Act(f"/cases/{self.case}/{verb}", {"reason": f"Uji ketahanan {self.done}."})

    def send(self, act):
        """False: not answered, or told to come again; the act stays pending."""
        self.pending = act
        try:
            answer = self.person.act(act.path, act.body, act.key)
        except OSError:
            return False
        if answer.status in (503, 507):
            self.refusal = (answer.status, answer.json())
            return False
        if answer.status != 200:
            self.complaints.append(f"{act.path} was refused: {answer.status} {answer.body[:200]}")
            return False
        if act.answer is None:
            self.acts.append(act)
        elif act.answer != answer.body.decode():
            self.complaints.append(f"{act.path} was answered otherwise the second time")
        act.answer = answer.body.decode()
        self.pending = None
        self.when_answered(act)
        self.go_on(act)
        return True

    def go_on(self, act):
        if act.path == "/cases/open_case":
            self.case, self.done = json.loads(act.answer)["case_id"], 0
        else:
            self.done += 1

    def upload(self):
        content = os.urandom(700)
        headers = {"Content-Type": "application/octet-stream"}
        try:
            answer = self.person.ask("POST", "/api/v1/uploads?name=bukti.bin", content, headers)
        except OSError:
            return
        if answer.status == 200:
            self.uploads.append((answer.json()["id"], hashlib.sha256(content).hexdigest()))

    def work(self):
        while not self.complaints and self.send(self.next_act()):
            if random.random() < 0.03:
                self.upload()


def rows(database, text):
    store = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    try:
        return store.execute(text).fetchall()
    finally:
        store.close()


class Judge:
    """Holds what lies on the disk against what was answered. Everything wrong is one line."""

    def __init__(self, program, server):
        self.program, self.server, self.wrong = program, server, []
        self.cases_before = self.events_by_case()
        self.durable = {}

    def events_by_case(self):
        text = "SELECT stream_id, count(*) FROM event WHERE stream = 'case' GROUP BY stream_id"
        return dict(rows(self.server.database, text))

    def look(self, clerks):
        words = [self.program, "verify", self.server.database]
        verdict = subprocess.run(words, capture_output=True, text=True)
        if verdict.returncode != 0:
            self.wrong.append(f"verify: {verdict.returncode} {verdict.stdout}{verdict.stderr}")
            return
        text = "SELECT key, answer FROM idempotency WHERE key LIKE 'kill-%'"
        self.durable = dict(rows(self.server.database, text))
        for clerk in clerks:
            for act in clerk.acts:
                if self.durable.get(act.key) != act.answer:
                    self.wrong.append(f"lost: {act.path} {act.key} was answered {act.answer}")
            self.look_at_uploads(clerk)
        self.count_events()

    def look_at_uploads(self, clerk):
        for number, digest in clerk.uploads:
            found = rows(self.server.database, f"SELECT sha256 FROM upload WHERE id = {int(number)}")
            folder = self.server.database + ".blobs"
            files = [os.path.join(at, name) for at, _, names in os.walk(folder) for name in names if digest in os.path.join(at, name).replace("/", "")]
            whole = any(hashlib.sha256(open(file, "rb").read()).hexdigest() == digest for file in files)
            if found != [(digest,)] or not whole:
                self.wrong.append(f"lost: upload {number} {digest}: {found}, file whole: {whole}")
        clerk.uploads = []

    def count_events(self):
        """Each act that was kept is one event of one case, and no case has more."""
        expected = {}
        for answer in self.durable.values():
            case = int(json.loads(answer)["case_id"])
            expected[case] = expected.get(case, 0) + 1
        for case, events in self.events_by_case().items():
            wanted = self.cases_before.get(case, 0) + expected.get(case, 0)
            if events != wanted:
                self.wrong.append(f"doubled or lost: case {case} has {events} events for {wanted} acts")


def lose(server):
    """The newest half of the write-ahead log never reached the disk."""
    wal = server.database + "-wal"
    if os.path.exists(wal):
        os.truncate(wal, os.path.getsize(wal) // 2)


def forget(server, clerks):
    """The store forgets an act that was answered; its clerk repeats it."""
    opened = [(clerk, act) for clerk in clerks for act in clerk.acts if act.path == "/cases/open_case"]
    if not opened:
        return
    clerk, act = random.choice(opened)
    store = sqlite3.connect(server.database)
    store.execute("DELETE FROM idempotency WHERE key = ?", (act.key,))
    store.commit()
    store.close()
    clerk.pending = act


def one_life(server, clerks):
    threads = [threading.Thread(target=clerk.work) for clerk in clerks]
    for thread in threads:
        thread.start()
    time.sleep(random.uniform(0.02, 0.4))
    if not server.alive():
        raise RuntimeError("the server ended by itself: " + server.last_words())
    server.kill()
    for thread in threads:
        thread.join()


def resend(clerks):
    for clerk in clerks:
        if clerk.pending and not clerk.send(clerk.pending):
            clerk.complaints.append(f"{clerk.pending.path} was not answered after the start")


def run(options, seed, server):
    starts = [server.start()]
    clerks = [Clerk(server.port, OPENERS[number % len(OPENERS)]) for number in range(CLERKS)]
    judge = Judge(options.takar, server)
    begin, kills = time.monotonic(), 0
    while kills < options.kills and not judge.wrong:
        one_life(server, clerks)
        kills += 1
        if options.control == "lose":
            lose(server)
        judge.look(clerks)
        if options.control == "forget":
            forget(server, clerks)
        if random.random() < 0.25:
            server.spawn()
            time.sleep(random.uniform(0, 0.2))
            server.kill()
            kills += 1
            if options.control is None:
                judge.look(clerks)
        starts.append(server.start())
        resend(clerks)
        judge.wrong += [line for clerk in clerks for line in clerk.complaints]
    code = server.stop()
    judge.look(clerks)
    if code != 0:
        judge.wrong.append(f"the server ended with {code}: {server.last_words()}")
    if max(starts[1:], default=0) > START_SECONDS_MAX:
        judge.wrong.append(f"a start took {max(starts[1:]):.1f} s")
    for line in judge.wrong[:5]:
        print("  " + line, file=sys.stderr)
    acts = sum(len(clerk.acts) for clerk in clerks)
    print(
        f"kill -9 of the server{', control ' + options.control if options.control else ''}: seed {seed}, {kills} kills, "
        f"{acts} acts acknowledged, wrong {len(judge.wrong)}, start {statistics.median(starts[1:]):.2f} s "
        f"(at most {max(starts[1:]):.2f} s), {kills / (time.monotonic() - begin) * 60:.0f} kills/min"
    )
    return 2 if acts == 0 else 1 if judge.wrong else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("takar")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--control", choices=["forget", "lose"])
    options = parser.parse_args()
    seed = int(os.environ.get("SEED", time.time_ns() % 10**9))
    random.seed(seed)
    with tempfile.TemporaryDirectory(prefix="takar-kill-") as folder:
        try:
            with Server(options.takar, folder + "/data") as server:
                return run(options, seed, server)
        except RuntimeError as failure:
            print(f"the harness failed: {failure}", file=sys.stderr)
            return 2


if __name__ == "__main__":
    sys.exit(main())
