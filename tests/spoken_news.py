"""Invented news prose in many styles, with who says what in it: what quotations are tried against.

Every article names people in several ways; `said` are the words of each, by the name they are known by here.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Article:
    """One article. `people` are the ways to name each speaker, `silent` people and bodies who say nothing in quotes.

    `said` are whole quotations by speaker, `prose` are the article's own words, `open` are speakers (keys) whose name
    the text does not give.
    """

    style: str
    text: str
    people: dict[str, tuple[str, ...]]
    said: dict[str, tuple[str, ...]]
    silent: tuple[str, ...] = ()
    prose: tuple[str, ...] = ()
    language: str = "en"
    kin: tuple[frozenset[str], ...] = field(default=())


WIRE = Article(
    "wire",
    """VARNHOLM (Nordwire) - The harbour town of Varnholm will close its 90-year-old pier on 3 May, Mayor Ines Okafor \
said on Tuesday, after divers found cracks in 14 of its 62 pillars.

"We cannot wait for a pillar to fall before we act," Okafor told reporters at the town hall. "The repair will cost \
4.2 million crowns, and the town will pay half of it."

The Tallis Line, which runs six ferries a day from the pier, said it had not been told beforehand. "This leaves 300 \
commuters without a way to work," spokesman Jon Reuss said in a statement.

Deputy Mayor Karin Lund, who heads the harbour committee, said the vote had been close. "It was five votes to four, \
and nobody left the room happy," she said.

"The pier has never been safe in a storm," said Lena Brandt, the harbour master. "I have written 11 letters about it \
since 2019."

Her predecessor, Olaf Brandt, who is not related, disagreed. "Those pillars will outlive all of us," he said by \
phone.

According to the regional transport office, "no replacement berth is available before the autumn". The town's only \
other berth was sold to the yacht club in 2016, and the regional governor, Matts Ekdal, has refused to buy it back.
""",
    people={
        "okafor": ("Ines Okafor", "Mayor Ines Okafor", "Okafor", "the mayor", "Mayor Okafor"),
        "reuss": ("Jon Reuss", "Reuss", "Tallis Line spokesman Jon Reuss", "the Tallis Line", "a spokesman"),
        "lund": ("Karin Lund", "Lund", "Deputy Mayor Karin Lund", "the deputy mayor", "Deputy Mayor Lund"),
        "lena": ("Lena Brandt", "the harbour master", "harbour master Lena Brandt"),
        "olaf": ("Olaf Brandt",),
        "office": ("the regional transport office", "the transport office"),
    },
    said={
        "okafor": (
            "We cannot wait for a pillar to fall before we act",
            "The repair will cost 4.2 million crowns, and the town will pay half of it.",
        ),
        "reuss": ("This leaves 300 commuters without a way to work",),
        "lund": ("It was five votes to four, and nobody left the room happy",),
        "lena": ("The pier has never been safe in a storm", "I have written 11 letters about it since 2019."),
        "olaf": ("Those pillars will outlive all of us",),
        "office": ("no replacement berth is available before the autumn",),
    },
    silent=("Matts Ekdal", "the yacht club"),
    prose=(
        "divers found cracks in 14 of its 62 pillars",
        "it had not been told beforehand",
        "runs six ferries a day from the pier",
    ),
)

TABLOID = Article(
    "tabloid",
    """'I thought we were all going to drown': Mum-of-two's terror on doomed Varnholm ferry

A terrified mum told yesterday how she clung to a rail as water poured over the deck of the 7.40 to Kell.

Dana Kirby, 34, was taking her sons Max, 6, and Leo, 4, to see their gran when the Tallis Line ferry hit the pier.

'The boys were screaming and the lights went out,' sobbed the shop worker. 'I just held on and prayed for 20 minutes.'

Dana Kirby with sons Max and Leo at home in Kell (Image: Nordwire)

Her husband Pete, 36, blasted: 'Somebody should go to jail for this. They knew that boat was a wreck and they \
didn't care.'

A source close to the line claimed: 'Everyone in the yard called her the Rust Bucket. The boss doesn't want to hear it.'

Boss Gerd Tallis, whose £2million villa overlooks the bay, refused to comment last night. Coastguard hero Sam Oduya, \
who pulled nine people from the water, was more modest.

