"""The words whose Sino-Korean reading the defaults of their characters do not give, found by running the reader."""
import collections

from sino import initial_form, parts

# The reader in Swift asks besides whether the word looks like a person's name: here every word of three is listed.
SURNAMES = {"金": "김", "沈": "심"}
OPEN_END = {"率": "률율", "律": "률율", "栗": "률율", "列": "렬열", "裂": "렬열", "烈": "렬열", "劣": "렬열"}


class Reader:
    """The reader of Sources/Readings/SinoKoreanReader.swift, step for step: pieces first, then the rules."""

    def __init__(self, characters, words, pairs):
        self.characters = characters
        self.words = words
        self.pairs = pairs

    def pieces(self, key, without=None):
        """The split into listed words and single characters with the fewest pieces.

        Among equals the one with most words of two characters among its single ones, then longer pieces first.
        """
        best = [(0, 0, [])]
        for end in range(1, len(key) + 1):
            options = []
            for start in range(max(0, end - 8), end):
                piece = key[start:end]
                count, pairs, split = best[start]
                if len(piece) == 1 or (piece in self.words and piece != without):
                    options.append((count + 1, pairs, [*split, piece]))
                elif piece in self.pairs:
                    options.append((count + 2, pairs - 1, [*split, *piece]))
            best.append(min(options, key=lambda option: (*option[:2], [-len(p) for p in option[2]])))
        return best[len(key)][2]

    def read(self, key, without=None):
        result = ""
        pieces = self.pieces(key, without)
        if len(pieces) == len(key) == 3 and key[0] in SURNAMES:
            result = SURNAMES[key[0]]
            for c in key[1:]:
                initial, inside = self.characters.get(c, (c, c))[:2]
                result += open_end(c, result) if c in OPEN_END else inside
            return negation(key, result)
        for place, piece in enumerate(pieces):
            if len(piece) > 1:
                result += self.words[piece]
            elif piece in OPEN_END and result:
                result += open_end(piece, result)
            else:
                initial, inside, suffix = self.characters.get(piece, (piece, piece, piece))[:3]
                is_suffix = place == len(pieces) - 1 and place > 0 and len(pieces[place - 1]) > 1
                result += suffix if is_suffix else inside if result else initial
        return negation(key, result)


def open_end(c, before):
    """한글 맞춤법 제11항 붙임 1: 렬, 률 are 열, 율 after a vowel or ㄴ."""
    is_open = "가" <= before[-1] <= "힣" and parts(before[-1])[2] in (0, 4)
    return OPEN_END[c][1 if is_open else 0]


def negation(key, result):
    """不 is 부 before ㄷ and ㅈ."""
    out = list(result)
    for i, c in enumerate(key[:-1]):
        if c == "不" and out[i] == "불" and "가" <= out[i + 1] <= "힣" and parts(out[i + 1])[0] in (3, 12):
            out[i] = "부"
    return "".join(out)


def south(forms):
    """The readings with 두음법칙 at the start, each once."""
    return list(dict.fromkeys(initial_form(form[0]) + form[1:] for form in forms))


def choose(corpus, characters, fold, irregular, pairs):
    """Goes from short words to long ones and keeps each that the reader, knowing those before it, reads otherwise.

    Two-character words with a reading that depends on its place are kept as well: they show where a word begins
    inside a compound; and words of three that begin like a person's name, since the reader asks for more signs of one.
    """
    grouped = collections.defaultdict(list)
    for hanja, forms in corpus.items():
        grouped["".join(fold.get(c, c) for c in hanja)] += south(forms)
    words = dict(irregular)
    reader = Reader(characters, words, pairs)
    support = within_longer(grouped)
    for key in sorted(grouped, key=lambda k: (len(k), k)):
        if key in words or len(key) > 8:
            continue
        predicted = reader.read(key)
        forms = grouped[key]
        best = max(forms, key=lambda form: (support[key, form], form == predicted, forms.count(form)))
        if predicted == best:
            moving = any(characters[c][0] != characters[c][1] for c in key if c in characters)
            if (len(key) == 2 and moving) or (len(key) == 3 and key[0] in SURNAMES):
                words[key] = predicted
        elif not breaks_initials(key, best, predicted, reader, grouped) and not ends_in_irregular(
            key, predicted, irregular, grouped
        ):
            words[key] = best
    return words


def breaks_initials(key, form, predicted, reader, grouped):
    """Whether hanja.txt spells two words as one against 제10항–제12항 붙임: 국제려관 for 國際旅館, which is 국제여관.

    The second of them, behind two characters that are a word, begins as words do, unless the whole is a word of three and
    one (唯物論者 유물론자; 者 is a suffix) or one and three (核物理學 핵물리학).
    """
    head, rest = key[:2], key[2:]
    if len(key) not in (4, 5) or form[:2] + form[3:] != predicted[:2] + predicted[3:]:
        return False
    if initial_form(form[2]) != predicted[2] or key[:3] in grouped or key[1:] in grouped or key[3:] == "者":
        return False
    return (head in reader.pairs or head in reader.words) and (rest in reader.words or rest in grouped)


def ends_in_irregular(key, predicted, irregular, grouped):
    """Whether a word and an irregular one behind it make a longer one (線狀肺炎), which hanja.txt reads by the characters."""
    return any(
        key.endswith(word) and key[: -len(word)] in grouped and predicted.endswith(reading)
        for word, reading in irregular.items())


def within_longer(grouped):
    """How often a longer word holds a word with this reading: 公衆便所 공중변소 speaks for 변소 against 편소."""
    support = collections.Counter()
    for key, forms in grouped.items():
        for form in set(forms):
            for length in range(2, len(key)):
                for start in range(len(key) - length + 1):
                    support[key[start:start + length], form[start:start + length]] += 1
    return support
