/// The signs, most serious first. Helpline numbers are checked once a year.
///
/// In a phrase `$` is the end of the goal and `#` a number: `stop eating $` is an alarm, 'stop eating
/// junk food' is a goal like any other.
enum SafetyRules {
    /// Phrases that hold the words of an alarm and mean nothing of the kind; they are not looked at.
    static let harmless: [[String]] = [
        "cut myself some slack", "cut myself a break", "cut myself off from", "cut myself loose",
        "burn myself out", "burning myself out", "kill myself laughing", "murder mystery",
        "murder mysteries", "cheat on my diet", "cheat on my budget", "cheat on my plan",
        "visa card", "visa bill", "visa debt", "torture chamber", "hit me up", "starving artist",
        "i hurt myself running", "i hurt myself skiing", "i hurt myself lifting",
        "i hurt myself playing", "i hurt myself at", "without hurting myself",
    ].map { plainWords($0) }

    /// Whom somebody may wish to harm.
    private static let people = [
        "boss", "manager", "coworker", "coworkers", "colleague", "colleagues", "neighbor",
        "neighbors", "neighbour", "neighbours", "ex", "wife", "husband", "girlfriend",
        "boyfriend", "partner", "mother", "mom", "mum", "father", "dad", "parents", "brother",
        "sister", "son", "daughter", "kid", "kids", "child", "children", "baby", "teacher",
        "classmate", "classmates", "roommate", "landlord", "stepfather", "stepmother", "family",
        "enemy", "enemies", "dog", "cat",
    ]

    private static let anyone = ["someone", "somebody", "people", "everyone"]

    private static let harming: [String] = {
        let whom = people.map { "my \($0)" } + anyone
        let verbs = [
            "kill", "hurt", "harm", "poison", "stab", "punch", "strangle", "injure", "attack",
            "beat up",
        ]
        return verbs.flatMap { verb in whom.map { "\(verb) \($0)" } }
    }()

    private static let crisis = [
        "Emergency: 112 (EU), 999 (UK), 911 (US)", "US: call or text 988",
        "UK and Ireland: Samaritans, 116 123",
        "Elsewhere: findahelpline.com",
    ]
    private static let eating = [
        "Your doctor", "UK: Beat, beateatingdisorders.org.uk", "US: ANAD, anad.org",
        "Elsewhere: findahelpline.com",
    ]
    private static let violence = [
        "Emergency: 112 (EU), 999 (UK), 911 (US)", "US: 1-800-799-7233", "UK: 0808 2000 247",
    ]

