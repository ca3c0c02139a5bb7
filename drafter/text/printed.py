"""What code itself prints into a brief, in the brief's language: headings, counts, credits, fixed questions.

Whoever reads a pasted brief back, to check it again, looks for the same words. `[check: …]` is in English everywhere:
scripts look for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from drafter.brief import EntityKind, SourceKind


class Counted(NamedTuple):
    """A phrase with a number `{n}` in it, for one and for any other number."""

    one: str
    many: str

    def say(self, n: int, **more: object) -> str:
        """The phrase with `n`, and what else it holds, put in."""
        return (self.one if n == 1 else self.many).format(n=n, **more)


@dataclass(frozen=True)
class Printed:
    """The printed words of one language. Braces hold what is put in: numbers, an outlet's name, a place."""

    summary: str
    split: str
    numbers: str
    why_it_matters: str
    watch: str
    takes: str
    disputes: str
    entities: str
    related: str
    sources: str
    entity_kinds: Mapping[EntityKind, str]
    source_kinds: Mapping[SourceKind, str]
    unlabelled: str
    meta: str
    facts: Mapping[str, str]
    event: str
    take_count: Counted
    share: str
    silent: str
    background: Counted
    carries: str
    source: str
    embargo: str
    translation: str
    placeholder: Counted
    checked: Counted
    need_person: Counted
    reviewed: str
    unreviewed: str
    still_open: Counted
    assembled: str
    written_by: str
    a_model: str
    left_out: Counted
    shares: str
    asks_lead: str
    asks_topic: str
    asks_heard: str
    asks_telling: str
    told_differently: str
    slots: Mapping[str, str]
    visit: str


