import Diagnostics
import Foundation
import Vocabulary

/// `sanbang build`: publishes the site in a folder.
///
/// - Parameters:
///   - isDryRun: plans alone, and touches nothing but `reports/`.
///   - isMerge: takes every county from the part that was built apart, and makes none.
///   - acceptedWithdrawals: the digest of the plan that may take down as many rows as it does.
public func runBuild(
  _ request: SiteRequest, isDryRun: Bool = false, isMerge: Bool = false, acceptedWithdrawals: String? = nil
) async -> CommandResult {
  if let digest = acceptedWithdrawals, digest.utf8.count != 64 {
    return failure(wrongDigest, request.language)
  }
  var options = BuildOptions(keyFile: request.keyFile)
  options.isDryRun = isDryRun
  options.isMerge = isMerge
  options.acceptedWithdrawals = acceptedWithdrawals
  return await run(isDryRun ? .plan : .build, request, options)
}

/// `sanbang build --only`: builds one county apart, for `merge`.
///
/// - Parameter county: its six or twelve digits.
public func runBuildPart(of county: String, _ request: SiteRequest) async -> CommandResult {
  guard let code = DivisionCode(county.utf8.count == 6 ? "\(county)000000" : county) else {
    return failure(noCounty, request.language)
  }
  return await run(.part(code), request, BuildOptions(keyFile: request.keyFile))
}

/// `sanbang check`: reads and gates it as a build does, and publishes nothing.
public func runCheck(_ request: SiteRequest) async -> CommandResult {
  await run(.check, request, BuildOptions(keyFile: request.keyFile))
}

enum SiteWork: Equatable { case build, check, plan, part(DivisionCode) }

private func run(_ work: SiteWork, _ request: SiteRequest, _ options: BuildOptions) async -> CommandResult {
  let start = ContinuousClock.now
  let day = request.asOf.map { CalendarDay(iso: $0) }
  if let day, day == nil { return failure(wrongDay, request.language) }
  var options = options
  options.asOf = day ?? nil
  let folder = SiteFolder(URL(filePath: request.site, directoryHint: .isDirectory))
  do {
    let progress = Progress()
    let outcome = try await showing(request.showsProgress ? progress : nil, in: request.language) {
      [options] in
      switch work {
      case .build, .plan: try await build(folder, options, progress)
      case .check: try await check(folder, asOf: options.asOf, keyFile: options.keyFile, progress)
      case .part(let county): try await buildPart(folder, of: county, options, progress)
      }
    }
    guard let outcome else { return failure(noCounty, request.language) }
    return outcome.worded(for: request, work, seconds: (ContinuousClock.now - start) / .seconds(1))
  } catch {
    return failure(message(for: error), request.language)
  }
}

func failure(_ message: Message, _ language: Language) -> CommandResult {
  CommandResult(output: "", messages: "sanbang: \(message.text(in: language))\n", exitStatus: 2)
}

func message(for error: any Error) -> Message {
  switch error {
  case let problem as KeyProblem: problem.message
  case is DecodingError: unreadableManifest
  case let problem as DiskError: problem.message
  case let problem as SiteBusy: problem.message
  default: Message("无法运行：\(error.localizedDescription)", "cannot run: \(error.localizedDescription)")
  }
}

private let unreadableManifest = Message(
  "public/manifest.json 已损坏，无法知道哪些网页是本程序写的；请从备份恢复它，或清空 public/ 后重新发布",
  "public/manifest.json is damaged, so nobody knows which pages are ours; restore it, or empty public/ and build anew"
)
private let wrongDigest = Message(
  "--accept-withdrawals 要写计划摘要的全部六十四个字符", "--accept-withdrawals wants all 64 characters of a plan's digest")
private let noCounty = Message(
  "--only 要写本站一个县区的六位代码", "--only wants the six digits of a county of the site")
let wrongDay = Message("--as-of 请写成 2015-10-31", "--as-of wants a day such as 2015-10-31")

extension KeyProblem {
  fileprivate var message: Message {
    switch self {
    case .missing:
      Message(
        "public/ 是用一把密钥发布的，现在找不到它；请恢复 .sanbang/key 或设置 SANBANG_KEY_FILE",
        "public/ was made with a key that is not here; restore .sanbang/key or set SANBANG_KEY_FILE")
    case .none:
      Message(
        "还没有密钥，分县区生成要用同一把；先运行 sanbang key create",
        "there is no key yet, and counties that are built apart need one: run `sanbang key create` first")
    case .malformed: Message("密钥文件不是 32 字节", "the key file does not hold 32 bytes")
    case .damagedIDs:
      Message(
        ".sanbang/ids 读不了或已损坏，请从备份恢复（sanbang key restore）；没有它，公示编号就变了",
        ".sanbang/ids is unreadable or damaged; restore it (`sanbang key restore`), for the tags hang on it")
    case .lostIDs:
      Message(
        ".sanbang/ids 里的案件编号比以前少，请从备份恢复（sanbang key restore）；实在找不回的，删去 .sanbang/ids-count 再运行，那些案件的公示编号和回执码就换新的",
        ".sanbang/ids has fewer case_ids than before: restore it (`sanbang key restore`). If they are gone for good, remove .sanbang/ids-count and run this again: tags and receipts of those cases will be others"
      )
    case .another:
      Message(
        "密钥与发布 public/ 时的不同；换了密钥，公示编号就全变了",
        "the key is not the one that public/ was made with; another key would change every tag")
    }
  }
}
