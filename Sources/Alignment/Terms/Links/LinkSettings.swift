/// The numbers of the alignment model.
///
/// > Source: Östling & Tiedemann 2016, "Efficient word alignment with Markov Chain Monte Carlo", and the program eflomal,
/// whose values these are, but for the averaging; the share of null links and the chains were tried out on documentation.
struct LinkSettings: Sendable, Equatable {
  /// Sweeps by the lexical distribution alone.
  var lexicalSweeps = 6
  /// Sweeps with jumps too.
  var jumpSweeps = 6
  /// Sweeps with jumps and fertility.
  var fertilitySweeps = 14
  /// The last sweeps, whose conditional probabilities are averaged.
  var averagedSweeps = 8
  /// How many times all sweeps are done, each time from another start; their probabilities are averaged too.
  var chains = 3
  /// After this sweep of the first chain, before the averaged ones, improbable partners are left out for good: those less
  /// probable than this, …
  var droppingSweep = 8
  var leastTrialProbability: Float = 0.01
  /// … where both units stand in the text so often or more.
  var commonCount: UInt32 = 8
  /// Pseudo-count of every pair of units of the two vocabularies.
  var lexicalPseudoCount: Float = 0.001
  /// A language has at least so many units, however few of them the text has.
  var leastVocabulary = 2_000
  /// The share of units that are expected to come from nothing.
  var nullShare: Float = 0.15
  /// Jumps further than this are all equally probable.
  var jumpWindow = 50
  /// Pseudo-count of the numbers of links of a unit, shared out as with all units.
  var fertilityPseudoCount: Float = 1
  /// Links below this in both directions are left out.
  var leastProbability: Float = 0.03
  /// Lines with more pairs of positions than this are cut into pieces of equal share.
  var cellsPerLine = 40_000
  /// How many partners a unit keeps in a line, those that go together best over the whole text.
  var partnersPerUnit = 8
  /// The same for a unit that stands in the text four times or less; in between falling with the root of that number.
  var partnersPerRareUnit = 32
  /// Another seed gives other random numbers.
  var seed: UInt64 = 0
  /// 1 does both directions on the calling thread, one after the other; the result is the same.
  var threads = 2

  /// Sweeps of one chain.
  var sweeps: Int { lexicalSweeps + jumpSweeps + fertilitySweeps }
  /// What a certain choice adds to a cell in one averaged sweep; all of them together fit into 16 bits.
  var probabilityScale: Float { Float(Int(UInt16.max) / max(1, averagedSweeps * chains)) }
}
