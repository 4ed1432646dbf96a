// Plenary
// SPDX-License-Identifier: Apache-2.0

import Yams

/// Reads YAML through Yams into values that are as written and know their places.
struct YAMLFile {
  let file: String
  let limits: FileLimits
  private var findings: [Finding] = []
  private var repairs = YAMLKeyRepairs()

  /// The file's value and what was found; no value when the file is empty or cannot be parsed.
  static func read(
    _ bytes: [UInt8], file: String, limits: FileLimits = FileLimits()
  ) -> (value: YAMLValue?, findings: [Finding]) {
    var reader = YAMLFile(file: file, limits: limits)
    let value = reader.read(bytes)
    return (value, reader.findings)
  }

  private init(file: String, limits: FileLimits) {
    self.file = file
    self.limits = limits
  }

  private mutating func read(_ bytes: [UInt8]) -> YAMLValue? {
    do {
      let text = try YAMLScreen(bytes, file: file, limits: limits).text()
      guard let node = try compose(text) else { return nil }
      return try value(of: node, depth: 0)
    } catch {
      findings.append(error.finding)
      return nil
    }
  }

  /// Yams stops at a key that is given twice. The first of the two is made different and the text read again, so that
  /// the rest of the file is judged in the same run.
  private mutating func compose(_ original: String) throws(YAMLFault) -> Yams.Node? {
    var text = original
    while true {
      do {
        // No tag is ever resolved: each scalar is taken as written, and no regular expression runs over it.
        return try Yams.compose(yaml: text, .basic, .default, .utf8)
      } catch YamlError.duplicatedKeysInMapping(_, let context) {
        let mark = context.mark
        guard let repaired = repairs.separateKey(in: text, line: mark.line, column: mark.column)
        else {
          throw fault(
            mark.line, repairs.column(mark.column, line: mark.line), "duplicate-key",
            "this key is given twice in one map")
        }
        text = repaired
      } catch let error as YamlError {
        throw fault(of: error)
      } catch {
        throw fault(0, 0, "yaml", "the file cannot be read as YAML (\(error))")
      }
    }
  }

  private mutating func value(of node: Yams.Node, depth: Int) throws(YAMLFault) -> YAMLValue {
    let line = node.mark?.line ?? 0
    let column = repairs.column(node.mark?.column ?? 0, line: line)
    guard depth <= limits.nesting else {
      throw fault(
        line, column, "limit", "maps and lists lie in each other more than \(limits.nesting) deep")
    }
    switch node {
    case .scalar(let scalar):
      return YAMLValue(
        content: .text(scalar.string, isPlain: scalar.style == .plain), line: line, column: column)
    case .sequence(let sequence):
      var values: [YAMLValue] = []
      values.reserveCapacity(sequence.count)
      for element in sequence { values.append(try value(of: element, depth: depth + 1)) }
      return YAMLValue(content: .list(values), line: line, column: column)
    case .mapping(let mapping):
      return YAMLValue(
        content: .map(try entries(of: mapping, depth: depth)), line: line, column: column)
    case .alias:
      throw fault(line, column, "alias", "YAML's aliases (*x) are not read; write the value out")
    }
  }

  private mutating func entries(
    of mapping: Yams.Node.Mapping, depth: Int
  ) throws(YAMLFault) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    entries.reserveCapacity(mapping.count)
    for (keyNode, valueNode) in mapping {
      let key = try value(of: keyNode, depth: depth + 1)
      guard case .text(let written, let isPlain) = key.content else {
        report(key.line, key.column, "key", "\(key.noun) cannot be a key; keys are short words")
        continue
      }
      entries.append(
        YAMLEntry(
          key: repairs.originalKey(written), isPlainKey: isPlain, line: key.line,
          column: key.column, value: try value(of: valueNode, depth: depth + 1)))
    }
    return repairs.isEmpty ? entries : withoutDuplicates(entries)
  }

  /// Only a file that Yams complained about can hold a key twice.
  private mutating func withoutDuplicates(_ entries: [YAMLEntry]) -> [YAMLEntry] {
    var lines: [String: Int] = [:]
    return entries.filter { entry in
      guard let first = lines[entry.key] else {
        lines[entry.key] = entry.line
        return true
      }
      report(
        entry.line, entry.column, "duplicate-key",
        "\(entry.key) is given twice, in line \(first) and in line \(entry.line); keep one")
      return false
    }
  }

  private mutating func report(_ line: Int, _ column: Int, _ rule: String, _ message: String) {
    findings.append(fault(line, column, rule, message).finding)
  }

  private func fault(_ line: Int, _ column: Int, _ rule: String, _ message: String) -> YAMLFault {
    YAMLFault(
      finding: Finding(
        at: FilePlace(file: file, line: line, column: column), .error, rule: rule, message))
  }

  private func fault(of error: YamlError) -> YAMLFault {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let since = context.map { " (\($0.text) in line \($0.mark.line))" } ?? ""
      return fault(
        mark.line, repairs.column(mark.column, line: mark.line), "yaml",
        "the file cannot be read as YAML here: \(problem)\(since)")
    case .reader(let problem, _, _, _):
      return fault(0, 0, "yaml", "the file cannot be read as YAML: \(problem)")
    default:
      return fault(0, 0, "yaml", "the file cannot be read as YAML")
    }
  }
}
