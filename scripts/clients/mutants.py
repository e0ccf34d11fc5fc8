"""Compares the verdicts of jjak and of the official schemas on mutants of sound documents.

  mutants.py JJAK SCHEMAS FOLDER [--count N] [--seed N] [--only NAME] [--details]

Each sound document in mutants/ is changed in one place: an element or attribute is deleted, doubled, moved, renamed or
given a value that it should not have. The schemas of its format and jjak (the command, such as bin/jjak) look at every
mutant; what a schema refuses, jjak must refuse. One line a format: `ok` or `FAILED`. FOLDER is for what is made on the
way. `--count 0` takes all mutants there are; `--details` lists by rule what jjak refuses and no schema does.

Needs lxml, jing and Saxon.
"""

import argparse
import copy
import json
import random
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

from lxml import etree
from schemas import Judges

HERE = Path(__file__).parent / "mutants"
XML = "{http://www.w3.org/XML/1998/namespace}"
DATES = ["2024-02-30", "2024-01-31+09:00", "2024-01-31T09:00:00", "20240131T090000Z", "2024-1-31"]
LANGUAGES = ["ko_KR", "zh-Hant", "a", "languages-x", "ninecharss", "1a", "ko-", "x-own"]
VALUES = ["", " ", "x y", "1", "-1", "1.5", "none", "yes", "https://example.org/", "x-own", "1x", "x:y"]


def local(element):
    return etree.QName(element).localname


def elements(root):
    return [element for element in root.iter() if isinstance(element.tag, str)]


def fresh_ids(element, number):
    """A copy must not be refused for its ids alone."""
    for inner in elements(element):
        for name in ("id", "uid"):
            if name in inner.attrib:
                inner.set(name, f"{inner.get(name)}z{number}")


class Mutations:
    """All single changes of a document, each a description and a function on a copy of its elements."""

    def __init__(self, root):
        self.root = root
        self.all = elements(root)
        self.first = {}
        for index, element in enumerate(self.all):
            self.first.setdefault(element.tag, index)
        self.samples = {}
        for element in self.all:
            for name, value in element.attrib.items():
                self.samples.setdefault(name, value)

    def list(self):
        changes = []
        for index, element in enumerate(self.all):
            name = f"{local(element)}#{index}"
            changes += self.of_text(index, element, name)
            changes += self.of_attributes(index, element, name)
            if index:
                changes += self.of_element(index, element, name)
        for tag, index in self.first.items():
            for attribute, value in self.samples.items():
                if attribute not in self.all[index].attrib:
                    what = f"{local(self.all[index])}#{index}: new attribute {attribute}={value!r}"
                    changes.append((what, lambda all, i=index, a=attribute, v=value: all[i].set(a, v)))
        return changes

    def of_text(self, index, element, name):
        def text(value):
            return lambda all, i=index: setattr(all[i], "text", value)

        changes = [(f"{name}: text in front", text("nonsense" + (element.text or "")))]
        if len(element) == 0 and (element.text or "").strip():
            values = ["", "nonsense", element.text + " ", " " + element.text]
            if re.fullmatch(r"\d{4}-?\d\d-?\d\d.*", element.text):
                values += DATES
            changes += [(f"{name}: text {value!r}", text(value)) for value in values]
        return changes

    def of_attributes(self, index, element, name):
        changes = []
        for attribute, value in element.attrib.items():
            def set_to(new, a=attribute, i=index):
                return lambda all: all[i].set(a, new)

            def delete(all, a=attribute, i=index):
                del all[i].attrib[a]

            changes.append((f"{name}: without {attribute}", delete))
            values = VALUES + [value + " ", " " + value, value.upper(), value + "x"]
            if attribute.endswith("lang"):
                values += LANGUAGES
            if re.match(r"\d{4}-?\d\d-?\d\d", value):
                values += DATES
            values += [self.samples["id"]] if "id" in self.samples else []
            changes += [(f"{name}: {attribute}={new!r}", set_to(new)) for new in values if new != value]
        for attribute in ("zz", "{urn:example:zz}zz"):
            changes.append((f"{name}: new attribute {attribute}", lambda all, a=attribute: all[index].set(a, "1")))
        return changes

    def of_element(self, index, element, name):
        def delete(all):
            drop(all[index])

        def double(all):
            twin = copy.deepcopy(all[index])
            twin.tail = None
            fresh_ids(twin, 1)
            all[index].addnext(twin)

        def swap(all):
            if all[index].getnext() is not None:
                all[index].getnext().addnext(all[index])

        def empty(all):
            all[index][:] = []
            all[index].text = None

        def unwrap(all):
            for child in reversed(list(all[index])):
                all[index].addnext(child)
            drop(all[index])

        changes = [
            (f"{name}: deleted", delete), (f"{name}: doubled", double), (f"{name}: behind its neighbour", swap),
            (f"{name}: emptied", empty), (f"{name}: unwrapped", unwrap),
        ]
        for tag, place in self.first.items():
            target = f"{local(self.all[place])}#{place}"
            if tag != element.tag:
                changes.append((f"{name}: renamed to {tag}", lambda all, t=tag: setattr(all[index], "tag", t)))
            for where in ("front", "end"):
                changes += [
                    (f"{name}: copied to the {where} of {target}", self.placing(index, place, where, True)),
                    (f"{name}: moved to the {where} of {target}", self.placing(index, place, where, False)),
                ]
        for tag in ("zz", "{urn:example:zz}zz"):
            changes.append((f"{name}: renamed to {tag}", lambda all, t=tag: setattr(all[index], "tag", t)))
        return changes

    @staticmethod
    def placing(index, place, where, is_copy):
        def change(all):
            moved = copy.deepcopy(all[index])
            moved.tail = None
            if is_copy:
                fresh_ids(moved, 2)
            elif all[place] not in all[index].iter():
                drop(all[index])
            if where == "end":
                all[place].append(moved)
            else:
                moved.tail, all[place].text = all[place].text, None
                all[place].insert(0, moved)

        return change


