import Diagnostics
import Foundation
import Pages
import Vocabulary

/// `content/site.yml`: who publishes, where, with which clock.
struct SiteSettings {
  var title = ""
  var root: DivisionCode?
  var issuer = ""
  var baseURL = ""
  var timeZone = "Asia/Shanghai"
  var asOf: CalendarDay?
  var adoptedOn: CalendarDay?
  var isDemo = false
  /// Whether notices wait for 三级签字背书.
  var waitsForEndorsement = false
  /// Whether a plan is carried out only when somebody else has approved it (先审后发).
  var waitsForApproval = false
  var imprint = SiteFacts.Imprint()
  var hotlines: [String: SiteFacts.Hotline] = [:]

  private enum EndorsementRule: String, CaseIterable {
    case show, hold
  }

  private enum ApprovalRule: String, CaseIterable {
    case none, required
  }

  init?(_ folder: SiteFolder, into report: inout Report) {
    let file = "content/site.yml"
    guard let bytes = folder.bytes(file) else {
      report.stop(
        "site.missing-file", at: SourceLocation(file), Message("没有这个文件", "there is no such file"),
        remedy: Message("请在站点文件夹内运行", "run it in a site's folder"))
      return nil
    }
    guard let map = YAMLMap.parse(bytes, file: file, into: &report) else { return nil }
    map.check(Self.keys, maps: ["hotlines"], into: &report)
    title = map.required("title", into: &report) ?? ""
    issuer = map.required("issuer", into: &report) ?? ""
    baseURL = Self.baseURL(map, into: &report)
    root = map.required("root", into: &report).flatMap { text in
      map.value("root", Message("请填十二位代码", "a code of 12 digits"), into: &report) { _ in DivisionCode(text) }
    }
    let zone = map.value("time_zone", Message("例如 Asia/Shanghai", "such as Asia/Shanghai"), into: &report) {
      TimeZone(identifier: $0)?.identifier
    }
    timeZone = zone ?? timeZone
    asOf = map.day("as_of", into: &report)
    adoptedOn = map.day("adopted_on", into: &report)
    isDemo = map.flag("demo", into: &report) ?? false
    let rule: EndorsementRule? = map.choice("endorsement", into: &report)
    waitsForEndorsement = rule == .hold
    let approval: ApprovalRule? = map.choice("publish_approval", into: &report)
    waitsForApproval = approval == .required
    readImprint(map)
    readHotlines(map, into: &report)
  }

  private static let keys = [
    "title", "root", "issuer", "base_url", "time_zone", "as_of", "adopted_on", "demo", "endorsement",
    "publish_approval",
    "site_id_code", "icp", "public_security", "host", "maintainer",
  ]

  private static func baseURL(_ map: YAMLMap, into report: inout Report) -> String {
    let form = Message("请写成 https://主机名/", "write https://host/")
    _ = map.required("base_url", into: &report)
    let url = map.value("base_url", form, into: &report) { text in
      text.hasPrefix("https://") || text.hasPrefix("http://") ? text : nil
    }
    return url.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 } ?? ""
  }

  private mutating func readImprint(_ map: YAMLMap) {
    imprint.siteIDCode = map.text("site_id_code") ?? ""
    imprint.icp = map.text("icp") ?? ""
    imprint.publicSecurity = map.text("public_security") ?? ""
    imprint.host = map.text("host") ?? ""
    imprint.maintainer = map.text("maintainer") ?? ""
  }

  private mutating func readHotlines(_ map: YAMLMap, into report: inout Report) {
    guard let lines = map.map("hotlines") else { return }
    let names = ["city": issuer, "helpline": "政务服务热线", "discipline": "纪检监察举报"]
    lines.check(names.keys.sorted(), into: &report)
    for (key, name) in names {
      if let phone = lines.text(key) { hotlines[key] = SiteFacts.Hotline(name: name, phone: phone) }
    }
  }
}
