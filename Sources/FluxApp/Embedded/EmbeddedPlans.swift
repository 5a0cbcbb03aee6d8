// swift-format-ignore-file
// Written by share/embed from share/flux; do not edit.

/// The plan templates that ship with flux: file names and their JSON.
enum EmbeddedPlans {
    static let all: [(name: String, text: String)] = [
        ("budgeting.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "budgeting",
  "title": "Know where it goes",
  "sources": [
    "50/30/20 rule of thumb (needs, wants, saving and debt)",
    "Gollwitzer and Sheeran 2006, if-then plans"
  ],
  "keywords": [
    "budget",
    "make a budget",
    "stick to a budget",
    "stretch my budget",
    "track spending",
    "track my spending",
    "track expenses",
    "track my expenses",
    "spend less",
    "spend less money",
    "stop overspending",
    "overspending",
    "impulse buying",
    "impulse purchases",
    "stop impulse buying",
    "50 30 20",
    "envelope method",
    "money plan",
    "manage my money",
    "control my spending",
    "finances in order",
    "personal finances",
    "waste money",
    "stop wasting money",
    "waste less money",
    "stop spending",
    "stop spending money",
    "no spend month"
  ],
  "tags": [
    "Financial",
    "Productivity"
  ],
  "per_week": {
    "min": 1,
    "typical": 2,
    "max": 5
  },
  "minutes": {
    "min": 5,
    "typical": 15,
    "max": 45
  },
  "rest_days": 0,
  "effort": "low",
  "preferred_time": "any",
  "max_increase_percent": 40,
  "deload": {
    "week": 4,
    "factor": 0.8
  },
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "no record",
      "sprints": 1
    },
    {
      "level": "intermediate",
      "start": 2,
      "description": "knows the monthly sum",
      "sprints": 1
    },
    {
      "level": "advanced",
      "start": 4,
      "description": "plans ahead, wants to keep to it",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "only record",
      "minutes": 10,
      "sessions": [
        {
          "title": "Log what you spent, no judging",
          "description": "Three days of receipts, or the app of the bank"
        },
        {
          "title": "List what leaves every month by itself",
          "description": "Rent, phone, streaming, insurance"
        }
      ]
    },
    {
      "focus": "groups",
      "minutes": 12,
      "sessions": [
        {
          "title": "Sort the spending into 8 to 10 groups",
          "description": "Food, home, way to work, fun; one page"
        },
        {
          "title": "Write down income and paydays",
          "description": "Net, and what varies"
        }
      ]
    },
    {
      "focus": "two limits",
      "minutes": 15,
      "sessions": [
        {
          "title": "Set a limit for two groups",
          "description": "A tenth less than last month, no more"
        },
        {
          "title": "Wait a day before you spend over 30",
          "description": "Write it down, look at it tomorrow"
        }
      ]
    },
    {
      "focus": "hold the limits",
      "minutes": 15,
      "sessions": [
        {
          "title": "Check the two limits",
          "description": "Halfway through the week is the best time"
        },
        {
          "title": "Cancel one thing you do not use",
          "description": "Today, not at renewal"
        }
      ]
    },
    {
      "focus": "compare",
      "minutes": 20,
      "sessions": [
        {
          "title": "Compare with needs, wants, saving",
          "description": "50/30/20 percent is a guide, not a law"
        },
        {
          "title": "Wait two days before you spend over 100",
          "description": "Sleep over it twice"
        }
      ]
    },
    {
      "focus": "next month",
      "minutes": 25,
      "sessions": [
        {
          "title": "Write next month's plan",
          "description": "Every dollar has a name before it comes"
        },
        {
          "title": "A weekend without spending",
          "description": "Cook, walk, visit, repair"
        }
      ]
    },
    {
      "focus": "big and rare",
      "minutes": 30,
      "sessions": [
        {
          "title": "Set aside for big, rare costs",
          "description": "Car, gifts, taxes: the year's sum by twelve"
        },
        {
          "title": "Compare one contract",
          "description": "Phone, power or insurance"
        }
      ]
    },
    {
      "focus": "the year",
      "minutes": 35,
      "sessions": [
        {
          "title": "Plan the year on one page",
          "description": "Months with birthdays, trips, taxes"
        },
        {
          "title": "Move the surplus to savings",
          "description": "On payday, by itself"
        }
      ]
    }
  ],
  "milestone": {
    "title": "Month review: plan against real",
    "description": "Three groups that fit, one to change",
    "minutes": 25
  },
  "floor": "write down one amount",
  "outcome": "a full month on paper, within a tenth of the plan",
  "roadmap": [
    {
      "title": "Money for rare costs",
      "description": "A twelfth of the year, every month",
      "weeks": 6
    },
    {
      "title": "From surplus to savings",
      "description": "A fixed amount on payday",
      "weeks": 6
    }
  ],
  "cautions": [
    {
      "phrases": [
        "rent",
        "eviction",
        "bailiff",
        "payday loan",
        "collector",
        "cannot pay",
        "cant pay"
      ],
      "message": "If rent or food is in danger get free, non-profit debt advice now (StepChange or National Debtline in the UK, an NFCC member in the US)"
    },
    {
      "phrases": [
        "shopping addiction",
        "compulsive",
        "gambling",
        "controls my money",
        "takes my money"
      ],
      "message": "When buying or betting runs by itself, or someone else controls your money, a counselor or helpline comes before a budget"
    }
  ],
  "why": "The first week only writes down: a budget made from wishes breaks in ten days, one made from your own numbers holds"
}

"""##),
        ("care_first.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "care_first",
  "title": "Care first",
  "sources": [
    "WHO and national health services: see a professional first"
  ],
  "keywords": [],
  "tags": [
    "Health",
    "Mental Health"
  ],
  "per_week": {
    "min": 2,
    "typical": 3,
    "max": 5
  },
  "minutes": {
    "min": 10,
    "typical": 15,
    "max": 30
  },
  "rest_days": 0,
  "effort": "low",
  "preferred_time": "any",
  "max_increase_percent": 40,
  "deload": null,
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "at the start",
      "sprints": 2
    },
    {
      "level": "intermediate",
      "start": 1,
      "description": "has an appointment",
      "sprints": 2
    },
    {
      "level": "advanced",
      "start": 2,
      "description": "is being treated",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "someone who knows",
      "minutes": 15,
      "sessions": [
        {
          "title": "Book an appointment with a professional",
          "description": "Doctor, counselor or service; ask for the first date they have"
        },
        {
          "title": "Tell one person you trust",
          "description": "A call or a walk; you need not do this alone"
        },
        {
          "title": "Gentle walk, 10 minutes",
          "description": "Easy, outside if you can"
        }
      ]
    },
    {
      "focus": "prepare",
      "minutes": 15,
      "sessions": [
        {
          "title": "Write down what to tell the professional",
          "description": "Since when, how often, what helps, which medicines"
        },
        {
          "title": "Walk and a regular bedtime",
          "description": "Same time to bed, no matter what"
        },
        {
          "title": "Message someone",
          "description": "One line is enough"
        }
      ]
    },
    {
      "focus": "go there",
      "minutes": 15,
      "sessions": [
        {
          "title": "Go to the appointment, or call again",
          "description": "If it is far off: ask for the waiting list"
        },
        {
          "title": "Quiet ten minutes",
          "description": "Breath, music or a window"
        },
        {
          "title": "Walk with company",
          "description": "Or on the phone with someone"
        }
      ]
    },
    {
      "focus": "follow the advice",
      "minutes": 20,
      "sessions": [
        {
          "title": "Do what was advised, one step",
          "description": "Only what they said, no more"
        },
        {
          "title": "Regular meals today",
          "description": "Three, simple ones"
        },
        {
          "title": "Rest without a screen",
          "description": "Twenty minutes"
        }
      ]
    },
    {
      "focus": "keep the supports",
      "minutes": 20,
      "sessions": [
        {
          "title": "Next appointment set",
          "description": "And what you want to ask"
        },
        {
          "title": "Something you used to like",
          "description": "Ten minutes of it"
        },
        {
          "title": "Walk, a little longer",
          "description": "Still easy"
        }
      ]
    },
    {
      "focus": "look back together",
      "minutes": 20,
      "sessions": [
        {
          "title": "Look back with the professional",
          "description": "What got better, what comes next"
        },
        {
          "title": "Plan the next weeks together",
          "description": "Only then a new goal"
        },
        {
          "title": "Thank someone",
          "description": "They were there"
        }
      ]
    }
  ],
  "floor": "one message to someone",
  "outcome": "help found and a first step taken with it",
  "roadmap": [
    {
      "title": "Go on with the professional",
      "description": "At the pace they set",
      "weeks": 6
    }
  ],
  "why": "A professional comes first here: a plan that pushes would do harm, so this one only supports"
}

"""##),
        ("coding.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "coding",
  "title": "Build something in {topic}",
  "sources": [
    "CS50x course shape (Harvard)",
    "Retrieval practice: redo from memory (Dunlosky et al. 2013)"
  ],
  "keywords": [
    "learn to code",
    "code",
    "coding",
    "programming",
    "program",
    "developer",
    "software",
    "app",
    "web dev",
    "build an app",
    "bootcamp",
    "website",
    "learn go",
    "go programming",
    "go language",
    "learn r",
    "r programming"
  ],
  "tags": [
    "Learning",
    "Career"
  ],
  "topics": [
    "Python",
    "JavaScript",
    "Java",
    "Swift",
    "Rust",
    "C++",
    "SQL",
    "TypeScript",
    "Kotlin",
    "Ruby",
    "PHP",
    "HTML",
    "CSS",
    "React",
    "Haskell",
    "web development",
    "data science",
    "machine learning",
    "cloud",
    "Golang"
  ],
  "default_topic": "Code",
  "per_week": {
    "min": 2,
    "typical": 4,
    "max": 6
  },
  "minutes": {
    "min": 20,
    "typical": 40,
    "max": 90
  },
  "rest_days": 0,
  "effort": "moderate",
  "preferred_time": "any",
  "max_increase_percent": 30,
  "deload": {
    "week": 4,
    "factor": 0.7
  },
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "never wrote a program",
      "sprints": 4
    },
    {
      "level": "intermediate",
      "start": 3,
      "description": "can write a loop and a function",
      "sprints": 3
    },
    {
      "level": "advanced",
      "start": 5,
      "description": "has built one project",
      "sprints": 2
    }
  ],
  "stages": [
    {
      "focus": "it runs",
      "minutes": 25,
      "sessions": [
        {
          "title": "{topic}: set up and run hello",
          "description": "Then change one line and run it again"
        },
        {
          "title": "{topic}: variables and printing",
          "description": "Type every example yourself"
        }
      ]
    },
    {
      "focus": "decisions",
      "minutes": 30,
      "sessions": [
        {
          "title": "{topic}: if and loops",
          "description": "Five small exercises"
        },
        {
          "title": "{topic}: read code and predict",
          "description": "Say what it prints before you run it"
        }
      ]
    },
    {
      "focus": "functions",
      "minutes": 35,
      "sessions": [
        {
          "title": "{topic}: functions, five exercises",
          "description": "One input, one output, a name that says it"
        },
        {
          "title": "{topic}: yesterday's exercise from memory",
          "description": "No looking until it runs"
        }
      ]
    },
    {
      "focus": "lists and text",
      "minutes": 40,
      "sessions": [
        {
          "title": "{topic}: lists and text",
          "description": "Count words, sort names"
        },
        {
          "title": "{topic}: find the bug",
          "description": "Break working code on purpose, then mend it"
        }
      ]
    },
    {
      "focus": "a small project",
      "minutes": 45,
      "sessions": [
        {
          "title": "{topic}: plan a small project",
          "description": "One sentence what it does, three pieces"
        },
        {
          "title": "{topic}: project, first piece",
          "description": "Half an hour stuck is enough: then ask"
        }
      ]
    },
    {
      "focus": "finish it",
      "minutes": 50,
      "sessions": [
        {
          "title": "{topic}: project, second piece",
          "description": "Save versions as you go"
        },
        {
          "title": "{topic}: project, polish and publish",
          "description": "Someone else can run it"
        }
      ]
    },
    {
      "focus": "data and files",
      "minutes": 55,
      "sessions": [
        {
          "title": "{topic}: read and write a file",
          "description": "Your project remembers something"
        },
        {
          "title": "{topic}: call an API",
          "description": "Fetch something real"
        }
      ]
    },
    {
      "focus": "tests and tools",
      "minutes": 60,
      "sessions": [
        {
          "title": "{topic}: write tests for your code",
          "description": "One that fails first"
        },
        {
          "title": "{topic}: rewrite the ugliest part",
          "description": "Behavior stays, tests say so"
        }
      ]
    }
  ],
  "milestone": {
    "title": "{topic}: show the project to someone",
    "description": "Two minutes: what it does, how, what next"
  },
  "floor": "one line changed and run",
  "outcome": "one small working project, shown to another person",
  "roadmap": [
    {
      "title": "Data, files and APIs",
      "description": "The project gets real data",
      "weeks": 6
    },
    {
      "title": "A framework",
      "description": "One, with its own tutorial",
      "weeks": 6
    },
    {
      "title": "Portfolio",
      "description": "Two projects that others can try",
      "weeks": 6
    }
  ],
  "why": "Half an hour that ends with something running teaches more than a whole evening of videos"
}

"""##),
        ("cooking.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "cooking",
  "title": "Five dishes by heart",
  "sources": [
    "Lally et al. 2010, habit formation",
    "Public food-safety advice (poultry 165 F, 74 °C at the core)"
  ],
  "keywords": [
    "cook",
    "learn to cook",
    "cook at home",
    "cook more",
    "cook dinner",
    "home cooked meals",
    "meal prep",
    "new recipes",
    "try recipes",
    "less takeout",
    "stop ordering takeout",
    "takeout",
    "takeaway",
    "eat out less",
    "order less takeout"
  ],
  "tags": [
    "Nutrition",
    "Home",
    "Creativity"
  ],
  "per_week": {
    "min": 1,
    "typical": 2,
    "max": 5
  },
  "minutes": {
    "min": 20,
    "typical": 40,
    "max": 90
  },
  "rest_days": 0,
  "effort": "moderate",
  "preferred_time": "evening",
  "max_increase_percent": 25,
  "deload": {
    "week": 4,
    "factor": 0.8
  },
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "fewer than three dishes",
      "sprints": 1
    },
    {
      "level": "intermediate",
      "start": 2,
      "description": "five dishes with a recipe",
      "sprints": 1
    },
    {
      "level": "advanced",
      "start": 4,
      "description": "eight or more, a few without a recipe",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "one pan",
      "minutes": 25,
      "sessions": [
        {
          "title": "Cook an egg or pasta dish",
          "description": "One pan, five ingredients"
        },
        {
          "title": "Look into the pantry, write a list",
          "description": "Salt, oil, onions, rice, cans, spices"
        }
      ]
    },
    {
      "focus": "knife and rice",
      "minutes": 30,
      "sessions": [
        {
          "title": "Cook rice and a quick vegetable",
          "description": "Lid on, heat low, leave it alone"
        },
        {
          "title": "Practice the knife on an onion",
          "description": "Claw hand, slow, a sharp blade"
        }
      ]
    },
    {
      "focus": "the oven",
      "minutes": 35,
      "sessions": [
        {
          "title": "Roast a tray of vegetables",
          "description": "Oil, salt, one layer, hot oven"
        },
        {
          "title": "Cook a new dish with a recipe",
          "description": "Read it to the end before you start"
        }
      ]
    },
    {
      "focus": "the pot",
      "minutes": 40,
      "sessions": [
        {
          "title": "Cook a soup or stew",
          "description": "Onion first, then time"
        },
        {
          "title": "Repeat your best dish",
          "description": "Without looking"
        }
      ]
    },
    {
      "focus": "for two days",
      "minutes": 45,
      "sessions": [
        {
          "title": "Cook once, eat twice",
          "description": "Double it, label it, freeze a part"
        },
        {
          "title": "Make a sauce and a protein",
          "description": "Pan hot, do not move it; poultry done inside"
        }
      ]
    },
    {
      "focus": "for guests",
      "minutes": 50,
      "sessions": [
        {
          "title": "Cook for two others",
          "description": "A dish you know, plus one new"
        },
        {
          "title": "Plan four dinners and shop once",
          "description": "Leftovers on the list"
        }
      ]
    },
    {
      "focus": "by nose",
      "minutes": 55,
      "sessions": [
        {
          "title": "Cook from what is there",
          "description": "No shopping, no recipe"
        },
        {
          "title": "Taste and correct three times",
          "description": "Salt, sour, sweet, hot"
        }
      ]
    },
    {
      "focus": "a kitchen of the world",
      "minutes": 60,
      "sessions": [
        {
          "title": "Cook a dish from another country",
          "description": "Two new spices"
        },
        {
          "title": "Bake a simple bread or tray cake",
          "description": "Weigh, wait, look"
        }
      ]
    }
  ],
  "milestone": {
    "title": "Cook a whole meal for someone",
    "description": "Three things you learned, at your own table",
    "minutes": 60
  },
  "floor": "an egg and bread",
  "outcome": "five dishes by heart, and four dinners a week at home",
  "roadmap": [
    {
      "title": "Ten dishes and a Sunday batch",
      "description": "Cook once, eat three times",
      "weeks": 6
    },
    {
      "title": "One cuisine",
      "description": "Six dishes from one country",
      "weeks": 6
    }
  ],
  "cautions": [
    {
      "phrases": [
        "allergy",
        "celiac",
        "coeliac",
        "diabetes",
        "anaphylaxis"
      ],
      "message": "Cook for the allergy or illness first: check labels, and ask a dietitian for a list of what is safe"
    }
  ],
  "why": "One pan and five ingredients: who eats what they made on the first evening cooks again; a menu of three courses is the last one for a month"
}

"""##),
        ("couple.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "couple",
  "title": "Small rituals for two",
  "sources": [
    "Gottman, hours a week of couples who keep improving (partings, reunions, appreciation, date, weekly talk)"
  ],
  "keywords": [
    "marriage",
    "my marriage",
    "date night",
    "better husband",
    "better wife",
    "better partner",
    "better boyfriend",
    "better girlfriend",
    "my relationship",
    "our relationship",
    "relationship with my wife",
    "relationship with my husband",
    "relationship with my partner",
    "relationship with my girlfriend",
    "relationship with my boyfriend",
    "relationship with my spouse",
    "time with my wife",
    "time with my husband",
    "time with my partner",
    "time with my girlfriend",
    "time with my boyfriend",
    "closer to my wife",
    "closer to my husband",
    "closer to my partner",
    "reconnect with my wife",
    "reconnect with my husband",
    "reconnect with my partner",
    "argue less",
    "listen to my partner",
    "listen to my wife",
    "listen to my husband"
  ],
  "tags": [
    "Relationships",
    "Mental Health"
  ],
  "per_week": {
    "min": 2,
    "typical": 4,
    "max": 7
  },
  "minutes": {
    "min": 5,
    "typical": 20,
    "max": 120
  },
  "rest_days": 0,
  "effort": "low",
  "preferred_time": "any",
  "max_increase_percent": 100,
  "deload": {
    "week": 4,
    "factor": 0.8
  },
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "fine, but beside each other",
      "sprints": 1
    },
    {
      "level": "intermediate",
      "start": 2,
      "description": "some rituals already",
      "sprints": 1
    },
    {
      "level": "advanced",
      "start": 4,
      "description": "close, wants more time for two",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "one thanks",
      "minutes": 5,
      "sessions": [
        {
          "title": "Say one thank you, and what for",
          "description": "Today's, not a general one"
        },
        {
          "title": "Notice one thing they did",
          "description": "And say it before bed"
        }
      ]
    },
    {
      "focus": "partings",
      "minutes": 8,
      "sessions": [
        {
          "title": "Ask about their day before you part",
          "description": "Two minutes: what is ahead of you?"
        },
        {
          "title": "Greet first when you meet again",
          "description": "Phone down, get up, a hug"
        }
      ]
    },
    {
      "focus": "listening",
      "minutes": 10,
      "sessions": [
        {
          "title": "Listen for 20 minutes",
          "description": "The stress of their day; no advice unless asked",
          "minutes": 20
        },
        {
          "title": "Thanks at the table",
          "description": "One each",
          "minutes": 5
        },
        {
          "title": "Walk around the block, two of you",
          "description": "No phones",
          "minutes": 15
        }
      ]
    },
    {
      "focus": "side by side",
      "minutes": 15,
      "sessions": [
        {
          "title": "Tell one good thing at night",
          "description": "What it was, why it was good"
        },
        {
          "title": "Share a task that one of you hates",
          "description": "Half an hour side by side",
          "minutes": 30
        },
        {
          "title": "Write a note and hide it",
          "description": "Bag, mirror, coffee can"
        }
      ]
    },
    {
      "focus": "a date at home",
      "minutes": 20,
      "sessions": [
        {
          "title": "Listen, then swap",
          "description": "Ten minutes each; repeat what you heard"
        },
        {
          "title": "A date at home",
          "description": "Cook or play; screens away",
          "minutes": 60
        },
        {
          "title": "Plan the next date",
          "description": "You choose once, they choose once"
        }
      ]
    },
    {
      "focus": "the weekly talk",
      "minutes": 20,
      "sessions": [
        {
          "title": "Weekly talk: what went well first",
          "description": "Thanks, then one wish each, no old lists",
          "minutes": 30
        },
        {
          "title": "Affection, five minutes",
          "description": "Sofa, hand, hair",
          "minutes": 5
        },
        {
          "title": "A date outside the house",
          "description": "Somewhere you have not been",
          "minutes": 90
        },
        {
          "title": "Thanks by message",
          "description": "In the middle of their day",
          "minutes": 5
        }
      ]
    },
    {
      "focus": "repair",
      "minutes": 20,
      "sessions": [
        {
          "title": "Mend the last quarrel",
          "description": "My part was; next time I will",
          "minutes": 30
        },
        {
          "title": "Affection, five minutes",
          "description": "Sofa, hand, hair",
          "minutes": 5
        },
        {
          "title": "A date that they plan",
          "description": "Two hours; you come along",
          "minutes": 120
        },
        {
          "title": "Dream list for two",
          "description": "Ten things in five years",
          "minutes": 30
        }
      ]
    },
    {
      "focus": "a shared project",
      "minutes": 25,
      "sessions": [
        {
          "title": "A shared project: first hour",
          "description": "Garden, course, dance",
          "minutes": 60
        },
        {
          "title": "Affection, five minutes",
          "description": "Sofa, hand, hair",
          "minutes": 5
        },
        {
          "title": "A date you both plan",
          "description": "Half each",
          "minutes": 120
        },
        {
          "title": "Weekly talk, one hard thing",
          "description": "Softly begun, stopped when it heats up",
          "minutes": 45
        }
      ]
    }
  ],
  "milestone": {
    "title": "Look back together, over a drink or tea",
    "description": "Closeness 0 to 10 then and now, one ritual to keep",
    "minutes": 30
  },
  "floor": "one thank you, and what for",
  "outcome": "a ritual kept in four of the six weeks, a weekly talk and one real date",
  "roadmap": [
    {
      "title": "A shared project",
      "description": "Three hours a week of your own",
      "weeks": 6
    },
    {
      "title": "The hard topic",
      "description": "With a counselor, if it has stayed hard",
      "weeks": 6
    }
  ],
  "cautions": [
    {
      "phrases": [
        "afraid",
        "scared",
        "threat",
        "threatens",
        "controls",
        "controlling",
        "violent",
        "hit",
        "abuse",
        "jealous"
      ],
      "message": "Fear or control is nothing a better routine mends; talk to a domestic-violence line or someone you trust first"
    },
    {
      "phrases": [
        "affair",
        "cheated",
        "divorce",
        "separation",
        "separated",
        "leave me"
      ],
      "message": "After a breach or near a separation a couples counselor is the better first step; these rituals can go beside it"
    }
  ],
  "why": "One thank you a day takes no time and no courage; closeness grows from small things often, long talks come later"
}

"""##),
        ("cycling.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "cycling",
  "title": "Longer on the bike",
  "sources": [
    "British Cycling, beginner plan to 50 km (effort 3 to 4 of 10)",
    "realbuzz, beginner plan (first week, recovery week)"
  ],
  "keywords": [
    "cycling",
    "bike",
    "bicycle",
    "ride a bike",
    "ride my bike",
    "bike ride",
    "bike to work",
    "cycle to work",
    "commute by bike",
    "ride km",
    "ride miles",
    "cycle km",
    "cycle miles",
    "bike km",
    "bike miles",
    "spin class",
    "century ride"
  ],
  "tags": [
    "Fitness",
    "Health"
  ],
  "per_week": {
    "min": 2,
    "typical": 3,
    "max": 4
  },
  "minutes": {
    "min": 15,
    "typical": 30,
    "max": 180
  },
  "rest_days": 1,
  "effort": "moderate",
  "preferred_time": "any",
  "max_increase_percent": 20,
  "deload": {
    "week": 4,
    "factor": 0.7
  },
  "levels": [
    {
      "level": "novice",
      "start": 1,
      "description": "rides less than half an hour",
      "sprints": 2
    },
    {
      "level": "intermediate",
      "start": 6,
      "description": "rides 75 minutes with ease",
      "sprints": 1
    },
    {
      "level": "advanced",
      "start": 8,
      "description": "rides 100 minutes with ease",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "bike check",
      "minutes": 25,
      "sessions": [
        {
          "title": "Check tires, brakes, lights, saddle",
          "description": "Leg almost straight at the lowest point; helmet fits",
          "minutes": 15,
          "effort": "low"
        },
        {
          "title": "Easy ride, small gear",
          "description": "Light pressure, quick legs; you could hold a conversation",
          "minutes": 15
        },
        {
          "title": "Ride around the neighborhood",
          "description": "Quiet streets, no hills",
          "minutes": 25
        }
      ]
    },
    {
      "focus": "back in the saddle",
      "minutes": 30,
      "sessions": [
        {
          "title": "Easy ride, small gear",
          "description": "Light pressure, quick legs; you could hold a conversation",
          "minutes": 20
        },
        {
          "title": "Ride a flat loop",
          "description": "The same loop all week; notice which gear feels light",
          "minutes": 20
        },
        {
          "title": "Longer ride, quiet roads",
          "description": "Half an hour in all; turn around halfway",
          "minutes": 30
        }
      ]
    },
    {
      "focus": "a bit longer",
      "minutes": 40,
      "sessions": [
        {
          "title": "Easy ride, small gear",
          "description": "Light pressure, quick legs; you could hold a conversation",
          "minutes": 20
        },
        {
          "title": "Ride and practice shifting",
          "description": "Shift before the slope, not on it",
          "minutes": 25
        },
        {
          "title": "Longer ride with a stop",
          "description": "Off the bike halfway, drink, stretch the back",
          "minutes": 40
        }
      ]
    },
    {
      "focus": "three quarters of an hour",
      "minutes": 45,
      "sessions": [
        {
          "title": "Easy ride, small gear",
          "description": "Light pressure, quick legs; you could hold a conversation",
          "minutes": 25
        },
        {
          "title": "Ride an errand",
          "description": "Bag, lock, lights: the bike as a vehicle",
          "minutes": 30
        },
        {
          "title": "Longer ride, new direction",
          "description": "A path or a country road",
          "minutes": 45
        }
      ]
    },
    {
      "focus": "an hour",
      "minutes": 60,
      "sessions": [
        {
          "title": "Easy ride, small gear",
          "description": "Light pressure, quick legs; you could hold a conversation",
          "minutes": 30
        },
        {
          "title": "Ride with one gentle hill",
          "description": "Seated, small gear, look ahead",
          "minutes": 30
        },
        {
          "title": "One-hour ride, easy",
          "description": "About 15 km; effort 3 to 4 of 10",
          "minutes": 60
        }
      ]
    },
    {
      "focus": "twenty kilometers",
      "minutes": 70,
      "sessions": [
        {
          "title": "Easy ride, small gear",
          "description": "Light pressure, quick legs; you could hold a conversation",
          "minutes": 35
        },
        {
          "title": "Ride 4 x 3 min brisk, 3 min easy",
          "description": "Brisk: short sentences",
          "minutes": 35
        },
        {
          "title": "Long ride, 20 km",
          "description": "About 12 miles with a break; eat something on the way",
          "minutes": 70
        }
      ]
    },
    {
      "focus": "hills",
      "minutes": 85,
      "sessions": [
        {
          "title": "Easy ride, small gear",
          "description": "Light pressure, quick legs; you could hold a conversation",
          "minutes": 40
        },
        {
          "title": "Ride with two hills",
          "description": "Steady up, both hands near the brakes down",
          "minutes": 40
        },
        {
          "title": "Long ride, 25 km",
          "description": "About 15 miles; a bottle and a snack",
          "minutes": 85
        }
      ]
    },
    {
      "focus": "steady",
      "minutes": 100,
      "sessions": [
        {
          "title": "Easy ride, small gear",
          "description": "Light pressure, quick legs; you could hold a conversation",
          "minutes": 40
        },
        {
          "title": "Ride 3 x 6 min steady, 4 min easy",
          "description": "Even pressure, quiet upper body",
          "minutes": 45
        },
        {
          "title": "Long ride, 28 km",
          "description": "About 17 miles, with a café or a bench halfway",
          "minutes": 100
        }
      ]
    },
    {
      "focus": "two hours",
      "minutes": 120,
      "sessions": [
        {
          "title": "Easy ride, small gear",
          "description": "Light pressure, quick legs; you could hold a conversation",
          "minutes": 45
        },
        {
          "title": "Ride in company",
          "description": "Learn to hold a line and to signal",
          "minutes": 45
        },
        {
          "title": "Long ride, 32 km",
          "description": "About 20 miles; drink every quarter of an hour",
          "minutes": 120
        }
      ]
    },
    {
      "focus": "forty",
      "minutes": 140,
      "sessions": [
        {
          "title": "Easy ride, small gear",
          "description": "Light pressure, quick legs; you could hold a conversation",
          "minutes": 45
        },
        {
          "title": "Ride 2 x 12 min steady, 5 min easy",
          "description": "The pace of the last hour of a long day",
          "minutes": 50
        },
        {
          "title": "Long ride, 38 km",
          "description": "About 24 miles, plan the way and a way to shorten it",
          "minutes": 140
        }
      ]
    },
    {
      "focus": "almost fifty",
      "minutes": 160,
      "sessions": [
        {
          "title": "Easy ride, small gear",
          "description": "Light pressure, quick legs; you could hold a conversation",
          "minutes": 50
        },
        {
          "title": "Ride hills for an hour",
          "description": "Four climbs, easy between",
          "minutes": 60
        },
        {
          "title": "Long ride, 44 km",
          "description": "About 27 miles; eat before you are hungry",
          "minutes": 160
        }
      ]
    },
    {
      "focus": "fifty kilometers",
      "minutes": 180,
      "sessions": [
        {
          "title": "Easy ride, small gear",
          "description": "Light pressure, quick legs; you could hold a conversation",
          "minutes": 60
        },
        {
          "title": "Ride steady for an hour",
          "description": "One pace, whatever the wind does",
          "minutes": 60
        },
        {
          "title": "Long ride, 50 km",
          "description": "About 31 miles; the last third as calm as the first",
          "minutes": 180
        }
      ]
    }
  ],
  "milestone": {
    "title": "Ride the longest loop, with a café stop",
    "description": "Easy all the way; write down distance and how the legs felt"
  },
  "extra": {
    "title": "Stretch hips and back, 15 min",
    "description": "Hip flexors, hamstrings, neck",
    "minutes": 15,
    "effort": "low"
  },
  "floor": "ten minutes around the block",
  "outcome": "a ride of 20 km with a break, and the bike ready to go at any time",
  "roadmap": [
    {
      "title": "Toward 50 km",
      "description": "Long ride from 85 to 160 minutes",
      "weeks": 6
    },
    {
      "title": "80 km",
      "description": "Two steady rides and a long one",
      "weeks": 6
    },
    {
      "title": "100 km",
      "description": "Eat, drink, pace",
      "weeks": 6
    }
  ],
  "horizons": [
    {
      "phrases": [
        "50 km",
        "50k",
        "30 miles"
      ],
      "sprints": 2,
      "message": "50 km take about 2 sprints; the long ride grows by a quarter of an hour or so a week."
    },
    {
      "phrases": [
        "80 km",
        "50 miles"
      ],
      "sprints": 3,
      "message": "80 km take about 3 sprints; the long ride grows by a quarter of an hour or so a week."
    },
    {
      "phrases": [
        "100 km",
        "100k",
        "century",
        "60 miles",
        "100 miles"
      ],
      "sprints": 4,
      "message": "100 km take about 4 sprints, 100 miles a few more: the long ride grows by a quarter of an hour or so a week."
    }
  ],
  "cautions": [
    {
      "phrases": [
        "heart condition",
        "chest pain",
        "dizzy",
        "dizziness",
        "blood pressure",
        "pregnant",
        "after surgery",
        "over 70"
      ],
      "message": "See a doctor before you start: with this, exercise needs a yes from someone who knows you"
    },
    {
      "phrases": [
        "knee pain",
        "numb hands",
        "saddle sore",
        "back pain",
        "injury"
      ],
      "message": "Pain or numbness that lasts is a matter of bike fit: have the position checked, and see a physiotherapist if it stays"
    }
  ],
  "why": "The first rides are short because saddle, hands and knees need longer to get used to it than the lungs do"
}

"""##),
        ("debt.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "debt",
  "title": "Out of debt, step by step",
  "sources": [
    "Kettle et al. 2016, Journal of Consumer Research",
    "CFPB, reducing debt worksheet"
  ],
  "keywords": [
    "debt free",
    "debt",
    "pay off",
    "credit card",
    "loan",
    "overdraft",
    "snowball",
    "avalanche",
    "student loan",
    "owe"
  ],
  "tags": [
    "Financial",
    "Mental Health"
  ],
  "per_week": {
    "min": 1,
    "typical": 1,
    "max": 3
  },
  "minutes": {
    "min": 15,
    "typical": 20,
    "max": 45
  },
  "rest_days": 2,
  "effort": "low",
  "preferred_time": "any",
  "max_increase_percent": 50,
  "deload": null,
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "several debts, no list",
      "sprints": 4
    },
    {
      "level": "intermediate",
      "start": 2,
      "description": "knows the list, minimums run",
      "sprints": 3
    },
    {
      "level": "advanced",
      "start": 4,
      "description": "pays extra already",
      "sprints": 2
    }
  ],
  "stages": [
    {
      "focus": "the list",
      "minutes": 20,
      "sessions": [
        {
          "title": "List every debt",
          "description": "Balance, rate, minimum, date"
        },
        {
          "title": "Gather the letters and statements",
          "description": "One folder, nothing thrown away"
        },
        {
          "title": "Look at one month of spending",
          "description": "Three groups: must, could, waste"
        }
      ]
    },
    {
      "focus": "minimums",
      "minutes": 20,
      "sessions": [
        {
          "title": "Set every minimum to automatic",
          "description": "Rent, food and tax come first"
        },
        {
          "title": "Check dates against payday",
          "description": "Move due dates if the bank lets you"
        },
        {
          "title": "No new card, no new loan",
          "description": "Take the cards out of the wallet"
        }
      ]
    },
    {
      "focus": "the order",
      "minutes": 25,
      "sessions": [
        {
          "title": "Choose the order and pay a first extra",
          "description": "Smallest first for courage, dearest first for cost"
        },
        {
          "title": "Note the balances",
          "description": "One line a week"
        },
        {
          "title": "One evening without spending",
          "description": "Send what it saved to the first debt"
        }
      ]
    },
    {
      "focus": "ask",
      "minutes": 25,
      "sessions": [
        {
          "title": "Call one lender: lower rate or terms",
          "description": "Write down name, date, answer"
        },
        {
          "title": "Note balances, same day",
          "description": "Down is down"
        },
        {
          "title": "Read the terms of the dearest debt",
          "description": "Fees, rate, end"
        }
      ]
    },
    {
      "focus": "a bigger extra",
      "minutes": 30,
      "sessions": [
        {
          "title": "Cut one cost and raise the extra",
          "description": "4 % of take-home pay if it holds"
        },
        {
          "title": "Sell something, pay with it",
          "description": "The same day"
        },
        {
          "title": "Balances and a small reward",
          "description": "Free, but chosen"
        }
      ]
    },
    {
      "focus": "first account",
      "minutes": 30,
      "sessions": [
        {
          "title": "Close the first account or mark 25 % less",
          "description": "Then roll its payment to the next"
        },
        {
          "title": "Work out the debt-free date",
          "description": "Months at the present payment"
        },
        {
          "title": "Tell one person you trust",
          "description": "It makes the next month easier"
        }
      ]
    },
    {
      "focus": "roll on",
      "minutes": 35,
      "sessions": [
        {
          "title": "Roll the freed payment to the next debt",
          "description": "Nothing goes back to spending"
        },
        {
          "title": "Keep a buffer of 1,000",
          "description": "So that no card is needed"
        },
        {
          "title": "Balances, quarter view",
          "description": "Three months in one picture"
        }
      ]
    },
    {
      "focus": "the long one",
      "minutes": 35,
      "sessions": [
        {
          "title": "Refinance check for the longest debt",
          "description": "Only without fees that eat it"
        },
        {
          "title": "Raise the extra with every raise",
          "description": "Half of it"
        },
        {
          "title": "Plan the month after the last debt",
          "description": "The payment becomes savings"
        }
      ]
    }
  ],
  "milestone": {
    "title": "Debt review and the new date",
    "description": "Total then and now, next account"
  },
  "floor": "look at one balance",
  "outcome": "all payments current, and one account closed or a tenth of the sum gone",
  "roadmap": [
    {
      "title": "The next account",
      "description": "Roll the freed payment",
      "weeks": 6
    },
    {
      "title": "Half of the rest",
      "description": "The same method for 90 days",
      "weeks": 6
    },
    {
      "title": "The last account",
      "description": "Then the payment becomes savings",
      "weeks": 6
    }
  ],
  "quantities": [
    {
      "units": [
        "$",
        "€",
        "£",
        "dollar",
        "euro",
        "usd",
        "eur"
      ],
      "per_sprint": 1000
    }
  ],
  "cautions": [
    {
      "phrases": [
        "bailiff",
        "eviction",
        "cannot pay",
        "can't pay",
        "loan shark",
        "payday loan",
        "collector"
      ],
      "message": "Get free, non-profit debt advice now (StepChange or National Debtline in the UK, an NFCC member in the US); priority bills first"
    },
    {
      "phrases": [
        "gambling",
        "casino",
        "bet"
      ],
      "message": "If gambling is part of it, a helpline and blocking tools come before any plan"
    }
  ],
  "why": "First a list, no extra payment: who knows every balance and date sleeps better and makes no costly mistake"
}

