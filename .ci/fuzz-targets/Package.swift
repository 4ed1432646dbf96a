// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

// A package of its own, so that no ordinary build needs libFuzzer. `.ci/fuzz` builds it with the sanitizers.
let package = Package(
  name: "fuzz-targets",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "plenary", path: "../..")],
  targets: [
    .systemLibrary(name: "CFuzzer"),
    .target(
      name: "FuzzSupport",
      dependencies: ["CFuzzer", .product(name: "ICalendar", package: "plenary")],
      swiftSettings: settings),
    .executableTarget(
      name: "FuzzValues",
      dependencies: [
        "FuzzSupport", .product(name: "ICalendar", package: "plenary"),
      ], swiftSettings: settings),
    .executableTarget(
      name: "FuzzSync",
      dependencies: [
        "FuzzSupport", .product(name: "ICalendar", package: "plenary"),
        .product(name: "PlenaryKit", package: "plenary"),
      ], swiftSettings: settings),
  ]
)
