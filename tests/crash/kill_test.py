"""kill -9 at random moments: every act that was acknowledged must be there after the next start.

The ledger is kept on this side of the pipe: SERVER prints the number of each act after its answer, one
a line, rising. CHECK is run after each kill with {acked} replaced by the last number and judges what
is left. The real server over HTTP is killed by server_kill.py.

usage: kill_test.py --kills N --server CMD --check CMD [--least MS] [--most MS]
  e.g. --server 'crash_writer D/takar.db write' --check 'crash_writer D/takar.db check {acked}'
exit 0: nothing acknowledged was lost; 1: something was; 2: the harness failed
NOTE: this proves that the process may die at any moment, not that the disk was waited for; that is
what power_cut.py is for.
"""
import argparse
import os
import random
import shlex
import signal
import subprocess
import sys
import threading
import time


class Ledger:
    """The acts that were acknowledged, as the client saw it."""

    def __init__(self):
        self.last = 0

    def listen(self, pipe):
        for line in pipe:
            if line.endswith(b"\n"):  # A torn line is no acknowledgement.
                self.last = max(self.last, int(line))


def start(command, **pipes):
    return subprocess.Popen(shlex.split(command), start_new_session=True, **pipes)


def kill(process):
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.wait()


def one_life(options, ledger):
    """Starts the server, lets it work for a random time, kills it. Answers whether it was alive."""
    server = start(options.server, stdout=subprocess.PIPE)
    listener = threading.Thread(target=ledger.listen, args=(server.stdout,))
    listener.start()
    time.sleep(random.uniform(options.least, options.most) / 1000)
    alive = server.poll() is None
    kill(server)
    listener.join()
    return alive


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--server", required=True)
    parser.add_argument("--check", required=True)
    parser.add_argument("--least", type=float, default=20, help="milliseconds from start to kill")
    parser.add_argument("--most", type=float, default=180)
    options = parser.parse_args()
    seed = int(os.environ.get("SEED", time.time_ns() % 10**9))
    random.seed(seed)
    ledger, lost, begin = Ledger(), 0, time.time()
    for _ in range(options.kills):
        if not one_life(options, ledger):
            print("the server ended by itself", file=sys.stderr)
            return 2
        check = options.check.replace("{acked}", str(ledger.last))
        judge = subprocess.run(shlex.split(check), capture_output=True, text=True)
        if judge.returncode != 0:
            lost += 1
            print(f"after act {ledger.last}: {judge.stderr.strip()}", file=sys.stderr)
    took = time.time() - begin
    print(f"kill -9: seed {seed}, {options.kills} kills, acknowledged {ledger.last}, bad {lost}, {options.kills / took * 60:.0f} kills/min")
    return 2 if ledger.last == 0 else 1 if lost else 0


sys.exit(main())
