"""Countries with their other names, demonyms, capitals and Korean and Japanese names, and some well-known places."""

from functools import lru_cache
from typing import NamedTuple


class Country(NamedTuple):
    """A country: its English names (the first is the canonical one), demonyms, capitals, Korean and Japanese names."""

    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    korean: tuple[str, ...]
    japanese: tuple[str, ...]


# names | demonyms | capitals | Korean | Japanese; ISO 3166 short names first, then what newsrooms print.
_ROWS = """
Afghanistan|Afghan,Afghans|Kabul|아프가니스탄,아프간|アフガニスタン
Albania|Albanian|Tirana|알바니아|アルバニア
Algeria|Algerian|Algiers|알제리|アルジェリア
Angola|Angolan|Luanda|앙골라|アンゴラ
Argentina|Argentine,Argentinian|Buenos Aires|아르헨티나|アルゼンチン
Armenia|Armenian|Yerevan|아르메니아|アルメニア
Australia|Australian,Aussie|Canberra|호주,오스트레일리아|オーストラリア,豪州,豪
Austria|Austrian|Vienna|오스트리아|オーストリア
Azerbaijan|Azerbaijani,Azeri|Baku|아제르바이잔|アゼルバイジャン
Bahrain|Bahraini|Manama|바레인|バーレーン
Bangladesh|Bangladeshi|Dhaka|방글라데시|バングラデシュ
Belarus|Belarusian|Minsk|벨라루스|ベラルーシ
Belgium|Belgian|Brussels|벨기에|ベルギー
Bolivia|Bolivian|La Paz|볼리비아|ボリビア
Bosnia,Bosnia and Herzegovina|Bosnian|Sarajevo|보스니아|ボスニア
Brazil|Brazilian|Brasília,Brasilia|브라질|ブラジル
Britain,United Kingdom,UK,U.K.,Great Britain|British,Briton,Britons|London|영국|英国,イギリス,英
Bulgaria|Bulgarian|Sofia|불가리아|ブルガリア
Cambodia|Cambodian|Phnom Penh|캄보디아|カンボジア
Cameroon|Cameroonian|Yaoundé,Yaounde|카메룬|カメルーン
Canada|Canadian|Ottawa|캐나다|カナダ
Chile|Chilean|Santiago|칠레|チリ
China,People's Republic of China|Chinese|Beijing|중국|中国
Colombia|Colombian|Bogotá,Bogota|콜롬비아|コロンビア
Congo,Democratic Republic of the Congo,DRC|Congolese|Kinshasa|콩고|コンゴ
Costa Rica|Costa Rican|San José|코스타리카|コスタリカ
Croatia|Croatian,Croat|Zagreb|크로아티아|クロアチア
Cuba|Cuban|Havana|쿠바|キューバ
Cyprus|Cypriot|Nicosia|키프로스|キプロス
Czech Republic,Czechia|Czech|Prague|체코|チェコ
Denmark|Danish,Dane|Copenhagen|덴마크|デンマーク
Ecuador|Ecuadorian,Ecuadorean|Quito|에콰도르|エクアドル
Egypt|Egyptian|Cairo|이집트|エジプト
El Salvador|Salvadoran|San Salvador|엘살바도르|エルサルバドル
Eritrea|Eritrean|Asmara|에리트레아|エリトリア
Estonia|Estonian|Tallinn|에스토니아|エストニア
Ethiopia|Ethiopian|Addis Ababa|에티오피아|エチオピア
Finland|Finnish,Finn|Helsinki|핀란드|フィンランド
France|French,Frenchman|Paris|프랑스|フランス,仏
Georgia|Georgian|Tbilisi|조지아|ジョージア
Germany|German|Berlin|독일|ドイツ,独
Ghana|Ghanaian|Accra|가나|ガーナ
Greece|Greek|Athens|그리스|ギリシャ
Guatemala|Guatemalan|Guatemala City|과테말라|グアテマラ
Haiti|Haitian|Port-au-Prince|아이티|ハイチ
Honduras|Honduran|Tegucigalpa|온두라스|ホンジュラス
Hong Kong|Hongkonger|Hong Kong|홍콩|香港
Hungary|Hungarian|Budapest|헝가리|ハンガリー
Iceland|Icelandic,Icelander|Reykjavik,Reykjavík|아이슬란드|アイスランド
India|Indian|New Delhi,Delhi|인도|インド
Indonesia|Indonesian|Jakarta|인도네시아|インドネシア
Iran|Iranian|Tehran|이란|イラン
Iraq|Iraqi|Baghdad|이라크|イラク
Ireland|Irish|Dublin|아일랜드|アイルランド
Israel|Israeli|Jerusalem|이스라엘|イスラエル
Italy|Italian|Rome|이탈리아|イタリア
Jamaica|Jamaican|Kingston|자메이카|ジャマイカ
Japan|Japanese|Tokyo|일본|日本
Jordan|Jordanian|Amman|요르단|ヨルダン
Kazakhstan|Kazakh|Astana|카자흐스탄|カザフスタン
Kenya|Kenyan|Nairobi|케냐|ケニア
Kosovo|Kosovar|Pristina|코소보|コソボ
Kuwait|Kuwaiti|Kuwait City|쿠웨이트|クウェート
Laos|Laotian,Lao|Vientiane|라오스|ラオス
Latvia|Latvian|Riga|라트비아|ラトビア
Lebanon|Lebanese|Beirut|레바논|レバノン
Libya|Libyan|Tripoli|리비아|リビア
Lithuania|Lithuanian|Vilnius|리투아니아|リトアニア
Malaysia|Malaysian|Kuala Lumpur|말레이시아|マレーシア
Mali|Malian|Bamako|말리|マリ
Mexico|Mexican|Mexico City|멕시코|メキシコ
Moldova|Moldovan|Chisinau|몰도바|モルドバ
Mongolia|Mongolian|Ulaanbaatar|몽골|モンゴル
Morocco|Moroccan|Rabat|모로코|モロッコ
Mozambique|Mozambican|Maputo|모잠비크|モザンビーク
Myanmar,Burma|Burmese|Naypyidaw,Yangon|미얀마|ミャンマー
Nepal|Nepali,Nepalese|Kathmandu|네팔|ネパール
Netherlands,Holland|Dutch|Amsterdam,The Hague|네덜란드|オランダ
New Zealand|New Zealander|Wellington|뉴질랜드|ニュージーランド
Nicaragua|Nicaraguan|Managua|니카라과|ニカラグア
Niger|Nigerien|Niamey|니제르|ニジェール
Nigeria|Nigerian|Abuja,Lagos|나이지리아|ナイジェリア
North Korea,DPRK,Democratic People's Republic of Korea|North Korean|Pyongyang|북한,조선|北朝鮮,朝鮮民主主義人民共和国
Norway|Norwegian|Oslo|노르웨이|ノルウェー
Oman|Omani|Muscat|오만|オマーン
Pakistan|Pakistani|Islamabad|파키스탄|パキスタン
Palestine,Palestinian Authority|Palestinian|Ramallah|팔레스타인|パレスチナ
Panama|Panamanian|Panama City|파나마|パナマ
Paraguay|Paraguayan|Asunción,Asuncion|파라과이|パラグアイ
Peru|Peruvian|Lima|페루|ペルー
Philippines|Filipino,Philippine|Manila|필리핀|フィリピン
Poland|Polish,Pole|Warsaw|폴란드|ポーランド
Portugal|Portuguese|Lisbon|포르투갈|ポルトガル
Qatar|Qatari|Doha|카타르|カタール
Romania|Romanian|Bucharest|루마니아|ルーマニア
Russia,Russian Federation|Russian|Moscow|러시아|ロシア,露
Rwanda|Rwandan|Kigali|르완다|ルワンダ
Saudi Arabia|Saudi|Riyadh|사우디아라비아,사우디|サウジアラビア
Senegal|Senegalese|Dakar|세네갈|セネガル
Serbia|Serbian,Serb|Belgrade|세르비아|セルビア
Singapore|Singaporean|Singapore|싱가포르|シンガポール
Slovakia|Slovak|Bratislava|슬로바키아|スロバキア
Slovenia|Slovenian,Slovene|Ljubljana|슬로베니아|スロベニア
Somalia|Somali|Mogadishu|소말리아|ソマリア
South Africa|South African|Pretoria,Cape Town|남아프리카공화국,남아공|南アフリカ
South Korea,Republic of Korea,ROK|South Korean|Seoul|한국,대한민국|韓国
Spain|Spanish,Spaniard|Madrid|스페인|スペイン
Sri Lanka|Sri Lankan|Colombo|스리랑카|スリランカ
Sudan|Sudanese|Khartoum|수단|スーダン
Sweden|Swedish,Swede|Stockholm|스웨덴|スウェーデン
Switzerland|Swiss|Bern,Geneva|스위스|スイス
Syria|Syrian|Damascus|시리아|シリア
Taiwan|Taiwanese|Taipei|대만,타이완|台湾
Tanzania|Tanzanian|Dodoma|탄자니아|タンザニア
Thailand|Thai|Bangkok|태국|タイ
Tunisia|Tunisian|Tunis|튀니지|チュニジア
Turkey,Türkiye|Turkish,Turk|Ankara|튀르키예,터키|トルコ
Uganda|Ugandan|Kampala|우간다|ウガンダ
Ukraine|Ukrainian|Kyiv,Kiev|우크라이나|ウクライナ
United Arab Emirates,UAE,U.A.E.,Emirates|Emirati|Abu Dhabi,Dubai|아랍에미리트|アラブ首長国連邦
United States,US,U.S.,USA,U.S.A.,America,United States of America|American|Washington|미국|米国,アメリカ,米
Uruguay|Uruguayan|Montevideo|우루과이|ウルグアイ
Uzbekistan|Uzbek|Tashkent|우즈베키스탄|ウズベキスタン
Vatican,Holy See|Vatican|Vatican City|바티칸|バチカン
Venezuela|Venezuelan|Caracas|베네수엘라|ベネズエラ
Vietnam|Vietnamese|Hanoi|베트남|ベトナム
Yemen|Yemeni|Sanaa|예멘|イエメン
Zambia|Zambian|Lusaka|잠비아|ザンビア
Zimbabwe|Zimbabwean|Harare|짐바브웨|ジンバブエ
Europe|European||유럽|ヨーロッパ,欧州
Asia|Asian||아시아|アジア
Africa|African||아프리카|アフリカ
England|English,Englishman|||イングランド
Scotland|Scottish,Scot|Edinburgh|스코틀랜드|スコットランド
Wales|Welsh|Cardiff|웨일스|ウェールズ
Korea|Korean||한반도|朝鮮半島
"""
# What lies in a country, beside its capital: states, provinces and cities that news names without saying where.
_REGION_ROWS = """
United States|New York,New York City,Los Angeles,Chicago,Houston,San Francisco,Boston,Seattle,Atlanta,Miami,Dallas
United States|Philadelphia,Detroit,Denver,Washington D.C.,D.C.,California,Texas,Florida,Virginia,Ohio,Michigan,Arizona
United States|Nevada,Oregon,Colorado,Alaska,Arkansas,Connecticut,Delaware,Hawaii,Idaho,Indiana,Iowa,Kansas,Kentucky
United States|Louisiana,Maine,Maryland,Mississippi,Missouri,Montana,Nebraska,New Hampshire,North Dakota,Oklahoma
United States|Rhode Island,South Dakota,Tennessee,Utah,Vermont,West Virginia,Wyoming,New Jersey,New Mexico,Minnesota
United States|North Carolina,South Carolina,Pennsylvania,Massachusetts,Wisconsin,Illinois,Alabama,San Diego,Las Vegas
United States|Baltimore,Pittsburgh,Cleveland,Milwaukee,Minneapolis,New Orleans,Nashville,Phoenix,Congress,Pentagon
United States|White House,Capitol Hill,Wall Street,Manhattan,Brooklyn
Britain|England,Scotland,Wales,Northern Ireland,Manchester,Birmingham,Glasgow,Edinburgh,Cardiff,Belfast,Liverpool
Britain|Leeds,Sheffield,Bristol,Newcastle,Nottingham,Leicester,Yorkshire,Lancashire,Cornwall,Downing Street
Britain|Whitehall,Westminster,Aberdeen,Dundee,Swansea
Canada|Toronto,Montreal,Vancouver,Calgary,Ontario,Quebec,British Columbia,Alberta,Manitoba,Nova Scotia
Australia|Sydney,Melbourne,Brisbane,Perth,Adelaide,Queensland,New South Wales,Tasmania
Germany|Munich,Frankfurt,Hamburg,Cologne,Stuttgart,Leipzig,Dresden,Bavaria,Saxony,Bundestag
France|Marseille,Lyon,Nice,Toulouse,Bordeaux,Strasbourg,Elysee
Spain|Barcelona,Valencia,Seville,Catalonia,Bilbao
Italy|Milan,Naples,Turin,Florence,Venice,Sicily
Turkey|Istanbul,Izmir
India|Mumbai,Kolkata,Chennai,Bengaluru,Bangalore,Hyderabad,Kerala,Punjab,Gujarat,Tamil Nadu
China|Shanghai,Guangzhou,Shenzhen,Wuhan,Xinjiang,Tibet
Japan|Osaka,Kyoto,Yokohama,Okinawa,Hokkaido,Hiroshima,Nagasaki,Yokosuka,Fukushima,Sapporo,Nagoya,Fukuoka,Kobe
South Korea|Busan,Incheon,Jeju,Daegu,Gwangju,Daejeon
Russia|St. Petersburg,Siberia,Chechnya,Kremlin,Vladivostok
Ukraine|Kharkiv,Odesa,Lviv,Donbas,Mariupol,Kherson,Donetsk,Luhansk,Crimea
Brazil|Rio de Janeiro,São Paulo
Pakistan|Karachi,Lahore,Peshawar
Syria|Aleppo,Homs,Idlib
Iraq|Mosul,Basra
Palestine|Gaza,West Bank
South Africa|Johannesburg,Durban,Cape Town
"""
_AT_LARGE = """
    Soviet Union|Kashmir|Pacific|Atlantic|Middle East|Latin America|North America|South America|Southeast Asia|East Asia
    |Antarctica|Arctic|Washington, D.C.
"""
_INSTITUTIONS = frozenset(
    """Congress|Pentagon|White House|Capitol Hill|Wall Street|Downing Street|Whitehall|Westminster|Bundestag|Elysee
|Kremlin""".replace("\n", "").split("|")
)


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split(",") if part)


