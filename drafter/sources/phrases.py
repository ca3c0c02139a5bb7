"""The words that give page furniture away, by kind. Data for `lines.py`: one alternative a line.

Reasons are stable words that scripts may rely on: related, teaser, comments, caption, byline, dateline, promotion,
cookie note, subhead, correction note, copyright, contact, embedded post, repeated, separator.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin"
    "|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre"
    "|octubre|noviembre|diciembre"
)
_DAYS = (
    "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag"
    "|samstag|sonntag"
)
_STAMP_WORDS = (
    "published|updated|posted|last|modified|first|created|edited|on|at|of|and|the|date|time|hours?|hrs?|minutes?|mins?"
    "|secs?|days?|weeks?|ago|reads?|a\\.?m|p\\.?m|noon|midnight|today|yesterday|uhr|le|el|de|à|um|am|stand|local"
    "|입력|수정|등록|승인|송고|기사입력|오전|오후|更新|公開|配信|発表|[월화수목금토일月火水木金土日]요?일?曜?日?"
)
STAMP = re.compile(
    rf"(?:(?:{_MONTHS}|{_DAYS}|{_STAMP_WORDS}|(?-i:[A-Z]{{2,5}})|\d+(?:st|nd|rd|th|[년월일시분年月日時分])?)"
    r"(?=[\W_]|\d|$)[\W_]*)+",
    re.IGNORECASE,
)
PLACE_STAMP = re.compile(
    rf"[A-Z][A-Z .'’-]{{2,30}},?\s+(?i:{_MONTHS})\.?\s+\d{{1,2}}(?:,\s+\d{{4}})?(?:\s+\([^)]{{2,30}}\))?[\s—–-]*"
)

_NETWORK = "twitter|x|facebook|instagram|threads|bluesky|mastodon|linkedin|telegram|whatsapp|youtube|tiktok"
_BUTTON_WORDS = (
    "share|tweet|post|print|e-?mail|save|comments?|like|gift(?: article)?|listen|copy|link|pin|reddit|messenger"
    f"|pinterest|{_NETWORK}"
)
_AGENCY = (
    "(?:REUTERS|Reuters|AFP|AP|EPA(?:-EFE)?|dpa|DPA|EFE|ANSA|PA|Getty(?: Images)?|Bloomberg|Shutterstock|Alamy|Yonhap"
    "|Kyodo|Jiji|Xinhua|Anadolu|TASS|SIPA|NurPhoto|Pool|[A-Z][A-Za-z]*(?:wire|photo|pix|press|images?))"
)
_AI = "(?:an? )?(?:ai|artificial intelligence|chatbot|language model|machine translation)\\b"
_PICTURE = "(?:photo|photograph|photography|image|picture|illustration|graphic|foto|bild|사진|写真)s?"


# A blurb that breaks off before a link to the rest of its story.
_READ_ON = (
    r"(?:\.\.\.|…)\s*\[?(?:read |see )?(?:more|mehr|weiter(?:lesen)?|lire la suite|leer más|seguir leyendo|leia mais"
    r"|continue|더 ?보기|続きを読む)\]?\W*$"
)
# "Embargoed until 6 March, 6:00": what follows is when it may be used.
EMBARGO = re.compile(
    r"[\W_]*(?:strictly |under )?embargo(?:ed)?(?:(?: until| till)\s*[:：–—-]?|\s*[:：])\s*(?P<until>[^\d\n]*\d.*)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Kind:
    """A kind of furniture: its reason, the most words such a line has, and what a line of this kind looks like."""

    reason: str
    most_words: int
    pattern: re.Pattern[str]


def _kind(
    reason: str,
    most_words: int,
    *,
    starts: Sequence[str] = (),
    has: Sequence[str] = (),
    whole: Sequence[str] = (),
) -> Kind:
    """A kind whose lines start with, hold somewhere, or are as a whole one of these."""
    forms = [(r"[^\w\"“„«]*(?:{})", starts), (r".*(?:{})", has), (r"[\W_]*(?:{})[\W_]*$", whole)]
    pattern = "|".join(form.format("|".join(phrases)) for form, phrases in forms if phrases)
    return Kind(reason, most_words, re.compile(pattern, re.IGNORECASE))


KINDS = (
    Kind("separator", 1, re.compile(r"[\W_]*(?:\d{0,2}|ends?)[\W_]*$", re.IGNORECASE)),
    Kind("dateline", 20, EMBARGO),
    _kind(
        "cookie note",
        70,
        has=(
            r"\b(?:we|and our partners|this (?:web)?site|our (?:web)?site|by continuing)\b.{0,60}\bcookies?\b",
            r"\b(?:accept|reject|manage|allow|decline)\b.{0,20}\bcookies\b",
            r"\bcookies? (?:policy|settings|preferences|notice|consent)\b",
            "쿠키를 사용|クッキー(?:を使用|の使用)|verwendet cookies|utilise des cookies|utiliza cookies",
        ),
    ),
    _kind(
        "copyright",
        60,
        starts=(r"©|ⓒ", r"\(c\)\s*\d{4}", r"c\) \d{4}", r"copyright\b.{0,20}(?:\d{4}|©)"),
        has=(
            r"\b(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados)\b",
            r"\b(?:may|must) not be (?:re)?(?:published|produced|printed|broadcast|written|distributed)\b"
            r".*\b(?:permission|redistributed)\b",
            "무단 ?전재|재배포 ?금지|저작권자|無断転載|不得转载",
            r"(?:^|\s)[©ⓒ]\s*\S",
        ),
    ),
    _kind(
        "correction note",
        90,
        starts=(
            r"this (?:story|article|report|piece|post|page|headline|text) (?:has been|was|is being|will be)"
            r"(?: being)? (?:updated|corrected|amended|edited|changed|revised)\b",
            r"the (?:story|article|headline) (?:has been|was|will be) (?:updated|corrected|amended)\b",
            r"(?:corrections?|clarifications?|editor['’]s note|editors['’] note|note to readers)\b\s*(?:\([^)]*\)\s*)?"
            r"[:,—–-]",
            r"an earlier version of (?:this|the) (?:story|article|report|headline)",
            r"this is a (?:breaking|developing)\b",
        ),
    ),
    _kind(
        "embedded post",
        120,
        starts=(r"view this post on\b", r"a post shared by\b"),
        has=(
            r"pic\.(?:twitter|x)\.com/\w+",
            rf"\(@\w{{1,20}}\)\s+(?:(?:{_MONTHS})\.? \d{{1,2}}|\d{{1,2}} (?:{_MONTHS})),? \d{{4}}\W*$",
        ),
    ),
    _kind(
        "caption",
        14,
        starts=(
            rf"(?:{_PICTURE}|videos?) (?:was |were )?(?:generated|created|made|edited) (?:by|with|using) {_AI}",
            rf"ai[- ]generated {_PICTURE}",
            r"(?:slideshow|gallery|photos?|images?)\s*\(\d+[^)]*\)$",
            rf"{_PICTURE} (?:by|courtesy)\b.{{2,60}}$",
        ),
    ),
    _kind(
        "caption",
        130,
        starts=(
            r"file(?: (?:photo|image|picture))?\s*[-–—:]\s",
            rf"{_PICTURE}\s*[:：=▲]\s*\S",
            r"enlarge this image|image (?:source|caption|copyright)\b|media (?:caption|playback)\b",
            r"(?:hide|toggle) caption\b",
        ),
        has=(
            r"\btoggle caption\b|^▲",
            r"\bin this (?:[\w,.]+ ){0,6}(?:photo|picture|image|photograph|handout|frame grab)\b",
            rf"[\s(](?:{_PICTURE}|credits?)(?: by| credit| courtesy)?\s*[:：/]\s*"
            r"(?-i:[A-Z@©가-힣\u3040-\u9fff])[^.:]{1,80}\.?$",
            rf"\((?:{_PICTURE}|ap photo|file|courtesy|handout)\b[^)]{{0,80}}\)\W*$",
            rf"(?-i:\b{_AGENCY}\s?/\s?[A-Z][\w'’-]+(?: [A-Z][\w.'’-]*){{0,3}}[)\]]?\W*$)",
            rf"(?-i:\b[A-Z][\w.'’-]+\s?/\s?{_AGENCY}(?: via [\w ]+)?(?:, (?:FILE|File|Pool))?[)\]]?\W*$)",
            rf"(?-i:\((?:[^()/]{{2,40}}/)*{_AGENCY}(?:/[^()/]{{2,40}})+\)$)",
            r"(?-i:(?:\bGetty Images|\bAP Photo\b[^.]*|\bvia (?:AP|AFP|Getty|Reuters|REUTERS))[)\]]?\W*$)",
        ),
    ),
    _kind(
        "byline",
        45,
        starts=(
            r"(?:additional |further )?(?:reporting|writing|editing|research|translation)(?: (?:and|&) \w+)? by\b",
            r"contributing(?: (?:writers?|reporters?|editors?))?\s*:",
            r"this (?:story|article|report|post) (?:was )?(?:originally |first )(?:appeared|published|ran)\b",
            r"this (?:story|article|report|post) was (?:compiled|adapted|translated|produced)\b",
        ),
        has=(
            r"\bcontribut(?:ed|ing) (?:reporting|to (?:this|the) (?:report|story|article|dispatch|piece|post))\W*"
            r"(?:from .{2,60})?$",
            r"\b(?:writers?|reporters?|correspondents?) (?-i:[A-Z]).*\bcontributed\b[^.]{0,30}\W*$",
        ),
    ),
    _kind(
        "byline",
        14,
        starts=(
            rf"(?:reported|written|generated|summari[sz]ed|translated|created|edited|produced) (?:by|with|using) {_AI}",
            r"(?:compiled|translated|edited|written|an analysis|analysis|opinion|comment|review) by (?-i:[A-Z])",
            r"[가-힣]{2,4}\s*(?:기자|특파원|논설위원)(?:\s.{0,60})?$",
            r"(?:文|記者|取材|執筆)\s*[・:：/].{1,20}$",
            r"(?:source|quelle|fuente|출처|出典)\s*[:：]\s*[^.]{2,60}$",
            r"(?:(?:story|words|text) )?by\s+"
            r"(?-i:[A-Z][\w.'’-]*(?:[\s,|]+(?:[A-Z][\w.'’-]*|and|de|van|von|of|the|for|in|&))*)"
            r"(?:\W*|, [a-z][\w -]{2,40})$",
        ),
        whole=("staff|agencies|staff and agencies|with agencies|wire services?|staff (?:writers?|reporters?)",),
    ),
    _kind(
        "contact",
        30,
        starts=(
            r"(?:write|e-?mail|contact|reach|message|send)\b.*@",
            rf"(?:you can )?follow\b.*\b(?:on|at|via)\b.*\b(?:{_NETWORK})\b",
            r"follow (?:us|him|her|them|@)",
            r"(?:media |press )?contacts?\s*[:：]",
            r"for more (?:on|about|exclusive)\b|send (?:a|us|your) (?:news )?tips?\b",
            r"(?:have|got|do you have) (?:a|any) (?:news )?(?:tip|story|question|comment|correction)s?\b",
            r"\S+ (?:\S+ )?can be reached\b",
            r"\S+ \S+ is (?:a|an|the) (?:\w+ )?(?:reporter|writer|correspondent|editor) (?:for|at|with|covering)\b",
            r"(?:[^\s@]+ ){0,4}[\w.+-]+@[\w-]+\.[\w.]+$",
            r"@\w{2,20}$",
        ),
        whole=("for immediate release|(?:press|media|news) release",),
        has=(rf"\bfollow (?-i:[A-Z]).{{2,40}} on (?:{_NETWORK})\b",),
    ),
    _kind(
        "promotion",
        30,
        starts=(
            r"(?:click|tap) here\b",
            r"(?:get|download|try|install) (?:the|our)\b.{0,40}\bapp\b",
            r"sign up\b|subscribe\b|newsletter",
            r"(?:article|story|content) continues\b",
            r"(?:read or )?share (?:this|on|via|your)\b|copy (?:link|url)$",
            r"(?:support (?:our|independent|quality)|donate|become a (?:member|subscriber|supporter|patron))\b",
            r"register (?:now|for free|today)|start (?:your|a) free trial|unlock|already a (?:subscriber|member)",
            r"(?:sign|log) in\b|(?:continue|keep) reading\b|to (?:continue|keep) reading\b",
            r"get (?:all )?(?:the|your) (?:latest|day['’]s|top|best|biggest)\b",
            r"(?:have you been|are you) affected\b|your (?:responses|stories|answers) will\b",
            r"(?:we|our reporters?) (?:want|would like|['’]d like) to hear\b",
            r"let us know\b.*\b(?:comments?|below|think)\b",
            r"skip (?:to|ad|advertisement)\b|(?:please )?enable (?:javascript|notifications)",
            r"(?:play|pause|mute) (?:video|audio)\b|listen\s*[·•|]",
        ),
        whole=(
            "ad|ads|advertisement|advertising|advertorial|sponsored|promoted|anzeige|werbung|publicité|publicidad|광고|広告",
            "loading|print|save|bookmark|back to top|menu|search|close|sections?|home",
            rf"(?:{_BUTTON_WORDS})(?:[\s,|/·•]+(?:{_BUTTON_WORDS}))*",
        ),
    ),
    _kind(
        "promotion",
        70,
        starts=(r"q&a\b",),
        has=(
            r"\b(?:sign up|subscribe|register) (?:here|now|today|for|to)\b.{0,40}"
            r"(?:newsletters?|alerts?|briefing|inbox|free|$)",
            r"\byour inbox\b|\bstay up to date\b|\bbecome an? .{0,20}(?:member|subscriber|supporter)\b",
            r"\bour (?:free |daily |weekly )*(?:newsletters?|app)\b",
            r"\bshow hide\b|\busing our encrypted\b|\bshare your (?:story|stories|experiences?|views|thoughts)\b",
            r"\b(?:click|tap) here (?:to|for)\b|\blisten\s*[·•|]\s*\d+:\d\d",
            r"\bhelp our (?:journalists|reporters|reporting)\b",
        ),
    ),
    _kind(
        "related",
        30,
        starts=(
            r"(?:tags?|topics?|keywords?|filed under|categor(?:y|ies)|태그|タグ)\s*[:：]\s*\S",
            r"home\s*[>»›/|]",
            r"(?:#\S+\s*){2,}$",
        ),
    ),
    _kind(
        "teaser",
        40,
        starts=(
            r"(?:"
            r"read(?: (?:more|also|next|on|this|here|the full (?:story|article|report|text)))?|more|related(?: \w+)?"
            r"|see (?:also|more)|also (?:read|see|in|on)|don['’]t miss|watch(?: (?:live|now|more|this|the video))?"
            r"|listen|video|audio|podcast|opinion|analysis|commentary|explainer|explained|factbox|in pictures|gallery"
            r"|recommended|must read|lesen sie (?:auch|mehr|hier|dazu)|mehr (?:zum thema|dazu)|lire aussi"
            r"|à lire(?: aussi)?|voir aussi|le[ae] también|te puede interesar|leia (?:também|mais)|veja (?:também|mais)"
            r"|leggi anche|lees ook|läs (?:också|även|mer)|czytaj (?:też|także|również)|читайте также"
            r"|관련 ?(?:기사|뉴스)|[関관]連(?:記事|ニュース)?|相[关關](?:阅读|新闻|报道)?"
            r")\s*[:：|»>→]+\s*\S",
            r"read more\b(?!.*\.$)",
        ),
        has=(r"\bread more\W*$", r"\b(?P<again>\w.{24,150})\s+(?P=again)", _READ_ON),
    ),
    # A line that a page prints from the address of a picture, or of what it links to.
    _kind(
        "teaser",
        80,
        has=(r"https?://\S+\.(?:png|jpe?g|webp|gif|svg)", _READ_ON),
    ),
    # A label and a headline that ran together when the link was copied: "FERRY:Why the pier is late".
    Kind("teaser", 26, re.compile(r"(?!\S*https?:)[^:]{2,80}:[A-Z“‘\"'][^.]*[^.!?:;,]$")),
)

# What heads a block, the reason of what follows it, and the headings.
_RELATED = (
    "related(?: (?:articles?|stor(?:y|ies)|content|topics?|coverage|news|links?|posts?|videos?|reading|reports?))?",
    "(?:you (?:may|might)|we think you(?:['’]d| would)|readers) (?:also )?(?:be )?(?:lik|interest|enjoy|read)\\w*"
    "(?: .{0,30})?",
    "(?:read|see|watch|keep reading|further reading|explore|discover)(?: (?:more|next|also|on))?"
    "(?: (?:about|on|from|in) .{1,40})?",
    "also (?:read|see|in the news|on .{1,40}|trending)|what to (?:read|watch) next|up next|next (?:story|article|up)",
    "more(?: (?:on|from|in|about|by|to|like) .{1,50})?",
    "more (?:stories|news|coverage|headlines|articles|reading|top stories)(?: .{0,40})?",
    "(?:today['’]s )?top (?:stories|articles?|news|headlines|picks|videos?|reads?|posts?)(?: .{0,40})?",
    "(?:the )?(?:most|best|must)[ -](?:read|viewed|popular|shared|watched|commented|discussed|clicked|recent)"
    "(?: .{0,40})?",
    "(?:trending|popular|recommended|suggested|featured|latest|recent)"
    "(?: (?:now|today|here|for you|reading|read|stories|story|articles?|news|headlines|posts?|topics|videos?"
    "|(?:on|in|from|at) .{1,40}))*",
    "(?:our |the )?editor['’]?s?['’]? (?:picks?|choice)|don['’]?t miss(?: .{0,30})?|in case you missed it|icymi",
    "(?:other|further) (?:news|stories|headlines|articles?|reports?)(?: .{0,40})?|elsewhere (?:on|in) .{1,40}",
    "in other news|around the web|from (?:around the web|our (?:partners|network|archives?|newsroom)|the archives?)",
    "(?:sponsored|promoted|paid|partner) (?:content|stories|links|posts?|by .{1,30})",
    "(?:[\\w&.'’-]+ ){0,4}ranking|(?:[\\w&.'’-]+ ){0,3}stories for you|people also (?:read|ask)",
    "관련 ?(?:기사|뉴스|글)|많이 본 (?:뉴스|기사)|(?:추천|인기|주요|최신) ?(?:기사|뉴스)|함께 (?:읽으면|보면) .{0,10}",
    ".{0,12}다른 기사|이 시각 .{0,8}|실시간 .{0,8}|랭킹 ?뉴스",
    "関連(?:記事|ニュース|リンク|する記事)|(?:あわせて|合わせて)読みたい.{0,6}|おすすめ(?:の?記事)?|.{0,12}ランキング",
    "人気(?:の?記事)?|最新(?:記事|ニュース)|こちらもおすすめ|よく読まれて.{0,8}|注目(?:の?記事)?",
    "相[关關](?:新[闻聞]|阅读|閱讀|报道|報導|文章)|推[荐薦](?:阅读|閱讀|新闻)?|热门(?:新闻|文章)?|熱門(?:新聞|文章)?",
    "延伸[阅閱][读讀]|更多.{1,6}",
    "mehr (?:zum thema|aus .{1,30}|zu .{1,30}|dazu|nachrichten)|lesen sie (?:auch|mehr|hier|hierzu|dazu)(?: .{0,40})?"
    "|auch interessant",
    "das könnte sie .{0,30}|meistgelesen.{0,20}|empfohlen.{0,20}|zum thema",
    "(?:verwandte|weitere|ähnliche) (?:artikel|themen|meldungen|nachrichten)",
    "(?:à )?lire (?:aussi|également)|sur le même (?:sujet|thème)|les plus (?:lus?|consultés?|vus?)|voir aussi|à la une",
    "articles (?:liés|similaires|associés)|nos suggestions",
    "(?:te|le) puede (?:interesar|gustar)|(?:lea|lee|leer|vea) (?:también|más)|lo más (?:leído|visto|popular)",
    "(?:noticias|artículos|notas) relacionad[ao]s|más (?:sobre|en|de) .{1,30}|más noticias|también te .{1,20}",
    "(?:leia|veja|confira) (?:também|mais)(?: .{0,30})?|mais lidas|notícias relacionadas|leggi anche"
    "|potrebbe interessarti.{0,20}|articoli correlati|lees ook|meer (?:over|van) .{1,30}|läs (?:också|även|mer)"
    "|les også|læs også|czytaj (?:też|także|również)|polecane|читайте (?:также|ещё|еще)|по теме|материалы по теме",
)
_COMMENTS = (
    r"(?:reader |view |all |your )*comments?(?: \(?\d+\)?)?|\d+ comments?|(?:join|leave|add|start) .{0,12}"
    r"(?:comment|conversation|discussion|reply)|kommentare|commentaires|comentarios|댓글.{0,6}|コメント.{0,6}"
)
HEADINGS = (
    ("related", "teaser", re.compile(rf"[\W_]*(?:{'|'.join(_RELATED)})[\W_]*", re.IGNORECASE)),
    ("comments", "comments", re.compile(rf"[\W_]*(?:{_COMMENTS})[\W_]*", re.IGNORECASE)),
    (
        "contact",
        "contact",
        re.compile(r"[\W_]*(?:notes? (?:to|for) editors?|(?:media|press) contacts?)[\W_]*", re.IGNORECASE),
    ),
    ("byline", "byline", re.compile(r"[\W_]*about the (?:authors?|writers?|reporters?)[\W_]*", re.IGNORECASE)),
)
# A heading that often stands over a single link in the middle of a story.
WEAK_HEADING = re.compile(
    r"[\W_]*(?:related(?: (?:article|story|video|report))?|more|(?:read|see|watch) (?:more|next|also)"
    r"|also read|read on)[\W_]*",
    re.IGNORECASE,
)
BUTTON = re.compile(
    r"\W*(?:accept(?: all)?|decline|reject(?: all)?|manage (?:\w+ )?(?:preferences|settings|options)"
    r"|privacy (?:policy|settings)|terms of \w+|ok|okay|got it|(?:i )?agree|learn more|settings"
    r"|(?:only )?necessary(?: only)?|customi[sz]e|deny|allow(?: all)?|alle akzeptieren|ablehnen"
    r"|동의|거부|同意する|拒否)\W*",
    re.IGNORECASE,
)
# Links pasted into a sentence behind a name: "Mayor OkaforOkafor opens the pier … MORE said".
RUN_IN_LINKS = re.compile(r"(?<=[a-z]{2})(?<!\bMac)(?=(?:[A-Z][a-z'’]+|[A-Z]{2,})[ :,'’])[^!?“”]{20,500}? MORE\b")
