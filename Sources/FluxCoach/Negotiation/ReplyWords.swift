import FluxCalendar

/// The words of replies: one place, so that another language could stand beside it.
enum ReplyWords {
    /// Number words.
    static let numbers: [String: Int] = [
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
        "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20,
        "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90, "hundred": 100,
        "thirteen": 13, "fourteen": 14, "sixteen": 16, "seventeen": 17, "eighteen": 18,
        "nineteen": 19, "seventy": 70, "eighty": 80,
    ]

    /// Informal spellings.
    static let informal: [String: String] = [
        "pls": "please", "plz": "please", "plse": "please", "thx": "thanks", "ty": "thanks",
        "gud": "good", "gr8": "great", "wknd": "weekend", "wknds": "weekends", "u": "you",
        "ur": "your", "tmrw": "tomorrow", "tmr": "tomorrow", "tomorow": "tomorrow",
        "2moro": "tomorrow",
        "morn": "morning", "mornin": "morning", "eve": "evening", "eves": "evenings",
        "arvo": "afternoon", "min": "minutes", "mins": "minutes", "minute": "minutes",
        "hr": "hour", "hrs": "hours", "wk": "week", "wks": "weeks", "k": "ok", "kk": "ok",
        "okay": "ok", "okey": "ok", "okie": "ok", "yea": "yeah", "ya": "yeah", "yup": "yes",
        "yep": "yes",
        "yess": "yes", "nvm": "nevermind", "idk": "idk", "lets": "lets", "gonna": "going",
        "wanna": "want", "cuz": "because", "bc": "because", "thru": "through", "til": "until",
        "till": "until", "nite": "night", "nites": "nights", "tonite": "tonight", "alot": "lot",
        "w": "with",
        "b4": "before", "xs": "times", "x": "times", "everyday": "everyday", "nah": "no",
        "nope": "no", "sat": "saturday", "sats": "saturdays", "sun": "sunday", "suns": "sundays",
        "mon": "monday", "mons": "mondays", "tue": "tuesday", "tues": "tuesday", "tu": "tuesday",
        "weds": "wednesday", "wed": "wednesday", "thu": "thursday", "thur": "thursday",
        "thurs": "thursday", "fri": "friday", "fris": "fridays", "jan": "january",
        "feb": "february", "mar": "march", "apr": "april", "jun": "june", "jul": "july",
        "aug": "august", "sep": "september", "sept": "september", "oct": "october",
        "nov": "november", "dec": "december", "thanx": "thanks", "cheers": "thanks",
        "soz": "sorry", "bit": "bit", "tad": "bit", "lil": "little", "weekdays": "weekdays",
        "maximum": "max", "minimum": "minimum", "oclock": "oclock", "definately": "definitely",
        "daily": "daily", "approx": "around", "roughly": "around", "about": "about",
        "shud": "should", "wud": "would", "cud": "could", "luv": "love", "awsome": "awesome",
        "coz": "because", "okk": "ok", "alrighty": "ok", "yass": "yes", "nvmnd": "nevermind",
        "oki": "ok", "mor": "more", "nxt": "next", "strt": "start", "mx": "max",
        "eazy": "easy", "ez": "easy", "rly": "really", "tbh": "honestly",
        "wkend": "weekend", "wkends": "weekends", "wkday": "weekday", "wkdays": "weekdays",
        "nt": "not", "ye": "yes", "yh": "yeah", "yeh": "yeah", "gd": "good", "aight": "ok",
        "ight": "ok", "naw": "no", "thnx": "thanks", "tnx": "thanks", "tks": "thanks",
        "pleez": "please", "sry": "sorry", "bt": "but", "jus": "just", "jst": "just",
        "wrk": "work", "frm": "from", "n": "and", "r": "are", "defo": "definitely",
        "perf": "perfect", "fab": "fantastic", "kewl": "cool", "wat": "what", "wot": "what",
        "hrd": "hard", "dats": "thats", "dat": "that", "dis": "this", "noonish": "noon",
        "sesh": "session", "seshes": "sessions", "tho": "though",
    ]

