"""What characters mean, in Korean words: the 훈 by which Koreans name a character (街 거리 가, 分 나눌 분)."""
from common import LIBHANGUL, READINGS, hanja_meanings, write

SYLLABLES = range(0xAC00, 0xD7A4)
NIEUN, RIEUL, MIEUM = 4, 8, 16

# Nouns that end like the ㄹ of a verb (갈 is 가다 or 갈다, but 물 is a noun); 훈 names nouns as they are.
NOUNS = set("""
물 불 말 돌 달 글 술 들 칼 쌀 발 팔 살 골 굴 줄 풀 꿀 털 별 벌 뜰 일 탈 알 철 실 질 틀 활 뿔 겨울 가을 거울 고을 마을 노을 저울
서울 개울 구슬 이슬 비늘 바늘 하늘 그늘 마늘 오늘 이불 나물 그물 눈물 콧물 우물 보물 허물 재물 만물 제물 사물 선물 식물 동물 건물 짐승털 수풀 신발
맏딸 아들 딸 벼슬 나날 칡덩굴 덩굴 넝쿨 수레바퀴살 바퀴살 화살 주살 시울 입술 비탈 방울 물방울 거품물 이슬방울 창끝칼 지팡이질 노래글 버들 갯버들 한글 열 스물
""".split())
# Heads of explanations that say nothing about the thing itself.
EMPTY = {"이름", "모양", "소리", "성", "땅이름", "물이름", "산이름", "나라이름", "사람이름", "별이름", "고을이름", "빛"}
LONGEST = 5


def syllable(base, final):
    return chr(ord(base) - (ord(base) - 0xAC00) % 28 + final)


def final(base):
    return (ord(base) - 0xAC00) % 28


def forms(word):
    """A word and, for a verb in the form of the future (나눌), its stem and the forms that stand before nouns."""
    last = word[-1]
    if word in NOUNS or final(last) != RIEUL:
        return [word]
    if last == "을" and len(word) > 1:
        stem = word[:-1]
        return [stem + "은", stem + "음", word] + ([stem] if len(stem) > 1 else [])
    stem = word[:-1] + syllable(last, 0)
    found = [word[:-1] + syllable(last, sound) for sound in (NIEUN, RIEUL, MIEUM)]
    if len(stem) > 1:
        found.append(stem)
    if last == "할" and len(word) > 2:
        found.append(word[:-1])
    return found


def words(text):
    """The words of one 훈, without the reading behind it."""
    parts = text.split()
    if len(parts) > 1 and len(parts[-1]) == 1:
        parts = parts[:-1]
    if not parts or len(parts) > 2 or parts[-1] in EMPTY or not all(ord(c) in SYLLABLES for p in parts for c in p):
        return []
    found = ["".join(parts)]
    if len(parts) == 2 and len(parts[1]) > 1:
        found.append(parts[1])
    return [word for word in found if len(word) <= LONGEST]


def make(variants):
    rows = {}
    for character, reading, text in hanja_meanings():
        row = rows.setdefault(variants.fold.get(character, character), {})
        for meaning in text.split(","):
            for word in words(meaning.strip()):
                # 훈 that only repeats the reading (역 역) is left to the readings.
                row.update(dict.fromkeys(form for form in forms(word) if form != reading))
    write(READINGS, "meanings", [
        "format: folded character (han-variants.tsv), Korean words for what it means; sorted by the UTF-8 bytes of"
        " the character",
        f"source: {LIBHANGUL}: third column, with the forms of verbs that stand before nouns",
    ], [f"{key}\t{'|'.join(row)}" for key, row in rows.items() if row])
