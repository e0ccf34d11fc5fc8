import Alignment
import Dispatch
import Documents
import Foundation
import Synchronization
import TranslationModel

/// A text that was mined: what is left of it when its bytes are gone.
struct MinedSource: Sendable {
  /// As the user gave it.
  var name: String
  var isEmpty: Bool
  /// Empty where nothing is recorded.
  var contentHash: String
  var proposals: GlossProposals
  /// Nil where nothing is recorded.
  var headlines: HeadlineMaterial?
  /// The encoding where it was told from the bytes.
  var taken: TakenEncoding?
}

/// Goes through several texts at the same time and keeps only what may become a gloss.
///
/// The order of what comes out is that of the paths, whatever the number of cores.
struct TextMiner: Sendable {
  let finder: GlossFinder
  let encoding: String?
  /// Whether what is needed for recording is wanted too: hashes and headlines. That means reading everything.
  let isRecorded: Bool

  typealias Outcome = Result<MinedSource, DocumentError>

  /// What came of each path, in their order.
  func mine(_ paths: [String]) -> [Outcome] {
    let workers = min(paths.count, ProcessInfo.processInfo.activeProcessorCount)
    guard workers > 1 else {
      var miner = finder.miner
      return paths.map { mine($0, &miner) }
    }
    let work = SharedWork(count: paths.count)
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      var miner = finder.miner
      while let index = work.next() { work.finish(index, mine(paths[index], &miner)) }
    }
    return work.outcomes
  }

  private func mine(_ path: String, _ miner: inout GlossMiner) -> Outcome {
    Result { () throws(DocumentError) in
      try TextBytes.read(path: path, encoding: encoding, hashed: isRecorded) { text in
        var source = MinedSource(
          name: path, isEmpty: text.bytes.isEmpty, contentHash: text.contentHash, proposals: GlossProposals(),
          taken: text.taken)
        if isRecorded {
          var headlines = HeadlineMaterial()
          DocumentReader.forEachBlock(in: text) { block in
            headlines.add(block)
            miner.propose(block, of: text.bytes, to: &source.proposals)
          }
          source.headlines = headlines
        } else {
          DocumentReader.forEachGlossBlock(in: text) { block in
            miner.propose(block, of: text.bytes, to: &source.proposals)
          }
        }
        return source
      }
    }
  }

  /// Hands out the numbers of the texts and takes in what came of them.
  private final class SharedWork: Sendable {
    private struct State {
      var next = 0
      var outcomes: [Outcome?]
    }

    private let state: Mutex<State>

    init(count: Int) {
      state = Mutex(State(outcomes: Array(repeating: nil, count: count)))
    }

    func next() -> Int? {
      state.withLock { state in
        guard state.next < state.outcomes.count else { return nil }
        defer { state.next += 1 }
        return state.next
      }
    }

    func finish(_ index: Int, _ outcome: Outcome) {
      state.withLock { $0.outcomes[index] = outcome }
    }

    var outcomes: [Outcome] { state.withLock { $0.outcomes.compactMap { $0 } } }
  }
}
