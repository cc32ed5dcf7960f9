import Diagnostics

extension Explanation {
  /// Of rows of the case sheets, where no `RowRule` explains itself.
  static let ofCases = [
    Explanation(
      "case.category",
      Message("变更行里的类别不是这一救助类别所有的", "a variation has a category that its programme does not have"),
      why: Message("类别决定补助标准", "the category decides the rate"),
      mend: Message("填规则中列出的代码，不分类别的留空", "use a code of the profile, or leave it empty"), example: "A"),
    Explanation(
      "case.date-order", Message("几个日期的先后不合程序", "the days are not in the order of the procedure"),
      why: Message("先后不对，公示期就算错", "periods counted from them would be wrong"),
      mend: Message("核对审核、审批、批准、起始、停发的日期", "check the days of review, approval, decision, begin and end")),
    Explanation(
      "case.division", Message("这一行的村（社区）找不到", "the village of the row is not found"),
      why: Message("不知道该贴在哪个村的榜上", "nobody knows on whose board it belongs"),
      mend: Message("填 divisions.csv 中的十二位代码", "use a 12-digit code of divisions.csv"),
      example: "611022106200"),
    Explanation(
      "case.duplicate-id", Message("两行用了同一个案件编号", "two rows have the same case_id"),
      why: Message("公示编号由它算出，一号只能一案", "the tag comes from it: one number, one case"),
      mend: Message("给后一行自己的编号；改动的内容写在变更表里", "number the later row anew; changes belong in a variation sheet")
    ),
    Explanation(
      "case.form", Message("单元格的内容不是这一列该有的样子", "a cell is not of the form of its column"),
      why: Message("猜出来的数字或日期会公示出错", "a guessed number or day would be published"),
      mend: Message(
        "按提示的写法改；sanbang explain columns 列出各列写法", "write it as the message says; see explain columns")),
    Explanation(
      "case.id-15", Message("身份证号是十五位的旧号", "an ID number of 15 digits"),
      why: Message("旧号能用，但核对容易出错", "it works, but is easily mistaken"),
      mend: Message("请换成十八位", "ask for the one of 18 digits")),
    Explanation(
      "case.id-as-case-id", Message("案件编号那一列填了身份证号", "the case_id is an ID number"),
      why: Message("公示编号由案件编号算出，不能由身份证号得来", "tags come from the case_id, never from an ID number"),
      mend: Message("改用与身份证无关的编号", "use a number that has nothing to do with it"), example: "G2015-0001"),
    Explanation(
      "case.id-birth-date", Message("身份证号中的出生日期不可能", "the birth date in the ID number cannot be"),
      why: Message("多半抄错了一位", "most likely a digit is wrong"),
      mend: Message("与身份证核对", "compare it with the card")),
    Explanation(
      "case.id-form", Message("身份证号不是十八位", "the ID number does not have 18 digits"),
      why: Message("无法核对是不是本人", "it cannot be checked"),
      mend: Message("这一列先设为“文本”格式，再填十八位", "format the column as text, then write 18 digits")),
    Explanation(
      "case.missing", Message("必填的单元格是空的", "a required cell is empty"),
      why: Message("缺了它不能公示，也不能计数", "without it the case can be neither shown nor counted"),
      mend: Message("补填", "fill it in")),
    Explanation(
      "case.program", Message("救助类别不在规则之内", "the programme is none of the rules'"),
      why: Message("不知道要经过哪几榜", "nobody knows which boards it passes"),
      mend: Message("填规则中的名称", "use a name of the rules"), example: "农村低保"),
    Explanation(
      "case.unknown-id", Message("变更表、成员表里的编号，案件表里没有", "a variation or a member of a case that is not there"),
      why: Message("变更没有着落，金额就可能不对", "the amounts of some case may be wrong"),
      mend: Message("与案件表核对编号", "compare the number with the case sheet")),
  ]
}
