import { writtenDatesIn } from './written-date.ts'

const nameCharsMax = 120

/** Words before a name in a byline, in eleven languages. A second reader is not the author. */
const label =
  /^(?:[-–—|•·]\s*)?(?:(?:[Ww]ords|[Tt]exte?|[Ss]tory|[Ww]ritten|WRITTEN|[Pp]osted|POSTED|[Pp]ublished|[Rr]eported|[Cc]reated|[Aa]uthored|[Bb]log|[Pp]ost|[Aa]rticle)\s+)?(?:[Bb][Yy]\s*[:：]?\s*(?=\p{Lu}|\p{Lo}|$)|[Bb][Yy]\s*[:：]?\s+(?=\S)|(?:[Vv]on|[Pp]ar|[Pp]or|Di|[Dd]oor|Av|Text|Автор|作者|記者|文)(?:\s*[:：]\s*|\s+(?=\p{Lu}|\p{Lo})))/u
const authorLabel =
  /^(?:authors?|autor(?:en|es|a)?|auteurs?|autore|writer|written by|words|автор|作者|著者|저자)\s*[:：]?\s*$|^(?:authors?|autor(?:en|es|a)?|auteurs?|autore|автор|作者|著者|저자)\s*[:：]\s*/i
/** A name in the middle of a line: `05/12/2026 by Ada Moss`, `3 min read · By Ada Moss`. */
const inside = /(?:^|[\s·•|–—,/-])[Bb]y:?\s+(?=\p{Lu})/u
/** What stands before it then is a date, a reading time, a section and a sign between, or a word or two. */
const beforeInside = /\d|[·•|–—/]|^(?:\S+\s){0,2}$/u

/**
 * What a line beside a headline says after the label of a byline: the names as written, without a date, a reading time or a
 * section behind them; '' when the label stands alone; undefined when the line has no such label.
 * `withoutLabel('By Ada Moss and Ben Lee | May 12, 2026')` → `Ada Moss and Ben Lee`
 */
export function withoutLabel(line: string): string | undefined {
  const text = line.trim()
  const start = label.exec(text) ?? authorLabel.exec(text)
  if (start !== null) return withoutTail(text.slice(start[0].length))
  const middle = inside.exec(text)
  if (
    middle === null ||
    text.length > middleCharsMax ||
    notAuthors.test(text.slice(0, middle.index)) ||
    !beforeInside.test(text.slice(0, middle.index))
  )
    return undefined
  return withoutTail(text.slice(middle.index + middle[0].length))
}

const middleCharsMax = 100
/** Who took the picture, checked or translated is named the same way. */
const notAuthors =
  /review|check|edit|photo|image|picture|illustrat|cover|credit|graphic|translat|sponsor|power|present|foto|video|music|design|made|built|follow|art\b/i

/** A line of names without what may follow them: a date, a reading time, a section. `Ada Moss on May 12, 2026` → `Ada Moss` */
export function withoutTail(text: string): string {
  const date = writtenDatesIn(text, true)[0]
  const undated = date === undefined ? text : text.slice(0, date.at)
  return (undated.split(tails)[0] ?? '').replace(/[\s,;:|•·–—(/-]+$/, '').trim()
}

/** What follows names in a byline. */
const tails =
  /\s*[|•·»]\s*|\s+[–—-]\s+|\s*\b(?:(?:last )?updated|published|posted|reviewed|edited|modified|fact[- ]checked|medically|contributor since)\b|\s+\b(?:on|in|at)\s|\s+\d+\s?(?:min|comments?)\b|\s*(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\s+about the author\b/i

/** The single names in a text that holds nothing else: `By Ada Moss, Ben Lee and Jo Kay` → `['Ada Moss', 'Ben Lee', 'Jo Kay']` */
export function peopleIn(text: string): readonly string[] {
  const bare = withoutTail(text.replace(/\s+/g, ' ').replace(label, '').trim())
  return bare
    .split(/\s*(?:,|;|&|\sand\s|\sund\s|\set\s|\sy\s|\se\s)\s*/i)
    .map((name) => name.trim())
    .filter((name) => isPersonName(name))
}

const noNames =
  /^(?:admin|administrator|author|anonymous|by|contributors?|editor|editorial team|guest|home|link|name|none|null|posted|published|read more|share|staff|the author|undefined|unknown|updated|user|website|written|www)$|\bsays:?$|\bread$|^(?:facebook|follow|share|name|link)\b|^(?:view|follow|see all|more from|read)\b/i

/** Whether a text can be the name of a person or a newsroom: letters, no addresses, no long figures, not too long. */
export function isPersonName(name: string): boolean {
  if (name.length < 2 || name.length > nameCharsMax || !/\p{L}/u.test(name)) return false
  return !/https?:|www\.|[@{}<>]|\d{3,}/.test(name) && !noNames.test(name) && writtenDatesIn(name, true).length === 0
}
