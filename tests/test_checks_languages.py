"""Statements in the language of a source, and in English about it: what must fail nowhere, and what must fail."""

from datetime import date

import pytest

from drafter.brief import Finding, Outlet, Source, Span
from drafter.checks.abroad import ForeignIndex
from drafter.edited import check_edited
from drafter.edited_text import EditedText, split_text
from drafter.menus import Menu, split_source
from drafter.text.clock import locate_times
from drafter.text.dates import locate_dates
from drafter.text.east_asian import locate_east_asian
from drafter.text.figures import locate_figures
from drafter.text.languages import guess_language, settle_language

ARTICLES = {
    "de": (
        "Bergbote",
        "2026-01-26",
        """Eine Lawine hat am Sonntagmittag oberhalb von Sankt Leonrad vier Skifahrer verschüttet. Zwei von ihnen
konnten sich selbst befreien, ein 34-jähriger Mann starb. Eine 29-jährige Frau wurde schwer verletzt ins
Krankenhaus geflogen.

Rund 80 Retter und drei Hubschrauber waren im Einsatz. „Die Gefahr war bekannt“, sagte Einsatzleiter Matthias
Egger. Der Lawinenwarndienst hatte Stufe vier von fünf ausgerufen.

Das Schneebrett war 150 Meter breit und 400 Meter lang. Die Staatsanwaltschaft prüft, ob der Hang gesperrt war.
Bürgermeisterin Rosa Thaler schloss eine Sperrung der Pisten aus.

In diesem Winter sind in der Region bereits elf Menschen in Lawinen umgekommen, im vorigen Winter waren es sieben.""",
    ),
    "fr": (
        "La Tribune de Valmer",
        "2026-09-18",
        """Les cheminots de Valmer ont cessé le travail jeudi pour réclamer une hausse de salaire de 5 %. Selon la
direction, un train sur trois circulait. La grève doit durer jusqu'au 22 septembre.

« Nous ne céderons pas », a prévenu Inès Castelnau, secrétaire générale du syndicat. Le directeur de la compagnie,
Rémi Dargent, a proposé une prime de 800 euros. Le syndicat a refusé cette offre.

Quelque 25 000 voyageurs ont été touchés. La compagnie perd environ 1,5 million d'euros par jour. En 2025, elle
avait transporté 18 millions de passagers, soit 4 % de plus qu'en 2024.

La ministre des Transports, Claire Aubanel, a exclu une réquisition. Elle recevra les deux parties lundi à 9
heures. Un accident sur la ligne 4 a fait vingt-deux blessés en août.""",
    ),
    "es": (
        "El Faro de Almenara",
        "2026-04-22",
        """El pleno de Almenara aprobó el martes la ampliación del puerto con 13 votos a favor y ocho en contra. La
obra costará 48,5 millones de euros y durará tres años.

«El puerto nos dará trabajo», dijo la alcaldesa, Lucía Berenguer. El concejal Mateo Sorribes criticó «una deuda
para nuestros hijos». Unas 2.000 personas protestaron el domingo en la plaza.

El paro bajó en marzo del 11,4 % al 10,9 %. El Gobierno regional no ha autorizado todavía el dragado. Los
pescadores perderán 35 amarres.""",
    ),
    "ko": (
        "새벽일보",
        "2026-06-11",
        """한빛제철 노조가 10일 파업에 들어갔다. 노조원 3200여 명 가운데 2800명이 참여했다. 노조는 임금 8% 인상을
요구하고 있고 회사는 4.5%를 제시했다.

최영인 위원장은 "더는 물러설 수 없다"고 말했다. 남궁민 대표이사는 "회사가 감당할 수 없는 요구"라고 반박했다. 서동해
장관은 중재에 나서겠다고 밝혔다.

회사의 지난해 매출은 2조3000억 원으로 1년 전보다 7% 줄었다. 영업손실은 410억 원이었다. 주가는 전날보다 3.2% 하락한
2만4500원에 거래를 마쳤다.

파업은 17일까지 이어질 예정이다. 노조는 2023년 5월에도 12일간 파업했다. 정부는 긴급조정권을 발동하지 않기로 했다.""",
    ),
    "ja": (
        "南港日報",
        "2026-10-15",
        """14日午前5時半ごろ、南港沖約12キロで漁船「第三海神丸」(19トン)が沈没し、乗組員9人のうち2人が行方不明になった。
7人は近くの貨物船に救助された。

海上保安部の村上直樹部長は「捜索に全力を挙げる」と述べた。船主の石川ひとみさんは「無事を祈るしかない」と話した。
現場の波の高さは4メートルだった。

南港の漁協によると、昨年の水揚げ高は38億円で、前年より5億円減った。組合員は620人いる。
県は漁業者に総額2億5000万円を支援する方針だ。

国土交通省は事故調査官3人を派遣した。船は1998年に建造され、今年8月の検査に合格していた。
捜索は16日も続く予定で、打ち切りは検討していない。""",
    ),
}
TRUE = [
    ("de", "Bei einem Lawinenunglück nahe Sankt Leonrad starb am Sonntag ein 34-Jähriger."),
    ("de", "Vier Skifahrer wurden verschüttet, zwei befreiten sich selbst."),
    ("de", "Etwa 80 Helfer suchten mit drei Hubschraubern."),
    ("de", "Elf Lawinentote zählt die Region in diesem Winter, nach sieben im Vorwinter."),
    ("de", "Einsatzleiter Egger: „Die Gefahr war bekannt“."),
    ("de", "An avalanche above Sankt Leonrad buried four skiers on Sunday, 25 January."),
    ("de", "A 34-year-old man died and a 29-year-old woman was seriously injured."),
    ("de", "About 80 rescuers and three helicopters were deployed."),
    ("de", "The slab was 150 metres wide and 400 metres long."),
    ("de", "The avalanche service had declared level four of five."),
    ("de", "Eleven people have died in avalanches in the region this winter, up from seven last winter."),
    ("de", "Mayor Rosa Thaler ruled out closing the slopes."),
    ("fr", "Les cheminots réclament 5 % de hausse de salaire."),
    ("fr", "Un train sur trois roulait jeudi 17 septembre, selon la direction."),
    ("fr", "Inès Castelnau assure : « Nous ne céderons pas »."),
    ("fr", "La compagnie a transporté 18 millions de voyageurs en 2025."),
    ("fr", "Environ 25 000 passagers ont subi la grève."),
    ("fr", "Rémi Dargent offre 800 € de prime."),
    ("fr", "Vingt-deux personnes ont été blessées en août sur la ligne 4."),
    ("fr", "La grève coûte près d'1,5 million d'euros par jour à la compagnie."),
    ("fr", "Rail workers in Valmer walked out on Thursday, demanding a 5 percent pay rise."),
    ("fr", "The strike is to last until 22 September."),
    ("fr", "Director Rémi Dargent offered a bonus of 800 euros, which the union refused."),
    ("fr", "Some 25,000 travellers were affected and the company is losing about €1.5 million a day."),
    ("fr", "Transport Minister Claire Aubanel will receive both sides on Monday at 9 a.m."),
    ("fr", "The company carried 18 million passengers in 2025, 4 percent more than in 2024."),
    ("fr", "An accident on line 4 injured 22 people in August."),
    ("es", "El pleno aprobó la ampliación por 13 votos a ocho."),
    ("es", "El paro cayó medio punto en marzo, hasta el 10,9 %."),
    ("es", "La alcaldesa Lucía Berenguer afirmó: «El puerto nos dará trabajo»."),
    ("es", "Cerca de 2.000 personas protestaron el 19 de abril."),
    ("es", "La ampliación costará 48,5 millones."),
    ("es", "Unemployment fell from 11.4 to 10.9 percent in March."),
    ("es", "The extension will cost €48.5 million and take three years."),
    ("es", "Councillor Mateo Sorribes spoke out against it."),
    ("es", "About 2,000 people protested on Sunday."),
    ("ko", "한빛제철 노조 2천800명이 파업에 참여했다."),
    ("ko", '최 위원장은 "더는 물러설 수 없다"고 밝혔다.'),
    ("ko", '남궁 대표이사는 "회사가 감당할 수 없는 요구"라고 했다.'),
    ("ko", "서동해 장관이 중재에 나선다."),
    ("ko", "매출은 2조3천억원, 영업손실은 410억원이었다."),
    ("ko", "주가는 3.2% 내린 2만4천500원에 마감했다."),
    ("ko", "파업은 6월 17일까지 계속된다."),
    ("ko", "노조는 2023년 5월에 12일 동안 파업한 적이 있다."),
    ("ko", "About 3,200 belong to the union, and 2,800 of them took part."),
    ("ko", "The union at Hanbit Steel went on strike on June 10, demanding an 8 percent pay rise."),
    ("ko", "Sales fell 7 percent to 2.3 trillion won last year."),
    ("ko", "The operating loss was 41 billion won."),
    ("ko", "The shares closed at 24,500 won, down 3.2 percent."),
    ("ko", "The strike is to go on until June 17."),
    ("ja", "14日早朝、南港沖で漁船が沈没し、2人が行方不明となった。"),
    ("ja", "乗組員は9人で、7人が貨物船に救助された。"),
    ("ja", "村上部長は「捜索に全力を挙げる」と語った。"),
    ("ja", "石川さんは「無事を祈るしかない」と述べた。"),
    ("ja", "漁協の水揚げ高は5億円減の38億円だった。"),
    ("ja", "県は2億5千万円を支援する。"),
    ("ja", "波の高さは4mだった。"),
    ("ja", "10月14日午前5時30分ごろ、漁船が沈んだ。"),
    ("ja", "A 19-tonne fishing boat sank about 12 kilometres off the port on October 14."),
    ("ja", "Two of the nine crew are missing, and seven were rescued by a cargo ship."),
    ("ja", "The catch was worth 3.8 billion yen last year, 500 million yen less than the year before."),
    ("ja", "The prefecture plans 250 million yen in support."),
    ("ja", "The boat was built in 1998 and passed an inspection in August."),
]
FALSE = [
    ("de", "An avalanche buried six skiers on Sunday."),
    ("de", "A 43-year-old man died."),
    ("de", "Mayor Helga Brunner ruled out closing the slopes."),
    ("de", "Die Lawine ging am Samstagmittag ab."),
    ("de", "Das Schneebrett war 150 Meter breit und 4000 Meter lang."),
    ("fr", "Le syndicat a accepté cette offre."),
    ("fr", "La ministre des Transports, Claire Aubanel, n'a pas exclu une réquisition."),
    ("fr", "« Nous ne céderons pas », a prévenu Rémi Dargent."),
    ("fr", "Quelque 52 000 voyageurs ont été touchés."),
    ("fr", "The strike is to last until 27 September."),
    ("fr", "The company is losing about €1.5 billion a day."),
    ("fr", "Un accident sur la ligne 4 a fait douze blessés en août."),
    ("es", "El pleno rechazó la ampliación del puerto."),
    ("es", "El paro subió en marzo del 10,9 % al 11,4 %."),
    ("es", "El Gobierno regional ha autorizado ya el dragado."),
    ("es", "The extension will cost €45.8 million."),
    ("ko", '서동해 장관은 "더는 물러설 수 없다"고 말했다.'),
    ("ko", "정부는 긴급조정권을 발동하기로 했다."),
    ("ko", "회사의 지난해 매출은 2조3000억 원으로 1년 전보다 7% 늘었다."),
    ("ko", "주가는 전날보다 3.2% 상승한 2만4500원에 거래를 마쳤다."),
    ("ko", "Sales fell 7 percent to 23 trillion won."),
    ("ko", "The strike is to go on until June 27."),
    ("ja", "石川ひとみさんは「捜索に全力を挙げる」と述べた。"),
    ("ja", "県は漁業者に総額25億円を支援する方針だ。"),
    ("ja", "捜索は16日も続く予定で、打ち切りを検討している。"),
    ("ja", "船は今年8月の検査に合格していなかった。"),
    ("ja", "Three of the nine crew are missing, and six were rescued."),
    ("ja", "The boat was built in 1989."),
]