"""##),
        ("declutter.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "declutter",
  "title": "Clear rooms",
  "sources": [
    "Kondo, order of categories: clothes, books, papers, things, keepsakes"
  ],
  "keywords": [
    "declutter",
    "decluttering",
    "tidy",
    "tidy up",
    "minimalism",
    "konmari",
    "clean out",
    "clean",
    "garage",
    "wardrobe",
    "closet",
    "messy",
    "organize home",
    "organise",
    "organize",
    "attic",
    "basement",
    "get rid of"
  ],
  "tags": [
    "Home",
    "Productivity"
  ],
  "per_week": {
    "min": 1,
    "typical": 3,
    "max": 5
  },
  "minutes": {
    "min": 10,
    "typical": 25,
    "max": 60
  },
  "rest_days": 0,
  "effort": "moderate",
  "preferred_time": "any",
  "max_increase_percent": 30,
  "deload": {
    "week": 4,
    "factor": 0.7
  },
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "a drawer is a start",
      "sprints": 1
    },
    {
      "level": "intermediate",
      "start": 2,
      "description": "one room at a time",
      "sprints": 1
    },
    {
      "level": "advanced",
      "start": 4,
      "description": "the whole home",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "clothes",
      "minutes": 20,
      "sessions": [
        {
          "title": "One drawer of clothes",
          "description": "Everything out, back only what you wear"
        },
        {
          "title": "Shirts and trousers",
          "description": "Thirty pieces at most in one go"
        },
        {
          "title": "Bag to the door",
          "description": "What goes, goes out of the flat today"
        }
      ]
    },
    {
      "focus": "shoes, bags, books",
      "minutes": 25,
      "sessions": [
        {
          "title": "Shoes and bags",
          "description": "One pair for each purpose"
        },
        {
          "title": "Books, first shelf",
          "description": "Keep what you would buy again"
        },
        {
          "title": "Coats and the hallway",
          "description": "Nothing on the floor"
        }
      ]
    },
    {
      "focus": "papers",
      "minutes": 30,
      "sessions": [
        {
          "title": "Papers: keep, scan, shred",
          "description": "Three piles, no reading"
        },
        {
          "title": "Desk and drawers",
          "description": "One thing for each task"
        },
        {
          "title": "Cables and small tech",
          "description": "Unknown for a year: out"
        }
      ]
    },
    {
      "focus": "kitchen and bath",
      "minutes": 30,
      "sessions": [
        {
          "title": "Kitchen: one cupboard",
          "description": "Doubles and dead tools go"
        },
        {
          "title": "Bathroom cabinet",
          "description": "Old medicine to the pharmacy"
        },
        {
          "title": "Fridge and store",
          "description": "Dates, then a list"
        }
      ]
    },
    {
      "focus": "other rooms",
      "minutes": 35,
      "sessions": [
        {
          "title": "Living room surfaces",
          "description": "Three things a surface"
        },
        {
          "title": "Tools, hobby, garage corner",
          "description": "Half of it is for a hobby you left"
        },
        {
          "title": "Donation trip",
          "description": "Bags out, list done"
        }
      ]
    },
    {
      "focus": "keepsakes and the habit",
      "minutes": 35,
      "sessions": [
        {
          "title": "One box of keepsakes",
          "description": "Last, because you have practice now"
        },
        {
          "title": "Ten-minute reset of every room",
          "description": "The habit that keeps it"
        },
        {
          "title": "A home for everything left",
          "description": "Labels help"
        }
      ]
    },
    {
      "focus": "digital",
      "minutes": 40,
      "sessions": [
        {
          "title": "Photos and files",
          "description": "One year at a time"
        },
        {
          "title": "Mail and subscriptions",
          "description": "Unsubscribe from ten"
        },
        {
          "title": "Phone: apps you do not use",
          "description": "One screen"
        }
      ]
    },
    {
      "focus": "hard corners",
      "minutes": 45,
      "sessions": [
        {
          "title": "Attic or cellar, first part",
          "description": "One stack at a time"
        },
        {
          "title": "Attic or cellar, second part",
          "description": "Nothing new goes up"
        },
        {
          "title": "Sell what is worth it",
          "description": "One evening, then donate the rest"
        }
      ]
    }
  ],
  "milestone": {
    "title": "Photos after, and a bag to donate",
    "description": "Compare with the photo of the first day"
  },
  "floor": "five things out",
  "outcome": "three categories done, three bags out of the house",
  "roadmap": [
    {
      "title": "Garage and hobby",
      "description": "The same, bigger boxes",
      "weeks": 6
    },
    {
      "title": "Digital",
      "description": "Photos, mail, files",
      "weeks": 6
    }
  ],
  "cautions": [
    {
      "phrases": [
        "hoard",
        "hoarding"
      ],
      "message": "If throwing away hurts very much or rooms cannot be used, a specialist helps; agree on tiny steps with them"
    },
    {
      "phrases": [
        "passed away",
        "died",
        "funeral"
      ],
      "message": "After a loss there is no hurry: keepsakes wait as long as you need"
    }
  ],
  "why": "A drawer first: sorting is a skill, and keepsakes on day one end every clear-out"
}

"""##),
        ("drawing.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "drawing",
  "title": "Learn to see and draw",
  "sources": [
    "Drawabox, the 50 % rule",
    "Teachers' orders of lines, shapes, form, light"
  ],
  "keywords": [
    "learn to draw",
    "draw",
    "drawing",
    "sketch",
    "sketching",
    "portraits",
    "anatomy",
    "digital art",
    "paint",
    "painting",
    "watercolor",
    "watercolour",
    "watercolors",
    "comics",
    "perspective",
    "illustration",
    "art"
  ],
  "tags": [
    "Creativity",
    "Learning"
  ],
  "per_week": {
    "min": 2,
    "typical": 4,
    "max": 7
  },
  "minutes": {
    "min": 10,
    "typical": 20,
    "max": 60
  },
  "rest_days": 0,
  "effort": "low",
  "preferred_time": "any",
  "max_increase_percent": 30,
  "deload": {
    "week": 4,
    "factor": 0.7
  },
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "draws symbols more than shapes",
      "sprints": 2
    },
    {
      "level": "intermediate",
      "start": 3,
      "description": "proportions are nearly right",
      "sprints": 1
    },
    {
      "level": "advanced",
      "start": 5,
      "description": "finishes pieces",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "lines",
      "minutes": 15,
      "sessions": [
        {
          "title": "Lines and one object, no eraser",
          "description": "Ten lines, then a cup as you see it"
        },
        {
          "title": "Draw for fun",
          "description": "Anything; half of all drawing should be this"
        }
      ]
    },
    {
      "focus": "shapes",
      "minutes": 18,
      "sessions": [
        {
          "title": "Shapes in things around you",
          "description": "Everything is circles, boxes, triangles first"
        },
        {
          "title": "Blind contour of your hand",
          "description": "Look at the hand, not at the paper"
        }
      ]
    },
    {
      "focus": "form",
      "minutes": 20,
      "sessions": [
        {
          "title": "Boxes and cylinders",
          "description": "At most ten; turn them"
        },
        {
          "title": "A simple object in form",
          "description": "Kettle, shoe, box"
        }
      ]
    },
    {
      "focus": "light",
      "minutes": 25,
      "sessions": [
        {
          "title": "Light and shadow on one object",
          "description": "One lamp, three tones"
        },
        {
          "title": "Copy a drawing you love",
          "description": "To learn, not to show"
        }
      ]
    },
    {
      "focus": "a scene",
      "minutes": 30,
      "sessions": [
        {
          "title": "A corner of your room",
          "description": "Big shapes first, detail last"
        },
        {
          "title": "Five quick sketches of people",
          "description": "Two minutes each"
        }
      ]
    },
    {
      "focus": "a piece",
      "minutes": 30,
      "sessions": [
        {
          "title": "A finished page, first half",
          "description": "Choose one subject and stay"
        },
        {
          "title": "A finished page, second half",
          "description": "Stop before it is dead"
        }
      ]
    },
    {
      "focus": "perspective",
      "minutes": 35,
      "sessions": [
        {
          "title": "One-point perspective street",
          "description": "Horizon first"
        },
        {
          "title": "Gesture: ten poses",
          "description": "30 seconds to 2 minutes"
        }
      ]
    },
    {
      "focus": "a series",
      "minutes": 40,
      "sessions": [
        {
          "title": "Series of five, next one",
          "description": "Same subject, another light"
        },
        {
          "title": "Study of a master",
          "description": "Half an hour, one detail"
        }
      ]
    }
  ],
  "milestone": {
    "title": "Draw the subject of week 1 again",
    "description": "Lay both side by side"
  },
  "floor": "one object, five minutes",
  "outcome": "the subject of week 1 drawn again, side by side, and one finished page",
  "roadmap": [
    {
      "title": "Perspective and boxes",
      "description": "Ten a day at most",
      "weeks": 6
    },
    {
      "title": "Figure and gesture",
      "description": "Short poses",
      "weeks": 6
    }
  ],
  "why": "Lines without an eraser first: seeing comes before skill, and people who rush exercises burn out"
}

"""##),
        ("drink_less.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "drink_less",
  "title": "Fewer drinks, more evenings",
  "sources": [
    "UK Chief Medical Officers, low-risk drinking (14 units, 112 g a week, spread out, with drink-free days)",
    "AAFP 2021, alcohol withdrawal"
  ],
  "keywords": [
    "drink less",
    "drink less alcohol",
    "less alcohol",
    "alcohol",
    "alcohol free",
    "cut back on alcohol",
    "cut down on alcohol",
    "cut down on drinking",
    "cut down drinking",
    "cut back on drinking",
    "stop drinking",
    "quit drinking",
    "drink too much",
    "dry january",
    "sober",
    "sober october",
    "sobriety",
    "less wine",
    "less beer",
    "no wine",
    "no beer",
    "hangover",
    "fewer drinks",
    "dry month",
    "go dry"
  ],
  "tags": [
    "Health",
    "Mental Health"
  ],
  "per_week": {
    "min": 2,
    "typical": 4,
    "max": 7
  },
  "minutes": {
    "min": 5,
    "typical": 10,
    "max": 25
  },
  "rest_days": 0,
  "effort": "low",
  "preferred_time": "evening",
  "max_increase_percent": 30,
  "deload": {
    "week": 4,
    "factor": 0.8
  },
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "more than 14 units (112 g of alcohol) in most weeks",
      "sprints": 2
    },
    {
      "level": "intermediate",
      "start": 2,
      "description": "about that, on most days",
      "sprints": 1
    },
    {
      "level": "advanced",
      "start": 4,
      "description": "less, but wants dry days",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "only look",
      "minutes": 8,
      "sessions": [
        {
          "title": "Log this week's drinks by size",
          "description": "Pint, glass, shot; no change yet"
        },
        {
          "title": "One dry evening: choose it",
          "description": "Something good to drink, something to do"
        },
        {
          "title": "Turn drinks into units",
          "description": "Milliliters times percent, by 1,000; a pint of 5 % is 2.8"
        }
      ]
    },
    {
      "focus": "smaller",
      "minutes": 8,
      "sessions": [
        {
          "title": "Smaller glass, lower strength",
          "description": "Buy it so: small bottles, lighter beer"
        },
        {
          "title": "Second dry evening of the week",
          "description": "Not the day after the first"
        },
        {
          "title": "Log and compare",
          "description": "About 15 % less than last week is right"
        }
      ]
    },
    {
      "focus": "water between",
      "minutes": 10,
      "sessions": [
        {
          "title": "Water between two drinks",
          "description": "Order both at once"
        },
        {
          "title": "Three dry evenings: plan them",
          "description": "Put them next to the hard ones"
        },
        {
          "title": "No drink while hungry or alone",
          "description": "Eat first, call someone first"
        }
      ]
    },
    {
      "focus": "the party",
      "minutes": 10,
      "sessions": [
        {
          "title": "Plan one night out",
          "description": "First drink late, last drink early, way home"
        },
        {
          "title": "Say no in one sentence",
          "description": "Practice it aloud: not tonight, thanks"
        },
        {
          "title": "Tell one person what you do",
          "description": "They need not join"
        }
      ]
    },
    {
      "focus": "another evening",
      "minutes": 12,
      "sessions": [
        {
          "title": "Build another evening ritual",
          "description": "Tea, walk, bath, game: at the hour of the first glass"
        },
        {
          "title": "Dry evenings, two of them in a row",
          "description": "Three or four in this week"
        },
        {
          "title": "Empty the shelf at home",
          "description": "What is not there is not opened"
        }
      ]
    },
    {
      "focus": "your rule",
      "minutes": 15,
      "sessions": [
        {
          "title": "Choose your rule for good",
          "description": "Days, drinks, places: one sentence"
        },
        {
          "title": "Four dry evenings this week",
          "description": "A Friday or Saturday among them"
        },
        {
          "title": "Sleep, mood, money: compare",
          "description": "With the first week"
        }
      ]
    },
    {
      "focus": "hold",
      "minutes": 15,
      "sessions": [
        {
          "title": "A weekend at your rule",
          "description": "Log it once more"
        },
        {
          "title": "Mocktail or alcohol-free round",
          "description": "You invite"
        },
        {
          "title": "Write your three best moves",
          "description": "For the next hard month"
        }
      ]
    },
    {
      "focus": "a pause",
      "minutes": 20,
      "sessions": [
        {
          "title": "Plan 28 days without",
          "description": "Start and end day, who knows of it"
        },
        {
          "title": "A feast without a drink",
          "description": "Drive, cook or dance instead"
        },
        {
          "title": "Review the year's picture",
          "description": "Where does it still run by itself?"
        }
      ]
    }
  ],
  "milestone": {
    "title": "Review: units, dry evenings, the rule",
    "description": "Compare with week 1 and keep what was easy",
    "minutes": 15
  },
  "floor": "one glass of water first",
  "outcome": "four dry evenings a week, and half the units of week 1 or no more than 14",
  "roadmap": [
    {
      "title": "Hold the rule",
      "description": "A log every third week",
      "weeks": 6
    },
    {
      "title": "28 days without",
      "description": "If you do not depend on it",
      "weeks": 6
    }
  ],
  "cautions": [
    {
      "phrases": [
        "every morning",
        "in the morning",
        "shakes",
        "shaking",
        "sweats",
        "tremor",
        "seizure",
        "hallucination",
        "hallucinations",
        "withdrawal",
        "dependent",
        "addicted",
        "addiction",
        "vodka",
        "whiskey",
        "stop drinking",
        "quit drinking",
        "sober",
        "sobriety",
        "every day",
        "every night",
        "a bottle"
      ],
      "message": "If you drink heavily every day, or shake or sweat without a drink, do not stop at once: see a doctor or an alcohol service first, because withdrawal can cause seizures"
    },
    {
      "phrases": [
        "pregnant",
        "sleeping pills",
        "sedatives",
        "liver"
      ],
      "message": "Pregnant, with liver disease or on sedatives the safe amount is none: let a doctor help you get there"
    }
  ],
  "why": "The first week changes nothing but one evening: what is not counted cannot be lowered, and steps of 10 to 20 % a week are enough"
}

"""##),
        ("eating_better.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "eating_better",
  "title": "More plants, less sugar",
  "sources": [
    "WHO 2015, sugars intake for adults and children",
    "WHO, healthy diet (400 g of fruit and vegetables, five portions)",
    "Lally et al. 2010, habit formation"
  ],
  "keywords": [
    "eat healthy",
    "eat healthier",
    "eat better",
    "healthy eating",
    "healthier diet",
    "healthy diet",
    "better diet",
    "clean eating",
    "eat clean",
    "nutrition",
    "vegetables",
    "more vegetables",
    "eat more vegetables",
    "veggies",
    "fruit",
    "five a day",
    "more fiber",
    "fiber",
    "fibre",
    "plant based",
    "vegetarian",
    "less meat",
    "sugar",
    "less sugar",
    "cut sugar",
    "cut out sugar",
    "quit sugar",
    "soda",
    "drink less soda",
    "stop drinking soda",
    "quit drinking soda",
    "energy drinks",
    "drink less juice",
    "junk food",
    "fast food",
    "snack less",
    "stop snacking",
    "fewer sweets",
    "less sweets",
    "no sweets",
    "eat sweets",
    "sweet tooth",
    "candy",
    "vegan",
    "go vegan",
    "junk",
    "stop eating junk",
    "stop eating meat",
    "stop eating sugar",
    "stop eating sweets",
    "stop eating late",
    "stop eating at night",
    "eat late",
    "eat after",
    "late night snacks",
    "late night snacking",
    "cholesterol",
    "lower my cholesterol",
    "blood pressure",
    "lower my blood pressure",
    "less salt",
    "clean up my diet",
    "clean up my eating",
    "my diet"
  ],
  "tags": [
    "Nutrition",
    "Health"
  ],
  "per_week": {
    "min": 3,
    "typical": 5,
    "max": 7
  },
  "minutes": {
    "min": 5,
    "typical": 10,
    "max": 25
  },
  "rest_days": 0,
  "effort": "low",
  "preferred_time": "any",
  "max_increase_percent": 25,
  "deload": {
    "week": 4,
    "factor": 0.8
  },
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "fewer than two portions a day, a sweet drink most days",
      "sprints": 1
    },
    {
      "level": "intermediate",
      "start": 2,
      "description": "two or three portions a day",
      "sprints": 1
    },
    {
      "level": "advanced",
      "start": 4,
      "description": "four portions on many days",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "add, take nothing away",
      "minutes": 8,
      "sessions": [
        {
          "title": "Add one portion of fruit or vegetables",
          "description": "A handful is a portion; wash and cut it now"
        },
        {
          "title": "Write down sweet drinks and sweets",
          "description": "No judging, only counting"
        }
      ]
    },
    {
      "focus": "one more",
      "minutes": 8,
      "sessions": [
        {
          "title": "Add a portion at lunch",
          "description": "Soup, salad, a carrot: ready before you are hungry"
        },
        {
          "title": "A quarter less sugar in the cup",
          "description": "Coffee, tea, cereal: one spoon becomes three quarters"
        }
      ]
    },
    {
      "focus": "drinks",
      "minutes": 10,
      "sessions": [
        {
          "title": "Swap one sweet drink for water",
          "description": "With lemon, or sparkling; put it where the other one stood"
        },
        {
          "title": "Two portions more: shop for them",
          "description": "One for today, one for tomorrow"
        }
      ]
    },
    {
      "focus": "half the plate",
      "minutes": 10,
      "sessions": [
        {
          "title": "Fill half the plate with vegetables",
          "description": "One meal a day; frozen ones count"
        },
        {
          "title": "Dessert on 4 days, fruit on 3",
          "description": "Decide at the start of the week"
        }
      ]
    },
    {
      "focus": "whole grain and beans",
      "minutes": 12,
      "sessions": [
        {
          "title": "Swap one white thing for whole grain",
          "description": "Bread, rice or pasta; drink water with the new fiber"
        },
        {
          "title": "Beans or lentils in one meal",
          "description": "A can is fine, rinsed"
        }
      ]
    },
    {
      "focus": "five",
      "minutes": 15,
      "sessions": [
        {
          "title": "Five portions today: plan where",
          "description": "Breakfast one, lunch two, dinner two; potatoes do not count"
        },
        {
          "title": "Choose two treats for the week",
          "description": "On purpose, on a plate, no guilt"
        }
      ]
    },
    {
      "focus": "labels and salt",
      "minutes": 15,
      "sessions": [
        {
          "title": "Read the sugar line of three labels",
          "description": "Four grams are a teaspoon; six teaspoons a day are the better limit"
        },
        {
          "title": "Taste before you salt",
          "description": "Herbs, lemon or garlic first"
        }
      ]
    },
    {
      "focus": "a whole week",
      "minutes": 20,
      "sessions": [
        {
          "title": "Plan five dinners around vegetables",
          "description": "List, shop, wash, cut"
        },
        {
          "title": "Legumes three times: pick the dishes",
          "description": "Soup, stew, salad"
        }
      ]
    }
  ],
  "milestone": {
    "title": "Count one full day, compare with week 1",
    "description": "Portions, sweet drinks, what was easy; choose what stays",
    "minutes": 15
  },
  "floor": "one piece of fruit",
  "outcome": "five portions on five days of the week, and half the sweet drinks",
  "roadmap": [
    {
      "title": "Whole grain and legumes",
      "description": "Three times a week each",
      "weeks": 6
    },
    {
      "title": "Cook it yourself",
      "description": "Four dinners at home",
      "weeks": 6
    }
  ],
  "cautions": [
    {
      "phrases": [
        "diabetes",
        "blood sugar",
        "insulin",
        "celiac",
        "coeliac",
        "allergy",
        "kidney",
        "pregnant"
      ],
      "message": "Talk to your doctor or a dietitian before you change how you eat: with this, food and medicine belong together"
    },
    {
      "phrases": [
        "pure",
        "afraid of food",
        "scared of food",
        "guilty",
        "guilt",
        "detox",
        "cleanse"
      ],
      "message": "If food brings fear or guilt, a doctor or dietitian is a better start than rules; nothing here is forbidden"
    },
    {
      "phrases": [
        "cholesterol",
        "blood pressure"
      ],
      "message": "Have it measured and go on with any medicine you take; your doctor tells you what food alone can do"
    }
  ],
  "why": "The first week only adds a portion and takes nothing away: who forbids everything on Monday eats everything on Friday"
}

"""##),
        ("exam.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "exam",
  "title": "Ready for the exam",
  "sources": [
    "Dunlosky et al. 2013, effective learning techniques",
    "Cepeda et al. 2008, spacing"
  ],
  "keywords": [
    "exam",
    "exams",
    "test",
    "certification",
    "certificate",
    "pmp",
    "aws",
    "cpa",
    "bar exam",
    "sat",
    "gre",
    "gmat",
    "ielts",
    "toefl",
    "driving theory",
    "finals",
    "study plan",
    "revise",
    "revision",
    "study for",
    "study",
    "pass",
    "license",
    "grades",
    "better grades",
    "good grades",
    "improve my grades",
    "gpa"
  ],
  "tags": [
    "Learning",
    "Career"
  ],
  "per_week": {
    "min": 3,
    "typical": 5,
    "max": 6
  },
  "minutes": {
    "min": 30,
    "typical": 45,
    "max": 90
  },
  "rest_days": 0,
  "effort": "high",
  "preferred_time": "any",
  "max_increase_percent": 25,
  "deload": {
    "week": 4,
    "factor": 0.8
  },
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "new material",
      "sprints": 1
    },
    {
      "level": "intermediate",
      "start": 1,
      "description": "seen once, or a second try",
      "sprints": 1
    },
    {
      "level": "advanced",
      "start": 3,
      "description": "knows it; needs practice under time",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "where you stand",
      "minutes": 40,
      "sessions": [
        {
          "title": "Past questions, open book",
          "description": "Twenty minutes of questions, then a list of gaps"
        },
        {
          "title": "Map of topics: green, yellow, red",
          "description": "One page; it steers the rest"
        }
      ]
    },
    {
      "focus": "first topics",
      "minutes": 45,
      "sessions": [
        {
          "title": "Learn topics A to C and quiz yourself",
          "description": "Read little, answer much"
        },
        {
          "title": "Flash cards for A to C",
          "description": "Make them from your mistakes"
        }
      ]
    },
    {
      "focus": "more topics",
      "minutes": 55,
      "sessions": [
        {
          "title": "Learn topics D to F and quiz yourself",
          "description": "Then ten questions on A to C"
        },
        {
          "title": "Mixed recall of everything so far",
          "description": "From memory, on paper"
        }
      ]
    },
    {
      "focus": "mixed practice",
      "minutes": 60,
      "sessions": [
        {
          "title": "Mixed questions, timed",
          "description": "All topics, in random order"
        },
        {
          "title": "Mock exam, first part",
          "description": "Under exam rules; review as long as it took"
        }
      ]
    },
    {
      "focus": "weak spots",
      "minutes": 65,
      "sessions": [
        {
          "title": "Weak topics only",
          "description": "The red ones of your map"
        },
        {
          "title": "Mock exam, whole, timed",
          "description": "Then every mistake explained in a sentence"
        }
      ]
    },
    {
      "focus": "exam shape",
      "minutes": 65,
      "sessions": [
        {
          "title": "Last mock, timed, early in the week",
          "description": "Three to four days before the exam"
        },
        {
          "title": "Light review of the card box",
          "description": "Only what you missed twice"
        }
      ]
    },
    {
      "focus": "over-learning",
      "minutes": 70,
      "sessions": [
        {
          "title": "Explain a topic aloud",
          "description": "To a person or a wall"
        },
        {
          "title": "Questions from another source",
          "description": "A second book or bank"
        }
      ]
    },
    {
      "focus": "keep it warm",
      "minutes": 70,
      "sessions": [
        {
          "title": "Weekly mock, alternate papers",
          "description": "Score it, note the trend"
        },
        {
          "title": "Cards that are still red",
          "description": "Until each was right three times"
        }
      ]
    }
  ],
  "milestone": {
    "title": "Mock at pass mark plus ten",
    "description": "The last one before a light day and a full night"
  },
  "extra": {
    "title": "Ten cards over coffee",
    "description": "Nothing new, only recall",
    "minutes": 10,
    "effort": "low"
  },
  "floor": "five flash cards",
  "outcome": "two mocks in a row 10 points above the pass mark",
  "roadmap": [
    {
      "title": "Practice and mocks",
      "description": "Full papers under time, every week",
      "weeks": 6
    }
  ],
  "cautions": [
    {
      "phrases": [
        "panic attack",
        "stimulants",
        "adderall",
        "not sleeping"
      ],
      "message": "Panic, pills or nights without sleep make marks worse: speak to a doctor or counselor now, the plan can wait"
    }
  ],
  "why": "The first week finds the gaps: testing yourself early, even badly, teaches more than reading the book again"
}

"""##),
        ("gardening.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "gardening",
  "title": "Something green, then something to eat",
  "sources": [
    "Better Homes & Gardens, beginner vegetable bed (size, sun, cool and warm crops)"
  ],
  "keywords": [
    "garden",
    "vegetable garden",
    "herb garden",
    "raised bed",
    "grow vegetables",
    "grow my own vegetables",
    "grow my own food",
    "grow food",
    "grow tomatoes",
    "grow herbs",
    "plant vegetables",
    "plant tomatoes",
    "plant flowers",
    "plant a garden",
    "balcony plants",
    "houseplants",
    "lawn",
    "compost"
  ],
  "tags": [
    "Home",
    "Creativity"
  ],
  "per_week": {
    "min": 2,
    "typical": 3,
    "max": 4
  },
  "minutes": {
    "min": 10,
    "typical": 30,
    "max": 90
  },
  "rest_days": 0,
  "effort": "low",
  "preferred_time": "any",
  "max_increase_percent": 40,
  "deload": null,
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "the first bed or pot",
      "sprints": 1
    },
    {
      "level": "intermediate",
      "start": 1,
      "description": "has grown something before",
      "sprints": 1
    },
    {
      "level": "advanced",
      "start": 2,
      "description": "bed and soil are ready",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "sun and place",
      "minutes": 15,
      "sessions": [
        {
          "title": "Watch the sun on your spot",
          "description": "Morning, noon, evening; six to eight hours are needed"
        },
        {
          "title": "Look up your last frost date",
          "description": "Out of season: herbs on a windowsill, soil work, plans"
        },
        {
          "title": "Sketch bed, box or pots",
          "description": "A bed no wider than 4 ft, so that you reach the middle"
        }
      ]
    },
    {
      "focus": "bed and soil",
      "minutes": 20,
      "sessions": [
        {
          "title": "Clear the bed or fill the boxes",
          "description": "Weeds out with the root; up to half an hour of digging"
        },
        {
          "title": "Buy soil, compost and 3 kinds of seed",
          "description": "What you like to eat: radish, lettuce, beans"
        },
        {
          "title": "Loosen and rake the soil",
          "description": "Fine on top, no boots on it"
        }
      ]
    },
    {
      "focus": "sow",
      "minutes": 25,
      "sessions": [
        {
          "title": "Sow the first two crops",
          "description": "Depth as on the packet, in rows"
        },
        {
          "title": "Label the rows, water gently",
          "description": "Name and date; a soft spray does not wash seeds out"
        },
        {
          "title": "Plan what goes out after the frost",
          "description": "Tomatoes and beans need warm nights"
        }
      ]
    },
    {
      "focus": "water and thin",
      "minutes": 30,
      "sessions": [
        {
          "title": "Water deeply, about an inch a week",
          "description": "In the morning, at the root"
        },
        {
          "title": "Thin out the seedlings",
          "description": "The strongest stays; the rest is salad"
        },
        {
          "title": "Weed for a quarter of an hour",
          "description": "Little and often"
        }
      ]
    },
    {
      "focus": "care",
      "minutes": 35,
      "sessions": [
        {
          "title": "Feed and mulch",
          "description": "Compost or a mild feed, a hand's width of cover"
        },
        {
          "title": "Check leaves, above and below",
          "description": "Pick off what eats, no poison"
        },
        {
          "title": "Plant out or pot up",
          "description": "A hole twice as wide as the roots"
        }
      ]
    },
    {
      "focus": "harvest",
      "minutes": 35,
      "sessions": [
        {
          "title": "Cut the first leaves or herbs",
          "description": "Outer ones first, the heart grows on"
        },
        {
          "title": "Sow a second row",
          "description": "Two weeks behind the first"
        },
        {
          "title": "Tie up what climbs",
          "description": "Loosely, in eights"
        }
      ]
    },
    {
      "focus": "the wheel of the year",
      "minutes": 40,
      "sessions": [
        {
          "title": "Sow for the next season",
          "description": "What comes after what"
        },
        {
          "title": "Start a compost heap",
          "description": "Green and brown in layers"
        },
        {
          "title": "Swap seeds or cuttings",
          "description": "With a neighbor"
        }
      ]
    },
    {
      "focus": "a second bed",
      "minutes": 45,
      "sessions": [
        {
          "title": "Build a second bed or box",
          "description": "An hour at most, then rest the back"
        },
        {
          "title": "Draw the plan for next year",
          "description": "Move each family one bed on"
        },
        {
          "title": "Clean and sharpen the tools",
          "description": "Oil on the blade"
        }
      ]
    }
  ],
  "milestone": {
    "title": "Harvest, taste, and note what worked",
    "description": "Or plan the season's start: dates, seeds, place",
    "minutes": 30
  },
  "floor": "water one pot",
  "outcome": "one bed or four pots that grow, and a first harvest or notes for the right season",
  "roadmap": [
    {
      "title": "The next crops",
      "description": "Warm ones out, a second sowing",
      "weeks": 6
    },
    {
      "title": "The year's wheel",
      "description": "What comes after what",
      "weeks": 6
    }
  ],
  "cautions": [
    {
      "phrases": [
        "back pain",
        "herniated",
        "pregnant",
        "after surgery"
      ],
      "message": "Raised pots and short turns spare the back; let others dig, and ask a doctor or physiotherapist when pain spreads"
    }
  ],
  "why": "Sun and frost date decide what can grow at all, and looking costs ten minutes; a small bed is cared for, a big one is weeds by June"
}

