import ArgumentParser
import Foundation

@main
struct SanbangSample: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sanbang-sample",
    abstract: "Writes a synthetic site's data: people, cases and offices that do not exist.",
    discussion: """
      The same seed and options give the same bytes.
      Demo: sanbang-sample OUT --demo --models-only --scale 0.28.
      Full city: sanbang-sample OUT --wording SITE. Amounts, telephones and identity numbers are nobody's.
      """)

  @Argument(help: "The site folder; OUT/content/cases is replaced whole.")
  var out: String
  @Option(help: "Divisions, a CSV with code, name, level, parent_code, unit_kind, statistical_only.")
  var divisions: String?
  @Option(help: "Sizing by village, a CSV with village_code, dibao_households and so on.")
  var sizing: String?
  @Option(help: "Fixes every draw.")
  var seed: UInt64 = 2015
  @Option(help: "The site's day, from 2015-02-01 to 2016-10-31 (the days off are known for 2014–2016).")
  var asOf = "2015-10-31"
  @Option(help: "Share of the sizing table, more than 0.")
  var scale = 1.0
  @Flag(help: "Only the model villages of the model towns.")
  var modelsOnly = false
  @Flag(help: "Demonstration settings: endorsement holds, rarity threshold 3.")
  var demo = false
  @Option(help: "Copies rules, notices, pages, releases and templates from this site folder.")
  var wording: String?

  func validate() throws {
    guard let day = Day(asOf), (Day(2015, 2, 1)...Day(2016, 10, 31)).contains(day) else {
      throw ValidationError("--as-of \(asOf): a day from 2015-02-01 to 2016-10-31, as YYYY-MM-DD")
    }
    guard scale > 0, scale.isFinite, scale <= 100 else {
      throw ValidationError("--scale: more than 0, at most 100")
    }
  }

  func run() throws {
    let data = Bundle.module.bundleURL.appending(path: "Data")
    func given(_ path: String?, _ name: String) -> URL {
      path.map { URL(fileURLWithPath: $0) } ?? data.appending(path: name)
    }
    let city = try readCity(
      divisions: given(divisions, "divisions-shangluo.csv"), sizing: given(sizing, "sizing-by-village.csv"),
      modelsOnly: modelsOnly, scale: scale)
    let site = URL(fileURLWithPath: out)
    if let wording { try copyWording(from: URL(fileURLWithPath: wording), to: site) }
    let names = try NameBook(data.appending(path: "names"))
    let sample = Sample(
      city: city, names: names,
      procedure: Procedure(adoptedOn: Day(2014, 1, 1), asOf: Day(asOf) ?? Day(2015, 10, 31)),
      seed: seed, demo: demo)
    try sample.write(
      to: site.appending(path: "content"), countySplit: data.appending(path: "sizing-by-county.csv"))
  }
}
