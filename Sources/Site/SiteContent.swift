import Cases
import Diagnostics
import Markup
import Pages
import Privacy
import Vocabulary

/// Everything of a site but its cases, read and checked.
struct SiteContent {
  let settings: SiteSettings
  /// The day that the site is of: as told, else that of `site.yml`, else today.
  let day: CalendarDay
  let policy: PrivacyPolicy
  let exemptions: ScanExemptions
  let tree: DivisionTree
  let rules: RuleBook
  let offices: OfficeBook
  let endorsements: EndorsementBook
  let calendar: WorkCalendar
  let standards: [Standard]
  let wording: WordingBook
  let templates: PageTemplates
  let pages: [ProseEntry]
  let releases: [ReleaseFile]
  let releaseHead: ProseSource
  let oversight: [Quarter: OversightBook]
  let assets: [SiteFile]
  let cases: CaseFiles
  let households: HouseholdCounts?
  let columns: ColumnNames
  let withdrawals: [Withdrawal]

  /// Nil when something in it forbids a build; `report` says all that is wrong.
  ///
  /// - Parameter thawing: a release that is made from the register although it is frozen.
  init?(_ folder: SiteFolder, asOf: CalendarDay?, thawing: Quarter? = nil, into report: inout Report) {
    guard let settings = SiteSettings(folder, into: &report), let root = settings.root,
      let day = asOf ?? settings.asOf ?? CalendarDay(todayIn: settings.timeZone)
    else { return nil }
    self.settings = settings
    self.day = day
    exemptions = ScanExemptions(folder, into: &report)
    let templates = PageTemplates(folder, into: &report)
    pages = prosePages(folder, into: &report)
    assets = Site.assets(folder)
    calendar = WorkCalendar(folder, into: &report)
    // What names divisions cannot be judged while they are wrong themselves.
    let found = report.count(.stop)
    guard let tree = DivisionTree(folder, root: root, on: day, into: &report),
      report.count(.stop) == found
    else {
      return nil
    }
    self.tree = tree
    offices = OfficeBook(folder, tree, into: &report)
    endorsements = EndorsementBook(folder, tree, into: &report)
    withdrawals = Site.withdrawals(folder, into: &report)
    standards = Site.standards(folder, tree, into: &report)
    oversight = oversightBooks(folder, tree, into: &report)
    let rules = RuleBook(folder, tree, into: &report)
    policy = PrivacyPolicy(folder, settings, rules, into: &report)
    columns = ColumnNames(folder, rules, into: &report)
    cases = CaseFiles(folder, tree, columns, into: &report)
    households = HouseholdCounts(folder, tree, into: &report)
    guard let rules else { return nil }
    self.rules = rules
    let wording = WordingBook(folder, profiles: rules.profiles, into: &report)
    releases = releaseFiles(folder, rules, settings, tree, thawing: thawing, into: &report)
    let head = Site.releaseHead(folder, into: &report)
    guard let wording, let templates, let head, !report.stops else { return nil }
    self.wording = wording
    self.templates = templates
    releaseHead = head
  }
}