def load(language: str) -> Menu:
    name, day, wrapped = ARTICLES[language]
    text = "\n\n".join(" ".join(paragraph.split()) for paragraph in wrapped.split("\n\n"))
    source = Source(
        id="A", outlet=Outlet(name=name), published=day, sha256=language, text=text, language=language, url=None
    )
    return split_source(source)


def errors_in(language: str, text: str) -> list[str]:
    return [f"{one.code}: {one.message}" for one in errors_beside(load(language), text)]


def errors_beside(menu: Menu, text: str) -> list[Finding]:
    checked = check_edited(split_text(EditedText("text", text), [menu]), [menu])
    return [one for each in checked for one in each.findings if one.severity == "error"]


@pytest.mark.parametrize(("language", "text"), TRUE)
def test_what_is_true_fails_nowhere(language: str, text: str) -> None:
    assert errors_in(language, text) == []


@pytest.mark.parametrize(("language", "text"), FALSE)
def test_what_is_false_fails(language: str, text: str) -> None:
    assert errors_in(language, text) != []


def test_without_a_value_in_common_a_statement_is_for_a_person_to_read() -> None:
    menus = (load("ko"),)
    (checked,) = check_edited(split_text(EditedText("text", "The steelworkers are angry."), menus), menus)
    assert checked.verdict == "unchecked"
    assert "another language" in checked.reason


