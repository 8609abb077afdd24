#!/usr/bin/env python3
"""Judges the formula language with an evaluator of its own.

usage: formula.py PROGRAM COUNT [SEED]

Random expressions are grown as trees, written as text in the many ways the language allows, and
reckoned here over the tree with fractions.Fraction; nothing here reads a formula. PROGRAM is
formula_answers, which reads the texts and must give the same exact values.
"""
import random
import subprocess
import sys
from fractions import Fraction

NAMES = ["a", "b", "c", "d", "hadir", "Jumlah penduduk", "rata2_hari", "x1"]
MISSING, ZERO = "missing", "zero_divisor"


def worse(one, other):
    """Of two answers without a value, the one that is told: a missing figure before a zero divisor."""
    if MISSING in (one, other):
        return MISSING
    return ZERO


def is_value(answer):
    return isinstance(answer, Fraction)


def binary(sign, left, right):
    if not (is_value(left) and is_value(right)):
        return worse(left, right)
    if sign == "+":
        return left + right
    if sign == "-":
        return left - right
    if sign == "*":
        return left * right
    return ZERO if right == 0 else left / right


def round_half_away(value, places):
    scaled = abs(value) * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(whole if value >= 0 else -whole, 10**places)


COMPARISONS = {
    "<": lambda l, r: l < r, "<=": lambda l, r: l <= r, "≤": lambda l, r: l <= r,
    ">": lambda l, r: l > r, ">=": lambda l, r: l >= r, "≥": lambda l, r: l >= r,
    "=": lambda l, r: l == r, "==": lambda l, r: l == r,
    "<>": lambda l, r: l != r, "!=": lambda l, r: l != r, "≠": lambda l, r: l != r,
}


class Grower:
    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.figures = {}

    def space(self):
        return self.rng.choice(["", " ", " ", "  "])

    def new_figures(self):
        self.figures = {name: self.figure_value() for name in NAMES}

    def figure_value(self):
        kind = self.rng.random()
        if kind < 0.08:
            return ""
        if kind < 0.2:
            return "0"
        whole = str(self.rng.randrange(10 ** self.rng.randint(1, 12)))
        if self.rng.random() < 0.4:
            whole += "." + "".join(self.rng.choice("0123456789") for _ in range(self.rng.randint(1, 6)))
        return ("-" if self.rng.random() < 0.15 else "") + whole

    def tree(self, depth):
        """(text, precedence, answer). Precedence: 1 sum, 2 product, 3 factor."""
        kind = self.rng.random()
        if depth == 0 or kind < 0.2:
            return self.leaf()
        if kind < 0.7:
            return self.operation(depth)
        if kind < 0.76:
            return self.negated(depth)
        return self.call(depth)

    def leaf(self):
        if self.rng.random() < 0.3:
            text = self.rng.choice(["0", "1", "2", "100", "0.5", "12.375", "3", "1000"])
            return text, 3, Fraction(text)
        name = self.rng.choice(NAMES)
        value = self.figures[name]
        return name, 3, Fraction(value) if value else MISSING

    def bracketed(self, text, needed):
        if needed or self.rng.random() < 0.15:
            return "(" + self.space() + text + self.space() + ")"
        return text

    def operation(self, depth):
        sign = self.rng.choice("+-*/")
        rank = 1 if sign in "+-" else 2
        left, left_rank, one = self.tree(depth - 1)
        right, right_rank, other = self.tree(depth - 1)
        left = self.bracketed(left, left_rank < rank)
        right = self.bracketed(right, right_rank <= rank)
        written = self.rng.choice({"+": ["+"], "-": ["-", "−"], "*": ["*", "×"],
                                   "/": ["/", ":", "÷"]}[sign])
        return left + self.space() + written + self.space() + right, rank, binary(sign, one, other)

    def negated(self, depth):
        text, rank, answer = self.tree(depth - 1)
        text = "-" + self.space() + self.bracketed(text, rank < 3)
        return text, 3, -answer if is_value(answer) else answer

    def arguments(self, depth, count):
        parts = [self.tree(depth - 1) for _ in range(count)]
        return [p[0] for p in parts], [p[2] for p in parts]

    def written_call(self, name, texts):
        gap = "," + self.space()
        return name + self.space() + "(" + self.space() + gap.join(texts) + ")"

    def call(self, depth):
        name = self.rng.choice(["if", "min", "max", "sum", "avg", "count", "abs", "round",
                                "coalesce"])
        if name == "if":
            return self.chosen(depth)
        if name == "abs":
            texts, (answer,) = self.arguments(depth, 1)
            return self.written_call(name, texts), 3, abs(answer) if is_value(answer) else answer
        if name == "round":
            texts, (answer,) = self.arguments(depth, 1)
            places = self.rng.randint(0, 4)
            if places or self.rng.random() < 0.5:
                texts.append(str(places))
            answer = round_half_away(answer, places) if is_value(answer) else answer
            return self.written_call(name, texts), 3, answer
        texts, answers = self.arguments(depth, self.rng.randint(1, 3))
        return self.written_call(name, texts), 3, self.gathered(name, answers)

    @staticmethod
    def gathered(name, answers):
        if name == "coalesce":
            return next((each for each in answers if each != MISSING), MISSING)
        if name == "count":
            if ZERO in answers:
                return ZERO
            return Fraction(sum(1 for each in answers if each != MISSING))
        for reason in (MISSING, ZERO):
            if reason in answers:
                return reason
        if name in ("min", "max"):
            return (min if name == "min" else max)(answers)
        total = sum(answers, Fraction(0))
        return total / len(answers) if name == "avg" else total

    def chosen(self, depth):
        (left, right, then, other), answers = self.arguments(depth, 4)
        sign = self.rng.choice(list(COMPARISONS))
        name = self.rng.choice(["if", "IF", "jika"])
        condition = left + self.space() + sign + self.space() + right
        text = self.written_call(name, [condition, then, other])
        if not (is_value(answers[0]) and is_value(answers[1])):
            return text, 3, worse(answers[0], answers[1])
        return text, 3, answers[2] if COMPARISONS[sign](answers[0], answers[1]) else answers[3]


def main():
    program, count = sys.argv[1], int(sys.argv[2])
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 20260101
    grower = Grower(seed)
    seen = {"value": 0, MISSING: 0, ZERO: 0}
    left = count
    while left > 0:
        lines, expected = [], []
        for i in range(min(left, 20000)):
            if i % 4 == 0:
                grower.new_figures()
            text, _, answer = grower.tree(grower.rng.randint(1, 4))
            given = ";".join(f"{k}={v}" for k, v in grower.figures.items())
            lines.append(f"{text}\t{given}")
            expected.append(str(answer))
            seen["value" if is_value(answer) else answer] += 1
        left -= len(lines)
        run = subprocess.run([program], input="\n".join(lines) + "\n", capture_output=True,
                             text=True, check=True)
        got = run.stdout.splitlines()
        if len(got) != len(expected):
            sys.exit(f"WRONG: {len(lines)} formulas, {len(got)} answers")
        for line, want, have in zip(lines, expected, got):
            if want != have:
                sys.exit(f"WRONG: {line}\n  judge: {want}\n  takar: {have}\n0 passed, 1 failed")
    if min(seen.values()) < count // 200:
        sys.exit(f"WRONG: the expressions do not vary enough: {seen}")
    print(f"{count} formulas agree (seed {seed}): {seen}")
    print("1 passed, 0 failed")


main()
