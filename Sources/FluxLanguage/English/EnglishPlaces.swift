/// How English names the reaching and leaving of a place.
enum EnglishPlaces {
    /// Words before a place, and what happens there.
    static let triggers = PhraseTable<LocationTrigger.Event>([
        (
            "when|whenever|once|after i|we get|arrive|come|am|return|walk back|_ to|at|in|into|inside|home|_",
            .arrive
        ),
        (
            "when|whenever|once|after i'm|i've|we're back|at|in|inside|near|close|home|_ at|in|to|near|_",
            .arrive
        ),
        ("when|whenever|once i+am|we+are near|close|inside to|_", .arrive),
        ("when|whenever|once i|we pass|drive|walk|go|stop|swing by", .arrive),
        ("if i'm|i+am|we're at|near|back+at|back+in", .arrive),
        ("when|once back|_ home", .arrive),
        ("on|upon arrival at|in|to", .arrive),
        ("when|once|after i|we reach|enter|visit", .arrive),
        ("when|once i've|i arrived|reached|got at|to|in|_", .arrive),
        ("when|once i+am|i'm back|_ at|in|to|near|_", .arrive),
        ("as soon as i|we get|arrive|come|am|return back|_ to|at|in|into|_", .arrive),
        ("as soon as i'm|we're back|_ at|in|to|near|_", .arrive),
        ("as soon as i|we reach|enter", .arrive),
        ("next time|_ i'm|i+am|i+get|we're back|_ at|to|in|near|_", .arrive),
        ("the|_ next time i|we am|get|go|visit|arrive|stop back|_ at|to|in|by|_", .arrive),
        ("the|_ next time i'm|we're back|_ at|in|near|_", .arrive),
        ("every|each time i|we get|arrive|go|am back|_ at|to|in|_", .arrive),
        ("everytime i|we get|arrive|go|am back|_ at|to|in|_", .arrive),
        ("when|on|upon arriving|getting back|_ at|to|in|_", .arrive),
        ("when|once|after|as|whenever i|we leave|exit", .leave),
        ("as soon as i|we leave|exit", .leave),
        ("when|once|after i'm|we're leaving|exiting", .leave),
        ("when|after|upon|on leaving|exiting", .leave),
        ("the|_ next time i|we leave", .leave),
        ("every|each time i|we leave", .leave),
        ("when|once i|we get out of", .leave),
        ("when i|we head out of|from", .leave),
        ("on my way out of|from", .leave),
        ("before i leave", .leave),
    ])

    /// Words that never begin the name of a place after a trigger.
    static let notPlaces: Set<String> = [
        "done", "ready", "free", "finished", "up", "a", "time", "paid", "older", "bored", "sick",
        "tired", "hungry", "there", "here", "sure", "able", "going", "around", "off", "chance",
        "better", "well", "married", "promoted", "rich", "late", "started", "used", "into", "from",
    ]
}
