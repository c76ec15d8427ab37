import { z } from 'zod'
import { plainText } from '#core/channels/plain.ts'
import { claimsToTell, editionForModel } from '#core/mcp/edition-for-model.ts'
import { present } from '#core/model/present.ts'
import { editionNamed } from '../../api/edition-named.ts'
import { fields } from '../../api/fields.ts'
import { citedBy, notice, toldBrief, toldClaim, toldHeadline, toldNote, withheldWords } from '../told.ts'
import { tool } from '../tool.ts'

export const editionTool = tool({
  name: 'edition',
  title: 'An edition of the news',
  description:
    'The daily edition of a beat: the top stories in sentences with their sources, the others by their headlines; with “section” that section in sentences. Without a date the latest one.',
  input: z.strictObject({
    beat: fields.name().optional().describe('the id of a beat; left out, the first one'),
    date: fields.date('the day of the edition').optional(),
    section: fields.name().optional().describe('the id of a section, as the edition lists it'),
  }),
  async call({ beat: wanted, date = 'latest', section: wantedSection }, desk) {
    const { beats, store, zone } = desk
    const beat = wanted ?? beats[0]?.id ?? ''
    const known = beats.map(({ id }) => id).join(', ')
    if (beats.every(({ id }) => id !== beat)) return `There is no beat ${beat}. The beats are: ${known}.`
    const found = await editionNamed({ beat, date }, desk)
    if (found === undefined) {
      const [newest] = await store.editions(beat, 1)
      return newest === undefined
        ? `No edition of ${beat} was made yet.`
        : `There is no such edition of ${beat}. The newest is of ${newest.date}.`
    }
    const { edition, withheld } = editionForModel(found, await citedBy(claimsToTell(found), store))
    const sections = edition.sections.map(({ id }) => id)
    const section = edition.sections.find(({ id }) => id === wantedSection)
    if (wantedSection !== undefined && section === undefined)
      return `There is no section ${wantedSection}. The sections are: ${sections.join(', ')}.`
    const about = {
      notice,
      isSample: edition.isSample,
      beat,
      date: edition.date,
      page: new URL(`${beat}/${edition.date}/`, desk.baseUrl).href,
    }
    if (section !== undefined) return { ...about, section: section.id, stories: section.briefs.map((brief) => toldBrief(brief, zone)) }
    return {
      ...about,
      ...present({ correctedSince: edition.noted?.map((note) => toldNote(note, zone)) }),
      top: edition.top.map((brief) => toldBrief(brief, zone)),
      insights: edition.insights.map((claim) => toldClaim(claim, zone)),
      sections: edition.sections.map(({ id, title, briefs }) => ({ id, title, stories: briefs.map((brief) => toldHeadline(brief, zone)) })),
      inBrief: edition.inBrief.map((brief) => toldHeadline(brief, zone)),
      continuing: edition.continuing.map((brief) => toldHeadline(brief, zone)),
      comingUp: edition.comingUp.map(({ date: day, url, claim }) => ({ date: day, text: plainText(claim.text), url })),
      corrections: edition.corrections.map((claim) => toldClaim(claim, zone)),
      collected: edition.accounting.collected,
      leftOut: edition.accounting.leftOut,
      ...withheldWords(withheld),
    }
  },
})
