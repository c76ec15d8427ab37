/** What a cookie needs to know of the question: whether the browser speaks https, and the Host header. */
type Asked = { readonly isHttps: boolean; header(name: string): string | undefined }

const monthSeconds = 30 * 24 * 3600

/**
 * The name of the session’s cookie. Over https it has the prefix that lets no other host and no plain page set it (RFC 6265bis,
 * 4.1.3.2). Else the port is in it: browsers send the cookies of a host to all its ports, and two desks may stand on one machine.
 */
function sessionCookieName({ isHttps, header }: Asked): string {
  if (isHttps) return '__Host-headwater'
  return `headwater-${/:(\d+)$/.exec(header('host') ?? '')?.[1] ?? '80'}`
}

/** The secret that the browser sends; undefined when it sends none. */
export function sentSession(asked: Asked): string | undefined {
  const name = sessionCookieName(asked)
  for (const pair of (asked.header('cookie') ?? '').split(';')) {
    const [key, value] = pair.trim().split('=', 2)
    if (key === name) return value
  }
  return undefined
}

/** The header that gives a browser its session: no script reads it, no other site’s form sends it. */
export function setSession(asked: Asked, secret: string): string {
  return cookieOf(asked, secret, monthSeconds)
}

/** The header that takes it away. */
export function dropSession(asked: Asked): string {
  return cookieOf(asked, '', 0)
}

function cookieOf(asked: Asked, value: string, seconds: number): string {
  const parts = [`${sessionCookieName(asked)}=${value}`, 'Path=/', `Max-Age=${seconds}`, 'HttpOnly', 'SameSite=Lax']
  return [...parts, ...(asked.isHttps ? ['Secure'] : [])].join('; ')
}
