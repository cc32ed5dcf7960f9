public import Diagnostics
public import Templates

/// The layout of every kind of page, checked against the fields that the page has.
public struct PageTemplates: Sendable {
  let home: Template
  let places: Template
  let county: Template
  let town: Template
  let village: Template
  let ended: Template
  let notice: Template
  let entries: Template
  let page: Template
  let releases: Template
  let release: Template
  let breakdowns: Template

  /// Nil when one of them cannot be used; `report` says where and why.
  public init?(_ templates: TemplateSet, into report: inout Report) {
    let home = templates.compile("home", for: HomePage.schema, into: &report)
    let places = templates.compile("places", for: PlacesPage.schema, into: &report)
    let county = templates.compile("county", for: DivisionPages.county, into: &report)
    let town = templates.compile("town", for: DivisionPages.town, into: &report)
    let village = templates.compile("village", for: DivisionPages.village, into: &report)
    let ended = templates.compile("ended", for: EndedPages.schema, into: &report)
    let notice = templates.compile("notice", for: NoticePage.schema, into: &report)
    let entries = templates.compile("entries", for: EntryTable.schema, into: &report)
    let page = templates.compile("page", for: ProsePage.schema, into: &report)
    let releases = templates.compile("releases", for: ReleasesPage.schema, into: &report)
    let release = templates.compile("release", for: ReleasePage.schema, into: &report)
    let breakdowns = templates.compile("breakdowns", for: BreakdownsPage.schema, into: &report)
    guard let home, let places, let county, let town, let village, let ended, let notice, let entries,
      let page,
      let releases, let release, let breakdowns
    else { return nil }
    self.home = home
    self.places = places
    self.county = county
    self.town = town
    self.village = village
    self.ended = ended
    self.notice = notice
    self.entries = entries
    self.page = page
    self.releases = releases
    self.release = release
    self.breakdowns = breakdowns
  }
}
