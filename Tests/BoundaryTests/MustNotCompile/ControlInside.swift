// Compiles: what Site may do with a book, and the gate with a secret.
import Cases
import Notices
import Privacy

func publishOnce(_ book: consuming CaseBook, _ order: PublicationOrder) -> Publication {
  guard book.records.count > 0 else { return publish(book, as: order) }
  return publish(book, as: order)
}

func count(_ record: CaseRecord, _ secret: Secret<String>) -> Int {
  secret.reveal.utf8.count + record.applicant.reveal.utf8.count
}

func tag(_ bits: UInt64) -> RowTag { RowTag(bits: bits) }