"""##),
        ("generic.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "generic",
  "title": "Six weeks: {goal}",
  "sources": [
    "Lally et al. 2010, habit formation",
    "Gollwitzer and Sheeran 2006, if-then plans"
  ],
  "keywords": [
    "drink less coffee",
    "less coffee",
    "stop drinking coffee",
    "quit drinking coffee",
    "drink less caffeine",
    "drink less tea",
    "less caffeine",
    "run a business",
    "run my business",
    "run my own business",
    "run a company",
    "run a shop",
    "run for office",
    "run for election",
    "run a household",
    "run meetings",
    "run better meetings",
    "draw up",
    "bass fishing",
    "memorize a poem",
    "learn a poem by heart",
    "remove rust",
    "react less",
    "react to",
    "pass a kidney",
    "chess",
    "play chess",
    "play tennis",
    "raise my kids",
    "raise money"
  ],
  "tags": [
    "Other"
  ],
  "per_week": {
    "min": 1,
    "typical": 3,
    "max": 7
  },
  "minutes": {
    "min": 10,
    "typical": 25,
    "max": 60
  },
  "rest_days": 0,
  "effort": "moderate",
  "preferred_time": "any",
  "max_increase_percent": 30,
  "deload": {
    "week": 4,
    "factor": 0.7
  },
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "starting from nothing",
      "sprints": 2
    },
    {
      "level": "intermediate",
      "start": 2,
      "description": "has done some of it",
      "sprints": 1
    },
    {
      "level": "advanced",
      "start": 4,
      "description": "has done it before",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "clear aim, tiny start",
      "minutes": 15,
      "sessions": [
        {
          "title": "First small step: {goal}",
          "description": "The smallest thing that counts; do it after something you do every day anyway"
        },
        {
          "title": "Say what done looks like: {goal}",
          "description": "One sentence, one number or date, and the two worst obstacles with an if-then for each"
        }
      ]
    },
    {
      "focus": "a steady rhythm",
      "minutes": 20,
      "sessions": [
        {
          "title": "Steady step: {goal}",
          "description": "The same place and hour; begin with the easiest part"
        },
        {
          "title": "Learn from one who did it: {goal}",
          "description": "A person, a book or a guide; note three things"
        }
      ]
    },
    {
      "focus": "more of it",
      "minutes": 25,
      "sessions": [
        {
          "title": "Bigger step: {goal}",
          "description": "One notch more than last week"
        },
        {
          "title": "Remove one obstacle: {goal}",
          "description": "What stopped you last week? Change that first"
        }
      ]
    },
    {
      "focus": "the hard part",
      "minutes": 30,
      "sessions": [
        {
          "title": "The hardest part first: {goal}",
          "description": "While you are fresh"
        },
        {
          "title": "Ask for feedback: {goal}",
          "description": "Show someone what you have"
        }
      ]
    },
    {
      "focus": "near full dose",
      "minutes": 35,
      "sessions": [
        {
          "title": "Near full dose: {goal}",
          "description": "About three quarters of what you aim for"
        },
        {
          "title": "Mend the weak spot: {goal}",
          "description": "What lags behind?"
        }
      ]
    },
    {
      "focus": "full dose",
      "minutes": 40,
      "sessions": [
        {
          "title": "All of it: {goal}",
          "description": "The dose you set out for"
        },
        {
          "title": "Plan the next step: {goal}",
          "description": "Keep, change or stop, decided on paper"
        }
      ]
    },
    {
      "focus": "hold it",
      "minutes": 45,
      "sessions": [
        {
          "title": "Hold the dose: {goal}",
          "description": "Same days, same hour"
        },
        {
          "title": "Help someone else start: {goal}",
          "description": "Teaching keeps you going"
        }
      ]
    },
    {
      "focus": "one step further",
      "minutes": 50,
      "sessions": [
        {
          "title": "One step further: {goal}",
          "description": "A new difficulty, not more time"
        },
        {
          "title": "Share what you did: {goal}",
          "description": "With those it concerns"
        }
      ]
    }
  ],
  "milestone": {
    "title": "Look back and decide: {goal}",
    "description": "Compare with what done looks like; keep, change or stop"
  },
  "floor": "the smallest step toward it",
  "outcome": "80 % of the planned days done, and a clear next step",
  "roadmap": [
    {
      "title": "Keep going to day 66 and beyond",
      "description": "The same dose until it needs no thought",
      "weeks": 6
    }
  ],
  "why": "The first week is almost too easy on purpose: showing up is what is being trained, the amount follows"
}

"""##),
        ("home_project.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "home_project",
  "title": "One room, done",
  "sources": [
    "Public do-it-yourself guides (preparing takes half to two thirds of the time; a fifth more money in reserve)"
  ],
  "keywords": [
    "paint a room",
    "paint the room",
    "paint my room",
    "paint the bedroom",
    "paint my bedroom",
    "paint the kitchen",
    "paint the bathroom",
    "paint the living room",
    "paint my living room",
    "paint my kitchen",
    "paint my bathroom",
    "paint our bedroom",
    "paint our house",
    "paint the office",
    "paint my office",
    "paint the ceiling",
    "paint the door",
    "paint the cabinets",
    "paint the deck",
    "paint a wall",
    "paint the nursery",
    "paint the hallway",
    "paint the walls",
    "paint the house",
    "paint my house",
    "paint the fence",
    "paint the garage",
    "paint the basement",
    "repaint",
    "renovate",
    "renovate the basement",
    "renovate my basement",
    "renovate the garage",
    "renovate the attic",
    "renovation",
    "remodel",
    "remodel the basement",
    "redecorate",
    "finish the basement",
    "wallpaper",
    "home improvement",
    "home project",
    "house project",
    "diy",
    "fix up the house",
    "fix up my house",
    "house repairs",
    "home repairs",
    "fix the roof",
    "leaky roof",
    "fix the fence",
    "fix my house",
    "leaky faucet",
    "fix the faucet",
    "build a deck",
    "build a shed",
    "build a fence"
  ],
  "tags": [
    "Home",
    "Creativity"
  ],
  "per_week": {
    "min": 1,
    "typical": 3,
    "max": 3
  },
  "minutes": {
    "min": 20,
    "typical": 45,
    "max": 120
  },
  "rest_days": 0,
  "effort": "moderate",
  "preferred_time": "any",
  "max_increase_percent": 50,
  "deload": null,
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "the first time",
      "sprints": 1
    },
    {
      "level": "intermediate",
      "start": 1,
      "description": "has done it once or twice",
      "sprints": 1
    },
    {
      "level": "advanced",
      "start": 2,
      "description": "often; plan and material are ready",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "measure and decide",
      "minutes": 25,
      "sessions": [
        {
          "title": "Measure, take photos, decide what done is",
          "description": "Walls, windows, outlets; one sentence and one date"
        },
        {
          "title": "Choose color or material, try a sample",
          "description": "By day and by lamp"
        },
        {
          "title": "Sum up the cost, add a fifth",
          "description": "Then ask what needs a professional"
        }
      ]
    },
    {
      "focus": "buy and clear",
      "minutes": 35,
      "sessions": [
        {
          "title": "Buy or rent tools and material",
          "description": "List from the store, one trip"
        },
        {
          "title": "Clear and cover the room",
          "description": "What stays goes to the middle, under plastic"
        },
        {
          "title": "Wash walls, loosen fittings",
          "description": "Power off first; leave the wiring alone"
        }
      ]
    },
    {
      "focus": "prepare",
      "minutes": 50,
      "sessions": [
        {
          "title": "Fill holes and cracks",
          "description": "Thin, let dry, again"
        },
        {
          "title": "Sand and wipe",
          "description": "Mask on, window open"
        },
        {
          "title": "Tape edges, prime stains",
          "description": "Good tape saves an evening"
        }
      ]
    },
    {
      "focus": "first layer",
      "minutes": 60,
      "sessions": [
        {
          "title": "First coat, or the first section",
          "description": "Edges first, then the surface, top to bottom"
        },
        {
          "title": "Check in daylight, mend runs",
          "description": "Sand what stands out"
        },
        {
          "title": "Clean brushes, note what is left over",
          "description": "Color number on the can"
        }
      ]
    },
    {
      "focus": "second layer",
      "minutes": 60,
      "sessions": [
        {
          "title": "Second coat, or the next section",
          "description": "After the drying time on the can"
        },
        {
          "title": "Touch up edges and corners",
          "description": "Small brush, good lamp"
        },
        {
          "title": "Peel tape while it still gives",
          "description": "Slowly, at an angle"
        }
      ]
    },
    {
      "focus": "finish",
      "minutes": 60,
      "sessions": [
        {
          "title": "Fittings back, clean, wipe",
          "description": "Outlet covers, handles, curtain rods"
        },
        {
          "title": "List ten small things, do five",
          "description": "Scuffs, gaps, drips; walk around with a note"
        },
        {
          "title": "Furnish and hang pictures",
          "description": "Live with it for a day before you drill"
        }
      ]
    },
    {
      "focus": "the next part",
      "minutes": 60,
      "sessions": [
        {
          "title": "Measure and clear the next part",
          "description": "Door, ceiling, hallway"
        },
        {
          "title": "Prepare the next part",
          "description": "Fill, sand, tape"
        },
        {
          "title": "First coat on the next part",
          "description": "The same order as before"
        }
      ]
    },
    {
      "focus": "round off",
      "minutes": 75,
      "sessions": [
        {
          "title": "Second coat on the next part",
          "description": "Then tape off, edges"
        },
        {
          "title": "Dispose of cans and dust",
          "description": "Old paint is not household trash"
        },
        {
          "title": "Photograph and file numbers",
          "description": "Color, brand, place, date"
        }
      ]
    }
  ],
  "milestone": {
    "title": "Last walk around, and photos after",
    "description": "Compare with the first photos; two things for the next room",
    "minutes": 30
  },
  "extra": {
    "title": "Tidy the site, rest the arms",
    "description": "Tools clean, way free, window open",
    "minutes": 15,
    "effort": "low"
  },
  "floor": "one hole filled, one edge taped or one phone call",
  "outcome": "one room finished, down to the list of small things",
  "roadmap": [
    {
      "title": "The next room",
      "description": "The same order, half the time",
      "weeks": 6
    },
    {
      "title": "The list of small repairs",
      "description": "One an evening",
      "weeks": 6
    }
  ],
  "cautions": [
    {
      "phrases": [
        "electrical",
        "electricity",
        "wiring",
        "gas",
        "roof",
        "asbestos",
        "lead paint",
        "load bearing",
        "wall out",
        "knock down",
        "plumbing",
        "ladder"
      ],
      "message": "Electricity, gas, roof, old paint or insulation and load-bearing walls are for professionals: ask one before you open anything"
    },
    {
      "phrases": [
        "back pain",
        "pregnant",
        "dizzy"
      ],
      "message": "No ladder and no heavy lifting with this; let someone else take the ceiling, and air the room well"
    }
  ],
  "why": "A week of measuring and samples looks slow, but preparing is more than half of the work, and paint cannot be taken back"
}

"""##),
        ("hydration.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "hydration",
  "title": "Enough water",
  "sources": [
    "Lally et al. 2010, habit formation (easy acts such as a glass of water become habits sooner than exercise)"
  ],
  "keywords": [
    "drink more water",
    "drink water",
    "drink enough",
    "more water",
    "enough water",
    "water intake",
    "glasses of water",
    "cups of water",
    "liters of water",
    "litres of water",
    "gallon of water",
    "hydrate",
    "hydration",
    "dehydrated"
  ],
  "tags": [
    "Health",
    "Nutrition"
  ],
  "per_week": {
    "min": 3,
    "typical": 7,
    "max": 7
  },
  "minutes": {
    "min": 2,
    "typical": 3,
    "max": 10
  },
  "rest_days": 0,
  "effort": "low",
  "preferred_time": "any",
  "max_increase_percent": 50,
  "deload": null,
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "fewer than three glasses a day",
      "sprints": 1
    },
    {
      "level": "intermediate",
      "start": 2,
      "description": "three to four glasses",
      "sprints": 1
    },
    {
      "level": "advanced",
      "start": 4,
      "description": "five or more",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "one glass",
      "minutes": 3,
      "sessions": [
        {
          "title": "One glass with breakfast",
          "description": "The glass stands ready the night before"
        },
        {
          "title": "Mark today's glasses",
          "description": "Strokes on a note; nothing to reach"
        }
      ]
    },
    {
      "focus": "two",
      "minutes": 4,
      "sessions": [
        {
          "title": "One glass before lunch",
          "description": "While the food warms up"
        },
        {
          "title": "Put a carafe on the table",
          "description": "What is in sight is drunk"
        }
      ]
    },
    {
      "focus": "the bottle",
      "minutes": 4,
      "sessions": [
        {
          "title": "Fill a bottle and keep it near",
          "description": "Bag, desk or car"
        },
        {
          "title": "Sip at every change of task",
          "description": "Call over, a few sips"
        }
      ]
    },
    {
      "focus": "every meal",
      "minutes": 5,
      "sessions": [
        {
          "title": "A glass at every meal today",
          "description": "Water first, then the other drinks"
        },
        {
          "title": "Find a taste you like",
          "description": "Cold, warm, lemon, mint, bubbles"
        }
      ]
    },
    {
      "focus": "the afternoon",
      "minutes": 5,
      "sessions": [
        {
          "title": "Empty the bottle by afternoon",
          "description": "So that the evening is free"
        },
        {
          "title": "Water before the second coffee",
          "description": "Not instead, before"
        }
      ]
    },
    {
      "focus": "six to eight cups",
      "minutes": 5,
      "sessions": [
        {
          "title": "Six cups today",
          "description": "Tea and soup count too"
        },
        {
          "title": "Check color and thirst",
          "description": "Pale yellow is fine; no need for clear"
        }
      ]
    },
    {
      "focus": "warm days",
      "minutes": 5,
      "sessions": [
        {
          "title": "Water for heat and sport: plan it",
          "description": "A glass before, sips during"
        },
        {
          "title": "Restock glasses where you sit",
          "description": "One at each place"
        }
      ]
    },
    {
      "focus": "keep it",
      "minutes": 6,
      "sessions": [
        {
          "title": "A day without counting",
          "description": "Did it happen by itself?"
        },
        {
          "title": "Refill as the last thing at work",
          "description": "Tomorrow starts full"
        }
      ]
    }
  ],
  "milestone": {
    "title": "Count one day, compare with week 1",
    "description": "And choose the two cues that worked"
  },
  "floor": "three sips now",
  "outcome": "six to eight cups on most days, without thinking of it",
  "cautions": [
    {
      "phrases": [
        "heart",
        "kidney",
        "water pill",
        "diuretic",
        "low sodium",
        "dialysis",
        "liver"
      ],
      "message": "With heart, kidney or liver disease, or on water pills, your doctor sets how much you may drink: ask first"
    },
    {
      "phrases": [
        "gallon",
        "4 liters",
        "5 liters",
        "5 litres",
        "6 liters"
      ],
      "message": "More is not better: a lot of water in a short time is dangerous; spread it over the day and let thirst lead"
    }
  ],
  "why": "One glass with a meal you eat anyway is as small as a habit gets; that is why it sticks, and the next glass hangs on to it"
}

"""##),
        ("instrument.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "instrument",
  "title": "Play the {topic}",
  "sources": [
    "ABRSM teachers' practice times",
    "Music teachers: slow work on the hardest bars first"
  ],
  "keywords": [
    "instrument",
    "play a song",
    "music theory",
    "chords",
    "practice music",
    "play an instrument",
    "sing",
    "singing lessons",
    "play music",
    "make music",
    "play piano by ear"
  ],
  "tags": [
    "Creativity",
    "Learning"
  ],
  "topics": [
    "guitar",
    "piano",
    "violin",
    "ukulele",
    "drums",
    "bass",
    "cello",
    "flute",
    "saxophone",
    "trumpet",
    "clarinet",
    "keyboard",
    "harmonica",
    "accordion",
    "banjo",
    "mandolin",
    "viola",
    "organ",
    "harp",
    "singing",
    "recorder",
    "trombone",
    "oboe",
    "kalimba",
    "bagpipes",
    "synthesizer",
    "sitar",
    "xylophone"
  ],
  "default_topic": "Instrument",
  "per_week": {
    "min": 3,
    "typical": 5,
    "max": 7
  },
  "minutes": {
    "min": 5,
    "typical": 15,
    "max": 60
  },
  "rest_days": 0,
  "effort": "moderate",
  "preferred_time": "any",
  "max_increase_percent": 40,
  "deload": {
    "week": 4,
    "factor": 0.7
  },
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "never played",
      "sprints": 2
    },
    {
      "level": "intermediate",
      "start": 3,
      "description": "three chords, or hands separately",
      "sprints": 2
    },
    {
      "level": "advanced",
      "start": 5,
      "description": "plays five pieces or more",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "two notes or chords",
      "minutes": 12,
      "sessions": [
        {
          "title": "{topic}: tune up and two chords or notes",
          "description": "Same time, same chair; five slow changes"
        },
        {
          "title": "{topic}: one rhythm, slow",
          "description": "Count aloud; keep going when it goes wrong"
        }
      ]
    },
    {
      "focus": "three chords",
      "minutes": 15,
      "sessions": [
        {
          "title": "{topic}: three chords or a five-note tune",
          "description": "Change within two beats, slow first"
        },
        {
          "title": "{topic}: play along with a slow beat",
          "description": "A metronome or a drum track"
        }
      ]
    },
    {
      "focus": "first half of a song",
      "minutes": 15,
      "sessions": [
        {
          "title": "{topic}: song, first part, slow",
          "description": "Hardest bars first, at half speed"
        },
        {
          "title": "{topic}: changes in the hard bars",
          "description": "Only those two bars, ten times"
        }
      ]
    },
    {
      "focus": "second half",
      "minutes": 20,
      "sessions": [
        {
          "title": "{topic}: song, second part, slow",
          "description": "The same way: hardest bars first"
        },
        {
          "title": "{topic}: both parts joined",
          "description": "At 80 % of the speed"
        }
      ]
    },
    {
      "focus": "the whole song",
      "minutes": 20,
      "sessions": [
        {
          "title": "{topic}: the whole song, steady",
          "description": "No stops; slow enough to keep going"
        },
        {
          "title": "{topic}: record and listen",
          "description": "Mark what to mend tomorrow"
        }
      ]
    },
    {
      "focus": "a second song",
      "minutes": 25,
      "sessions": [
        {
          "title": "{topic}: a second song, first look",
          "description": "Read it through, mark the hard bars"
        },
        {
          "title": "{topic}: first song by heart",
          "description": "Without the sheet"
        }
      ]
    },
    {
      "focus": "scales and color",
      "minutes": 25,
      "sessions": [
        {
          "title": "{topic}: two scales, evenly",
          "description": "Both directions, soft and loud"
        },
        {
          "title": "{topic}: second song, hard bars",
          "description": "At half speed, then with the rest"
        }
      ]
    },
    {
      "focus": "play for others",
      "minutes": 30,
      "sessions": [
        {
          "title": "{topic}: three pieces in a row",
          "description": "As at a small concert"
        },
        {
          "title": "{topic}: learn by ear",
          "description": "A tune you know, without a sheet"
        }
      ]
    }
  ],
  "milestone": {
    "title": "{topic}: record a song for a friend",
    "description": "Two minutes, one take, send it"
  },
  "floor": "tune up and play one chord",
  "outcome": "one two-minute song, recorded for a friend",
  "roadmap": [
    {
      "title": "Five songs, two scales",
      "description": "20 to 25 minutes a day",
      "weeks": 6
    },
    {
      "title": "Hands together, barre chords",
      "description": "The next hurdle, slowly",
      "weeks": 6
    }
  ],
  "cautions": [
    {
      "phrases": [
        "wrist pain",
        "arm pain",
        "throat pain",
        "tendon"
      ],
      "message": "Pain that lasts over 3 days: stop and ask a teacher or physiotherapist"
    }
  ],
  "why": "Ten minutes a day keep fingers and back free of pain, and the change between two chords is what every song is made of"
}

"""##),
        ("job_search.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "job_search",
  "title": "A job search that moves",
  "sources": [
    "Lever hiring report 2015-16 (referral 1 in 16, careers site 1 in 152)",
    "Public career-service guides"
  ],
  "keywords": [
    "find a job",
    "new job",
    "job",
    "job search",
    "job hunt",
    "career change",
    "switch careers",
    "change careers",
    "cv",
    "resume",
    "interview",
    "linkedin",
    "networking",
    "get hired",
    "promotion",
    "get promoted",
    "salary",
    "get a raise",
    "ask for a raise",
    "pay raise",
    "negotiate a raise",
    "raise at work",
    "salary raise"
  ],
  "tags": [
    "Career"
  ],
  "per_week": {
    "min": 2,
    "typical": 4,
    "max": 5
  },
  "minutes": {
    "min": 30,
    "typical": 45,
    "max": 90
  },
  "rest_days": 0,
  "effort": "moderate",
  "preferred_time": "any",
  "max_increase_percent": 25,
  "deload": {
    "week": 4,
    "factor": 0.7
  },
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "starting, or a first job",
      "sprints": 2
    },
    {
      "level": "intermediate",
      "start": 2,
      "description": "CV is ready",
      "sprints": 2
    },
    {
      "level": "advanced",
      "start": 4,
      "description": "applications are out",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "who and what",
      "minutes": 30,
      "sessions": [
        {
          "title": "List 10 people and message one",
          "description": "Former colleagues, teachers, friends of friends"
        },
        {
          "title": "CV, first version",
          "description": "One page, results with numbers"
        }
      ]
    },
    {
      "focus": "targets",
      "minutes": 35,
      "sessions": [
        {
          "title": "List 20 companies",
          "description": "Why each, who you know there"
        },
        {
          "title": "Tailor the CV and apply to one",
          "description": "Their words, your facts"
        },
        {
          "title": "Message two people",
          "description": "Ask for 15 minutes, not for a job"
        }
      ]
    },
    {
      "focus": "stories",
      "minutes": 40,
      "sessions": [
        {
          "title": "Write three stories for interviews",
          "description": "Situation, task, action, result"
        },
        {
          "title": "Two tailored applications",
          "description": "Quality over number"
        },
        {
          "title": "Coffee or call with a contact",
          "description": "Ask what they would do"
        }
      ]
    },
    {
      "focus": "practice",
      "minutes": 45,
      "sessions": [
        {
          "title": "Mock interview, 30 minutes",
          "description": "With a friend; record it"
        },
        {
          "title": "Three tailored applications",
          "description": "At most two on one day"
        },
        {
          "title": "Follow up on open applications",
          "description": "One short, friendly line"
        }
      ]
    },
    {
      "focus": "mend what does not work",
      "minutes": 50,
      "sessions": [
        {
          "title": "Mend the CV by the answers so far",
          "description": "Few replies: CV; few offers: interview"
        },
        {
          "title": "Apply through a contact",
          "description": "Referral is the best channel"
        },
        {
          "title": "Second coffee or call",
          "description": "Close the circle: thank and report"
        }
      ]
    },
    {
      "focus": "offers",
      "minutes": 55,
      "sessions": [
        {
          "title": "Second mock interview",
          "description": "Hard questions first"
        },
        {
          "title": "Practice the salary talk",
          "description": "Number, reason, silence"
        },
        {
          "title": "Review the funnel",
          "description": "Messages, talks, interviews, offers"
        }
      ]
    },
    {
      "focus": "best channel",
      "minutes": 60,
      "sessions": [
        {
          "title": "Double the best channel",
          "description": "Where did replies come from?"
        },
        {
          "title": "Skill gap: one hour of learning",
          "description": "The one that three adverts named"
        },
        {
          "title": "New companies: ten more",
          "description": "Smaller, nearer, newer"
        }
      ]
    },
    {
      "focus": "decide",
      "minutes": 60,
      "sessions": [
        {
          "title": "Compare offers and wishes",
          "description": "Money, people, learning, way to work"
        },
        {
          "title": "Interview as the one who chooses",
          "description": "Your own five questions"
        },
        {
          "title": "Keep the network warm",
          "description": "Two messages without a wish"
        }
      ]
    }
  ],
  "milestone": {
    "title": "Review the search and set the next aim",
    "description": "Numbers, channels, what to drop"
  },
  "floor": "one message to one person",
  "outcome": "20 tailored applications, 8 conversations, 2 mock interviews",
  "roadmap": [
    {
      "title": "The same at the best channel",
      "description": "Twice what brought replies",
      "weeks": 6
    }
  ],
  "cautions": [
    {
      "phrases": [
        "fired",
        "dismissed",
        "discrimination"
      ],
      "message": "Before you sign anything talk to a union, a lawyer or citizens' advice"
    }
  ],
  "why": "The first week is people before portals: a referral is about ten times as likely to lead to a hire as a web form"
}

"""##),
        ("journaling.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "journaling",
  "title": "A few lines a day",
  "sources": [
    "Lally et al. 2010, habit formation",
    "Pennebaker, expressive writing"
  ],
  "keywords": [
    "journal",
    "journaling",
    "diary",
    "write in my journal",
    "gratitude",
    "gratitude journal",
    "reflect",
    "reflection",
    "morning pages",
    "grateful"
  ],
  "tags": [
    "Mental Health",
    "Creativity"
  ],
  "per_week": {
    "min": 3,
    "typical": 5,
    "max": 7
  },
  "minutes": {
    "min": 3,
    "typical": 8,
    "max": 30
  },
  "rest_days": 0,
  "effort": "low",
  "preferred_time": "any",
  "max_increase_percent": 50,
  "deload": null,
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "new to it",
      "sprints": 1
    },
    {
      "level": "intermediate",
      "start": 3,
      "description": "on and off",
      "sprints": 1
    },
    {
      "level": "advanced",
      "start": 5,
      "description": "writes most days",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "three lines",
      "minutes": 5,
      "sessions": [
        {
          "title": "Three lines about today",
          "description": "What happened, what was good, what is next"
        },
        {
          "title": "One thing you are thankful for",
          "description": "And why, in a sentence"
        }
      ]
    },
    {
      "focus": "a fixed place",
      "minutes": 6,
      "sessions": [
        {
          "title": "Journal: how was it, really?",
          "description": "One honest paragraph"
        },
        {
          "title": "Journal: a person of this week",
          "description": "What they did, what you felt"
        }
      ]
    },
    {
      "focus": "questions",
      "minutes": 8,
      "sessions": [
        {
          "title": "Journal: what gave you energy?",
          "description": "And what took it"
        },
        {
          "title": "Journal: what did you put off?",
          "description": "One line why, one line what next"
        }
      ]
    },
    {
      "focus": "longer",
      "minutes": 10,
      "sessions": [
        {
          "title": "Journal: ten minutes without stopping",
          "description": "The pen does not leave the paper"
        },
        {
          "title": "Journal: a letter you will not send",
          "description": "To anyone"
        }
      ]
    },
    {
      "focus": "looking back",
      "minutes": 12,
      "sessions": [
        {
          "title": "Journal: reread and answer",
          "description": "Two old entries, one new thought"
        },
        {
          "title": "Journal: a decision and its reasons",
          "description": "For your later self"
        }
      ]
    },
    {
      "focus": "your own form",
      "minutes": 15,
      "sessions": [
        {
          "title": "Journal: your own three questions",
          "description": "Write them inside the cover"
        },
        {
          "title": "Journal: month in one page",
          "description": "Peaks, lows, people"
        }
      ]
    },
    {
      "focus": "deeper",
      "minutes": 18,
      "sessions": [
        {
          "title": "Journal: a belief you changed",
          "description": "When, why"
        },
        {
          "title": "Journal: the same day, five years on",
          "description": "As you wish it"
        }
      ]
    },
    {
      "focus": "keep it",
      "minutes": 20,
      "sessions": [
        {
          "title": "Journal: long entry by hand",
          "description": "No screen"
        },
        {
          "title": "Journal: a theme for the month",
          "description": "Chosen, watched, noted"
        }
      ]
    }
  ],
  "milestone": {
    "title": "Reread all entries, one page about them",
    "description": "What comes back again and again?"
  },
  "floor": "one line",
  "outcome": "30 entries and one page about what changed",
  "roadmap": [
    {
      "title": "The monthly reread",
      "description": "Ten minutes, five days a week",
      "weeks": 6
    }
  ],
  "cautions": [
    {
      "phrases": [
        "trauma",
        "abuse"
      ],
      "message": "If writing about it makes things worse, stop and talk to someone trained to listen"
    }
  ],
  "why": "Three lines never feel like work, so the book is opened every day; pages come by themselves"
}

