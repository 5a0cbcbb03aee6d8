/// English verbs that need a closer look before they make a goal.
enum EnglishGoals {
    /// Verbs of a habit that "more", "better", "healthier" turn into a goal.
    static let comparativeVerbs: Set<String> = [
        "be", "get", "feel", "spend", "eat", "drink", "sleep", "save", "wake", "go", "live",
        "become", "have", "work", "stay", "speak", "socialize", "procrastinate", "stress", "worry",
        "snack", "smoke", "spend", "use", "rest", "relax", "focus", "think", "talk", "listen",
        "connect", "see", "call", "visit", "cook", "make", "do", "take", "move", "walk", "play",
        "stretch", "breathe", "budget", "shop", "complain", "argue", "laugh", "scroll", "drive",
        "volunteer", "give", "donate", "help", "yell", "swear", "gossip", "travel", "date",
    ]

    /// Verbs of several words that speak of an outcome whatever follows.
    static let beginnings = PhraseTable<Bool>([
        ("take up", true), ("get over", true), ("teach myself", true), ("be able to", true),
    ])

    /// Words at the end of a wish that make a habit of any verb: "complain less".
    static let endings: Set<String> = [
        "less", "more", "often", "better", "regularly", "consistently", "frequently",
    ]

    /// Verbs of everyday chores, which are single acts even as a wish.
    static let chores: Set<String> = [
        "call", "phone", "ring", "text", "email", "mail", "buy", "pay", "order", "book", "reserve",
        "cancel", "renew", "return", "submit", "print", "pick", "drop", "send", "post", "ship",
        "wash", "vacuum", "mop", "iron", "mow", "feed", "water", "schedule", "reply", "respond",
        "check", "replace", "install", "charge", "collect", "fetch", "deliver", "confirm",
        "download", "upload", "sign", "file", "ask", "tell", "order", "rent", "hire", "grab",
    ]

    /// Verbs of sport and travel, whose objects make a feat rather than an act.
    static let feats: Set<String> = [
        "run", "climb", "hike", "swim", "cycle", "sail", "visit", "travel", "ride", "lift", "row",
        "bike", "explore", "compete", "perform", "master", "win", "dance", "sing", "play", "do",
        "learn", "study", "train", "ski", "surf", "grow", "build", "start", "exercise",
    ]

    /// What has to come after a verb for it to speak of an outcome.
    struct Rule: Sendable {
        /// Words of which one has to occur; empty where ``needsNumber`` or ``any`` decides.
        var words: Set<String> = []
        /// Whether a number will do.
        var takesNumber = false
        /// Whether a word in "-ing" right behind will do.
        var takesGerund = false
        /// Whether a word of a goal (project, comparative) will do.
        var takesGoalWord = true
        /// Whether anything will do.
        var takesAll = false
        /// How many words behind the verb are looked at.
        var reach = Int.max

        /// Whether the words behind the verb fit.
        func holds(_ tokens: [Token]) -> Bool {
            if takesAll { return tokens.count > 1 }
            for (index, token) in tokens.enumerated().dropFirst() where index <= reach {
                if words.contains(token.lower) { return true }
                if takesNumber, token.kind == .number || isNumberWord(token) { return true }
                if takesGoalWord, !token.classes.isDisjoint(with: [.project, .comparative]) {
                    return true
                }
                if takesGerund, index == 1, token.lower.hasSuffix("ing"), token.lower.count > 5 {
                    return true
                }
            }
            return false
        }

        private func isNumberWord(_ token: Token) -> Bool {
            if case .number = token.meaning { return true }
            return false
        }
    }

    static func rule(_ verb: String) -> Rule? { rules[verb] }

