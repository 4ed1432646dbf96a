// Plenary
// SPDX-License-Identifier: Apache-2.0

extension ValueType where Value == [SourcedKey] {
  /// The sources of single fields, by their key.
  static let fieldSources = ValueType([
    "type": "object",
    "additionalProperties": ValueType<Source.ID>.reference(to: .source).oneOrMore.schema,
  ]) { value, context in
    guard let entries = value.map else {
      context.reject(value, "a map from a key to its source, such as {size: figures}")
      return nil
    }
    let ids = ValueType<Source.ID>.reference(to: .source).oneOrMore
    return entries.compactMap { entry in
      ids.read(entry.value, context).map { SourcedKey(key: entry.key, sources: $0) }
    }
  }
}

extension ValueType {
  /// A map from words to values, in written order.
  static func dictionary<Element>(
    of element: ValueType<Element>, wanted: String
  ) -> ValueType where Value == [(key: String, value: Element)] {
    ValueType(
      ["type": "object", "additionalProperties": element.schema], formats: element.formats
    ) { value, context in
      guard let entries = value.map else {
        context.reject(value, wanted)
        return nil
      }
      return entries.compactMap { entry in
        if entry.isPlainKey {
          context.warnIfMisread(entry.key, line: entry.line, column: entry.column)
        }
        guard !entry.value.isAbsent else { return nil }
        return element.read(entry.value, context).map { (entry.key, $0) }
      }
    }
  }

  /// A record in its long form, or in its one-line form.
  static func record(
    _ format: RecordFormat,
    line: (@Sendable (YAMLValue, ReadingContext) -> Value?)? = nil,
    read: @escaping @Sendable (RecordReader, YAMLValue) -> Value?
  ) -> ValueType {
    let reference: JSONNode = ["$ref": .string("#/$defs/\(format.name)")]
    let schema: JSONNode = format.line.map { ["anyOf": [$0, reference]] } ?? reference
    return ValueType(schema, formats: [format]) { value, context in
      if let line, value.map == nil { return line(value, context) }
      guard let reader = RecordReader(value, format, context) else { return nil }
      return read(reader, value)
    }
  }

  /// Records by identifier: `id: {…}`, or `id: text` where the one-line form holds the value of one key.
  ///
  /// Identifiers that are not well formed are errors.
  static func records<Record: Identifiable & Sendable>(
    _ format: RecordFormat, line lineKey: Key<String>,
    of subject: @escaping @Sendable (Record.ID, ReadingContext) -> FilePlaces.Subject?,
    read: @escaping @Sendable (Record.ID, RecordReader) -> Record?
  ) -> ValueType where Value == Records<Record>, Record.ID == Identifier<Record> {
    ValueType(
      [
        "type": "object",
        "propertyNames": ["pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 64],
        "additionalProperties": [
          "anyOf": [lineKey.schema, ["$ref": .string("#/$defs/\(format.name)")]]
        ],
      ], formats: [format]
    ) { value, context in
      guard let entries = value.map else {
        context.reject(value, "a map from identifiers to \(format.name)s")
        return nil
      }
      let outer = context.subject
      defer { context.subject = outer }
      let records = entries.compactMap { entry -> Record? in
        context.checkIdentifier(entry)
        let id = Record.ID(entry.key)
        context.subject = entry.key
        if let subject = subject(id, context) {
          context.remember(
            subject, line: entry.line, column: entry.column, keys: entry.value.map ?? [])
        }
        let long = entry.value.text == nil ? entry.value : entry.value.asMap(with: lineKey.name)
        guard let reader = RecordReader(long, format, context) else { return nil }
        return read(id, reader)
      }
      return Records(records)
    }
  }
}

extension YAMLValue {
  /// The long form of a one-line record.
  fileprivate func asMap(with key: String) -> YAMLValue {
    let entry = YAMLEntry(key: key, isPlainKey: false, line: line, column: column, value: self)
    return YAMLValue(content: .map([entry]), line: line, column: column)
  }
}

extension ReadingContext {
  /// An identifier is short, lower case, and kept for ever.
  func checkIdentifier(_ entry: YAMLEntry) {
    guard !Identifier<Session>(entry.key).isWellFormed else {
      if entry.isPlainKey { warnIfMisread(entry.key, line: entry.line, column: entry.column) }
      return
    }
    let better = entry.key.identifierForm.map { ", such as \($0)" } ?? ""
    report(
      .error, "identifier", at: entry.line, entry.column,
      "\(entry.key.shortened) is no identifier; write lower-case letters, digits and hyphens\(better)"
    )
  }
}