COUNTRIES = tuple(
    Country(*(_parts(cell) for cell in row.split("|"))) for row in _ROWS.strip().splitlines() if row.count("|") == 4
)
_BY_NAME = {
    name.casefold(): country for country in COUNTRIES for name in (*country.names, *country.korean, *country.japanese)
}
_BY_DEMONYM = {
    demonym.casefold() + ending: country
    for country in COUNTRIES
    for demonym in country.demonyms
    for ending in ("", "s")
}
_REGIONS: dict[str, tuple[str, ...]] = {}
for _row in _REGION_ROWS.strip().splitlines():
    _name, _listed = _row.split("|")
    _REGIONS[_name] = (*_REGIONS.get(_name, ()), *_parts(_listed))
_PLACES = (
    {place.casefold() for country in COUNTRIES for place in (*country.names, *country.capitals)}
    | {place.casefold() for places in _REGIONS.values() for place in places if place not in _INSTITUTIONS}
    | {place.strip().casefold() for place in _AT_LARGE.split("|")}
)


@lru_cache(maxsize=1024)
def canonical_country(name: str) -> str | None:
    """The canonical English name of the country that `name` names, in English, Korean or Japanese; None for no country.

    A demonym ("Japanese", "the Dutch") is not a country's name: see `country_of_demonym`.
    """
    country = _BY_NAME.get(name.casefold())
    return country.names[0] if country else None


def country_of_demonym(word: str) -> str | None:
    """The canonical name of the country whose people or ways `word` names ("Japanese", "Danes"), None for none."""
    country = _BY_DEMONYM.get(word.casefold())
    return country.names[0] if country else None


def is_place(name: str) -> bool:
    """Whether `name` is a country, capital or other place of our short table."""
    return name.casefold() in _PLACES


def places_in(country: str) -> tuple[str, ...]:
    """What lies in a country (by its canonical name): its capitals, then the regions, cities and seats of our table."""
    row = _BY_NAME.get(country.casefold())
    return (*(row.capitals if row else ()), *_REGIONS.get(country, ()))


@lru_cache(maxsize=1024)
def country_of_capital(name: str) -> str | None:
    """The canonical name of the country that `name` is a capital of, None for no capital."""
    return next((country.names[0] for country in COUNTRIES if name in country.capitals), None)
