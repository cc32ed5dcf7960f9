import Diagnostics
import Vocabulary

extension PlanSummary {
  /// `reports/plan.json`: the same bytes for a dry run and for the build after it.
  func json() -> String { Site.json(PlanDocument(self)) }
}

/// Of the last dry run or build that came to a plan; one that does not leaves none.
let planReport = "plan.json"

/// The form of the document; `sanbang explain plan` says what stands in it.
private struct PlanDocument: Encodable {
  let version = 1
  let digest: String
  let day: String
  let provisional: Bool
  let notices: NoticeCounts
  let rows: RowCount
  let files: FileCounts
  let counties: [County]
  let villages: [Village]
  let changes: [FileChange]
  let brake: [Finding]

  struct County: Encodable {
    let code: String
    let name: String
    let notices: NoticeCounts
    let rows: RowCount
  }

  struct Village: Encodable {
    let code: String
    let name: String
    let boards: [String: RowCount]
  }

  struct Finding: Encodable {
    let division: String
    let board: String?
    let rows: RowCount
    let unexplained: Int
  }

  init(_ plan: PlanSummary) {
    (digest, day, provisional) = (plan.digest, plan.day.description, plan.isProvisional)
    (notices, rows, files, changes) = (plan.notices, plan.rows, plan.files, plan.changes)
    counties = plan.counties.map {
      County(code: $0.code.description, name: $0.name, notices: $0.notices, rows: $0.rows)
    }
    villages = plan.villages.map {
      Village(code: $0.code.description, name: $0.name, boards: $0.boards)
    }
    brake = plan.brake.map {
      Finding(
        division: $0.division.description, board: $0.board, rows: $0.rows, unexplained: $0.unexplained)
    }
  }
}
