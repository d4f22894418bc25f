"""Random rank lists and grades."""

from .draw import Num

GRADES = ["A", "B", "C", "D"]
SHARES = [["20%", "60%", "95%", "100%"], ["25%", "50%", "75%", "100%"], ["33.3%", "66.7%", "90%", "100%"]]
OWN_SHARES = [["20%", "40%", "35%", "5%"], ["25%", "25%", "25%", "25%"], ["29%", "21%", "40%", "10%"]]


class StandingDraw:
    def __init__(self, draw, pair, leaf_names):
        self.draw = draw
        self.pair = pair
        self.leaf_names = leaf_names

    def make(self):
        rules = {"rank": self.ranking("rank")}
        if self.draw.chance(0.4):
            self.draw.tag("ranks")
            rules["ranks"] = {f"名单{i + 1}": self.ranking("ranks") for i in range(self.draw.between(1, 2))}
        if self.draw.chance(0.7):
            rules["grade"] = self.grade()
        return rules

    def ranking(self, key):
        setting = {
            "by": self.draw.tagged("rank-by", ["total", "total", "exact-total"]),
            "ties": self.draw.tagged("ties", ["competition", "dense", "average"]),
        }
        if self.draw.chance(0.4):
            self.draw.tag("rank-then")
            setting["then"] = self.draw.some(self.leaf_names, min(self.draw.between(1, 2), len(self.leaf_names)))
        if self.draw.chance(0.4):
            self.draw.tag(f"{key}:within")
            setting["within"] = self.draw.one(self.pair.grouping_names())
        return setting

    def grade(self):
        kind = self.draw.tagged("grade", ["thresholds", "quota", "quota", "both"])
        setting = {}
        if kind != "quota":
            bounds = self.draw.one([["90", "75", "60", "0"], ["80", "50", "30", "0"], ["120", "100", "50", "0"]])
            setting["thresholds"] = dict(zip(GRADES, map(Num, bounds)))
        if kind != "thresholds":
            setting["quota"] = self.quota()
        if self.draw.chance(0.3):
            self.draw.tag("grade:forced")
            setting["forced"] = [{"when": self.condition(), "grade": self.draw.one(GRADES)}]
        if self.draw.chance(0.35):
            setting["downgrade"] = [self.downgrade(setting) for _ in range(self.draw.between(1, 2))]
        return setting

    def quota(self):
        cumulative = self.draw.chance(0.6)
        self.draw.tag("quota:cumulative" if cumulative else "quota:own")
        shares = self.draw.one(SHARES if cumulative else OWN_SHARES)
        setting = {
            "shares": dict(zip(GRADES, shares)),
            "cumulative": cumulative,
            "counts": self.draw.tagged("counts", ["floor", "ceil", "round"]),
            "ties": self.draw.tagged("quota-ties", ["higher", "lower"]),
        }
        if self.draw.chance(0.4):
            self.draw.tag("quota:within")
            setting["within"] = self.draw.one(self.pair.grouping_names())
        return setting

    def downgrade(self, setting):
        refill = self.draw.chance(0.4)
        self.draw.tag("downgrade:refill" if refill else "downgrade:no-refill")
        if not (refill and "quota" in setting) and self.draw.chance(0.4):
            self.draw.tag("downgrade:by")
            return {"when": self.condition(), "by": self.draw.between(1, 2), "refill": refill}
        self.draw.tag("downgrade:to")
        grades = GRADES[-1:] if refill and "quota" in setting else GRADES[1:]
        if self.draw.chance(0.3):
            self.draw.tag("downgrade:ungraded")
            grades = ["ungraded"]
        return {"when": self.condition(), "to": self.draw.one(grades), "refill": refill}

    def condition(self):
        return self.draw.one(["事故 > 0个", "事故 >= 2个", "事故 = 1个", "事故 = 5个 or 事故 = 2个"])
