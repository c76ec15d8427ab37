/** What a new beat file is made of: its id is the name of the file. */
export type NewBeat = { readonly id: string; readonly title: string }

/**
 * A beat file to begin with: small, commented, and working as it is.
 * `newBeat({ id: 'rail', title: 'Railways' })` → `# The beat “Railways” …`
 */
export function newBeat({ id, title }: NewBeat): string {
  const word = JSON.stringify(title.toLowerCase())
  return `# What belongs in the edition “${title}”, what makes news in it, and what stays out.
#
# Words are written as a reader would: case, hyphens and English plurals do not matter. \`rail*\` stands for every word that
# starts so, "#" for a number or a version. Chinese and Japanese words match anywhere. Text with “#” or “: ” in it needs quotes.
# headwater beat check tells every mistake at once; headwater beat explain tells how a title is judged.
id: ${id}
title: ${JSON.stringify(title)}
language: en

# What is no news whatever the subject (tutorials, lists, job offers …): lists of beats/parts/ that are added to those below.
with: [forms]

# Which source packs that ship come with it. Your own feeds: headwater source add <address>.
# sources: [open-source]

# Score below which nothing is printed, however quiet the day: higher for a shorter edition.
floor: 2

limits: { topStories: 3, perSection: 5, inBrief: 8, insights: 3, words: 1200 }

# A story goes where most of its words are; the last section takes what has none.
sections:
  - id: people
    title: People and law
    terms:
      - { weight: 3, words: [law, court, strike, appointed, resigns] }
  - id: news
    title: News
    terms:
      - { weight: 1, words: [new, opens, announces] }

# What makes an item belong: 3 by itself, 1 only beside others; below 0 what usually speaks of something else.
terms:
  - weight: 3
    words: [${word}]
  - weight: -1
    words: [recipe, horoscope]

# Names of the subject and their reach: 3 everybody knows it, 2 many, 1 counts only beside other signs.
names: []

# Kinds of happenings, and what each is worth to readers: up to 3, which stops the press.
happenings:
  - id: law
    title: law and policy
    weight: 2.5
    section: people
    terms: [law, bill, court, lawsuit, ban, regulat*]
  - id: ending
    title: an ending
    weight: 2.5
    terms: [closes, shuts down, cancelled, bankrupt*, "end of"]
  - id: beginning
    title: a beginning
    weight: 2
    terms: [opens, opened, launches, launched, unveils, begins, announces]
  - id: money
    title: money
    weight: 2
    terms: ["$# million", "$# billion", funding, invests, acquires, acquisition]
  - id: study
    title: study or report
    weight: 1
    terms: [report finds, study finds, survey, researchers]

# Hosts and beginnings of addresses where what is published is usually about it: 3 first-hand, 2 writes about little else.
places:
  - { weight: 3, places: [] }
  - { weight: 2, places: [] }

# What stays out beside the forms above, and the reason readers are given.
leaveOut:
  - { reason: promotional, titleHas: [webinar, whitepaper] }

# Words that mute an item, and words that make one matter more (or, negative, less) without bringing it in.
mutes: []
boosts: []

# What outlets are to this beat where that is not what they are to the news: primary, reporter, aggregator, discussion or muted.
outlets: []

# Languages whose reports are told; empty for all.
languages: []
`
}