    static let all: [SafetyRule] = [
        SafetyRule(
            .refuse,
            [
                "kill myself", "killing myself", "end my life", "ending my life",
                "take my own life", "end it all", "suicide", "suicidal", "commit suicide",
                "dont want to live", "do not want to live", "want to die", "wish i was dead",
                "wish i were dead", "self harm", "self-harm", "harm myself",
                "hurt myself", "hurting myself", "cut myself", "cutting myself", "burn myself",
                "better off without me", "better off dead", "no reason to live",
                "no reason to go on",
                "overdose", "starve myself to death", "jump off a bridge", "hang myself",
                "disappear forever", "stop existing", "not wake up anymore",
            ],
            "I will not make a plan for this, because you matter more than any plan. Please talk to someone right now: a person you trust, or one of the lines below. You are not alone with this.",
            help: crisis),
        SafetyRule(
            .refuse,
            [
                "hits me", "hit me", "beats me", "beating me", "stops hitting", "stop hitting me",
                "abuses me", "abusing me", "threatens me", "afraid of my husband",
                "afraid of my wife", "afraid of my partner", "afraid of my boyfriend",
                "afraid of my girlfriend", "scared of my partner", "scared of my husband",
                "controls everything i do", "rapes me", "he hurts me", "she hurts me",
                "partner hurts me", "husband hurts me", "wife hurts me", "boyfriend hurts me",
                "girlfriend hurts me", "who hurts me",
            ],
            "That is not yours to fix with a plan, and it is not your fault. People who know how to help can be reached at any hour.",
            help: violence),
        SafetyRule(
            .refuse,
            harming + [
                "kill him", "kill her", "kill them", "murder", "beat up", "get revenge",
                "take revenge", "revenge on", "stalk",
                "make a bomb", "build a bomb", "shoot up", "shoot people", "shoot someone",
                "hit my kids", "hit my child", "hit my wife", "make them suffer", "torture",
            ],
            "I cannot help with hurting someone. If you are afraid of what you might do, talk to someone now.",
            help: crisis),
        SafetyRule(
            .refuse,
            [
                "stop eating $", "stop eating food", "stop eating anything", "stop eating at all",
                "stop eating altogether", "stop eating completely", "stop eating entirely",
                "stop eating until", "stop eating for #", "stop eating for days",
                "stop eating for weeks", "stop eating for the next", "stop eating to lose",
                "stop eating so i", "stop eating and drinking", "stop eating meals",
                "stop eating everything", "not eat $", "not eat anything", "not eat at all",
                "not eat for #", "not eat for days", "not eat until i", "dont eat for #",
                "dont eat anything", "eat nothing", "eating nothing", "starve", "starving",
                "starvation", "500 calories", "600 calories", "400 calories", "300 calories",
                "700 calories", "200 calories",
                "500 kcal", "600 kcal", "purge $", "purge after", "purge my food", "purge my meals",
                "purge food", "binge and purge", "purging $", "purging after", "throw up after",
                "vomit after",
                "make myself sick", "make myself throw up", "laxatives", "laxative", "thinspo",
                "pro ana", "anorexic", "anorexia", "bulimia", "bulimic", "binge then starve",
                "water fast",
                "fast for a week", "fast for 7 days", "fast for 10 days", "fast for 5 days",
                "fast for two weeks", "fast for a month", "fasting for a week", "fast 40 days",
                "fast for 40 days", "juice cleanse for a month", "bmi 17", "bmi 16", "bmi 15",
                "bmi of 17", "bmi of 16", "bmi of 15", "bmi 14", "size zero", "size 0",
                "crash diet", "only water for", "eat only water", "skip all meals",
                "skipping all meals", "zero calories",
            ],
            "I will not plan this: eating so little, or getting rid of food, harms the body quickly. If food takes up much of your thoughts, that can be treated, and talking to a doctor is the first step. I gladly plan regular meals or a gentle walk with you.",
            help: eating),
        SafetyRule(
            .refuse,
            [
                "chest pain", "coughing blood", "blood in my", "fainted", "fainting",
                "sudden weakness", "cannot breathe", "cant breathe", "stroke symptoms",
            ],
            "That needs a doctor now, before any plan: call one today, or the emergency number if it is happening at this moment. I will gladly plan with you afterwards.",
            help: ["Emergency: 112 (EU), 999 (UK), 911 (US)"]),
        SafetyRule(
            .refuse,
            [
                "cheat on my exam", "cheat in the exam", "cheat on the test", "cheat on my",
                "cheat in my", "hack into", "hack my ex", "hack my school", "hack my boss",
                "hack my wife", "hack my husband", "hack my girlfriend", "hack my boyfriend",
                "hack my neighbor", "hack my teacher", "steal from", "steal a", "shoplift", "rob a",
                "forge a", "launder money", "evade taxes", "tax evasion", "insurance fraud",
                "sell drugs", "deal drugs", "cook meth", "fake my", "spy on my", "catfish",
                "scam people", "counterfeit",
            ],
            "I cannot plan that: it would harm others or break the law. Tell me what you want to reach with it, and we look for a way that does not.",
            help: []),
        SafetyRule(
            .refuse, [],
            all: [
                "steroids bulk", "teenager diet", "lose weight 13 years", "lose weight 14 years",
                "lose weight 12 years", "lose weight 15 years", "lose weight underweight",
                "diet underweight", "lose weight pregnant", "diet pregnant",
            ],
            "Losing weight is not safe in that case without a doctor, so I will not plan it. Ask your doctor first; I gladly plan regular meals, sleep and easy movement.",
            help: ["Your doctor"]),
        SafetyRule(
            .careFirst,
            [
                "quit drinking cold turkey", "stop drinking cold turkey", "alcoholic", "alcoholism",
                "drink every morning", "shakes when", "alcohol withdrawal", "detox from alcohol",
                "drink a bottle of vodka", "bottle of vodka a day",
            ],
            "Someone who drinks heavily must not stop at once: withdrawal can cause seizures. See a doctor or an alcohol service first; this plan only supports that."
        ),
        SafetyRule(
            .careFirst,
            [
                "heroin", "cocaine", "meth", "opioid", "opioids", "fentanyl", "benzodiazepine",
                "benzos", "xanax", "valium", "off my medication", "stop my medication",
                "stop taking my meds", "stop taking my medication", "stop taking my medicine",
                "stop taking my pills", "stop taking my tablets", "stop taking my insulin",
                "stop taking medication", "quit my medication", "antidepressants", "come off my",
                "addicted to pills", "painkillers",
            ],
            "Only a prescriber or an addiction service can set the steps here; never change a dose by a plan. This plan supports the way there."
        ),
        SafetyRule(
            .careFirst,
            [
                "gambling debts", "gambling addiction", "stop gambling", "win it back",
                "win my money back", "quit gambling", "betting addiction",
            ],
            "A gambling helpline, blocking tools and a person you trust come first; this plan supports those steps."
        ),
        SafetyRule(
            .careFirst,
            [
                "depressed", "depression", "panic attacks", "hearing voices", "hear voices",
                "trauma", "ptsd", "mania", "manic", "self hatred", "hate myself", "hoarding",
                "hoarder", "not slept for days", "eating disorder", "compulsive exercise",
                "train through the injury", "binge eating",
            ],
            "This deserves more than a plan: a doctor or a counselor is the first step. The steps here are gentle and only support that."
        ),
        SafetyRule(
            .caution,
            ["double my money", "day trading", "crypto", "forex", "leverage", "get rich"],
            "I do not pick investments; money you need should not be at risk. The plan helps with saving and with deciding calmly."
        ),
        SafetyRule(
            .caution,
            ["custody", "visa", "lawsuit", "sue ", "harassment", "bullied", "bullying"],
            "For the legal side ask a lawyer, a union or citizens' advice; the plan helps you to get things done."
        ),
    ]
}
