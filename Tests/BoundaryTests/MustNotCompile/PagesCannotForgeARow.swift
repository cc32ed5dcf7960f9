// Only the gate makes what is shown: a page can read an entry but not make one.
import Notices
import Vocabulary

func forge(_ bits: UInt64) -> RowTag {
  RowTag(bits: bits)  // expected-error {{'RowTag' initializer is inaccessible due to 'package' protection level}}
}

func forge(_ initial: Unicode.Scalar) -> MaskedName {
  MaskedName(initial: initial)  // expected-error {{'MaskedName' initializer is inaccessible due to 'package' protection level}}
}

func forge(_ tag: RowTag, _ name: MaskedName, _ village: DivisionCode) -> PublicEntry {
  PublicEntry(  // expected-error {{'PublicEntry' initializer is inaccessible due to 'package' protection level}}
    tag: tag, applicant: name, program: nil, coveredPersons: 1, category: nil, amount: nil, since: nil,
    change: nil, division: village)
}

func forge(_ facts: SectionFacts) -> Section {
  Section(facts)  // expected-error {{'Section' initializer is inaccessible due to 'package' protection level}}
}

func add(_ entry: PublicEntry, to section: inout Section) {
  section.entries.append(entry)  // expected-error {{cannot use mutating member on immutable value: 'entries' setter is inaccessible}}
}
