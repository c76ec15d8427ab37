// table
/** Agencies whose text or word others carry, by the ways they are named; what is in capitals must stand in capitals. */
export const agencies: Readonly<Record<string, readonly string[]>> = {
  'agency:afp': ['AFP', 'Agence France-Presse', '法新社'],
  'agency:ansa': ['ANSA'],
  'agency:ap': ['AP', 'Associated Press', '美联社', 'AP通信'],
  'agency:bloomberg': ['Bloomberg', 'Bloomberg News', '彭博', '彭博社', 'ブルームバーグ'],
  'agency:dpa': ['dpa', 'Deutsche Presse-Agentur', '德新社'],
  'agency:efe': ['EFE', 'Agencia EFE'],
  'agency:interfax': ['Interfax', 'Интерфакс', '国际文传'],
  'agency:jiji': ['Jiji Press', '時事通信', '时事通讯社'],
  'agency:kyodo': ['Kyodo', 'Kyodo News', '共同通信', '共同社'],
  'agency:pa': ['PA Media', 'Press Association'],
  'agency:reuters': ['Reuters', 'Thomson Reuters', '路透', '路透社', 'ロイター', 'ロイター通信', 'Рейтер'],
  'agency:tass': ['TASS', 'ТАСС', '塔斯社'],
  'agency:xinhua': ['Xinhua', 'Xinhua News Agency', '新华社', '新華社'],
  'agency:yonhap': ['Yonhap', 'Yonhap News Agency', '韩联社', '연합뉴스'],
}

/** The agencies’ own hosts: a report there is the agency’s own. */
export const agencyHosts: Readonly<Record<string, string>> = {
  'afp.com': 'agency:afp',
  'ansa.it': 'agency:ansa',
  'apnews.com': 'agency:ap',
  'bloomberg.com': 'agency:bloomberg',
  'dpa.com': 'agency:dpa',
  'efe.com': 'agency:efe',
  'interfax.com': 'agency:interfax',
  'interfax.ru': 'agency:interfax',
  'jiji.com': 'agency:jiji',
  'kyodonews.net': 'agency:kyodo',
  'reuters.com': 'agency:reuters',
  'tass.com': 'agency:tass',
  'tass.ru': 'agency:tass',
  'xinhuanet.com': 'agency:xinhua',
  'yna.co.kr': 'agency:yonhap',
}
