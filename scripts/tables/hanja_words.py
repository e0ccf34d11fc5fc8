"""Korean words with the Chinese characters they are written in (국민 國民): what one character is part of."""
import collections

from common import LIBHANGUL, READINGS, hanja_rows, write

# Syllables that close a noun (회의 會議, 개인 個人) as often as they are a particle or an ending.
LIKE_PARTICLES = "의과인해"


def is_common(character):
    """Whether a character is Chinese and in KS X 1001, the Korean standard for interchange."""
    try:
        return "一" <= character <= "鿿" and len(character.encode("euc_kr")) == 2
    except UnicodeEncodeError:
        return False


def words(variants):
    """Korean words with their spellings in folded characters, as keys of a dictionary."""
    found = collections.defaultdict(dict)
    for hangul, hanja in hanja_rows():
        if len(hangul) != len(hanja) or not all("가" <= c <= "힣" for c in hangul) or not all(map(is_common, hanja)):
            continue
        if len(hangul) == 2:
            found[hangul]["".join(variants.fold.get(c, c) for c in hanja)] = True
        elif len(hangul) in (3, 4) and hangul[-1] in LIKE_PARTICLES:
            found[hangul] = {}
    return found


def make(variants):
    write(READINGS, "hanja-words", [
        "format: Korean word, its spellings in folded characters (han-variants.tsv), written one behind the other;"
        " sorted by the UTF-8 bytes of the word",
        f"source: {LIBHANGUL}: words of two syllables; words of three and four that end like a particle"
        f" ({', '.join(LIKE_PARTICLES)}), without spellings",
        "criterion: all characters of the word are in KS X 1001",
    ], [f"{word}\t{''.join(spellings)}" for word, spellings in words(variants).items()])
