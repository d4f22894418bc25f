"""One assessment from its texts to its result."""

from .adjusting import Adjusting
from .data import Data
from .figures import Refused, fixed, is_missing, round_to, significant
from .framework import Framework
from .rule_text import read_rule_text
from .standing import Standing
from .table import Sheet

NO_REASON = {"无", "否", "-", "—"}


def assess(rule_text, table_text, ledger_text=None):
    """The result as a dictionary, or why there is none; a key that the rules lack is a mistake of theirs."""
    try:
        return result_of(rule_text, table_text, ledger_text)
    except (Refused, KeyError) as reason:
        return {"refused": str(reason)}


def result_of(rule_text, table_text, ledger_text):
    rules = read_rule_text(rule_text)
    sheet = Sheet(table_text, rules)
    data = Data(rules, sheet)
    exempt = take_out_exempt(rules, sheet)
    framework = Framework(rules, data)
    basic = framework.total()
    exact = basic
    if "adjust" in rules:
        exact = Adjusting(rules, data, ledger_text, framework.full_marks).totals(basic)
    totals = [x if is_missing(x) else round_to(x, int(rules["round"]["total"])) for x in exact]
    barred = disqualified(rules, data)
    standing = Standing(data, totals, exact, barred)
    return Result(rules, data, framework, standing).document(exempt, barred)


def take_out_exempt(rules, sheet):
    """Removes the exempt from the sheet before anything is derived; returns them with their reasons."""
    found = {}
    names = sheet.names
    columns = {name: {**setting, "missing": {}} for name, setting in rules["columns"].items()}
    data = Data({**rules, "columns": columns, "indicators": {}}, sheet)
    for name in columns:
        data.column(name)
    for rule in rules.get("exempt", []):
        for row, reason in enumerate(reasons_for(rule, rules, data)):
            if reason is not None:
                found.setdefault(row, reason)
    if len(found) == len(names):
        raise Refused("everybody is exempt")
    sheet.keep([row for row in range(len(names)) if row not in found])
    return {names[row]: reason for row, reason in found.items()}


def reasons_for(rule, rules, data):
    """Why each entity is exempt by one rule, or None."""
    if "column" in rule:
        texts, marks = data.sheet.texts(rule["column"]), rules.get("missing-marks", {})
        if any(text in NO_REASON and text not in marks for text in texts):
            raise Refused("a reason or none?")
        return [None if text in marks or not text else text for text in texts]
    if "entity" in rule:
        return [rule["reason"] if name == rule["entity"] else None for name in data.sheet.names]
    return [rule["reason"] if one else None for one in data.holds(rule["when"])]


def disqualified(rules, data):
    """The rows that are scored but neither ranked nor graded, with their reasons."""
    found = {}
    for rule in rules.get("disqualify", []):
        for row, one in enumerate(data.holds(rule["when"])):
            if one:
                found.setdefault(row, rule["reason"])
    return found


class Result:
    """The figures of every entity as they are printed."""

    def __init__(self, rules, data, framework, standing):
        self.rules = rules
        self.data = data
        self.framework = framework
        self.standing = standing

    def document(self, exempt, barred):
        lists = {"": self.rules.get("rank", {}), **self.rules.get("ranks", {})}
        ranks = {name: self.standing.ranks(setting) for name, setting in lists.items()}
        grades = self.standing.grades(self.rules["grade"]) if "grade" in self.rules else None
        return {
            "entities": [self.entity(row, ranks, grades) for row in range(self.data.size)],
            "exempt": exempt,
            "disqualified": {self.data.sheet.names[row]: reason for row, reason in barred.items()},
        }

    def entity(self, row, ranks, grades):
        return {
            "name": self.data.sheet.names[row],
            "total": printed(self.standing.totals[row], self.rules["round"]["total"]),
            "exact": printed(self.standing.exact[row]),
            "ranks": {name: places[row] for name, places in ranks.items()},
            "grade": grades[row] if grades else None,
            "indicators": {leaf.name: self.of_indicator(leaf, row) for leaf in self.framework.root.leaves()},
        }

    def of_indicator(self, leaf, row):
        indicator = self.data.indicator(leaf.name)
        places = self.rules["round"]
        return {
            "value": printed(indicator.rounded[row], places.get("value")),
            "points": printed(leaf.points[row]),
            "score": printed(leaf.scores[row], places.get("score")),
            "mark": leaf.marks.get(row),
            "value-mark": indicator.marks.get(row),
        }


def printed(x, places=None):
    """A figure as text, or the reason why it is missing."""
    if is_missing(x):
        return {"missing": x.reason}
    return significant(x) if places is None else fixed(x, int(places))
