/// What whole phrases of a reply mean.
enum ReplyPhrases {
    private static func split(_ phrases: [String]) -> [[String]] {
        phrases.map { $0.split(separator: " ").map(String.init) }
            .sorted { ($0.count, $1.joined()) > ($1.count, $0.joined()) }
    }

    private static let hardAdjectives = [
        "hard", "difficult", "intense", "tough", "heavy", "ambitious", "demanding", "fast", "quick",
        "steep", "aggressive", "strict",
        "strenuous", "rough", "extreme", "challenging", "exhausting", "tiring", "stressful",
        "taxing", "complicated", "complex", "brutal", "rigorous", "packed",
    ]
    private static let easyAdjectives = [
        "easy", "gentle", "light", "slow", "soft", "simple", "relaxed", "basic", "boring", "tame",
        "lax", "trivial",
    ]

    private static func combined(_ frames: [String], _ adjectives: [String]) -> [String] {
        frames.flatMap { frame in adjectives.map { replace("*", with: $0, in: frame) } }
    }

    private static let givingUp: [String] = {
        let verbs = [
            "forget about", "give up on", "call off", "throw away", "throw out", "get rid of",
            "scratch", "axe", "abort", "cancel", "drop", "scrap", "abandon", "forget", "delete",
            "discard", "ditch", "kill", "bin", "trash", "toss", "quit", "stop", "end", "skip",
            "remove", "dump", "reject",
        ]
        let objects = [
            "the whole idea", "the whole goal", "the plan", "the goal", "the whole plan",
            "the whole thing", "this plan", "my plan", "the entire plan", "it all", "all of it",
            "all of this", "everything", "the idea", "this goal", "my goal", "the project",
            "the sprint", "this whole thing", "that plan", "the entire thing", "this idea",
            "it altogether",
        ]
        return verbs.flatMap { verb in objects.map { "\(verb) \($0)" } }
    }()

    private static let praise = [
        "good", "great", "fine", "perfect", "lovely", "nice", "awesome", "amazing", "excellent",
        "fantastic", "brilliant", "wonderful", "terrific", "superb", "ideal", "spot on", "doable",
        "reasonable", "manageable", "feasible", "solid", "sensible", "fair", "ok",
    ]

    /// Said of a plan that is to be saved, without anything else.
    static let approve =
        plainApproval + split(combined(["looks *", "sounds *", "seems *"], praise))

    private static let plainApproval = split([
        "ok", "yes", "yeah", "aye", "sure", "sure thing", "absolutely", "definitely", "certainly",
        "of course", "agreed", "i agree", "good", "very good", "all good", "great", "perfect",
        "excellent", "awesome", "nice", "cool", "fine", "lovely", "wonderful", "fantastic",
        "brilliant", "amazing", "ideal", "super", "love it", "love this", "like it", "like this",
        "like that",
        "looks good", "looks great", "looks fine", "looks perfect", "looks nice", "looks right",
        "looks awesome", "looks ok", "look good", "looking good", "sounds good", "sounds great",
        "sounds fine", "sounds perfect", "sounds right", "sounds like a plan", "sounds nice",
        "sounds awesome", "sounds ok", "seems good", "seems fine", "seems right", "works for me",
        "that works", "this works", "it works", "works", "it is good", "it is fine",
        "it is perfect", "it is great",
        "that is good", "that is fine", "that is perfect", "that is great", "that is it",
        "happy with that", "happy with it", "happy with this", "i am happy", "fine by me",
        "fine with me", "good with me", "i am good", "i am fine with that", "all right",
        "very well", "right", "correct", "exactly", "why not", "that will do", "ready",
        "i am ready", "spot on", "fair enough", "could not be better", "just right",
        "exactly right",
        "good enough", "good plan", "great plan", "nice plan", "perfect plan", "makes sense",
        "lgtm",
        "no complaints", "no objections", "no problem", "thumbs up", "bring it on", "hell yes",
        "go on", "i can do that", "i can do this", "i can live with that", "suits me", "approved",
        "agreed then",
        "done", "go", "proceed", "start", "yes please", "as you like", "sweet", "it is a plan",
        "that is a plan", "good to me", "fine to me", "nice one",
        "good one", "lets give it a try", "give it a try", "lets give it a go", "give it a go",
        "lets try it", "lets try that", "lets try this", "i will try it", "i will try that",
        "i will do it", "i will do that", "that is what i want", "what i want", "what i wanted",
        "just what i wanted", "exactly what i wanted", "beautiful", "splendid", "superb",
        "marvelous", "terrific", "neat", "good stuff", "good job", "well done", "i am game",
        "game on", "roger", "affirmative", "for sure", "looks doable", "sounds doable", "doable",
        "looks manageable", "manageable", "looks reasonable", "sounds reasonable", "reasonable",
        "seems doable", "seems reasonable", "that suits me", "it suits me", "works well",
        "excellent plan", "great work", "outstanding", "solid", "solid plan", "all set",
        "thats the one", "that is the one", "that is the plan", "this is the plan", "what i need",
        "what i needed",
        "exactly what i need", "exactly what i needed", "just what i need", "just what i needed",
        "what i was looking for", "what i had in mind", "what i was hoping for", "cool beans",
        "bet", "say less", "dope", "rad", "wicked", "peachy", "no notes", "right on", "you bet",
        "heck yes", "heck yeah", "hell yeah", "tip top", "top notch", "nice work",
        "works like a charm", "i am down", "down for that", "down for it", "i am sold",
        "on board", "i am on board", "fits me", "fits perfectly", "fits well", "fits my week",
    ])

