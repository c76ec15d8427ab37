import { type Guess, language } from './language.ts'

export type LanguageRow = { readonly id: string; readonly text: string; readonly declared?: string }
export type LanguageAnswer = { readonly id: string; readonly lang: string }

/** `headwater stage language`: one text in, its language out. */
export function languageStage(row: LanguageRow, identify: (text: string) => readonly Guess[]): LanguageAnswer {
  const text = row.text ?? ''
  return { id: row.id, lang: language({ text, declared: row.declared, heard: identify(text) }) }
}
