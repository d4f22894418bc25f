"""The sheet: a csv text with one header row, columns found by their header, cells as exact figures."""

import csv
import io
import re
from fractions import Fraction

from .figures import Missing, Refused
from .units import unit_of

NUMBER = re.compile(r"[-+]?(\d+(\.\d*)?|\.\d+)")
DEFAULT_HEADERS = {"zone": "开发区", "enterprise": "企业", "project": "项目", "post": "岗位"}


def entity_headers(rules):
    entity = rules.get("entity", "zone")
    if isinstance(entity, str):
        return [DEFAULT_HEADERS[entity]]
    return entity.get("headers", [DEFAULT_HEADERS[entity["kind"]]])


def entity_header(rules, headers):
    """The header of the column of entities."""
    found = [header for header in headers if header in entity_headers(rules)]
    if len(found) != 1:
        raise Refused("no column of entities")
    return found[0]


def read_csv(text):
    """The rows of a csv text as dictionaries by header."""
    rows = [row for row in csv.reader(io.StringIO(text)) if any(cell.strip() for cell in row)]
    headers, *body = [[cell.strip() for cell in row] for row in rows]
    return headers, [dict(zip(headers, row)) for row in body]


def split_header(header):
    """The name and the unit of `税收(万元)`."""
    found = re.fullmatch(r"(.*?)\s*[((](.*)[))]", header)
    return (found[1], found[2]) if found else (header, None)


class Sheet:
    """Names, texts and figures of the entities, in the order of the sheet."""

    def __init__(self, text, rules):
        headers, self.rows = read_csv(text)
        self.rules = rules
        header = entity_header(rules, headers)
        self.names = [row[header] for row in self.rows]
        if len(set(self.names)) < len(self.names):
            raise Refused("an entity is there twice")
        self.all_names = self.names
        self.headers = headers

    def keep(self, kept):
        """Only the entities at these rows."""
        self.rows = [self.rows[row] for row in kept]
        self.names = [self.names[row] for row in kept]

    def texts(self, header):
        if header not in self.headers:
            raise Refused(f"no column {header}")
        return [row[header] for row in self.rows]

    def figures(self, name, setting):
        """The cells of a declared column in the unit of the rules."""
        header, factor = self.find(name, setting)
        return [self.figure(row[header], setting, factor) for row in self.rows]

    def find(self, name, setting):
        unit = unit_of(setting.get("unit", ""))
        known = {name, *setting.get("aliases", [])}
        for header in self.headers:
            bare, written = split_header(header)
            if bare in known:
                return header, unit_of(written).conversion_to(unit) if written else Fraction(1)
        raise Refused(f"no column {name}")

    def figure(self, cell, setting, factor):
        marks = self.rules.get("missing-marks", {})
        if cell == "" or cell in marks:
            return Missing(marks.get(cell, "not-reported"))
        if not NUMBER.fullmatch(cell):
            raise Refused(f"{cell} is no number")
        x = Fraction(cell) * factor
        if "at-least" in setting and x < setting["at-least"]:
            raise Refused(f"{cell} is too low")
        if "above" in setting and x <= setting["above"]:
            raise Refused(f"{cell} is not above")
        return x
