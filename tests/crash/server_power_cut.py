"""A power cut under the real server: builds the states that it could have left (power_cut.py says how)
and looks in each for every act and every file that a client had been answered by then.

usage: server_power_cut.py TAKAR RECORDER.so [--states N] [--ignore everything]
  --ignore everything   the disk lies about every sync, as with synchronous=OFF: this must be found
exit 0: nothing acknowledged was lost in any state; 1: something was; 2: the harness failed
"""
import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time

from power_cut import Disk, cut, lay_out, read_record
from server_kill import Clerk, rows
from takar_client import OPENERS, Server

CLERKS = 6
ACTS = 25  # Of each clerk.


class Ledger:
    """What was answered, and how long the record of the disk was then: all before it had happened."""

    def __init__(self, record):
        self.record, self.answered, self.lock = record, [], threading.Lock()

    def note(self, act):
        with self.lock:
            self.answered.append((os.path.getsize(self.record), act))

    def until(self, length):
        return [act for at, act in self.answered if at <= length]


def work(clerk):
    for number in range(ACTS):
        clerk.send(clerk.next_act())
        if number % 6 == 5:
            clerk.upload()


def play(server, ledger):
    server.start()
    clerks = [Clerk(server.port, OPENERS[n % len(OPENERS)], ledger.note) for n in range(CLERKS)]
    threads = [threading.Thread(target=work, args=(clerk,)) for clerk in clerks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    server.end(signal.SIGKILL)
    for clerk in clerks:
        if clerk.complaints or clerk.pending:
            raise RuntimeError(f"the server does not answer: {clerk.complaints}")


def what_is_wrong(takar, image, acts):
    verdict = subprocess.run([takar, "verify", image + "/takar.db"], capture_output=True, text=True)
    if verdict.returncode != 0:
        return f"verify: {verdict.returncode} {verdict.stdout} {verdict.stderr}"
    kept = dict(rows(image + "/takar.db", "SELECT key, answer FROM idempotency"))
    for act in acts:
        if kept.get(act.key) != act.answer:
            return f"lost: {act.path}, answered {act.answer}"
    names = {os.path.relpath(os.path.join(at, name), image + "/takar.db.blobs").replace("/", "")
             for at, _, files in os.walk(image + "/takar.db.blobs") for name in files}
    for (digest,) in rows(image + "/takar.db", "SELECT DISTINCT sha256 FROM upload"):
        if not any(digest in name for name in names):
            return f"an upload is named and its file is lost: {digest}"
    return None


def run(options, seed, folder):
    root, image, record = folder + "/data", folder + "/image", folder + "/record"
    os.mkdir(root)
    ledger = Ledger(record)
    environment = {"LD_PRELOAD": os.path.abspath(options.recorder), "RECORD_ROOT": root, "RECORD_TO": record}
    with Server(options.takar, root, environment) as server:
        play(server, ledger)
    records = read_record(record)
    first = min(at for at, _ in ledger.answered)
    lengths, length = [], 0
    for _, _, _, data in records:
        length += 17 + len(data)
        lengths.append(length)
    late = [number for number, length in enumerate(lengths) if length >= first]
    moments = set(random.sample(late, min(options.states, len(late))))
    disk, bad, worst = Disk(options.ignore), 0, ""
    for number, (op, fd, offset, data) in enumerate(records):
        if op != b"A":
            disk.apply(op, fd, offset, data)
        if number in moments:
            lay_out(*cut(disk), root, image)
            wrong = what_is_wrong(options.takar, image, ledger.until(lengths[number]))
            bad, worst = bad + bool(wrong), worst or (wrong or "")[:200]
    kind = "syncs ignored" if options.ignore else "as shipped"
    print(
        f"power cut under the server, {kind}: seed {seed}, {len(records)} disk calls, {len(moments)} states, "
        f"{len(ledger.answered)} acts acknowledged, bad {bad}{'; first: ' + worst if worst else ''}"
    )
    return 2 if not moments else 1 if bad else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("takar")
    parser.add_argument("recorder")
    parser.add_argument("--states", type=int, default=60)
    parser.add_argument("--ignore", choices=["everything"])
    options = parser.parse_args()
    seed = int(os.environ.get("SEED", time.time_ns() % 10**9))
    random.seed(seed)
    with tempfile.TemporaryDirectory(prefix="takar-power-") as folder:
        try:
            return run(options, seed, folder)
        except RuntimeError as failure:
            print(f"the harness failed: {failure}", file=sys.stderr)
            return 2


if __name__ == "__main__":
    sys.exit(main())
