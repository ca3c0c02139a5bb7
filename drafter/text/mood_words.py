"""The words of English that make what they govern less than a plain fact: possible, planned, expected, tried, alleged.

In full: the modal verbs and the verbs, adjectives, nouns and adverbs that do their work, and the words of allegation.
The classes follow Palmer, Mood and Modality, 2001 (epistemic, deontic, dynamic and evidential).
"""

import re
from typing import Literal

Kind = Literal[
    "possible", "wished", "expected", "advised", "ordered", "required", "tried", "averted", "promised", "arranged",
    "foretold", "conditional", "alleged",
]  # fmt: skip
# How much a kind claims of what it governs. What is told plainly claims `PLAIN`.
STRENGTH: dict[Kind, int] = {
    "possible": 1, "advised": 1, "wished": 2, "tried": 2, "alleged": 2, "averted": 2, "expected": 3, "ordered": 3,
    "required": 3, "promised": 4, "arranged": 4, "foretold": 4, "conditional": 4,
}  # fmt: skip
PLAIN = 5

_BE = r"(?:is|are|was|were|be|been|being|am|[’']s|[’']re|[’']m)"
_LY = r"(?:\s+(?:also|now|still|already|then|once|all|both|widely|\w+ly))?"
# Those who are asked or told: "urged the council of Varnholm to".
_WHOM = (
    r"(?:(?!(?:to|about|on|from|against|how|when|where|what|which|over|after|that|is|was|are|were)\b)[\w’'-]+\s+){0,6}"
)
# Followed by the verb that they govern.
_BEFORE_A_VERB: dict[Kind, str] = {
    "possible": rf"""may(?!\s+\d)|might|could|threaten(?:s|ed|ing)?\s+to|risk(?:s|ed|ing)?(?=\s+\w+ing\b)
        |possibly|potentially|conceivably|{_BE}{_LY}\s+(?:unsure|uncertain)\s+(?:whether|if)\s+to""",
    "advised": rf"""should|ought\s+to|(?:urg|ask|advis|invit|encourag|press|pressur|call|begg|plead)(?:s|es|ed|ing|e)?
        \s+(?:on\s+|for\s+|with\s+)?{_WHOM}to|supposed\s+to|recommend(?:s|ed|ing)?(?=\s+\w+ing\b)""",
    "wished": rf"""(?:hop(?:e|es|ed|ing)|want(?:s|ed|ing)?|wish(?:es|ed|ing)?|aim(?:s|ed|ing)?|intend(?:s|ed|ing)?
        |seek(?:s|ing)?|sought|propos(?:e|es|ed|ing|als?)|plan(?:s|ned|ning)?|look(?:s|ed|ing)|(?:would|[’']d){_LY}\s+like
        |desires?|offer(?:s|ed|ing)?|bids?|keen|eager|willing|tempted|ambitions?|calls?|in\s+talks|whether|negotiat(?:es|ed|ing))\s+to
        |(?:consider|mull|weigh|contemplat|discuss|propos|envisag|favou?r)(?:s|es|ed|ing|e)?(?=\s+\w+ing\b)
        |(?:hopes?|calls?|bids?|proposals?)\s+for\s+{_WHOM}to|plan(?:s|ned|ning)?\s+on|think(?:s|ing)?\s+(?:about|of)|talk(?:s|ed|ing)?\s+of""",
    "expected": r"""(?:expect(?:s|ed|ing)?|forecast|projected|predicted|anticipated|estimated|(?:un)?likely|tipped
        |poised|favourites?|on\s+(?:course|track)|in\s+line)\s+to
        |(?<!most\s)(?<!more\s)(?:likely(?!\s+to)|probably|presumably)""",
    "required": r"must|needs?\s+to|ha(?:s|ve)\s+(?:still\s+|first\s+)?to(?!\s+(?:do|be\s+said)\b)",
    "ordered": rf"""needed\s+to
        |(?:(?:order|instruct|requir|oblig|tell|command|direct)(?:s|es|ed|ing|e)?|told)\s+{_WHOM}to""",
    "tried": r"(?:tr(?:y|ies|ied|ying)|attempt(?:s|ed|ing)?|struggl(?:e|es|ed|ing)|vying|vies?|vied|efforts?)\s+to",
    "averted": r"""nearly|almost|all\s+but
        |(?:c[ao]mes?|coming|was|were|been)\s+(?:\w+\s+)?close\s+to|(?:on|to)\s+the\s+(?:brink|verge|point)\s+of""",
    "arranged": rf"""(?:due|about|set|scheduled|slated|bound|certain|sure|guaranteed|meant|going|gearing\s+up|ready
        |prepar(?:e|es|ed|ing))\s+to|{_BE}\s+to(?=\s+(?!the\b|a\b|an\b|its\b|his\b|her\b|their\b)[a-z])""",
    "promised": r"""(?:promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|vow(?:s|ed|ing)?|agree(?:s|d|ing)?|commit(?:s|ted)?
        |undert(?:akes?|ook)|sw(?:ore|ears?)|decid(?:e|es|ed|ing)|vot(?:e|es|ed|ing)|resolv(?:e|es|ed)|plott(?:ed|ing)
        |plots?|conspir(?:e|es|ed|ing))(?:\s+in\s+principle)?\s+to""",
    "foretold": r"will|[’']ll|shall|won(?=[’']t)",
    "conditional": r"would|[’']d(?=\s+(?:be|have|not|\w*[^ed\W])\b)",
    "alleged": rf"""allegedly|reportedly|purportedly|supposedly|apparently|ostensibly|seemingly
        |{_BE}{_LY}\s+(?:alleged|believed|thought|said|reported|understood|rumou?red|suspected|presumed|feared|considered)
        (?:\s+by\s+(?:[\w’'-]+\s+){{1,4}})?\s*to|(?:appear|seem)(?:s|ed|ing)?\s+to|purport(?:s|ed)?\s+to
        |believed|thought\s+(?=to\b)""",
}
# Followed by a whole clause that they govern.
_THAT = r"(?:\s+that|(?=\s+(?:the|a|an|it|he|she|they|its|his|her|their|there|this|these|no)\b|\s+[A-Z]))"
_BEFORE_A_CLAUSE: dict[Kind, str] = {
    "possible": rf"""perhaps|maybe|(?:possibility|chance|risk|danger|likelihood)\s+(?:that|of)|fear(?:s|ed|ing)?{_THAT}
        |whether|(?<=\bsay\s)if|(?<=\bknow\s)if|(?<=\bclear\s)if|speculat\w+\s+that|worr(?:y|ies|ied){_THAT}|suggest(?:s|ed|ing)?{_THAT}|(?:possible|conceivable)\s+that""",
    "wished": rf"""(?:hop(?:e|es|ed|ing)|wish(?:es|ed)?|propos(?:e|es|ed|als?|ing)){_THAT}""",
    "expected": rf"(?<!than\s)(?:expect(?:s|ed)?|predict(?:s|ed|ions?)?|forecasts?|anticipat(?:es?|ed)|likely){_THAT}",
    "alleged": rf"""accus(?:e|es|ed|ing|ations?)(?:\s+(?:[\w’'-]+\s+){{0,5}}of|\s+that)
        |suspect(?:s|ed|ing)?(?:\s+of|{_THAT})|(?:on\s+)?suspicions?\s+(?:of|that)|charg(?:es|ed|ing)\s+with
        |(?:on\s+)?charges?\s+(?:of|that)|indict(?:ed|ment)\s+(?:for|on)|arrest(?:ed|s)?\s+(?:for|over)
        |alleg(?:e|es|ed|ing|ations?){_THAT}|allegations\s+of|wanted\s+for|on\s+trial\s+(?:for|over)
        |(?:claims|rumou?rs)\s+(?:of|that)|reports\s+of""",
}
_SOME = r"(?:\s+(?:a|an|the|its|his|her|their|new|further|possible|full|total)(?!\w)){1,3}"
# Before the noun that they govern.
_BEFORE_A_NOUN: dict[Kind, str] = {
    "possible": "possible|potential|would-be",
    "wished": rf"""planned|proposed|intended|mooted|(?:consider|mull|weigh|propos|seek|demand|prepar|discuss|want|urg
        |contemplat|envisag|request)(?:s|es|ed|ing|e)?{_SOME}|call(?:s|ed|ing)?\s+for{_SOME}""",
    "expected": "expected|anticipated|projected|likely|probable",
    "tried": "attempted",
    "alleged": "alleged|suspected|accused|purported|supposed",
}


def _compile(kinds: dict[Kind, str]) -> re.Pattern[str]:
    groups = "|".join(rf"(?P<{kind}>{pattern})" for kind, pattern in kinds.items())
    return re.compile(rf"(?:{groups})(?!\w)", re.VERBOSE)


BEFORE_A_VERB, BEFORE_A_CLAUSE, BEFORE_A_NOUN = map(_compile, (_BEFORE_A_VERB, _BEFORE_A_CLAUSE, _BEFORE_A_NOUN))
