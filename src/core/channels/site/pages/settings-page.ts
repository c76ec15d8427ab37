import type { Problem } from '../../../model/problem.ts'
import { countWords } from '../../../text/count-words.ts'
import type { DiffLine } from '../../../text/line-diff.ts'
import { type Html, html, joined } from '../../markup.ts'
import { frame } from '../frame.ts'
import { inward, type PageContext } from '../page-context.ts'

/** How a setting is filled in: one line, a whole number, one of some, one entry a line, or any of some. */
type Field = 'text' | 'number' | 'choice' | 'list' | 'checks'

export type SettingRow = {
  readonly key: string
  readonly doc: string
  readonly field: Field
  /** As the field has it: the entries of a list one a line; empty where the default holds. */
  readonly value: string
  /** What can be chosen. */
  readonly choices?: readonly string[]
  readonly fallback: string
  /** Where the value comes from: `default`, a line of the file, the environment, the command line. */
  readonly from: string
  /** Why it is not changed here. */
  readonly fixed?: string
}

/** A problem, with the setting it is of where it is one’s. */
type SettingProblem = Problem & { readonly key?: string }

/** What became of what was sent. */
export type SettingsOutcome =
  | { readonly is: 'saved' }
  | { readonly is: 'checked' | 'changed-meanwhile'; readonly diff: readonly DiffLine[] }
  | { readonly is: 'refused'; readonly problems: readonly SettingProblem[] }

export type SettingsShown = {
  readonly path: string
  readonly sections: readonly { readonly name: string; readonly rows: readonly SettingRow[] }[]
  /** Of the file that the page was made from, and what its fields held then. */
  readonly hash: string
  readonly was: string
  readonly outcome?: SettingsOutcome
  /** Settings that the file has otherwise than the desk was started with. */
  readonly waiting: readonly string[]
  /** Whether who looks may change them. */
  readonly mayChange: boolean
  readonly isSample: boolean
}

/** Every setting with what it means, to be changed, checked and saved. Complete without scripts. */
export function settingsPage(shown: SettingsShown, context: PageContext): string {
  const { path, sections, hash, was, outcome, waiting, mayChange, isSample } = shown
  const problems = outcome?.is === 'refused' ? outcome.problems : []
  const main = html`<div class="reading wide settings"><h1>Settings</h1>
<p>${settingsWays(context)}</p>
<p>They stand in <code>${path}</code>. What is set in the environment or on the command line goes before it. Secrets stand in none of them: a setting only names the variable or file that holds one.</p>
${!mayChange && html`<p class="noted">Only an admin who is signed in can change them: <code>headwater open</code> prints an address that signs you in.</p>`}
${outcome !== undefined && outcomeHtml(outcome, path)}
${
  waiting.length > 0 &&
  html`<p class="noted" role="status">${countWords(waiting.length, 'setting waits', 'settings wait')} for the next start of the desk: ${joined(
    waiting.map((key) => html`<code>${key}</code>`),
    html`, `,
  )}.</p>`
}
<p>${joined(
    sections.map(({ name }) => html`<a href="#${name}">${titles[name] ?? name}</a>`),
    html` · `,
  )}</p>
<form id="settings" action="${context.href({ at: 'settings' })}" method="post" autocomplete="off">
<input type="hidden" name="hash" value="${hash}"><input type="hidden" name="was" value="${was}">
${sections.map(({ name, rows }) => html`<fieldset id="${name}"${!mayChange && html` disabled`}><legend><h2>${titles[name] ?? name}</h2></legend>${rows.map((row) => rowHtml(row, problems))}</fieldset>\n`)}
${mayChange && html`<p class="acts-last"><button name="do" value="check">Check</button> <button name="do" value="save" class="quiet">Save</button></p>`}
</form>
<p class="note">Check shows what would change in the file, and changes nothing. A field that is left empty takes its setting out of the file: then its default holds. In a terminal: <code>headwater config set edition.at 05:30 --dry-run</code>.</p></div>`
  const title = outcome?.is === 'refused' ? `Settings: ${countWords(problems.length, 'problem', 'problems')}` : 'Settings'
  return frame({ title, language: 'en', isSample, main, here: { at: 'settings' }, isSending: true }, context)
}

/** The ways between the pages of the desk’s inside. */
export function settingsWays(context: PageContext): Html {
  const ways = [
    [{ at: 'settings' }, 'Settings'],
    [{ at: 'settings-sources' }, 'Add and remove sources'],
    [{ at: 'settings-beats' }, 'What a beat would do'],
    [{ at: 'doctor' }, 'Doctor'],
    [{ at: 'sessions' }, 'Sessions'],
  ] as const
  // The sessions are for who is signed in.
  const open = ways.filter(([place]) => context.href(place) !== undefined)
  return joined(
    open.map(([place, words]) => inward(place, words, context)),
    html` · `,
  )
}

