/// What a title may be.
enum Title {
    /// The most characters of a title; longer words belong into a note.
    static let longest = 2000

    /// The title as stored: exactly as given.
    ///
    /// - Throws: ``Failure`` for one that is empty, too long or holds U+0000.
    static func checked(_ text: String, what: String = "title") throws -> String {
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw Failure.invalidArgument(
                "the \(what) is empty; say what to do, as in 'flux add call the bank at 4'")
        }
        guard text.utf8.count <= longest * 4, text.count <= longest else {
            throw Failure.invalidArgument(
                "the \(what) has more than \(longest) characters; shorten it and keep the rest with '--note'"
            )
        }
        guard !text.unicodeScalars.contains("\0") else {
            throw Failure.invalidArgument("the \(what) holds the character U+0000; leave it out")
        }
        return text
    }
}
