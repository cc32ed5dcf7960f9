import Diagnostics
import Foundation
import Privacy
import Vocabulary

extension DueOutcome.Day {
  /// `2015-11-02 星期一  审核公示期满 12 行`
  var line: Message {
    let words = TurningDays.Reason.allCases.compactMap { reason in reasons[reason].map(reason.words) }
    let weekday = ["一", "二", "三", "四", "五", "六", "日"][day.weekday - 1]
    let english = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day.weekday - 1]
    return Message(
      "\(day) 星期\(weekday)  \(words.map(\.chinese).joined(separator: "；"))",
      "\(day) \(english)  \(words.map(\.english).joined(separator: "; "))")
  }
}

extension TurningDays.Reason {
  /// - Parameter count: cases; for what is of the whole site it says nothing.
  fileprivate func words(_ count: Int) -> Message {
    switch self {
    case .quarter: Message("季度更替：编号全换，新增、调整重新算起", "a new quarter: all tags change, 新增 and 调整 begin anew")
    case .release: Message("季度公示发布", "a quarterly release comes out")
    case .divisions: Message("区划变动 \(count) 处", "divisions that begin or have ended: \(count)")
    case .rules: Message("规则更替", "other rules apply")
    case .standards: Message("保障标准变动", "other standards apply")
    case .reviewPosted: Message("审核公示张贴 \(count) 户", "\(count) go up for review")
    case .reviewOver: Message("审核公示期满 \(count) 户", "\(count) come down from review")
    case .approvalPosted: Message("审批公示张贴 \(count) 户", "\(count) go up for approval")
    case .approvalOver: Message("审批公示期满 \(count) 户", "\(count) come down from approval")
    case .endingPosted: Message("终止公示张贴 \(count) 户", "\(count) go up as ended")
    case .endingOver: Message("终止公示期满 \(count) 户", "\(count) come down as ended")
    case .held: Message("应张贴或期满而暂缓 \(count) 户", "\(count) would go up or come down, and are held")
    case .granted: Message("上长期公示 \(count) 户", "\(count) join the long-term board")
    case .ended: Message("停发 \(count) 户", "\(count) have ended")
    case .grantOver: Message("一次性救助过季 \(count) 户", "\(count) one-off grants have hung for two quarters")
    case .varied: Message("变更 \(count) 户", "\(count) have other terms")
    case .corrected: Message("更正 \(count) 户", "\(count) are corrected")
    case .objected: Message("收到异议 \(count) 件", "\(count) objections are received")
    case .objectionOverdue: Message("异议超期 \(count) 件", "\(count) objections are overdue")
    case .objectionClosed: Message("异议办结 \(count) 件", "\(count) objections are closed")
    case .endorsed: Message("负责人背书 \(count) 次", "\(count) endorsements")
    case .unseen: Message("", "")
    }
  }
}

extension DueOutcome {
  /// A service and a timer of systemd, each headed by its file's name, that build the site a few minutes into each day
  /// on which it changes; a build also on any other day does no harm.
  ///
  /// - Parameter site: the site's folder as an absolute path.
  func timer(of site: String) -> String {
    let days = days.map { "OnCalendar=\($0.day) 00:05:00 \(timeZone)" }.joined(separator: "\n")
    return """
      # /etc/systemd/system/sanbang.service
      [Unit]
      Description=三榜公示 sanbang build

      [Service]
      Type=oneshot
      WorkingDirectory=\(site)
      ExecStart=/usr/local/bin/sanbang build .
      # 有暂缓的行也是成功。 Rows held are success.
      SuccessExitStatus=3

      # /etc/systemd/system/sanbang.timer
      [Unit]
      Description=三榜公示：内容到期的日子 days on which the boards change

      [Timer]
      \(days)
      Persistent=true

      [Install]
      WantedBy=timers.target

      """
  }

  func json() -> String { Site.json(DueDocument(self)) }
}

private struct DueDocument: Encodable {
  struct Day: Encodable {
    let day: String
    let reasons: [String: Int]
  }

  let days: [Day]

  init(_ due: DueOutcome) {
    days = due.days.map { day in
      let reasons = day.reasons.map { ($0.key.rawValue, $0.value) }
      return Day(day: day.day.description, reasons: Dictionary(uniqueKeysWithValues: reasons))
    }
  }
}
