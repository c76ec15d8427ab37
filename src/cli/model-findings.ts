import { isLoopbackHost } from '#app/config/checks.ts'
import type { ModelSettings } from '#app/config/model.ts'
import { openModel } from '#app/open-model.ts'
import { limits } from '#core/limits.ts'
import { failures } from '#core/model/failure.ts'
import type { Finding } from '#core/model/finding.ts'
import type { WordCandidate } from '#core/stages/word/numbered-candidates.ts'
import { promptFor } from '#core/stages/word/prompt-for.ts'
import { readAnswer } from '#core/stages/word/read-answer.ts'
import type { Completion } from '#ports/writer.ts'

/**
 * What is to be said of the language model: where it is and what leaves this machine for it, whether it answers, how fast, and
 * whether it is strong enough: it words an invented story of two sentences, in the shape that editions ask for.
 */
export async function modelFindings(settings: ModelSettings): Promise<readonly Finding[]> {
  const writer = openModel(settings)
  if (writer === undefined || settings.use === 'none')
    return [{ level: 'ok', text: 'language model: none, every sentence of an edition is extracted' }]
  await using _closing = writer
  const name = `language model: ${settings.use}, ${settings.name} at ${new URL(settings.url).host}`
  const startedAt = performance.now()
  const question = { candidates: sample, language: 'English', sentencesMax: 1 }
  const answer = await writer.ask(promptFor(question, writer.newNonce()), { withinMs: limits.modelCallMs })
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1)
  const told = elsewhere(settings.url)
  if (answer.ok) return [answered(name, answer.value, seconds), ...told]
  const { title, fix } = failures[answer.failure.code]
  return [{ level: 'note', text: `${name}: ${title}: ${answer.failure.why} (${answer.failure.code})`, fix }, ...told]
}

/** Invented, with a version and a date that a model must not change. */
const sample: readonly WordCandidate[] = [
  'The Millrace project released version 2.4.1 of its sluice parser on 3 March.',
  'Version 2.4.1 of the sluice parser may still leak memory on old machines, the Millrace project said.',
].map((text, at) => ({ id: `S1.${at + 1}`, articleId: 'sample', passageId: `sample-${at}`, text }))

function answered(name: string, { text, isWhole, tokensIn, tokensOut }: Completion, seconds: string): Finding {
  const cost = `${seconds} s, ${tokensIn} tokens in and ${tokensOut} out`
  const { worded, problem } = readAnswer({ answer: text, isWhole, candidates: sample, language: 'en', sentencesMax: 1 })
  const sentence = worded?.sentences[0]?.text
  if (sentence === undefined) {
    const why =
      problem === 'model-broken'
        ? 'its answer is not in the shape that it was asked for'
        : problem === 'model-language'
          ? 'it answered in another language'
          : 'no sentence of its answer can be used'
    return { level: 'note', text: `${name} is too weak for this, or thinks aloud: ${why} (${cost})`, fix: weakFix }
  }
  const numbers = new Set(sample.flatMap((one) => one.text.match(/\d[\d.]*\d|\d/g) ?? []))
  const wrong = (sentence.match(/\d[\d.]*\d|\d/g) ?? []).filter((number) => !numbers.has(number))
  if (wrong.length > 0)
    return {
      level: 'note',
      text: `${name} is too weak for this: it wrote ${wrong.join(', ')}, which it was not given (${cost})`,
      fix: weakFix,
    }
  return { level: 'ok', text: `${name} answers in the shape that it was asked for: ${cost}; “${sentence}”` }
}

const weakFix =
  'Take a larger model, or switch its thinking off: docs/guides/models.md. Editions go on with extracted sentences where it fails.'

/** A model elsewhere is shown what publishers wrote: that is to be known. */
function elsewhere(url: string): readonly Finding[] {
  const { hostname } = new URL(url)
  if (isLoopbackHost(hostname.replace(/^\[|\]$/g, ''))) return []
  return [
    {
      level: 'note',
      text: `the language model is not on this machine: ${hostname} is shown up to ${limits.modelPassages} sentences of each story it words, and nothing else`,
    },
  ]
}
