import { plainText } from '../plain.ts'

/** Joins nothing and shows nothing (U+2060): between two signs it keeps services from reading them as one. */
const joiner = '\u2060'

/**
 * A stranger’s text as one plain line that no chat service takes for a call or a link: behind each `@` and inside each `://`,
 * `www.` and `<!` stands a sign that is not seen. `@everyone`, `@channel`, `@room` and addresses stay readable and are dead.
 * What of it is markup in a service’s own language is escaped by that service’s file.
 */
export function deadText(text: string): string {
  return plainText(text)
    .replaceAll(joiner, '')
    .replaceAll('\u200b', '')
    .replace(/[@＠﹫]/g, (sign) => sign + joiner)
    .replace(/<(?=[!@#:])/g, `<${joiner}`)
    .replace(/:\/\//g, `:${joiner}//`)
    .replace(/www\./gi, (start) => `${start.slice(0, 3)}${joiner}.`)
}
