// Plenary
// SPDX-License-Identifier: Apache-2.0

/// Cuts a body into the components of its calendars as the bytes arrive, and keeps the limits.
///
/// It holds the bytes of one component and one piece at a time, and nothing of a component that
/// broke a limit.
struct ComponentCutter {
  /// What is known of the body so far; the calendars hold their properties only.
  private(set) var document = CalendarDocument()

  /// An END line that names no open component: what follows says whether it ended the one in the calendar.
  private struct DoubtfulEnd {
    let name: String
    let line: Int
    /// Where it ends in the buffer.
    var end: Int
    let text: String
  }

  private let limits: Limits
  private var chunks: ChunkReader
  private var buffer: [UInt8] = []
  private var isLast = false
  private var isFinished = false
  private var scanner = LineScanner()
  private var lines = ContentLineParser()

  private var isInCalendar = false
  private var calendarProperties = 0
  private var nesting: ComponentNesting
  private var doubtfulEnd: DoubtfulEnd?
  private var components = 0
  private var isLineReported = false
  private var start = 0
  private var startLine = 0

  /// - Parameter isFragment: whether the bytes are components without a calendar around them.
  init(_ source: ByteSource, limits: Limits, isFragment: Bool = false) {
    self.limits = limits
    chunks = ChunkReader(source, limit: limits.bytes)
    nesting = ComponentNesting(limit: limits.nesting)
    isInCalendar = isFragment
    if isFragment { document.calendars.append(Component("VCALENDAR")) }
  }

  /// The next component; `nil` at the end of the body.
  mutating func next() throws(CalendarError) -> ComponentSlice? {
    while !isFinished {
      let step = nextStep()
      switch step {
      case .line:
        if let slice = readLine() { return slice }
      case .needsMore:
        if scanner.length > limits.lineLength, !isLineReported { reportLongLine() }
        try refill()
      case .end:
        let slice = leaveComponents(line: scanner.endedLines, at: buffer.count)
        if let slice { return slice }
        finish()
      }
    }
    return nil
  }

  private mutating func nextStep() -> LineScanner.Step {
    let bytes = buffer
    return scanner.next(in: bytes.span, isLast: isLast)
  }

  private mutating func refill() throws(CalendarError) {
    guard let chunk = try chunks.next() else {
      isLast = true
      return
    }
    let needed =
      nesting.depth > 0 && !nesting.isSkipping
      ? start : isLineReported ? scanner.position : scanner.neededFrom
    if needed == buffer.count {
      buffer = chunk
    } else if needed == 0 {
      buffer.append(contentsOf: chunk)
    } else {
      var joined: [UInt8] = []
      joined.reserveCapacity(buffer.count - needed + chunk.count)
      joined.append(contentsOf: buffer[needed...])
      joined.append(contentsOf: chunk)
      buffer = joined
    }
    scanner.shift(by: needed)
    start -= needed
    doubtfulEnd?.end -= needed
  }

  private mutating func readLine() -> ComponentSlice? {
    let line = scanner.line
    if line.length > limits.lineLength {
      if !isLineReported { reportLongLine() }
      isLineReported = false
      return nil
    }
    if nesting.depth > 0, !line.hasControl,
      !StructureLine.isPossible(buffer.span, at: line.start, until: line.end)
    {
      addProperty(line)
      return nil
    }
    var isTidy = true
    var content = lines.content(of: line, in: buffer[...])
    if !isInCalendar { content = content.drop(while: \.isBlank) }
    guard let structure = StructureLine(content, isTidy: &isTidy) else {
      readProperty(line, content)
      return nil
    }
    if line.hasControl {
      document.log.add(
        .controlCharacter, .warning, line: line.number, text: content.lossyText,
        message: "Control characters were removed.")
    }
    if !isTidy {
      document.log.add(
        .trailingBlank, .note, line: line.number, text: content.lossyText,
        message: "Blanks around the name of a component were ignored.")
    }
    switch structure {
    case .begin("VCALENDAR"): return beginCalendar(line)
    case .end("VCALENDAR") where isInCalendar: return endCalendar(line)
    case .begin, .end, .malformed:
      guard isInCalendar else {
        reportOutside(line, content)
        return nil
      }
    }
    switch structure {
    case .begin(let name): return begin(name, line)
    case .end(let name): return end(name, line, content)
    case .malformed:
      document.log.add(
        .badName, .warning, line: line.number, text: content.lossyText,
        message: "The line has a name that no component can have. It was ignored.")
      return nil
    }
  }
}

