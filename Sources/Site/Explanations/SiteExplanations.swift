import Diagnostics

extension Explanation {
  /// Of what a site consists of.
  static let ofSites = [
    Explanation(
      "site.missing-file", Message("缺少一个必需的文件", "a required file is missing"),
      why: Message("多半是运行的文件夹不对", "most likely this is not the site's folder"),
      mend: Message("在站点文件夹内运行，或补上这个文件", "run it in the site's folder, or add the file"),
      example: "sanbang check 商洛"),
    Explanation(
      "site.root",
      Message(
        "site.yml 的 root 不在 divisions.csv 中，或这一天无效",
        "the site's root is not in divisions.csv, or not in force"),
      why: Message("不知道公示的是哪里", "nobody knows what area the site is for"),
      mend: Message("填十二位代码，并在 divisions.csv 中有这一行", "use a 12-digit code that divisions.csv has"),
      example: "root: \"611000000000\""),
    Explanation(
      "division.days", Message("一个区划的最后有效日早于最初有效日", "the last day of a division is before its first"),
      why: Message("那样它没有一天有效", "it would be in force on no day"),
      mend: Message(
        "valid_from 写生效的第一天，valid_until 写有效的最后一天；没有的不填",
        "valid_from is its first day, valid_until its last; leave empty what there is not"),
      example: "611022106209,南丈沟村,village,611022106000,,,2015-10-31,611022106200"),
    Explanation(
      "division.double", Message("divisions.csv 中一个代码出现两次", "a code stands twice in divisions.csv"),
      why: Message("一个村只能有一处公示", "a village has its boards in one place"),
      mend: Message("一个代码一行", "one row a code")),
    Explanation(
      "division.parent", Message("一个区划的上级不对", "the parent of a division is wrong"),
      why: Message("村要归到镇，镇要归到县区", "villages lie in towns, towns in counties"),
      mend: Message("上级写直接上级的代码，并先列出上级", "name the code right above it, and list that one too"),
      example: "611022106200,百花村,village,611022106000"),
    Explanation(
      "division.parent-days",
      Message("上级区划无效的日子，下级还有效", "a division is in force on days on which its parent is not"),
      why: Message(
        "村要归到一个有效的镇，网页才有地方放", "a village has to lie in a town that is in force, or its pages lie nowhere"),
      mend: Message(
        "镇撤销的，它的村也要填 valid_until，代码变了的再填 successor；镇新设的，它的村也要填 valid_from",
        "where a town ends, give its villages a valid_until, and a successor where they have another code; where it is "
          + "new, a valid_from")),
    Explanation(
      "division.pinyin", Message("一个区划的拼音写法不对", "the pinyin of a division is not of its form"),
      why: Message(
        "按拼音查找的网页照它排列和查找；不填的由程序注音，多音字可能读错",
        "the page that lists places by pinyin goes by it; without it names are read by the program, which can be wrong "
          + "where a character has several readings"),
      mend: Message(
        "一个字一个音节，用空格分开，不写声调；后面的字读音没有错的，可以不写",
        "a syllable a character, parted by blanks, without tones; those that are read right behind it may be left out"
      ),
      example: "code,name,level,parent,pinyin\n611026000000,柞水县,county,611000000000,zha shui"),
    Explanation(
      "division.successor", Message("一个区划并入的区划不对", "the successor of a division is wrong"),
      why: Message(
        "撤销以后，它的网页指到那里，还写着它的台账行算作那里的",
        "its pages point there after its last day, and rows that still name it count as of there"),
      mend: Message(
        "填同级的、第二天已经生效的区划；分到几处的、没有并入哪里的，只填 valid_until，不填 successor：它的网页撤下（410），"
          + "还写着它的台账行有误，要逐户改填",
        "name one of the same level that is in force on the next day; where it went to several, or to none, leave it "
          + "empty: its pages go (410), and rows that name it are in error until each has another code"),
      example: "611022106209,南丈沟村,village,611022106000,,,2015-10-31,611022106200"),
    Explanation(
      "withdrawn.restored", Message("撤下记录缺了几行，已补回", "withdrawn.csv lacked lines, which were put back"),
      why: Message("恢复旧文件，不能让撤下的内容重新公示", "an older file must not bring back what was taken down"),
      mend: Message(
        "不用做什么；确要重新公示，请从 content/ 和 .sanbang/ 的 withdrawn.csv 都删去该行",
        "nothing; to post it again, remove the line from withdrawn.csv in both content/ and .sanbang/")),
    Explanation(
      "oversight.name", Message("监督数字的文件名不是季度", "a file of oversight figures is not named after a quarter"),
      why: Message("不知道是哪一季的", "nobody knows which quarter it is for"),
      mend: Message("改文件名", "rename it"), example: "content/oversight/2015Q3.csv"),
    Explanation(
      "release.audit",
      Message("从分类表能推出不公开的数", "the sensitive tables of a release tell what they hide"),
      why: Message(
        "每次生成都当作外人，只看公布的数据，核对隐藏的数推不推得出；推得出，就不发布",
        "every build reads the figures as a stranger does; what a stranger can work out must not go out"),
      mend: Message(
        "这是程序的错误，不是台账的；请告知开发者。急用时，把 content/privacy.yml 的 cell_threshold 调高一些再试",
        "it is the program's error, not the register's: tell its makers. In haste, raise `cell_threshold` in content/privacy.yml"
      )),
    Explanation(
      "release.dates", Message("季度公示的日期前后不对", "the days of a release are out of order"),
      why: Message(
        "季度公示从 published_at 那天起公布；季末未到，数字还不全",
        "a release is out from its `published_at`; before its quarter is over the figures are not whole"),
      mend: Message(
        "published_at 写季末以后的一天，next_release 写它以后的一天",
        "let `published_at` be after the quarter's last day, and `next_release` after that"),
      example: "published_at: 2015-10-12\nnext_release: 2016-01-11"),
    Explanation(
      "release.name", Message("季度公示的文件名不是季度", "the file of a release is not named after a quarter"),
      why: Message("不知道是哪一季的", "nobody knows which quarter it is for"),
      mend: Message("改文件名", "rename it"), example: "content/releases/2015Q3.md"),
    Explanation(
      "wording.front-matter", Message("文字文件缺少文件头里的一项", "the front matter of a wording lacks a line"),
      why: Message("标题等写在那里", "the title stands there"),
      mend: Message("在文件最上面两行 --- 之间填写", "write it between two --- lines at the top"),
      example: "---\ntitle: 审核公示\n---"),
    Explanation(
      "wording.missing-file", Message("一榜没有文字", "a board has no wording"),
      why: Message("不能张贴没有说明的名单", "a list without its words cannot be posted"),
      mend: Message("补上 content/notices/ 下的这个文件", "add the file below content/notices"),
      example: "content/notices/review.md"),
    Explanation(
      "wording.taken-address", Message("自己的网页占用了程序的网址", "an own page would take an address of the program's"),
      why: Message(
        "places、releases、boards、assets 下是程序生成的网页，两个网页不能同一个网址",
        "what lies in places, releases, boards and assets is made by the program; two pages cannot have one address"
      ),
      mend: Message("换一个文件名", "give the file another name"),
      example: "content/pages/places.md"),
    Explanation(
      "calendar.ends", Message("节假日表快用完了", "the table of holidays is about to end"),
      why: Message(
        "公示期要避开节假日；超出这张表就算不出末日，案件会暂缓",
        "the last day of a period depends on it; what runs past the table is held"),
      mend: Message("按国务院办公厅的放假通知补上以后的日子", "add the days of the State Council's next notice"),
      example: "2016-10-01,off\n2016-10-08,work"),
  ]
}
