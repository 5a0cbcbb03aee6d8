/// English verbs and nouns by what they tell about an intent.
enum EnglishVerbs {
    /// Verbs that begin an ordinary single act.
    static let acts = words(
        """
        call phone ring text email mail message ping buy get grab pick drop pay send order book \
        reserve cancel renew return submit file sign print scan copy check review read write \
        prepare finish complete start begin stop take bring carry put move clean wash wipe \
        vacuum mop sweep dust iron fold water feed walk mow cut trim prune plant dig rake fix \
        repair replace install assemble build paint hang mount unpack pack ship post deliver \
        collect fetch visit meet see attend join watch listen play practice practise study \
        learn revise research look search find ask tell remind notify inform update upgrade \
        download upload back backup charge plug unplug turn switch lock unlock open close shut \
        set reset reboot restart test try cook bake make defrost marinate prep eat drink order \
        schedule plan confirm reply respond answer follow chase invoice transfer deposit \
        withdraw donate apply register enroll enrol swap exchange change refill top fill empty \
        sort organize organise tidy declutter throw recycle compost donate sell list rent hire \
        interview present rehearse record edit publish draft proofread translate type note log \
        track measure weigh inspect service tune inflate drive ride cycle run jog swim stretch \
        meditate pray journal exercise train lift do go come leave stay wait give lend borrow \
        show teach help host invite thank congratulate wish celebrate wrap decorate shop archive \
        delete remove clear erase shred activate deactivate subscribe unsubscribe redeem claim \
        appeal dispute report complain refund compare choose decide discuss negotiate approve \
        reject forward share post tweet like comment arrange coordinate organise catch board \
        park tow wax polish sharpen sew knit mend alter hem dye shave groom brush floss bathe \
        shower nap sleep wake rest relax breathe stand sit lie rearrange restock label laminate \
        frame scrub rinse soak dry empty unload load descale bleed drain flush seal grease oil \
        fertilize fertilise weed harvest pot repot aerate sow spray treat vaccinate deworm vet \
        dispose bury burn light blow ignite cover uncover store stash hide move relocate fax \
        courier dispatch fly travel tell say speak talk chat sync huddle brief debrief hand hold \
        keep let use work apply lodge pump rotate air winterize drain rehearse serenade bike \
        photograph shoot develop scan digitize backup whatsapp facetime skype zoom google look \
        swing head pop nip fertilise dentist verify reconcile balance settle cash
        """)

    /// Verbs that by themselves speak of an outcome worked towards over time.
    static let aims = words(
        """
        learn master become improve lose quit overcome achieve attain gain grow increase reduce \
        lower stop conquer strengthen boost minimize minimise maximize maximise enhance transform \
        rebuild build develop cultivate earn save invest retire
        """)

    /// Verbs of a practice without end.
    static let practices = words(
        """
        meditate exercise journal jog swim pray stretch floss diet workout sleep hydrate cycle \
        run walk read write draw paint sketch dance sing practice practise study cook eat drink \
        volunteer train lift climb row hike garden code
        """)

    /// Verbs that make a goal of a project.
    static let efforts = words(
        """
        run write build finish complete start launch publish read save earn compose record make \
        create develop renovate remodel redecorate design paint restore visit travel climb hike \
        cycle swim do compete qualify pass get win find land buy own pay raise master play speak \
        learn study train prepare restart set open found organize organise declutter plan walk \
        sail see explore backpack knit sew grow row bike bench squat deadlift lift plant move \
        switch reach hit cook perform ride
        """)

    /// Nouns of many steps.
    static let projects = words(
        """
        k novel memoir books screenplay thesis dissertation album marathon triathlon ironman \
        half-marathon business startup company degree diploma certification certificate license \
        licence fluency fluent app website portfolio podcast blog career job promotion debt debts \
        mortgage fund savings retirement house language instrument guitar piano violin ukulele \
        drums chess spanish french german italian japanese mandarin chinese korean portuguese \
        arabic russian dutch hindi swahili turkish greek polish swedish latin python java \
        javascript programming coding kitchen bathroom basement garage garden attic youtube \
        channel competition exam bar weight pounds lbs kilos kg shape abs pull-ups pullups \
        push-ups pushups handstand splits 5k 10k countries country europe world asia america \
        continents novel poetry collection curriculum bootcamp course courses phd mba masters \
        bachelor ged gpa credit score habit habits routine skills skill muscle stamina fitness \
        flexibility endurance confidence income side-hustle nest downpayment down-payment \
        emergency army canvases paintings portraits
        """)

    /// Words that say more, better or steadier.
    static let comparatives = words(
        """
        more less better healthier fitter stronger faster happier calmer fewer regularly \
        consistently earlier often frequently leaner slimmer smarter richer wealthier kinder \
        tidier cleaner productive organized organised mindful patient confident fluently daily \
        bilingual debt-free fit closer deeper further farther longer quicker nicer greener \
        sober vegan vegetarian plant-based present focused disciplined balanced flexible
        """)

    /// Nouns that name a practice, so that a change of it is a change of a goal.
    static let habits = words(
        """
        workout workouts training running meditation yoga exercise exercises exercising reading \
        writing journaling journalling practice studying study swimming cycling gym lifting \
        stretching pilates jogging walking cardio meditating learning practicing drawing painting \
        sessions runs swims guitar piano spanish french german lessons pushups cooking coding \
        fasting praying prayer mindfulness diet sleep hiking climbing dancing singing rowing walks rides workout classes stretches naps
        """)

    /// Names of goals and plans as such.
    static let goalWords = words(
        """
        goal goals plan plans habit habits routine routines program programs programme programmes \
        training regimen regime challenge
        """)

    /// Things with a time of their own, which are moved in time rather than in space.
    static let events = words(
        """
        meeting meetings appointment appointments call lunch dinner breakfast brunch session class \
        lesson interview review standup sync check-in checkup haircut workout run walk date party \
        event task reminder todo deadline visit trip flight reservation booking exam test webinar \
        demo presentation training practice rehearsal retro chat coffee drinks yoga gym therapy \
        physio massage dentist doctor shift service inspection conference workshop gathering \
        picnic errand errands shopping cleaning tutoring consultation catch-up catchup 1:1 one-on-one \
        seminar lecture study homework swim ride hike game match tournament concert movie show \
        report presentation submission payment
        """)

    /// Nouns at the end of a place's name.
    static let places = words(
        """
        home work office school gym store shop supermarket market library station airport bank \
        hospital clinic house flat apartment place church mosque temple university campus college \
        mall center centre park beach pool restaurant cafe bar pub hotel garage pharmacy chemist \
        bakery butcher salon barber dentist doctor's doctors vet studio warehouse lab desk building \
        room kitchen garden farm cabin cottage depot terminal stop cinema theater theatre museum \
        gallery zoo stadium court field hall bookstore bookshop court grocer grocers grocery \
        drugstore laundromat cleaners site plant factory shed basement attic playground nursery \
        kindergarten daycare post car club yard tip dump marina dock harbor harbour
        """)

    private static func words(_ text: String) -> [String] {
        text.split(separator: " ").map(String.init)
    }
}
