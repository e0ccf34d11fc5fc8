"""What real readers make of exported files. Each check prints one line: `ok` or `FAILED`.

  readers.py toolkit NAME FORMAT=FILE...     translate-toolkit reads every format; its pairs are compared with the CSV
  readers.py project TMX XLIFF FOLDER        writes an OmegaT project that needs the memory in TMX to translate a text,
                                             and a made-up memory to translate what an XLIFF 1.2 leaves open
  readers.py filled NAME TMX XLIFF FOLDER    looks whether OmegaT filled the project's targets from the memories
  readers.py glossary NAME CSV LISTING FILE  compares what OmegaT's glossary reader found with the CSV
"""

import csv
import re
import sys
import unicodedata
import xml.etree.ElementTree as ElementTree
from pathlib import Path

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
failures = 0


def report(passed, what, why=""):
    global failures
    failures += not passed
    print(f"ok      {what}" if passed else f"FAILED  {what}: {why}")


def plain(text):
    """A text as every format can carry it: on one line, without outer blanks, without a guard against formulas."""
    text = re.sub(r"[\t\r\n]+", " ", text or "").strip(" ")
    return text[1:] if re.match(r"'[=+\-@]", text) else text


def csv_pairs(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return [(plain(row["source"]), plain(row["target"])) for row in csv.DictReader(file)]


def count(path, name):
    return sum(1 for element in ElementTree.parse(path).iter() if element.tag.rpartition("}")[2] == name)


def compare(name, what, units, expected_count, wanted):
    """Compares the units a reader found with how many there are and with the pairs that must be among them."""
    pairs = {(plain(str(unit.source or "")), plain(str(unit.target or ""))) for unit in units}
    missing = [pair for pair in wanted if pair not in pairs]
    if len(units) != expected_count:
        report(False, f"{name}: translate-toolkit reads {what}", f"{len(units)} units instead of {expected_count}")
    else:
        why = f"{len(missing)} pairs of the CSV are missing, such as {missing[:2]}"
        report(not missing, f"{name}: translate-toolkit reads {what}, {len(units)} units", why)


def toolkit(name, paths):
    from translate.storage import csvl10n, omegat, tbx, tmx, xliff, xliff2

    def units(reader, path):
        with open(path, "rb") as file:
            return [unit for unit in reader(file).units if not unit.isheader()]

    wanted = csv_pairs(paths["csv"])
    compare(name, "TMX", units(tmx.tmxfile, paths["tmx"]), count(paths["tmx"], "tu"), wanted)
    old = paths["tbx-2008"]
    found = units(tbx.tbxfile, old)
    first = [(plain(unit.source), plain(unit.target)) for unit in found if unit.target]
    compare(name, "TBX 2008", found, count(old, "termEntry"), [])
    foreign = [pair for pair in first if pair not in wanted]
    report(not foreign, f"{name}: translate-toolkit sees the CSV's pairs in TBX 2008", f"{foreign[:2]}")
    one = paths["xliff-1.2"]
    compare(name, "XLIFF 1.2", units(xliff.Xliff1File, one), count(one, "trans-unit"), wanted)
    # A control character travels in XLIFF 2 as <cp>, which the reader leaves out.
    carried = [pair for pair in wanted if "\ufffd" not in "".join(pair)]
    for format in ("xliff-2.1", "xliff-2.2"):
        if format in paths:
            two = paths[format]
            compare(name, format, units(xliff2.Xliff2File, two), count(two, "segment"), carried)
    compare(name, "CSV", units(csvl10n.csvfile, paths["csv"]), len(wanted), wanted)
    with open(paths["tsv"], encoding="utf-8", newline="") as file:
        rows = [line.rstrip("\n").split("\t") for line in file]
    same = [(plain(row[0]), plain(row[1])) for row in rows[1:]] == wanted and len({len(row) for row in rows}) == 1
    report(same, f"{name}: the TSV holds the pairs of the CSV", "rows differ, or have different numbers of cells")
    lines = [unit for unit in units(omegat.OmegaTFile, paths["omegat"]) if not str(unit.source).startswith("# -*-")]
    compare(name, "the OmegaT glossary", lines, len(wanted), wanted)


def composed(text):
    """What OmegaT makes of a text: it reads glossaries and source files in NFC."""
    return unicodedata.normalize("NFC", text)


def memory(path):
    """The source texts of a TMX that stand on one line and have one translation, with it."""
    found = {}
    for unit in ElementTree.parse(path).iter("tu"):
        texts = ["".join(variant.find("seg").itertext()) for variant in unit.iter("tuv")]
        found.setdefault(texts[0], set()).add(texts[1])
    return {
        source: min(targets)
        for source, targets in found.items()
        if len(targets) == 1 and not re.search(r"[\t\r\n\ufffd]", source + min(targets)) and source == source.strip()
    }


def languages(path):
    unit = next(ElementTree.parse(path).iter("tu"))
    return [variant.get(XML_LANG) for variant in unit.iter("tuv")]


XLIFF = "{urn:oasis:names:tc:xliff:document:1.2}"


def codes(text):
    """The inline codes of a source or target: element, id, the document's markup."""
    names = {f"{XLIFF}{name}" for name in ("bpt", "ept", "ph", "it")}
    return [(code.tag, code.get("id"), code.text) for code in text.iter() if code.tag in names]


def open_segments(xliff):
    """The source texts of an XLIFF 1.2 that are still to be translated, without those that hold codes.

    OmegaT shows codes as tags of its own, so that the text of another memory is no exact match of them.
    """
    units = ElementTree.parse(xliff).iter(f"{XLIFF}trans-unit")
    states = [(unit.find(f"{XLIFF}source"), unit.find(f"{XLIFF}target")) for unit in units]
    return [
        "".join(source.itertext())
        for source, target in states
        if target.get("state") == "needs-translation" and not codes(source)
    ]


def coded_units(xliff):
    """The codes of the targets that have any, by the unit's id."""
    targets = {unit.get("id"): unit.find(f"{XLIFF}target") for unit in ElementTree.parse(xliff).iter(f"{XLIFF}trans-unit")}
    return {name: codes(target) for name, target in targets.items() if target is not None and codes(target)}


def open_targets(xliff):
    return {source: f"번역 {index}" for index, source in enumerate(open_segments(xliff))}


def made_up_memory(xliff, languages, path):
    root = ElementTree.Element("tmx", version="1.4")
    header = dict.fromkeys(("creationtool", "creationtoolversion", "o-tmf"), "test")
    header |= {"segtype": "sentence", "adminlang": "en", "srclang": languages[0], "datatype": "plaintext"}
    ElementTree.SubElement(root, "header", header)
    body = ElementTree.SubElement(root, "body")
    for pair in open_targets(xliff).items():
        unit = ElementTree.SubElement(body, "tu")
        for language, text in zip(languages, pair):
            variant = ElementTree.SubElement(unit, "tuv", {XML_LANG: language})
            ElementTree.SubElement(variant, "seg").text = text
    ElementTree.ElementTree(root).write(path, encoding="utf-8", xml_declaration=True)


def project(tmx, xliff, folder):
    folder = Path(folder)
    for name in ("source", "target", "tm/auto", "glossary", "dictionary", "omegat"):
        (folder / name).mkdir(parents=True)
    source, target = languages(tmx)
    folders = "".join(
        f"<{name}>__DEFAULT__</{name}>"
        for name in ("source_dir", "target_dir", "tm_dir", "glossary_dir", "glossary_file", "dictionary_dir")
    )
    (folder / "omegat.project").write_text(
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><omegat><project version="1.0">{folders}'
        f"<source_lang>{source}</source_lang><target_lang>{target}</target_lang><sentence_seg>false</sentence_seg>"
        "<support_default_translations>true</support_default_translations><remove_tags>false</remove_tags>"
        "</project></omegat>\n",
        encoding="utf-8",
    )
    (folder / "tm/auto/memory.tmx").write_bytes(Path(tmx).read_bytes())
    (folder / "source/segments.xlf").write_bytes(Path(xliff).read_bytes())
    made_up_memory(xliff, (source, target), folder / "tm/auto/segments.tmx")
    (folder / "source/text.txt").write_text("\n\n".join(memory(tmx)) + "\n", encoding="utf-8")


def filled(name, tmx, xliff, folder):
    filled_text(name, tmx, folder)
    target = Path(folder) / "target/segments.xlf"
    expected = open_targets(xliff)
    if not target.exists():
        return report(False, f"{name}: OmegaT fills the open segments of XLIFF 1.2", "it wrote no target")
    targets = [element for element in ElementTree.parse(target).iter() if element.tag.endswith("}target")]
    got = {"".join(element.itertext()) for element in targets}
    missing = [text for text in expected.values() if text not in got]
    before, after = coded_units(xliff), coded_units(target)
    if before:
        report(before == after, f"{name}: OmegaT gives the codes of {len(before)} segments back", f"{before} became {after}")
    report(
        not missing,
        f"{name}: OmegaT fills {len(expected) - len(missing)} of {len(expected)} open segments of XLIFF 1.2",
        f"such as {[source for source, text in expected.items() if text in missing][:2]}",
    )


def filled_text(name, tmx, folder):
    expected = list(memory(tmx).values())
    target = Path(folder) / "target/text.txt"
    if not target.exists():
        return report(False, f"{name}: OmegaT fills a project from the TMX", "it wrote no target")
    got = target.read_text(encoding="utf-8").rstrip("\n").split("\n\n")
    pairs = [(composed(one), composed(other)) for one, other in zip(got, expected)]
    right = sum(1 for one, other in pairs if one == other)
    report(
        right == len(expected) == len(got) and right > 0,
        f"{name}: OmegaT fills {right} of {len(expected)} segments from the TMX",
        f"such as {[pair for pair in pairs if pair[0] != pair[1]][:2]}",
    )


def glossary(name, reference, listing, path):
    rows = [line.rstrip("\n").split("\t") for line in open(listing, encoding="utf-8")]
    found = {(composed(plain(row[1])), composed(plain(row[2]))) for row in rows if row[0] == path}
    wanted = [(composed(source), composed(target)) for source, target in csv_pairs(reference)]
    missing = [pair for pair in wanted if pair not in found]
    report(
        bool(found) and not missing,
        f"{name}: OmegaT reads the glossary {Path(path).name}, {len(found)} pairs",
        f"{len(missing)} pairs are missing, such as {missing[:2]}",
    )


command, *rest = sys.argv[1:]
if command == "toolkit":
    toolkit(rest[0], dict(item.split("=", 1) for item in rest[1:]))
else:
    {"project": project, "filled": filled, "glossary": glossary}[command](*rest)
sys.exit(failures > 0)
