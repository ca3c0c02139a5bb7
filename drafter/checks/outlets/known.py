"""Outlets that news texts name as having reported something, whether or not their articles are among the sources.

A closed class of well-known names, and any name of two words or more that ends as papers' names do.
"""

import re

from drafter.brief import Span

_NAMES = """
    CNN|MSNBC|CNBC|NBC(?: News)?|ABC(?: News)?|CBS(?: News)?|Fox(?: News| Business)?|BBC(?: News)?|ITV News|Sky News|NPR
    |PBS(?: NewsHour)?|C-SPAN|Univision|Telemundo|Al Jazeera|Al Arabiya|Deutsche Welle|NHK|Yonhap|Kyodo(?: News)?|Xinhua
    |TASS|Interfax|Reuters|Agence France-Presse|AFP|(?:The )?Associated Press|AP|Bloomberg News|UPI|Politico|Axios|Vox
    |Slate|Salon|BuzzFeed(?: News)?|HuffPost|Huffington Post|Breitbart(?: News)?|Newsmax|Daily Beast|Daily Caller
    |Roll Call|ProPublica|Mother Jones|Vanity Fair|National Review|Newsweek|The New Yorker|New Yorker|The Atlantic
    |The Nation|The Intercept|The Hill|The Economist|The Guardian|Business Insider|USA Today|TMZ|Gawker|Esquire
    |Rolling Stone|Forbes|Yahoo!? News|Le Monde|Le Figaro|Libération|Der Spiegel|Spiegel|Die Zeit|El País|El Mundo
    |Haaretz|ThinkProgress|Townhall|RedState|Talking Points Memo|McClatchy|Gallup News|Vice News|Time magazine
"""
_ENDINGS = (
    "Times|Post|Journal|Tribune|Herald|Chronicle|Gazette|Courier|Globe|Examiner|Inquirer|Dispatch|Register|Monitor"
    "|Telegraph|Observer|Mirror|Bulletin|Sentinel|Echo|Argus|Advertiser|Daily News|Star-Ledger"
    "|Zeitung|Rundschau|Shimbun"
)
_KNOWN = re.compile(
    rf"(?<![\w-])(?:[Tt]he\s)?(?P<name>{''.join(_NAMES.split(chr(10))).replace('    ', '')}"
    rf"|(?:(?!The\s)[A-Z][\w.’'-]+\s){{1,3}}(?:{_ENDINGS}))(?![\w-])"
)
_ARTICLE = re.compile(r"The\s")


def locate_known(text: str) -> list[tuple[Span, str]]:
    """Where `text` names outlets, with a name for each that is the same however it is printed."""
    return [(Span(*found.span()), name_key(found["name"])) for found in _KNOWN.finditer(text)]


def name_key(name: str) -> str:
    """A name to compare by: "The Fox News" and "Fox" are one."""
    words = _ARTICLE.sub("", name.replace("!", "").replace("’", "'")).casefold().split()
    return " ".join(words[:-1] if len(words) > 1 and words[-1] in ("news", "magazine") else words)
