"""Formulas computed for all entities at once, with units and missing values.

A column is a unit and one value per entity: a Fraction, a truth value, or Missing.
"""

from fractions import Fraction

from . import cohort
from .figures import (
    Refused,
    ceil_to,
    clamp,
    compare,
    divide,
    exponential,
    floor_to,
    is_missing,
    largest,
    lift,
    logarithm,
    power,
    round_to,
    smallest,
    square_root,
    strongest,
)
from .formula_text import parse_formula
from .units import PLAIN, unit_of

ZERO = ("number", 0, "")
COMPARISONS = {
    "<": lambda order: order < 0,
    "<=": lambda order: order <= 0,
    ">": lambda order: order > 0,
    ">=": lambda order: order >= 0,
    "=": lambda order: order == 0,
    "<>": lambda order: order != 0,
}
ROUNDINGS = {"round": round_to, "floor": floor_to, "ceil": ceil_to}
PLAIN_FUNCTIONS = {"ln": logarithm, "exp": exponential, "sqrt": square_root}


class Column:
    """`filled`: the rows whose value was put in, or computed from one that was."""

    def __init__(self, unit, values, filled=()):
        self.unit = unit
        self.values = values
        self.filled = frozenset(filled)

    def in_unit(self, unit):
        factor = self.unit.conversion_to(unit)
        return [value if is_missing(value) else value * factor for value in self.values]


class Scope:
    """What a formula sees: the entities' groups, and the column a name stands for."""

    def __init__(self, groups, resolve):
        self.groups = groups
        self.resolve = resolve


def evaluate(text, scope):
    return value(parse_formula(text), scope)


def value(tree, scope):
    kind = tree[0]
    if kind == "number":
        return Column(unit_of(tree[2]), [Fraction(tree[1])] * len(scope.groups))
    if kind == "name":
        return scope.resolve(tree[1])
    if kind == "call":
        return call(tree[1], tree[2], scope)
    return operation(kind, tree, scope)


def operation(sign, tree, scope):
    left = value(tree[1], scope)
    if sign == "negate":
        return mapped(left.unit, lambda x: -x, left)
    if sign == "not":
        return mapped(PLAIN, lambda x: not x, left)
    if sign == "^":
        return mapped(left.unit.to_power(tree[2]), lambda x: power(x, tree[2]), left)
    right = value(tree[2], scope)
    if sign == "*":
        return mapped(left.unit.times(right.unit), lambda a, b: a * b, left, right)
    if sign == "/":
        return mapped(left.unit.times(right.unit, -1), divide, left, right)
    if sign in ("and", "or"):
        joined = (lambda a, b: a and b) if sign == "and" else (lambda a, b: a or b)
        return mapped(PLAIN, joined, left, right)
    left, right = alike(tree[1:], [left, right], one_is_whole=sign in "+-")
    if sign in COMPARISONS:
        return mapped(PLAIN, lambda a, b: COMPARISONS[sign](compare(a, b)), left, right)
    return mapped(left.unit, (lambda a, b: a + b) if sign == "+" else (lambda a, b: a - b), left, right)


def mapped(unit, step, *columns):
    return over(columns, unit, [lift(step, *row) for row in zip(*(column.values for column in columns))])


def over(columns, unit, values):
    """A column computed from others, row by row."""
    return Column(unit, values, frozenset().union(*(column.filled for column in columns)))


def alike(trees, columns, one_is_whole=False):
    """The columns in the unit of the first that has one; a 0 fits every unit, a 1 beside a percentage is 100%."""
    measured = [c for t, c in zip(trees, columns) if t != ZERO and (c.unit.powers or c.unit.is_percentage())]
    unit = measured[0].unit if measured else PLAIN
    if measured and one_is_whole and not unit.powers:
        unit = columns[0].unit
    return [fitting(t, c, unit, one_is_whole) for t, c in zip(trees, columns)]


def fitting(tree, column, unit, one_is_whole):
    if tree == ZERO:
        return over([column], unit, column.values)
    bare = tree[0] == "number" and not tree[2] and not (one_is_whole and tree[1] == 1)
    if bare and unit.is_percentage():
        raise Refused("a bare number beside a percentage")
    return over([column], unit, column.in_unit(unit))


def call(name, trees, scope):
    if name.startswith("cohort_"):
        return cohort_call(name.removeprefix("cohort_"), trees, scope)
    if name == "if":
        return branch(trees, scope)
    columns = [value(tree, scope) for tree in trees]
    if name in ROUNDINGS:
        places = literal(trees[1]) if len(trees) > 1 else 0
        return mapped(columns[0].unit, lambda x: ROUNDINGS[name](x, places), columns[0])
    if name in PLAIN_FUNCTIONS:
        return mapped(PLAIN, PLAIN_FUNCTIONS[name], over(columns, PLAIN, columns[0].in_unit(PLAIN)))
    if name == "abs":
        return mapped(columns[0].unit, abs, columns[0])
    if name == "has":
        return over(columns, PLAIN, [not is_missing(x) for x in columns[0].values])
    return of_like_values(name, trees, columns)


def of_like_values(name, trees, columns):
    if name == "band":
        return band(trees, columns)
    columns = alike(trees, columns)
    unit = columns[0].unit
    if name == "min":
        return mapped(unit, lambda *row: smallest(row), *columns)
    if name == "max":
        return mapped(unit, lambda *row: largest(row), *columns)
    if name == "clamp":
        return mapped(unit, clamp, *columns)
    if name == "coalesce":
        return over(columns, unit, [first_there(row) for row in zip(*(column.values for column in columns))])
    raise Refused(f"unknown function {name}")


def first_there(row):
    return next((x for x in row if not is_missing(x)), strongest(row))


def branch(trees, scope):
    condition, *branches = [value(tree, scope) for tree in trees]
    branches = alike(trees[1:], branches)
    rows = zip(condition.values, branches[0].values, branches[1].values)
    values = [c if is_missing(c) else yes if c else no for c, yes, no in rows]
    return over([condition, *branches], branches[0].unit, values)


def band(trees, columns):
    x, *thresholds = alike([trees[0], *trees[2::2]], [columns[0], *columns[2::2]])
    points = alike(trees[1::2], columns[1::2])

    def step(x, *row):
        tops, values = row[: len(thresholds)], row[len(thresholds) :]
        return values[sum(compare(x, top) >= 0 for top in tops)]

    return mapped(points[0].unit, step, x, *thresholds, *points)


def literal(tree):
    """The whole number an argument writes."""
    if tree[0] == "negate":
        return -literal(tree[1])
    if tree[0] != "number" or tree[1].denominator != 1:
        raise Refused("a plain number is expected")
    return tree[1].numerator


def cohort_call(name, trees, scope):
    if "cohort_" in str(trees):
        raise Refused("a cohort function within a cohort function")
    column = value(trees[0], scope)
    if name == "rank":
        return Column(PLAIN, cohort.ranks(column.values, scope.groups))
    if name == "percentile":
        share = trees[1][1] * unit_of(trees[1][2]).factor
        return Column(column.unit, cohort.each(scope.groups, column.values, lambda xs: cohort.percentile(xs, share)))
    if name not in cohort.STATISTICS:
        raise Refused(f"unknown function cohort_{name}")
    unit = PLAIN if name == "count" else column.unit
    return Column(unit, cohort.each(scope.groups, column.values, cohort.STATISTICS[name], name == "count"))
