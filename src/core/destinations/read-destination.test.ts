import { describe, expect, it } from 'vitest'
import { destinationKinds } from './destination.ts'
import { readDestination } from './read-destination.ts'

const beats = [
  { id: 'open-source', sections: [{ id: 'security' }, { id: 'ai' }] },
  { id: 'rail', sections: [{ id: 'lines' }] },
]
const read = (text: string) => readDestination({ name: 'team', text, place: 'destinations/team.yaml', beats })
const problemsIn = (text: string): readonly string[] => {
  const answer = read(text)
  return 'problems' in answer ? answer.problems.map(({ at, found, expected }) => `${at}: ${found}; ${expected}`) : []
}

/** The least that each kind needs. */
const least = {
  slack: 'kind: slack\nsecret: TEAM_SLACK',
  discord: 'kind: discord\nsecret: TEAM_DISCORD',
  mattermost: 'kind: mattermost\nsecretFile: /run/secrets/mattermost',
  matrix: 'kind: matrix\naddress: https://matrix.example\nsecret: TEAM_MATRIX\nto: "!room:matrix.example"',
  telegram: 'kind: telegram\nsecret: TEAM_BOT\nto: "-1001234567890"',
  webhook: 'kind: webhook\naddress: https://hook.example/in\nsecret: TEAM_KEY',
} as const

describe('the file of a destination', () => {
  it.each(destinationKinds)('needs little for %s, and the rest has its default', (kind) => {
    const answer = read(least[kind])
    expect(answer).toEqual({
      destination: expect.objectContaining({ name: 'team', kind, send: 'edition', beats: [], line: {}, atMost: 20 }),
    })
  })

  it('holds a line, quiet hours and a number a day', () => {
    const answer = read(
      `${least.slack}\nbeats: [open-source]\nsend: stories\natMost: 3\nquiet: { from: "22:00", to: "07:00" }\nline: { score: 7.5, outlets: 3, standing: [new], sections: [security], words: [kernel], primary: [advisory, release] }`,
    )
    expect(answer).toEqual({
      destination: {
        name: 'team',
        kind: 'slack',
        beats: ['open-source'],
        secret: { variable: 'TEAM_SLACK' },
        send: 'stories',
        atMost: 3,
        quiet: { from: '22:00', to: '07:00' },
        line: { score: 7.5, outlets: 3, standing: ['new'], sections: ['security'], words: ['kernel'], primary: ['advisory', 'release'] },
      },
    })
  })

  it('tells all that is wrong at once, each with its line', () => {
    const told = problemsIn(
      'kind: slack\nsecret: https://hooks.example/T0/B0/x\naddress: https://hooks.example\nto: "#team"\nbeats: [open-sauce]\nline:\n  outlets: many\n  primary: often\nshout: yes\n',
    )
    expect(told).toEqual([
      expect.stringMatching(/team\.yaml:2 secret: .*; the name of an environment variable/),
      expect.stringMatching(/team\.yaml:7 line\.outlets: many; a number|whole number/),
      expect.stringMatching(/team\.yaml:8 line\.primary: often; required, or a list of release/),
      expect.stringMatching(/team\.yaml:9 shout: shout; a key that destinations know/),
      expect.stringMatching(/team\.yaml:3 address: .*; no address/),
      expect.stringMatching(/team\.yaml:4 to: #team; no "to"/),
      expect.stringMatching(/team\.yaml:5 beats\[0\]: open-sauce; a beat of open-source, rail/),
    ])
  })

  it.each([
    ['kind: matrix\nsecret: A', ['address', 'to']],
    ['kind: telegram\nsecret: A\nto: team', ['to']],
    ['kind: webhook\nsecret: A', ['address']],
    ['kind: webhook\nsecret: A\naddress: https://a.example/?token=1', ['address']],
    ['kind: webhook\naddressVariable: B\naddress: https://a.example/\nsecret: A', ['addressVariable']],
    ['kind: discord', ['secret']],
    ['kind: discord\nsecret: A\nsecretFile: b', ['secretFile']],
    ['kind: pigeon\nsecret: A', ['kind']],
    ['kind: slack\nsecret: A\nquiet: { from: "07:00", to: "07:00" }', ['quiet.to']],
    ['kind: slack\nsecret: A\nbeats: [rail]\nline: { sections: [security] }', ['line.sections[0]']],
    ['kind: slack\nsecret: A\natMost: 0', ['atMost']],
  ])('names the key that is wrong in %j', (text, keys) => {
    const answer = read(text)
    const places = 'problems' in answer ? answer.problems.map(({ at }) => at.split(' ')[1]) : []
    expect(places).toEqual(keys)
  })

  it('is no text, no list and no megabytes', () => {
    for (const text of ['hello', '- kind: slack', '', 'x'.repeat(1_000_001), 'kind: [slack\n'])
      expect(read(text)).toHaveProperty('problems')
  })
})
