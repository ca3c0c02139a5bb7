"""One line of a page, judged by itself: is it furniture whatever stands around it, and of which kind?

Reasons are stable words: related, teaser, caption, byline, dateline, promotion, cookie note, subhead, correction note,
copyright, contact, embedded post, repeated, separator.
"""

import re

_I = re.IGNORECASE
# No furniture is longer, and patterns are not tried on a text without line ends.
_LONGEST = 2000
_WIDE = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")
_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?。！？…।؟][\"”’'»›)\]」』）]*$")
_LETTER = re.compile(r"[^\W\d_]")

_MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin"
    r"|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre"
    r"|octubre|noviembre|diciembre"
)
_DAY = (
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag"
    r"|samstag|sonntag"
)
_STAMP = re.compile(
    rf"(?:(?:{_MONTH}|{_DAY}|published|updated|posted|last|modified|first|created|edited|on|at|of|and|the|date|time|hours?|hrs?"
    r"|minutes?|mins?|secs?|days?|weeks?|ago|reads?|a\.?m|p\.?m|noon|midnight|today|yesterday|uhr|le|el|de|à|um|am|stand"
    r"|입력|수정|등록|승인|송고|기사입력|오전|오후|更新|公開|配信|発表|local|(?-i:[A-Z]{2,5})|\d+(?:st|nd|rd|th)?"
    r"|\d+[년월일시분年月日時分]|[월화수목금토일月火水木金土日]요?일?曜?日?)(?=[\W_]|\d|$)[\W_]*)+",
    _I,
)
_CITY_STAMP = re.compile(
    rf"[A-Z][A-Z .'’-]{{2,30}},?\s+(?:{_MONTH})\.?\s+\d{{1,2}}(?:,\s+\d{{4}})?(?:\s+\([^)]{{2,30}}\))?[\s—–-]*", _I
)

_SITES = r"(?:twitter|x|facebook|instagram|threads|bluesky|mastodon|linkedin|telegram|whatsapp|youtube|tiktok)"
_AGENCY = (
    r"(?:REUTERS|Reuters|AFP|AP|EPA(?:-EFE)?|dpa|DPA|EFE|ANSA|PA|Getty(?: Images)?|Bloomberg|Shutterstock|Alamy|Yonhap|Kyodo"
    r"|Jiji|Xinhua|Anadolu|TASS|SIPA|NurPhoto|Pool|[A-Z][A-Za-z]*(?:wire|photo|pix|press|images?))"
)
_AI = r"(?:an? )?(?:ai\b|artificial intelligence|chatbot|language model|machine translation)"

