/// Words that tell where names of people and streets stand.
enum PersonWords {
    /// After these a word in capitals is a person.
    static let beforeNames: Set<String> = [
        "call", "phone", "ring", "text", "email", "e-mail", "mail", "message", "ping", "dm", "meet",
        "visit", "ask", "tell", "remind", "invite", "thank", "congratulate", "with", "hug", "pay",
        "owe", "pick", "see", "join", "help", "babysit", "interview", "mentor", "coach", "and",
        "named", "for", "to", "from", "about", "name", "i'm", "am", "between",
    ]
    /// Before names.
    static let titles: Set<String> = [
        "dr", "dr.", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "prof", "professor", "uncle", "aunt",
        "auntie", "cousin", "brother", "sister", "grandma", "grandpa", "nurse", "doctor", "coach",
        "friend", "wife", "husband", "boss", "colleague", "señor", "señora", "herr", "frau",
        "madame", "monsieur", "son", "daughter", "neighbor", "neighbour",
    ]
    /// Words in capitals that name no person.
    private static let capitals: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
        "wed", "thu", "fri", "sat", "sun", "january", "february", "march", "april", "may", "june",
        "july", "august", "september", "october", "november", "december", "jan", "feb", "mar",
        "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "i", "spanish", "english",
        "french", "german", "italian", "portuguese", "chinese", "mandarin", "japanese", "korean",
        "arabic", "russian", "hindi", "dutch", "polish", "swedish", "norwegian", "danish",
        "finnish", "greek", "turkish", "hebrew", "latin", "catalan", "python", "swift", "java",
        "javascript", "rust", "linux", "excel", "photoshop", "christmas", "easter", "ramadan",
        "diwali", "hanukkah", "thanksgiving", "internet", "google", "apple", "amazon", "mum", "mom",
        "dad", "mama", "papa", "grandma", "grandpa", "europe", "america", "africa", "asia",
    ]
    /// What follows a number without making it a house's.
    static let afterNumbers: Set<String> = ["am", "pm"]

    private static let streets: Set<String> = [
        "street", "st", "avenue", "ave", "road", "rd", "lane", "ln", "drive", "way", "boulevard",
        "blvd", "court", "ct", "square", "sq", "terrace", "place", "close", "crescent", "rue",
        "via", "calle", "plaza", "platz", "weg", "allee", "gasse", "straat", "gade", "ulica",
    ]

    /// Whether a word in capitals names no person, in the plural too: "Mondays".
    static func isNoName(_ word: String) -> Bool {
        capitals.contains(word) || word.hasSuffix("s") && capitals.contains(String(word.dropLast()))
    }

    static func isStreet(_ word: String) -> Bool {
        streets.contains(word)
            || word.count > 8
                && ["straße", "strasse", "straat", "vej", "gatan", "weg", "platz"]
                    .contains(where: word.hasSuffix)
    }
}
