import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { decideConfig } from '#app/config/decide-config.ts'
import { limits } from '#core/limits.ts'
import { failed } from '#core/model/failure.ts'
import { sourceOf } from '#desk/seed.ts'
import type { LookedFor } from '#desk/sources/look-for-source.ts'
import { openGate } from '../../../test/fixtures/gate.ts'
import type { SettingsParts } from '../deps.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'headwater-settings-'))
  path = join(folder, 'headwater.yaml')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

type Open = { readonly env?: Record<string, string>; readonly flags?: Record<string, string>; readonly found?: LookedFor }

/** A signed-in admin before the settings of a folder of its own. */
async function openSettings({ env = {}, flags = {}, found }: Open = {}) {
  const running = decideConfig({ file: undefined, env, flags })
  if (!running.ok) throw new Error(JSON.stringify(running.problems))
  // The desk behind the settings is the gate’s, which is opened with them.
  const settings = {} as SettingsParts
  const gate = await openGate({ deps: { settings } })
  const { store, clock } = gate.access
  Object.assign(settings, {
    path,
    env,
    flags,
    running: running.values,
    desk: { store, clock, wakeups: { announce: () => undefined } },
    look: async () => found ?? { is: 'no-address' },
    guard: (address: string) => (address.includes('127.0.0.1') ? 'It stands on a private network.' : undefined),
    inspect: async () => [{ level: 'bad', text: 'a <b>bold</b> thing', fix: 'Mend it.' }],
  } satisfies SettingsParts)
  const { secret } = await gate.issue({ kind: 'session', scope: 'admin', name: 'x' })
  const headers = { cookie: `headwater-4500=${secret}`, 'sec-fetch-site': 'same-origin' }
  const get = async (at = '/settings') => await gate.ask(at, { headers })
  const page = async (): Promise<string> => await (await get()).text()
  const hash = async (): Promise<string> => /name="hash" value="([^"]*)"/.exec(await page())?.[1] ?? ''
  const send = async (fields: Record<string, string> | string, at = '/settings') =>
    await gate.ask(at, { method: 'POST', headers, body: typeof fields === 'string' ? fields : new URLSearchParams(fields).toString() })
  return { ...gate, get, page, hash, send, store, [Symbol.asyncDispose]: gate[Symbol.asyncDispose] }
}

