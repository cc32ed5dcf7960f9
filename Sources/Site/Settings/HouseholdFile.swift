import Diagnostics
import Privacy
import Vocabulary

extension HouseholdCounts {
  /// `content/households.csv`, which is read for the privacy report alone and never published: a line for each village
  /// and initial, with the number of households whose head has a name that begins so. Nil without the file.
  init?(_ folder: SiteFolder, _ tree: DivisionTree, into report: inout Report) {
    let file = "content/households.csv"
    let table = PublicTable(
      file, in: folder, required: ["division", "initial", "households"], mayBeMissing: true, into: &report)
    guard let table else { return nil }
    var counts: [DivisionCode: [Unicode.Scalar: Int]] = [:]
    for row in table.rows {
      let form = Message("请填姓的第一个字", "the first character of the name")
      let initial: Unicode.Scalar? = row.value("initial", form, into: &report) {
        $0.unicodeScalars.count == 1 ? $0.unicodeScalars.first : nil
      }
      let households = row.value("households", Message("请填整数", "a whole number"), into: &report) {
        Int($0).flatMap { $0 >= 0 ? $0 : nil }
      }
      guard let village = row.currentDivision("division", in: tree, into: &report), let initial,
        let households
      else { continue }
      counts[village.code, default: [:]][initial, default: 0] += households
    }
    self.init(counts)
  }
}
