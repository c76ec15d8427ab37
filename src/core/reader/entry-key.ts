/** What an entry is. */
export type EntryKey =
  | { readonly of: 'item'; readonly itemKey: string }
  | { readonly of: 'edition'; readonly editionId: string }
  | { readonly of: 'story'; readonly editionId: string; readonly storyId: string }

/** Reads the key of an entry: `entryKey('story:edition-1:story-2')` → `{ of: 'story', editionId: 'edition-1', storyId: 'story-2' }` */
export function entryKey(key: string): EntryKey | undefined {
  const [of, first = '', second = ''] = key.split(':')
  if (of === 'item') return { of, itemKey: key.slice('item:'.length) }
  if (of === 'edition') return { of, editionId: first }
  return of === 'story' ? { of, editionId: first, storyId: second } : undefined
}
