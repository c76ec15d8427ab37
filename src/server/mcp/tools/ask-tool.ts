import { z } from 'zod'
import { plainText } from '#core/channels/plain.ts'
import { claimForModel, isPlainWords } from '#core/mcp/claim-for-model.ts'
import { startOfDay } from '#core/model/instant.ts'
import { present } from '#core/model/present.ts'
import { ask } from '#desk/ask.ts'
import { fields } from '../../api/fields.ts'
import { citedBy, notice, toldClaim, withheldWords } from '../told.ts'
import { tool } from '../tool.ts'

export const askTool = tool({
  name: 'ask',
  title: 'Ask the archive',
  description:
    'Answers a question from the archive in sentences of its reports, word for word, each with its source; an empty answer means that the archive does not say, and then nothing should be concluded from it.',
  input: z.strictObject({
    question: fields.words(500),
    since: fields.date('only reports published since that day').optional(),
    language: fields.language().default('en').describe('the language of the question, such as en or es'),
  }),
  async call({ question, since, language }, { asking, store, zone }) {
    if (asking === undefined) return 'This desk answers no questions. The tool search finds reports.'
    const answer = await ask(
      { ...asking, store },
      { text: question, language, ...present({ since: since === undefined ? undefined : startOfDay(since, zone) }) },
    )
    const articles = await citedBy(answer.claims, store)
    const free = answer.claims.filter((claim) => claimForModel(claim, articles) !== undefined)
    // Such a sentence is in no edition: its id leads nowhere.
    const sentences = free.map((claim) => toldClaim(claim, zone)).map(({ claim: _, ...sentence }) => sentence)
    const nearest = answer.nearest
      .filter(({ title, outletName }) => isPlainWords(title) && isPlainWords(outletName))
      .map(({ title, outletName, url }) => ({ title: plainText(title), outlet: plainText(outletName), url }))
    const silence = answer.claims.length === 0 ? { answer: 'The archive does not say.' } : {}
    return { notice, ...silence, sentences, nearest, ...withheldWords(answer.claims.length - free.length) }
  },
})