const titles: Readonly<Record<string, string>> = {
  data: 'What is kept',
  server: 'Where the paper is served',
  fetch: 'How sources are fetched',
  edition: 'Beats, schedule and destinations',
  embeddings: 'Comparing titles',
  mail: 'Mail',
  model: 'Language model',
  websub: 'Hubs',
  feeds: 'Feeds',
  trends: 'Trends',
  log: 'What is told',
}

function outcomeHtml(outcome: SettingsOutcome, path: string): Html {
  if (outcome.is === 'saved')
    return html`<section class="noted" role="status"><h2>Saved</h2><p>What the file was stands beside it as <code>${path}.bak</code>. Commands of <code>headwater</code> take the settings from now on, the running desk at its next start.</p></section>`
  if (outcome.is === 'refused')
    return html`<section class="noted" role="alert"><h2>Nothing was changed: ${countWords(outcome.problems.length, 'problem', 'problems')}</h2><ul>${outcome.problems.map((problem) => html`<li>${problem.key !== undefined && html`<a href="#${problem.key}">${problem.key}</a>, `}${problem.at}: found ${problem.found}; expected ${problem.expected}. ${problem.fix}</li>\n`)}</ul></section>`
  const words =
    outcome.is === 'checked'
      ? html`<h2>${outcome.diff.length === 0 ? 'Nothing would change' : 'What would change'}</h2>`
      : html`<h2>The file was changed meanwhile</h2><p>Nothing was saved. What you typed stands below; this is what it would change in the file as it is now.</p>`
  const save = outcome.diff.length > 0 && html`<p><button form="settings" name="do" value="save">Save</button></p>`
  return html`<section class="noted" role="${outcome.is === 'checked' ? 'status' : 'alert'}">${words}${outcome.diff.length > 0 && diffHtml(outcome.diff)}${save}</section>`
}

function diffHtml(diff: readonly DiffLine[]): Html {
  const lines = diff.map(({ is, text }) => {
    if (is === 'same') return html`  ${text}\n`
    return is === 'out' ? html`<del>- ${text}</del>\n` : html`<ins>+ ${text}</ins>\n`
  })
  return html`<pre class="diff" role="region" aria-label="Lines of the file" tabindex="0">${lines}</pre>`
}

function rowHtml(row: SettingRow, problems: readonly SettingProblem[]): Html {
  const { key, doc, fixed, fallback, from } = row
  const own = problems.filter((problem) => problem.key === key)
  const said = html`<p class="note" id="${key}-doc">${doc} ${fallback !== '' && html`Default: ${fallback}.`} ${from !== 'default' && html`Now from ${from}.`}</p>`
  if (fixed !== undefined)
    return html`<div class="setting"><p><code>${key}</code></p><div><p>${row.value === '' ? html`<span class="note">${fallback === '' ? 'none' : fallback}</span>` : row.value.split('\n').join(', ')}</p>${said}<p class="note">Not changed here. ${fixed}</p></div></div>\n`
  const wrong = own.map(({ expected }) => html`<p class="wrong" id="${key}-problem">Expected ${expected}.</p>`)
  return html`<div class="setting">${row.field === 'checks' ? html`<p id="${key}-name"><code>${key}</code></p>` : html`<label for="${key}"><code>${key}</code></label>`}<div>${fieldHtml(row, own.length > 0)}${wrong.slice(0, 1)}${said}</div></div>\n`
}

function fieldHtml({ key, field, value, choices = [], fallback }: SettingRow, isWrong: boolean): Html {
  const told = `${isWrong ? `${key}-problem ` : ''}${key}-doc`
  const invalid = isWrong && html` aria-invalid="true"`
  if (field === 'list')
    return html`<textarea id="${key}" name="${key}" rows="${Math.max(2, value.split('\n').length)}" spellcheck="false" aria-describedby="${told}"${invalid}>\n${value}</textarea>`
  if (field === 'choice') {
    // What was typed and cannot be chosen must not turn into the default in silence.
    const all = value === '' || choices.includes(value) ? choices : [...choices, value]
    const options = all.map((choice) => html`<option value="${choice}"${choice === value && html` selected`}>${choice}</option>`)
    return html`<select id="${key}" name="${key}" aria-describedby="${told}"${invalid}><option value="">${fallback} (default)</option>${options}</select>`
  }
  if (field === 'checks') {
    const chosen = value.split('\n')
    const boxes = choices.map(
      (choice) =>
        html`<label class="choice"><input type="checkbox" name="${key}" value="${choice}"${chosen.includes(choice) && html` checked`}>${choice}</label> `,
    )
    return html`<div role="group" id="${key}" aria-labelledby="${key}-name" aria-describedby="${told}"><input type="hidden" name="${key}" value="">${boxes.length === 0 ? html`<span class="note">none there</span>` : boxes}</div>`
  }
  const numeric = field === 'number' && html` inputmode="numeric"`
  return html`<input id="${key}" name="${key}" type="text" value="${value}"${numeric} placeholder="${fallback}" spellcheck="false" aria-describedby="${told}"${invalid}>`
}
