// Plenary
// SPDX-License-Identifier: Apache-2.0

import Foundation
import ICalendar
import PlenaryFeeds
import Testing

@Suite("OutlookCalendar")
struct OutlookCalendarTests {
  private func repair(
    _ lines: String..., product: String = "-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN"
  ) throws -> ProducerRepair {
    let feed = try ProducerFeed(
      "PRODID:\(product)\nBEGIN:VEVENT\nUID:040000008200E00074C5B7101A82E008\n"
        + lines.joined(separator: "\n") + "\nEND:VEVENT")
    return try feed.producer(OutlookCalendar.self).repaired(feed.events[0], zones: feed.zones)
  }

  @Test("two midnights with a mark are whole days")
  func wholeDays() throws {
    let repair = try repair(
      "DTSTART;TZID=\"W. Europe Standard Time\":20180608T000000",
      "DTEND;TZID=\"W. Europe Standard Time\":20180610T000000",
      "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE", product: "Microsoft Exchange Server 2010")
    #expect(repair.event.dtstart?.text == "20180608")
    #expect(repair.event.dtend?.text == "20180610")
    #expect(repair.event.isAllDay)
    #expect(repair.diagnostics.map(\.kind) == [.producerHabit])
  }

  @Test("hours with a mark stay hours, and midnights without one stay midnights")
  func hours() throws {
    let marked = try repair(
      "DTSTART:20180608T000000Z", "DTEND:20180608T120000Z", "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE")
    #expect(!marked.event.isAllDay)
    let unmarked = try repair(
      "DTSTART:20180608T000000Z", "DTEND:20180609T000000Z", "X-MICROSOFT-CDO-ALLDAYEVENT:FALSE")
    #expect(!unmarked.event.isAllDay)
  }

  @Test(
    "the status is that of Outlook's own properties where it is not stated",
    arguments: [
      (["X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE"], EventStatus.tentative),
      (["X-MICROSOFT-CDO-BUSYSTATUS:BUSY"], nil),
      (["STATUS:CONFIRMED", "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE"], .confirmed),
      (["SUMMARY:Canceled: Board", "X-MICROSOFT-CDO-BUSYSTATUS:FREE"], .canceled),
      (["SUMMARY:Canceled: the record of a year", "X-MICROSOFT-CDO-BUSYSTATUS:BUSY"], nil),
    ] as [([String], EventStatus?)])
  func status(_ lines: [String], _ status: EventStatus?) throws {
    let repair = try repair("DTSTART:20180608T080000Z", lines.joined(separator: "\n"))
    #expect(repair.event.status == status)
  }

  @Test("its zone names are those of Windows, which are known")
  func zone() throws {
    let feed = try ProducerFeed(
      """
      PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
      BEGIN:VEVENT
      UID:1
      DTSTART;TZID=W. Europe Standard Time:20180608T100000
      END:VEVENT
      """)
    let start = try #require(feed.events[0].dtstart)
    #expect(feed.zones.instant(of: start) == Date(timeIntervalSince1970: 1_528_444_800))
  }
}
