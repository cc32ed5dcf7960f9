import Diagnostics
import Scan

extension Finding.View {
  /// How a value can be seen, in words.
  var name: Message {
    switch self {
    case .plain: Message("原文", "as it is")
    case .markup: Message("标记里", "in markup")
    case .separators: Message("去掉数字间的分隔", "separators in numbers left out")
    case .hidden: Message("去掉看不见的字符", "invisible characters left out")
    case .digits: Message("全角等数字换成半角", "other digits made plain")
    case .entities: Message("解开字符实体", "entities decoded")
    case .escapes: Message("解开 \\u 转义", "\\u escapes decoded")
    case .percent: Message("解开百分号编码", "percent-encoding decoded")
    case .tags: Message("去掉标签", "tags left out")
    case .base64: Message("解开 base64", "base64 decoded")
    case .path: Message("文件名", "in the file's name")
    }
  }
}
