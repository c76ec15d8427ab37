import type { NewBeat } from './new-beat.ts'

/**
 * Another beat’s file to begin with: the same, under another id and title, collecting from that one’s sources.
 * `beatLike('id: ai\ntitle: AI\n…', { id: 'chips', title: 'Chips', like: 'ai' })` → `id: chips\ntitle: "Chips"\n…`
 */
export function beatLike(text: string, { id, title, like }: NewBeat & { readonly like: string }): string {
  const renamed = text.replace(/^id:.*$/m, `id: ${id}`).replace(/^title:.*$/m, () => `title: ${JSON.stringify(title)}`)
  return /^sources:/m.test(renamed)
    ? renamed
    : renamed.replace(/^language:.*$/m, (line) => `${line}\n\n# Which source packs come with it.\nsources: [${like}]`)
}
