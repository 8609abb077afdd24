"""A full disk under the real server: writing is refused in words, reading goes on, and once there is
room the server writes again by itself. Nothing that was answered is lost, nothing is done twice.

usage: server_disk_full.py TAKAR (--preload FULL_DISK.so | --folder MOUNT) [--control lies]
  --preload   a disk that is full whenever this test wants it (full_disk.c); needs no privilege
  --folder    a small file system of its own, which this test fills with one large file
  --control lies   the disk says it has written and has not: this must be found
exit 0: all of the above holds; 1: it does not; 2: the harness failed
"""
import argparse
import os
import random
import sys
import tempfile
import threading
import time

from server_kill import Clerk, Judge
from takar_client import OPENERS, Person, Server

CLERKS = 6
RECOVERY_SECONDS_MAX = 5
READS = ["/healthz", "/api/v1/me", "/api/v1/tasks", "/api/v1/cases", "/api/v1/organisation"]


class PretendedDisk:
    def __init__(self, library, folder, lies):
        self.flag = folder + "/is_full"
        self.environment = {"LD_PRELOAD": os.path.abspath(library), "FULL_WHEN": self.flag, "FULL_ROOT": folder + "/data"}
        if lies:
            self.environment["FULL_LIES"] = "1"

    def fill(self):
        open(self.flag, "wb").close()

    def free(self):
        os.remove(self.flag)


class SmallDisk:
    environment = {}

    def __init__(self, folder):
        self.ballast = folder + "/ballast"

    def fill(self):
        with open(self.ballast, "wb", buffering=0) as file:
            for piece in (65536, 512, 1):
                try:
                    while file.write(bytes(piece)) == piece:
                        pass
                except OSError:
                    continue

    def free(self):
        os.remove(self.ballast)


class Trial:
    def __init__(self, server, disk):
        self.server, self.disk, self.wrong = server, disk, []
        self.clerks = [Clerk(server.port, OPENERS[number % len(OPENERS)]) for number in range(CLERKS)]
        self.statuses, self.refusal = {}, None
        self.lock = threading.Lock()

    def must(self, holds, what):
        if not holds:
            self.wrong.append(what)

    def each(self, work):
        threads = [threading.Thread(target=work, args=(clerk,)) for clerk in self.clerks]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def act_while_there_is_room(self, clerk):
        for _ in range(30):
            self.must(clerk.send(clerk.next_act()), "an act was refused while there was room")
        clerk.upload()

    def press_on(self, clerk):
        """Acts until ten were refused. A refused act stays pending and is sent again later."""
        refused, until = 0, time.monotonic() + 20
        while refused < 10 and time.monotonic() < until:
            act = clerk.pending or clerk.next_act()
            if clerk.send(act):
                continue
            status, body = clerk.refusal
            with self.lock:
                self.statuses[status] = self.statuses.get(status, 0) + 1
                self.refusal = body
            refused += 1
        self.must(refused == 10, "the full disk was not noticed")

    def read_on(self):
        for clerk in self.clerks:
            case = f"/api/v1/cases/{clerk.case}"
            for path in READS + [case, case + "/timeline"]:
                status = clerk.person.ask("GET", path).status
                self.must(status == 200, f"GET {path} answered {status} on the full disk")

    def hand_in_and_sign_in(self):
        person = self.clerks[0].person
        upload = person.ask("POST", "/api/v1/uploads?name=a.bin", os.urandom(300_000), {"Content-Type": "x/y"})
        self.must(upload.status == 507, f"an upload was answered {upload.status} {upload.body[:300]}")
        try:
            Person(self.server.port).sign_in(OPENERS[0])
        except RuntimeError as refused:
            self.must(" 507 " in str(refused), f"signing in on a full disk: {refused}")

    def run(self):
        self.each(self.act_while_there_is_room)
        self.disk.fill()
        self.each(self.press_on)
        self.must(set(self.statuses) == {507}, f"refused with {self.statuses}")
        problem = self.refusal or {}
        self.must(problem.get("code") == "web.storage_full", f"refused with {problem}")
        self.must("penuh" in problem.get("title_id", "") and "full" in problem.get("title_en", ""), f"not in words: {problem}")
        self.read_on()
        self.hand_in_and_sign_in()
        self.disk.free()
        begin = time.monotonic()
        for clerk in self.clerks:
            while not clerk.send(clerk.pending) and time.monotonic() - begin < RECOVERY_SECONDS_MAX:
                time.sleep(0.02)
            self.must(clerk.pending is None, "writing did not go on after there was room")
        took = time.monotonic() - begin
        self.each(self.act_while_there_is_room)
        self.must(self.server.alive(), "the server ended by itself")
        return took


def run(options, seed, folder):
    lies = options.control == "lies"
    disk = SmallDisk(folder) if options.folder else PretendedDisk(options.preload, folder, lies)
    with Server(options.takar, folder + "/data", disk.environment) as server:
        return judge_trial(options, seed, server, disk)


def judge_trial(options, seed, server, disk):
    server.start()
    trial = Trial(server, disk)
    judge = Judge(options.takar, server)
    took = trial.run()
    code = server.stop()
    judge.look(trial.clerks)
    wrong = trial.wrong + judge.wrong + [line for clerk in trial.clerks for line in clerk.complaints]
    if code != 0:
        wrong.append(f"the server ended with {code}: {server.last_words()}")
    for line in wrong[:5]:
        print("  " + line, file=sys.stderr)
    acts = sum(len(clerk.acts) for clerk in trial.clerks)
    print(
        f"full disk under the server{', control lies' if options.control else ''}: seed {seed}, {acts} acts acknowledged, "
        f"refused {trial.statuses}, writing again after {took * 1000:.0f} ms, wrong {len(wrong)}"
    )
    return 2 if acts == 0 else 1 if wrong else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("takar")
    parser.add_argument("--preload")
    parser.add_argument("--folder")
    parser.add_argument("--control", choices=["lies"])
    options = parser.parse_args()
    seed = int(os.environ.get("SEED", time.time_ns() % 10**9))
    random.seed(seed)
    with tempfile.TemporaryDirectory(prefix="takar-full-", dir=options.folder) as folder:
        try:
            return run(options, seed, folder)
        except RuntimeError as failure:
            print(f"the harness failed: {failure}", file=sys.stderr)
            return 2


if __name__ == "__main__":
    sys.exit(main())
