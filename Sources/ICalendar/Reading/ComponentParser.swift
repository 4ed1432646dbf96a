// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Turns the bytes of one component into values, without recursion.
struct ComponentParser {
  private var lines = ContentLineParser()
  private var nesting = Nesting()
  private var open: [Component] = []

  mutating func parse(_ slice: ComponentSlice, log: inout DiagnosticLog) -> Component {
    // Threads that count references to the same piece would wait for each other at every value.
    let bytes = slice.bytes.count < 65536 ? Array(slice.bytes)[...] : slice.bytes
    let span = bytes.span
    var scanner = LineScanner(firstLine: slice.line)
    open.removeAll(keepingCapacity: true)
    nesting = Nesting()
    while scanner.next(in: span, isLast: true) == .line {
      let line = scanner.line
      if line.hasControl
        || StructureLine.isPossible(span, at: line.start, until: line.end)
      {
        var isTidy = true
        let content = lines.content(of: line, in: bytes)
        if let structure = StructureLine(content, isTidy: &isTidy) {
          apply(structure)
          continue
        }
      }
      guard let property = lines.property(line, in: bytes, log: &log), nesting.depth > 0 else {
        continue
      }
      _ = nesting.addProperty()
      open[open.count - 1].properties.append(property)
    }
    close(nesting.depth - 1)
    return open.first ?? Component(slice.name)
  }

  private mutating func apply(_ structure: StructureLine) {
    switch structure {
    case .begin(let name):
      close(min(nesting.levelsEnding(beforeBegin: name), nesting.depth - 1))
      nesting.begin(name)
      var component = Component(name)
      component.properties.reserveCapacity(open.isEmpty ? 14 : 4)
      open.append(component)
    case .end(let name):
      close(min(nesting.levelsEnding(atEnd: name), nesting.depth - 1))
    case .malformed: break
    }
  }

  /// Puts the innermost components into the ones around them; the outermost stays.
  private mutating func close(_ count: Int) {
    guard count > 0 else { return }
    for _ in 0..<count {
      let component = open.removeLast()
      open[open.count - 1].components.append(component)
    }
    nesting.end(count)
  }
}
