import { describe, expect, it } from 'vitest'
import { limits } from '#core/limits.ts'
import { type ConfigEdit, editConfig } from './edit-config.ts'

const path = 'headwater.yaml'
const edited = (text: string, ...edits: readonly ConfigEdit[]) => editConfig({ file: { path, text }, env: {}, flags: {} }, edits)
const textOf = (text: string, ...edits: readonly ConfigEdit[]): string => {
  const answer = edited(text, ...edits)
  return answer.ok ? answer.text : JSON.stringify(answer.problems)
}

const file = `# How our desk works. Ask Ada before you change the port.
server:
  port: 4600   # behind the proxy
  host: "127.0.0.1"

# What we read
fetch:
  allow:
    - 10.1.0.0/16   # the archive
    # the old one
    - 10.2.0.0/16
    - intranet.example:8080
  contact: https://desk.example/us

edition: # the paper
  at: 05:30
`

describe('editConfig', () => {
  it.each([
    ['a value, and leaves what is said beside it', { key: 'server.port', typed: '4700' }, ['port: 4600 ', 'port: 4700 ']],
    ['a value in quotes', { key: 'server.host', typed: '::1' }, ['host: "127.0.0.1"', 'host: ::1']],
    ['a value that is the last of the file', { key: 'edition.at', typed: '06:15' }, ['at: 05:30', 'at: 06:15']],
    ['a text that looks like a number', { key: 'fetch.contact', typed: '12' }, ['contact: https://desk.example/us', 'contact: "12"']],
    [
      'a text with a sign that begins a comment',
      { key: 'fetch.contact', typed: 'us # him' },
      ['contact: https://desk.example/us', 'contact: "us # him"'],
    ],
    [
      'a list by one entry more',
      { key: 'fetch.allow', typed: '10.1.0.0/16, 10.2.0.0/16, intranet.example:8080, 10.3.0.0/16' },
      ['    - intranet.example:8080\n', '    - intranet.example:8080\n    - 10.3.0.0/16\n'],
    ],
    ['a list by one entry less', { key: 'fetch.allow', typed: ['10.1.0.0/16', 'intranet.example:8080'] }, ['    - 10.2.0.0/16\n', '']],
    ['a list to nothing', { key: 'fetch.allow', typed: [] }, [/ {2}allow:\n[\s\S]*8080/.exec(file)?.[0] ?? '', '  allow: []']],
  ] as const)('changes %s', (_what, edit, [before, after]) => {
    expect(file).toContain(before)
    expect(textOf(file, edit)).toBe(file.replace(before, after))
  })

  it('adds a setting to its section, a section at the end, and begins a file', () => {
    expect(textOf(file, { key: 'server.public', typed: 'yes' })).toBe(file.replace('"127.0.0.1"\n', '"127.0.0.1"\n  public: yes\n'))
    expect(textOf(file, { key: 'log.level', typed: 'info' })).toBe(`${file}\nlog:\n  level: info\n`)
    expect(textOf('', { key: 'edition.beats', typed: 'open-source, ./rail, one.yaml' })).toBe(
      'edition:\n  beats: [open-source, ./rail, one.yaml]\n',
    )
    expect(textOf('# nothing yet', { key: 'log.level', typed: 'info' })).toBe('# nothing yet\n\nlog:\n  level: info\n')
  })

  it('takes a setting out, with its section where nothing else stands there, and keeps what is said', () => {
    expect(textOf(file, { key: 'server.port', typed: undefined })).toBe(file.replace('  port: 4600   # behind the proxy\n', ''))
    expect(textOf(file, { key: 'edition.at', typed: undefined })).toBe(file.replace('\nedition: # the paper\n  at: 05:30\n', ''))
    expect(textOf(file, { key: 'fetch.allow', typed: undefined })).not.toContain('10.1')
    expect(textOf(file, { key: 'log.level', typed: undefined })).toBe(file)
  })

  it('changes several at once, and keeps the line ends of another system', () => {
    const windows = file.replaceAll('\n', '\r\n')
    const edits = [
      { key: 'server.port', typed: '1' },
      { key: 'fetch.allow', typed: ['10.2.0.0/16', 'x.example:1'] },
      { key: 'model.use', typed: 'none' },
      { key: 'edition.at', typed: undefined },
    ]
    expect(textOf(windows, ...edits)).toBe(textOf(file, ...edits).replaceAll('\n', '\r\n'))
  })

  it.each([
    ['server: {port: 1, host: "::1"}\n', 'server.port', '2'],
    ['server: &s\n  port: &p 1\nfetch:\n  contact: *p\n', 'server.port', '2'],
    ['server:\n  port:\n  host: ::1\n', 'server.port', '2'],
    ['server:\n  port:\n', 'server.port', '2'],
    ['fetch:\n  contact: >\n    one\n    two\n  pauseMs: 5\n', 'fetch.contact', 'three'],
    ['fetch:\n  contact: one\n   two\n', 'fetch.contact', 'three'],
    ['fetch:\n  allow:\n  - 10.0.0.0/8\n  contact: x\n', 'fetch.allow', '10.1.0.0/16'],
    ['fetch:\n  allow: [10.0.0.0/8,\n    10.1.0.0/16]\n', 'fetch.allow', '10.2.0.0/16'],
    ['---\nserver:\n  port: 1\n...\n', 'log.level', 'info'],
  ])('says what was wanted in a file that is written in another way, or refuses: %j', (text, key, typed) => {
    const answer = edited(text, { key, typed })
    if (answer.ok) {
      const value = answer.values.get(key)
      expect(value).toMatchObject({ origin: 'file', value: Array.isArray(value?.value) ? [typed] : value?.value })
      expect(String(value?.value)).toBe(typed)
    } else expect(answer.problems[0]?.fix).toBe('Change this setting in the file by hand.')
  })

  it('tells every problem at once, each with the setting it is of', () => {
    const more = edited('server:\n  prot: 1\n', { key: 'server.port', typed: '99999' }, { key: 'log.level', typed: 'loud' })
    expect((more.ok ? [] : more.problems).map(({ key }) => key)).toEqual([undefined, 'server.port', 'log.level'])
  })

  it('refuses what no setting is, lines, control characters and what is far too long', () => {
    const bad: readonly ConfigEdit[] = [
      { key: 'server.prot', typed: '1' },
      { key: '__proto__.port', typed: '1' },
      { key: '', typed: '1' },
      { key: 'fetch.contact', typed: 'a\nserver:\n  port: 1' },
      { key: 'fetch.contact', typed: 'a\u001b[31m' },
      { key: 'fetch.contact', typed: 'a\u202eb' },
      { key: 'fetch.contact', typed: 'a'.repeat(limits.settingChars + 1) },
      { key: 'fetch.allow', typed: Array.from({ length: limits.settingEntries + 1 }, () => '10.0.0.0/8') },
    ]
    for (const edit of bad) expect(edited(file, edit).ok, JSON.stringify(edit).slice(0, 80)).toBe(false)
    const all = edited(file, ...bad)
    expect(all.ok ? 0 : all.problems.length).toBe(bad.length)
  })

  it('leaves a file that is no YAML to its writer', () => {
    const answer = edited('server:\n  port: [1\nx: }', { key: 'server.port', typed: '1' })
    expect(answer.ok ? '' : answer.problems[0]?.at).toMatch(/^headwater\.yaml:\d/)
  })
})