'It's what we train for,' he shrugged. 'Give the medals to the kids, they were braver than me.'

MP Fiona Hale called the crash 'a scandal waiting to happen'. She added: 'Ministers must not sit on their hands again.'
""",
    people={
        "dana": ("Dana Kirby", "Dana", "Ms Kirby"),
        "pete": ("Pete Kirby", "Pete", "her husband"),
        "close": ("a source close to the line", "a source"),
        "oduya": ("Sam Oduya", "Oduya", "coastguard Sam Oduya"),
        "hale": ("Fiona Hale", "Hale", "MP Fiona Hale", "Ms Hale"),
    },
    said={
        "dana": (
            "The boys were screaming and the lights went out",
            "I just held on and prayed for 20 minutes.",
        ),
        "pete": ("Somebody should go to jail for this. They knew that boat was a wreck and they didn't care.",),
        "close": ("Everyone in the yard called her the Rust Bucket. The boss doesn't want to hear it.",),
        "oduya": ("It's what we train for", "Give the medals to the kids, they were braver than me."),
        "hale": ("a scandal waiting to happen", "Ministers must not sit on their hands again."),
    },
    silent=("Gerd Tallis",),
    prose=("clung to a rail as water poured over the deck", "pulled nine people from the water"),
)

FEATURE = Article(
    "feature",
    """The last net-maker of Kell

On a grey morning in March, Tomas Vey sits in the window of his workshop and ties the same knot he has tied for 51 \
years. He does not look up when the door opens.

“You learn it from the hands, not from a book,” he says. “My grandmother could do it in the dark.”

Outside, the harbour is quiet. Of the 40 boats that once fished from here, 3 are left. Vey remembers all their names.

“The Anna Marie went first, in 1998,” he says.

“Then the two Lindqvist boats, in one winter.

“After that I stopped counting, because counting did not bring anyone back.”

His daughter Mira, a teacher in Varnholm, comes by on Sundays. She has tried to talk him into closing the shop, and \
she has given up. “He would rather sell me than the shop,” she says, laughing.

It was Mira who wrote to the museum. Its director, Ingrid Sole, drove out the same week. “I have seen a great many \
dying trades,” Sole recalls, “but I had never seen one that was so cheerful about it.” The museum now pays for two \
apprentices.

One of them, nineteen-year-old Bo Harding, had never been on a boat. “I get seasick in the bath,” he admits. The \
other, Lise Marten, grew up two doors away. What does she want from it? “A living, and a reason to stay,” Marten says.

The old man ties another knot. There will be no party when he retires, he says, and no speech.

“Just shut the door behind you,” he says. “It sticks.”
""",
    people={
        "vey": ("Tomas Vey", "Vey", "net-maker Tomas Vey"),
        "mira": ("Mira Vey", "his daughter Mira", "Mira"),
        "sole": ("Ingrid Sole", "Sole", "museum director Ingrid Sole", "the museum director"),
        "bo": ("Bo Harding", "Harding"),
        "lise": ("Lise Marten", "Marten"),
    },
    said={
        "vey": (
            "You learn it from the hands, not from a book",
            "My grandmother could do it in the dark.",
            "The Anna Marie went first, in 1998",
            "Then the two Lindqvist boats, in one winter.",
            "After that I stopped counting, because counting did not bring anyone back.",
            "Just shut the door behind you",
        ),
        "mira": ("He would rather sell me than the shop",),
        "sole": ("I have seen a great many dying trades", "but I had never seen one that was so cheerful about it."),
        "bo": ("I get seasick in the bath",),
        "lise": ("A living, and a reason to stay",),
    },
    prose=(
        "ties the same knot he has tied for 51 years",
        "There will be no party when he retires",
        "had never been on a boat",
    ),
    kin=(frozenset({"vey", "mira"}),),
)

TRANSCRIPT = Article(
    "transcript",
    """Interview: the minister on the ferry inquiry

Transport Minister Hanne Roed spoke to Harbour Radio's Piet Aldous on Monday morning. This is an edited transcript.

PIET ALDOUS: Minister, when did your office first hear about the cracks?

HANNE ROED: We were told on 9 March, and we sent inspectors within 48 hours. I am not going to apologise for that.

ALDOUS: The harbour master says she wrote to you in 2019.

