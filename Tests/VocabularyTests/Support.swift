import Vocabulary

func day(_ iso: String) -> CalendarDay { CalendarDay(iso: iso)! }
func code(_ text: String) -> DivisionCode { DivisionCode(text)! }