describe('the settings', () => {
  it('are shown with what they mean and where they come from, and name no secret', async () => {
    writeFileSync(path, 'server:\n  public: yes\nmodel:\n  use: openai\n  name: m\n  url: http://127.0.0.1:9/v1/\n  keyVariable: MY_KEY\n')
    await using desk = await openSettings({ env: { HEADWATER_PORT: '4711', MY_KEY: 'sk-very-secret' }, flags: { 'server.host': '::1' } })
    const page = await desk.page()
    expect(page).not.toContain('sk-very-secret')
    expect(page).toContain('headwater.yaml:2')
    expect(page).toContain('HEADWATER_PORT in the environment goes before the file.')
    expect(page).toContain('It was given on the command line')
    // Neither by hand nor by force: where the desk dials is changed on the machine.
    expect(page).not.toContain('name="model.url"')
    expect(page).not.toContain('name="server.port"')
    const sent = await desk.send({ hash: await desk.hash(), do: 'save', 'model.url': 'https://elsewhere.example/', 'server.port': '1' })
    expect(sent.status).toBe(422)
    expect(await sent.text()).toContain('It says what of this machine and of the network around it is used or believed.')
    expect(readFileSync(path, 'utf8')).not.toContain('elsewhere')
  })

  it('are saved with rights and comments kept, and a copy of what was', async () => {
    const before = '# ours\nedition:\n  at: 05:30 # early\n'
    writeFileSync(path, before)
    chmodSync(path, 0o640)
    await using desk = await openSettings()
    const hash = await desk.hash()
    const checked = await desk.send({ hash, 'edition.at': '06:30', 'log.level': 'info' })
    expect(checked.status).toBe(200)
    expect(await checked.text()).toContain('<ins>+   at: 06:30 # early</ins>')
    expect(readFileSync(path, 'utf8')).toBe(before)
    const saved = await desk.send({ hash, do: 'save', 'edition.at': '06:30', 'log.level': 'info' })
    expect([saved.status, saved.headers.get('location')]).toEqual([303, '/settings?saved=yes'])
    expect(readFileSync(path, 'utf8')).toBe('# ours\nedition:\n  at: 06:30 # early\n\nlog:\n  level: info\n')
    expect(readFileSync(`${path}.bak`, 'utf8')).toBe(before)
    expect([path, `${path}.bak`].map((each) => statSync(each).mode & 0o777)).toEqual([0o640, 0o640])
    expect(await desk.page()).toContain('wait for the next start')
  })

  it('begin a file that its owner alone can read', async () => {
    await using desk = await openSettings()
    await desk.send({ hash: await desk.hash(), do: 'save', 'edition.at': '06:30' })
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('are not written over what somebody else changed meanwhile', async () => {
    writeFileSync(path, 'edition:\n  at: 05:30\n')
    await using desk = await openSettings()
    const hash = await desk.hash()
    const now = 'edition:\n  at: 07:45\n'
    writeFileSync(path, now)
    const was = JSON.stringify({ 'edition.at': '05:30', 'fetch.pauseMs': '' })
    const sent = await desk.send({ hash, was, do: 'save', 'edition.at': '05:30', 'fetch.pauseMs': '2000' })
    expect(sent.status).toBe(409)
    const page = await sent.text()
    expect(page).toContain('<ins>+   pauseMs: 2000</ins>')
    expect(page).toContain('value="07:45"')
    expect(readFileSync(path, 'utf8')).toBe(now)
  })

  it.each<[string, Record<string, string>, string]>([
    ['a number that is none', { 'server.port': 'http' }, 'server.port'],
    ['a number out of range', { 'server.port': '-1' }, 'server.port'],
    ['a choice that there is not', { 'log.level': 'loud' }, 'log.level'],
    ['an address that is none', { 'server.url': 'javascript:alert(1)' }, 'server.url'],
    ['markup', { 'server.url': '"><script>alert(1)</script>' }, 'server.url'],
    ['a beat that is a path', { 'edition.beats': '../../etc/passwd.yaml' }, 'edition.beats'],
    ['no beat at all', { 'edition.beats': '' }, 'edition.beats'],
    ['a destination that there is not', { 'edition.destinations': 'team' }, 'edition.destinations'],
    ['a setting that is the machine’s', { 'fetch.allow': '10.0.0.0/8' }, 'fetch.allow'],
    ['an address inside the network, with no secret named', { 'model.url': 'http://10.0.0.1/' }, 'model.url'],
    ['a field that is none', { 'server.prot': '1' }, 'server.prot'],
    ['a field of a prototype', { __proto__: '1', 'constructor.x': '1' }, 'constructor.x'],
    ['control characters', { 'fetch.contact': 'a\u001b[31m' }, 'fetch.contact'],
    ['an order to turn the text', { 'fetch.contact': 'a\u202eb' }, 'fetch.contact'],
    ['lines that would be other settings', { 'fetch.contact': 'a\nserver:\n  public: yes' }, 'fetch.contact'],
    ['far too many characters', { 'fetch.contact': 'x'.repeat(limits.settingChars + 1) }, 'fetch.contact'],
    ['far too many entries', { 'server.hosts': 'a.example,'.repeat(limits.settingEntries + 1) }, 'server.hosts'],
  ])('refuse %s, name the field, and change nothing', async (_what, fields, key) => {
    const before = 'edition:\n  at: 05:30\n'
    writeFileSync(path, before)
    await using desk = await openSettings()
    const sent = await desk.send({ hash: await desk.hash(), do: 'save', ...fields })
    const page = await sent.text()
    expect(sent.status).toBe(422)
    expect(page).toContain(`<a href="#${key}">${key}</a>`)
    expect(page).not.toMatch(/<script>alert|\u001b|\u202e/)
    expect(readFileSync(path, 'utf8')).toBe(before)
    expect(existsSync(`${path}.bak`)).toBe(false)
  })

  it.each<[number, string]>([
    [400, 'do=save'],
    [400, 'hash=abc&do=save'],
    [400, 'hash=0123456789abcdef&do=burn'],
    [409, 'hash=0123456789abcdef&do=save&edition.at=06%3A30'],
    [413, `hash=0123456789abcdef&fetch.contact=${'x'.repeat(limits.settingsFormBytes)}`],
    [409, 'hash=0123456789abcdef&was=%5B1%5D'],
    [400, '%00%ff&&&=%=='],
  ])('answer %d to what no form sends: %.60s', async (status, body) => {
    await using desk = await openSettings()
    expect((await desk.send(body)).status).toBe(status)
    expect(existsSync(path)).toBe(false)
  })

  it('tell what is wrong with a file that somebody broke, and do not touch it', async () => {
    await using desk = await openSettings()
    writeFileSync(path, 'server:\n  port: [1\nx: }')
    expect(await desk.page()).toMatch(/headwater\.yaml:\d/)
    expect((await desk.send({ hash: await desk.hash(), do: 'save', 'edition.at': '06:30' })).status).toBe(422)
    rmSync(path)
    const { mkdirSync } = await import('node:fs')
    mkdirSync(path)
    expect(await desk.page()).toContain('a folder')
  })

  it('tell of a secret that the next start would miss, and of nothing that was changed', async () => {
    await using desk = await openSettings()
    const text = 'model:\n  use: openai\n  name: m\n  url: http://127.0.0.1:9/v1/\n  keyVariable: NO_KEY\n'
    writeFileSync(path, text)
    expect(await desk.page()).toContain('found model.keyVariable: NO_KEY')
    const sent = await desk.send({ hash: await desk.hash(), do: 'save', 'edition.at': '06:30' })
    expect([sent.status, readFileSync(path, 'utf8')]).toEqual([422, text])
    expect(await sent.text()).toContain('<a href="#model.keyVariable">model.keyVariable</a>')
    // Without the model the secret is not missed.
    expect((await desk.send({ hash: await desk.hash(), do: 'save', 'model.use': 'none' })).status).toBe(303)
  })

  it('are looked at by an editor, who can change none', async () => {
    await using desk = await openSettings()
    const { secret } = await desk.issue({ kind: 'session', scope: 'editor', name: 'y' })
    const headers = { cookie: `headwater-4500=${secret}`, 'sec-fetch-site': 'same-origin' }
    const page = await (await desk.ask('/settings', { headers })).text()
    expect(page).toContain('<fieldset id="server" disabled>')
    expect(page).not.toContain('value="save"')
    expect((await desk.ask('/settings', { method: 'POST', headers, body: 'do=save' })).status).toBe(403)
  })
})

describe('sources on the page of settings', () => {
  const lamp = sourceOf('https://lamp.example/feed', { kind: 'feed', title: 'Lamp <i>news</i>', language: 'en' })
  const at = '/settings/sources'

  it('are shown before they are added, then added with a fetch that is due', async () => {
    await using desk = await openSettings({ found: { is: 'found', source: lamp, items: 3, others: ['https://lamp.example/all'] } })
    const looked = await (await desk.send({ do: 'look', address: 'https://lamp.example' }, at)).text()
    expect(looked).toContain('Found: Lamp &lt;i&gt;news&lt;/i&gt;')
    expect(looked).toContain('3 items')
    expect(await desk.store.sources()).toEqual([])
    const added = await desk.send({ do: 'add', kind: 'feed', target: 'https://lamp.example/feed', title: 'Lamp', language: 'en' }, at)
    expect(added.status).toBe(200)
    expect((await desk.store.sources()).map(({ title, target }) => [title, target])).toEqual([['Lamp', 'https://lamp.example/feed']])
    expect(await (await desk.send({ do: 'add', kind: 'feed', target: 'https://lamp.example/feed', title: 'Lamp' }, at)).text()).toContain(
      'It is there already',
    )
    const [source] = await desk.store.sources()
    expect(await (await desk.send({ do: 'remove', source: source?.id ?? '' }, at)).text()).toContain('Removed')
    expect(await desk.store.sources()).toEqual([])
  })

  it('that cannot be had say why, with what was typed', async () => {
    const answer = failed('fetch/status', 'https://lamp.example', 'It answered 404.')
    if (answer.ok) throw new Error('it failed')
    await using desk = await openSettings({ found: { is: 'none', failure: answer.failure, isPage: false } })
    const sent = await desk.send({ do: 'look', address: 'https://lamp.example/"><b>' }, at)
    expect(sent.status).toBe(422)
    expect(await sent.text()).toContain('value="https://lamp.example/&quot;&gt;&lt;b&gt;"')
  })

  it.each<[string, Record<string, string>]>([
    ['do', {}],
    ['do', { do: 'burn' }],
    ['address', { do: 'look' }],
    ['address', { do: 'look', address: 'x'.repeat(limits.linkChars + 1) }],
    ['kind', { do: 'add', target: 'https://lamp.example/' }],
    ['kind', { do: 'add', kind: 'constructor', target: 'https://lamp.example/' }],
    ['target', { do: 'add', kind: 'feed' }],
    ['target', { do: 'add', kind: 'feed', target: 'http://127.0.0.1/feed' }],
    ['target', { do: 'add', kind: 'newsletter', target: '/etc/passwd' }],
    ['target', { do: 'add', kind: 'feed', target: 'https://lamp.example/\u202e' }],
    ['language', { do: 'add', kind: 'feed', target: 'https://lamp.example/', language: 'english' }],
    ['title', { do: 'add', kind: 'feed', target: 'https://lamp.example/', title: 'x'.repeat(201) }],
    ['list', { do: 'import' }],
    ['source', { do: 'remove' }],
    ['source', { do: 'remove', source: 'source-1' }],
  ])('refuse the field %s of %j, and change nothing', async (name, fields) => {
    await using desk = await openSettings()
    const sent = await desk.send(fields, at)
    expect(sent.status).toBe(400)
    expect(await sent.text()).toContain(`The field ${name} cannot be used`)
    expect(await desk.store.sources()).toEqual([])
  })
})

it('more than a list of sources can have is not read', async () => {
  await using desk = await openSettings()
  expect((await desk.send(`do=import&list=${'x'.repeat(limits.opmlFormBytes)}`, '/settings/sources')).status).toBe(413)
})

it('the doctor’s page shows what was found as text, and asks others only when it is sent', async () => {
  await using desk = await openSettings()
  expect(await (await desk.get('/doctor')).text()).toContain('a &lt;b&gt;bold&lt;/b&gt; thing')
  expect((await desk.send({ do: 'dial' }, '/doctor')).status).toBe(400)
  expect((await desk.send({ do: 'ask' }, '/doctor')).status).toBe(200)
})
