"""Pay pools shared out by coefficients within bounds, and their money to the fen: in exact fractions.

A second implementation on purpose: the standard library only, nothing of zone-score's, and another way to the factor: between two
neighbouring breakpoints the sum of money is a straight line, on which the pool is found by interpolation.

Rules (rules/README.md, salary): coefficient = max(raw, 0) x factor, kept within low and high; the sum of base x coefficient is the pool
in whole fen; of several factors the one nearest 1; a pool that misses what the bounds allow by less than a fen takes the bound, one
that misses it by more cannot be met. Money: whole fen of each, the fen left over by the largest remainder, then the larger amount,
then the name; nobody goes above base x high while another can take the fen. Printed coefficients have 4 decimals, half away from zero.

Run without arguments: 400 pools drawn by a generator of its own, as JSON (salary.json beside this file is that output).
"""

import json
import sys
from fractions import Fraction

FEN = Fraction(1, 100)
POOLS = 400


class Draw:
    """A linear congruential generator (Knuth's MMIX constants): the same numbers in every version of Python."""

    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % n

    def one_of(self, items):
        return items[self.below(len(items))]


def text(value):
    """A decimal fraction in plain notation."""
    scaled = value * 10**6
    assert scaled.denominator == 1
    digits = str(abs(scaled.numerator)).rjust(7, "0")
    whole = f"{digits[:-6]}.{digits[-6:]}".rstrip("0").rstrip(".")
    return f"-{whole}" if value < 0 else whole


def drawn(draw):
    floor, ceiling = draw.one_of([(0, None), (Fraction(8, 10), Fraction(12, 10)), (Fraction(9, 10), Fraction(11, 10)), (0, Fraction(5))])
    rows = []
    for i in range(1 + draw.below(12)):
        raw = Fraction(draw.below(41), 20) if draw.below(3) else Fraction(draw.below(20000), 10000)
        base = Fraction(draw.below(10**6), draw.one_of([1, 10, 100, 1000, 10000]))
        low, high = Fraction(floor), ceiling if ceiling is None else Fraction(ceiling)
        kind = draw.below(10)
        if kind == 0:
            low = high = draw.one_of([Fraction(0), Fraction(1), Fraction(1, 2)])
        elif kind == 1:
            high = Fraction(1)
            low = min(low, high)
        elif kind == 2:
            raw = -raw
        rows.append({"name": f"e{i:02}", "raw": raw, "base": base, "low": low, "high": high})
    total = sum(row["base"] for row in rows)
    pool = total if draw.below(2) else total * (70 + draw.below(60)) / 100
    return rows, rounded(pool / FEN) * FEN


def rounded(value):
    """To a whole number, half away from zero."""
    whole = (abs(value) + Fraction(1, 2)).__floor__()
    return -whole if value < 0 else whole


def coefficient(row, factor):
    value = max(max(row["raw"], Fraction(0)) * factor, row["low"])
    return value if row["high"] is None else min(value, row["high"])


def money(rows, factor):
    return sum(row["base"] * coefficient(row, factor) for row in rows)


def factor_for(rows, pool):
    """The factor, or None where no factor meets the pool."""
    turns = {Fraction(0), Fraction(1)}
    for row in rows:
        if row["raw"] > 0:
            turns |= {row["low"] / row["raw"]} | ({row["high"] / row["raw"]} if row["high"] is not None else set())
    turns = sorted(turns)
    turns.append(turns[-1] + 1)  # beyond the last turn the line goes on as it is
    least, most = money(rows, turns[0]), money(rows, turns[-1])
    endless = most > money(rows, turns[-2])
    if pool < least:
        if least - pool >= FEN:
            return None
        pool = least
    if pool > most and not endless:
        if pool - most >= FEN:
            return None
        pool = most
    meeting = []
    for left, right in zip(turns, turns[1:]):
        from_, to = money(rows, left), money(rows, right)
        if from_ == to:
            meeting += [left, right] if from_ == pool else []
        elif from_ <= pool <= to or (right == turns[-1] and pool > to):
            meeting.append(left + (pool - from_) * (right - left) / (to - from_))
    low, high = min(meeting), max(meeting)
    return min(max(Fraction(1), low), high)


def amounts(rows, factor, pool):
    exact = [row["base"] * coefficient(row, factor) for row in rows]
    fen = [(value / FEN).__floor__() for value in exact]
    left = pool / FEN - sum(fen)
    assert left.denominator == 1 and left >= 0
    left = int(left)
    order = sorted(range(len(rows)), key=lambda i: (-(exact[i] / FEN - (exact[i] / FEN).__floor__()), -exact[i], rows[i]["name"]))
    while left > 0:
        able = [i for i in order if rows[i]["high"] is None or (fen[i] + 1) * FEN <= rows[i]["base"] * rows[i]["high"]]
        for i in (able or order)[:left]:
            fen[i] += 1
            left -= 1
    return [Fraction(value, 100) for value in fen]


def shared(draw):
    rows, pool = drawn(draw)
    factor = factor_for(rows, pool)
    told = [
        {"name": r["name"], "raw": text(r["raw"]), "base": text(r["base"]), "low": text(r["low"]), "high": None if r["high"] is None else text(r["high"])}
        for r in rows
    ]
    if factor is None:
        return {"pool": text(pool), "rows": told, "factor": None, "coefficients": [], "amounts": []}
    paid = amounts(rows, factor, pool)
    assert sum(paid) == pool
    return {
        "pool": text(pool),
        "rows": told,
        "factor": str(factor),
        "coefficients": [text(Fraction(rounded(coefficient(r, factor) * 10000), 10000)) for r in rows],
        "amounts": [text(value) for value in paid],
    }


def main():
    draw = Draw(20221)
    lines = [json.dumps(shared(draw), ensure_ascii=False, separators=(",", ":")) for _ in range(POOLS)]
    print("[\n" + ",\n".join(lines) + "\n]")


sys.stdout.reconfigure(encoding="utf-8", newline="\n")
main()
