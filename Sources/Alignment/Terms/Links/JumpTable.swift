/// How usual it is that the link behind a link lies so many positions further.
///
/// Jumps beyond the window count as one kind. In a text of few lines the step to the next position is the most usual
/// beforehand, and every further one less.
struct JumpTable {
  /// Pseudo-count of the step to the next position, fitted to nothing: a few lines outweigh it.
  private static let priorJumps: Float = 20

  private let window: Int
  private let longest: Int
  /// Shares of the jumps from -longest-1 to longest+1.
  private let values: RawBuffer<Float>
  private let counts: RawBuffer<Float>

  init(window: Int, longest: Int) {
    self.window = window
    self.longest = longest + 1
    values = RawBuffer(zeroes: 2 * self.longest + 1)
    counts = RawBuffer(zeroes: 2 * window + 3)
  }

  /// Adds a jump to those of the running sweep.
  @inline(__always)
  func count(_ jump: Int) { counts[min(max(jump, -window - 1), window + 1) + window + 1] += 1 }

  /// Makes the shares out of the counted jumps and forgets these.
  func estimate() {
    var sum: Float = 0
    for kind in 0..<counts.count {
      let distance = Float(abs(kind - window - 2))
      counts[kind] += 0.5 + Self.priorJumps / ((1 + distance) * (1 + distance))
      sum += counts[kind]
    }
    for jump in -longest...longest {
      let share = counts[min(max(jump, -window - 1), window + 1) + window + 1] / sum
      values[jump + longest] = share
    }
    counts.base.update(repeating: 0, count: counts.count)
  }

  /// At index p the share of the jump from a position to p.
  @inline(__always)
  func shares(from position: Int) -> UnsafePointer<Float> { UnsafePointer(values.base + longest - position) }

  /// At index -p the share of the jump from p to a position.
  @inline(__always)
  func shares(to position: Int) -> UnsafePointer<Float> { UnsafePointer(values.base + longest + position) }
}
