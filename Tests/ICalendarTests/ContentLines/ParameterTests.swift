// Plenary
// SPDX-License-Identifier: Apache-2.0

import ICalendar
import Testing

@Suite("Parameter")
struct ParameterTests {
  @Test(
    "values are quoted when they have to be, and encoded as RFC 6868 asks",
    arguments: [
      (["Europe/Oslo"], "Europe/Oslo"),
      (["Oslo, Norway"], "\"Oslo, Norway\""),
      (["a;b", "c"], "\"a;b\",c"),
      (
        ["mailto:a@example.org", "mailto:b@example.org"],
        "\"mailto:a@example.org\",\"mailto:b@example.org\""
      ),
      (["George \"Babe\" Ruth"], "George ^'Babe^' Ruth"),
      (["two\nlines"], "two^nlines"),
      (["^n"], "^^n"),
      (["^"], "^^"),
      ([""], ""),
      (["", ""], ","),
    ])
  func encodes(values: [String], written: String) {
    let parameter = Parameter("CN", values: values)
    #expect(parameter.written == written)
    #expect(parameter.values == values)
    #expect(parameter.value == values.first)
  }

  @Test(
    "values are read as producers write them",
    arguments: [
      ("\"quoted\"", ["quoted"]),
      ("\"a,b\",c", ["a,b", "c"]),
      ("\"a \"b\" c\"", ["a \"b\" c"]),
      ("\"a \"b\" c\",d", ["a \"b\" c", "d"]),
      ("^n^'^^", ["\n\"^"]),
      ("^x^", ["^x^"]),
      ("\"open", ["\"open"]),
      ("in\"side", ["in\"side"]),
      ("a,", ["a", ""]),
    ])
  func reads(written: String, values: [String]) {
    #expect(Parameter("CN", written: written).values == values)
  }

  @Test("control characters other than tabs and newlines are left out")
  func dropsControls() {
    #expect(Parameter("CN", value: "a\r\nb\u{0}\tc\u{1B}").value == "a\nb\tc")
  }
}
