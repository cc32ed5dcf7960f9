import Cases
import RegisterFixtures
import Vocabulary

func residentNumber(born: String) -> String { residentID(1, born: born) }

/// `row:column rule` of a row, by the keys of the columns.
func expected(_ line: Int, _ problems: [(column: String, rule: String)]) -> [String] {
  problems.map { problem in (columns.firstIndex(of: problem.column)! + 1, problem.rule) }
    .sorted { $0.0 < $1.0 }.map { "\(line):\($0.0) \($0.1)" }
}
