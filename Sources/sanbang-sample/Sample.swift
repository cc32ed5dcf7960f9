import Foundation

/// The whole sample: public tables first, then county by county the cases.
struct Sample {
  let city: City
  let names: NameBook
  let procedure: Procedure
  let seed: UInt64
  let demo: Bool

  /// Writes every file that it owns and says what it made. Throws what the file system throws.
  func write(to content: URL, countySplit: URL) throws {
    let cases = content.appending(path: "cases")
    if FileManager.default.fileExists(atPath: cases.path) { try FileManager.default.removeItem(at: cases) }
    try FileManager.default.createDirectory(at: content, withIntermediateDirectories: true)
    let story = Story(city)
    let places = names.avoiding(city.placeNames)
    let staff = city.counties.map { Staff($0, places, seed: seed) }
    var dice = Dice(seed: seed, "city")
    let offices = Offices(
      city: city, staff: staff, procedure: procedure, cityHead: places.official(&dice),
      cityContact: places.official(&dice), seed: seed)
    try writeTables(offices, story, to: content)
    try Oversight(city, split: countySplit, seed: seed).write(to: content.appending(path: "oversight"))
    let officials = staff.flatMap(\.publicNames) + [offices.cityHead, offices.cityContact]
    try writeCases(staff, story, places.avoiding(officials), to: cases)
  }

  private func writeTables(_ offices: Offices, _ story: Story, to content: URL) throws {
    try Settings(city: city, procedure: procedure, demo: demo, signer: offices.cityHead).write(to: content)
    try city.writeDivisions(to: content.appending(path: "divisions.csv"))
    try offices.write(to: content.appending(path: "offices.csv"))
    try offices.writeEndorsements(story, to: content.appending(path: "endorsements.csv"))
    let holidays = procedure.days.rows.map { [$0.iso, $1] }
    try writeTable("date,kind", holidays, to: content.appending(path: "holidays.csv"))
    try writeStandards(city, to: content.appending(path: "standards.csv"))
  }

  private func writeCases(_ staff: [Staff], _ story: Story, _ names: NameBook, to cases: URL) throws {
    let numbers = NumberOffice(seed: seed)
    var variations = 0
    var members = 0
    print("quiet village: \(story.quiet)")
    for (county, staff) in zip(city.counties, staff) {
      var maker = CountyMaker(county, staff, names, numbers, procedure, seed: seed)
      maker.make(story.held(in: county), quiet: story.quiet)
      try CountyFiles(county, cases: cases).write(maker.book)
      variations += maker.book.variations.count
      members += maker.book.members.count
      for (id, fault) in maker.marked {
        print("held \(id) \(county.name): \(fault.gate) (\(fault.rawValue))")
      }
    }
    print("\(numbers.casesIssued) cases, \(variations) variations, \(members) members")
  }
}
