import Diagnostics

/// The XML formats whose rules are known here, as their root elements tell them.
enum XMLDialect {
  case tmx
  case xliff1(XLIFF1Edition)
  case tbx(TBXDialect)
  case xliff2(XLIFF2Edition)

  /// The format of a document with this root; nil for one that is not known.
  static func of(_ root: XMLStartTag) -> XMLDialect? {
    if let edition = XLIFF1Edition(root) { return .xliff1(edition) }
    if let edition = XLIFF2Edition(root) { return .xliff2(edition) }
    return switch (root.name.namespaceName, root.name.localName) {
    case (nil, "tmx"): .tmx
    case (let namespace?, "tmx") where TMXVersion.namespaces.contains(namespace): .tmx
    default: TBXDialect.of(root).map { .tbx($0) }
    }
  }

  /// What is said of a root element that is of no format known here.
  static func complaint(about root: XMLStartTag) -> Wording {
    let shown = "<\(root.name.qualified)>"
    guard root.name.local.equals("xliff") else {
      return Wording(
        en: "\(shown) is the root of no format that is checked here (TMX, XLIFF, TBX)",
        ko: "\(shown): 여기서 검사하는 형식(TMX, XLIFF, TBX)의 맨 바깥 요소가 아닙니다")
    }
    let version = root.attributes.value("version")
    let stated = version.map { " of version \"\($0)\"" } ?? ""
    let koreanShown = shown + (version.map { "(버전 \"\($0)\")" } ?? "")
    guard let namespace = root.name.namespaceName else {
      let edition = version.flatMap { XLIFF2Edition(rawValue: $0) }
      let wanted = edition.map { $0 == .v22 ? XLIFF2Grammar.newNamespace : XLIFF2Grammar.oldNamespace }
      return wanted.map { wanted in
        Wording(
          en: "\(shown)\(stated) must be in its namespace, xmlns=\"\(wanted)\"",
          ko: "\(koreanShown): 제 이름공간에 있어야 합니다. xmlns=\"\(wanted)\"")
      }
        ?? Wording(
          en: "\(shown) is\(stated), which is not known here: XLIFF 1.0 to 1.2 and 2.0 to 2.2 are",
          ko: "\(koreanShown): 모르는 버전입니다. 아는 것은 XLIFF 1.0–1.2와 2.0–2.2입니다")
    }
    return Wording(
      en: "\(shown)\(stated) is in the namespace \"\(namespace)\", which is none of XLIFF 1.0 to 1.2 and 2.0 to 2.2",
      ko: "\(koreanShown): XLIFF 1.0–1.2와 2.0–2.2의 이름공간이 아닙니다(\"\(namespace)\")")
  }

  var displayName: String {
    switch self {
    case .tmx: "TMX"
    case .xliff1(let edition): edition.displayName
    case .tbx(let dialect): dialect.displayName
    case .xliff2(let edition): edition.displayName
    }
  }

  func validator(reporter: FaultReporter) -> FormatValidator {
    switch self {
    case .tmx: TMXValidator(reporter: reporter)
    case .xliff1(let edition): XLIFF1Validator(edition: edition, reporter: reporter)
    case .tbx(let dialect): TBXValidator(dialect, reporter: reporter)
    case .xliff2(let edition): XLIFF2Validator(edition: edition, reporter: reporter)
    }
  }
}
