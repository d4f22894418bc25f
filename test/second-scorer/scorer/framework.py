"""The index of a rule file: weights, points and scores of its indicators, and how they come together."""

from fractions import Fraction

from .case import Case
from .figures import Missing, Refused, is_missing, power, round_to, strongest
from .methods import METHODS
from .missing import Penalty, by_reason, fill_scores, penalises, redistributes, score_policies
from .quantities import Quantities

EVERYONE = "*"
FULL = Fraction(100)
SIGNLESS_MEANS = ["geometric-mean", "harmonic-mean", "power-mean"]


class Node:
    """An indicator or a dimension of the index; `weight` is by group of the default grouping, or for everyone."""

    def __init__(self, name, setting, weight):
        self.name = name
        self.setting = setting
        self.weight = weight
        self.children = []
        self.points = []
        self.scores = []
        self.marks = {}

    def leaves(self):
        return [self] if not self.children else [leaf for child in self.children for leaf in child.leaves()]


class Framework:
    """The whole index over the data."""

    def __init__(self, rules, data):
        self.rules = rules
        self.data = data
        self.full_marks = rules.get("full-marks", FULL)
        self.groups = self.weight_groups(rules["index"])
        self.root = Node("", {**rules, "of": rules["index"]}, {group: self.full_marks for group in self.groups})
        self.grow(self.root)
        self.within = self.redistribution()
        self.check_penalties(self.root)
        for leaf in self.root.leaves():
            self.score(leaf)
        self.combine(self.root)

    # weights

    def weight_groups(self, index):
        """The groups the weights name, or everyone."""
        names = [EVERYONE]
        for setting in index.values():
            weight = setting.get("weight")
            if isinstance(weight, dict):
                self.data.check_named_groups(self.data.default_grouping, weight)
                names = list(weight)
            below = self.weight_groups(setting["of"]) if "of" in setting else names
            names = below if below != [EVERYONE] else names
        return names

    def grow(self, node):
        """Adds the children of a node, with their weights checked."""
        settings = node.setting["of"]
        stated = {name: self.by_group(setting["weight"]) for name, setting in settings.items()}
        sums = {group: sum(weights[group] for weights in stated.values()) for group in self.groups}
        relative = node.setting.get("weights", "absolute") == "relative"
        self.check_sums(node, sums, relative)
        for name, setting in settings.items():
            weight = shares(node.weight, stated[name], sums) if relative else stated[name]
            child = Node(name, setting, weight)
            node.children.append(child)
            if "of" in setting:
                self.grow(child)

    def by_group(self, weight):
        weights = {group: weight[group] if isinstance(weight, dict) else weight for group in self.groups}
        if any(w < 0 for w in weights.values()):
            raise Refused("a weight below 0")
        return weights

    def check_sums(self, node, sums, relative):
        for group, total in sums.items():
            wanted = [node.weight[group]] + ([] if method_of(node) == "sum" else [FULL])
            if relative and total == 0 and node.weight[group] != 0:
                raise Refused("relative weights of nothing")
            if not relative and total not in wanted:
                raise Refused("weights do not add up")

    def weights(self, node):
        """The weight of a node for every entity."""
        if self.groups == [EVERYONE]:
            return [node.weight[EVERYONE]] * self.data.size
        return [node.weight[group] for group in self.data.groups()]

    # scores of the indicators

    def settings_of(self, leaf):
        """The score settings of an indicator, on top of those for all."""
        own, common = leaf.setting.get("score", {}), self.rules.get("scoring", {})
        if "method" in own and own["method"] != common.get("method"):
            common = {key: value for key, value in common.items() if key == "missing"}
        missing = own.get("missing", common.get("missing", "refuse"))
        if by_reason(missing) and by_reason(common.get("missing")):
            missing = {**common["missing"], **missing}
        return {**common, **own, "missing": missing}

    def redistribution(self):
        """Where redistributed weights go: one answer for the whole file."""
        found = set()
        nested = any(child.children for child in self.root.children)
        for leaf in self.root.leaves():
            setting = self.settings_of(leaf)["missing"]
            if redistributes(setting):
                found.add(score_policies(setting)[1] or (None if nested else "dimension"))
        if len(found) > 1 or None in found:
            raise Refused("weights are redistributed in more than one way")
        within = found.pop() if found else "dimension"
        if within == "total" and any(method_of(node) != "sum" for node in dimensions(self.root)):
            raise Refused("weights cannot be redistributed over means")
        return within

    def check_penalties(self, node):
        """No deduction in a mean that has no result for points below 0."""
        for child in node.children:
            if child.children:
                self.check_penalties(child)
            elif method_of(node) in SIGNLESS_MEANS and penalises(self.settings_of(child)["missing"]):
                raise Refused("a deduction in a mean")

    def score(self, leaf):
        setting = self.settings_of(leaf)
        indicator = self.data.indicator(leaf.name)
        grouping = setting.get("within")
        case = Case(setting, indicator, Quantities(self.data, indicator, grouping), self.data.groups(grouping))
        weights = self.weights(leaf)
        if setting.get("method") not in METHODS:
            raise Refused("no method")
        raw = METHODS[setting["method"]](case)
        if any(weights[row] != 0 for row in case.unscalable):
            raise Refused("a scale that is crossed, or does not tell the group apart")
        assessed = [weight != 0 for weight in weights]
        settled, leaf.marks = fill_scores(raw, assessed, setting["missing"], case.groups, indicator.exact.filled)
        leaf.points = [x.of_weight(w) if isinstance(x, Penalty) else x for x, w in zip(settled, weights)]
        leaf.scores = [self.rounded(weighted(x, w)) for x, w in zip(leaf.points, weights)]

    def rounded(self, score):
        places = self.rules["round"].get("score")
        return score if places is None or is_missing(score) else round_to(score, int(places))

    # coming together

    def combine(self, node):
        """Points and scores of a dimension from those below it."""
        for child in node.children:
            if child.children:
                self.combine(child)
        weights = self.weights(node)
        parts = list(zip(*(self.parts_of(child) for child in node.children)))
        for row, weight in enumerate(weights):
            points, score = self.together(node, [part for part in parts[row] if part.weight != 0], weight)
            node.points.append(points)
            node.scores.append(score)

    def parts_of(self, child):
        """What a child brings, for every entity."""
        columns = zip(self.weights(child), child.points, child.scores)
        return [
            Part(*column, self.is_absent(child, row), child.marks.get(row) == "penalty")
            for row, column in enumerate(columns)
        ]

    def is_absent(self, child, row):
        """Left out, its weight going to others."""
        if child.children:
            return self.within == "total" and is_missing(child.scores[row])
        return child.marks.get(row) == "redistribute"

    def together(self, node, parts, weight):
        present = [part for part in parts if not part.absent]
        gap = strongest([part.score for part in (present or parts)])
        if weight == 0 or gap is not None:
            gap = gap or Missing("not-applicable")
            return gap, gap
        if method_of(node) == "sum":
            score = sum(part.score for part in present if not part.penalised)
            if self.within == "dimension":
                score *= weight / sum(part.weight for part in present) if len(present) < len(parts) else 1
            score += penalties(present)
            return score / weight * FULL, score
        points = mean_of(node, present)
        if not is_missing(points):
            points += penalties(present) * FULL / sum(part.weight for part in parts)
        return points, weighted(points, weight)

    def total(self):
        """The composite score before anything is added or rounded, for every entity."""
        if self.within == "dimension":
            return self.root.scores
        leaves = list(zip(*(self.parts_of(leaf) for leaf in self.root.leaves())))
        return [self.spread(parts) for parts in leaves]

    def spread(self, parts):
        """The sum of what is there, brought to full marks."""
        present = [part for part in parts if part.weight != 0 and not part.absent]
        if not present:
            return strongest([part.score for part in parts])
        scored = sum(part.score for part in present if not part.penalised)
        return scored * self.full_marks / sum(part.weight for part in present) + penalties(present)


