// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Our job beside the same job in plain libical C calls: a warm-up, then alternating, the median of several runs.
struct Comparison: Sendable {
  /// What is compared.
  let title: String
  /// The name of our job.
  let ours: String
  /// The name of the other job; `nil` when nothing is its like.
  let other: String?
  /// The most that ours may take, as a part of the other's time.
  let mostRatio: Double?
  /// The most memory that ours may take, in megabytes.
  let mostMegabytes: Double?
  /// The most seconds that ours may take where nothing is its like.
  var mostSeconds: Double?
  /// Whether it is too large to be measured without being asked for.
  var isOnlyAskedFor = false

  static let all = [
    Comparison(
      title: "visit a feed's events", ours: "visit", other: "libical-parse", mostRatio: 0.75,
      mostMegabytes: 150),
    Comparison(
      title: "import a feed into the store", ours: "import", other: "libical-parse", mostRatio: 1.5,
      mostMegabytes: 150),
    Comparison(
      title: "import it again, unchanged", ours: "reimport", other: "libical-parse",
      mostRatio: 0.08, mostMegabytes: nil),
    Comparison(
      title: "import it again, each DTSTAMP another", ours: "reimport-stamped",
      other: "libical-parse", mostRatio: 0.2, mostMegabytes: nil),
    Comparison(
      title: "import it again, one event in a hundred another", ours: "reimport-edited",
      other: "libical-parse", mostRatio: 0.25, mostMegabytes: nil),
    Comparison(
      title: "import a feed of a million events", ours: "import-million", other: nil,
      mostRatio: nil, mostMegabytes: 350, isOnlyAskedFor: true),
    Comparison(
      title: "write sessions", ours: "write", other: "libical-write", mostRatio: 1.5,
      mostMegabytes: nil),
    Comparison(
      title: "expand rules over ten years", ours: "expand", other: "libical-expand",
      mostRatio: nil, mostMegabytes: nil),
    Comparison(
      title: "expand recurring events over two years", ours: "expand-events",
      other: "libical-expand-events", mostRatio: 1.2, mostMegabytes: nil),
    Comparison(
      title: "export a forum", ours: "export", other: nil, mostRatio: nil, mostMegabytes: nil),
    Comparison(
      title: "check a forum", ours: "check", other: nil, mostRatio: nil, mostMegabytes: nil,
      mostSeconds: 0.2),
    Comparison(
      title: "plenary --help, \(CommandJobs.times) times", ours: "help", other: nil,
      mostRatio: nil, mostMegabytes: nil, mostSeconds: 0.05 * Double(CommandJobs.times)),
  ]

  /// Measures and prints one row.
  func row(on workload: Workload, runs: Int) throws -> String {
    guard let job = Job.named(ours) else { throw BenchmarkError(description: "No job \(ours).") }
    let rival = other.flatMap(Job.named)
    var mine: [Workload.Measurement] = []
    var theirs: [Workload.Measurement] = []
    for run in 0...runs {
      let first = try workload.measure(job)
      let second = try rival.map { try workload.measure($0) }
      guard run > 0 else { continue }
      mine.append(first)
      if let second { theirs.append(second) }
    }
    let seconds = Comparison.median(mine.map(\.seconds))
    let peak = mine.map(\.peakMegabytes).max() ?? 0
    var text =
      "\(title): \(Comparison.shown(seconds)) s, \(Int(peak.rounded())) MB, \(mine[0].count) done"
    if !theirs.isEmpty {
      let otherSeconds = Comparison.median(theirs.map(\.seconds))
      let ratio = Comparison.median(zip(mine, theirs).map { $0.seconds / $1.seconds })
      text += "; libical \(Comparison.shown(otherSeconds)) s, "
      text +=
        "\(Int((theirs.map(\.peakMegabytes).max() ?? 0).rounded())) MB; ratio \(Comparison.shown(ratio))"
      if let mostRatio {
        text += " (at most \(mostRatio): \(ratio <= mostRatio ? "met" : "missed"))"
      }
    }
    if let mostSeconds {
      text += " (at most \(mostSeconds) s: \(seconds <= mostSeconds ? "met" : "missed"))"
    }
    if let mostMegabytes {
      text +=
        "; memory at most \(Int(mostMegabytes)) MB: \(peak <= mostMegabytes ? "met" : "missed")"
    }
    return text
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  private static func shown(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
