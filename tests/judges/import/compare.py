"""Counts the fields that the import read as they were drawn: compare.py EXPECTED.json READ.json NAME.

Prints a line of the table and ends with 1 if a step, performer, symbol or arrow is not as drawn."""
import json
import sys


def squeezed(text):
    return "".join((text or "").split())


def drawn(expected):
    """Samples and SOP files to one shape. A form shows the readings that corrections give."""
    if "sop" not in expected:
        return expected
    readings = {one["place"]: one["reading"] for one in expected["corrections"]}
    titles = {one["id"]: readings.get(f"performers/{one['id']}/title", one["title"])
              for one in expected["performers"]}
    steps = []
    for index, step in enumerate(expected["steps"]):
        decision = step.get("decision")
        ends = step["next"] == "end"
        symbol = ("decision" if decision else "start" if index == 0 else
                  "end" if ends else "process")
        steps.append({"activity": readings.get(f"steps/{index + 1}/activity", step["activity"]),
                      "inputs": None, "time_text": step["time"]["text"],
                      "output": step["output"],
                      "performers": [titles[one] for one in step["performers"]],
                      "symbol": symbol, "next": None if ends else step["next"],
                      "no": decision["no_returns_to"] if decision else None})
    return {"number": expected["identity"]["number"] or "-", "title": expected["identity"]["title"],
            "steps": steps}


def main(expected_file, read_file, name):
    with open(expected_file, encoding="utf-8") as file:
        expected = drawn(json.load(file))
    with open(read_file, encoding="utf-8") as file:
        read = json.load(file)
    titles = {one["id"]: one["title"] for one in read["performers"]}
    right = {key: 0 for key in ("text", "performers", "symbols", "arrows")}
    wrong = []
    total = len(expected["steps"])
    texts = 0
    for index, want in enumerate(expected["steps"]):
        got = read["steps"][index] if index < len(read["steps"]) else None
        if got is None:
            wrong.append(f"step {index + 1} is missing")
            continue
        for field in ("activity", "inputs", "time_text", "output"):
            if want[field] is None:
                continue
            texts += 1
            if squeezed(got[field]) == squeezed(want[field]):
                right["text"] += 1
            else:
                wrong.append(f"{index + 1} {field}: {got[field]!r} for {want[field]!r}")
        whom = sorted(squeezed(titles[one]) for one in got["performers"])
        checks = {"performers": (whom, sorted(squeezed(one) for one in want["performers"])),
                  "symbols": (got["symbol"], want["symbol"]),
                  "arrows": ((got["next"], got["no"]), (want["next"], want["no"]))}
        for field, (has, should) in checks.items():
            if has == should:
                right[field] += 1
            else:
                wrong.append(f"{index + 1} {field}: {has} for {should}")
    more = len(read["steps"]) - total
    if more > 0:
        wrong.append(f"{more} steps too many")
    identity = sum(squeezed(read["identity"][key]) == squeezed(expected[key])
                   for key in ("number", "title"))
    if identity < 2:
        wrong.append(f"identity: {read['identity']['number']!r} {read['identity']['title']!r}")
    print(f"{name:34} steps {min(len(read['steps']), total)}/{total}  text {right['text']}/{texts}"
          f"  performers {right['performers']}/{total}  symbols {right['symbols']}/{total}"
          f"  arrows {right['arrows']}/{total}  identity {identity}/2")
    for line in wrong:
        print("    " + line)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
