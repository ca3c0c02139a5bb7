"""The English verbs whose forms no ending tells: each form with its base, a closed class.

Left out are forms that are the base of another common word ("found", "ground", "lay" and "wound" in their present
senses, "bore", "saw"), except where the verb is far the commoner in news ("found", "fell", "rose", "left", "felt").
"""

# A line is a base and its past forms; verbs whose forms are all alike ("cut", "put") need no line.
_LINES = """
agree agreed|arise arose arisen|awake awoke awoken|beat beaten|become became|befall befell befallen|begin began begun
behold beheld|bend bent|bet betted|bid bade bidden|bind bound|bite bit bitten|bleed bled|blow blew blown
break broke broken|breed bred|bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen
cling clung|come came|creep crept|deal dealt|decree decreed|die died dying|dig dug|disagree disagreed|dive dove
draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|dwell dwelt|eat ate eaten|fall fell fallen|feed fed
feel felt|fight fought|find found|flee fled|fling flung|fly flew flown|forbid forbade forbidden|forecast forecasted
foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|forgo forwent forgone|free freed
freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown|guarantee guaranteed|hang hung
hear heard|hide hid hidden|hold held|injure hurt|keep kept|kneel knelt|know knew known|lay laid|lead led|lean leant
leap leapt|learn learnt|leave left|lend lent|lie lied lying|light lit|lose lost|make made|mean meant|meet met
mislead misled|mistake mistook mistaken|mow mown|outdo outdid outdone|overcome overcame|overdo overdid overdone
oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|owe owed|pay paid|plead pled
prove proven|rebuild rebuilt|repay repaid|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see seen
seek sought|sell sold|send sent|shake shook shaken|shave shaven|shine shone|shoot shot|show shown|shrink shrank shrunk
sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|sling slung|smell smelt|sow sown|speak spoke spoken
speed sped|spell spelt|spend spent|spill spilt|spin spun|spit spat|spoil spoilt|spring sprang sprung|stand stood
steal stole stolen|stick stuck|sting stung|stink stank stunk|stride strode|strike struck|strive strove striven
swear swore sworn|sweep swept|swell swollen|swim swam swum|swing swung|take took taken|teach taught|tear tore torn
tell told|think thought|throw threw thrown|tie tied tying|tread trod trodden|undergo underwent undergone
understand understood|undertake undertook undertaken|undo undid undone|uphold upheld|use used|wake woke woken
wear wore worn|weave wove woven|weep wept|win won|withdraw withdrew withdrawn|withhold withheld|withstand withstood
write wrote written
"""


def _index_forms() -> dict[str, str]:
    entries = (entry.split() for line in _LINES.splitlines() for entry in line.split("|") if entry)
    return {form: base for base, *forms in entries for form in forms}


STRONG_FORMS = _index_forms()
