// Compiles: what a page may do, so that the errors of the other files are not those of a wrong folder of modules.
import Cases
import Markup
import Notices
import Vocabulary

func show(_ entry: PublicEntry, _ page: inout HTMLWriter) {
  page.html(.literal("<td>"))
  page.text(entry.applicant.text)
  page.text(entry.tag.text)
  page.text(entry.amount?.text ?? "")
}

func count(_ section: Section) -> Int { section.entries.count }
