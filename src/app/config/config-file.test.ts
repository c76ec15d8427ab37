import { spawn } from 'node:child_process'
import { lstatSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type ConfigFile, readConfigFile, saveConfigFile } from './config-file.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'headwater-config-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function read(path: string): ConfigFile {
  const file = readConfigFile(path)
  if ('problem' in file) throw new Error(file.problem.found)
  return file
}

it('a link to the file stays one, and the file behind it is written', () => {
  const [real, link] = [join(folder, 'real.yaml'), join(folder, 'headwater.yaml')]
  writeFileSync(real, 'one')
  symlinkSync(real, link)
  expect(saveConfigFile(read(link), 'two')).toEqual({ ok: true, kept: `${real}.bak` })
  expect(lstatSync(link).isSymbolicLink()).toBe(true)
  expect([readFileSync(real, 'utf8'), readFileSync(`${real}.bak`, 'utf8')]).toEqual(['two', 'one'])
})

it('a file that is another one by now is not written, nor one that came meanwhile', () => {
  const path = join(folder, 'headwater.yaml')
  const none = read(path)
  writeFileSync(path, 'somebody’s')
  expect(saveConfigFile(none, 'ours')).toEqual({ ok: false, problem: 'changed' })
  const one = read(path)
  writeFileSync(path, 'somebody’s again')
  expect(saveConfigFile(one, 'ours')).toEqual({ ok: false, problem: 'changed' })
  expect(readFileSync(path, 'utf8')).toBe('somebody’s again')
})

it('a folder that is not there is told, with what to do', () => {
  const saved = saveConfigFile(read(join(folder, 'gone/headwater.yaml')), 'x')
  expect(saved.ok ? '' : saved.problem).toMatchObject({ found: 'a file that cannot be written (ENOENT)' })
})

it('a process that is killed while it writes leaves the old file or the new one, whole', { timeout: 30_000 }, async () => {
  const path = join(folder, 'headwater.yaml')
  const whole = (sign: string): string => sign.repeat(200_000)
  writeFileSync(path, whole('a'))
  const script = `import { readConfigFile, saveConfigFile } from ${JSON.stringify(new URL('config-file.ts', import.meta.url).href)}
    for (;;) for (const sign of ['a', 'b']) {
      process.stdout.write('.')
      saveConfigFile(readConfigFile(${JSON.stringify(path)}), sign.repeat(200_000))
    }`
  for (let round = 0; round < 5; round += 1) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script])
    for (let saves = 0; saves <= round; saves += 1) await new Promise((resolve) => child.stdout.once('data', resolve))
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('close', resolve))
    expect([whole('a'), whole('b')]).toContain(readFileSync(path, 'utf8'))
  }
  // What the last one left half does not stand in the way.
  expect(saveConfigFile(read(path), 'c').ok).toBe(true)
})
