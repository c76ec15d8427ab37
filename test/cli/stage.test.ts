import { afterAll, describe, expect, it } from 'vitest'
import { runnableStages } from '#app/run-stage.ts'
import { freshFolder, headwater, isInFourParts } from './headwater.ts'

const folder = freshFolder()
const cwd = folder.path
afterAll(() => folder[Symbol.dispose]())

const article = {
  id: 'a1',
  url: 'https://kestrel.example/2',
  title: 'Kestrel 2.0 is out',
  text: 'Kestrel 2.0 is out today. It has a new parser.',
  published: '2026-03-02T08:00:00Z',
  language: 'en',
}
const feed = `<rss version="2.0"><channel><title>Kestrel</title><item><title>${article.title}</title><link>${article.url}</link></item></channel></rss>`
const rows: Readonly<Record<string, object>> = {
  check: { id: 'c1', claim: 'Kestrel 2.0 is out today.', source: article.text },
  cluster: article,
  develop: { story: 's1', articles: [article] },
  extract: { id: 'e1', url: article.url, html: `<html><body><article><h1>Kestrel</h1><p>${article.text}</p></article></body></html>` },
  language: { id: 'l1', text: 'Das ist ein Satz über freie Software, der lang genug ist.' },
  rank: article,
  read: { id: 'r1', url: article.url, type: 'application/rss+xml', body: Buffer.from(feed).toString('base64') },
  screen: { id: 's1', text: article.text },
  trace: { story: 's1', articles: [article] },
}

describe('headwater stage', () => {
  it.each(runnableStages)('answers one row: %s', async (name) => {
    const said = await headwater(['stage', name, '--embeddings', 'none'], { cwd, stdin: `${JSON.stringify(rows[name])}\n` })
    expect(said).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(said.stdout)).toBeTypeOf('object')
  })

  it('takes a line for a line although U+2028 stands in it', async () => {
    const text = 'Two lines for a reader,\u2028one for a program, in English as it happens.'
    const said = await headwater(['stage', 'language'], { cwd, stdin: `{"id":"l1","text":"${text}"}\r\n\n{"id":"l2","text":"${text}"}` })
    expect(said.code).toBe(0)
    expect(said.stdout.trim().split('\n')).toHaveLength(2)
  })

  it.each(['{"id": "c2"', '[1]', 'null', '"text"', '\u001b[31m{}'])('names the line that cannot be used: %j', async (line) => {
    const said = await headwater(['stage', 'check'], { cwd, stdin: `${JSON.stringify(rows.check)}\n${line}\n` })
    expect(said.stderr).toSatisfy(isInFourParts)
    expect(said.stderr).toContain('standard input, line 2')
    expect(said.stderr).not.toContain('\u001b')
    expect([said.code, said.stdout.trim().split('\n').length]).toEqual([2, 1])
  })

  it('refuses a model that is not offered', async () => {
    const said = await headwater(['stage', 'cluster', '--embeddings', 'many'], { cwd, stdin: '' })
    expect(said.stderr).toSatisfy(isInFourParts)
    expect(said).toMatchObject({ code: 2, stderr: expect.stringContaining('found many; expected bundled or none') })
  })

  it('names the line of a row without the fields it needs', async () => {
    const said = await headwater(['stage', 'check'], { cwd, stdin: '{"id":"c1"}\n' })
    expect(said.stderr).toSatisfy(isInFourParts)
    expect(said.stderr).toContain('standard input, line 1')
    expect(said.code).toBe(2)
  })
})
