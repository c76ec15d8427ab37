import { mkdirSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openArchive } from '#app/open-archive.ts'
import { type ChatServer, chatFiles, serveChat } from '../contract/chat-server.ts'
import { edition, sampleEdition } from '../fixtures/channels/edition.ts'
import { freshFolder, headwater, isInFourParts, type Said } from './headwater.ts'

const folder = freshFolder()
const cwd = folder.path
let server: ChatServer
let env: Readonly<Record<string, string>> = {}
const run = (...args: readonly string[]): Promise<Said> => headwater(args, { cwd, env })
const runWith = (more: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Said> =>
  headwater(args, { cwd, env: { ...env, ...more } })

beforeAll(async () => {
  server = await serveChat()
  const { files, env: secrets } = chatFiles(server.origin)
  mkdirSync(`${cwd}/destinations`)
  for (const [name, text] of Object.entries(files)) writeFileSync(`${cwd}/destinations/${name}.yaml`, text)
  writeFileSync(`${cwd}/headwater.yaml`, `edition:\n  destinations: [${Object.keys(files).join(', ')}]\nfetch:\n  allow: [127.0.0.0/8]\n`)
  env = secrets
  await using archive = await openArchive(`${cwd}/data`, 'make')
  await archive.store.commit([{ put: 'edition', edition: { ...edition, beat: 'open-source' } }])
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  folder[Symbol.dispose]()
})

describe('headwater destination', () => {
  it('lists what goes where, with no secret', async () => {
    const said = await run('destination')
    expect([said.code, said.stderr]).toEqual([0, ''])
    expect(said.stdout).toMatch(
      /slack\n {2}Slack; secret in OF_SLACK\n {2}one message an edition; of all beats\n {2}at most 20 a day\n {2}destination slack: nothing was posted yet\n/,
    )
    expect(said.stdout).not.toMatch(/secret-of|whsec_/)
  })

  it('checks all of them without sending anything, and says that nobody can follow a link to this machine', async () => {
    const said = await run('destination', 'check')
    expect([said.code, said.stderr]).toEqual([0, ''])
    expect(said.stdout.match(/ is right\./g)?.length).toBe(6)
    expect(said.stdout).toContain('do not link to the paper, which only this machine reaches')
    expect(server.heard).toEqual([])
  })

  it('says which secret is missing and which address may not be sent to, and shows neither', async () => {
    const said = await runWith({ OF_SLACK: '', OF_DISCORD: 'http://10.1.2.3/secret-of-discord' }, 'destination', 'check')
    expect(said.code).toBe(1)
    expect(said.stdout).toContain('slack: The environment variable OF_SLACK is not set.')
    expect(said.stdout).toContain('discord: its address is not one that may be sent to')
    expect(said.stdout).not.toContain('secret-of')
  })

  it('prints what would be sent, to the letter but for the secrets', async () => {
    const names = ['slack', 'telegram', 'matrix', 'webhook']
    for (const said of await Promise.all(names.map((name) => run('destination', 'try', name, '--dry-run')))) {
      expect([said.code, said.stderr]).toEqual([0, ''])
      expect(said.stdout).toMatch(/^(?:POST|PUT) /)
      expect(said.stdout).toContain('A trial of the destination')
      expect(said.stdout).not.toMatch(/secret-of|whsec_/)
    }
    expect(server.heard).toEqual([])
  })

  it('sends a trial to each, and records nothing', async () => {
    const names = ['slack', 'discord', 'mattermost', 'matrix', 'telegram', 'webhook']
    const tried = await Promise.all(names.map((name) => run('destination', 'try', name)))
    for (const [at, { code, stdout, stderr }] of tried.entries())
      expect([code, stdout, stderr]).toEqual([0, expect.stringMatching(`^${names[at]} took [12] messages?, marked as a trial\\.\n$`), ''])
    expect(server.heard.filter(({ body }) => body.includes('A trial of the destination')).length).toBe(names.length)
    expect((await run('destination')).stdout).not.toContain('last posted')
  }, 60_000)

  it('tells a refusal in four parts, in the service’s words', async () => {
    const said = await runWith({ OF_TELEGRAM: '123:another-token' }, 'destination', 'try', 'telegram')
    expect(said.code).toBe(1)
    expect(said.stderr).toMatch(
      /the trial was not taken \(post\/refused\)\n {2}at telegram\n.*It answered 404 Not Found: no such path: \/bot…/,
    )
    expect(said.stderr).not.toContain('another-token')
    expect(isInFourParts(said.stderr)).toBe(true)
  })

  it('does not know others, and names those it knows', async () => {
    const said = await run('destination', 'try', 'pigeon')
    expect([said.code, isInFourParts(said.stderr)]).toEqual([2, true])
    expect(said.stderr).toContain('one of slack, discord')
  })

  it('tells every mistake of every file at once, in every command that would post', async () => {
    const other = freshFolder()
    mkdirSync(`${other.path}/destinations`)
    writeFileSync(`${other.path}/destinations/one.yaml`, 'kind: slack\n')
    writeFileSync(`${other.path}/destinations/two.yaml`, 'kind: smoke\nto: 7\nbeats: [open-source, nowhere]\n')
    writeFileSync(`${other.path}/headwater.yaml`, 'edition:\n  destinations: [one, two, three, ./destinations/one.yaml]\n')
    for (const args of [
      ['destination', 'check'],
      ['start', '--once'],
    ]) {
      const said = await headwater(args, { cwd: other.path })
      expect([said.code, said.stderr.split('\n')[0]]).toEqual([2, 'headwater: a destination cannot be used (6 problems)'])
      expect(said.stderr).toMatch(
        /one\.yaml:1 secret\n[\s\S]*two\.yaml:1 kind\n[\s\S]*two\.yaml:2 to\n[\s\S]*two\.yaml:3 beats\[1\]\n[\s\S]*three\.yaml\n {2}found no such file/,
      )
    }
    other[Symbol.dispose]()
  })

  it('never tries with the sample', async () => {
    const other = freshFolder()
    {
      await using archive = await openArchive(`${other.path}/data`, 'make')
      await archive.store.commit([{ put: 'edition', edition: sampleEdition }])
    }
    writeFileSync(`${other.path}/team.yaml`, 'kind: slack\nsecret: OF_SLACK\n')
    writeFileSync(`${other.path}/headwater.yaml`, 'edition:\n  destinations: [./team.yaml]\n')
    const before = server.heard.length
    const said = await headwater(['destination', 'try', 'team'], { cwd: other.path, env })
    expect([said.code, server.heard.length]).toEqual([1, before])
    expect(said.stderr).toContain('never posted')
    other[Symbol.dispose]()
  })
})
