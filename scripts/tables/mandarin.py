"""Mandarin readings of characters and phrases, and the misspellings met in print."""
import collections
import re
import unicodedata

from common import PYPINYIN, READINGS, UNICODE, pypinyin_tables, rows, unihan, write

TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}


def numbered(syllable):
    """`zhuāng` → `zhuang1`; ü stays, the neutral tone is 5."""
    tone, letters = "5", ""
    for mark in unicodedata.normalize("NFD", syllable):
        if mark in TONES:
            tone = TONES[mark]
        else:
            letters += mark
    return unicodedata.normalize("NFC", letters) + tone


def toneless(syllable):
    return syllable.rstrip("12345")


# Phrases that may hold a reading which is bound to them alone (咋舌 zéshé): more, and it is in free use.
MOST_BOUND = 3
# Readings that live in few words of the list, but are the character's as a word of its own (现代汉语词典).
UNBOUND = {"杉": "sha", "凹": "wa"}


class Readings:
    def __init__(self, variants):
        self.variants = variants
        self.official = {row[0]: row[1] for row in rows(READINGS, "pinyin-hangul")}
        single, self.phrases = pypinyin_tables()
        right = {row[0]: row[1].split(" ") for row in rows(READINGS, "mandarin-corrections")}
        self.phrases = {word: read for word, read in self.phrases.items() if word not in right}
        self.corrected = right
        self.own = {}
        for c, values in single.items():
            kept = self.attested(c, [numbered(value) for value in values])
            if kept:
                self.own[c] = kept
        self.unbind()

    def attested(self, c, values):
        """The readings a modern dictionary has, the default first; all where no modern dictionary has the character.

        A default that no modern dictionary has gives way to the first reading of 通用规范汉字字典 and stays as the last.
        """
        modern = set()
        shapes = {c, self.variants.fold.get(c, c), *self.variants.simplified.get(c, [])}
        for field in ("kTGHZ2013", "kXHC1983"):
            for shape in shapes:
                modern.update(self.dictionary(shape, field))
        values = [v for v in values if toneless(v) in self.official]
        if not modern:
            return values
        letters = {toneless(v) for v in modern}
        usual = [v for v in self.dictionary(c, "kTGHZ2013") if toneless(v) in self.official]
        first = values[:1]
        rest = [v for v in values[1:] if v in modern] + sorted(v for v in modern if toneless(v) in self.official)
        if usual and first and toneless(first[0]) not in letters:
            return list(dict.fromkeys(usual[:1] + rest + first))
        return list(dict.fromkeys(first + rest))

    def dictionary(self, c, field):
        found = re.findall(r":([^ ]+)", unihan("Readings", field).get(c, ""))
        return [numbered(item) for group in found for item in group.split(",")]

    def unbind(self):
        """Takes out readings that live in up to three words only, which are read as phrases (咋 zé in 咋舌).

        The character must be one whose readings were counted in running text (kHanyuPinlu), this one not among them,
        and no name may have it (names.tsv).
        """
        named = collections.defaultdict(set)
        for word, *columns in rows(READINGS, "names"):
            for column in columns[:3]:
                if column != "-":
                    for c, read in zip(word, column.lstrip("~").split(" ")):
                        named[c].add(toneless(read))
        uses = collections.defaultdict(set)
        for word, syllables in self.phrases.items():
            for c, options in zip(word, syllables):
                for option in options:
                    uses[c, toneless(numbered(option))].add(word)
        for c, values in self.own.items():
            counted = re.findall(r"([^ (]+)\(\d+\)", unihan("Readings", "kHanyuPinlu").get(c, ""))
            free = {toneless(numbered(item)) for item in counted} | named[c] | {toneless(values[0]), UNBOUND.get(c)}
            if counted:
                self.own[c] = [
                    v for v in values
                    if toneless(v) in free or not 0 < len(uses[c, toneless(v)]) <= MOST_BOUND]

    def all(self, c):
        """Own readings first, then those of the other shapes: 简 and 繁 have the same set."""
        shapes = [c, *self.variants.simplified.get(c, []), *self.variants.traditional.get(c, [])]
        for shape in shapes[1:]:
            shapes += self.variants.traditional.get(shape, [])
        key = self.variants.fold.get(c, c)
        if not any(shape in self.own for shape in shapes):
            shapes.append(key)
        found = [r for shape in dict.fromkeys(shapes) for r in self.own.get(shape, [])]
        if c in self.own and c not in self.variants.standard and key in self.own and c not in self.variants.big5:
            found = self.own[key][:1] + found  # 沢 or 敎: the default of the character in Chinese use
        return list(dict.fromkeys(found))