ROED: Those letters went to my predecessor. I have asked for all 11 of them, and I will publish every one.

ALDOUS: And will you resign if the inquiry finds fault?

ROED: No minister should cling to a chair. But I do not expect it to come to that.

The inquiry, led by the retired judge Amos Tell, reports in June.
""",
    people={
        "roed": ("Hanne Roed", "Roed", "Transport Minister Hanne Roed", "the transport minister", "the minister"),
        "aldous": ("Piet Aldous", "Aldous"),
    },
    said={
        "roed": (
            "We were told on 9 March, and we sent inspectors within 48 hours. I am not going to apologise for that.",
            "Those letters went to my predecessor. I have asked for all 11 of them, and I will publish every one.",
            "No minister should cling to a chair. But I do not expect it to come to that.",
        ),
        "aldous": (
            "The harbour master says she wrote to you in 2019.",
            "And will you resign if the inquiry finds fault?",
        ),
    },
    silent=("Amos Tell",),
    prose=("led by the retired judge Amos Tell",),
)

POLITICS = Article(
    "political report",
    """Opposition demands vote on Kell bridge

Prime Minister Aron Sandvik on Thursday rejected calls for a referendum on the Kell bridge, telling parliament that \
“a bridge is not a constitution” and that the government had “no plan, and no wish, to delay” the work.

Opposition leader Vera Maddox shot back that the premier was “hiding behind engineers”. “If he trusts his numbers, \
let him put them to the people,” she said to applause.

Sandvik has never said that the bridge will be free of charge. But in a tweet last year he wrote: “No family will \
pay a toll to visit a hospital.” Asked about it on Thursday, he denied having broken his word. “I said hospital, and \
I meant hospital,” the prime minister told lawmakers.

Finance Minister Dag Holm, sitting beside him, declined to say what the bridge would cost. A ministry spokeswoman \
later put it at “around 1.9 billion crowns, give or take”.

Maddox’s deputy, Rolf Anders, quoted a letter from a constituent. “She wrote to me: ‘I am 81 and I will not live to \
cross it,’” he said. “What should I answer her?”

The so-called “bridge rebels” in Sandvik’s own party kept quiet. One of them, Ida Falk, said only that she was \
“thinking hard”. Another, who asked not to be named, was blunter: “We would lose the vote by ten, and everyone in \
that room knows it.”

The Green League said in a statement that it would abstain. “We will not help either side to bury the question,” it \
said.
""",
    people={
        "sandvik": ("Aron Sandvik", "Sandvik", "Prime Minister Aron Sandvik", "the prime minister", "the premier"),
        "maddox": ("Vera Maddox", "Maddox", "opposition leader Vera Maddox", "the opposition leader"),
        "ministry": ("a ministry spokeswoman", "the finance ministry", "a spokeswoman"),
        "anders": ("Rolf Anders", "Anders", "Maddox’s deputy, Rolf Anders,"),
        "falk": ("Ida Falk", "Falk"),
        "league": ("the Green League", "The Green League"),
    },
    said={
        "sandvik": (
            "a bridge is not a constitution",
            "no plan, and no wish, to delay",
            "No family will pay a toll to visit a hospital.",
            "I said hospital, and I meant hospital",
        ),
        "maddox": ("hiding behind engineers", "If he trusts his numbers, let him put them to the people"),
        "ministry": ("around 1.9 billion crowns, give or take",),
        "anders": ("She wrote to me: ‘I am 81 and I will not live to cross it,’", "What should I answer her?"),
        "falk": ("thinking hard",),
        "league": ("We will not help either side to bury the question",),
    },
    silent=("Dag Holm", "Finance Minister Dag Holm"),
    prose=("the bridge will be free of charge", "declined to say what the bridge would cost", "it would abstain"),
)

COURT = Article(
    "court report",
    """Ferry owner knew of rust, court hears

Gerd Tallis, the owner of the Tallis Line, ignored three warnings about rust, prosecutors told the Varnholm district \
court on Monday.

“He read them, he signed them and he put them in a drawer,” prosecutor Maren Skov told the jury of five women and \
two men.

Tallis, 61, denies negligence. His lawyer, Philip Crane, said his client had relied on the yard. “A man who pays 2 \
million crowns for an inspection does not ignore it,” Crane said. “The yard told him that she was sound.”

