import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshFolder, headwater, isInFourParts, type Said } from './headwater.ts'
import { playSampleInto } from './play-sample-into.ts'

const folder = freshFolder()
const cwd = folder.path

beforeAll(async () => {
  await playSampleInto(cwd)
}, 60_000)
afterAll(() => folder[Symbol.dispose]())

const ask = (...args: readonly string[]): Promise<Said> => headwater(['ask', ...args, '--data', 'data/sample'], { cwd })

describe('headwater ask', () => {
  it('answers in sentences of the archive, each with its outlet, day and address', async () => {
    const { code, stdout } = await ask('Who must hand over router source code?')
    expect(code).toBe(0)
    expect(stdout).toMatch(/Vellmar must hand over the complete source code/)
    expect(stdout).toMatch(/ — Stack Herald, 3 March 2026\n\s+https:\/\/stack-herald\.example\//)
  })

  it('gives every sentence with the passage that bears it, as JSON and as Markdown', async () => {
    const answer = JSON.parse((await ask('What did the court in Nordhaven rule about Vellmar?', '--format', 'json')).stdout)
    expect(answer.claims.length).toBeGreaterThan(0)
    for (const claim of answer.claims) expect(claim.citations[0]).toMatchObject({ kind: 'passage', quote: claim.text })
    const { stdout } = await ask('Who must hand over router source code?', '--format', 'md')
    expect(stdout).toMatch(/^# Who must hand over router source code\?\n\n.*\[Stack Herald, 3 March 2026\]\(https:/s)
  })

  it('says that the archive does not say, with what is nearest, and says nothing else', async () => {
    const { code, stdout } = await ask('How many judges did the Vellmar ruling in Tokyo have?')
    expect([code, stdout.split('\n')[0]]).toEqual([0, 'The archive does not say.'])
    expect((await ask('tulips in Holland')).stdout).toBe('The archive does not say.\n')
  })

  it('leaves out what was published before --since', async () => {
    expect((await ask('Who must hand over router source code?', '--since', '2026-03-04')).stdout).toBe('The archive does not say.\n')
  })

  it('is worded by a model where one is set, with the passages, unless the sources’ own words are wanted', async () => {
    const said = 'A court in Nordhaven ruled that the router maker Vellmar must hand over the complete source code of six devices.'
    const server = createServer((request, response) => {
      let question = ''
      request.on('data', (piece: Buffer) => {
        question += piece.toString()
      })
      request.on('end', () => {
        const ids = [/source id=..(S[\d.]+)[^>]*>[^<]*Vellmar must hand over/.exec(question)?.[1]]
        const content = JSON.stringify({ sentences: [{ text: said, ids }] })
        response.end(JSON.stringify({ choices: [{ message: { content } }] }))
      })
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`
    const env = { HEADWATER_MODEL_USE: 'openai', HEADWATER_MODEL_NAME: 'lamp:1b', HEADWATER_MODEL_URL: url }
    const question = ['ask', 'Who must hand over router source code?', '--data', 'data/sample']
    const worded = await headwater(question, { cwd, env })
    const extracted = await headwater([...question, '--words', 'extracted', '--format', 'json'], { cwd, env })
    server.close()
    expect(worded.stdout).toMatch(/worded by a model\)\n\s+“[^”]*Vellmar must hand over[\s\S]*Worded by lamp:1b; each sentence was checked/)
    expect(JSON.parse(extracted.stdout)).not.toHaveProperty('model')
    expect(JSON.parse(extracted.stdout).claims[0].wording).toBe('extracted')
  })

  it.each([
    [' '],
    [' ', '--format', 'xml', '--language', 'x'],
    ['what', '--format', 'xml'],
    ['what', '--since', 'May'],
    ['what', '--language', 'English!'],
    ['what', '--words', 'mine'],
    ['what', '--words', 'model'],
  ])('refuses %s %s %s in four parts', async (...args) => {
    const said = await ask(...args)
    expect([said.code, said.stdout]).toEqual([2, ''])
    expect(said.stderr).toSatisfy(isInFourParts)
  })
})
