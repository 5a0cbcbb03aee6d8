/// What people say in a conversation that is neither a task nor a goal: reports, orders, questions.
///
/// Each phrase is a list of words in lower case without punctuation.
enum EnglishChat {
    /// Words before what matters.
    static let openings = [
        "ok", "okay", "please", "hey", "hi", "and", "so", "then", "now", "well", "oh", "also",
        "yes",
        "great", "good", "flux", "actually", "finally", "just", "already", "can you", "could you",
        "would you", "will you", "i want to", "id like to", "let us", "lets", "i think", "i guess",
    ]
    /// Words after what matters.
    static let closings = [
        "please", "thanks", "thank you", "now", "already", "then", "instead", "for now", "too",
        "today", "as well",
    ]

    /// What comes before something that was done.
    static let done = [
        "done with", "done", "i am done with", "im done with", "i did", "did", "i finished",
        "finished with", "finished", "i completed", "completed", "i have done", "ive done",
        "i have finished", "ive finished", "i just did", "i just finished", "mark off", "tick off",
        "ticked off", "check off", "checked off", "i managed", "i got done", "i am finished with",
        "im finished with",
    ]
    /// What comes after something that was done.
    static let isDone = [
        "is done", "was done", "done", "is finished", "is complete", "are done", "is over and done",
    ]
    /// What comes before something that was not done.
    static let missed = [
        "i missed", "missed", "i did not do", "i didnt do", "didnt do", "did not do",
        "i did not make", "i didnt make", "i couldnt do", "i could not do", "i skipped over",
        "i forgot", "i failed", "i did not manage", "i didnt manage", "i didnt make it to",
        "i did not make it to", "didnt make it to",
    ]
    static let cancel = [
        "cancel", "drop", "delete", "remove", "scrap", "call off", "i dont need", "forget about",
    ]
    static let skip = ["skip", "excuse"]
    static let snooze = ["snooze", "put off", "delay", "not now"]
    static let remindAgain = [
        "remind me again in", "remind me in", "ask me again in", "come back in",
    ]
    static let show = ["show me", "show", "tell me about", "tell me more about", "details of"]
    static let move = [
        "move", "push", "shift", "reschedule", "postpone", "put", "bring", "set", "make", "do",
    ]
    static let agenda = [
        "whats on", "what is on", "whats up", "what do i have", "what have i got", "whats planned",
        "what is planned", "whats on my list", "anything", "what is there", "show me", "show",
        "agenda", "whats my plan", "what is my plan", "what does", "whats", "what should i do",
        "what do i do", "what are my tasks", "list",
    ]
    static let next = [
        "next", "whats next", "what is next", "whats up next", "what comes next", "what now",
        "whats now", "and now", "what should i do next", "what do i do next",
        "whats the next thing", "what is my next task", "whats my next task",
    ]
    static let analytics = [
        "analytics", "stats", "my stats", "how am i doing", "how was my week", "how was the week",
        "how is it going", "hows it going", "how did i do", "how did i do this week",
        "how did my week go", "how was my month", "how is my week", "hows my week", "my progress",
        "progress", "show me my progress", "show my progress", "whats my streak",
        "what is my streak", "how long is my streak", "am i on track", "how far am i",
    ]
    static let goals = [
        "goals", "my goals", "show my goals", "show me my goals", "list goals", "what are my goals",
        "list my goals", "whats with my goals", "how are my goals",
    ]
    static let patterns = [
        "patterns", "my patterns", "when do i get things done", "what works for me",
        "what do you know about me", "what have you learned", "when am i best",
        "what are my best times", "whats my best time",
    ]
    static let undo = ["undo", "undo that", "take that back", "undo it", "revert that", "oops"]
    static let redo = ["redo", "redo that", "bring that back"]
    static let help = ["help", "help me", "what can you do", "what can i say", "commands", "?"]
    static let leave = [
        "bye", "quit", "exit", "goodbye", "bye bye", "see you", "thats all", "that is all",
        "good night", "im done", "i am done for today",
    ]
    static let plan = ["plan", "plan a goal", "make a plan for", "help me plan", "plan for"]
    static let pause = ["pause", "take a break", "i am on holiday", "im on holiday", "holiday"]
    static let unpause = ["unpause", "im back", "i am back", "end the break"]

    /// The task that was spoken of last.
    static let pronouns = ["it", "that", "this", "that one", "this one", "the task", "that task"]
    /// All that were shown.
    static let everything = [
        "them", "all", "all of them", "both", "both of them", "them all", "everything",
        "all of it", "all of these", "those",
    ]
    static let last = ["the last one", "last one", "the last", "the final one"]
    static let ordinals = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth",
    ]
    /// Words between a task and a reason.
    static let reasons = ["because", "since", "as i", "due to", "reason"]
    /// Words that begin a time that was.
    static let past = ["yesterday", "last night", "at", "around", "this morning", "earlier today"]
    /// Words between a task and its new time.
    static let to = ["to", "until", "till", "on", "at", "for", "by", "back", "forward", "in"]
}
