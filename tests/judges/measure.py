#!/usr/bin/env python3
"""Judges `takar measure` with a reckoning of its own.

usage: measure.py PROGRAM COUNT [SEED]

Random cases of every polarity, time rule, zero rule and limit, some with a gap, are written as a file;
fractions.Fraction reckons them here by the text of docs/formats/measure.md. Realisation, raw and capped
achievement must be the same text, and where one has no number the other must have none and say why.
"""
import json
import random
import subprocess
import sys
import tempfile
from fractions import Fraction

FORMULAS = {
    "a / b * 100": lambda a, b: a / b * 100,
    "(a - b) / (a + b)": lambda a, b: (a - b) / (a + b),
    "a * b - 3": lambda a, b: a * b - 3,
    "max(a, b) : min(a, b)": lambda a, b: max(a, b) / min(a, b),
}
TOGETHER = {"sum": sum, "average": lambda each: sum(each) / len(each), "max": max, "min": min}
TIME_RULES = [*TOGETHER, "last", "cumulative", "ratio_of_sums"]


def figure(rng):
    kind = rng.random()
    if kind < 0.12:
        return "0"
    if kind < 0.5:
        return str(rng.randint(1, 30))
    return f"{rng.randint(0, 500)}.{rng.randint(0, 99):02d}"


def printed(value, places):
    """Rounded once, half away from zero."""
    if value is None:
        return None
    scaled = abs(value) * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    digits = str(whole).rjust(places + 1, "0")
    sign = "-" if value < 0 and whole else ""
    return sign + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)


def random_case(rng, number):
    case = {
        "id": f"c{number}",
        "polarity": rng.choice(["higher", "lower", "range", "exact"]),
        "zero_target": rng.choice(["not_computable", "full_if_zero"]),
        "cap": rng.choice([None, "100", "120"]),
        "floor": rng.choice([None, "0"]),
        "precision": rng.choice([0, 1, 2, 4]),
        "time_rule": rng.choice(TIME_RULES),
    }
    if case["polarity"] == "lower" or rng.random() < 0.4:
        case["minimise"] = rng.choice(["linear", "inverse"])
    if case["polarity"] == "range":
        case["range"] = sorted([figure(rng), figure(rng)], key=Fraction)
    if case["time_rule"] == "ratio_of_sums" or rng.random() < 0.5:
        case["formula"] = rng.choice(list(FORMULAS))
    periods = [f"2026Q{number}" for number in range(1, rng.randint(1, 4) + 1)]
    gap = rng.choice(periods) if rng.random() < 0.15 else None
    names = ["a", "b"] if "formula" in case else ["value"]
    case["targets"] = {period: figure(rng) for period in periods}
    case["components"] = {
        period: {name: figure(rng) for name in names} for period in periods if period != gap
    }
    case["as_of"] = periods[-1]
    return case


def value_of(case, figures):
    if figures is None:
        return None
    if "formula" not in case:
        return figures["value"]
    try:
        return FORMULAS[case["formula"]](figures["a"], figures["b"])
    except ZeroDivisionError:
        return None


def to_date(case):
    """Target and realisation as of the last period."""
    figures = {
        period: {name: Fraction(text) for name, text in each.items()}
        for period, each in case["components"].items()
    }
    targets = [Fraction(text) for text in case["targets"].values()]
    periods = [figures.get(period) for period in case["targets"]]
    rule = case["time_rule"]
    if rule in ("last", "cumulative"):
        return targets[-1], value_of(case, periods[-1])
    if None in periods:
        return None, None
    if rule == "ratio_of_sums":
        sums = {name: sum(each[name] for each in periods) for name in ("a", "b")}
        return targets[-1], value_of(case, sums)
    values = [value_of(case, each) for each in periods]
    actual = None if None in values else TOGETHER[rule](values)
    return TOGETHER[rule](targets), actual


def lower(case, target, actual):
    if case["minimise"] == "linear":
        return (2 * target - actual) / target * 100
    return target / actual * 100 if actual else None


def achieved(case, target, actual):
    """Percent before cap and floor; None where there is no number."""
    if actual is None:
        return None
    polarity = case["polarity"]
    if polarity == "range":
        low, high = map(Fraction, case["range"])
        if low <= actual <= high:
            return Fraction(100)
        target = low if actual < low else high
    if target == 0:
        if polarity == "range" or case["zero_target"] != "full_if_zero":
            return None
        if actual == 0:
            return Fraction(100)
        missed = polarity == "exact" or (polarity == "lower" and actual > 0)
        return Fraction(0) if missed else None
    if polarity == "exact":
        return (1 - abs(actual - target) / abs(target)) * 100
    if polarity == "lower" or (polarity == "range" and "minimise" in case):
        return lower(case, target, actual)
    return actual / target * 100


def held(case, value):
    if value is None:
        return None
    if case["cap"]:
        value = min(value, Fraction(case["cap"]))
    return max(value, Fraction(case["floor"])) if case["floor"] else value


def is_undecided(case, target, actual):
    """What the page of the format leaves open: a zero beyond a band, a zero missed downwards."""
    if actual is None:
        return False
    if case["polarity"] == "range":
        low, high = map(Fraction, case["range"])
        return not low <= actual <= high and 0 in (low if actual < low else high,)
    return target == 0 and case["polarity"] == "lower" and actual < 0


def main():
    program, count = sys.argv[1], int(sys.argv[2])
    rng = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 20260101)
    cases = [random_case(rng, number) for number in range(count)]
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump({"cases": cases}, file)
        file.flush()
        done = subprocess.run([program, "measure", file.name, "--json"],
                              capture_output=True, text=True, check=True)
    results = json.loads(done.stdout)["results"]
    if [each["id"] for each in results] != [each["id"] for each in cases]:
        sys.exit("the results are not those of the cases, in their order")
    without = undecided = 0
    for case, result in zip(cases, results):
        target, actual = to_date(case)
        if is_undecided(case, target, actual):
            undecided += 1
            continue
        raw = achieved(case, target, actual)
        places = case["precision"]
        wanted = [printed(each, places) for each in (actual, raw, held(case, raw))]
        got = [result[key] for key in ("actual", "achievement", "achievement_capped")]
        told = result["status"] == "ok" if raw is not None else bool(result["reason"])
        if wanted != got or not told:
            sys.exit(f"{json.dumps(case)}\nwanted {wanted}\ngot    {json.dumps(result)}")
        without += raw is None
    print(f"{count} cases agree; {without} of them without a number, {undecided} left open")


main()