The first witness was Nils Aker, a welder. Asked by Ms Skov what he had seen, he replied: “Holes you could put a \
fist through.” Judge Petra Lomond asked him to show the court his fist. “Let the record show that it is not a small \
fist,” the judge said.

“These cases turn on who knew what, and when,” said Yara Dent, a law professor at the University of Kell who is not \
involved in the trial. “Paper wins them, and memory loses them.”

Outside, relatives of the nine injured held photographs. “We have waited 14 months to see his face,” said one, who \
gave her name only as Rut.

The trial continues.
""",
    people={
        "skov": ("Maren Skov", "Skov", "prosecutor Maren Skov", "the prosecutor", "Ms Skov"),
        "crane": ("Philip Crane", "Crane", "Tallis’s lawyer Philip Crane", "his lawyer"),
        "aker": ("Nils Aker", "Aker", "welder Nils Aker", "the welder"),
        "lomond": ("Petra Lomond", "Lomond", "Judge Petra Lomond", "the judge", "Judge Lomond"),
        "dent": ("Yara Dent", "Dent", "Yara Dent, a law professor at the University of Kell,", "Professor Dent"),
        "rut": ("one of the relatives", "a relative of one of the injured"),
    },
    said={
        "skov": ("He read them, he signed them and he put them in a drawer",),
        "crane": (
            "A man who pays 2 million crowns for an inspection does not ignore it",
            "The yard told him that she was sound.",
        ),
        "aker": ("Holes you could put a fist through.",),
        "lomond": ("Let the record show that it is not a small fist",),
        "dent": ("These cases turn on who knew what, and when", "Paper wins them, and memory loses them."),
        "rut": ("We have waited 14 months to see his face",),
    },
    silent=("Gerd Tallis", "Tallis"),
    prose=("ignored three warnings about rust", "his client had relied on the yard"),
)

SPORT = Article(
    "sport",
    """Varnholm Rovers stun Kell with late double

Substitute Milo Arden scored twice in the last six minutes on Saturday as Varnholm Rovers came from behind to beat \
Kell City 3-2 and end a run of nine games without a win.

“I told the lads at half-time that nobody remembers a tidy defeat,” Rovers manager Bryn Coll said afterwards. “They \
ran until they had nothing left.”

Arden, 19, had not started a game since August. “I have been carrying cones for two months,” the striker told Radio \
Varnholm. “Tonight I will sleep in these boots.”

Kell captain Jude Farr was in no mood for praise. “We were not beaten, we gave up,” he said. His coach, Elena Prost, \
took the blame on herself. “I made the wrong change at 2-1,” she said, adding that Farr had “played on one leg for \
an hour”.

Referee Hugo Lind, who sent off two players, left without speaking. Coll had a word for him too: “Brave, and mostly \
right.”
""",
    people={
        "coll": ("Bryn Coll", "Coll", "Rovers manager Bryn Coll", "the Rovers manager"),
        "arden": ("Milo Arden", "Arden", "striker Milo Arden", "the striker"),
        "farr": ("Jude Farr", "Farr", "Kell captain Jude Farr", "the Kell captain"),
        "prost": ("Elena Prost", "Prost", "Kell coach Elena Prost"),
    },
    said={
        "coll": (
            "I told the lads at half-time that nobody remembers a tidy defeat",
            "They ran until they had nothing left.",
            "Brave, and mostly right.",
        ),
        "arden": ("I have been carrying cones for two months", "Tonight I will sleep in these boots."),
        "farr": ("We were not beaten, we gave up",),
        "prost": ("I made the wrong change at 2-1", "played on one leg for an hour"),
    },
    silent=("Hugo Lind", "Referee Hugo Lind"),
    prose=("end a run of nine games without a win", "had not started a game since August"),
)

BUSINESS = Article(
    "business",
    """Tallis Line cuts 120 jobs as fares fall

The Tallis Line will cut 120 of its 640 jobs by March, the ferry operator announced on Wednesday, blaming fuel costs \
and a 12 percent drop in passengers.

“These are the hardest decisions a family firm can take,” chief executive Greta Tallis said in an email to staff seen \
by Nordwire. “No captain will be asked to leave.”

