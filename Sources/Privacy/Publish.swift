package import Cases
import Diagnostics
import Notices
import Vocabulary

/// The only way out of a case book: private records in, anonymized rows and sums out. The book ends here.
package func publish(_ book: consuming CaseBook, as order: PublicationOrder) -> Publication {
  let records = book.records
  // What all rows depend on is made without the exempt: no other row may change with one of them.
  // A case without a day is none of anything yet: whether its applicant is a minor would change on a birthday.
  let listed = records.indices.filter {
    records[$0].start != nil && !records[$0].isExempt(on: order.day)
  }
  let procedure = Procedure(
    rules: order.rules, calendar: order.calendar, endorsements: order.endorsements,
    waitsForEndorsement: order.waitsForEndorsement, records: records, listed: listed)
  let mask = NameMask(
    for: records, listed: listed, threshold: order.policy.rarityThreshold, style: order.policy.nameOnWeb)
  var publisher = Publisher(order: order, procedure: procedure, mask: mask)
  var tallying = Tallying(procedure: procedure, quarters: order.quarters)
  var turning = TurningSearch(order, procedure, county: book.county)
  for place in records.indices {
    let isExempt = records[place].isExempt(on: order.day)
    let postings = isExempt ? [] : procedure.postings(of: records[place])
    publisher.add(records[place], postings, isExempt: isExempt)
    tallying.add(records[place], postings, isExempt: isExempt)
    turning.add(records[place], postings, isExempt: isExempt)
  }
  let traces = traces(of: records, order)
  var publication = publisher.finish(
    county: book.county, quarters: tallying.finish(book.county, order.tree), traces: traces,
    turningDays: turning.days)
  let check = RowCheck(publication.published, records, mask, order)
  publication.exposure.check = check
  if !check.isClean { publication.report.add(check.finding(book.county)) }
  return publication
}

private func traces(of records: [CaseRecord], _ order: PublicationOrder) -> CountyTraces {
  guard order.tree.counties.count > 1 else { return CountyTraces() }
  let digester = TraceDigester(order.key)
  return CountyTraces(of: records, under: order.rules) { digester($0) }
}
