"""Negations and opposites of German, French, Spanish, Korean and Japanese, as far as patterns of words carry."""

import re
from functools import lru_cache
from typing import NamedTuple

from drafter.brief import Span

_LONGEST_STEM = 6


class Denial(NamedTuple):
    """A negation and the word it falls on; `word` is that word without its endings, `at` both of them."""

    word: str
    at: Span

    @property
    def stem(self) -> str:
        """As much of the word as its other forms have too."""
        return self.word[:_LONGEST_STEM]


class _Language(NamedTuple):
    """`denials` each have a group `word`; `idioms` deny nothing; `negative` words may say the same as a negation."""

    denials: re.Pattern[str]
    idioms: re.Pattern[str]
    negative: re.Pattern[str]
    opposites: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]


def _compile_pairs(
    table: str, before: str = "", after: str = ""
) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    sides = (line.split("|") for line in table.strip().splitlines())
    return tuple((_compile_side(one, before, after), _compile_side(other, before, after)) for one, other in sides)


def _compile_side(words: str, before: str, after: str) -> re.Pattern[str]:
    """A pattern of words; `…` parts those that stand apart in one clause, as a German verb and its prefix."""
    patterns = (re.escape(word).replace("…", r"\w*\b[^.;!?]{0,80}?\b") for word in words.split())
    return re.compile(rf"{before}(?:{'|'.join(patterns)}){after}", re.IGNORECASE)


