import Diagnostics
import GlossaryStore
import TranslationModel

/// A few things to choose from, by arrow, number or letter.
struct BrowserMenu: Equatable {
  enum Action: Equatable {
    case prompt(BrowserPrompt, text: String)
    case decide(Decision)
    case open([Item])
    /// Look for another entry.
    case find(OtherEntry)
  }

  struct Item: Equatable {
    var label: Wording
    /// What is there now.
    var value: String
    var action: Action

    init(_ label: Wording, _ value: String = "", _ action: Action) {
      self.label = label
      self.value = value
      self.action = action
    }
  }

  var title: Wording
  var items: [Item]
  var choice = 0

  /// What chooses an item by its place: the digits, then the letters that do not move the cursor.
  static let keys = Array("123456789abcdefghilmnopqrstuvwxyz")

  init(_ title: Wording, _ items: [Item]) {
    self.title = title
    self.items = items
  }

  /// What can be split off an entry; nil where there is nothing.
  static func splitting(_ item: ReviewItem, rendering: Candidate?) -> BrowserMenu? {
    let id = item.entry.id
    var items: [Item] = []
    if let rendering, item.candidates.count > 1 {
      items.append(
        Item(
          BrowserWords.splitRendering, rendering.target,
          .decide(.splitRendering(concept: id, rendering: rendering.target)))
      )
    }
    if item.entry.sourceTerms.count > 1 {
      items += item.entry.sourceTerms.map {
        Item(BrowserWords.splitOriginal, $0.text, .decide(.splitOriginal(concept: id, original: $0.text)))
      }
    }
    return items.isEmpty ? nil : BrowserMenu(BrowserWords.splitWhat, items)
  }
}

extension ReviewBrowser {
  mutating func choose(_ key: Key, in menu: BrowserMenu) -> Effect {
    message = nil
    var menu = menu
    switch key {
    case .up, .character("k"): menu.choice = max(menu.choice - 1, 0)
    case .down, .tab, .character("j"): menu.choice = min(menu.choice + 1, menu.items.count - 1)
    case .enter: return take(menu.items[menu.choice])
    case .character(let character):
      guard let index = BrowserMenu.keys.firstIndex(of: character), menu.items.indices.contains(index) else { break }
      return take(menu.items[index])
    case .escape:
      mode = .browsing
      message = BrowserWords.nothingChanged
      return .none
    case .endOfInput: return .quit
    default: break
    }
    mode = .menu(menu)
    return .none
  }

  private mutating func take(_ item: BrowserMenu.Item) -> Effect {
    switch item.action {
    case .prompt(let prompt, let text):
      self.prompt(prompt, with: text)
      return .none
    case .find(let purpose):
      beginFinding(purpose)
      return .none
    case .decide(let decision): return submit(PendingDecisions([decision]))
    case .open(let items):
      mode = .menu(BrowserMenu(item.label, items))
      return .none
    }
  }
}
