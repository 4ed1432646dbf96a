// Plenary
// SPDX-License-Identifier: Apache-2.0

import Plenary
import PlenaryPublishing

/// What is known of a forum whose programme is not published.
struct Skeleton {
  let edition: ForumEdition
  let workspace: Workspace
  let console: Console

  func print() {
    let forum = edition.forum
    let naming = Naming(forum: forum, cities: workspace.cities, networks: workspace.networks)
    console.line("The programme is not published: no session is known.")
    if !forum.hosts.isEmpty {
      console.line("Hosts: \(Naming.list(forum.hosts.map(naming.name(of:))))")
    }
    if !forum.partners.isEmpty {
      console.line("Partners: \(Naming.list(forum.partners.map(naming.name(of:))))")
    }
    if !forum.people.isEmpty {
      console.line("Named speakers: \(forum.people.count)")
      for person in forum.people {
        let organization = forum.organization(of: person, in: workspace.cities)
        let city = person.city.map(workspace.cities.shownName(of:))
        let about = [person.titles.first, organization, city].compactMap { $0 }
        console.line("  " + ([person.shownName] + about).joined(separator: ", "))
      }
    }
    let sources = forum.text(of: forum.citation)
    if !sources.isEmpty { console.line("Source: \(sources.joined(separator: " "))", .quiet) }
  }
}
