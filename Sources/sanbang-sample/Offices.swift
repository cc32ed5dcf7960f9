import Foundation

/// Writes offices.csv and endorsements.csv: who takes questions, who is responsible, who has signed.
struct Offices {
  let city: City
  let staff: [Staff]
  let procedure: Procedure
  let cityHead: String
  let cityContact: String
  let seed: UInt64

  private static let hours = "周一至周五 8:30-12:00 14:00-17:30"

  /// Local numbers never begin with 0, so these belong to nobody.
  static func telephone(_ place: Int) -> String { "0914-0\(230_000 + place)" }

  func write(to file: URL) throws {
    let bureau = "\(city.name)民政局"
    var rows = [row(city.code, bureau + "社会救助科", bureau + "办公楼一楼", cityHead, cityContact, 1)]
    for (county, staff) in zip(city.counties, staff) {
      let place = 100 * (county.index + 1)
      rows.append(
        row(
          county.code, "\(county.name)民政局社会救助股", "\(county.name)民政局社会救助大厅", staff.head,
          staff.contact, place))
      for (number, town) in county.towns.enumerated() {
        let hall = town.name.hasSuffix("街道") ? "\(town.name)办事处便民服务大厅一楼" : "\(town.name)人民政府院内便民服务大厅一楼"
        let head = staff.townHeads[town.code, default: ""]
        let contact = staff.townContacts[town.code, default: ""]
        rows.append(row(town.code, "\(town.name)民政办(一门受理窗口)", hall, head, contact, place + number + 1))
        rows += town.villages.map { [$0.code, "", "", "", "", staff.villageHeads[$0.code, default: ""], ""] }
      }
    }
    try writeTable("division,office,phone,address,hours,responsible,objection_contact", rows, to: file)
  }

  private func row(
    _ code: String, _ office: String, _ address: String, _ head: String, _ contact: String, _ place: Int
  ) -> [String] {
    [code, office, Self.telephone(place), address, Self.hours, head, contact]
  }

  /// Every quarter from the start to the site's day, but for the heads of the story and a few others.
  func writeEndorsements(_ story: Story, to file: URL) throws {
    var dice = Dice(seed: seed, "endorsements")
    var rows: [[String]] = []
    let last = Quarter(of: procedure.asOf)
    for quarter in (Quarter(of: procedure.adoptedOn).index...last.index).map(Quarter.init(index:)) {
      for (county, staff) in zip(city.counties, staff) {
        rows.append(endorsement(county.code, quarter, staff.head, &dice))
        for town in county.towns {
          rows.append(endorsement(town.code, quarter, staff.townHeads[town.code, default: ""], &dice))
          for village in town.villages {
            let full = endorsement(
              village.code, quarter, staff.villageHeads[village.code, default: ""], &dice)
            if let row = story.endorsement(full, village, quarter, procedure) { rows.append(row) }
          }
        }
      }
    }
    try writeTable("division,quarter,signer,signed_on", rows, to: file)
  }

  private func endorsement(_ code: String, _ quarter: Quarter, _ signer: String, _ dice: inout Dice)
    -> [String]
  {
    [code, quarter.label, signer, procedure.days.onOrAfter(quarter.first + 9 + dice.below(9)).iso]
  }
}