    /// Words that stand for several.
    static let expansions: [String: [String]] = [
        "nevermind": ["never", "mind"], "everyday": ["every", "day"],
        "cannot": ["can", "not"], "cant": ["can", "not"], "couldnt": ["could", "not"],
        "dont": ["do", "not"], "doesnt": ["does", "not"], "didnt": ["did", "not"],
        "wont": ["will", "not"], "wouldnt": ["would", "not"], "shouldnt": ["should", "not"],
        "isnt": ["is", "not"], "arent": ["are", "not"], "wasnt": ["was", "not"],
        "havent": ["have", "not"], "hasnt": ["has", "not"], "im": ["i", "am"],
        "ive": ["i", "have"], "id": ["i", "would"], "ill": ["i", "will"], "thats": ["that", "is"],
        "its": ["it", "is"], "whats": ["what", "is"], "whens": ["when", "is"],
        "hows": ["how", "is"], "theyre": ["they", "are"], "were": ["we", "are"],
        "youre": ["you", "are"], "thatll": ["that", "will"], "thatd": ["that", "would"],
        "gotta": ["have", "to"], "lemme": ["let", "me"], "gimme": ["give", "me"],
        "dunno": ["do", "not", "know"], "aint": ["is", "not"], "weve": ["we", "have"],
        "itll": ["it", "will"], "wheres": ["where", "is"], "theres": ["there", "is"],
        "letus": ["lets"], "alright": ["all", "right"], "fortnight": ["two", "weeks"],
        "ain": ["is", "not"], "mustnt": ["must", "not"],
        "weeknight": ["weekday", "evenings"], "weeknights": ["weekday", "evenings"],
    ]

    /// Weekday names, singular and plural.
    static let weekdays: [String: Weekday] = {
        var names: [String: Weekday] = [:]
        for day in Weekday.allCases {
            names[day.name.lowercased()] = day
            names[day.name.lowercased() + "s"] = day
        }
        return names
    }()

    /// Month names.
    static let months: [String: Int] = [
        "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
        "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
    ]

    /// Parts of the day, singular and plural.
    static let parts: [String: DayPart] = [
        "morning": .morning, "mornings": .morning, "afternoon": .afternoon,
        "afternoons": .afternoon, "evening": .evening, "evenings": .evening, "night": .night,
        "nights": .night, "nighttime": .night, "tonight": .night, "lunch": .lunch,
        "lunchtime": .lunch, "lunchtimes": .lunch, "bedtime": .bedtime, "lunchbreak": .lunch,
        "noontime": .lunch,
    ]

