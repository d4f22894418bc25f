"""What the scoring methods share: the indicator to be scored, and the limits of its points."""

from fractions import Fraction

from . import cohort
from .figures import Refused, clamp, compare, is_missing, lift

FULL = Fraction(100)


class Case:
    """One indicator to be scored: its values, settings and groups; in the end, who cannot be scored by its scale."""

    def __init__(self, setting, indicator, quantities, groups):
        self.setting = setting
        self.indicator = indicator
        self.values = indicator.rounded
        self.quantities = quantities
        self.groups = groups
        self.sign = 1 if indicator.direction == "higher" else -1
        self.unscalable = set()

    def need(self, key):
        if key not in self.setting:
            raise Refused(f"{key} is missing")
        return self.setting[key]

    def optional(self, key, otherwise):
        return self.setting.get(key, otherwise)

    def quantity(self, key, positive=False):
        return self.quantities.each(self.need(key), positive)

    def target(self, positive=False):
        setting = self.setting.get("target", self.indicator.target)
        if setting is None:
            raise Refused("no target")
        return self.quantities.each(setting, positive)

    def each(self, step, *columns):
        return [lift(step, *row) for row in zip(self.values, *columns)]

    def check_scale(self, better, worse, when_same):
        """Notes the rows whose scale is crossed, or has no length though `when_same` is to refuse that."""
        self.check_lengths(self.each(lambda x, b, w: self.sign * (b - w), better, worse), when_same)

    def check_lengths(self, lengths, when_same):
        least = 1 if when_same == "refuse" else 0
        self.unscalable |= {row for row, x in enumerate(lengths) if not is_missing(x) and compare(x, 0) < least}

    def statistic(self, name):
        return cohort.each(self.groups, self.values, cohort.STATISTICS[name])


def within_multiples(case, points):
    """`cap` and `floor`: multiples of the weight, or none."""
    cap, floor = case.need("cap"), case.optional("floor", Fraction(0))
    low, high = (None if bound == "none" else bound * FULL for bound in (floor, cap))
    return kept(points, low, high)


def kept(points, low, high):
    if low is not None and high is not None and low >= high:
        raise Refused("bounds in the wrong order")
    return [lift(lambda x: clamp(x, low, high), x) for x in points]


def within_clip(case, points):
    clip = case.need("clip")
    return points if clip == "none" else kept(points, *clip)


def at_least(case, points):
    """A `floor` alone, a multiple of the weight."""
    floor = case.optional("floor", Fraction(0))
    return points if floor == "none" else kept(points, floor * FULL, None)
