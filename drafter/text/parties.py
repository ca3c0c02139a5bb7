"""Party and state as American news prints them beside a name: "(D-N.Y.)", "R-Tenn.", "a New York Democrat"."""

import re
from functools import lru_cache

# A state, then what newspapers and the post write for it.
_STATE_ROWS = """
    Alabama|Ala|AL
    Alaska|AK
    Arizona|Ariz|AZ
    Arkansas|Ark|AR
    California|Calif|Cal|CA
    Colorado|Colo|CO
    Connecticut|Conn|CT
    Delaware|Del|DE
    Florida|Fla|FL
    Georgia|Ga|GA
    Hawaii|HI
    Idaho|ID
    Illinois|Ill|IL
    Indiana|Ind|IN
    Iowa|IA
    Kansas|Kan|Kans|KS
    Kentucky|Ky|KY
    Louisiana|La|LA
    Maine|ME
    Maryland|Md|MD
    Massachusetts|Mass|MA
    Michigan|Mich|MI
    Minnesota|Minn|MN
    Mississippi|Miss|MS
    Missouri|Mo|MO
    Montana|Mont|MT
    Nebraska|Neb|Nebr|NE
    Nevada|Nev|NV
    New Hampshire|N.H|NH
    New Jersey|N.J|NJ
    New Mexico|N.M|NM
    New York|N.Y|NY
    North Carolina|N.C|NC
    North Dakota|N.D|ND
    Ohio|OH
    Oklahoma|Okla|OK
    Oregon|Ore|OR
    Pennsylvania|Pa|Penn|PA
    Rhode Island|R.I|RI
    South Carolina|S.C|SC
    South Dakota|S.D|SD
    Tennessee|Tenn|TN
    Texas|Tex|TX
    Utah|UT
    Vermont|Vt|VT
    Virginia|Va|VA
    Washington|Wash|WA
    West Virginia|W.Va|WV
    Wisconsin|Wis|Wisc|WI
    Wyoming|Wyo|WY
"""
_STATES = {
    re.sub(r"[.\s]", "", form): row.split("|")[0].strip()
    for row in _STATE_ROWS.strip().splitlines()
    for form in row.split("|")
}
_PARTIES = {"D": "Democrat", "R": "Republican", "I": "independent"}
_STATE = r"(?:[NSRW]\.\s?[A-Z][a-z]?\b\.?|[A-Z]{2}\b|(?:(?:New|North|South|West|Rhode)\s)?[A-Z][a-z]+\b\.?)"
_MARK = re.compile(rf"\b(?P<party>[DRI])\.?(?:[-–—‑]|,\s)(?P<state>{_STATE})")
# "Kell, Mo.": a stop tells the short form of a state from other short words.
_AFTER_PLACE = re.compile(r"(?<=[a-z],\s)(?P<state>[NSRW]\.\s?[A-Z][a-z]?\.|[A-Z][a-z]{1,4}\.)")
_MEMBER = re.compile(r"(?:(?P<state>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\s)?(?:Democrat|Republican)")


@lru_cache(maxsize=8192)
def spell_parties(text: str) -> str:
    """`text` with what party marks and states' short names stand for behind them: "D-N.Y. / New York Democrat"."""
    return _AFTER_PLACE.sub(_add_state, _MARK.sub(_add_member, text))


def name_state(short: str) -> str | None:
    """The state that a short form stands for, with or without its stops: "N.Y", "Tenn."; None for no state."""
    return _STATES.get(_bare(short))


def is_party_mark(printed: str) -> bool:
    """Whether a name as printed is a party mark: "D-N.Y"."""
    return bool(_MARK.fullmatch(printed))


def is_party_member(printed: str) -> bool:
    """Whether a name as printed says whose party somebody is of and no more: "New York Democrat", "Republican"."""
    called = _MEMBER.fullmatch(printed)
    return called is not None and (called["state"] is None or name_state(called["state"]) is not None)


def _add_member(mark: re.Match[str]) -> str:
    state = name_state(mark["state"])
    return f"{mark.group()} / {state} {_PARTIES[mark['party']]}" if state else mark.group()


def _add_state(found: re.Match[str]) -> str:
    state = name_state(found["state"])
    return f"{found.group()} / {state}" if state else found.group()


def _bare(short: str) -> str:
    return re.sub(r"[.\s]", "", short)