    /// Words the grammar uses, to which a misspelled word may be repaired.
    static let grammar: [String] = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mondays",
        "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays", "weekday",
        "weekdays", "weekend", "weekends", "workday", "workdays", "january", "february", "march",
        "april", "june", "july", "august", "september", "october", "november", "december",
        "morning", "mornings", "afternoon", "afternoons", "evening", "evenings", "night",
        "nights", "lunch", "lunchtime", "bedtime", "minutes", "hour", "hours", "week", "weeks",
        "month", "months", "weekly", "daily", "every", "each", "times", "time", "once", "twice",
        "thrice", "only", "just", "never", "without", "except", "instead", "rather", "swap",
        "trade", "switch", "exchange", "replace", "change", "move", "shift", "shorter",
        "longer", "easier", "harder", "earlier", "later", "fewer", "slower", "faster", "gentler",
        "lighter", "start", "starting", "begin", "beginning", "finish", "finished", "until",
        "before", "after", "tomorrow", "today", "yesterday", "next", "please", "thanks", "good",
        "great", "perfect", "sounds", "looks", "save", "approve", "approved", "cancel", "forget",
        "drop", "remove", "delete", "skip", "avoid", "beginner", "intermediate", "advanced",
        "experienced", "session", "sessions", "about", "possible", "maximum", "minimum",
        "most", "least", "between", "because", "busy", "prefer", "better", "work", "works",
        "exactly", "think", "sleep", "abandon", "accept", "confirm", "agreed", "maybe",
        "should", "could", "would", "what", "when", "which", "where", "absolutely", "definitely",
        "midnight", "noon", "midday", "quarter", "half", "thirty", "forty", "fifty", "twenty",
        "fifteen", "three", "four", "five", "seven", "eight", "push", "slow", "difficult",
        "challenging", "overwhelming", "intense", "double", "delay", "postpone", "already",
        "okay", "fine", "yeah", "lets", "really", "enough", "often", "weekdays",
    ]

    /// Words that are right as they are and close to a word of the grammar.
    static let ordinary: Set<String> = [
        "place", "places", "piece", "peace", "space", "plane", "plate", "plant", "board", "beard",
        "house", "horse", "mouse", "nurse", "purse", "course", "force", "sense", "tense", "dense",
        "grade", "grand", "green", "group", "guide", "inside", "issue", "learn", "major", "minor",
        "music", "novel", "offer", "paint", "paper", "phase", "photo", "piano", "pilot", "power",
        "press", "print", "radio", "range", "reach", "river", "round", "route", "scale", "scene",
        "score", "serve", "shall", "share", "sharp", "sheet", "shelf", "shirt", "shoes", "shore",
        "skill", "smile", "smoke", "solve", "sorry", "spain", "speak", "spend", "sport", "staff",
        "stage", "stand", "steal", "steel", "stone", "stuck", "study", "style", "sugar", "table",
        "teach", "thank", "theme", "thick", "throw", "tight", "title", "topic", "touch", "tower",
        "track", "trail", "treat", "trend", "trial", "trust", "twist", "uncle", "upper", "usual",
        "value", "video", "visit", "voice", "waste", "water", "wheel", "white", "worry", "write",
        "weak", "work", "word", "words", "world", "late", "last", "fast", "past", "part", "party",
        "care", "card", "cars", "case", "come", "home", "some", "same", "came", "game", "gave",
        "give", "love", "live", "life", "like", "line", "mine", "mind", "kind", "find", "fire",
        "hire", "here", "there", "their", "these", "those", "then", "than", "them", "they",
        "this", "that", "with", "wish", "will", "well", "sell", "tell", "full", "fall", "ball",
        "call", "tall", "able", "ability", "also", "away", "been", "being", "best", "rest",
        "test", "text", "both", "boss", "loss", "lose", "lost", "cost", "cook", "book", "look",
        "took", "done", "does", "down", "town", "door", "even", "ever", "over", "face", "fact",
        "feel", "feet", "food", "foot", "from", "form", "girl", "goes", "gone", "hand", "hard",
        "have", "head", "hear", "heart", "heat", "help", "high", "hold", "hope", "idea", "into",
        "kids", "know", "land", "large", "less", "lesson", "lessons", "list", "lots", "made",
        "make", "many", "mean", "meant", "meet", "miss", "mom", "money", "more", "much", "must",
        "name", "need", "news", "nice", "none", "note", "okay", "open", "page", "pain", "paid",
        "pick", "plan", "plans", "play", "plus", "race", "read", "real", "ride", "right", "road",
        "room", "rule", "runs", "said", "seem", "seems", "seen", "send", "show", "sick", "side",
        "sing", "site", "size", "soft", "song", "soon", "sort", "stay", "step", "steps", "stop",
        "such", "sure", "take", "talk", "task", "tasks", "team", "tired", "told", "tool", "train",
        "training", "trip", "true", "try", "turn", "type", "upon", "used", "user", "very", "wait",
        "walk", "wall", "want", "warm", "wear", "went", "were", "wife", "woman", "year", "years",
        "your", "yours", "zone", "happy", "still", "stick", "three", "thing", "things", "anything",
        "nothing", "something", "everything", "anyone", "running", "reading", "writing",
        "drawing", "learning", "lifting", "swimming", "yoga", "vacation", "holiday", "holidays",
        "doctor", "friend", "friends", "family", "school", "class", "gentle", "light", "heavy",
        "short", "long", "easy", "quick", "quickly", "slowly", "ready", "wrong", "little", "extra",
        "total", "whole", "first", "second", "third", "final", "again", "around", "across",
        "behind", "below", "above", "under", "within", "during", "since", "while", "though",
        "although", "actually", "honestly", "perhaps", "probably", "usually", "sometimes",
        "always", "anymore", "awesome", "lovely", "cool", "super", "amazing", "brilliant",
        "excellent", "fantastic", "wonderful", "ideal", "deal", "shape", "level", "pace", "speed",
        "basics", "experience", "newbie", "novice", "expert", "stuff", "matter", "matters",
        "point", "reason", "explain", "wonder", "wondering", "hurts", "hurt", "knee", "back",
        "weather", "rain", "daughter", "husband", "partner", "colleague", "dinner", "breakfast",
        "shower", "commute", "train", "meeting", "meetings", "choir", "church", "practice",
        "lesson", "gym", "morn", "trying", "missed", "missing", "happen", "happens", "chance",
        "challenge", "bored", "boring", "stupid", "hell", "idea", "plenty", "spare", "whatever",
        "free", "tree", "breeze", "been", "hardly", "handle", "could", "bound", "sound", "monthly",
        "yearly", "weird", "sand", "send", "sale", "safe", "sane", "cave", "wave", "flies",
        "stars", "stare", "state", "store", "story", "smart", "alarm", "charm", "match", "watch",
        "money", "honey", "monkey", "phone", "tonight", "might", "fight", "sight", "eight",
        "height", "weight", "freight", "latter", "letter", "better", "matter", "butter",
        "ladder", "larder", "border", "order", "older", "other", "another", "mother", "father",
        "brother", "bother", "either", "neither", "whether", "timer", "timers", "timed",
        "sleepy", "asleep", "steep", "sheep", "rush", "rushed", "bush", "pull", "poll", "plus",
        "month", "mouth", "north", "south", "youth", "truth", "worth", "forth", "fourth",
        "fifth", "sixth", "tenth", "cannot", "focus", "prime", "price", "prize", "proof",
        "remote", "moved", "loves", "noted", "voted", "quote", "quite", "quiet", "suite", "suits",
        "swim", "snap", "slap", "soap", "crop", "drip", "shop", "chop", "stops", "spots", "skin",
        "ship", "slip", "kips", "silk", "saved", "saves", "shave", "brave", "grave", "wants",
        "sooner", "manage", "beans", "kinda", "sorta", "easter", "christmas", "winter", "summer",
        "spring", "autumn", "night", "asleep", "myself", "useless", "band", "dance", "date",
    ]

    static let known: Set<String> = {
        var words = ordinary
        words.formUnion(grammar)
        words.formUnion(ClauseParser.negators)
        words.formUnion(ClauseParser.removers)
        words.formUnion(ClauseParser.bad)
        words.formUnion(ClauseParser.swappers)
        words.formUnion(ClauseParser.starters)
        words.formUnion(ClauseParser.delayers)
        words.formUnion(ClauseParser.enders)
        words.formUnion(ClauseParser.absences)
        words.formUnion(ClauseParser.events)
        words.formUnion(numbers.keys)
        words.formUnion(expansions.keys)
        words.formUnion(weekdays.keys)
        words.formUnion(months.keys)
        words.formUnion(parts.keys)
        words.formUnion(informal.values)
        for phrase in ReplyPhrases.all { words.formUnion(phrase) }
        return words
    }()

    static let repairable: [(word: String, letters: [UInt8])] = {
        var words = grammar
        var seen = Set(words)
        for phrase in ReplyPhrases.all {
            for word in phrase where word.utf8.count >= 5 && seen.insert(word).inserted {
                words.append(word)
            }
        }
        return words.map { ($0, Array($0.utf8)) }
    }()
}
