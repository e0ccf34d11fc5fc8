import Diagnostics

extension HelpTopic {
  static let tutorialPage = Wording(
    en: """
      THE FIRST WEEK

      Monday: the texts that were published already become a glossary.

        cd newsletters
        jjak init                        makes the folder a workspace
        jjak mine *.txt                  every 항저우(杭州) becomes a candidate
        jjak review                      you decide; '?' shows the keys

      Tuesday: you write. What do we call it, and what does the rule say?

        jjak lookup 卡脖子               our rendering, where, the official form
        jjak read 张玉卓                 장위줘 by the rule; the Sino-Korean reading
        jjak explain 장위궈 张玉卓       where it departs from the rule

      Wednesday: before it is printed.

        jjak check draft.md              what is inconsistent, and why
        jjak check --diff draft.md       what could be mended by itself: looks only
        jjak check --fix draft.md        mends it, particles included
        jjak check --undo                takes that back

      Thursday: an original and its translation.

        jjak align 原文.txt 번역.txt     sentence by sentence, into the memory
        jjak terms 原文.txt 번역.txt     its terms become candidates too
        jjak check 번역.txt --original 原文.txt
                                         terms, numbers and sentences left out

      Friday: the agency.

        jjak prepare 原文.md -o job.xlf  filled from memory and glossary
        jjak export tmx -o memory.tmx
        jjak export tbx -o terms.tbx
        jjak report html -o glossary.html *.txt

      Nothing of this overwrites a decision, and 'jjak glossary undo' takes back the
      last command as a whole.
      """,
    ko: """
      첫 일주일

      월요일: 이미 나간 글이 용어집이 됩니다.

        cd newsletters
        jjak init                        이 폴더를 작업 공간으로 만듭니다
        jjak mine *.txt                  모든 항저우(杭州)가 후보가 됩니다
        jjak review                      하나씩 결정합니다. '?'가 글쇠를 보여 줍니다

      화요일: 글을 씁니다. 우리는 뭐라고 쓰나, 표기법으로는?

        jjak lookup 卡脖子               우리 표기, 쓰인 곳, 표기법에 따른 표기
        jjak read 张玉卓                 표기법으로는 장위줘, 그리고 한자음
        jjak explain 장위궈 张玉卓       표기법과 어디가 다른지

      수요일: 내보내기 전에.

        jjak check draft.md              무엇이 어긋나고 왜 그런지
        jjak check --diff draft.md       저절로 고칠 수 있는 곳, 보기만
        jjak check --fix draft.md        조사까지 함께 고칩니다
        jjak check --undo                고친 것을 되돌립니다

      목요일: 원문과 번역문.

        jjak align 原文.txt 번역.txt     문장마다 짝지어 번역 메모리에
        jjak terms 原文.txt 번역.txt     용어도 후보가 됩니다
        jjak check 번역.txt --original 原文.txt
                                         용어, 숫자, 빠진 문장

      금요일: 번역 회사에 보냅니다.

        jjak prepare 原文.md -o job.xlf  메모리와 용어집으로 채워서
        jjak export tmx -o memory.tmx
        jjak export tbx -o terms.tbx
        jjak report html -o glossary.html *.txt

      어느 명령도 이미 내린 결정을 덮어쓰지 않으며, 'jjak glossary undo'는 마지막
      명령을 통째로 되돌립니다.
      """)
}
