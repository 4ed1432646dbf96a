// Plenary
// SPDX-License-Identifier: Apache-2.0

extension Forum {
  /// A session's keys, without what the forum's defaults say anyway.
  func text(_ session: Session) -> YAMLText {
    var fields = YAMLFields()
    fields.add(SessionFormat.title, session.title)
    fields.add(SessionFormat.short, session.short)
    fields.add(SessionFormat.workingTitle, session.workingTitle)
    addKind(of: session, to: &fields)
    if session.length.basis != .assumed { fields.add(SessionFormat.duration, session.length) }
    fields.add(SessionFormat.speakers, session.appearances)
    fields.add(SessionFormat.host, session.host)
    fields.add(SessionFormat.organizer, session.organizer)
    if session.audience != defaults.audience {
      fields.add(SessionFormat.audience, session.audience)
    }
    if session.visibility != defaults.visibility ?? visibility {
      fields.add(SessionFormat.visibility, session.visibility)
    }
    fields.add(SessionFormat.publishFrom, session.publishFrom)
    if session.status != defaults.status ?? .confirmed {
      fields.add(SessionFormat.status, session.status)
    }
    fields.add(SessionFormat.reason, session.reason)
    if session.mode != defaults.mode ?? mode { fields.add(SessionFormat.mode, session.mode) }
    fields.add(SessionFormat.join, session.join)
    if session.isOptional { fields.add(SessionFormat.optional, true) }
    fields.add(SessionFormat.track, session.track)
    fields.add(SessionFormat.series, session.series)
    fields.add(SessionFormat.part, session.part)
    fields.add(SessionFormat.within, session.within)
    if session.languages != defaults.languages {
      fields.add(SessionFormat.languages, session.languages)
    }
    fields.add(SessionFormat.expected, session.expected)
    fields.add(SessionFormat.needs, session.needs)
    fields.add(SessionFormat.uid, session.uid)
    fields.add(SessionFormat.was, session.was.map(\.rawValue))
    addWishes(session.wishes, to: &fields)
    fields.add(SessionFormat.description, session.description)
    fields.add(CommonKeys.note, session.note)
    fields.add(session.sources, default: defaults.sources)
    return fields.inLines
  }

  private func addKind(of session: Session, to fields: inout YAMLFields) {
    if let printed = session.printedKind {
      fields.add(SessionFormat.kind, .scalar(printed))
    } else if session.kind != .session {
      fields.add(SessionFormat.kind, session.kind.yaml)
    }
  }

  private func addWishes(_ wishes: Wishes, to fields: inout YAMLFields) {
    fields.add(WishKeys.after, wishes.after)
    fields.add(WishKeys.before, wishes.before)
    fields.add(WishKeys.nextTo, wishes.nextTo)
    fields.add(WishKeys.sameDay, wishes.sameDay)
    fields.add(WishKeys.otherDay, wishes.otherDay)
    fields.add(WishKeys.notWith, wishes.notWith)
    fields.add(WishKeys.earliest, wishes.earliest)
    fields.add(WishKeys.latest, wishes.latest)
  }
}
