import FluxJSON

/// A condition or a computed value: an SQL expression without tables, such as
/// `$payment = 'initiated' and :amount = $fee`.
///
/// Its variables are SQLite's parameters (https://www.sqlite.org/lang_expr.html#varparam); the first character says
/// where a value comes from. ``ExpressionEvaluator`` works it out.
public struct Expression: Equatable, Sendable {
    /// The SQL.
    public let text: String
    /// What it reads, in the order of first use.
    public let variables: [Variable]
    /// The place in the definition, for messages: `events.approve.guards[0].if`.
    public let path: String
    /// Its parts, where it is nothing but comparisons joined by `and`; those are worked out without SQL.
    let comparisons: [Comparison]?
    /// Its value, where it is a whole number or a text by itself.
    let constant: JSON?

    /// A value that an expression reads.
    public struct Variable: Hashable, Sendable {
        /// Where a value comes from.
        public enum Source: Character, Hashable, Sendable {
            /// `:amount`: a parameter of the event, or `:now`, `:actor`, `:random`.
            case parameter = ":"
            /// `$fee`, `$payment`, `$cart::total`: the flow's data, or an entity's state or data.
            case flow = "$"
            /// `@price`: the entity that the step looks at.
            case own = "@"
        }

        /// Where the value comes from.
        public let source: Source
        /// The name before `::`.
        public let name: String
        /// The name after `::`, if any.
        public let member: String?

        /// As it stands in the expression.
        public var token: String {
            "\(source.rawValue)\(name)" + (member.map { "::\($0)" } ?? "")
        }
    }

    /// Takes up an expression. That it is sound is found out when it is prepared.
    public init(_ text: String, path: String = "") {
        self.text = text
        self.path = path
        variables = Expression.variables(in: text)
        var reader = ComparisonReader(text)
        comparisons = reader.read()
        var constantReader = ComparisonReader(text)
        constant = constantReader.constant()
    }

    /// The only variable, where the expression is nothing else; needs no SQL to be worked out.
    var soleVariable: Variable? {
        guard variables.count == 1, let variable = variables.first, variable.token == text else {
            return nil
        }
        return variable
    }

    static func variables(in text: String) -> [Variable] {
        var found: [Variable] = []
        var rest = Substring(text)
        while let character = rest.popFirst() {
            if character == "'" || character == "\"" {
                // A doubled quote ends one text and begins the next, which comes to the same.
                while let inner = rest.popFirst(), inner != character {}
                continue
            }
            guard let source = Variable.Source(rawValue: character) else { continue }
            let name = rest.prefix(while: isWord)
            guard !name.isEmpty else { continue }
            rest = rest.dropFirst(name.count)
            var member: Substring?
            if rest.hasPrefix("::") {
                let after = rest.dropFirst(2).prefix(while: isWord)
                rest = rest.dropFirst(2 + after.count)
                member = after
            }
            let variable = Variable(
                source: source, name: String(name), member: member.map(String.init))
            if !found.contains(variable) { found.append(variable) }
        }
        return found
    }

    private static func isWord(_ character: Character) -> Bool {
        character == "_" || character.isASCII && (character.isLetter || character.isNumber)
    }
}
