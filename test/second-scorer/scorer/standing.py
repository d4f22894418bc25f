"""Places and grades: who stands where among the entities that have a total and take part."""

from . import cohort
from .figures import Refused, ceil_to, compare, floor_to, is_missing, round_to
from .units import PLAIN, amount_in

COUNTS = {"floor": floor_to, "ceil": ceil_to, "round": lambda x: round_to(x, 0)}
UNGRADED = "ungraded"


class Standing:
    """The rounded and exact totals, who is barred from places and grades, and who is ranked at all."""

    def __init__(self, data, totals, exact, barred):
        self.data = data
        self.totals = totals
        self.exact = exact
        self.barred = barred
        self.eligible = [not is_missing(x) and row not in barred for row, x in enumerate(totals)]

    # ranks

    def ranks(self, setting):
        """The places of a rank list; None for who has none."""
        groups = self.data.groups(setting.get("within"))
        keys = self.keys(setting)
        rows = [row for row in range(self.data.size) if self.eligible[row]]
        ties = setting.get("ties", "competition")
        return [self.place(row, rows, groups, keys, ties) if self.eligible[row] else None for row in range(len(groups))]

    def keys(self, setting):
        """What is compared, in order: columns with the sign of what is better."""
        by = {"total": self.totals, "exact-total": self.exact}
        keys = [(by[setting.get("by", "total")], 1)]
        for name in setting.get("then", []):
            indicator = self.data.indicator(name)
            keys.append((indicator.rounded, 1 if indicator.direction == "higher" else -1))
        return keys

    def place(self, row, rows, groups, keys, ties):
        peers = [other for other in rows if groups[other] == groups[row]]
        ahead = [other for other in peers if order_of(other, row, keys) > 0]
        same = [other for other in peers if order_of(other, row, keys) == 0]
        if ties == "competition":
            return str(len(ahead) + 1)
        if ties == "average":
            twice = 2 * len(ahead) + len(same) + 1
            return f"{twice // 2}.5" if twice % 2 else str(twice // 2)
        return str(1 + self.distinct(ahead, keys))

    def distinct(self, rows, keys):
        """How many different standings there are among these."""
        found = []
        for row in rows:
            if all(order_of(row, other, keys) for other in found):
                found.append(row)
        return len(found)

    # grades

    def grades(self, setting):
        """The grade of every entity; None for who has none."""
        names = list((setting.get("quota") or {}).get("shares", setting.get("thresholds", {})))
        if "thresholds" in setting and "quota" in setting and list(setting["thresholds"]) != names:
            raise Refused("two sets of grades")
        forced = self.first_holding(setting.get("forced", []))
        lowered = [(rule, self.data.holds(rule["when"])) for rule in setting.get("downgrade", [])]
        leaving = [(rule.get("to"), holds) for rule, holds in lowered if rule["refill"]]
        if "quota" in setting and any(to not in (names[-1], UNGRADED) for to, _ in leaving):
            raise Refused("who leaves a place goes down to the lowest grade, or to none")
        reached = [0] * self.data.size
        if "thresholds" in setting:
            reached = self.by_score(setting["thresholds"])
        if "quota" in setting:
            placed = self.by_quota(setting["quota"], [grade is None for grade in forced], leaving)
            reached = [max(pair) for pair in zip(reached, placed)]
        return [
            self.grade_of(row, names, reached[row], forced[row], lowered)
            if self.eligible[row] or (forced[row] is not None and row not in self.barred)
            else None
            for row in range(self.data.size)
        ]

    def first_holding(self, rules):
        """The forced grade of each entity, or None."""
        conditions = [self.data.holds(rule["when"]) for rule in rules]
        return [
            next((rule["grade"] for rule, holds in zip(rules, conditions) if holds[row]), None)
            for row in range(self.data.size)
        ]

    def by_score(self, thresholds):
        """How far down each total reaches; below every threshold it is the lowest grade."""
        bounds = list(thresholds.values())
        if bounds[-1] != 0 or any(a <= b for a, b in zip(bounds, bounds[1:])):
            raise Refused("thresholds")
        lowest = len(bounds) - 1
        return [
            lowest if is_missing(x) else next((i for i, bound in enumerate(bounds) if compare(x, bound) >= 0), lowest)
            for x in self.totals
        ]

    def by_quota(self, setting, unforced, leaving):
        """How far down each place reaches; who leaves a place to the next counts in n, unless ungraded."""
        cuts = cumulative(setting)
        reached = [0] * self.data.size
        for rows in cohort.members(self.data.groups(setting.get("within"))).values():
            taking = [row for row in rows if self.eligible[row] and unforced[row]]
            counted = [row for row in taking if not any(to == UNGRADED and holds[row] for to, holds in leaving)]
            tops = [COUNTS[setting["counts"]](share * len(counted)) for share in cuts]
            staying = [row for row in counted if not any(holds[row] for _, holds in leaving)]
            for row in staying:
                place = self.quota_place(row, staying, setting["ties"])
                reached[row] = next(i for i, top in enumerate(tops) if place <= top)
        return reached

    def quota_place(self, row, rows, ties):
        orders = [compare(self.totals[other], self.totals[row]) for other in rows]
        ahead, same = sum(order > 0 for order in orders), sum(order == 0 for order in orders)
        return ahead + 1 if ties == "higher" else ahead + same

    def grade_of(self, row, names, reached, forced, lowered):
        if any(holds[row] and rule.get("to") == UNGRADED for rule, holds in lowered):
            return None
        at = reached if forced is None else names.index(forced)
        for rule, holds in lowered:
            if not holds[row]:
                continue
            at = max(at, names.index(rule["to"])) if "to" in rule else min(at + int(rule["by"]), len(names) - 1)
        return names[at]


def order_of(a, b, keys):
    """1 where the entity at row a stands before b, 0 where nothing tells them apart; who has no value stands last."""
    for values, sign in keys:
        x, y = values[a], values[b]
        if is_missing(x) or is_missing(y):
            order = is_missing(y) - is_missing(x)
        else:
            order = sign * compare(x, y)
        if order:
            return order
    return 0


def cumulative(setting):
    """The shares from the top down to each grade; the last is the whole."""
    shares = [amount_in(share, PLAIN) for share in setting["shares"].values()]
    if not setting["cumulative"]:
        shares = [sum(shares[: i + 1]) for i in range(len(shares))]
    if shares[-1] != 1 or any(a >= b for a, b in zip(shares, shares[1:])):
        raise Refused("shares of a quota")
    return shares
