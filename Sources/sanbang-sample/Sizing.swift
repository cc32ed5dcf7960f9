import ArgumentParser
import Foundation

/// A row of the sizing table.
private struct Size {
  let code: String
  let quota: Quota
  let modelTown: Bool
  let modelVillage: Bool
}

/// Reads the divisions and what each village is to hold, times `scale`.
func readCity(divisions: URL, sizing: URL, modelsOnly: Bool, scale: Double) throws -> City {
  let sizes = try CSVTable(sizing).map { cell in
    Size(
      code: cell("village_code"),
      quota: Quota(
        dibaoHouseholds: cell.whole("dibao_households"), dibaoPersons: cell.whole("dibao_persons"),
        tekun: cell.whole("wubao_persons"), medical: cell.whole("medical_aid_person_times"),
        temporary: cell.whole("temporary_aid_person_times")),
      modelTown: cell("model_town") == "1", modelVillage: cell("model_village") == "1")
  }
  let city = try readDivisions(divisions, sizes, modelsOnly)
  guard city.villages.contains(where: { $0.quota.dibaoHouseholds > 0 }) else {
    throw ValidationError("\(sizing.lastPathComponent): no households for any village to be shown")
  }
  if scale != 1 { scaleQuotas(of: city, by: scale) }
  return city
}

private func readDivisions(_ file: URL, _ sizes: [Size], _ modelsOnly: Bool) throws -> City {
  typealias Row = (code: String, name: String, level: String, parent: String, urban: Bool)
  let rows: [Row] = try CSVTable(file).map { cell in
    guard cell("statistical_only") != "1" else { return nil }
    return (cell("code"), cell("name"), cell("level"), cell("parent_code"), cell("unit_kind") == "居委会")
  }
  let sizeOf = Dictionary(sizes.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  let modelTowns = Set(sizes.filter(\.modelTown).map { String($0.code.prefix(9)) + "000" })
  let children = Dictionary(grouping: rows, by: \.parent)
  guard let city = rows.first(where: { $0.level == "city" }) else {
    throw ValidationError("\(file.lastPathComponent): no city")
  }

  func villages(_ town: Row, _ county: Row) -> [Village] {
    children[town.code, default: []].compactMap { row in
      let size = sizeOf[row.code]
      if modelsOnly && size?.modelVillage != true { return nil }
      return Village(
        code: row.code, name: row.name, urban: row.urban, model: size?.modelVillage == true,
        county: county.name, town: town.name, quota: size?.quota ?? Quota())
    }
  }
  func towns(_ county: Row) -> [Town] {
    children[county.code, default: []].map { row in
      Town(
        code: row.code, name: row.name, model: modelTowns.contains(row.code), villages: villages(row, county))
    }.filter { !$0.villages.isEmpty }
  }
  let counties = children[city.code, default: []].map { ($0, towns($0)) }.filter { !$0.1.isEmpty }
  return City(
    code: city.code, name: city.name,
    counties: counties.enumerated().map { index, county in
      County(code: county.0.code, name: county.0.name, index: index, towns: county.1)
    })
}

/// Whole numbers by largest remainder, urban and rural apart; persons keep each village's household size.
private func scaleQuotas(of city: City, by scale: Double) {
  for urban in [true, false] {
    let villages = city.villages.filter { $0.urban == urban }
    let full = villages.map(\.quota)
    for part in [\Quota.dibaoHouseholds, \.tekun, \.medical, \.temporary] {
      let shares = largestRemainder(full.map { $0[keyPath: part] }, scale)
      for (village, share) in zip(villages, shares) { village.quota[keyPath: part] = share }
    }
    for (village, full) in zip(villages, full) where full.dibaoHouseholds > 0 {
      let persons = Double(full.dibaoPersons * village.quota.dibaoHouseholds)
      village.quota.dibaoPersons = Int((persons / Double(full.dibaoHouseholds)).rounded())
    }
  }
}

/// `counts × scale` in whole numbers that add up to the rounded total.
func largestRemainder(_ counts: [Int], _ scale: Double) -> [Int] {
  let exact = counts.map { Double($0) * scale }
  var whole = exact.map { Int($0) }
  let missing = Int((Double(counts.reduce(0, +)) * scale).rounded()) - whole.reduce(0, +)
  let order = counts.indices.sorted {
    let (left, right) = (exact[$0] - Double(whole[$0]), exact[$1] - Double(whole[$1]))
    return left == right ? $0 < $1 : left > right
  }
  for place in order.prefix(max(0, missing)) { whole[place] += 1 }
  return whole
}
