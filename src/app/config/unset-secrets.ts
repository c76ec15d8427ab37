import type { UnsetSecret, Values } from './decide-config.ts'

/** The settings that name a secret’s environment variable: when the secret is used, what it is, and what can do without. */
const named = [
  { key: 'embeddings.keyVariable', isUsed: (text: Text) => text('embeddings.use') === 'endpoint', holds: 'the key', without: 'a key' },
  { key: 'model.keyVariable', isUsed: (text: Text) => text('model.use') !== 'none', holds: 'the key', without: 'a key' },
  { key: 'mail.passwordVariable', isUsed: isMailed, holds: 'the password', without: 'a sign-in' },
] as const

type Text = (key: string) => string

// With a file beside the variable it is not known which of them is meant, and that is told.
function isMailed(text: Text): boolean {
  return text('mail.host') !== notSet && text('mail.passwordFile') === notSet
}

/** The secrets’ variables that the settings name and `env` does not have, each with its place, and what to do. */
export function unsetSecrets(values: Values, env: Readonly<Record<string, string | undefined>>): readonly UnsetSecret[] {
  const text: Text = (key) => String(values.get(key)?.value ?? notSet)
  return named.flatMap(({ key, isUsed, holds, without }): readonly UnsetSecret[] => {
    const [variable, name] = [values.get(key), text(key)]
    if (variable === undefined || name === notSet || (env[name] ?? '') !== '' || !isUsed(text)) return []
    const fix = `Set ${name} where the desk is started, or leave ${key} out for a ${section(key)} without ${without}.`
    return [{ key, at: variable.at, found: `${key}: ${name}`, expected: `an environment variable that holds ${holds}`, fix }]
  })
}

function section(key: string): string {
  return key.startsWith('mail.') ? 'server' : 'service'
}

const notSet = 'not set'
