import { type Bulletin, type BulletinSentence, closingWords, type Linked } from './bulletin.ts'

/** How one service writes words and links. */
export type ChatMarks = {
  escaped(text: string): string
  linkOf(linked: Linked): string
}

export type MarkedLines = {
  /** A sentence with its citations in brackets; the citations alone where no sentence is told. */
  sentenceOf(claim: BulletinSentence): string
  /** What stands below the stories: corrections, where to read on, and the last lines. */
  footOf(bulletin: Bulletin): readonly string[]
}

/** The lines that every service with marks of its own has alike, in the marks of one of them. */
export function markedLines({ escaped, linkOf }: ChatMarks): MarkedLines {
  const sentenceOf = ({ text, cited }: BulletinSentence): string =>
    [escaped(text), `(${cited.map(linkOf).join(', ')})`].filter((part) => part !== '').join(' ')
  return {
    sentenceOf,
    footOf: (bulletin) => {
      const { url } = bulletin.title
      return [
        ...bulletin.corrections.map((claim) => `Correction: ${sentenceOf(claim)}`),
        ...(url === undefined ? [] : [linkOf({ words: bulletin.readOn, url })]),
        ...closingWords(bulletin).map(escaped),
      ]
    },
  }
}
