import Diagnostics
import Vocabulary

/// The village of a row, by its code, else by the names of town and village: as it is written, and what that is part of
/// on the day.
func checkedDivision(
  _ cells: inout CellReader, _ context: ReadingContext
) -> (written: DivisionCode, current: DivisionCode)? {
  let cell = cells.bytes(.division)
  if cell.isEmpty {
    return namedDivision(&cells, context).flatMap { current($0, .villageName, &cells, context) }
  }
  guard let code = DivisionCode(cell), context.tree.known(code)?.level == .village else {
    cells.find(.division, .division, remedy: DivisionCode(cell).flatMap { villages(near: $0, context) })
    return nil
  }
  return current(code, .division, &cells, context)
}

/// A village that is part of another now is read as the other, and said to be.
private func current(
  _ written: DivisionCode, _ field: CaseField, _ cells: inout CellReader, _ context: ReadingContext
) -> (written: DivisionCode, current: DivisionCode)? {
  guard let village = context.tree.current(written) else {
    let (what, remedy) = notInForce(context.tree.known(written), context.tree.day)
    cells.find(.division, field, what, remedy: remedy)
    return nil
  }
  var name: String { "\(village.code) \(context.tree[village.code.town]?.name ?? "")\(village.name)" }
  guard village.code.county == context.county else {
    let isEnded = village.code != written
    cells.find(.division, field, inAnotherCounty, remedy: isEnded ? move(toSheetOf: name) : moveTheRow)
    return nil
  }
  if village.code != written {
    cells.find(.endedDivision, field, remedy: Message("请改填 \(name)", "write \(name)"))
  }
  return (written, village.code)
}

/// Of a village that is to come, or has ended and is part of no other.
private func notInForce(_ village: Division?, _ day: CalendarDay?) -> (what: Message, remedy: Message) {
  if let village, let from = village.validFrom, let day, from > day {
    return (
      Message("这个区划从 \(from) 起才有效", "this division is in force from \(from) on"),
      Message("这一天以前，请填现在的区划代码", "until then, use the code of today")
    )
  }
  return (
    Message("这个区划已撤销，没有并入别的", "this division has ended and is part of no other"),
    Message(
      "请填该户现在所属的村（社区）的代码；整个并入的，在 divisions.csv 中填 successor",
      "use the code of the village that the household belongs to now; where all went to one, name it as `successor`"
    )
  )
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

private func move(toSheetOf village: String) -> Message {
  Message(
    "它已并入 \(village)：请移到那个县区的表里，改填这个代码",
    "it is part of \(village) now: move the row to that county's sheet, and write this code")
}

private let severalVillages = Message(
  "这个镇不止一个村（社区）叫这个名字", "more than one village of the town has this name")
private let useTheCode = Message("请改填十二位代码", "use the 12-digit code")
