/// A language that messages are printed in.
public enum Language: String, CaseIterable, Sendable {
  case chinese = "zh"
  case english = "en"
}

/// One sentence in both languages, side by side in the code that says it.
///
/// It never holds a private value: a case is named by file, row and column alone.
public struct Message: Equatable, Codable, Sendable {
  public let chinese: String
  public let english: String

  public init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  public func text(in language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}
