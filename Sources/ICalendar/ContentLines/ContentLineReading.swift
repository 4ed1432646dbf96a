// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The reading of one content line: where its parts are and what is wrong with them.
struct ContentLineReading {
  let line: LineScanner.Line
  private var hasBadUTF8 = false
  private var hasLowercase = false
  private var hasOddQuotes = false
  private var hasBareParameter = false
  private var hasBadParameter = false
  /// Set once no closing quote was found, so that a line of opening quotes is not searched again and again.
  private var hasNoClosingQuote = false

  init(line: LineScanner.Line) {
    self.line = line
  }

  mutating func property(_ bytes: ArraySlice<UInt8>, log: inout DiagnosticLog) -> Property? {
    let span = bytes.span
    let nameEnd = Self.nameEnd(span, from: 0)
    guard nameEnd > 0, nameEnd < span.count,
      span[nameEnd] == .colon || span[nameEnd] == .semicolon
    else {
      refuse(bytes, log: &log)
      return nil
    }
    let name = name(bytes, 0, nameEnd)
    guard name != "BEGIN", name != "END" else {
      refuse(bytes, log: &log)
      return nil
    }
    var parameters: [Parameter] = []
    var index = nameEnd
    while span[index] == .semicolon {
      let start = index + 1
      let end = Self.nameEnd(span, from: start)
      guard end < span.count else {
        refuse(bytes, log: &log)
        return nil
      }
      if end > start, span[end] == .semicolon || span[end] == .colon {
        hasBareParameter = true
        parameters.append(Parameter(self.name(bytes, start, end), written: ""))
        index = end
        continue
      }
      let isNamed = end > start && span[end] == .equals
      guard let valueEnd = valueEnd(span, from: isNamed ? end + 1 : end) else {
        refuse(bytes, log: &log)
        return nil
      }
      if isNamed {
        parameters.append(
          Parameter(self.name(bytes, start, end), written: string(bytes, end + 1, valueEnd)))
      } else {
        hasBadParameter = true
      }
      index = valueEnd
    }
    let value = string(bytes, index + 1, span.count)
    if hasBadUTF8 || hasLowercase || hasOddQuotes || hasBareParameter || hasBadParameter {
      report(name, bytes, log: &log)
    }
    return Property(name, parameters: parameters, value: value, line: line.number)
  }

  private static func nameEnd(_ span: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < span.count, span[index].isNameCharacter { index += 1 }
    return index
  }

  /// Where the values of a parameter end: at a semicolon or colon outside quotes.
  ///
  /// A quote opens at the start of a value and closes before `,`, `;` or `:`; others belong to the value.
  private mutating func valueEnd(_ span: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < span.count {
      if span[index] == .quote, !hasNoClosingQuote,
        let close = closingQuote(span, after: index)
      {
        index = close + 1
      } else {
        while index < span.count, !Self.isDelimiter(span[index]) {
          if span[index] == .quote { hasOddQuotes = true }
          index += 1
        }
        guard index < span.count else { return nil }
      }
      guard span[index] == .comma else { return index }
      index += 1
    }
    return nil
  }

  private mutating func closingQuote(_ span: Span<UInt8>, after start: Int) -> Int? {
    var index = start + 1
    while index + 1 < span.count {
      if span[index] == .quote {
        if Self.isDelimiter(span[index + 1]) { return index }
        hasOddQuotes = true
      }
      index += 1
    }
    hasNoClosingQuote = true
    return nil
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    byte == .colon || byte == .semicolon || byte == .comma
  }

  private mutating func name(_ bytes: ArraySlice<UInt8>, _ start: Int, _ end: Int) -> String {
    let slice = bytes[bytes.startIndex + start..<bytes.startIndex + end]
    let span = slice.span
    for index in span.indices where span[index] != span[index].uppercased {
      hasLowercase = true
      return String(decoding: slice.map(\.uppercased), as: UTF8.self)
    }
    return String(decoding: slice, as: UTF8.self)
  }

  private mutating func string(_ bytes: ArraySlice<UInt8>, _ start: Int, _ end: Int) -> String {
    let slice = bytes[bytes.startIndex + start..<bytes.startIndex + end]
    if !line.isASCII {
      if let text = String(validating: slice, as: UTF8.self) { return text }
      hasBadUTF8 = true
    }
    return String(decoding: slice, as: UTF8.self)
  }

  private func refuse(_ bytes: ArraySlice<UInt8>, log: inout DiagnosticLog) {
    if bytes.contains(.colon) {
      log.add(
        .badName, .warning, line: line.number, text: bytes.lossyText,
        message: "The line has a name that no property can have. It was ignored.")
    } else {
      log.add(
        .lineWithoutColon, .warning, line: line.number, text: bytes.lossyText,
        message: "The line has no colon, so it is no property. It was ignored.")
    }
  }

  private func report(_ name: String, _ bytes: ArraySlice<UInt8>, log: inout DiagnosticLog) {
    func add(
      _ kind: Diagnostic.Kind, _ severity: Diagnostic.Severity, _ message: @autoclosure () -> String
    ) {
      log.add(kind, severity, line: line.number, text: bytes.lossyText, message: message())
    }
    if hasBadUTF8 {
      add(.badUTF8, .warning, "\(name) has bytes that are not UTF-8. They were replaced by U+FFFD.")
    }
    if hasLowercase { add(.lowercaseName, .note, "\(name) was written in lower case.") }
    if hasOddQuotes {
      add(.parameterQuotes, .warning, "\(name) has quotes inside a parameter. They were kept.")
    }
    if hasBareParameter {
      add(.parameterWithoutValue, .warning, "\(name) has a parameter without a value.")
    }
    if hasBadParameter {
      add(
        .badName, .warning,
        "\(name) has a parameter with a name that none can have. It was ignored.")
    }
  }
}