"""##),
        ("keep_in_touch.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "keep_in_touch",
  "title": "Closer to family and friends",
  "sources": [
    "Lally et al. 2010, habit formation",
    "Gollwitzer and Sheeran 2006, if-then plans"
  ],
  "keywords": [
    "call my mom",
    "call my mother",
    "call mom",
    "call my dad",
    "call my father",
    "call my parents",
    "call my family",
    "call my grandma",
    "call my grandmother",
    "call my grandparents",
    "call my sister",
    "call my brother",
    "call my friends",
    "call friends",
    "call family",
    "call a friend",
    "stay in touch",
    "keep in touch",
    "in touch with",
    "get in touch",
    "reconnect",
    "old friends",
    "family time",
    "time with family",
    "time with my family",
    "time with friends",
    "time with my friends",
    "time with my parents",
    "time with my kids",
    "see my friends",
    "see my family",
    "visit my parents",
    "relationship with my mom",
    "relationship with my dad",
    "relationship with my parents",
    "relationship with my sister",
    "relationship with my brother",
    "relationship with my family",
    "closer to my family",
    "better friend"
  ],
  "tags": [
    "Relationships",
    "Mental Health"
  ],
  "per_week": {
    "min": 1,
    "typical": 2,
    "max": 5
  },
  "minutes": {
    "min": 5,
    "typical": 20,
    "max": 90
  },
  "rest_days": 1,
  "effort": "low",
  "preferred_time": "any",
  "max_increase_percent": 50,
  "deload": {
    "week": 4,
    "factor": 0.7
  },
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "months since the last call",
      "sprints": 1
    },
    {
      "level": "intermediate",
      "start": 2,
      "description": "calls now and then",
      "sprints": 1
    },
    {
      "level": "advanced",
      "start": 4,
      "description": "in touch, wants to meet more",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "the list",
      "minutes": 10,
      "sessions": [
        {
          "title": "List 8 people and message one",
          "description": "Thinking of you is enough"
        },
        {
          "title": "Note birthdays and time zones",
          "description": "Where you will see them again"
        }
      ]
    },
    {
      "focus": "one call",
      "minutes": 15,
      "sessions": [
        {
          "title": "Call one person for ten minutes",
          "description": "Ask one real question, end while it is good"
        },
        {
          "title": "Send a photo from before",
          "description": "With one line of memory"
        }
      ]
    },
    {
      "focus": "two people",
      "minutes": 20,
      "sessions": [
        {
          "title": "Call the one you miss the most",
          "description": "On a walk or over the dishes, not between two things"
        },
        {
          "title": "Message two more from the list",
          "description": "A question they like to answer"
        }
      ]
    },
    {
      "focus": "a fixed hour",
      "minutes": 20,
      "sessions": [
        {
          "title": "Call at your fixed hour",
          "description": "Same day each week, both know it"
        },
        {
          "title": "Answer what lies unanswered",
          "description": "Three old messages, one line each"
        }
      ]
    },
    {
      "focus": "invite",
      "minutes": 30,
      "sessions": [
        {
          "title": "Invite one person: day and place",
          "description": "Coffee, walk, a meal; two dates to choose from"
        },
        {
          "title": "Say one thank you you owe",
          "description": "What they did, what it changed"
        }
      ]
    },
    {
      "focus": "meet",
      "minutes": 45,
      "sessions": [
        {
          "title": "Meet one person, phones away",
          "description": "Listen more than you tell"
        },
        {
          "title": "Call someone older",
          "description": "Ask about a time before you"
        }
      ]
    },
    {
      "focus": "a circle",
      "minutes": 60,
      "sessions": [
        {
          "title": "Gather three people",
          "description": "Soup, game, walk; nothing fancy"
        },
        {
          "title": "Plan the next visit",
          "description": "Date, train, room"
        }
      ]
    },
    {
      "focus": "keep it",
      "minutes": 60,
      "sessions": [
        {
          "title": "Meet again, same people",
          "description": "Repetition makes it close"
        },
        {
          "title": "Letter or card by hand",
          "description": "Half a page"
        }
      ]
    }
  ],
  "milestone": {
    "title": "Meet someone, then set the next date",
    "description": "Before you part: day and place"
  },
  "floor": "one message that says you think of them",
  "outcome": "a weekly call that both expect, and one meeting in person",
  "roadmap": [
    {
      "title": "A monthly round",
      "description": "The same people, your table",
      "weeks": 6
    },
    {
      "title": "The hard talk",
      "description": "One thing unsaid, with help if it is heavy",
      "weeks": 6
    }
  ],
  "cautions": [
    {
      "phrases": [
        "estranged",
        "abusive",
        "afraid",
        "scared",
        "toxic",
        "violent"
      ],
      "message": "You owe nobody contact who harmed you; talk it over with a counselor before you reach out"
    },
    {
      "phrases": [
        "died",
        "passed away",
        "grief",
        "funeral"
      ],
      "message": "After a loss one person who listens is enough; a grief group or counselor can be that person"
    }
  ],
  "why": "One message to one person: the first line after a long time is the hard part, and most people are glad to get it"
}

"""##),
        ("language.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "language",
  "title": "First steps in {topic}",
  "sources": [
    "US Foreign Service Institute, language learning timelines",
    "Kang et al. 2014, expanding retrieval",
    "CEFR can-do lists"
  ],
  "keywords": [
    "learn a language",
    "language",
    "speak",
    "fluent",
    "vocabulary",
    "conversation",
    "duolingo",
    "grammar",
    "a1",
    "b1",
    "b2"
  ],
  "tags": [
    "Learning"
  ],
  "topics": [
    "Spanish",
    "French",
    "Italian",
    "German",
    "Portuguese",
    "Dutch",
    "Japanese",
    "Chinese",
    "Mandarin",
    "Korean",
    "Russian",
    "Arabic",
    "English",
    "Swedish",
    "Norwegian",
    "Danish",
    "Finnish",
    "Polish",
    "Turkish",
    "Greek",
    "Hebrew",
    "Hindi",
    "Czech",
    "Ukrainian",
    "Romanian",
    "Hungarian",
    "Vietnamese",
    "Thai",
    "Indonesian",
    "Swahili",
    "Irish",
    "Welsh",
    "Catalan",
    "Latin",
    "Esperanto",
    "Persian",
    "Farsi",
    "Urdu",
    "Tagalog",
    "Croatian",
    "Serbian",
    "Icelandic",
    "sign language"
  ],
  "default_topic": "Language",
  "per_week": {
    "min": 3,
    "typical": 5,
    "max": 7
  },
  "minutes": {
    "min": 10,
    "typical": 20,
    "max": 60
  },
  "rest_days": 0,
  "effort": "moderate",
  "preferred_time": "any",
  "max_increase_percent": 30,
  "deload": {
    "week": 4,
    "factor": 0.8
  },
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "zero, or a few words",
      "sprints": 4
    },
    {
      "level": "intermediate",
      "start": 3,
      "description": "can introduce yourself and get by in routine talk",
      "sprints": 4
    },
    {
      "level": "advanced",
      "start": 5,
      "description": "can travel and give an opinion",
      "sprints": 4
    }
  ],
  "stages": [
    {
      "focus": "first words",
      "minutes": 15,
      "sessions": [
        {
          "title": "{topic}: 5 new words, said aloud",
          "description": "Picture or object for each; say each five times"
        },
        {
          "title": "{topic}: greet and introduce yourself",
          "description": "Record one minute of yourself"
        },
        {
          "title": "{topic}: repeat yesterday's words",
          "description": "From memory first, then look"
        }
      ]
    },
    {
      "focus": "everyday words",
      "minutes": 20,
      "sessions": [
        {
          "title": "{topic}: 8 words for your own day",
          "description": "What you touch from waking to sleeping"
        },
        {
          "title": "{topic}: five short sentences",
          "description": "Write them, then say them without looking"
        },
        {
          "title": "{topic}: listen and repeat a dialog",
          "description": "Slow audio, sentence by sentence"
        }
      ]
    },
    {
      "focus": "first talk",
      "minutes": 25,
      "sessions": [
        {
          "title": "{topic}: 8 words about people",
          "description": "Family, friends, what they do"
        },
        {
          "title": "{topic}: questions and answers aloud",
          "description": "Ask yourself ten questions and answer"
        },
        {
          "title": "{topic}: 15 minutes with a partner",
          "description": "Tutor, exchange partner or friend; mistakes are the point"
        }
      ]
    },
    {
      "focus": "past and future",
      "minutes": 25,
      "sessions": [
        {
          "title": "{topic}: what I did yesterday",
          "description": "Eight verbs, past form"
        },
        {
          "title": "{topic}: what I will do tomorrow",
          "description": "The same verbs, future"
        },
        {
          "title": "{topic}: a short text, read aloud",
          "description": "A child's story or an easy news item"
        }
      ]
    },
    {
      "focus": "longer talk",
      "minutes": 25,
      "sessions": [
        {
          "title": "{topic}: 10 words for shop and street",
          "description": "And the sentences you need there"
        },
        {
          "title": "{topic}: retell a short story",
          "description": "Two minutes, without notes"
        },
        {
          "title": "{topic}: 20 minutes of conversation",
          "description": "With a partner; note three things to look up"
        }
      ]
    },
    {
      "focus": "test yourself",
      "minutes": 30,
      "sessions": [
        {
          "title": "{topic}: repair your weak words",
          "description": "Only those you missed twice"
        },
        {
          "title": "{topic}: dictation of a short text",
          "description": "Listen, write, compare"
        },
        {
          "title": "{topic}: five minutes of free talk",
          "description": "Record it and compare with week 1"
        }
      ]
    },
    {
      "focus": "opinions",
      "minutes": 30,
      "sessions": [
        {
          "title": "{topic}: because, although, if",
          "description": "Ten sentences with a reason"
        },
        {
          "title": "{topic}: summarize the news",
          "description": "Three sentences about one item"
        },
        {
          "title": "{topic}: talk about a topic you like",
          "description": "With a partner, 20 minutes"
        }
      ]
    },
    {
      "focus": "real material",
      "minutes": 35,
      "sessions": [
        {
          "title": "{topic}: an episode without subtitles",
          "description": "Ten minutes, twice"
        },
        {
          "title": "{topic}: write half a page",
          "description": "Have it corrected"
        },
        {
          "title": "{topic}: talk half an hour",
          "description": "No other language allowed"
        }
      ]
    }
  ],
  "milestone": {
    "title": "{topic}: conversation test and word count",
    "description": "Five minutes with a partner, then the can-do list of your level"
  },
  "floor": "five words said aloud",
  "outcome": "a five-minute conversation and about 200 words",
  "roadmap": [
    {
      "title": "A1: everyday phrases",
      "description": "Another 18 hours; shop, street, family",
      "weeks": 6
    },
    {
      "title": "A1: the whole level",
      "description": "The can-do list of A1",
      "weeks": 6
    },
    {
      "title": "A2: routine talk",
      "description": "Past, plans, longer talk",
      "weeks": 6
    }
  ],
  "horizons": [
    {
      "phrases": [
        "fluent",
        "fluency",
        "fluently"
      ],
      "sprints": 12,
      "message": "Fluent takes hundreds of hours (about 600 to 750 for the nearest languages, 2,200 for Japanese, Chinese, Korean or Arabic): this sprint is an honest first step.",
      "roadmap": []
    },
    {
      "phrases": [
        "japanese",
        "chinese",
        "mandarin",
        "korean",
        "arabic"
      ],
      "sprints": 8,
      "message": "This language takes most English speakers about three times as long as Spanish or French (FSI: 2,200 class hours to a professional level).",
      "roadmap": []
    }
  ],
  "why": "Fifteen minutes on most days beat one long evening: words come back after a day, three days, a week; more at once is forgotten"
}

"""##),
        ("meditation.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "meditation",
  "title": "A calm ten minutes",
  "sources": [
    "MBSR protocols (body scan, sitting, walking)",
    "Lally et al. 2010, habit formation"
  ],
  "keywords": [
    "meditate",
    "meditation",
    "mindfulness",
    "mindful",
    "calm",
    "stress",
    "less stressed",
    "anxious",
    "anxiety",
    "relax",
    "breathe",
    "breathing",
    "burnout",
    "be present",
    "anger"
  ],
  "tags": [
    "Mental Health",
    "Spirituality",
    "Health"
  ],
  "per_week": {
    "min": 3,
    "typical": 5,
    "max": 7
  },
  "minutes": {
    "min": 3,
    "typical": 10,
    "max": 20
  },
  "rest_days": 0,
  "effort": "low",
  "preferred_time": "any",
  "max_increase_percent": 40,
  "deload": {
    "week": 4,
    "factor": 0.7
  },
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "new to it, or on and off",
      "sprints": 1
    },
    {
      "level": "intermediate",
      "start": 3,
      "description": "sits now and then, 8 minutes are fine",
      "sprints": 1
    },
    {
      "level": "advanced",
      "start": 5,
      "description": "20 minutes are usual",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "the breath",
      "minutes": 5,
      "sessions": [
        {
          "title": "Breathe: count ten breaths, again and again",
          "description": "Sit; count each out-breath to ten; begin again when you notice you wandered"
        },
        {
          "title": "Breathe: three minutes after a drink",
          "description": "After tea or coffee, eyes half closed"
        }
      ]
    },
    {
      "focus": "noticing the breath",
      "minutes": 6,
      "sessions": [
        {
          "title": "Breath at the nostrils",
          "description": "Notice the cool air in, the warm air out"
        },
        {
          "title": "Breath in the belly",
          "description": "A hand on the belly, nothing to change"
        }
      ]
    },
    {
      "focus": "body scan",
      "minutes": 8,
      "sessions": [
        {
          "title": "Body scan: feet to hips",
          "description": "Move the attention slowly upward"
        },
        {
          "title": "Body scan: hips to head",
          "description": "From where you stopped yesterday"
        }
      ]
    },
    {
      "focus": "scan and walking",
      "minutes": 10,
      "sessions": [
        {
          "title": "Whole body scan",
          "description": "Feet to head in one go"
        },
        {
          "title": "Walking meditation",
          "description": "Ten steps, turn, ten steps; feel the soles"
        }
      ]
    },
    {
      "focus": "sitting",
      "minutes": 12,
      "sessions": [
        {
          "title": "Sit with the breath and sounds",
          "description": "Let sounds come and go"
        },
        {
          "title": "Sit with a hard moment",
          "description": "Name what you feel, breathe, let it be"
        }
      ]
    },
    {
      "focus": "your own mix",
      "minutes": 15,
      "sessions": [
        {
          "title": "Sit in your own way",
          "description": "Breath, scan or sounds, as you choose"
        },
        {
          "title": "Long sit with a timer",
          "description": "No guidance, one bell at the end"
        }
      ]
    },
    {
      "focus": "longer",
      "minutes": 18,
      "sessions": [
        {
          "title": "Sit, then write one line",
          "description": "What was there today?"
        },
        {
          "title": "Sit outdoors",
          "description": "Eyes open, sounds and air"
        }
      ]
    },
    {
      "focus": "twenty minutes",
      "minutes": 20,
      "sessions": [
        {
          "title": "Sit twenty minutes in silence",
          "description": "The usual length of courses"
        },
        {
          "title": "Slow stretching with attention",
          "description": "Gentle moves, breath by breath"
        }
      ]
    }
  ],
  "milestone": {
    "title": "Longest sit so far, then compare stress",
    "description": "Rate your stress from 0 to 10 as in week 1"
  },
  "floor": "three breaths after tea",
  "outcome": "10 minutes on 10 of the last 12 days, and stress lower than in week 1",
  "roadmap": [
    {
      "title": "Twenty minutes",
      "description": "The same days, longer",
      "weeks": 6
    },
    {
      "title": "An eight-week course",
      "description": "MBSR or the like, with a teacher",
      "weeks": 6
    }
  ],
  "cautions": [
    {
      "phrases": [
        "trauma",
        "panic",
        "psychosis",
        "voices"
      ],
      "message": "With trauma or panic meditate only with someone who knows how; stop when it gets worse"
    }
  ],
  "why": "Five minutes are enough while the habit is young: what counts is sitting down every time, not how long"
}

"""##),
        ("new_friends.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "new_friends",
  "title": "New people, small steps",
  "sources": [
    "Hall 2019, hours it takes to make a friend (about 50 for a casual, 200 for a close one)"
  ],
  "keywords": [
    "make friends",
    "make new friends",
    "make more friends",
    "new friends",
    "find friends",
    "meet people",
    "meet new people",
    "social life",
    "more social",
    "socialize",
    "social skills",
    "small talk",
    "lonely",
    "loneliness",
    "less shy",
    "shy"
  ],
  "tags": [
    "Relationships",
    "Mental Health"
  ],
  "per_week": {
    "min": 2,
    "typical": 3,
    "max": 5
  },
  "minutes": {
    "min": 5,
    "typical": 20,
    "max": 90
  },
  "rest_days": 0,
  "effort": "low",
  "preferred_time": "any",
  "max_increase_percent": 60,
  "deload": {
    "week": 4,
    "factor": 0.7
  },
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "new in town, or out of practice",
      "sprints": 2
    },
    {
      "level": "intermediate",
      "start": 2,
      "description": "knows people, but not well",
      "sprints": 1
    },
    {
      "level": "advanced",
      "start": 4,
      "description": "has company, wants a close friend",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "hello",
      "minutes": 8,
      "sessions": [
        {
          "title": "Greet three people today",
          "description": "Neighbor, cashier, colleague; a smile counts"
        },
        {
          "title": "List five groups near you",
          "description": "Sport, choir, games, language, church, library"
        }
      ]
    },
    {
      "focus": "a question",
      "minutes": 10,
      "sessions": [
        {
          "title": "Small talk with one person",
          "description": "A question about the place or the day, then a second"
        },
        {
          "title": "Write down names you learn",
          "description": "Use them the next time"
        }
      ]
    },
    {
      "focus": "choose a group",
      "minutes": 15,
      "sessions": [
        {
          "title": "Write to one group and say when",
          "description": "They wait for new ones"
        },
        {
          "title": "Talk to someone you see often",
          "description": "One thing more than the weather"
        }
      ]
    },
    {
      "focus": "first visit",
      "minutes": 20,
      "sessions": [
        {
          "title": "Go to the group for the first time",
          "description": "An hour is enough; help with something",
          "minutes": 45
        },
        {
          "title": "Give one honest compliment",
          "description": "About what they do, not how they look",
          "minutes": 10
        },
        {
          "title": "Note what you have in common",
          "description": "For the next talk",
          "minutes": 10
        }
      ]
    },
    {
      "focus": "come back",
      "minutes": 25,
      "sessions": [
        {
          "title": "Go again, same group",
          "description": "People become familiar from the third time on",
          "minutes": 60
        },
        {
          "title": "Stay ten minutes after the end",
          "description": "That is where talk happens",
          "minutes": 10
        },
        {
          "title": "Suggest to swap numbers",
          "description": "One sentence",
          "minutes": 10
        }
      ]
    },
    {
      "focus": "invite",
      "minutes": 25,
      "sessions": [
        {
          "title": "Invite one of them: coffee or walk",
          "description": "Two dates to choose from, half an hour"
        },
        {
          "title": "Group, third or fourth time",
          "description": "Bring something to share",
          "minutes": 60
        },
        {
          "title": "Message before the day is over",
          "description": "That was fun, see you then",
          "minutes": 10
        }
      ]
    },
    {
      "focus": "deeper",
      "minutes": 30,
      "sessions": [
        {
          "title": "Meet for the second time",
          "description": "Something to do makes talking easy",
          "minutes": 60
        },
        {
          "title": "Tell one true thing about you",
          "description": "And ask one"
        },
        {
          "title": "Help someone from the group",
          "description": "Move, lend, drive",
          "minutes": 60
        }
      ]
    },
    {
      "focus": "host",
      "minutes": 30,
      "sessions": [
        {
          "title": "Have two or three people over",
          "description": "Pizza and a game",
          "minutes": 90
        },
        {
          "title": "Remember what they told you",
          "description": "Ask how it went"
        },
        {
          "title": "Plan the next month with one",
          "description": "Fixed evening",
          "minutes": 20
        }
      ]
    }
  ],
  "milestone": {
    "title": "Look back and invite for next week",
    "description": "Who do you want to see again? Write to them today"
  },
  "floor": "one hello with eye contact",
  "outcome": "a group you go to every week, and one person you have met outside of it",
  "roadmap": [
    {
      "title": "From group to friends",
      "description": "One meeting a week outside of it",
      "weeks": 6
    },
    {
      "title": "Close friends",
      "description": "Time, help and a true word",
      "weeks": 6
    }
  ],
  "cautions": [
    {
      "phrases": [
        "panic",
        "social anxiety",
        "hopeless",
        "nobody likes me",
        "bullied"
      ],
      "message": "If fear of people or sadness rules the week, a doctor or counselor helps faster than willpower; small steps can go beside it"
    }
  ],
  "why": "Greeting three people is nearly nothing, and everything after it is built on it: friendship is mostly hours in the same room, about 50 for a casual one"
}

"""##),
        ("photography.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "photography",
  "title": "See, then press",
  "sources": [
    "Common practice of photography courses (one theme at a time, edit hard, end with a series)",
    "Lally et al. 2010, habit formation"
  ],
  "keywords": [
    "photography",
    "learn photography",
    "take photos",
    "take a photo",
    "photo a day",
    "photo every day",
    "take better photos",
    "better photos",
    "take pictures",
    "better pictures",
    "photographer",
    "my camera",
    "street photography",
    "portrait photography",
    "photo series",
    "photo project"
  ],
  "tags": [
    "Creativity",
    "Learning"
  ],
  "per_week": {
    "min": 2,
    "typical": 3,
    "max": 5
  },
  "minutes": {
    "min": 10,
    "typical": 25,
    "max": 90
  },
  "rest_days": 0,
  "effort": "low",
  "preferred_time": "any",
  "max_increase_percent": 30,
  "deload": {
    "week": 4,
    "factor": 0.7
  },
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "snapshots with the phone",
      "sprints": 1
    },
    {
      "level": "intermediate",
      "start": 2,
      "description": "knows exposure and focus",
      "sprints": 1
    },
    {
      "level": "advanced",
      "start": 4,
      "description": "shoots weekly, wants a project",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "ten photos",
      "minutes": 15,
      "sessions": [
        {
          "title": "Ten photos of one object",
          "description": "Near, far, from below, against the light"
        },
        {
          "title": "Ten photos on your street",
          "description": "No faces, only shapes"
        }
      ]
    },
    {
      "focus": "light",
      "minutes": 18,
      "sessions": [
        {
          "title": "Same place, morning and evening",
          "description": "What does the light do to it?"
        },
        {
          "title": "Window light on a face or a cup",
          "description": "Turn it slowly, watch the shadow"
        }
      ]
    },
    {
      "focus": "one theme",
      "minutes": 22,
      "sessions": [
        {
          "title": "Theme walk: one color",
          "description": "Half an hour, one color, twenty frames"
        },
        {
          "title": "Lines and frames",
          "description": "Doors, fences, windows around the subject"
        }
      ]
    },
    {
      "focus": "choose hard",
      "minutes": 25,
      "sessions": [
        {
          "title": "Pick five of all photos so far",
          "description": "Delete or hide the rest; crop and brighten a little"
        },
        {
          "title": "Study a photographer you like",
          "description": "Ten of their photos: where is the light from?"
        }
      ]
    },
    {
      "focus": "people",
      "minutes": 30,
      "sessions": [
        {
          "title": "Portrait of someone you know",
          "description": "Talk first, then ten frames"
        },
        {
          "title": "Hands at work",
          "description": "Baker, gardener, child; ask first"
        }
      ]
    },
    {
      "focus": "a story",
      "minutes": 35,
      "sessions": [
        {
          "title": "Three photos that tell one story",
          "description": "Place, person, detail"
        },
        {
          "title": "Retake your best one, better",
          "description": "Other hour, other angle"
        }
      ]
    },
    {
      "focus": "the series",
      "minutes": 40,
      "sessions": [
        {
          "title": "Series: shoot for one idea",
          "description": "One sentence first, then an hour of looking"
        },
        {
          "title": "Series: choose and order",
          "description": "Twelve frames, first and last matter most"
        }
      ]
    },
    {
      "focus": "show it",
      "minutes": 45,
      "sessions": [
        {
          "title": "Print or hang six",
          "description": "Prints show what a screen hides"
        },
        {
          "title": "Series: a second chapter",
          "description": "What is still missing?"
        }
      ]
    }
  ],
  "milestone": {
    "title": "Show twelve photos to someone",
    "description": "In order; ask which three stay, and why",
    "minutes": 30
  },
  "floor": "one photo on purpose",
  "outcome": "a series of twelve photos that belong together, shown to someone",
  "roadmap": [
    {
      "title": "One long project",
      "description": "A place or a person over six weeks",
      "weeks": 6
    },
    {
      "title": "Manual and light",
      "description": "Exposure, flash, raw files",
      "weeks": 6
    }
  ],
  "cautions": [
    {
      "phrases": [
        "stranger",
        "street photography"
      ],
      "message": "Ask before you take a portrait, and ask the parents before you photograph or show a child; laws differ"
    }
  ],
  "why": "Ten photos of one thing with whatever camera is in your pocket: seeing is the skill, and gear only puts it off"
}

"""##),
        ("posture.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "posture",
  "title": "A back that moves",
  "sources": [
    "ACSM, flexibility guideline",
    "US Physical Activity Guidelines 2018 (strength twice a week)"
  ],
  "keywords": [
    "posture",
    "stiff back",
    "stiff neck",
    "back stiffness",
    "back care",
    "back health",
    "stronger back",
    "back pain",
    "lower back",
    "neck pain",
    "get rid of back pain",
    "get rid of my back pain",
    "get rid of neck pain",
    "sit less",
    "sit all day",
    "slouch",
    "desk breaks",
    "stand up more",
    "standing desk",
    "sit up straight"
  ],
  "tags": [
    "Health",
    "Fitness"
  ],
  "per_week": {
    "min": 3,
    "typical": 5,
    "max": 7
  },
  "minutes": {
    "min": 5,
    "typical": 10,
    "max": 20
  },
  "rest_days": 0,
  "effort": "low",
  "preferred_time": "any",
  "max_increase_percent": 25,
  "deload": {
    "week": 4,
    "factor": 0.8
  },
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "sits most of the day, no routine",
      "sprints": 1
    },
    {
      "level": "intermediate",
      "start": 3,
      "description": "moves now and then",
      "sprints": 1
    },
    {
      "level": "advanced",
      "start": 5,
      "description": "moves daily, wants strength too",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "get up",
      "minutes": 5,
      "sessions": [
        {
          "title": "Stand up once an hour, for 2 hours",
          "description": "A timer; stand, reach up, sit again"
        },
        {
          "title": "Set up chair and screen",
          "description": "Feet flat, screen at eye height, arms resting"
        }
      ]
    },
    {
      "focus": "the morning",
      "minutes": 6,
      "sessions": [
        {
          "title": "Stand up every hour until noon",
          "description": "Fill a glass, look out of a window"
        },
        {
          "title": "Cat and cow, side bends, 2 rounds",
          "description": "Slow, within what feels good"
        }
      ]
    },
    {
      "focus": "the whole day",
      "minutes": 8,
      "sessions": [
        {
          "title": "Hourly break, all day",
          "description": "A minute is enough; count them"
        },
        {
          "title": "Chest stretch in a doorway",
          "description": "30 s, twice a side; then shoulder rolls"
        }
      ]
    },
    {
      "focus": "hips",
      "minutes": 10,
      "sessions": [
        {
          "title": "Hip stretch after sitting",
          "description": "Low lunge, 30 s, twice a side"
        },
        {
          "title": "Upper back: reach and rotate",
          "description": "On hands and knees, ten a side"
        }
      ]
    },
    {
      "focus": "strength",
      "minutes": 12,
      "sessions": [
        {
          "title": "Bridge and bird dog, 2 x 8",
          "description": "Slow, ribs down, no swinging"
        },
        {
          "title": "Side plank on the knees, 3 x 15 s",
          "description": "Both sides, breathe"
        }
      ]
    },
    {
      "focus": "every 45 minutes",
      "minutes": 15,
      "sessions": [
        {
          "title": "Break every 45 min, 2 moves each",
          "description": "Squat to the chair and reach overhead"
        },
        {
          "title": "Row with a band or towel, 3 x 10",
          "description": "Shoulder blades together at the end"
        }
      ]
    },
    {
      "focus": "lift well",
      "minutes": 15,
      "sessions": [
        {
          "title": "Hip hinge with a stick, 3 x 8",
          "description": "The stick touches head, back and seat"
        },
        {
          "title": "Carry bags evenly, 5 rounds",
          "description": "Tall, slow steps"
        }
      ]
    },
    {
      "focus": "keep it",
      "minutes": 20,
      "sessions": [
        {
          "title": "Full set: hips, back, plank, row",
          "description": "Two rounds of everything"
        },
        {
          "title": "Walk, then five stretches",
          "description": "Ten minutes each"
        }
      ]
    }
  ],
  "milestone": {
    "title": "Review: stiffness 0 to 10 against week 1",
    "description": "And count the breaks of one full day"
  },
  "floor": "stand up and reach to the ceiling once",
  "outcome": "a break every 45 minutes, and five minutes of mobility on most days",
  "roadmap": [
    {
      "title": "Strength twice a week",
      "description": "Hinge, row, carry, plank",
      "weeks": 6
    },
    {
      "title": "Walk or swim beside it",
      "description": "Half an hour, three times",
      "weeks": 6
    }
  ],
  "cautions": [
    {
      "phrases": [
        "back pain",
        "neck pain",
        "lower back",
        "sciatica",
        "herniated",
        "slipped disc",
        "numb",
        "tingling",
        "osteoporosis"
      ],
      "message": "Pain that spreads into arm or leg, numbness, or pain that stays longer than a week or two belongs to a doctor or physiotherapist first; trouble with bladder or legs is an emergency"
    }
  ],
  "why": "The next position is the best one: standing up once an hour for two hours is hard to fail at, and the exercises come when the breaks have become usual"
}

