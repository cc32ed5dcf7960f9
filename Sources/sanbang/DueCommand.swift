import ArgumentParser
import Site

struct DueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "下次哪天该发布，为什么。When a build is next due, and why.",
    discussion: """
      网页不因为过了一天而变：只有公示期满、张贴、停发、换季等日子才有变动。与 check 一样读取台账，什么都不写。
      Nothing on a page moves because the day did: only where a period ends, a notice goes up, a grant ends, a quarter \
      turns. Reads as `check` does, and writes nothing.

        sanbang due                 the next ten days 接下来十个日子
        sanbang due --timer         units of systemd that build on all of them 让 systemd 到日子自动发布

      退出状态 Exit status: 0；设置不能用为 1 (1 if settings cannot be used)；不能运行为 2 (2 if it could not run)
      """)

  @OptionGroup var arguments: SiteArguments

  @Flag(help: "一年之内的全部日子。Every day within a year.")
  var all = false

  @Flag(help: "写成 systemd 的 service 和 timer。As a service and a timer of systemd.")
  var timer = false

  func run() async throws { try await runDue(arguments.request, all: all, isTimer: timer).finish() }
}
