/** Whether a title is one that roundups have: the structure decides, such a title makes it easier. */
export function isRoundupTitle(title: string): boolean {
  return titleWords.test(title)
}

const titleWords =
  /\b(?:this (?:week|month|fortnight)|last week|week(?:ly)?|monthly|daily|newsletter|digest|round-?up|recap|links?|linkdump|bookmarks|headlines|news|reading list|edition|issue|briefing|bulletin|wochen\p{L}{0,14}|wöchentlich\p{L}{0,2}|rückblick|nachrichten|kurz notiert|fundstücke|la semaine|hebdo\p{L}{0,10}|revue|semanal|resumen|noticias|settimana\p{L}{0,4}|rassegna|weekoverzicht|nieuws)\b|周刊|週刊|日报|日報|早报|周报|週報|まとめ|ニュース|リンク|ウィークリー|マンスリー|주간|뉴스|дайджест|новости/iu
