// swift-tools-version: 6.1
import PackageDescription

// Apart from the other benchmarks, so that theirs need no database.
let package = Package(
  name: "jjak-memory-benchmarks",
  // The name holds in a checkout folder of any name.
  dependencies: [.package(name: "jjak", path: "../..")],
  targets: [
    .executableTarget(name: "MemorySpeed", dependencies: [.product(name: "JjakMemory", package: "jjak")])
  ],
  swiftLanguageModes: [.v6]
)