def make(variants):
    readings = Readings(variants)
    known = set(readings.own) | {c for c in variants.fold if variants.fold[c] in readings.own}
    write(READINGS, "mandarin", [
        "format: character, pinyin with tone digit (5 neutral), the default first;"
        " sorted by the UTF-8 bytes of the character",
        f"source: {PYPINYIN}: pinyin_dict, order and default; {UNICODE}:"
        " kTGHZ2013, kXHC1983, readings of modern dictionaries",
    ], [f"{c}\t{','.join(readings.all(c))}" for c in known])
    phrases(readings)
    misspellings(readings)


def phrases(readings):
    """Words that the reader would otherwise read wrong, tones included, keyed by folded characters.

    The reader takes a character's reading in names, else its default; and at the start of a word a surname,
    wherefore all words that begin like a surname with a reading of its own are kept.
    """
    reader = Reader(readings)
    candidates = {}
    for word, syllables in readings.phrases.items():
        read = [numbered(s[0]) for s in syllables if len(s) == 1]
        if len(read) == len(word) > 1 and all(toneless(r) in readings.official for r in read):
            candidates.setdefault(reader.key(word), (word, read))
    for word, read in readings.corrected.items():
        candidates[reader.key(word)] = (word, read)
    for key, (word, read) in list(candidates.items()):  # 太行山 tells how 太行 is read
        if len(key) > 2 and key[-1] in reader.place_tails:
            candidates.setdefault(key[:-1], (word[:-1], read[:-1]))
    for key in sorted(candidates, key=lambda key: (len(key), key)):
        word, read = candidates[key]
        predicted = reader.read(word)
        if len(key) < 4 and any(key.startswith(surname) for surname in reader.surnames):
            reader.phrases[key] = read
        elif "" not in predicted and any(differs(r, p, c) for r, p, c in zip(read, predicted, word)):
            reader.phrases[key] = read
    found = {key: " ".join(read) for key, read in reader.phrases.items()}
    write(READINGS, "mandarin-phrases", [
        "format: word in folded characters (han-variants.tsv), pinyin with tone digits, a space between syllables;",
        "format: sorted by the UTF-8 bytes of the word",
        f"source: {PYPINYIN}: phrases_dict, only words that the defaults of mandarin.tsv and names.tsv do not give;"
        " mandarin-corrections.tsv",
    ], [f"{word}\t{read}" for word, read in found.items()])


class Reader:
    """The reader of Sources/Readings/MandarinReader.swift, step for step, without its surnames of persons."""

    def __init__(self, readings):
        self.readings = readings
        self.phrases = {}
        names = rows(READINGS, "names")
        self.names = {row[0]: row[1] for row in names if row[1] != "-"}
        self.surnames = {row[0] for row in names if row[2] != "-"}
        self.places = {row[0]: row[3].split(" ") for row in names if row[3] != "-"}
        generic = rows(READINGS, "generic-terms")
        self.nouns = {row[0] for row in generic if len(row[0]) == 1}
        self.tails = {row[0] for row in generic if row[2] == "place-tail"}
        self.place_tails = {tail for tail in self.tails if len(tail) == 1}

    def key(self, word):
        return "".join(self.readings.variants.fold.get(c, c) for c in word)

    def read(self, word):
        key = self.key(word)
        whole = self.places.get(key) or self.phrases.get(key)
        if whole:
            return whole
        head = self.head(key)
        if head:
            return self.read(word[:head]) + self.read(word[head:])
        if len(key) == 3 and key[2] in self.nouns - {"长"} and (key[:2] in self.places or key[:2] in self.phrases):
            return self.read(word[:2]) + (["lü4"] if key[2] == "率" else self.read(word[2]))
        result = []
        while len(result) < len(word):
            start = len(result)
            result += self.known(key, start) or [self.usual(word[start], key[start])]
        return result

    def head(self, key):
        """Characters before the generic term that a place of three characters and more ends in; 0 without."""
        for length in range(min(6, len(key) - 2), 0, -1):
            if key[-length:] in self.tails:
                return len(key) - length
        return 0

    def known(self, key, start):
        for length in range(min(10, len(key) - start), 1, -1):
            piece = key[start:start + length]
            if piece in self.places:
                return self.places[piece]
            inside = length > 2 or start % 2 == 0 or start + length == len(key)
            if len(key) >= 4 and inside and piece in self.phrases:
                return self.phrases[piece]
        if start == 1 and len(key) == 2 and key[1] == "行" and key[0] in SURNAMES:
            return ["hang2"]
        return None

    def usual(self, c, key):
        name = self.names.get(c) or self.names.get(key)
        return name or (self.readings.all(c)[0] if c in self.readings.own else "")


