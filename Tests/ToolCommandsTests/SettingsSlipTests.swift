import Diagnostics
import Foundation
import Testing

@testable import ToolCommands

/// Slips of the pen in jjak.toml, and the sentences that they get.
@Suite struct SettingsSlipTests {
  @Test(
    "A line that is no TOML is told with what to write",
    arguments: [
      (
        "[check.severity]\nlook-up-form = off\n",
        "2: the value of 'look-up-form' wants quotation marks: look-up-form = \"off\"",
        "2: 'look-up-form' 값에 따옴표가 없습니다: look-up-form = \"off\""
      ),
      (
        "author = 김 민수 # 나\n", "1: the value of 'author' wants quotation marks: author = \"김 민수\"",
        "1: 'author' 값에 따옴표가 없습니다: author = \"김 민수\""
      ),
      (
        "author = \"kim\n", "1: the quotation mark of 'author' is not closed: author = \"kim\"",
        "1: 'author' 값의 따옴표를 닫지 않았습니다: author = \"kim\""
      ),
      (
        "author = kim\"\n", "1: the value of 'author' begins without a quotation mark: author = \"kim\"",
        "1: 'author' 값의 앞쪽 따옴표가 없습니다: author = \"kim\""
      ),
      (
        "author = “kim”\n", "1: quotation marks are straight ones here: author = \"kim\"",
        "1: 따옴표는 곧은 것(\")을 씁니다: author = \"kim\""
      ),
      (
        "[check\nfail-on = \"error\"\n", "1: a heading ends with a bracket: [check]",
        "1: 구역 제목은 대괄호로 닫습니다: [check]"
      ),
      (
        "author: kim\n", "1: there is no '=' between a setting and its value: author = \"kim\"",
        "1: 설정과 값 사이에 '='가 없습니다: author = \"kim\""
      ),
      ("\nauthor =\n", "2: 'author' has no value.", "2: 'author'에 값이 없습니다."),
      (
        "글쓴이 = \"kim\"\n", "1: '글쓴이' is no setting: their names are letters a to z and hyphens.",
        "1: '글쓴이' 설정은 없습니다. 설정의 이름은 영문자와 붙임표로 적습니다."
      ),
      (
        "author = \"a\"\nauthor = \"b\"\n", "2: 'author' is set a second time; leave one of the two.",
        "2: 'author'에 값을 두 번 적었습니다. 하나만 남기십시오."
      ),
      (
        "[[check.ignore]]\nrule = [\"spacing-variant\",\n",
        "2: the list of 'rule' wants texts in quotation marks, commas between them and a bracket at its end: "
          + "rule = [\"…\", \"…\"]",
        "2: 'rule' 목록은 따옴표로 묶은 글을 쉼표로 나누어 적고 대괄호로 닫습니다: rule = [\"…\", \"…\"]"
      ),
    ])
  func slips(file: String, english: String, korean: String) throws {
    #expect(try wording(of: file) == Wording(en: "jjak.toml:" + english, ko: "jjak.toml:" + korean))
  }

  @Test(
    "A setting that is not known or of another kind is told with the one that is meant",
    arguments: [
      (
        "auther = \"x\"\n",
        "1: 'auther' is no setting; did you mean 'author'? The settings there are "
          + "author, house-style, languages, mine, check.",
        "1: 'auther' 설정은 없습니다. 비슷한 설정: 'author'. 쓸 수 있는 설정: author, house-style, languages, mine, check"
      ),
      (
        "[check]\nlook-up-form = \"off\"\n",
        "2: the severity of a rule stands under [check.severity], its options under [check.look-up-form].",
        "2: 규칙의 심각도는 [check.severity] 아래에, 규칙의 설정은 [check.look-up-form] 아래에 적습니다."
      ),
      (
        "[check]\nfail_on = \"error\"\n",
        "2: 'fail_on' is no setting in [check]; did you mean 'fail-on'? The settings there are "
          + "fail-on, language, severity, ignore.",
        "2: [check]에 'fail_on' 설정은 없습니다. 비슷한 설정: 'fail-on'. 쓸 수 있는 설정: fail-on, language, severity, ignore"
      ),
      (
        "author = 7\n", "1: 'author' wants text in quotation marks: author = \"7\".",
        "1: 'author'에는 따옴표로 묶은 글을 적습니다: author = \"7\""
      ),
      (
        "[mine]\ncertain = \"high\"\n", "2: 'certain' wants a number from 0 to 1.",
        "2: 'certain'에는 0에서 1 사이의 수를 적습니다."
      ),
      (
        "[check.severity]\nlook-up-form = \"of\"\n",
        "2: 'look-up-form' wants \"information\", \"warning\", \"error\" or \"off\".",
        "2: 'look-up-form'에는 다음 가운데 하나를 적습니다: \"information\", \"warning\", \"error\", \"off\""
      ),
      (
        "[[check.ignore]]\nreason = \"why\"\n",
        "2: a table [[check.ignore]] names a rule, a term or a path, or several of them.",
        "2: [[check.ignore]] 구역에는 rule, term, path 가운데 하나 이상을 적습니다."
      ),
    ])
  func settings(file: String, english: String, korean: String) throws {
    #expect(try wording(of: file) == Wording(en: "jjak.toml:" + english, ko: "jjak.toml:" + korean))
  }

  private func wording(of file: String) throws -> Wording? {
    let folder = try TemporaryFolder()
    try folder.write(file, to: "jjak.toml")
    let error = #expect(throws: ToolError.self) { try Workspace(folder: folder.url.path) }
    return error?.wording
  }
}
