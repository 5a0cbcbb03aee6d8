// swift-format-ignore-file
// Written by share/embed from share/flux; do not edit.

/// The plan templates that ship with flux: file names and their JSON.
enum EmbeddedPlans {
    static let all: [(name: String, text: String)] = [
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
    "website"
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
    "Go",
    "C++",
    "SQL",
    "TypeScript",
    "Kotlin",
    "Ruby",
    "PHP",
    "HTML",
    "CSS",
    "React",
    "R",
    "Haskell",
    "web development",
    "data science",
    "machine learning",
    "cloud"
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
    "license"
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
        ("generic.json", ##"""
{
  "schema": "flux.plan-template/1",
  "name": "generic",
  "title": "Six weeks: {goal}",
  "sources": [
    "Lally et al. 2010, habit formation",
    "Gollwitzer and Sheeran 2006, if-then plans"
  ],
  "keywords": [],
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
    "learn to play",
    "play an instrument",
    "sing",
    "singing lessons"
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
    "singing"
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
    "raise"
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
    "read before bed",
    "less scrolling"
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
    "run without stopping"
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
          "title": "10K",
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
    "set aside money"
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
    "rest"
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
    "fit into"
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
    "book",
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
    "author"
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
    ]
}
