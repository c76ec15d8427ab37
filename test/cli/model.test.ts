import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshFolder, headwater, isInFourParts } from './headwater.ts'

const folder = freshFolder()
const cwd = folder.path
let url = ''
let answer = ''
const server = createServer((request, response) => {
  request.resume().on('end', () => response.end(JSON.stringify({ choices: [{ message: { content: answer } }] })))
})
beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`
})
afterAll(() => {
  server.close()
  folder[Symbol.dispose]()
})

const withModel = () => ({ HEADWATER_MODEL_USE: 'openai', HEADWATER_MODEL_NAME: 'lamp:1b', HEADWATER_MODEL_URL: url })

describe('headwater model check', () => {
  it('says that there is none', async () => {
    const { code, stdout } = await headwater(['model', 'check'], { cwd })
    expect([code, stdout]).toEqual([0, 'language model: none, every sentence of an edition is extracted\n'])
  })

  it('shows what a model made of two sentences', async () => {
    const text = 'The Millrace project released version 2.4.1 on 3 March.'
    answer = JSON.stringify({ headline: 'Millrace 2.4.1 is out', sentences: [{ text, ids: ['S1.1'] }] })
    const { code, stdout } = await headwater(['model', 'check'], { cwd, env: withModel() })
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^language model: openai, lamp:1b at .* answers in the shape .*“The Millrace/),
    ])
  })

  it('calls a model too weak, with what to do', async () => {
    answer = 'Sure!'
    const { code, stdout } = await headwater(['model'], { cwd, env: withModel() })
    expect([code, stdout]).toEqual([1, expect.stringMatching(/too weak[\s\S]*\n {2}fix: Take a larger model/)])
  })

  it('tells all that is wrong with its settings at once', async () => {
    const { code, stderr } = await headwater(['model', 'check'], { cwd, env: { HEADWATER_MODEL_USE: 'openai' } })
    expect(code).toBe(2)
    expect(stderr).toMatch(/without model\.name[\s\S]*without model\.url/)
    expect(isInFourParts(stderr)).toBe(true)
  })
})
