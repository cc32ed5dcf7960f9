import Foundation

/// Writes standards.csv: plausible amounts for the sample, of no real place.
func writeStandards(_ city: City, to file: URL) throws {
  var rows: [[String]] = []
  for county in city.counties {
    let extra = county.index % 3 * 60
    let document = "\(county.name)示例文件"
    func add(_ program: String, _ category: String, _ years: ClosedRange<Int>?, _ amount: Int, _ unit: String)
    {
      let from = years.map { "\($0.lowerBound)-01-01" } ?? "2015-01-01"
      let until = years.map { "\($0.upperBound)-12-31" } ?? ""
      let year = years?.lowerBound ?? 2015
      rows.append(
        [county.code, program, category, from, until, String(amount), unit, "\(document)〔\(year)〕(数额为示例)"])
    }
    add("urban_dibao", "", 2010...2014, 380 + extra / 6, "yuan/month")
    add("urban_dibao", "", nil, 430 + extra / 6, "yuan/month")
    add("rural_dibao", "", 2010...2014, 2020 + extra, "yuan/year")
    add("rural_dibao", "", nil, 2500 + extra, "yuan/year")
    add("tekun", "集中", 2010...2014, 6000, "yuan/year")
    add("tekun", "集中", nil, 6600, "yuan/year")
    add("tekun", "分散", 2010...2014, 4950, "yuan/year")
    add("tekun", "分散", nil, 5500, "yuan/year")
  }
  try writeTable("division,program,category,from,until,amount,unit,document", rows, to: file)
}
