"""Outlets that most readers know: their names, countries and languages by domain, from what they say of themselves.

A newsroom's own `[outlets]` table wins over this one. It gives no lens: that is for the newsroom to say.
"""

from functools import cache

from drafter.settings import OutletEntry

_ROWS = """
    apnews.com | Associated Press | United States | en
    reuters.com | Reuters | United Kingdom | en
    afp.com | Agence France-Presse | France | fr
    bloomberg.com | Bloomberg | United States | en
    nytimes.com | The New York Times | United States | en
    washingtonpost.com | The Washington Post | United States | en
    wsj.com | The Wall Street Journal | United States | en
    usatoday.com | USA Today | United States | en
    latimes.com | Los Angeles Times | United States | en
    chicagotribune.com | Chicago Tribune | United States | en
    bostonglobe.com | The Boston Globe | United States | en
    cnn.com | CNN | United States | en
    foxnews.com | Fox News | United States | en
    nbcnews.com | NBC News | United States | en
    abcnews.go.com | ABC News | United States | en
    cbsnews.com | CBS News | United States | en
    npr.org | NPR | United States | en
    pbs.org | PBS | United States | en
    politico.com | Politico | United States | en
    axios.com | Axios | United States | en
    thehill.com | The Hill | United States | en
    theatlantic.com | The Atlantic | United States | en
    newyorker.com | The New Yorker | United States | en
    vox.com | Vox | United States | en
    huffpost.com | HuffPost | United States | en
    propublica.org | ProPublica | United States | en
    time.com | Time | United States | en
    wired.com | Wired | United States | en
    theverge.com | The Verge | United States | en
    bbc.com | BBC | United Kingdom | en
    bbc.co.uk | BBC | United Kingdom | en
    theguardian.com | The Guardian | United Kingdom | en
    telegraph.co.uk | The Telegraph | United Kingdom | en
    thetimes.com | The Times | United Kingdom | en
    ft.com | Financial Times | United Kingdom | en
    independent.co.uk | The Independent | United Kingdom | en
    economist.com | The Economist | United Kingdom | en
    news.sky.com | Sky News | United Kingdom | en
    dailymail.co.uk | Daily Mail | United Kingdom | en
    irishtimes.com | The Irish Times | Ireland | en
    rte.ie | RTÉ | Ireland | en
    cbc.ca | CBC | Canada | en
    theglobeandmail.com | The Globe and Mail | Canada | en
    thestar.com | Toronto Star | Canada | en
    abc.net.au | ABC | Australia | en
    smh.com.au | The Sydney Morning Herald | Australia | en
    theaustralian.com.au | The Australian | Australia | en
    nzherald.co.nz | The New Zealand Herald | New Zealand | en
    rnz.co.nz | RNZ | New Zealand | en
    spiegel.de | Der Spiegel | Germany | de
    zeit.de | Die Zeit | Germany | de
    faz.net | Frankfurter Allgemeine Zeitung | Germany | de
    sueddeutsche.de | Süddeutsche Zeitung | Germany | de
    welt.de | Die Welt | Germany | de
    tagesschau.de | Tagesschau | Germany | de
    zdf.de | ZDF | Germany | de
    handelsblatt.com | Handelsblatt | Germany | de
    taz.de | taz | Germany | de
    heise.de | heise online | Germany | de
    dw.com | Deutsche Welle | Germany | de
    derstandard.at | Der Standard | Austria | de
    diepresse.com | Die Presse | Austria | de
    orf.at | ORF | Austria | de
    nzz.ch | Neue Zürcher Zeitung | Switzerland | de
    tagesanzeiger.ch | Tages-Anzeiger | Switzerland | de
    srf.ch | SRF | Switzerland | de
    lemonde.fr | Le Monde | France | fr
    lefigaro.fr | Le Figaro | France | fr
    liberation.fr | Libération | France | fr
    france24.com | France 24 | France | fr
    letemps.ch | Le Temps | Switzerland | fr
    lesoir.be | Le Soir | Belgium | fr
    elpais.com | El País | Spain | es
    elmundo.es | El Mundo | Spain | es
    lavanguardia.com | La Vanguardia | Spain | es
    clarin.com | Clarín | Argentina | es
    lanacion.com.ar | La Nación | Argentina | es
    corriere.it | Corriere della Sera | Italy | it
    repubblica.it | la Repubblica | Italy | it
    ansa.it | ANSA | Italy | it
    publico.pt | Público | Portugal | pt
    folha.uol.com.br | Folha de S.Paulo | Brazil | pt
    nrc.nl | NRC | Netherlands | nl
    volkskrant.nl | de Volkskrant | Netherlands | nl
    dn.se | Dagens Nyheter | Sweden | sv
    svt.se | SVT | Sweden | sv
    aftenposten.no | Aftenposten | Norway | no
    nrk.no | NRK | Norway | no
    dr.dk | DR | Denmark | da
    politiken.dk | Politiken | Denmark | da
    yle.fi | Yle | Finland | fi
    hs.fi | Helsingin Sanomat | Finland | fi
    wyborcza.pl | Gazeta Wyborcza | Poland | pl
    kyivindependent.com | The Kyiv Independent | Ukraine | en
    haaretz.com | Haaretz | Israel | en
    timesofisrael.com | The Times of Israel | Israel | en
    aljazeera.com | Al Jazeera | Qatar | en
    thehindu.com | The Hindu | India | en
    indianexpress.com | The Indian Express | India | en
    timesofindia.indiatimes.com | The Times of India | India | en
    dawn.com | Dawn | Pakistan | en
    scmp.com | South China Morning Post | Hong Kong | en
    straitstimes.com | The Straits Times | Singapore | en
    xinhuanet.com | Xinhua | China | zh
    news.cn | Xinhua | China | zh
    nhk.or.jp | NHK | Japan | ja
    asahi.com | Asahi Shimbun | Japan | ja
    yomiuri.co.jp | Yomiuri Shimbun | Japan | ja
    mainichi.jp | Mainichi Shimbun | Japan | ja
    nikkei.com | Nikkei | Japan | ja
    kyodonews.net | Kyodo News | Japan | en
    japantimes.co.jp | The Japan Times | Japan | en
    yna.co.kr | Yonhap News Agency | South Korea | ko
    chosun.com | Chosun Ilbo | South Korea | ko
    donga.com | Dong-A Ilbo | South Korea | ko
    joongang.co.kr | JoongAng Ilbo | South Korea | ko
    hani.co.kr | Hankyoreh | South Korea | ko
    koreaherald.com | The Korea Herald | South Korea | en
    koreatimes.co.kr | The Korea Times | South Korea | en
    mg.co.za | Mail & Guardian | South Africa | en
    nation.africa | Nation | Kenya | en
"""


@cache
def index_known() -> dict[str, OutletEntry]:
    """The table by domain."""
    rows = ([cell.strip() for cell in row.split("|")] for row in _ROWS.strip().splitlines())
    return {
        domain: OutletEntry(name=name, country=country, language=language) for domain, name, country, language in rows
    }