# Some forty of the commonest surnames (general knowledge of the yearly name reports of 公安部).
SURNAMES = set("王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余")


def differs(read, default, c):
    """Sandhi of 一 and 不, and a neutral tone, are no readings of their own."""
    if toneless(read) != toneless(default):
        return True
    return c not in "一不" and read[-1] not in ("5", default[-1])


INITIALS = ["zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s"]


def misspellings(readings):
    """Applies mandarin-misspellings.tsv to every syllable of the official table."""
    table = rows(READINGS, "mandarin-misspellings")
    initials = {row[1]: row[2].split("|") for row in table if row[0] == "initial"}
    finals = {row[1]: row[2].split("|") for row in table if row[0] == "final"}
    whole = {row[1]: row[2].split("|") for row in table if row[0] == "syllable"}
    glides = {row[1]: row[2].split("|") for row in table if row[0] == "glide"}
    lines = []
    for syllable, official in readings.official.items():
        found = set(whole.get(syllable, []))
        initial = next((i for i in INITIALS if syllable.startswith(i)), "")
        final = full_final(initial, syllable[len(initial):])
        lead = ord(official[0]) - 0xAC00
        own = LEADS[lead // 588]
        heads = [own] + (initials.get(initial, []) if initial else [])
        tails = finals.get(final, [])
        for head in heads:
            if head != own:
                found.add(with_lead(official, head))
            for tail in tails:
                found.add(with_lead(tail, head if initial else "ㅇ"))
        found.update(glided(form, glides[initial]) for form in [official, *found] if initial in glides)
        found.discard(official)
        if found:
            lines.append(f"{syllable}\t{'|'.join(sorted(found))}")
    write(READINGS, "pinyin-variants", [
        "format: pinyin syllable (toneless), deviating Hangul spellings of it; sorted by UTF-8 bytes",
        "source: mandarin-misspellings.tsv applied to pinyin-hangul.tsv",
    ], lines)


LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"


def with_lead(hangul, lead):
    code = ord(hangul[0]) - 0xAC00
    return chr(0xAC00 + LEADS.index(lead) * 588 + code % 588) + hangul[1:]


VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
PLAIN = {"ㅑ": "ㅏ", "ㅕ": "ㅓ", "ㅛ": "ㅗ", "ㅠ": "ㅜ", "ㅖ": "ㅔ", "ㅒ": "ㅐ"}


def glided(hangul, glides):
    """장 → 쟝: the plain vowel of the first syllable with a y before it."""
    code = ord(hangul[0]) - 0xAC00
    vowel = VOWELS[code // 28 % 21]
    for glide in glides:
        if PLAIN[glide] == vowel:
            return chr(0xAC00 + code // 588 * 588 + VOWELS.index(glide) * 28 + code % 28) + hangul[1:]
    return hangul


def full_final(initial, final):
    """The final in the spelling of the table: yan → ian, wei → uei, xu → ü, jiu → iou."""
    if not initial:
        special = {"yi": "i", "yin": "in", "ying": "ing", "wu": "u", "yu": "ü", "yue": "üe", "yuan": "üan", "yun": "ün",
                   "you": "iou", "wei": "uei", "wen": "uen", "weng": "ueng", "yong": "iong"}
        if final in special:
            return special[final]
        if final[0] == "y":
            return "i" + final[1:]
        if final[0] == "w":
            return "u" + final[1:]
        return final
    if initial in ("j", "q", "x") and final[0] == "u":
        return "ü" + final[1:]
    if initial in ("zh", "ch", "sh", "r", "z", "c", "s") and final == "i":
        return "-i"
    if initial in ("l", "n") and final in ("ue",):
        return "üe"
    return {"iu": "iou", "ui": "uei", "un": "uen"}.get(final, final)
