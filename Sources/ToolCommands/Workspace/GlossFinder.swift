import Alignment
import Diagnostics
import GlossaryStore
import Readings
import TranslationModel

/// Mines documents with what the glossary knows already.
struct GlossFinder: Sendable {
  /// Score from which a pair counts as certain; the miner's own threshold where nil.
  var certainFrom: Double?
  private var known = KnownRenderings()
  private let house: HouseRenderings

  /// - Parameters:
  ///   - entries: the glossary; its terms and look-up forms that a person accepted count as known.
  ///   - house: renderings that go before the rule.
  init(knowing entries: [ConceptEntry], certainFrom: Double?, house: HouseRenderings) {
    self.certainFrom = certainFrom
    self.house = house
    for entry in entries where entry.reviewState != .rejected {
      for term in entry.targetTerms where term.status != nil {
        for source in entry.sourceTerms {
          for form in [term.text] + term.lookUpForms { known.insert(source: source.text, target: form) }
        }
      }
    }
  }

  /// A miner that knows what the glossary knows.
  var miner: GlossMiner { GlossMiner(known: known) }

  /// The glosses of each document, in order of the text; how far it is shows on a terminal.
  func glosses(of documents: [Document], in context: ToolContext) -> [[Gloss]] {
    var miner = miner
    let mined = miner.mine(documents) { share in
      guard share > 0 else { return }
      context.showProgress(Wording(en: "finding pairs: \(Int(share * 100)) %", ko: "짝을 찾는 중: \(Int(share * 100)) %"))
    }
    context.console.clearProgress()
    return judged(mined)
  }

  /// The glosses of texts that were gone through by themselves, decided together.
  func glosses(of proposals: [GlossProposals]) -> [[Gloss]] {
    var miner = miner
    return judged(miner.decide(proposals))
  }

  /// Why each bracket of the documents is a pair or none; the pairs are those of `glosses(of:)`.
  func accounts(of documents: [Document]) -> [[BracketAccount]] {
    var miner = miner
    return miner.accounts(of: documents).map { accounts in
      accounts.map { account in
        var account = account
        account.gloss = account.gloss.map(judged)
        return account
      }
    }
  }

  /// With the house's renderings and the certainty that the settings ask for.
  private func judged(_ mined: [[Gloss]]) -> [[Gloss]] {
    guard certainFrom != nil || !house.isEmpty else { return mined }
    return mined.map { $0.map(judged) }
  }

  private func judged(_ gloss: Gloss) -> Gloss {
    var gloss = house.applied(to: gloss)
    if let certainFrom { gloss.certain = gloss.score >= certainFrom }
    return gloss
  }
}
