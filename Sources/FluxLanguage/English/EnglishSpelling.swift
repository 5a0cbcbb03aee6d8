/// Informal spellings, slips of the keyboard, and words that only look like slips.
enum EnglishSpelling {
    static let informal: [String: String] = [
        "tmrw": "tomorrow", "tmr": "tomorrow", "tmw": "tomorrow", "tmmrw": "tomorrow",
        "tomoz": "tomorrow", "2moro": "tomorrow", "2morrow": "tomorrow", "2mrw": "tomorrow",
        "2mro": "tomorrow", "tommorow": "tomorrow", "tommorrow": "tomorrow",
        "tommorw": "tomorrow", "tomorow": "tomorrow", "tomorro": "tomorrow",
        "tonite": "tonight", "2nite": "tonight", "2night": "tonight", "tonigt": "tonight",
        "2day": "today", "tday": "today", "todya": "today", "toady": "today",
        "tody": "today", "todat": "today", "pls": "please", "plz": "please", "plese": "please",
        "pleas": "please", "plase": "please", "thx": "thanks", "thnx": "thanks",
        "tks": "thanks", "ty": "thanks", "thankyou": "thanks", "evry": "every",
        "evryday": "everyday", "everday": "everyday",
        "evrey": "every", "eveyr": "every", "eery": "every", "everyy": "every",
        "wensday": "wednesday", "wendsday": "wednesday",
        "wenesday": "wednesday", "wedensday": "wednesday", "weds": "wednesday",
        "tuseday": "tuesday", "teusday": "tuesday", "thursdy": "thursday",
        "thrusday": "thursday", "firday": "friday", "saterday": "saturday",
        "minuts": "minutes", "minuets": "minutes", "huor": "hour", "hrous": "hours",
        "horus": "hours", "wek": "week", "weeek": "week", "weekk": "week", "wekly": "weekly",
        "weeky": "weekly", "mnth": "month", "mth": "month", "mths": "months",
        "mnths": "months", "remnd": "remind", "rmeind": "remind", "rimind": "remind",
        "remined": "remind", "remid": "remind", "rember": "remember", "thru": "through",
        "til": "until", "till": "until", "untill": "until", "untl": "until", "b4": "before",
        "befor": "before", "w/e": "weekend", "wknd": "weekend", "wkend": "weekend",
        "wkday": "weekday", "wkdays": "weekdays", "nite": "night", "nites": "nights",
        "morn": "morning", "mornin": "morning", "arvo": "afternoon",
        "mid-day": "midday", "dont": "don't", "dnt": "don't", "im": "i'm",
        "id": "i'd", "ive": "i've", "lets": "let's", "whats": "what's", "whens": "when's",
        "hows": "how's", "cant": "can't", "isnt": "isn't",
        "shld": "should", "abt": "about", "appt": "appointment", "apt": "appointment",
        "mtg": "meeting", "oclock": "o'clock", "reschedual": "reschedule",
        "reshedule": "reschedule", "resched": "reschedule", "shedule": "schedule",
        "schedual": "schedule", "scedule": "schedule", "hallowen": "halloween",
        "febuary": "february", "feburary": "february", "wedesday": "wednesday",
        "u": "you", "ur": "your", "pospone": "postpone", "dialy": "daily", "dayly": "daily",
        "moring": "morning", "mornign": "morning", "evning": "evening", "evenign": "evening",
        "noonish": "noon", "middday": "midday", "nxt": "next", "evey": "every",
        "wkly": "weekly", "mornigns": "mornings",
    ]

    /// Words in which one wrong, missing, added or swapped letter is repaired.
    static let repairable = [
        "tomorrow", "tonight", "today", "yesterday", "monday", "tuesday", "wednesday",
        "thursday", "friday", "saturday", "sunday", "mondays", "tuesdays", "wednesdays",
        "thursdays", "fridays", "saturdays", "sundays", "january", "february", "april",
        "august", "september", "october", "november", "december", "morning", "mornings",
        "afternoon", "afternoons", "evening", "evenings", "weekday", "weekdays", "weekend",
        "weekends", "minutes", "minute", "hours", "weeks", "months", "month", "every", "daily",
        "weekly", "monthly", "yearly", "remind", "reminder", "remember", "schedule",
        "reschedule", "postpone", "please", "thanks", "midnight", "midday", "lunchtime",
        "fortnight", "tonight", "before", "until", "night", "bedtime", "christmas",
        "halloween", "forget", "starting", "quarter",
    ]

    /// English words that differ by one letter from a repairable word.
    static let lookalikes: Set<String> = [
        "toddy", "sundae", "sundaes", "friary", "might", "nigh", "eight", "right", "light",
        "fight", "sight", "tight", "knight", "nights", "mouth", "mouths", "moth", "moths",
        "months", "mourning", "mornings", "very", "ever", "eery", "fever", "never", "dairy",
        "dally", "doily", "meekly", "weakly", "nearly", "early", "pearly", "dearly", "weeds",
        "weeps", "weak", "week", "weekly", "seeks", "reeks", "meeks", "creeks", "hour",
        "house", "horus", "tours", "yours", "pours", "fours", "ours", "rewind", "reminded",
        "reminds", "reminders", "remained", "remembers", "schedules", "scheduled",
        "reschedules", "rescheduled", "minuted", "minuet", "minuets", "thank", "pleased",
        "pleases", "pleat", "plead", "pease", "lease", "tease", "cease", "before", "afore",
        "untie", "unite", "until", "forge", "forgot", "forges", "forgets", "starling",
        "staring", "starring", "startling", "quarters", "quartet", "quarto", "monthly",
        "aprils", "tuesday's", "monday's", "friday's", "sunday's", "saturday's",
        "thursday's", "wednesday's", "today's", "tomorrow's", "postponed", "postpones",
        "weeded", "weekender", "evened", "opening", "evenings", "evenly", "event", "even",
        "everly", "emery", "avery", "beforehand", "minutely", "hours'", "weeks'", "months'",
        "days'", "night's", "morning's", "evening's", "week's", "month's", "year's",
        "christmassy", "modal", "mandala", "sunny", "sandy", "tonights", "tweets", "weekdays",
        "midway", "midweek", "forgetting", "thanked", "honors", "hoards", "hounds", "dailies",
        "moneys", "monthlies", "nightly", "nigga", "nighty", "augusta", "augustus",
        "decembers", "marches", "hourly", "weekends", "weekend's", "wrekend", "warning",
    ]

    static let quotationMarks: [Vocabulary.QuotationMarks] = [
        .init("\"", "\""), .init("\u{201C}", "\u{201D}"), .init("\u{201E}", "\u{201C}"),
        .init("\u{AB}", "\u{BB}"), .init("\u{2018}", "\u{2019}"), .init("'", "'"),
    ]
}
