"""Invented sentences of a source, each with statements (">") that tell it as a fact, as a cause, or fairly."""

# An allegation told as a fact: errors.
ALLEGED = """
Joren Pask is accused of stealing two bells from the chapel.
> Joren Pask stole two bells from the chapel.
> The man who stole two bells from the chapel is Joren Pask.
Joren Pask allegedly stole two bells from the chapel.
> Joren Pask stole two bells from the chapel.
Joren Pask was arrested on suspicion of stealing two bells.
> Joren Pask stole two bells.
The skipper is suspected of hiding the logbook.
> The skipper hid the logbook.
The skipper is believed to have fled to Ellmark.
> The skipper fled to Ellmark.
The skipper is thought to have fled to Ellmark.
> The skipper has fled to Ellmark.
The skipper was reported to have sold the trawler.
> The skipper sold the trawler.
The chairman reportedly took payments from Halden Marine.
> The chairman took payments from Halden Marine.
The firm appears to have falsified its safety records.
> The firm falsified its safety records.
Apparently, the watchman fell asleep before the fire.
> The watchman fell asleep before the fire.
Two officers were charged with beating a prisoner.
> Two officers beat a prisoner.
The deputy purportedly forged the mayor's signature.
> The deputy forged the mayor's signature.
Prosecutors allege that Pask set fire to the boathouse.
> Pask set fire to the boathouse.
Joren Pask is charged with murder.
> Joren Pask was convicted of murder.
Joren Pask was accused of fraud by his partners.
> Joren Pask was found guilty of fraud.
Police arrested a suspect in the theft of the chapel bells.
> A man was jailed for the theft of the chapel bells.
Arlen Vey was convicted of fraud. Joren Pask, who was accused of bribery, was cleared of it.
> Joren Pask was convicted of bribery.
Vey accused the mayor of giving in after Halden Marine allegedly threatened to close the yard.
> Vey accused the mayor of giving in after Halden Marine threatened to close the yard.
The minister allegedly learned of the leak from the radio. Her office denied that.
> The minister learned of the leak from the radio, which her office denied.
The alleged smuggler Joren Pask kept silent.
> The smuggler Joren Pask kept silent.
The suspected arsonist left by the harbour gate.
> The arsonist left by the harbour gate.
"""

# An allegation told as one, or proved.
STILL_ALLEGED = """
Joren Pask is accused of stealing two bells from the chapel.
> Joren Pask allegedly stole two bells from the chapel.
> Pask, charged with stealing two bells, kept silent.
> Prosecutors said Joren Pask stole two bells from the chapel.
> Two bells were stolen from the chapel.
Joren Pask is alleged to have stolen two bells from the chapel.
> Two bells were stolen from the chapel.
Joren Pask was accused of stealing two bells. He pleaded guilty.
> Joren Pask stole two bells.
Joren Pask, who was accused of stealing two bells, was convicted.
> Joren Pask was convicted of stealing two bells.
Joren Pask was found guilty of fraud after he was charged with it.
> Joren Pask was convicted of fraud.
The skipper is believed to have fled to Ellmark.
> The skipper is thought to have fled to Ellmark.
> The skipper has probably fled to Ellmark.
> The skipper may have fled to Ellmark.
The chairman reportedly took payments.
> The chairman took payments, according to the Harbour Post.
The chairman reportedly took payments. Records show the chairman took payments from Halden Marine.
> The chairman took payments from Halden Marine.
Two officers were charged with beating a prisoner.
> Two officers face charges of beating a prisoner.
Joren Pask was charged with murder.
> Joren Pask faces life in prison if convicted of murder.
The alleged smuggler Joren Pask kept silent.
> Pask kept silent in court.
The suspected arsonist left by the harbour gate.
> The suspect left by the harbour gate.
Police suspect that the fire was set on purpose.
> Police believe the fire was set on purpose.
"""

# Somebody's judgement told as a fact: errors.
OPINIONS = """
“The plan is a disgrace,” said Arlen Vey, who owns the yard.
> The plan is a disgrace.
Arlen Vey said the contract was reckless and badly written.
> The contract was reckless and badly written.
The decision was absurd, according to the union.
> The decision was absurd.
“Okafor is the worst mayor this town has had,” Vey told the meeting.
> Okafor is the worst mayor this town has had.
Vey argued that the council should apologise to the islanders.
> The council should apologise to the islanders.
The pilots’ guild called it a scandal. “The new harbour rules are ridiculous,” it said.
> The new harbour rules are ridiculous.
The captain’s rescue of the crew was heroic, the minister said.
> The captain’s rescue of the crew was heroic.
Vey insists that the treaty is a betrayal of the fishermen.
> The treaty is a betrayal of the fishermen.
"""

