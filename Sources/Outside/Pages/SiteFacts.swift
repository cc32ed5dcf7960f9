import Notices
import Templates
public import Vocabulary

/// What every page of a site may say: who publishes, where, for which day.
public struct SiteFacts: Sendable {
  public struct Hotline: Sendable {
    public let name: String
    public let phone: String

    public init(name: String, phone: String) {
      self.name = name
      self.phone = phone
    }
  }

  /// Lines of the foot that Chinese government sites carry; empty ones are not shown.
  public struct Imprint: Sendable {
    public var siteIDCode = ""
    public var icp = ""
    public var publicSecurity = ""
    public var host = ""
    public var maintainer = ""

    public init() {}
  }

  public let title: String
  public let issuer: String
  /// Scheme, host and optional path, without a slash at its end.
  public let baseURL: String
  public let isDemo: Bool
  /// City, helpline and discipline, as far as the site names them.
  public let hotlines: [String: Hotline]
  public let imprint: Imprint
  public let tree: DivisionTree
  public let offices: OfficeBook
  public let endorsements: EndorsementBook
  public let rules: RuleBook
  /// The day that the pages are of.
  public let day: CalendarDay
  /// The hotlines as each page's foot has them.
  let footHotlines: [Record]
  /// The host, and its port if there is one.
  let domain: String

  public init(
    title: String, issuer: String, baseURL: String, isDemo: Bool, hotlines: [String: Hotline],
    imprint: Imprint,
    tree: DivisionTree, offices: OfficeBook, endorsements: EndorsementBook, rules: RuleBook, day: CalendarDay
  ) {
    self.title = title
    self.issuer = issuer
    self.baseURL = baseURL
    self.isDemo = isDemo
    self.hotlines = hotlines
    self.imprint = imprint
    self.tree = tree
    self.offices = offices
    self.endorsements = endorsements
    self.rules = rules
    self.day = day
    footHotlines = Self.listed(hotlines).map {
      PageFrame.hotlineSchema.record(["name": .text($0.name), "phone": .text($0.phone)])
    }
    let parts = baseURL.split(separator: "/", omittingEmptySubsequences: false)
    domain = parts.count > 2 ? String(parts[2]) : ""
  }

  public var quarter: Quarter { Quarter(containing: day) }

  /// In the order in which a page lists them.
  var hotlineList: [Hotline] { Self.listed(hotlines) }

  private static func listed(_ hotlines: [String: Hotline]) -> [Hotline] {
    ["city", "helpline", "discipline"].compactMap { hotlines[$0] }
  }
}
