import Diagnostics

extension HelpTopic {
  static let entriesPage = Wording(
    en: """
      ENTRIES

      What an entry says beside its terms, and how to set it and find it again:

        from and until when a term is used, by issue or day
          jjak glossary edit 杭州 --valid-until '항주=3호 (2023-03-06)' --approve
          jjak glossary list --limited
          jjak glossary list --out-of-use-on 2023-03-07
        in a later text (소식 2023년 5호.md, 2023-03-07.md) 'check' reports the
        term, and no rule proposes it any more
        which Latin letters a term stands for: 'written' as it is written, 'any', or
        'first' for a first letter of either kind. Usually capitals stand for
        themselves and small letters for both: WHO is not 'who', and 'digital twin'
        is Digital Twin too
          jjak glossary edit 世界卫生组织 --add WHO --case WHO=written --approve
          jjak glossary edit 世界卫生组织 --case WHO=any --reason '회의 결정'
        so a term is added and described in one command, or described later
        where a term or a field comes from: definition, field, note, reliability
        or entry, then = and a document, a person, an address
          jjak glossary edit 杭州 --source 항저우=용례집 --approve
          jjak glossary edit 杭州 --source definition=사전 --reason '뜻풀이 확인'
          jjak glossary list --source 사전
        how sure it is, from 1 to 10
          jjak glossary edit 杭州 --reliability 8 --approve
          jjak glossary list --reliability -4
        other entries: --see, --replaced-by, --broader, --narrower, --unrelate
          jjak glossary edit 杭州市 --replaced-by 杭州 --reason '한 항목으로 씀'
          jjak glossary list --replaced
          jjak glossary list --related-to 杭州

      Who knows only one of the languages reviews only that side:

          jjak glossary edit 杭州 --source-state approved
          jjak glossary list --source-state approved --target-state proposed

      A side has the state of its entry until somebody gives it one of its own. The
      second side to be approved approves the entry, and then neither has one of its
      own. A preferred rendering or --approve approves both; but a preferred
      rendering does not overrule a Chinese side that is kept proposed or rejected.
      A change takes back the approval of the side it touches and leaves the other.

      Changing an approved entry reopens it. That needs a reason, which the history
      keeps; with --approve the entry is approved as it is then, and needs none:

          jjak glossary edit 杭州 --definition '저장성의 성도' --reason '문장 다듬음'
          jjak glossary edit 杭州 --definition '저장성의 성도' --approve

      A rejected pair does not come back, wherever it is found again:

          jjak glossary list --rejected-pairs
      """,
    ko: """
      항목

      항목에는 용어 말고도 이런 것을 적고, 나중에 찾아볼 수 있습니다.

        용어를 언제부터 언제까지 쓰는지(호수나 날짜)
          jjak glossary edit 杭州 --valid-until '항주=3호 (2023-03-06)' --approve
          jjak glossary list --limited
          jjak glossary list --out-of-use-on 2023-03-07
        그 뒤의 글('소식 2023년 5호.md', '2023-03-07.md')에서 그 용어를 쓰면 'check'가
        알리고, 어느 규칙도 그 용어를 쓰라고 하지 않습니다
        로마자 대소문자를 어떻게 볼지. written(쓴 그대로), any(구별 안 함),
        first(첫 글자만 구별 안 함). 따로 정하지 않으면 대문자는 대문자만, 소문자는
        둘 다로 봅니다. WHO는 who가 아니고, digital twin은 Digital Twin이기도 합니다
          jjak glossary edit 世界卫生组织 --add WHO --case WHO=written --approve
          jjak glossary edit 世界卫生组织 --case WHO=any --reason '회의 결정'
        이렇게 용어를 추가하면서 함께 적어도 되고 나중에 따로 적어도 됩니다
        용어나 항목 내용의 출처. definition(뜻풀이), field(분야), note(메모),
        reliability(신뢰도), entry(항목 전체)나 용어를 쓰고 = 뒤에 문서, 사람, 주소
          jjak glossary edit 杭州 --source 항저우=용례집 --approve
          jjak glossary edit 杭州 --source definition=사전 --reason '뜻풀이 확인'
          jjak glossary list --source 사전
        얼마나 믿을 만한지, 1부터 10까지
          jjak glossary edit 杭州 --reliability 8 --approve
          jjak glossary list --reliability -4
        다른 항목과의 관계: --see(참고), --replaced-by(대신할 항목), --broader(상위),
        --narrower(하위), --unrelate(관계 지우기)
          jjak glossary edit 杭州市 --replaced-by 杭州 --reason '한 항목으로 씀'
          jjak glossary list --replaced
          jjak glossary list --related-to 杭州

      한 언어만 아는 사람은 그쪽만 검토합니다.

          jjak glossary edit 杭州 --source-state approved
          jjak glossary list --source-state approved --target-state proposed

      따로 정하지 않은 쪽은 항목의 상태를 따릅니다. 남은 한쪽까지 승인되면 항목이
      승인되고, 그때부터는 양쪽 다 항목을 따릅니다. 우선 용어를 정하거나 --approve를
      쓰면 양쪽이 함께 승인됩니다. 다만 중국어 쪽을 누가 proposed나 rejected로 둔
      동안에는 우선 용어를 정해도 항목이 승인되지 않습니다. 무엇을 고치면 고친 쪽의
      승인만 풀리고 다른 쪽은 그대로입니다.

      승인된 항목을 고치면 다시 검토할 항목이 됩니다. 이때는 까닭을 적어야 하고, 적은
      까닭은 이력에 남습니다. --approve를 붙이면 고친 그대로 승인되므로 까닭이 필요
      없습니다.

          jjak glossary edit 杭州 --definition '저장성의 성도' --reason '문장 다듬음'
          jjak glossary edit 杭州 --definition '저장성의 성도' --approve

      거부한 짝은 어디서 다시 나오더라도 후보가 되지 않습니다.

          jjak glossary list --rejected-pairs
      """)
}
