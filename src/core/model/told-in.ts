import type { Story } from './story.ts'

/**
 * The last edition of a beat that told a story, by its id; undefined where the beat has not told it.
 * `toldIn({ …, toldIn: { security: 'edition-1' } }, 'ai')` → undefined
 */
export function toldIn(story: Pick<Story, 'toldIn'>, beat: string): string | undefined {
  return story.toldIn !== undefined && Object.hasOwn(story.toldIn, beat) ? story.toldIn[beat] : undefined
}

/** The ids of all editions, of any beat, that told a story last. */
export function tellingsOf(story: Pick<Story, 'toldIn'>): readonly string[] {
  return Object.values(story.toldIn ?? {})
}
