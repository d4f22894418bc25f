"""What is known of the entities: their groups, columns and indicators, with missing values put in."""

from .figures import Refused, is_missing, round_to
from .formula import Column, Scope, evaluate
from .missing import fill_values
from .units import unit_of


class Indicator:
    """One indicator for every entity: `exact` as computed and filled, `rounded` as the rules round it."""

    def __init__(self, setting, unit):
        self.setting = setting
        self.unit = unit
        self.direction = setting.get("direction", "higher")
        self.target = setting.get("target")
        self.exact = Column(unit, [])
        self.rounded = []
        self.marks = {}

    def column(self):
        """The values as they are shown and scored."""
        return Column(self.unit, self.rounded, self.exact.filled)


class Data:
    def __init__(self, rules, sheet):
        self.rules = rules
        self.sheet = sheet
        self.period = period_text(rules.get("period"))
        self.groupings = rules.get("groups", {})
        self.default_grouping = next(iter(self.groupings), "all")
        self.group_names = {}
        self.columns = {}
        self.marks = {}
        self.indicators = {}
        self.pending = set()

    @property
    def size(self):
        return len(self.sheet.names)

    def groups(self, grouping=None):
        """The group of every entity, in a grouping or the default one."""
        grouping = grouping or self.default_grouping
        if grouping == "all":
            return ["all"] * self.size
        if grouping not in self.groupings:
            raise Refused(f"unknown grouping {grouping}")
        labels = self.sheet.texts(self.groupings[grouping])
        if "" in labels:
            raise Refused("an entity without a group")
        return labels

    def check_named_groups(self, grouping, by_group):
        """Every map over a grouping names the same groups, and all groups of the sheet."""
        named = self.group_names.setdefault(grouping, set(by_group))
        if set(by_group) != named or not set(self.groups(grouping)) <= named:
            raise Refused(f"groups of {grouping}")

    def column(self, name):
        """A column of the sheet, filled by its own policy."""
        if name not in self.columns:
            setting = self.rules["columns"][name]
            figures = self.sheet.figures(name, setting)
            reported = Column(unit_of(setting.get("unit", "")), figures)
            self.columns[name], self.marks[name] = self.fill(reported, setting)
        return self.columns[name]

    def fill(self, column, setting):
        """The column with missing values put in as its setting says, and the marks."""
        if "missing" not in setting:
            return column, {}
        other = lambda name: self.named(name).in_unit(column.unit)
        values, marks = fill_values(column, setting["missing"], self.groups(setting.get("within")), other)
        return Column(column.unit, values, column.filled | marks.keys()), marks

    def named(self, name):
        """What a name in a formula stands for: a column, or an indicator before its last rounding."""
        if name in self.rules["columns"]:
            return self.column(name)
        if name in self.rules.get("indicators", {}):
            return self.indicator(name).exact
        raise Refused(f"unknown name {name}")

    def shown(self, name, unit):
        """The figures of an indicator as it is shown, or of a column."""
        if name in self.rules.get("indicators", {}) or name in indexed(self.rules["index"]):
            return self.indicator(name).column().in_unit(unit)
        return self.named(name).in_unit(unit)

    def indicator(self, name):
        if name not in self.indicators:
            if name in self.pending:
                raise Refused(f"{name} is defined by itself")
            self.pending.add(name)
            self.indicators[name] = self.derive(name)
        return self.indicators[name]

    def derive(self, name):
        setting = self.rules.get("indicators", {}).get(name, {})
        if name not in self.rules["columns"] and "formula" not in setting:
            raise Refused(f"unknown indicator {name}")
        if "formula" in setting:
            column = evaluate(setting["formula"], self.scope(setting.get("within")))
        else:
            column = self.column(name)
        unit = unit_of(setting["unit"]) if "unit" in setting else column.unit
        indicator = Indicator(setting, unit)
        indicator.exact, marks = self.fill(Column(unit, column.in_unit(unit), column.filled), setting)
        indicator.marks = {**({} if "formula" in setting else self.marks[name]), **marks}
        indicator.rounded = [self.rounded(x) for x in indicator.exact.values]
        return indicator

    def rounded(self, x):
        places = self.rules["round"].get("value")
        return x if places is None or is_missing(x) else round_to(x, int(places))

    def scope(self, grouping=None):
        return Scope(self.groups(grouping), self.named)

    def holds(self, formula):
        """Whether a condition holds, for every entity; one that cannot be told is refused."""
        values = evaluate(formula, self.scope()).values
        if any(is_missing(one) for one in values):
            raise Refused("a condition cannot be told")
        return values


def indexed(items):
    """The names of the indicators of the index."""
    return {one for name, entry in items.items() for one in (indexed(entry["of"]) if "of" in entry else [name])}


def period_text(period):
    return None if period is None else str(period)
