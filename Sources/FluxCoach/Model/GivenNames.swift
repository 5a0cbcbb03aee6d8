/// Given names of people, in lower case: words that are hidden from a model where they stand as names. Names that are
/// also ordinary words are not among them; those are known by the words before them.
enum GivenNames {
    static let all: Set<String> = Set(
        """
        aaron abby abdul abdullah abebe abena abigail abraham adam adebayo adel adina aditi
        aditya adnan adrian adriana agnes agnieszka agus ahmad ahmed ahmet aidan aiko aisha
        aisling ajay akash akiko akira akosua alain alan alberto alejandra alejandro aleksandar
        aleksander aleksandra alessandra alessandro alessia alex alexander alexandre alexandru
        alexei alexey alfie alfred ali alice alicia alison alistair allison alon alvaro amanda
        amara amelia amelie amina aminata amir amira amit amitabh amy amélie ana anais anand
        ananya anas anastasia anat anatoly anaïs anders andras andre andrea andreas andrei
        andres andrew andrey andrzej andrás andré andrés andy angela angelina anil anita anja
        anjali ankit ann anna annabel anne annie annika anouk anthony antoine anton antonia
        antonio antónio aoife arash archie arjun arne arnold aroha arthur arturo artyom arun asa
        ashish ashley ashok ashwin asif asli aslı astrid atsushi attila audrey aurelie aurélie
        avi avraham ayako ayelet ayesha aylin ayman ayodele ayse aysegul ayumi ayşe ayşegül
        aziz babak barbara barry baruch beatrice beatriz becky belinda bella ben benjamin benoit
        benoît bernadette bernard bernd beth bethany betsy betty bianca bilal bjorn björn
        bjørn blake bogdan bonnie boris bradley bram brandon brenda brendan brian bridget brooke
        bruce bryan budi burak béatrice caitlin caleb callum calvin cameron camila camilla
        camille cara carla carlos carmen caroline carolyn carrie cassie catherine cathy cecile
        cecilia cedric cem cesar chaim chana chantal charles charlie cheryl chiara chidi chinedu
        chinua chioma chloe chloé chris christina christine christoph christophe christopher
        ciaran ciarán cindy claire clara claudia clifford colin colleen connie connor conor
        courtney craig cristian cristina curtis cynthia cécile cédric césar daan daiki daisuke
        damian daniel daniela danielle danny daphne daria darren dave david davide dawid dawit
        deanna debbie deborah debra deepa deepak deepika delphine denise deniz dennis derek derya
        devorah dewi diana diane didier diego dilshan dima dimitris dinesh divya dmitri dmitry
        dominic donald donna doris dorota dorothy doug douglas dragan duc duncan duy dylan eamon
        ebru eddie edgar edith edmund eduardo edward edwin eiko eileen einar eitan ekaterina
        elaine eleanor elena eleni eli elias elif elijah elise eliza elizabeth ella ellen ellie
        elliot elodie elsa elsie elzbieta elżbieta emeka emiko emil emile emilie emilio emily
        emine emma emre enrico enrique enzo eric erica erich erik erika erin ernesto ernie ernst
        esra esteban esther eszter ethan etienne eunji eva evan evelyn ewa ezra fabien fabio fadi
        fahad faisal farah farhad farhan farid fatemeh fatih fatima fatma fatou federica federico
        felipe felix femi femke ferenc fernanda fernando filip filippo fiona florian frances
        francesca francesco francisco francois francoise franz françois françoise fred freddie
        frederic frederick fredrik freya frida frédéric fábio gabor gabriel gabriela gabriele
        gabriella gabrielle gail galina gareth gary gaurav gautam gavin genevieve geneviève
        geoff geoffrey georg george georgi georgie gerald gerhard gheorghe giacomo gianni giannis
        gilad gillian gina giorgi giorgio giorgos giovanna giovanni giulia giulio giuseppe gladys
        gokhan gonzalo goran gordon greg gregory greta gretchen grzegorz guilherme guillaume
        guillermo gul gunnar gunter gunther gurpreet gustav gustavo gwen gyorgy györgy gábor
        gökhan gül günter günther habib haeun hailey haitao hakan halil hamid hamish hamza
        hanako hannah hans haoran haoyu harold harpreet harriet harry haruka haruki haruto harvey
        hasan hassan hatice hayato hayley hector heidi heike heiko heinrich helen helene helga
        helmut hendrik henk henri henrik henrique henry herbert hideki hideo hilary hiroki hiroko
        hiroshi hoang howard hoàng huda hugh huseyin hussain hussein huyen huyền hyejin
        hyunjin hyunwoo håkan héctor hélène hüseyin ian ibrahim ibrahima ichiro ifeanyi
        ifeoma ignacio igor ilan ilya imani imogen imran ines ingrid inés inês ioana irene
        irina isaac isabel isabella isabelle isaiah ismail istvan istván itai ivan ivana iván
        jaap jacek jackie jacob jacqueline jacques jaehyun jaime jake jakub jamal james jamie
        jamila jane janet janice janos jared jaroslaw jarosław jason javed javier jayden jeanne
        jeff jeffrey jelena jelle jen jenna jennifer jenny jens jeremiah jeremy jeroen jerome
        jerry jerzy jess jesse jessica jessie jiahao jianguo jianjun jieun jihoon jill jim jimena
        jimin jimmy jinwoo jiri jisoo jiwon jiyeon jiyoung jiří jo joan joana joanna joanne
        joao joaquim joaquin joaquín jocelyn joe joel joey johan johann johanna johannes john
        johnny joko jon jonah jonathan joost jorg jorge jose josef joseph josephine josh joshua
        josie josé joyce joão juan juana juanita judith judy juergen jukka julian juliana julie
        julien juliet juliette julius juma junho junichi junjie junko jurgen justin jyoti jános
        jérôme jörg jürgen kaito kamau kamil kaori karan karen karim karin karl karol
        karolina karthik kasia kat katalin katarzyna kate katerina kateřina katharina katherine
        kathleen kathryn kathy katie katja katrina katy katya kavita kayla kazuki kazuko kees
        keiko keith kelly kelsey kemal ken kenichi kenji kenneth kenny kenta keren kerstin kevin
        khadija khaled khalid khalil khanh khánh kieran kim kimberly kiran kirill kirsten klaus
        knut koen kofi kojo konstantin konstantinos kostas kristen kristian kristin kristoffer
        krystyna krzysztof ksenia kunal kurt kwabena kwame kyle kylie lakshmi larissa larry lars
        laszlo laura lauren laurence laurent laxmi layla leah leanne leif leila lenka leo leonard
        leonardo leonid lerato lewis leyla liam libby lillian linda lindsay lindsey linh linnea
        linnéa lior lisa liwei liz liza lizzie lloyd lois lola lorena lorenzo lorna lotte louis
        louise luca lucas lucia lucy lucía ludwig luigi luis luisa luiz lukas lukasz luke
        lukáš lydia lynn lászló maarten maayan maciej madeline magda magdalena maggie magnus
        mahesh mahmoud makoto maksim malcolm malgorzata malik mamadou mandy manfred manish
        manisha manoj manon manpreet manuel marcel marcello marcelo marcin marcio marco marcus
        marek margaret margareta margot maria mariam mariana marie marieke marija mariko marilyn
        marissa marius marjorie marketa marko markéta marta martha mary maryam maría mateo
        mateus mateusz mathieu mathilde matias matilda matteo matthew matthias matías maureen
        maurice mayumi małgorzata meena meera megan megumi mehdi mehmet meihua meiling melanie
        melinda melissa melvin meredith merve mette mia micah michael michal michał michel
        michelle michiko mick miguel mihaela mihai mike mikhail mikkel mikolaj mikołaj milica
        millie milos miloš minghao minh minho minji minjun minseo miranda mircea miriam miroslav
        misaki misha mitch mitchell miyuki mohamed mohammad mohammed mohan moira molly mona
        monica monika monique moritz morten moses moshe mpho muhammad mukesh murat mustafa mwangi
        márcio mónica nabil nadeem nadia nadine naledi nancy naoki naoko naomi nasrin nasser
        natalia natalie natalya natasha nate nathalie nathan nathaniel natsuki naveen navid
        neeraj neha neil ngoc ngozi nguyen nguyên ngọc niamh nicholas nicola nicolas nicole
        nicolás niels nigel nikhil nikita niklas nikola nikolai nikos niloufar nils nina nisha
        nitin nnamdi nneka noah noam noor nora noriko norma nuwan obinna odhiambo oisin oisín
        oksana olamide olav oleg oleksandr olga oliver olivia olivier ollie olumide omar omer
        ondrej ondřej onur oren orhan osman othman otieno ousmane owen oystein ozge ozgur pablo
        padraig pamela pankaj paola paolo parisa patricia patrick patrícia paul paula pauline
        paulo pavel pawel paweł pedro peggy penelope pete peter petr phil philip phillip phoebe
        phong phuc phuong phyllis phúc phương piero pierre pieter pietro pinar piotr pooja
        poonam pradeep prakash pranav prasad prashant praveen preeti priya priyanka putri
        pádraig pınar qiang quynh quỳnh rachael rachel rafael rafal rafał ragnar rahul
        rainer raj rajeev rajesh rajiv rakesh ralph ramesh rami ramon ramón randy raphael
        raphaël raquel rashid rashmi rasmus raul ravi raymond raúl rebecca reggie reginald
        reiko remi renata renato rene renee rené reza rhonda rhys ricardo riccardo richard ricky
        rishi rita ritu rivka rizwan robbie robert roberta roberto rodney rodrigo roger rohan
        rohit roisin rolf ron ronald ronaldo ronen ronnie rory rosie roy ruben rubén rupert
        ruslan russell ruth ryan rémi róisín sabine sabrina sachiko sachin sadie saeed sally
        salma salman salvatore sam samantha sami samir samuel sandeep sandor sandra sandrine
        sangeeta sanjay sanjeev sanna sanne santosh saoirse sara sarah sasha saskia satoshi
        sayuri scott seamus sean sebastian sebastien seojun seoyeon sergei sergey sergio serkan
        seth seunghyun shahid shane shankar shaun shawn sheila shelley shilpa shimon shinji shira
        shirin shirley shlomo shmuel shoshana shota shreya shruti sibusiso siddharth sigrid
        silvia simon simone siobhan siobhán sipho siti sjoerd sneha solomon solveig somchai
        sonia soojin sophia sophie soren soyeon spencer stacey stacy stanislav stanislaw
        stanisław stefan stefania stefanie stefano stephane stephanie stephen steve steven
        stuart stéphane stéphanie sujin sulaiman suleyman sungmin sunil sunita suresh susan
        susana susanna susie suzanne sven svetlana sylvia sylvie szymon sándor sébastien sören
        søren süleyman tadeusz takahiro takashi takeshi takumi takuya tamar tamara tamas tammy
        tamás tanya tapiwa tara tarek tareq tariq tatiana tatyana tendai terence teresa tereza
        tess tessa thabo thandeka thandiwe thanh thao themba theo theodore theresa therese thiago
        thierry thijs thomas thuy thành thérèse thảo thủy tiago tim timothy timur tina
        tinashe tingting tobias toby todd tom tomas tomasz tomek tomer tomislav tommy tomoko
        tomás tony tracey tracy trang trevor tricia trisha tristan trudy tuan tunde tuyet
        tuyết tuấn tyler ulrich ursula usha usman uwe vaclav valentina valeria valerie
        vanessa veronica veronique verónica vesna vicky vidya vijay vikas vikram viktor viktoria
        vince vincent vincenzo vinh vinicius vinod vinícius vishal vivek vivian vlad vladimir
        vladislav volodymyr vytautas václav véronique wallace walter wambui wanda wangari
        wanjiru wayan wayne weidong weiwei wenjie werner wesley wilhelm willem william wojciech
        wolfgang woojin wouter wyatt xavier xiaohong xiaoli xiaoming xiaowei xinyi xiuying yaakov
        yael yahya yair yannis yaron yasemin yash yasin yasmin yasmine yasser yehuda yejin
        yetunde yevgeny yifan yingying yitzhak yogesh yoko yolanda yonatan yoona yosef yoshiko
        yossi youssef yuhan yui yuki yukiko yuko yulia yumi yumiko yuna yuri yusuf yusuke yuval
        yuxuan yves yvette yvonne zac zach zachary zack zahra zaid zainab zanele zdenek zdeněk
        zeljko zeynep ziad zihan zihao zixuan zoe zoey zofia zoltan zoltán zoran zoé zuzanna
        álvaro åsa élise élodie émile émilie étienne ömer özge özgür øystein đức
        łukasz željko ștefan
        """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
