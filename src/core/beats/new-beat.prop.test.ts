import fc from 'fast-check'
import { expect, it } from 'vitest'
import { beatLike } from './beat-like.ts'
import { newBeat } from './new-beat.ts'
import { readBeat } from './read-beat.ts'

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,39}$/)
/** A title as a person may type it: quotes, colons and signs of YAML too, on one line, with a letter in it. */
const title = fc.string({ maxLength: 50 }).map((text) => `Ow${text.replace(/\s+/g, ' ')}l`)
const findPart = () => ({ text: '{}', place: 'parts/forms.yaml' })

it('a new beat is right as it is, whatever its name and title', () => {
  fc.assert(
    fc.property(id, title, (id, title) => {
      expect(readBeat(newBeat({ id, title }), 'new.yaml', findPart)).toMatchObject({ beat: { id, title } })
    }),
    { seed: 27, numRuns: 200 },
  )
})

it('a beat made like another is that one under another name, with its sources', () => {
  fc.assert(
    fc.property(id, title, (id, title) => {
      const like = beatLike(newBeat({ id: 'owls', title: 'Owls' }), { id, title, like: 'owls' })
      expect(readBeat(like, 'new.yaml', findPart)).toMatchObject({ beat: { id, title, sources: ['owls'] } })
    }),
    { seed: 27, numRuns: 200 },
  )
})
