#!/usr/bin/env python3
"""Judges a bag after docs/formats/bag.md, sharing no code with Takar: sums, seal, checkpoint, events,
proofs, contents. Ed25519 is the one of RFC 8032 in its own plain arithmetic.
usage: bag.py FOLDER     exit 0 sound, 1 not, 2 wrong use"""
import base64
import hashlib
import json
import os
import struct
import sys

P = 2**255 - 19
D = -121665 * pow(121666, P - 2, P) % P
ORDER = 2**252 + 27742317777372353535851937790883648493


def x_of(y, sign):
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - square) % P or (x == 0 and sign):
        raise ValueError("no point")
    return P - x if x & 1 != sign else x


def point(raw):
    number = int.from_bytes(raw, "little")
    y, sign = number & ((1 << 255) - 1), number >> 255
    x = x_of(y, sign)
    return x, y, 1, x * y % P


def add(a, b):
    e = (a[1] - a[0]) * (b[1] - b[0]) % P
    f = (a[1] + a[0]) * (b[1] + b[0]) % P
    g = 2 * a[3] * b[3] * D % P
    h = 2 * a[2] * b[2] % P
    w, x, y, z = f - e, h - g, h + g, f + e
    return w * x % P, y * z % P, x * y % P, w * z % P


def times(scalar, base):
    result = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            result = add(result, base)
        base, scalar = add(base, base), scalar >> 1
    return result


def is_signed(key, text, signature):
    y = 4 * pow(5, P - 2, P) % P
    base = point(y.to_bytes(32, "little"))
    s = int.from_bytes(signature[32:], "little")
    digest = hashlib.sha512(signature[:32] + key + text).digest()
    challenge = int.from_bytes(digest, "little") % ORDER
    left, right = times(s, base), add(point(signature[:32]), times(challenge, point(key)))
    return s < ORDER and all((left[i] * right[2] - right[i] * left[2]) % P == 0 for i in (0, 1))


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def text(value):
    raw = value.encode()
    return struct.pack(">I", len(raw)) + raw


def leaf_of(event):
    return sha(
        b"\0\1", struct.pack(">qqq", event["place"], event["at_us"], event["agency"]),
        text(event["stream"]), struct.pack(">qq", event["stream_id"], event["stream_version"]),
        text(event["name"]), text(event["body"]),
    )


def root_from(leaf, place, size, path):
    """RFC 9162, section 2.1.3.2."""
    at, last, node = place, size - 1, leaf
    for sibling in path:
        if last == 0:
            return None
        if at & 1 or at == last:
            node = sha(b"\1", sibling, node)
            while at and not at & 1:
                at, last = at >> 1, last >> 1
        else:
            node = sha(b"\1", node, sibling)
        at, last = at >> 1, last >> 1
    return node if last == 0 else None


