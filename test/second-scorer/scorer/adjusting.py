"""加减分: what is added to and taken from the basic score, by events of a ledger or by a formula."""

from fractions import Fraction

from .figures import Refused, clamp, is_missing, lift
from .formula import evaluate
from .table import entity_header, read_csv
from .units import PLAIN, amount_in, unit_of

UNCAPPED = "none"


class Adjusting:
    def __init__(self, rules, data, ledger, full_marks):
        self.setting = rules["adjust"]
        self.rules = rules
        self.data = data
        self.full_marks = full_marks
        self.events = self.read_events(ledger) if "ledger" in self.setting else []

    # the ledger

    def read_events(self, text):
        """Each event as (entity, item, points)."""
        if text is None:
            raise Refused("no ledger")
        headers, rows = read_csv(text)
        setting = self.setting["ledger"]
        if "entity" in setting:
            header = next(header for header in headers if header in setting["entity"])
        else:
            header = entity_header(self.rules, headers)
        return [self.event(row, row[header]) for row in rows]

    def event(self, row, entity):
        setting = self.setting["ledger"]
        name = row[setting["item"]]
        item = self.setting["items"].get(name)
        if entity not in self.data.sheet.all_names or item is None or "formula" in item:
            raise Refused("an event of nobody or nothing")
        if not row[setting["evidence"]]:
            raise Refused("an event without evidence")
        stated = row.get(setting.get("points"), "")
        waived = bool(row.get(setting.get("waived"), ""))
        if waived and item["kind"] == "bonus":
            raise Refused("a bonus is not waived")
        points = self.points_of(item, stated)
        return entity, name, Fraction(0) if waived else points

    def points_of(self, item, stated):
        if item["points"] != "stated":
            if stated and Fraction(stated) != item["points"]:
                raise Refused("other points than the rules say")
            return item["points"]
        points = Fraction(stated) if stated else None
        if points is None or points < 0:
            raise Refused("points of an event")
        return min(points, item["per-event"]) if "per-event" in item else points

    # items and their sums

    def amounts(self, name, item, basic):
        """The points of one item for every entity, before its sign."""
        caps = self.caps(item["cap"], basic)
        if "formula" in item:
            raw = evaluate(item["formula"], self.data.scope(item.get("within"))).in_unit(unit_of("分"))
        else:
            raw = [self.sum_of_events(name, entity) for entity in self.data.sheet.names]
        return [lift(lambda x, cap: clamp(x, Fraction(0), cap_of(cap)), x, cap) for x, cap in zip(raw, caps)]

    def sum_of_events(self, name, entity):
        return sum((points for who, item, points in self.events if (who, item) == (entity, name)), Fraction(0))

    def caps(self, cap, basic):
        """The cap in points for every entity; UNCAPPED where there is none."""
        if cap == "none":
            return [UNCAPPED] * self.data.size
        if isinstance(cap, dict):
            share = share_of(cap["share"])
            return [lift(lambda score: max(score, Fraction(0)) * share, score) for score in basic]
        points = share_of(cap) * self.full_marks if isinstance(cap, str) else cap
        return [points] * self.data.size

    def of_kind(self, kind, basic):
        """All bonus or all penalty of every entity, within its cap."""
        items = {name: item for name, item in self.setting["items"].items() if item["kind"] == kind}
        if items and kind not in self.setting:
            raise Refused(f"no cap for {kind}")
        columns = [self.amounts(name, item, basic) for name, item in items.items()]
        sums = [lift(lambda *row: sum(row, Fraction(0)), *(column[row] for column in columns))
                for row in range(self.data.size)]
        caps = self.caps(self.setting.get(kind, {}).get("cap", "none"), basic)
        return [lift(lambda x, cap: clamp(x, None, cap_of(cap)), x, cap) for x, cap in zip(sums, caps)]

    def totals(self, basic):
        """The totals after bonus and penalty."""
        bounds = self.setting.get("total", {})
        low, high = bounds.get("at-least"), bounds.get("at-most")
        bonus, penalty = self.of_kind("bonus", basic), self.of_kind("penalty", basic)
        if any(is_missing(x) and not is_missing(score) for x, score in zip(bonus + penalty, basic + basic)):
            raise Refused("an adjustment cannot be computed")
        return [
            lift(lambda score: clamp(score + plus - minus, low, high), score)
            for score, plus, minus in zip(basic, bonus, penalty)
        ]


def cap_of(cap):
    return None if cap == UNCAPPED else cap


def share_of(text):
    return amount_in(text, PLAIN)
