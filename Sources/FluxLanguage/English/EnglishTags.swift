/// English words that tell the category of a goal; a trailing `*` matches any ending.
///
/// Heavier words are more specific: "learn" says less than "guitar".
enum EnglishTags {
    static let words: [(tag: String, weight: Int, words: String)] = [
        (
            "Fitness", 6,
            """
            run running runner jog* marathon* half-marathon 5k 10k 15k 21k 42k triathlon* ironman \
            gym workout* exercis* lift* weights deadlift* squat* bench press pushup* push-up* \
            pullup* pull-up* situp* plank* cardio hiit crossfit swim* cycl* bike biking hik* climb* \
            row rowing ski* snowboard* surf* tennis basketball football soccer volleyball golf \
            boxing karate judo taekwondo martial jiu-jitsu bjj yoga pilates stretch* flexib* fit \
            fitter fitness muscle* abs six-pack stronger strength athletic stamina endurance steps \
            shape toned splits handstand* cartwheel dance dancing zumba spin walk* triathlete \
            burpee* biceps physique kettlebell* rugby cricket hockey badminton squash skat* \
            sprint* train ride trail summit kilimanjaro everest ultramarathon couch toes
            """
        ),
        (
            "Nutrition", 6,
            """
            eat* diet* nutrition* vegetable* veggie* vegan vegetarian* sugar carb carbs calorie* protein \
            fruit* snack* junk meal* keto fasting food* soda water hydrat* cook* recipe* salad* \
            meat fiber plant-based breakfast lunch* dinner* gluten dairy caffeine coffee drink* \
            takeout fast-food sweets chocolate healthier
            """
        ),
        (
            "Health", 6,
            """
            sleep* smok* cigarette* vap* nicotine alcohol drinking sober sobriety weight pounds lbs \
            kilos kg blood pressure cholesterol doctor medic* health* healthy posture bmi dentist \
            floss* teeth skin skincare insomnia bed bedtime diabetes heart immune pain back illness \
            checkup* check-up* vitamin* vitamins quit wake fat rehab physio* hearing eyesight screen
            """
        ),
        (
            "Mental Health", 7,
            """
            stress* anxi* meditat* mindful* depress* therap* panic calm calmer worry* worries mood* \
            burnout anger grief lonel* self-esteem self-care confiden* gratitude happier happiness \
            emotion* mental overthink* resilien* breath* relax* rumination self-compassion phobia \
            negative fear fears complain*
            """
        ),
        (
            "Career", 7,
            """
            promot* career* job jobs raise salary resume cv interview* linkedin network* leadership \
            manager freelanc* business startup company entrepreneur* client* boss colleague* \
            internship certified professional* workplace hired employ* side-hustle hustle \
            profession sales team conference portfolio publicly founder speaking app apps website* \
            newsletter subscribers followers audience chef
            """
        ),
        (
            "Learning", 5,
            """
            learn* study* studies spanish french german italian japanese mandarin chinese korean \
            portuguese arabic russian dutch hindi swahili turkish greek polish swedish norwegian \
            danish finnish hebrew latin english kanji vocabulary fluent* language* course* class* \
            degree diploma exam* certificat* read* book* python java javascript swift rust coding \
            code program* chess skill* math* physics chemistry history biology science algebra \
            statistics typing university college school gcse sat gmat gre toefl thesis \
            dissertation phd masters bachelor* podcast* driv* license knit* crochet juggl* sew* \
            cube master tutorial* sign data machine ged bar handwriting
            """
        ),
        (
            "Financial", 8,
            """
            save* saving* money debt* budget* invest* $ € £ dollar* euro* loan* mortgage credit \
            emergency fund* retire* financ* spending income down-payment downpayment stock* bill* tax* \
            pension wealth* bank crypto expenses cash frugal net worth subscriptions rich paycheck \
            portfolio pounds-sterling
            """
        ),
        (
            "Relationships", 7,
            """
            friend* famil* kid kids child* parent* mom mum dad wife husband partner* spouse \
            girlfriend boyfriend relationship* marriage married date dating romantic grandma \
            grandpa grandparents grandmother grandfather brother* sister* sibling* son daughter \
            people social* love reconnect* neighbor* neighbour* communication communicate \
            daughters sons cousins relatives loved father mother grandchild* grandkid* nephew* niece* \
            propose
            """
        ),
        (
            "Creativity", 7,
            """
            guitar piano violin ukulele drum* cello flute saxophone trumpet bass sing* song* music* \
            compos* album band novel* poem* poetry write* writing writer story stories screenplay \
            memoir blog* paint* draw* sketch* art artist* watercolor* watercolour* photograph* \
            photo* pottery ceramic* sculpt* design* film* video* youtube knit* crochet craft* \
            calligraph* creativ* comic* animation podcast instrument play* banjo harmonica \
            illustrat* origami journal* choir melody improv acting theater theatre sew* publish* author \
            canvas* portrait*
            """
        ),
        (
            "Productivity", 7,
            """
            procrastinat* productiv* focus* organiz* organis* time-management habit* routine* inbox \
            email* plan* planner* schedule* distract* screen phone social-media morning early \
            discipline* priorit* deadlines to-do tasks multitask* efficien* punctual late wake \
            earlier journal* concentrat* goal*
            """
        ),
        (
            "Spirituality", 9,
            """
            pray* bible quran koran torah scripture* church mosque temple faith god spiritual* \
            worship* devotion* rosary sabbath ramadan lent psalm* gospel* buddhis* religio* \
            meditat*-scripture pilgrimage
            """
        ),
        (
            "Home", 7,
            """
            declutter* clean* house* kitchen bathroom bedroom garage basement attic garden* \
            renovat* remodel* redecorat* decorat* tidy* tidier closet* wardrobe yard lawn furniture \
            room rooms laundry diy repair* paint-house fence deck patio apartment flat roof shed \
            plants minimalis* household pantry
            """
        ),
        (
            "Travel", 8,
            """
            travel* trip* backpack* countries country abroad europe asia africa america australia \
            japan italy france spain world continents road-trip vacation* holiday* visit* \
            passport flight* explore* camino tour island* iceland peru thailand mexico india \
            norway sail* cruise patagonia antarctica paris rome tokyo
            """
        ),
    ]

