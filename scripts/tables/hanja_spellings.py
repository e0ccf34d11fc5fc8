"""Which traditional character stands in a word where simplified Chinese has one for several: 理髮, not 理發."""
import collections
import itertools

from common import LIBHANGUL, READINGS, UNICODE, hanja_rows, unihan, write
from hanja_words import is_common

# Of the words that the rarer of two characters is in, the share that dictionaries write with the other as well: above it
# they may stand for each other, up to it they belong to different words (發 and 髮).
LARGEST_SHARE = 0.25


def words(variants):
    """The words of two syllables: folded, and how they are written."""
    for hangul, hanja in hanja_rows():
        if len(hangul) == len(hanja) == 2 and all(map(is_common, hanja)):
            yield "".join(variants.fold.get(c, c) for c in hanja), hanja


def distinct(groups, variants):
    """The pairs of one group's characters that do not stand for each other."""
    places = collections.defaultdict(set)
    for folded, written in words(variants):
        for place in (0, 1):
            if folded[place] in groups:
                places[written[place]].add((folded, place))
    found = set()
    for members in groups.values():
        for one, other in itertools.combinations(members, 2):
            fewer = min(len(places[one]), len(places[other]))
            if fewer and len(places[one] & places[other]) <= LARGEST_SHARE * fewer:
                found |= {(one, other), (other, one)}
    return found - exchangeable()


def exchangeable():
    """Pairs that two dictionaries and more give as ways of writing one word (台 and 臺), in both orders."""
    found = set()
    for character, value in unihan("Variants", "kSemanticVariant").items():
        for item in value.split():
            code, _, sources = item.partition("<")
            if sources.count(",") > 0:
                other = chr(int(code[2:], 16))
                found |= {(character, other), (other, character)}
    return found


def make(variants):
    groups = {}
    for simplified, counterparts in variants.traditional.items():
        usual = [c for c in counterparts if is_common(c)]
        if len(usual) > 1:
            groups[variants.fold.get(simplified, simplified)] = usual
    apart = distinct(groups, variants)
    spellings = collections.defaultdict(lambda: (set(), set()))
    for folded, written in words(variants):
        for place in (0, 1):
            spellings[folded][place].add(written[place])
    lines = []
    for folded, forms in spellings.items():
        spelling = "".join(told(groups.get(key, []), found, apart) for key, found in zip(folded, forms))
        if spelling != "--":
            lines.append(f"{folded}\t{spelling}")
    write(READINGS, "hanja-spellings", [
        "format: word of two folded characters (han-variants.tsv), the traditional character in each place where"
        " simplified Chinese has one for several, else -; sorted by the UTF-8 bytes of the word",
        f"source: {LIBHANGUL}: words of two syllables; {UNICODE}: the groups",
        f"criterion: all characters in KS X 1001; one spelling; at most {LARGEST_SHARE:.0%} of the words that the rarer"
        " character is in are written with the other, too (發 and 髮 are told apart), and Unihan has no kSemanticVariant of"
        " two sources and more (台 and 臺 are not)",
    ], lines)


def told(group, forms, apart):
    """The one form that a word has in a place, where those of its group are no other ways of writing it."""
    form = next(iter(forms))
    others = [c for c in group if c != form]
    return form if len(forms) == 1 and others and all((form, c) in apart for c in others) else "-"