"""##),
        ("prayer.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "prayer",
  "title": "A quiet time with God",
  "sources": [
    "Examen (five steps at the end of the day)",
    "Lectio divina (read, reflect, respond, rest)",
    "Lally et al. 2010, habit formation"
  ],
  "keywords": [
    "pray",
    "prayer",
    "pray every day",
    "prayer life",
    "prayer time",
    "bible",
    "read the bible",
    "read my bible",
    "bible study",
    "study the bible",
    "bible every day",
    "scripture",
    "read scripture",
    "meditate on scripture",
    "quran",
    "read the quran",
    "study the quran",
    "read my quran",
    "memorize the quran",
    "torah",
    "study torah",
    "psalms",
    "rosary",
    "devotions",
    "devotional",
    "closer to god",
    "relationship with god",
    "faith",
    "spirituality",
    "spiritual",
    "spiritual life",
    "go to church",
    "attend church",
    "go to mass"
  ],
  "tags": [
    "Spirituality",
    "Mental Health"
  ],
  "per_week": {
    "min": 3,
    "typical": 5,
    "max": 7
  },
  "minutes": {
    "min": 3,
    "typical": 8,
    "max": 60
  },
  "rest_days": 0,
  "effort": "low",
  "preferred_time": "any",
  "max_increase_percent": 100,
  "deload": {
    "week": 4,
    "factor": 0.7
  },
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "starting, or coming back after years",
      "sprints": 1
    },
    {
      "level": "intermediate",
      "start": 3,
      "description": "prays or reads now and then",
      "sprints": 1
    },
    {
      "level": "advanced",
      "start": 5,
      "description": "has a time on most days",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "one thanks",
      "minutes": 4,
      "sessions": [
        {
          "title": "Two quiet minutes, one thanks",
          "description": "Same place, before sleep or after waking"
        },
        {
          "title": "Choose the text or book to follow",
          "description": "From your own tradition; a short one"
        }
      ]
    },
    {
      "focus": "a fixed time",
      "minutes": 5,
      "sessions": [
        {
          "title": "Pray at your fixed time",
          "description": "Your own words or a prayer you know"
        },
        {
          "title": "Read five verses, slowly",
          "description": "Twice; stay with one word"
        }
      ]
    },
    {
      "focus": "looking at the day",
      "minutes": 7,
      "sessions": [
        {
          "title": "Look back at the day in five steps",
          "description": "Presence, thanks, feelings, one moment, tomorrow"
        },
        {
          "title": "Pray for one person by name",
          "description": "And write to them if it fits"
        }
      ]
    },
    {
      "focus": "read and answer",
      "minutes": 10,
      "sessions": [
        {
          "title": "Read, reflect, respond, rest",
          "description": "A short passage, two minutes each"
        },
        {
          "title": "Ten minutes of silence",
          "description": "Nothing to say, nothing to do"
        }
      ]
    },
    {
      "focus": "longer",
      "minutes": 12,
      "sessions": [
        {
          "title": "Read a whole chapter",
          "description": "One question, one line to keep"
        },
        {
          "title": "Walk and pray",
          "description": "Outside, without a phone"
        }
      ]
    },
    {
      "focus": "serve",
      "minutes": 15,
      "sessions": [
        {
          "title": "Learn a prayer or verse by heart",
          "description": "A line a day"
        },
        {
          "title": "Do one hidden good deed",
          "description": "Nobody needs to know"
        }
      ]
    },
    {
      "focus": "with others",
      "minutes": 18,
      "sessions": [
        {
          "title": "Pray with someone",
          "description": "Family, friend, by phone"
        },
        {
          "title": "Read on in the same book",
          "description": "Where you stopped; one line to keep"
        },
        {
          "title": "Go to a service or a circle",
          "description": "Before or after: talk to one person",
          "minutes": 60
        }
      ]
    },
    {
      "focus": "an hour apart",
      "minutes": 20,
      "sessions": [
        {
          "title": "Pray in your own way",
          "description": "Text, silence or song"
        },
        {
          "title": "Ask someone wise a question",
          "description": "Teacher, pastor, imam, rabbi, elder"
        },
        {
          "title": "An hour apart, phone off",
          "description": "Text, silence, a page of notes",
          "minutes": 60
        }
      ]
    }
  ],
  "milestone": {
    "title": "Write one page: what changed",
    "description": "Reread your lines; choose the time that stays",
    "minutes": 20
  },
  "floor": "one sentence of thanks",
  "outcome": "thirty days of forty-two, and a page about what changed",
  "roadmap": [
    {
      "title": "A reading plan",
      "description": "One book to the end",
      "weeks": 6
    },
    {
      "title": "Community",
      "description": "A weekly service or circle",
      "weeks": 6
    }
  ],
  "cautions": [
    {
      "phrases": [
        "fast",
        "fasting"
      ],
      "message": "Fasting is not for everyone: with illness, medicine, pregnancy or trouble with food ask a doctor and a leader of your faith; a fast can be from other things"
    },
    {
      "phrases": [
        "died",
        "passed away",
        "grief",
        "lost my"
      ],
      "message": "In grief there is no dose and no hurry; someone to talk to, of your faith or trained for it, is a good first step"
    },
    {
      "phrases": [
        "sinful",
        "never enough",
        "must pray",
        "afraid of hell",
        "scrupulosity"
      ],
      "message": "If prayer brings fear and counting rather than rest, speak with a wise person of your faith and with a counselor"
    }
  ],
  "why": "A few minutes are enough at first: faithfulness grows from a place and an hour, not from length"
}

"""##),
        ("productivity.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "productivity",
  "title": "Fewer things, done",
  "sources": [
    "Kushlev and Dunn 2015 (email three times a day lowers stress)",
    "Gollwitzer and Sheeran 2006, if-then plans"
  ],
  "keywords": [
    "productivity",
    "productive",
    "more productive",
    "procrastination",
    "procrastinate",
    "stop procrastinating",
    "time management",
    "manage my time",
    "inbox zero",
    "inbox",
    "email overload",
    "less email",
    "too many emails",
    "get things done",
    "gtd",
    "to do list",
    "plan my week",
    "plan my day",
    "weekly review",
    "deep work",
    "focus better",
    "better focus",
    "focus at work",
    "focus more",
    "improve my focus",
    "stay focused",
    "concentrate",
    "concentration",
    "distracted",
    "distraction",
    "organized at work",
    "organize my time",
    "organize my work",
    "organize my week",
    "organize my day"
  ],
  "tags": [
    "Productivity",
    "Career"
  ],
  "per_week": {
    "min": 3,
    "typical": 5,
    "max": 5
  },
  "minutes": {
    "min": 15,
    "typical": 30,
    "max": 90
  },
  "rest_days": 0,
  "effort": "moderate",
  "preferred_time": "morning",
  "max_increase_percent": 25,
  "deload": {
    "week": 4,
    "factor": 0.7
  },
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "works through what comes in",
      "sprints": 1
    },
    {
      "level": "intermediate",
      "start": 2,
      "description": "has a list",
      "sprints": 1
    },
    {
      "level": "advanced",
      "start": 4,
      "description": "plans the week",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "one thing",
      "minutes": 25,
      "sessions": [
        {
          "title": "One block of 25 min on one thing",
          "description": "Phone away, one window, then 5 minutes off"
        },
        {
          "title": "Write tomorrow's one task",
          "description": "Tonight, on paper, first verb"
        },
        {
          "title": "Note what breaks in",
          "description": "Three lines: who, what, how long"
        }
      ]
    },
    {
      "focus": "two blocks",
      "minutes": 30,
      "sessions": [
        {
          "title": "Block before the first email",
          "description": "The task from last night"
        },
        {
          "title": "Three tasks, no more, for the day",
          "description": "Everything else is a waiting list"
        },
        {
          "title": "One block on what you put off",
          "description": "Ten minutes of it are enough to begin"
        }
      ]
    },
    {
      "focus": "mail at fixed times",
      "minutes": 35,
      "sessions": [
        {
          "title": "Email three times, not all day",
          "description": "Set the hours, close the tab between"
        },
        {
          "title": "Two blocks, same morning",
          "description": "Twenty-five on, five off, again"
        },
        {
          "title": "Answer, delegate, date or delete",
          "description": "Half an hour through the inbox"
        }
      ]
    },
    {
      "focus": "the weekly review",
      "minutes": 40,
      "sessions": [
        {
          "title": "Weekly review: lists, dates, next steps",
          "description": "What is open, what is late, what can go"
        },
        {
          "title": "Blocks in the best hour",
          "description": "Find the hour nobody calls"
        },
        {
          "title": "A rule for breaks and screens",
          "description": "If bored, then water; if stuck, then the next smallest step"
        }
      ]
    },
    {
      "focus": "clear the pile",
      "minutes": 45,
      "sessions": [
        {
          "title": "Archive old mail in one sweep",
          "description": "Search, all before a date, archive"
        },
        {
          "title": "Three blocks, meetings around them",
          "description": "Ask for one meeting less"
        },
        {
          "title": "Write down what you will not do",
          "description": "Three things, for this month"
        }
      ]
    },
    {
      "focus": "long blocks",
      "minutes": 55,
      "sessions": [
        {
          "title": "One block of 50 minutes",
          "description": "Then 10 minutes outside"
        },
        {
          "title": "Plan the week in 20 minutes",
          "description": "Blocks first, then meetings"
        },
        {
          "title": "Finish something that lies at 80 %",
          "description": "Send it"
        }
      ]
    },
    {
      "focus": "projects",
      "minutes": 65,
      "sessions": [
        {
          "title": "List projects and next steps",
          "description": "One line each, verb first"
        },
        {
          "title": "Two long blocks with a walk between",
          "description": "Hardest first"
        },
        {
          "title": "Say no to one request",
          "description": "Short, kind, at once"
        }
      ]
    },
    {
      "focus": "protect it",
      "minutes": 75,
      "sessions": [
        {
          "title": "Half a day without meetings",
          "description": "In the calendar, with a name"
        },
        {
          "title": "Hand over one task for good",
          "description": "Written down so that it stays away"
        },
        {
          "title": "Review how the week was spent",
          "description": "Calendar against plan"
        }
      ]
    }
  ],
  "milestone": {
    "title": "Review: blocks, open tasks, what to drop",
    "description": "Count the blocks of the last two weeks; choose three rules to keep",
    "minutes": 30
  },
  "extra": {
    "title": "Clear the desk for tomorrow",
    "description": "Ten minutes, then stop",
    "minutes": 10,
    "effort": "low"
  },
  "floor": "ten minutes on the one task",
  "outcome": "ten focused blocks a week and a weekly review in three weeks running",
  "roadmap": [
    {
      "title": "The list of projects",
      "description": "Every open thing with a next step",
      "weeks": 6
    },
    {
      "title": "Delegate and protect",
      "description": "Half a day a week without meetings",
      "weeks": 6
    }
  ],
  "cautions": [
    {
      "phrases": [
        "adhd",
        "burnout",
        "exhausted",
        "depressed",
        "no sleep"
      ],
      "message": "If attention has failed you for years, or you are worn out, a doctor is the first step: no method replaces treatment or rest"
    }
  ],
  "why": "One block of 25 minutes a day: focus is trained by keeping one small promise, and a system of ten rules is gone by Thursday"
}

"""##),
        ("public_speaking.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "public_speaking",
  "title": "Speak so that they listen",
  "sources": [
    "Toastmasters Pathways, level 1 (ice-breaker of 4 to 6 minutes, speech of 5 to 7, feedback)"
  ],
  "keywords": [
    "public speaking",
    "public speaker",
    "speak in public",
    "speak publicly",
    "speak up",
    "speak up in meetings",
    "speak in meetings",
    "speak in front",
    "speak at a conference",
    "fear of speaking",
    "more confident speaker",
    "better speaker",
    "speech",
    "wedding speech",
    "best man speech",
    "give a speech",
    "presentation",
    "presentations at work",
    "give a talk",
    "stage fright",
    "toastmasters",
    "elevator pitch",
    "pitch my"
  ],
  "tags": [
    "Career",
    "Creativity",
    "Mental Health"
  ],
  "per_week": {
    "min": 2,
    "typical": 3,
    "max": 5
  },
  "minutes": {
    "min": 8,
    "typical": 20,
    "max": 60
  },
  "rest_days": 0,
  "effort": "moderate",
  "preferred_time": "any",
  "max_increase_percent": 35,
  "deload": {
    "week": 4,
    "factor": 0.7
  },
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "avoids speaking",
      "sprints": 2
    },
    {
      "level": "intermediate",
      "start": 2,
      "description": "speaks in meetings",
      "sprints": 1
    },
    {
      "level": "advanced",
      "start": 4,
      "description": "gives talks",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "one minute alone",
      "minutes": 10,
      "sessions": [
        {
          "title": "Read a paragraph aloud to the wall",
          "description": "Slowly, pause at every period"
        },
        {
          "title": "Record 60 seconds about your day",
          "description": "Listen once, note one thing you like"
        }
      ]
    },
    {
      "focus": "two minutes",
      "minutes": 12,
      "sessions": [
        {
          "title": "Record two minutes, no script",
          "description": "One thought, one example, one last sentence"
        },
        {
          "title": "Tell a story to one friend",
          "description": "Ask what stayed"
        }
      ]
    },
    {
      "focus": "a question in public",
      "minutes": 15,
      "sessions": [
        {
          "title": "Ask one question in a meeting",
          "description": "Written down before, said aloud"
        },
        {
          "title": "Four minutes with cards",
          "description": "Three cards, three words each"
        },
        {
          "title": "Stand and breathe before you start",
          "description": "Feet, breath, look, then speak"
        }
      ]
    },
    {
      "focus": "an audience",
      "minutes": 20,
      "sessions": [
        {
          "title": "Visit a club or a reading",
          "description": "Watch how they begin and end",
          "minutes": 40
        },
        {
          "title": "Four minutes, second version",
          "description": "Cut a third, keep the story",
          "minutes": 10
        },
        {
          "title": "Count filler words on a recording",
          "description": "Replace them with silence",
          "minutes": 10
        }
      ]
    },
    {
      "focus": "a few listeners",
      "minutes": 20,
      "sessions": [
        {
          "title": "Five minutes to 3 to 5 people",
          "description": "Ask for one good thing and one to change"
        },
        {
          "title": "Five minutes without notes",
          "description": "First and last sentence by heart"
        },
        {
          "title": "Voice: loud, soft, slow",
          "description": "The same text three ways"
        }
      ]
    },
    {
      "focus": "the talk",
      "minutes": 25,
      "sessions": [
        {
          "title": "Full run, standing, with a clock",
          "description": "As on the day: shoes, slides, water"
        },
        {
          "title": "Full run for one critical friend",
          "description": "Ask where they got lost"
        },
        {
          "title": "Write down five questions they may ask",
          "description": "And an answer of two sentences each"
        }
      ]
    },
    {
      "focus": "questions",
      "minutes": 30,
      "sessions": [
        {
          "title": "Take questions for ten minutes",
          "description": "Repeat, answer, stop"
        },
        {
          "title": "Open with a picture or a scene",
          "description": "No thanks, no outline first"
        },
        {
          "title": "Evaluate another speaker",
          "description": "What worked, one suggestion"
        }
      ]
    },
    {
      "focus": "longer",
      "minutes": 40,
      "sessions": [
        {
          "title": "Ten-minute talk to a group",
          "description": "One message, three parts"
        },
        {
          "title": "Slides with at most six words",
          "description": "The rest you say"
        },
        {
          "title": "Talk without slides",
          "description": "As if the projector died"
        }
      ]
    }
  ],
  "milestone": {
    "title": "Live talk, 5 to 7 minutes, and feedback",
    "description": "To five people or more; record it and compare with week 1",
    "minutes": 45
  },
  "floor": "read one paragraph aloud",
  "outcome": "a talk of five to seven minutes to five people or more",
  "roadmap": [
    {
      "title": "A club, level 1",
      "description": "Five short speeches with feedback",
      "weeks": 6
    },
    {
      "title": "Questions and answers",
      "description": "Stay calm off script",
      "weeks": 6
    },
    {
      "title": "A 20-minute talk",
      "description": "One message, three parts",
      "weeks": 6
    }
  ],
  "cautions": [
    {
      "phrases": [
        "panic",
        "faint",
        "stutter",
        "stammer",
        "social anxiety"
      ],
      "message": "With panic or a stutter a therapist or speech therapist makes this much easier; go at half the pace until then"
    }
  ],
  "why": "A minute alone with a recorder has no audience, so nothing can go wrong; listeners come one by one, and each size is dull before the next"
}

"""##),
        ("pullups.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "pullups",
  "title": "The first pull-up",
  "sources": [
    "Pull-up progressions of Play With Calisthenics, LiftStrong and pullups.pro (hangs, rows, lowers, bands)"
  ],
  "keywords": [
    "pull ups",
    "pull up",
    "pullup",
    "chin ups",
    "chin up",
    "dead hang"
  ],
  "tags": [
    "Fitness"
  ],
  "per_week": {
    "min": 2,
    "typical": 3,
    "max": 3
  },
  "minutes": {
    "min": 10,
    "typical": 20,
    "max": 30
  },
  "rest_days": 1,
  "effort": "high",
  "preferred_time": "any",
  "max_increase_percent": 20,
  "deload": {
    "week": 4,
    "factor": 0.7
  },
  "levels": [
    {
      "level": "novice",
      "start": 1,
      "description": "none yet",
      "sprints": 2
    },
    {
      "level": "intermediate",
      "start": 4,
      "description": "one slow lower of 5 s",
      "sprints": 1
    },
    {
      "level": "advanced",
      "start": 6,
      "description": "one to three",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "get a grip",
      "minutes": 10,
      "sessions": [
        {
          "title": "Hang 3 x 10 s",
          "description": "Feet may touch; shoulders away from the ears"
        },
        {
          "title": "Rows at a table edge, 3 x 6",
          "description": "Body straight, chest to the edge"
        }
      ]
    },
    {
      "focus": "hang and row",
      "minutes": 15,
      "sessions": [
        {
          "title": "Hang 3 x 15 s, rows 3 x 8",
          "description": "Between sets a minute of rest"
        },
        {
          "title": "Shoulder-blade pulls 3 x 6",
          "description": "Hang, pull only the shoulder blades down, arms straight"
        }
      ]
    },
    {
      "focus": "longer hangs",
      "minutes": 15,
      "sessions": [
        {
          "title": "Hang 3 x 25 s, rows 4 x 8",
          "description": "Lower the bar or the feet to make rows harder"
        },
        {
          "title": "Shoulder-blade pulls 3 x 8",
          "description": "A second still at the end"
        }
      ]
    },
    {
      "focus": "first lowers",
      "minutes": 18,
      "sessions": [
        {
          "title": "Slow lowers 3 x 2, 3 to 5 s",
          "description": "Step or jump up, come down slowly"
        },
        {
          "title": "Rows 5 x 8",
          "description": "Two left in reserve"
        }
      ]
    },
    {
      "focus": "band and lowers",
      "minutes": 20,
      "sessions": [
        {
          "title": "Band pull-ups 5 x 3",
          "description": "A strong band; full hang at the bottom"
        },
        {
          "title": "Slow lowers 3 x 3, 5 s",
          "description": "Stop when you cannot brake"
        }
      ]
    },
    {
      "focus": "lighter band",
      "minutes": 20,
      "sessions": [
        {
          "title": "Band pull-ups 4 x 4, lighter band",
          "description": "Chin over the bar every time"
        },
        {
          "title": "Slow lowers 4 x 2, 8 s",
          "description": "Longer, fewer"
        }
      ]
    },
    {
      "focus": "singles",
      "minutes": 22,
      "sessions": [
        {
          "title": "Pull-up singles, 5 tries",
          "description": "Two minutes of rest; finish with a lower"
        },
        {
          "title": "Rows 5 x 10",
          "description": "Slow down, quick up"
        }
      ]
    },
    {
      "focus": "doubles",
      "minutes": 25,
      "sessions": [
        {
          "title": "Pull-ups 5 sets of 1 to 2",
          "description": "Never to failure"
        },
        {
          "title": "Hang 3 x 40 s and band set of 8",
          "description": "Grip and volume"
        }
      ]
    },
    {
      "focus": "threes",
      "minutes": 25,
      "sessions": [
        {
          "title": "Pull-ups 4 sets of 2 to 3",
          "description": "Two minutes of rest"
        },
        {
          "title": "Ladder 1-2-3-2-1",
          "description": "Stop where the chin stays under"
        }
      ]
    }
  ],
  "milestone": {
    "title": "Test at the bar",
    "description": "A try with the chin over the bar, else the longest lower; two days off before"
  },
  "extra": {
    "title": "Easy walk and forearm stretch",
    "description": "No pulling two days in a row",
    "minutes": 15,
    "effort": "low"
  },
  "floor": "one hang of ten seconds",
  "outcome": "a slow lower of ten seconds, three times, or the first one over the bar",
  "roadmap": [
    {
      "title": "Three in a row",
      "description": "Singles become doubles",
      "weeks": 6
    },
    {
      "title": "Five in a row",
      "description": "Two heavy days and a light one",
      "weeks": 6
    }
  ],
  "cautions": [
    {
      "phrases": [
        "shoulder pain",
        "elbow pain",
        "injury",
        "surgery",
        "heart condition",
        "chest pain",
        "blood pressure",
        "pregnant"
      ],
      "message": "With pain, an injury or a heart condition ask a doctor or physiotherapist first; elbow pain over a week means no more lowers"
    }
  ],
  "why": "Hanging and rowing come first: hands, elbows and shoulder blades carry the pull, and elbows need longer than muscles to get used to it"
}

"""##),
        ("pushups.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "pushups",
  "title": "More push-ups",
  "sources": [
    "hundredpushups programme (test and groups)",
    "100pushups.net (three days a week, days off before a test)"
  ],
  "keywords": [
    "push ups",
    "push up",
    "pushup",
    "press ups",
    "press up",
    "100 push ups",
    "first push up"
  ],
  "tags": [
    "Fitness"
  ],
  "per_week": {
    "min": 2,
    "typical": 3,
    "max": 3
  },
  "minutes": {
    "min": 10,
    "typical": 15,
    "max": 25
  },
  "rest_days": 1,
  "effort": "high",
  "preferred_time": "any",
  "max_increase_percent": 20,
  "deload": {
    "week": 4,
    "factor": 0.7
  },
  "levels": [
    {
      "level": "novice",
      "start": 1,
      "description": "none on the floor yet",
      "sprints": 2
    },
    {
      "level": "intermediate",
      "start": 5,
      "description": "5 to 20 in a row",
      "sprints": 1
    },
    {
      "level": "advanced",
      "start": 7,
      "description": "more than 20 in a row",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "against the wall, gently",
      "minutes": 10,
      "sessions": [
        {
          "title": "Wall push-ups, 3 sets of 5",
          "description": "Body straight, a step away from the wall"
        },
        {
          "title": "Plank on the knees, 3 x 15 s",
          "description": "Belly firm, breathe",
          "effort": "moderate"
        }
      ]
    },
    {
      "focus": "against the wall",
      "minutes": 10,
      "sessions": [
        {
          "title": "Wall push-ups, 3 sets of 8",
          "description": "Feet a little farther out; 90 s of rest between sets"
        },
        {
          "title": "Wall push-ups, slow down",
          "description": "3 sets of 5, three seconds down"
        }
      ]
    },
    {
      "focus": "table edge",
      "minutes": 12,
      "sessions": [
        {
          "title": "Table push-ups, 3 sets of 8",
          "description": "A table that cannot slide; chest to the edge"
        },
        {
          "title": "Table push-ups, slow down",
          "description": "3 sets of 5, three seconds down"
        }
      ]
    },
    {
      "focus": "bench",
      "minutes": 15,
      "sessions": [
        {
          "title": "Bench push-ups, 3 sets of 8",
          "description": "Knee-high; elbows back, not out"
        },
        {
          "title": "Bench push-ups, pause at the bottom",
          "description": "3 sets of 5, one second still"
        }
      ]
    },
    {
      "focus": "knees and slow lowers",
      "minutes": 15,
      "sessions": [
        {
          "title": "Knee push-ups, 3 sets of 6",
          "description": "Straight from knee to head"
        },
        {
          "title": "Floor: 3 slow lowers, 3 times",
          "description": "Five seconds down, knees to come up"
        }
      ]
    },
    {
      "focus": "half of your best",
      "minutes": 15,
      "sessions": [
        {
          "title": "Test, then 4 sets at half of it",
          "description": "As many clean ones as you can, once; then half, 90 s of rest"
        },
        {
          "title": "Five sets at half of your best",
          "description": "Stop while the form is clean"
        }
      ]
    },
    {
      "focus": "a little more",
      "minutes": 15,
      "sessions": [
        {
          "title": "Five sets at 55 %, last one long",
          "description": "The last set to two before you fail"
        },
        {
          "title": "Five sets at 60 %, 90 s of rest",
          "description": "Hands a little wider or closer for a change"
        }
      ]
    },
    {
      "focus": "test again",
      "minutes": 18,
      "sessions": [
        {
          "title": "New test, then 4 sets at 60 %",
          "description": "Two days off before it"
        },
        {
          "title": "Five sets at 60 %, 60 s of rest",
          "description": "The same work, less rest"
        }
      ]
    },
    {
      "focus": "more volume",
      "minutes": 20,
      "sessions": [
        {
          "title": "Five sets at 65 %, 90 s of rest",
          "description": "Clean all the way down"
        },
        {
          "title": "Ladder up and down: 2-4-6-8-6-4-2",
          "description": "30 s of rest, stop where the form goes"
        }
      ]
    },
    {
      "focus": "sharp",
      "minutes": 20,
      "sessions": [
        {
          "title": "Three sets at 60 %, fresh",
          "description": "Leave strength for the test"
        },
        {
          "title": "Decline or close hands, 3 sets",
          "description": "Half of your usual count"
        }
      ]
    }
  ],
  "milestone": {
    "title": "Push-up test",
    "description": "As many clean ones as you can after two days off; a first one counts"
  },
  "extra": {
    "title": "Easy walk and shoulder circles",
    "description": "Muscles grow on the day between",
    "minutes": 15,
    "effort": "low"
  },
  "floor": "one set at the wall",
  "outcome": "from the wall to the first one on the floor, or half as many again as now",
  "roadmap": [
    {
      "title": "To 30 in a row",
      "description": "Five sets, three days a week",
      "weeks": 6
    },
    {
      "title": "To 50",
      "description": "Test every two weeks",
      "weeks": 6
    },
    {
      "title": "To 100",
      "description": "Slower than the internet says",
      "weeks": 6
    }
  ],
  "horizons": [
    {
      "phrases": [
        "100 push ups",
        "100 pushups",
        "100 press ups",
        "hundred push ups"
      ],
      "sprints": 4,
      "message": "A hundred in a row takes about 4 sprints; six weeks, as some programs promise, are often missed: here the aim is to double what you can do."
    }
  ],
  "cautions": [
    {
      "phrases": [
        "shoulder pain",
        "elbow pain",
        "wrist pain",
        "injury",
        "surgery",
        "heart condition",
        "blood pressure",
        "chest pain",
        "pregnant"
      ],
      "message": "With pain, an injury or a heart condition ask a doctor or physiotherapist first; pain that lasts over a week is a reason to stop"
    }
  ],
  "why": "The first week stays far below your best: elbows and shoulders get used to pressing more slowly than the muscles do"
}

"""##),
        ("quit_smoking.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "quit_smoking",
  "title": "Smoke-free",
  "sources": [
    "NHS, stop smoking (28 days without are five times the chance to stay free)",
    "Public stop-smoking guidance: withdrawal by weeks, nicotine replacement, the four Ds"
  ],
  "keywords": [
    "quit smoking",
    "stop smoking",
    "give up smoking",
    "smoke free",
    "smoke less",
    "smoking habit",
    "no more smoking",
    "non smoker",
    "cut down on smoking",
    "cigarettes",
    "quit cigarettes",
    "quit vaping",
    "stop vaping",
    "vape",
    "vape less",
    "nicotine",
    "tobacco",
    "chewing tobacco"
  ],
  "tags": [
    "Health",
    "Mental Health"
  ],
  "per_week": {
    "min": 3,
    "typical": 5,
    "max": 5
  },
  "minutes": {
    "min": 5,
    "typical": 10,
    "max": 20
  },
  "rest_days": 0,
  "effort": "low",
  "preferred_time": "any",
  "max_increase_percent": 30,
  "deload": null,
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "smokes or vapes daily, no quit day yet",
      "sprints": 2
    },
    {
      "level": "intermediate",
      "start": 1,
      "description": "quit day is near, the aid is bought",
      "sprints": 2
    },
    {
      "level": "advanced",
      "start": 2,
      "description": "has stopped in the last days",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "prepare",
      "minutes": 8,
      "sessions": [
        {
          "title": "Set the quit day and say why",
          "description": "A Monday to Wednesday next week; three reasons on a card"
        },
        {
          "title": "Log each one and its trigger",
          "description": "Time, place, mood"
        },
        {
          "title": "Call a stop-smoking service",
          "description": "Or a pharmacist: ask about patches, gum, medicine"
        },
        {
          "title": "Delay the first one by 15 minutes",
          "description": "And leave one out"
        },
        {
          "title": "Plan for your three worst triggers",
          "description": "If coffee, then tea and a walk"
        }
      ]
    },
    {
      "focus": "quit day",
      "minutes": 10,
      "sessions": [
        {
          "title": "Clear home, car and pockets",
          "description": "The evening before: lighters, ashtrays, all of it"
        },
        {
          "title": "First day without, from waking on",
          "description": "Aid on, plan in the pocket; not one puff"
        },
        {
          "title": "Delay, breathe, drink water, do",
          "description": "A craving lasts 3 to 5 minutes; wait it out"
        },
        {
          "title": "Tell three people you stopped",
          "description": "And whom you may call"
        },
        {
          "title": "Check in: service, aid, mood",
          "description": "The first eight days are the hardest"
        }
      ]
    },
    {
      "focus": "the second week",
      "minutes": 10,
      "sessions": [
        {
          "title": "Smoke-free day, evening check",
          "description": "One line: hardest moment, what helped"
        },
        {
          "title": "An evening without alcohol",
          "description": "It is the trigger that fells most"
        },
        {
          "title": "New hands, new mouth",
          "description": "Something to chew, hold or build"
        },
        {
          "title": "Put the saved money aside",
          "description": "Today, in cash or by transfer"
        }
      ]
    },
    {
      "focus": "the third week",
      "minutes": 10,
      "sessions": [
        {
          "title": "Reward with the saved money",
          "description": "Something you see or wear"
        },
        {
          "title": "Walk when it calls",
          "description": "Ten minutes are longer than a craving"
        },
        {
          "title": "Count the days, tell someone",
          "description": "Withdrawal is mostly gone after two to four weeks"
        },
        {
          "title": "If you slipped: restart the same day",
          "description": "A slip is a lesson, not the end; else go on as planned"
        }
      ]
    },
    {
      "focus": "risky moments",
      "minutes": 12,
      "sessions": [
        {
          "title": "Plan one risky event",
          "description": "Party, stress, a smoker's break: your sentence and your exit"
        },
        {
          "title": "Go through a place where you smoked",
          "description": "With a friend, short"
        },
        {
          "title": "Notice what is better",
          "description": "Breath, taste, stairs, smell"
        },
        {
          "title": "Check the aid: keep it on",
          "description": "Most courses run 8 to 12 weeks; do not stop early"
        }
      ]
    },
    {
      "focus": "four weeks",
      "minutes": 12,
      "sessions": [
        {
          "title": "Count 28 days, or from your quit day",
          "description": "Who gets there is five times as likely to stay free"
        },
        {
          "title": "Call the service: next weeks",
          "description": "They go up to twelve weeks with you"
        },
        {
          "title": "Write to yourself before day one",
          "description": "What you know now"
        },
        {
          "title": "Choose what comes instead",
          "description": "Sport, food, quiet: one of them"
        }
      ]
    },
    {
      "focus": "taper the aid",
      "minutes": 15,
      "sessions": [
        {
          "title": "Step the aid down as the pack says",
          "description": "With the pharmacist, not by guess"
        },
        {
          "title": "Plan for a bad day",
          "description": "The three people, the three minutes"
        },
        {
          "title": "Move half an hour",
          "description": "Lungs thank you first"
        },
        {
          "title": "Money check: what it was, what it is",
          "description": "The year's sum"
        }
      ]
    },
    {
      "focus": "a non-smoker",
      "minutes": 15,
      "sessions": [
        {
          "title": "Say it: I do not smoke",
          "description": "Not 'I am trying'"
        },
        {
          "title": "Help someone who wants to stop",
          "description": "You know the way"
        },
        {
          "title": "Look back at reasons and logs",
          "description": "Keep the card"
        },
        {
          "title": "Set the next goal for your lungs",
          "description": "Stairs, a run, a swim"
        }
      ]
    }
  ],
  "milestone": {
    "title": "28 days: count, celebrate, go on",
    "description": "Days, money, breath; and the plan for the next six weeks",
    "minutes": 15
  },
  "extra": {
    "title": "Two-minute check: still free",
    "description": "One line about today",
    "minutes": 3,
    "effort": "low"
  },
  "floor": "five minutes and a glass of water until one craving is over",
  "outcome": "28 days without",
  "roadmap": [
    {
      "title": "Taper the aid, keep free",
      "description": "Step by step, as the pack or pharmacist says",
      "weeks": 6
    },
    {
      "title": "A year without",
      "description": "A goal for the new lungs",
      "weeks": 6
    }
  ],
  "cautions": [
    {
      "phrases": [
        "pregnant",
        "heart disease",
        "heart attack",
        "stroke",
        "psychosis",
        "schizophrenia",
        "bipolar",
        "epilepsy",
        "medication"
      ],
      "message": "Talk to a doctor before the quit day: some medicines need another dose when you stop, and there is extra help for you"
    }
  ],
  "why": "A week of preparing comes first: aid bought, triggers known, home cleared; patches, gum or medicine about double the chance, so do not stop by willpower alone"
}

