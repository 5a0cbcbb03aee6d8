/// English words that tell what a sentence is about as a whole.
enum EnglishIntents {
    /// First words of questions, small talk and orders that are neither task nor goal.
    static let outOfScope = PhraseTable<Bool>([
        ("what|what's|whats|who|who's|whose|where|where's|which|why|how|how's|when's", true),
        ("when is|are|was|were|do|does|did|will|should|can|am|have|has", true),
        (
            "am|is|are|was|were|does|did|has|isn't|aren't|wasn't|doesn't|didn't|don't|haven't i|you|we|they|he|she|it|there|today|tomorrow|this|that|my|the|any|anything|everything|anyone|everyone|your",
            true
        ),
        ("do i|you|we|they|he|she|these|those", true),
        ("have i|you|we|they got|_", true),
        ("can|could|should|may|might|would|will|shall i|it|he|she|they|this|that|there", true),
        ("tell|give|show|sing|read|send me", true),
        (
            "show|list|display|view my|all|the|me|every|_ my|the|of|_ tasks|goals|agenda|schedule|calendar|todos|reminders|plans|progress|stats|statistics|streak|streaks|history|overview|week|day|list|habits|appointments|patterns|settings|routines",
            true
        ),
        ("show|list|display|view today|tomorrow|everything|all|overdue", true),
        ("mark|tick|check off", true), ("mark|tick as done", true),
        ("mark|tick off|_ task|it|that|this|everything|all|number|#", true),
        ("undo|redo|settings|version", true),
        (
            "i'm|i+am|i+was|we+were|it's|its|it+is|this+is|that's|that+is|you're|you+are|they+are|there+was|there+were",
            true
        ),
        (
            "i feel|felt|think|thought|love|hate|like|believe|guess|know|did|finished|completed|went|made|forgot|missed|remember|saw|can't|don't|cannot|won't|couldn't|didn't|wasn't",
            true
        ),
        ("i've done|finished|completed|been|forgotten|missed", true),
        ("we went|did|had|were", true),
        ("done with|already|_", true),
        ("never mind", true), ("nevermind|nvm", true), ("forget it|that|about", true),
        ("good morning|afternoon|evening|night|day|bye|job|work|luck", true),
        ("thank you", true), ("thanks for", true),
        ("search|google|look+up for|_ my|the|_ notes|history|tasks", true),
        ("play some|a|me", true),
        ("translate", true), ("calculate", true), ("explain", true), ("define", true),
        ("convert", true), ("summarize|summarise my|the", true), ("write|compose me", true),
    ])

    /// Whole sentences that ask for nothing.
    static let smallTalk: Set<String> = [
        "hello", "hi", "hey", "hello there", "hi there", "hey there", "thanks", "thank you", "ok",
        "okay", "yes", "no", "yep", "nope", "yeah", "sure", "maybe", "cool", "great", "nice",
        "awesome", "perfect", "lol", "haha", "bye", "goodbye", "see you", "help", "stop", "quit",
        "exit", "undo", "redo", "done", "wow", "hmm", "test", "testing", "hey flux", "hi flux",
        "hello flux", "flux", "sorry", "whatever", "good", "fine", "please", "welcome", "right",
        "i see", "got it", "no thanks", "not now", "yo", "sup", "what", "why", "how", "who",
        "where", "when", "huh", "meh", "cancel", "delete", "menu", "start", "again", "more",
        "good morning", "good night", "the end", "nothing", "something", "anything", "idk",
        "i don't know", "ok thanks", "okay thanks", "skip", "next", "back", "today", "later",
    ]

    /// Verbs of deleting and the like.
    static let removals = PhraseTable<Bool>([
        ("delete|remove|erase|cancel|drop|abandon|discard|scrap|trash|clear|forget", true),
        ("get rid of", true), ("throw away|out", true), ("cross off", true), ("take off", true),
        (
            "rename|edit|archive|duplicate|copy|show|list|open|view|explain|complete|finish|mark|skip|find|snooze|undo",
            true
        ),
    ])

    /// Objects that only flux has.
    static let ownThings: Set<String> = [
        "task", "tasks", "reminder", "reminders", "goal", "goals", "todo", "todos", "it",
        "everything", "them", "all", "habit", "habits", "plan", "event", "entry", "series",
    ]

    /// A wish or change that names nothing.
    static let emptyGoals: Set<String> = [
        "goal", "new goal", "a goal", "a new goal", "something", "something new",
        "something different", "change", "a change", "changes", "some changes", "my goal",
        "my goals", "goals", "new goals", "it", "that", "this", "better", "improve", "start",
        "my plan", "plan", "a plan", "change something", "do something", "new habit",
        "a new habit", "habit", "my life", "change my goal", "change my plan", "set a goal",
        "more", "help", "do better", "be better", "get better", "try something new", "set goals",
        "change my goals", "make a change", "make changes", "improve myself", "a habit", "them",
        "something else", "do it", "do that", "do more", "start something new", "goal please",
        "work on myself", "grow", "achieve my goals", "reach my goals", "another goal",
        "work on a goal", "start a new goal", "add a goal", "create a goal", "new one",
        "have a goal", "have a new goal", "make a plan", "make a goal", "set a new goal",
    ]

