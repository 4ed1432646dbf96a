// Plenary
// SPDX-License-Identifier: Apache-2.0

/// How long a session is, and how that is known.
public struct SessionLength: Hashable, Sendable {
  /// Whole minutes; 0 for a moment.
  public var minutes: Int
  /// How the length is known.
  public var basis: Basis

  /// How a length is known.
  public enum Basis: String, Hashable, Sendable, Codable {
    /// The programme prints an end or a length.
    case printed
    /// The programme does not; the next item's start implies it. Written `~75m`.
    case implied
    /// Nothing says it; the usual length of the kind is taken.
    case assumed
  }

  /// A length that is known in some way.
  public init(minutes: Int, basis: Basis) {
    self.minutes = minutes
    self.basis = basis
  }

  /// A printed length.
  public static func printed(_ minutes: Int) -> SessionLength {
    .init(minutes: minutes, basis: .printed)
  }

  /// An implied length.
  public static func implied(_ minutes: Int) -> SessionLength {
    .init(minutes: minutes, basis: .implied)
  }

  /// The usual length of a kind.
  public static func assumed(for kind: SessionKind) -> SessionLength {
    .init(minutes: kind.usualMinutes, basis: .assumed)
  }

  /// The length as a duration.
  public var duration: Duration { .seconds(minutes * 60) }
}

extension SessionLength {
  /// The longest length that the files accept: 14 days.
  public static let longestMinutes = 14 * 24 * 60

  /// Reads `90m`, `2h`, `1h30` or `1h30m`, with `~` before it when implied; `nil` for anything else.
  public init?(_ text: some StringProtocol) {
    var rest = Substring(text)
    let basis: Basis = rest.hasPrefix("~") ? .implied : .printed
    if basis == .implied { rest.removeFirst() }
    func number(_ digits: Substring) -> Int? {
      guard (1...5).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) })
      else { return nil }
      return Int(digits)
    }
    var minutes = 0
    let hours = rest.split(separator: "h", maxSplits: 1, omittingEmptySubsequences: false)
    if hours.count == 2 {
      guard let value = number(hours[0]) else { return nil }
      minutes = value * 60
      rest = hours[1].isEmpty || hours[1].hasSuffix("m") ? hours[1] : hours[1] + "m"
    }
    if hours.count == 1 || !rest.isEmpty {
      guard rest.hasSuffix("m"), let value = number(rest.dropLast()) else { return nil }
      minutes += value
    }
    guard minutes <= SessionLength.longestMinutes else { return nil }
    self.init(minutes: minutes, basis: basis)
  }

  /// The form it is read from, such as `90m` or `~75m`; `nil` for an assumed length, which is not written.
  public var written: String? {
    switch basis {
    case .printed: "\(minutes)m"
    case .implied: "~\(minutes)m"
    case .assumed: nil
    }
  }
}
