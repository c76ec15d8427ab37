import { expect, it } from 'vitest'
import { stageDefaults } from '#app/config/stage-defaults.ts'
import { sample } from '../../../../test/contract/samples.ts'
import { claimBorne } from './claim-borne.ts'

/** Whether a sentence in a model’s words is borne by a report of one sentence. */
function isBorne(claim: string, passage: string, language = 'en'): boolean {
  const one = { id: 'passage-1', articleId: 'article-1', start: 0, end: passage.length, text: passage, part: 'body' as const }
  const article = sample.article({ language, title: '', text: passage, passages: [one] })
  const draft = { text: claim, language, wording: 'model' as const, passages: [] }
  return claimBorne(draft, [{ article, passage: one }], stageDefaults.check).isBorne
}

const holm = 'Maintainer Ada Holm said the change may break plugins that were written before 2020.'
const lind = 'Ada Holm, who maintains Tarn, said 14 companies tested the release for six weeks.'
const lock = 'The new version drops the old lock manager, which slowed large clusters down.'

it.each([
  ['Plugins may break Ada Holm.', holm],
  ['Ada Holm may break plugins.', holm],
  ['Holm was written before 2020.', holm],
  ['14 companies maintain Tarn.', lind],
  ['Ada Holm tested 14 companies for six weeks.', lind],
  ['The lock manager drops the new version.', lock],
  ['The new version slowed large clusters down.', lock],
  ['Large clusters slowed the lock manager down.', lock],
  ['Ada Holm was arrested on Monday.', 'The lawyer of Ada Holm was arrested on Monday.'],
  ['Ada Holm was arrested on Monday.', 'Ada Holm’s brother was arrested on Monday.'],
  ['Ada Holm was arrested on Monday.', 'A man who threatened Ada Holm was arrested on Monday.'],
  ['Tarn leaks keys.', 'Fears that Tarn leaks keys grew on Monday.'],
  ['Tarn leaks keys.', 'The rumor that Tarn leaks keys spread on Monday.'],
  ['Tarn 4.0 leaks every key.', 'Ada Holm joked that Tarn 4.0 leaks every key.'],
  ['Tarn 4.0 leaks every key to strangers.', 'Tarn 4.0 mends a flaw that leaks every key to strangers.'],
  ['Ada Holm sold Tarn to a circus.', 'In a satirical post Ada Holm sold Tarn to a circus.'],
  ['Tarn 4.0 was stolen on Monday.', 'Tarn 4.0 was not, as was feared, stolen on Monday.'],
  ['Ada Holm stole the keys.', 'Police say thieves, not Ada Holm, stole the keys.'],
  ['Ada Holm is stealing the keys of Tarn.', 'Ada Holm is innocent of stealing the keys of Tarn.'],
  ['Ada Holm was sued for theft.', 'Ada Holm was cleared of theft after Bo Lind sued.'],
  ['Tarn steals keys.', 'Ada Holm called the idea that Tarn steals keys absurd.'],
  ['Tarn 4.0 deletes all files.', 'A bug in a test of Tarn 4.0 deletes all files.'],
  ['Tarn was sued by Penstock.', 'Tarn was sued by Sluice after Penstock bought it.'],
])('%s is not what is said by: %s', (claim, passage) => expect(isBorne(claim, passage)).toBe(false))

it.each([
  ['On Monday, the Tarn project released Tarn 4.0.', 'The Tarn project released Tarn 4.0 on Monday.'],
  ['The Tarn project launched Tarn 4.0 on Monday.', 'The Tarn project released Tarn 4.0 on Monday.'],
  ['The change may break plugins written before 2020, Ada Holm said.', holm],
  ['According to Ada Holm, the change may break plugins.', holm],
  ['Ada Holm said 14 firms tested the release for six weeks.', lind],
  ['The new version drops the old lock manager.', lock],
  ['The flaw allows hackers to read private files.', 'The vulnerability allows attackers to read private files.'],
])('%s may be told of: %s', (claim, passage) => expect(isBorne(claim, passage)).toBe(true))

it.each([
  ['de', 'Das Projekt Tarn gab am Montag das betrügerische Tarn 4.0 frei.', 'Das Projekt Tarn gab am Montag Tarn 4.0 frei.', false],
  ['de', 'Das Projekt gab Tarn 4.0 frei.', 'Das Projekt gab am Montag Tarn 4.0 frei.', true],
  ['ja', '水車財団は月曜日に盗品の新版を公開した。', '水車財団は月曜日に新版を公開した。', false],
  ['ja', '水車財団は新版を公開した。', '水車財団は新版を公開したと報じられている。', false],
  ['ja', '水車財団は新版を公開した。', '水車財団は月曜日に新版を公開した。', true],
])('in %s, %s of %s: %s', (language, claim, passage, is) => expect(isBorne(claim, passage, language)).toBe(is))
