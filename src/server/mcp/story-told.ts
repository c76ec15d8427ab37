import { notesOnStory } from '#core/channels/notes.ts'
import { plainText } from '#core/channels/plain.ts'
import { briefForModel } from '#core/mcp/brief-for-model.ts'
import { claimForModel } from '#core/mcp/claim-for-model.ts'
import { dayOf } from '#core/model/instant.ts'
import { claimsOfBrief } from '#core/stages/compose/printed.ts'
import { storyTellings } from '../story-tellings.ts'
import type { McpDesk } from './mcp-desk.ts'
import { citedBy, notice, toldBrief, toldClaim, toldNote, withheldWords } from './told.ts'

const reportsMax = 30

/** A story as its latest edition tells it, for a model; what cannot be told, in words, where there is none. */
export async function storyTold(id: string, desk: McpDesk): Promise<object | string> {
  const { store, zone } = desk
  const home = (await store.storyNow(id))?.id ?? id
  const tellings = await storyTellings(desk, [home, ...(await store.formerStoryIds(home))])
  const [latest] = tellings
  if (latest === undefined) return `No edition of the last two months told a story of the id ${id}. The tool search finds stories.`
  const { brief, edition } = latest
  const steps = (brief.steps ?? []).map(({ claim }) => claim)
  const notes = notesOnStory(brief.storyId, edition)
  const articles = await citedBy([...claimsOfBrief(brief), ...steps, ...notes.map(({ claim }) => claim)], store)
  const told = briefForModel(brief, articles)
  const free = notes.filter(({ claim }) => claimForModel(claim, articles) !== undefined)
  if (told === undefined) return 'The reports of this story give orders to machines; nothing of it is told here. The paper itself has it.'
  return {
    notice,
    isSample: edition.isSample,
    ...(free.length === 0 ? {} : { correctedSince: free.map((note) => toldNote(note, zone)) }),
    ...toldBrief(told.brief, zone),
    page: new URL(`story/${home}`, desk.baseUrl).href,
    life: (told.brief.steps ?? []).map(({ at, kind, claim }) => ({ at: dayOf(at, zone), kind, ...toldClaim(claim, zone) })),
    reports: told.brief.reports.slice(0, reportsMax).map(({ title, outletName, url, publishedAt, relation, language }) => ({
      title: plainText(title),
      outlet: plainText(outletName),
      published: dayOf(publishedAt, zone),
      url,
      relation,
      language,
    })),
    toldIn: tellings.map(({ edition: each }) => ({ beat: each.beat, date: each.date })),
    ...withheldWords(told.withheld + notes.length - free.length),
  }
}
