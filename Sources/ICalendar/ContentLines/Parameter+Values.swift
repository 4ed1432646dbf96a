// Plenary
// SPDX-License-Identifier: Apache-2.0

extension Parameter {
  /// Makes a parameter of one value, quoted when it has to be and encoded as RFC 6868 asks.
  ///
  /// Newlines become `^n`, quotes `^'` and carets `^^`; other control characters are left out.
  public init(_ name: String, value: String) {
    self.init(name, values: [value])
  }

  /// Makes a parameter of a list of values, each quoted when it has to be and encoded.
  public init(_ name: String, values: [String]) {
    var bytes: [UInt8] = []
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(.comma) }
      ParameterSyntax.append(value, to: &bytes)
    }
    self.init(name, written: String(decoding: bytes, as: UTF8.self))
  }

  /// The values, split at commas outside quotes, without the quotes and with `^n ^' ^^` decoded (RFC 6868).
  ///
  /// A quote inside a value, as in `CN="a "b" c"`, is kept as part of it. Always at least one value.
  public var values: [String] {
    ParameterSyntax.parts(written).map(ParameterSyntax.decoded)
  }

  /// The first value, decoded; the only one of most parameters.
  public var value: String {
    // Most values need nothing done, and this is asked for at every date.
    let isPlain = written.utf8.allSatisfy {
      $0 != .quote && $0 != .comma && $0 != UInt8(ascii: "^")
    }
    return isPlain ? written : values.first ?? ""
  }
}
