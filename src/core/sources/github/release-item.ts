import type { ReleaseFacts } from '../../model/item-facts.ts'
import { present } from '../../model/present.ts'
import type { ReadItem } from '../../stages/read/read.ts'
import { channelOf, type ReleaseSigns } from './channel-of.ts'
import { tagAt } from './tag-at.ts'
import { projectOf } from './target-at.ts'
import { versionOfTag } from './version-of-tag.ts'

/** A release as its host gives it: the item so far, the tag, and the host’s mark where it gives one. */
export type GivenRelease = {
  readonly item: ReadItem
  readonly tag: string
  /** `tarn/lamp`. */
  readonly project: string
  readonly isPreRelease?: boolean
}

/**
 * An item with the facts of a release: project, version, channel. The project of a package in a repository with several is
 * the repository and the package, `tarn/lamp/wick`. A title that is nothing but the version gets the project’s name.
 */
export function releaseItem({ item, tag, project, isPreRelease }: GivenRelease): ReadItem {
  const { version, part } = versionOfTag(tag, project)
  const title = item.title ?? tag
  const signs: ReleaseSigns = { version, project, title, notes: item.html ?? '', ...present({ isPreRelease }) }
  const facts: ReleaseFacts = {
    is: 'release',
    project: part === undefined ? project : `${project}/${part}`,
    version,
    channel: channelOf(signs),
  }
  return { ...item, title: withName(title, project), facts }
}

/** An Atom entry of a release or tag with its facts, by the tag it names. Undefined without one. */
export function withRelease(item: ReadItem, project: string): ReadItem | undefined {
  const tag = tagAt(item.url, item.guid)
  return tag === undefined ? undefined : releaseItem({ item, tag, project: projectOf(item.url) ?? project })
}

/** `v1.2.3` says nothing in a list of many sources; `lamp v1.2.3` does. */
function withName(title: string, project: string): string {
  const [owner = '', name = ''] = project.split('/')
  const said = alike(title)
  const isNamed = [name, owner].some((word) => alike(word) !== '' && said.includes(alike(word)))
  return isNamed || name === '' ? title : `${name} ${title}`
}

function alike(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}
