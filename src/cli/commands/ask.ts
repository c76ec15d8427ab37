import { stageDefaults } from '#app/config/stage-defaults.ts'
import { type AnswerFormat, answerFormats, answerLines, answerMarkdown } from '#core/channels/answer.ts'
import { isDate, startOfDay } from '#core/model/instant.ts'
import { ask as askArchive } from '#desk/ask.ts'
import type { Given } from '../command.ts'
import { givenStore } from '../given-store.ts'
import { printIndented } from '../print-indented.ts'
import { usageError } from '../usage-error.ts'

/** Answers a question from the archive in sentences with their sources; that the archive does not say is an answer, too. */
export async function ask(given: Given): Promise<number> {
  const format = formatOf(given)
  const language = languageOf(given)
  const text = given.args.join(' ')
  if (text.trim() === '') {
    const problem = {
      at: 'headwater ask',
      found: 'no words',
      expected: 'a question',
      fix: 'headwater ask "Which Gitea versions are affected?"',
    }
    throw usageError('nothing was asked', [problem])
  }
  await using opened = await givenStore(given)
  const { store, config, clock } = opened
  const since = sinceOf(given, config.zone)
  const answer = await askArchive(store, { text, language, now: clock.now(), ...since }, stageDefaults.ask)
  if (format === 'json') console.log(JSON.stringify(answer, undefined, 2))
  else if (format === 'md') process.stdout.write(answerMarkdown(answer, config.zone))
  else printIndented(answerLines(answer, config.zone))
  return 0
}

function formatOf({ options }: Given): AnswerFormat {
  const wanted = options.json === true ? 'json' : String(options.format ?? 'text')
  const format = answerFormats.find((each) => each === wanted)
  if (format !== undefined) return format
  const problem = { at: '--format', found: wanted, expected: 'text, md or json', fix: 'Leave it out for text.' }
  throw usageError('there is no such format', [problem])
}

function languageOf({ options }: Given): string {
  const wanted = String(options.language ?? 'en')
  if (/^[a-z]{2,3}$/.test(wanted)) return wanted
  const problem = { at: '--language', found: wanted, expected: 'a language such as en or es', fix: 'Leave it out for English.' }
  throw usageError('that is no language', [problem])
}

function sinceOf({ options }: Given, zone: string): { readonly since?: number } {
  if (options.since === undefined) return {}
  const wanted = String(options.since)
  if (isDate(wanted)) return { since: startOfDay(wanted, zone) }
  const problem = { at: '--since', found: wanted, expected: 'a date such as 2026-05-28', fix: 'Leave it out for all of the archive.' }
  throw usageError('that is no date', [problem])
}
