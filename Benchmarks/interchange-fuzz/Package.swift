// swift-tools-version: 6.1
import PackageDescription

// A package of its own, because everything in it is compiled with sanitizers. `run` builds and starts it.
let package = Package(
  name: "interchange-fuzz",
  dependencies: [.package(name: "jjak", path: "../..")],
  targets: [
    .executableTarget(
      name: "InterchangeFuzz", dependencies: [.product(name: "JjakInterchange", package: "jjak")])
  ],
  swiftLanguageModes: [.v6]
)