# Somebody's claim told as a fact: pointed out.
CLAIMS = """
Halden Marine claims it repaired the broken light twice.
> The broken light was repaired twice by Halden Marine.
Vey alleges that the council hid the cost of the pier.
> The council hid the cost of the pier.
The union argues that the ferry is too old for the northern route.
> The ferry is too old for the northern route.
Experts warn that the sea wall will fail within ten years.
> The sea wall will fail within ten years.
"""

# What says whose word it is, and plain facts that somebody reported.
ATTRIBUTED = """
“The plan is a disgrace,” said Arlen Vey, who owns the yard.
> Arlen Vey called the plan a disgrace.
> The plan is a “disgrace”, in Vey’s words.
> To the owner of the yard the plan is “a disgrace”.
Arlen Vey said the contract was reckless.
> According to Vey, the contract was reckless.
> Critics see the contract as reckless.
The decision was absurd, according to the union.
> The union described the decision as absurd.
Vey argued that the council should apologise.
> Vey wants the council to apologise.
Okafor said three ferries were damaged.
> Three ferries were damaged.
Police said two men were hurt in the collision.
> Two men were hurt in the collision.
Okafor said the council had closed the bridge.
> The council closed the bridge.
The ministry announced that the tunnel is open.
> The tunnel is open.
The harbour master warned ships by radio about the broken light.
> Ships were warned by radio about the broken light.
Halden Marine claims it repaired the broken light twice.
> Halden Marine says it repaired the broken light twice.
The treaty was a mistake, Vey said. The inquiry also found that the treaty was a mistake.
> The inquiry found that the treaty was a mistake.
A tragedy struck the town when the ferry sank, Okafor said.
> The ferry sank.
The wrong valve was opened, the report said.
> The wrong valve was opened.
"""

# A cause that the source does not give: pointed out.
CAUSES = """
The harbour opened in May after the storm had passed the coast.
> The harbour opened in May because the storm had passed the coast.
The ferry sank on Sunday night. The harbour light was out.
> The ferry sank on Sunday night because the harbour light was out.
The mayor resigned on Friday after the fish market closed.
> The mayor resigned on Friday because the fish market closed.
The port raised its fees in May, and three shipping lines moved to Ellmark.
> The port raised its fees in May, which led to three shipping lines moving to Ellmark.
Ship traffic fell by a tenth. The toll was doubled in the same year.
> Ship traffic fell by a tenth due to the doubled toll.
"""

# A cause in other words.
LINKED = """
Corvane recalled its milk after 23 infants fell ill.
> Corvane recalled its milk because 23 infants fell ill.
After a collision at the pier, the harbour master was suspended in May.
> The harbour master was suspended in May because of a collision at the pier.
The ferry sank because the harbour light was out.
> The ferry sank as a result of the broken harbour light.
The broken harbour light caused the ferry to sink.
> The ferry sank because of the broken harbour light.
The mayor resigned over the sale of the fish market.
> The mayor resigned because of the sale of the fish market.
The captain was fined for speeding.
> The captain was fined because of speeding.
Fees rose in May, forcing three shipping lines to move to Ellmark.
> Fees rose in May, leading to three shipping lines moving to Ellmark.
The mayor resigned on Friday after the fish market closed.
> The mayor resigned after the fish market closed on Friday.
Two men died from smoke in the engine room.
> Two men died because of smoke in the engine room.
With the light out, the ferry missed the harbour mouth.
> The ferry missed the harbour mouth because the light was out.
"""

