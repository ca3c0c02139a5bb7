"""Invented sentences of a source, each with statements (">") that tell it too surely, too widely, or fairly."""

# Told more surely than the source does: errors.
RAISED = """
The pact still has to be approved by both parliaments of the sound.
> Both parliaments of the sound have approved the pact.
The plan must be approved by the county council.
> The plan was approved by the county council.
> The county council has approved the plan.
The company must release the 40 boats to the port.
> The company has released the 40 boats to the port.
Strained ties nearly led to the end of the fishing pact.
> Strained ties led to the end of the fishing pact.
The dispute almost ended the fishing pact.
> The dispute ended the fishing pact.
The storm came close to sinking the Tallis Line ferry.
> The storm sank the Tallis Line ferry.
The skipper's lawyer would not say if the skipper would resign.
> The skipper will resign.
The council may close the swing bridge in autumn.
> The council will close the swing bridge in autumn.
The council might sell the Tallis Line ferry.
> The council will sell the Tallis Line ferry.
The strike could delay the Tallis Line ferry until Friday.
> The strike will delay the Tallis Line ferry until Friday.
The dredging could harm the oyster beds of the sound.
> The dredging harms the oyster beds of the sound.
The leak may have poisoned the oyster beds.
> The leak poisoned the oyster beds.
> The leak has poisoned the oyster beds.
The mayor should resign over the ferry contract.
> The mayor will resign over the ferry contract.
The mayor should have warned the islanders of the storm.
> The mayor warned the islanders of the storm.
The council plans to buy the old fish market.
> The council will buy the old fish market.
> The council has bought the old fish market.
The Tallis Line hopes to reopen the northern route by June.
> The Tallis Line will reopen the northern route by June.
The port wants to double its fees next year.
> The port will double its fees next year.
The port authority is considering raising its fees for cruise ships.
> The port authority has raised its fees for cruise ships.
The new pier is expected to open in March.
> The new pier will open in March.
> The new pier opened in March.
The toll is likely to rise to four crowns.
> The toll will rise to four crowns.
> The toll has risen to four crowns.
On Monday it is expected to present a law on fishing quotas.
> The council will present a law on fishing quotas.
Okafor is set to sign the harbour treaty with Ellmark.
> Okafor has signed the harbour treaty with Ellmark.
The union is due to vote on the offer on Thursday.
> The union voted on the offer on Thursday.
The Tallis Line will sell its two oldest ferries.
> The Tallis Line has sold its two oldest ferries.
Okafor said the council would repair the sea wall.
> The council repaired the sea wall, Okafor said.
The crew tried to launch the second lifeboat.
> The crew launched the second lifeboat.
The owners are seeking to end the lease of the shipyard.
> The owners will end the lease of the shipyard.
Residents fear that the quarry will swallow the village green.
> The quarry will swallow the village green.
Ministers hope that the treaty will end the fishing dispute.
> The treaty will end the fishing dispute.
Perhaps the harbour light failed before the collision.
> The harbour light failed before the collision.
The harbour light possibly failed before the collision.
> The harbour light failed before the collision.
The engine probably failed before the collision.
> The engine failed before the collision.
A study suggests that the dredging damages oyster beds.
> The dredging damages oyster beds.
The government intends to withdraw the fishing bill.
> The government has withdrawn the fishing bill.
The bridge might be closed for two years.
> The bridge will be closed for two years.
> The bridge is closed for two years.
Varnholm threatened to cancel the contract with Halden Marine.
> Varnholm cancelled the contract with Halden Marine.
Opposition members urged the mayor to publish the report.
> The mayor published the report.
The company would like to move its yard to Ellmark.
> The company will move its yard to Ellmark.
The ministry has proposed to ban trawling in the sound.
> The ministry has banned trawling in the sound.
"""