    /// Said to have it saved, whatever else the sentence holds.
    static let commit = split([
        "save it", "save", "save that", "save this", "save the plan", "save my plan", "save them",
        "approve", "approve it",
        "i approve", "approve the plan", "approve that", "approve this", "i accept", "accept",
        "accept it", "accept the plan",
        "confirm", "confirmed", "confirm it", "i confirm", "book it", "book that", "lock it in",
        "lock it",
        "lock that in", "lets do it", "lets do this", "lets do that", "lets go", "lets go for it",
        "lets go with that", "lets go with it", "lets go with this", "go with it", "go with that",
        "go with this",
        "do it", "go ahead", "go for it", "sign me up", "count me in", "i am in", "deal",
        "it is a deal", "we have a deal", "good to go", "we are good", "we are good to go",
        "ship it", "make it so", "put it in my calendar", "add it to my calendar",
        "put it in the calendar",
        "add it", "schedule it", "set it up", "create it", "lets start", "lets begin",
        "lets get started", "lets roll", "start it", "keep it and save", "store it", "finalize it",
        "finalise it", "write it down", "lets get going", "take it", "i will take it", "i take it",
        "lets make it happen", "sold", "start with this", "start with that", "begin with this",
        "roll with it", "roll with this", "roll with that", "run with it", "run with this",
        "crack on", "lets crack on", "get cracking", "lets get cracking", "get on with it",
        "make it official", "put me down", "pencil me in", "pencil it in", "i am all in",
        "i commit", "green light", "lets rock", "full steam ahead", "send it",
    ])

    /// Said to give the plan up.
    static let abandon = split(
        givingUp + [
            "never mind", "forget it", "forget that", "forget this", "forget about it",
            "forget about this", "forget about that", "forget the plan", "forget the goal",
            "forget the whole thing", "forget everything",
            "cancel", "cancel it", "cancel that", "cancel this", "cancel the plan",
            "cancel my plan",
            "cancel the goal", "cancel this plan", "cancel everything", "cancel the whole thing",
            "cancel all of it", "drop it",
            "drop this", "drop that", "drop the plan", "drop the goal", "drop the whole thing",
            "drop everything", "drop the idea", "scrap it", "scrap that", "scrap this",
            "scrap the plan", "scrap the whole thing",
            "abort", "abort it", "abort this", "abandon", "abandon it", "abandon this",
            "abandon that", "abandon the plan", "abandon the goal", "abandon ship",
            "changed my mind", "change of mind", "change of heart", "not interested",
            "do not want this",
            "do not want it", "do not want that", "do not want to", "do not want to do this",
            "do not want to do it", "do not want a plan",
            "do not want any of this", "do not want this anymore", "no longer want",
            "no longer interested", "throw it away",
            "throw it out", "discard", "discard it", "delete it", "delete the plan", "delete this",
            "delete that",
            "remove it", "remove the plan", "call it off", "give up", "i am out", "lets not",
            "lets not do this", "lets not do it", "do not bother", "screw it", "screw this",
            "no thanks", "no thank you",
            "not for me", "is not for me", "skip it", "skip this", "skip the whole thing",
            "kill it", "end this", "end it", "i pass", "i will pass", "pass",
            "toss it", "bin it", "trash it", "will not do it", "not doing it", "not doing that",
            "not doing this",
            "not going to do this",
            "not going to do it", "stop", "stop it", "stop this", "stop here", "quit", "quit it",
            "exit", "leave me alone",
            "get rid of it", "get rid of the plan", "i quit", "do not need it", "do not need this",
            "do not need a plan", "lets forget it",
            "lets forget about it", "lets drop it", "lets cancel", "lets cancel it",
            "lets scrap it", "ditch it", "ditch the plan", "dismiss",
            "decided against it", "decided against this", "decided not to", "rather not",
            "rather not do this", "rather not do it", "not worth it", "there is no point",
            "done with this", "hard pass", "no deal",
            "count me out", "not feeling it", "not up for this", "not up for it",
            "do not feel like it", "do not feel like this", "call the whole thing off",
            "lets call it off", "i give up", "forget i asked", "forget i said anything",
            "reject", "reject it", "reject the plan", "no plan", "no plan please", "do not do it",
            "withdraw",
        ])

