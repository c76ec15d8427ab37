import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { secretAt } from './secret-at.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'headwater-secret-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
  delete process.env.TEST_OF_A_SECRET
})

const inVariable = (value: string) => {
  process.env.TEST_OF_A_SECRET = value
  return secretAt({ variable: 'TEST_OF_A_SECRET' }, 'team')
}
const inFile = (text: string | Uint8Array) => {
  writeFileSync(join(folder, 'secret'), text)
  return secretAt({ file: join(folder, 'secret') }, 'team')
}

describe('a secret', () => {
  it('is what a variable holds, or the first line of a file, without the white space around it', () => {
    expect([inVariable(' s3cret '), inFile('s3cret\n'), inFile('s3cret\r\nsecond line')]).toEqual(
      Array(3).fill({ ok: true, value: 's3cret' }),
    )
  })

  it('is read anew each time', () => {
    inFile('first')
    expect(inFile('second')).toEqual({ ok: true, value: 'second' })
  })

  it.each(['', '   ', 'two words', 'line\nbreak', 'x\u0000y', 'naïve', 'x'.repeat(4_097)])(
    'is not %j, and the failure does not show it',
    (text) => {
      // A variable cannot hold a zero byte at all.
      const answers = [...(text.includes('\u0000') ? [] : [inVariable(text)]), ...(text.startsWith('line') ? [] : [inFile(text)])]
      for (const answer of answers) {
        expect(answer).toMatchObject({ ok: false, failure: { code: 'post/no-secret', at: 'team' } })
        if (text.trim().length > 2) expect(JSON.stringify(answer)).not.toContain(text.slice(0, 9))
      }
    },
  )

  it('is missing where there is no variable and no file', () => {
    expect(secretAt({ variable: 'TEST_OF_A_SECRET' }, 'team')).toMatchObject({
      ok: false,
      failure: { why: expect.stringContaining('TEST_OF_A_SECRET is not set') },
    })
    expect(secretAt({ file: join(folder, 'nowhere') }, 'team')).toMatchObject({
      ok: false,
      failure: { why: expect.stringContaining('no such file') },
    })
  })
})
