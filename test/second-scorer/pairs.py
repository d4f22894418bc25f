"""Writes random pairs of a rule file and a table, for both scorers to score.

Usage: python3 pairs.py --seed N --count K FOLDER

Each pair is a folder of FOLDER: rules.yaml, table.csv, sometimes ledger.csv, and tags.json with the names of the
features it holds and of the mistake that was put in, if any. The same seed gives the same pairs.
"""

import argparse
import json
import sys
from pathlib import Path

sys.dont_write_bytecode = True

from generator.draw import Draw  # noqa: E402
from generator.faults import add_fault  # noqa: E402
from generator.rules import make_pair, pair_files  # noqa: E402

FAULTY = 0.12


def write_pair(folder, seed):
    draw = Draw(seed)
    rules, pair = make_pair(draw)
    fault = add_fault(draw, rules, pair) if draw.chance(FAULTY) else None
    folder.mkdir(parents=True)
    for name, text in pair_files(rules, pair).items():
        (folder / name).write_text(text, encoding="utf-8")
    tags = {"tags": sorted(draw.tags), "fault": fault}
    (folder / "tags.json").write_text(json.dumps(tags, ensure_ascii=False), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    for i in range(arguments.count):
        write_pair(arguments.folder / f"{i:05}", f"{arguments.seed}:{i}")


if __name__ == "__main__":
    main()
