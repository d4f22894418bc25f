"""Statistics over the entities of a group; values that are not there are left out."""

from fractions import Fraction

from .figures import Missing, compare, is_missing, largest, settled, smallest, square_root


def members(groups):
    """The rows of each group."""
    rows = {}
    for row, group in enumerate(groups):
        rows.setdefault(group, []).append(row)
    return rows


def each(groups, values, statistic, of_none=False):
    """The statistic of its own group for every entity; a group without values has none, unless `of_none`."""
    results = [None] * len(groups)
    for rows in members(groups).values():
        present = [values[row] for row in rows if not is_missing(values[row])]
        result = statistic(present) if present or of_none else Missing("no-peers")
        for row in rows:
            results[row] = result
    return results


def mean(xs):
    return sum(xs) / Fraction(len(xs))


def percentile(xs, share):
    """Linear between the ordered values, as Excel's PERCENTILE."""
    ordered = sorted(xs, key=settled)
    at = share * (len(ordered) - 1)
    low = at.__floor__()
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (at - low) * (ordered[high] - ordered[low])


def deviation(xs):
    """The standard deviation of the population."""
    centre = mean(xs)
    return square_root(sum((x - centre) ** 2 for x in xs) / len(xs))


STATISTICS = {
    "min": smallest,
    "max": largest,
    "mean": mean,
    "sum": sum,
    "median": lambda xs: percentile(xs, Fraction(1, 2)),
    "sd": deviation,
    "count": lambda xs: Fraction(len(xs)),
}


def peers_of(row, values, groups):
    """The values there are in the row's group, its own among them."""
    return [x for x, group in zip(values, groups) if group == groups[row] and not is_missing(x)]


def ranks(values, groups, sign=1, ties="better"):
    """1 is the largest (sign 1) or the smallest (sign -1); ties share the better place, the worse, or their mean."""

    def place(row):
        x = values[row]
        if is_missing(x):
            return x
        orders = [sign * compare(other, x) for other in peers_of(row, values, groups)]
        better, same = 1 + sum(order > 0 for order in orders), sum(order == 0 for order in orders)
        return Fraction({"better": better, "worse": better + same - 1, "mean": better + Fraction(same - 1, 2)}[ties])

    return [place(row) for row in range(len(values))]
