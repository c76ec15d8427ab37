import { expect, test } from 'vitest'
import { language } from '#core/stages/language/language.ts'
import { loadIdentifier } from './identify.ts'

const identify = await loadIdentifier()

test.each([
  ['en', 'The maintainers released a new version on Tuesday.'],
  ['en', 'THE MAINTAINERS RELEASED A NEW VERSION'],
  ['es', 'El proyecto publicó una nueva versión el martes.'],
  ['de', 'Das Projekt hat am Dienstag eine neue Version veröffentlicht.'],
  ['fr', 'Le projet a publié une nouvelle version mardi.'],
  ['pt', 'O projeto publicou uma nova versão na terça-feira.'],
  ['ru', 'Проект выпустил новую версию во вторник.'],
  ['uk', 'Проєкт випустив нову версію у вівторок.'],
  ['he', 'הפרויקט פרסם גרסה חדשה.'],
  ['id', 'Proyek ini merilis versi baru pada hari Selasa.'],
])('hears %s in “%s”', (tag, text) => {
  expect(identify(text)[0]?.tag).toBe(tag)
})

test.each([
  ['ja', 'プロジェクトは火曜日に新しいバージョンを公開した。'],
  ['zh', '该项目于周二发布了新版本。'],
  ['zh', '中共十八届三中全会意义'],
  ['ko', '프로젝트가 화요일에 새 버전을 공개했다.'],
  ['und', '4.2.0'],
  ['und', ''],
])('what it hears makes it %s in “%s”', (tag, text) => {
  expect(language({ text, declared: undefined, heard: identify(text) })).toBe(tag)
})

test('gives guesses in falling order, of which no two are of one language, and none without words', () => {
  const guesses = identify('Nova verzija je dostupna za preuzimanje')
  expect(guesses.map(({ share }) => share)).toEqual(guesses.map(({ share }) => share).toSorted((one, other) => other - one))
  expect(new Set(guesses.map(({ tag }) => tag)).size).toBe(guesses.length)
  expect(identify('4.2.0 — CVE-2026-1234')).toEqual([])
})
