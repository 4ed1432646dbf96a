// Plenary
// SPDX-License-Identifier: Apache-2.0

/// The keys of a track.
enum TrackFormat {
  static let format = RecordFormat(
    "track", "A theme, or one organizer's programme beside another's.",
    keys: [
      CommonKeys.requiredName, CommonKeys.note, CommonKeys.source, CommonKeys.fieldSources,
    ])

  static let type = ValueType<Records<Track>>.records(
    format, line: CommonKeys.requiredName,
    of: { id, context in context.forum.map { .track(id, in: $0) } },
    read: { id, record in
      var track = Track(id: id, name: record[CommonKeys.requiredName] ?? id.rawValue)
      track.note = record[CommonKeys.note]
      track.sources = record.citation(default: record.context.defaultSources)
      return track
    })
}
