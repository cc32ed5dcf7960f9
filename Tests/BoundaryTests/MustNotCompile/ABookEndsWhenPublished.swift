// `publish` ends a book's life, and there is no second one.
import Cases
import Privacy

func publishTwice(_ book: consuming CaseBook, _ order: PublicationOrder) {  // expected-error {{'book' consumed more than once}}
  _ = publish(book, as: order)  // expected-note {{consumed here}}
  _ = publish(book, as: order)  // expected-note {{consumed again here}}
}

func lookAfterwards(_ book: consuming CaseBook, _ order: PublicationOrder) -> Int {  // expected-error {{'book' used after consume}}
  _ = publish(book, as: order)  // expected-note {{consumed here}}
  return book.records.count  // expected-note {{used here}}
}
