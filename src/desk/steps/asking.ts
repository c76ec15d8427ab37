import type { Failure } from '#core/model/failure.ts'
import { dayOf, type Instant, minuteMs, startOfDay } from '#core/model/instant.ts'
import type { Prompt } from '#core/model/prompt.ts'
import { keyOf } from '#core/stages/word/key-of.ts'
import { tokensIn } from '#core/stages/word/tokens-in.ts'
import type { Change, ModelAnswer } from '#ports/store.ts'
import type { Completion, Writer } from '#ports/writer.ts'
import type { Desk } from '../desk.ts'
import type { DeskOptions } from '../options.ts'

/** A question, and how to tell that an answer to it is in the shape that was asked for. */
export type Question = {
  readonly promptWith: (nonce: string) => Prompt
  readonly isShaped: (answer: Answer) => boolean
}

export type Answer = Pick<Completion, 'text' | 'isWhole'>

/** What came of a question: its answer or why there is none, and what it cost now. */
export type Asked = {
  readonly answer?: Answer
  readonly because?: 'model-budget' | 'model-down' | 'model-late'
  /** The answer was given in an earlier run. */
  readonly isReused: boolean
  /** The model was asked now. */
  readonly isAsked: boolean
  readonly tokensIn: number
  readonly tokensOut: number
}

/** What asking needs of a desk: commands that open the archive only have it too. */
export type AskingDesk = Pick<Desk, 'store'> & {
  readonly clock: Pick<Desk['clock'], 'now'>
  readonly events: Pick<Desk['events'], 'modelFailed'>
  readonly options: Pick<DeskOptions, 'zone' | 'word'>
}

/** The questions of one edition, or of one reader, under their deadline and their budgets. */
export type Asking = {
  ask(question: Question): Promise<Asked>
  /** What is to be remembered of the service’s troubles. */
  changes(): readonly Change[]
}

/**
 * Begins the questions of an edition. What was answered before costs nothing. Nothing more is asked when the edition’s time or its
 * tokens or those of the day are used up, when the service refused or asks to be left alone, or failed three times in a row; an
 * edition after such a one begins with a single try. The service’s troubles are told once, until it works again.
 */
export async function openAsking(desk: AskingDesk, writer: Writer): Promise<Asking> {
  const { store, clock, options } = desk
  const now = clock.now()
  const trouble = troubleOf(await store.note(noteKey))
  const tokensOfDay = await store.modelTokensSince(startOfDay(dayOf(now, options.zone), options.zone))
  const run: Run = {
    desk,
    writer,
    deadlineAt: now + options.word.deadlineMs,
    tokensLeft: Math.min(options.word.tokensPerEdition, options.word.tokensPerDay - tokensOfDay),
    failuresMax: trouble === undefined ? failuresInRowMax : 1,
    failuresInRow: 0,
    isStopped: trouble !== undefined && trouble.retryAt > now,
    told: trouble?.code,
  }
  return {
    ask: (question) => answered(question, run),
    changes: () => changesOf(run, trouble),
  }
}

type Run = {
  readonly desk: AskingDesk
  readonly writer: Writer
  readonly deadlineAt: Instant
  /** How many failures in a row end the asking. */
  readonly failuresMax: number
  tokensLeft: number
  failuresInRow: number
  isStopped: boolean
  /** The last failure, when the service has not worked since. */
  failure?: Failure
  hasWorked?: true
  /** The code of the failure that was told last. */
  told: string | undefined
}

const failuresInRowMax = 3
const noteKey = 'model/failure'
const retryMs = 10 * minuteMs

async function answered(question: Question, run: Run): Promise<Asked> {
  const key = keyOf(run.writer.model, question.promptWith)
  const known = await run.desk.store.modelAnswer(key)
  if (known !== undefined) {
    const answer = { text: known.answer, isWhole: known.isWhole }
    return { answer, isReused: true, isAsked: false, ...nothingSpent }
  }
  const first = await askOnce({ question, key }, run)
  if ('because' in first) return { isReused: false, ...first, ...nothingSpent }
  if (question.isShaped(first)) return answeredWith(first)
  // Another shape than was asked for: told so, small models find it at the second try, or not at all.
  const second = await askOnce({ question, key, before: first }, run)
  if ('because' in second) return answeredWith(first)
  const both = { tokensIn: first.tokensIn + second.tokensIn, tokensOut: first.tokensOut + second.tokensOut }
  return answeredWith({ ...second, ...both })
}

