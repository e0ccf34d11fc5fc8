"""States, other territories and great cities with their Korean names, from the Common Locale Data Repository."""
import os
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from common import READINGS, rows, write
from sino import is_han

CLDR = Path(os.environ.get("CLDR", "/usr/share/unicode/cldr/common/main"))
# Zones of China, whose cities the table of syllables gives, the unknown one, and two whose Korean name is bygone.
LEFT_OUT = {
    "Asia/Shanghai", "Asia/Urumqi", "Asia/Chongqing", "Asia/Harbin", "Asia/Kashgar", "Asia/Taipei", "Etc/Unknown",
    "Asia/Saigon", "America/Godthab"}
# Names that are those of a Chinese place as well.
SAME = {"亚丁", "凤凰城", "塔林"}


def locale(language):
    return ElementTree.parse(CLDR / f"{language}.xml").getroot()


def territories(language):
    found = locale(language).find("localeDisplayNames/territories")
    names = {e.get("type"): e.text for e in found if e.get("alt") is None}
    return {code: name for code, name in names.items() if len(code) == 2 and code not in ("QO", "ZZ")}


def cities(language):
    zones = locale(language).find("dates/timeZoneNames").findall("zone")
    names = {zone.get("type"): zone.findtext("exemplarCity") for zone in zones}
    return {zone: name for zone, name in names.items() if name and " " not in name and zone not in LEFT_OUT}


def make(variants):
    listed = {row[0] for row in rows(READINGS, "exceptions")}
    found = {}
    for names, kind in ((cities, "own-language"), (territories, "territory")):
        korean = names("ko")
        for code, name in names("zh").items():
            key = "".join(variants.fold.get(c, c) for c in name)
            if all(map(is_han, name)) and korean.get(code) and key not in listed | SAME:
                found[key] = (korean[code].split("(")[0].strip(), kind)  # 홍콩(중국 특별행정구)
    write(READINGS, "territories", [
        "format: name in folded characters (han-variants.tsv), Korean name, kind;"
        " sorted by the UTF-8 bytes of the name",
        "source: CLDR 41 (Debian unicode-cldr-core 41-0.1), Unicode License v3, © Unicode, Inc.:"
        " territories and exemplar cities of time zones, zh and ko",
        "criterion: every territory with a code of two letters and every city of a time zone outside China whose"
        " Chinese name is all characters and whose Korean one is a single word; not what exceptions.tsv has",
    ], [f"{name}\t{target}\t{kind}" for name, (target, kind) in found.items()])
