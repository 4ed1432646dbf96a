// Plenary
// SPDX-License-Identifier: Apache-2.0

extension Decisions {
  /// Corrects an event: fields that an earlier correction of it has and this one does not say stay.
  public mutating func correct(_ correction: EventCorrection) {
    guard let position = corrections.firstIndex(where: { $0.event == correction.event }) else {
      corrections.append(correction)
      return
    }
    var merged = corrections[position]
    for field in correction.fields.said {
      merged.fields.take(field, from: correction.fields)
      merged.was.take(field, from: correction.was)
    }
    merged.note = correction.note ?? merged.note
    merged.made = correction.made ?? merged.made
    corrections[position] = merged
  }

  /// Takes the correction of an event back.
  public mutating func withdrawCorrection(of event: EventReference) {
    corrections.removeAll { $0.event == event }
  }

  /// Says that events are one; a split that says otherwise goes.
  public mutating func join(_ grouping: EventGrouping) {
    let events = Set(grouping.events)
    splits.removeAll { events.intersection($0.events).count > 1 }
    // Joins that share an event are one.
    var all = grouping
    for join in joins where !events.isDisjoint(with: join.events) {
      all.events += join.events.filter { !all.events.contains($0) }
      all.note = all.note ?? join.note
    }
    joins.removeAll { !events.isDisjoint(with: $0.events) }
    joins.append(all)
  }

  /// Says that events are not one; they leave the joins that they share.
  public mutating func split(_ grouping: EventGrouping) {
    let events = Set(grouping.events)
    for (position, join) in joins.enumerated() where events.intersection(join.events).count > 1 {
      joins[position].events.removeAll { events.contains($0) }
    }
    joins.removeAll { $0.events.count < 2 }
    splits.append(grouping)
  }
}
