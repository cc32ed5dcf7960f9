import Diagnostics

extension Explanation {
  /// Of a plan that is not carried out.
  static let ofPlans = [
    Explanation(
      "plan.approved-later", Message("批准日期还没有到", "a plan is approved on a day to come"),
      why: Message("还没有发生的事不算数", "what has not happened yet does not count"),
      mend: Message("填实际批准的日期", "write the day on which it was approved"), example: approval),
    Explanation(
      "plan.brake",
      Message("要撤下的行太多，停下来问一句", "so many rows would go that somebody has to say that they shall"),
      why: Message(
        "一个县区超过两成的行，或一张十行以上的长期公示整个没有了，而公示期满、停发、一次性救助过季、迁村这些日期都说明不了；"
          + "多半是台账存少了，撤下再发布，群众会以为被停了保",
        "more than a fifth of a county's rows, or all of a long-term board of more than ten, and neither periods, endings, "
          + "quarters nor moves account for them: most likely a sheet is not whole, and people would think that they "
          + "have lost their aid"),
      mend: Message(
        "核对台账：是不是只存了筛选后的行、移走了文件、清空了一列、写错了区划代码。确实要撤下的，看过 reports/plan.json，"
          + "用信息里的摘要再运行；台账一改，摘要就变，要重新看",
        "look whether the sheets are whole. If the rows are to go, read reports/plan.json and run again with the digest "
          + "that the message names; another change makes another digest"),
      example: "sanbang build --accept-withdrawals 5f0c…（六十四个字符 64 characters）"),
    Explanation(
      "plan.self-approved", Message("批准计划的就是经办人", "the clerk has approved the own plan"),
      why: Message("先审后发：发布的内容要另一个人看过", "a second person looks at what is published"),
      mend: Message("由另一个人审核；同名的写上工号", "have somebody else review it; namesakes add a staff number"),
      example: approval),
    Explanation(
      "plan.unapproved", Message("计划还没有人批准", "nobody has approved the plan"),
      why: Message(
        "site.yml 写了 publish_approval: required，只发布批准过的那一份计划；内容再有改动，要重新批准",
        "site.yml says `publish_approval: required`: only the plan that was approved is carried out, no other"
      ),
      mend: Message(
        "审核人看 reports/plan.json（或屏幕上的计划），同意的在 content/approvals.csv 加一行：计划摘要、审核人、批准日期、经办人；"
          + "到期的公示不用等批准，sanbang expire 即可撤下",
        "the reviewer reads reports/plan.json and adds a line to content/approvals.csv; what is past its day need not "
          + "wait: `sanbang expire` takes it down"),
      example: approval),
  ]

  private static let approval =
    "plan,reviewer,approved_on,clerk\n5f0c…（六十四个字符 64 characters）,李四,2015-10-31,张三"
}
