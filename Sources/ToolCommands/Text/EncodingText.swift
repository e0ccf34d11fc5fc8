import Diagnostics
import LinguisticText
import TranslationModel

extension ToolContext {
  /// Tells in which encoding a text was read where its bytes said so; nothing where the text or the user did.
  func say(_ taken: TakenEncoding?, in path: String) {
    if let taken { say(taken.wording(path)) }
  }
}

extension TakenEncoding {
  /// - Parameter path: as the user gave it; `-` for standard input.
  fileprivate func wording(_ path: String) -> Wording {
    let (file, koreanFile) = path == "-" ? ("Standard input", "표준 입력") : ("“\(path)”", "“\(path)” 파일")
    let shown = EncodingName.displayName(name)
    let (language, koreanLanguage) =
      switch name {
      case "CP949": (", Korean", "(한국어)")
      case "GB18030", "CP950": (", Chinese", "(중국어)")
      default: ("", "")
      }
    let other = canBeNamed ? "; --encoding names another." : "."
    let koreanOther = canBeNamed ? " 다른 인코딩이면 --encoding으로 지정하십시오." : ""
    guard let declared else {
      return Wording(
        en: "\(file) is not UTF-8 and was read as \(shown)\(language)\(other)",
        ko: "\(koreanFile): UTF-8이 아니어서 \(shown)\(koreanLanguage)로 읽었습니다.\(koreanOther)")
    }
    return Wording(
      en: "\(file) says that it is in \(declared), which it is not, and was read as \(shown)\(language)\(other)",
      ko: "\(koreanFile): 적혀 있는 인코딩(\(declared))과 실제 내용이 달라 \(shown)\(koreanLanguage)로 읽었습니다.\(koreanOther)")
  }
}
