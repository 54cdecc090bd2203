// The real local stack for the browser tests: its own process, folder and port, and people who act through the API.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const own = (path) => fileURLToPath(new URL(path, import.meta.url))
const BINARY = process.env.ANZE_LOCAL ?? own('../../../target/debug/local')

/** Two neighbouring free ports: the stack's and its table's. */
async function freePorts() {
  const take = (port) =>
    new Promise((resolve, reject) => {
      const server = createServer()
      server.once('error', reject).listen(port, '127.0.0.1', () => resolve(server))
    })
  for (;;) {
    const first = await take(0)
    const { port } = first.address()
    const second = await take(port + 1).catch(() => null)
    first.close()
    second?.close()
    if (second) return port
  }
}

export async function startStack() {
  const port = await freePorts()
  const folder = mkdtempSync(join(tmpdir(), 'anze-web-'))
  const child = spawn(BINARY, [String(port), folder, own('../../dist')], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, RUST_LOG: 'warn' } })
  let said = ''
  child.stdout.on('data', (data) => (said += data))
  child.stderr.on('data', (data) => (said += data))
  const gone = new Promise((resolve) => child.once('exit', resolve))
  const origin = `http://127.0.0.1:${port}`
  const until = Date.now() + 30_000
  while (!(await fetch(`${origin}/dev/clock`).then((answer) => answer.ok, () => false))) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`the local stack (${BINARY}) does not start:\n${said.slice(-2000)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    origin,
    ...people(origin),
    log: () => said,
    async stop() {
      child.kill('SIGINT')
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

let count = 0
const key = () => `test-${process.pid}-${Date.now()}-${++count}`

/** People of a stack that is already there. */
export function people(origin) {
  const tokens = new Map()
  const token = async (person) => {
    if (!tokens.has(person)) {
      const answer = await fetch(`${origin}/dev/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ person }) })
      tokens.set(person, (await answer.json()).access_token)
    }
    return tokens.get(person)
  }
  async function ask(person, method, path, body, headers = {}) {
    const send = async () => fetch(origin + path, {
      method,
      headers: { authorization: `Bearer ${await token(person)}`, 'content-type': 'application/json', 'idempotency-key': key(), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    let answer = await send()
    // The clock was moved past the end of the token.
    if (answer.status === 401 && tokens.delete(person)) answer = await send()
    const text = await answer.text()
    const data = text ? JSON.parse(text) : null
    if (!answer.ok) throw new Error(`${person} ${method} ${path}: ${answer.status} ${text}`)
    return { data, etag: answer.headers.get('etag') }
  }
  const get = async (person, path) => (await ask(person, 'GET', path)).data
  const post = async (person, path, body = {}) => (await ask(person, 'POST', path, body)).data
  /** A change of something that was read first. */
  const change = async (person, method, read, path, body = {}) => {
    const { etag } = await ask(person, 'GET', read)
    return (await ask(person, method, path, body, { 'if-match': etag })).data
  }
  const act = (person, claim, verb, body = {}) => change(person, 'POST', `/v1/claims/${claim}`, `/v1/claims/${claim}/${verb}`, body)
  const drain = () => fetch(`${origin}/dev/drain`, { method: 'POST' })
  const advanceClock = async (hours) => {
    tokens.clear()
    await fetch(`${origin}/dev/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ advance: `PT${Math.round(hours * 60)}M` }) })
  }
  const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear()

  /** A policy of `anping` in force this year. */
  const policy = async (org = 'jia', more = {}) => {
    const units = { jia: ['北京甲厂机械制造有限公司', '91110105MA00AN717R'], yi: ['北京乙建筑工程有限公司', '91110106MA00AN7253'], bing: ['北京丙医院有限公司', '91110108MA00AN733T'] }
    const [name, credit_code] = units[org]
    const limits = { per_person: '900000', per_accident: '70000000', aggregate: '80000000' }
    return post('an-underwriter', '/v1/policies', {
      policy_no: `AQ-${year}-${key()}`, enterprise: { org, name, credit_code, contact_name: '张工', contact_phone: '13800138000' },
      sector: 'construction', district: 'fengtai', period: { from: `${year}-01-01`, to: `${year}-12-31` }, limits,
      declared_head_count: 120, insured_head_count: 120, product_version: 'standard-2025', premium: '96000.00', ...more,
    })
  }
  const claim = async (person, policyId, more = {}) =>
    (await post(person, '/v1/claims', { place: { text: '丰台区甲厂二号车间' }, what: 'collapse', deaths: 1, reporter: { name: '张工', phone: '13900139000' }, ...(policyId ? { policy: policyId } : {}), ...more })).claim

  return { token, ask, get, post, change, act, drain, advanceClock, policy, claim, key, account, citizen }
}

/** An account number; the bank of the stack looks at the last four digits. */
export const account = (n, ending = '6688') => `622202${String(n).padStart(8, '0')}${ending}`

/** A valid identity number made of a number (GB 11643). */
export function citizen(n) {
  const body = `1101011980${String((n / 28 | 0) % 12 + 1).padStart(2, '0')}${String(n % 28 + 1).padStart(2, '0')}${String((n / 336 | 0) % 1000).padStart(3, '0')}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0)
  return body + '10X98765432'[sum % 11]
}
