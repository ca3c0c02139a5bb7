"""Invented pairs of a source's sentence and a statement, for the check of negation and direction.

Each pair is two lines: what a source prints, and, set in, what a brief makes of it.
"""

from typing import NamedTuple


class Pair(NamedTuple):
    """What a source prints, and what a brief makes of it."""

    source: str
    statement: str


def parse_pairs(text: str) -> tuple[Pair, ...]:
    """The pairs in `text`, two lines each."""
    lines = [line.strip() for line in text.strip().splitlines()]
    return tuple(Pair(*pair) for pair in zip(lines[::2], lines[1::2], strict=True))


# A negation put in or left out.
NEGATED = parse_pairs(
    """
The council approved the harbour plan on Monday.
    The council did not approve the harbour plan on Monday.
The council did not approve the harbour plan on Monday.
    The council approved the harbour plan on Monday.
Mayor Ines Okafor has visited the flooded quarter.
    Mayor Ines Okafor hasn’t visited the flooded quarter.
The Tallis Line will not reopen the route before autumn.
    The Tallis Line will reopen the route before autumn.
The captain was sober, the police said.
    The captain was not sober, according to the police.
Divers found traces of oil below the pier.
    Divers found no traces of oil below the pier.
Investigators found no sign of sabotage on the ferry.
    Investigators found signs of sabotage on the ferry.
Two of the passengers were injured in the collision.
    None of the passengers were injured in the collision.
Nobody was injured when the crane fell on the quay.
    Several people were injured when the crane fell on the quay.
The firm has paid the fine in full.
    The firm has never paid the fine.
Okafor never promised a new bridge.
    Okafor promised a new bridge.
The dam is safe, the engineers concluded.
    The dam is not safe, the engineers concluded.
The union agreed to work on Sundays.
    The union refused to work on Sundays.
The lender refused to extend the loan to Halden Yards.
    The lender extended the loan to Halden Yards.
The crew managed to launch both lifeboats.
    The crew failed to launch both lifeboats.
The crew failed to launch the second lifeboat.
    The crew launched the second lifeboat.
Residents can drink the tap water again.
    Residents cannot drink the tap water.
The pilots had radio contact with the tower.
    The pilots had no radio contact with the tower.
The lorry was carrying the goods without a licence.
    The lorry was carrying the goods with a licence.
The ferry sailed with lifejackets for every child.
    The ferry sailed without lifejackets for every child.
The minister said he had met the contractor twice.
    The minister said he had not met the contractor.
The court found that the city had broken the law.
    The court found that the city had not broken the law.
Voters in Varnholm do not want the casino.
    Voters in Varnholm want the casino.
The bridge is open to lorries again.
    The bridge is not yet open to lorries.
Neither company has signed the contract.
    Both companies have signed the contract.
Flooding is no longer a danger in the lower town.
    Flooding is a danger in the lower town.
The storm damaged the lighthouse at Cape Orrin.
    The storm did not damage the lighthouse at Cape Orrin.
Police have arrested the driver of the van.
    Police have not arrested the driver of the van.
Police have no suspects in the museum robbery.
    Police have suspects in the museum robbery.
The parties have yet to agree on a date for the talks.
    The parties have agreed on a date for the talks.
The jury found Aldo Brandt guilty of fraud.
    The jury found Aldo Brandt not guilty of fraud.
The board ruled out a merger with Norrland Shipping.
    The board did not rule out a merger with Norrland Shipping.
Passengers were told about the delay in time.
    Passengers were not told about the delay.
On Friday the regulator confirmed that the meters were faulty.
    The regulator confirmed on Friday that the meters were not faulty.
The vaccine protects children under five, the study found.
    According to the study, the vaccine does not protect children under five.
The school in Ostby had a fire alarm.
    The school in Ostby had no fire alarm.
The hospital has enough beds for the winter, its director said.
    The hospital does not have enough beds for the winter, its director said.
Fishermen were not warned of the military exercise.
    Fishermen were warned of the military exercise.
The tax applies to foreign ships.
    The tax doesn't apply to foreign ships.
The brothers inherited nothing from the shipowner.
    The brothers inherited the house from the shipowner, but the will named them both.
The harbour board on Wednesday decided to close the old lock, a spokeswoman, Petra Lund, said.
    The harbour board decided on Wednesday not to close the old lock, spokeswoman Petra Lund said.
After a night of talks, the pilots’ union accepted the airline’s offer of a 4 percent raise.
    The pilots’ union did not accept the airline’s offer of a 4 percent raise after a night of talks.
The museum has insured the paintings, its director Olav Reim told the Post.
    Museum director Olav Reim told the Post that the paintings were not insured.
No evidence of fraud was found in the count at Ostby, the election office said.
    Evidence of fraud was found in the count at Ostby, the election office said.
Ms Lund, 54, has never held elected office.
    Ms Lund, who is 54, has held elected office.
The clinic isn’t accepting new patients until further notice.
    The clinic is accepting new patients until further notice.
The ministry will publish the letters on Friday.
    The ministry won’t publish the letters on Friday.
Prosecutors said they had enough evidence to charge the former treasurer.
    Prosecutors said they did not have enough evidence to charge the former treasurer.
The tunnel was built to withstand an earthquake of magnitude seven.
    The tunnel was not built to withstand an earthquake of magnitude seven.
Without a permit, the builders began to dig on Monday.
    With a permit, the builders began to dig on Monday.
Residents were allowed to return to their homes on Sunday evening.
    Residents were not allowed to return to their homes on Sunday evening.
The prime minister apologised to the families of the drowned sailors.
    The prime minister did not apologise to the families of the drowned sailors.
Neither the pilot nor the co-pilot was hurt, the airline said.
    Both the pilot and the co-pilot were hurt, the airline said.
The new law covers people who work from home.
    People who work from home are not covered by the new law.
The dispute over the islands remains unresolved.
    The dispute over the islands has been resolved.
She is eligible for the pension, the court ruled.
    She is ineligible for the pension, the court ruled.
The tower’s owner denied that the lift was faulty.
    The tower’s owner confirmed that the lift was faulty.
The company could not say when power would be restored.
    The company could say when power would be restored.
There was no warning before the avalanche, a survivor said.
    There was a warning before the avalanche, a survivor said.
The goalkeeper did play in the final despite his injury.
    The goalkeeper did not play in the final because of his injury.
The airline has cancelled all flights to Ellen until Sunday.
    The airline has not cancelled its flights to Ellen.
The report names the officers who were on duty.
    The report does not name the officers on duty.
The treaty, which Sundau has signed, bans the use of drift nets.
    Sundau has not signed the treaty that bans drift nets.
"I can't promise that the school will stay open," Lund told parents.
    Lund promised parents that the school would stay open.
The police chief rejected calls for his resignation.
    The police chief accepted calls for his resignation.
Two of the three engines were working when the plane hit the ground.
    None of the three engines was working when the plane hit the ground.
The board has not ruled out further job cuts, Voss said.
    The board has ruled out further job cuts, Voss said.
The plant does not meet the new limits for nitrogen oxide.
    The plant meets the new limits for nitrogen oxide.
Villagers said nobody had told them to leave.
    Villagers said they had been told to leave.
The vaccine was effective in people over 65.
    The vaccine was ineffective in people over 65.
The strike will affect ferries to the outer islands.
    The strike will not affect ferries to the outer islands.
The suspect is cooperating with investigators, his lawyer said.
    The suspect is not cooperating with investigators, his lawyer said.
Reim refused to answer questions about the sale.
    Reim answered questions about the sale.
There are no plans to raise the fare, the operator said.
    There are plans to raise the fare, the operator said.
It was the first time that the court had not followed the prosecutor.
    It was the first time that the court had followed the prosecutor.
Mayor Ines Okafor called the delay embarrassing and did not rule out a second vote.
    Mayor Ines Okafor did not call the delay embarrassing.
No trawler in the fleet is bigger than the Sigrun.
    A trawler in the fleet is bigger than the Sigrun.
"""
)
# A word in place of its opposite.
TURNED = parse_pairs(
    """
Shares in the Tallis Line rose 4 percent on Monday.
    Shares in the Tallis Line fell 4 percent on Monday.
The number of passengers fell to 212,000 last year.
    The number of passengers climbed to 212,000 last year.
Unemployment in Velmark declined for the third month.
    Unemployment in Velmark increased for the third month.
The central bank raised its key rate to 4.5 percent.
    The central bank cut its key rate to 4.5 percent.
Exports grew by a fifth in the spring.
    Exports shrank by a fifth in the spring.
The council rejected the budget by eight votes to five.
    The council approved the budget by eight votes to five.
Okafor opposes the sale of the shipyard.
    Okafor supports the sale of the shipyard.
Residents voted against the casino.
    Residents voted for the casino.
Varnholm won the final against Ostby 2-1.
    Varnholm lost the final against Ostby 2-1.
Norrland Shipping bought the old cannery for €3 million.
    Norrland Shipping sold the old cannery for €3 million.
The yard hired 120 welders in March.
    The yard laid off 120 welders in March.
The road to Cape Orrin was closed at noon.
    The road to Cape Orrin was opened at noon.
The government eased the rules for small boats.
    The government tightened the rules for small boats.
The judge acquitted Brandt of all charges.
    The judge convicted Brandt of all charges.
Brandt was found guilty of bribery.
    Brandt was found innocent of bribery.
The water stood above the mark of 1953.
    The water stood below the mark of 1953.
The ferry left before the storm reached the coast.
    The ferry left after the storm reached the coast.
It was the first crossing of the year.
    It was the last crossing of the year.
The company plans to expand its fleet.
    The company plans to shrink its fleet.
The delegation arrived in Varnholm on Tuesday.
    The delegation left Varnholm on Tuesday.
Velmark is an ally of Sundau in the dispute.
    Velmark is a foe of Sundau in the dispute.
The spill spread along the northern shore.
    The spill spread along the southern shore.
Water quality is better than a decade ago.
    Water quality is worse than a decade ago.
The strike started on Wednesday morning.
    The strike ended on Wednesday morning.
The harbour authority allows anchoring in the bay.
    The harbour authority bans anchoring in the bay.
The president vetoed the fishing bill.
    The president approved the fishing bill.
Opposition leader Marek Dahl praised the plan.
    Opposition leader Marek Dahl criticised the plan.
More than half of the islanders said they would leave.
    Fewer than half of the islanders said they would leave.
The minister denied the allegations.
    The minister admitted the allegations.
The operator reported a profit of €2 million.
    The operator reported a loss of €2 million.
The army deployed two battalions to the border.
    The army withdrew two battalions from the border.
The agency upgraded the city’s debt.
    The agency downgraded the city’s debt.
Talks between the unions and the yard succeeded.
    Talks between the unions and the yard failed.
It is legal to fish in the estuary.
    It is illegal to fish in the estuary.
The committee was able to read the file.
    The committee was unable to read the file.
A rise in fuel prices is likely this winter.
    A rise in fuel prices is unlikely this winter.
The court upheld the ban on jet skis.
    The court overturned the ban on jet skis.
The gap between rich and poor widened.
    The gap between rich and poor narrowed.
The measure strengthened the rights of tenants.
    The measure weakened the rights of tenants.
The captain survived the sinking.
    The captain died in the sinking.
Sales tumbled 12 percent, the group said on Thursday.
    The group said on Thursday that sales had jumped 12 percent.
On Tuesday the deputies turned down the motion by a single vote.
    The deputies passed the motion by a single vote on Tuesday.
The trade deficit widened in May.
    The trade surplus widened in May.
Both sides resumed talks in Ostby on Sunday.
    Both sides broke off talks; they ended in Ostby on Sunday.
Ticket prices will go up in January.
    Ticket prices will go down in January.
The older of the two brothers was driving.
    The younger of the two brothers was driving.
The bridge was destroyed in the war.
    The bridge was built in the war.
The committee backed the mayor’s proposal.
    The committee rejected the mayor’s proposal.
Imports rose while exports fell.
    Imports fell while exports rose.
Public support for the tunnel is growing.
    Public opposition to the tunnel is growing.
Inflation in Velmark eased to 2.1 percent in April, the statistics office said on Tuesday.
    Inflation in Velmark accelerated to 2.1 percent in April, the statistics office said on Tuesday.
The bank’s net profit climbed by a third to €90 million.
    Net profit at the bank slid by a third to €90 million.
The number of flights is expected to drop this summer, the airport said.
    The airport said the number of flights is expected to increase this summer.
The coalition lost its majority in Sunday’s election.
    The coalition won a majority in Sunday’s election.
Two frigates left the port of Ellen on Thursday to join the exercise.
    Two frigates entered the port of Ellen on Thursday to join the exercise.
Farmers in the south of the island have had too little rain.
    Farmers in the north of the island have had too little rain.
The appeals court overturned Brandt’s conviction.
    The appeals court upheld Brandt’s conviction.
The chain will open 40 shops next year, chief executive Mara Voss said.
    The chain will close 40 shops next year, chief executive Mara Voss said.
Critics say the reform weakens the courts.
    Critics say the reform strengthens the courts.
The minister welcomed the ruling.
    The minister condemned the ruling.
Sundau recalled its ambassador hours after the vote.
    Sundau recalled its ambassador hours before the vote.
The older brother survived.
    The older brother died.
Most of the members voted in favour of the merger.
    Most of the members voted against the merger.
Researchers found that the drug reduces the risk of stroke.
    Researchers found that the drug raises the risk of stroke.
The first victim was found inside the warehouse.
    The first victim was found outside the warehouse.
He was promoted to captain in 2019.
    He was demoted to captain in 2019.
Support for the government rose to 41 percent in the latest poll by Demos.
    Support for the government fell to 41 percent in the latest poll by Demos.
Heavy snow delayed the start of the race.
    Heavy snow hastened the start of the race.
The team’s best result came in March.
    The team’s worst result came in March.
Shares of Norrland closed 3 percent higher on Wednesday after the forecast.
    Shares of Norrland closed 3 percent lower on Wednesday after the forecast.
The storm is expected to weaken before it reaches land.
    The storm is expected to strengthen before it reaches land.
The city will build 300 flats on the site of the old gasworks.
    The city will demolish 300 flats on the site of the old gasworks.
The lower house passed the bill by 212 votes to 190.
    The bill was rejected by the lower house by 212 votes to 190.
The rebels captured the northern half of the city.
    The rebels captured the southern half of the city.
Voss, who joined the company in 2011, will succeed Reim.
    Voss, who left the company in 2011, will succeed Reim.
The party gained 12 seats in the regional assembly.
    The party lost 12 seats in the regional assembly.
A fall in demand for steel has hurt the port.
    A rise in demand for steel has hurt the port.
Trading in the shares was suspended on Tuesday.
    Trading in the shares was resumed on Tuesday.
The government plans to raise the pension age to 68.
    The government plans to lower the pension age to 68.
The bank tightened its rules for loans to farmers.
    The bank loosened its rules for loans to farmers.
The union leader described the deal as better than expected.
    The union leader described the deal as worse than expected.
Fewer than a hundred islanders remain.
    More than a hundred islanders remain.
The judge allowed cameras in the courtroom.
    The judge banned cameras from the courtroom.
Unemployment among the young has more than doubled since 2019.
    Unemployment among the young has more than halved since 2019.
The coach praised the referee.
    The coach criticised the referee.
The museum is open on Mondays.
    The museum is closed on Mondays.
The yearly dinner, planned for 25 June, has been postponed until September.
    The yearly dinner, planned for 25 June, has been brought forward to September.
In a dry year before the lock was built, the canal carried 560 barges to Marnitz.
    After the lock was built, the canal carried 560 barges to Marnitz.
The decision cuts short a lease with Halden Yards that was to run until the end of 2031.
    The council voted to extend a lease with Halden Yards that was to run until the end of 2031.
"""
)
# Negations and opposites that change nothing, or belong to something else.
FAITHFUL = parse_pairs(
    """
The council rejected the plan.
    The council did not approve the plan.
The council did not approve the plan.
    The council rejected the plan.
The bridge remains open.
    The bridge has not closed.
The bridge has not been closed.
    The bridge remains open.
The crew failed to launch the boat.
    The crew did not launch the boat.
The crew did not manage to launch the boat.
    The crew failed to launch the boat.
The minister declined to comment on the report.
    The minister did not comment on the report.
No one was injured in the fire.
    The fire caused no injuries.
There were no injuries in the fire at the mill.
    Nobody was hurt in the fire at the mill.
All 58 passengers escaped unhurt from the ferry.
    None of the 58 passengers was hurt on the ferry.
The jury acquitted Brandt of fraud.
    The jury found Brandt not guilty of fraud.
The jury found Brandt not guilty of fraud.
    The jury cleared Brandt of fraud.
Okafor is unlikely to run again.
    Okafor is not likely to run again.
The court ruled that the ban was unlawful.
    The court ruled that the ban was not lawful.
The talks ended without an agreement.
    The talks ended with no agreement.
The talks ended without agreement.
    The parties did not reach an agreement in the talks.
The firm has never published its accounts.
    The firm has not published its accounts.
The report does not name the contractor.
    The contractor is not named in the report.
Not only the mayor but also the police chief resigned.
    The mayor and the police chief resigned.
The mayor resigned, and so did the police chief.
    Not only the mayor resigned but also the police chief.
The ferry does not sail until June.
    The ferry sails again in June.
The yard has yet to deliver the ship.
    The yard has not delivered the ship.
No fewer than 40 boats took part in the protest.
    Forty boats took part in the protest.
There is no doubt that the dam is safe, the engineers said.
    The dam is safe, the engineers said.
The council can't help but approve the plan, Dahl said.
    The council has to approve the plan, Dahl said.
Lorries are banned from the bridge.
    Lorries are not allowed on the bridge.
Lorries are not allowed on the bridge.
    The bridge is closed to lorries, which are banned from it.
The captain, who was not drunk, steered the ferry.
    The captain steered the ferry.
The captain steered the ferry, although he had not slept.
    The captain steered the ferry.
The mayor approved the tunnel but not the bridge.
    The mayor approved the tunnel.
The mayor did not approve the bridge but she approved the tunnel.
    The mayor approved the tunnel.
Some councillors did not vote; nine voted for the plan.
    Nine councillors voted for the plan.
Nine councillors voted for the plan and six against.
    Six councillors voted against the plan.
Nine councillors voted for the plan and six against it.
    Nine voted for it.
Shares rose 4 percent on Monday after falling on Friday.
    Shares rose 4 percent on Monday.
Shares rose 4 percent on Monday after falling on Friday.
    Shares fell on Friday.
Imports rose while exports fell.
    Exports fell while imports rose.
Sales jumped 12 percent as costs fell.
    Sales climbed 12 percent.
Unemployment fell to 4 percent.
    Unemployment dropped to 4 percent.
Norrland Shipping bought the cannery from the city.
    The city sold the cannery to Norrland Shipping.
Varnholm beat Ostby 2-1 in the final.
    Ostby lost the final to Varnholm 2-1.
The ferry left after the storm had passed.
    The storm had passed before the ferry left.
The delegation left Marrick for Varnholm on Tuesday.
    The delegation arrived in Varnholm from Marrick on Tuesday.
The bank lent the yard €3 million.
    The yard borrowed €3 million from the bank.
The bank will cut its rate, which rose last year.
    The bank will cut its rate.
The price increase was smaller than expected.
    Prices rose less than expected.
The rate of decline slowed in spring.
    The decline was slower in spring.
The old bridge was replaced by a new one.
    A new bridge replaced the old one.
The north of the island is drier than the south.
    The south of the island is wetter than the north.
Okafor won with 53 percent; Dahl lost with 47 percent.
    Dahl lost to Okafor with 47 percent.
The road opened at six and closed again at noon.
    The road closed again at noon.
The minister denied that the dam was unsafe.
    The minister said the dam was safe.
The minister denied taking money from the contractor.
    The minister said he had not taken money from the contractor.
Police ruled out arson at the mill.
    Police do not believe it was arson at the mill.
It is not uncommon for the quay to flood in winter.
    It is common for the quay to flood in winter.
The island is not without a doctor: Noor Castellan stayed.
    The island has a doctor, Noor Castellan.
The city lifted the ban on barbecues.
    The city no longer bans barbecues.
The union stopped short of calling a strike.
    The union did not call a strike.
The union called off the strike.
    The union cancelled the strike.
The council did not reject the plan outright; it approved a smaller one.
    The council approved a smaller plan.
The museum said the painting was not stolen but lent.
    The painting was lent, the museum said.
Not all councillors supported the plan.
    Some councillors supported the plan.
Few passengers wore lifejackets.
    Most passengers did not wear lifejackets.
Dahl would not say whether he would resign.
    Dahl would not say if he will resign.
If the dam does not hold, the lower town will be evacuated.
    The lower town will be evacuated if the dam breaks.
The firm could not be reached for comment.
    The firm did not comment.
Halbrook disputes that the captain was to blame.
    Halbrook says the captain was not to blame.
Prices fell less sharply than in 2023.
    The fall in prices was less sharp than in 2023.
The company cut its losses to €2 million.
    The company’s losses fell to €2 million.
The tax was not raised but lowered.
    The tax was lowered.
The storm spared the lighthouse at Cape Orrin.
    The storm did not hit the lighthouse at Cape Orrin.
The ship lost power before it hit the pier.
    The ship hit the pier after it lost power.
Dahl was first criticised and later praised for the plan.
    Dahl was later praised for the plan.
Mayor Okafor, who opposed the casino, supports the hotel.
    Mayor Okafor supports the hotel.
The judge released Brandt on bail, two days after his arrest.
    Brandt was arrested two days before his release on bail.
The harbour has never been busier.
    The harbour is busier than ever.
The ferry is not running on Sundays.
    The ferry does not run on Sundays.
The water is safe to drink, but children should not swim in it.
    The water is safe to drink.
The Tallis Line reported no loss this year.
    The Tallis Line made a profit this year, with no loss.
Okafor said she had nothing to hide and would publish the letters.
    Okafor said she would publish the letters.
The board decided not to renew the contract of the director.
    The director's contract will not be renewed, the board decided.
No evidence of fraud was found in the count.
    The count showed no evidence of fraud, according to the election office.
The airline declined to say how many passengers were affected.
    The airline did not say how many passengers were affected.
The island had been without power since Monday, but the lights came back on Thursday.
    The island got its power back on Thursday.
Talks failed on Friday and resumed on Sunday.
    Talks resumed on Sunday after failing on Friday.
Inflation eased to 2.1 percent, down from 2.6 percent.
    Inflation fell from 2.6 percent to 2.1 percent.
The price of eggs rose 8 percent and that of milk fell 2 percent.
    Milk became 2 percent cheaper, while eggs rose 8 percent.
Dahl lost his seat, while his sister won hers.
    Dahl's sister won her seat.
The court upheld the conviction but reduced the sentence.
    The sentence was reduced by the court.
The company denied wrongdoing and agreed to pay €4 million.
    The company agreed to pay €4 million without admitting wrongdoing.
The company agreed to pay €4 million but did not admit wrongdoing.
    The company, which denied wrongdoing, agreed to pay €4 million.
The bridge, which opened in 1932, was closed to lorries in May.
    The bridge was closed to lorries in May.
Nobody on board the trawler could swim, the coastguard said.
    None of the people on board could swim, according to the coastguard.
The ban on fishing was lifted in June.
    Fishing is allowed again since June.
The minister said it was untrue that he had threatened the editor.
    The minister said he had not threatened the editor.
Lund said the plan had not yet been approved.
    The plan is still to be approved, Lund said.
The striker missed the penalty in the last minute.
    The striker did not score from the penalty in the last minute.
The airline will not resume flights before March.
    Flights will resume in March at the earliest, the airline said.
It is unclear who started the fire.
    It is not clear who started the fire.
Only three of the nine judges agreed with the ruling.
    Six of the nine judges did not agree with the ruling.
Velmark exports more wine than it imports.
    Velmark imports less wine than it exports.
The more the sea warms, the less oxygen it holds.
    The sea holds less oxygen as it warms.
Mara Voss succeeded Olav Reim as chief executive in May.
    Mara Voss replaced Olav Reim as chief executive in May after he left.
The lake has risen since the rains; it fell last summer.
    The lake has risen since the rains.
The union neither accepted nor rejected the offer.
    The union did not accept the offer.
The law allows police to stop cars but does not let them search passengers.
    Police may stop cars under the law.
He was not the first to warn of the danger.
    Others had warned of the danger before him.
The village has no doctor, no school and no shop.
    There is no school in the village, and no doctor or shop.
The firm said it would appeal, and that it did not accept the fine.
    The firm does not accept the fine and will appeal.
The number of births fell below that of deaths in 2020 for the first time.
    More people died than were born in 2020, for the first time.
The port was closed for two days before it opened again on Friday.
    The port opened again on Friday after two days.
Investors who had bought in January sold in May.
    Investors sold in May.
Rents rose faster than wages.
    Wages rose more slowly than rents.
Police said the driver had not been drinking and had not used his phone.
    The driver had not used his phone, police said.
The council voted 9-6 against extending the contract.
    The council voted 9-6 not to extend the contract.
The lower house passed the bill; the upper house rejected it.
    The upper house rejected the bill.
Shares of Norrland closed lower on Tuesday and higher on Wednesday.
    Shares of Norrland closed higher on Wednesday.
The government will lower taxes for the poor and raise them for the rich.
    Taxes for the rich will be raised.
Voss joined in 2011 and left in 2019.
    Voss left in 2019.
The party gained 12 seats; its partner lost nine.
    The partner lost nine seats.
Opponents of the bridge won the vote.
    Supporters of the bridge lost the vote.
Demand fell as prices rose.
    Rising prices led to a fall in demand.
The mayor supports the plan, which her rival opposes.
    Her rival opposes the plan, which the mayor supports.
The deficit narrowed to €2 billion from €3 billion.
    The deficit fell to €2 billion from €3 billion.
The first attempt failed; the second succeeded.
    The second attempt succeeded.
The road is closed to cars but open to cyclists.
    Cyclists can use the road, which is open to them.
The ship sank after hitting a mine.
    The ship hit a mine before it sank.
The company bought back shares that it had sold in 2020.
    The company bought back shares.
Investors sold Norrland and bought Tallis.
    Investors bought Tallis.
The suspects were arrested on Monday and released on Tuesday.
    The suspects were released on Tuesday.
The ban will be eased in May and tightened again in autumn.
    The ban will be tightened again in autumn.
Lawmakers who opposed the war said peace was possible.
    Lawmakers said peace was possible.
The army withdrew from the south to defend the north.
    The army withdrew from the south.
The minister lost the vote but kept his post.
    The minister kept his post although he lost the vote.
The school, closed since March, opens on Monday.
    The school opens on Monday after being closed since March.
There was less rain and more wind than usual.
    There was more wind than usual, and less rain.
Younger voters backed Dahl; older voters backed Okafor.
    Older voters backed Okafor.
The number of jobs grew but the number of hours worked fell.
    The number of hours worked fell.
Police stopped the march before it reached the embassy.
    The march was stopped by police before it reached the embassy.
The clinic said it had not turned anyone away.
    The clinic said nobody had been turned away.
The region has never had so little snow.
    The region has had little snow.
The treaty has not been signed by Velmark, nor by Sundau.
    Sundau has not signed the treaty.
He pleaded not guilty to fraud and guilty to tax evasion.
    He pleaded guilty to tax evasion.
The firm did not pay the fine until it was sued.
    The firm paid the fine after it was sued.
The airline no longer flies to Ellen.
    The airline used to fly to Ellen.
The minister did not deny that she had met the lobbyist.
    The minister had met the lobbyist, which she did not deny.
No passenger was hurt, but two members of the crew were injured.
    Two members of the crew were injured.
The bill failed to win a majority.
    The bill did not win a majority.
Lund would not rule out a tax rise.
    Lund did not exclude a tax rise.
Norrland, not Tallis, won the contract.
    Norrland won the contract.
The talks are not over, the mediator said.
    The talks go on, the mediator said.
The judge, who had not read the file, adjourned the hearing.
    The judge adjourned the hearing.
Because of the strike, no ferry left the port on Monday.
    The strike kept all ferries in port on Monday.
Because of the storm, no train left Osterlund on Friday.
    The storm kept all trains in Osterlund on Friday.
A bill before parliament would ban trawling from 2027.
    Trawling would be banned from 2027 under the bill.
A law before parliament would ban fishing with drift nets from 2028.
    Fishing with drift nets would be banned from 2028 under a law before parliament.
No trawler in the fleet is bigger than the Sigrun.
    The Sigrun is the biggest trawler in the fleet.
The mayor did not deny that she had met the developer.
    The mayor acknowledged that she had met the developer.
The curfew was to end on Monday but was extended by a week.
    The curfew was extended by a week and will not end on Monday.
The bridge will not reopen until May.
    The bridge will reopen by May.
The harbour was closed shortly before the storm hit the outer quay.
    The harbour reopened after the storm hit the outer quay.
The crew did not leave until after the tide had turned at the pier.
    The crew did not leave before the tide had turned at the pier.
The decision cuts short a lease with Halden Yards that was to run until the end of 2031.
    The council voted to end a lease with Halden Yards that was to run until the end of 2031.
"""
)


