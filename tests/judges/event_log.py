#!/usr/bin/env python3
"""Judges the event log of a SQLite store after docs/formats/event-log.md, sharing no code with Takar:
places, leaf hashes, tree, and what each checkpoint says. Signatures are left to `takar verify`.
usage: event_log.py DB     exit 0 sound, 1 not, 2 wrong use"""
import base64
import hashlib
import json
import sqlite3
import struct
import sys


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def text(value):
    raw = value if isinstance(value, bytes) else value.encode()
    return struct.pack(">I", len(raw)) + raw


def leaf_of(row):
    place, agency, stream, stream_id, version, name, body, at_us = row
    return sha(
        b"\0\1", struct.pack(">qqq", place, at_us, agency), text(stream),
        struct.pack(">qq", stream_id, version), text(name), text(body),
    )


def add(peaks, leaf):
    """peaks: (height, hash) of the full subtrees, largest first."""
    node = (0, leaf)
    while peaks and peaks[-1][0] == node[0]:
        node = (node[0] + 1, sha(b"\1", peaks.pop()[1], node[1]))
    peaks.append(node)


def root_of(peaks):
    if not peaks:
        return sha()
    node = peaks[-1][1]
    for _, peak in reversed(peaks[:-1]):
        node = sha(b"\1", peak, node)
    return node


def erased_in(db):
    """place: (leaf in the tree, leaf of what stays), as the events content_erased tell."""
    erased = {}
    query = "SELECT place, body FROM event WHERE stream = 'erasure' AND name = 'content_erased' ORDER BY place"
    for place, body in db.execute(query):
        for one in json.loads(body)["bodies"]:
            if one["place"] < place:
                erased[one["place"]] = (bytes.fromhex(one["leaf"]), bytes.fromhex(one["left"]))
    return erased


def judge(path):
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    erased = erased_in(db)
    notes = {size: (root, note) for size, root, note in db.execute("SELECT size, root, note FROM checkpoint")}
    checkpoints, peaks, size = len(notes), [], 0
    query = "SELECT place, agency, stream, stream_id, stream_version, name, body, at_us, leaf FROM event ORDER BY place"
    for *row, leaf in db.execute(query):
        if row[0] != size:
            return f"event {size} is missing"
        if leaf_of(row) != leaf and erased.get(row[0]) != (leaf, leaf_of(row)):
            return f"event {size} was altered"
        add(peaks, leaf)
        size += 1
        if size in notes:
            root, note = notes.pop(size)
            origin, printed, encoded = note.split("\n")[:3]
            if root != root_of(peaks) or int(printed) != size or base64.b64decode(encoded) != root:
                return f"the checkpoint after {size} events is wrong"
            covered = size
    if notes:
        return f"events from {size} on are missing"
    if size and covered != size:
        return f"events from {covered} on have no checkpoint"
    head = db.execute("SELECT size, peaks, checkpoints FROM log_head").fetchone()
    if head != (size, b"".join(peak for _, peak in peaks) or None, checkpoints) and size:
        return "log_head does not match"
    print(f"{path}: {size} events, {checkpoints} checkpoints, root {root_of(peaks).hex()}")
    return None


if len(sys.argv) != 2:
    sys.exit(__doc__)
found = judge(sys.argv[1])
if found:
    print(f"{sys.argv[1]}: {found}")
    sys.exit(1)
