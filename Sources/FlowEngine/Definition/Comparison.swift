import FluxJSON

extension Expression {
    /// A comparison as conditions of workflows mostly are: `@status in ('pending', 'approved')`, `$fee >= 0`,
    /// `:booking is null`.
    struct Comparison: Equatable, Sendable {
        let left: Operand
        let operation: Operation
        let right: [Operand]

        enum Operation: Equatable, Sendable {
            case equal, unequal, less, lessOrEqual, greater, greaterOrEqual
            case oneOf, noneOf, isNull, isNotNull
        }

        /// Whether it holds, as SQLite compares values without affinity
        /// (https://www.sqlite.org/datatype3.html#comparison_expressions): with null nothing does but `is null`, a
        /// number is less than any text, numbers compare by size and texts byte by byte.
        func holds(_ left: JSON, _ right: [JSON]) -> Bool {
            switch operation {
            case .isNull: return left == .null
            case .isNotNull: return left != .null
            case .oneOf: return right.contains { Comparison.order(left, $0) == .same }
            case .noneOf:
                return left != .null
                    && !right.contains { $0 == .null || Comparison.order(left, $0) == .same }
            case .equal, .unequal, .less, .lessOrEqual, .greater, .greaterOrEqual:
                guard let first = right.first, let order = Comparison.order(left, first) else {
                    return false
                }
                switch operation {
                case .equal: return order == .same
                case .unequal: return order != .same
                case .less: return order == .before
                case .lessOrEqual: return order != .after
                case .greater: return order == .after
                default: return order != .before
                }
            }
        }

        private enum Order { case before, same, after }

        private static func order(_ left: JSON, _ right: JSON) -> Order? {
            switch (number(left), number(right)) {
            case (let a?, let b?): return a < b ? .before : a == b ? .same : .after
            case (nil, nil): break
            // A number comes before any text; null before anything, but that compares with nothing.
            case (_?, nil): return right == .null ? nil : .before
            case (nil, _?): return left == .null ? nil : .after
            }
            guard let a = text(left), let b = text(right) else { return nil }
            if a == b { return .same }
            return a.utf8.lexicographicallyPrecedes(b.utf8) ? .before : .after
        }

        private static func number(_ value: JSON) -> Double? {
            switch value {
            case .bool(let flag): flag ? 1 : 0
            // Beyond 2^53 a double would take neighbors for equal.
            case .int(let number): Double(exactly: number) ?? Double(number)
            case .double(let number): number
            case .null, .string, .array, .object: nil
            }
        }

        private static func text(_ value: JSON) -> String? {
            switch value {
            case .string(let text): text
            case .array, .object: value.text
            case .null, .bool, .int, .double: nil
            }
        }
    }

    /// One side of a comparison.
    enum Operand: Equatable, Sendable {
        /// A text, a whole number or null.
        case constant(JSON)
        /// A value that is read.
        case variable(Variable)
    }
}

/// Reads comparisons joined by `and`. Whatever is more than that is left to SQLite, which reads everything.
struct ComparisonReader {
    private var rest: Substring
    private let whole: String

    init(_ text: String) {
        whole = text
        rest = Substring(text)
    }

    mutating func read() -> [Expression.Comparison]? {
        var found: [Expression.Comparison] = []
        repeat {
            guard let comparison = comparison() else { return nil }
            found.append(comparison)
        } while word("and")
        skipSpace()
        return rest.isEmpty ? found : nil
    }

    /// The value of a text that is one constant.
    mutating func constant() -> JSON? {
        guard case .constant(let value)? = operand() else { return nil }
        skipSpace()
        // Not by '?:', where 'nil' would be JSON's null.
        if !rest.isEmpty { return nil }
        return value
    }

    private mutating func comparison() -> Expression.Comparison? {
        guard let left = operand() else { return nil }
        if word("is") {
            let negated = word("not")
            guard word("null") else { return nil }
            return .init(left: left, operation: negated ? .isNotNull : .isNull, right: [])
        }
        let negated = word("not")
        if word("in") {
            guard symbol("(") else { return nil }
            var list: [Expression.Operand] = []
            repeat {
                guard let item = operand() else { return nil }
                list.append(item)
            } while symbol(",")
            guard symbol(")") else { return nil }
            return .init(left: left, operation: negated ? .noneOf : .oneOf, right: list)
        }
        if negated { return nil }
        let operations: [(String, Expression.Comparison.Operation)] = [
            ("<>", .unequal), ("<=", .lessOrEqual), (">=", .greaterOrEqual), ("=", .equal),
            ("<", .less), (">", .greater),
        ]
        for (sign, operation) in operations where symbol(sign) {
            guard let right = operand() else { return nil }
            return .init(left: left, operation: operation, right: [right])
        }
        return nil
    }

    private mutating func operand() -> Expression.Operand? {
        skipSpace()
        guard let first = rest.first else { return nil }
        if first == "'" {
            let body = rest.dropFirst().prefix { $0 != "'" }
            guard body.endIndex < rest.endIndex else { return nil }
            rest = rest[rest.index(after: body.endIndex)...]
            // A doubled quote goes on; that is for SQLite to read.
            if rest.first == "'" { return nil }
            return .constant(.string(String(body)))
        }
        if first.isASCII, first.isNumber {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard let number = Int64(digits), digits.count <= 15 else { return nil }
            rest = rest.dropFirst(digits.count)
            // `1.5`, `1e3` and `0x1F` are more than digits.
            if let next = rest.first, next == "." || next == "_" || next.isLetter { return nil }
            return .constant(.int(number))
        }
        let text = String(rest.prefix { !$0.isWhitespace && !"=<>(),".contains($0) })
        guard let variable = Expression.variables(in: text).first, variable.token == text else {
            return nil
        }
        rest = rest.dropFirst(text.count)
        return .variable(variable)
    }

    /// A word by itself, in any case.
    private mutating func word(_ word: String) -> Bool {
        skipSpace()
        let next = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        guard next.lowercased() == word else { return false }
        rest = rest.dropFirst(next.count)
        return true
    }

    private mutating func symbol(_ symbol: String) -> Bool {
        skipSpace()
        guard rest.hasPrefix(symbol) else { return false }
        rest = rest.dropFirst(symbol.count)
        return true
    }

    private mutating func skipSpace() {
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    }
}
