/// What a title may be.
enum Title {
    /// The most characters of a title; longer words belong into a note.
    static let longest = 2000

    /// The title as stored: as given, without the white space around it.
    ///
    /// - Throws: ``Failure`` for one that is empty, invisible, too long or holds U+0000.
    static func checked(_ text: String, what: String = "title") throws -> String {
        let title = text.trimmingPrefix(while: \.isWhitespace)
        let end = title.lastIndex { !$0.isWhitespace }
        guard let end else {
            throw Failure.invalidArgument("the \(what) is empty; say what to do, as in 'flux add call the bank at 4'")
        }
        let trimmed = String(title[...end])
        guard trimmed.utf8.count <= longest * 4, trimmed.count <= longest else {
            throw Failure.invalidArgument(
                "the \(what) has more than \(longest) characters; shorten it and keep the rest with '--note'")
        }
        guard !trimmed.unicodeScalars.contains("\0") else {
            throw Failure.invalidArgument("the \(what) holds the character U+0000; leave it out")
        }
        return trimmed
    }
}