    /// Said to leave it open.
    static let later = split([
        "let me think", "let me think about it", "let me think about this", "think about it",
        "think about this", "think it over", "think this over", "mull it over", "have a think",
        "need to think", "want to think", "have to think", "ask me", "ask again", "ask me tomorrow",
        "ask me later", "ask me again",
        "not now", "not right now", "not yet", "not today", "maybe", "maybe later", "later",
        "some other time",
        "do this another time", "do it another time", "some time else", "sleep on it",
        "sleep on this", "get back to you", "get back to this",
        "get back to it", "come back to it",
        "come back to this", "come back later", "come back tomorrow", "need time", "need some time",
        "need more time",
        "need a moment", "need a minute", "need a day", "need a bit", "hold on", "hang on",
        "hold that thought", "wait", "wait a minute", "wait a moment", "wait a second",
        "one moment", "one minute", "one second", "just a moment", "just a minute", "just a second",
        "give me a minute", "give me a moment", "give me a second",
        "give me a day", "give me some time", "give me time", "give me until tomorrow", "not sure",
        "not sure yet", "unsure", "can not decide", "not decide", "undecided", "do not know",
        "do not know yet", "idk", "check with", "talk to my", "talk it over", "speak to my",
        "discuss it", "discuss this", "ask my", "check my calendar", "check my schedule",
        "check my diary", "park it", "park this",
        "put it on hold", "on hold", "put this on hold", "hmm", "hm", "brb", "in a bit",
        "decide later", "decide tomorrow", "save it for later",
        "tell you tomorrow", "tell you later", "let you know", "continue later",
        "continue tomorrow", "go on tomorrow", "pick this up later", "pick it up later",
        "pick this up tomorrow", "talk later",
        "talk tomorrow", "tomorrow maybe", "maybe tomorrow", "leave it for now",
        "leave it for today", "enough for today", "enough for now", "i will see", "we will see",
        "lets see", "do not save", "do not save it",
        "do not save yet", "do not save it yet", "do not approve", "do not approve it",
        "do not approve yet", "do not book it", "do not start yet", "remind me",
        "remind me tomorrow", "need to check", "have to check", "let me check", "let me see",
        "let me look", "let me consider", "consider it", "not ready", "not ready yet",
        "come back to me", "get back to me", "check in with me", "ping me", "nudge me",
        "give it some thought", "give this some thought", "think on it", "circle back",
        "revisit this", "revisit it", "come back to you", "busy at the moment",
        "in the middle of something", "hit pause", "not ready to decide", "run it by",
        "run this by", "not decided", "have not decided", "have not decided yet", "no hurry",
        "no rush",
        "there is no rush", "bear with me", "busy right now", "no time now", "not the right time",
        "bad time", "take a break", "lets pause", "lets talk tomorrow", "lets talk later",
        "finish this later", "finish this tomorrow", "do this later", "do this tomorrow",
        "look at it later", "look at it tomorrow", "look at this later", "look at this tomorrow",
    ])

