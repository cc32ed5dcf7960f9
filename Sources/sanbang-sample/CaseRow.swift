/// A programme, by the names that clerks write.
enum Program: String {
  case urbanDibao = "城市低保"
  case ruralDibao = "农村低保"
  case tekun = "农村五保"
  case medical = "医疗救助"
  case temporary = "临时救助"
  case disaster = "受灾救助"
  case education = "教育救助"
  case housing = "住房救助"
  case employment = "就业救助"

  /// In an English sheet.
  var key: String {
    switch self {
    case .urbanDibao: "urban_dibao"
    case .ruralDibao: "rural_dibao"
    default: "\(self)"
    }
  }
  var isDibao: Bool { self == .urbanDibao || self == .ruralDibao }
  var isContinuing: Bool { isDibao || self == .tekun }
  var isUnlisted: Bool { self == .education || self == .housing || self == .employment }
}

/// A synthetic resident.
final class Person {
  let name: String
  let surname: String?
  let number: String
  let born: Day
  let female: Bool

  init(name: String, surname: String?, number: String, born: Day, female: Bool) {
    (self.name, self.surname, self.number, self.born, self.female) = (name, surname, number, born, female)
  }
}

/// One row of a case sheet, before a clerk's habits of writing.
struct CaseRow {
  let id: String
  let program: Program
  var village: Village
  let person: Person
  var phone = ""
  var address = ""
  var bank = ""
  var size = 1
  var covered = 1
  var category = ""
  /// Fen: of a month, or of the whole grant.
  var amount = 0
  var cause = ""
  var group = ""
  var disability = ""
  var origin = ""
  var urgent: Bool?
  var relative: Bool?
  var complaint: Bool?
  var verification = ""
  var investigators: [String] = []
  var appraisedOn: Day?
  var appraisal = ""
  var reviewer = ""
  var approver = ""
  var payer = ""
  var visited: Bool?
  var reviewPosted: Day?
  var approvalPosted: Day?
  var endingPosted: Day?
  var objection = ""
  var approvedOn: Day?
  var effectiveFrom: Day?
  var endedOn: Day?
  var endReason = ""
  var correctedOn: Day?
  var exempt = ""
  /// Its story says whether it was visited: the batch's visits leave it alone.
  var visitIsFixed = false
}

/// From a day on, other terms.
struct Variation {
  let id: String
  let from: Day
  var amount: Int?
  var covered: Int?
  var category = ""
  var division = ""
}

struct Member {
  let id: String
  let person: Person
  let relation: String
}

/// Everything that one county's clerks keep.
struct CountyBook {
  var cases: [CaseRow] = []
  var variations: [Variation] = []
  var members: [Member] = []
}
