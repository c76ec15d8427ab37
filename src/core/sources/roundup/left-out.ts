/**
 * Whether a heading stands over something else than news: sponsors, jobs, events, calls, references, the paper’s own
 * affairs. In the languages roundups are written in most. `isLeftOut('Upcoming Events')` → true
 */
export function isLeftOut(heading: string): boolean {
  const text = heading.toLowerCase()
  return text.length <= headingChars && (words.test(text) || eastAsian.test(text))
}

const headingChars = 80

const words = new RegExp(
  `(?:^|[^\\p{L}])(?:${[
    // Whoever pays, and whoever looks for people.
    'sponsors?|sponsored|sponsoring|sponsorships?|advertisements?|ads|classifieds?|partners?|anzeigen?|werbung|publicité|patrocin\\p{L}{2,6}|jobs?|careers?|hiring|vacanc(?:y|ies)|stellen\\p{L}{0,12}|emplois?|empleos?|ofertas?|vagas?|lavoro|vacatures?',
    // Where to go, and what to take part in.
    'events?|meet-?ups?|conferences?|calendar|webinars?|workshops?|termine|veranstaltungen|kalender|konferenzen|événements?|agenda|eventos?|eventi|evenementen|calls? for|cfps?|get involved|mitmachen',
    // What others wrote before, and where a text has its facts from.
    'references?|sources?|further reading|see also|related|bibliography|footnotes?|notes|quellen\\p{L}{0,12}|verweise|siehe auch|weiterführend\\p{L}{0,4}|références?|voir aussi|fuentes|referencias|fonti|bronnen',
    // The letter itself.
    'quotes? of the|about (?:us|me|this)|credits?|thanks|acknowledge?ments?|contributors?|subscribe|feedback|archives?|impressum|contact|previous(?:ly)? issues?|last week’s|most clicked',
  ].join('|')})(?:$|[^\\p{L}])`,
  'u',
)

const eastAsian =
  /赞助|广告|贊助|廣告|招聘|求职|活动|活動预告|订阅|訂閱|往年|参考|參考|関連|広告|求人|イベント|勉強会|スポンサー|お知らせ|채용|행사|광고|후원|참고/

/** Whether an entry was paid for, by its own words or by its address. */
export function isPaid(text: string, url: string): boolean {
  return (
    /[([【（]\s*(?:sponsor|sponsored|ad|ads|advertisement|anzeige|werbung|promoted|publicité|広告|赞助|pr)\s*[)\]】）]/iu.test(text) ||
    /[?&]utm_medium=(?:sponsor|paid|ad)/i.test(url)
  )
}