class Part:
    """What one child brings to its dimension for one entity."""

    def __init__(self, weight, points, score, absent, penalised):
        self.weight = weight
        self.points = points
        self.score = score
        self.absent = absent
        self.penalised = penalised


def penalties(parts):
    """Points off, which weights that go to others never make more."""
    return sum(part.score for part in parts if part.penalised)


def dimensions(node):
    return [node] + [below for child in node.children if child.children for below in dimensions(child)]


def shares(parent, own, sums):
    """The weights that relative ones come to, group by group."""
    return {group: parent[group] * own[group] / sums[group] if sums[group] else Fraction(0) for group in own}


def weighted(points, weight):
    return points if is_missing(points) else points * weight / FULL


def method_of(node):
    aggregate = node.setting.get("aggregate", "sum")
    return aggregate["method"] if isinstance(aggregate, dict) else aggregate


def mean_of(node, parts):
    """The weighted mean the dimension asks for; only the arithmetic one takes points below 0."""
    whole = sum(part.weight for part in parts)
    method = method_of(node)
    if method == "arithmetic-mean":
        return sum(part.weight * part.points for part in parts if not part.penalised) / whole
    if any(part.points < 0 for part in parts):
        return Missing("undefined")
    if method == "geometric-mean":
        return geometric_mean(parts, whole)
    if method not in ("harmonic-mean", "power-mean"):
        raise Refused(f"unknown aggregate {method}")
    exponent = Fraction(-1) if method == "harmonic-mean" else node.setting["aggregate"]["exponent"]
    return power_mean(parts, whole, exponent)


def geometric_mean(parts, whole):
    product = Fraction(1)
    for part in parts:
        product *= power(part.points, part.weight / whole)
    return product


def power_mean(parts, whole, exponent):
    if exponent in (0, 1) or abs(exponent) > 10:
        raise Refused("another mean, or none")
    if exponent < 0 and any(part.points == 0 for part in parts):
        return Fraction(0)
    inner = sum(part.weight * power(part.points, exponent) for part in parts) / whole
    return power(inner, 1 / exponent)
