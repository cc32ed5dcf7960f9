// Inside too, no row of a page takes a name that was minted for paper, and no printed file is a page.
import Markup
import Notices
import Pages
import Paper
import Vocabulary

func publish(_ name: PaperName, _ tag: RowTag, _ village: DivisionCode) -> PublicEntry {
  PublicEntry(
    tag: tag, applicant: name, program: nil, coveredPersons: 1, category: nil, amount: nil, since: nil,  // expected-error {{cannot convert value of type 'PaperName' to expected argument type 'MaskedName'}}
    change: nil, division: village)
}

func show(_ name: PaperName, _ page: inout HTMLWriter) {
  page.text(name)  // expected-error {{no exact matches in call to instance method 'text'}}
}

func publish(_ paper: PaperFile) -> SiteFile {
  paper  // expected-error {{cannot convert return expression of type 'PaperFile' to return type 'SiteFile'}}
}