def test_beside_a_source_of_its_language_one_shared_value_is_chance() -> None:
    english = split_source(
        Source(id="B", outlet=Outlet(name="Sound Post"), sha256="b", language="en", text="Nine boats sank in Kell.")
    )
    german = load("de")
    places = [(menu, sentence) for menu in (english, german) for sentence in menu.sentences]
    index = ForeignIndex(places)
    assert index.locate("Three trawlers burned.", []) == []
    assert [places[n][0] for n in index.locate("It was 150 metres wide and 400 metres long.", [])] == [german]


@pytest.mark.parametrize(
    ("text", "known", "language"),
    [
        ("Etwa 1500 Menschen demonstrierten.", "de", "de"),
        ("Schaden: 1,8 Mio Euro.", "de", "de"),
        ("Captain Reuss blamed the fog.", "de", "en"),
        ("Unemployment fell from 6.2 to 5.7 percent.", "de", "en"),
        ("Le budget important.", "fr", "fr"),
        ("Three boats sank.", "ko", "en"),
        ("総事業費約九億円", "ja", "ja"),
        ("It was a gift of a Thai mother.", "en", "en"),
        ("Okafor", "en", "en"),
        ("Okafor", None, None),
    ],
)
def test_a_short_text_is_in_the_language_of_its_sources_or_english(
    text: str, known: str | None, language: str | None
) -> None:
    assert settle_language(text, known) == language


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("fr", "dix-sept bateaux", 17, None),
        ("fr", "soixante-quinze bateaux", 75, None),
        ("fr", "quatre-vingt-dix-sept bateaux", 97, None),
        ("fr", "vingt et un bateaux", 21, None),
        ("fr", "deux cent mille euros", 200_000, "EUR"),
        ("fr", "31 millions d'euros", 31_000_000, "EUR"),
        ("fr", "neuf heures", 9, "hours"),
        ("es", "treinta y dos barcos", 32, None),
        ("es", "48 millones de euros", 48_000_000, "EUR"),
        ("es", "dos mil quinientos barcos", 2500, None),
        ("ko", "다리 길이는 12㎞다", 12, "km"),
        ("ko", "숲 340㏊", 340, "hectares"),
        ("ko", "5천200t", 5200, "tonnes"),
        ("ko", "2년 동안", 2, "years"),
        ("ko", "2년간", 2, "years"),
        ("en", "46,000 day visitors", 46_000, None),
        ("en", "a 5 day trip", 5, "days"),
        ("en", "480 billion won on Monday", 480_000_000_000, "KRW"),
        ("en", "rice at 58,400 won in Varnholm", 58_400, "KRW"),
        ("en", "four trading days", 4, "days"),
        ("ko", "징역 5년", 5, "years"),
        ("ko", "33일에 걸쳐", 33, "days"),
        ("ko", "나흘 만에", 4, "days"),
        ("ko", "3년 반 앞두고", 3.5, "years"),
        ("ko", "석 달 새", 3, "months"),
        ("ko", "분당 340L", 340, "litres"),
        ("ko", "논 8700ha", 8700, "hectares"),
        ("ko", "벌금 24만 크라운", 240_000, "crowns"),
        ("ja", "50分で戻った", 50, "minutes"),
        ("ja", "2時間半", 2.5, "hours"),
        ("ja", "3度警告した", 3, None),
        ("ja", "気温38度", 38, "degrees"),
        ("ja", "88.50クローナ", 88.5, "crowns"),
        ("ja", "便数は1日11便", 11, None),
        ("ko", "1유로당 97센트", 97, "cents"),
        ("de", "in sechs Ländern", 6, None),
    ],
)
def test_figures_of_other_languages_are_read(language: str, text: str, value: float, unit: str | None) -> None:
    (figure,) = locate_figures(text, language)
    assert figure.value == value
    assert figure.unit == unit


