"""Common English words: those that news capitalises only where they open a sentence or stand in a headline.

The list holds base forms found in lower case in many news texts; regular plurals, past and -ing forms are derived.
"""

import re
from functools import lru_cache

_LISTED = """
    a abandon abattoir ability able aboard about above abreast abroad abrupt absence absent absolute abstention
    absurd abuse abusive accept acceptable access accident accommodate accommodation accompanied accompanying
    accomplish according account accountability accountable accurate accusation accusations accuse accused accusing
    achieve achievement acknowledge acknowledged acknowledgment acquired acrobat across act action active activist
    activity actor actress actual acute adamant adapt add addition additional address adjusted administration
    administrative admission admits admitted admitting adopted adult adults advance advantage adversaries advertise
    advice advise advised adviser advocacy advocate affair affect affiliate afford afoul afraid after afternoon
    aftershock afterward afterwards again against age aged agency agenda agent aggressive ago agree agreement ahead
    aid aide aim air aircraft airline airport airstrike aisle alarm albeit alert align alive all allegation allege
    alleged allergy alligator allotment allow ally almost alone along alongside already also altar alter alternative
    although altogether alumni always am amazing ambassador ambition ambulance amended amendment amid amidst ammonia
    among amongst amount amplifier an anaesthetist analysis analyst analysts and anger anglers angry animal ankle
    anniversary announce announcement annual anonymity anonymous another answer ant antibiotic anticipate anxiety
    anxious any anybody anymore anyone anything anyway anywhere apart apartment apologise apologize apology app
    appalling apparent appeal appear appearance applaud applause apples applicants application appoint appointed
    appointee appointment appreciate apprentice approach appropriate approval approve approximately aqueduct
    archaeologist are area argue argument arm army around arranged arrangement arrest arrival arrive arrived arsenic
    arson arsonist article articles as asbestos ashen ashore aside ask asked aspect assassination assault assemble
    assert assertion assess assessment asset assigned assist assistance assistant associated associates association
    assume assure astern asthma astride astronomer asylum at atmosphere atop attack attempt attend attendance
    attendee attention attic attitude attorney attract attracted attractive attribute audience auditor author
    authority authorization authorize auto autopsy available avalanche average avoid awaiting aware awareness away
    awkward baby back background backlash backpacker bacteria bad badger bags bail bake bakers bakery balance ball
    ballot ban bandage bank bar barbers barefoot bareheaded barely bargain barge barista barley barman barn
    barricade barrier bartender base basement basic basically basis basketball bather bats battered battle
    battleground be beaches bear bearing beat beautiful beaver became because become beekeeper been beer beeswax
    beetle before beforehand began begin begun behalf behavior behaviour behind being belfry belief believe bells
    below belt bench beneath beneficial benefit beset besides besieged best better betting between beyond bicycle
    bid big biggest bigotry bike biker bill billboard billion billionaire biogas biologist biomass bipartisan
    birches birth birthday bison bit black blackbird blackmail blacksmith blame blast blasted bleary-eyed blizzard
    bloc block blog blood bloodstain blossom blow blue board boast boat boatbuilder boatman body boiler bolstered
    bomb bondholder bonds bonfire boo booby-trap book bookmaker boost border born borrower boss botanist both bottom
    bought bound box boy boyfriend brain bramble branch brand brandish breach bread break breakdown breakthrough
    breath breathe breathless breeder brew brewers brewery bribery bricklayer brief bring briquette broad
    broadcaster broke broken brother brought bruise bruised brutal brutality budget build built bulb bulk bulldozer
    bullet bungalow bunting buoy burden bureau burglar burned bury business businessman busy but butchers
    butterflies butterfly buy by bypass bystanders cab cabbie cadmium cafe calendar calf call calm calves came
    camera campaign campaigners camper camps campus can canal cancel cancer candidacy candidate candle cannot canoe
    canvass canvasser capabilities capable capacity capital captain caption capture captured car caravan carbon card
    cardboard cardiologist care careful caretaker carpenters carport carrier carry cartoon cartoonist carve case
    cash cashier cast castaway catamaran catch caterpillar cattle caucus caught cause ceiling celebrate celebration
    celebrity cell cellist cellphone cemetery cenotaph censorship cent central centre centrist century ceramics
    cereal ceremony certain certainty chain chair chairman chairwoman challenge chamber chambermaid champion chance
    change channels chant chaos chaotic chapter character characterization characterized charcoal charge charity
    chart chastened cheap check checkpoint cheer cheese chemist chicken chide chief child childcare children chimney
    chlorine choice choir cholera choose chorister chose chosen church cinema circle circulated circulating
    circumstances cited citing citizen citizenship city civil civilians cladding claim clarify clarity clash class
    classified classroom clause clean clear clearance clergy client cliffs climate climb clip clock close closure
    cloth clown club clutch coach coal coalition coastal coastguard cobbler cobblestone code coffin cold
    collaboration collapse colleague collect collection college collision colluded collusion columnist combat
    combative combination combine combined come comedian comfort comfortable commander comment commentary commercial
    commit commitment committee common communicate communication community commute commuter commuters commuting
    company compare compared compel compensation compete competition competitive compiled complained complaining
    complaint complete complex complicated comply compost compound compromise computer conceded concentrate concern
    concession concessions conclude concluded conclusion concrete concur condemn condemnation condemned condition
    conduct conference confetti confidence confident confidential confirm confirmation conflict confront
    confrontation confused confusion congestion congressional congressman congressmen connected connection consensus
    consent consequences consequential conservationist conservative conservatory consider considerable consideration
    consistent conspiracy constant constituency constituents constitutional consultant consultation consulting
    consume consumers contact contain contempt contender content contention contentious contest context continue
    contract contractor contradict contrast contribute contributed contributions control controversial controversy
    convention conventional conversation convert convict convicted conviction convince cooks cool cooperate
    cooperation coordinated cope copy cordon core cormorant corner coronavirus coroner corporate corporations
    correct correspondence correspondent corrupt corruption cost cottage cotton could council councillor councillors
    counsel counsellor count counterfeit counterpart counterparts counterterrorism counties country couple courage
    courier course court cousin cover coverage coves cow crack cranes crash crazy creamery create creation creative
    credible credit creditor crematorium crestfallen crew crews crime criminal criminologist crisis criteria critic
    critical criticised criticism criticize criticized criticizing crockery crocodile cross crowd crown crucial
    cruel crutch cultural culture culvert curb curfew curiously current custodian custody customer customers cut
    cycle cycleway cyclist cyclone cynical daily dairy dam damage dancer danger dangerous dark data database date
    daughter day dead deadline deal dealt death debate debris debt debtor debut decade decent decide decision
    declaration declare decline dedicated dedication deemed deep deer defeat defence defend defendant defense
    defensive defiant deficit define definitely definition degree dejected delay delegate delegation deleted
    deliberate deliberately delighted deliver delivery demand dementia democracy demonstrate demonstration
    demonstrator denial denounce dentist deny depart department departure depend deploy deployed deposition
    depression deprive deputy dermatologist describe description deserve design designed desire desk desperate
    despite despondent destroy destruction destructive detail detained detainee determination determine detour
    detractor devastating develop development device devote diabetes diagnosed diagnosis dialogue did die died
    diesel difference different difficult difficulty digger dignity diminished diner dinghy diplomacy diplomat
    diplomatic dire direct direction director disability disabled disagree disagreement disappeared disappointed
    disappointing disaster discharge disciplinary discipline disclose disclosure discovered discredit discriminate
    discrimination discriminatory discuss discussion disdain disease disgraceful disgust dishonest dismay dismiss
    dismissal dismissed disorder display dispute disrupt disruption dissent distance distinction distraction
    distribute distribution district disturbing dive divers diverse diversion diversity divide divided dividend
    division divisive divorce do docker doctor document does dog doing dollar dolphin domestic dominated donated
    donation done donkey donning donor donors door double doubt down downhill downplay downpour downstairs
    downstream downtown dozen draft drag drain drainage dramatic dramatically draw drawn dream dredger dredging
    drenched dressed dressing drew drink drive driven driveway drizzle drone drop drought drove drug drummer dubbed
    duck due dump dune during dust duty dwarfed dying dyke dynamic each eager eagle earlier earliest early earn
    earthquake ease easier easily east easy eat echo echoed ecologist economic economist economists economy edge
    edit editor editorial educate education eel effect effective effort eight eighteen eighty either elaborate
    elated elderly elect elected election electrician electronic element elements eleven eligible elite elk elms
    else elsewhere email embankment embark embarrass embassy embezzlement emboldened embrace emerge emerged
    emergency emerging emission emotional emphasis emphasize employ employed employee employers employment empty
    enable enact encounter encourage end endless endorse endorsed endorsement endure enemy energy enforce
    enforcement engage engagement engineers enhance enjoy enlist enormous enough enroll ensure enter enthusiasm
    entire entitled entity entrance entry environment environmentalist envoy epidemic epidemiologist episode equal
    equality equipment era ere error erupted escalating escape especially essayist essential establish estate
    estimate estimated estimates estranged estuary ethical ethics evacuated evaluate even event eventual ever every
    everybody everyone everything everywhere evidence evident evil ewe exact examine example excavator excellent
    except exceptional exceptions excess excessive exchange excited exciting exclude exclusive excuse executive
    exercise exhausted exist existed existence existing exit expand expansion expect expectations expense expensive
    experience expert expertise expire explain explanation explicit explicitly explode explore explosive export
    exporters expose express extend extensive extent extortion extra extraordinary extreme extremist eye face
    facility fact factor factory fail failure fair fairness faith fake falcon fall fallen fallout false familiar
    family famine famished famous fan fantastic fantasy far farm farmhouse fascinating fashion fast fatal fate
    father fatigue fault favor favorite fear feature federal fee feed feel feet fell fellow felt female ferret
    ferries ferry ferryman fertiliser fertilizer few field fierce fiery fifteen fifty fight fighters figure file
    filibuster fill filled film final finance financial find fine fingerprint finish fire firearm firefighters
    firewood fireworks firm first fiscal fish fisherman fishermen fishing fishmonger fit fitness fittingly five fix
    fixture flag flank flat flatmate flautist flaw fled flee flew flexibility flight flood floodgate floodlight
    floodwater floor florist flow flu fluoride flurry fly foal focus fodder fog folks follow followers food foot
    footage football footbridge footpath footprint for force forecast foreign forensic forests forever forge forgery
    forget forklift form formal formation forth fortune forty forum forward fought foul found foundry four fourteen
    fourth fragile franchise frankly fraud free freedom freeholder freelancer freighter frequent fresco fresh
    freshman friend frigate frog from front frustrate frustration fuel full fully fund fundraiser fundraising
    funicular furious furloughed furnace further furthermore future gain gallery gambler game gamekeeper gang gannet
    gap garage garden gardener garment gas gasoline gasp gather gathered gathering gave gay gear geese gender
    general generate generation generous genetic genuine geologist geriatric germ get giant girl girlfriend give
    given glaciologist glass glassware glazier global globe glow go goal goalkeeper goat goes going gondola gone
    good goose got gotten govern government governor grab graduate grain grand grandmother grandparent granite grant
    grape graphic grasshopper grassroots grave gravel gravestone graveyard gravity great greatest green greengrocer
    greenhouse greet grenade grew gridlock grief grill grocer grooming ground groundwater group grouse grow grown
    growth gruesome guarantee guard guardian guess guest guidance guide guidelines guilty guitarist gull gun gunman
    gunmen gutter guy gynaecologist habit hack had haggle hail hailed hailstone hailstorm hair hairdresser half
    halfway hall halt hammered hand handcuffs handful handle happen happy harassment harbor harbour hard harm
    harmful harpist harsh harvest has hashtag hate hatred haulier have hay he head headlines headquarters headset
    headstone health healthcare healthy hear heard hearse heart heat heaths heatwave heavily heavy heckler hedge
    hedgehog heel heifer height heightened held helicopter helium help hemmed hence henceforth hens her here hero
    heron hers herself hidden hide high highest highlight hike him himself hint hire hired his historian historic
    historical history hit hitchhiker hitherto hobbled hold hole holiday holidaymaker home homeowner hometown
    homicide honey honor hope hopeful hornet horrible horror horse hospital host hostage hostile hot hotel hour
    house householder housekeeper hovercraft how however huge human humanitarian hundred hunger hungry hunt
    hurricane hurt husband hydrogen hydrologist hygienist hymn hypocrisy i icebreaker idea identical identification
    identify identity ideological if ignore ill illegal illness illustrate image imagine imam immediate immense
    immigrant immigration imminent immune immunity immunologist impact impeach impeachment imperative implement
    implementation implications imply import importance important importers impose impossible impressed impression
    impressive impromptu improper improve improvements in inaccurate inadequate inadvertently inappropriate inasmuch
    inbox incentive inch incident include inclusion income increase incredible incredibly indeed independence
    independent index indicate indication indicted indictment individual indoors industry infamous infected
    infection infections inflamed influence influential influenza inform information informed infrastructure inhaler
    inherit initial initiated inject injunction injured injury injustice inland inmate innocence innocent inquest
    inquiry inside insight insist insofar insomnia inspired instability install instance instantly instead instinct
    institutional institutions insulation insulin insult insurance insurer integration integrity intelligence
    intelligent intend intense intent intention intentional interactions interest interfere interference interim
    intern internal international internet interpret interrupted intervention interview into intricate introduce
    introduced introduction invested investigate investigation investigative investigator investigators investment
    investor invitation invited invoke involve involved involvement involving is island isolated issue it item items
    its itself jab jail janitor jeer jetty jeweller job jockey jogger join joint joke journal journalist journey
    joys jubilant jubilation judge judgment judicial juggler jump juror jury just justice justify kayak keep kept
    kerb kerosene kestrel key kick kidnapper kids kill kiln kind kindling knee knew knife knit knitter knocked
    knocking know knowledge known label labor lack lads lady ladybird laid lambast lambs land landlord landmark
    landmine landscape landslide language lantern laptop large largest lashed last late latecomer latest latter laud
    laughter launch lava law lawmaker lawmakers lawn lawsuit lawyer lay lead leadership leaflet leafleting league
    leak learn leaseholder least leather leave led left leg legal legalized legendary legislation legislative
    legislature legitimate lender length lengthy lesbian less lesson lest let levee level leverage liability liable
    liberal librarian library license lie lied lieutenant life lifeboat lifeguard lifelong lifetime lift light
    lighthouse lightning like liken likewise limestone limit limitations limousine line linen link list listen
    literally litigant little live lizard load loan lobby lobbyist local located location lockdown locked locksmith
    locust lodger loft logger loneliness long longest longtime look looming loose looter lorries lorry lose loss
    lost lot loudspeaker love low lowering lowest loyal lucky lumberjack luxury lying lynx machine made magazine
    magpie mail main mainland mainstream maintain maize major majority make male malicious malnutrition malware man
    manage managed management manager managing mandate mandatory manslaughter manure many marble marchers margin
    mark market marooned marriage married marshes mask mass massacre massive match material maternity mathematician
    matter maximize maximum may maybe mayor me meadows meal mean meant meantime meanwhile measles measure meddling
    media mediator medical meet member membership memo memorial memory men mental mentality mention mercifully mere
    merit mess message met meteorologist method metres metro mice microbiologist microphone middle midfielder
    midnight midterm midway midweek midwife midwives might migrant mild mile miles militant military militia milk
    million mind mine minesweeper minibus minimize minimum minister ministry mink minor minority minute misconduct
    misleading misled miss missile mission mistake mixed mixing mobile mock mode model moderate modern mogul mold
    mom moment money monitoring monks monorail month monument mood moors moose moped moral more moreover morgue
    morning mortar mortgage mortuary most moth mother motion motivated motives motorbike motorcycle motorhome
    motorist motorway mould mountains mounted mounting mourn mourners mouse mouth move movement movie much mudslide
    mule multiple mumps mural murder museum music musician mussel must mutually my myself nail naked name narrative
    narrow nasty nation national nationwide natural naturalist nature near nearby necessary neck nectar need
    negative negotiate negotiations negotiator neighbor neighborhood neighboring neighbors neighbours neither nerve
    nervous net nettle network never nevertheless new newcomer newsletter newspaper newt next nice nickname night
    nightmare nine nineteen ninety nitrate no nobody nominated nomination nominee none nonetheless nor normal north
    northern not notable note nothing notice notified notion notwithstanding novel novelist now nowadays nuclear
    number numerous nuns nurse nurseries nursery nylon oaks oath oats obesity object objected objective obligations
    observation observe observed obstetrician obstruct obstructed obstruction obtain obvious occasion occasional
    occur occurred oddly odds of off offence offend offense offensive office official offset offshore often oil old
    oldest olives ominous on once oncologist one ongoing online onlooker onlookers only onshore onto open openness
    operate operation operator opinion opponent opportunity oppose opposite opposition opted optician optimism
    optimistic option or oral orchard orchestra orchestrated order organise organist organization orientation
    original ornithologist orphan other otherwise otter ought our ours ourselves oust out outbreak outcome outlet
    outlets output outrage outrageous outright outside over overall overhaul overnight overseas overseeing oversight
    overturn overwhelming owed owl own ownership oyster pack package pact paddock paediatric paediatrician page paid
    pain painful painkiller paint paintings pair pandemic panel panic pants paper parade paraffin paramedic parched
    parent parents parishioner parliamentary parole parrying part partial participate participation particular
    partisan partner partnership partridge party pass passage passenger passengers passers passion passport password
    past path pathologist pathway patient patio pattern pavement pay paychecks payment payroll peace peaceful peak
    peat peatland pedestal pedestrian pediatrician penalty pending penguin pension people per perceived percent
    percentage perfect perform performance pergola perhaps period periscope perjury permanent permission permit
    persecution persistent person personal personality personnel persuade pesticide pestilence petition petrol pew
    pharmacist phase pheasant phone phosphate photo photographer phrase physical physician physiotherapist pianist
    pick picket picketer pickpocket picture piece pier pig pigeon piglet pilgrim pilot pines pipeline pipework pitch
    placard place plague plain plaintiff plan plane planet plant plastic platform play playback playground
    playwright plea pleaded please pledge plenty plinth plot plumber plumbing plutonium pm pneumonia poacher pocket
    podium point poised police policy political politician politics poll pollen pollution polystyrene polytunnel
    ponies pony pool poor popular population populist porpoise port portion portrayed pose posed poses posing
    position positive possession possibility possible post postgraduate potato potatoes potential potters pottery
    poultry pound pounds poverty powder power powerful powerless practical practice praise pray prayer precise
    precisely predecessor predict predicted prefer preliminary premature preparation prepare prescribed presence
    present presentation presidency president presidential press pressure presume presumptive pretty prevail
    prevalent prevent previous prey price primarily primary prime prince principle print prior prioritize priority
    prison prisoners private privilege pro probable probably probation probe problem procedure procedures proceed
    proceedings process prodded produce product production professional professor profile profit profoundly program
    programme progress progressive prohibit prohibition project prominent promise promote promotion prompt prompted
    proof propaganda propane proper property proportion proposal propose proposed prosecute prosecution prosecutor
    prospect prosperity protect protection protectionist protest protesters proud prove proven provide province
    provision psalm psychologist pub public publication publish published puffin pull pump punish punishment
    punitive punter pupil pupils puppeteer purchase purchased pure purported purpose pursue push put puzzlingly
    qualify quality quarantine quarry quarter quay query question questionable quick quiet quit quite quo quote
    quoted rabbi rabbit race racial racism racist radiation radiator radio radiologist radon raft railed rain
    rainfall rainwater raise rally ram rambler rampant ran rang range ranking ranks ransom rape rapeseed rapid rare
    rat rate rather ravaged reach reacted reaction read ready real realistic reality realize reason reasonable
    rebound rebuff rebuke rebut recall receive recent reception receptionist recess recession recipient recognise
    recognize recommend recommendation recommended record recover recovery recruitment red red-eyed reduce reduction
    reeling refer referee reference refinery reflect reflection reform refugee refusal refuse regard regardless
    regime region regional registered regret regrettably regular regulation regulations regulators regulatory
    reindeer reiterated reject related relation relations relationship relative relatively relatives release
    relegation relentless relevant relief religion religious reluctance reluctant rely remain remark remarkable
    remember remote removal remove renewed rent reopen repair repay repeal repeat repeated replace replacement reply
    report reporters represent representative reprint reputation request require requirement requirements rescue
    rescuers research researchers reserved reservoir resident residents resign resignation resistance resisted
    resolution resolve resources respect respective respiratory respond response responsibility responsible rest
    restaurant restore restrict restrictions result resume retail retailers retain retaliate retaliation retaliatory
    retire retired retiree retirement return reveal revelation revelations revenue reversal reverse reversed review
    revise reward rhetoric rice rich ride ridiculous rigged rigger right ring rioter ripped rise risen risk rival
    riverbank riverbed road roadblock robust rock rocket role roll roof roofer roofing room roommate rooster rose
    rough roughly round roundabout route routinely row rowboat rubber rubble rule run runoff rural rushed sad
    saddened safe safety said sail sailboat sailor sailors sake salary sale salmon salvage same samples sanctions
    sandbag sandstone sapling sat satellite save savings saw sawmill say scaffolding scale scandal scarcely scare
    scene sceptic scheduled scheme school science scientist scientists scold scooter scope score scorpion scrap
    scream screens script scrutinize scrutiny sculptor sculpture sea seabird seagull sealed search season seat
    seawater second secret secretary secretive section sector secure security see seedling seek seem seemingly seen
    seismologist seize seized seizure selected sell semi-detached senator send senior sense sensitive sent sentence
    separate separation serial series serious sermon serve service session set settle settlement seven seventeen
    seventy several severe sewage sewer sex sexual shadow shake shaken shame shape share shareholder shark sharp she
    shed sheep shell shelling shepherds shift ship shipbuilder shipyard shirt shock shoemaker shoot shooting shop
    shoppers short shortage shot should shout show shown shrapnel shrew shriek shrub shut shutdown sibling sick side
    sidewalk sigh sightseer sign signal signature significance significant silage silence silent silk similar simple
    since sing single sister sit site situation six sixteen sixty size skate skeptic skeptical sketch ski skier
    skills skipper skyscraper slammed slash slated slaughterhouse slavery sleep sleepless sleet slew slightly slogan
    slow slug sluice slurry small smart smelter smile smoke smuggle snail snake snap snow snowdrift snowfall so
    soaked social society sociologist soft sold soldiers sole solid soloist solution solve some somebody somehow
    someone something sometimes somewhat son song soon sorry sort sought sound source sources south southern soya
    soybean space spare sparked sparrow speak special specialist species specific specifically spectators speculate
    speculation speech speechless speed spell spend spent spider spike spire split spoke spoken spokesman
    spokesperson spokeswoman sponsor sporting spot spotlight spouse spread spring spurn squad squatter squirrel stab
    stability stable staff stage stake stamp stance stand standard standoff star starling start state statement
    statewide station statistician statistics statue status statute stay steady steel steelworker steep steeple
    stems step stevedore stick still stint stoat stock stolen stomach stonemason stony-faced stood stop store stork
    storm story stowaway straight stranded strange strategy straw stream street strength strengthen stress stretch
    strict strike strikers string stripped strong strongest struck structure structures struggle stuck student
    studio study stuff stun stung stunning stunt style subject submarine submit subpoena subsequent subsidy
    substantial substitute suburb suburban succeed success successful succession successive successor such sudden
    sued suffer suffered suffering sufficient suggest suggestion suit suitable summer summit summon sums sunflower
    supervision supplier supply support supposed sure surf surface surfer surge surgeon surgery surplus surprise
    surrender surrounded surrounding surveillance survey survival survive survivors suspect suspend suspended
    suspension suspicion suspicious sustainable sustained sway sweat sweep swept swiftly swim swimmer swing switch
    sworn symbol symbolic sympathy symptoms system table tablet tackle tactics tailback tailors take taken talk tall
    tally tank tannery tape tapestry tapped target tariffs task tax taxi taxpayer tea teach team tear-gas tears
    teary-eyed tech technician technique technology teen teenage teenager telephone television tell tellingly
    temperature temporarily temporary ten tenant tend tense tensions tentative tenure term termination terraces
    terrible territory terror terrorism terrorist test testify testimony text textbook textile than thank thankful
    that the theater theatre theft their theirs them theme themselves then theory therapist therapy there thereafter
    therefore thereupon these they thief thieves thin thing think third thirst thirteen thirty this thistle those
    though thought thousand threat threaten three threw thrice thrill through throughout throw thrown thunder
    thunderstorm thus tick ticket ticketholder tide tie tied tight tight-lipped tile timber time timeline tiny tire
    title to toad today toddler together told toll tollbooth tomato tomatoes tombstone tomorrow tone tonight too
    took tool top topic topsoil torch tornado torpedo tortoise total touch tough tour tourism tourist tournament
    toward town townspeople towpath toxicologist trace track tractor trade tradition traditional traffic trafficking
    tragedy tragic trail train trainee training tram tramway transaction transcript transfer transform transgender
    transition transparency transparent transport trap travel trawler trawling treat treatment trellis tremendous
    tremor trend trial tribute tried tries trigger triggered trillion trio trip triumphant troops trouble troubling
    trout truck true truly truncheon trust truth try tsunami tugs tune tunnel turmoil turn turnout turnstile
    turntable turtle tweet twelve twenty twice twist two type typhoon typical ultimate ultimately umpire unabashed
    unable unacceptable unauthorized unbelievable unbowed uncertainty unclear uncomfortable uncovered undaunted
    under underfoot undergo undergraduate underground underlying undermine underneath underscore understand
    understood undertaker undeterred unemployment unexpected unfair unfazed unfit unfortunate uniform union unionist
    unique unit unity universally university unknown unlawful unless unlike unnamed unperturbed unprecedented
    unpredictable unrepentant unsafe until unusual unveil up upcoming update upheld uphill uphold upholsterer upon
    upset upstairs upstream uranium urge urgent us use used useful user using usual vaccination vaccine valid
    valuable value van vandal variety various vast vegetarian vehicle verdict version versus very vessel vet veteran
    veto via vice victim victory video view village villagers vineyard violate violated violation violence violent
    violinist viral virologist virtual virus vis-a-vis visa visible vision visit visitors vital vocal voice volcano
    volcanologist vole volume voluntarily volunteers vote vowed vowing vulnerability vulnerable vulture vying wages
    wait waitress wake walk wall walrus want war wardens warehouse warm warn warrant warship wary was wasp waste
    watch watchdog watchmaker water wave way we weak wealth wealthy weapon wear wearing weary weasel weather weavers
    website wedding weed week weekend weigh weight weir welcome welder well went were west wetland whale wharf
    wharves what whatever wheat wheelchair when whenever where whereas wherever whether which whichever while
    whisper whistle whistleblower white who whoever whole whom whose why wide widespread widow wife wildfire wildly
    will willingness win wind window wine winger wipe wiring wish witch with withdraw withdrawal withdrew within
    without witness wolves woman women won wonder wonderful woodcutter woodland wool word wore work workplace world
    worldwide worm worry worse worshipper worst worth would wound wounded wrapped wreath write writer writes writing
    written wrong wrongdoing wrote yacht yard yawn year yelled yelling yes yesterday yet yield you young youngster
    your yours yourself zero zone zoologist
"""
_WORDS = frozenset(_LISTED.split())
_CONTRACTED = re.compile(r"(?:n['’]t|['’](?:s|re|ll|d|ve|m))$")
# Endings of regular forms, and what to put in their place to come back to the base.
_ENDINGS = (
    ("ies", ("y",)), ("ied", ("y",)), ("es", ("", "e")), ("s", ("",)), ("ed", ("", "e")), ("ing", ("", "e")),
    ("ly", ("", "le")), ("er", ("", "e")), ("ers", ("", "e")), ("est", ("", "e")),
)  # fmt: skip
_SHORTEST_BASE = 3
_PREFIX = re.compile(r"^(?:re|un|over|under|out|mis|non|pre)(?=\w{4})")


@lru_cache(maxsize=4096)
def is_common_word(word: str) -> bool:
    """Whether `word`, in any case, is a common English word, a regular form or compound of one, or a contraction."""
    return all(map(_is_common_part, _CONTRACTED.sub("", word.casefold()).split("-")))


def _is_common_part(part: str) -> bool:
    bare = _PREFIX.sub("", part)
    return any(form in _WORDS or not _WORDS.isdisjoint(base_forms(form)) for form in (part, bare))


def base_forms(word: str) -> list[str]:
    """The words that `word`, in lower case, may be a regular form of: "ferries" gives "ferry", "stopped" "stop"."""
    bases: list[str] = []
    for ending, replacements in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < _SHORTEST_BASE:
            continue
        bases += [stem + replacement for replacement in replacements]
        if stem[-1] == stem[-2]:
            bases.append(stem[:-1])
    return bases
