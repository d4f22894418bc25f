"""Random frameworks: indicators, weights, aggregates and what is done about missing values."""

from .draw import Num
from .methods import MethodDraw
from .sheet import COLUMNS, FORMULAS, MARKS

MEANS = ["arithmetic-mean", "geometric-mean", "harmonic-mean", "power-mean"]
WHOLE = Num("100")


def value_policy(draw, name, unit):
    """A policy for missing values of a column or an indicator."""
    other = {"万元": "上年税收", "亿元": "上年税收", "亩": "用地", "个": "事故"}.get(unit)
    words = ["group-mean", "group-median", "as-zero"] + (["carry-forward"] if other not in (None, name) else [])
    word = draw.tagged("value-policy", words)
    setting = {"carry-forward": other} if word == "carry-forward" else word
    by_reason = {"not-reported": setting, "below-unit": "as-zero", "not-applicable": setting}
    return setting if draw.chance(0.6) else by_reason


class Level:
    """How the items of one dimension come together, and whether their whole is a relative weight."""

    def __init__(self, aggregate, weighting, below_relative=False):
        self.aggregate = aggregate
        self.weighting = weighting
        self.below_relative = below_relative


class IndexDraw:
    def __init__(self, draw, pair):
        self.draw = draw
        self.pair = pair
        self.names = draw.some([*FORMULAS, *(name for name in COLUMNS if name != "事故")], 9)
        self.leaf_names = []
        self.depth = draw.one([1, 1, 2, 2, 3])
        self.by_group = bool(pair.groupings) and draw.chance(0.4)
        self.redistributes = draw.one([None, "dimension", "total"]) if draw.chance(0.4) else None
        self.common = self.policy() if draw.chance(0.4) else None
        pair.policy_reasons = set(MARKS.values()) if self.common else set()
        self.common_method = draw.chance(0.15)

    def make(self):
        """The keys of the rule file that hold the framework."""
        full = Num(self.draw.one(["100", "100", "100", "120"]))
        self.draw.tag(f"full-marks:{full}")
        self.draw.tag(f"depth:{self.depth}")
        level = Level(self.aggregate(), self.weighting())
        aggregate, weighting = level.aggregate, level.weighting
        weights = self.weights(full, self.draw.between(2, 3), level)
        index = {}
        for i, weight in enumerate(weights):
            index |= self.item(weight, self.depth - 1, f"维度{i + 1}", level)
        found = {"full-marks": full} if full != "100" else {}
        found |= {} if aggregate == "sum" else {"aggregate": aggregate}
        found |= {"weights": "relative"} if weighting == "relative" else {}
        scoring = {"missing": self.common} if self.common else {}
        if self.common_method:
            scoring |= {"method": "ratio-to-base", "base": Num("3"), "cap": Num("2")}
        found |= {"scoring": scoring} if scoring else {}
        return {**found, "index": index}

    # dimensions

    def aggregate(self):
        if self.redistributes == "total" or self.draw.chance(0.5):
            self.draw.tag("aggregate:sum")
            return "sum"
        method = self.draw.tagged("aggregate", MEANS)
        if method != "power-mean":
            return method
        return {"method": method, "exponent": Num(self.draw.one(["2", "0.5", "-2", "3", "-0.5"]))}

    def weighting(self):
        if self.draw.chance(0.2):
            self.draw.tag("weights:relative")
            return "relative"
        return "absolute"

    def weights(self, parent, count, level):
        """A weight for each of the items, by group or for all."""
        if not self.by_group:
            return self.column(parent, count, level)
        self.draw.tag("weights:by-group")
        groups = self.pair.groups_named()[0][1]
        parents = parent if isinstance(parent, dict) else {group: parent for group in groups}
        columns = {group: self.column(parents[group], count, level) for group in groups}
        return [{group: columns[group][i] for group in groups} for i in range(count)]

    def column(self, parent, count, level):
        if level.weighting == "relative":
            return [Num(self.draw.one(["1", "2", "3", "0.5", "7"])) for _ in range(count)]
        may_be_hundred = level.aggregate != "sum" and float(parent) > 0
        of_hundred = may_be_hundred and (level.below_relative or self.draw.chance(0.5))
        whole = WHOLE if of_hundred else parent
        parts = self.draw.parts(whole, count)
        if "0" in parts and float(whole) > 0:
            self.draw.tag("weights:zero")
        return parts

    def item(self, weight, depth, label, above):
        """One entry of the index by its name: a dimension or an indicator."""
        if depth == 0 or self.draw.chance(0.3) or len(self.leaf_names) > 5:
            return self.leaf(weight, above)
        level = self.level_below(above)
        weights = self.weights(weight, self.draw.between(1, 3), level)
        below = {}
        for i, one in enumerate(weights):
            below |= self.item(one, depth - 1, f"{label}之{i + 1}", level)
        setting = {"weight": weight, "aggregate": level.aggregate}
        if level.aggregate == "sum" and self.draw.chance(0.5):
            del setting["aggregate"]
        if level.weighting == "relative":
            setting["weights"] = "relative"
        return {label: {**setting, "of": below}}

    def level_below(self, above):
        """Below a relative weight, which is no stated sum, items are relative too or add up to 100."""
        aggregate, weighting = self.aggregate(), self.weighting()
        below_relative = above.below_relative or above.weighting == "relative"
        if below_relative and aggregate == "sum":
            weighting = "relative"
        return Level(aggregate, weighting, below_relative)

    # indicators

    def leaf(self, weight, above):
        if not self.names:
            self.names = [name for name in [*FORMULAS, *COLUMNS] if name not in self.leaf_names]
        name = self.names.pop()
        self.leaf_names.append(name)
        indicator = self.indicator(name)
        score = MethodDraw(self.draw, self.pair, {**indicator, "name": name})
        setting = self.changed_scoring() if self.common_method and not score.lower else score.score()
        if "target" in score.indicator:
            indicator["target"] = score.indicator["target"]
        self.keep(name, indicator)
        policy = self.policy(penalty=above.aggregate in ("sum", "arithmetic-mean"))
        if policy is not None:
            setting["missing"] = policy
        if self.pair.groupings and self.draw.chance(0.2):
            self.draw.tag("score:within")
            setting["within"] = self.draw.one(self.pair.grouping_names())
        return {name: {"weight": weight, "score": setting}}

    def changed_scoring(self):
        """Score settings on top of those for all."""
        self.draw.tag("scoring:changed")
        return self.draw.one([{}, {"base": Num("2")}, {"cap": "none", "floor": Num("0.2")}])

    def indicator(self, name):
        lower = {"direction": "lower"} if self.draw.chance(0.3) else {}
        if name not in FORMULAS:
            return {"unit": COLUMNS[name], **lower}
        formula, unit = FORMULAS[name]
        self.draw.tag_functions(formula)
        if name == "派生指标" and "亩均税收" not in self.pair.indicators:
            self.keep("亩均税收", dict(zip(("formula", "unit"), FORMULAS["亩均税收"])))
        return {"formula": formula, "unit": unit, **lower}

    def keep(self, name, indicator):
        """Writes an indicator into the rule file; a column that is one as it stands needs no entry."""
        bare = name in COLUMNS and set(indicator) == {"unit"}
        if bare and not self.draw.chance(0.2):
            return
        if self.draw.chance(0.25):
            indicator["missing"] = value_policy(self.draw, name, indicator["unit"])
        if self.pair.groupings and "formula" in indicator and self.draw.chance(0.2):
            self.draw.tag("indicator:within")
            indicator["within"] = self.draw.one(self.pair.grouping_names())
        self.pair.indicators[name] = {**self.pair.indicators.get(name, {}), **indicator}

    # missing values

    def policy(self, penalty=False):
        """A policy of a score, or None to leave it to the rule's common one."""
        if self.draw.chance(0.15 if self.common_stands() else 0.05):
            return None
        words = ["zero", "mean-of-peers"] + (["redistribute"] * 2 if self.redistributes else [])
        one = self.one_policy(words, penalty)
        if self.draw.chance(0.55):
            self.draw.tag("policy-form:word")
            return one if one != "redistribute" else {"policy": one, "within": self.redistributes}
        self.draw.tag("policy-form:by-reason")
        policies = {reason: self.one_policy(words, penalty) for reason in MARKS.values()}
        if self.draw.chance(0.9):
            policies["zero-denominator"] = self.one_policy(words, penalty)
        if self.draw.chance(0.6):
            policies["undefined"] = self.one_policy(words, penalty)
        if "redistribute" in policies.values():
            policies["within"] = self.redistributes
        return policies

    def common_stands(self):
        return getattr(self, "common", None) is not None

    def one_policy(self, words, penalty):
        if penalty and self.draw.chance(0.15):
            self.draw.tag("policy:penalty")
            return {"penalty": Num(self.draw.one(["3", "0.5"]))}
        return self.draw.tagged("policy", words)
