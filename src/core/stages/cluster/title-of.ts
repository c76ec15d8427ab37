/** A title without the marks of its form, and what the form says. */
export type Title = {
  readonly subject: string
  readonly isOwnWork: boolean
  /** The project whose release a code host announces; empty when it announces none. */
  readonly project: string
}

/**
 * Takes the marks of a place’s forms off a title, which are the same on a hundred others: a forum’s `Show HN:`, a
 * database’s `[webapps]`, the class of a start-up, the kind of document.
 * `titleOf('Launch HN: Lamp (YC P26) – Light for all [video]')` → subject `Lamp – Light for all`, own work;
 * `titleOf('lamp/wick v2.0').project` → `wick`
 */
export function titleOf(title: string): Title {
  const line = title.slice(0, titleMax)
  const subject = line.replace(openingMark, '').replace(batchMark, ' ').replace(kindMark, '')
  return {
    subject: /[\p{L}\p{N}]/u.test(subject) ? subject : line,
    isOwnWork: ownMark.test(line),
    project: projectMark.exec(line)?.[1] ?? '',
  }
}

const titleMax = 500
const ownMark = /^(?:show|launch) hn\b/i
const openingMark = /^(?:(?:show|launch|ask|tell) hn(?:[:–—-] ?| )|\[[a-z]{1,20}\] )/i
const batchMark = / \(YC [A-Z]{1,2}\d{2}\) /
const projectMark = /^[\w.-]{1,60}\/([\w.-]{1,100}) v?\d/
const kindMark = / \[(?:audio|pdf|slides|video)\]$/i
