import Diagnostics
import Testing

@testable import ToolCommands

/// Files that are no TOML in the ways in which people write them: each is told with its line and what to write, and no
/// word of the parser's own.
@Suite("Slips that the parser finds")
struct ParserSlipTests {
  static let cases: [(file: String, english: String, korean: String)] = [
    (
      "author = 'kim\n",
      "1: the quotation mark of 'author' is not closed: author = \"kim\"",
      "1: 'author' 값의 따옴표를 닫지 않았습니다: author = \"kim\""
    ),
    (
      "author = \"\"\"kim\nlee\n",
      "1: the three quotation marks of 'author' are not closed; a text on one line wants one: author = \"…\"",
      "1: 'author' 값의 세 겹 따옴표를 닫지 않았습니다. 한 줄이면 하나로 됩니다: author = \"…\""
    ),
    (
      "author = '''kim\nlee\n",
      "1: the three quotation marks of 'author' are not closed; a text on one line wants one: author = \"…\"",
      "1: 'author' 값의 세 겹 따옴표를 닫지 않았습니다. 한 줄이면 하나로 됩니다: author = \"…\""
    ),
    (
      "author \"kim\"\n",
      "1: there is no '=' between a setting and its value: author = \"kim\"",
      "1: 설정과 값 사이에 '='가 없습니다: author = \"kim\""
    ),
    (
      "[check]\nfail-on = \"error\"\n[check]\nlanguage = \"ko\"\n",
      "3: [check] stands a second time; put its settings under the first.",
      "3: [check] 구역이 두 번 나옵니다. 앞 구역에 모아 적으십시오."
    ),
    (
      "check = \"x\"\n[check]\nfail-on = \"error\"\n",
      "2: 'check' has a value above already and cannot be a section too; leave one of the two.",
      "2: 'check'에 이미 위에서 값을 적어 구역으로 쓸 수 없습니다. 하나만 남기십시오."
    ),
    (
      "[check]\nseverity = \"off\"\n[check.severity]\nlook-up-form = \"off\"\n",
      "3: 'check.severity' has a value above already and cannot be a section too; leave one of the two.",
      "3: 'check.severity'에 이미 위에서 값을 적어 구역으로 쓸 수 없습니다. 하나만 남기십시오."
    ),
    (
      "[check]\nignore = []\n[[check.ignore]]\nrule = \"x\"\n",
      "3: 'check.ignore' has a value above already and cannot be a section too; leave one of the two.",
      "3: 'check.ignore'에 이미 위에서 값을 적어 구역으로 쓸 수 없습니다. 하나만 남기십시오."
    ),
    (
      "[[check.ignore]]\nrule = \"x\"\n[check.ignore]\nrule = \"y\"\n",
      "3: there are several of this section, so it wants two brackets: [[check.ignore]]",
      "3: 여러 번 적을 수 있는 구역이므로 대괄호를 두 개씩 씁니다: [[check.ignore]]"
    ),
    (
      "[check]\nx = 2023-13-40\n",
      "2: '2023-13-40' is no day or time; a text wants quotation marks: x = \"2023-13-40\"",
      "2: '2023-13-40'에 해당하는 날짜나 시각이 없습니다. 글이면 따옴표로 묶습니다: x = \"2023-13-40\""
    ),
    (
      "author = 2023-02-30\n",
      "1: '2023-02-30' is no day or time; a text wants quotation marks: author = \"2023-02-30\"",
      "1: '2023-02-30'에 해당하는 날짜나 시각이 없습니다. 글이면 따옴표로 묶습니다: author = \"2023-02-30\""
    ),
    (
      "author = 2023-1-5\n",
      "1: '2023-1-5' is no day or time; a text wants quotation marks: author = \"2023-1-5\"",
      "1: '2023-1-5'에 해당하는 날짜나 시각이 없습니다. 글이면 따옴표로 묶습니다: author = \"2023-1-5\""
    ),
    (
      "author = 25:61:00\n",
      "1: the value of 'author' wants quotation marks: author = \"25:61:00\"",
      "1: 'author' 값에 따옴표가 없습니다: author = \"25:61:00\""
    ),
    (
      "author = \"kim\u{1}lee\"\n",
      "1: there is an invisible character in the value of 'author'; write it anew: author = \"kimlee\"",
      "1: 'author' 값에 보이지 않는 글자가 들어 있습니다. 다시 적으십시오: author = \"kimlee\""
    ),
    (
      "author = \"a\u{7}\"\n",
      "1: there is an invisible character in the value of 'author'; write it anew: author = \"a\"",
      "1: 'author' 값에 보이지 않는 글자가 들어 있습니다. 다시 적으십시오: author = \"a\""
    ),
    (
      "author = \"kim\nmin\"\n",
      "1: the quotation mark of 'author' is not closed: author = \"kim\"",
      "1: 'author' 값의 따옴표를 닫지 않았습니다: author = \"kim\""
    ),
    (
      "house-style = \"C:\\docs\\house.tsv\"\n",
      "1: a backslash stands for itself between single quotation marks only: house-style = 'C:\\docs\\house.tsv'",
      "1: 역슬래시(\\)는 작은따옴표 안에서만 그대로 적을 수 있습니다: house-style = 'C:\\docs\\house.tsv'"
    ),
    (
      "author = \"\\u12\"\n",
      "1: a backslash stands for itself between single quotation marks only: author = '\\u12'",
      "1: 역슬래시(\\)는 작은따옴표 안에서만 그대로 적을 수 있습니다: author = '\\u12'"
    ),
    (
      "author = \"\\uD800\"\n",
      "1: a backslash stands for itself between single quotation marks only: author = '\\uD800'",
      "1: 역슬래시(\\)는 작은따옴표 안에서만 그대로 적을 수 있습니다: author = '\\uD800'"
    ),
    (
      "\u{FEFF}author = \"kim\n",
      "1: the quotation mark of 'author' is not closed: author = \"kim\"",
      "1: 'author' 값의 따옴표를 닫지 않았습니다: author = \"kim\""
    ),
    (
      "author = \"kim\"\r\n[check\r\n",
      "2: a heading ends with a bracket: [check]",
      "2: 구역 제목은 대괄호로 닫습니다: [check]"
    ),
    (
      "[검사]\nfail-on = \"error\"\n",
      "1: '검사' is no section; those there are begin with [languages], [mine] or [check]",
      "1: '검사' 구역은 없습니다. 쓸 수 있는 구역: [languages], [mine], [check]와 그 아래 구역."
    ),
    (
      "[check.term-missing]\nevery-occurrence = True\n",
      "2: what is on or off is true or false: every-occurrence = true",
      "2: 켜고 끄는 설정에는 true나 false를 적습니다: every-occurrence = true"
    ),
    (
      "[check.term-missing]\nevery-occurrence = yes\n",
      "2: what is on or off is true or false: every-occurrence = true",
      "2: 켜고 끄는 설정에는 true나 false를 적습니다: every-occurrence = true"
    ),
    (
      "[mine]\ncertain = 0,9\n",
      "2: a number is written like this: certain = 0.9",
      "2: 수는 이렇게 적습니다: certain = 0.9"
    ),
    (
      "[mine]\ncertain = 90%\n",
      "2: a number is written like this: certain = 0.9",
      "2: 수는 이렇게 적습니다: certain = 0.9"
    ),
    (
      "[mine]\ncertain = .9\n",
      "2: a number is written like this: certain = 0.9",
      "2: 수는 이렇게 적습니다: certain = 0.9"
    ),
    (
      "[mine]\ncertain = 9.\n",
      "2: a number is written like this: certain = 9",
      "2: 수는 이렇게 적습니다: certain = 9"
    ),
    (
      "[mine]\ncertain = 09\n",
      "2: a number is written like this: certain = 9",
      "2: 수는 이렇게 적습니다: certain = 9"
    ),
    (
      "[mine]\ncertain = ++1\n",
      "2: a number is written like this: certain = 1",
      "2: 수는 이렇게 적습니다: certain = 1"
    ),
    (
      "[mine]\ncertain = 1__0\n",
      "2: a number is written like this: certain = 10",
      "2: 수는 이렇게 적습니다: certain = 10"
    ),
    (
      "[mine]\ncertain = 99999999999999999999999\n",
      "2: the number of 'certain' is too large (99999999999999999999999)",
      "2: 'certain'에 적은 수가 너무 큽니다(99999999999999999999999)"
    ),
    (
      "author = \"kim\" lee\n",
      "1: nothing stands behind the value of 'author': author = \"kim\"",
      "1: 'author' 값 뒤에는 아무것도 적지 않습니다: author = \"kim\""
    ),
    (
      "author = \"kim\";\n",
      "1: nothing stands behind the value of 'author': author = \"kim\"",
      "1: 'author' 값 뒤에는 아무것도 적지 않습니다: author = \"kim\""
    ),
    (
      "author = \"kim\" // me\n",
      "1: a remark begins with '#': author = \"kim\" # me",
      "1: 설명은 '#'으로 시작합니다: author = \"kim\" # me"
    ),
    (
      "author = \"kim\" house-style = \"x\"\n",
      "1: each setting stands on a line of its own; this one begins the next line: house-style = \"x\"",
      "1: 설정은 한 줄에 하나씩 적습니다. 다음 줄로 옮기십시오: house-style = \"x\""
    ),
    (
      "[check] fail-on = \"error\"\n",
      "1: what belongs to [check] begins on the next line: fail-on = \"error\"",
      "1: [check] 구역의 내용은 다음 줄부터 적습니다: fail-on = \"error\""
    ),
    (
      "[]\n",
      "1: there is no name in the brackets: [check]",
      "1: 대괄호 안에 구역의 이름이 없습니다: [check]"
    ),
    (
      "[check..severity]\n",
      "1: the names in a heading have one point between them: [check.severity]",
      "1: 구역 제목의 이름은 점 하나로 잇습니다: [check.severity]"
    ),
    (
      "[check.]\n",
      "1: the names in a heading have one point between them: [check]",
      "1: 구역 제목의 이름은 점 하나로 잇습니다: [check]"
    ),
    (
      "[check severity]\n",
      "1: the names in a heading have one point between them: [check.severity]",
      "1: 구역 제목의 이름은 점 하나로 잇습니다: [check.severity]"
    ),
    (
      "[[check.ignore]\nrule = \"x\"\n",
      "1: a heading ends with two brackets: [[check.ignore]]",
      "1: 구역 제목은 대괄호 둘로 닫습니다: [[check.ignore]]"
    ),
    (
      "[[check.ignore\nrule = \"x\"\n",
      "1: a heading ends with two brackets: [[check.ignore]]",
      "1: 구역 제목은 대괄호 둘로 닫습니다: [[check.ignore]]"
    ),
    (
      "[[check.ignore]]\nrule = [\"a\" \"b\"]\n",
      "2: the list of 'rule' wants texts in quotation marks, commas between them and a bracket at its end: rule = [\"…\", \"…\"]",
      "2: 'rule' 목록은 따옴표로 묶은 글을 쉼표로 나누어 적고 대괄호로 닫습니다: rule = [\"…\", \"…\"]"
    ),
    (
      "[[check.ignore]]\nrule = [\"a\"; \"b\"]\n",
      "2: the list of 'rule' wants texts in quotation marks, commas between them and a bracket at its end: rule = [\"…\", \"…\"]",
      "2: 'rule' 목록은 따옴표로 묶은 글을 쉼표로 나누어 적고 대괄호로 닫습니다: rule = [\"…\", \"…\"]"
    ),
    (
      "[[check.ignore]]\nrule = [a, b]\n",
      "2: the list of 'rule' wants texts in quotation marks, commas between them and a bracket at its end: rule = [\"…\", \"…\"]",
      "2: 'rule' 목록은 따옴표로 묶은 글을 쉼표로 나누어 적고 대괄호로 닫습니다: rule = [\"…\", \"…\"]"
    ),
    (
      "[[check.ignore]]\nrule = [\"a\",\n\"b\"\n",
      "2: the list of 'rule' wants texts in quotation marks, commas between them and a bracket at its end: rule = [\"…\", \"…\"]",
      "2: 'rule' 목록은 따옴표로 묶은 글을 쉼표로 나누어 적고 대괄호로 닫습니다: rule = [\"…\", \"…\"]"
    ),
    (
      "[[check.ignore]]\nrule = [\"a\"\n\n[check]\nfail-on = \"error\"\n",
      "2: the list of 'rule' wants texts in quotation marks, commas between them and a bracket at its end: rule = [\"…\", \"…\"]",
      "2: 'rule' 목록은 따옴표로 묶은 글을 쉼표로 나누어 적고 대괄호로 닫습니다: rule = [\"…\", \"…\"]"
    ),
    (
      "[[check.ignore]]\nrule = \"a\"]\n",
      "2: the list of 'rule' has no bracket at its beginning: rule = [\"a\"]",
      "2: 'rule' 목록의 앞쪽 대괄호가 없습니다: rule = [\"a\"]"
    ),
    (
      "[[check.ignore]]\nrule = [\"a\",, \"b\"]\n",
      "2: the list of 'rule' wants texts in quotation marks, commas between them and a bracket at its end: rule = [\"…\", \"…\"]",
      "2: 'rule' 목록은 따옴표로 묶은 글을 쉼표로 나누어 적고 대괄호로 닫습니다: rule = [\"…\", \"…\"]"
    ),
    (
      "check = { fail-on = \"error\" \n",
      "1: there are no braces here; write [check] on a line and what belongs to it below, each on a line of its own.",
      "1: 중괄호는 쓰지 않습니다. [check] 줄을 적고 그 아래에 설정을 한 줄에 하나씩 적으십시오."
    ),
    (
      "check = { fail-on: \"error\" }\n",
      "1: there are no braces here; write [check] on a line and what belongs to it below, each on a line of its own.",
      "1: 중괄호는 쓰지 않습니다. [check] 줄을 적고 그 아래에 설정을 한 줄에 하나씩 적으십시오."
    ),
    (
      "check = { fail-on = \"error\", }\n",
      "1: there are no braces here; write [check] on a line and what belongs to it below, each on a line of its own.",
      "1: 중괄호는 쓰지 않습니다. [check] 줄을 적고 그 아래에 설정을 한 줄에 하나씩 적으십시오."
    ),
    (
      "check = {\n fail-on = \"error\"\n}\n",
      "1: there are no braces here; write [check] on a line and what belongs to it below, each on a line of its own.",
      "1: 중괄호는 쓰지 않습니다. [check] 줄을 적고 그 아래에 설정을 한 줄에 하나씩 적으십시오."
    ),
    (
      "author: \"kim\"\n",
      "1: there is no '=' between a setting and its value: author = \"kim\"",
      "1: 설정과 값 사이에 '='가 없습니다: author = \"kim\""
    ),
    (
      "author == \"kim\"\n",
      "1: one '=' is enough: author = \"kim\"",
      "1: '='는 하나만 적습니다: author = \"kim\""
    ),
    (
      "= \"kim\"\n",
      "1: there is no setting before '='.",
      "1: '=' 앞에 설정의 이름이 없습니다."
    ),
    (
      "house style = \"x\"\n",
      "1: there are no blanks in the names of settings: house-style = \"x\"",
      "1: 설정의 이름에는 빈칸이 없습니다: house-style = \"x\""
    ),
    (
      "; comment\nauthor = \"kim\"\n",
      "1: a remark begins with '#': # comment",
      "1: 설명은 '#'으로 시작합니다: # comment"
    ),
    (
      "// comment\nauthor = \"kim\"\n",
      "1: a remark begins with '#': # comment",
      "1: 설명은 '#'으로 시작합니다: # comment"
    ),
    (
      "rules:\n  - a\n",
      "1: there is no '=' between a setting and its value: rules = \"…\"",
      "1: 설정과 값 사이에 '='가 없습니다: rules = \"…\""
    ),
    (
      "{\n  \"author\": \"kim\"\n}\n",
      "1: each setting stands on a line of its own, without further signs: author = \"…\"",
      "1: 설정은 다른 부호 없이 한 줄에 하나씩 적습니다: author = \"…\""
    ),
    (
      "author ＝ \"kim\"\n",
      "1: '＝' is a wide sign; write this: author = \"kim\"",
      "1: '＝' 부호는 전각입니다. 반각으로 적으십시오: author = \"kim\""
    ),
    (
      "［check］\nfail-on = \"error\"\n",
      "1: '［' is a wide sign; write this: [check]",
      "1: '［' 부호는 전각입니다. 반각으로 적으십시오: [check]"
    ),
    (
      "author\u{A0}= \"kim\"\n",
      "1: there is a blank of another kind; write this: author = \"kim\"",
      "1: 다른 종류의 빈칸이 있습니다. 이렇게 적으십시오: author = \"kim\""
    ),
    (
      "author =\u{A0}\"kim\"\n",
      "1: there is a blank of another kind; write this: author = \"kim\"",
      "1: 다른 종류의 빈칸이 있습니다. 이렇게 적으십시오: author = \"kim\""
    ),
    (
      "author =\u{3000}\"kim\"\n",
      "1: there is a blank of another kind; write this: author = \"kim\"",
      "1: 다른 종류의 빈칸이 있습니다. 이렇게 적으십시오: author = \"kim\""
    ),
    (
      "author = \"k\u{0}im\"\n",
      "1: there is an invisible character in the value of 'author'; write it anew: author = \"kim\"",
      "1: 'author' 값에 보이지 않는 글자가 들어 있습니다. 다시 적으십시오: author = \"kim\""
    ),
    (
      "check.fail-on.x = 1\ncheck.fail-on = \"error\"\n",
      "2: 'check.fail-on' is set a second time; leave one of the two.",
      "2: 'check.fail-on'에 값을 두 번 적었습니다. 하나만 남기십시오."
    ),
    (
      "author = \"kim'\n",
      "1: the quotation mark of 'author' is not closed: author = \"kim\"",
      "1: 'author' 값의 따옴표를 닫지 않았습니다: author = \"kim\""
    ),
    (
      "author = \"kim \"min\" soo\"\n",
      "1: a text with quotation marks in it stands between single ones: author = 'kim \"min\" soo'",
      "1: 따옴표가 든 글은 작은따옴표로 묶습니다: author = 'kim \"min\" soo'"
    ),
    (
      "<settings/>\n",
      "1: each setting stands on a line of its own, without further signs: author = \"…\"",
      "1: 설정은 다른 부호 없이 한 줄에 하나씩 적습니다: author = \"…\""
    ),
    (
      "author = \"kim\u{7F}\"\n",
      "1: there is an invisible character in the value of 'author'; write it anew: author = \"kim\"",
      "1: 'author' 값에 보이지 않는 글자가 들어 있습니다. 다시 적으십시오: author = \"kim\""
    ),
    (
      "author = \"\"\"\"kim\"\"\"\"\"\"\"\n",
      "1: the three quotation marks of 'author' are not closed; a text on one line wants one: author = \"…\"",
      "1: 'author' 값의 세 겹 따옴표를 닫지 않았습니다. 한 줄이면 하나로 됩니다: author = \"…\""
    ),
    (
      "\"author = kim\n",
      "1: the names of settings stand without quotation marks: author = \"kim\"",
      "1: 설정의 이름에는 따옴표를 쓰지 않습니다: author = \"kim\""
    ),
    (
      "author = 2023-01-01T00:00:00+25:00\n",
      "1: '2023-01-01T00:00:00+25:00' is no day or time; a text wants quotation marks: author = \"2023-01-01T00:00:00+25:00\"",
      "1: '2023-01-01T00:00:00+25:00'에 해당하는 날짜나 시각이 없습니다. 글이면 따옴표로 묶습니다: author = \"2023-01-01T00:00:00+25:00\""
    ),
    (
      "author = 0xZZ\n",
      "1: the value of 'author' wants quotation marks: author = \"0xZZ\"",
      "1: 'author' 값에 따옴표가 없습니다: author = \"0xZZ\""
    ),
    (
      "[mine]\ncertain = infinity\n",
      "2: 'infinity' is no number as it is written here; numbers are 3, 0.9, or a text in quotation marks.",
      "2: 'infinity' 값은 수로 읽을 수 없습니다. 수는 3이나 0.9처럼 적고, 글이면 따옴표로 묶습니다."
    ),
    (
      "# a\u{1}b\nauthor = \"kim\"\n",
      "1: there is an invisible character in the remark; write it anew.",
      "1: 설명에 보이지 않는 글자가 들어 있습니다. 다시 적으십시오."
    ),
    (
      "[mine]\ncertain = ,\n",
      "2: the value of 'certain' wants quotation marks: certain = \",\"",
      "2: 'certain' 값에 따옴표가 없습니다: certain = \",\""
    ),
    (
      "author = \"kim\"\u{B}x = 1\n",
      "1: nothing stands behind the value of 'author': author = \"kim\"",
      "1: 'author' 값 뒤에는 아무것도 적지 않습니다: author = \"kim\""
    ),
    (
      "house-style = \"C:\\docs\\\"\n",
      "1: a backslash stands for itself between single quotation marks only: house-style = 'C:\\docs\\'",
      "1: 역슬래시(\\)는 작은따옴표 안에서만 그대로 적을 수 있습니다: house-style = 'C:\\docs\\'"
    ),
    (
      "[mine]\ncertain = 95 % # genau\n",
      "2: a number is written like this: certain = 0.95",
      "2: 수는 이렇게 적습니다: certain = 0.95"
    ),
    (
      "[mine]\ncertain = -\n",
      "2: the value of 'certain' wants quotation marks: certain = \"-\"",
      "2: 'certain' 값에 따옴표가 없습니다: certain = \"-\""
    ),
    (
      "[check.term-missing]\nevery-occurrence = TRUE\n",
      "2: what is on or off is true or false: every-occurrence = true",
      "2: 켜고 끄는 설정에는 true나 false를 적습니다: every-occurrence = true"
    ),
    (
      "[[check.ignore]]\nrule = [“a”, “b”]\n",
      "2: the list of 'rule' wants texts in quotation marks, commas between them and a bracket at its end: rule = [\"…\", \"…\"]",
      "2: 'rule' 목록은 따옴표로 묶은 글을 쉼표로 나누어 적고 대괄호로 닫습니다: rule = [\"…\", \"…\"]"
    ),
    (
      "[check]]\nfail-on = \"error\"\n",
      "1: a heading has as many brackets at its end as at its beginning: [check]",
      "1: 구역 제목의 대괄호는 앞뒤의 수가 같습니다: [check]"
    ),
    (
      "[[check.ignore]]\r\nrule = [\"a\"\r\nterm = \"b\"\r\n",
      "2: the list of 'rule' wants texts in quotation marks, commas between them and a bracket at its end: rule = [\"…\", \"…\"]",
      "2: 'rule' 목록은 따옴표로 묶은 글을 쉼표로 나누어 적고 대괄호로 닫습니다: rule = [\"…\", \"…\"]"
    ),
    // Sections whose names the parser does not survive.
    (
      "[.check]\n", "1: the names in a heading have one point between them: [check]",
      "1: 구역 제목의 이름은 점 하나로 잇습니다: [check]"
    ),
    (
      "[[[check]]]\n", "1: a heading has as many brackets at its end as at its beginning: [[check]]",
      "1: 구역 제목의 대괄호는 앞뒤의 수가 같습니다: [[check]]"
    ),
    (
      "[!]\n", "1: '!' is no section; those there are begin with [languages], [mine] or [check]",
      "1: '!' 구역은 없습니다. 쓸 수 있는 구역: [languages], [mine], [check]와 그 아래 구역."
    ),
    (
      "[“check”]\n", "1: '“check”' is no section; those there are begin with [languages], [mine] or [check]",
      "1: '“check”' 구역은 없습니다. 쓸 수 있는 구역: [languages], [mine], [check]와 그 아래 구역."
    ),
  ]

