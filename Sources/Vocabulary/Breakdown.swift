/// A trait by which a release splits a programme's cases (T10, design §6): one at a time, by county, never by town.
public enum Breakdown: String, CaseIterable, Sendable {
  case cause, group, age, sex, disability

  /// Its part of a measure's key, `cause` in `households_in_force/cause/因病`.
  public var key: String { rawValue }

  /// The words that a sheet's column can hold; empty where the ID number tells.
  public var words: [String] {
    switch self {
    case .cause: ["因病", "因残", "因学", "因灾", "意外事故", "缺劳动力", "失业", "年老无赡养", "孤弱", "其他"]
    case .group: ["特困", "低保", "低保边缘", "一般困难"]
    case .disability: ["视力", "听力", "言语", "肢体", "智力", "精神", "多重"]
    case .age, .sex: []
    }
  }

  /// Its categories, in the order of the tables: every case is in exactly one.
  public var categories: [String] {
    switch self {
    case .cause, .group: words + [Self.unregistered]
    // Nobody is of the others but those of the rarer kinds.
    case .disability: words + [Self.other, Self.unregistered]
    // Under 18 nobody stands in any table (design §5); 60 is old age by law (老年人权益保障法 2).
    case .age: ["18至59岁", "60至69岁", "70至79岁", "80岁以上"]
    case .sex: ["男", "女"]
    }
  }

  /// What a category is put into when it is too small to stand alone; nil where it is not to be mixed with others.
  public func rest(for category: String) -> String? {
    switch self {
    case .cause: category == Self.other ? nil : Self.other
    case .disability: words.contains(category) ? Self.other : nil
    case .group, .age, .sex: nil
    }
  }

  /// Whether a category tells of illness or disability, and so has the higher threshold.
  public func tellsOfHealth(_ category: String) -> Bool {
    switch self {
    case .disability: true
    case .cause: category == "因病" || category == "因残"
    case .group, .age, .sex: false
    }
  }

  /// The programmes of a kind that it is made for: who is on dibao is of one group, 低保.
  public func applies(to kind: Program.Kind) -> Bool { self != .group || kind == .oneOff }

  /// An empty cell; of disability, mostly nobody who has one.
  public static let unregistered = "未登记"
  public static let other = "其他"
}

extension Breakdown {
  /// Where its categories begin among those of all breakdowns.
  public var offset: Int { Self.offsets[place] }

  /// How many categories all of them have.
  public static let width = offsets.last! + allCases.last!.categories.count

  private static let offsets: [Int] = allCases.dropLast().reduce(into: [0]) {
    $0.append($0.last! + $1.categories.count)
  }

  private var place: Int {
    switch self {
    case .cause: 0
    case .group: 1
    case .age: 2
    case .sex: 3
    case .disability: 4
    }
  }
}
