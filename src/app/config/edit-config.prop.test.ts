import fc from 'fast-check'
import { expect, it } from 'vitest'
import { configOf } from './config.ts'
import { decideConfig } from './decide-config.ts'
import { editConfig } from './edit-config.ts'

const path = 'headwater.yaml'
const values = {
  'server.port': fc.integer({ min: 0, max: 65_535 }).map(String),
  'server.public': fc.constantFrom('yes', 'no'),
  'fetch.contact': fc
    .string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
    .filter((text) => text.trim() === text && !/[\s\p{C}]/u.test(text)),
  'fetch.allow': fc.array(
    fc.integer({ min: 0, max: 200 }).map((part) => `10.${part}.0.0/16`),
    { maxLength: 4 },
  ),
  'edition.at': fc.constantFrom('05:30', '23:59'),
  'edition.zone': fc.constantFrom('UTC', 'Europe/Berlin', 'system'),
} as const
type Key = keyof typeof values

const keys = Object.keys(values) as readonly Key[]
const edits = fc.array(
  fc.constantFrom(...keys).chain((key) => {
    const typed: fc.Arbitrary<string | readonly string[] | undefined> = fc.oneof(fc.constant(undefined), values[key])
    return fc.record({ key: fc.constant(key), typed })
  }),
  { minLength: 1, maxLength: 12 },
)

const comments = ['# who runs it', '# the proxy', '# mine']
const begin = `# who runs it
server:
    port: 1 # the proxy
fetch:
  allow:
    - 10.0.0.0/16 # mine
`

it('after any edits every setting is what it was set to last, and the comments of other lines stand', () => {
  fc.assert(
    fc.property(edits, (list) => {
      let text = begin
      const wanted = new Map<string, unknown>()
      for (const edit of list) {
        const answer = editConfig({ file: { path, text }, env: {}, flags: {} }, [edit])
        if (!answer.ok) throw new Error(JSON.stringify([edit, answer.problems, text]))
        text = answer.text
        wanted.set(edit.key, edit.typed)
      }
      const decided = decideConfig({ file: { path, text }, env: {}, flags: {} })
      if (!decided.ok) throw new Error(JSON.stringify(decided.problems))
      for (const [key, typed] of wanted) {
        const { value, origin } = decided.values.get(key) ?? {}
        if (typed === undefined) expect(origin).toBe('default')
        else expect(Array.isArray(value) ? value : String(value)).toEqual(typed)
      }
      expect(configOf(decided.values).atOnce).toBe(24)
      if (!list.some(({ key }) => key.startsWith('server.'))) for (const comment of comments.slice(0, 2)) expect(text).toContain(comment)
    }),
    { numRuns: 300 },
  )
})