def drop(element):
    """Takes an element out and leaves the text behind it."""
    parent, before, tail = element.getparent(), element.getprevious(), element.tail or ""
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)


def write(path, base, count, chance):
    """Writes the document itself as 0 and mutants of it; returns what was changed, by file."""
    data = base.read_bytes()
    changes = Mutations(etree.fromstring(data)).list()
    if count and len(changes) > count:
        changes = chance.sample(changes, count)
    suffix = base.suffix
    made = {path / f"0{suffix}": "as it is"}
    (path / f"0{suffix}").write_bytes(data)
    for number, (what, change) in enumerate(changes, 1):
        root = etree.fromstring(data)
        change(elements(root))
        file = path / f"{number}{suffix}"
        file.write_bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True))
        made[file] = what
    return made


def verdicts(jjak, files):
    """What jjak says, by file: pairs of rule and severity with the message."""
    found = defaultdict(list)
    names = [str(file) for file in files]
    for start in range(0, len(names), 1000):
        command = [jjak, "validate", "--format", "jsonl", *names[start : start + 1000]]
        output = subprocess.run(command, capture_output=True, check=False)
        if output.returncode not in (0, 1):
            raise SystemExit(f"{jjak}: {output.stderr.decode()}")
        for line in output.stdout.decode().splitlines():
            finding = json.loads(line)
            found[Path(finding["file"])].append((finding["rule"], finding["severity"], finding["message"]))
    return found


def compare(base, judges, options, chance):
    name = base.stem
    folder = options.folder / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    made = write(folder, base, options.count, chance)
    refused = judges.refused(name, list(made), folder)
    found = verdicts(options.jjak, made)
    faults = {
        file: [
            (rule, text)
            for rule, severity, text in found[file]
            if severity == "error" or rule in judges.advice(name)
        ]
        for file in made
    }
    original = next(iter(made))
    problems = []
    if refused[original] or faults[original]:
        problems.append(f"the sound document is refused: {refused[original] + faults[original]}")
    missed = [file for file in made if refused[file] and not faults[file]]
    problems += [f"{made[file]}: {refused[file][0]} [{file.name}]" for file in missed]
    both = sum(1 for file in made if refused[file] and faults[file])
    extra = [file for file in made if faults[file] and not refused[file]]
    line = (
        f"{name}: of {len(made) - 1} mutants the schemas refuse {both + len(missed)}, jjak these and {len(extra)} more")
    if problems:
        print(f"FAILED  {line}, but not {len(missed)}: " + "; ".join(problems[:3]))
    else:
        print(f"ok      {line}")
    if options.details:
        show_groups("missed", [(refused[file][0], made[file], "", file.name) for file in missed])
        show_groups(
            "jjak alone",
            [
                (" ".join(sorted({rule for rule, _ in faults[file]})), made[file], faults[file][0][1], file.name)
                for file in extra
            ])
    return not problems


def show_groups(title, findings):
    """Findings by their first word, most frequent first, with up to four examples each."""
    groups = defaultdict(list)
    for key, *example in findings:
        groups[key].append(" — ".join(filter(None, example)))
    for key, examples in sorted(groups.items(), key=lambda group: -len(group[1])):
        print(f"        {title} {len(examples):5} {key}")
        for example in examples[:: max(1, len(examples) // 4)][:4]:
            print(f"              {example}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("jjak")
    parser.add_argument("schemas", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=30, help="mutants of each document; 0 for all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="")
    parser.add_argument("--details", action="store_true")
    options = parser.parse_args()
    options.folder = options.folder.resolve()
    judges = Judges(options.schemas.resolve(), options.folder / "schemas")
    good = True
    for base in sorted(HERE.iterdir()):
        if base.stem.startswith(options.only):
            good &= compare(base, judges, options, random.Random(f"{options.seed} {base.stem}"))
            sys.stdout.flush()
    sys.exit(not good)


main()
