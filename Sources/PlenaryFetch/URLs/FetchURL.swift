// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The address of a feed: http or https, taken apart by the same parser that connects.
public struct FetchURL: Hashable, Sendable {
  /// A user and a password that stood in the URL.
  public struct Credentials: Hashable, Sendable {
    /// The user.
    public let user: String
    /// The password, which may be empty.
    public let password: String
  }

  /// The longest URL that is taken.
  public static let longest = 8192

  /// The URL that is asked for: without credentials and fragment, but with any token that it holds. Not for display.
  public let text: String
  /// `http` or `https`.
  public let scheme: String
  /// The host in lower case, IPv6 in brackets.
  public let host: String
  /// The port, also where the URL leaves it out.
  public let port: Int
  /// What is sent to this host and to no other.
  public let credentials: Credentials?
  private let path: String
  private let query: String?

  /// Reads a feed's URL as people have it: webcal and webcals are https.
  public init(_ text: String) throws(FetchError) {
    var text = text
    for scheme in ["webcal:", "webcals:"] where text.lowercased().hasPrefix(scheme) {
      text = "https:" + text.dropFirst(scheme.count)
    }
    guard text.utf8.count <= FetchURL.longest else {
      throw FetchError(
        .invalidURL, message: "The URL is longer than \(FetchURL.longest) bytes.")
    }
    guard text.contains(":"), let parts = CurlURL(text)?.parts(), !parts.plain.isEmpty else {
      throw FetchError(
        .invalidURL,
        message: "\"\(VisibleText.short(text))\" is no URL. A feed's begins with https://.")
    }
    try self.init(parts)
  }

  /// Reads what a redirect from this URL names.
  func resolving(_ reference: String) throws(FetchError) -> FetchURL {
    guard reference.utf8.count <= FetchURL.longest,
      let parts = CurlURL(reference, from: text)?.parts(), !parts.plain.isEmpty
    else {
      throw FetchError(
        .redirectRefused, url: self,
        message: "It redirects to what is no URL.")
    }
    return try FetchURL(parts)
  }

  private init(_ parts: CurlURL.Parts) throws(FetchError) {
    guard ["http", "https"].contains(parts.scheme) else {
      throw FetchError(
        .unsupportedScheme, host: parts.host,
        message: "Feeds come over https or http, not over \(VisibleText.short(parts.scheme)).")
    }
    guard !parts.host.isEmpty, parts.port > 0 else {
      throw FetchError(.invalidURL, message: "The URL names no host.")
    }
    text = parts.plain
    scheme = parts.scheme
    host = parts.host.lowercased()
    port = parts.port
    credentials =
      parts.user == nil && parts.password == nil
      ? nil : Credentials(user: parts.user ?? "", password: parts.password ?? "")
    path = parts.path
    query = parts.query
  }

  /// Whether scheme, host and port are the same, so that what is for the one is for the other.
  func hasSameOrigin(as other: FetchURL) -> Bool {
    scheme == other.scheme && host == other.host && port == other.port
  }

  /// What hosts are told apart by: a dot at the end means the same host.
  var hostKey: String { host.hasSuffix(".") ? String(host.dropLast()) : host }
}

extension FetchURL: CustomStringConvertible {
  /// The URL as it may be shown and logged: without credentials, with `…` in place of the query and of parts of the path that look like a secret.
  ///
  /// A part looks like a secret when it begins with `private-`, as in Google's private addresses, and when it is long and looks drawn
  /// by lot: a hexadecimal number or UUID, or letters and digits mixed as no word mixes them.
  public var description: String {
    let usual = scheme == "https" ? 443 : 80
    let shownPath = path.split(separator: "/", omittingEmptySubsequences: false)
      .map { FetchURL.looksSecret($0) ? "…" : VisibleText.escaped($0) }.joined(separator: "/")
    return "\(scheme)://\(VisibleText.short(host))" + (port == usual ? "" : ":\(port)")
      + VisibleText.short(shownPath, most: 200) + (query == nil ? "" : "?…")
  }

  private static func looksSecret(_ part: Substring) -> Bool {
    if part.hasPrefix("private-") { return true }
    let stem = part.hasSuffix(".ics") ? part.dropLast(4) : part
    func isSeparator(_ character: Character) -> Bool { character == "-" || character == "_" }
    let pieces = part.split { !$0.isLetter && !$0.isNumber }
    if pieces.contains(where: { $0.count >= 16 && $0.contains(where: \.isNumber) }) { return true }
    guard stem.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || isSeparator($0)) }),
      stem.contains(where: \.isNumber), stem.contains(where: \.isLetter)
    else { return false }
    if stem.count >= 20 {
      if stem.allSatisfy({ $0.isHexDigit || $0 == "-" }) { return true }
      if stem.contains(where: \.isUppercase), stem.contains(where: \.isLowercase) { return true }
    }
    return false
  }
}
