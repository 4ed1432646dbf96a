// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Records in the order they were written, found by identifier in constant time.
public struct Records<Record: Identifiable & Sendable>: Sendable
where Record.ID: Hashable & Sendable {
  private var elements: [Record]
  private var positions: [Record.ID: Int]

  /// Holds nothing.
  public init() {
    elements = []
    positions = [:]
  }

  /// Keeps the first of two records with one identifier.
  public init(_ records: some Sequence<Record>) {
    self.init()
    for record in records where positions[record.id] == nil {
      positions[record.id] = elements.count
      elements.append(record)
    }
  }

  /// The record with an identifier; assigning replaces it in its place, adds it at the end, or removes it.
  ///
  /// A record assigned must carry that identifier.
  /// - Complexity: Constant, but proportional to the count for a removal.
  public subscript(id: Record.ID) -> Record? {
    get { positions[id].map { elements[$0] } }
    set {
      if let newValue {
        precondition(newValue.id == id, "The record carries another identifier.")
        if let position = positions[id] {
          elements[position] = newValue
        } else {
          positions[id] = elements.count
          elements.append(newValue)
        }
      } else if positions[id] != nil {
        self = Records(elements.filter { $0.id != id })
      }
    }
  }

  /// Whether a record has the identifier.
  public func contains(id: Record.ID) -> Bool { positions[id] != nil }

  /// The place of a record in the written order, counted from 0.
  public func position(of id: Record.ID) -> Int? { positions[id] }

  /// The identifiers in the written order.
  public var ids: [Record.ID] { elements.map(\.id) }
}

extension Records: RandomAccessCollection {
  /// Always 0.
  public var startIndex: Int { elements.startIndex }
  /// The number of records.
  public var endIndex: Int { elements.endIndex }
  /// The record at a place in the written order.
  public subscript(position: Int) -> Record { elements[position] }
}

extension Records: ExpressibleByArrayLiteral {
  /// Keeps the first of two records with one identifier.
  public init(arrayLiteral elements: Record...) { self.init(elements) }
}

extension Records: Equatable where Record: Equatable {
  /// Whether both hold equal records in one order.
  public static func == (lhs: Self, rhs: Self) -> Bool { lhs.elements == rhs.elements }
}

extension Records: Hashable where Record: Hashable {
  /// Feeds the records in order.
  public func hash(into hasher: inout Hasher) { hasher.combine(elements) }
}
