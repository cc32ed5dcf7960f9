import RegisterFixtures
import Scan
import Testing

/// What an honest office publishes, full of numbers and words that look like something.
struct FalseAlarmTests {
  @Test(arguments: [
    "热线12345、12349、96156、12388，400-666-6888、4006666888、800-820-8820，投诉电话：12345，电话：96156",
    "统一社会信用代码11611000016058632X、91610000MA6TG1234K、121100004006860201、11610000016000116E",
    "丹民发〔2015〕12号、陕民发〔2012〕220号、民发[2021]57号、商民函(2015)第101号、第12号公告、(2015)陕10民终123号",
    "陕ICP备05001234号-1，陕公网安备 61100002000123号，网站标识码：6110000001，网站标识码6110000001",
    "ISBN 978-7-5087-1234-5、9787508712345，条码6901234567892、6923450657713，ISSN 1003-1234",
    "3.14159265358979、2.718281828459045、0.4285714285714286、0.13812345678、0.6222022610001234、1.4142135623730951",
    "da39a3ee5e6b4b0d3255bfef95601890afd80709 d41d8cd98f00b204e9800998ecf8427e 6230000 a1b2c3d",
    "550e8400-e29b-41d4-a716-446655440000，20151031083000，2015-10-31T08:30:00+08:00，2015-10-31 08:30:00.123456",
    "1447891200、1447891200000、1447891200000000，1,234,567.89元，￥1,380,013,800.00",
    "分别为150，2000，3000元，150,2000,3000；6000，4500，3200，5000元；6222，0226，1000，1234元，1500000,2000户",
    "150,20151031，138/2015/2016，[138,0013,8000]，{\"a\":[4123,4567,1234,5678,9]}，13800:13800000",
    "8:30-12:00,14:00-17:30；2015.10.31-2015.11.07；2015/10/31,2015/11/07；10/31/2015-11/07/2015",
    "邮政编码：726000，QQ群123456789，账号名称：商洛市民政局，户名：商洛市民政局，开户行：工商银行商洛分行",
    "行政区划代码611022100201 611022100202 611022100203，公示编号YDRPKZGTFC 7QTKGYGER3A4PB96",
    "先生2015年10月31日来访，2014年出生人口1234人，出生人口 2015人，出生缺陷，一生2015年",
    "共12户(2015年)，三组数据，第3组，第一小组，工作队3队，两组，驻村2名，十里村3户，村三委，12号楼会议室，三楼302室",
    "共四位 2015年，第四位：张某，四位同志，后四位，四位2015年，尾号限行，尾号为1的车，12#、3#楼、5#，#2015",
    "**2015**年，***注意***，12*3*4=144，3×4×5，1920×1080，1024x768，10**6，2015XXXX年，2015年XX月XX日，张**，某**",
    "http://www.shangluo.gov.cn/info/1234/567890.htm，http://xxgk.gov.cn/2015/1031/138001380.html?p=1500000000",
    "第1-12期，20150101-20151231，101-2015-0001，JZ-2015-000123，6110222015000123，61102220150001234",
    "#FFAA00，#150200，rgb(150,200,300)，rgba(13,80,0,.5)，0x1F600，1.5e-10，GMT+0800，M150,2000L138.5,200.25",
    "户主签字，户主：本人，姓名：某某，申请人须知，村民小组会议，村民会议，街道3个社区5个小区，和平路沿线",
    "残疾人证二级43，身份证号码为18位，证号，社保卡，电话号码11位，护照A4纸，卡号16-19位",
  ])
  func nothingOfIt(_ text: String) {
    for (form, kind) in [
      ("<p>\(text)</p>", FileKind.html), (text, .text), (text, .markdown),
      ("{\"a\":\"\(text)\"}", .javascript),
      ("<td>\(text.split(separator: "，").joined(separator: "</td><td>"))</td>", .html),
    ] {
      #expect(findings(form, as: kind).map(\.rule) == [], Comment(rawValue: text))
    }
  }

  /// A contact is public as it is printed: with an extension, without the area code, two in a line.
  @Test func contactsInEveryForm() {
    let contacts = ["0914-2330000-801", "0914-2330001", "13991400001", "27100100109012"]
    let text = "电话：0914-2330000转801，(0914)2330001/2330000，2330001，+86 139 9140 0001；捐款账号：27100100109012"
    #expect(findings(text, contacts: contacts) == [])
    #expect(findings("0914-2330002", contacts: contacts).map(\.rule) == ["leak.telephone"])
  }

  /// Whatever the telephone column says.
  @Test func anIDNumberIsNoContact() {
    #expect(findings("611099195001010016", contacts: ["611099195001010016"]).map(\.rule) == ["leak.id-18"])
  }

  /// 现将金凤村…: somebody is called by the end of one word and the beginning of the village's name.
  @Test func aNameThatBeginsBeforeAPlace() {
    let needles = needlesOf { $0.add(name: "将金凤".utf8) }
    let scan = result("<p>现将金凤村公示</p>", needles, words: ["金凤村"], places: ["金凤村"])
    #expect(scan.findings == [] && scan.exempted == ["leak.known-name": 1])
    for text in ["<p>将金凤，女</p>", "<td>将金凤</td><td>村</td>", "<p>现将金凤公示</p>"] {
      #expect(result(text, needles, places: ["金凤村"]).findings.map(\.rule) == ["leak.known-name"])
    }
  }

  /// A village that is called like somebody, where it stands as the village.
  @Test func aVillageNamedLikeAPerson() {
    let needles = needlesOf { $0.add(name: "高长安".utf8) }
    let scan = result("<p>高长安村委会公示，见高长安村委会</p>", needles, words: ["高长安村委会"])
    #expect(scan.findings == [] && scan.exempted == ["leak.known-name": 2])
    #expect(findings("<p>高长安，男</p>", needles, words: ["高长安村委会"]).map(\.rule) == ["leak.known-name"])
  }
}