class Bag:
    def __init__(self, folder):
        self.folder, self.wrong = folder, []

    def read(self, name):
        try:
            with open(os.path.join(self.folder, name), "rb") as file:
                return file.read()
        except OSError:
            return b""

    def manifest(self, name):
        lines = self.read(name).decode().splitlines()
        return {line[66:]: line[:64] for line in lines}

    def judge(self):
        on_disk = set()
        for folder, _, names in os.walk(self.folder):
            on_disk |= {os.path.relpath(os.path.join(folder, name), self.folder) for name in names}
        payload, tags = self.manifest("manifest-sha256.txt"), self.manifest("tagmanifest-sha256.txt")
        for name, sum_ in {**payload, **tags}.items():
            if sha(self.read(name)).hex() != sum_:
                self.wrong.append(f"{name} is missing or was altered")
        for name in on_disk - set(payload) - set(tags) - {"tagmanifest-sha256.txt"}:
            self.wrong.append(f"{name} was added")
        self.judge_log()
        if not self.wrong:
            self.judge_contents(payload)

    def open_note(self, note, first):
        body, _, lines = note.partition("\n\n")
        signature = base64.b64decode(lines.split(" ")[-1].strip())
        if body.split("\n")[0] != first or signature[:4].hex() != self.key_id:
            return None
        return body if is_signed(self.key, (body + "\n").encode(), signature[4:]) else None

    def judge_log(self):
        try:
            key, note = self.read("data/log/checkpoint.txt").decode().split("\n", 1)
            self.name, self.key_id, encoded = key.split("+", 2)
            self.key = base64.b64decode(encoded)[1:]
            seal = self.open_note(self.read("seal.txt").decode(), self.name + "/bag")
            head = self.open_note(note, self.name)
        except (ValueError, IndexError):
            seal = head = None
        sealed = "".join(
            f"{sha(self.read(name)).hex()}  {name}\n"
            for name in ("bag-info.txt", "bagit.txt", "manifest-sha256.txt")
        )
        if seal is None or seal.split("\n", 1)[1] + "\n" != sealed:
            self.wrong.append("the seal does not hold")
        if head is None:
            self.wrong.append("the checkpoint does not hold")
            return
        self.size, self.root = int(head.split("\n")[1]), base64.b64decode(head.split("\n")[2])
        self.events, self.erased, shortened = {}, {}, []
        lines = self.read("data/log/events.jsonl").decode().split("\n")
        proofs = self.read("data/log/proofs.jsonl").decode().split("\n")
        for line, proof in zip(lines, proofs):
            if line:
                shortened += self.judge_event(json.loads(line), json.loads(proof))
        for place, leaf, now in shortened:
            if self.erased.get(place) != (leaf, now):
                self.wrong.append(f"event {place} was altered")
        if len(lines) != len(proofs):
            self.wrong.append("events and proofs are not as many")

    def judge_event(self, event, proof):
        """The event's place, leaf in the tree and leaf now, if these differ."""
        leaf, now = bytes.fromhex(proof["leaf"]), leaf_of(event)
        path = [bytes.fromhex(hash_) for hash_ in proof["path"]]
        if proof["place"] != event["place"]:
            self.wrong.append(f"event {event['place']} has the proof of another")
        elif root_from(leaf, event["place"], self.size, path) != self.root:
            self.wrong.append(f"event {event['place']} is not covered")
        if event["stream"] == "erasure" and event["name"] == "content_erased":
            for one in json.loads(event["body"])["bodies"]:
                if one["place"] < event["place"]:
                    self.erased[one["place"]] = (bytes.fromhex(one["leaf"]), bytes.fromhex(one["left"]))
        self.events[event["stream"], event["stream_id"], event["stream_version"]] = event
        return [] if leaf == now else [(event["place"], leaf, now)]

    def judge_contents(self, payload):
        contents = json.loads(self.read("data/contents.json"))
        told = {
            (stream["stream"], stream["stream_id"], version)
            for stream in contents["streams"]
            for version in range(1, stream["events"] + 1)
        }
        if contents["format"] != "takar-bag/1" or told != set(self.events):
            self.wrong.append("the contents do not name the events")
        named = {"data/index.html", "data/contents.json"}
        named |= {f"data/log/{name}" for name in ("events.jsonl", "proofs.jsonl", "checkpoint.txt")}
        for case in contents["cases"]:
            for item in case["documents"] + case["attachments"]:
                where = item["event"]
                event = self.events.get(
                    (where["stream"], where["stream_id"], where.get("stream_version", 1)))
                named.add(item["file"])
                if event is None:
                    self.wrong.append(f"no event tells of {item['file']}")
                elif "stream_version" not in where:
                    if json.loads(event["body"])["sha256"] != payload[item["file"]]:
                        self.wrong.append(f"{item['file']} is not what was handed in")
        if named != set(payload):
            self.wrong.append("the contents do not name the files")


if len(sys.argv) != 2:
    sys.exit(__doc__)
bag = Bag(sys.argv[1])
bag.judge()
for sentence in bag.wrong:
    print(f"{sys.argv[1]}: {sentence}")
if bag.wrong:
    sys.exit(1)
print(f"{sys.argv[1]}: {len(bag.events)} events, all in a log of {bag.size}")
