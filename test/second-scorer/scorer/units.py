"""Units, as far as the second scorer needs them: what they measure, and how many of the basic unit they hold."""

import re
from fractions import Fraction

from .figures import Refused

SIMPLE = {
    # text: (factor, what it measures)
    "元": (Fraction(1, 10000), "万元"),
    "万元": (Fraction(1), "万元"),
    "亿元": (Fraction(10000), "万元"),
    "亩": (Fraction(1), "亩"),
    "公顷": (Fraction(15), "亩"),
    "人": (Fraction(1), "人"),
    "个": (Fraction(1), "个"),
    "分": (Fraction(1), "分"),
    "%": (Fraction(1, 100), None),
    "‰": (Fraction(1, 1000), None),
    "倍": (Fraction(1), None),
}
SIMPLE_BY_LENGTH = sorted(SIMPLE, key=len, reverse=True)


class Unit:
    """A unit: `factor` basic units; `powers` says of what, e.g. {万元: 1, 亩: -1}."""

    def __init__(self, factor, powers, text=""):
        self.factor = factor
        self.powers = {base: power for base, power in powers.items() if power}
        self.text = text

    def times(self, other, sign=1):
        powers = dict(self.powers)
        for base, power in other.powers.items():
            powers[base] = powers.get(base, 0) + sign * power
        return Unit(self.factor * other.factor**sign, powers)

    def to_power(self, exponent):
        if exponent.denominator != 1:
            if self.powers or self.factor != 1:
                raise Refused("a fractional power of a quantity with a unit")
            return PLAIN
        whole = exponent.numerator
        return Unit(self.factor**whole, {base: power * whole for base, power in self.powers.items()})

    def is_percentage(self):
        return not self.powers and self.factor != 1

    def measures_like(self, other):
        return self.powers == other.powers

    def conversion_to(self, other):
        """What a figure in this unit is multiplied by to be one in the other."""
        if not self.measures_like(other):
            raise Refused(f"{self.powers} is no {other.powers}")
        return self.factor / other.factor


PLAIN = Unit(Fraction(1), {})


def unit_of(text):
    """The unit a text writes: `万元/亩`, `%`, or nothing."""
    unit = PLAIN
    for i, part in enumerate(text.split("/") if text else []):
        if part not in SIMPLE:
            raise Refused(f"unknown unit {text}")
        factor, base = SIMPLE[part]
        simple = Unit(factor, {base: 1} if base else {})
        unit = unit.times(simple, -1 if i else 1)
    return Unit(unit.factor, unit.powers, text)


def amount_in(amount, unit):
    """A stated amount (`24.1`, `"0.3 亿元/亩"`, `3%`) in a unit; without one of its own it is in that unit."""
    if isinstance(amount, Fraction):
        return amount
    found = re.fullmatch(r"\s*([-+]?[\d.]+)\s*(\S*)\s*", amount) if isinstance(amount, str) else None
    if found is None:
        raise Refused(f"{amount} is no amount")
    number, text = found.groups()
    return Fraction(number) * (unit_of(text).conversion_to(unit) if text else 1)
