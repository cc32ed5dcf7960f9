import Cases
import Notices
import Vocabulary

extension PrivacyPolicy.AmountStyle {
  /// What a row shows of its sum. A grade is the category's name; a case without one has a band.
  ///
  /// The exact sum makes nearly every row unique in its village, a band of 100 yuan three quarters of them
  /// (background/privacy.md §4.3).
  func shown(_ sum: Fen, grade: String?, _ kind: Program.Kind) -> ShownAmount {
    switch self {
    case .exact: .exact(sum)
    case .grade: grade.map { .grade($0) } ?? amountBand(of: sum, kind)
    case .band: amountBand(of: sum, kind)
    }
  }
}

/// Of 100 yuan a month to 2000, beyond which few are paid; a grant that is paid once is of another size each time, so
/// its bands grow with it.
private func amountBand(of sum: Fen, _ kind: Program.Kind) -> ShownAmount {
  let edges = kind == .continuing ? monthly : oneOff
  let yuan = sum.count / 100
  let place = edges.lastIndex { $0 <= yuan } ?? 0
  return .band(from: edges[place], below: edges.indices.contains(place + 1) ? edges[place + 1] : nil)
}

private let monthly = Array(stride(from: 0, through: 2000, by: 100))
private let oneOff = [0, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000]
