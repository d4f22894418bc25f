"""Random settings for every scoring method of the rule file, in all its forms."""

from .draw import Num

SCALED_UNITS = {
    # unit: (another unit of the same kind, how many figures the amount moves)
    "万元": ("亿元", 4),
    "万元/亩": ("亿元/亩", 4),
    "万元/人": ("亿元/人", 4),
    "亿元": ("万元", -4),
}
STEPS = ["1", "2", "2.5", "3", "4", "5", "6.5", "0.8", "10"]


class MethodDraw:
    """Draws the score settings of one indicator."""

    def __init__(self, draw, plan, indicator):
        self.draw = draw
        self.plan = plan
        self.indicator = indicator
        self.unit = indicator["unit"]
        self.lower = indicator.get("direction") == "lower"

    def score(self):
        method = self.draw.one(sorted(METHOD_DRAWS.keys() - ({"unit-points"} if self.lower else set())))
        self.draw.tag(f"method:{method}" + (":lower" if self.lower else ""))
        return {"method": method, **METHOD_DRAWS[method](self)}

    # quantities

    def quantity(self, dated=True):
        """An amount in one of the forms of the rule file."""
        forms = [self.plain, self.plain, self.with_unit, self.with_source, self.by_formula]
        forms += [self.dated] if dated and self.plan.period else []
        form = self.draw.one(forms)
        if self.draw.chance(0.25):
            form = self.draw.one([self.by_group, self.by_column])
        return form()

    def plain(self):
        return Num(self.draw.one(STEPS))

    def with_unit(self):
        self.draw.tag("quantity:with-unit")
        amount = self.plain()
        if self.unit in SCALED_UNITS and self.draw.chance(0.5):
            unit, places = SCALED_UNITS[self.unit]
            return f"{shifted(amount, places)} {unit}"
        return f"{amount}{self.unit}"

    def with_source(self):
        self.draw.tag("quantity:with-source")
        return {"value": self.draw.one([self.plain, self.with_unit])(), "source": "公示"}

    def dated(self):
        between = self.draw.one(["exact", "step", "linear"])
        self.draw.tag(f"quantity:dated-{between}")
        if between == "exact":
            return {"2021": self.plain(), "2022": self.plain(), "source": "公示"}
        return {"2021": self.plain(), "2024": self.plain(), "between": between}

    def by_formula(self):
        self.draw.tag("quantity:formula")
        formula = self.draw.one(["2 * cohort_mean(x)", "cohort_median(x)", "cohort_max(x) * 90%"])
        self.draw.tag_functions(formula)
        return {"formula": formula}

    def by_group(self):
        self.draw.tag("quantity:by-group")
        groups = self.plan.groups_named()
        if not groups:
            return self.plain()
        grouping, names = self.draw.one(groups)
        amounts = {name: self.of_one_group() for name in names}
        return {"by-group": amounts} | ({"within": grouping} if grouping != "type" else {})

    def of_one_group(self):
        """An amount, or `/` where the group is not assessed."""
        if self.plan.covers("not-applicable") and self.draw.chance(0.15):
            self.draw.tag("quantity:not-assessed")
            return "/"
        dated = [self.dated] if self.plan.period else []
        return self.draw.one([self.plain, self.plain, self.with_unit, self.with_source, *dated])()

    def by_column(self):
        alike = {"万元": "上年税收", "亩": "用地", "人": "人员", "个": "项目", "亿元": "投资"}
        if self.unit not in alike:
            return self.plain()
        self.draw.tag("quantity:column")
        return {"column": alike[self.unit]}

    def ascending(self, count):
        return [Num(text) for text in sorted(self.draw.some(STEPS, count), key=float)]

    # limits

    def limits(self):
        cap = self.draw.one(["none", Num("1"), Num("1.5"), Num("2")])
        self.draw.tag("cap:none" if cap == "none" else "cap:stated")
        floor = self.draw.one([None, "none", Num("0.2")])
        self.draw.tag(f"floor:{'default' if floor is None else 'none' if floor == 'none' else 'stated'}")
        return {"cap": cap} | ({} if floor is None else {"floor": floor})

    def clip(self):
        clip = self.draw.one(["none", "none", [Num("0"), Num("100")], [Num("40"), Num("90")]])
        self.draw.tag("clip:none" if clip == "none" else "clip:stated")
        return {"clip": clip}

    def degenerate(self):
        setting = self.draw.one([Num("0"), Num("60"), Num("100"), Num("100"), "refuse"])
        self.draw.tag("degenerate:refuse" if setting == "refuse" else "degenerate:points")
        return {"degenerate": setting}

    def floor_alone(self):
        floor = self.draw.one([None, "none", Num("0.3")])
        return {} if floor is None else {"floor": floor}

    # methods

    def ratio(self, key, inverse_names):
        inverse = {"inverse": self.draw.tagged("inverse", inverse_names)} if self.lower else {}
        target = {} if key == "target" and self.states_target() else {key: self.quantity()}
        return {**target, **inverse, **self.limits()}

    def states_target(self):
        """Lets the indicator say the target instead of the score."""
        if not self.draw.chance(0.3):
            return False
        self.draw.tag("target:of-indicator")
        self.indicator["target"] = self.quantity()
        return True

    def bounds(self):
        low, high = self.ascending(2)
        form = self.draw.tagged("bounds", ["cohort", "cohort", "fixed", "worst-fixed", "best-fixed"])
        if form in ("worst-fixed", "best-fixed") and self.draw.chance(0.8):
            low, high = Num(self.draw.one(["-2", "0"])), Num("100")
        worst, best = (high, low) if self.lower else (low, high)
        if form in ("cohort", "best-fixed"):
            worst = "cohort"
        if form in ("cohort", "worst-fixed"):
            best = "cohort"
        return {"worst": worst, "best": best, **self.clip(), **self.degenerate()}

    def efficacy(self):
        return {"basic": Num(self.draw.one(["60", "50", "40"])), **self.bounds()}

    def five_grade(self):
        marks = self.ascending(5)
        marks = marks if self.lower else marks[::-1]
        return {"standards": dict(zip(["excellent", "good", "average", "fair", "poor"], marks))}

    def bands(self):
        count = self.draw.between(1, 4)
        points = sorted((self.draw.one([0, 20, 50, 60, 80, 100]) for _ in range(count + 1)), reverse=self.lower)
        starts = ["none", *self.ascending(count)]
        rows = [{"from": start, "points": Num(str(point))} for start, point in zip(starts, points)]
        return {"bands": rows, "boundary": self.draw.tagged("boundary", ["lower", "upper"])}

    def rank_points(self):
        form = self.draw.tagged("rank-points", ["ladder", "linear-to-nth", "linear-to-zero"])
        setting = {"form": form, "ties": self.draw.tagged("rank-ties", ["better", "mean"])}
        if form == "ladder":
            setting["per-place"] = Num(self.draw.one(["5", "12.5", "30"]))
            setting["floor"] = self.draw.one(["none", Num("0"), Num("0.4")])
        return setting

    def percentile_rank(self):
        return {"form": self.draw.tagged("percentile-rank", ["at-or-below", "below", "mid"])}

    def z_score(self):
        return {"centre": Num("50"), "spread": Num(self.draw.one(["10", "16.5"])), **self.clip(), **self.degenerate()}

    def all_or_nothing(self):
        names = ["at-most", "below"] if self.lower else ["at-least", "above"]
        target = {} if self.states_target() else {"target": self.quantity()}
        otherwise = {"otherwise": Num("60")} if self.draw.chance(0.5) else {}
        return {**target, "comparator": self.draw.tagged("comparator", names), **otherwise}

    def steps(self, kind, relative):
        """A bonus or a penalty by steps."""
        shares, amounts = ["5%", "10%", "2.5%"], [Num("1"), Num("0.5"), Num("2")]
        size = {"relative-step": self.draw.one(shares)} if relative else {"step": self.draw.one(amounts)}
        form = self.draw.tagged(f"{kind}-steps", ["whole-steps", "proportional"])
        cap = self.draw.one(["none", Num("20"), Num("7.5")])
        return {**size, "points": Num(self.draw.one(["1", "2.5", "10"])), "form": form, "cap": cap}

    def basic_points(self):
        relative = self.draw.chance(0.5)
        self.draw.tag("basic-points:relative" if relative else "basic-points:absolute")
        target = {} if self.states_target() else {"target": self.quantity()}
        return {**target, "basic": Num("80"), **self.gains(relative), **self.floor_alone()}

    def gains(self, relative):
        bonus = "none" if self.draw.chance(0.2) else self.steps("bonus", relative)
        penalty = "all" if self.draw.chance(0.2) else self.steps("penalty", relative)
        self.draw.tag("penalty:all" if penalty == "all" else "penalty:steps")
        return {"bonus": bonus, "penalty": penalty}

    def parity(self):
        return {"previous": self.previous(), "parity": Num("80"), **self.gains(True), **self.floor_alone()}

    def previous(self):
        alike = {"万元": "上年税收", "亩": "用地", "人": "人员", "个": "项目", "亿元": "投资", "%": "增速"}
        return alike.get(self.unit, self.indicator["name"])

    def progressive(self):
        mean = "cohort" if self.draw.chance(0.5) else self.quantity()
        self.draw.tag("progressive:cohort" if mean == "cohort" else "progressive:stated")
        divisors = [Num(text) for text in self.draw.some(["2", "5", "10", "20", "40"], self.draw.between(2, 4))]
        return {"basic": Num("100"), "mean": mean, "width": self.plain(), "divisors": divisors, **self.clip()}

    def unit_points(self):
        form = self.draw.tagged("unit-points", ["whole-units", "proportional"])
        beyond = self.draw.one(["none", Num("12.5"), Num("3")])
        return {"unit": self.plain(), "full": self.quantity(), "beyond": beyond, "form": form, **self.limits()}


def shifted(amount, places):
    """The decimal text of amount / 10^places."""
    whole, _, part = amount.partition(".")
    digits, point = whole + part, len(whole) - places
    digits = digits.rjust(len(digits) - point + 1, "0") if point <= 0 else digits.ljust(point, "0")
    point = max(point, 1)
    return f"{digits[:point]}.{digits[point:]}".rstrip("0").rstrip(".") if digits[point:] else digits


METHOD_DRAWS = {
    "ratio-to-base": lambda case: case.ratio("base", ["base-over-x", "two-minus"]),
    "attainment": lambda case: case.ratio("target", ["target-over-x", "two-minus"]),
    "min-max": MethodDraw.bounds,
    "efficacy": MethodDraw.efficacy,
    "five-grade": MethodDraw.five_grade,
    "bands": MethodDraw.bands,
    "rank-points": MethodDraw.rank_points,
    "percentile-rank": MethodDraw.percentile_rank,
    "z-score": MethodDraw.z_score,
    "all-or-nothing": MethodDraw.all_or_nothing,
    "basic-points": MethodDraw.basic_points,
    "parity": MethodDraw.parity,
    "progressive": MethodDraw.progressive,
    "unit-points": MethodDraw.unit_points,
}
