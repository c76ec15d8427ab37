import type { TextFile } from './tree.ts'

/** A rule of the house that no compiler says: answers one line for each offence. */
export type Rule = {
  readonly name: string
  readonly applies: (path: string) => boolean
  readonly offences: (file: TextFile) => readonly string[]
}

const linesMax = 400
const isSource = (path: string): boolean => /^(?:src|scripts|eval|bench|bin|fuzz)\/.*\.(?:ts|js)$/.test(path) && !/\.d\.ts$/.test(path)
const isCore = (path: string): boolean => path.startsWith('src/core/') && /(?<!\.d|\.test)\.ts$/.test(path)

/** The file without comments and texts, so that a word in a sentence is no offence. */
function codeOnly(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/(^|\s)\/\/.*$/gm, ' ')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, '""')
}

/** What each layer may import. The compiler holds most of it; references of references and one adapter in another it lets through. */
const licenses: Readonly<Record<string, readonly string[]>> = {
  core: [],
  ports: ['core'],
  desk: ['core', 'ports'],
  adapters: ['core', 'ports'],
  app: ['core', 'ports', 'desk', 'adapters'],
  server: ['core', 'ports', 'desk', 'app'],
  cli: ['core', 'ports', 'desk', 'app', 'server'],
  islands: [],
}

function wrongArrows({ path, text }: TextFile): readonly string[] {
  const [, layer = '', part = ''] = path.split('/')
  const imports = [...text.matchAll(/from '(#|\.\.?\/)([^']+)'/g)]
  return imports.flatMap(([, kind = '', rest = '']) => {
    if (kind === '#') return licenses[layer]?.includes(rest.split('/')[0] ?? '') ? [] : [`${path} imports #${rest}`]
    const target = new URL(`${kind}${rest}`, `file:///${path}`).pathname.slice(1).split('/')
    const isElsewhere = layer === 'adapters' && target.length > 3 && target[2] !== part
    return target[1] !== layer || isElsewhere ? [`${path} imports ${target.join('/')}`] : []
  })
}

export const rules: readonly Rule[] = [
  {
    name: 'a layer imports what its license allows, and an adapter no other adapter',
    applies: (path) => /^src\/\w+\/.*(?<!\.test)\.ts$/.test(path),
    offences: wrongArrows,
  },
  {
    name: 'the core never waits',
    applies: isCore,
    offences: ({ path, text }) => (/\b(?:async|await|Promise)\b/.test(codeOnly(text)) ? [`${path} waits`] : []),
  },
  {
    name: 'the core has no dice, no clock and no Node',
    applies: isCore,
    offences: ({ path, text }) =>
      /\bMath\.random\b|from\s+['"]node:|\bperformance\.now\b/.test(text) ? [`${path} reaches for the world`] : [],
  },
  {
    name: 'no file is called utils, helpers, common, misc or shared',
    applies: isSource,
    offences: ({ path }) => (/(?:^|\/)(?:utils?|helpers?|common|misc|shared)(?:\/|\.ts$)/.test(path.slice(4)) ? [path] : []),
  },
  {
    name: `a file has at most ${linesMax} lines, unless it is a table`,
    applies: (path) => isSource(path) && !/\.test\.ts$/.test(path),
    offences: ({ path, text }) =>
      text.split('\n').length > linesMax && !text.startsWith('// table') ? [`${path} has ${text.split('\n').length} lines`] : [],
  },
  {
    name: 'no null inside the core, the ports and the desk',
    applies: (path) => /^src\/(?:core|ports|desk)\//.test(path) && /(?<!\.test)\.ts$/.test(path) && !path.endsWith('platform.d.ts'),
    // Comparing with null is how platform answers are turned into undefined; giving null back is the offence.
    offences: ({ path, text }) => (/(?:return|:|\?\?|\?)\s+null\b(?!\s*[!=])/.test(codeOnly(text)) ? [`${path} hands out null`] : []),
  },
  {
    name: 'TODO names an issue',
    applies: isSource,
    offences: ({ path, text }) => (/\b(?:TODO|FIXME|XXX)\b(?!\(#\d+\))/.test(text) ? [path] : []),
  },
  {
    name: 'the repository speaks of the project alone',
    applies: (path) => !/^test\/tidy\/|package-lock\.json$/.test(path) && !/\.(?:png|gz|wasm|woff2)$/.test(path),
    offences: ({ path, text }) =>
      /\/(?:work|farm|tmp)\/[\w.-]+|(?<![\w.])\/(?:home|root|Users|mnt|opt)\/[\w.-]+|registry\.npmjs|deb\.debian/.test(text) ? [path] : [],
  },
  {
    name: 'workflow actions are pinned by hash, with least permissions',
    applies: (path) => /^\.github\/workflows\//.test(path),
    offences: ({ path, text }) => [
      ...[...text.matchAll(/uses:\s*(\S+)/g)]
        .filter(([, action = '']) => !/@[0-9a-f]{40}$/.test(action))
        .map(([, action]) => `${path}: ${action} is not pinned`),
      ...(/^permissions:\s*\n\s+contents: read\s*$/m.test(text) ? [] : [`${path} does not limit its permissions`]),
      ...(/pull_request_target/.test(text) ? [`${path} runs strangers' code with our rights`] : []),
    ],
  },
]
