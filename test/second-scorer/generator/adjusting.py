"""Random bonuses and penalties, with the ledger they come from."""

from .draw import Num

POINTS = ["0.2", "0.5", "1", "2", "2.5"]


class AdjustDraw:
    def __init__(self, draw, pair):
        self.draw = draw
        self.pair = pair
        self.items = {}

    def make(self):
        """The `adjust` key; the pair gets its ledger."""
        for i in range(self.draw.between(1, 4)):
            self.items[f"事项{i + 1}"] = self.item()
        setting = {}
        listed = [name for name, item in self.items.items() if "points" in item]
        if listed:
            setting["ledger"] = {"item": "事项", "points": "分值", "evidence": "依据", "waived": "容错"}
            self.pair.ledger = self.ledger(listed)
        setting["items"] = self.items
        for kind in ("bonus", "penalty"):
            if any(item["kind"] == kind for item in self.items.values()):
                setting[kind] = {"cap": self.cap()}
        if self.draw.chance(0.4):
            self.draw.tag("adjust:total")
            setting["total"] = self.draw.one([{"at-least": Num("0")}, {"at-least": Num("0"), "at-most": Num("110")}])
        return setting

    def item(self):
        form = self.draw.tagged("adjust", ["fixed", "fixed", "stated", "formula"])
        setting = {"kind": self.draw.tagged("adjust", ["bonus", "penalty"])}
        if form == "fixed":
            setting["points"] = Num(self.draw.one(POINTS))
        if form == "stated":
            setting["points"] = "stated"
            if self.draw.chance(0.5):
                self.draw.tag("adjust:per-event")
                setting["per-event"] = Num("1")
        if form == "formula":
            setting["formula"] = "(事故 - 1个) * 0.5分 / 1个"
        return {**setting, "cap": self.cap()}

    def cap(self):
        kind = self.draw.tagged("adjust-cap", ["none", "points", "share", "share-of-basic"])
        if kind == "share-of-basic":
            return {"share": self.draw.one(["10%", "2.5%"]), "of": "basic-score"}
        caps = {"none": "none", "points": Num(self.draw.one(["1", "2.5", "5"])), "share": self.draw.one(["2%", "5%"])}
        return caps[kind]

    def ledger(self, listed):
        rows = ["开发区,事项,分值,依据,容错"]
        for _ in range(self.draw.between(0, 10)):
            rows.append(self.event(self.draw.one(listed)))
        return "\n".join(rows) + "\n"

    def event(self, name):
        item = self.items[name]
        stated = self.draw.one(POINTS) if item["points"] == "stated" else self.draw.one(["", item["points"]])
        waived = "首次轻微" if item["kind"] == "penalty" and self.draw.chance(0.25) else ""
        if waived:
            self.draw.tag("adjust:waived")
        return f"{self.draw.one(self.pair.sheet.names)},{name},{stated},某某文件,{waived}"
