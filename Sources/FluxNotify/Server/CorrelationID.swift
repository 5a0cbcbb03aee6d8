/// Names for requests.
enum CorrelationID {
    /// A new one: 16 hexadecimal digits by chance.
    static func fresh() -> String {
        let digits = String(UInt64.random(in: .min ... .max), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
