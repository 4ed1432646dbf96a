// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .swiftLanguageMode(.v6),
]

let package = Package(
  name: "plenary",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "CivilTime", targets: ["CivilTime"]),
    .library(name: "ICalendar", targets: ["ICalendar"]),
    .library(
      name: "PlenaryKit",
      targets: ["Plenary", "PlenaryPublishing", "PlenaryFeeds", "PlenaryStore", "PlenaryFetch"]),
    .executable(name: "plenary", targets: ["PlenaryCommand"]),
    .executable(name: "PlenaryBenchmarks", targets: ["PlenaryBenchmarks"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", .upToNextMinor(from: "1.8.2")),
    .package(url: "https://github.com/groue/GRDB.swift", .upToNextMinor(from: "7.10.0")),
    .package(url: "https://github.com/jpsim/Yams", .upToNextMinor(from: "6.2.2")),
  ],
  targets: [
    .systemLibrary(name: "CLibical", pkgConfig: "libical", providers: [.apt(["libical-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),

    .target(name: "CivilTime", swiftSettings: settings),
    .target(name: "ICalendar", dependencies: ["CivilTime", "CLibical"], swiftSettings: settings),
    .target(
      name: "Plenary",
      dependencies: ["CivilTime", "CCrypto", .product(name: "Yams", package: "Yams")],
      swiftSettings: settings),
    .target(
      name: "PlenaryPublishing", dependencies: ["CivilTime", "ICalendar", "Plenary"],
      swiftSettings: settings),
    .target(
      name: "PlenaryFeeds", dependencies: ["CivilTime", "ICalendar", "Plenary"],
      swiftSettings: settings),
    .target(
      name: "PlenaryStore",
      dependencies: [
        "CivilTime", "ICalendar", "PlenaryFeeds", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    .target(name: "PlenaryFetch", dependencies: ["CCurl"], swiftSettings: settings),
    .executableTarget(
      name: "PlenaryCommand",
      dependencies: [
        "CivilTime", "ICalendar", "Plenary", "PlenaryPublishing", "PlenaryFeeds", "PlenaryFetch",
        "PlenaryStore",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "PlenaryBenchmarks",
      dependencies: [
        "CivilTime", "ICalendar", "Plenary", "PlenaryPublishing", "PlenaryFeeds", "PlenaryStore",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    .testTarget(name: "CivilTimeTests", dependencies: ["CivilTime"], swiftSettings: settings),
    .testTarget(
      name: "ICalendarTests", dependencies: ["CivilTime", "ICalendar"], swiftSettings: settings),
    .testTarget(
      name: "PlenaryTests", dependencies: ["CivilTime", "Plenary"], swiftSettings: settings),
    .testTarget(
      name: "PlenaryPublishingTests",
      dependencies: ["CivilTime", "ICalendar", "Plenary", "PlenaryPublishing"],
      swiftSettings: settings),
    .testTarget(
      name: "PlenaryFeedsTests",
      dependencies: ["CivilTime", "ICalendar", "Plenary", "PlenaryFeeds"], swiftSettings: settings),
    .testTarget(
      name: "PlenaryStoreTests",
      dependencies: ["CivilTime", "ICalendar", "Plenary", "PlenaryFeeds", "PlenaryStore"],
      swiftSettings: settings),
    .testTarget(
      name: "PlenaryFetchTests", dependencies: ["PlenaryFetch", "ScriptedServers"],
      swiftSettings: settings),
    .target(name: "ScriptedServers", path: "Tests/ScriptedServers", swiftSettings: settings),
    .testTarget(
      name: "PlenaryCommandTests", dependencies: ["Plenary", "PlenaryCommand", "ScriptedServers"],
      swiftSettings: settings),
  ]
)
