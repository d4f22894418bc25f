"""Scores a table by a rule file, as rules/README.md says and nothing else: the second opinion on zone-score.

Usage: python3 score.py rules.yaml table.csv [ledger.csv]    the result of one assessment as JSON
       python3 score.py --batch FOLDER                       those of FOLDER/*/rules.yaml, a line of JSON each

Needs PyYAML (Debian: python3-yaml). Everything is exact: see scorer/figures.py.
"""

import json
import sys
from pathlib import Path

sys.dont_write_bytecode = True

from scorer.scoring import assess  # noqa: E402


def read(path):
    return path.read_text(encoding="utf-8")


def assess_files(rules, table, ledger=None):
    return assess(read(rules), read(table), read(ledger) if ledger else None)


def assess_folder(folder):
    ledger = folder / "ledger.csv"
    return assess_files(folder / "rules.yaml", folder / "table.csv", ledger if ledger.exists() else None)


def main(arguments):
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    if arguments[0] != "--batch":
        print(json.dumps(assess_files(*map(Path, arguments)), ensure_ascii=False, indent=2))
        return
    for folder in sorted(path.parent for path in Path(arguments[1]).glob("*/rules.yaml")):
        print(json.dumps({"pair": folder.name, **assess_folder(folder)}, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1:])
