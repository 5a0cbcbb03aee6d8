/// Polite and filling phrases that carry no wish of their own.
///
/// They are taken out before anything is read, because their small words would cut a sentence in two:
/// 'would you be so kind as to move it to the evening'.
enum ReplyCourtesies {
    private static let phrases: [[String]] = [
        "would you be so kind as to", "would you be so kind to", "would you be so kind and",
        "could you be so kind as to", "be so kind as to", "be so kind and",
        "would you be kind enough to", "be kind enough to", "i would be grateful if you could",
        "i would be grateful if we could", "i would be happy if we could",
        "i would appreciate it if you could", "i would appreciate it if we could",
        "i would appreciate if you could", "i would appreciate if we could",
        "it would be great if you could", "it would be great if we could",
        "it would be nice if you could", "it would be nice if we could",
        "it would be good if you could", "it would be good if we could",
        "it would help if you could", "it would help if we could",
        "i was wondering if you could", "i was wondering if we could",
        "i was wondering whether you could", "i was wondering whether we could",
        "i was hoping you could", "i was hoping we could", "if you do not mind",
        "if you would not mind", "if that is ok with you", "if it is ok with you",
        "if that is ok", "if it is ok", "if that is all right", "if it is all right",
        "if that is fine", "if that is possible", "if it is possible", "if at all possible",
        "if possible", "if it is not too much trouble", "if that is not too much trouble",
        "if you please", "if that works for you", "if that works", "if you can", "if you could",
        "if we can", "after all", "to be honest", "to be fair", "if i am honest", "as it happens",
        "by the way", "so to speak", "if you ask me", "as far as i am concerned",
    ].map { $0.split(separator: " ").map(String.init) }.sorted { $0.count > $1.count }

    /// The tokens without such phrases; all of them where nothing else was said.
    static func removed(from tokens: [ReplyToken]) -> [ReplyToken] {
        var kept: [ReplyToken] = []
        var index = 0
        while index < tokens.count {
            let rest = tokens[index...].lazy.map(\.text)
            if tokens[index].text == "not", isRhetorical(tokens, at: index) {
                index += 1
            } else if let found = phrases.first(where: { rest.starts(with: $0) }) {
                index += found.count
            } else {
                kept.append(tokens[index])
                index += 1
            }
        }
        return kept.contains { $0.kind != .sign } ? kept : tokens
    }

    /// 'can't we do mornings' asks for mornings.
    private static func isRhetorical(_ tokens: [ReplyToken], at index: Int) -> Bool {
        index > 0 && index + 1 < tokens.count
            && ["can", "could"].contains(tokens[index - 1].text)
            && ["we", "you"].contains(tokens[index + 1].text)
    }
}
