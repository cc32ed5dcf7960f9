import Diagnostics
import Vocabulary

/// The village of a row, by its code, else by the names of town and village.
func checkedDivision(_ cells: inout CellReader, _ context: ReadingContext) -> DivisionCode? {
  let cell = cells.bytes(.division)
  if cell.isEmpty { return namedDivision(&cells, context) }
  if let village = context.village(cell) { return village }
  let code = DivisionCode(cell)
  if let known = code.flatMap({ context.tree[$0] }), known.level == .village {
    cells.find(.division, .division, inAnotherCounty, remedy: moveTheRow)
  } else {
    cells.find(.division, .division, remedy: code.flatMap { villages(near: $0, context) })
  }
  return nil
}

/// Codes and names of the villages that a code is nearest to, in its own town.
private func villages(near code: DivisionCode, _ context: ReadingContext) -> Message? {
  guard code.county == context.county, let town = context.tree[code.town] else { return nil }
  let villages = context.tree.children(of: town)
  let near = nearest(to: "\(code)", in: villages.map { "\($0.code)" })
  let named = near.compactMap { code in villages.first { "\($0.code)" == code } }
    .map { "\($0.code) \(town.name)\($0.name)" }
  guard !named.isEmpty else { return nil }
  return Message(
    "请填村（社区）的十二位代码；是否应为：\(named.joined(separator: "、"))？",
    "use the 12-digit code of a village; did you mean \(named.joined(separator: ", "))?")
}

/// 乡镇 and 村(社区) where the row has no code.
private func namedDivision(_ cells: inout CellReader, _ context: ReadingContext) -> DivisionCode? {
  guard !cells.bytes(.villageName).isEmpty else {
    cells.missing(cells.header[.villageName] == nil ? .division : .villageName)
    return nil
  }
  let (town, village) = (cells.text(.townName), cells.text(.villageName))
  let found = context.villages(town: town, village: village)
  if found.count == 1 { return found[0] }
  if found.count > 1 {
    cells.find(.division, .villageName, severalVillages, remedy: useTheCode)
  } else if let known = context.towns.first(where: { $0.name == town }) {
    let names = context.tree.children(of: known).map(\.name)
    cells.find(
      .division, .villageName,
      Message("\(known.name)没有这个村（社区）", "no village of \(known.name) has this name"),
      remedy: suggestion(for: village, in: names))
  } else {
    cells.find(
      .division, .townName, Message("本县区没有这个乡镇", "no town of the county has this name"),
      remedy: suggestion(for: town, in: context.towns.map(\.name)))
  }
  return nil
}

private let inAnotherCounty = Message("这是别的县区的村", "this village lies in another county")
private let moveTheRow = Message("请移到那个县区的表里", "move the row to that county's sheet")
private let severalVillages = Message(
  "这个镇不止一个村（社区）叫这个名字", "more than one village of the town has this name")
private let useTheCode = Message("请改填十二位代码", "use the 12-digit code")
