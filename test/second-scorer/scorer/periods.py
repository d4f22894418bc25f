"""Reporting periods, and the one in force among dated values."""

import re
from fractions import Fraction

from .figures import Refused

MONTHS = {"H": 6, "Q": 3, "-": 1}


def months_of(text):
    """The first month of a period and the month after its last, counted from year 0."""
    found = re.fullmatch(r"(\d{4})(?:([HQ-])(\d{1,2}))?", text)
    if found is None:
        raise Refused(f"{text} is no period")
    year = int(found[1]) * 12
    if found[2] is None:
        return year, year + 12
    length = MONTHS[found[2]]
    start = year + length * (int(found[3]) - 1)
    return start, start + length


def in_force(dated, between, period, amount):
    """The amount of the period among amounts by period; `amount` reads one."""
    if period is None:
        raise Refused("dated values need a period")
    start, end = months_of(period)
    spans = {key: months_of(key) for key in dated}
    covering = [key for key, span in spans.items() if span[0] <= start and end <= span[1]]
    if covering:
        return amount(dated[covering[0]])
    before = [key for key, span in spans.items() if span[1] <= end]
    after = [key for key, span in spans.items() if span[1] > end]
    if not before or not after or between is None:
        raise Refused(f"no value for {period}")
    low, high = max(before, key=lambda k: spans[k][1]), min(after, key=lambda k: spans[k][1])
    if between == "step":
        return amount(dated[low])
    way = Fraction(end - spans[low][1], spans[high][1] - spans[low][1])
    return amount(dated[low]) + (amount(dated[high]) - amount(dated[low])) * way