const nothingSpent = { tokensIn: 0, tokensOut: 0 } as const

function answeredWith({ text, isWhole, tokensIn, tokensOut }: Completion): Asked {
  return { answer: { text, isWhole }, isReused: false, isAsked: true, tokensIn, tokensOut }
}

type Unanswered = { readonly because: 'model-budget' | 'model-down' | 'model-late'; readonly isAsked: boolean }

type Try = {
  readonly question: Question
  readonly key: string
  /** An answer to it that was none, and was paid for too. */
  readonly before?: Completion
}

/** Asks once, where that is still allowed, and keeps the answer, whatever it is worth. */
async function askOnce(asked: Try, run: Run): Promise<Completion | Unanswered> {
  const { desk, writer } = run
  const leftMs = run.deadlineAt - desk.clock.now()
  if (run.isStopped) return { because: 'model-down', isAsked: false }
  if (leftMs <= 0) return { because: 'model-late', isAsked: false }
  const first = asked.question.promptWith(writer.newNonce())
  // Asked the very same again, a model without chance in it says the very same again.
  const prompt = asked.before === undefined ? first : { ...first, user: `${first.user}\n${reminder}` }
  const expected = Math.ceil((tokensIn(prompt.system) + tokensIn(prompt.user)) * nonceShare)
  if (expected + prompt.tokensMax > run.tokensLeft) return { because: 'model-budget', isAsked: false }
  const keep = (completion: Completion): Promise<boolean> => desk.store.commit([keptAs(asked, { prompt, completion, run })])
  // The edition is made by then; where the archive is closed too, the answer is lost and asked for again.
  const late = (completion: Completion): void => void keep(completion).catch(() => undefined)
  const answer = await writer.ask(prompt, { withinMs: leftMs, late })
  if (!answer.ok) {
    // Nobody says what a failed question cost; it has been read all the same.
    run.tokensLeft -= expected
    failing(answer.failure, run)
    return { because: answer.failure.code === 'model/timeout' ? 'model-late' : 'model-down', isAsked: true }
  }
  run.failuresInRow = 0
  run.hasWorked = true
  delete run.failure
  run.tokensLeft -= answer.value.tokensIn + answer.value.tokensOut
  await keep(answer.value)
  return answer.value
}

const reminder =
  'Your last answer to this was not the JSON object that was asked for. Give that object now, and nothing before or after it.'

/** Nonces are no words: a model makes more tokens of a question than its characters let expect. */
const nonceShare = 1.4

function keptAs({ key, before }: Try, made: { readonly prompt: Prompt; readonly completion: Completion; readonly run: Run }): Change {
  const { prompt, completion, run } = made
  const answer: ModelAnswer = {
    key,
    model: run.writer.model,
    at: run.desk.clock.now(),
    question: `${prompt.system}\n\n${prompt.user}`,
    answer: completion.text.slice(0, answerCharsMax),
    isWhole: completion.isWhole,
    tokensIn: completion.tokensIn + (before?.tokensIn ?? 0),
    tokensOut: completion.tokensOut + (before?.tokensOut ?? 0),
  }
  return { put: 'model-answer', answer }
}

/** A wording has 2,000 characters; what goes on for ever is not worth its room. */
const answerCharsMax = 20_000

function failing(failure: Failure, run: Run): void {
  run.failuresInRow += 1
  run.failure = failure
  const isFinal = failure.code === 'model/refused' || failure.code === 'model/busy'
  run.isStopped = isFinal || run.failuresInRow >= run.failuresMax
  if (run.told === failure.code) return
  run.told = failure.code
  run.desk.events.modelFailed({ failure })
}

type Trouble = { readonly code: string; readonly retryAt: Instant }

function troubleOf(note: string | undefined): Trouble | undefined {
  return note === undefined || note === '' ? undefined : (JSON.parse(note) as Trouble)
}

/** A failure that ended the asking is remembered; a service that works again is taken back at its word. */
function changesOf({ desk, failure, isStopped, hasWorked }: Run, before: Trouble | undefined): readonly Change[] {
  if (isStopped && failure !== undefined) {
    const trouble: Trouble = { code: failure.code, retryAt: desk.clock.now() + (failure.retryAfterMs ?? retryMs) }
    return [{ put: 'note', key: noteKey, value: JSON.stringify(trouble) }]
  }
  return before !== undefined && hasWorked === true ? [{ put: 'note', key: noteKey, value: '' }] : []
}