The company declined to say whether directors would give up their bonuses. “Pay is a matter for the board, which \
meets on 12 December,” a spokesperson said.

Shares closed 4.1 percent lower. “The market had expected worse,” said Oren Blake, an analyst at Firth & Vale, which \
rates the stock “hold”. His counterpart at Kell Bank, Sunniva Moe, was gloomier. “You cannot cut your way to a new \
ferry,” Moe wrote in a note to clients.

The Seafarers’ Union called the plan “a betrayal in a festive envelope” and said it would ballot its members. Its \
general secretary, Con Riley, met Ms Tallis on Tuesday evening. “She looked me in the eye, I will give her that,” \
Riley said.

Company founder Gerd Tallis, her father, could not be reached.
""",
    people={
        "greta": ("Greta Tallis", "chief executive Greta Tallis", "the chief executive", "Ms Tallis"),
        "company": ("the Tallis Line", "a spokesperson", "a Tallis Line spokesperson"),
        "blake": ("Oren Blake", "Blake", "Oren Blake, an analyst at Firth & Vale,"),
        "moe": ("Sunniva Moe", "Moe", "Kell Bank analyst Sunniva Moe"),
        "union": ("the Seafarers’ Union", "the union"),
        "riley": ("Con Riley", "Riley", "union leader Con Riley"),
    },
    said={
        "greta": ("These are the hardest decisions a family firm can take", "No captain will be asked to leave."),
        "company": ("Pay is a matter for the board, which meets on 12 December",),
        "blake": ("The market had expected worse",),
        "moe": ("You cannot cut your way to a new ferry",),
        "union": ("a betrayal in a festive envelope",),
        "riley": ("She looked me in the eye, I will give her that",),
    },
    silent=("Gerd Tallis",),
    prose=("cut 120 of its 640 jobs by March", "it would ballot its members"),
    kin=(frozenset({"company", "greta"}), frozenset({"union", "riley"})),
)

OBITUARY = Article(
    "tributes",
    """Tributes paid to lifeboat pioneer Astrid Holm

Friends and rivals on Sunday remembered Astrid Holm, the first woman to skipper the Varnholm lifeboat, who has died \
aged 88.

“She taught a whole coast to be less afraid of the sea,” said the president of the Lifeboat Society, Admiral Kurt \
Wessel. “And she never once asked for a pension,” added the society’s treasurer, Ruth Amado.

Her son Erik Holm said the family was proud. “Mother hated speeches, so I will stop here,” he told mourners at St \
Olave’s church. His sister, Bergit Holm-Dahl, read from their mother’s log: “Wind nine, visibility nil, one aboard \
too many.”

Former prime minister Lars Quill, who as a boy was pulled from the bay by Holm in 1961, sent a wreath of sea holly. \
On the card, he had written: “I owe you every birthday since.”

The town’s poet, Wim Castor, was asked for a verse and sent one line. “The sea is quieter now, and we are not,” it \
read.

Holm herself once told an interviewer: “I was not brave. I was on duty.”
""",
    people={
        "wessel": ("Kurt Wessel", "Wessel", "Admiral Kurt Wessel", "Admiral Wessel"),
        "amado": ("Ruth Amado", "Amado", "treasurer Ruth Amado"),
        "erik": ("Erik Holm", "her son Erik", "Erik Holm, her son,"),
        "bergit": ("Bergit Holm-Dahl", "Holm-Dahl"),
        "quill": ("Lars Quill", "Quill", "former prime minister Lars Quill"),
        "castor": ("Wim Castor", "Castor", "the poet Wim Castor"),
        "astrid": ("Astrid Holm",),
    },
    said={
        "wessel": ("She taught a whole coast to be less afraid of the sea",),
        "amado": ("And she never once asked for a pension",),
        "erik": ("Mother hated speeches, so I will stop here",),
        "bergit": ("Wind nine, visibility nil, one aboard too many.",),
        "quill": ("I owe you every birthday since.",),
        "castor": ("The sea is quieter now, and we are not",),
        "astrid": ("I was not brave. I was on duty.",),
    },
    prose=("the first woman to skipper the Varnholm lifeboat", "was pulled from the bay by Holm in 1961"),
    kin=(frozenset({"bergit", "astrid"}), frozenset({"erik", "astrid"}), frozenset({"erik", "bergit"})),
)

DISASTER = Article(
    "disaster",
    """Storm leaves 40,000 without power

