"""Exact figures: fractions, missing values with their reason, and the few steps that are not rational.

A decision (comparing, rounding, a cap, a rank) looks at a figure at 28 significant digits; nothing else is ever
rounded. Roots, logarithms and fractional powers are taken at 60 digits.
"""

from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

DECISION_DIGITS = 28
WIDE = Context(prec=60, Emin=-999999, Emax=999999)

REASONS = [
    "error-cell",
    "suppressed",
    "not-reported",
    "below-unit",
    "not-applicable",
    "zero-denominator",
    "undefined",
    "no-peers",
]


class Refused(Exception):
    """The rules or the data call for an error instead of a result."""


class Missing:
    """A value that is not there, and why."""

    def __init__(self, reason):
        if reason not in REASONS:
            raise Refused(f"unknown reason {reason}")
        self.reason = reason


def is_missing(value):
    return isinstance(value, Missing)


def strongest(values):
    """The missing value among `values` whose reason comes first, or None."""
    gaps = [value for value in values if is_missing(value)]
    return min(gaps, key=lambda gap: REASONS.index(gap.reason)) if gaps else None


def lift(step, *values):
    """`step` of the values, or the missing value among them."""
    gap = strongest(values)
    return step(*values) if gap is None else gap


def divide(a, b):
    return Missing("zero-denominator") if b == 0 else a / b


def magnitude(x):
    """The e with 10^e <= |x| < 10^(e+1), for x other than 0."""
    top, bottom = abs(x.numerator), x.denominator
    e = len(str(top)) - len(str(bottom))
    reached = bottom * 10**e <= top if e >= 0 else bottom <= top * 10**-e
    return e if reached else e - 1


def nearest(top, bottom):
    """The integer nearest to top / bottom, halves going away from zero (四舍五入)."""
    whole = (2 * abs(top) + bottom) // (2 * bottom)
    return whole if top >= 0 else -whole


def times_ten(x, places):
    """x * 10^places to the nearest integer."""
    if places >= 0:
        return nearest(x.numerator * 10**places, x.denominator)
    return nearest(x.numerator, x.denominator * 10**-places)


def to_digits(x, digits):
    if x == 0:
        return Fraction(0)
    places = digits - 1 - magnitude(x)
    return over_ten(times_ten(x, places), places)


def over_ten(n, places):
    """n / 10^places."""
    return Fraction(n, 10**places) if places >= 0 else Fraction(n * 10**-places)


def settled(x):
    """What a decision sees."""
    return to_digits(x, DECISION_DIGITS)


def compare(a, b):
    """-1, 0 or 1; a difference that is not within the last digits shows without settling."""
    if a == b:
        return 0
    if abs(a - b) * 10 ** (DECISION_DIGITS - 2) <= max(abs(a), abs(b)):
        a, b = settled(a), settled(b)
    return (a > b) - (a < b)


def round_to(x, places):
    return over_ten(times_ten(settled(x), places), places)


def floor_to(x, places=0):
    scale = Fraction(10) ** places
    return (settled(x) * scale).__floor__() / scale


def ceil_to(x, places=0):
    scale = Fraction(10) ** places
    return (settled(x) * scale).__ceil__() / scale


def smallest(values):
    best = values[0]
    for value in values[1:]:
        best = value if compare(value, best) < 0 else best
    return best


def largest(values):
    best = values[0]
    for value in values[1:]:
        best = value if compare(value, best) > 0 else best
    return best


def clamp(x, low, high):
    """Kept between two bounds, either of which may be None."""
    if low is not None and compare(x, low) < 0:
        return low
    if high is not None and compare(x, high) > 0:
        return high
    return x


def to_decimal(x):
    return WIDE.divide(Decimal(x.numerator), Decimal(x.denominator))


def square_root(x):
    """Exact where the root is rational."""
    if x < 0:
        return Missing("undefined")
    root = WIDE.sqrt(to_decimal(x))
    tidy = Fraction(root.quantize(Decimal(1).scaleb(-20), rounding=ROUND_HALF_UP, context=WIDE))
    return tidy if tidy * tidy == x else Fraction(root)


def logarithm(x):
    return Missing("undefined") if x <= 0 else Fraction(WIDE.ln(to_decimal(x)))


def exponential(x):
    return Fraction(WIDE.exp(to_decimal(x)))


def power(x, exponent):
    if x == 0 and exponent < 0:
        return Missing("zero-denominator")
    if exponent.denominator == 1:
        return x**exponent.numerator
    if x < 0:
        return Missing("undefined")
    return Fraction(0) if x == 0 else Fraction(WIDE.power(to_decimal(x), to_decimal(exponent)))


def fixed(x, places):
    """Decimal text with so many places, rounded half away from zero."""
    return with_point(times_ten(settled(x), places), places)


def significant(x, digits=25):
    """Plain decimal text of the figure at so many significant digits."""
    if x == 0:
        return "0"
    places = max(digits - 1 - magnitude(x), 0)
    text = with_point(times_ten(to_digits(x, digits), places), places)
    return text.rstrip("0").rstrip(".") if "." in text else text


def with_point(n, places):
    """The text of n / 10^places."""
    digits = str(abs(n)).rjust(places + 1, "0")
    text = f"{digits[:-places]}.{digits[-places:]}" if places else digits
    return f"-{text}" if n < 0 else text