// MARK: - Properties

extension ComponentCutter {
  private mutating func readProperty(_ line: LineScanner.Line, _ content: ArraySlice<UInt8>) {
    if nesting.depth > 0 {
      addProperty(line)
    } else if !isInCalendar {
      reportOutside(line, content)
    } else if calendarProperties >= limits.properties {
      document.skippedLines += 1
      document.log.add(
        .limitProperties, .error, line: line.number,
        message: "The calendar has more than \(limits.properties) properties. The line was skipped."
      )
    } else if let property = lines.property(line, in: buffer[...], log: &document.log) {
      calendarProperties += 1
      document.calendars[document.calendars.count - 1].properties.append(property)
    }
  }

  private mutating func addProperty(_ line: LineScanner.Line) {
    if doubtfulEnd != nil { ignoreDoubtfulEnd() }
    guard nesting.addProperty() > limits.properties else { return }
    skip(
      .limitProperties, line: line.number,
      "A component has more than \(limits.properties) properties.")
  }

  private mutating func reportLongLine() {
    isLineReported = true
    let number = scanner.line.number
    if nesting.depth > 0 {
      skip(
        .limitLineLength, line: number,
        "A line has more than \(limits.lineLength) octets.")
    } else {
      if isInCalendar { document.skippedLines += 1 }
      document.log.add(
        .limitLineLength, .error, line: number,
        message: "A line has more than \(limits.lineLength) octets. It was skipped.")
    }
  }

  private mutating func reportOutside(_ line: LineScanner.Line, _ content: ArraySlice<UInt8>) {
    guard content.contains(where: { !$0.isBlank }) else { return }
    document.log.add(
      .textOutside, .warning, line: line.number, text: content.lossyText,
      message: "The line is outside of any calendar. It was ignored.")
  }
}

// MARK: - Structure

extension ComponentCutter {
  private mutating func beginCalendar(_ line: LineScanner.Line) -> ComponentSlice? {
    let slice = leaveCalendar(line)
    guard document.calendars.count < limits.components else {
      document.skippedComponents += 1
      document.log.add(
        .limitComponents, .error, line: line.number,
        message: "The body has more than \(limits.components) calendars. One was skipped.")
      return slice
    }
    document.hasCalendar = true
    document.calendars.append(Component("VCALENDAR"))
    if document.calendars.count > 1 {
      document.log.add(
        .severalCalendars, .note, line: line.number,
        message: "Calendar \(document.calendars.count) of the body begins. All were read.")
    }
    isInCalendar = true
    calendarProperties = 0
    return slice
  }

  private mutating func endCalendar(_ line: LineScanner.Line) -> ComponentSlice? {
    let slice = leaveComponents(line: line.number, at: line.start)
    isInCalendar = false
    return slice
  }

  private mutating func leaveCalendar(_ line: LineScanner.Line) -> ComponentSlice? {
    let slice = leaveComponents(line: line.number, at: line.start)
    if isInCalendar {
      document.log.add(
        .missingEnd, .warning, line: line.number,
        message: "VCALENDAR has no END. It was ended before the next one.")
    }
    return slice
  }

  private mutating func leaveComponents(line: Int, at end: Int) -> ComponentSlice? {
    guard nesting.depth > 0 else { return nil }
    if doubtfulEnd != nil { return takeDoubtfulEnd() }
    reportMissingEnds(nesting.depth, line: line)
    return close(nesting.depth, end: end)
  }

  private mutating func begin(_ name: String, _ line: LineScanner.Line) -> ComponentSlice? {
    components += 1
    var slice: ComponentSlice?
    if doubtfulEnd != nil {
      if Nesting.isInner(name) { ignoreDoubtfulEnd() } else { slice = takeDoubtfulEnd() }
    }
    let ending = nesting.levelsEnding(beforeBegin: name)
    if ending > 0 {
      reportMissingEnds(ending, line: line.number)
      slice = close(ending, end: line.start)
    }
    if nesting.depth == 0 {
      start = line.start
      startLine = line.number
    }
    if !nesting.begin(name) {
      reportSkipped(
        .limitNesting, line: line.number,
        "Components are nested deeper than \(limits.nesting) levels.")
    } else if components > limits.components {
      skip(
        .limitComponents, line: line.number,
        "The body has more than \(limits.components) components.")
    }
    return slice
  }

