"""The scoring methods of the rule file: points out of 100 for every entity, before missing values are settled.

Each method is a function of a Case. `sign` is 1 where more is better and -1 where less is better.
"""

from fractions import Fraction

from . import cohort
from .case import FULL, at_least, within_clip, within_multiples
from .figures import Missing, Refused, clamp, compare, divide, floor_to, lift, strongest
from .units import PLAIN, amount_in

def over_standard(case, standard, divided):
    """x / standard, or the inverse form that the rules name; `divided` is the name of standard / x."""
    inverse = case.optional("inverse", None)
    if (case.sign < 0) != (inverse is not None):
        raise Refused("the form of a lower-is-better ratio must be named, and only that")
    forms = {
        None: lambda x, s: x / s * FULL,
        divided: lambda x, s: divide(s * FULL, max(x, Fraction(0))),
        "two-minus": lambda x, s: (2 - x / s) * FULL,
    }
    return within_multiples(case, case.each(forms[inverse], standard))


def ratio_to_base(case):
    return over_standard(case, case.quantity("base", positive=True), "base-over-x")


def attainment(case):
    return over_standard(case, case.target(positive=True), "target-over-x")


def bounds(case):
    """Worst and best; stated ones must be in order."""
    worst, best = case.need("worst"), case.need("best")
    names = {"worst": "min", "best": "max"} if case.sign > 0 else {"worst": "max", "best": "min"}
    found = {
        key: case.statistic(names[key]) if setting == "cohort" else case.quantities.each(setting)
        for key, setting in (("worst", worst), ("best", best))
    }
    check_order(case, [best, worst], [found["best"], found["worst"]])
    return found["worst"], found["best"]


def check_order(case, settings, figures):
    """Of two stated quantities the first must be the better one; what is computed from data may turn out otherwise."""
    if not all(map(stated, settings)):
        return
    for better, worse in zip(*figures):
        if strongest([better, worse]) is None and case.sign * (better - worse) <= 0:
            raise Refused("quantities in the wrong order")


def stated(setting):
    return setting != "cohort" and not (isinstance(setting, dict) and {"formula", "column"} & setting.keys())


def between_bounds(case, basic):
    otherwise, (worst, best) = case.need("degenerate"), bounds(case)
    case.check_scale(best, worst, otherwise)

    def step(x, worst, best):
        if compare(worst, best) == 0:
            return no_length(otherwise)
        return basic + (x - worst) / (best - worst) * (FULL - basic)

    return within_clip(case, case.each(step, worst, best))


def no_length(otherwise):
    return Missing("zero-denominator") if otherwise == "refuse" else otherwise


def min_max(case):
    return between_bounds(case, Fraction(0))


def efficacy(case):
    return between_bounds(case, case.need("basic"))


def five_grade(case):
    names = ["excellent", "good", "average", "fair", "poor"]
    settings = [case.need("standards")[name] for name in names]
    standards = [case.quantities.each(setting) for setting in settings]
    for i in range(len(names) - 1):
        check_order(case, settings[i : i + 2], standards[i : i + 2])
        case.check_scale(standards[i], standards[i + 1], "refuse")

    def step(x, *marks):
        if case.sign * compare(x, marks[0]) >= 0:
            return FULL
        for i, (above, below) in enumerate(zip(marks, marks[1:])):
            if case.sign * compare(x, below) >= 0:
                return 80 - 20 * i + (x - below) / (above - below) * 20
        return Fraction(0)

    return case.each(step, *standards)


def bands(case):
    steps, boundary = case.need("bands"), case.need("boundary")
    if steps[0]["from"] != "none":
        raise Refused("the lowest band has no bound")
    froms = [case.quantities.amount(step["from"]) for step in steps[1:]]
    points = [step["points"] for step in steps]
    if any(a >= b for a, b in zip(froms, froms[1:])):
        raise Refused("bands in the wrong order")
    reached = 0 if boundary == "lower" else 1
    return case.each(lambda x: points[sum(compare(x, start) >= reached for start in froms)])


def rank_points(case):
    form, ties = case.need("form"), case.need("ties")
    ranks = cohort.ranks(case.values, case.groups, case.sign, ties)
    counts = case.statistic("count")
    if form == "ladder":
        per_place, _ = case.need("per-place"), case.need("floor")
        return at_least(case, [lift(lambda r: FULL - (r - 1) * per_place, r) for r in ranks])
    forms = {
        "linear-to-nth": lambda r, n: (n - r + 1) / n * FULL,
        "linear-to-zero": lambda r, n: (1 - (r - 1) / max(n - 1, 1)) * FULL,
    }
    return [lift(forms[form], r, n) for r, n in zip(ranks, counts)]


def percentile_rank(case):
    forms = {
        "at-or-below": lambda r, back, n: (n - r + 1) / n * FULL,
        "below": lambda r, back, n: (back - 1) / n * FULL,
        "mid": lambda r, back, n: (n - r + back) / 2 / n * FULL,
    }
    ranks = cohort.ranks(case.values, case.groups, case.sign)
    backward = cohort.ranks(case.values, case.groups, -case.sign)
    return [lift(forms[case.need("form")], *row) for row in zip(ranks, backward, case.statistic("count"))]


