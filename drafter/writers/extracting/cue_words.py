"""Cue words by language (BCP 47 primary tag): the words by which news announces, judges and leans on what came before.

Lists for picking sentences, in the tradition of Edmundson's cue method (1969). They rank; they prove nothing.
"""

import re
from collections.abc import Mapping

Cues = Mapping[str, re.Pattern[str]]


def _cues(listed: Mapping[str, str]) -> dict[str, re.Pattern[str]]:
    return {language: re.compile(words, re.VERBOSE | re.IGNORECASE) for language, words in listed.items()}


LEANS = re.compile(
    r"""(?:he|she|they|his|her|hers|its|their|theirs|him|them|this|that|these|those|such|here|one|some|others?
    |it(?!(?:['’]s|\ (?:is|was|remains))\ (?:still\ |also\ |not\ (?:yet\ )?)?
        (?:unclear|clear|certain|uncertain|possible|likely|unlikely|expected)\b)
    |both|neither|either|another|the\ (?:former|latter|same|other|others|two|three|pair|duo|move|plan|idea|group|man
    |woman|latest)|and|but|or|nor|so|yet|then|thus|hence|however|moreover|furthermore|additionally|also|besides|still
    |instead|meanwhile|nevertheless|nonetheless|otherwise|therefore|consequently|subsequently|afterwards?|likewise
    |similarly|separately|elsewhere|indeed|more\ recently|(?:first|second|third|finally|overall|later|earlier)(?=,)
    |earlier|rather|even|too|as\ (?:a\ result|part\ of|such)
    |in\ (?:addition|contrast|response|turn|fact|other|that|this)|for\ (?:example|instance|now|their|his|her)
    |on\ the\ other|at\ the\ (?:same|time)|\w+ing\ (?:this|that|these|those|it|them|so)
    |according\ to\ (?:the|a|an|them|him|her|it|sources|officials|reports?)\b
    |(?:after|before|since|despite|with|following|under)\ (?:that|this|these|those|it|them)
    |because|though|although|asked|when\ asked|if\ (?:so|not|this|that|it|they|he|she)
    |well|yes|no|maybe|perhaps|why|how|what|who|where|when\ (?:he|she|it|they))\b
    |(?:er|sie|es|ihr|ihre|sein|seine|dies\w*|das|jene\w*|aber|doch|und|oder|denn|jedoch|allerdings|außerdem|zudem|auch
    |dabei|dazu|darüber|danach|daraufhin|deshalb|daher|hier|dort|beide|so)\b
    |(?:il|elle|ils|elles|ce|cette|ces|cela|mais|et|cependant|toutefois|en\ outre|de\ plus|aussi|ainsi)\b
    |(?:él|ella|ellos|ellas|este|esta|esto|ese|esa|eso|pero|sin\ embargo|además|también|así)\b
    |(?:그는|그녀는|그의|이는|이에|이와|이번|또한|또|그러나|하지만|한편|그리고|따라서|이어|이날|앞서|특히|다만|아울러)
    |(?:また|しかし|そして|さらに|一方|これ|それ|この|その|彼|同氏|ただ|ほか|なお|同日|だが|ただし)""",
    re.VERBOSE | re.IGNORECASE,
)
# Openings that lean on the event itself, which every reader of the brief knows by then.
LEANS_ON_EVENT = re.compile(
    r"(?:this|these|the)\ (?:(?:agreement|accord|deal|decision|vote|meeting|talks|summit|visit|ruling|strike"
    r"|attack|law|bill|move|step|plan|announcement|statement|closure|order|election|case|crisis|incident))\b",
    re.IGNORECASE,
)
PERSONAL = re.compile(
    r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|[Yy]ou|[Yy]our|[Ll]et['’]s|ich|[Ww]ir|[Uu]nser\w*|[Nn]ous|[Nn]otre)\b"
)
TOLD_BY_PRONOUN = re.compile(
    r"(?:^|[,—–]\s*|\band\s)(?:he|she|they)\s(?:later\s|also\s|then\s)?"
    r"(?:said|says|told|added|wrote|tweeted|argued|insisted|claimed|warned|explained|noted)\b"
)
RESIDUE = re.compile(
    r"https?://|www\.|\S@\S|(?<!\w)@\w|\bpic\.twitter|\b(?:click|subscribe|sign up|newsletter|getty|caption|file photo"
    r"|photo by|image|read more|watch:|video|listen)\b|©|\|",
    re.IGNORECASE,
)

OUTLOOK = _cues(
    {
        "en": r"""\b(?:will(?!\s+of\b)|won[’']t|shall
            |(?:is|are|be|remains?)\s+(?:also\s+|now\s+|widely\s+)?(?:set|due|scheduled|expected|slated|poised|likely
            |planned|supposed|bound|to\s+(?:be|begin|open|meet|vote|visit|hold|hear|decide|start|end))
            |(?<!\ba\s)(?<!\bthe\s)plans?\s+(?:to|on)|intends?\s+to|hopes?\s+to|vow(?:s|ed)?\s+to|pledge[sd]?\s+to
            |promise[sd]?\s+to|expects?\s+to|upcoming|in\s+the\s+coming\s+\w+|deadline|tomorrow|until\s+\d+
            |next\s+(?:week|month|year|round|step|time|spring|summer|autumn|fall|winter)
            |later\s+this\s+(?:week|month|year)|(?:by|before)\s+(?:the\s+end\s+of(?!\s+that)|early|mid|late|next)
            |remains\s+to\s+be\s+seen|unclear\s+(?:whether|if|how)|it\s+is\s+not\s+clear|ha(?:s|ve)\s+until|awaits?|pending
            |would\s+(?:soon|announce|seek|meet|begin|decide))\b""",
        "de": r"""\b(?:soll(?:en|te|ten)?|plant|planen|will|wollen|voraussichtlich|demnächst|kommende[nrs]?
            |nächste[nrsm]?|bis\s+zum)\b""",
        "fr": r"\b(?:devrait|devraient|prévoi\w+|prochaine?s?|doit|doivent|prévu\w*)\b",
        "es": r"\b(?:deberá\w*|prevé\w*|próxim[oa]s?|previst[oa]s?|planea\w*)\b",
        "ko": r"예정|계획이다|방침|전망|앞두고|다음\s?(?:주|달)|내달|오는\s",
        "ja": r"予定|方針|見通し|計画して|来週|来月|今後",
    }
)

# Promises: weaker than an announcement with a date, but still to be kept.
PROMISE = _cues(
    {
        "en": r"""\b(?:agreed|agree|committed|vowed|pledged|promised)\s+(?:to\b|on\s+(?:regular|annual|a\s+plan))
            |\binvited\s+[^,.;]{2,60}\s+to\b|\b(?:is|are)\s+expected\b""",
        "de": r"\b(?:vereinbart\w*|zugesagt|versprach|versprachen|kündigte\w*)\b",
        "ko": r"하기로|약속|합의",
        "ja": r"ことで一致|約束|合意",
    }
)

# What may come or is open: the weakest outlook, for stories that announce nothing.
POSSIBILITY = _cues(
    {
        "en": r"""\b(?:(?:could|might|(?-i:may))\s+(?!(?:not|have|also\s+have)\b)\w+|unclear
            |remains?\s+(?:open|unresolved|to\s+be)|questions?\s+(?:about|over|of\s+whether|remain)|whether
            |depends?\s+on|threat(?:ens?|ened)\s+to)\b""",
        "de": r"\b(?:könnten?|dürften?|offen|unklar|ob|droht|drohen)\b",
        "fr": r"\b(?:pourrai(?:t|ent)|reste\s+à|incertain\w*)\b",
        "es": r"\b(?:podrían?|queda\s+por|incert\w+)\b",
        "ko": r"수 있다|가능성|불투명|미지수|관측",
        "ja": r"可能性|かもしれない|不透明|焦点",
    }
)

SIGNIFICANCE = _cues(
    {
        "en": r"""\b(?:(?:for\s+the\s+)?first\s+(?:time|since|such|ever|known|in)|since\s+(?:the\s+)?\d{4}
            |signal(?:s|ed|ing|led)?|marks?|marked|marking|amid|aim(?:s|ed)?\s+(?:to|at)|would\s+mean
            |mean(?:s|ing)?\s+that|at\s+stake|strain(?:s|ed)?|threat(?:s|en|ens|ened|ening)?|impact|affect(?:s|ed)?
            |risks?|raises?\s+(?:questions|fears|concerns|doubts)|concerns?|fears?|crisis|tensions?|setback|blow
            |turning\s+point|milestone|historic|unprecedented|landmark|significan(?:t|ce|tly)|crucial|critical
            |key\s+(?:role|step|test)|undermin\w+|strengthen\w*|bolster\w*|weaken\w*|jeopardi[sz]e\w*
            |pav(?:e|es|ed|ing)\s+the\s+way|consequences?|repercussions?|the\s+(?:largest|biggest|worst|most\s+\w+)
            |underscor\w+|highlight\w*|importance|implications?|stability|escalat\w+
            |could\s+(?:lead|mean|cost|force|leave|spiral|harden|end|open)|pall|departure\s+from|reflect(?:s|ed|ing)?
            |build(?:s|ing)?\s+on|depends?\s+on|hinges?\s+on|lead\s+to|clear\s+violation|only|without)\b""",
        "de": r"""\b(?:erstmals|bedeutet|bedeuten|gefahr|droht|drohen|gefährde\w*|folgen|bedeutung|belaste\w*
            |spannungen|rückschlag|streit|krise|entscheidend|wichtig\w*|angewiesen|trifft|auswirkung\w*)\b""",
        "fr": r"\b(?:première\s+fois|menace\w*|risque\w*|crise|tensions?|enjeu\w*|conséquences?|historique)\b",
        "es": r"\b(?:primera\s+vez|amenaza\w*|riesgo\w*|crisis|tensi(?:ón|ones)|consecuencias?|históric[oa])\b",
        "ko": r"처음|만에|의미|위기|우려|갈등|영향|위협|중요|계기|전환점|강화|초래",
        "ja": r"初めて|ぶり|意味|懸念|影響|脅威|重要|強化|危機|緊張",
    }
)
WEAK_SIGNIFICANCE = re.compile(
    r"\b(?:only|without|concerns?|critical|impact|reflect(?:s|ed|ing)?|key\s+role|marks?|highlight\w*)\b", re.IGNORECASE
)
LOADED = re.compile(
    r"""\b(?:of\ course|remarkably|blatant(?:ly)?|shameful\w*|disgrace\w*|dumb\w*|idiot\w*|stupid\w*|outrageous\w*
    |ridiculous\w*|absurd\w*|hare-?brained|scorched\ earth|ironic(?:ally)?|sadly|thankfully|unfortunately|luckily
    |rogue|phony|sycophantic|shady|loser|cronies|thugs?|heroic\w*|brilliant\w*|pathetic\w*|scandalous\w*|bizarre
    |rust-?bucket|bosses|smear\w*|slime\w*|crazy|insane|laughabl\w+|hypocri\w+|propaganda)\b""",
    re.VERBOSE | re.IGNORECASE,
)
OPINION = re.compile(
    r"""\b(?:we|our|I|should|must|never|need|needs|want|believe|think|wrong|right|cannot|can[’']t|won[’']t|not|no|will
    |only|every|too|better|worse|worst|best|threat|danger\w*|reckless|unacceptable|important|responsib\w+|committed|serious
    |disaster|deserve\w*|failure|fail\w*|shame\w*|sad|good|bad|great|terrible|absolutely|clear|if|because)\b
    |muss|müssen|darf|dürfen|nicht|kein\w*|nie|wir|해야|안 된다|중요|반드시|べき|なければ|必要""",
    re.VERBOSE | re.IGNORECASE,
)
