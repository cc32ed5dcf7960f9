import Diagnostics
import Vocabulary

extension Gate {
  /// 近亲属备案和举报的, the county visits every one (民发〔2012〕220号 26; 57号 20).
  static let mustVisit = Gate(
    "gate.must-visit", on: [.approval],
    Message("近亲属备案或举报的家庭，县级没有入户", "a relative of an official, or a complaint, and no visit by the county"),
    passing: [
      { _ in },
      {
        $0.record.isRelativeOfOfficial = Secret(true); $0.record.isSpotChecked = Secret(true)
      },
      {
        $0.record.hasComplaint = Secret(true); $0.record.isSpotChecked = Secret(true)
      },
    ],
    failing: [
      {
        $0.record.isRelativeOfOfficial = Secret(true); $0.record.isSpotChecked = Secret(false)
      },
      {
        $0.record.hasComplaint = Secret(true); $0.record.isSpotChecked = Secret(false)
      },
    ]
  ) { record, _ in
    let mustBeVisited = record.isRelativeOfOfficial.reveal || record.hasComplaint.reveal
    return mustBeVisited && !record.isSpotChecked.reveal
  }
}