# As sure as the source, or less.
AS_SURE = """
Owners must register their boats by the first of May.
> Owners have to register their boats by the first of May.
> Owners are required to register their boats by the first of May.
Sales of the fish market nearly doubled last year.
> Sales of the fish market doubled last year.
Nearly all boats on the quay were chained.
> Nearly all boats on the quay were chained, a watchman said.
The Liberals of Varnholm want a parliamentary inquiry into the ferry.
> The Liberals of Varnholm are calling for a parliamentary inquiry into the ferry.
The council may close the swing bridge in autumn.
> The council could close the swing bridge in autumn.
> The swing bridge may be closed in autumn.
> The closure of the swing bridge in autumn is possible.
The council will close the swing bridge in autumn.
> The council plans to close the swing bridge in autumn.
> The council closes the swing bridge in autumn.
> The swing bridge is to close in autumn.
The council is set to close the swing bridge in autumn.
> The council will close the swing bridge in autumn.
The swing bridge is due to close in autumn.
> The swing bridge will close in autumn.
The swing bridge is scheduled to close in autumn.
> The swing bridge closes in autumn.
Okafor said on Friday that the council would close the swing bridge.
> The council will close the swing bridge.
Okafor announced that the Tallis Line would cut its fares.
> The Tallis Line will cut its fares.
The council agreed to close the swing bridge.
> The council will close the swing bridge.
The council voted to close the swing bridge.
> The council will close the swing bridge.
The Tallis Line pledged to hire 40 sailors.
> The Tallis Line will hire 40 sailors.
The council closed the swing bridge.
> The swing bridge was closed by the council.
The council has closed the swing bridge.
> The council closed the swing bridge.
The new pier is expected to open in March.
> The new pier is likely to open in March.
> The new pier should open in March.
> The new pier is set to open in March.
The Tallis Line plans to sell two ferries.
> The Tallis Line wants to sell two ferries.
> The Tallis Line is planning the sale of two ferries.
The strike could delay the ferry until Friday.
> The strike may delay the ferry until Friday.
> The strike threatens to delay the ferry until Friday.
The owners had to close the shipyard in 2019.
> The owners closed the shipyard in 2019.
The crew was forced to abandon the trawler.
> The crew abandoned the trawler.
The council decided to buy the fish market.
> The council bought the fish market.
Survivors could hear the engine of the trawler.
> Survivors heard the engine of the trawler.
The council must publish the report by June.
> The council will publish the report by June.
He would win two more regattas before he retired.
> He won two more regattas before he retired.
The council will not close the swing bridge.
> The council will keep the swing bridge open.
The bridge was to be the longest on the coast when Arlen Vey drew it.
> Arlen Vey drew the bridge.
The ferry sank in May after it hit the pier.
> The ferry sank in May after hitting the pier.
Will Arden read his grandfather's last will in court.
> Will Arden read the will in court.
Okafor wants to know who closed the valve.
> Someone closed the valve, and Okafor wants to know who.
The council may close the bridge. Okafor confirmed that the council will close the bridge in May.
> The council will close the bridge in May.
The council could reject the bid for the ferry. On Tuesday it did: the council rejected the bid for the ferry.
> The council rejected the bid for the ferry.
The planned closure of the bridge drew protests.
> Protests greeted the planned closure of the bridge.
"""

# Without the source's condition.
NO_CONDITION = """
If the court agrees, the council would sell the ferry to Halden Marine.
> The council will sell the ferry to Halden Marine.
The council would sell the ferry if the court agrees.
> The council will sell the ferry.
The Tallis Line will end the route unless the state pays a subsidy.
> The Tallis Line will end the route.
The yard will reopen in spring, provided that the bank extends its loan.
> The yard will reopen in spring.
The merger of the two ports will take effect in July, subject to approval by the cartel office.
> The merger of the two ports will take effect in July.
The crew could have saved the ship if the pumps had worked.
> The crew saved the ship.
"""

# The condition in other words, or none to keep.
CONDITION_KEPT = """
If the court agrees, the council would sell the ferry to Halden Marine.
> The council would sell the ferry to Halden Marine if the court agrees.
The Tallis Line will end the route unless the state pays a subsidy.
> Without a state subsidy, the Tallis Line will end the route.
> The Tallis Line will end the route if no subsidy is paid.
The yard will reopen in spring, provided that the bank extends its loan.
> The reopening of the yard in spring depends on a bank loan.
Okafor asked if the ferry will run in winter, and the answer is that the ferry will run in winter.
> The ferry will run in winter.
Even if it rains, the regatta will start at noon.
> The regatta will start at noon.
The merger will take effect in July, subject to approval by the cartel office.
> The merger will take effect in July once the cartel office approves it.
"""

# More of them, more often, or above all others.
WIDER = """
Some councillors left the chamber before the vote.
> All councillors left the chamber before the vote.
Many islanders oppose the water taxi.
> Most islanders oppose the water taxi.
Several ferries were damaged in the storm.
> All ferries were damaged in the storm.
Most fishermen in Varnholm voted for the quota.
> All fishermen in Varnholm voted for the quota.
Nearly all shops on the quay were closed.
> All shops on the quay were closed.
The ferry is often late in winter.
> The ferry is always late in winter.
Part of the harbour was evacuated.
> The entire harbour was evacuated.
Some of the boats sank within minutes.
> All of the boats sank within minutes.
A large trawler sank off the coast of Ellmark on Sunday.
> The largest trawler sank off the coast of Ellmark on Sunday.
Okafor opened a museum of shipbuilding in the old yard.
> Okafor opened the country's first museum of shipbuilding in the old yard.
"""

