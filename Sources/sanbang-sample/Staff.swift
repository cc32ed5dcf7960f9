/// The synthetic people who hold office in a county: no one stands in two places.
struct Staff {
  let head: String
  let contact: String
  private(set) var townHeads: [String: String] = [:]
  private(set) var townContacts: [String: String] = [:]
  private(set) var villageHeads: [String: String] = [:]
  private(set) var investigators: [String: [String]] = [:]
  private(set) var reviewers: [String: [String]] = [:]
  let approvers: [String]
  let payers: [String]

  init(_ county: County, _ names: NameBook, seed: UInt64) {
    var dice = Dice(seed: seed, "staff \(county.code)")
    var taken: Set<String> = []
    func hire() -> String {
      let name = names.official(&dice)
      return taken.insert(name).inserted ? name : hire()
    }
    head = hire()
    contact = hire()
    // Some offices tell namesakes apart by the number of the work permit.
    approvers = (1...3).map { county.index % 3 == 2 ? "\(hire())(20\($0))" : hire() }
    payers = (0..<2).map { _ in hire() }
    for town in county.towns {
      townHeads[town.code] = hire()
      townContacts[town.code] = hire()
      investigators[town.code] = (0..<5).map { _ in hire() }
      reviewers[town.code] = (0..<2).map { _ in hire() }
      for village in town.villages { villageHeads[village.code] = hire() }
    }
  }

  /// Whose names stand on public pages.
  var publicNames: [String] {
    [head, contact] + townHeads.values + townContacts.values + villageHeads.values
  }
}
