import Diagnostics
import Tables
import Vocabulary

func checkedCaseID(_ cells: inout CellReader) -> String? {
  let id = cells.required(.caseID, Message("最多 40 个字符", "at most 40 characters")) { cell -> String? in
    let text = String(decoding: cell, as: UTF8.self)
    return text.unicodeScalars.count <= 40 ? text : nil
  }
  guard let id else { return nil }
  // A tag of an ID number could be turned back into it in seconds.
  if (try? ResidentID(id.utf8)) != nil {
    cells.error(
      "case.id-as-case-id", .caseID, Message("案件编号是一个身份证号", "the case_id is an ID number"),
      remedy: Message("请改用与身份证无关的编号", "use a number that has nothing to do with it"))
    return nil
  }
  return id
}

func checkedProgram(_ cells: inout CellReader, _ context: ReadingContext) -> Program? {
  let name = cells.text(.program)
  if name.isEmpty { cells.missing(.program) }
  guard !name.isEmpty else { return nil }
  if let program = context.programs[name] { return program }
  cells.error(
    "case.program", .program, Message("不认识的救助类别", "an unknown programme"),
    remedy: suggestion(for: name, in: Array(context.programs.keys)))
  return nil
}

func checkedDivision(_ cells: inout CellReader, _ context: ReadingContext) -> DivisionCode? {
  let cell = cells.bytes(.division)
  if cell.isEmpty { return namedDivision(&cells, context) }
  if let village = context.village(cell) { return village }
  let isElsewhere = DivisionCode(cell).flatMap { context.tree[$0] }?.level == .village
  cells.error(
    "case.division", .division,
    isElsewhere
      ? Message("这是别的县区的村", "this village lies in another county")
      : Message("不认识的行政区划代码", "an unknown division"),
    remedy: isElsewhere
      ? Message("请移到那个县区的表里", "move the row to that county's sheet")
      : Message("请填 divisions.csv 中的十二位村（社区）代码", "use a 12-digit village code of divisions.csv"))
  return nil
}

/// 乡镇 and 村(社区) where the row has no code.
private func namedDivision(_ cells: inout CellReader, _ context: ReadingContext) -> DivisionCode? {
  guard !cells.bytes(.villageName).isEmpty else {
    cells.missing(cells.header[.villageName] == nil ? .division : .villageName)
    return nil
  }
  if let village = context.village(town: cells.text(.townName), village: cells.text(.villageName)) {
    return village
  }
  cells.error(
    "case.division", .villageName,
    Message("本县区没有或不止一个这样的村（社区）", "no village of the county, or more than one, has these names"),
    remedy: Message("请改填十二位代码", "use the 12-digit code"))
  return nil
}

/// A name that the mask can be trusted with: 1 to 50 letters, dots, hyphens and inner blanks.
func checkedName(_ cells: inout CellReader, _ field: CaseField) -> String? {
  cells.required(
    field,
    Message("只填姓名，不带数字、星号等符号", "a name of at most 50 letters, without digits or other signs")
  ) { cell in
    let name = String(decoding: cell, as: UTF8.self)
    let scalars = name.unicodeScalars
    guard scalars.count <= 50, let first = scalars.first, isPartOfName(first), first.properties.isAlphabetic
    else { return nil }
    return scalars.allSatisfy(isPartOfName) ? name : nil
  }
}

private func isPartOfName(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "\u{4E00}"..."\u{9FFF}": true
  case "·", "•", "‧", "∙", "⋅", "・", "．", ".", "-", "'", "’", " ", "\u{3000}": true
  default: scalar.properties.isAlphabetic && scalar.properties.generalCategory != .privateUse
  }
}

func checkedResidentID(_ cells: inout CellReader) -> ResidentID? {
  let cell = cells.bytes(.residentID)
  if cell.isEmpty { cells.missing(.residentID) }
  guard !cell.isEmpty else { return nil }
  do throws(ResidentID.Problem) {
    let id = try ResidentID(cell)
    if id.isOldForm { cells.warn("case.id-15", .residentID, oldForm, remedy: askForNewForm) }
    return id
  } catch {
    if error == .checkDigit {
      cells.find(.idChecksum, .residentID)
      return nil
    }
    let (rule, what) = words(for: error)
    cells.error(
      rule, .residentID, what,
      remedy: Message(
        "请与身份证核对；这一列要设为“文本”格式", "compare it with the card; format the column as text"))
    return nil
  }
}

private let oldForm = Message("十五位的旧身份证号", "an old ID number of 15 digits")
private let askForNewForm = Message("请换成十八位", "ask for the one of 18 digits")

private func words(for problem: ResidentID.Problem) -> (String, Message) {
  switch problem {
  case .form: ("case.id-form", Message("身份证号不是十八位", "the ID number does not have 18 digits"))
  case .birthDate:
    ("case.id-birth-date", Message("身份证号中的出生日期不存在", "the ID number has an impossible birth date"))
  case .checkDigit:
    ("case.id-checksum", Message("身份证号校验码不对", "the ID number has a wrong check digit"))
  }
}

func checkedCategory(_ cells: inout CellReader, _ context: ReadingContext, _ program: Program) -> String {
  let known = context.categories[program] ?? []
  return cells.value(.category, categoryForm(known)) { cell in
    let code = String(decoding: cell, as: UTF8.self)
    return known.contains(code) ? code : nil
  } ?? ""
}

private func categoryForm(_ known: Set<String>) -> Message {
  let words = known.sorted().joined(separator: "、")
  return known.isEmpty
    ? Message("这一类救助不分类别，请留空", "this programme has no categories: leave it empty")
    : Message("可填：\(words)", "one of: \(words)")
}
