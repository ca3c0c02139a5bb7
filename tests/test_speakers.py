"""Whole stories in several languages: every quotation has the right speaker."""

import pytest

from drafter.text.quotations import locate_quotations
from drafter.text.sentences import split_sentences

Story = list[tuple[str, list[str | None]]]

ENGLISH: Story = [
    (
        "“The money is gone,” the mayor, Anneke Draycott, told reporters. “We have no other choice.”",
        ["Anneke Draycott", "Anneke Draycott"],
    ),
    ("Aldo Ferrant, 34, was mending nets. His brother Marco Ferrant stood beside him.", []),
    (
        "“I heard it first,” his brother Marco said. “It was like thunder,” Aldo added.",
        ["Marco Ferrant", "Aldo Ferrant"],
    ),
    ("“We warned them for years,” said the harbour master, Lena Brandt.", ["Lena Brandt"]),
    ("“That is not how I remember it,” the mayor said.", ["Anneke Draycott"]),
    ("“It is a sad day,” said her spokesman, Jon Reuss, on Tuesday.", ["Jon Reuss"]),
    ("The deputy mayor called it “a leap into the dark”.", ["The deputy mayor"]),
    ("“We told the council,” the harbour master said.", ["Lena Brandt"]),
]
GERMAN: Story = [
    ("„Wir haben es aus dem Radio“, erzählt Bürgermeisterin Frauke Tiedemann.", ["Bürgermeisterin Frauke Tiedemann"]),
    ("„Das Geld ist weg“, betonte der Kämmerer, Jens Ohlsen, am Dienstag.", ["Jens Ohlsen"]),
    (
        "Der Reeder Paul Halbrook kritisierte: „Man hat uns nie gefragt.“ „Wir fahren weiter“, fügte er hinzu.",
        ["Reeder Paul Halbrook", "Reeder Paul Halbrook"],
    ),
    ("Die Bürgermeisterin räumt ein: „Wir haben zu lange gewartet.“", ["Bürgermeisterin Frauke Tiedemann"]),
    ("„Das war ein Fehler“, so Tiedemann. „Wir lernen daraus“, versicherte sie.", ["Tiedemann", "Tiedemann"]),
    ("Laut Hafenmeisterin Lena Brandt ist das Feuer „seit zwölf Tagen erloschen“.", ["Hafenmeisterin Lena Brandt"]),
    ("Nach Angaben von Jens Ohlsen kostet die Linie „mehr als das ganze Rathaus“.", ["Jens Ohlsen"]),
    ("„Niemand hat uns gewarnt“, heißt es in einer Mitteilung der Reederei.", ["Reederei"]),
    ("„Die Insel stirbt zuerst“, klagt die Inselärztin Noor Castellan.", ["Inselärztin Noor Castellan"]),
    ("„Wer krank ist, wartet“, sagte die Ärztin der „Sundpost“.", ["Inselärztin Noor Castellan"]),
    ("Der Sprecher der Reederei, Theo Falk, wies das zurück: „Das stimmt einfach nicht.“", ["Theo Falk"]),
    ("„Wir legen Beschwerde ein“, kündigte der Sprecher an.", ["Theo Falk"]),
    ("„Mein Vater rief: ‚Das Meer vergisst nicht‘“, meint Falk.", ["Falk"]),
]
KOREAN: Story = [
    ("이네스 오카포르 시장은 이날 “더는 감당할 수 없다”고 밝혔다.", ["이네스 오카포르 시장"]),
    ("시장은 “대체 수단을 마련하겠다”고 덧붙였다.", ["이네스 오카포르 시장"]),
    ("사고가 난 뒤 룬드 의원이 “졸속 결정”이라고 비판했다.", ["룬드 의원"]),
    (
        "욘 로이스 대변인은 “협의한 적이 없다”며 반발했다. 그는 “법적 대응을 검토하겠다”고 말했다.",
        ["욘 로이스 대변인", "욘 로이스 대변인"],
    ),
    (
        "섬 주민 마르코 페란트(54)씨는 “배가 생명줄”이라고 전했다. “병원에 갈 길이 없다”고 그는 하소연했다.",
        ["섬 주민 마르코 페란트(54)씨", "섬 주민 마르코 페란트(54)씨"],
    ),
    ("“우리 섬은 끝났다.” 주민 김해련 씨가 말했다.", ["주민 김해련 씨"]),
    ("브란트 소장도 ‘안전이 먼저’라고 강조했다.", ["브란트 소장"]),
    (
        "박도윤 교수는 통화에서 “관리가 부실했다”고 설명했다. 이어 “예산을 늘려야 한다”고 주장했다.",
        ["박도윤 교수", "박도윤 교수"],
    ),
    ("룬드 의원은 시장이 “거짓말을 했다”고 지적했다. 항만청은 “점검을 마쳤다”고 경고했다.", ["룬드 의원", "항만청"]),
]
JAPANESE: Story = [
    ("イネス・オカフォー市長は会見で「これ以上の赤字は負担できない」と述べた。", ["イネス・オカフォー市長"]),
    ("市長は「代替の手段を用意する」とも語った。", ["イネス・オカフォー市長"]),
    (
        "事故が起きた後、ヨン・ロイス報道官は「協議はなかった」と批判した。同氏は「法的措置を検討する」と話した。",
        ["ヨン・ロイス報道官", "ヨン・ロイス報道官"],
    ),
    (
        "レナ・ブラント所長によると、「灯台は消えていた」という。ブラント氏は「責任は市にもある」と指摘した。",
        ["レナ・ブラント所長", "ブラント氏"],
    ),
    (
        "島で漁業を営むマルコ・フェラントさん（54）は「冬は船が命綱だ」と説明する。「病院に行けなくなる」と訴えた。",
        ["マルコ・フェラントさん", "マルコ・フェラントさん"],
    ),
    ("「拙速な決定だ」。野党のカール・ルンド議員はこう強調した。", ["野党のカール・ルンド議員"]),
    ("専門家は「予告された事故だ」との見解を示した。", ["専門家"]),
]
FRENCH: Story = [
    (
        "« Nous n’avons plus d’argent », a déclaré la maire, Inès Okafor. « C’est difficile », a-t-elle ajouté.",
        ["Inès Okafor", "Inès Okafor"],
    ),
    (
        "Le capitaine Paul Halbrook a prévenu : « Nous irons devant le juge. » « On se battra », regrette-t-il.",
        ["Paul Halbrook", "Paul Halbrook"],
    ),
    ("« Je comprends la colère », a reconnu la maire.", ["Inès Okafor"]),
]
SPANISH: Story = [
    (
        "«No queda dinero», afirmó la alcaldesa, Inés Okafor. «Es una decisión difícil», añadió.",
        ["Inés Okafor", "Inés Okafor"],
    ),
    (
        "El capitán Pablo Herrán advirtió: «Iremos a los tribunales». «Nadie preguntó», lamentó el capitán.",
        ["Pablo Herrán", "Pablo Herrán"],
    ),
]


@pytest.mark.parametrize(
    ("language", "story"),
    [("en", ENGLISH), ("de", GERMAN), ("ko", KOREAN), ("ja", JAPANESE), ("fr", FRENCH), ("es", SPANISH)],
)
def test_every_speaker_of_a_story(language: str, story: Story) -> None:
    text = "\n".join(paragraph for paragraph, _ in story)
    found = locate_quotations(text, split_sentences(text, language), language)
    expected = [speaker for _, speakers in story for speaker in speakers]
    assert [quotation.speaker for quotation in found if quotation.spoken] == expected


def test_an_office_of_two_people_is_not_resolved() -> None:
    text = "Mayor Ines Okafor met Mayor Tom Ashby. Nobody else came. “It is ours and always was,” the mayor said."
    assert [found.speaker for found in locate_quotations(text, split_sentences(text))] == ["the mayor"]
