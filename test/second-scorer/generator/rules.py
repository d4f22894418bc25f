"""A whole random rule file with its table."""

from .adjusting import AdjustDraw
from .draw import Num, rule_text
from .index import IndexDraw, value_policy
from .sheet import COLUMNS, MARKS, REGIONS, TYPES, SheetPlan
from .standing import StandingDraw

PERIODS = ["2021", "2022", "2022Q3", "2022H1", "2023"]


class PairDraw:
    """Draws one pair; the parts of the rule file ask it for what they share."""

    def __init__(self, draw):
        self.draw = draw
        self.sheet = SheetPlan(draw)
        self.groupings = draw.one([{}, {"type": "类型"}, {"type": "类型", "region": "片区"}])
        self.period = Num(draw.one(PERIODS[:3])) if draw.chance(0.7) else None
        self.columns = {name: {"unit": unit} for name, unit in COLUMNS.items()}
        self.indicators = {}
        self.ledger = None
        self.policy_reasons = set()

    # what the parts share

    def covers(self, reason):
        """Whether the policies of this pair settle a missing value of this reason."""
        return reason in self.policy_reasons

    def groups_named(self):
        """The groupings with the names of their groups, those in the sheet."""
        texts = {"type": "类型", "region": "片区"}
        return [(name, sorted(set(self.sheet.texts[texts[name]]))) for name in self.groupings]

    def grouping_names(self):
        return [*self.groupings, "all"]

    # the pair

    def make(self):
        for name, options in (("type", TYPES), ("region", REGIONS)):
            if name in self.groupings:
                self.sheet.add_text(self.groupings[name], options)
        self.draw.tag(f"groupings:{len(self.groupings)}")
        for name in ("税收", "投资", "人员"):
            if self.draw.chance(0.2):
                self.draw.tag("value-policy:of-column")
                self.columns[name]["missing"] = value_policy(self.draw, name, self.columns[name]["unit"])
        index = IndexDraw(self.draw, self)
        framework = index.make()
        standing = StandingDraw(self.draw, self, index.leaf_names)
        rules = self.head() | framework | standing.make() | {"round": self.rounding()}
        if self.draw.chance(0.35):
            rules["adjust"] = AdjustDraw(self.draw, self).make()
        if self.draw.chance(0.3):
            rules |= self.taken_out()
        return rules

    def head(self):
        head = {"zone-score": 1, "id": "second/pair", "title": "随机规则", "status": "example", "entity": "zone"}
        optional = {"period": self.period, "groups": self.groupings or None}
        return head | {key: value for key, value in optional.items() if value is not None} | {
            "missing-marks": dict(MARKS),
            "columns": self.columns,
            "indicators": self.indicators,
        }

    def rounding(self):
        places = {"value": self.draw.one([None, 0, 1, 2, 4]), "score": self.draw.one([None, 1, 2, 4])}
        for key, value in places.items():
            self.draw.tag(f"round:{key}-{value}")
        total = self.draw.between(0, 4)
        self.draw.tag(f"round:total-{total}")
        return {key: value for key, value in places.items() if value is not None} | {"total": total}

    def taken_out(self):
        """Exempt and disqualified entities."""
        rules = {}
        if self.draw.chance(0.6):
            kind = self.draw.tagged("exempt", ["column", "entity", "when"])
            rules["exempt"] = [self.exemption(kind)]
        if self.draw.chance(0.6):
            self.draw.tag("disqualify")
            rules["disqualify"] = [{"when": "事故 > 2个", "reason": "取消评价资格"}]
        return rules

    def exemption(self, kind):
        if kind == "column":
            self.sheet.texts["免评原因"] = [self.draw.one(["", "", "", "", "/", "公益性"]) for _ in self.sheet.names]
            return {"column": "免评原因"}
        if kind == "entity":
            return {"entity": self.draw.one(self.sheet.names), "reason": "公益性企业"}
        return {"when": "事故 = 1个", "reason": "投产不足两年"}


def make_pair(draw):
    """The rule file as a dictionary, and the pair it was drawn by."""
    pair = PairDraw(draw)
    return pair.make(), pair


def pair_files(rules, pair):
    """The texts of a pair by file name."""
    files = {"rules.yaml": rule_text(rules), "table.csv": pair.sheet.csv()}
    return files | ({"ledger.csv": pair.ledger} if pair.ledger else {})
