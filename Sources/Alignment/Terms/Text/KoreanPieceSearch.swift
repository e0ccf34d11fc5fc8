import Foundation

/// Cuts every word into noun pieces and a suffix: the most probable of all ways, judged without the word's own weight.
struct KoreanPieceSearch {
  /// Pieces of each word: lengths in syllables with their kinds, one word behind the other.
  struct Piece: Equatable {
    var length: UInt8
    var kind: UnitKind
  }

  private(set) var pieces: [Piece] = []
  private(set) var starts: [Int] = [0]

  func pieces(ofWord number: UInt32) -> ArraySlice<Piece> { pieces[starts[Int(number)]..<starts[Int(number) + 1]] }

  private let words: UnitVocabulary
  private var model: KoreanWordModel
  /// What each word has itself given to the weights: numbers of pieces, one word behind the other.
  private var own: [(piece: UInt32, weight: Float)] = []
  private var ownStarts: [Int] = [0]

  init(words: UnitVocabulary, counts: [UInt32], rounds: Int = 3) {
    self.words = words
    model = KoreanWordModel(words: words, counts: counts)
    for word in 0..<words.count {
      for reading in model.readings[model.starts[word]..<model.starts[word + 1]] {
        own.append((reading.stem, model.wordWeights[word] * reading.share))
      }
      ownStarts.append(own.count)
    }
    for round in 0..<rounds {
      cutAll()
      if round + 1 < rounds { recount() }
    }
  }

  /// Cuts all words by the present weights.
  private mutating func cutAll() {
    pieces.removeAll(keepingCapacity: true)
    starts = [0]
    for number in 0..<words.count {
      cut(number)
      starts.append(pieces.count)
    }
  }

  /// Weights from the pieces as they are cut now.
  private mutating func recount() {
    var weights = [Float](repeating: 0, count: model.stems.count)
    own.removeAll(keepingCapacity: true)
    ownStarts = [0]
    for number in 0..<words.count {
      let word = words.scalars(of: UInt32(number))
      var offset = word.startIndex
      for piece in pieces[starts[number]..<starts[number + 1]] {
        let end = offset + Int(piece.length)
        if piece.kind == .noun {
          let stem = model.stems.number(of: word[offset..<end])
          while weights.count < model.stems.count { weights.append(0) }
          weights[Int(stem)] += model.wordWeights[number]
          own.append((stem, model.wordWeights[number]))
        }
        offset = end
      }
      ownStarts.append(own.count)
    }
    model.stemWeights = weights
    model.total = max(1, weights.reduce(0, +))
  }

  private mutating func cut(_ number: Int) {
    let word = words.scalars(of: UInt32(number))
    let readings = model.readings[model.starts[number]..<model.starts[number + 1]]
    guard !readings.isEmpty, word.count <= KoreanSuffixes.longestWord else {
      return pieces.append(Piece(length: UInt8(clamping: word.count), kind: .stopWord))
    }
    let search = bestPieces(word, own[ownStarts[number]..<ownStarts[number + 1]])
    var best = readings.startIndex
    var bestScore = -Float.infinity
    for index in readings.indices {
      let length = Int(readings[index].length)
      let stem = search.scores[length] + (length == 1 ? Self.wholeStem : 0)
      let score = stem + log(model.suffixProbability(readings[index]))
      if score > bestScore { (best, bestScore) = (index, score) }
    }
    append(word, readings[best], lengths: search.lengths)
  }

  private mutating func append(_ word: ArraySlice<UInt32>, _ reading: KoreanWordModel.Reading, lengths: [Int]) {
    let stem = Int(reading.length)
    let isWhole = reading.kind == .noun
    if isWhole, KoreanStopWords.finiteEnding(word) > 0 || KoreanTails.isTail(word, from: word.startIndex) {
      return pieces.append(Piece(length: UInt8(word.count), kind: .stopWord))
    }
    if KoreanStopWords.containsNoun(word.prefix(stem)) || KoreanStopWords.isInflected(word.prefix(stem)) {
      pieces.append(Piece(length: UInt8(stem), kind: .stopWord))
    } else {
      var cuts: [Int] = []
      var end = stem
      while end > 0 {
        cuts.append(lengths[end])
        end -= lengths[end]
      }
      for length in cuts.reversed() { pieces.append(Piece(length: UInt8(length), kind: .noun)) }
    }
    if !isWhole { pieces.append(Piece(length: UInt8(word.count - stem), kind: reading.kind)) }
  }

  /// For every length of the beginning of a word: the logarithm of its best cut, and how long the last piece of that is.
  private func bestPieces(
    _ word: ArraySlice<UInt32>, _ own: ArraySlice<(piece: UInt32, weight: Float)>
  ) -> (scores: [Float], lengths: [Int]) {
    var scores = [Float](repeating: -.infinity, count: word.count + 1)
    var lengths = [Int](repeating: 0, count: word.count + 1)
    scores[0] = 0
    for end in 1...word.count {
      for start in max(0, end - Self.longestPiece)..<end where scores[start] > -.infinity {
        let stem = model.stems.find(word[(word.startIndex + start)..<(word.startIndex + end)])
        var given: Float = 0
        for entry in own where entry.piece == stem { given += entry.weight }
        let weight = model.stemWeight(stem, length: end - start, without: given, isWhole: false)
        let score = scores[start] + log(weight / model.total)
        if score > scores[end] { (scores[end], lengths[end]) = (score, end - start) }
      }
    }
    return (scores, lengths)
  }

  /// What a stem of one syllable is dearer as a piece than as a stem.
  private static let wholeStem = log(KoreanPrices.oneSyllableStem / KoreanPrices.oneSyllable)
  /// Syllables; a longer word is cut somewhere.
  private static let longestPiece = 12
}