_HEADINGS = (
    r"related(?: (?:articles?|stor(?:y|ies)|content|topics?|coverage|news|links?|posts?|videos?|reading|reports?))?",
    r"(?:you (?:may|might)|we think you(?:['’]d| would)|readers) (?:also )?(?:be )?(?:lik|interest|enjoy|read)\w*(?: .{0,30})?",
    r"(?:read|see|watch|keep reading|further reading|explore|discover)(?: (?:more|next|also|on))?(?: (?:about|on|from|in) .{1,40})?",
    r"also (?:read|see|in the news|on .{1,40}|trending)|what to (?:read|watch) next|up next|next (?:story|article|up)",
    r"more(?: (?:on|from|in|about|by|to|like) .{1,50}| (?:stories|news|coverage|headlines|articles|reading|top stories)"
    r"(?: .{0,40})?)?",
    r"(?:today['’]s )?top (?:stories|articles?|news|headlines|picks|videos?|reads?|posts?)(?: .{0,40})?",
    r"(?:the )?(?:most|best|must)[ -](?:read|viewed|popular|shared|watched|commented|discussed|clicked|recent)(?: .{0,40})?",
    r"(?:trending|popular|recommended|suggested|featured|latest|recent)"
    r"(?: (?:now|today|here|for you|reading|read|stories|story|articles?|news|headlines|posts?|topics|videos?"
    r"|(?:on|in|from|at) .{1,40}))*",
    r"(?:our |the )?editor['’]?s?['’]? (?:picks?|choice)|don['’]?t miss(?: .{0,30})?|in case you missed it|icymi",
    r"(?:other|further) (?:news|stories|headlines|articles?|reports?)(?: .{0,40})?|elsewhere (?:on|in) .{1,40}",
    r"in other news|around the web|from (?:around the web|our (?:partners|network|archives?|newsroom)|the archives?)",
    r"(?:sponsored|promoted|paid|partner)(?: (?:content|stories|links|posts?|by .{1,30}))",
    r"(?:[\w&.'’-]+ ){0,4}ranking|access ranking|(?:[\w&.'’-]+ ){0,3}stories for you|people also (?:read|ask)",
    r"관련 ?(?:기사|뉴스|글)|많이 본 (?:뉴스|기사)|추천 ?(?:기사|뉴스)|인기 ?(?:기사|뉴스)|주요 ?(?:기사|뉴스)|최신 ?(?:기사|뉴스)"
    r"|함께 (?:읽으면|보면) .{0,10}|.{0,12}다른 기사|이 시각 .{0,8}|실시간 .{0,8}|랭킹 ?뉴스",
    r"関連(?:記事|ニュース|リンク|する記事)|あわせて読みたい.{0,6}|合わせて読みたい.{0,6}|おすすめ(?:の?記事)?|人気(?:の?記事|ランキング)"
    r"|.{0,12}ランキング|最新(?:記事|ニュース)|こちらもおすすめ|よく読まれて.{0,8}|注目(?:の?記事)?",
    r"相[关關](?:新[闻聞]|阅读|閱讀|报道|報導|文章)|推[荐薦](?:阅读|閱讀|新闻)?|热门(?:新闻|文章)?|熱門(?:新聞|文章)?|延伸[阅閱][读讀]|更多.{1,6}",
    r"mehr (?:zum thema|aus .{1,30}|zu .{1,30}|dazu|nachrichten)|lesen sie (?:auch|mehr.{0,30})|das könnte sie .{0,30}|meistgelesen.{0,20}"
    r"|(?:verwandte|weitere|ähnliche) (?:artikel|themen|meldungen|nachrichten)|auch interessant|empfohlen.{0,20}|zum thema",
    r"(?:à )?lire (?:aussi|également)|sur le même (?:sujet|thème)|les plus (?:lus?|consultés?|vus?)|articles (?:liés|similaires|associés)"
    r"|voir aussi|à la une|nos suggestions",
    r"(?:te|le) puede (?:interesar|gustar)|(?:lea|lee|leer|vea) (?:también|más)|(?:noticias|artículos|notas) relacionad[ao]s"
    r"|lo más (?:leído|visto|popular)|más (?:sobre|en|de) .{1,30}|más noticias|también te .{1,20}",
)
_HEADING = re.compile(rf"[\W_]*(?:{'|'.join(_HEADINGS)})[\W_]*", _I)
_WEAK_HEADING = re.compile(
    r"[\W_]*(?:related(?: (?:article|story|video|report))?|more|(?:read|see|watch) (?:more|next|also)|also read|read on)[\W_]*",
    _I,
)