# Of all kinds: errors.
OVERREACHING = """
The vaccine could protect children against river fever, according to the institute.
> The vaccine protects children against river fever, according to the institute.
> The vaccine will protect children against river fever.
Shares in Halden Marine may fall further this week, analysts said.
> Shares in Halden Marine will fall further this week, analysts said.
The striker might miss the final because of a knee injury.
> The striker will miss the final because of a knee injury.
> The striker missed the final because of a knee injury.
The ministry is considering a ban on night flights over Varnholm.
> The ministry has banned night flights over Varnholm.
> The ministry will ban night flights over Varnholm.
Brandt is accused of embezzling 40,000 crowns from the choir.
> Brandt embezzled 40,000 crowns from the choir.
> Brandt was convicted of embezzling 40,000 crowns from the choir.
Police believe the gang hid the paintings in a barn near Ellmark.
> The gang hid the paintings in a barn near Ellmark.
Investigators suspect that the pilot ignored two warnings.
> The pilot ignored two warnings.
The nurse is alleged to have given the patient the wrong drug.
> The nurse gave the patient the wrong drug.
Scientists think the meteorite came from the asteroid belt.
> The meteorite came from the asteroid belt.
The storm is forecast to reach the coast by midnight.
> The storm reached the coast by midnight.
> The storm will have reached the coast by midnight.
Heavy rain appears to have weakened the dam.
> Heavy rain weakened the dam.
The company says it could cut as many as 300 jobs at its Ellmark plant.
> The company will cut as many as 300 jobs at its Ellmark plant.
> The company has cut as many as 300 jobs at its Ellmark plant.
Okafor told reporters she would probably run again next year.
> Okafor will run again next year.
The senator is said to be ready to resign.
> The senator is ready to resign.
The suspect is wanted for robbing a post office in Varnholm.
> The suspect robbed a post office in Varnholm.
The fire was probably started by a cigarette.
> The fire was started by a cigarette.
The new drug seems to slow the disease in mice.
> The new drug slows the disease in mice.
A spokesman said the train was possibly travelling too fast.
> The train was travelling too fast, a spokesman said.
The coach hinted that Marek may leave the club in summer.
> The coach hinted that Marek will leave the club in summer.
Most of the villages on the plain have no clean water.
> All villages on the plain have no clean water.
The bakery is one of the oldest shops in Varnholm.
> The bakery is the oldest shop in Varnholm.
Half of the passengers were children.
> Most of the passengers were children.
The court is likely to hear the appeal in May.
> The court heard the appeal in May.
> The court will hear the appeal in May.
"It was the most reckless decision in the history of the club," said former captain Nils Aho.
> It was the most reckless decision in the history of the club.
Okafor vowed to resign if the vote fails.
> Okafor has resigned.
The pilot reportedly fell asleep at the controls.
> The pilot fell asleep at the controls.
The club is in talks to sign Marek on loan.
> The club has signed Marek on loan.
The hospital could run out of beds within days, a doctor said.
> The hospital has run out of beds, a doctor said.
> The hospital will run out of beds within days.
The bank may have broken the law, the regulator said.
> The bank broke the law, the regulator said.
The crash was likely caused by ice on the wings.
> The crash was caused by ice on the wings.
The minister denied wrongdoing but is suspected of taking a bribe of 5,000 crowns.
> The minister took a bribe of 5,000 crowns.
A majority of the members voted for the merger.
> All of the members voted for the merger.
Many patients wait more than a year for surgery.
> All patients wait more than a year for surgery.
Trains are sometimes cancelled on Sundays.
> Trains are always cancelled on Sundays.
The union has threatened to strike over Christmas.
> The union will strike over Christmas.
> The union struck over Christmas.
Marek is unlikely to play on Saturday.
> Marek will not play on Saturday.
The museum aims to draw 80,000 visitors in its first year.
> The museum drew 80,000 visitors in its first year.
Two ministers are considering whether to resign.
> Two ministers have resigned.
Brandt was questioned on suspicion of setting the fire.
> Brandt set the fire.
The mine was believed to contain silver.
> The mine contained silver.
> The mine contains silver.
"""

