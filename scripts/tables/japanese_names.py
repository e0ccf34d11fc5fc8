"""Readings that characters have in Japanese names (名乗り and the like), learned from the names of a dictionary.

A name is cut into one reading a character. Where all characters but one have a reading that is known, the rest is the
reading of that one; readings that enough names show are added, and the next round knows them. Unihan's 訓 that no name
uses (加える, 秀でる) are left out, as a rendering of a name never holds them.
"""
import collections
import re
from pathlib import Path

IPADIC = Path("/usr/share/mecab/dic/ipadic")

# ローマ字 as Unihan writes it.
KANA = dict(re.findall(r"(\S)(\S+)", """
アA イI ウU エE オO カKA キKI クKU ケKE コKO サSA シSHI スSU セSE ソSO タTA チCHI ツTSU テTE トTO ナNA ニNI ヌNU ネNE ノNO
ハHA ヒHI フFU ヘHE ホHO マMA ミMI ムMU メME モMO ヤYA ユYU ヨYO ラRA リRI ルRU レRE ロRO ワWA ヲO ンN
ガGA ギGI グGU ゲGE ゴGO ザZA ジJI ズZU ゼZE ゾZO ダDA ヂJI ヅZU デDE ドDO バBA ビBI ブBU ベBE ボBO パPA ピPI プPU ペPE ポPO ヰI ヱE
"""))
SMALL = {"ャ": "A", "ュ": "U", "ョ": "O"}
VOICED = {"SH": "J", "TS": "Z", "CH": "J", "K": "G", "S": "Z", "T": "D", "H": "B", "F": "B"}
# Names that must show a reading in each round before it is believed: few doubts at first, more when more is known.
ROUNDS = (12, 6, 4, 3)
LONGEST_READING = 8


def romaji(kana):
    """Kana as letters; None for kana outside of the table and for っ, which belongs to no character alone."""
    result = ""
    for sign in kana:
        if sign in SMALL and result.endswith("I"):
            stem = result[:-1]
            result = stem + ("" if stem.endswith(("SH", "CH", "J")) else "Y") + SMALL[sign]
        elif sign in KANA:
            result += KANA[sign]
        else:
            return None
    return result


def voiced(reading):
    """The reading with 連濁: what it may begin with inside a name."""
    found = [sound + reading[len(plain):] for plain, sound in VOICED.items() if reading.startswith(plain)][:1]
    return found + (["P" + reading[1:]] if reading[:1] in "HF" else [])


def names():
    """Names of people and places of two to four characters, each with its reading."""
    found = {}
    for file in ("Noun.name.csv", "Noun.place.csv"):
        for line in (IPADIC / file).read_text(encoding="euc_jp").splitlines():
            fields = line.split(",")
            word, reading = fields[0], romaji(fields[11])
            if reading and 2 <= len(word) <= 4 and all("一" <= c <= "鿿" for c in word) and fields[7] != "国":
                found[word, reading] = None
    return list(found)


class Readings:
    """What is known of every character, and which of it names use."""

    def __init__(self, on, kun):
        self.plain = {c: list(dict.fromkeys(on.get(c, "").split() + kun.get(c, "").split())) for c in {*on, *kun}}
        self.learned = collections.defaultdict(dict)
        self.sounds = {}

    def of(self, character):
        """Every sound of a character, with the reading it comes from."""
        if character not in self.sounds:
            known = {}
            for reading in [*self.plain.get(character, ()), *self.learned[character]]:
                for sound in (reading, *voiced(reading)):
                    known.setdefault(sound, reading)
            self.sounds[character] = known
        return self.sounds[character]

    def ends(self, word, reading):
        """For each number of characters from the left: the places in the reading that they may reach."""
        places = [{0}]
        for c in word:
            places.append({p + len(s) for p in places[-1] for s in self.of(c) if reading.startswith(s, p)})
        return places

    def starts(self, word, reading):
        """As above, from the right."""
        places = [{len(reading)}]
        for c in reversed(word):
            places.append({p - len(s) for p in places[-1] for s in self.of(c) if reading.endswith(s, 0, p)})
        return places[::-1]

    def learn(self, words, least):
        """One round: what is left for a single character counts, shared where there are several ways to cut."""
        counts = collections.Counter()
        for word, reading in words:
            ends, starts = self.ends(word, reading), self.starts(word, reading)
            if len(reading) in ends[-1]:
                continue
            found = {(c, reading[a:b]) for i, c in enumerate(word) for a in ends[i] for b in starts[i + 1] if a < b}
            found = {(c, s) for c, s in found if len(s) <= LONGEST_READING and s[-1] in "AIUEON"}
            for item in found:
                counts[item] += 1 / len(found)
        for (c, sound), count in sorted(counts.items()):
            if count >= least:
                self.learned[c][sound] = count
        self.sounds = {}

    def used(self, words):
        """For each character the readings that some name shows: 訓 and learned ones."""
        used = collections.defaultdict(dict)
        for word, reading in words:
            ends, starts = self.ends(word, reading), self.starts(word, reading)
            for i, c in enumerate(word):
                for sound, plain in self.of(c).items():
                    if any(reading.startswith(sound, p) and p + len(sound) in starts[i + 1] for p in ends[i]):
                        used[c][plain] = None
        return used


def readings(on, kun):
    """The readings of each character that names use, 音 and 訓 as Unihan has them and learned ones."""
    words = names()
    found = Readings(on, kun)
    for least in ROUNDS:
        found.learn(words, least)
    return found.used(words)