At least two people were missing and 40,000 homes were without power on Friday after Storm Ylva tore across the \
Kell peninsula with gusts of 170 kilometres an hour.

“It sounded like a train going through the kitchen,” said Mona Reyes, 52, whose roof landed in a neighbour’s field. \
“Then it was silent, and that was worse.”

Police said a van had been swept off the coast road near Torsey. “The search goes on, but the sea is not letting us \
near,” the police force said in a post on its website.

Fire chief Abel Strand urged people to stay inside. “We have had 600 calls in four hours,” he said. “We cannot answer \
them all.”

Eastgrid, the power company, said crews would start work at dawn. “Some homes will not be reconnected before Sunday,” \
said its head of operations, Vidar Sloan, who called the damage “the worst since 1987”.

In Torsey, the baker, Ellen Frey, had opened as usual. “People want bread more when they are frightened,” she said.

“We had eight tourists asleep on the floor,” said her husband. “One of them paid in buttons.”

Regional governor Matts Ekdal will visit the area on Saturday, his office said.
""",
    people={
        "reyes": ("Mona Reyes", "Reyes", "resident Mona Reyes"),
        "police": ("police", "the police", "Police"),
        "strand": ("Abel Strand", "Strand", "fire chief Abel Strand", "the fire chief"),
        "sloan": ("Vidar Sloan", "Sloan", "Eastgrid", "Vidar Sloan, Eastgrid’s head of operations,"),
        "frey": ("Ellen Frey", "Frey", "baker Ellen Frey", "the baker"),
        "husband": ("Frey’s husband", "her husband"),
    },
    said={
        "reyes": ("It sounded like a train going through the kitchen", "Then it was silent, and that was worse."),
        "police": ("The search goes on, but the sea is not letting us near",),
        "strand": ("We have had 600 calls in four hours", "We cannot answer them all."),
        "sloan": ("Some homes will not be reconnected before Sunday", "the worst since 1987"),
        "frey": ("People want bread more when they are frightened",),
        "husband": ("We had eight tourists asleep on the floor", "One of them paid in buttons."),
    },
    silent=("Matts Ekdal", "Governor Matts Ekdal"),
    prose=("a van had been swept off the coast road", "crews would start work at dawn"),
    kin=(frozenset({"frey", "husband"}),),
)

SPEECH = Article(
    "speech",
    """Okafor lays out ten-year harbour plan

In her first address since the vote, Varnholm's mayor set out a plan that would cost 31 million crowns over ten years.

Ines Okafor began with an apology: "I should have come to you sooner. For that I am sorry.

"A harbour is not a museum. It is a place where people earn 12 crowns an hour gutting fish.

"So we will build it again, and we will not build it for yachts."

The mayor then turned to the state, whose promised grant has not arrived. "The cheque is in the post, they tell me," \
she said. "So was Napoleon's."

The hall laughed, but not everyone was won over. Alderman Claus Pike called it a "speech with no arithmetic in it". \
"Thirty-one million is every roof and every school for six years," said Pike, who leads the Independents.

Pike's colleague on the council, Hedda Nyberg, had a different view: "It's the first plan I've seen with dates on it."

And from the gallery a voice shouted, "What about the gulls?"

The governor's office said it had not seen the plan. "We look forward to reading it," an aide to Mr Ekdal said.
""",
    people={
        "okafor": ("Ines Okafor", "Okafor", "Mayor Ines Okafor", "the mayor"),
        "pike": ("Claus Pike", "Pike", "Alderman Claus Pike", "Alderman Pike"),
        "nyberg": ("Hedda Nyberg", "Nyberg", "councillor Hedda Nyberg"),
        "aide": ("an aide to the governor", "the governor's office", "an aide to Mr Ekdal"),
    },
    said={
        "okafor": (
            "I should have come to you sooner. For that I am sorry.",
            "A harbour is not a museum. It is a place where people earn 12 crowns an hour gutting fish.",
            "So we will build it again, and we will not build it for yachts.",
            "The cheque is in the post, they tell me",
            "So was Napoleon's.",
        ),
        "pike": (
            "speech with no arithmetic in it",
            "Thirty-one million is every roof and every school for six years",
        ),
        "nyberg": ("It's the first plan I've seen with dates on it.",),
        "aide": ("We look forward to reading it",),
    },
    prose=("set out a plan that would cost 31 million crowns", "it had not seen the plan"),
)

SCIENCE = Article(
    "science",
    """Herring return to the bay after 30 years

