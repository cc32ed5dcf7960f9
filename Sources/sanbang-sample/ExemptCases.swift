extension CountyMaker {
  /// Cases that no notice may show: by their flag, or because the applicant is a child. They come on top of
  /// the quota, which counts what is published.
  mutating func addExemptCases() {
    let rural = county.villages.filter { !$0.urban }
    guard !rural.isEmpty else { return }
    for _ in 0..<max(1, bulk / 8) {
      for reason in ["隐私保护", "特殊疾病", "其他"] { append(dibao(dice.pick(county.villages), covered: 2), reason) }
      append(dibao(dice.pick(county.villages), covered: 1, age: 6...14), "儿童")
      append(tekun(dice.pick(rural), age: 5...14), "儿童")
      append(tekun(dice.pick(rural), age: 5...14), "")
      var running = household(dice.pick(county.villages), covered: 3, on: procedure.asOf)
      sign(&running, live.reviewRunning[0])
      append(running, "隐私保护")
      var child = oneOff(.medical, dice.pick(county.villages), person(2...12, on: procedure.adoptedOn))
      child.group = "低保边缘"
      if let round = weekly.last { sign(&child, round) }
      append(child, "")
    }
  }

  private mutating func append(_ exempt: CaseRow, _ reason: String) {
    var row = exempt
    row.exempt = reason
    book.cases.append(row)
  }
}
