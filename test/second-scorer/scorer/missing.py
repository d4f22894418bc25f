"""What the rules say about missing values: policies of a value before scoring, and of a score."""

from . import cohort
from .figures import Missing, Refused, is_missing

UNFILLED = ["suppressed", "not-reported", "below-unit", "not-applicable"]
VALUE_WORDS = {"group-mean": "mean", "group-median": "median"}
SCORE_WORDS = ["refuse", "zero", "redistribute", "mean-of-peers"]


def score_policies(setting):
    """The policy of each reason, and where a weight goes that is redistributed."""
    if isinstance(setting, str) or "penalty" in setting:
        return {reason: setting for reason in UNFILLED}, None
    policies = {}
    if "policy" in setting:
        policies = {reason: setting["policy"] for reason in UNFILLED}
    policies |= {key: value for key, value in setting.items() if key not in ("policy", "within")}
    for reason, policy in policies.items():
        Missing(reason)
        if not isinstance(policy, dict) and policy not in SCORE_WORDS:
            raise Refused(f"unknown policy {policy}")
    return policies, setting.get("within")


def by_reason(setting):
    """Whether each reason has a policy of its own."""
    return isinstance(setting, dict) and not {"policy", "penalty"} & setting.keys()


def redistributes(setting):
    return "redistribute" in score_policies(setting)[0].values()


def penalises(setting):
    return any(isinstance(policy, dict) for policy in score_policies(setting)[0].values())


def fill_scores(points, assessed, setting, groups, filled_values):
    """The points with missing ones settled, and the policy that settled each; redistributed ones stay missing."""
    policies, _ = score_policies(setting)
    peers = cohort.each(groups, reported_only(points, filled_values), cohort.mean)
    filled, marks = list(points), {}
    for row, x in enumerate(points):
        if not is_missing(x):
            continue
        if not assessed[row]:
            filled[row] = Missing("not-applicable")
            continue
        policy = policies.get(x.reason, "refuse")
        if policy == "refuse":
            raise Refused(f"missing: {x.reason}")
        marks[row] = "penalty" if isinstance(policy, dict) else policy
        if policy == "zero":
            filled[row] = 0
        if policy == "mean-of-peers":
            filled[row] = needed_peers(peers[row])
        if isinstance(policy, dict):
            filled[row] = Penalty(policy["penalty"])
    return filled, marks


def reported_only(values, filled):
    """The values without those that were put in, or computed from one that was."""
    return [Missing("no-peers") if row in filled else x for row, x in enumerate(values)]


def needed_peers(mean):
    if is_missing(mean):
        raise Refused("no peers to take the mean of")
    return mean


class Penalty:
    """A fixed deduction in place of points."""

    def __init__(self, points):
        self.points = points

    def of_weight(self, weight):
        """The points out of 100 that come to the deduction."""
        return -self.points * 100 / weight


def value_policies(setting):
    """The policy of each reason for a value: one word covers what was not reported or is suppressed."""
    if isinstance(setting, str) or "carry-forward" in setting:
        return {"not-reported": setting, "suppressed": setting}
    return dict(setting)


def fill_values(column, setting, groups, other):
    """The values with missing ones put in, and the mark of each; `other` gives the values of another column."""
    policies = value_policies(setting)
    reported = reported_only(column.values, column.filled)
    filled, marks = list(column.values), {}
    for row, x in enumerate(column.values):
        policy = policies.get(x.reason) if is_missing(x) else None
        if policy is None:
            continue
        filled[row] = put_in(policy, reported, groups, other)[row]
        marks[row] = next(iter(policy)) if isinstance(policy, dict) else policy
        if is_missing(filled[row]):
            filled[row] = x
            del marks[row]
    return filled, marks


def put_in(policy, values, groups, other):
    if isinstance(policy, dict):
        return other(policy["carry-forward"])
    if policy == "as-zero":
        return [0] * len(values)
    if policy not in VALUE_WORDS:
        raise Refused(f"unknown policy {policy}")
    return cohort.each(groups, values, cohort.STATISTICS[VALUE_WORDS[policy]])