Herring are spawning in Varnholm Bay for the first time since the 1990s, according to a study published on Monday in \
the journal Northern Waters.

“We lowered the camera and thought that the lens had fogged,” said Professor Wilhelmina van der Aa, a marine biologist \
at the Torsey Institute and the study’s lead author. “It was eggs, all the way down.”

The team counted 2.3 million eggs on a single bank. Co-author Dr Simon Okello said the cause was not yet clear. “It \
could be warmer water, it could be fewer boats,” he said. “What it is not is luck.”

Not everyone is convinced. “One good spring does not make a stock,” cautioned Berit Haug of the Fishermen’s \
Association. Haug, whose members have been barred from the bay since 1994, said she would welcome being wrong.

Van der Aa, too, is careful. “I would not buy a net just yet,” she said.

The environment ministry said it would “study the findings with interest”. Its minister, Jonas Witt, has promised a \
decision on quotas by June.
""",
    people={
        "aa": ("Wilhelmina van der Aa", "van der Aa", "Professor van der Aa", "marine biologist Wilhelmina van der Aa"),
        "okello": ("Simon Okello", "Okello", "Dr Okello", "co-author Simon Okello"),
        "haug": ("Berit Haug", "Haug", "Berit Haug of the Fishermen’s Association", "the Fishermen’s Association"),
        "ministry": ("the environment ministry", "the ministry"),
    },
    said={
        "aa": (
            "We lowered the camera and thought that the lens had fogged",
            "It was eggs, all the way down.",
            "I would not buy a net just yet",
        ),
        "okello": ("It could be warmer water, it could be fewer boats", "What it is not is luck."),
        "haug": ("One good spring does not make a stock",),
        "ministry": ("study the findings with interest",),
    },
    silent=("Jonas Witt",),
    prose=("counted 2.3 million eggs on a single bank", "she would welcome being wrong"),
)

ENGLISH = (
    WIRE,
    TABLOID,
    FEATURE,
    TRANSCRIPT,
    POLITICS,
    COURT,
    SPORT,
    BUSINESS,
    OBITUARY,
    DISASTER,
    SPEECH,
    SCIENCE,
)

KOREAN = Article(
    "Korean",
    """바른홀름 부두 5월 폐쇄

바른홀름시는 균열이 발견된 부두를 5월 3일부터 폐쇄한다고 화요일 밝혔다.

이네스 오카포르 시장은 기자회견에서 “기둥이 무너질 때까지 기다릴 수 없다”고 말했다. \
오카포르 시장은 이어 “수리비는 420만 크로네이며 시가 절반을 부담한다”고 밝혔다.

탈리스 해운의 김도윤 대변인은 “통근자 300명의 발이 묶이게 됐다”며 유감을 표했다. \
그는 “우리는 사전에 연락을 받지 못했다”고 \
덧붙였다.

항만위원회를 이끄는 박서연 의원은 “다섯 대 네의 표결이었고 아무도 기뻐하지 않았다”고 전했다.

“이 부두는 폭풍에 안전했던 적이 없다.” 항만소장 이준호 씨는 이렇게 말했다.

부두는 주민들 사이에서 ‘회색 부인’으로 불린다.
""",
    people={
        "okafor": ("이네스 오카포르 시장", "오카포르 시장", "시장"),
        "kim": ("김도윤 대변인", "김 대변인", "탈리스 해운의 김도윤 대변인"),
        "park": ("박서연 의원", "박 의원"),
        "lee": ("이준호 소장", "항만소장 이준호 씨"),
    },
    said={
        "okafor": ("기둥이 무너질 때까지 기다릴 수 없다", "수리비는 420만 크로네이며 시가 절반을 부담한다"),
        "kim": ("통근자 300명의 발이 묶이게 됐다", "우리는 사전에 연락을 받지 못했다"),
        "park": ("다섯 대 네의 표결이었고 아무도 기뻐하지 않았다",),
        "lee": ("이 부두는 폭풍에 안전했던 적이 없다.",),
    },
    prose=("균열이 발견된 부두를 5월 3일부터 폐쇄한다",),
    language="ko",
)

JAPANESE = Article(
    "Japanese",
    """バーンホルム市、桟橋を閉鎖へ

