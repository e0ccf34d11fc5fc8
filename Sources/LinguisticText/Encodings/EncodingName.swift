/// Names of encodings as people and files write them, and what iconv is asked for.
public enum EncodingName {
  /// The name used here: `UTF-8`, `UTF-16LE`, `CP949`, or the name as it stands, in capitals, where it is another.
  ///
  /// MS949, UHC and EUC-KR are all read as CP949, and GBK and GB2312 as GB18030: the larger sets contain the smaller,
  /// and files that name a smaller one hold characters of the larger.
  ///
  /// > Source: IANA character sets registry, aliases; WHATWG Encoding Standard, 4.2 Names and labels.
  public static func canonical(_ name: String) -> String {
    switch name.uppercased().filter({ $0 != "-" && $0 != "_" && $0 != " " }) {
    case "UTF8", "UTF8BOM", "UTF8SIG", "ASCII", "USASCII": "UTF-8"
    case "CP949", "MS949", "UHC", "EUCKR", "KSC5601", "KSC56011987", "KSX1001", "WINDOWS949": "CP949"
    case "GB18030", "GBK", "GB2312", "CP936", "EUCCN", "WINDOWS936": "GB18030"
    case "BIG5", "CP950", "WINDOWS950": "CP950"
    case "BIG5HKSCS": "BIG5-HKSCS"
    case "SHIFTJIS", "SJIS", "CP932", "WINDOWS31J", "MS932": "CP932"
    case "EUCJP": "EUC-JP"
    case "UTF16LE", "UCS2LE": "UTF-16LE"
    case "UTF16BE", "UCS2BE": "UTF-16BE"
    case "UTF16", "UCS2", "UNICODE": "UTF-16"
    case "LATIN1", "ISO88591": "ISO-8859-1"
    default: name.uppercased()
    }
  }

  /// What people call it: Big5 for CP950.
  public static func displayName(_ name: String) -> String { name == "CP950" ? "Big5" : name }
}
