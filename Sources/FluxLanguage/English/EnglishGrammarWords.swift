/// The English words and signs of the grammar.
enum EnglishGrammarWords {
    static let keywords: [(Keyword, [String])] = [
        (.a, ["a", "an"]), (.the, ["the"]), (.at, ["at", "@"]), (.on, ["on"]), (.in, ["in"]),
        (.by, ["by"]), (.before, ["before"]), (.after, ["after"]), (.until, ["until"]),
        (.through, ["through"]), (.to, ["to"]), (.from, ["from"]), (.for, ["for"]),
        (.of, ["of"]), (.between, ["between"]), (.and, ["and", "&", "+"]), (.or, ["or"]),
        (.but, ["but"]), (.than, ["than"]), (.this, ["this"]), (.next, ["next"]),
        (.last, ["last"]), (.coming, ["coming", "upcoming"]), (.other, ["other"]),
        (.alternate, ["alternate", "alternating"]), (.half, ["half"]), (.past, ["past"]),
        (.quarter, ["quarter"]), (.couple, ["couple"]), (.few, ["few"]), (.ago, ["ago"]),
        (.later, ["later"]), (.now, ["now"]), (.today, ["today"]), (.tomorrow, ["tomorrow"]),
        (.yesterday, ["yesterday"]), (.tonight, ["tonight"]), (.noon, ["noon", "midday"]),
        (.midnight, ["midnight"]), (.oclock, ["o'clock"]), (.am, ["am"]), (.pm, ["pm"]),
        (.ish, ["ish"]), (.sharp, ["sharp"]),
        (
            .approximately,
            [
                "around", "roughly", "approximately", "approx", "exactly", "circa", "~",
                "precisely", "like",
            ]
        ),
        (.about, ["about"]), (.start, ["start"]),
        (.starting, ["starting", "beginning", "commencing"]), (.end, ["end"]),
        (.ending, ["ending"]), (.due, ["due"]), (.no, ["no"]), (.not, ["not", "never"]),
        (.except, ["except", "excluding", "excepting", "barring", "bar"]),
        (.times, ["times", "x"]), (.once, ["once"]), (.twice, ["twice"]), (.per, ["per"]),
        (.every, ["every"]), (.each, ["each"]), (.everyday, ["everyday"]),
        (.time, ["time"]), (.early, ["early"]),
        (.late, ["late"]), (.only, ["only"]), (.any, ["any"]), (.whenever, ["whenever"]),
        (.flexible, ["flexible"]), (.within, ["within"]), (.over, ["over"]),
        (.zero, ["oh", "zero"]), (.mid, ["mid"]), (.back, ["back"]), (.i, ["i"]),
        (.did, ["did", "do", "finish", "finished", "complete", "completed", "done"]),
        (.dash, ["-", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}"]), (.colon, [":"]),
        (.dot, ["."]), (.comma, [",", ";"]), (.slash, ["/"]), (.hash, ["#"]),
        (.apart, ["apart", "aside"]), (.work, ["work"]), (.bed, ["bed"]), (.thing, ["thing"]),
        (.most, ["most"]), (.all, ["all"]), (.be, ["is", "are"]), (.forward, ["forward"]),
        (.earlier, ["earlier", "sooner"]), (.instead, ["instead"]), (.it, ["it"]),
        (.rest, ["completion", "completing", "finishing", "doing"]),
    ]

    static let weekdaySets = ["weekday", "weekdays", "workday", "workdays"]
    static let weekendOne = ["weekend"]
    static let weekendMany = ["weekends"]

    static let determiners = [
        "the", "a", "an", "this", "that", "these", "those", "some", "any", "another", "each",
        "every", "no",
    ]
    static let possessives = ["my", "our", "your", "his", "her", "their", "its"]
    /// Words that make no title, alone or together.
    static let empty: Set<String> = [
        "only", "just", "maybe", "perhaps", "rather", "instead", "but", "then", "also", "please",
        "no", "not", "less", "more", "ok", "okay", "yes", "actually", "really", "well", "so",
    ]
    static let pronouns = [
        "it", "that", "this", "them", "those", "these", "everything", "something", "one",
        "things", "stuff", "thing",
    ]

    /// Words before or after which no noun phrase goes on.
    static let functions = [
        "about", "with", "to", "for", "and", "at", "from", "in", "on", "of", "by", "or", "but",
        "then", "so", "before", "after", "until", "if", "when", "because", "please", "thanks",
        "that", "as", "while", "via", "without", "into", "onto", "over", "under", "during",
        "through", "once", "unless", "since", "is", "are", "be", "due", "every", "each", "per",
        "until", "starting", "using", "regarding", "re", "instead", "except", "not", "only",
        "plus", "also", "too", "again", "up", "off", "out", "around", "between", "the", "my",
        "a", "an", "our", "his", "her", "their", "your", "i", "we", "you", "me", "us", "where",
        "daily", "weekly", "later", "sometime", "asap", "it", "them", "him", "which", "who",
        "whether", "how", "what", "why", "next", "last", "i'm", "will",
        "lasting",
    ]

    /// Words that give no time.
    static let vague = PhraseTable<Bool>([
        ("sometime|someday|eventually|soon|later|anytime|whenever", true),
        ("some time|day", true),
        ("sometime|someday soon", true),
        ("at some point|stage", true),
        ("later on", true),
        ("one day|of these days", true),
        ("one of these days", true),
        ("in the future", true),
        ("in the near future", true),
        ("as soon as possible", true),
        ("asap", true),
        ("when i have time", true),
        ("when i get a chance|moment", true),
        ("at any time", true),
        ("any time|day", true),
        ("a bit|little later", true),
    ])

    /// What is said after all else.
    static let closings = PhraseTable<Bool>([
        ("please", true), ("thanks", true), ("thank you", true), ("thanks a lot|million", true),
        ("thank you very|so much", true), ("thanks so much", true), ("many thanks", true),
        ("please and thanks", true), ("cheers", true), ("ok|okay|right|yeah", true),
        ("will you", true), ("would you", true), ("could|can you", true), ("if you can", true),
        ("if possible", true), ("for me please", true), ("flux", true),
        ("i'd appreciate it", true), ("don't let me forget", true), ("don't forget", true),
        ("if you would|could", true), ("my friend", true), ("cheers mate", true),
        ("at the latest", true),
    ])

    /// A list or calendar that a task is put on.
    static let lists = PhraseTable<Bool>([
        (
            "on|onto|to|in|into my|the|our to-do|todo|task|_ list|calendar|agenda|planner|diary|todos|schedule",
            true
        ),
        ("on|to|in my|the to do list", true),
        ("on|to|in my|the to - do list", true),
        ("on|to|in my|the tasks|reminders|todo", true),
        ("as a task|reminder|todo|to-do", true),
        ("to flux", true),
    ])

    /// What a day or a time after certain words is.
    enum Deadline: Sendable, Hashable {
        /// At it: `by`, `due`.
        case by
        /// The day before it.
        case before
        /// `for`
        case `for`
        /// `from`
        case from
    }

    /// What comes before a deadline.
    static let deadlines = PhraseTable<Deadline>([
        ("by|due", .by),
        ("due by|on|at|for|in", .by),
        ("is|are due", .by),
        ("is|are due by|on|at|for|in", .by),
        ("by|on|at|_ no|not later than", .by),
        ("due before", .before),
        ("before", .before),
        ("on or before", .by),
        ("deadline is|_ by|on|_", .by),
    ])

    /// Prepositions that make a day their object rather than a time of the task.
    static let objectPrepositions: Set<String> = [
        "of", "about", "since", "after", "with", "like", "than", "via", "versus", "vs",
        "called", "named", "titled",
    ]

    /// Words before an amount that belongs to the title.
    static let amountPrepositions: Set<String> = [
        "under", "than", "least", "most", "over", "below", "above", "to", "of", "sub",
    ]

    /// Ordinary words that may begin a schedule phrase.
    static let phraseStarts: Set<String> = [
        "when", "whenever", "next", "as", "once", "after", "upon", "on", "everytime", "up",
        "sometime", "someday", "eventually", "soon", "anytime", "some", "asap", "during", "new",
        "valentine's", "valentines", "valentine", "halloween", "christmas", "xmas", "nye",
        "first", "close", "bi", "hour", "leaving", "arriving", "deadline", "one", "if", "besides",
        "no", "not", "thrice", "lasting",
    ]
}
