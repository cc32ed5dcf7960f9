extension CountyMaker {
  /// The rarer causes, down to one household in two hundred, and disabilities beside another cause. They come from a stream
  /// of the case's own, so that they shift nothing else of the county.
  func addRareCircumstances(to row: inout CaseRow) {
    var dice = Dice(seed: seed, "circumstances \(row.id)")
    if row.cause == "其他" {
      if dice.hits(6) { row.cause = "意外事故" } else if dice.hits(20) { row.cause = "孤弱" }
    }
    if row.cause == "因残" {
      if dice.hits(10) { row.disability = "多重" }
    } else if dice.hits(4) {
      row.disability = dice.pick(["肢体", "肢体", "肢体", "视力", "听力", "精神", "智力", "言语"])
    }
  }
}
