"""Reads every .ics of a demo folder and holds it against the letter (PDF) of the same name."""

import datetime
import pathlib
import re
import subprocess
import sys

import icalendar

MONTHS = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
          "Oktober", "November", "Desember"]
ZONES = {"WIB": 7, "WITA": 8, "WIT": 9}


def words_of(path):
    text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True)
    return " ".join(text.stdout.split())


def start_in(letter):
    day, month, year = re.search(r"Hari, tanggal : \w+, (\d+) (\w+) (\d{4})", letter).groups()
    hour, minute, zone = re.search(r"Pukul : (\d\d)\.(\d\d) (WIB|WITA|WIT)", letter).groups()
    offset = datetime.timezone(datetime.timedelta(hours=ZONES[zone]))
    return datetime.datetime(int(year), MONTHS.index(month) + 1, int(day), int(hour), int(minute), tzinfo=offset)


def flaws_of(path):
    raw = path.read_bytes()
    if b"\n" in raw.replace(b"\r\n", b""):
        yield "a line ends otherwise than with CR LF"
    if any(len(line) > 75 for line in raw.split(b"\r\n")):
        yield "a line is longer than 75 bytes"
    events = list(icalendar.Calendar.from_ical(raw).walk("VEVENT"))
    if len(events) != 1:
        yield f"{len(events)} events"
        return
    letter = words_of(path.with_suffix(".pdf"))
    event = events[0]
    for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "LOCATION"):
        if name not in event:
            yield f"no {name}"
    if event["DTSTART"].dt != start_in(letter):
        yield f"begins {event['DTSTART'].dt}, the letter says {start_in(letter)}"
    for name in ("SUMMARY", "LOCATION"):
        if " ".join(str(event[name]).split()) not in letter:
            yield f"{name} is not in the letter: {event[name]}"


def main():
    files = sorted(pathlib.Path(sys.argv[1]).rglob("*.ics"))
    wrong = [(path, flaw) for path in files for flaw in flaws_of(path)]
    for path, flaw in wrong:
        print(f"WRONG: {path.name}: {flaw}")
    print(f"{len(files) - len({path for path, _ in wrong})} passed, {len(wrong)} failed")
    return 1 if wrong or not files else 0


if __name__ == "__main__":
    sys.exit(main())
