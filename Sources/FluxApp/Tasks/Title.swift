/// What a title may be.
enum Title {
    /// The most characters of a title; longer words belong into a note.
    static let longest = 2000

    /// Whether a text has few enough characters. Counting them is dear, so what has few bytes is not counted.
    static func isShort(_ text: String) -> Bool {
        text.utf8.count <= longest || text.utf8.count <= longest * 4 && text.count <= longest
    }

    /// The title as stored: exactly as given.
    ///
    /// - Throws: ``Failure`` for one that is empty, too long or holds U+0000.
    static func checked(_ text: String, what: String = "title") throws -> String {
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw Failure.invalidArgument(
                "the \(what) is empty; say what to do, as in 'flux add call the bank at 4'")
        }
        guard isShort(text) else {
            throw Failure.invalidArgument(
                "the \(what) has more than \(longest) characters; shorten it and keep the rest with '--note'"
            )
        }
        guard !text.utf8.contains(0) else {
            throw Failure.invalidArgument("the \(what) holds the character U+0000; leave it out")
        }
        return text
    }
}