# German: what stands behind "nicht" or "kein"; stems, as the endings are many.
_GERMAN = _Language(
    denials=re.compile(
        r"\b(?:nicht|nie|niemals|kein(?:e[nmrs]?)?|ohne)\s+(?:(?:mehr|ganz|ein\w*|de[nmrs]|die|das|zu|von|mit|in|auf|an|am"
        r"|im)\s+)?(?P<word>[^\W\d_]{4,})",
        re.IGNORECASE,
    ),
    idioms=re.compile(r"\bnicht\s+(?:nur|zuletzt|bloß|allein|ohne|un\w+)\b|\bohne\s+Zweifel\b", re.IGNORECASE),
    negative=re.compile(
        r"\b(?:abgelehn|lehn\w+|verweiger|dementier|bestreit|bestritt|verbot|verbiet|verhinder|gestoppt|scheiter|kaum"
        r"|niemand|nichts|weder|noch\s+nicht|un(?!d\b|s\b|ser|ter|gef)\w{4,})",
        re.IGNORECASE,
    ),
    opposites=_compile_pairs(
        """
steig stieg gestieg zunehm zugenomm erhöh wächst wuchs gewachs|sink sank gesunk fall fiel gefall abnehm abgenomm
erhöh anheb angehoben|senk gesenkt
genehmig gebilligt billigte angenommen zugestimmt zustimm stimmt…zu|abgelehnt ablehn lehnt…ab verworfen verwarf
stimmt…für votiert…für für…gestimmt für…votiert|stimmt…gegen votiert…gegen gegen…gestimmt gegen…votiert
höher teurer|niedriger billiger
gewann gewonn siegte|verlor
eröffnet geöffnet öffnet|geschloss schließt schloss
kauf gekauf erwarb erwirb|verkauf veräußer
freigesprochen|verurteilt schuldig
begann begonnen startet|endete beendet
erlaub|verbot verbiet
lobte gelobt|kritisiert
nördlich|südlich
oberhalb|unterhalb
Gewinn|Verlust
gelockert lockert|verschärft
verbesser|verschlechter
""",
        before=r"\b",
        after=r"[^\W\d_]*",
    ),
)
_FRENCH = _Language(
    denials=re.compile(
        r"\bn(?:e\s|[’'])(?:(?:se|le|la|les|lui|leur|en|y)\s|[sly][’'])?(?:(?:a|ont|est|sont|avait|avaient)\s(?:pas|plus|jamais|rien)\s"
        r"(?P<word>[^\W\d_]{3,})|(?P<verb>[^\W\d_]{3,})\s(?:pas|plus|jamais|rien|aucune?|personne|ni)\b)"
        r"|\b(?:sans|aucune?)\s(?P<noun>[^\W\d_]{4,})",
        re.IGNORECASE,
    ),
    idioms=re.compile(r"\b(?:pas\s(?:seulement|uniquement|moins)|sans\s(?:doute|cesse|précédent))\b", re.IGNORECASE),
    negative=re.compile(
        r"\b(?:refus|rejet|ni[ée]|nient|démen|interdi|empêch|annul|abandonn|échou|manqu|aucun|jamais|personne|rien|sans|ni\b|non\b|incertain|impossible)",
        re.IGNORECASE,
    ),
    opposites=_compile_pairs(
        """
augment hausse grimp progress bondi|baiss recul diminu chut
adopté approuvé accepté voté validé entériné|rejeté refusé repoussé
autoris permis permet|interdi
reconnu reconnaît admis avoué|nié nie niée nient dément
accepte|refuse
ouvert ouvrir ouvrira|fermé fermer fermera
gagné remporté|perdu
acheté acquis|vendu cédé
relaxé acquitté|condamné
commencé débuté|terminé achevé
suspend interromp|repris reprend reprendr
salué félicité|critiqué dénoncé
renforcé durci|assoupli affaibli
amélior|détérior aggrav dégrad
bénéfice|perte
""",
        before=r"\b",
        after=r"[^\W\d_]*",
    ),
)
_SPANISH = _Language(
    denials=re.compile(
        r"\bno\s(?:(?:se|lo|la|los|las|le|les|ha|han|había|fue|fueron|está|están)\s){0,2}(?P<word>[^\W\d_]{3,})"
        r"|\b(?:sin|ningún|ninguna)\s(?P<noun>[^\W\d_]{4,})",
        re.IGNORECASE,
    ),
    idioms=re.compile(r"\b(?:no\s(?:solo|sólo|obstante)|sin\s(?:embargo|duda|precedentes))\b", re.IGNORECASE),
    negative=re.compile(
        r"\b(?:rechaz|neg[óa]|niega|desm[ie]|prohib|impid|cancel|fracas|ningun|nunca|jamás|nadie|nada|sin|ni\b|tampoco)",
        re.IGNORECASE,
    ),
    opposites=_compile_pairs(
        """
aument subió subir subido crec|bajó bajar bajado disminu reduj cayó
aprob acept|rechaz
autoriz permit|prohib
reconoc admit|negó niega negaron desmint
abrió abrir abierto|cerr cierr
ganó ganar ganado|perdió perder perdido
compró comprar comprado|vendió vender vendido
absuelt absolv|conden culpable
comenz empez inici|termin finaliz
mejor|empeor
""",
        before=r"\b",
        after=r"[^\W\d_]*",
    ),
)
_KOREAN = _Language(
    denials=re.compile(
        r"(?P<word>[가-힣]{2,8}?)(?:하|되|시키|당하)?지(?:는|도|를)?\s*(?:않|못|아니)"
        r"|(?<![가-힣])(?:안|못)\s+(?P<next>[가-힣]{2,5}?)(?:했|한|할|하|됐|된|될|되)"
        r"|(?P<noun>[가-힣]{2,8}?)(?:이|가|은|는|도)\s*(?:없|아니)"
    ),
    idioms=re.compile(
        r"뿐\s*(?:만\s*)?(?:이\s*)?아니|않을\s*수\s*없|않으면\s*안|에\s*그치지\s*않|못지\s*않|적지\s*않|틀림\s*없"
    ),
    negative=re.compile(
        r"거부|거절|부인|부결|실패|무산|반대|불가|불허|금지|취소|중단|미(?:정|확인|승인)|비공개|없[다었이음는]"
    ),
    opposites=_compile_pairs(
        """
상승 올랐 올라 급등 오름 높아 웃돌|하락 내렸 내려 급락 떨어 낮아 밑돌
수용 수락 받아들|거부 거절 일축
증가 늘었 늘어 늘린|감소 줄었 줄어 줄인
찬성|반대
승인 가결 통과|부결 거부
승리 이겼|패배 졌다
유죄|무죄
확대|축소
강화|완화 약화
인상|인하
흑자|적자
개선|악화
합법|불법
허용|금지
시작 개시|종료 중단
매수 매입|매도 매각
이전|이후
개방|폐쇄
이상|이하
찬사|비판
북부|남부
동부|서부
"""
    ),
)
_JAPANESE = _Language(
    denials=re.compile(
        r"(?P<word>[一-龯々ァ-ヶー]{2,8})(?:[をがはもに]?(?:し|さ|せ|れ|でき|行わ|受け|認め|い|て|で|は|ら)){0,5}"
        r"(?:な(?:い|かった|く)|ません|ず(?=に|、|。))"
        r"|(?P<noun>[一-龯々ァ-ヶー]{2,8})[がはも](?:い|あり)?(?:な(?:い|かった|く)|ません)"
    ),
    idioms=re.compile(
        r"な(?:けれ|く)(?:ば|て)(?:は)?なら(?:ない|なかった)|かもしれない|に違いない|だけでな(?:く|い)|のみならず|とは限らない"
        r"|(?:では|じゃ)ないか|ざるを得ない|に過ぎない|やむを得ない|少なくない|間違いない"
    ),
    negative=re.compile(r"拒否|否定|否決|失敗|反対|禁止|中止|未定|未確認|不可能|不在|無し|見送"),
    opposites=_compile_pairs(
        """
上昇 値上がり 高騰|下落 低下 値下がり 急落
高い 高く 高かった|低い 低く 低かった
上回|下回
停止 中断|再開 継続
増|減
賛成|反対
可決 承認 容認|否決 拒否 却下
勝利 勝った|敗北 敗れ
有罪|無罪
拡大|縮小
強化|緩和
引き上げ|引き下げ
黒字|赤字
改善|悪化
合法|違法
許可|禁止
開始|終了 中止
購入 買収|売却
以前|以後
開放|閉鎖
以上|以下
称賛|批判
北部|南部
東部|西部
"""
    ),
)
_LANGUAGES = {"de": _GERMAN, "fr": _FRENCH, "es": _SPANISH, "ko": _KOREAN, "ja": _JAPANESE}


