// A name in full is the office's: what lies outside has no name for it, and cannot ask for one.
import Notices

func show(_ name: PaperName) {}  // expected-error {{cannot find type 'PaperName' in scope}}
func show(_ names: PaperNames) {}  // expected-error {{cannot find type 'PaperNames' in scope}}
func ask(_ notice: NoticeID) {}  // expected-error {{cannot find type 'NoticeID' in scope}}
