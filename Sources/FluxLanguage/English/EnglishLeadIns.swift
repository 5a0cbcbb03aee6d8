/// Words that come before what is meant, and what they tell about it.
enum EnglishLeadIns {
    /// What a lead-in tells.
    enum Kind: Sendable, Hashable {
        /// Politeness: nothing.
        case polite
        /// A task is wanted: "remind me to", "new task".
        case task
        /// An obligation: "I need to", "I must".
        case need
        /// A wish, for an act or a goal: "I want to".
        case wish
        /// A goal is wanted: "my goal is to", "help me".
        case goal
    }

    static let table = PhraseTable<Kind>([
        ("please|kindly|just|also|ok|okay|so|oh|yo|well|actually|btw|hmm|um|and|then", .polite),
        ("hey|hi|hello|ok|okay|yo|dear|_ flux", .polite),
        ("hey|hi|hello there|_", .polite),
        ("can|could|would|will you please|kindly|just|_", .polite),
        ("would you mind", .polite),
        ("can|could|shall|should we", .polite),
        ("can|could i ask you to", .polite),
        ("i|i'd|we want|need|like you to", .polite),
        ("i would|we'd like you to", .polite),
        ("i'd appreciate it if you could", .polite),
        ("let's", .polite),
        ("let us", .polite),

        ("remind|ping|nudge|notify|alert me|us to|about|that|of|_", .task),
        ("remind me also|please|again to|about|_", .task),
        ("remember to|about|that", .task),
        ("tell me to", .task),
        ("remember", .task),
        ("i|we need|want a|the|_ reminder to|for|about|that|of|_", .task),
        ("i'd|we'd like a reminder to|for|about|that|of|_", .task),
        ("i would like a reminder to|for|about|_", .task),
        (
            "set|create|make|add|schedule|put|give|send|leave me|up|us|_ a|an|the|another|_ new|quick|_ reminder|alert|notification to|for|about|that|of|_",
            .task
        ),
        (
            "add|create|make|set|schedule|put up|_ a|an|another|_ new|quick|_ task|todo|to-do|item|entry to|for|about|called|named|of|_",
            .task
        ),
        ("add", .task),
        ("a|_ new task|todo|to-do|reminder|item to|for|called|about|_", .task),
        ("to - do to|_", .task),
        ("todo|task|reminder|memo to|for|about|_", .task),
        ("to do", .task),
        ("note to self", .task),
        ("don't|not|dont let me|us forget to|about|that|_", .task),
        ("don't|never forget to|about|that|_", .task),
        ("do not forget to|about|that|_", .task),
        ("do not let me forget to|about|that|_", .task),
        ("help me|us remember to|about|that", .task),
        ("make sure i|we don't forget to|about", .task),
        ("make sure i|we remember to", .task),
        ("make sure that|_ i|we|to", .task),
        ("be sure to", .task),
        ("see to it that i", .task),
        ("schedule in|_ some|_ time to|for", .task),
        ("schedule", .task),
        ("block out|off|_ some|_ time to|for", .task),
        ("pencil in", .task),
        ("jot down", .task),
        ("put down", .task),

        ("i|we really|still|also|just|do|_ need|have|got|ought to", .need),
        (
            "i|we really|still|also|just|probably|definitely|_ must|should|gotta|better|needa|hafta really|probably|definitely|_",
            .need
        ),
        ("i've|we've really|still|also|just|_ got to|_", .need),
        ("i've|i'm gotta", .need),
        ("gotta|must|needa|hafta|gonna", .need),
        ("need|have|got|ought to", .need),
        ("i|we need|have|got a|an|my|_", .need),
        ("i'd|we'd|i+had better", .need),
        ("i'm|we're supposed|meant|due|going|having|about to", .need),
        ("i+am|we+are supposed|meant|due|going|having|about to", .need),
        ("i'm|we're gonna", .need),
        ("i'll|we'll|i+will|we+will need|have|_ to|_", .need),
        ("i'll|we'll", .need),
        ("i+will|we+will|i+shall|we+shall", .need),
        ("it's|its time to", .need),
        ("time to", .need),
        ("there's|there+is a|an", .need),
        ("i'm|we're having", .need),

        (
            "i|we really|also|just|only|still|would|do|_ want|wanna|wish|hope|plan|intend|like|love|prefer to",
            .wish
        ),
        ("i|we really|also|just|_ wanna", .wish),
        ("i'd|we'd|i+would|we+would really|_ want|like|love|prefer to", .wish),
        ("i'd|we'd|i would really|also|_ want|like|love|prefer|_ to", .wish),
        ("i|we would really|also|_ like|love|prefer to", .wish),
        (
            "i'm|i+am|we're|we+are hoping|planning|looking|wanting|keen|thinking+about|thinking+of|to",
            .wish
        ),
        ("want|wanna|hoping|planning to", .wish),
        ("wanna", .wish),
        ("i feel like", .wish),
        ("it would|it'd be great|nice|good|lovely to", .wish),
        ("i|we really|_ want", .wish),
        ("i'd|we'd like|love", .wish),
        ("i would like|love", .wish),
        ("i'd|we'd|i+would|we+would rather|sooner", .wish),

        (
            "my|our|the|a|_ new|main|big|next|current|ultimate|long-term|_ goal|aim|dream|ambition|objective|target|mission|resolution is|:|for|of|_ to|_",
            .goal
        ),
        ("my|our goal this|for the|this|_ year|month is to", .goal),
        ("my new year's|years|_ resolution is to|_", .goal),
        ("my|our dream is to", .goal),
        ("i dream of|about", .goal),
        (
            "set|create|add|make|start|give up|me|us|_ a|an|another|my|_ new|_ goal to|of|for|_",
            .goal
        ),
        ("i|we have|have+set a|an|_ new|_ goal to|of|for", .goal),
        ("i've+got|i+have|i've+set|i+set|i+got a|an new|_ goal to|of|for", .goal),
        ("help me|us to|_ with|_", .goal),
        ("i|we|i'd|i+would need|want|like|could+use some|your|_ help to|with|_", .goal),
        ("i'm|i+am|we're|we+are trying|aiming|striving|working hard|_ to", .goal),
        ("i've|i+have been trying|wanting|meaning to", .goal),
        ("i'm|i+am working on|towards|toward", .goal),
        ("i'm|i+am determined|committed to", .goal),
        ("i've|i+have decided to", .goal),
        ("i wish i|we could|knew+how+to", .goal),
        ("i wish i|we was|were able to", .goal),
        ("i wish i|we was|were|had|knew|_", .goal),
        ("i aim|aspire|strive|dream to", .goal),
        ("work towards|toward", .goal),
        ("coach|train me to|on|for", .goal),
        ("teach me how|_ to|_", .goal),
    ])

    /// Verbs that put something on a list, with the thing between: "put … on my list".
    static let listVerbs: Set<String> = [
        "put", "add", "schedule", "get", "write", "stick", "throw",
    ]

    /// Words that join a lead-in to what follows a time: "remind me at 5 *to* call".
    static let joints: Set<String> = ["to", "about", "that", "for", "of"]
}
