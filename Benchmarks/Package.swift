// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that the tool's build never waits for it. README.md says how to run what it makes.
let interchange: Target.Dependency = .product(name: "JjakInterchange", package: "jjak")
let text: Target.Dependency = .product(name: "JjakText", package: "jjak")

let package = Package(
  name: "jjak-benchmarks",
  // The name holds in a checkout folder of any name.
  dependencies: [.package(name: "jjak", path: "..")],
  targets: [
    .executableTarget(name: "BeadFeatures", dependencies: [text]),
    .executableTarget(name: "GlossFeatures", dependencies: [text]),
    .executableTarget(name: "InterchangeSpeed", dependencies: [interchange]),
    .executableTarget(name: "LatticeErrors", dependencies: [text]),
    .executableTarget(name: "MatcherSpeed", dependencies: [text]),
    .executableTarget(name: "TermFeatures", dependencies: [text]),
    .executableTarget(name: "Throughput", dependencies: [text]),
  ],
  swiftLanguageModes: [.v6]
)
