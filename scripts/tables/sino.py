"""Sino-Korean readings of characters, and the words that the characters' defaults do not give."""
import collections

from common import LIBHANGUL, READINGS, UNICODE, hanja_rows, nfc, rows, unihan, write

LEADS, VOWELS, TAILS = 19, 21, 28
N, R, SILENT = 2, 5, 11
IOTATED = {2, 3, 6, 7, 12, 17, 20}  # ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ


def parts(syllable):
    code = ord(syllable) - 0xAC00
    return code // 588, code // 28 % 21, code % 28


def compose(lead, vowel, tail):
    return chr(0xAC00 + lead * 588 + vowel * 28 + tail)


def initial_form(syllable):
    """두음법칙: 한글 맞춤법 제10항–제12항."""
    lead, vowel, tail = parts(syllable)
    if lead in (N, R) and vowel in IOTATED:
        return compose(SILENT, vowel, tail)
    if lead == R:
        return compose(N, vowel, tail)
    return syllable


def is_han(c):
    return "\u3400" <= c <= "\u9fff" or ord(c) >= 0x20000 or c == "〇"


class Readings:
    def __init__(self, variants):
        self.variants = variants
        self.own = collections.defaultdict(list)
        for c, value in unihan("Readings", "kHangul").items():
            self.add(nfc(c), [item.split(":")[0] for item in value.split()])
        for hangul, hanja in hanja_rows():
            if len(hanja) == 1:
                self.add(hanja, [hangul])

    def add(self, c, readings):
        for r in readings:
            if len(r) == 1 and "가" <= r <= "힣" and r not in self.own[c]:
                self.own[c].append(r)

    def all(self, c):
        """Every reading with its form after 두음법칙; a simplified shape has those of its traditional counterparts only."""
        found = []
        for t in self.variants.counterparts(nfc(c)):
            for r in self.own.get(t, []):
                found += [r, initial_form(r)]
        if not found:
            for form, other in self.variants.forms:
                if form == c:
                    for t in self.variants.counterparts(other):
                        found += [x for r in self.own.get(t, []) for x in (r, initial_form(r))]
        return list(dict.fromkeys(found))


def corpus(readings):
    """Words of hanja.txt whose every syllable is a reading of its character: hanja → readings, the best form first."""
    found = collections.defaultdict(list)
    for hangul, hanja in hanja_rows():
        if 1 < len(hanja) == len(hangul) and all(map(is_han, hanja)):
            if all(h in readings.all(c) for h, c in zip(hangul, hanja)):
                if hangul not in found[hanja]:
                    found[hanja].append(hangul)
    return found


def defaults(readings, words):
    """How often each character has which reading at the start of a word, inside it, and after a word of two."""
    start, inside, later, suffix = (collections.defaultdict(collections.Counter) for _ in range(4))
    for hanja, forms in words.items():
        for hangul in forms:
            if initial_form(hangul[0]) != hangul[0]:
                continue
            start[hanja[0]][hangul[0]] += 1
            for c, h in zip(hanja[1:], hangul[1:]):
                (inside if len(hanja) == 2 else later)[c][h] += 1
            if len(hanja) == 3:
                suffix[hanja[2]][hangul[2]] += 1
    for c in later:
        if c not in inside:  # a longer word may hold a second word start, so it counts only where nothing else is known
            inside[c] = later[c]
    return start, inside, suffix


def table(readings, words):
    start, inside, suffix = defaults(readings, words)
    known = set(readings.own) | {c for c in readings.variants.fold} | set(readings.variants.traditional)
    found = {}
    for c in known:
        options = readings.all(c)
        if not options:
            continue
        sources = readings.variants.counterparts(nfc(c))
        first, inner, last = (collections.Counter() for _ in range(3))
        for t in sources:
            first.update(start.get(t, {}))
            inner.update(inside.get(t, {}))
            last.update(suffix.get(t, {}))
        base = options[0]
        if not inner and first:
            plain = [r for r in options if initial_form(r) == first.most_common(1)[0][0]]
            base = plain[0] if plain else base
        non_initial = inner.most_common(1)[0][0] if inner else base
        initial = first.most_common(1)[0][0] if first else initial_form(non_initial)
        found[c] = (initial, non_initial, last.most_common(1)[0][0] if last else non_initial, options)
    return found


def replace_strays(readings, characters):
    """Shapes that Korean has not have the readings of the same character where hanja.txt strays (부 for 専, as 尃 has)."""
    known = unihan("Readings", "kHangul")
    for form, other in readings.variants.forms:
        row, same = characters.get(form), characters.get(other)
        if row and same and form not in known and form not in readings.variants.korean and not set(row[3]) & set(same[3]):
            characters[form] = same


def add_own(readings, characters):
    """A simplified shape that Korean uses as a character of its own has that one's readings, too (怜 령 beside 憐 련)."""
    for c in readings.variants.traditional:
        if c in readings.variants.korean and c in characters:
            initial, inside, suffix, options = characters[c]
            own = [form for r in readings.own.get(c, []) for form in (r, initial_form(r))]
            characters[c] = (initial, inside, suffix, list(dict.fromkeys(options + own)))


def make(variants):
    readings = Readings(variants)
    words = corpus(readings)
    characters = table(readings, words)
    replace_strays(readings, characters)
    add_own(readings, characters)
    write(READINGS, "sino", [
        "format: character, reading at the start of a word, inside, as a suffix to a word, all with and without 두음법칙;",
        "format: sorted by the UTF-8 bytes of the character",
        f"source: {LIBHANGUL}: characters, words for the defaults; {UNICODE}: kHangul",
    ], [f"{c}\t{a}\t{b}\t{s}\t{'|'.join(options)}" for c, (a, b, s, options) in characters.items()])
    import hanja_words
    import sino_words  # it needs this module

    irregular = {row[0]: row[1] for row in rows(READINGS, "sino-irregular")}
    pairs = {pair for spellings in hanja_words.words(variants).values() for pair in spellings}
    kept = sino_words.choose(words, characters, variants.fold, irregular, pairs)
    write(READINGS, "sino-words", [
        "format: word in folded characters (han-variants.tsv), its Sino-Korean reading;"
        " sorted by the UTF-8 bytes of the word",
        f"source: {LIBHANGUL}: words that sino.tsv and the rules do not give,"
        " and pairs with a reading that depends on place; sino-irregular.tsv",
        "criterion: a reading counts where each syllable is one of its character's (no sandhi, no Mandarin, no 사이시옷)",
    ], [f"{word}\t{reading}" for word, reading in kept.items()])