# Reason, pattern, most words a line of this kind has.
_KINDS: tuple[tuple[str, re.Pattern[str], int], ...] = (
    ("separator", re.compile(r"[\W_]*$"), 0),
    (
        "cookie note",
        re.compile(
            r".*(?:\b(?:we|and our partners|this (?:web)?site|our (?:web)?site|by continuing)\b.{0,60}\bcookies?\b"
            r"|\b(?:accept|reject|manage|allow|decline)\b.{0,20}\bcookies\b|\bcookies? (?:policy|settings|preferences|notice|consent)\b"
            r"|쿠키를 사용|クッキー(?:を使用|の使用)|verwendet cookies|utilise des cookies|utiliza cookies)",
            _I,
        ),
        70,
    ),
    (
        "copyright",
        re.compile(
            r"\W*(?:©|\(c\)\s*\d{4}|copyright\b.{0,20}(?:\d{4}|©)|ⓒ)|.*\b(?:all rights reserved|alle rechte vorbehalten"
            r"|tous droits réservés|todos los derechos reservados)\b"
            r"|.*\b(?:may|must) not be (?:re)?(?:published|produced|printed|broadcast|written|distributed)\b.*\b(?:permission|redistributed)\b"
            r"|.*(?:무단 ?전재|재배포 ?금지|저작권자|無断転載|不得转载)",
            _I,
        ),
        60,
    ),
    (
        "correction note",
        re.compile(
            r"\W*(?:(?:this|the) (?:story|article|report|piece|post|page|headline|text)"
            r" (?:(?:has been|was|is|will be)(?: being)? (?:updated|corrected|amended|edited|changed|revised|developing)\b)"
            r"|(?:corrections?|clarifications?|editor['’]s note|editors['’] note|note to readers)\b\s*(?:\([^)]*\)\s*)?[:,—–-]"
            r"|an earlier version of (?:this|the) (?:story|article|report|headline)|this is a (?:breaking|developing)\b)",
            _I,
        ),
        90,
    ),
    (
        "embedded post",
        re.compile(
            rf".*(?:pic\.(?:twitter|x)\.com/\w+|\(@\w{{1,20}}\)\s+(?:{_MONTH})\.? \d{{1,2}}, \d{{4}}\W*$)"
            r"|\W*(?:view this post on\b|a post shared by\b)",
            _I,
        ),
        120,
    ),
    (
        "caption",
        re.compile(
            r"\W*(?:(?i:file(?: (?:photo|image|picture))?)\s*[-–—:]\s|(?i:photos?|pictures?|images?|foto|bild|사진|写真)\s*[:：=▲]\s*\S"
            r"|▲|(?i:enlarge this image|image (?:source|caption|copyright)|media (?:caption|playback)|hide caption|toggle caption)\b"
            rf"|(?i:(?:images?|pictures?|photos?|illustrations?|graphics?|video) (?:was |were )?(?:generated|created|made|edited) (?:by|with|using) {_AI})"
            r"|(?i:ai[- ]generated (?:image|picture|photo|illustration)))"
            r"|.*(?i:\btoggle caption\b|\bin this (?:[\w,.]+ ){0,6}(?:photo|picture|image|photograph|handout|frame grab)\b)"
            r"|.*[\s(](?i:photos?|photographs?|photography|images?|pictures?|credits?|illustrations?|graphics?|foto|bild|사진|写真)"
            r"(?i: by| credit| courtesy)?\s*[:：/]\s*[^.:]{2,80}\)?\.?$"
            r"|.*\((?i:photo|image|picture|ap photo|file|illustration|courtesy|handout)\b[^)]{0,80}\)\W*$"
            rf"|.*(?:\b{_AGENCY}\s?/\s?[A-Z][\w. '’-]+|\b[A-Z][\w.'’-]+\s?/\s?{_AGENCY}(?: via [\w ]+)?|\bGetty Images|\bAP Photo\b[^.]*"
            r"|\bvia (?:AP|AFP|Getty|Reuters|REUTERS))[)\]]?\W*$"
            r"|(?i:slideshow|gallery|photos?|images?)\s*\(\d+[^)]*\)$|\(?(?i:photograph|photo|picture|image)s? (?:by|courtesy)\b.{2,60}$"
        ),
        130,
    ),
    (
        "byline",
        re.compile(
            r".*\bcontribut(?:ed|ing) (?:reporting|to (?:this|the) (?:report|story|article|dispatch|piece|post))\W*(?:from .{2,60})?$"
            r"|\W*(?:(?:additional |further )?(?:reporting|writing|editing|research|graphics?|translation)(?: (?:and|&) \w+)? by\b"
            r"|contributing(?: (?:writers?|reporters?|editors?))?\s*:|(?:compiled|translated|edited|written) by\b"
            rf"|(?:reported|written|generated|summari[sz]ed|translated|created|edited|produced) (?:by|with|using) {_AI}"
            r"|(?:an )?(?:analysis|opinion|comment|review) by (?-i:[A-Z])"
            r"|(?:staff|agencies|staff and agencies|with agencies|wire services?|staff (?:writers?|reporters?))$"
            r"|[가-힣]{2,4}\s*(?:기자|특파원|논설위원)(?:\s.*)?$|(?:文|記者|取材|執筆)\s*[・:：/].{1,20}$)",
            _I,
        ),
        45,
    ),
    ("byline", re.compile(r"(?i:(?:story |words |text )?by)\s+(?:[A-Z][\w.'’-]*|and|de|van|von|of|the|[,&|])(?:[\s,|]+(?:[A-Z][\w.'’-]*|and|de|van|von|of|the|in|for|&))*\W*$"), 14),
    (
        "contact",
        re.compile(
            rf"\W*(?:(?:write|e-?mail|contact|reach|message|send)\b.*@|(?:you can )?follow\b.*\b(?:on|at|via)\b.*\b{_SITES}\b|follow (?:us|him|her|them|@)"
            r"|(?:have|got|do you have) (?:a|any) (?:news )?(?:tip|story|question|comment|correction)s?\b"
            r"|\S+ (?:\S+ )?(?:can be reached|is a (?:staff )?(?:reporter|writer|correspondent|editor) (?:for|at|with|covering))\b"
            r"|(?:[^\s@]+ ){0,4}[\w.+-]+@[\w-]+\.[\w.]+$|@\w{2,20}$)",
            _I,
        ),
        40,
    ),
    (
        "promotion",
        re.compile(
            r"\W*(?:(?:click|tap) here\b|(?:get|download|try|install) (?:the|our)\b.{0,40}\bapp\b|sign up\b|subscribe\b|newsletter"
            r"|(?:ad|ads|advertisement|advertising|advertorial|sponsored|promoted|anzeige|werbung|publicité|publicidad|광고|広告)\W*$"
            r"|(?:article|story|content) continues\b|(?:read or )?share (?:this|on|via|your)\b|copy (?:link|url)$"
            r"|(?:support (?:our|independent|quality)|donate|become a (?:member|subscriber|supporter|patron))\b"
            r"|(?:register (?:now|for free|today)|start (?:your|a) free trial|unlock|already a (?:subscriber|member)|(?:sign|log) in\b)"
            r"|(?:continue|keep) reading\b|to (?:continue|keep) reading\b|get (?:all )?(?:the|your) (?:latest|day['’]s|top|best|biggest)\b"
            r"|(?:join the (?:conversation|discussion)|leave a comment|add a comment|view (?:all )?comments?|\d+ comments?|comments)\W*(?:\d+)?$"
            r"|q&a\b|(?:have you been|are you) affected\b|your (?:responses|stories|answers) will\b|(?:we|our reporters?) (?:want|would like|['’]d like) to hear\b"
            r"|let us know\b.*\b(?:comments?|below|think)\b|skip (?:to|ad|advertisement)\b|(?:please )?enable (?:javascript|notifications)"
            r"|(?:play|pause|mute) (?:video|audio)\b|listen\s*[·•|]|(?:loading|print|save|bookmark|back to top|menu|search|close)\W*$)"
            r"|.*\b(?:(?:sign up|subscribe|register) (?:here|now|today|for|to)\b.{0,40}(?:newsletters?|alerts?|briefing|inbox|free|$)"
            r"|(?:to|in) your inbox\b|our (?:free |daily |weekly )*(?:newsletters?|app)\b|show hide\b|using our encrypted\b"
            r"|share your (?:story|stories|experiences?|views|thoughts)\b)"
            r"|.*\b(?:click|tap) here (?:to|for)\b|.*\blisten\s*[·•|]\s*\d+:\d\d",
            _I,
        ),
        60,
    ),
    (
        "promotion",
        re.compile(
            rf"\W*(?:share|tweet|post|print|e-?mail|save|comments?|like|gift(?: article)?|listen|copy|pin|reddit|messenger|pinterest|{_SITES})"
            rf"(?:[\s,|/·•]+(?:share|tweet|post|print|e-?mail|save|comments?|like|link|gift|listen|copy|pin|reddit|messenger|pinterest|{_SITES}))*\W*$",
            _I,
        ),
        12,
    ),
    (
        "teaser",
        re.compile(
            r"\W*(?:read(?: (?:more|also|next|on|this|here|the full (?:story|article|report|text)))?|more|related(?: \w+)?|see (?:also|more)|also (?:read|see|in|on)|don['’]t miss"
            r"|watch(?: (?:live|now|more|this|the video))?|listen|video|audio|podcast|opinion|analysis|commentary|explainer|explained|factbox"
            r"|in pictures|gallery|recommended|must read|lesen sie (?:auch|mehr)|mehr (?:zum thema|dazu)|lire aussi|à lire(?: aussi)?|voir aussi"
            r"|le[ae] también|te puede interesar|관련 ?(?:기사|뉴스)|[関관]連(?:記事|ニュース)?|相[关關](?:阅读|新闻|报道)?)\s*[:：|»>→]+\s*\S"
            r"|.*\bread more\W*$|read more\b(?!.*\.$)",
            _I,
        ),
        40,
    ),
    # A label and a headline that ran together when the link was copied: "FERRY:Why the pier is late".
    ("teaser", re.compile(r"(?!\S*https?:)[^:]{2,80}:[A-Z“‘\"'][^.]*[^.!?:;,]$"), 26),
)  # fmt: skip

