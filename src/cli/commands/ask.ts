import type { Config } from '#app/config/config.ts'
import { deskOptions } from '#app/config/defaults.ts'
import { openModel } from '#app/open-model.ts'
import { type AnswerFormat, answerFormats, answerLines, answerMarkdown } from '#core/channels/answer.ts'
import { isDate, startOfDay } from '#core/model/instant.ts'
import { present } from '#core/model/present.ts'
import { ask as askArchive } from '#desk/ask.ts'
import type { Given } from '../command.ts'
import { givenAll } from '../given-all.ts'
import { givenConfig, givenConfigWithSecrets } from '../given-config.ts'
import { givenStore } from '../given-store.ts'
import { printIndented } from '../print-indented.ts'
import { printJson } from '../print-json.ts'
import { quietEvents } from '../progress.ts'
import { usageError } from '../usage-error.ts'

/** Answers a question from the archive in sentences with their sources; that the archive does not say is an answer, too. */
export async function ask(given: Given): Promise<number> {
  const config = givenConfig(given)
  const [format, language, text, since, wording] = givenAll(
    () => formatOf(given),
    () => languageOf(given),
    () => questionOf(given),
    () => sinceOf(given, config.zone),
    () => wordingOf(given, config),
  )
  if (wording === 'model') givenConfigWithSecrets(given, ['model'])
  await using opened = await givenStore(given)
  const { store, clock } = opened
  await using writer = wording === 'extracted' ? undefined : openModel(config.model, clock)
  const options = deskOptions(config, '')
  const answer = await askArchive(
    { store, clock, events: quietEvents(config.logLevel), options, ...present({ writer }) },
    { text, language, ...since },
  )
  if (format === 'json') printJson(answer)
  else if (format === 'md') process.stdout.write(answerMarkdown(answer, config.zone))
  else printIndented(answerLines(answer, config.zone))
  return 0
}

function questionOf({ args }: Given): string {
  const text = args.join(' ').trim()
  if (text !== '') return text
  const fix = 'headwater ask "Which Gitea versions are affected?"'
  throw usageError('nothing was asked', [{ at: 'headwater ask', found: 'no words', expected: 'a question', fix }])
}

function formatOf({ options }: Given): AnswerFormat {
  const wanted = options.json === true ? 'json' : String(options.format ?? 'text')
  const format = answerFormats.find((each) => each === wanted)
  if (format !== undefined) return format
  const problem = { at: '--format', found: wanted, expected: 'text, md or json', fix: 'Leave it out for text.' }
  throw usageError('there is no such format', [problem])
}

/** A model words the answer where one is set, unless its sources’ own words are wanted. */
function wordingOf({ options }: Given, { model }: Config): 'extracted' | 'model' {
  const wanted = String(options.words ?? (model.use === 'none' ? 'extracted' : 'model'))
  const isWord = wanted === 'extracted' || wanted === 'model'
  if (isWord && !(wanted === 'model' && model.use === 'none')) return wanted
  const problem = isWord
    ? { at: '--words', found: 'model', expected: 'a language model in the settings', fix: 'Set model.use: docs/guides/models.md.' }
    : { at: '--words', found: wanted, expected: 'extracted or model', fix: 'Leave it out for the model, where one is set.' }
  throw usageError(isWord ? 'there is no language model' : 'there is no such wording', [problem])
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