def z_score(case):
    centre, spread, otherwise = case.need("centre"), case.need("spread"), case.need("degenerate")
    mean, sd = case.statistic("mean"), case.statistic("sd")
    case.check_lengths(case.each(lambda x, length: length, sd), otherwise)

    def step(x, mean, sd):
        if compare(sd, 0) == 0:
            return no_length(otherwise)
        return centre + case.sign * (x - mean) / sd * spread

    return within_clip(case, case.each(step, mean, sd))


def all_or_nothing(case):
    comparators = {
        "at-least": (1, lambda order: order >= 0),
        "above": (1, lambda order: order > 0),
        "at-most": (-1, lambda order: order <= 0),
        "below": (-1, lambda order: order < 0),
    }
    sign, reached = comparators[case.need("comparator")]
    if sign != case.sign:
        raise Refused("comparator against the direction")
    otherwise = case.optional("otherwise", Fraction(0))
    return case.each(lambda x, target: FULL if reached(compare(x, target)) else otherwise, case.target())


def stepped(change, setting, step):
    """The points for a change by steps: whole steps or in proportion, up to the cap."""
    if setting == "none":
        return Fraction(0)
    steps = change / step
    points = (floor_to(steps) if setting["form"] == "whole-steps" else steps) * setting["points"]
    return clamp(points, None, None if setting["cap"] == "none" else setting["cap"])


def basic_points(case):
    basic, bonus, penalty = case.need("basic"), case.need("bonus"), case.need("penalty")
    relative = any(isinstance(part, dict) and "relative-step" in part for part in (bonus, penalty))
    target = case.target(positive=relative)

    def step(x, target, bonus_step, penalty_step):
        if case.sign * compare(x, target) >= 0:
            return basic + stepped(abs(x - target), bonus, bonus_step)
        return Fraction(0) if penalty == "all" else basic - stepped(abs(x - target), penalty, penalty_step)

    return at_least(case, case.each(step, target, step_of(case, bonus, target), step_of(case, penalty, target)))


def step_of(case, setting, target):
    """How much counts as one step, for every entity."""
    if not isinstance(setting, dict):
        return [None] * len(target)
    if "step" in setting:
        return case.quantities.each(setting["step"], positive=True)
    share = amount_in(setting["relative-step"], PLAIN)
    return [lift(lambda t: t * share, t) for t in target]


def parity(case):
    basic, bonus, penalty = case.need("parity"), case.need("bonus"), case.need("penalty")
    shares = [amount_in(s["relative-step"], PLAIN) if isinstance(s, dict) else None for s in (bonus, penalty)]

    def step(x, previous):
        if compare(previous, 0) <= 0:
            return Missing("zero-denominator")
        growth = case.sign * (x / previous - 1)
        if compare(growth, 0) >= 0:
            return basic + stepped(growth, bonus, shares[0])
        return Fraction(0) if penalty == "all" else basic - stepped(-growth, penalty, shares[1])

    return at_least(case, case.each(step, case.quantities.data.shown(case.need("previous"), case.indicator.unit)))


def progressive(case):
    basic, divisors = case.need("basic"), case.need("divisors")
    mean = case.statistic("mean") if case.need("mean") == "cohort" else case.quantity("mean")
    divisors = [case.quantities.each(divisor, positive=True) for divisor in divisors]

    def step(x, mean, width, *divisors):
        excess, size = case.sign * (x - mean), abs(x - mean)
        total = Fraction(0)
        for i, divisor in enumerate(divisors):
            last = i == len(divisors) - 1
            part = max(size - i * width, Fraction(0))
            total += (part if last else min(part, width)) / divisor
        return basic + basic * (total if excess >= 0 else -total)

    return within_clip(case, case.each(step, mean, case.quantity("width", positive=True), *divisors))


def unit_points(case):
    if case.sign < 0:
        raise Refused("unit-points counts upwards")
    form, beyond = case.need("form"), case.need("beyond")
    beyond = Fraction(0) if beyond == "none" else beyond
    whole = floor_to if form == "whole-units" else lambda steps: steps

    def step(x, unit, full):
        if compare(x, full) >= 0:
            return FULL + whole((x - full) / unit) * beyond
        return whole(x / unit) * unit / full * FULL

    points = case.each(step, case.quantity("unit", positive=True), case.quantity("full", positive=True))
    return within_multiples(case, points)


METHODS = {
    "ratio-to-base": ratio_to_base,
    "attainment": attainment,
    "min-max": min_max,
    "efficacy": efficacy,
    "five-grade": five_grade,
    "bands": bands,
    "rank-points": rank_points,
    "percentile-rank": percentile_rank,
    "z-score": z_score,
    "all-or-nothing": all_or_nothing,
    "basic-points": basic_points,
    "parity": parity,
    "progressive": progressive,
    "unit-points": unit_points,
}