"""##),
        ("reading.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "reading",
  "title": "Read more",
  "sources": [
    "Brysbaert 2019, How many words do we read per minute?",
    "Lally et al. 2010, habit formation"
  ],
  "keywords": [
    "read more",
    "read",
    "reading",
    "books",
    "finish books",
    "reading habit",
    "book",
    "read before bed"
  ],
  "tags": [
    "Learning",
    "Productivity"
  ],
  "per_week": {
    "min": 3,
    "typical": 6,
    "max": 7
  },
  "minutes": {
    "min": 10,
    "typical": 15,
    "max": 40
  },
  "rest_days": 0,
  "effort": "low",
  "preferred_time": "any",
  "max_increase_percent": 40,
  "deload": {
    "week": 4,
    "factor": 0.7
  },
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "one or two books a year",
      "sprints": 1
    },
    {
      "level": "intermediate",
      "start": 2,
      "description": "a book a month",
      "sprints": 1
    },
    {
      "level": "advanced",
      "start": 4,
      "description": "reads most days",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "two pages",
      "minutes": 10,
      "sessions": [
        {
          "title": "Read two pages, then stop or go on",
          "description": "The book lies open where you sit"
        },
        {
          "title": "Choose the next book and read its opening",
          "description": "Give a book 50 pages; quitting is allowed"
        }
      ]
    },
    {
      "focus": "a fixed place",
      "minutes": 12,
      "sessions": [
        {
          "title": "Read in your fixed place",
          "description": "Same chair, phone in another room"
        },
        {
          "title": "Read a chapter",
          "description": "One chapter, or up to the next break"
        }
      ]
    },
    {
      "focus": "quarter of an hour",
      "minutes": 15,
      "sessions": [
        {
          "title": "Read a quarter of an hour",
          "description": "About six pages"
        },
        {
          "title": "Read and mark one sentence",
          "description": "Underline or copy what stayed"
        }
      ]
    },
    {
      "focus": "finish something",
      "minutes": 18,
      "sessions": [
        {
          "title": "Read toward the end of the book",
          "description": "Set a bookmark where you want to be on Sunday"
        },
        {
          "title": "Tell someone what you read",
          "description": "Two minutes, by voice or message"
        }
      ]
    },
    {
      "focus": "twenty minutes",
      "minutes": 20,
      "sessions": [
        {
          "title": "Read twenty minutes",
          "description": "A book in 17 to 18 days at this pace"
        },
        {
          "title": "Read the hard chapter first",
          "description": "The part you would skip"
        }
      ]
    },
    {
      "focus": "a book done",
      "minutes": 22,
      "sessions": [
        {
          "title": "Read on, last chapters",
          "description": "Finish it, or choose the next"
        },
        {
          "title": "Read and write three lines about it",
          "description": "What for, what stayed, what next"
        }
      ]
    },
    {
      "focus": "half an hour",
      "minutes": 26,
      "sessions": [
        {
          "title": "Read half an hour",
          "description": "Ninety thousand words are about six hours"
        },
        {
          "title": "Read something unlike you",
          "description": "Another genre, another century"
        }
      ]
    },
    {
      "focus": "two books at once",
      "minutes": 30,
      "sessions": [
        {
          "title": "Read the heavy book",
          "description": "When you are fresh"
        },
        {
          "title": "Read the light book",
          "description": "When you are tired"
        }
      ]
    }
  ],
  "milestone": {
    "title": "Finish the book and choose the next",
    "description": "Put the next one where this one lay"
  },
  "floor": "two pages",
  "outcome": "one book finished and the next one chosen",
  "roadmap": [
    {
      "title": "Two books in six weeks",
      "description": "25 minutes a day",
      "weeks": 6
    },
    {
      "title": "A club or notes",
      "description": "Talk or write about each book",
      "weeks": 6
    }
  ],
  "quantities": [
    {
      "units": [
        "book"
      ],
      "per_sprint": 1.5,
      "max_per_week": 2
    }
  ],
  "why": "Two pages a day feel like nothing, and that is the point: the book comes into the hand every day, length grows by itself"
}

"""##),
        ("running_10k.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "running_10k",
  "title": "From 5K to 10K",
  "sources": [
    "Frandsen et al. 2025, British Journal of Sports Medicine 59:1203 (longest run of the last 30 days)",
    "Hal Higdon, 10K Novice (shape of the week)"
  ],
  "keywords": [
    "5k to 10k",
    "5 km to 10 km",
    "beyond 5k",
    "already run 5k",
    "already run a 5k",
    "can run 5k",
    "can run a 5k",
    "can run 5 km",
    "train for a 10k",
    "10k training",
    "10k plan",
    "10k race",
    "10k base",
    "marathon 10k base",
    "half marathon 10k base",
    "10k the distance",
    "10k faster",
    "faster 10k",
    "10k under",
    "10k in under",
    "10k time",
    "10k record",
    "10k pace",
    "10k pr",
    "10k pb",
    "improve my 10k",
    "better 10k"
  ],
  "tags": [
    "Fitness",
    "Health"
  ],
  "per_week": {
    "min": 2,
    "typical": 3,
    "max": 4
  },
  "minutes": {
    "min": 25,
    "typical": 40,
    "max": 80
  },
  "rest_days": 1,
  "effort": "moderate",
  "preferred_time": "any",
  "max_increase_percent": 15,
  "deload": {
    "week": 4,
    "factor": 0.7
  },
  "levels": [
    {
      "level": "novice",
      "start": 1,
      "description": "runs 5 km or half an hour without stopping, three times a week",
      "sprints": 2
    },
    {
      "level": "intermediate",
      "start": 6,
      "description": "has run 7 km in the last month",
      "sprints": 1
    },
    {
      "level": "advanced",
      "start": 8,
      "description": "has run 9 km in the last month",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "run and walk",
      "minutes": 30,
      "sessions": [
        {
          "title": "Run 3 min, walk 1 min, 6 times",
          "description": "Walk 5 minutes first; back to back until 24 minutes are done",
          "minutes": 30
        }
      ]
    },
    {
      "focus": "what you can do now",
      "minutes": 30,
      "sessions": [
        {
          "title": "Easy run, 3 km",
          "description": "About 2 miles; slow enough to talk in whole sentences; walk the first 5 minutes",
          "minutes": 25
        },
        {
          "title": "Easy run with 4 short strides",
          "description": "About 3 km; near the end four relaxed accelerations of 15 s",
          "minutes": 25
        },
        {
          "title": "Long run, 5 km",
          "description": "About 3 miles, all easy; walking breaks are fine; in a lighter week stop after two thirds",
          "minutes": 40,
          "effort": "high"
        }
      ]
    },
    {
      "focus": "half a kilometer more",
      "minutes": 30,
      "sessions": [
        {
          "title": "Easy run, 3 km",
          "description": "About 2 miles; slow enough to talk in whole sentences; walk the first 5 minutes",
          "minutes": 25
        },
        {
          "title": "Easy run, 3.5 km",
          "description": "About 2.2 miles; slow enough to talk in whole sentences; walk the first 5 minutes",
          "minutes": 30
        },
        {
          "title": "Long run, 5.5 km",
          "description": "About 3.4 miles, all easy; walking breaks are fine; in a lighter week stop after two thirds",
          "minutes": 45,
          "effort": "high"
        }
      ]
    },
    {
      "focus": "six kilometers",
      "minutes": 35,
      "sessions": [
        {
          "title": "Easy run, 3.5 km",
          "description": "About 2.2 miles; slow enough to talk in whole sentences; walk the first 5 minutes",
          "minutes": 30
        },
        {
          "title": "Easy run, 4 km",
          "description": "About 2.5 miles; slow enough to talk in whole sentences; walk the first 5 minutes",
          "minutes": 35
        },
        {
          "title": "Long run, 6 km",
          "description": "About 3.7 miles, all easy; walking breaks are fine; in a lighter week stop after two thirds",
          "minutes": 45,
          "effort": "high"
        }
      ]
    },
    {
      "focus": "a little more each day",
      "minutes": 35,
      "sessions": [
        {
          "title": "Easy run, 4 km",
          "description": "About 2.5 miles; slow enough to talk in whole sentences; walk the first 5 minutes",
          "minutes": 35
        },
        {
          "title": "Easy run on a new route",
          "description": "About 4 km; a park or a trail spares the legs",
          "minutes": 35
        },
        {
          "title": "Long run, 6.6 km",
          "description": "About 4.1 miles, all easy; walking breaks are fine; in a lighter week stop after two thirds",
          "minutes": 50,
          "effort": "high"
        }
      ]
    },
    {
      "focus": "seven kilometers",
      "minutes": 35,
      "sessions": [
        {
          "title": "Easy run, 3.5 km",
          "description": "About 2.2 miles; slow enough to talk in whole sentences; walk the first 5 minutes",
          "minutes": 30
        },
        {
          "title": "Easy run, 4 km",
          "description": "About 2.5 miles; slow enough to talk in whole sentences; walk the first 5 minutes",
          "minutes": 35
        },
        {
          "title": "Long run, 7.2 km",
          "description": "About 4.5 miles, all easy; walking breaks are fine; in a lighter week stop after two thirds",
          "minutes": 55,
          "effort": "high"
        }
      ]
    },
    {
      "focus": "past the seven",
      "minutes": 35,
      "sessions": [
        {
          "title": "Easy run, 4 km",
          "description": "About 2.5 miles; slow enough to talk in whole sentences; walk the first 5 minutes",
          "minutes": 35
        },
        {
          "title": "Easy run on a new route",
          "description": "About 4 km; a park or a trail spares the legs",
          "minutes": 35
        },
        {
          "title": "Long run, 7.5 km",
          "description": "About 4.7 miles, all easy; walking breaks are fine; in a lighter week stop after two thirds",
          "minutes": 60,
          "effort": "high"
        }
      ]
    },
    {
      "focus": "five miles",
      "minutes": 35,
      "sessions": [
        {
          "title": "Easy run, 4 km",
          "description": "About 2.5 miles; slow enough to talk in whole sentences; walk the first 5 minutes",
          "minutes": 35
        },
        {
          "title": "Easy run, 5 km",
          "description": "About 3.1 miles; slow enough to talk in whole sentences; walk the first 5 minutes",
          "minutes": 40
        },
        {
          "title": "Long run, 8.2 km",
          "description": "About 5.1 miles, all easy; walking breaks are fine; in a lighter week stop after two thirds",
          "minutes": 60,
          "effort": "high"
        }
      ]
    },
    {
      "focus": "nine kilometers",
      "minutes": 40,
      "sessions": [
        {
          "title": "Easy run, 4 km",
          "description": "About 2.5 miles; slow enough to talk in whole sentences; walk the first 5 minutes",
          "minutes": 35
        },
        {
          "title": "Easy run, 5 km",
          "description": "About 3.1 miles; slow enough to talk in whole sentences; walk the first 5 minutes",
          "minutes": 40
        },
        {
          "title": "Long run, 9 km",
          "description": "About 5.6 miles, all easy; walking breaks are fine; in a lighter week stop after two thirds",
          "minutes": 70,
          "effort": "high"
        }
      ]
    },
    {
      "focus": "nearly there",
      "minutes": 40,
      "sessions": [
        {
          "title": "Easy run, 5 km",
          "description": "About 3.1 miles; slow enough to talk in whole sentences; walk the first 5 minutes",
          "minutes": 40
        },
        {
          "title": "Easy run, 4 km",
          "description": "About 2.5 miles; slow enough to talk in whole sentences; walk the first 5 minutes",
          "minutes": 35
        },
        {
          "title": "Long run, 9.5 km",
          "description": "About 5.9 miles, all easy; walking breaks are fine; in a lighter week stop after two thirds",
          "minutes": 70,
          "effort": "high"
        }
      ]
    },
    {
      "focus": "the whole distance",
      "minutes": 40,
      "sessions": [
        {
          "title": "Easy run, 4 km",
          "description": "About 2.5 miles; slow enough to talk in whole sentences; walk the first 5 minutes",
          "minutes": 35
        },
        {
          "title": "Easy run, 3 km",
          "description": "About 2 miles; slow enough to talk in whole sentences; walk the first 5 minutes",
          "minutes": 25
        },
        {
          "title": "Run 10 km, start to finish",
          "description": "An event or a measured loop; begin slower than you want to; in a lighter week stop after two thirds",
          "minutes": 75,
          "effort": "high"
        }
      ]
    },
    {
      "focus": "a touch of speed",
      "minutes": 40,
      "sessions": [
        {
          "title": "Easy run, 4 km",
          "description": "About 2.5 miles; slow enough to talk in whole sentences; walk the first 5 minutes",
          "minutes": 35
        },
        {
          "title": "Run 6 x 2 min brisk, jog 2 min",
          "description": "Ten easy minutes before and after; brisk means short sentences",
          "minutes": 45,
          "effort": "high"
        },
        {
          "title": "Long run, 10 km, all easy",
          "description": "About 6.2 miles; the last kilometer no faster than the first",
          "minutes": 75,
          "effort": "high"
        }
      ]
    },
    {
      "focus": "even pace",
      "minutes": 40,
      "sessions": [
        {
          "title": "Easy run, 5 km",
          "description": "About 3.1 miles; slow enough to talk in whole sentences; walk the first 5 minutes",
          "minutes": 40
        },
        {
          "title": "Run 3 x 8 min steady, jog 3 min",
          "description": "Ten easy minutes before and after; steady means hard but under control",
          "minutes": 45,
          "effort": "high"
        },
        {
          "title": "Run 10 km at your own best",
          "description": "Even pace, faster only in the last kilometer",
          "minutes": 75,
          "effort": "high"
        }
      ]
    }
  ],
  "extra": {
    "title": "Easy walk or bike, 30 min",
    "description": "Keeps the heart busy and the legs rested",
    "minutes": 30,
    "effort": "low"
  },
  "floor": "a 10-minute walk in running shoes",
  "outcome": "a longest run two and a half kilometers longer, without an injury: 7 km from a base of 5, 10 km from a base of 7",
  "roadmap": [
    {
      "title": "10K: the distance",
      "description": "Long run from 7.5 to 10 km",
      "weeks": 6
    },
    {
      "title": "10K: a little faster",
      "description": "One interval day a week, the rest easy",
      "weeks": 6
    }
  ],
  "horizons": [
    {
      "phrases": [
        "10k",
        "10 km"
      ],
      "sprints": 2,
      "message": "From a steady 5 km it takes about 2 sprints to 10 km; if you cannot run for 20 minutes yet, start with a first 5K."
    }
  ],
  "cautions": [
    {
      "phrases": [
        "heart condition",
        "chest pain",
        "dizzy",
        "dizziness",
        "blood pressure",
        "pregnant",
        "after surgery",
        "over 70"
      ],
      "message": "See a doctor before you start: with this, exercise needs a yes from someone who knows you"
    },
    {
      "phrases": [
        "shin splints",
        "knee pain",
        "achilles",
        "injured",
        "injury",
        "sprain"
      ],
      "message": "With an injury see a physiotherapist first; walking or cycling without pain keeps you going until then"
    }
  ],
  "why": "The first week is what you run anyway: single runs more than a tenth longer than the longest of the last month are what injures runners, so the long run grows by a tenth at most"
}

"""##),
        ("running_5k.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "running_5k",
  "title": "First 5K",
  "sources": [
    "NHS Better Health, Couch to 5K running plan",
    "Frandsen et al. 2025, British Journal of Sports Medicine 59:1203 (longest run of the last 30 days)"
  ],
  "keywords": [
    "couch to 5k",
    "c25k",
    "run a 5k",
    "5k",
    "5 km",
    "5 k",
    "parkrun",
    "start running",
    "learn to run",
    "jog",
    "jogging",
    "run",
    "running",
    "runner",
    "run without stopping",
    "marathon",
    "half marathon"
  ],
  "tags": [
    "Fitness",
    "Health"
  ],
  "per_week": {
    "min": 2,
    "typical": 3,
    "max": 4
  },
  "minutes": {
    "min": 20,
    "typical": 30,
    "max": 60
  },
  "rest_days": 1,
  "effort": "high",
  "preferred_time": "any",
  "max_increase_percent": 20,
  "deload": null,
  "levels": [
    {
      "level": "novice",
      "start": 1,
      "description": "cannot run 5 minutes without stopping",
      "sprints": 2
    },
    {
      "level": "intermediate",
      "start": 5,
      "description": "runs 10 to 20 minutes, or 2 to 3 km",
      "sprints": 1
    },
    {
      "level": "advanced",
      "start": 7,
      "description": "runs 25 minutes or more without stopping",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "very first steps",
      "minutes": 25,
      "sessions": [
        {
          "title": "Walk 15 min, run 4 x 30 s",
          "description": "Start and end with 5 minutes of brisk walking; four half-minute runs in between, as slow as you like"
        }
      ]
    },
    {
      "focus": "one-minute runs",
      "minutes": 30,
      "sessions": [
        {
          "title": "Run 8 x 60 s, walk 90 s",
          "description": "Start and end with 5 minutes of brisk walking; run one minute, walk ninety seconds, eight times; you should be able to talk"
        }
      ]
    },
    {
      "focus": "ninety-second runs",
      "minutes": 30,
      "sessions": [
        {
          "title": "Run 6 x 90 s, walk 2 min",
          "description": "Start and end with 5 minutes of brisk walking; run ninety seconds, walk two minutes, six times"
        }
      ]
    },
    {
      "focus": "first three minutes",
      "minutes": 30,
      "sessions": [
        {
          "title": "Run 90 s and 3 min, twice",
          "description": "Start and end with 5 minutes of brisk walking; run 90 s, walk 90 s, run 3 min, walk 3 min; all of it twice"
        }
      ]
    },
    {
      "focus": "five minutes at a time",
      "minutes": 35,
      "sessions": [
        {
          "title": "Run 3-5-3-5 min",
          "description": "Start and end with 5 minutes of brisk walking; run 3, 5, 3 and 5 minutes with walks of 90 s to 2.5 min between"
        }
      ]
    },
    {
      "focus": "from intervals to twenty minutes",
      "minutes": 35,
      "sessions": [
        {
          "title": "Run 3 x 5 min, walk 3 min",
          "description": "Start and end with 5 minutes of brisk walking; three runs of five minutes"
        },
        {
          "title": "Run 8 min twice, walk 5 min",
          "description": "Start and end with 5 minutes of brisk walking; two runs of eight minutes"
        },
        {
          "title": "Run 20 min in one go",
          "description": "Start and end with 5 minutes of brisk walking; slow enough to talk; a walking break is no failure"
        }
      ]
    },
    {
      "focus": "twenty-five minutes",
      "minutes": 35,
      "sessions": [
        {
          "title": "Run 5-8-5 min, walk 3 min",
          "description": "Start and end with 5 minutes of brisk walking; runs of 5, 8 and 5 minutes"
        },
        {
          "title": "Run 10 min twice, walk 3 min",
          "description": "Start and end with 5 minutes of brisk walking; two runs of ten minutes"
        },
        {
          "title": "Run 25 min without stopping",
          "description": "Start and end with 5 minutes of brisk walking; the test of the sprint, at talking pace"
        }
      ]
    },
    {
      "focus": "twenty-five minutes, steady",
      "minutes": 40,
      "sessions": [
        {
          "title": "Run 25 min, all easy",
          "description": "Start and end with 5 minutes of brisk walking; no faster than you can talk"
        }
      ]
    },
    {
      "focus": "twenty-eight minutes",
      "minutes": 40,
      "sessions": [
        {
          "title": "Run 28 min, all easy",
          "description": "Start and end with 5 minutes of brisk walking; look for a flat loop"
        }
      ]
    },
    {
      "focus": "half an hour",
      "minutes": 40,
      "sessions": [
        {
          "title": "Run 30 min, all easy",
          "description": "Start and end with 5 minutes of brisk walking; about 4 to 5 km for most people"
        }
      ]
    },
    {
      "focus": "the whole distance",
      "minutes": 45,
      "sessions": [
        {
          "title": "Run 33 min, all easy",
          "description": "Start and end with 5 minutes of brisk walking; add three minutes at the same pace"
        },
        {
          "title": "Run 25 min with 4 short strides",
          "description": "Start and end with 5 minutes of brisk walking; four relaxed accelerations of 15 s near the end"
        },
        {
          "title": "Run 5 km, start to finish",
          "description": "Start and end with 5 minutes of brisk walking; an event or a measured loop; walk if you must"
        }
      ]
    },
    {
      "focus": "stronger over 5K",
      "minutes": 45,
      "sessions": [
        {
          "title": "Run 36 min, all easy",
          "description": "Start and end with 5 minutes of brisk walking; a little more than the distance"
        },
        {
          "title": "Run 6 x 2 min brisk, jog 2 min",
          "description": "Start and end with 5 minutes of brisk walking; brisk means short sentences"
        },
        {
          "title": "Run 5 km at your own best",
          "description": "Start and end with 5 minutes of brisk walking; even pace, faster only in the last kilometer"
        }
      ]
    }
  ],
  "extra": {
    "title": "Easy walk, 20 min",
    "description": "Walk at an easy pace; it helps recovery without loading the legs",
    "minutes": 20,
    "effort": "low"
  },
  "floor": "a 10-minute walk in running shoes",
  "outcome": "run 25 minutes without stopping, at a pace you can talk at",
  "roadmap": [
    {
      "title": "First 5K: the whole distance",
      "description": "25, 28, then 30 minutes without stopping, and 33 to 36 until 5 km are covered",
      "weeks": 6
    },
    {
      "title": "First 5K: a little faster",
      "description": "one interval day a week, the rest easy",
      "weeks": 6
    }
  ],
  "horizons": [
    {
      "phrases": [
        "marathon"
      ],
      "sprints": 10,
      "message": "A marathon takes about 9 to 10 sprints from zero (5K, 10K, half, marathon): this plan is the first of them.",
      "roadmap": [
        {
          "title": "5K: the whole distance",
          "description": "From 25 minutes to 5 km",
          "weeks": 6
        },
        {
          "title": "10K: base",
          "description": "Longest run from 5 to 7 km",
          "weeks": 6
        },
        {
          "title": "10K: the distance",
          "description": "Longest run from 7.5 to 10 km",
          "weeks": 6
        },
        {
          "title": "Half marathon: base",
          "description": "Long run from 6.5 to 13 km",
          "weeks": 6
        },
        {
          "title": "Half marathon: the race",
          "description": "Long run to 19.5 km, then 21.1",
          "weeks": 6
        },
        {
          "title": "Hold",
          "description": "Three easy runs a week, keep the form",
          "weeks": 6
        },
        {
          "title": "Marathon: base",
          "description": "Long run from 10 to 16 km",
          "weeks": 6
        },
        {
          "title": "Marathon: build",
          "description": "Long run from 19 to 26 km",
          "weeks": 6
        },
        {
          "title": "Marathon: peak and race",
          "description": "32 km three weeks before, then the race",
          "weeks": 6
        }
      ]
    },
    {
      "phrases": [
        "half marathon",
        "21k",
        "21 km",
        "13 1 miles"
      ],
      "sprints": 5,
      "message": "A half marathon takes about 5 sprints from zero: 5K, 10K, then two for the distance.",
      "roadmap": [
        {
          "title": "5K: the whole distance",
          "description": "From 25 minutes to 5 km",
          "weeks": 6
        },
        {
          "title": "10K: base and distance",
          "description": "Longest run from 5 to 10 km",
          "weeks": 6
        },
        {
          "title": "Half marathon: base",
          "description": "Long run from 6.5 to 13 km",
          "weeks": 6
        },
        {
          "title": "Half marathon: the race",
          "description": "Long run to 19.5 km, then 21.1",
          "weeks": 6
        }
      ]
    },
    {
      "phrases": [
        "10k",
        "10 km",
        "10 k",
        "6 miles"
      ],
      "sprints": 4,
      "message": "10 km takes about 4 sprints from zero; the longest run grows by at most a tenth over the longest of the last 30 days.",
      "roadmap": [
        {
          "title": "5K: the whole distance",
          "description": "From 25 minutes to 5 km",
          "weeks": 6
        },
        {
          "title": "10K: base",
          "description": "Longest run from 5 to 7 km",
          "weeks": 6
        },
        {
          "title": "10K: the distance",
          "description": "Longest run from 7.5 to 10 km",
          "weeks": 6
        }
      ]
    }
  ],
  "cautions": [
    {
      "phrases": [
        "heart condition",
        "chest pain",
        "dizzy",
        "dizziness",
        "blood pressure",
        "pregnant",
        "after surgery",
        "over 70"
      ],
      "message": "See a doctor before you start: with this, exercise needs a yes from someone who knows you"
    },
    {
      "phrases": [
        "shin splints",
        "knee pain",
        "achilles",
        "injured",
        "injury",
        "sprain"
      ],
      "message": "With an injury see a physiotherapist first; walking or cycling without pain keeps you going until then"
    }
  ],
  "why": "The first runs are short because tendons and bones need weeks longer than the lungs to get used to running; most people who stop do so because they started too fast"
}

"""##),
        ("running_half.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "running_half",
  "title": "Half marathon base",
  "sources": [
    "Hal Higdon, Half Marathon Novice 2 (shape of the week, taper)",
    "Frandsen et al. 2025, British Journal of Sports Medicine 59:1203 (longest run of the last 30 days)"
  ],
  "keywords": [
    "10k to half",
    "10k to a half marathon",
    "half marathon base",
    "half marathon the race",
    "half marathon training",
    "half marathon plan",
    "half marathon race",
    "half marathon time",
    "half marathon faster",
    "half marathon under",
    "half marathon in under",
    "faster half marathon",
    "marathon base",
    "marathon build",
    "marathon peak",
    "already run 10k",
    "already run a 10k",
    "can run 10k",
    "can run a 10k",
    "can run 10 km",
    "longer runs"
  ],
  "tags": [
    "Fitness",
    "Health"
  ],
  "per_week": {
    "min": 3,
    "typical": 4,
    "max": 5
  },
  "minutes": {
    "min": 30,
    "typical": 45,
    "max": 150
  },
  "rest_days": 1,
  "effort": "moderate",
  "preferred_time": "any",
  "max_increase_percent": 15,
  "deload": {
    "week": 4,
    "factor": 0.7
  },
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "runs 5 to 6 km, three times a week",
      "sprints": 3
    },
    {
      "level": "intermediate",
      "start": 5,
      "description": "has run 10 km in the last month",
      "sprints": 2
    },
    {
      "level": "advanced",
      "start": 9,
      "description": "has run 14 km in the last month",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "the base",
      "minutes": 35,
      "sessions": [
        {
          "title": "Easy run, 4 km",
          "description": "Slow enough to talk in whole sentences; walk the first 5 minutes",
          "minutes": 35
        },
        {
          "title": "Midweek run, 5 km",
          "description": "Easy, a little longer than the other one; drink when it is warm",
          "minutes": 40
        },
        {
          "title": "Cross-train: bike, swim or walk",
          "description": "Easy movement without impact",
          "minutes": 30,
          "effort": "low"
        },
        {
          "title": "Long run, 6.5 km",
          "description": "About 4 miles, clearly slower than race pace; a free day before and after; in a lighter week stop after two thirds",
          "minutes": 50,
          "effort": "high"
        }
      ]
    },
    {
      "focus": "seven kilometers",
      "minutes": 35,
      "sessions": [
        {
          "title": "Easy run, 4 km",
          "description": "Slow enough to talk in whole sentences; walk the first 5 minutes",
          "minutes": 35
        },
        {
          "title": "Midweek run, 5 km",
          "description": "Easy, a little longer than the other one; drink when it is warm",
          "minutes": 40
        },
        {
          "title": "Cross-train: bike, swim or walk",
          "description": "Easy movement without impact",
          "minutes": 30,
          "effort": "low"
        },
        {
          "title": "Long run, 7.2 km",
          "description": "About 4.5 miles, clearly slower than race pace; a free day before and after; in a lighter week stop after two thirds",
          "minutes": 55,
          "effort": "high"
        }
      ]
    },
    {
      "focus": "five miles",
      "minutes": 35,
      "sessions": [
        {
          "title": "Easy run, 4 km",
          "description": "Slow enough to talk in whole sentences; walk the first 5 minutes",
          "minutes": 35
        },
        {
          "title": "Midweek run, 6 km",
          "description": "Easy, a little longer than the other one; drink when it is warm",
          "minutes": 45
        },
        {
          "title": "Cross-train: bike, swim or walk",
          "description": "Easy movement without impact",
          "minutes": 30,
          "effort": "low"
        },
        {
          "title": "Long run, 7.9 km",
          "description": "About 4.9 miles, clearly slower than race pace; a free day before and after; in a lighter week stop after two thirds",
          "minutes": 60,
          "effort": "high"
        }
      ]
    },
    {
      "focus": "a longer morning",
      "minutes": 40,
      "sessions": [
        {
          "title": "Easy run, 5 km",
          "description": "Slow enough to talk in whole sentences; walk the first 5 minutes",
          "minutes": 40
        },
        {
          "title": "Midweek run, 6 km",
          "description": "Easy, a little longer than the other one; drink when it is warm",
          "minutes": 45
        },
        {
          "title": "Cross-train: bike, swim or walk",
          "description": "Easy movement without impact",
          "minutes": 30,
          "effort": "low"
        },
        {
          "title": "Long run, 8.7 km",
          "description": "About 5.4 miles, clearly slower than race pace; a free day before and after; in a lighter week stop after two thirds",
          "minutes": 65,
          "effort": "high"
        }
      ]
    },
    {
      "focus": "toward ten",
      "minutes": 40,
      "sessions": [
        {
          "title": "Easy run, 5 km",
          "description": "Slow enough to talk in whole sentences; walk the first 5 minutes",
          "minutes": 40
        },
        {
          "title": "Midweek run, 6 km",
          "description": "Easy, a little longer than the other one; drink when it is warm",
          "minutes": 45
        },
        {
          "title": "Cross-train: bike, swim or walk",
          "description": "Easy movement without impact",
          "minutes": 35,
          "effort": "low"
        },
        {
          "title": "Long run, 9.5 km",
          "description": "About 5.9 miles, clearly slower than race pace; a free day before and after; in a lighter week stop after two thirds",
          "minutes": 70,
          "effort": "high"
        }
      ]
    },
    {
      "focus": "past the ten",
      "minutes": 40,
      "sessions": [
        {
          "title": "Easy run, 5 km",
          "description": "Slow enough to talk in whole sentences; walk the first 5 minutes",
          "minutes": 40
        },
        {
          "title": "Midweek run, 6 km",
          "description": "Easy, a little longer than the other one; drink when it is warm",
          "minutes": 45
        },
        {
          "title": "Cross-train: bike, swim or walk",
          "description": "Easy movement without impact",
          "minutes": 35,
          "effort": "low"
        },
        {
          "title": "Long run, 10.5 km",
          "description": "About 6.5 miles, clearly slower than race pace; a free day before and after; in a lighter week stop after two thirds",
          "minutes": 80,
          "effort": "high"
        }
      ]
    },
    {
      "focus": "eleven and a half",
      "minutes": 40,
      "sessions": [
        {
          "title": "Easy run, 5 km",
          "description": "Slow enough to talk in whole sentences; walk the first 5 minutes",
          "minutes": 40
        },
        {
          "title": "Midweek run, 7 km",
          "description": "Easy, a little longer than the other one; drink when it is warm",
          "minutes": 55
        },
        {
          "title": "Cross-train: bike, swim or walk",
          "description": "Easy movement without impact",
          "minutes": 35,
          "effort": "low"
        },
        {
          "title": "Long run, 11.5 km",
          "description": "About 7.1 miles, clearly slower than race pace; a free day before and after; in a lighter week stop after two thirds",
          "minutes": 85,
          "effort": "high"
        }
      ]
    },
    {
      "focus": "more than half of it",
      "minutes": 40,
      "sessions": [
        {
          "title": "Easy run, 5 km",
          "description": "Slow enough to talk in whole sentences; walk the first 5 minutes",
          "minutes": 40
        },
        {
          "title": "Midweek run, 7 km",
          "description": "Easy, a little longer than the other one; drink when it is warm",
          "minutes": 55
        },
        {
          "title": "Cross-train: bike, swim or walk",
          "description": "Easy movement without impact",
          "minutes": 40,
          "effort": "low"
        },
        {
          "title": "Long run, 12.6 km",
          "description": "About 7.8 miles, clearly slower than race pace; a free day before and after; in a lighter week stop after two thirds",
          "minutes": 95,
          "effort": "high"
        }
      ]
    },
    {
      "focus": "thirteen and more",
      "minutes": 40,
      "sessions": [
        {
          "title": "Easy run, 6 km",
          "description": "Slow enough to talk in whole sentences; walk the first 5 minutes",
          "minutes": 45
        },
        {
          "title": "Midweek run, 7 km",
          "description": "Easy, a little longer than the other one; drink when it is warm",
          "minutes": 55
        },
        {
          "title": "Cross-train: bike, swim or walk",
          "description": "Easy movement without impact",
          "minutes": 40,
          "effort": "low"
        },
        {
          "title": "Long run, 13.8 km",
          "description": "About 8.6 miles, clearly slower than race pace; a free day before and after; in a lighter week stop after two thirds",
          "minutes": 100,
          "effort": "high"
        }
      ]
    },
    {
      "focus": "fifteen",
      "minutes": 40,
      "sessions": [
        {
          "title": "Easy run, 5 km",
          "description": "Slow enough to talk in whole sentences; walk the first 5 minutes",
          "minutes": 40
        },
        {
          "title": "Midweek run, 8 km",
          "description": "Easy, a little longer than the other one; drink when it is warm",
          "minutes": 60
        },
        {
          "title": "Cross-train: bike, swim or walk",
          "description": "Easy movement without impact",
          "minutes": 40,
          "effort": "low"
        },
        {
          "title": "Long run, 15 km",
          "description": "About 9.3 miles, clearly slower than race pace; a free day before and after; in a lighter week stop after two thirds",
          "minutes": 110,
          "effort": "high"
        }
      ]
    },
    {
      "focus": "ten miles",
      "minutes": 40,
      "sessions": [
        {
          "title": "Easy run, 5 km",
          "description": "Slow enough to talk in whole sentences; walk the first 5 minutes",
          "minutes": 40
        },
        {
          "title": "Midweek run, 8 km",
          "description": "Easy, a little longer than the other one; drink when it is warm",
          "minutes": 60
        },
        {
          "title": "Cross-train: bike, swim or walk",
          "description": "Easy movement without impact",
          "minutes": 40,
          "effort": "low"
        },
        {
          "title": "Long run, 16.5 km",
          "description": "About 10.2 miles, clearly slower than race pace; a free day before and after; in a lighter week stop after two thirds",
          "minutes": 120,
          "effort": "high"
        }
      ]
    },
    {
      "focus": "eighteen",
      "minutes": 45,
      "sessions": [
        {
          "title": "Easy run, 6 km",
          "description": "Slow enough to talk in whole sentences; walk the first 5 minutes",
          "minutes": 45
        },
        {
          "title": "Midweek run, 8 km",
          "description": "Easy, a little longer than the other one; drink when it is warm",
          "minutes": 60
        },
        {
          "title": "Cross-train: bike, swim or walk",
          "description": "Easy movement without impact",
          "minutes": 45,
          "effort": "low"
        },
        {
          "title": "Long run, 18 km",
          "description": "About 11.2 miles, clearly slower than race pace; a free day before and after; in a lighter week stop after two thirds",
          "minutes": 130,
          "effort": "high"
        }
      ]
    },
    {
      "focus": "the longest run",
      "minutes": 45,
      "sessions": [
        {
          "title": "Easy run, 5 km",
          "description": "Slow enough to talk in whole sentences; walk the first 5 minutes",
          "minutes": 40
        },
        {
          "title": "Midweek run, 6 km",
          "description": "Easy, a little longer than the other one; drink when it is warm",
          "minutes": 45
        },
        {
          "title": "Cross-train: bike, swim or walk",
          "description": "Easy movement without impact",
          "minutes": 30,
          "effort": "low"
        },
        {
          "title": "Long run, 19.5 km",
          "description": "About 12.1 miles, clearly slower than race pace; a free day before and after; in a lighter week stop after two thirds",
          "minutes": 140,
          "effort": "high"
        }
      ]
    },
    {
      "focus": "the race",
      "minutes": 45,
      "sessions": [
        {
          "title": "Easy run, 4 km",
          "description": "Slow enough to talk in whole sentences; walk the first 5 minutes",
          "minutes": 35
        },
        {
          "title": "Midweek run, 5 km",
          "description": "Easy, a little longer than the other one; drink when it is warm",
          "minutes": 40
        },
        {
          "title": "Cross-train: bike, swim or walk",
          "description": "Easy movement without impact",
          "minutes": 30,
          "effort": "low"
        },
        {
          "title": "Run 21.1 km, the half marathon",
          "description": "13.1 miles; the first third slower than you want to; eat and drink as you practiced",
          "minutes": 150,
          "effort": "high"
        }
      ]
    }
  ],
  "extra": {
    "title": "Stretch and easy walk",
    "description": "Twenty minutes, no impact",
    "minutes": 20,
    "effort": "low"
  },
  "floor": "a 10-minute walk in running shoes",
  "outcome": "a long run half as long again as now, every step at a pace you can talk at",
  "roadmap": [
    {
      "title": "Half marathon: base",
      "description": "Long run from 10 to 15 km",
      "weeks": 6
    },
    {
      "title": "Half marathon: the race",
      "description": "Long run to 19.5 km, then 21.1",
      "weeks": 6
    }
  ],
  "horizons": [
    {
      "phrases": [
        "full marathon",
        "42k",
        "42 km",
        "26 2 miles"
      ],
      "sprints": 6,
      "message": "A marathon takes about 3 sprints more after the half: long runs of 16, 26 and then 32 km, three weeks before the race.",
      "roadmap": [
        {
          "title": "Half marathon: base",
          "description": "Long run from 10 to 15 km",
          "weeks": 6
        },
        {
          "title": "Half marathon: the race",
          "description": "Long run to 19.5 km, then 21.1",
          "weeks": 6
        },
        {
          "title": "Marathon: base",
          "description": "Long run from 10 to 16 km",
          "weeks": 6
        },
        {
          "title": "Marathon: build",
          "description": "Long run from 19 to 26 km",
          "weeks": 6
        },
        {
          "title": "Marathon: peak and race",
          "description": "32 km three weeks before, then the race",
          "weeks": 6
        }
      ]
    }
  ],
  "cautions": [
    {
      "phrases": [
        "heart condition",
        "chest pain",
        "dizzy",
        "dizziness",
        "blood pressure",
        "pregnant",
        "after surgery",
        "over 70"
      ],
      "message": "See a doctor before you start: with this, exercise needs a yes from someone who knows you"
    },
    {
      "phrases": [
        "shin splints",
        "knee pain",
        "achilles",
        "injured",
        "injury",
        "sprain",
        "stress fracture"
      ],
      "message": "With an injury see a physiotherapist first; cycling or swimming without pain keeps you going until then"
    },
    {
      "phrases": [
        "lost my period",
        "no period",
        "missed periods",
        "underweight"
      ],
      "message": "Long running with too little food harms bones and heart: see a doctor before you add kilometers"
    }
  ],
  "why": "The first long run is one you know: the longest run of a month is what bones and tendons are ready for, and a tenth more a week is what they follow"
}

