public import Templates

/// What a kind of page offers to its template or its wording, for whoever writes one.
public struct PageFields: Sendable {
  /// The file, or the kind of file.
  public let file: String
  public let fields: [Schema.Field]

  /// Of each template, in the order of the pages from home down.
  public static let templates = [
    PageFields(file: "templates/home.html", fields: HomePage.schema.fields),
    PageFields(file: "templates/places.html", fields: PlacesPage.schema.fields),
    PageFields(file: "templates/county.html", fields: DivisionPages.county.fields),
    PageFields(file: "templates/town.html", fields: DivisionPages.town.fields),
    PageFields(file: "templates/village.html", fields: DivisionPages.village.fields),
    PageFields(file: "templates/ended.html", fields: EndedPages.schema.fields),
    PageFields(file: "templates/notice.html", fields: NoticePage.schema.fields),
    PageFields(file: "templates/entries.html", fields: EntryTable.schema.fields),
    PageFields(file: "templates/page.html", fields: ProsePage.schema.fields),
    PageFields(file: "templates/releases.html", fields: ReleasesPage.schema.fields),
    PageFields(file: "templates/release.html", fields: ReleasePage.schema.fields),
    PageFields(file: "templates/breakdowns.html", fields: BreakdownsPage.schema.fields),
  ]
}
