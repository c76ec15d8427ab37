/**
 * The same object without the keys that have no value: absent is not the same as undefined here.
 * `present({ title: 'Lamp', author: undefined })` → `{ title: 'Lamp' }`
 */
export function present<Value extends object>(value: Value): Present<Value> {
  const kept: Partial<Value> = {}
  for (const name of Object.keys(value) as (keyof Value)[]) if (value[name] !== undefined) kept[name] = value[name]
  return kept as Present<Value>
}

type Present<Value> = { [Key in keyof Value]: Exclude<Value[Key], undefined> }