class PairAbroad(NamedTuple):
    """A pair in another language (BCP 47 primary tag)."""

    language: str
    source: str
    statement: str


REVERSED_ABROAD = (
    PairAbroad(
        "de",
        "Der Rat von Varnholm hat den Hafenplan am Montag gebilligt.",
        "Der Rat von Varnholm hat den Hafenplan am Montag nicht gebilligt.",
    ),
    PairAbroad(
        "de",
        "Bürgermeisterin Okafor wird im Herbst nicht zurücktreten.",
        "Bürgermeisterin Okafor wird im Herbst zurücktreten.",
    ),
    PairAbroad(
        "de",
        "Die Polizei fand keine Spuren von Öl an der Mole.",
        "Die Polizei fand Spuren von Öl an der Mole.",
    ),
    PairAbroad(
        "de",
        "Die Aktien der Tallis-Linie sind am Montag um vier Prozent gestiegen.",
        "Die Aktien der Tallis-Linie sind am Montag um vier Prozent gefallen.",
    ),
    PairAbroad(
        "de",
        "Das Gericht hat Brandt vom Vorwurf des Betrugs freigesprochen.",
        "Das Gericht hat Brandt wegen des Vorwurfs des Betrugs verurteilt.",
    ),
    PairAbroad(
        "ko",
        "바른홀름 시의회는 월요일 항만 계획을 승인했다.",
        "바른홀름 시의회는 월요일 항만 계획을 승인하지 않았다.",
    ),
    PairAbroad(
        "ko",
        "오카포 시장은 사임하지 않겠다고 월요일 밝혔다.",
        "오카포 시장은 사임하겠다고 월요일 밝혔다.",
    ),
    PairAbroad(
        "ko",
        "탈리스 해운 주가는 월요일 4% 상승했다.",
        "탈리스 해운 주가는 월요일 4% 하락했다.",
    ),
    PairAbroad(
        "ko",
        "법원은 브란트에게 사기 혐의로 무죄를 선고했다.",
        "법원은 브란트에게 사기 혐의로 유죄를 선고했다.",
    ),
    PairAbroad(
        "ja",
        "バルンホルム市議会は月曜日に港湾計画を承認した。",
        "バルンホルム市議会は月曜日に港湾計画を承認しなかった。",
    ),
    PairAbroad(
        "ja",
        "オカフォー市長は秋に辞任しないと述べた。",
        "オカフォー市長は秋に辞任すると述べた。",
    ),
    PairAbroad(
        "ja",
        "タリス海運の株価は月曜日に4%上昇した。",
        "タリス海運の株価は月曜日に4%下落した。",
    ),
    PairAbroad(
        "ja",
        "消防によると、この火災による負傷者はいなかった。",
        "消防によると、この火災による負傷者は3人いた。",
    ),
)
FAITHFUL_ABROAD = (
    PairAbroad(
        "de",
        "Der Rat hat den Hafenplan am Montag abgelehnt.",
        "Der Rat hat den Hafenplan am Montag nicht gebilligt.",
    ),
    PairAbroad(
        "de",
        "Nicht nur die Bürgermeisterin, auch der Polizeichef trat am Montag zurück.",
        "Die Bürgermeisterin und der Polizeichef traten am Montag zurück.",
    ),
    PairAbroad(
        "de",
        "Die Aktien stiegen am Montag um vier Prozent, nachdem sie am Freitag gefallen waren.",
        "Die Aktien stiegen am Montag um vier Prozent.",
    ),
    PairAbroad(
        "ko",
        "시의회는 월요일 항만 계획을 부결했다.",
        "시의회는 월요일 항만 계획을 승인하지 않았다.",
    ),
    PairAbroad(
        "ko",
        "시장뿐만 아니라 경찰서장도 월요일 사임했다.",
        "시장과 경찰서장이 월요일 사임했다.",
    ),
    PairAbroad(
        "ko",
        "주가는 금요일 하락한 뒤 월요일 4% 상승했다.",
        "주가는 월요일 4% 상승했다.",
    ),
    PairAbroad(
        "ja",
        "市議会は月曜日に港湾計画を否決した。",
        "市議会は月曜日に港湾計画を承認しなかった。",
    ),
    PairAbroad(
        "ja",
        "市長だけでなく警察署長も月曜日に辞任した。",
        "市長と警察署長が月曜日に辞任した。",
    ),
    PairAbroad(
        "ja",
        "政府は計画を見直さなければならないと述べた。",
        "政府は計画を見直す必要があると述べた。",
    ),
)