"""##),
        ("savings.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "savings",
  "title": "Money put aside",
  "sources": [
    "CFPB, savings rules of thumb"
  ],
  "keywords": [
    "save money",
    "save",
    "savings",
    "saving",
    "emergency fund",
    "rainy day",
    "down payment",
    "deposit",
    "nest egg",
    "put aside",
    "set aside money",
    "buy a house",
    "buy a home",
    "buy my first home",
    "buy a car",
    "buy an apartment",
    "buy a flat",
    "house deposit"
  ],
  "tags": [
    "Financial"
  ],
  "per_week": {
    "min": 1,
    "typical": 1,
    "max": 3
  },
  "minutes": {
    "min": 10,
    "typical": 15,
    "max": 45
  },
  "rest_days": 2,
  "effort": "low",
  "preferred_time": "any",
  "max_increase_percent": 60,
  "deload": null,
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "no buffer yet",
      "sprints": 3
    },
    {
      "level": "intermediate",
      "start": 2,
      "description": "one month put aside",
      "sprints": 3
    },
    {
      "level": "advanced",
      "start": 4,
      "description": "three months put aside",
      "sprints": 2
    }
  ],
  "stages": [
    {
      "focus": "a start",
      "minutes": 15,
      "sessions": [
        {
          "title": "Open the savings account, move a first sum",
          "description": "The price of one coffee will do"
        },
        {
          "title": "Write down this week's spending",
          "description": "No judging"
        },
        {
          "title": "Name what the money is for",
          "description": "A name on the account helps"
        }
      ]
    },
    {
      "focus": "automatic",
      "minutes": 15,
      "sessions": [
        {
          "title": "Set the transfer on payday",
          "description": "2 % of take-home pay"
        },
        {
          "title": "Look at the balance, note it",
          "description": "Once a week, same day"
        },
        {
          "title": "Find one cost you would not miss",
          "description": "Note what it is a year"
        }
      ]
    },
    {
      "focus": "one cost less",
      "minutes": 20,
      "sessions": [
        {
          "title": "Cancel one subscription",
          "description": "Move its price to savings at once"
        },
        {
          "title": "Raise the transfer to 3 %",
          "description": "If the month still works"
        },
        {
          "title": "Check the week against the plan",
          "description": "Two numbers"
        }
      ]
    },
    {
      "focus": "compare",
      "minutes": 20,
      "sessions": [
        {
          "title": "Compare one bill with other providers",
          "description": "Phone, power or insurance"
        },
        {
          "title": "Keep the transfer, note the total",
          "description": "No change this week"
        },
        {
          "title": "A free evening instead of a paid one",
          "description": "Move what you saved"
        }
      ]
    },
    {
      "focus": "a push",
      "minutes": 25,
      "sessions": [
        {
          "title": "Sell three things you do not use",
          "description": "Everything goes to the fund"
        },
        {
          "title": "Raise the transfer to 4 %",
          "description": "If the month still works"
        },
        {
          "title": "Plan the next big expense",
          "description": "Date, sum, sum a week"
        }
      ]
    },
    {
      "focus": "review",
      "minutes": 25,
      "sessions": [
        {
          "title": "Review six weeks and raise to 5 %",
          "description": "What was easy? Keep that"
        },
        {
          "title": "Set the next milestone",
          "description": "500, 1,000, a month of expenses"
        },
        {
          "title": "Move any windfall",
          "description": "Half to the fund, half to you"
        }
      ]
    },
    {
      "focus": "a month's expenses",
      "minutes": 30,
      "sessions": [
        {
          "title": "Work out one month of expenses",
          "description": "Needs only"
        },
        {
          "title": "Raise the transfer by 1 %",
          "description": "Every other month"
        },
        {
          "title": "Insurance and fees check",
          "description": "Once a year"
        }
      ]
    },
    {
      "focus": "three months",
      "minutes": 30,
      "sessions": [
        {
          "title": "Plan the way to three months",
          "description": "Weekly sum and date"
        },
        {
          "title": "Where should it lie?",
          "description": "Interest, access, safety"
        },
        {
          "title": "Yearly costs by month",
          "description": "No more surprises"
        }
      ]
    }
  ],
  "milestone": {
    "title": "Review the fund: what worked, what next",
    "description": "Total, rate, next milestone"
  },
  "floor": "move one coin",
  "outcome": "a transfer that runs by itself and a first sum of 500, or 15 to 20 % of a month's pay",
  "roadmap": [
    {
      "title": "The first 1,000",
      "description": "Transfer at 5 %, windfalls go in",
      "weeks": 6
    },
    {
      "title": "A month of expenses",
      "description": "Keep the transfer, cut one bill",
      "weeks": 6
    },
    {
      "title": "Three months of expenses",
      "description": "Steady",
      "weeks": 6
    }
  ],
  "quantities": [
    {
      "units": [
        "$",
        "€",
        "£",
        "dollar",
        "euro",
        "pound",
        "usd",
        "eur"
      ],
      "per_sprint": 1000
    }
  ],
  "cautions": [
    {
      "phrases": [
        "bailiff",
        "eviction",
        "cannot pay",
        "can't pay",
        "loan shark",
        "payday loan"
      ],
      "message": "Rent, food and power come first: free, non-profit debt advice helps today (StepChange or National Debtline in the UK, an NFCC member in the US)"
    },
    {
      "phrases": [
        "crypto",
        "double my money",
        "options",
        "leverage",
        "gambling"
      ],
      "message": "Money you need does not belong into bets: this plan saves, it does not speculate"
    }
  ],
  "why": "It starts with the price of a coffee because the transfer, not the sum, is the habit; the sum grows with it"
}

"""##),
        ("screen_time.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "screen_time",
  "title": "Less screen",
  "sources": [
    "Hunt et al. 2018 (social media limited to about 30 minutes a day: less loneliness and depression)"
  ],
  "keywords": [
    "screen time",
    "less screen",
    "less phone",
    "phone less",
    "off my phone",
    "my phone addiction",
    "phone addiction",
    "less time on my phone",
    "no phone in bed",
    "phone free",
    "less scrolling",
    "stop scrolling",
    "scroll less",
    "doomscrolling",
    "less social media",
    "social media less",
    "social media detox",
    "quit social media",
    "social media break",
    "time on social media",
    "limit social media",
    "cut down on social media",
    "cut back on social media",
    "digital detox",
    "digital minimalism",
    "less tiktok",
    "less instagram",
    "less youtube",
    "less tv",
    "watch less tv",
    "watch less television",
    "less television",
    "less netflix",
    "watch less netflix",
    "stop watching",
    "stop binge watching",
    "binge watching",
    "less gaming",
    "game less",
    "stop gaming",
    "fewer video games",
    "less video games",
    "stop playing video games",
    "play less video games"
  ],
  "tags": [
    "Productivity",
    "Mental Health",
    "Health"
  ],
  "per_week": {
    "min": 3,
    "typical": 5,
    "max": 7
  },
  "minutes": {
    "min": 5,
    "typical": 10,
    "max": 40
  },
  "rest_days": 0,
  "effort": "low",
  "preferred_time": "evening",
  "max_increase_percent": 30,
  "deload": {
    "week": 4,
    "factor": 0.8
  },
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "four hours a day or more outside work",
      "sprints": 1
    },
    {
      "level": "intermediate",
      "start": 2,
      "description": "two to four hours",
      "sprints": 1
    },
    {
      "level": "advanced",
      "start": 4,
      "description": "under two, wants better ones",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "measure",
      "minutes": 6,
      "sessions": [
        {
          "title": "Note screen time and top 3 apps",
          "description": "The counter in the settings; no change yet"
        },
        {
          "title": "Phone sleeps outside the bedroom",
          "description": "One night, a real alarm clock"
        }
      ]
    },
    {
      "focus": "quiet",
      "minutes": 8,
      "sessions": [
        {
          "title": "Turn off notifications of 5 apps",
          "description": "People may ring, programs may not"
        },
        {
          "title": "Move social apps off page one",
          "description": "Two swipes away, logged out"
        }
      ]
    },
    {
      "focus": "meals",
      "minutes": 10,
      "sessions": [
        {
          "title": "A meal without a phone",
          "description": "In a bag, face down is not enough"
        },
        {
          "title": "Look at the counter, minus 10 %",
          "description": "One app gives the minutes"
        }
      ]
    },
    {
      "focus": "an hour",
      "minutes": 12,
      "sessions": [
        {
          "title": "Put the phone away for an hour",
          "description": "The same hour every time; tell those who might call"
        },
        {
          "title": "Start the list: instead of scrolling",
          "description": "Ten things of ten minutes"
        }
      ]
    },
    {
      "focus": "limits",
      "minutes": 15,
      "sessions": [
        {
          "title": "App limit: ten minutes each",
          "description": "Set it, and let someone else choose the code"
        },
        {
          "title": "Screen in gray, one evening",
          "description": "Color is half of the pull"
        }
      ]
    },
    {
      "focus": "half a day",
      "minutes": 20,
      "sessions": [
        {
          "title": "Do one thing from the list",
          "description": "Book, walk, guitar, call"
        },
        {
          "title": "Plan half a weekend day offline",
          "description": "Place and people first; then the phone stays home"
        }
      ]
    },
    {
      "focus": "bed and book",
      "minutes": 25,
      "sessions": [
        {
          "title": "Book in bed, phone in the kitchen",
          "description": "Five nights of seven"
        },
        {
          "title": "Unfollow twenty",
          "description": "Keep those you would call"
        }
      ]
    },
    {
      "focus": "work too",
      "minutes": 30,
      "sessions": [
        {
          "title": "Messages at three fixed times",
          "description": "Say so in your status"
        },
        {
          "title": "An evening of a hobby",
          "description": "The one that scrolling ate"
        }
      ]
    }
  ],
  "milestone": {
    "title": "Compare the counter with week 1",
    "description": "What did you do instead? Keep two rules",
    "minutes": 15
  },
  "floor": "phone in another room for one meal",
  "outcome": "a third less screen time, and social media near 30 minutes a day",
  "roadmap": [
    {
      "title": "Bed and book",
      "description": "The phone sleeps in the kitchen",
      "weeks": 6
    },
    {
      "title": "Work chat at fixed times",
      "description": "Three windows a day",
      "weeks": 6
    }
  ],
  "cautions": [
    {
      "phrases": [
        "addicted",
        "addiction",
        "gambling",
        "porn",
        "school",
        "lost my job"
      ],
      "message": "If screens cost you school, work or people, or stopping seems impossible, talk to a doctor or counselor beside this plan"
    }
  ],
  "why": "The first week only measures: in the study even watching the numbers eased anxiety, and limits came after that week"
}

"""##),
        ("sleep.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "sleep",
  "title": "Better sleep",
  "sources": [
    "AASM/SRS consensus: 7 hours or more",
    "National Sleep Foundation, sleep regularity",
    "CCJM, sleep hygiene table"
  ],
  "keywords": [
    "sleep better",
    "sleep",
    "go to bed earlier",
    "bed earlier",
    "wake up early",
    "wake up earlier",
    "get up earlier",
    "insomnia",
    "sleep schedule",
    "tired",
    "night owl",
    "early riser",
    "rest",
    "wake up at",
    "get up at",
    "wake up before"
  ],
  "tags": [
    "Health",
    "Mental Health"
  ],
  "per_week": {
    "min": 4,
    "typical": 7,
    "max": 7
  },
  "minutes": {
    "min": 10,
    "typical": 20,
    "max": 30
  },
  "rest_days": 0,
  "effort": "low",
  "preferred_time": "bedtime",
  "max_increase_percent": 30,
  "deload": null,
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "wake time varies by more than an hour",
      "sprints": 1
    },
    {
      "level": "intermediate",
      "start": 2,
      "description": "regular, but short",
      "sprints": 1
    },
    {
      "level": "advanced",
      "start": 4,
      "description": "regular; wants a shift of the hours",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "fix the wake time",
      "minutes": 10,
      "sessions": [
        {
          "title": "Set tomorrow's wake time and note last night",
          "description": "Same wake time plus or minus 30 minutes, weekend too"
        },
        {
          "title": "Wind down: dim the lights",
          "description": "Ten minutes without a screen, lights low"
        }
      ]
    },
    {
      "focus": "an alarm for going to bed",
      "minutes": 15,
      "sessions": [
        {
          "title": "Wind down when the bed alarm rings",
          "description": "Set an alarm 20 minutes before bed; that is when screens stop"
        },
        {
          "title": "Light within 30 min of waking: plan it",
          "description": "Lay out what you need to go outside tomorrow"
        }
      ]
    },
    {
      "focus": "15 minutes earlier",
      "minutes": 15,
      "sessions": [
        {
          "title": "Wind down 15 min earlier",
          "description": "Move bed and wake time by a quarter of an hour"
        },
        {
          "title": "Phone stays out of the bedroom",
          "description": "Charge it somewhere else; use a real alarm clock"
        }
      ]
    },
    {
      "focus": "caffeine and light",
      "minutes": 20,
      "sessions": [
        {
          "title": "Wind down with a book or music",
          "description": "The same order every night"
        },
        {
          "title": "Note caffeine and bedtime",
          "description": "No caffeine within 6 hours of bed"
        }
      ]
    },
    {
      "focus": "another 15 minutes",
      "minutes": 20,
      "sessions": [
        {
          "title": "Wind down 30 min earlier than at first",
          "description": "Move by another quarter of an hour, not more"
        },
        {
          "title": "Cool, dark, quiet: fix one thing",
          "description": "Curtain, ear plugs, a lower thermostat"
        }
      ]
    },
    {
      "focus": "seven nights",
      "minutes": 25,
      "sessions": [
        {
          "title": "Full evening routine, lights out on time",
          "description": "All of it: screens off, dim light, book, lights out"
        },
        {
          "title": "Review the sleep log",
          "description": "How many nights within an hour? What helped?"
        }
      ]
    },
    {
      "focus": "hold the hours",
      "minutes": 25,
      "sessions": [
        {
          "title": "Evening routine, weekend included",
          "description": "No more than an hour of difference at the weekend"
        },
        {
          "title": "Daylight walk planned for tomorrow",
          "description": "Half an hour outside before noon"
        }
      ]
    },
    {
      "focus": "travel and late nights",
      "minutes": 30,
      "sessions": [
        {
          "title": "Evening routine after a late day",
          "description": "The same wake time, an earlier night after"
        },
        {
          "title": "Plan the week's late nights",
          "description": "One at most; the wake time stays"
        }
      ]
    }
  ],
  "floor": "screens off ten minutes before bed",
  "outcome": "wake time within an hour on 6 of 7 days, 7 hours or more on average",
  "roadmap": [
    {
      "title": "Bedtime to the goal",
      "description": "A quarter of an hour every few days",
      "weeks": 6
    }
  ],
  "cautions": [
    {
      "phrases": [
        "insomnia",
        "apnea",
        "apnoea",
        "snore",
        "sleeping pills"
      ],
      "message": "Sleeping badly on 3 nights a week for 3 months, or pauses in breathing, is a matter for a doctor: there is good treatment (CBT-I)"
    }
  ],
  "why": "Only the wake time changes first: it sets the clock, and the evening follows by itself; a jump of an hour does not hold"
}

"""##),
        ("strength.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "strength",
  "title": "Stronger in six weeks",
  "sources": [
    "ACSM position stand 2009, Progression models in resistance training",
    "US Physical Activity Guidelines 2018"
  ],
  "keywords": [
    "get stronger",
    "stronger",
    "strength",
    "strength training",
    "lift weights",
    "lifting",
    "weights",
    "gym",
    "build muscle",
    "muscle",
    "tone",
    "bodyweight",
    "dumbbell",
    "squat",
    "deadlift",
    "bench press",
    "work out",
    "workout",
    "exercise",
    "get fit",
    "get in shape",
    "fitness"
  ],
  "tags": [
    "Fitness",
    "Health"
  ],
  "per_week": {
    "min": 2,
    "typical": 3,
    "max": 4
  },
  "minutes": {
    "min": 20,
    "typical": 30,
    "max": 60
  },
  "rest_days": 1,
  "effort": "high",
  "preferred_time": "any",
  "max_increase_percent": 20,
  "deload": {
    "week": 4,
    "factor": 0.7
  },
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "never lifted, or not for years",
      "sprints": 1
    },
    {
      "level": "intermediate",
      "start": 3,
      "description": "half a year or more, two or three days a week",
      "sprints": 1
    },
    {
      "level": "advanced",
      "start": 5,
      "description": "years of regular training",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "learn the moves",
      "minutes": 25,
      "sessions": [
        {
          "title": "Full body A, 1 set of 8",
          "description": "Warm up 5 min; squat to a chair, push-up on a table edge, row, plank; stop while fresh"
        },
        {
          "title": "Full body B, 1 set of 8",
          "description": "Warm up 5 min; hip hinge, overhead press, step-up, carry; stop while fresh"
        }
      ]
    },
    {
      "focus": "two sets",
      "minutes": 25,
      "sessions": [
        {
          "title": "Full body A, 2 sets of 8",
          "description": "The same moves, 1 to 2 minutes of rest between sets"
        },
        {
          "title": "Full body B, 2 sets of 8",
          "description": "The same moves, two repetitions left in reserve"
        }
      ]
    },
    {
      "focus": "more repetitions",
      "minutes": 30,
      "sessions": [
        {
          "title": "Full body A, 2 sets of 10 to 12",
          "description": "Raise the repetitions before the load"
        },
        {
          "title": "Full body B, 2 sets of 10 to 12",
          "description": "Raise the repetitions before the load"
        }
      ]
    },
    {
      "focus": "three sets",
      "minutes": 35,
      "sessions": [
        {
          "title": "Full body A, 3 sets of 8 to 10",
          "description": "2 to 5 % more load where you did 2 repetitions over the target"
        },
        {
          "title": "Full body B, 3 sets of 8 to 10",
          "description": "2 to 5 % more load where you did 2 repetitions over the target"
        }
      ]
    },
    {
      "focus": "three sets, full range",
      "minutes": 40,
      "sessions": [
        {
          "title": "Full body A, 3 sets of 10 to 12",
          "description": "Same load, more repetitions, 1 left in reserve"
        },
        {
          "title": "Full body B, 3 sets of 10 to 12",
          "description": "Same load, more repetitions, 1 left in reserve"
        }
      ]
    },
    {
      "focus": "heavier",
      "minutes": 40,
      "sessions": [
        {
          "title": "Full body A, 3 sets of 6 to 8, heavier",
          "description": "2 to 10 % more load, 2 to 3 minutes of rest"
        },
        {
          "title": "Full body B, 3 sets of 6 to 8, heavier",
          "description": "2 to 10 % more load, 2 to 3 minutes of rest"
        }
      ]
    },
    {
      "focus": "upper and lower",
      "minutes": 45,
      "sessions": [
        {
          "title": "Lower body, 4 sets of 6",
          "description": "Squat and hinge heavy, then step-ups"
        },
        {
          "title": "Upper body, 4 sets of 6",
          "description": "Push and row heavy, then carries"
        }
      ]
    },
    {
      "focus": "upper and lower, more volume",
      "minutes": 45,
      "sessions": [
        {
          "title": "Lower body, 4 sets of 8",
          "description": "The same load, two more repetitions"
        },
        {
          "title": "Upper body, 4 sets of 8",
          "description": "The same load, two more repetitions"
        }
      ]
    }
  ],
  "milestone": {
    "title": "Strength test at the load of week 1",
    "description": "As many clean repetitions as you can of each move, at the load you began with; write them down",
    "minutes": 30
  },
  "extra": {
    "title": "Stretch and walk, 15 min",
    "description": "Muscles need 48 hours before the same load again; move gently instead",
    "minutes": 15,
    "effort": "low"
  },
  "floor": "one set of squats and one of push-ups",
  "outcome": "20 to 40 % more repetitions at the load of week 1",
  "roadmap": [
    {
      "title": "Three sets, full body",
      "description": "3 x 8 to 12 on three days",
      "weeks": 6
    },
    {
      "title": "A and B days, heavier",
      "description": "Sets of 5, small steps in load",
      "weeks": 6
    }
  ],
  "cautions": [
    {
      "phrases": [
        "heart condition",
        "chest pain",
        "dizzy",
        "dizziness",
        "blood pressure",
        "pregnant",
        "after surgery",
        "over 70"
      ],
      "message": "See a doctor before you start: with this, exercise needs a yes from someone who knows you"
    },
    {
      "phrases": [
        "hernia",
        "herniated",
        "torn",
        "back pain",
        "injury",
        "surgery"
      ],
      "message": "With an injury a physiotherapist decides first what to load; Sharp, one-sided or worsening pain is a reason to stop and ask a clinician"
    }
  ],
  "why": "One set is enough to start: the first gains come from the nerves learning the move, and sore muscles in week 1 are what stops people in week 2"
}

"""##),
        ("swimming.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "swimming",
  "title": "Swim farther, calmly",
  "sources": [
    "Ruth Kazez, 0 to 1650 (first week, rests counted in breaths)"
  ],
  "keywords": [
    "swim",
    "swim laps",
    "swim a mile",
    "swim km",
    "swim m",
    "swim meters",
    "learn to swim",
    "front crawl",
    "lap swimming",
    "freestyle swimming",
    "open water swimming"
  ],
  "tags": [
    "Fitness",
    "Health"
  ],
  "per_week": {
    "min": 2,
    "typical": 3,
    "max": 4
  },
  "minutes": {
    "min": 25,
    "typical": 35,
    "max": 60
  },
  "rest_days": 1,
  "effort": "moderate",
  "preferred_time": "any",
  "max_increase_percent": 15,
  "deload": null,
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "swims 25 meters, but not 100 in one go",
      "sprints": 2
    },
    {
      "level": "intermediate",
      "start": 5,
      "description": "swims 100 meters without stopping",
      "sprints": 1
    },
    {
      "level": "advanced",
      "start": 7,
      "description": "swims 400 meters without stopping",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "single lengths",
      "minutes": 30,
      "sessions": [
        {
          "title": "Swim 8 x 25 m, full rest",
          "description": "Rest until the breath is calm; any stroke; 200 m in all"
        },
        {
          "title": "Water walk, float and glide",
          "description": "Walk two lengths, float on back and front, push off and glide",
          "minutes": 30,
          "effort": "low"
        }
      ]
    },
    {
      "focus": "first fifties",
      "minutes": 30,
      "sessions": [
        {
          "title": "Swim 4 x 50 m, then 4 x 25 m",
          "description": "300 m; slower than you think; rest as long as you like"
        },
        {
          "title": "Drills: kick, glide, breathe out",
          "description": "Four lengths each with a pause; all air out under water",
          "minutes": 30,
          "effort": "low"
        }
      ]
    },
    {
      "focus": "more fifties",
      "minutes": 30,
      "sessions": [
        {
          "title": "Swim 6 x 50 m, then 4 x 25 m",
          "description": "400 m; rest 12 breaths after the fifties"
        },
        {
          "title": "Drills: kick, glide, breathe out",
          "description": "Four lengths each with a pause; all air out under water",
          "minutes": 30,
          "effort": "low"
        }
      ]
    },
    {
      "focus": "half a kilometer",
      "minutes": 35,
      "sessions": [
        {
          "title": "Swim 8 x 50 m, then 4 x 25 m",
          "description": "500 m; rest 10 breaths after the fifties"
        },
        {
          "title": "Drills: kick, glide, breathe out",
          "description": "Four lengths each with a pause; all air out under water",
          "minutes": 30,
          "effort": "low"
        }
      ]
    },
    {
      "focus": "first hundreds",
      "minutes": 35,
      "sessions": [
        {
          "title": "Swim 2 x 100 m, 6 x 50 m, 4 x 25 m",
          "description": "600 m; rest 12 breaths after a hundred"
        },
        {
          "title": "Drills: kick, glide, breathe out",
          "description": "Four lengths each with a pause; all air out under water",
          "minutes": 30,
          "effort": "low"
        }
      ]
    },
    {
      "focus": "seven hundred",
      "minutes": 35,
      "sessions": [
        {
          "title": "Swim 4 x 100 m, 4 x 50 m, 4 x 25 m",
          "description": "700 m; rest 12, 8 and 4 breaths; do not race"
        },
        {
          "title": "Drills: kick, glide, breathe out",
          "description": "Four lengths each with a pause; all air out under water",
          "minutes": 30,
          "effort": "low"
        }
      ]
    },
    {
      "focus": "two hundred in one go",
      "minutes": 40,
      "sessions": [
        {
          "title": "Swim 200 m, 4 x 100, 4 x 50, 4 x 25",
          "description": "900 m; the 200 first, as slow as it takes"
        },
        {
          "title": "Drills: kick, glide, breathe out",
          "description": "Four lengths each with a pause; all air out under water",
          "minutes": 30,
          "effort": "low"
        }
      ]
    },
    {
      "focus": "four hundred in one go",
      "minutes": 45,
      "sessions": [
        {
          "title": "Swim 400 m, 200, 3 x 100, 4 x 50",
          "description": "1,100 m; count lengths on the fingers or with a counter"
        },
        {
          "title": "Drills: kick, glide, breathe out",
          "description": "Four lengths each with a pause; all air out under water",
          "minutes": 30,
          "effort": "low"
        }
      ]
    },
    {
      "focus": "six hundred in one go",
      "minutes": 45,
      "sessions": [
        {
          "title": "Swim 600 m, 300, 3 x 100, 2 x 50",
          "description": "1,300 m; long and relaxed, breathe out slowly"
        },
        {
          "title": "Drills: kick, glide, breathe out",
          "description": "Four lengths each with a pause; all air out under water",
          "minutes": 30,
          "effort": "low"
        }
      ]
    },
    {
      "focus": "nine hundred in one go",
      "minutes": 50,
      "sessions": [
        {
          "title": "Swim 900 m, 3 x 100, 6 x 50",
          "description": "1,500 m; the first hundred the slowest"
        },
        {
          "title": "Drills: kick, glide, breathe out",
          "description": "Four lengths each with a pause; all air out under water",
          "minutes": 30,
          "effort": "low"
        }
      ]
    },
    {
      "focus": "almost the mile",
      "minutes": 55,
      "sessions": [
        {
          "title": "Swim 1,200 m, 3 x 100, 3 x 50",
          "description": "1,650 m in all; shorten the small ones if you tire"
        },
        {
          "title": "Drills: kick, glide, breathe out",
          "description": "Four lengths each with a pause; all air out under water",
          "minutes": 30,
          "effort": "low"
        }
      ]
    },
    {
      "focus": "the mile",
      "minutes": 55,
      "sessions": [
        {
          "title": "Swim 1,500 m without stopping",
          "description": "A swimmer's mile; no clock, only lengths"
        },
        {
          "title": "Drills: kick, glide, breathe out",
          "description": "Four lengths each with a pause; all air out under water",
          "minutes": 30,
          "effort": "low"
        }
      ]
    }
  ],
  "milestone": {
    "title": "Swim test: as far as you can, slowly",
    "description": "Count the lengths; compare with week 1, not with the next lane"
  },
  "extra": {
    "title": "Shoulder stretch and easy walk",
    "description": "Twenty minutes on land",
    "minutes": 20,
    "effort": "low"
  },
  "floor": "ten minutes in the water",
  "outcome": "four times 100 m with a short rest, or 1,200 m in one go from a base of 100",
  "roadmap": [
    {
      "title": "From 100 m to 1,200 m",
      "description": "200, 400, 600, 900, then 1,200 in one go",
      "weeks": 6
    },
    {
      "title": "Hold the mile",
      "description": "Two swims of 1,500 m a week and technique",
      "weeks": 6
    }
  ],
  "horizons": [
    {
      "phrases": [
        "mile",
        "1500 m",
        "1500 meters",
        "1 5 km"
      ],
      "sprints": 2,
      "message": "A swimmer's mile (1,500 m) takes about 2 sprints from single lengths; it is swum in the week after the second."
    },
    {
      "phrases": [
        "open water",
        "triathlon",
        "2 km",
        "3 km"
      ],
      "sprints": 3,
      "message": "That takes about 3 sprints: 100 m, the mile, then distance; open water only with company."
    }
  ],
  "cautions": [
    {
      "phrases": [
        "learn to swim",
        "cannot swim",
        "cant swim",
        "can not swim",
        "non swimmer",
        "afraid of water"
      ],
      "message": "Take lessons first, in shallow water with an instructor; this plan is for the days between them"
    },
    {
      "phrases": [
        "open water",
        "lake",
        "sea",
        "ocean",
        "river"
      ],
      "message": "Never swim alone in open water: someone beside you, a bright buoy, and out when it is cold"
    },
    {
      "phrases": [
        "epilepsy",
        "ear infection",
        "heart condition",
        "chest pain",
        "dizzy",
        "pregnant",
        "after surgery"
      ],
      "message": "Ask a doctor before you get into the water with this, and never swim alone"
    }
  ],
  "why": "Single lengths with all the rest you want: breath is what ends most swims, and it calms down only when nothing hurries it"
}

"""##),
        ("trip_planning.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "trip_planning",
  "title": "The trip, step by step",
  "sources": [
    "Pre-trip checklists of several travel guides (passport, visa, vaccines, insurance, by weeks before departure)"
  ],
  "keywords": [
    "plan a trip",
    "plan my trip",
    "plan our trip",
    "plan the trip",
    "plan a vacation",
    "plan my vacation",
    "plan our vacation",
    "plan the vacation",
    "plan a family vacation",
    "plan a holiday",
    "plan our holiday",
    "plan a weekend trip",
    "book a trip",
    "book a vacation",
    "organize a trip",
    "organise a trip",
    "organize our trip",
    "itinerary",
    "road trip",
    "plan a road trip",
    "plan a honeymoon",
    "plan our honeymoon",
    "plan my honeymoon",
    "backpacking trip",
    "go backpacking",
    "go on a trip",
    "take a trip",
    "go on vacation",
    "take a vacation",
    "travel more",
    "travel the world",
    "travel abroad",
    "travel plan"
  ],
  "tags": [
    "Travel",
    "Financial"
  ],
  "per_week": {
    "min": 1,
    "typical": 2,
    "max": 2
  },
  "minutes": {
    "min": 20,
    "typical": 40,
    "max": 90
  },
  "rest_days": 1,
  "effort": "low",
  "preferred_time": "any",
  "max_increase_percent": 60,
  "deload": null,
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "an idea, no date",
      "sprints": 1
    },
    {
      "level": "intermediate",
      "start": 1,
      "description": "dates and papers are clear",
      "sprints": 1
    },
    {
      "level": "advanced",
      "start": 3,
      "description": "transport and beds are booked",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "frame",
      "minutes": 25,
      "sessions": [
        {
          "title": "Fix month, budget and passport date",
          "description": "Valid six months after the return, blank pages left? A new US passport takes six to eight weeks"
        },
        {
          "title": "Look up visa, vaccines, warnings",
          "description": "Official pages only; some vaccines need weeks"
        }
      ]
    },
    {
      "focus": "getting there",
      "minutes": 30,
      "sessions": [
        {
          "title": "Compare and book the way there",
          "description": "Only when passport and visa are certain"
        },
        {
          "title": "Ask for days off, tell those at home",
          "description": "In writing"
        }
      ]
    },
    {
      "focus": "beds",
      "minutes": 40,
      "sessions": [
        {
          "title": "Book a bed for every night",
          "description": "First and last night near the station or airport"
        },
        {
          "title": "Check what can be canceled",
          "description": "And until when"
        }
      ]
    },
    {
      "focus": "what you want to see",
      "minutes": 40,
      "sessions": [
        {
          "title": "Choose one or two anchors a day, book them",
          "description": "Museum, boat, hut: what sells out first; leave the rest open"
        },
        {
          "title": "Transfers: how from A to B",
          "description": "Last train, taxi number"
        }
      ]
    },
    {
      "focus": "safety net",
      "minutes": 45,
      "sessions": [
        {
          "title": "Insurance, money, phone plan",
          "description": "Two cards, some cash, roaming or a local SIM"
        },
        {
          "title": "Copies of everything, in two places",
          "description": "Passport, tickets, policy, medicines"
        }
      ]
    },
    {
      "focus": "pack and go",
      "minutes": 45,
      "sessions": [
        {
          "title": "Pack by list, then take a third out",
          "description": "Medicines and papers in the carry-on"
        },
        {
          "title": "Reconfirm, check in, key to a neighbor",
          "description": "Times, gate, way to the airport; pets, mail, plants"
        }
      ]
    },
    {
      "focus": "on the way",
      "minutes": 45,
      "sessions": [
        {
          "title": "Plan the first evening and a rainy day",
          "description": "Short, near, early to bed"
        },
        {
          "title": "Learn ten words of the language",
          "description": "Hello, please, thanks, where, how much"
        }
      ]
    },
    {
      "focus": "bring it home",
      "minutes": 45,
      "sessions": [
        {
          "title": "Sort photos and receipts",
          "description": "Twenty photos, one page of notes"
        },
        {
          "title": "Note what to do better next time",
          "description": "Packed too much, booked too late? And thank your hosts"
        }
      ]
    }
  ],
  "milestone": {
    "title": "Walk through the folder with someone",
    "description": "Day by day; what is missing, who knows where you are",
    "minutes": 30
  },
  "extra": {
    "title": "Read about the place, 20 min",
    "description": "A map, a story, a film; nothing to decide",
    "minutes": 20
  },
  "floor": "look up one thing",
  "outcome": "everything that must be booked is booked, and the folder is shared with someone at home",
  "roadmap": [
    {
      "title": "Save for it",
      "description": "A weekly amount until the date",
      "weeks": 6
    },
    {
      "title": "A little of the language",
      "description": "Fifty words and ten sentences",
      "weeks": 6
    }
  ],
  "cautions": [
    {
      "phrases": [
        "pregnant",
        "heart condition",
        "after surgery",
        "oxygen",
        "insulin",
        "epilepsy"
      ],
      "message": "Ask your doctor about the journey first, and carry medicines with a letter in the carry-on"
    },
    {
      "phrases": [
        "war",
        "work abroad",
        "work without",
        "minor",
        "minors",
        "with my child alone"
      ],
      "message": "Check official travel advice, work rules and consent letters for children before you book"
    }
  ],
  "why": "Passport, visa and month come before any booking: that is the order in which trips fail, and the first week costs no money"
}

