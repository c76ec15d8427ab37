import type { Scope } from '#core/model/access.ts'

/** Who reads in an app: marks are kept under the name. */
export type Reader = { readonly name: string; readonly kind: Scope }
