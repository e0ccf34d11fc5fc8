"""Forms of one character: simplified, traditional, Korean, Japanese, compatibility."""
import collections
import re

from common import TEXT, UNICODE, characters, embed, nfc, rows, unihan, write


class Variants:
    """What the other tables need to know about forms.

    `traditional` maps a simplified shape to all its traditional counterparts (itself among them where it is one),
    `simplified` the other way, `fold` every character with more than one form to the key of its class.
    """

    def __init__(self):
        self.traditional = {c: characters(v) for c, v in unihan("Variants", "kTraditionalVariant").items()}
        self.simplified = {c: characters(v) for c, v in unihan("Variants", "kSimplifiedVariant").items()}
        self.big5 = unihan("OtherMappings", "kBigFive")
        self.korean = unihan("OtherMappings", "kKSC0")
        self.simplified["覆"], self.traditional["复"] = ["覆"], ["复", "復", "複"]  # apart again since 简化字总表 of 1986
        self.traditional["辟"] = ["闢", "辟"]  # 復辟, 辟邪: no rare shape, though Big5 has it in level 2
        for c, shapes in self.traditional.items():
            if len(shapes) > 1 and not self.frequent(c) and c != "辟":
                shapes[:] = [t for t in shapes if t != c]
        self.forms = [(row[0], other) for row in rows(TEXT, "han-forms") for other in row[1].split(",")]
        self.standard = unihan("OtherMappings", "kTGH")  # GB/T 8105: 通用规范汉字表
        self.classes = self.close()
        self.fold = {}
        for members in self.classes:
            key = self.representative(members)
            for member in members:
                if member != key:
                    self.fold[member] = key

    def frequent(self, c):
        """Whether a shape is in traditional use of its own: in Big5 level 1 (常用字) and in KS X 1001.

        Unihan names 体, 听, 宁 and their like as traditional characters too: bygone ones, whose readings mislead.
        """
        return "A440" <= self.big5.get(c, "") <= "C67E" and c in self.korean

    def edges(self):
        yield from ((c, t) for c, ts in self.traditional.items() for t in ts)
        yield from ((c, s) for c, ss in self.simplified.items() for s in ss)
        yield from self.forms
        for shape, value in unihan("OtherMappings", "kJinmeiyoKanji").items():
            if ":U+" in value:  # 2010:U+4E9C, the standard form of an old one
                yield shape, chr(int(value.split("+")[1], 16))
        yield from self.same_reading()
        for code in [*range(0xF900, 0xFB00), *range(0x2F800, 0x2FA20)]:
            if nfc(chr(code)) != chr(code):
                yield chr(code), nfc(chr(code))

    def same_reading(self):
        """Semantic and z-variants, where the form is in no Chinese standard and the reading is the same."""
        reading = unihan("Readings", "kMandarin")
        for field in ("kSemanticVariant", "kZVariant"):
            for c, value in unihan("Variants", field).items():
                if c in self.standard or c in self.big5:
                    continue
                if c not in self.korean and c not in unihan("OtherMappings", "kJis0"):
                    continue
                for other in characters(value):
                    known = other in self.standard or other in self.big5
                    if known and reading.get(c) == reading.get(other):
                        yield c, other

    def close(self):
        parent = {}

        def find(c):
            while parent.setdefault(c, c) != c:
                c = parent[c]
            return c

        for a, b in self.edges():
            parent[find(a)] = find(b)
        classes = collections.defaultdict(list)
        for c in parent:
            classes[find(c)].append(c)
        return [sorted(members) for members in classes.values() if len(members) > 1]

    def representative(self, members):
        """The most usual standard simplified character of a class (kHanyuPinlu); failing that the first by code."""
        def order(c):
            counts = re.findall(r"\((\d+)\)", unihan("Readings", "kHanyuPinlu").get(c, ""))
            return (ord(c) > 0xFFFF, c not in self.standard, -sum(map(int, counts)), c)
        return min(members, key=order)

    def counterparts(self, c):
        """The characters whose Sino-Korean reading a shape has: its traditional ones, or itself."""
        found = self.traditional.get(c)
        if found:
            return found
        return [c]

    def script(self, c):
        """`S` for a shape that only simplified text uses, `T` for one that it does not use, else nothing."""
        c = nfc(c)
        if c in self.traditional and c not in self.traditional[c]:
            return "S"
        if c in self.standard or c not in self.fold:
            return ""
        if c in self.simplified and c not in self.simplified[c]:
            return "T"
        drawn = [c, *characters(unihan("Variants", "kZVariant").get(c, ""))]  # 説 is 說 drawn otherwise
        return "T" if any(d not in self.standard and (d in self.big5 or d in self.korean) for d in drawn) else ""


def make():
    variants = Variants()
    shown = sorted(set(variants.fold) | set(variants.traditional) | set(variants.simplified), key=lambda c: c.encode())
    lines = []
    for c in shown:
        fields = [c, variants.fold.get(c, c), variants.script(c)]
        fields.append("".join(t for t in variants.traditional.get(c, []) if t != c or len(variants.traditional[c]) > 1))
        fields.append("".join(s for s in variants.simplified.get(c, []) if s != c or len(variants.simplified[c]) > 1))
        if fields[1] != c or any(fields[2:]):
            lines.append("\t".join(fields))
    write(TEXT, "han-variants", [
        "format: character, key of its class, S (only in simplified text) or T (not in simplified text) or nothing,",
        "format: traditional counterparts, simplified counterparts (the character itself where it is one of several);",
        "format: sorted by the UTF-8 bytes of the character",
        f"source: {UNICODE}: kSimplifiedVariant, kTraditionalVariant, kZVariant, kSemanticVariant, kTGH,"
        " kJinmeiyoKanji; han-forms.tsv",
    ], lines)
    grid(variants)
    return variants


def grid(variants):
    """The block U+4E00…U+9FFF once more as a grid that is read by index, for folding whole documents."""
    lines = [
        "# format: 16 keys of consecutive characters from U+4E00 to U+9FFF, tab, the script of each "
        "(S, T, or . for neither)\n",
        "# source: han-variants.tsv\n",
    ]
    for row in range(0x4E00, 0xA000, 16):
        shapes = [chr(code) for code in range(row, row + 16)]
        keys = "".join(variants.fold.get(c, c) for c in shapes)
        assert len(keys.encode()) == 48
        lines.append(f"{keys}\t{''.join(variants.script(c) or '.' for c in shapes)}\n")
    (TEXT / "han-grid.tsv").write_text("".join(lines), encoding="utf-8")
    embed(TEXT, "han-grid")
