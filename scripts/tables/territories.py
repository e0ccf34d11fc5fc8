"""States and other territories with their Korean names, from the Common Locale Data Repository."""
import os
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from common import READINGS, write
from sino import is_han

CLDR = Path(os.environ.get("CLDR", "/usr/share/unicode/cldr/common/main"))


def names(language):
    territories = ElementTree.parse(CLDR / f"{language}.xml").getroot().find("localeDisplayNames/territories")
    return {e.get("type"): e.text for e in territories if e.get("alt") is None}


def make(variants):
    chinese, korean = names("zh"), names("ko")
    rows = {}
    for code, name in chinese.items():
        if len(code) == 2 and code not in ("QO", "ZZ") and all(map(is_han, name)) and korean.get(code):
            rows["".join(variants.fold.get(c, c) for c in name)] = korean[code].split("(")[0]  # 홍콩(중국 특별행정구)
    write(READINGS, "territories", [
        "format: name in folded characters (han-variants.tsv), Korean name; sorted by the UTF-8 bytes of the name",
        "source: CLDR 41 (Debian unicode-cldr-core 41-0.1), Unicode License v3, © Unicode, Inc.:"
        " territories, zh and ko",
        "criterion: every territory with a code of two letters whose Chinese name is all characters",
    ], [f"{name}\t{target}" for name, target in rows.items()])
