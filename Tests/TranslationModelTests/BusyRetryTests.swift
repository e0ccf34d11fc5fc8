import Testing
import TranslationModel

@Suite struct BusyRetryTests {
  private enum Failure: Error, Equatable { case busy, full }

  private static func attempt(
    _ outcomes: [Failure?], for seconds: Double = 0, whileBusy: ((Int) -> Bool)? = nil
  ) -> (result: Result<Int, Failure>, tries: Int) {
    var tries = 0
    let isBusy: (any Error) -> Bool = { $0 as? Failure == .busy }
    do {
      let value = try BusyRetry.attempt(for: seconds, whileBusy: whileBusy, isBusy: isBusy) {
        tries += 1
        if let failure = outcomes[min(tries, outcomes.count) - 1] { throw failure }
        return tries
      }
      return (.success(value), tries)
    } catch {
      return (.failure(error as? Failure ?? .full), tries)
    }
  }

  @Test func triesAgainWhileAnotherIsInTheWay() {
    #expect(Self.attempt([nil]) == (.success(1), 1))
    #expect(Self.attempt([.busy, .busy, nil], for: 60) == (.success(3), 3))
    #expect(Self.attempt([.busy, .full, nil], for: 60) == (.failure(.full), 2))
  }

  @Test func givesUpWhenTheTimeIsOver() {
    #expect(Self.attempt([.busy, nil]) == (.failure(.busy), 1))
    let (result, tries) = Self.attempt([.busy], for: 0.05)
    #expect(result == .failure(.busy) && tries > 1)
  }

  @Test func whoIsAskedDecides() {
    var asked: [Int] = []
    let outcome = Self.attempt([.busy]) {
      asked.append($0)
      return $0 < 2
    }
    #expect(outcome == (.failure(.busy), 3) && asked == [0, 1, 2])
  }
}
