// Plenary
// SPDX-License-Identifier: Apache-2.0

/// A table as comma-separated values (RFC 4180), safe to open in a spreadsheet.
///
/// A cell that a spreadsheet would take for a formula begins with an apostrophe.
public struct CSVTable: Sendable {
  /// The document so far: UTF-8, rows ended by CR LF.
  public private(set) var bytes: [UInt8] = []

  /// A table with its header row.
  public init(header: [String]) {
    append(header)
  }

  /// Adds a row.
  public mutating func append(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell)
    }
    bytes += [13, 10]
  }

  private mutating func append(_ cell: String) {
    let guarded = CSVTable.startsFormula(cell) ? "'" + cell : cell
    let needsQuotes = guarded.utf8.contains { [10, 13, 34, 44].contains($0) }
    guard needsQuotes else {
      bytes += guarded.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in guarded.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a spreadsheet would compute the cell instead of showing it.
  static func startsFormula(_ cell: String) -> Bool {
    guard let first = cell.utf8.first else { return false }
    return [UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, 13]
      .contains(first)
  }
}
