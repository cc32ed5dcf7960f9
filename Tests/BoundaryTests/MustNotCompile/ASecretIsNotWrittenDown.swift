// A secret has no form in which it could be stored or sent.
import Cases

func encode(_ value: some Encodable) {}  // expected-note {{where 'some Encodable' = 'Secret<String>'}}
func send(_ value: some RawRepresentable) {}  // expected-note {{where 'some RawRepresentable' = 'Secret<String>'}}

func writeDown(_ name: Secret<String>) {
  encode(name)  // expected-error {{global function 'encode' requires that 'Secret<String>' conform to 'Encodable'}}
  send(name)  // expected-error {{global function 'send' requires that 'Secret<String>' conform to 'RawRepresentable'}}
  _ = name.value  // expected-error {{'value' is inaccessible due to 'private' protection level}}
}