  @Test(arguments: cases.indices)
  func aFile(_ index: Int) throws {
    let (file, english, korean) = Self.cases[index]
    let folder = try TemporaryFolder()
    try folder.write(file, to: "jjak.toml")
    let error = #expect(throws: ToolError.self) { try Workspace(folder: folder.url.path) }
    #expect(error?.wording == Wording(en: "jjak.toml:" + english, ko: "jjak.toml:" + korean))
  }

  @Test("what is read all the same: a mark at the begin, line ends of other systems")
  func soundFiles() throws {
    for file in ["\u{FEFF}author = \"kim\"\n", "author = \"kim\"\r\n[check]\r\n", "author = \"kim\"\r[check]\r"] {
      let folder = try TemporaryFolder()
      try folder.write(file, to: "jjak.toml")
      #expect(try Workspace(folder: folder.url.path).settings.author == "kim")
    }
  }

  /// What no line and no table explains is still told without the parser's words.
  @Test func otherMessages() {
    let slip = ParserSlip("Error while parsing key: exceeds length limit of 4", line: "author = 1")
    #expect(
      slip.wording(column: 3)
        == Wording(en: "from character 3 on this cannot be read: author = 1", ko: "3번째 글자부터 읽을 수 없는 줄입니다: author = 1"))
  }
}
