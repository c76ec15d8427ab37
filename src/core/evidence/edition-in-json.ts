import { editionHash } from './evidence-file.ts'
import { type SentenceRead, sentenceSchema } from './evidence-schema.ts'

const depthMax = 12

/** An edition’s JSON as far as it is compared: its sentences as the evidence file lists them, and the hash of its own text. */
export type EditionRead = { readonly sentences: readonly SentenceRead[]; readonly sha256: string }

/**
 * Reads an edition’s JSON: its sentences, whatever part of it they stand in, without the notes that came later. Undefined where the
 * text is no JSON of an edition, or nested beyond reading. The file may have been changed: nothing is believed.
 */
export function editionInJson(text: string): EditionRead | undefined {
  try {
    const edition: unknown = JSON.parse(text)
    if (!isObject(edition) || edition.format !== 'headwater-edition/1') return undefined
    const { format: _format, noted: _noted, ...own } = edition
    return { sentences: sentencesIn(own), sha256: editionHash(own) }
  } catch {
    return undefined
  }
}

function sentencesIn(edition: unknown): readonly SentenceRead[] {
  const found = new Map<string, SentenceRead>()
  const look = (value: unknown, depth: number): void => {
    if (depth > depthMax || typeof value !== 'object' || value === null) return
    const sentence = sentenceSchema.safeParse(value)
    if (sentence.success) found.set(sentence.data.id, sentence.data)
    else for (const part of Object.values(value)) look(part, depth + 1)
  }
  look(edition, 0)
  return [...found.values()]
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
