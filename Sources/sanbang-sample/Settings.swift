import Foundation

/// The texts of site.yml and privacy.yml.
struct Settings {
  let city: City
  let procedure: Procedure
  let demo: Bool
  let signer: String

  var site: String {
    """
    # 谁发布、发布到哪里、按哪一天。 Who publishes, where, and on which day.
    # 本文件由 sanbang-sample 生成,内容为虚构示例。 Written by sanbang-sample; everything here is synthetic.
    title: \(city.name)社会救助公示\(demo ? "（示例数据）" : "")
    # 网站覆盖的区划:市、县(区)或镇(办)。 The division that the site is for: a city, a county or a town.
    root: "\(city.code)"
    issuer: \(city.name)民政局
    # 对外网址,用于规范链接和二维码。 Public address, for canonical links and QR codes.
    base_url: https://gongshi.example/
    time_zone: Asia/Shanghai
    # 固定生成日;删除此行即按当天生成。 Fixed day of the build; without this line, today.
    as_of: \(procedure.asOf.iso)
    # 此日以前批准的为存量,只需基本信息。 Cases decided before this day are the stock.
    adopted_on: \(procedure.adoptedOn.iso)
    # 示例站:使用固定密钥,每页标明示例数据。 A demonstration: fixed key, every page says so.
    demo: true
    # hold: 三级负责人未签字背书的,不公示;show: 照常公示并注明。 hold keeps unendorsed notices off the boards.
    endorsement: \(demo ? "hold" : "show")
    # required: 先审后发,只发布 content/approvals.csv 中另一人批准过的计划;none: 不要求。 required: two persons publish.
    publish_approval: none
    # 网站标识码及备案信息,没有的留空。 Identification of the web site; may be empty.
    site_id_code: "6110000001"
    icp: ""
    public_security: ""
    host: \(city.name)民政局
    maintainer: \(city.name)民政局社会救助科
    # 市级热线、民政服务热线、纪检举报电话。 Hotlines.
    hotlines: {city: \(Offices.telephone(0)), helpline: "12345", discipline: "12388"}

    """
  }

  var privacy: String {
    """
    # 隐私保护设置。比默认值宽松的,须由负责人签字(signed_by、signed_on)。
    # Privacy policy. Anything looser than the defaults needs signed_by and signed_on.
    # 姓名:网上 initial(张**)或 initial-last;纸上 initial 或 full。 Names on the web and on paper.
    name: {web: initial, print: initial}
    # 全县同姓申请人少于此数的,公示为“某**”。 Rarer initials become 某**. Default 20.
    rarity_threshold: \(demo ? 3 : 20)
    # 统计表小于此数的单元不公开。 Smaller cells of sensitive tables are hidden.
    cell_threshold: {default: 5, health: 10, minors: 10}
    amount: exact
    category_on_web: false
    # 泄漏扫描放行的。看不了的文件(图片、PDF),由负责人看过全部内容后写入路径和 SHA-256,换了文件要重新签字。
    # What the leak scan lets pass, signed for. Files that it cannot read, by hash:
    # attachments: [{path: assets/map.png, sha256: 64 位十六进制}]
    # 与某人同名的公共词;单位自己的账号、电话也写在这里(只写号码)。 Words that are somebody's name too; an office's own account.
    # public_words: [和平村史馆, "27100100109012"]
    signed_by: "\(demo ? signer : "")"
    signed_on: \(demo ? (procedure.asOf - 30).iso : "")

    """
  }

  func write(to content: URL) throws {
    try Data(site.utf8).write(to: content.appending(path: "site.yml"))
    try Data(privacy.utf8).write(to: content.appending(path: "privacy.yml"))
  }
}
