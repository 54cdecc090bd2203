// OpenID Connect, authorization code with PKCE. Comes when somebody signs in; nobody can without a network anyway.
import { Failure } from './failure'
import { kept } from './keep'
import { decode, enter, home, type Tokens } from './session'

interface Issuer {
  clientId: string
  authorize: string
  token: string
  name: string
  /** Where its own session ends. */
  end: string | undefined
  /** What a person can be asked there; undefined where it does not say. */
  prompts: string[] | undefined
}
interface Begun {
  verifier: string
  nonce: string
  redirect: string
  back: string
}

const bytes = (n: number) => crypto.getRandomValues(new Uint8Array(n))
const url64 = (data: Uint8Array) => btoa(String.fromCharCode(...data)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
const digest = async (text: string) => url64(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))))
const callback = () => `${location.origin}${home()}/signed-in`

async function issuer(): Promise<Issuer> {
  const read = async (url: string) => {
    const answer = await fetch(url)
    if (!answer.ok) throw new Failure('server', { status: answer.status })
    return (await answer.json()) as Record<string, string> & { prompt_values_supported?: string[] }
  }
  const config = await read('/config.json')
  const base = (config['issuer'] || location.origin).replace(/\/$/, '')
  const said = await read(`${base}/.well-known/openid-configuration`)
  const { authorization_endpoint: authorize, token_endpoint: exchange, issuer: name } = said
  if (!authorize || !exchange || !name) throw new Failure('server', { detail: 'openid-configuration' })
  return { clientId: config['client_id'] ?? 'anze-web', authorize, token: exchange, name, end: said['end_session_endpoint'], prompts: said.prompt_values_supported }
}

/** The address of the issuer's page, with everything begun for the way back. */
export async function begin(back: string): Promise<string> {
  const found = await issuer()
  const begun: Begun = { verifier: url64(bytes(32)), nonce: url64(bytes(16)), redirect: callback(), back }
  const state = url64(bytes(16))
  sessionStorage.setItem(`anze.signin.${state}`, JSON.stringify(begun))
  const ask = new URLSearchParams({
    response_type: 'code', client_id: found.clientId, redirect_uri: begun.redirect, scope: 'openid',
    state, nonce: begun.nonce, code_challenge: await digest(begun.verifier), code_challenge_method: 'S256',
  })
  const hint = kept('hint')
  if (hint) ask.set('login_hint', hint)
  // Somebody has signed out here: whoever is next says who they are.
  if (kept('left')) ask.set('prompt', found.prompts?.includes('select_account') === false ? 'login' : 'select_account')
  // A stack that is opened as `localhost` has its issuer at 127.0.0.1: go there, so that all is one origin.
  const authorize = new URL(found.authorize)
  if (authorize.origin !== location.origin && isLoopback(authorize) && isLoopback(location)) {
    return `${authorize.origin}${back}`
  }
  return `${authorize.href}?${ask.toString()}`
}
const isLoopback = (at: { hostname: string; port: string }) => ['127.0.0.1', 'localhost'].includes(at.hostname) && at.port === location.port

export async function finish(answer: URLSearchParams): Promise<string> {
  const name = `anze.signin.${answer.get('state') ?? ''}`
  const begun = JSON.parse(sessionStorage.getItem(name) ?? 'null') as Begun | null
  sessionStorage.removeItem(name)
  const code = answer.get('code')
  if (!begun || !code) return home() || '/'
  await exchange(begun, { grant_type: 'authorization_code', code, redirect_uri: begun.redirect, code_verifier: begun.verifier })
  return begun.back
}

export async function exchange(begun: Begun | null, ask: Record<string, string>): Promise<void> {
  const found = await issuer()
  const answer = await fetch(found.token, { method: 'POST', body: new URLSearchParams({ client_id: found.clientId, ...ask }) })
  if (!answer.ok) throw new Failure('signed-out', { status: answer.status })
  const tokens = (await answer.json()) as Tokens
  const claims = read(tokens.id_token ?? tokens.access_token)
  if (claims['iss'] !== found.name || (begun && claims['nonce'] !== begun.nonce)) throw new Failure('signed-out')
  enter(tokens, claims, found.end && (begun || tokens.id_token) ? farewell(found.end, found.clientId, tokens.id_token) : undefined)
}

/** The address that ends the issuer's own session and comes back here. */
function farewell(end: string, clientId: string, hint: string | undefined): string {
  const to = new URL(end)
  const ask = { client_id: clientId, post_logout_redirect_uri: location.origin + (home() || '/'), ...(hint ? { id_token_hint: hint } : {}) }
  Object.entries(ask).forEach(([name, value]) => to.searchParams.set(name, value))
  return to.href
}

/** What a token says. Its signature is the API's business; this page only shows the name. */
const read = (jwt: string) => JSON.parse(decode(jwt.split('.')[1] ?? '')) as Record<string, unknown>