    /// What a verb of moving tells.
    struct MoveVerb: Sendable, Hashable {
        /// Whether only tasks are moved so; otherwise things may be meant as well.
        var isTemporal = false
        /// Whether much else than a time is changed so.
        var isLoose = false
        /// Whether earlier is meant.
        var isEarlier = false
    }

    static let moveVerbs = PhraseTable<MoveVerb>([
        ("reschedule|postpone|defer|delay", MoveVerb(isTemporal: true)),
        ("rebook|rearrange", MoveVerb()),
        ("re - schedule|book", MoveVerb(isTemporal: true)),
        ("put|hold off", MoveVerb(isTemporal: true)),
        ("push back|off|out|_", MoveVerb()),
        ("move|shift|bump|slide back|_", MoveVerb()),
        ("move|shift|bump up|forward|ahead|in", MoveVerb(isEarlier: true)),
        ("pull|bring forward|ahead", MoveVerb(isEarlier: true)),
        ("bring|pull", MoveVerb(isEarlier: true)),
        (
            "change|move|shift|adjust|update|switch|set the time|date|day|start|hour|timing of|for|on",
            MoveVerb(isTemporal: true)
        ),
        ("change|switch|swap|transfer|carry", MoveVerb(isLoose: true)),
    ])

    /// Words beside a move that say which way.
    static let laterWords: Set<String> = ["back", "later", "out", "off", "over"]
    static let earlierWords: Set<String> = ["forward", "up", "earlier", "ahead", "sooner"]
    /// Words that lead to the new time.
    static let moveJoints: Set<String> = [
        "to", "until", "for", "by", "on", "onto", "in", "at", "into", "through", "till",
    ]
    /// Words of a move that say nothing.
    static let moveFillers: Set<String> = [
        "instead", "please", "now", "ok", "okay", "thanks", "so", "then", "rather", "if",
        "possible", "again", "just", "actually", "and", "just",
    ]

    /// Verbs of changing a goal.
    static let changeVerbs: Set<String> = [
        "make", "change", "switch", "set", "move", "shift", "adjust", "reduce", "increase", "cut",
        "lower", "raise", "bump", "shorten", "lengthen", "extend", "pause", "freeze", "suspend",
        "put", "do", "schedule", "limit", "drop", "keep", "decrease", "modify", "scale", "dial",
        "step", "ease", "update", "reschedule", "tone", "ramp", "slow", "take", "have", "bring",
        "push", "trim", "simplify", "hold", "restrict", "turn", "get", "go", "swap", "double",
        "halve", "resume", "unpause", "continue", "practice", "practise", "work", "only", "spread",
        "tweak", "stop", "up", "add", "remove", "skip", "let", "lighten", "intensify", "soften",
        "cap",
    ]

    /// Verbs of changing that mean much else: a word such as "goal" has to say what they change.
    static let looseChanges: Set<String> = ["up", "add", "remove", "skip", "let"]

    /// Verbs of carrying a goal out: "do my reading goal on monday" says which day is meant.
    static let doingVerbs: Set<String> = [
        "do", "make", "schedule", "put", "keep", "have", "practice", "practise", "set", "limit",
        "only",
    ]

    /// Verbs that go from an old value to a new one: "increase it from 2 to 4 times a week".
    static let valueChanges: Set<String> = [
        "change", "move", "switch", "shift", "increase", "reduce", "cut", "bump", "lower",
        "raise", "adjust", "update", "decrease", "drop", "push", "up", "go", "reschedule",
    ]

    /// Verbs of changing that say nothing about how.
    static let openChanges: Set<String> = ["change", "adjust", "modify", "tweak", "switch"]

    static let pauseWords: Set<String> = ["pause", "freeze", "suspend", "hold", "break", "hiatus"]
    static let difficultyWords: Set<String> = [
        "easier", "harder", "difficulty", "intensity", "tougher", "gentler", "lighter", "simpler",
        "challenging", "intense", "difficult", "demanding", "ambitious", "simplify", "hard",
        "easy", "tough", "strenuous", "level", "softer", "hardcore", "gentle", "light", "slower",
        "faster", "ease", "aggressive", "relaxed", "overwhelming", "exhausting", "lighten",
        "intensify", "soften",
    ]
    static let durationWords: Set<String> = [
        "shorter", "longer", "shorten", "lengthen", "length", "duration",
    ]
    static let frequencyPhrases = PhraseTable<Bool>([
        ("less|more often|frequent|frequently|regularly", true), ("less|more times", true),
        ("fewer|more days|times|sessions", true), ("as often", true), ("so often", true),
    ])
}
