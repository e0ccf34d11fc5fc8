internal import ArgumentParser

/// The tool itself: the tree of its subcommands.
struct Jjak: ParsableCommand {
  static let version = "0.1.0"

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "jjak",
      abstract: spoken(
        "Pairs Korean renderings with their Chinese originals and keeps the glossary that comes of it.",
        ko: "한국어 표기와 중국어 원어를 짝짓고, 거기서 나온 용어집을 관리합니다."),
      discussion: spoken(
        """
        A first round, in the folder with your texts:

          jjak init                 makes the folder a workspace
          jjak mine *.txt           finds every 항저우(杭州) in the texts
          jjak review               you decide, one key a pair
          jjak align 原文.txt 번역.txt
                                    pairs an original with its translation, sentence by sentence
          jjak check draft.txt      tells you what is inconsistent, before printing
          jjak export tmx -o my.tmx
                                    makes a file for your CAT tool

        'jjak help TOPIC' explains a command or one of: \(HelpTopic.names).
        """,
        ko: """
          글이 있는 폴더에서 처음 한 번은 이렇게 합니다.

            jjak init                 폴더를 작업 공간으로 만듭니다
            jjak mine *.txt           글에서 항저우(杭州) 같은 짝을 모두 찾습니다
            jjak review               짝을 하나씩 키 하나로 결정합니다
            jjak align 原文.txt 번역.txt
                                      원문과 번역문을 문장끼리 짝짓습니다
            jjak check draft.txt      인쇄하기 전에 어긋난 곳을 알립니다
            jjak export tmx -o my.tmx
                                      CAT 도구에서 쓸 파일을 만듭니다

          'jjak help 주제'로 명령이나 다음 주제의 설명을 봅니다: \(HelpTopic.names).
          """),
      groupedSubcommands: [
        CommandGroup(name: spoken("Start", ko: "시작"), subcommands: [InitCommand.self]),
        CommandGroup(
          name: spoken("Texts", ko: "글"),
          subcommands: [
            MineCommand.self, AlignCommand.self, TermsCommand.self, CheckCommand.self, ReportCommand.self,
          ]),
        CommandGroup(
          name: spoken("Words", ko: "낱말"), subcommands: [LookupCommand.self, ReadCommand.self, ExplainCommand.self]),
        CommandGroup(
          name: spoken("Glossary and memory", ko: "용어집과 번역 메모리"),
          subcommands: [ReviewCommand.self, GlossaryCommand.self, MemoryCommand.self]),
        CommandGroup(
          name: spoken("Files", ko: "파일"),
          subcommands: [
            ImportCommand.self, ExportCommand.self, ConvertCommand.self, ValidateCommand.self, PrepareCommand.self,
          ]),
        CommandGroup(name: spoken("The tool", ko: "도구"), subcommands: [CompletionCommand.self, ManualCommand.self]),
      ])
  }
}
