import Foundation
import TestSupport
import Testing

/// `publish_approval: required`: a plan is carried out only when somebody else has approved it (先审后发).
struct ApprovalTests {
  private func site(real: Bool = false) throws -> TestSite {
    let site = try TestSite()
    try site.replace("endorsement: hold", with: "endorsement: hold\npublish_approval: required", in: settings)
    if real { try site.replace("demo: true", with: "demo: false", in: settings) }
    return site
  }

  private let settings = "content/site.yml"

  private func approve(_ plan: String, _ reviewer: String, _ clerk: String, on day: String = "2015-10-30")
    -> String
  {
    "plan,reviewer,approved_on,clerk\n\(plan),\(reviewer),\(day),\(clerk)\n"
  }

  @Test func aPlanWaitsForItsApproval() throws {
    let site = try site()
    let stopped = try site.build()
    let plan = try site.plan()
    #expect(stopped.status == 1 && stopped.messages.contains("[plan.unapproved]"), "\(stopped.messages)")
    #expect(stopped.messages.contains("\(plan.digest),REVIEWER,2015-10-31,CLERK"))
    #expect(stopped.output.contains("Digest: \(plan.digest)"))
    #expect(!site.published.isFolder)

    // The approval changes nothing of the plan.
    try site.write(approve(plan.digest, "李四", "张三"), to: "content/approvals.csv")
    #expect(try site.build("--dry-run").status == 3)
    #expect(try site.plan().digest == plan.digest)
    #expect(try site.build().status == 3)
    #expect(try site.plan().digest == plan.digest && !site.bytes().isEmpty)

    // What changes nothing needs nobody; what changes something needs its own approval.
    let before = try site.states()
    #expect(try site.build().status == 3 && site.states() == before)
    #expect(try site.build("--as-of", "2015-11-04").messages.contains("[plan.unapproved]"))
    #expect(try site.states() == before && site.plan().digest != plan.digest)
  }

  @Test func thisIsNoApproval() throws {
    let site = try site()
    _ = try site.build()
    let digest = try site.plan().digest
    let lines = [
      ("李四", "李四", "2015-10-30", "[plan.self-approved]"),
      ("李四（07）", "李 四", "2015-10-30", "[plan.self-approved]"),
      ("李四(07)", "李四（07）", "2015-10-30", "[plan.self-approved]"),
      ("李四", "张三", "2015-11-01", "[plan.approved-later]"), ("", "张三", "2015-10-30", "[sheet.form]"),
      ("李四", " ", "2015-10-30", "[sheet.form]"), ("李四", "张三", "", "[sheet.form]"),
    ]
    for (reviewer, clerk, day, id) in lines {
      try site.write(approve(digest, reviewer, clerk, on: day), to: "content/approvals.csv")
      let stopped = try site.build()
      #expect(stopped.status == 1 && stopped.messages.contains(id), "\(stopped.messages)")
      #expect(stopped.messages.contains("content/approvals.csv:2:"))
      #expect(!site.published.isFolder)
    }
  }

  @Test func namesakesAndASecondLineCount() throws {
    let site = try site()
    _ = try site.build()
    let digest = try site.plan().digest
    try site.write(
      approve(digest, "李四", "李四") + "\(digest.uppercased()),李四(07),2015-10-31,李四(09)\n",
      to: "content/approvals.csv")
    #expect(try site.build().status == 3)
    #expect(site.published.isFolder)
  }

  @Test func anotherPlansApprovalDoesNotCount() throws {
    let site = try site()
    try site.write(approve(String(repeating: "a", count: 64), "李四", "张三"), to: "content/approvals.csv")
    #expect(try site.build().messages.contains("[plan.unapproved]"))
    #expect(!site.published.isFolder)
  }

  /// Key and case_ids are settled by the build that waits, or nobody could approve a plan.
  @Test func aPlanThatWaitsIsTheSameTheNextTime() throws {
    let site = try site(real: true)
    #expect(try site.build().status == 1)
    let plan = try site.plan()
    #expect(!plan.provisional)
    try site.write(approve(plan.digest, "李四", "张三"), to: "content/approvals.csv")
    #expect(try site.build().status == 3)
    #expect(try site.plan().digest == plan.digest)
  }

  /// Approval is not acceptance: who lets so many rows go says so.
  @Test func theBrakeHoldsApprovedPlansToo() throws {
    let list = try ListSite.published()
    let before = try list.site.states()
    try list.site.replace("demo: true", with: "demo: true\npublish_approval: required", in: settings)
    try list.write(Array(ListSite.households.prefix(40)))
    let both = try list.site.build()
    #expect(both.status == 1)
    #expect(both.messages.contains("[plan.brake]") && both.messages.contains("[plan.unapproved]"))
    let digest = try list.site.plan().digest
    try list.site.write(approve(digest, "李四", "张三"), to: "content/approvals.csv")
    #expect(try list.site.build().status == 1)
    #expect(try list.site.states() == before)
    #expect(try list.site.build("--accept-withdrawals", digest).status == 0)
  }

  @Test(arguments: ["publish_approval: yes", "publish_approval: [required]"])
  func aWrongSettingStops(_ line: String) throws {
    let site = try TestSite()
    try site.replace("demo: true", with: "demo: true\n\(line)", in: settings)
    #expect(try site.build().status == 1)
  }
}
