import { limits } from '#core/limits.ts'
import { type Answer, errorAnswer, types } from './answer.ts'
import type { Deps } from './deps.ts'
import type { Sent } from './route.ts'

/** The fields of a form as a browser sends it (application/x-www-form-urlencoded); undefined when it is too long. */
export async function fieldsOf(sent: Sent, bytesMax: number = limits.formBytes): Promise<URLSearchParams | undefined> {
  const body = await sent.body(bytesMax)
  return body && new URLSearchParams(new TextDecoder().decode(body))
}

/** 413: a form that is longer than any that is filled in by hand. */
export function tooLong(deps: Deps, bytesMax: number = limits.formBytes): Answer {
  const why = `It is longer than ${bytesMax} bytes.`
  return errorAnswer(413, { title: 'Too much was sent', why, todo: 'Nothing was changed. Send fewer words.' }, deps)
}

/** 400, with the field that cannot be used: what is wrong with it, and what to do. */
export function wrongField(name: string, more: { readonly why: string; readonly todo: string }, deps: Deps): Answer {
  return errorAnswer(400, { title: `The field ${name} cannot be used`, ...more }, deps)
}

/** To a page that can be loaded again without doing it again (RFC 9110, 15.4.4). */
export function goTo(location: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status: 303, type: types.text, body: 'Done.\n', headers: { location, ...headers } }
}
