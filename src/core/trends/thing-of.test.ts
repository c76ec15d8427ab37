import { expect, test } from 'vitest'
import { thingOf } from './thing-of.ts'
import { wantedThing } from './wanted-thing.ts'

test.each(['constructor', '__proto__', 'toString', 'valueOf'])('%s is a name like any other', (name) => {
  expect(thingOf(name)).toMatchObject({ name, kind: 'project' })
  expect(wantedThing(name).length).toBeGreaterThan(0)
})
