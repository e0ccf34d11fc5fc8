"""Japanese readings as Hangul after 외래어 표기법, for names of Japanese people and places in Chinese text."""
import japanese_names
from common import IPADIC, READINGS, UNICODE, unihan, write

# 표 4: (word-initial, elsewhere); one value where they agree.
ROWS = """
A 아;I 이;U 우;E 에;O 오;KA 가 카;KI 기 키;KU 구 쿠;KE 게 케;KO 고 코;SA 사;SHI 시;SU 스;SE 세;SO 소;TA 다 타;CHI 지 치;TSU 쓰;TE 데 테;TO 도 토;
NA 나;NI 니;NU 누;NE 네;NO 노;HA 하;HI 히;FU 후;HE 헤;HO 호;
MA 마;MI 미;MU 무;ME 메;MO 모;YA 야;YU 유;YO 요;RA 라;RI 리;RU 루;RE 레;RO 로;WA 와;WO 오;
GA 가;GI 기;GU 구;GE 게;GO 고;ZA 자;JI 지;ZU 즈;ZE 제;ZO 조;DA 다;DE 데;DO 도;BA 바;BI 비;BU 부;BE 베;BO 보;PA 파;PI 피;PU 푸;PE 페;PO 포;
KYA 갸 캬;KYU 규 큐;KYO 교 쿄;GYA 갸;GYU 규;GYO 교;SHA 샤;SHU 슈;SHO 쇼;JA 자;JU 주;JO 조;CHA 자 차;CHU 주 추;CHO 조 초;NYA 냐;NYU 뉴;NYO 뇨;
HYA 햐;HYU 휴;HYO 효;BYA 뱌;BYU 뷰;BYO 뵤;PYA 퍄;PYU 퓨;PYO 표;MYA 먀;MYU 뮤;MYO 묘;RYA 랴;RYU 류;RYO 료
"""
KANA = {cell.split()[0]: cell.split()[1:] for cell in ROWS.replace("\n", "").split(";")}


def close(hangul, jong):
    """Adds a final consonant: ㄴ for ん, ㅅ for っ."""
    return hangul[:-1] + chr(ord(hangul[-1]) + {"ㄴ": 4, "ㅅ": 19}[jong])


def transcribe(romaji, initial):
    """The Hangul of a reading; long vowels are not written (제3장 제6절 제1항); None for letters outside the table."""
    result, position, last = "", 0, ""
    while position < len(romaji):
        if romaji[position] == last == "O" or (romaji[position] == "U" and last in ("O", "U")):
            position += 1
            continue
        for length in (3, 2, 1):
            kana = romaji[position:position + length]
            if kana in KANA:
                result += KANA[kana][0] if initial and not result else KANA[kana][-1]
                last = kana[-1]
                position += len(kana)
                break
        else:
            letter, follower = romaji[position], romaji[position + 1:position + 2]
            if letter == "N" and result:
                result, last = close(result, "ㄴ"), "N"
            elif letter == follower and result or romaji[position:position + 3] == "TCH" and result:
                result, last = close(result, "ㅅ"), letter
            else:
                return None
            position += 1
    return result


def forms(on, kun):
    """All renderings of a character: at the start and inside, closed before a consonant (っ), voiced inside (連濁)."""
    found = []
    for reading in on:
        found += [transcribe(reading, True), transcribe(reading, False)]
        for ending in ("KU", "KI", "TSU", "CHI"):
            stem = transcribe(reading.removesuffix(ending), True)
            if reading.endswith(ending) and stem and (ord(stem[-1]) - 0xAC00) % 28 == 0 and len(reading) > len(ending):
                found += [close(stem, "ㅅ"), close(transcribe(reading.removesuffix(ending), False), "ㅅ")]
    voiced = {"K": "G", "SH": "J", "S": "Z", "TS": "Z", "CH": "J", "T": "D", "H": "B", "F": "B"}
    for reading in kun:
        found += [transcribe(reading, True), transcribe(reading, False)]
        for plain in ("SH", "TS", "CH", "K", "S", "T", "H", "F"):
            if reading.startswith(plain):
                found.append(transcribe(voiced[plain] + reading.removeprefix(plain), False))
                break
    return list(dict.fromkeys(form for form in found if form))


def make(variants):
    on, kun = unihan("Readings", "kJapaneseOn"), unihan("Readings", "kJapaneseKun")
    joyo = set(unihan("OtherMappings", "kJoyoKanji")) | set(unihan("OtherMappings", "kJinmeiyoKanji"))
    in_names = japanese_names.readings(on, kun)
    members = {}
    for c in joyo | set(in_names):
        members.setdefault(variants.fold.get(c, c), []).append(c)
    lines = []
    for key, shapes in members.items():
        # A character that no name shows keeps its 訓 from Unihan.
        native = [r for c in sorted(shapes) for r in in_names.get(c, kun.get(c, "").split())]
        readings_on = list(dict.fromkeys(r for c in sorted(shapes) for r in on.get(c, "").split()))
        readings_kun = [r for r in dict.fromkeys(native) if r not in readings_on]
        found = forms(readings_on, readings_kun)
        found += [form.replace("쓰", "츠") for form in found if "쓰" in form]
        if found:
            lines.append(f"{key}\t{'|'.join(dict.fromkeys(found))}")
    write(READINGS, "japanese", [
        "format: folded character (han-variants.tsv), Hangul of its Japanese readings;"
        " sorted by the UTF-8 bytes of the character",
        f"source: {UNICODE}: kJapaneseOn, kJapaneseKun of 常用漢字 and 人名用漢字, by 외래어 표기법 표 4 and 제3장 제6절;"
        " beside 쓰 the widespread 츠",
        f"source: {IPADIC}: readings that at least three names of people and places show, and which 訓 names use",
    ], lines)
