"""Abbreviations that carry a stop, as news prose prints them, and the words that open sentences.

The rules follow the ones pysbd publishes (github.com/nipunsadvilkar/pySBD), cut to what news prose needs.
"""


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Always followed by the rest of their phrase: a title by a name, "e.g." by an example.
LEADING = _words(
    """mr mrs ms mx dr prof profs gen col lt sgt cpl pvt capt maj cmdr cdr adm brig gov lt.gov sen sens rep reps rev hon
    pres amb supt insp det msgr fr st ste mt ft messrs mme mlle mm hr frl ing dipl vs v cf eg ie viz
    e.g i.e approx ca pg op bzw z.b d.h u.a v.a s.o vgl tel str mio mrd evtl ggf inkl zzgl sog
    sr sra srta d dña ud núm pág av avda hptm oberst gegr geb ehem pvt spc pfc adj ens sir asst assoc dep insp
    cllr"""
)
# May also be the last word of a sentence: decided by the word that follows.
TRAILING = _words(
    """inc corp co st ltd llc plc bros jr sr esq dept univ est etc al ave blvd rd sq hwy
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa penn
    tenn tex va vt wash wis wyo ph.d m.d b.a m.a d.phil j.d ed.d usw etc.pp dt min hr hrs sec sek std tsd jh ca
    ft lb lbs oz mi km kg cm mm ml gal mph approx gov.uk"""
)
# Those of them that are abbreviations in lower case too ("sat" and "mass" are words).
LOWER_TRAILING = _words("etc al usw ft lb lbs oz mph approx min hrs est")
# Abbreviations only before a number ("No. 5"); alone they are words.
NUMBERED = _words("no nos nr art abs fig figs vol pp p ch sec")
# A capitalised word that opens a sentence far more often than it continues a name.
OPENERS = _words(
    """The This That These Those There Then They Their He She It Its His Her We Our You Your I My A An And But Or So Yet
    If When While As At In On By For From After Before Since Until Although Though Because However Meanwhile Still Also
    Some Many Most Few Several All Both Each Another Other Others No Not Nor What Who Why How Where Which With Without
    Under Over During Despite Among Asked According Earlier Later Last Now Here Only Once Police Officials Asked
    Der Die Das Ein Eine Er Sie Es Wir Ihr Im Am Auf Mit Nach Bei Für Aber Und Doch Auch Wenn Als Seit Zum Zur Von Dort
    Le La Les Un Une Il Elle Ils Elles Ce Cette Ces Mais Et Dans En Pour Selon El Los Las Una Unos Ella Ellos Pero Según
    Lo Gli Uno Ma Nel Nella O Os Os As Um Uma Mas
    Etwa Rund Knapp Ungefähr Bereits Nur Nun Jetzt Heute Gestern Dabei Dazu Damit Dann Dafür Deshalb Zudem Außerdem
    Trotz Laut Wegen Während Nachdem Bevor Obwohl Weil Insgesamt Niemand Alle Viele Einige
    Quelque Quelques Environ Près Après Avant Depuis Pendant Malgré Hier Tout Tous Toutes Cela Ceci Rien Personne Chacun
    Aucun Aucune Lors Ainsi Cependant Toutefois Plusieurs
    Tras Casi Desde Hasta Durante Todo Todos Todas Nadie Nada Cerca Alrededor Varios Varias"""
)
