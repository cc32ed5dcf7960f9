// What lies outside has no package access, so it cannot name anything private.
import Cases

func peek(_ record: CaseRecord) {}  // expected-error {{cannot find type 'CaseRecord' in scope}}
func peek(_ name: Secret<String>) {}  // expected-error {{cannot find type 'Secret' in scope}}
func peek(_ number: ResidentID) {}  // expected-error {{cannot find type 'ResidentID' in scope}}
func peek(_ book: borrowing CaseBook) {}  // expected-error {{cannot find type 'CaseBook' in scope}}
