extension CountyMaker {
  /// The others of a household that joined since the register began, and of some older ones.
  mutating func addMembers(of row: CaseRow) {
    guard row.size > 1, row.reviewPosted != nil || dice.hits(10) else { return }
    let day = row.effectiveFrom ?? procedure.asOf
    let age = (day.number - row.person.born.number) / 366
    for place in 1..<row.size {
      let others = age > 60 ? ["子", "女", "孙子", "孙女"] : ["子", "女", "子", "女", "父", "母"]
      let relation = place == 1 && dice.hits(60) ? "配偶" : dice.pick(others)
      let female = relation == "配偶" ? !row.person.female : ["女", "母", "孙女"].contains(relation)
      let ages =
        switch relation {
        case "配偶": max(20, age - 6)...max(24, age + 5)
        case "父", "母": age + 19...age + 32
        case "孙子", "孙女": 1...max(2, age - 45)
        default: 1...max(2, age - 20)
        }
      let family = relation == "配偶" || relation == "母" ? nil : row.person.surname
      let other = person(ages, on: day, female: female, surname: family)
      book.members.append(Member(id: row.id, person: other, relation: relation))
    }
  }
}