    private static let rules: [String: Rule] = [
        "lose": Rule(words: ["weight", "fat", "belly", "inches"], takesNumber: true),
        "gain": Rule(words: ["weight", "muscle", "followers"], takesNumber: true),
        "save": Rule(
            words: ["money", "$", "\u{20AC}", "\u{A3}", "enough", "k"], takesNumber: true),
        "invest": Rule(words: ["money", "stocks"], takesNumber: true),
        "earn": Rule(takesAll: true),
        "stop": Rule(words: ["procrastinating", "smoking", "drinking"], takesGerund: true),
        "quit": Rule(takesAll: true),
        "give": Rule(words: ["up"], takesGoalWord: false),
        "cut": Rule(words: [
            "sugar", "carbs", "alcohol", "caffeine", "spending", "expenses", "screen",
            "calories", "on", "meat",
        ]),
        "learn": Rule(takesAll: true),
        "master": Rule(takesAll: true),
        "become": Rule(takesAll: true),
        "overcome": Rule(takesAll: true),
        "improve": Rule(takesAll: true),
        "train": Rule(words: ["for"], takesGoalWord: true),
        "get": Rule(words: [
            "shape", "fit", "promoted", "debt", "healthy", "stronger", "certified", "promotion",
            "degree", "good", "organized", "organised", "married", "licensed", "published", "rid",
            "finances", "ripped", "toned", "lean", "sober", "clean", "flexible", "married", "rich",
            "into", "karate", "judo", "taekwondo", "control", "citizenship", "tenure", "fluent",
        ]),
        "pay": Rule(
            words: ["debt", "debts", "mortgage", "loan", "loans", "off"], takesGoalWord: false),
        "switch": Rule(
            words: ["careers", "career", "jobs", "job", "majors"], takesGoalWord: false),
        "change": Rule(
            words: ["careers", "career", "jobs", "habits", "lifestyle"], takesGoalWord: false),
        "find": Rule(
            words: [
                "job", "girlfriend", "boyfriend", "partner", "internship", "apartment",
                "purpose", "balance",
            ], takesGoalWord: false),
        "reconnect": Rule(takesAll: true),
        "strengthen": Rule(takesAll: true),
        "build": Rule(words: ["habit", "muscle", "relationship", "brand", "network", "practice"]),
        "establish": Rule(words: ["practice", "discipline"]),
        "form": Rule(),
        "keep": Rule(
            words: ["journal", "diary", "clean", "tidy", "fit", "healthy", "streak"],
            takesGoalWord: false),
        "stick": Rule(words: ["budget", "diet", "schedule"]),
        "fix": Rule(
            words: ["sleep", "posture", "finances", "credit", "diet", "relationship", "marriage"],
            takesGoalWord: false),
        "pass": Rule(words: ["test", "class", "certification"]),
        "ace": Rule(words: ["test", "final", "finals", "interview", "class"]),
        "score": Rule(takesNumber: true),
        "beat": Rule(words: ["best", "record"]),
        "buy": Rule(
            words: ["house", "home", "apartment", "flat"], takesGoalWord: false, reach: 3),
        "retire": Rule(takesGoalWord: false, takesAll: true),
        "develop": Rule(words: ["habit", "skills", "app", "game", "practice", "discipline"]),
        "wake": Rule(words: ["earlier", "early"], takesGoalWord: true),
        "sleep": Rule(words: ["hours"], takesGoalWord: true),
        "travel": Rule(words: ["across", "around", "world"], takesGoalWord: true),
        "read": Rule(words: ["bible", "quran"], takesGoalWord: true),
        "manage": Rule(words: ["stress", "anxiety", "anger", "time", "money", "finances"]),
        "declutter": Rule(takesAll: true),
        "organize": Rule(words: [
            "closet", "house", "home", "life", "finances", "photos", "kitchen", "pantry", "office",
        ]),
        "organise": Rule(words: [
            "closet", "house", "home", "life", "finances", "photos", "kitchen", "pantry", "office",
        ]),
        "renovate": Rule(takesAll: true),
        "remodel": Rule(takesAll: true),
        "redecorate": Rule(takesAll: true),
        "qualify": Rule(takesAll: true),
        "publish": Rule(words: ["book", "game", "paper", "app"], takesGoalWord: true),
        "make": Rule(words: ["friends", "money", "million", "habit"], takesGoalWord: false),
        "launch": Rule(words: ["store", "shop", "brand", "product", "newsletter", "site"]),
        "write": Rule(words: ["songs", "stories", "book", "daily"], takesGoalWord: true),
        "grow": Rule(
            words: [
                "closer", "vegetables", "food", "audience", "followers", "newsletter",
                "subscribers", "own",
            ], takesGoalWord: true),
        "reduce": Rule(takesAll: true), "lower": Rule(takesGerund: false, takesAll: true),
        "increase": Rule(takesAll: true), "boost": Rule(takesAll: true),
        "achieve": Rule(takesAll: true),
    ]
}
