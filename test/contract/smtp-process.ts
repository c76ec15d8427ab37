import { fork } from 'node:child_process'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export type TakenMail = { readonly raw: string; readonly to: readonly string[]; readonly from: string }

/** Starts a mail server in a process of its own; it ends with the test. `taken` grows with each mail it took. */
export async function smtpProcess(security: 'none' | 'starttls' | 'tls' = 'none', keys?: { readonly key: string; readonly cert: string }) {
  const taken: TakenMail[] = []
  const child = fork(join(import.meta.dirname, 'smtp-child.ts'), [security, keys?.key ?? '', keys?.cert ?? ''], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  onTestFinished(() => {
    child.kill()
  })
  const port = await new Promise<number>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the mail server ended with ${code}`)))
    child.on('message', (said: { readonly port: number } | TakenMail) => {
      if ('port' in said) resolve(said.port)
      else taken.push(said)
    })
  })
  return { port, taken, end: () => child.kill() }
}
