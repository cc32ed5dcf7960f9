import Diagnostics

extension Explanation {
  /// Of what lies in `public/`, and of how it came there.
  static let ofPublic = [
    Explanation(
      "public.blocked", Message("一个不是本程序写的文件占了网页的位置", "a file that is not ours is in the way of a page"),
      why: Message(
        "文件夹和文件不能同名，发布到一半会停住", "a folder cannot have a file's name; publishing would stop halfway"),
      mend: Message("把它移出 public/，再运行", "move it out of public/ and run this again")),
    Explanation(
      "public.changed", Message("一个已发布的文件被改过", "a published file was changed"),
      why: Message(
        "居民看到的不是审核过的内容；改动可能来自磁盘、上传工具或别人",
        "people read what nobody has checked; a disk, an upload or a person may have done it"),
      mend: Message(
        "运行 sanbang build，会重新写好它；再查是谁改的", "run `sanbang build`, which writes it anew; then find out who"),
      example: "sanbang verify 商洛"),
    Explanation(
      "public.extra", Message("public/ 里多出一个文件", "public/ has a file too many"),
      why: Message("清单里没有的，期满没有人会撤下", "what the manifest does not list is never taken down"),
      mend: Message("单位自己放的可以不管；不是的请删除", "leave what the office has put there, delete what it has not")),
    Explanation(
      "public.manifest",
      Message("public/manifest.json 没有、被改过或已损坏", "the manifest is missing, changed or damaged"),
      why: Message("撤下网页全靠这份清单", "pages are taken down by this list"),
      mend: Message("从备份恢复，再运行 sanbang build", "restore it from a backup and run `sanbang build`")),
    Explanation(
      "public.missing", Message("一个已发布的文件不见了", "a published file is not there"),
      why: Message("公示要挂满期限，缺一天也不算", "a notice has to hang for its whole period"),
      mend: Message("运行 sanbang build，会重新写好它", "run `sanbang build`, which writes it anew")),
    Explanation(
      "public.stray", Message("public/ 里有不是本程序写的文件", "public/ holds files that are not ours"),
      why: Message("本程序只管清单里的文件，别的不改也不撤", "only what the manifest lists is changed or taken down"),
      mend: Message("单位自己放的可以不管；不是的请删除", "leave what the office has put there, delete what it has not"),
      example: "public/favicon.ico"),
    Explanation(
      "public.stray-rows",
      Message("public/ 里有不归本程序管的公示名单", "public/ holds rows of notices that are not ours"),
      why: Message(
        "期满没有人会撤下它，人的情况就一直挂在网上；压缩副本（.gz、.br）会在网页撤下后继续被网站服务器送出",
        "nobody would ever take it down; a compressed copy (.gz, .br) is still served after its page has gone"
      ),
      mend: Message(
        "把它移出 public/；要压缩，让网站服务器在送出时压缩",
        "move it out of public/; let the web server compress what it sends"),
      example: "public/boards/611022/106/200/review/index.html.gz"),
    Explanation(
      "public.unlike-clean",
      Message("逐次更新的网页与从头生成的不同", "a page is not what a build from nothing makes"),
      why: Message(
        "没有变的县区不再重新读，网页是多次生成留下的；verify --clean 从台账另做一遍来比较",
        "a county that has not changed is not read again, so the pages are of many builds; `verify --clean` makes them "
          + "all from the sheets and compares"),
      mend: Message(
        "上次生成以后改过台账的，先运行 sanbang build；没有改过的，删去 .sanbang/parts 再生成，并告知开发者",
        "if sheets have changed since, build first; if not, delete .sanbang/parts, build again, and tell the makers"
      ),
      example: "sanbang verify --clean"),
    Explanation(
      "part.missing", Message("一个县区没有做好，不能合并", "a county has not been built, so nothing can be merged"),
      why: Message(
        "merge 只用 build --only 做好的县区，而且要同一天、同样的台账和设置",
        "`merge` takes what `build --only` has made, for the same day and from the same sheets and settings"),
      mend: Message("对这个县区运行 sanbang build --only，再合并", "run `sanbang build --only` for it, then merge"),
      example: "sanbang build --only 611022 && sanbang merge"),
    Explanation(
      "publish.abandoned", Message("上次发布中断，准备的文件不全", "an interrupted publishing has lost what it had made"),
      why: Message(
        ".sanbang/ 里的文件被动过或丢失，不能照着做完", "files in .sanbang/ were lost or changed, so it cannot be finished"),
      mend: Message("这次发布成功就好了；不要动 .sanbang/", "this build makes public/ whole; leave .sanbang/ alone")),
    Explanation(
      "publish.finished", Message("上次发布中断，已先做完", "an interrupted publishing was finished first"),
      why: Message(
        "断电、死机或强行关闭时，public/ 可能只更新了一半",
        "with the power or the process gone, public/ may be updated in part"),
      mend: Message("不用做什么", "nothing needs to be done")),
  ]
}
