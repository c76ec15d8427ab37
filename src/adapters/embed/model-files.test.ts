import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { bundledFiles, loadEngine } from './engine.ts'
import { readModelFile } from './model-files.ts'

function fileOf(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-model-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'model')
  writeFileSync(path, text)
  return path
}

it('takes a file whose hash fits, in capitals too', async () => {
  const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
  expect(await readModelFile({ path: fileOf('abc'), sha256 })).toMatchObject({ ok: true })
  expect(await readModelFile({ path: fileOf('abc'), sha256: sha256.toUpperCase() })).toMatchObject({ ok: true })
})

it('says what was found of a file that is another one, and of one that is not there', async () => {
  const { sha256 } = bundledFiles().config
  expect(await readModelFile({ path: fileOf('abc'), sha256 })).toMatchObject({
    failure: { code: 'embed/wrong-file', why: expect.stringContaining('ba7816bf') },
  })
  expect(await readModelFile({ path: `${fileOf('abc')}-gone`, sha256 })).toMatchObject({ failure: { code: 'embed/no-model' } })
})

it.each(['config', 'tokenizer', 'weights'] as const)('loads no model whose %s are another’s', async (name) => {
  const files = bundledFiles()
  const planted = { ...files, [name]: { ...files[name], path: fileOf('abc') } }
  expect(await loadEngine(planted)).toMatchObject({ ok: false, failure: { code: 'embed/wrong-file', at: planted[name].path } })
})