    /// Pairs of words that mean something else together.
    static let phrases: [(phrase: String, tag: String, weight: Int)] = [
        ("time with", "Relationships", 8), ("lose weight", "Health", 8),
        ("weight loss", "Health", 8), ("get in shape", "Fitness", 8),
        ("social media", "Productivity", 10), ("screen time", "Productivity", 10),
        ("time management", "Productivity", 10), ("emergency fund", "Financial", 10),
        ("public speaking", "Career", 10), ("side hustle", "Career", 10),
        ("public speaker", "Career", 10), ("children's book", "Creativity", 10),
        ("work life balance", "Mental Health", 9), ("to do list", "Productivity", 8),
        ("data science", "Career", 4), ("junk food", "Nutrition", 8),
        ("credit card", "Financial", 8), ("credit score", "Financial", 8),
        ("wake up", "Productivity", 6), ("get up", "Productivity", 6),
        ("drink less", "Health", 9), ("my home", "Home", 8), ("home improvement", "Home", 8),
        ("nails", "Health", 6), ("listener", "Relationships", 6),
        ("spend less money", "Financial", 9), ("less time on", "Productivity", 8),
        ("drink more water", "Nutrition", 8),
        ("morning routine", "Productivity", 8), ("sign language", "Learning", 8),
        ("driving license", "Learning", 8), ("pay off", "Financial", 6),
        ("blood pressure", "Health", 8), ("martial arts", "Fitness", 8),
        ("net worth", "Financial", 8), ("date night", "Relationships", 8),
        ("weight training", "Fitness", 8), ("lift weights", "Fitness", 8),
        ("back pain", "Health", 8), ("start a business", "Career", 8),
        ("learn to cook", "Nutrition", 2), ("dance", "Fitness", 2),
        ("bar exam", "Learning", 8), ("open source", "Learning", 5),
        ("self care", "Mental Health", 8), ("self esteem", "Mental Health", 8),
        ("comfort zone", "Mental Health", 5), ("martial art", "Fitness", 8),
        ("medical school", "Learning", 8), ("make partner", "Career", 10),
        ("on time", "Productivity", 6), ("work out", "Fitness", 8),
        ("attend mass", "Spirituality", 9), ("go to mass", "Spirituality", 9),
    ]
}
