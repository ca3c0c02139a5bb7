"""What a sentence sounds like: whether it stands alone, looks ahead, says why something matters, or voices an opinion.

Cue words in English, German, French, Spanish, Korean and Japanese: the six languages of our calendar words.
"""

import re

from drafter.brief import Span
from drafter.menus import Menu, Sentence

_SHORTEST, _LONGEST = 40, 420
_SHORTEST_CJK = 18
_MOST_QUOTED = 0.6
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_ENDS = re.compile(r"[.!。．！][\"'”’»“」』)\]]*$")
_LEANS = re.compile(
    r"""(?:he|she|it|they|his|her|hers|its|their|theirs|him|them|this|that|these|those|such|here|one|some|others?
    |both|neither|either|another|the\ (?:former|latter|same|other|others|two|three|pair|duo|move|plan|idea|group|man
    |woman|latest)|and|but|or|nor|so|yet|then|thus|hence|however|moreover|furthermore|additionally|also|besides|still
    |instead|meanwhile|nevertheless|nonetheless|otherwise|therefore|consequently|subsequently|afterwards?|likewise
    |similarly|separately|elsewhere|indeed|(?:first|second|third|finally|overall|later|earlier)(?=,)|rather|even|too
    |as\ (?:a\ result|part\ of|such)
    |in\ (?:addition|contrast|response|turn|fact|other)|for\ (?:example|instance|now|their|his|her)|on\ the\ other
    |at\ the\ (?:same|time)|according\ to\ (?:the|a|an|them|him|her|it|sources|officials|reports?)\b
    |after\ (?:that|this)|because|though|although|asked|when\ asked|if\ (?:so|not|this|that|it|they|he|she)
    |well|yes|no|maybe|perhaps|why|how|what|who|where|when\ (?:he|she|it|they))\b
    |(?:er|sie|es|ihr|ihre|sein|seine|dies\w*|das|jene\w*|aber|doch|und|oder|denn|jedoch|allerdings|außerdem|zudem|auch
    |dabei|dazu|darüber|danach|daraufhin|deshalb|daher|hier|dort|beide|so)\b
    |(?:il|elle|ils|elles|ce|cette|ces|cela|mais|et|cependant|toutefois|en\ outre|de\ plus|aussi|ainsi)\b
    |(?:él|ella|ellos|ellas|este|esta|esto|ese|esa|eso|pero|sin\ embargo|además|también|así)\b
    |(?:그는|그녀는|그의|이는|이에|이와|이번|또한|또|그러나|하지만|한편|그리고|따라서|이어|이날|앞서|특히|다만|아울러)
    |(?:また|しかし|そして|さらに|一方|これ|それ|この|その|彼|同氏|ただ|ほか|なお|同日|だが|ただし)""",
    re.VERBOSE | re.IGNORECASE,
)
_SMALL_FIRST = re.compile(r"[a-zà-ÿ(…\[]|\d+[.)]\s")
_PERSONAL = re.compile(
    r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|[Yy]ou|[Yy]our|[Ll]et['’]s|ich|[Ww]ir|[Uu]nser\w*|[Nn]ous|[Nn]otre)\b"
)
_RESIDUE = re.compile(
    r"https?://|www\.|\S@\S|(?<!\w)@\w|\bpic\.twitter|\b(?:click|subscribe|sign up|newsletter|getty|caption|file photo"
    r"|photo by|image|read more|watch:|video|listen)\b|©|\|",
    re.IGNORECASE,
)
_OUTLOOK = re.compile(
    r"""\b(?:will(?!\s+of\b)|won[’']t|shall
    |(?:is|are|was|were|be|remains?)\s+(?:also\s+|now\s+|widely\s+)?(?:set|due|scheduled|expected|slated|poised|likely
    |planned|supposed|bound|to\s+be|to\s+(?:begin|open|meet|vote|visit|hold|hear|decide|start|end))\b(?:\s+to)?
    |plans?\s+(?:to|on|for)|intends?\s+to|hopes?\s+to|aims?\s+to|vow(?:s|ed)?\s+to|pledge[sd]?\s+to|promise[sd]?\s+to
    |expects?\s+to|agreed\s+to\s+(?:hold|meet|visit|resume)|scheduled|upcoming|next\s+(?:week|month|year|round|step|time
    |spring|summer|autumn|fall|winter)|later\s+this\s+(?:week|month|year)|in\s+the\s+coming\s+\w+|deadline|tomorrow
    |until\s+\d|(?:by|before)\s+(?:the\s+end\s+of|early|mid|late|next)|remains\s+to\s+be\s+seen|unclear\s+(?:whether|if|how)
    |it\s+is\s+not\s+clear|awaits?|pending|would\s+(?:soon|announce|seek|hold|meet|begin|decide))\b
    |\b(?:soll(?:en|te|ten)?|plant|planen|will|wollen|voraussichtlich|demnächst|kommende[nrs]?|nächste[nrs]?
    |bis\s+zum)\b
    |예정|계획|방침|전망|앞두고|다음\s?(?:주|달)|내달|오는\s|予定|方針|見通し|計画|来週|来月|今後
    |\b(?:devrait|devraient|prévoi\w+|prochaine?|doit|doivent|prévu\w*|deberá|prevé|próxim[oa])\b""",
    re.VERBOSE | re.IGNORECASE,
)
_WEIGHT = re.compile(
    r"""\b(?:(?:for\s+the\s+)?first\s+(?:time|since|such|ever|known|in)|since\s+(?:the\s+)?\d{4}|signal(?:s|ed|ing|led)?
    |marks?|marked|marking|amid|aim(?:s|ed)?\s+(?:to|at)|would\s+mean|mean(?:s|ing)?\s+that|at\s+stake|strain(?:s|ed)?
    |threat(?:s|en|ens|ened|ening)?|impact|affect(?:s|ed)?|risks?|raises?\s+(?:questions|fears|concerns|doubts)|concerns?
    |fears?|crisis|tensions?|setback|blow|turning\s+point|milestone|historic|unprecedented|landmark|significan(?:t|ce|tly)
    |crucial|critical|key\s+(?:role|step|test)|undermin\w+|strengthen\w*|bolster\w*|weaken\w*|jeopardi[sz]e\w*|pav(?:e|es|ed
    |ing)\s+the\s+way|consequences?|repercussions?|the\s+(?:largest|biggest|worst|most\s+\w+)|underscor\w+|highlight\w*
    |importance|implications?|stability|escalat\w+|could\s+(?:lead|mean|cost|force|leave|spiral|harden|end|open)|pall
    |departure\s+from|reflect(?:s|ed|ing)?|build(?:s|ing)?\s+on|depends?\s+on|hinges?\s+on|lead\s+to|clear\s+violation
    |only|without)\b
    |\b(?:erstmals|bedeutet|bedeuten|gefahr|droht|drohen|gefährde\w*|folgen|bedeutung|belaste\w*|spannungen|rückschlag
    |streit|krise|entscheidend|wichtig\w*|angewiesen|trifft|auswirkung\w*)\b
    |처음|만에|의미|위기|우려|갈등|영향|위협|중요|계기|전환점|강화|초래|初めて|ぶり|意味|懸念|影響|脅威|重要|強化|危機|緊張""",
    re.VERBOSE | re.IGNORECASE,
)
_WEAK_WEIGHT = re.compile(
    r"\b(?:only|without|concerns?|critical|impact|reflect(?:s|ed|ing)?|key\s+role)\b", re.IGNORECASE
)
_OPINION = re.compile(
    r"""\b(?:we|our|I|should|must|never|need|needs|want|believe|think|wrong|right|cannot|can[’']t|won[’']t|not|no|will
    |only|every|too|better|worse|worst|best|threat|danger\w*|reckless|unacceptable|important|responsib\w+|committed|serious
    |disaster|deserve\w*|failure|fail\w*|shame\w*|sad|good|bad|great|terrible|absolutely|clear|if|because)\b
    |muss|müssen|darf|dürfen|nicht|kein\w*|nie|wir|해야|안 된다|중요|반드시|べき|なければ|必要""",
    re.VERBOSE | re.IGNORECASE,
)


def is_prose(menu: Menu, sentence: Sentence) -> bool:
    """Whether this is a whole, printable sentence of the article: of fair length, closed, not scraped residue."""
    text = sentence.text
    shortest = _SHORTEST_CJK if _CJK.search(text) else _SHORTEST
    if not shortest <= len(text) <= _LONGEST or not _ENDS.search(text) or _RESIDUE.search(text):
        return False
    letters = [c for c in text if c.isalpha()]
    shouted = sum(c.isupper() for c in letters) > 0.5 * max(1, len(letters))
    return not shouted and not _is_torn_quotation(menu, sentence)


def stands_alone(menu: Menu, sentence: Sentence) -> bool:
    """Whether a reader who has read nothing before understands the sentence.

    Not so when it opens with a pronoun or a connective, speaks as "we" outside quotation marks, or is hardly more
    than a quotation.
    """
    text = sentence.text
    if _LEANS.match(text) or _SMALL_FIRST.match(text):
        return False
    unquoted = blank_quotations(menu, sentence)
    if _PERSONAL.search(unquoted):
        return False
    return _count_visible(unquoted) >= (1 - _MOST_QUOTED) * _count_visible(text)


def looks_ahead(menu: Menu, sentence: Sentence) -> bool:
    """Whether the sentence, outside what it quotes, speaks of what is still to come."""
    return bool(_OUTLOOK.search(blank_quotations(menu, sentence)))


def weigh_significance(sentence: Sentence) -> float:
    """How strongly a sentence says why something matters: 0 for no cue, up to 1."""
    cues = {match[0].casefold() for match in _WEIGHT.finditer(sentence.text)}
    return min(1.0, sum(0.2 if _WEAK_WEIGHT.fullmatch(cue) else 0.45 for cue in sorted(cues)))


def voices_opinion(text: str) -> bool:
    """Whether quoted words claim, judge or demand something."""
    return bool(_OPINION.search(text))


def blank_quotations(menu: Menu, sentence: Sentence) -> str:
    """The sentence with what stands in quotation marks replaced by blanks: offsets stay."""
    characters = list(sentence.text)
    for quotation in menu.quotations:
        if sentence.id in quotation.sentences:
            start = max(0, quotation.span.start - sentence.span.start)
            end = min(len(characters), quotation.span.end - sentence.span.start)
            characters[start:end] = " " * (end - start)
    return "".join(characters)


def _is_torn_quotation(menu: Menu, sentence: Sentence) -> bool:
    """A quotation that goes on in another sentence: quoted here alone it would be cut."""
    marks = [Span(*q.span) for q in menu.quotations if sentence.id in q.sentences]
    if any(not sentence.span.contains(span) for span in marks):
        return True
    unquoted = blank_quotations(menu, sentence)
    return (unquoted.count("“") != unquoted.count("”") and "„" not in unquoted) or unquoted.count('"') % 2 == 1


def _count_visible(text: str) -> int:
    return sum(not c.isspace() for c in text)
