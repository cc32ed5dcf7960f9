import Diagnostics

extension Explanation {
  /// Of the settings in YAML, and the privacy policy.
  static let ofSettings = [
    Explanation(
      "setting.form", Message("一项设置的值写法不对", "the value of a setting is not of its form"),
      why: Message("读不懂的设置不能当作没有", "a setting that cannot be read is not passed over"),
      mend: Message("按提示的写法改", "write it as the message says"), example: "as_of: 2015-10-31"),
    Explanation(
      "setting.missing", Message("缺少必需的设置", "a required setting is missing"),
      why: Message("没有默认值，不能猜", "there is no default for it"),
      mend: Message("补上这一项", "add it"), example: "title: 商洛市社会救助公示"),
    Explanation(
      "setting.shape", Message("一项设置的结构不对", "a setting has the wrong shape"),
      why: Message("该写一个值的地方写了几项，或者相反", "one value stands where several belong, or the other way round"),
      mend: Message("照示例站点的写法", "write it as the demo site does"), example: "hotlines: {city: 0914-2310000}"),
    Explanation(
      "setting.unknown-key", Message("有一项设置不认识", "a setting of unknown name"),
      why: Message("多半是写错了名字，那么它就没有起作用", "most likely it is misspelt and would do nothing"),
      mend: Message("改成提示的名字，或删去", "use the name that is suggested, or remove it")),
    Explanation(
      "setting.yaml", Message("设置文件不是合格的 YAML", "a settings file is not well-formed"),
      why: Message("整个文件都读不出来", "nothing of it can be read"),
      mend: Message("检查缩进（用空格）、冒号后的空格和引号", "check indents (blanks), the blank behind colons, and quotes"),
      example: "title: 商洛市社会救助公示"),
    Explanation(
      "columns.ambiguous", Message("columns.yml 中一个列名指了两项", "columns.yml gives one header two meanings"),
      why: Message("不知道该读成哪一项，不能猜", "nobody can know which one is meant"),
      mend: Message("只留一处；只在某些表里另有所指的，写在 sheets 下面", "keep one, or put it under `sheets`"),
      example: "sheets:\n  - match: 农村低保\n    headers: {program: [类别]}"),
    Explanation(
      "columns.constant",
      Message("columns.yml 给了一项不能全表相同的值", "columns.yml gives every row what is each row's own"),
      why: Message("每一行的姓名、证件号、编号各不相同", "names, ID numbers and case_ids differ from row to row"),
      mend: Message("从 constants 中删去，在表里逐行填写", "take it out of `constants`, and fill in the column")),
    Explanation(
      "columns.program", Message("columns.yml 中的救助类别不认识", "columns.yml names an unknown programme"),
      why: Message("整张表的案件都会有误", "every case of the sheet would be in error"),
      mend: Message("改成提示的名字", "use one of the names that are suggested"),
      example: "constants: {program: rural_dibao}"),
    Explanation(
      "policy.column", Message("隐私设置写了公示表没有的列", "the privacy policy names a column that rows do not have"),
      why: Message("公示表只有几列，别的内容签了字也不能公开", "rows have few columns, and no signature publishes anything else"),
      mend: Message("改成提示的名字，或删去", "use one of the names that the message lists, or remove it"),
      example: "columns:\n  long-term: {web: [number, applicant, program, covered_persons, amount, tag]}"),
    Explanation(
      "policy.column-missing",
      Message("隐私设置少了不能没有的列", "the privacy policy leaves out a column that has to stand"),
      why: Message(
        "没有序号、申请人或公示编号，当事人找不到自己的一行，群众也无从提出异议",
        "without number, applicant or tag nobody finds the own row, and nobody can object to one"),
      mend: Message("写上 number、applicant、tag", "write number, applicant and tag"),
      example: "columns:\n  review: {web: [number, applicant, program, tag]}"),
    Explanation(
      "policy.signed-later", Message("隐私设置的签字日期还没有到", "the privacy policy is signed on a day to come"),
      why: Message("还没有签的字不算数", "what has not been signed yet does not count"),
      mend: Message("填实际签字的日期", "write the day on which it was signed"), example: "signed_on: 2015-10-08"),
    Explanation(
      "policy.threshold", Message("统计表的门槛小于 3", "a threshold of tables is below 3"),
      why: Message(
        "小于 3 时，被隐去的就是一两户：数字等于公开了，知情的一户还能推出另一户",
        "a hidden cell is then one household or two: as good as shown, and the one knows the other"),
      mend: Message("改为 3 以上", "write 3 or more"),
      example: "cell_threshold: {default: 5, health: 10, minors: 10}"),
    Explanation(
      "policy.unsigned", Message("隐私设置比默认宽松，却没有签字", "a privacy setting is looser than the default, unsigned"),
      why: Message("放宽要有人负责", "somebody has to answer for it"),
      mend: Message("填 signed_by 和 signed_on，或删去这一项", "fill in signed_by and signed_on, or remove it"),
      example: "signed_by: 张三\nsigned_on: 2015-10-08"),
  ]
}