_BUTTON = re.compile(
    r"\W*(?:accept(?: all)?|decline|reject(?: all)?|manage (?:\w+ )?(?:preferences|settings|options)|privacy (?:policy|settings)|terms of \w+"
    r"|ok|okay|got it|(?:i )?agree|learn more|settings|(?:only )?necessary(?: only)?|customi[sz]e|deny|allow(?: all)?|alle akzeptieren|ablehnen"
    r"|동의|거부|同意する|拒否)\W*",
    _I,
)


def judge_line(line: str) -> str | None:
    """Why this line or paragraph is furniture on any page, None when it may be the article."""
    if len(line) > _LONGEST:
        return None
    words = count_words(line)
    for reason, pattern, most in _KINDS:
        if words <= most and pattern.match(line):
            return reason
    return "dateline" if is_date_line(line) else None


def is_date_line(line: str) -> bool:
    """Whether the line is a date or time standing alone, with or without its place: `13:01 JST, January 21, 2026`."""
    has_number = any(character.isdigit() for character in line)
    return has_number and count_words(line) <= 16 and bool(_STAMP.fullmatch(line) or _CITY_STAMP.fullmatch(line))


def is_related_heading(line: str) -> bool:
    """Whether the line heads links to other stories: `Related Articles`, `Most read`, `Top stories in …`."""
    return count_words(line) <= 9 and line[-1] not in ".!;," and bool(_HEADING.fullmatch(line))


