import type { Step } from './step.ts'

/** The line: every step from the wire to a delivered edition, in order. The first file to read. */
export const line = [
  { name: 'collect', job: 'collect', does: 'fetches a source and keeps the capture' },
  { name: 'read', job: 'read', does: 'reads a capture into items; a changed item is a new revision' },
  { name: 'extract', job: 'extract', does: 'finds the article in an item’s page, where it is worth a visit and allowed' },
  { name: 'normalize', job: 'extract', does: 'makes one article of an item: clean address, text, passages, language' },
  { name: 'embed', job: 'embed', does: 'has a model read the title of what may be news, for likeness beyond words' },
  { name: 'dedupe', job: 'group', does: 'finds the same address and the same text elsewhere' },
  { name: 'cluster', job: 'group', does: 'puts each article into its story' },
  { name: 'trace', job: 'group', does: 'finds the primary source of each story, or says there is none' },
  { name: 'follow', job: 'follow', does: 'goes to a few pages that a story’s reports point at, for its primary source' },
  { name: 'relook', job: 'relook', does: 'looks at the open stories again before an edition: what is one happening, and what is not' },
  { name: 'rank', job: 'edition', does: 'scores every story for the beat, with a reason for each that does not fit' },
  { name: 'develop', job: 'edition', does: 'finds what changed in each story since it was told' },
  { name: 'plan', job: 'edition', does: 'chooses and orders the stories within the beat’s limits' },
  { name: 'write', job: 'edition', does: 'chooses each story’s sentences from its passages' },
  { name: 'word', job: 'edition', does: 'has a language model, where one is set, word the sentences anew over their passages' },
  { name: 'check', job: 'edition', does: 'drops every sentence its passages do not bear' },
  { name: 'compose', job: 'edition', does: 'puts the edition together and accounts for every item' },
  { name: 'render', job: 'deliver', does: 'renders the edition for each channel' },
  { name: 'deliver', job: 'deliver', does: 'hands each parcel over and records it, once' },
  { name: 'mail', job: 'mail', does: 'mails the edition to each subscriber who wants it, once, and reads what comes back' },
  { name: 'post', job: 'post', does: 'tells the chat rooms and webhooks of it whose line it crosses, each once' },
] as const satisfies readonly Step[]