@pytest.mark.parametrize("text", ["十分に補える", "2年6月の刑", "同年11月に"])
def test_what_only_looks_like_a_figure_or_a_date_is_none(text: str) -> None:
    assert [figure.unit for figure in locate_figures(text, "ja")] in ([], ["years", "months"])
    assert all(found.start is None for found in locate_dates(text, date(2031, 3, 5), "ja"))


@pytest.mark.parametrize(
    ("language", "text", "hedge"),
    [
        ("ja", "費用は約9億円だ。", "約"),
        ("ja", "契約9億円だ。", None),
        ("ja", "5000万円を超える契約", "を超え"),
        ("ko", "비중은 40%에 육박했다.", "육박"),
        ("ko", "8000건이 넘는 전화가 왔다.", "넘는"),
        ("ko", "8000건의 전화가 왔다.", None),
    ],
)
def test_a_hedge_of_korean_and_japanese_is_read(language: str, text: str, hedge: str | None) -> None:
    assert [figure.hedge for figure in locate_figures(text, language)] == [hedge]


@pytest.mark.parametrize(
    ("source", "text", "is_right"),
    [
        ("Landings at the fish market have fallen 27 percent since March.", "어시장 물량은 3월 이후 27% 줄었다.", True),
        (
            "Landings at the fish market have fallen 27 percent since March.",
            "어시장 물량은 3월 이후 27% 늘었다.",
            False,
        ),
        ("The budget was cut by 7 percent this year.", "予算は今年7%増えた。", False),
        ("The budget was cut by 7 percent this year.", "予算は今年7%削減された。", True),
        ("The shares rose 14 percent on Monday while sales fell.", "Die Aktie verlor am Montag 14 Prozent.", True),
        ("The shares rose 14 percent on Monday in Varnholm.", "Die Aktie verlor am Montag 14 Prozent.", False),
        ("The shares rose 14 percent on Monday in Varnholm.", "Die Aktie legte am Montag um 14 Prozent zu.", True),
        ("영업이익은 1년 전보다 12% 늘었다.", "Operating profit fell 12 percent from a year earlier.", False),
        ("영업이익은 1년 전보다 12% 늘었다.", "Operating profit was up 12 percent on the year.", True),
    ],
)
def test_up_and_down_are_compared_across_languages(source: str, text: str, is_right: bool) -> None:
    article = Source(id="A", outlet=Outlet(name="Herald"), sha256="a", text=source, language=guess_language(source))
    codes = {one.code for one in errors_beside(split_source(article), text)}
    assert codes == (set() if is_right else {"direction_reversed"})


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("vers 14h30", "14:30"),
        ("à 9 heures", "09:00"),
        ("pendant 9 heures", None),
        ("午前5時半ごろ", "05:30"),
        ("오후 3시 반에", "15:30"),
    ],
)
def test_times_of_day_of_other_languages_are_read(text: str, shown: str | None) -> None:
    assert [f"{found.at:%H:%M}" for found in locate_times(text)] == ([shown] if shown else [])


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("고해일 소방서장은 “바람이 아주 셌다”고 말했다.", "고해일 소방서장"),
        ("강예인 군수는 “바람이 아주 셌다”고 말했다.", "강예인 군수"),
        ("정하로 항만 국장은 “바람이 아주 셌다”고 말했다.", "정하로 항만 국장"),
        ("지난해 시장은 “바람이 아주 셌다”고 말했다.", "시장"),
        ("회견에서 시장은 “바람이 아주 셌다”고 말했다.", "시장"),
        ("유력한 의원은 “바람이 아주 셌다”고 말했다.", "의원"),
        ("한도경 민생연합 대표의 말은 달랐다. 한 대표는 “바람이 아주 셌다”고 말했다.", "한 대표"),
        ("한 대표는 “바람이 아주 셌다”고 말했다.", "대표"),
    ],
)
def test_a_korean_name_that_ends_like_a_particle_stays_whole(sentence: str, speaker: str) -> None:
    start, end = sentence.index("“"), sentence.index("”") + 1
    said = locate_east_asian(sentence, Span(0, len(sentence)), Span(start, end), "ko")
    assert said is not None
    assert said.speaker is not None
    assert said.speaker.slice(sentence) == speaker


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("ko", "로멘 사장은 절차에 대해서는 “외부 위원이 참여한 정상 절차였다”고 말했다.", "로멘 사장"),
        (
            "ja",
            "「暖房の修理代に使ってしまった。間違いだとは誰も教えてくれなかった」。口座の残高は3万円になった。",
            None,
        ),
        ("de", "Gerold Wiese bekam zweimal 1164 Euro. „Ich habe sofort angerufen“, sagt er.", "Gerold Wiese"),
    ],
)
def test_a_thing_is_no_speaker(language: str, text: str, speaker: str | None) -> None:
    source = Source(id="A", outlet=Outlet(name="Post"), sha256="a", text=text, language=language)
    assert [quotation.speaker for quotation in split_source(source).quotations] == [speaker]
