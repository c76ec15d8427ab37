import type { Beat } from '../../model/beat.ts'
import type { Told } from './parts.ts'

const titleShare = 2
const happeningShare = 3
/** What an article’s form says: an essay worth printing belongs where people talk, not among the releases. */
const formShare = 6
const releaseShare = 3
/** What readers pass on of a project’s threads is what people said there. */
const threadShare = 3
/** Divided among the sections of a source: one that serves them all says nothing. */
const sourceShare = 2

/**
 * The section of the beat a story belongs to: the one whose words weigh most in titles (twice) and leads, helped by the
 * kind of happening and the form that all articles share. Never none: without any word it is the last section, where new things are noticed.
 */
export function sectionOf(told: readonly Told[], beat: Beat): string {
  const sums = new Map(beat.sections.map((section) => [section.id, 0]))
  const add = (section: string | undefined, weight: number): void => {
    if (section !== undefined && sums.has(section)) sums.set(section, (sums.get(section) ?? 0) + weight)
  }
  for (const { signs } of told) {
    for (const match of signs.titleSections) add(match.owner.section, match.owner.weight * titleShare)
    for (const match of signs.leadSections) add(match.owner.section, match.owner.weight)
    for (const match of signs.titleHappenings) add(match.owner.section, match.owner.weight * happeningShare)
    // A source of several beats belongs to sections of each.
    const own = signs.sourceSections.filter((section) => sums.has(section))
    for (const section of own) add(section, sourceShare / own.length)
    if (signs.version !== undefined) add('releases', releaseShare)
    if (signs.codeHost === 'thread' && signs.isPassedOn) add(talkSection(beat), threadShare)
  }
  for (const { reason, section } of beat.leaveOut) {
    if (section !== undefined && told.every(({ signs }) => signs.against.has(reason))) add(section, formShare)
  }
  const last = beat.sections.at(-1)?.id ?? ''
  return beat.sections.reduce((best, { id }) => ((sums.get(id) ?? 0) > (sums.get(best) ?? 0) ? id : best), last)
}

/** Where a beat puts what people say: where its essays go. */
function talkSection(beat: Beat): string | undefined {
  return beat.leaveOut.find(({ reason }) => reason === 'opinion')?.section
}
