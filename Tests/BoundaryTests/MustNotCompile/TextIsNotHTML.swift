// Only what the compiler has read in the program, or an escaper has written, is HTML.
import Markup

func trust(_ text: String) -> HTML {
  HTML.literal(text)  // expected-error {{cannot convert value of type 'String' to expected argument type 'StaticString'}}
}

func trust(_ bytes: [UInt8]) -> HTML {
  HTML(trusted: bytes)  // expected-error {{'HTML' initializer is inaccessible due to 'internal' protection level}}
}

func write(_ text: String, _ page: inout HTMLWriter) {
  page.html(text)  // expected-error {{cannot convert value of type 'String' to expected argument type 'HTML'}}
}