"""##),
        ("volunteering.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "volunteering",
  "title": "An hour for others",
  "sources": [
    "Reviews of volunteering and well-being (about 100 hours a year, two a week, bring the gain)"
  ],
  "keywords": [
    "volunteer",
    "volunteer work",
    "volunteer more",
    "help others",
    "give back",
    "charity",
    "charity work",
    "community service",
    "soup kitchen",
    "food bank",
    "animal shelter",
    "homeless shelter",
    "become a mentor",
    "be a mentor",
    "mentor someone"
  ],
  "tags": [
    "Relationships",
    "Spirituality",
    "Other"
  ],
  "per_week": {
    "min": 1,
    "typical": 1,
    "max": 2
  },
  "minutes": {
    "min": 15,
    "typical": 60,
    "max": 120
  },
  "rest_days": 2,
  "effort": "low",
  "preferred_time": "any",
  "max_increase_percent": 100,
  "deload": null,
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "never, or long ago",
      "sprints": 1
    },
    {
      "level": "intermediate",
      "start": 2,
      "description": "knows the cause, looks for the place",
      "sprints": 1
    },
    {
      "level": "advanced",
      "start": 4,
      "description": "helps now and then",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "cause and hours",
      "minutes": 20,
      "sessions": [
        {
          "title": "List three causes and your free hours",
          "description": "One page about each; two hours a week at most"
        },
        {
          "title": "Ask someone who helps",
          "description": "How it began, what it takes"
        }
      ]
    },
    {
      "focus": "three contacts",
      "minutes": 30,
      "sessions": [
        {
          "title": "Write to three places",
          "description": "Who you are, when you can, what you like to do"
        },
        {
          "title": "Check what they need from you",
          "description": "Papers and checks can take weeks"
        }
      ]
    },
    {
      "focus": "visit",
      "minutes": 60,
      "sessions": [
        {
          "title": "Visit one place, or apply",
          "description": "See the work, ask who looks after new people"
        },
        {
          "title": "Read their rules, ask two questions",
          "description": "Insurance, training",
          "minutes": 20
        }
      ]
    },
    {
      "focus": "first shift",
      "minutes": 60,
      "sessions": [
        {
          "title": "First shift, one hour",
          "description": "Do what is asked, learn three names"
        },
        {
          "title": "Note what gave and what took energy",
          "description": "Right after it",
          "minutes": 15
        }
      ]
    },
    {
      "focus": "second shift",
      "minutes": 90,
      "sessions": [
        {
          "title": "Second shift, an hour and a half",
          "description": "The same task again"
        },
        {
          "title": "Thank who showed you",
          "description": "One line",
          "minutes": 15
        }
      ]
    },
    {
      "focus": "third shift",
      "minutes": 120,
      "sessions": [
        {
          "title": "Third shift, up to two hours",
          "description": "Take on one small thing of your own"
        },
        {
          "title": "Tell a friend about it",
          "description": "Perhaps they come along",
          "minutes": 20
        }
      ]
    },
    {
      "focus": "regular",
      "minutes": 120,
      "sessions": [
        {
          "title": "Regular shift, your task",
          "description": "Same day, same hour"
        },
        {
          "title": "Learn one more task",
          "description": "From someone who goes soon",
          "minutes": 60
        }
      ]
    },
    {
      "focus": "bring your skill",
      "minutes": 120,
      "sessions": [
        {
          "title": "Offer what you are good at",
          "description": "Books, tools, languages, driving"
        },
        {
          "title": "Show a new person around",
          "description": "As you were",
          "minutes": 60
        }
      ]
    }
  ],
  "milestone": {
    "title": "Decide: stay, switch or pause",
    "description": "After the shift: energy, people, hours; tell them what you decided",
    "minutes": 60
  },
  "extra": {
    "title": "Read about the cause, 20 min",
    "description": "Or talk to someone it concerns",
    "minutes": 20
  },
  "floor": "one message to one place",
  "outcome": "three shifts, and a decision for the next half year",
  "roadmap": [
    {
      "title": "A regular shift",
      "description": "Two hours a week",
      "weeks": 6
    },
    {
      "title": "Mentor or skill",
      "description": "What only you can bring",
      "weeks": 6
    }
  ],
  "cautions": [
    {
      "phrases": [
        "abroad",
        "orphanage",
        "pay to volunteer",
        "fee"
      ],
      "message": "Be careful with trips you pay for: ask what the money does and who is checked; near home is often better"
    },
    {
      "phrases": [
        "burnout",
        "exhausted",
        "overwhelmed"
      ],
      "message": "If you run on empty, start with an hour a month: help that costs your health helps nobody"
    }
  ],
  "why": "Reading and three letters come first: the right place keeps you for years, the first best one for a month"
}

"""##),
        ("walking.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "walking",
  "title": "A walk on most days",
  "sources": [
    "National Heart, Lung, and Blood Institute, walking plan (via Mayo Clinic)",
    "Paluch et al. 2022, daily steps and mortality"
  ],
  "keywords": [
    "walk",
    "walk more",
    "daily walk",
    "walk every day",
    "walk km",
    "walk miles",
    "take a walk",
    "steps a day",
    "daily steps",
    "more steps",
    "step count",
    "10k steps",
    "10 000 steps",
    "get moving",
    "sedentary",
    "more active",
    "active every day",
    "hike",
    "hike km",
    "hike miles"
  ],
  "tags": [
    "Fitness",
    "Health"
  ],
  "per_week": {
    "min": 3,
    "typical": 5,
    "max": 7
  },
  "minutes": {
    "min": 5,
    "typical": 20,
    "max": 60
  },
  "rest_days": 0,
  "effort": "low",
  "preferred_time": "any",
  "max_increase_percent": 20,
  "deload": {
    "week": 4,
    "factor": 0.8
  },
  "levels": [
    {
      "level": "novice",
      "start": 1,
      "description": "under 5,000 steps, or walks less than 20 minutes a day",
      "sprints": 1
    },
    {
      "level": "intermediate",
      "start": 5,
      "description": "7,000 steps, or half an hour on most days",
      "sprints": 1
    },
    {
      "level": "advanced",
      "start": 7,
      "description": "walks 40 minutes with ease",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "to the corner",
      "minutes": 5,
      "sessions": [
        {
          "title": "Walk to the corner and back",
          "description": "Shoes by the door, straight after a meal"
        },
        {
          "title": "Walk around the block",
          "description": "No pace, no goal, just out"
        }
      ]
    },
    {
      "focus": "after one meal",
      "minutes": 10,
      "sessions": [
        {
          "title": "Easy walk after a meal",
          "description": "The same meal every time; that is the cue"
        },
        {
          "title": "Walk and note your steps",
          "description": "Your starting point, from phone or watch, or in minutes"
        }
      ]
    },
    {
      "focus": "a quarter of an hour",
      "minutes": 15,
      "sessions": [
        {
          "title": "Walk a loop near home",
          "description": "Find one that brings you back without thinking"
        },
        {
          "title": "Walk an errand",
          "description": "One trip on foot that you would drive"
        }
      ]
    },
    {
      "focus": "some of it brisk",
      "minutes": 20,
      "sessions": [
        {
          "title": "Walk, the middle third brisk",
          "description": "Brisk: you can talk, but not sing"
        },
        {
          "title": "Walk and call someone",
          "description": "Two good things at once"
        }
      ]
    },
    {
      "focus": "brisk for longer",
      "minutes": 25,
      "sessions": [
        {
          "title": "Walk, all but the ends brisk",
          "description": "Five easy minutes first, five last"
        },
        {
          "title": "Walk in a park or by water",
          "description": "Somewhere you like to be"
        }
      ]
    },
    {
      "focus": "in one go",
      "minutes": 30,
      "sessions": [
        {
          "title": "Brisk walk without a stop",
          "description": "Head up, arms swinging, short steps"
        },
        {
          "title": "Walk with company",
          "description": "A fixed day with a neighbor, friend or dog"
        }
      ]
    },
    {
      "focus": "hills",
      "minutes": 35,
      "sessions": [
        {
          "title": "Walk with one hill",
          "description": "Up slowly, down more slowly"
        },
        {
          "title": "Walk there, ride back",
          "description": "Go one way on foot"
        }
      ]
    },
    {
      "focus": "a longer round",
      "minutes": 40,
      "sessions": [
        {
          "title": "Brisk walk on a longer round",
          "description": "Add one street to each side"
        },
        {
          "title": "Walk before breakfast or at dusk",
          "description": "The quiet hours"
        }
      ]
    },
    {
      "focus": "stairs and slopes",
      "minutes": 45,
      "sessions": [
        {
          "title": "Walk with stairs",
          "description": "Three flights somewhere on the way"
        },
        {
          "title": "Walk to a place you never see",
          "description": "A part of town on foot"
        }
      ]
    },
    {
      "focus": "toward the hour",
      "minutes": 50,
      "sessions": [
        {
          "title": "Walk almost an hour, easy",
          "description": "Water and good socks"
        },
        {
          "title": "Brisk walk with two hills",
          "description": "Rest at the top, look around"
        }
      ]
    },
    {
      "focus": "the hour",
      "minutes": 60,
      "sessions": [
        {
          "title": "Long walk, five kilometers or more",
          "description": "About 3 miles; the base for a hike"
        },
        {
          "title": "Walk on trails",
          "description": "Uneven ground trains the ankles"
        }
      ]
    }
  ],
  "milestone": {
    "title": "Walk test: brisk, without a stop",
    "description": "At a pace at which you can just talk; then compare this week's steps with week 1"
  },
  "floor": "a walk around the block",
  "outcome": "half an hour of brisk walking in one go, or 2,000 steps a day more than now",
  "roadmap": [
    {
      "title": "150 brisk minutes a week",
      "description": "Five walks, one of them an hour",
      "weeks": 6
    },
    {
      "title": "Hills and a 10 km hike",
      "description": "One longer walk each weekend",
      "weeks": 6
    }
  ],
  "horizons": [
    {
      "phrases": [
        "10000 steps",
        "10 000 steps",
        "10k steps"
      ],
      "sprints": 3,
      "message": "10,000 steps are a slogan, not a threshold: the gain levels off at about 8,000 to 10,000 a day before 60 and 6,000 to 8,000 after; this sprint adds about 2,000 to what you walk now."
    }
  ],
  "cautions": [
    {
      "phrases": [
        "heart condition",
        "chest pain",
        "dizzy",
        "dizziness",
        "blood pressure",
        "pregnant",
        "after surgery",
        "over 70"
      ],
      "message": "See a doctor before you start: with this, exercise needs a yes from someone who knows you"
    },
    {
      "phrases": [
        "diabetes",
        "numb feet",
        "calf pain"
      ],
      "message": "Have your feet and legs looked at by a doctor first: numbness or pain at rest needs it"
    }
  ],
  "why": "Ten minutes after a meal need no clothes, no plan and no courage; walks grow by five minutes a week at most, so nothing hurts and nothing stops you"
}

"""##),
        ("weight_loss.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "weight_loss",
  "title": "Lighter, without a diet",
  "sources": [
    "NICE CG189, Obesity",
    "CDC, Losing weight",
    "ACSM, activity and weight loss"
  ],
  "keywords": [
    "lose weight",
    "weight loss",
    "slim",
    "slim down",
    "drop kilos",
    "drop pounds",
    "fat loss",
    "lose fat",
    "burn fat",
    "belly",
    "lose pounds",
    "lose kilos",
    "lose kg",
    "get lean",
    "diet",
    "fit into",
    "lose pounds and",
    "and lose pounds",
    "to lose pounds",
    "lose pounds by",
    "lose kilos and",
    "and lose kilos",
    "to lose kilos",
    "lose kilos by",
    "lose kg and",
    "and lose kg",
    "to lose kg",
    "lose kg by",
    "lose weight and",
    "and lose weight",
    "to lose weight",
    "lose weight by"
  ],
  "tags": [
    "Health",
    "Nutrition",
    "Fitness"
  ],
  "per_week": {
    "min": 4,
    "typical": 5,
    "max": 7
  },
  "minutes": {
    "min": 10,
    "typical": 20,
    "max": 60
  },
  "rest_days": 0,
  "effort": "moderate",
  "preferred_time": "any",
  "max_increase_percent": 25,
  "deload": {
    "week": 4,
    "factor": 0.7
  },
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "first try, or little movement now",
      "sprints": 2
    },
    {
      "level": "intermediate",
      "start": 2,
      "description": "walks most days, cooks some",
      "sprints": 2
    },
    {
      "level": "advanced",
      "start": 4,
      "description": "active, wants the last kilos",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "look, do not judge",
      "minutes": 15,
      "sessions": [
        {
          "title": "Walk 12 min after a meal",
          "description": "An easy walk after one fixed meal"
        },
        {
          "title": "Write down today's meals",
          "description": "Three days a week, no counting, no judging"
        },
        {
          "title": "Weigh in and note the week",
          "description": "Once a week, same scales, same time; leave it out if it upsets you"
        }
      ]
    },
    {
      "focus": "vegetables first",
      "minutes": 20,
      "sessions": [
        {
          "title": "Walk 16 min after a meal",
          "description": "A little brisker than last week"
        },
        {
          "title": "Half a plate of vegetables at one meal",
          "description": "Plan and shop for it now"
        },
        {
          "title": "Strength, 1 round at home",
          "description": "Squats, wall push-ups, bridge: one round of ten"
        }
      ]
    },
    {
      "focus": "drinks",
      "minutes": 20,
      "sessions": [
        {
          "title": "Walk 18 min, brisk",
          "description": "Brisk: you can talk, not sing"
        },
        {
          "title": "Swap sugary drinks for water today",
          "description": "Decide what you drink instead, and buy it"
        },
        {
          "title": "Strength, 2 rounds at home",
          "description": "The same three moves, two rounds"
        }
      ]
    },
    {
      "focus": "plan dinners",
      "minutes": 25,
      "sessions": [
        {
          "title": "Walk 20 min, brisk",
          "description": "The same pace, a new route"
        },
        {
          "title": "Plan five dinners and shop",
          "description": "Protein, vegetables, something you like"
        },
        {
          "title": "Strength, 2 rounds and a plank",
          "description": "Add a plank of 20 seconds"
        }
      ]
    },
    {
      "focus": "protein at breakfast",
      "minutes": 30,
      "sessions": [
        {
          "title": "Walk 25 min, brisk",
          "description": "With a hill if you have one"
        },
        {
          "title": "Prepare a breakfast with protein",
          "description": "Eggs, yogurt, beans: ready for tomorrow"
        },
        {
          "title": "Strength, 3 rounds at home",
          "description": "Three rounds, rest a minute between"
        }
      ]
    },
    {
      "focus": "treats on purpose",
      "minutes": 30,
      "sessions": [
        {
          "title": "Walk 30 min, brisk",
          "description": "Five of these a week are 150 minutes"
        },
        {
          "title": "Plan two treats for the week",
          "description": "Chosen beforehand, no skipping of meals"
        },
        {
          "title": "Strength, 3 rounds, slower",
          "description": "Three seconds down, one up"
        }
      ]
    },
    {
      "focus": "keep going",
      "minutes": 35,
      "sessions": [
        {
          "title": "Walk 35 min, brisk",
          "description": "More than 250 minutes a week keep weight off"
        },
        {
          "title": "Cook one dinner for two days",
          "description": "Tomorrow's lunch is settled"
        },
        {
          "title": "Strength, 4 rounds at home",
          "description": "Four rounds, twice a week"
        }
      ]
    },
    {
      "focus": "hold the weight",
      "minutes": 40,
      "sessions": [
        {
          "title": "Walk 40 min, brisk",
          "description": "The longest walk of the week"
        },
        {
          "title": "Plan a week with one dinner out",
          "description": "Choose before you sit down"
        },
        {
          "title": "Strength, 4 rounds with a load",
          "description": "Hold a bag or bottles"
        }
      ]
    }
  ],
  "milestone": {
    "title": "Review: weight, waist, habits",
    "description": "Compare with week 1; decide what to keep, what to change",
    "minutes": 20
  },
  "floor": "a glass of water and a vegetable with dinner",
  "outcome": "1 to 3 kg less, and habits kept on 5 days of 7",
  "roadmap": [
    {
      "title": "2 to 4 kg further",
      "description": "The same habits, 150 to 250 minutes of walking",
      "weeks": 6
    },
    {
      "title": "Hold the weight",
      "description": "Every third sprint keeps what was lost",
      "weeks": 6
    }
  ],
  "quantities": [
    {
      "units": [
        "kg",
        "kilo"
      ],
      "per_sprint": 3,
      "max_per_week": 1
    },
    {
      "units": [
        "pound",
        "lb"
      ],
      "per_sprint": 6.6,
      "max_per_week": 2.2
    },
    {
      "units": [
        "stone"
      ],
      "per_sprint": 0.47,
      "max_per_week": 0.16
    }
  ],
  "cautions": [
    {
      "phrases": [
        "diabetes",
        "pregnant",
        "breastfeeding",
        "heart"
      ],
      "message": "Talk to your doctor before you change how you eat: with this, food and medicine belong together"
    }
  ],
  "why": "The first week changes nothing on the plate: knowing what you eat comes first, and half a kilo a week is what stays off"
}

"""##),
        ("writing.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "writing",
  "title": "A page at a time",
  "sources": [
    "Boice 1983, scheduled sessions beat writing in the mood",
    "NaNoWriMo word counts"
  ],
  "keywords": [
    "write a book",
    "write a novel",
    "novel",
    "write",
    "writing",
    "memoir",
    "blog",
    "screenplay",
    "thesis",
    "dissertation",
    "short story",
    "poetry",
    "poem",
    "draft",
    "author",
    "write my book",
    "write the book",
    "write a childrens book",
    "write our book",
    "finish my book",
    "finish my novel",
    "finish writing a book",
    "finish writing my book",
    "book i am writing",
    "book im writing",
    "publish a book",
    "publish my book",
    "self publish",
    "edit my book",
    "cookbook"
  ],
  "tags": [
    "Creativity",
    "Productivity"
  ],
  "per_week": {
    "min": 2,
    "typical": 5,
    "max": 6
  },
  "minutes": {
    "min": 15,
    "typical": 25,
    "max": 90
  },
  "rest_days": 0,
  "effort": "moderate",
  "preferred_time": "any",
  "max_increase_percent": 25,
  "deload": {
    "week": 4,
    "factor": 0.7
  },
  "levels": [
    {
      "level": "novice",
      "start": 0,
      "description": "under 10,000 words ever",
      "sprints": 6
    },
    {
      "level": "intermediate",
      "start": 2,
      "description": "has written longer pieces",
      "sprints": 5
    },
    {
      "level": "advanced",
      "start": 4,
      "description": "has a first draft behind them",
      "sprints": 4
    }
  ],
  "stages": [
    {
      "focus": "bad prose allowed",
      "minutes": 20,
      "sessions": [
        {
          "title": "Write 150 words, bad ones count",
          "description": "Timer on, no deleting"
        },
        {
          "title": "Write a scene you can see",
          "description": "Where, who, what is wrong"
        }
      ]
    },
    {
      "focus": "the main person",
      "minutes": 25,
      "sessions": [
        {
          "title": "Write 200 words about what they want",
          "description": "And what stands in the way"
        },
        {
          "title": "Write 200 words of talk",
          "description": "Two people who disagree"
        }
      ]
    },
    {
      "focus": "the shape",
      "minutes": 30,
      "sessions": [
        {
          "title": "Write 250 words, next scene",
          "description": "Start in the middle of something"
        },
        {
          "title": "Outline three scenes ahead",
          "description": "One line each"
        }
      ]
    },
    {
      "focus": "the middle",
      "minutes": 35,
      "sessions": [
        {
          "title": "Write 300 words, keep the thread",
          "description": "Read only the last paragraph before you start"
        },
        {
          "title": "Write 300 words from another side",
          "description": "The same event, another pair of eyes"
        }
      ]
    },
    {
      "focus": "pace",
      "minutes": 40,
      "sessions": [
        {
          "title": "Write 350 words without looking back",
          "description": "Corrections wait for another sprint"
        },
        {
          "title": "Write the scene you put off",
          "description": "The one you are afraid of"
        }
      ]
    },
    {
      "focus": "a chapter",
      "minutes": 45,
      "sessions": [
        {
          "title": "Write 400 words to the end of the chapter",
          "description": "Stop where you know what comes next"
        },
        {
          "title": "Read the chapter aloud",
          "description": "Mark, do not mend"
        }
      ]
    },
    {
      "focus": "steady work",
      "minutes": 50,
      "sessions": [
        {
          "title": "Write 500 words, steady",
          "description": "The same hour, the same place"
        },
        {
          "title": "Plan the next chapter",
          "description": "Five lines"
        }
      ]
    },
    {
      "focus": "long sessions",
      "minutes": 60,
      "sessions": [
        {
          "title": "Write 600 words in two blocks",
          "description": "25 minutes, 5 off, 25 minutes"
        },
        {
          "title": "Mend one page",
          "description": "Cut a tenth"
        }
      ]
    }
  ],
  "milestone": {
    "title": "Show a chapter to a reader",
    "description": "Print or send it; ask what they would miss"
  },
  "floor": "one sentence",
  "outcome": "one readable chapter, about 7,000 words, shown to a reader",
  "roadmap": [
    {
      "title": "Draft, second part",
      "description": "300 to 500 words a session",
      "weeks": 6
    },
    {
      "title": "Draft, third part",
      "description": "The same hour, the same place",
      "weeks": 6
    },
    {
      "title": "Cool off, then edit",
      "description": "Two weeks away from it, then chapter by chapter",
      "weeks": 6
    }
  ],
  "quantities": [
    {
      "units": [
        "word"
      ],
      "per_sprint": 9000,
      "max_per_week": 10000
    }
  ],
  "cautions": [
    {
      "phrases": [
        "deadline is tomorrow",
        "panic"
      ],
      "message": "If the deadline drives you to despair, tell your supervisor and a friend today: extensions exist"
    }
  ],
  "why": "Small daily amounts finish books: people who write on schedule write more, and have more ideas, than those who wait for the mood"
}

"""##),
        ("yoga.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "yoga",
  "title": "Looser, a few poses at a time",
  "sources": [
    "ACSM, flexibility guideline (hold 10 to 30 s, 60 s a muscle, warm, no bouncing)"
  ],
  "keywords": [
    "yoga",
    "do yoga",
    "yoga class",
    "yoga every day",
    "stretch",
    "stretch every day",
    "get flexible",
    "get more flexible",
    "be more flexible",
    "become more flexible",
    "flexibility",
    "touch my toes",
    "do the splits",
    "mobility",
    "tight hips",
    "tight hamstrings",
    "limber"
  ],
  "tags": [
    "Fitness",
    "Health",
    "Mental Health"
  ],
  "per_week": {
    "min": 2,
    "typical": 4,
    "max": 7
  },
  "minutes": {
    "min": 5,
    "typical": 15,
    "max": 45
  },
  "rest_days": 0,
  "effort": "low",
  "preferred_time": "any",
  "max_increase_percent": 20,
  "deload": {
    "week": 4,
    "factor": 0.75
  },
  "levels": [
    {
      "level": "novice",
      "start": 1,
      "description": "no routine; fingertips end above the ankles",
      "sprints": 1
    },
    {
      "level": "intermediate",
      "start": 4,
      "description": "stretches now and then; fingertips reach the feet",
      "sprints": 1
    },
    {
      "level": "advanced",
      "start": 6,
      "description": "three times a week for months",
      "sprints": 1
    }
  ],
  "stages": [
    {
      "focus": "one pose",
      "minutes": 5,
      "sessions": [
        {
          "title": "Cat and cow, ten slow rounds",
          "description": "On hands and knees, move with the breath"
        },
        {
          "title": "Lie with legs up the wall",
          "description": "Five minutes, breathe out long"
        }
      ]
    },
    {
      "focus": "three poses",
      "minutes": 10,
      "sessions": [
        {
          "title": "Measure your reach, then three poses",
          "description": "How far do the fingertips get? Then cat and cow, child's pose, bridge"
        },
        {
          "title": "Three poses after waking",
          "description": "Cat and cow, low lunge, child's pose; four breaths each"
        }
      ]
    },
    {
      "focus": "hold longer",
      "minutes": 12,
      "sessions": [
        {
          "title": "Hips: lunge and figure four",
          "description": "Hold 20 to 30 s, twice a side; tight is fine, pain is not"
        },
        {
          "title": "Hamstrings: strap or towel stretch",
          "description": "On the back, leg up, knee soft; 30 s, twice a side"
        }
      ]
    },
    {
      "focus": "a small flow",
      "minutes": 15,
      "sessions": [
        {
          "title": "Sun salutation, slow, 3 rounds",
          "description": "Step back, do not jump; knees down is fine"
        },
        {
          "title": "Shoulders and upper back",
          "description": "Thread the needle, puppy pose, arms overhead at a wall"
        }
      ]
    },
    {
      "focus": "standing",
      "minutes": 20,
      "sessions": [
        {
          "title": "Standing flow: warrior and triangle",
          "description": "Three breaths each, both sides"
        },
        {
          "title": "Floor flow: twist, bridge, fold",
          "description": "Bend from the hips, long back"
        }
      ]
    },
    {
      "focus": "balance",
      "minutes": 25,
      "sessions": [
        {
          "title": "Balance: tree and half moon",
          "description": "A wall within reach"
        },
        {
          "title": "Sixty seconds a muscle",
          "description": "Calves, thighs, hips, chest: two or three holds each"
        }
      ]
    },
    {
      "focus": "from memory",
      "minutes": 25,
      "sessions": [
        {
          "title": "Flow from memory",
          "description": "Your own order, no video"
        },
        {
          "title": "Slow evening floor series",
          "description": "Five poses, a minute each, lights low"
        }
      ]
    },
    {
      "focus": "half an hour",
      "minutes": 30,
      "sessions": [
        {
          "title": "Sun salutation, 6 rounds",
          "description": "Even breath, the last round the slowest"
        },
        {
          "title": "Deep hips, long holds",
          "description": "Pigeon or figure four, a minute a side"
        }
      ]
    },
    {
      "focus": "longer practice",
      "minutes": 35,
      "sessions": [
        {
          "title": "Full practice: stand, balance, floor",
          "description": "Warm up, three parts, five minutes of rest"
        },
        {
          "title": "Spine in every direction",
          "description": "Forward, back, side, twist; small and slow"
        }
      ]
    },
    {
      "focus": "your own class",
      "minutes": 40,
      "sessions": [
        {
          "title": "Plan and do your own class",
          "description": "Theme, ten poses, rest at the end"
        },
        {
          "title": "Visit a class or a teacher",
          "description": "Someone who sees what you cannot"
        }
      ]
    }
  ],
  "milestone": {
    "title": "Reach test and a free flow",
    "description": "Measure as in week 1, then move as you like"
  },
  "floor": "three breaths in child's pose",
  "outcome": "a flow of 20 minutes from memory, and a few centimeters more reach",
  "roadmap": [
    {
      "title": "Five times a week, with balance",
      "description": "25 minutes each",
      "weeks": 6
    },
    {
      "title": "One class and three at home",
      "description": "A teacher once a week",
      "weeks": 6
    }
  ],
  "horizons": [
    {
      "phrases": [
        "splits"
      ],
      "sprints": 5,
      "message": "Full splits take most adults 4 to 6 sprints of patient stretching; forcing them tears what you want to lengthen."
    }
  ],
  "cautions": [
    {
      "phrases": [
        "herniated",
        "slipped disc",
        "sciatica",
        "numb",
        "hypermobile",
        "osteoporosis",
        "glaucoma",
        "pregnant",
        "after surgery"
      ],
      "message": "Ask a doctor or physiotherapist which poses to leave out: deep bends and head-down poses are not for everyone"
    }
  ],
  "why": "Ten minutes of easy poses on warm muscles: length comes from many short holds, and a hard first week only brings soreness"
}

"""##),
    ]
}
