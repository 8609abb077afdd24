"""Power cuts without a switch: replays what the store asked of the disk and builds the states that a
power cut could have left, then lets the store open each of them.

Everything synced is there. Of what was not synced: of each file a random half of the writes, some of
them torn at a sector edge; of each folder a random first part of its new names, renames and removals.
That is harsher than ext4, which orders more.

usage: power_cut.py CRASH_WRITER RECORDER.so --acts N --states N [--no-sync] [--ignore KIND]
  --no-sync       the store itself does not wait for the disk (SQLite synchronous=OFF)
  --ignore KIND   the disk lies: syncs of `folders`, of `blobs`, or of `everything` do nothing
exit 0: no acknowledged act was lost in any state; 1: some were; 2: the harness failed
"""
import argparse
import os
import random
import shutil
import struct
import subprocess
import sys
import tempfile
import time

SECTOR = 512
HEAD = struct.Struct("<ciqI")


class Inode:
    def __init__(self):
        self.durable = bytearray()
        self.waiting = []  # (offset, bytes), or (size, None) for a truncation


def put(content, change):
    offset, data = change
    if len(content) < offset:
        content.extend(bytes(offset - len(content)))
    if data is None:
        del content[offset:]
    else:
        content[offset : offset + len(data)] = data


class Disk:
    """Names and contents as the running program sees them, and as the platter surely holds them."""

    def __init__(self, ignore):
        self.ignore = ignore
        self.names, self.durable_names = {}, {}
        self.folders, self.durable_folders = set(), set()
        self.waiting = {}  # folder -> changes of its entries, in order
        self.open = {}  # descriptor -> inode, or the path of a folder

    def entry(self, path, change):
        self.waiting.setdefault(os.path.dirname(path), []).append(change)

    def apply(self, op, fd, offset, data):
        if op in b"NO":
            self.open_file(data.decode(), fd)
        elif op == b"D":
            self.open[fd] = data.decode()
        elif op in b"WT":
            self.open[fd].waiting.append((offset, data if op == b"W" else None))
        elif op == b"S":
            self.sync(self.open[fd])
        elif op == b"R":
            old, new = data.decode().split("\0")
            self.names[new] = self.names.pop(old)
            # One change, of the new name's folder: a rename is never half done.
            self.entry(new, ("rename", old, new, self.names[new]))
        elif op == b"U":
            self.names.pop(data.decode(), None)
            self.entry(data.decode(), ("remove", data.decode()))
        elif op == b"M":
            self.folders.add(data.decode())
            self.entry(data.decode(), ("folder", data.decode()))

    def open_file(self, path, fd):
        if path not in self.names:
            self.names[path] = Inode()
            self.names[path].path = path
            self.entry(path, ("name", path, self.names[path]))
        self.open[fd] = self.names[path]

    def sync(self, what):
        if self.ignore == "everything":
            return
        if isinstance(what, str):
            if self.ignore != "folders":
                for change in self.waiting.pop(what, []):
                    name(self.durable_names, self.durable_folders, change)
        elif not (self.ignore == "blobs" and "/unfinished/" in what.path):
            for change in what.waiting:
                put(what.durable, change)
            what.waiting = []


def name(names, folders, change):
    if change[0] == "name":
        names[change[1]] = change[2]
    elif change[0] == "rename":
        names.pop(change[1], None)
        names[change[2]] = change[3]
    elif change[0] == "remove":
        names.pop(change[1], None)
    else:
        folders.add(change[1])


def cut(disk):
    """One state that the power cut could leave: path -> content, and the folders."""
    names, folders = dict(disk.durable_names), set(disk.durable_folders)
    for changes in disk.waiting.values():
        for change in changes[: random.randint(0, len(changes))]:
            name(names, folders, change)
    state = {}
    for path, inode in names.items():
        if path.endswith("-shm"):
            continue  # Built anew at every start.
        content = bytearray(inode.durable)
        for change in inode.waiting:
            lot = random.random()
            if lot < 0.5:
                continue
            offset, data = change
            if data is not None and len(data) > SECTOR and lot < 0.65:
                change = (offset, data[: random.randrange(0, len(data), SECTOR)])
            put(content, change)
        state[path] = content
    return state, folders


def read_record(path):
    with open(path, "rb") as file:
        data = file.read()
    at, records = 0, []
    while at + HEAD.size <= len(data):
        op, fd, offset, length = HEAD.unpack_from(data, at)
        at += HEAD.size
        records.append((op, fd, offset, data[at : at + length]))
        at += length
    return records


def lay_out(state, folders, root, image):
    shutil.rmtree(image, ignore_errors=True)
    os.makedirs(image)
    for folder in sorted(folders):
        os.makedirs(image + folder[len(root) :], exist_ok=True)
    for path, content in state.items():
        target = image + path[len(root) :]
        if os.path.isdir(os.path.dirname(target)):  # A file in a folder that was lost is lost.
            with open(target, "wb") as file:
                file.write(content)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("writer")
    parser.add_argument("recorder")
    parser.add_argument("--acts", type=int, default=120)
    parser.add_argument("--states", type=int, default=200)
    parser.add_argument("--no-sync", action="store_true")
    parser.add_argument("--ignore", choices=["folders", "blobs", "everything"])
    options = parser.parse_args()
    seed = int(os.environ.get("SEED", time.time_ns() % 10**9))
    random.seed(seed)
    with tempfile.TemporaryDirectory(prefix="takar-power-") as work:
        return run(options, seed, work)


def run(options, seed, work):
    root, image = work + "/disk", work + "/image"
    os.makedirs(root)
    record = work + "/record"
    environment = dict(os.environ, LD_PRELOAD=os.path.abspath(options.recorder), RECORD_ROOT=root, RECORD_TO=record)
    verb = "write_no_sync" if options.no_sync else "write"
    subprocess.run([options.writer, root + "/takar.db", verb, str(options.acts)], env=environment, stdout=subprocess.DEVNULL, check=True)
    records = read_record(record)
    moments = set(random.sample(range(len(records)), min(options.states, len(records))))
    disk, acked, bad, states, begin = Disk(options.ignore), 0, 0, 0, time.time()
    worst = ""
    for number, (op, fd, offset, data) in enumerate(records):
        if op == b"A":
            acked = int(data.split()[-1])
        else:
            disk.apply(op, fd, offset, data)
        if number not in moments or (acked == 0 and random.random() < 0.8):
            continue
        lay_out(*cut(disk), root, image)
        judge = subprocess.run([options.writer, image + "/takar.db", "check", str(acked)], capture_output=True, text=True)
        states += 1
        if judge.returncode != 0:
            bad += 1
            worst = worst or f"act {acked} acknowledged, {judge.stderr.strip()[:160]}"
            if judge.returncode not in (1,):
                print(f"the judge itself failed: {judge.returncode} {judge.stderr}", file=sys.stderr)
                return 2
    kind = "no sync" if options.no_sync else f"syncs of {options.ignore} ignored" if options.ignore else "as shipped"
    print(f"power cut, {kind}: seed {seed}, {len(records)} disk calls, {states} states, acknowledged {acked}, bad {bad}, {states / (time.time() - begin):.0f} states/s{'; first: ' + worst if worst else ''}")
    if acked != options.acts or states == 0:
        return 2
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
