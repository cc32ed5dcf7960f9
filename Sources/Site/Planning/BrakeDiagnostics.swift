import Diagnostics
import Vocabulary

extension Report {
  /// Says what is too much, unless it was accepted by the plan's digest.
  ///
  /// - Parameter accepted: what `--accept-withdrawals` names.
  mutating func check(_ brake: [BrakeFinding], of plan: Plan, accepted: String?, _ content: SiteContent) {
    guard accepted?.lowercased() != plan.digest else { return }
    let remedy = accept(plan.digest, isOther: accepted != nil)
    for finding in brake {
      stop("plan.brake", at: SourceLocation(finding.place), finding.what(content), remedy: remedy)
    }
  }

  private func accept(_ digest: String, isOther: Bool) -> Message {
    let other =
      isOther
      ? Message("您给出的是另一份计划的摘要。", "The digest that you gave is another plan's. ") : Message("", "")
    return Message(
      "\(other.chinese)多半是台账只存了一部分、筛选后另存、移走了文件、清空了一列，或区划代码写错，请先核对；确实要撤下的，运行 sanbang build --accept-withdrawals \(digest)",
      "\(other.english)most likely a sheet was saved in part or filtered, a file moved, a column emptied, or a "
        + "division code is wrong: check first; to withdraw them, `sanbang build --accept-withdrawals \(digest)`"
    )
  }
}

extension BrakeFinding {
  /// The folder of the pages.
  fileprivate var place: String {
    let parts = [division.countyDigits, division.townDigits, division.villageDigits]
    let folder = parts.prefix(board == nil ? 1 : division == division.town ? 2 : 3).joined(separator: "/")
    return "public/boards/\(folder)" + (board.map { "/\($0)" } ?? "")
  }

  fileprivate func what(_ content: SiteContent) -> Message {
    let name = content.tree.known(division).map { content.tree.nameWithTown(of: $0) } ?? division.description
    let counts = "\(rows.old) → \(rows.new)"
    guard board != nil else {
      return Message(
        "\(name)：公示的行 \(counts)，其中 \(unexplained) 行不见了，而台账里的日期说明不了，超过两成",
        "\(name): rows \(counts); no date in the register explains why \(unexplained) of them go, more than a fifth"
      )
    }
    return Message(
      "\(name)：长期公示 \(counts) 行，整张榜空了，其中 \(unexplained) 行台账里的日期说明不了",
      "\(name): the long-term board falls to none, \(counts); no date explains \(unexplained) of its rows")
  }
}