    /// Said to have everything stay.
    static let keep = split([
        "do not change anything", "do not change a thing", "do not change it", "do not change that",
        "do not change this", "do not change the plan", "do not touch it", "do not touch anything",
        "do not touch the plan", "leave it", "leave it as it is", "leave it as is",
        "leave it alone", "leave it be", "leave it like that", "leave it like this",
        "leave the plan alone", "leave everything", "leave everything as it is",
        "leave everything as is", "leave it the way it is",
        "keep it", "keep it as it is", "keep it as is", "keep it like that", "keep it like this",
        "keep it that way", "keep it this way", "keep it the same", "keep everything",
        "keep everything as it is", "keep everything as is", "keep the plan",
        "keep the plan as it is", "keep that", "keep it the way it is", "stay with this",
        "stick with this", "stick to this", "stick with it", "stick with that",
        "do not cancel", "do not cancel it", "do not cancel that", "do not cancel this",
        "do not cancel the plan", "do not cancel anything", "do not delete it",
        "do not delete anything", "do not delete", "do not drop it", "do not drop anything",
        "do not abandon it", "do not abandon", "do not forget it", "do not forget", "do not stop",
        "do not scrap it", "do not remove anything", "do not remove it", "do not move it",
        "do not move anything", "do not throw it away", "do not give up", "no changes", "no change",
        "nothing to change", "no need to change anything", "change nothing", "do not do anything",
        "do nothing", "not changing anything", "not cancelling", "not cancelling it",
        "not giving up", "do not discard it", "do not quit", "do not skip it",
        "do not skip anything", "do not swap anything", "do not make it harder",
        "do not make it easier", "do not make it longer", "do not make it shorter",
        "do not add anything", "no more changes", "no further changes",
        "never said to change anything", "never change it", "never cancel it", "undo nothing",
    ])

    /// Said to take the last change back.
    static let undo = split([
        "undo", "undo it", "undo that", "undo this", "undo the last change", "go back", "revert",
        "revert it", "revert that", "change it back", "change that back", "put it back",
        "put that back", "as it was before", "as it was", "like it was before", "like before",
        "the way it was", "the previous one", "the previous version", "the previous plan",
        "the old one", "the old plan", "go back to the previous", "back to the previous version",
        "switch it back", "move it back to where it was", "take that back", "i take that back",
    ])

    /// Said to begin again from the first proposal.
    static let reset = split([
        "start over", "start again", "start from scratch again", "reset", "reset it",
        "reset the plan", "back to the first version", "back to the first plan",
        "back to the original", "the first version", "the first plan", "the original plan",
        "the original version", "go back to the original",
    ])

    /// Said by someone who begins.
    static let novice = split([
        "beginner", "total beginner", "complete beginner", "absolute beginner", "newbie", "novice",
        "noob", "rookie", "starter", "new to this",
        "new to it", "new at this", "new to all this", "just starting", "just starting out",
        "starting from scratch", "from scratch", "starting from zero", "from zero", "out of shape",
        "not fit", "unfit", "no experience", "zero experience", "little experience", "know nothing",
        "not a strong", "not much of a", "not great at", "not good at", "not any good",
        "not very fit", "not a natural", "never done this", "never done it", "never done that",
        "never tried", "never tried this",
        "never tried it", "first time", "my first time", "first timer", "never run", "never ran",
        "never played", "never lifted", "never learned", "never studied", "never meditated",
        "never written", "never drawn", "never coded", "never programmed", "never spoken",
        "no idea how", "do not know anything", "do not know how", "not know a word",
        "do not speak a word", "not very good", "not good at this", "not good at it", "bad at this",
        "terrible at this", "hopeless at this", "couch potato", "rusty", "very rusty",
        "i am a beginner",
    ])

