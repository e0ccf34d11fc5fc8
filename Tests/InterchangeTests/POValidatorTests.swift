import Testing

@testable import Interchange

@Suite struct POValidatorTests {
  private static let header = """
    msgid ""
    msgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: ko\\nPlural-Forms: nplurals=1; plural=0;\\n"


    """

  /// A rule's clause as messages have it.
  private static let format = " (GNU gettext, 3 PO Files) "
  private static let plural = " (GNU gettext, 11.2.6 Plural forms) [po-plural]"

  /// > Source: GNU gettext 0.21, `msgfmt --check`, which refuses and takes the same but for control characters.
  @Test(
    arguments: [
      ("msgid \"甲\"\nmsgstr \"갑\"\n", []),
      ("#, c-format\nmsgid \"%d of %s\"\nmsgstr \"%2$s의 %1$d\"\n", []),
      ("msgid \"甲\"\nmsgid_plural \"乙\"\nmsgstr[0] \"갑\"\n\n#~ msgid \"丙\"\n#~ msgstr \"병\"\n", []),
      ("msgid \"甲\"\nmsgstr \"갑\n", ["5:8: the text has no closing quote\(format)[po-string]"]),
      (
        "msgid \"甲\" 乙\nmsgstr \"갑\"\n",
        ["4:10: there is more behind the closing quote: a quote within the text is written \\\"\(format)[po-string]"]
      ),
      ("msgid \"甲\\q\"\nmsgstr \"갑\"\n", ["4:9: “\\q” is no escape\(format)[po-escape]"]),
      ("msgid 甲\nmsgstr \"갑\"\n", ["4:7: the text is not in quotes\(format)[po-string]"]),
      ("mgsid \"甲\"\n", ["4:1: “mgsid \"甲\"” is no keyword, comment or quoted text\(format)[po-syntax]"]),
      ("msgid \"甲\"\nmsgid \"乙\"\nmsgstr \"을\"\n", ["5:1: a second msgid before any msgstr\(format)[po-syntax]"]),
      (
        "msgid \"甲\"\n\nmsgctxt \"乙\"\n",
        [
          "6:1: msgctxt stands first and once\(format)[po-syntax]",
          "6:1: the entry has no msgstr\(format)[po-syntax]",
        ]
      ),
      ("msgstr \"갑\"\n", ["4:1: msgstr without a msgid before it\(format)[po-syntax]"]),
      (
        "msgid \"甲\"\nmsgstr \"갑\"\nmsgid \"甲\"\nmsgstr \"을\"\n",
        ["6:1: “甲” stands in line 4 already\(format)[po-duplicate]"]
      ),
      ("msgid \"甲\"\nmsgstr \"갑\"\nmsgctxt \"乙\"\nmsgid \"甲\"\nmsgstr \"을\"\n", []),
      (
        "msgid \"甲\"\nmsgid_plural \"乙\"\nmsgstr[0] \"갑\"\nmsgstr[2] \"을\"\n",
        ["7:1: msgstr[2] stands where msgstr[1] should\(plural)"]
      ),
      (
        "msgid \"甲\"\nmsgid_plural \"乙\"\nmsgstr[0] \"갑\"\nmsgstr[1] \"을\"\n",
        ["6:1: the entry has 2 plural forms, the header says nplurals=1\(plural)"]
      ),
      ("msgid \"甲\"\nmsgstr[0] \"갑\"\n", ["5:1: msgstr[0] without msgid_plural\(plural)"]),
      (
        "msgid \"甲\\n\"\nmsgstr \"갑\"\n",
        [
          "5:1: the original ends with a line break, the translation does not (GNU gettext, msgfmt --check) "
            + "[po-line-break]"
        ]
      ),
      (
        "#, c-format\nmsgid \"%s 100%%\"\nmsgstr \"백\"\n",
        ["6:1: the argument 1 of the original is missing (GNU gettext, msgfmt --check-format) [po-format]"]
      ),
      (
        "#, python-brace-format\nmsgid \"{name}\"\nmsgstr \"{이름}\"\n",
        ["6:1: the argument name of the original is missing (GNU gettext, msgfmt --check-format) [po-format]"]
      ),
      (
        "#, c-format\nmsgid \"%s\"\nmsgstr \"%d\"\n",
        ["6:1: an argument is of another kind than in the original (GNU gettext, msgfmt --check-format) [po-format]"]
      ),
      ("msgid \"甲\u{1}\"\nmsgstr \"갑\"\n", ["4:9: U+0001 stands in the text\(format)[po-control-character]"]),
    ] as [(String, [String])])
  func `What is wrong is said with its place`(text: String, expected: [String]) throws {
    #expect(try TableValidatorTests.findings(Array((Self.header + text).utf8), "ko.po") == expected)
  }

  @Test(
    arguments: [
      (
        "msgid \"甲\"\nmsgstr \"갑\"\n", "ko.po",
        [
          "1:1: the first entry is no header (an empty msgid) (GNU gettext, 6.2 Header Entry) [po-header]",
          "1:1: the text is more than ASCII, but the header names no charset (GNU gettext, 6.2 Header Entry) "
            + "[po-charset]",
        ]
      ),
      (
        "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=CHARSET\\n\"\n\nmsgid \"a\"\nmsgstr \"\"\n", "a.pot", []
      ),
      (
        "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\nLanguage: Korean language\\n\"\n", "ko.po",
        ["2:1: “Korean language” is no language (GNU gettext, 6.2 Header Entry) [po-language]"]
      ),
      ("", "ko.po", ["1:1: there are no entries (GNU gettext, 6.2 Header Entry) [po-header]"]),
    ] as [(String, String, [String])])
  func `The header is checked`(text: String, name: String, expected: [String]) throws {
    #expect(try TableValidatorTests.findings(Array(text.utf8), name) == expected)
  }

  @Test func `Bytes that are not in the charset are said with their place`() throws {
    let bytes = Array((Self.header + "msgid \"甲\"\nmsgstr \"").utf8) + [0xFF] + Array("\"\n".utf8)
    #expect(
      try TableValidatorTests.findings(bytes, "ko.po") == [
        "5:9: the bytes FF are no UTF-8 (GNU gettext, 6.2 Header Entry) [po-encoding]"
      ])
  }
}
