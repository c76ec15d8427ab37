import { evidenceNames } from '../channels/places.ts'
import type { Citation, Claim, Edition } from '../model/edition.ts'
import type { EvidenceRecord } from '../model/evidence.ts'
import { hashOf } from '../model/ids.ts'
import { isoOf } from '../model/instant.ts'
import { present } from '../model/present.ts'
import { claimsOfEdition } from './claims-of-edition.ts'
import { sorted, sortedJson } from './sorted-json.ts'

/** Names the shape of the file; the number changes when a field changes its meaning or goes away. */
export const evidenceFormat = 'headwater-evidence/1'

/** The names of the evidence, its signature and the public key in the folder of an edition. */
export const [evidenceName, signatureName, publicKeyName] = evidenceNames

export type ListedFile = { readonly path: string; readonly body: string | Uint8Array }

/**
 * The evidence file of an edition: every sentence with what it rests on, down to the hashes of what was fetched, the
 * decisions about it, and the SHA-256 of every other file of its folder. The same edition, record and files always give the
 * same bytes. `files` are named by their paths inside the folder.
 */
export function evidenceFile(edition: Edition, record: EvidenceRecord, files: readonly ListedFile[]): string {
  const { id, beat, date, zone, number, isSample, from, cutOff, madeAt, noted = [] } = edition
  return sortedJson(evidenceFormat, {
    edition: {
      id,
      beat,
      date,
      zone,
      number,
      isSample,
      from: isoOf(from),
      cutOff: isoOf(cutOff),
      madeAt: isoOf(madeAt),
      sha256: editionHash(edition),
    },
    sentences: claimsOfEdition(edition).map(sentenceOf),
    articles: record.articles.map(({ textHash, publishedAt, passages, outletName, ...article }) => ({
      ...article,
      outlet: outletName,
      publishedAt: isoOf(publishedAt),
      ...present({ textSha256: textHash }),
      passages: passages.map((passage) => ({ ...passage, sha256: hashOf(passage.text) })),
    })),
    captures: record.captures.map(({ fetchedAt, bodyHash, ...capture }) => ({
      ...capture,
      fetchedAt: isoOf(fetchedAt),
      sha256: bodyHash,
    })),
    decisions: record.decisions,
    accounting: edition.accounting,
    leftOut: edition.leftOut.map(({ itemKey, url, reason }) => ({ itemKey, url, reason })),
    check: edition.check,
    ...present({ model: edition.model }),
    corrections: noted.map(({ at, claim, ...correction }) => ({ ...correction, at: isoOf(at), sentence: sentenceOf(claim) })),
    versions: record.versions,
    settings: record.settings,
    files: files.map(({ path, body }) => ({ path, sha256: hashOf(body) })).sort((one, other) => (one.path < other.path ? -1 : 1)),
  })
}

/** SHA-256 of an edition as JSON with sorted keys, without what is put beside it later: the same for as long as its text is. */
export function editionHash(edition: Readonly<Partial<Edition>>): string {
  const { noted: _noted, signedBy: _signedBy, ...own } = edition
  return hashOf(JSON.stringify(sorted(own)))
}

/** A sentence as the evidence file lists it. */
function sentenceOf({ id, text, language, wording, isWeak, citations }: Claim) {
  return { id, text, language, ...present({ wording, isWeak }), citations: citations.map(citedOf) }
}

function citedOf(citation: Citation) {
  if (citation.kind === 'count') return citation
  const { kind, articleId, passageId, quote, isPrimary } = citation
  return { kind, articleId, passageId, quote, isPrimary }
}
