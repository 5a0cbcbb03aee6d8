/// An amount named in a goal: `$5,000`, `10 pounds`, `12 books`.
struct Quantity {
    var value: Double
    var text: String
    var template: QuantityTemplate

    /// How many sprints it takes.
    var sprints: Int {
        guard template.perSprint > 0 else { return 1 }
        return min(99, max(1, Int(value / template.perSprint + 0.999)))
    }

    /// The first amount of a text that one of the templates counts.
    static func first(in text: String, of templates: [QuantityTemplate]) -> Quantity? {
        let characters = Array(text.lowercased())
        var index = 0
        while index < characters.count {
            guard let number = number(characters, &index) else {
                index += 1
                continue
            }
            for template in templates {
                for unit in template.units
                where number.unitAfter.hasPrefix(unit) || number.signBefore == unit {
                    // As typed: '30 pounds', not '30 pound'.
                    let typed = number.unitAfter.prefix { $0.isLetter }
                    let name =
                        number.unitAfter.hasPrefix(unit) && !typed.isEmpty ? typed : unit[...]
                    return Quantity(
                        value: number.value, text: "\(self.text(number.value)) \(name)",
                        template: template)
                }
            }
        }
        return nil
    }

    private struct Found {
        var value: Double
        var signBefore: String
        var unitAfter: String
    }

    /// The number that begins at an index, with what stands around it; the index moves behind it.
    private static func number(_ characters: [Character], _ index: inout Int) -> Found? {
        guard characters[index].isASCII, characters[index].isNumber else { return nil }
        let sign = index > 0 ? String(characters[index - 1]) : ""
        var digits = ""
        while index < characters.count {
            let character = characters[index]
            if character.isASCII, character.isNumber {
                digits.append(character)
            } else if character == "." {
                digits.append(character)
            } else if character != "," {
                break
            }
            index += 1
        }
        guard var value = Double(digits), value.isFinite, value < 1e12 else { return nil }
        if index < characters.count, characters[index] == "k",
            index + 1 == characters.count || !characters[index + 1].isLetter
        {
            value *= 1000
            index += 1
        }
        var after = index
        while after < characters.count, characters[after] == " " || characters[after] == "-" {
            after += 1
        }
        return Found(
            value: value, signBefore: sign,
            unitAfter: String(characters[after..<min(after + 20, characters.count)]))
    }

    /// A number without a needless fraction.
    static func text(_ value: Double) -> String {
        value == Double(Int(value)) ? "\(Int(value))" : "\(Double(Int(value * 10)) / 10)"
    }
}
