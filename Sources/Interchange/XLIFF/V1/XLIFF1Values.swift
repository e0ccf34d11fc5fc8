/// The values that attributes of XLIFF 1.2 have; where a list is open, `x-…` may stand as well.
///
/// > Source: XLIFF Version 1.2, OASIS Standard, 1 February 2008, 2.3 and 2.4.
enum XLIFF1Values {
  /// Attribute context-type.
  static let contextTypes: [StaticString] = [
    "database", "element", "elementtitle", "linenumber", "numparams", "paramnotes", "record", "recordtitle",
    "sourcefile",
  ]
  /// Attribute count-type, beside those of the lists it takes in.
  static let countTypes: [StaticString] = [
    "num-usages", "repetition", "total",
  ]
  /// Attribute ctype of paired codes.
  static let pairedCodes: [StaticString] = [
    "bold", "italic", "underlined", "link",
  ]
  /// Attribute ctype of single codes.
  static let singleCodes: [StaticString] = [
    "image", "pb", "lb",
  ]
  /// Attribute datatype.
  static let dataTypes: [StaticString] = [
    "asp", "c", "cdf", "cfm", "cpp", "csharp", "cstring", "csv", "database", "documentfooter", "documentheader",
    "filedialog", "form", "html", "htmlbody", "ini", "interleaf", "javaclass", "javapropertyresourcebundle",
    "javalistresourcebundle", "javascript", "jscript", "layout", "lisp", "margin", "menufile", "messagefile", "mif",
    "mimetype", "mo", "msglib", "pagefooter", "pageheader", "parameters", "pascal", "php", "plaintext", "po",
    "report", "resources", "resx", "rtf", "sgml", "sgmldtd", "svg", "vbscript", "warning", "winres", "xhtml", "xml",
    "xmldtd", "xsl", "xul",
  ]
  /// Attribute mtype.
  static let markTypes: [StaticString] = [
    "abbrev", "abbreviated-form", "abbreviation", "acronym", "appellation", "collocation", "common-name", "datetime",
    "equation", "expanded-form", "formula", "head-term", "initialism", "international-scientific-term",
    "internationalism", "logical-expression", "materials-management-unit", "name", "near-synonym", "part-number",
    "phrase", "phraseological-unit", "protected", "romanized-form", "seg", "set-phrase", "short-form", "sku",
    "standard-text", "symbol", "synonym", "synonymous-phrase", "term", "transcribed-form", "transliterated-form",
    "truncated-term", "variant",
  ]
  /// Attribute restype.
  static let resourceTypes: [StaticString] = [
    "auto3state", "autocheckbox", "autoradiobutton", "bedit", "bitmap", "button", "caption", "cell", "checkbox",
    "checkboxmenuitem", "checkedlistbox", "colorchooser", "combobox", "comboboxexitem", "comboboxitem", "component",
    "contextmenu", "ctext", "cursor", "datetimepicker", "defpushbutton", "dialog", "dlginit", "edit", "file",
    "filechooser", "fn", "font", "footer", "frame", "grid", "groupbox", "header", "heading", "hedit", "hscrollbar",
    "icon", "iedit", "keywords", "label", "linklabel", "list", "listbox", "listitem", "ltext", "menu", "menubar",
    "menuitem", "menuseparator", "message", "monthcalendar", "numericupdown", "panel", "popupmenu", "pushbox",
    "pushbutton", "radio", "radiobuttonmenuitem", "rcdata", "row", "rtext", "scrollpane", "separator", "shortcut",
    "spinner", "splitter", "state3", "statusbar", "string", "tabcontrol", "table", "textbox", "togglebutton",
    "toolbar", "tooltip", "trackbar", "tree", "uri", "userbutton", "usercontrol", "var", "versioninfo", "vscrollbar",
    "window",
  ]
  /// Attribute size-unit.
  static let sizeUnits: [StaticString] = [
    "byte", "char", "col", "cm", "dlgunit", "em", "ex", "glyph", "in", "mm", "percent", "pixel", "point", "row",
  ]
  /// Attribute state.
  static let states: [StaticString] = [
    "final", "needs-adaptation", "needs-l10n", "needs-review-adaptation", "needs-review-l10n",
    "needs-review-translation", "needs-translation", "new", "signed-off", "translated",
  ]
  /// Attribute state-qualifier.
  static let stateQualifiers: [StaticString] = [
    "exact-match", "fuzzy-match", "id-match", "leveraged-glossary", "leveraged-inherited", "leveraged-mt",
    "leveraged-repository", "leveraged-tm", "mt-suggestion", "rejected-grammar", "rejected-inaccurate",
    "rejected-length", "rejected-spelling", "tm-suggestion",
  ]
  /// Attribute unit of counts.
  static let countUnits: [StaticString] = [
    "word", "page", "trans-unit", "bin-unit", "glyph", "item", "instance", "character", "line", "sentence",
    "paragraph", "segment", "placeable",
  ]
  /// Attribute priority of notes.
  static let priorities: [StaticString] = [
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "10",
  ]
  /// Attribute reformat, beside yes and no.
  static let reformats: [StaticString] = [
    "coord", "coord-x", "coord-y", "coord-cx", "coord-cy", "font", "font-name", "font-size", "font-weight",
    "css-style", "style", "ex-style",
  ]
  /// Attribute purpose of context groups.
  static let purposes: [StaticString] = [
    "information", "location", "match",
  ]
  /// Attribute alttranstype.
  static let alternativeTypes: [StaticString] = [
    "proposal", "previous-version", "rejected", "reference", "accepted",
  ]
}