# As wide as the source, or narrower.
AS_WIDE = """
All councillors left the chamber before the vote.
> Every councillor left the chamber before the vote.
The councillors left the chamber before the vote.
> All the councillors left the chamber before the vote.
Most islanders oppose the water taxi.
> Many islanders oppose the water taxi.
Nearly all shops on the quay were closed.
> Almost all shops on the quay were closed.
> Most shops on the quay were closed.
The ferry is always late in winter.
> The ferry is often late in winter.
The biggest trawler of the fleet sank on Sunday.
> The fleet's largest trawler sank on Sunday.
No trawler in Varnholm is bigger than the Sigrun, which sank on Sunday.
> The Sigrun, the biggest trawler in Varnholm, sank on Sunday.
Some of the boats sank, and all crews were rescued.
> Some boats sank, but all crews were rescued.
The first ferry leaves at six.
> The first ferry leaves at six o'clock.
A few shops and all the banks on the quay were closed.
> All the banks on the quay were closed.
"""

# Possible or planned in the source, a fact in the statement: by language.
RAISED_ELSEWHERE = {
    "de": """
Der Rat könnte die Drehbrücke im Herbst schließen.
> Der Rat schließt die Drehbrücke im Herbst.
Der Rat plant, den alten Fischmarkt zu kaufen.
> Der Rat hat den alten Fischmarkt gekauft.
""",
    "fr": """
Le conseil pourrait fermer le pont tournant en automne.
> Le conseil ferme le pont tournant en automne.
""",
    "es": """
El consejo podría cerrar el puente giratorio en otoño.
> El consejo cierra el puente giratorio en otoño.
""",
    "ko": """
바른홀름 시의회는 가을에 선개교를 폐쇄할 가능성이 있다.
> 바른홀름 시의회는 가을에 선개교를 폐쇄한다.
시의회는 낡은 어시장을 매입할 계획이다.
> 시의회는 낡은 어시장을 매입했다.
""",
    "ja": """
市議会は秋に旋回橋を閉鎖する可能性がある。
> 市議会は秋に旋回橋を閉鎖する。
船長は航海日誌を隠したとみられる。
> 船長は航海日誌を隠した。
""",
}

# Alleged in the source, a fact in the statement.
ALLEGED_ELSEWHERE = {
    "de": """
Der Kapitän soll das Logbuch versteckt haben.
> Der Kapitän hat das Logbuch versteckt.
Der mutmaßliche Schmuggler Joren Pask schwieg.
> Der Schmuggler Joren Pask schwieg.
Angeblich nahm der Vorstand Geld von Halden Marine.
> Der Vorstand nahm Geld von Halden Marine.
""",
    "fr": """
Le capitaine aurait caché le journal de bord.
> Le capitaine a caché le journal de bord.
""",
    "es": """
El presunto contrabandista Joren Pask guardó silencio.
> El contrabandista Joren Pask guardó silencio.
""",
    "ko": """
선장은 항해일지를 숨긴 것으로 알려졌다.
> 선장은 항해일지를 숨겼다.
""",
    "ja": """
社長は造船所から現金を受け取った疑いがある。
> 社長は造船所から現金を受け取った。
""",
}

# The hedge in other words, or none on what is told.
KEPT_ELSEWHERE = {
    "de": """
Der Rat könnte die Drehbrücke im Herbst schließen.
> Der Rat schließt womöglich im Herbst die Drehbrücke.
Der Kapitän soll das Logbuch versteckt haben.
> Laut Anklage hat der Kapitän das Logbuch versteckt.
Der Rat schließt die Drehbrücke, und die Fähre könnte folgen.
> Der Rat schließt die Drehbrücke.
Der Rat will den alten Fischmarkt kaufen.
> Der Rat kauft den alten Fischmarkt.
""",
    "fr": """
Le conseil pourrait fermer le pont tournant.
> Selon le maire, le conseil ferme le pont tournant.
""",
    "es": """
El consejo cerró el puente, y podría vender el ferry.
> El consejo cerró el puente.
""",
    "ko": """
시의회는 낡은 어시장을 매입할 계획이다.
> 시의회는 낡은 어시장을 매입할 방침이다.
선장은 항해일지를 숨긴 것으로 알려졌다.
> 검찰에 따르면 선장은 항해일지를 숨겼다.
""",
    "ja": """
船長は航海日誌を隠したとみられる。
> 船長は航海日誌を隠した疑いがある。
市議会は旋回橋を閉鎖した。
> 市議会は旋回橋を閉鎖した。
""",
}
