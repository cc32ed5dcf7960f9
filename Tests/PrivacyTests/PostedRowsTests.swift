import Privacy
import Testing

/// A page is read as a stranger reads it: by its columns, without number, tag and 状态.
struct PostedRowsTests {
  private func page(_ tag: String, _ number: Int, _ name: String, _ amount: String, change: String = "在保")
    -> [UInt8]
  {
    Array(
      """
      <table><caption>x</caption><thead><tr><th scope="col" data-field="number">序号</th>\
      <th data-field="applicant">申请人</th><th class="n" data-field="amount">金额</th><th data-field="change">状态</th>\
      <th data-field="tag">编号</th></tr></thead><tbody><tr class="village"><th colspan="5">村</th></tr>
      <tr id="\(tag)"><td class="n">\(number)</td><td>\(name)</td><td>\(amount)</td><td>\(change)</td><td>\(tag)</td></tr>
      </tbody></table><table><tr><td>不是名单</td></tr></table>
      """.utf8)
  }

  @Test func rowsAreEqualWhenTheirColumnsAre() {
    let keys = PostedRows(page: page("A1", 1, "张**", "200.00")).keys
    #expect(keys.count == 1)
    #expect(PostedRows(page: page("B2", 9, "张**", "200.00", change: "新增")).keys == keys)
    for other in [
      page("A1", 1, "李**", "200.00"), page("A1", 1, "张**", "260.00"), page("A1", 1, "200.00", "张**"),
    ] {
      #expect(PostedRows(page: other).keys != keys)
    }
  }

  @Test func columnsAreThoseOfTheFirstTable() {
    #expect(
      PostedRows.columns(of: page("A", 1, "", "")) == ["number", "applicant", "amount", "change", "tag"])
    #expect(PostedRows.columns(of: []).isEmpty && PostedRows(page: Array("<tr id=\"x".utf8)).keys.isEmpty)
  }
}
