"""Quantities of the rules (base, target, worst …) as one figure per entity."""

import re

from .figures import Missing, Refused, compare, is_missing
from .formula import Scope, evaluate
from .periods import in_force
from .units import amount_in

PERIOD_KEY = re.compile(r"\d{4}([HQ-]\d{1,2})?")


class Quantities:
    """Reads the quantities of one indicator: its unit, its grouping, its values as `x`."""

    def __init__(self, data, indicator, grouping):
        self.data = data
        self.indicator = indicator
        self.grouping = grouping

    def each(self, setting, positive=False):
        """One figure per entity; `positive` quantities are refused, or missing, at 0 and below."""
        if isinstance(setting, dict) and "formula" in setting:
            return positive_only(self.by_formula(setting["formula"]), positive)
        if isinstance(setting, dict) and "column" in setting:
            return positive_only(self.data.shown(setting["column"], self.indicator.unit), positive)
        if isinstance(setting, dict) and "by-group" in setting:
            return self.by_group(setting, positive)
        return [self.amount(setting, positive)] * self.data.size

    def amount(self, setting, positive=False):
        """A quantity that is the same for all."""
        unit = self.indicator.unit
        if not isinstance(setting, dict):
            found = amount_in(setting, unit)
        elif "value" in setting:
            found = amount_in(setting["value"], unit)
        else:
            dated = {key: value for key, value in setting.items() if PERIOD_KEY.fullmatch(key)}
            found = in_force(dated, setting.get("between"), self.data.period, lambda a: amount_in(a, unit))
        if positive and found <= 0:
            raise Refused("a quantity must be above 0")
        return found

    def by_group(self, setting, positive):
        grouping = setting.get("within", self.data.default_grouping)
        self.data.check_named_groups(grouping, setting["by-group"])
        figures = {
            group: Missing("not-applicable") if one == "/" else self.amount(one, positive)
            for group, one in setting["by-group"].items()
        }
        return [figures[group] for group in self.data.groups(grouping)]

    def by_formula(self, text):
        names = {"x": self.indicator.column()}
        scope = Scope(self.data.groups(self.grouping), names.__getitem__)
        return evaluate(text, scope).in_unit(self.indicator.unit)


def positive_only(values, wanted):
    if not wanted:
        return values
    return [x if is_missing(x) or compare(x, 0) > 0 else Missing("zero-denominator") for x in values]
