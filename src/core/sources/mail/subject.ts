/** A subject taken apart. */
export type Subject = {
  /** Without marks of answers and without the tag of the list. */
  readonly title: string
  /** Whether it carries a mark such as `Re:`. */
  readonly isAnswer: boolean
  /** The number of a patch in its series; 0 is the letter that introduces it. */
  readonly patch?: { readonly number: number; readonly of: number }
  /** What mails about one thing have in common: without tags, marks and case. */
  readonly base: string
}

/**
 * Takes a subject apart. Marks of answers are known in the languages mail programs write them in; of tags in square
 * brackets only those of the list go (`listTags`, compared by letters and digits), because `[PATCH 0/3]` and
 * `[ANNOUNCE]` tell something.
 * `readSubject('Re: [lamp-dev] AW: Wick 3', ['lamp-dev'])` → title `Wick 3`, an answer, base `wick 3`
 */
export function readSubject(subject: string, listTags: readonly string[]): Subject {
  const tags = new Set(listTags.map(lettersOf).filter((tag) => tag !== ''))
  let title = subject.trim()
  let isAnswer = false
  const kept: string[] = []
  for (let at = 0; at < marksMax; at += 1) {
    const mark = answerMark.exec(title)
    const tag = mark ? undefined : /^\[([^[\]]{1,80})\]\s*/.exec(title)
    if (mark) isAnswer = true
    else if (tag && !tags.has(lettersOf(tag[1] ?? ''))) kept.push(tag[0].trim())
    const taken = mark ?? tag
    if (!taken || taken[0].length === title.length) break
    title = title.slice(taken[0].length)
  }
  const bare = title.replace(/\s*\(\s*(?:was|war)\b\s*:?[^()]{0,400}\)\s*$/i, '') || title
  const patch = kept.map(patchOf).find((found) => found !== undefined)
  return {
    title: [...new Set(kept), bare].join(' '),
    isAnswer,
    ...(patch === undefined ? {} : { patch }),
    base: bare.toLowerCase().replace(/\s+/g, ' '),
  }
}

/** Tags that most subjects of a document begin with: they are the list’s, whatever it is called. */
export function sharedTags(subjects: readonly string[]): readonly string[] {
  if (subjects.length < sharedMin) return []
  const counts = new Map<string, number>()
  for (const subject of subjects) {
    const tag = /^(?:[\p{L}]{2,6}(?:\[\d{1,3}\])?[:：]\s*){0,5}\[([^[\]]{1,80})\]/u.exec(subject)?.[1]
    if (tag !== undefined && !/\bpatch\b|\d/i.test(tag)) counts.set(lettersOf(tag), (counts.get(lettersOf(tag)) ?? 0) + 1)
  }
  return [...counts].filter(([, count]) => count >= subjects.length * sharedShare).map(([tag]) => tag)
}

const marksMax = 20
const sharedMin = 5
const sharedShare = 0.7

// In capitals those that are words or names of parts of programs too: `res: fix a leak` is no answer.
const answerMark =
  /^(?:[Rr][Ee]|[Aa][Ww]|[Ss][Vv]|[Aa]ntw|ANTW|Antwort|VS|RIF|RES|ODP|Odp|YNT|Ynt|ATB|Vá|VÁ|BLS|回复|回覆|答复|答覆|返信|답장|회신|Ответ|HA|ΑΠ|תגובה)(?:\s?\[\d{1,3}\]|\^\d{1,3}|\(\d{1,3}\))?\s?[:：]\s*/

function lettersOf(tag: string): string {
  return tag.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

function patchOf(tag: string): Subject['patch'] {
  if (!/\b(?:patch|rfc)\b/i.test(tag)) return undefined
  const found = /\b(\d{1,4})\/(\d{1,4})\b/.exec(tag)
  const [number, of] = [Number(found?.[1]), Number(found?.[2])]
  return found && number <= of ? { number, of } : undefined
}
