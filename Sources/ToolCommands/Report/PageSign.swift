import Diagnostics
import TranslationModel

/// A small sign beside a word: its form says the same as its colour.
enum PageSign: String {
  case sure, doubt, bad, info, none

  /// The sign itself, drawn by the style; the word beside it says what it means.
  var html: String { "<i class=\"dot \(rawValue)\"></i>" }

  /// Parts of a whole as a bar; the words below give the numbers.
  static func bar(_ parts: [(sign: PageSign, count: Int)]) -> String {
    let total = max(parts.reduce(0) { $0 + $1.count }, 1)
    var before = 0
    var pieces = ""
    for (sign, count) in parts {
      let (start, end) = (before * 1000 / total, (before + count) * 1000 / total)
      pieces += "<rect class=\"\(sign.rawValue)\" x=\"\(start)\" width=\"\(end - start)\" height=\"10\"/>"
      before += count
    }
    return "<svg class=\"bar\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
      + "\(pieces)</svg>"
  }
}

extension ReviewState {
  var sign: PageSign {
    switch self {
    case .approved: .sure
    case .proposed: .doubt
    case .rejected: .none
    }
  }
}

extension Severity {
  var sign: PageSign {
    switch self {
    case .error: .bad
    case .warning: .doubt
    case .information: .info
    }
  }
}

/// Parts that several sections of a page have.
enum PageParts {
  /// A choice among values; its first line, the label, chooses nothing.
  static func select(_ name: String, _ label: String, _ options: [(value: String, text: String)]) -> String {
    let lines = options.map {
      "<option value=\"\(HTMLText.escaped($0.value))\">\(HTMLText.escaped($0.text))</option>"
    }
    return "<select name=\"\(name)\" aria-label=\"\(label)\"><option value=\"\">\(label)</option>"
      + "\(lines.joined())</select>"
  }

  static func check(_ name: String, _ value: String, _ label: String) -> String {
    "<label class=\"check\"><input type=\"checkbox\" name=\"\(name)\" value=\"\(value)\">\(label)</label>"
  }

  /// The filters of a list; without scripts they would do nothing and are hidden.
  static func tools(_ label: String, _ fields: [String], clear: String) -> String {
    """
    <div class="tools" role="group" aria-label="\(label)" hidden>\(fields.joined())\
    <button type="button" class="reset" hidden>\(clear)</button><output aria-live="polite"></output></div>
    \(paperNote)
    """
  }

  /// Where scripts say what of a list is printed.
  static let paperNote = "<p class=\"paper\"></p>"

  /// The attribute of a list that is laid out as one of many items.
  static func length(_ items: Int) -> String { items > ReportPage.longList ? " class=\"long\"" : "" }

  /// A column; `cell` is the class of its cells, by which the list is sorted.
  static func column(_ title: String, _ cell: String, isNumber: Bool = false) -> String {
    "<th scope=\"col\" class=\"\(isNumber ? "n" : cell)\" data-cell=\"\(isNumber ? "n" : cell)\">\(title)</th>"
  }

  /// Behind a list: what stands there when nothing fits, and the way to more.
  static func end(_ nothing: String) -> String {
    "<p class=\"nothing\" hidden>\(nothing)</p><button type=\"button\" class=\"more\" hidden></button>\n"
  }

  /// `zh-Hans`, `zh-Hant`, or `zh` where both write alike.
  static func language(of script: TermScript) -> String {
    switch script {
    case .simplified: "zh-Hans"
    case .traditional: "zh-Hant"
    case .han, .latin: "zh"
    case .korean: "ko"
    }
  }
}
