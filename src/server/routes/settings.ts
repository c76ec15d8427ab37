import { checkConfig } from '#app/config/check-config.ts'
import { configOf } from '#app/config/config.ts'
import { type ConfigFile, readConfigFile, saveConfigFile } from '#app/config/config-file.ts'
import { decideConfig, type Values } from '#app/config/decide-config.ts'
import { type EditProblem, editConfig } from '#app/config/edit-config.ts'
import { type SettingsOutcome, settingsPage } from '#core/channels/site/pages/settings-page.ts'
import { limits } from '#core/limits.ts'
import { present } from '#core/model/present.ts'
import type { Problem } from '#core/model/problem.ts'
import { lineDiff } from '#core/text/line-diff.ts'
import { isAdmitted } from '../access.ts'
import { type Answer, errorAnswer, notFound, types } from '../answer.ts'
import type { Deps, SettingsParts } from '../deps.ts'
import { fieldsOf, goTo, tooLong, wrongField } from '../form.ts'
import { pagesFor } from '../pages-for.ts'
import type { Ask, Route, Sent } from '../route.ts'
import { settingRows } from '../settings-rows.ts'
import { settingsSent } from '../settings-sent.ts'

/** All settings: looked at by whoever sees the inside of the desk, changed by an admin. */
export const settings: Route = {
  path: '/settings',
  access: 'owner-read',
  title: 'Every setting with what it means: change, check, save',
  async answer(ask, deps) {
    const parts = deps.settings
    if (parts === undefined) return notFound(deps)
    const now = standing(parts)
    if ('problem' in now) return unreadable(now.problem, deps)
    const outcome: SettingsOutcome | undefined =
      now.problems.length > 0 ? { is: 'refused', problems: now.problems } : ask.query('saved') === 'yes' ? { is: 'saved' } : undefined
    return shown({ ask, parts, now, status: 200, ...present({ outcome }) }, deps)
  },
  takes: {
    access: 'admin',
    from: 'own-page',
    async take(sent, deps) {
      const parts = deps.settings
      if (parts === undefined) return notFound(deps)
      const fields = await fieldsOf(sent, limits.settingsFormBytes)
      if (fields === undefined) return tooLong(deps, limits.settingsFormBytes)
      return taken(sent, { fields, parts }, deps)
    },
  },
}

/** The file and what it comes to; with what is wrong with it, the settings the desk was started with. */
type Standing = { readonly file: ConfigFile; readonly values: Values; readonly problems: readonly Problem[] }

function standing(parts: SettingsParts): Standing | { readonly problem: Problem } {
  const { path, env, flags, running } = parts
  const file = readConfigFile(path)
  if ('problem' in file) return file
  const decided = decideConfig({ file, env, flags })
  // The next start would refuse without the secrets that are not set.
  return decided.ok ? { file, values: decided.values, problems: decided.unset } : { file, values: running, problems: decided.problems }
}

type Wish = { readonly fields: URLSearchParams; readonly parts: SettingsParts }

function taken(sent: Sent, { fields, parts }: Wish, deps: Deps): Answer {
  const odd = oddOf(fields)
  if (odd !== undefined) return wrongField(odd.name, { why: odd.why, todo: 'Nothing was changed. Open the settings again.' }, deps)
  const now = standing(parts)
  if ('problem' in now) return unreadable(now.problem, deps)
  const { file } = now
  const { edits, typed, problems } = settingsSent(fields, settingRows(now.values))
  const page = { ask: sent, parts, now, typed }
  if (problems.length > 0) return shown({ ...page, status: 422, outcome: { is: 'refused', problems } }, deps)
  const edited = editConfig({ file, env: parts.env, flags: parts.flags }, edits)
  const left = edited.ok ? standsInTheWay(edited) : edited.problems
  if (!edited.ok || left.length > 0) return shown({ ...page, status: 422, outcome: { is: 'refused', problems: left } }, deps)
  const diff = lineDiff(file.text, edited.text, 2)
  if (fields.get('hash') !== file.hash) return shown({ ...page, status: 409, outcome: { is: 'changed-meanwhile', diff } }, deps)
  if (fields.get('do') !== 'save') return shown({ ...page, status: 200, outcome: { is: 'checked', diff } }, deps)
  if (diff.length === 0) return goTo('/settings')
  const saved = saveConfigFile(file, edited.text)
  if (saved.ok) return goTo('/settings?saved=yes')
  if (saved.problem !== 'changed') return unreadable(saved.problem, deps)
  return shown({ ...page, status: 409, outcome: { is: 'changed-meanwhile', diff } }, deps)
}

function oddOf(fields: URLSearchParams): { readonly name: string; readonly why: string } | undefined {
  const [hash, wish] = [fields.get('hash'), fields.get('do') ?? 'check']
  if (hash === null || !/^[\da-f]{16}$/.test(hash)) return { name: 'hash', why: 'It says which settings were looked at, and is missing.' }
  return wish === 'check' || wish === 'save' ? undefined : { name: 'do', why: 'It is neither check nor save.' }
}

/** What the next start would refuse, secrets that are not set here among it: a desk that runs has them. */
function standsInTheWay({ values, unset }: { readonly values: Values; readonly unset: readonly EditProblem[] }): readonly EditProblem[] {
  const checked = checkConfig(configOf(values))
  return [...checked.problems, ...checked.unset, ...unset].map(withKey)
}

/** What a file that a setting names is wrong with belongs to that setting. */
function withKey(problem: EditProblem): EditProblem {
  const key = problem.key ?? (/^(?:[a-z]+\.[A-Za-z]+)$/.test(problem.at) ? problem.at : undefined)
  return { ...problem, ...present({ key }) }
}

type Shown = {
  readonly ask: Ask
  readonly parts: SettingsParts
  readonly now: Standing
  readonly status: Answer['status']
  readonly typed?: ReadonlyMap<string, string>
  readonly outcome?: SettingsOutcome
}

function shown({ ask, parts, now, status, typed, outcome }: Shown, deps: Deps): Answer {
  const held = settingRows(now.values)
  const rows = typed === undefined ? held : settingRows(now.values, typed)
  const names = [...new Set(rows.map(({ key }) => sectionOf(key)))]
  const was = Object.fromEntries(held.flatMap(({ key, value, fixed }) => (fixed === undefined ? [[key, value]] : [])))
  const page = {
    path: parts.path,
    sections: names.map((name) => ({ name, rows: rows.filter(({ key }) => sectionOf(key) === name) })),
    hash: now.file.hash,
    was: JSON.stringify(was),
    ...present({ outcome }),
    waiting: now.problems.length > 0 ? [] : waitingOf(now.values, parts.running),
    mayChange: isAdmitted('admin', ask.caller),
    isSample: deps.isSample(),
  }
  return { status, type: types.html, body: settingsPage(page, pagesFor(ask, deps)), headers: { 'cache-control': 'no-store' } }
}

function sectionOf(key: string): string {
  return key.split('.')[0] ?? ''
}

function waitingOf(values: Values, running: Values): readonly string[] {
  return [...values].flatMap(([key, { value }]) => (JSON.stringify(value) === JSON.stringify(running.get(key)?.value) ? [] : [key]))
}

function unreadable({ at, found, expected, fix }: Problem, deps: Deps): Answer {
  const why = `${at} is ${found}; it has to be ${expected}.`
  return errorAnswer(409, { title: 'The settings cannot be changed', why, todo: `Nothing was changed. ${fix}` }, deps)
}
