import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

/**
 * Opens a headless Chromium: the one that the environment variable CHROMIUM names, else the one that npm brought. That one is
 * unpacked once for a machine and version; its own copies of system libraries are used only where the machine has none.
 */
export async function openBrowser(): Promise<Browser> {
  const named = process.env.CHROMIUM
  if (named !== undefined) return await chromium.launch({ executablePath: named, args: switches })
  const folder = await unpacked()
  const executablePath = join(folder, 'chromium')
  try {
    return await chromium.launch({ executablePath, args: switches })
  } catch {
    const libraries = join(folder, 'al2023', 'lib')
    const env = { ...onlyTexts(process.env), LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, 'fonts') }
    return await chromium.launch({ executablePath, args: switches, env })
  }
}

/** Root in a container has no sandbox; and what is looked at does not depend on a graphics card. */
const switches = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--force-color-profile=srgb', '--hide-scrollbars']

async function unpacked(): Promise<string> {
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'))
  const { version } = JSON.parse(readFileSync(join(entry, '..', '..', 'package.json'), 'utf8')) as { version: string }
  const folder = join(tmpdir(), `headwater-chromium-${version}`)
  if (existsSync(folder)) return folder
  // Unpacked beside and moved, so that a second process never finds half of it.
  const beside = mkdtempSync(`${folder}-`)
  const before = {
    TMPDIR: process.env.TMPDIR,
    AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV,
    LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH,
  }
  // The package unpacks into the folder for temporary files, and its libraries only where it believes to be at its usual place.
  Object.assign(process.env, { TMPDIR: beside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' })
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    await packed.executablePath()
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
  try {
    renameSync(beside, folder)
  } catch {
    // Another process was faster.
    rmSync(beside, { recursive: true, force: true })
  }
  return folder
}

function onlyTexts(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}
