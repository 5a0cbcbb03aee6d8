extension ZoneDatabase {
    /// The names that words for a place may mean, best first: `new york`, `BERLIN`, `Japan`.
    ///
    /// Case, accents and punctuation do not count. The result is empty when nothing fits; it has
    /// several names where the words fit several zones alike.
    public func find(_ words: String) -> [String] {
        let wanted = ZoneSearch.key(words)
        guard !wanted.isEmpty else { return [] }
        let all = identifiers()
        let listed = listed()
        let codes = countries().filter { ZoneSearch.key($0.name) == wanted }.map { $0.code }
        let inCountry = listed.filter { row in codes.contains { row.codes.contains(Substring($0)) }
        }
        .map { $0.name }
        // Before exact names, because some countries are old names of their zone: Japan.
        if inCountry.count == 1 { return inCountry }
        let exact = all.filter { ZoneSearch.key($0) == wanted }
        if !exact.isEmpty { return exact }
        if let place = ZoneSearch.places[wanted], all.contains(place) { return [place] }
        let current = Set(listed.map { $0.name })
        // Old spellings (Asia/Calcutta) are offered only where no current name fits.
        func best(_ names: [String]) -> [String]? {
            if names.isEmpty { return nil }
            let fresh = names.filter { current.contains($0) }
            return fresh.isEmpty ? names : fresh
        }
        let split = all.map { (name: $0, parts: $0.split(separator: "/").map(ZoneSearch.key)) }
        if let found = best(split.filter { $0.parts.last == wanted }.map { $0.name }) {
            return found
        }
        if !inCountry.isEmpty { return inCountry }
        let starts = split.filter { entry in
            wanted.utf8.count >= 3 && entry.parts.contains { $0.hasPrefix(wanted) }
                && entry.parts.first.map { !$0.hasPrefix(wanted) || entry.parts.count == 1 }
                    ?? false
        }
        return best(starts.map { $0.name }) ?? []
    }
}

enum ZoneSearch {
    /// Lowercase letters, digits, signs and slashes; other characters separate words by one space.
    static func key(_ text: some StringProtocol) -> String {
        var result = ""
        var pendingSpace = false
        for character in text.lowercased() where !"'’.".contains(character) {
            guard let plain = plain(character) else {
                pendingSpace = true
                continue
            }
            if pendingSpace, !result.isEmpty, plain != "/", result.last != "/" { result += " " }
            pendingSpace = false
            result.append(plain)
        }
        return result
    }

    private static func plain(_ character: Character) -> Character? {
        if character.isASCII {
            let isKept = character.isLetter || character.isNumber || "+/".contains(character)
            return isKept ? character : nil
        }
        return accents.first { $0.accented.contains(character) }?.plain
    }

    private static let accents: [(plain: Character, accented: String)] = [
        ("a", "áàâäãåāăą"), ("c", "çćčĉ"), ("d", "ďđð"), ("e", "éèêëēėęě"), ("g", "ğĝģ"),
        ("i", "íìîïīįı"), ("l", "łľĺļ"), ("n", "ñńňņ"), ("o", "óòôöõøōő"), ("r", "řŕ"),
        ("s", "śšşș"), ("t", "ťţț"), ("u", "úùûüūůűų"), ("y", "ýÿ"), ("z", "źżž"),
    ]

    /// Large cities and other places that give no zone its name.
    static let places: [String: String] = [
        "eastern time": "America/New_York", "central time": "America/Chicago",
        "mountain time": "America/Denver", "pacific time": "America/Los_Angeles",
        "eastern": "America/New_York", "central": "America/Chicago",
        "mountain": "America/Denver", "pacific": "America/Los_Angeles",
        "uk": "Europe/London", "united kingdom": "Europe/London", "britain": "Europe/London",
        "great britain": "Europe/London", "england": "Europe/London",
        "scotland": "Europe/London", "wales": "Europe/London", "holland": "Europe/Amsterdam",
        "san francisco": "America/Los_Angeles", "seattle": "America/Los_Angeles",
        "san diego": "America/Los_Angeles", "las vegas": "America/Los_Angeles",
        "portland": "America/Los_Angeles", "salt lake city": "America/Denver",
        "houston": "America/Chicago", "dallas": "America/Chicago", "austin": "America/Chicago",
        "new orleans": "America/Chicago", "minneapolis": "America/Chicago",
        "boston": "America/New_York", "washington": "America/New_York",
        "miami": "America/New_York", "atlanta": "America/New_York",
        "philadelphia": "America/New_York", "nyc": "America/New_York",
        "montreal": "America/Toronto", "ottawa": "America/Toronto",
        "calgary": "America/Edmonton", "rio de janeiro": "America/Sao_Paulo",
        "brasilia": "America/Sao_Paulo", "guadalajara": "America/Mexico_City",
        "medellin": "America/Bogota", "quito": "America/Guayaquil",
        "manchester": "Europe/London", "edinburgh": "Europe/London", "glasgow": "Europe/London",
        "cardiff": "Europe/London", "birmingham": "Europe/London", "cork": "Europe/Dublin",
        "munich": "Europe/Berlin", "hamburg": "Europe/Berlin", "frankfurt": "Europe/Berlin",
        "cologne": "Europe/Berlin", "stuttgart": "Europe/Berlin", "barcelona": "Europe/Madrid",
        "valencia": "Europe/Madrid", "seville": "Europe/Madrid", "porto": "Europe/Lisbon",
        "lyon": "Europe/Paris", "marseille": "Europe/Paris", "milan": "Europe/Rome",
        "naples": "Europe/Rome", "florence": "Europe/Rome", "geneva": "Europe/Zurich",
        "basel": "Europe/Zurich", "bern": "Europe/Zurich", "rotterdam": "Europe/Amsterdam",
        "the hague": "Europe/Amsterdam", "antwerp": "Europe/Brussels",
        "gothenburg": "Europe/Stockholm", "bergen": "Europe/Oslo", "krakow": "Europe/Warsaw",
        "gdansk": "Europe/Warsaw", "saint petersburg": "Europe/Moscow", "kyiv": "Europe/Kyiv",
        "ankara": "Europe/Istanbul", "tel aviv": "Asia/Jerusalem", "abu dhabi": "Asia/Dubai",
        "doha": "Asia/Qatar", "mumbai": "Asia/Kolkata", "delhi": "Asia/Kolkata",
        "new delhi": "Asia/Kolkata", "bangalore": "Asia/Kolkata", "bengaluru": "Asia/Kolkata",
        "chennai": "Asia/Kolkata", "hyderabad": "Asia/Kolkata", "lahore": "Asia/Karachi",
        "islamabad": "Asia/Karachi", "beijing": "Asia/Shanghai", "shenzhen": "Asia/Shanghai",
        "guangzhou": "Asia/Shanghai", "osaka": "Asia/Tokyo", "kyoto": "Asia/Tokyo",
        "hanoi": "Asia/Ho_Chi_Minh", "saigon": "Asia/Ho_Chi_Minh", "bali": "Asia/Makassar",
        "canberra": "Australia/Sydney", "gold coast": "Australia/Brisbane",
        "wellington": "Pacific/Auckland", "christchurch": "Pacific/Auckland",
        "cape town": "Africa/Johannesburg", "durban": "Africa/Johannesburg",
        "pretoria": "Africa/Johannesburg", "alexandria": "Africa/Cairo",
        "abuja": "Africa/Lagos", "mombasa": "Africa/Nairobi", "marrakesh": "Africa/Casablanca",
        "marrakech": "Africa/Casablanca", "rabat": "Africa/Casablanca",
    ]
}