def is_known(language: str | None) -> bool:
    """Whether negations and opposites of this language (BCP 47 primary tag) are told here."""
    return language in _LANGUAGES


@lru_cache(maxsize=4096)
def locate_denials(text: str, language: str) -> tuple[Denial, ...]:
    """The negations of a text, each with the word it falls on."""
    known = _LANGUAGES[language]
    idioms = [Span(*found.span()) for found in known.idioms.finditer(text)]
    denials = (Denial(_word_of(found), Span(*found.span())) for found in known.denials.finditer(text))
    return tuple(one for one in denials if not any(one.at.overlaps(idiom) for idiom in idioms))


@lru_cache(maxsize=4096)
def has_negative(text: str, language: str, denied: str) -> bool:
    """Whether a text has a word that may say the same as a negation: "rejected", "hardly"; or says no twice over.

    The word `denied` is none: "not banned" is the opposite of "banned".
    """
    known = _LANGUAGES[language]
    said = any(
        denied not in text[found.start() : found.start() + len(denied)].casefold()
        for found in known.negative.finditer(text)
    )
    return said or known.idioms.search(text) is not None


def locate_opposites(text: str, other: str, language: str) -> tuple[tuple[Span, Span], ...]:
    """Words of `text` and their opposites in `other`, where neither text has both sides of the opposition."""
    found: list[tuple[Span, Span]] = []
    for sides in _LANGUAGES[language].opposites:
        mine, theirs = [side.search(text) for side in sides], [side.search(other) for side in sides]
        for n in (0, 1):
            here, there = mine[n], theirs[1 - n]
            if here and there and not mine[1 - n] and not theirs[n]:
                found.append((Span(*here.span()), Span(*there.span())))
    return tuple(found)


def _word_of(found: re.Match[str]) -> str:
    return next((word for word in found.groupdict().values() if word), "").casefold()