ENGLISH = Printed(
    summary="Summary",
    split="The split",
    numbers="By the numbers",
    why_it_matters="Why it matters",
    watch="What to watch",
    takes="Takes",
    disputes="Disputes",
    entities="Entities",
    related="Related",
    sources="Sources",
    entity_kinds={"person": "People", "body": "Bodies", "place": "Places", "other": "Other"},
    source_kinds={"report": "report", "opinion": "opinion", "press release": "press release", "live": "live"},
    unlabelled="unlabelled",
    meta="Meta",
    facts={"type": "type", "date": "date", "regions": "regions", "lenses": "lenses", "headline": "headline"},
    event="event",
    take_count=Counted("{n} take", "{n} takes"),
    share="{n} of {of} outlets",
    silent="not found in the text supplied",
    background=Counted("a background source", "{n} background sources"),
    carries="carries {name}'s text",
    source="Source",
    embargo="Embargo",
    translation="Translation",
    placeholder=Counted("quotation to be filled in: {n} word", "quotation to be filled in: {n} words"),
    checked=Counted("Checked: {done} of {n} statement", "Checked: {done} of {n} statements"),
    need_person=Counted("{n} needs a person", "{n} need a person"),
    reviewed="Reviewed by a person: {checked} checked, {changed} changed, {open} open",
    unreviewed="Not reviewed: no person has checked this brief",
    still_open=Counted("Review not finished: {n} of {of} is open", "Review not finished: {n} of {of} are open"),
    assembled="assembled from source sentences, no language model",
    written_by="written by {name}",
    a_model="a language model",
    left_out=Counted("{n} source could not be read and is left out", "{n} sources could not be read and are left out"),
    shares="shares {names}",
    asks_lead="What does each outlet lead with?",
    asks_topic="What does each outlet say about {topic}?",
    asks_heard="Whom does each outlet quote?",
    asks_telling="How do the outlets tell it?",
    told_differently="told differently",
    slots={"date": "date", "figure": "figure", "place": "place", "person": "person", "cause": "cause"},
    visit="visit to {place}",
)
KOREAN = Printed(
    summary="요약",
    split="엇갈린 보도",
    numbers="숫자로 보기",
    why_it_matters="왜 중요한가",
    watch="지켜볼 점",
    takes="매체별 시각",
    disputes="엇갈린 사실",
    entities="인물·기관·장소",
    related="관련 브리프",
    sources="출처",
    entity_kinds={"person": "인물", "body": "기관", "place": "장소", "other": "기타"},
    source_kinds={"report": "기사", "opinion": "의견", "press release": "보도자료", "live": "실시간"},
    unlabelled="분류 없음",
    meta="정보",
    facts={"type": "유형", "date": "날짜", "regions": "지역", "lenses": "관점", "headline": "제목"},
    event="사건",
    take_count=Counted("기사 {n}건", "기사 {n}건"),
    share="{of}개 매체 중 {n}개",
    silent="제공된 글에서 찾지 못함",
    background=Counted("배경 자료", "배경 자료 {n}건"),
    carries="{name}의 글을 실음",
    source="원문",
    embargo="엠바고",
    translation="번역",
    placeholder=Counted("인용문 넣을 자리: {n}단어", "인용문 넣을 자리: {n}단어"),
    checked=Counted("확인: 문장 {n}개 중 {done}개", "확인: 문장 {n}개 중 {done}개"),
    need_person=Counted("사람이 확인할 문장 {n}개", "사람이 확인할 문장 {n}개"),
    reviewed="사람이 검토: 확인 {checked}, 수정 {changed}, 미확인 {open}",
    unreviewed="검토 전: 아직 아무도 확인하지 않은 브리프",
    still_open=Counted("검토 중: {of}개 중 {n}개 미확인", "검토 중: {of}개 중 {n}개 미확인"),
    assembled="원문 문장을 모아 만듦, 언어 모델 없음",
    written_by="{name} 작성",
    a_model="언어 모델",
    left_out=Counted("읽지 못해 제외한 글 {n}건", "읽지 못해 제외한 글 {n}건"),
    shares="공통: {names}",
    asks_lead="매체마다 무엇을 앞세웠나?",
    asks_topic="매체마다 {topic}에 대해 무엇을 전했나?",
    asks_heard="매체마다 누구의 말을 옮겼나?",
    asks_telling="매체마다 어떻게 전했나?",
    told_differently="서로 다르게 전함",
    slots={"date": "날짜", "figure": "수치", "place": "장소", "person": "인물", "cause": "원인"},
    visit="{place} 방문",
)
JAPANESE = Printed(
    summary="要約",
    split="伝え方の違い",
    numbers="数字で見る",
    why_it_matters="なぜ重要か",
    watch="今後の焦点",
    takes="各社の伝え方",
    disputes="食い違う事実",
    entities="人物・組織・場所",
    related="関連ブリーフ",
    sources="出典",
    entity_kinds={"person": "人物", "body": "組織", "place": "場所", "other": "その他"},
    source_kinds={"report": "記事", "opinion": "論説", "press release": "報道発表", "live": "速報"},
    unlabelled="分類なし",
    meta="情報",
    facts={"type": "種類", "date": "日付", "regions": "地域", "lenses": "立場", "headline": "見出し"},
    event="出来事",
    take_count=Counted("記事{n}本", "記事{n}本"),
    share="{of}媒体中{n}媒体",
    silent="渡された記事には見当たらない",
    background=Counted("背景資料", "背景資料{n}件"),
    carries="{name}の記事を掲載",
    source="原文",
    embargo="解禁",
    translation="訳",
    placeholder=Counted("引用を入れる箇所: {n}語", "引用を入れる箇所: {n}語"),
    checked=Counted("確認: {n}文中{done}文", "確認: {n}文中{done}文"),
    need_person=Counted("人の確認が必要な文: {n}", "人の確認が必要な文: {n}"),
    reviewed="人による確認: 確認済み{checked}、変更{changed}、未確認{open}",
    unreviewed="未確認: このブリーフはまだ誰も確認していない",
    still_open=Counted("確認中: {of}件中{n}件が未確認", "確認中: {of}件中{n}件が未確認"),
    assembled="記事の文を集めて作成、言語モデル不使用",
    written_by="{name}が作成",
    a_model="言語モデル",
    left_out=Counted("読めずに除いた記事: {n}本", "読めずに除いた記事: {n}本"),
    shares="共通: {names}",
    asks_lead="各社は何を最初に伝えたか",
    asks_topic="各社は「{topic}」をどう伝えたか",
    asks_heard="各社は誰の言葉を伝えたか",
    asks_telling="各社はどう伝えたか",
    told_differently="伝え方が異なる",
    slots={"date": "日付", "figure": "数値", "place": "場所", "person": "人物", "cause": "原因"},
    visit="{place}訪問",
)
GERMAN = Printed(
    summary="Zusammenfassung",
    split="Wo die Berichte auseinandergehen",
    numbers="In Zahlen",
    why_it_matters="Warum es wichtig ist",
    watch="Wie es weitergeht",
    takes="Die Sicht der Medien",
    disputes="Widersprüche",
    entities="Namen",
    related="Frühere Briefs",
    sources="Quellen",
    entity_kinds={"person": "Personen", "body": "Organisationen", "place": "Orte", "other": "Sonstiges"},
    source_kinds={"report": "Bericht", "opinion": "Meinung", "press release": "Pressemitteilung", "live": "Ticker"},
    unlabelled="ohne Einordnung",
    meta="Angaben",
    facts={"type": "Art", "date": "Datum", "regions": "Regionen", "lenses": "Ausrichtungen", "headline": "Titel"},
    event="Ereignis",
    take_count=Counted("{n} Bericht", "{n} Berichte"),
    share="{n} von {of} Medien",
    silent="im vorliegenden Text nicht gefunden",
    background=Counted("eine Hintergrundquelle", "{n} Hintergrundquellen"),
    carries="übernimmt den Text von {name}",
    source="Quelle",
    embargo="Sperrfrist",
    translation="Übersetzung",
    placeholder=Counted("Zitat einzusetzen: {n} Wort", "Zitat einzusetzen: {n} Wörter"),
    checked=Counted("Geprüft: {done} von {n} Aussage", "Geprüft: {done} von {n} Aussagen"),
    need_person=Counted("{n} muss ein Mensch ansehen", "{n} muss ein Mensch ansehen"),
    reviewed="Von einem Menschen durchgesehen: {checked} geprüft, {changed} geändert, {open} offen",
    unreviewed="Nicht durchgesehen: kein Mensch hat diesen Brief geprüft",
    still_open=Counted(
        "Durchsicht nicht beendet: {n} von {of} ist offen", "Durchsicht nicht beendet: {n} von {of} sind offen"
    ),
    assembled="aus Sätzen der Quellen zusammengestellt, ohne Sprachmodell",
    written_by="geschrieben von {name}",
    a_model="einem Sprachmodell",
    left_out=Counted("{n} Quelle war nicht lesbar und fehlt", "{n} Quellen waren nicht lesbar und fehlen"),
    shares="gemeinsam: {names}",
    asks_lead="Womit beginnt jedes Medium?",
    asks_topic="Was sagt jedes Medium zu „{topic}“?",
    asks_heard="Wen zitiert jedes Medium?",
    asks_telling="Wie berichten die Medien?",
    told_differently="unterschiedlich berichtet",
    slots={"date": "Datum", "figure": "Zahl", "place": "Ort", "person": "Person", "cause": "Ursache"},
    visit="Besuch in {place}",
)

LANGUAGES: Mapping[str, Printed] = {"en": ENGLISH, "ko": KOREAN, "ja": JAPANESE, "de": GERMAN}


def printed_in(language: str | None) -> Printed:
    """The words of a language by its BCP 47 tag; English where there are none in it."""
    return LANGUAGES.get((language or "").split("-", maxsplit=1)[0].casefold(), ENGLISH)
