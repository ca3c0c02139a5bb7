"""Offices and forms of address that stand behind a name in Korean and Japanese."""

_KOREAN = """
    부총리 국무총리 총리 대통령 주석 위원장 장관 차관 의원 대표 시장 군수 구청장 지사 국장 과장 팀장 실장 원장 단장 의장
    대변인 회장 사장 교수 감독 기자 작가 소장 청장 총장 서장 본부장 부장 이사장 선장 기장 함장 대사 총재 연구원 변호사
    판사 검사 방위상 외무상 외상 총무상 씨
"""
_JAPANESE = """
    首相 副大統領 大統領 大臣 防衛相 外相 財務相 国防相 官房長官 長官 国家主席 知事 市長 町長 村長 区長 議員 会長 社長
    所長 署長 船長 局長 部長 課長 議長 校長 院長 学長 総裁 理事長 委員長 代表 教授 報道官 広報官 弁護士 監督 大使 医師
    容疑者 被告 氏 さん
"""
KOREAN_TITLES = tuple(_KOREAN.split())
JAPANESE_TITLES = tuple(_JAPANESE.split())
