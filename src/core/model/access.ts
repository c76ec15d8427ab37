/** What a token, a session or a proxy lets its bearer do: read the paper’s feeds; read the paper; see and change what the desk does; all. */
export const scopes = ['feed', 'reader', 'editor', 'admin'] as const
export type Scope = (typeof scopes)[number]