    /// Said by someone who has begun before.
    static let intermediate = split([
        "intermediate", "some experience", "know the basics", "know some", "know a bit",
        "know a little", "speak some", "speak a bit", "speak a little", "not a beginner",
        "no beginner", "not new to this", "not new to it", "already know", "already run",
        "already can", "already speak", "already play", "already do", "already did", "already read",
        "already write", "already draw", "already code", "already lift", "already meditate",
        "already train", "already work out", "already finished", "already completed",
        "already have", "can already", "do already", "run already", "speak already", "play already",
        "know already", "used to run", "used to play", "used to do", "used to", "did this before",
        "done this before", "done it before", "did it before", "tried it before", "pretty fit",
        "quite fit", "fairly fit", "very fit", "in good shape", "in decent shape", "took lessons",
        "had lessons", "took classes", "took a class", "took a course", "at school", "in school",
        "at b 1", "at level b 1", "already b 1", "b 1 already", "b 1 level", "at a 2",
        "at level a 2", "already a 2", "a 2 already", "a 2 level", "as a kid", "as a child",
        "have written", "have drawn", "have coded", "have lifted",
        "have swum", "have sung", "have painted", "as a teenager", "been at it", "been at this",
        "back in the day", "not from scratch",
        "not from zero",
        "past the basics", "beyond the basics", "beyond that", "past that", "skip the basics",
        "familiar with", "i am fit", "not my first time", "have done", "have taken", "have had",
        "have studied", "have learned", "have learnt", "have finished", "have completed", "i ran",
        "i did a", "i did some", "i finished", "i completed", "i studied", "i took", "i played",
        "i learned", "i learnt", "i swam", "i trained", "picked it up again", "some knowledge",
        "decent level", "average level", "medium level", "have run", "have played",
        "been running", "been playing", "been doing", "been learning", "been lifting",
        "been meditating", "been writing", "been drawing", "been coding", "been reading",
        "been studying", "been training", "been practicing", "have been running",
        "have been playing", "have been doing", "have been learning",
        "have been lifting", "have been meditating", "have been writing", "have been drawing",
        "have been coding", "have been reading", "have been studying", "have been training",
        "have been practicing", "have been practising", "have been working", "have been going",
        "have been", "i am a runner", "i am a reader", "i am a regular", "regularly",
    ])

    /// Said by someone who is good at it.
    static let advanced = split([
        "advanced", "expert", "experienced", "very experienced", "a pro", "professional",
        "lots of experience", "a lot of experience", "plenty of experience", "years of experience",
        "at b 2", "at level b 2", "already b 2", "b 2 already", "b 2 level", "at c 1",
        "at level c 1", "c 1 already", "c 1 level", "high level", "for years", "for many years",
        "for ages", "my whole life", "all my life",
        "for a long time", "for decades", "very good at this", "really good at this",
        "very good at it", "almost fluent", "competitive", "top shape",
    ])

    /// Said to have it harder.
    static let harder = split(
        combined(["more *", "not * enough", "a bit more *"], hardAdjectives)
            + combined(
                [
                    "too *", "so *", "not so *", "not that *", "not as *", "not too *", "less *",
                    "very *", "rather *",
                ], easyAdjectives) + [
                "too easy", "so easy", "harder", "push me", "push me harder", "push harder",
                "more challenging", "more of a challenge", "a challenge", "challenge",
                "bigger challenge", "challenge me", "not challenging", "not challenging enough",
                "not hard enough", "not difficult enough", "not intense enough",
                "not ambitious enough", "not much of a challenge", "more intense", "more ambitious",
                "more difficult", "more demanding", "more aggressive", "more intensity", "tougher",
                "step it up", "step up", "ramp it up", "ramp up faster", "ramp up", "speed it up",
                "speed up", "crank it up", "turn it up", "raise the bar", "raise the difficulty",
                "raise the level", "increase the difficulty", "increase the intensity",
                "increase the level", "increase the load", "bump it up", "kick it up",
                "kick it up a notch", "faster", "go faster", "faster progress", "quicker",
                "too slow", "too gentle", "too light", "too soft", "bored", "boring",
                "can take more", "could take more", "not enough for me", "that is not enough",
                "it is not enough", "is not enough", "can do more",
                "can handle more", "could handle more", "could manage more",
                "can manage more", "can take on more", "could take on more", "up for more",
                "ready for more", "could do more", "want more", "give me more", "need more",
                "more please", "heavier", "do more", "more work", "more load", "more volume",
                "up the difficulty", "up the intensity", "up the pace", "make me sweat",
                "make me work", "beef it up", "no challenge", "underwhelming", "a breeze",
                "piece of cake", "intensify", "steeper", "stretch me",
            ])