# Of all kinds, fairly told.
FAIRLY_TOLD = """
The vaccine could protect children against river fever, according to the institute.
> The institute says the vaccine may protect children against river fever.
> A vaccine that could protect children against river fever has been presented by the institute.
The striker might miss the final because of a knee injury.
> A knee injury could keep the striker out of the final.
> The striker is doubtful for the final with a knee injury.
The ministry is considering a ban on night flights over Varnholm.
> The ministry is weighing a ban on night flights over Varnholm.
> Night flights over Varnholm could be banned.
The board is expected to approve the merger on Tuesday.
> The board is due to vote on the merger on Tuesday.
> Approval of the merger is expected on Tuesday.
> The board looks set to approve the merger on Tuesday.
Brandt is accused of embezzling 40,000 crowns from the choir.
> Brandt is on trial for embezzling 40,000 crowns from the choir.
> Prosecutors say Brandt embezzled 40,000 crowns from the choir.
> The choir is missing 40,000 crowns, and Brandt is accused of taking them.
Police believe the gang hid the paintings in a barn near Ellmark.
> The gang hid the paintings in a barn near Ellmark, police believe.
> According to police, the gang hid the paintings in a barn near Ellmark.
The storm is forecast to reach the coast by midnight.
> The storm is expected to reach the coast by midnight.
> The storm should reach the coast by midnight.
The company will cut 300 jobs at its Ellmark plant, it said on Friday.
> The company is cutting 300 jobs at its Ellmark plant.
> The company announced on Friday that it would cut 300 jobs in Ellmark.
> The company plans to cut 300 jobs at its Ellmark plant.
> Halden cuts 300 jobs at its Ellmark plant.
Marek will join Varnholm United on a three-year deal.
> Marek is joining Varnholm United on a three-year deal.
> Marek joins Varnholm United on a three-year deal.
> Marek is to join Varnholm United on a three-year deal.
Marek has agreed to join Varnholm United.
> Marek will join Varnholm United.
> Marek is set to join Varnholm United.
The court must decide by May whether to hear the appeal.
> The court has until May to decide whether to hear the appeal.
> By May the court will decide whether to hear the appeal.
Okafor said the bridge was safe and would reopen on Sunday.
> The bridge will reopen on Sunday, Okafor said.
> The bridge reopens on Sunday.
The trial of Brandt, who denies the charges, will begin on 4 May.
> Brandt, who denies the charges, goes on trial on 4 May.
> Brandt's trial begins on 4 May.
He could not say when the line would reopen.
> He did not say when the line would reopen.
Passengers could see smoke rising from the engine.
> Passengers saw smoke rising from the engine.
The film would go on to win four prizes.
> The film won four prizes.
Firefighters were able to rescue both men.
> Firefighters rescued both men.
The villagers had to leave their homes.
> The villagers left their homes.
> Villagers were forced to leave their homes.
Vey used to run the yard until it closed.
> Vey ran the yard until it closed.
The minister refused to say whether the talks had failed.
> The minister did not say whether the talks had failed.
Halden managed to sell the wreck for scrap.
> Halden sold the wreck for scrap.
The museum, expected to draw 80,000 visitors a year, opened on Monday.
> The museum opened on Monday.
Fans who had hoped to see Marek play were disappointed, as he sat on the bench.
> Marek sat on the bench.
The planned tunnel would cost 2.1 billion crowns.
> The tunnel would cost 2.1 billion crowns.
> The cost of the planned tunnel is put at 2.1 billion crowns.
Reports that the ferry had sunk were false.
> The ferry had not sunk.
The alleged attack took place on Sunday; Brandt was arrested on Monday.
> Brandt was arrested on Monday.
Nearly all of the passengers were children.
> Most of the passengers were children.
The council always meets on Mondays.
> The council meets on Mondays.
The team's first win of the season came on Saturday.
> On Saturday the team won for the first time this season.
Every school on the island will get a new roof.
> All schools on the island will get new roofs.
The price of bread rose by a tenth in June, as flour became scarce.
> Bread became a tenth dearer in June because flour was scarce.
Because of the strike, no ferry left Varnholm.
> The strike kept all ferries in Varnholm.
The driver died at the scene after the lorry hit a wall.
> The driver died when the lorry hit a wall.
"We are proud of the crew," Okafor said after the rescue.
> Okafor said she was proud of the crew.
The critic Ada Merle found the play brilliant.
> Ada Merle praised the play as brilliant.
Some 300 people marched through Varnholm on Saturday, and all shops were closed.
> All shops were closed on Saturday as some 300 people marched through Varnholm.
Some of the 40 crew members were injured, all of them slightly.
> All of the injured crew members were hurt slightly.
Several people were hurt, but all passengers got off the ferry.
> All passengers got off the ferry, and several people were hurt.
Many of the houses were empty. All of the houses on the quay were flooded.
> All of the houses on the quay were flooded.
The council may sell the ferry, but it has sold the pier.
> The council has sold the pier.
The council may sell the ferry but has closed the pier for good.
> The council closed the pier for good.
Officials could not confirm whether the man stole the car.
> Whether the man stole the car is not confirmed.
The man who was accused of stealing a car last year was hired as a guard on Monday.
> The man was hired as a guard on Monday.
The man, accused of stealing a car, drove it into the harbour.
> The man drove the car into the harbour.
If the weather allows, divers will search the wreck on Friday.
> Divers are to search the wreck on Friday, weather permitting.
> Divers hope to search the wreck on Friday.
Should the talks fail, the union would call a strike.
> The union would call a strike if the talks fail.
> The union threatens to strike should the talks fail.
Okafor, who hopes to win a second term, opened the new library on Tuesday.
> Okafor opened the new library on Tuesday.
Okafor hopes to win a second term, and won the first by a wide margin.
> Okafor won her first term by a wide margin.
The firm plans to cut its fleet after it cut its staff in May.
> The firm cut its staff in May.
The firm, which planned to cut its fleet, cut it by half in May.
> The firm cut its fleet by half in May.
Engineers expect the dam to hold, as it has held for 80 years.
> The dam has held for 80 years.
Prices are expected to rise again after they rose in June.
> Prices rose in June.
Ferries will run again on Sunday after the strike ended.
> Ferries run again on Sunday.
> The strike ended, and ferries will run again on Sunday.
The painting, believed to be a forgery, sold for 4,000 crowns.
> The painting sold for 4,000 crowns.
Believed to be the oldest pub in Varnholm, the Anchor burned down on Sunday.
> The Anchor burned down on Sunday.
The reported cost of the bridge is 40 million crowns.
> The bridge is reported to cost 40 million crowns.
The government claims victory, and the vote count shows that it won 60 of 100 seats.
> The government won 60 of 100 seats.
Fears of a flood drove hundreds from their homes.
> Hundreds left their homes for fear of a flood.
> Hundreds were driven from their homes by fears of a flood.
The charges against Brandt were dropped.
> Brandt is no longer charged.
Brandt was charged with fraud in 2019 and convicted in 2020.
> Brandt was convicted of fraud.
> Brandt was convicted of fraud in 2020.
Two brothers were jailed for the robbery. A third man is accused of hiding the money.
> The two brothers were jailed for the robbery.
It was the first time that a mayor of Varnholm had resigned.
> She was the first mayor of Varnholm to resign.
No mayor of Varnholm had ever resigned before.
> She was the first mayor of Varnholm to resign.
The only doctor on the island retired in May.
> The island's only doctor retired in May.
The club beat Ellmark 3-0, its biggest win since 1998.
> The club's biggest win since 1998 came against Ellmark.
Most voters stayed at home.
> The majority of voters stayed at home.
> More than half of the voters stayed at home.
Three in four voters stayed at home.
> Most voters stayed at home.
Nobody on board survived.
> All on board died.
The ship sank within an hour and every sailor drowned.
> All sailors drowned when the ship sank.
The factory closed because orders dried up.
> The factory closed as orders dried up.
> A lack of orders led to the closure of the factory.
After heavy rain, the river burst its banks.
> The river burst its banks after heavy rain.
> Heavy rain made the river burst its banks.
The deal fell through when the bank withdrew its loan.
> The deal fell through because the bank withdrew its loan.
Critics called the plan reckless; Okafor said it was overdue.
> The plan, which critics call reckless, is overdue in Okafor's eyes.
"I am proud of this reckless, wonderful town," Okafor said.
> Okafor said she was proud of the town.
The report found that the company had failed to maintain the brakes.
> The company failed to maintain the brakes.
> The company had failed to maintain the brakes, an inquiry found.
The judge ruled that the company must pay 3 million crowns.
> The company must pay 3 million crowns.
> The company was ordered to pay 3 million crowns.
The police said the driver, 43, was sober.
> The driver, 43, was sober.
The treaty would ban trawling from 2027.
> The treaty is to ban trawling from 2027.
> Under the treaty, trawling would be banned from 2027.
Harbour Radio later apologised for the cut. It is not known whether Brandt will apologise on air.
> Harbour Radio apologised on air for the cut.
A sailor, fired and charged with the murder of Nils Aho, kept silent in court.
> Aho's brother said the sailor who was charged with his murder "has to be convicted".
“I will ban trawling in the sound,” Okafor said in Varnholm.
> Ellmark has also banned trawling in the sound.
“All we will add is that the report is wrong,” the spokesman said.
> The spokesman added that the report was wrong.
"""