バーンホルム市は火曜日、ひび割れが見つかった桟橋を5月3日から閉鎖すると発表した。

大倉恵子市長は記者会見で「柱が倒れるまで待つことはできない」と述べた。市長はさらに「修理費は420万クローネで、市が半分を負担する」と語った。

タリス汽船の森本健報道官は「通勤客300人の足が奪われる」と批判した。

港湾委員会の田村誠議員は「五対四の採決で、喜んだ者は誰もいなかった」と話した。

「この桟橋が嵐に耐えたことは一度もない」。港湾局の西野学局長はこう指摘した。

桟橋は住民の間で「灰色の貴婦人」と呼ばれている。
""",
    people={
        "okura": ("大倉恵子市長", "大倉市長", "大倉氏"),
        "morimoto": ("森本健報道官", "森本報道官"),
        "tamura": ("田村誠議員", "田村議員", "田村氏"),
        "nishino": ("西野学局長", "西野局長"),
    },
    said={
        "okura": ("柱が倒れるまで待つことはできない", "修理費は420万クローネで、市が半分を負担する"),
        "morimoto": ("通勤客300人の足が奪われる",),
        "tamura": ("五対四の採決で、喜んだ者は誰もいなかった",),
        "nishino": ("この桟橋が嵐に耐えたことは一度もない",),
    },
    prose=("ひび割れが見つかった桟橋を5月3日から閉鎖する",),
    language="ja",
)

GERMAN = Article(
    "German",
    """Warnholm schließt seine Mole

Die Hafenstadt Warnholm schließt ihre 90 Jahre alte Mole am 3. Mai, nachdem Taucher Risse in 14 Pfeilern gefunden haben.

„Wir können nicht warten, bis ein Pfeiler fällt“, sagte Bürgermeisterin Ines Okafor am Dienstag. „Die Reparatur kostet \
4,2 Millionen Kronen, und die Stadt zahlt die Hälfte.“

Der Sprecher der Tallis-Linie, Jon Reuss, erklärte: „Damit sitzen 300 Pendler fest.“ Niemand habe die Reederei gewarnt.

»Die Mole war bei Sturm nie sicher«, betonte Hafenmeisterin Lena Brandt. »Ich habe seit 2019 elf Briefe geschrieben.«

Nach Angaben des Verkehrsamts ist „vor dem Herbst kein Ersatz in Sicht“. Oppositionsführer Kai Maddox nannte den Plan \
„eine Rechnung ohne den Wirt“.

„Diese Pfeiler überleben uns alle“, so der frühere Hafenmeister Olaf Thorn.
""",
    people={
        "okafor": ("Ines Okafor", "Bürgermeisterin Ines Okafor", "Okafor", "die Bürgermeisterin"),
        "reuss": ("Jon Reuss", "Reuss", "der Sprecher der Tallis-Linie"),
        "brandt": ("Lena Brandt", "Brandt", "Hafenmeisterin Lena Brandt", "die Hafenmeisterin"),
        "amt": ("das Verkehrsamt",),
        "maddox": ("Kai Maddox", "Maddox", "Oppositionsführer Kai Maddox"),
        "thorn": ("Olaf Thorn", "Thorn"),
    },
    said={
        "okafor": (
            "Wir können nicht warten, bis ein Pfeiler fällt",
            "Die Reparatur kostet 4,2 Millionen Kronen, und die Stadt zahlt die Hälfte.",
        ),
        "reuss": ("Damit sitzen 300 Pendler fest.",),
        "brandt": ("Die Mole war bei Sturm nie sicher", "Ich habe seit 2019 elf Briefe geschrieben."),
        "amt": ("vor dem Herbst kein Ersatz in Sicht",),
        "maddox": ("eine Rechnung ohne den Wirt",),
        "thorn": ("Diese Pfeiler überleben uns alle",),
    },
    prose=("nachdem Taucher Risse in 14 Pfeilern gefunden haben",),
    language="de",
)

OTHERS = (KOREAN, JAPANESE, GERMAN)
