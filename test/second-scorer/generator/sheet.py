"""The columns and indicators that pairs are made of, and tables of values for them."""

COLUMNS = {
    "税收": "万元",
    "上年税收": "万元",
    "投资": "亿元",
    "用地": "亩",
    "人员": "人",
    "项目": "个",
    "增速": "%",
    "事故": "个",
}
CONVERTED_HEADERS = {"亿元": "万元", "亩": "公顷"}
DIVISORS = {"用地", "人员", "上年税收"}
MARKS = {"/": "not-applicable", "-": "not-reported", "…": "below-unit", "*": "suppressed"}
POOLS = [
    ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"],
    ["2", "2", "3", "5"],
    ["0.5", "1.5", "2.5", "3.5", "5"],
    ["-2", "-1", "0", "1", "2", "3", "7"],
    ["0.05", "0.15", "0.125", "0.25", "1.005", "2.675"],
    ["3", "6", "7", "9", "11", "13"],
    ["0", "0", "1", "4"],
    ["5"],
    ["33.33", "66.67", "99.99", "100"],
]
POSITIVE_POOLS = [pool for pool in POOLS if all(float(value) > 0 for value in pool)]

FORMULAS = {
    # name: (formula, unit)
    "亩均税收": ("税收 / 用地", "万元/亩"),
    "人均税收": ("税收 / 人员", "万元/人"),
    "税收增速": ("税收 / 上年税收 - 1", "%"),
    "增长率": ("(税收 - 上年税收) / 上年税收", "%"),
    "税收增量": ("税收 - 上年税收", "万元"),
    "资金合计": ("税收 + 投资", "亿元"),
    "投资强度": ("投资 / 用地", "亿元/公顷"),
    "取整税收": ("round(税收 * 1.5, 0)", "万元"),
    "整百用地": ("ceil(用地 / 3, 1)", "亩"),
    "整项人员": ("floor(人员 / 4)", "人"),
    "限额税收": ("min(税收, 上年税收 * 2, 6万元)", "万元"),
    "较大税收": ("max(税收, 上年税收)", "万元"),
    "区间税收": ("clamp(税收, 2万元, 0.0004亿元)", "万元"),
    "偏差": ("abs(税收 - cohort_mean(税收))", "万元"),
    "分支税收": ("if(税收 >= 上年税收 and not (事故 > 0), 税收, 上年税收 * 50%)", "万元"),
    "补报税收": ("coalesce(税收, 上年税收)", "万元"),
    "是否报送": ("if(has(税收), 1个, 0个)", "个"),
    "分档税收": ("band(税收, 0个, 2万元, 30个, 5万元, 80个)", "个"),
    "平方用地": ("(用地 / 3亩) ^ 2 * 1个", "个"),
    "开方用地": ("sqrt(用地 / 2亩) * 1个", "个"),
    "对数用地": ("ln(用地 / 1亩) * 1个", "个"),
    "指数用地": ("exp(-用地 / 10亩) * 1个", "个"),
    "税收份额": ("税收 / cohort_sum(税收)", "%"),
    "超中位": ("税收 - cohort_median(税收)", "万元"),
    "超分位": ("税收 - cohort_percentile(税收, 75%)", "万元"),
    "超最低": ("税收 - cohort_min(税收)", "万元"),
    "距最高": ("cohort_max(税收) - 税收", "万元"),
    "标准差比": ("cohort_sd(用地) + 用地", "亩"),
    "名次": ("cohort_rank(税收) * 1个", "个"),
    "家数": ("cohort_count(税收) * 1个 + 项目", "个"),
    "派生指标": ("亩均税收 * 3亩", "万元"),
}
ENTITIES = ["甲区", "乙区", "丙区", "丁区", "戊区", "己区", "庚区", "辛区", "壬区", "癸区", "子区", "丑区"]
TYPES = ["综合", "专业"]
REGIONS = ["东", "中", "西"]


class SheetPlan:
    """The entities of a pair and their cells, drawn column by column."""

    def __init__(self, draw):
        self.draw = draw
        self.names = ENTITIES[: draw.between(3, 12)]
        self.texts = {}
        self.cells = {}
        self.gaps = draw.chance(0.45)
        self.kinds = self.draw.some(list(MARKS), self.draw.between(1, 3))
        for column in COLUMNS:
            self.cells[column] = self.column(column)
        self.cells["事故"] = [self.draw.one(["0", "0", "0", "1", "2", "5"]) for _ in self.names]

    def column(self, name):
        pools = POSITIVE_POOLS if name in DIVISORS and self.draw.chance(0.9) else POOLS
        pool = self.draw.one(pools)
        values = [self.draw.one(pool) for _ in self.names]
        if self.gaps and self.draw.chance(0.4) and name not in ("事故",):
            values = [self.gap() if self.draw.chance(0.25) else value for value in values]
        return values

    def gap(self):
        """A missing mark, now and then an empty cell."""
        return "" if self.draw.chance(0.15) else self.draw.one(self.kinds)

    def add_text(self, header, options):
        """A column of text; every option is there when there are entities enough."""
        labels = list(options) + [self.draw.one(options) for _ in self.names]
        labels = labels[: len(self.names)]
        self.draw.random.shuffle(labels)
        self.texts[header] = labels

    def csv(self):
        headers, columns = ["开发区", *self.texts], [self.names, *self.texts.values()]
        for name, cells in self.cells.items():
            headers.append(self.header(name))
            columns.append(cells)
        rows = [headers, *zip(*columns)]
        return "".join(",".join(row) + "\n" for row in rows)

    def header(self, name):
        """Bare, with its unit, or in another unit that is converted on reading."""
        unit = COLUMNS[name]
        if unit in CONVERTED_HEADERS and self.draw.chance(0.15):
            self.draw.tag("header:converted")
            return f"{name}({CONVERTED_HEADERS[unit]})"
        return f"{name}({unit})" if self.draw.chance(0.3) else name
