import { LineCounter, parseDocument } from 'yaml'
import type { Problem } from '../model/problem.ts'
import { lineFinder } from './line-finder.ts'
import { shown } from './problem-of.ts'

/** The data of a YAML file, and where each value of it stands: `beats/x.yaml:12 terms[0].weight`. */
export type Written = { readonly raw: unknown; readonly at: (path: readonly PropertyKey[]) => string }

const fileCharsMax = 1_000_000

/**
 * Reads a YAML file that a person wrote, or tells where its writing breaks. `place` is the name of the file as its writer
 * knows it. `readYaml('id: x', 'x.yaml')` → `{ raw: { id: 'x' }, at: (['id']) → 'x.yaml:1 id' }`
 */
export function readYaml(text: string, place: string): Written | { readonly problems: readonly Problem[] } {
  if (text.length > fileCharsMax) {
    const expected = `at most ${fileCharsMax} characters`
    return { problems: [{ at: `${place}:1`, found: `${text.length} characters`, expected, fix: 'Shorten the file.' }] }
  }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const broken = document.errors.map((error) => {
    const found = shown(text.slice(error.pos[0], error.pos[0] + 40).split('\n')[0])
    return brokenAt(`${place}:${lines.linePos(error.pos[0]).line}`, found, error.message)
  })
  if (broken.length > 0) return { problems: broken }
  try {
    return { raw: document.toJS(), at: lineFinder(document, lines, place) }
  } catch (cause) {
    // toJS refuses aliases that multiply ("billion laughs").
    return { problems: [brokenAt(`${place}:1`, 'aliases', cause instanceof Error ? cause.message : String(cause))] }
  }
}

function brokenAt(at: string, found: string, why: string): Problem {
  return { at, found, expected: 'YAML', fix: `Mend the writing of the file: ${why.split('\n')[0]}` }
}