  private mutating func end(
    _ name: String, _ line: LineScanner.Line, _ content: ArraySlice<UInt8>
  ) -> ComponentSlice? {
    if doubtfulEnd != nil { ignoreDoubtfulEnd() }
    guard let count = nesting.levelsEnding(atEnd: name) else { return nil }
    if nesting.levels.last?.name == name { return close(1, end: line.end) }
    if !nesting.isOpen(name) {
      let stray = DoubtfulEnd(
        name: name, line: line.number, end: line.end, text: content.lossyText)
      if count > 0, nesting.depth == 1, !Nesting.isOuter(name) {
        doubtfulEnd = stray
        return nil
      }
      report(stray, isTaken: count > 0)
    } else if count > 1 {
      reportMissingEnds(count - 1, line: line.number)
    }
    return close(count, end: line.end)
  }

  /// Goes on with the component, since lines of it follow the END that names another one.
  private mutating func ignoreDoubtfulEnd() {
    if let stray = doubtfulEnd { report(stray, isTaken: false) }
    doubtfulEnd = nil
  }

  /// Ends the component where the END stood that names another one.
  private mutating func takeDoubtfulEnd() -> ComponentSlice? {
    guard let stray = doubtfulEnd else { return nil }
    report(stray, isTaken: true)
    doubtfulEnd = nil
    return close(nesting.depth, end: stray.end)
  }

  private mutating func report(_ stray: DoubtfulEnd, isTaken: Bool) {
    let innermost = nesting.levels.last?.name ?? ""
    document.log.add(
      .mismatchedEnd, .warning, line: stray.line, text: stray.text,
      message: isTaken
        ? "No \(stray.name) is open. The line was taken as the end of \(innermost)."
        : "No \(stray.name) is open. The line was ignored.")
  }

  /// Ends levels, and gives the component when the outermost was among them.
  private mutating func close(_ count: Int, end: Int) -> ComponentSlice? {
    guard let outermost = nesting.close(count) else { return nil }
    guard !outermost.isSkipped else {
      document.skippedComponents += 1
      return nil
    }
    document.readComponents += 1
    var end = end
    while end > start, buffer[end - 1] == .lineFeed || buffer[end - 1] == .carriageReturn {
      end -= 1
    }
    return ComponentSlice(
      name: outermost.name, bytes: buffer[start..<end], line: startLine,
      calendar: document.calendars.count - 1)
  }

  private mutating func reportMissingEnds(_ count: Int, line: Int) {
    for level in nesting.levels.suffix(count).reversed() {
      document.log.add(
        .missingEnd, .warning, line: line,
        message: "\(level.name) has no END. It was ended before this line.")
    }
  }

  private mutating func skip(_ kind: Diagnostic.Kind, line: Int, _ reason: String) {
    guard nesting.skip() else { return }
    reportSkipped(kind, line: line, reason)
  }

  private mutating func reportSkipped(_ kind: Diagnostic.Kind, line: Int, _ reason: String) {
    let name = nesting.levels.first?.name ?? ""
    let place = startLine
    document.log.add(
      kind, .error, line: line,
      message: "\(reason) The \(name) of line \(place) was skipped.")
  }

  private mutating func finish() {
    isFinished = true
    document.lines = scanner.endedLines
    document.isComplete = document.hasCalendar && !isInCalendar && !chunks.isCutOff
    if let mark = chunks.mark { document.log.append(mark) }
    if let line = scanner.firstLineFeed {
      document.log.add(
        .lineEnding, .note, line: line, message: "Lines end with LF instead of CR LF, here first.")
    }
    if let line = scanner.firstCarriageReturn {
      document.log.add(
        .lineEnding, .note, line: line, message: "Lines end with CR instead of CR LF, here first.")
    }
    if let line = scanner.firstBlank {
      document.log.add(
        .blankLine, .note, line: line, message: "Empty lines were ignored, here the first.")
    }
    if chunks.isCutOff {
      document.log.add(
        .limitBytes, .error, line: scanner.endedLines,
        message: "The body has more than \(limits.bytes) bytes. The rest was not read.")
    }
  }
}