def is_weak_heading(line: str) -> bool:
    """Whether such a heading often stands over a single link in the middle of a story: `Read more`, `Related:`."""
    return bool(_WEAK_HEADING.fullmatch(line))


def is_button(line: str) -> bool:
    """Whether the line is what a cookie note's buttons say."""
    return bool(_BUTTON.fullmatch(line))


def count_words(text: str) -> int:
    """How many words `text` has; scripts without spaces count three characters as a word."""
    wide = len(_WIDE.findall(text))
    return len(_WORD.findall(_WIDE.sub(" ", text) if wide else text)) + (wide + 2) // 3


def ends_sentence(text: str) -> bool:
    """Whether `text` ends as a sentence does, closing marks included."""
    return bool(_SENTENCE_END.search(text))


def is_prose(text: str) -> bool:
    """Whether this reads as a paragraph of an article: a sentence of some length, or long."""
    words = count_words(text)
    return words >= 25 or (words >= 8 and (ends_sentence(text) or text[-1] in ":：,;—"))


def is_all_capitals(text: str) -> bool:
    """Whether nearly all letters of two words or more are capitals."""
    letters = _LETTER.findall(text)
    cased = [letter for letter in letters if letter.lower() != letter.upper()]
    return len(cased) >= 8 and " " in text.strip() and sum(map(str.isupper, cased)) >= 0.9 * len(cased)
