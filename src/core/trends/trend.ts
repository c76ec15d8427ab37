/**
 * What a named thing is: a project (software, standards, products), a package of a registry, an organization, the id of a
 * record (CVE, GHSA, RFC, arXiv), or a name whose kind nobody said.
 */
export type ThingKind = 'id' | 'name' | 'organization' | 'package' | 'project'

export const thingKinds: readonly ThingKind[] = ['id', 'name', 'organization', 'package', 'project']

/** Something with a name of its own that stories are about. */
export type Thing = {
  /** One for each thing, however it is written: `organization:redhat`, `package:npm/left-pad`, `id:CVE-2026-0001`. */
  readonly key: string
  readonly kind: ThingKind
  /** As readers write it: `Red Hat`. */
  readonly name: string
}

/** Two keys of one thing, learned from a story that names both: a repository and its project. */
export type ThingAlias = { readonly alias: string; readonly key: string }

/** How much is told of a thing in one section of a beat, on a day or in a week. */
export type TrendRow = {
  readonly key: string
  readonly kind: ThingKind
  readonly name: string
  readonly beat: string
  readonly section: string
  /** `week` for the seven days from the Monday `day` on; of days long ago only weeks are kept. */
  readonly span: 'day' | 'week'
  /** ISO 8601 date in the edition’s zone. */
  readonly day: string
  /** Stories first told that day that name it; a story counts once. */
  readonly stories: number
  /** Outlets with a report of their own that day on any story that names it; of a week, those of its fullest day. */
  readonly outlets: number
}

/** All that a beat’s stories of one day come to: it takes the place of what was counted of that day before. */
export type TrendDay = {
  readonly beat: string
  readonly day: string
  /** A hash of what was counted, so that a day is counted again when its stories change and not otherwise. */
  readonly print: string
  /** Stories of the beat first told that day, whatever they name, by section. */
  readonly totals: readonly TrendTotal[]
  readonly rows: readonly TrendRow[]
  /** Which stories name which thing. */
  readonly named: readonly { readonly key: string; readonly storyId: string }[]
  readonly aliases: readonly ThingAlias[]
}

/** How many stories a section of a beat had on a day or in a week: what the counts of a thing are compared with. */
export type TrendTotal = Pick<TrendRow, 'beat' | 'section' | 'span' | 'day' | 'stories'>