    /// Said to have it easier.
    static let easier = split(
        combined(
            [
                "too *", "so *", "not so *", "not that *", "not as *", "not too *", "less *",
                "very *", "a bit *", "quite *",
            ], hardAdjectives)
            + combined(["more *", "not * enough"], easyAdjectives) + [
                "too much", "too hard", "too difficult", "too intense", "too tough", "too heavy",
                "too ambitious", "too demanding", "too fast", "too quick", "too steep",
                "too aggressive", "that is a lot", "it is a lot", "is a lot", "seems a lot",
                "seems like a lot", "looks like a lot", "feels like a lot", "quite a lot",
                "a bit much", "way too much", "so hard", "easier", "gentler", "lighter", "slower",
                "go slower", "slow down", "slow it down", "slower pace", "slower start",
                "take it slow", "take it slower", "take it easy", "take it easier", "go easy",
                "go easy on me", "go easier", "go easier on me", "easy on me", "easier on me",
                "ease me in", "ease in", "ease into it", "ease up", "ease it", "ease off",
                "tone it down", "dial it back", "dial it down", "scale it back", "scale it down",
                "scale back", "cut back", "cut it back", "cut down", "less intense",
                "less intensity", "less demanding", "less ambitious", "less hard", "less difficult",
                "less challenging", "less work", "less load", "less effort", "less stressful",
                "less pressure", "do less", "not so hard", "not so much", "not so fast",
                "not that hard", "not that much", "not that fast", "not as hard", "not as much",
                "not too hard", "overwhelming", "overwhelmed", "exhausting", "intimidating",
                "scary", "can not do that much", "can not manage that", "can not manage this",
                "can not handle", "can not keep up", "can not keep this up",
                "can not keep it up", "can not keep that up", "not keep this up",
                "not keep it up", "not keep that up", "not be able to keep", "not be able to do",
                "not able to keep", "more than i can", "out of my league", "gently", "gradually",
                "easy does it", "beyond me", "more slowly", "slowly at first", "build up slowly",
                "do not think i can keep up",
                "do not think i can do", "do not think i can manage", "do not think i can handle",
                "not sure i can keep up", "not sure i can do that", "not sure i can do this",
                "not sure i can manage", "will not keep up", "not going to keep up",
                "can not do all that", "can not do all this", "will never manage", "not manage",
                "struggle", "be gentle", "take it down a notch", "down a notch", "turn it down",
                "bring it down", "gentle start", "gentle", "softer", "more gently",
                "more relaxed", "relax it", "relaxed", "more realistic", "not realistic",
                "unrealistic", "reduce the difficulty", "lower the difficulty",
                "reduce the intensity", "lower the intensity", "lower the level", "reduce the load",
                "lower the bar", "make it easy", "keep it easy", "something easier",
                "something lighter", "simpler", "too stressful", "too exhausting", "too tiring",
                "simplify", "milder", "baby steps", "small steps", "smaller steps", "start small",
                "easy start", "start easy", "start easier", "start slow", "start slower",
                "start slowly", "start gently", "start lighter", "begin slower", "begin gently",
                "begin easier", "heavy going", "bite off less", "calmer", "low key", "toned down",
                "tone down", "less",
            ])

    /// All phrases by their first word, longest first; of equal ones the first kind listed wins.
    static let index: [String: [(kind: ReplyItem.Phrase, words: [String])]] = {
        let lists: [(ReplyItem.Phrase, [[String]])] = [
            (.keep, keep), (.later, later), (.abandon, abandon), (.commit, commit), (.undo, undo),
            (.reset, reset),
            (.harder, harder), (.easier, easier), (.advanced, advanced), (.novice, novice),
            (.intermediate, intermediate), (.approve, approve),
        ]
        var found: [String: [(kind: ReplyItem.Phrase, words: [String])]] = [:]
        for (kind, phrases) in lists {
            for words in phrases { found[words[0], default: []].append((kind, words)) }
        }
        // A stable order within one length keeps the order of the kinds.
        return found.mapValues { entries in
            entries.enumerated().sorted {
                ($1.element.words.count, $0.offset) < ($0.element.words.count, $1.offset)
            }.map(\.element)
        }
    }()

    static let all: [[String]] =
        approve + commit + abandon + later + keep + undo + reset + novice + intermediate + advanced
        + harder + easier
}
