// The phone's router: some twenty flat routes, pages that come when they are opened, a guard. A general router would be a
// fifth of the phone's first load.
import { h, ref, shallowReactive, shallowRef, type Component, type FunctionalComponent } from 'vue'
import { spoken } from '@/lib/i18n'

type Page = Component | (() => Promise<{ default: Component }>)
export interface Route {
  /** `/claims/:id`; a part in brackets is its pattern: `:step([1-5])`. */
  path: string
  page: Page
  /** The page comes over the network. */
  lazy?: boolean
  /** Needs somebody who is signed in. */
  account?: boolean
  /** Without the bar of places. */
  bare?: boolean
  /** One page for all values of its parameters: it is not made anew. */
  lasting?: boolean
}
interface Here {
  path: string
  fullPath: string
  params: Record<string, string>
  query: Record<string, string>
  route: Route | null
  key: string
}
export const here = shallowReactive<Here>({ path: '', fullPath: '', params: {}, query: {}, route: null, key: '' })
export const page = shallowRef<Component>()
/** A page is on its way. */
export const turning = ref(false)

let table: { route: Route; pattern: RegExp; names: string[] }[] = []
let elsewhere: Component
let guard: (route: Route, fullPath: string) => Promise<boolean> = () => Promise.resolve(true)
let turn = 0

function found(path: string): { route: Route; params: Record<string, string> } | null {
  for (const { route, pattern, names } of table) {
    const match = pattern.exec(path)
    if (match) return { route, params: Object.fromEntries(names.map((name, at) => [name, decodeURIComponent(match[at + 1] ?? '')])) }
  }
  return null
}

async function turnTo(fullPath: string): Promise<void> {
  const mine = ++turn
  const url = new URL(fullPath, location.origin)
  const hit = found(url.pathname)
  if (hit && !(await guard(hit.route, fullPath))) return
  turning.value = true
  const shown = !hit ? elsewhere : hit.route.lazy ? await (hit.route.page as () => Promise<{ default: Component }>)().then((one) => one.default, () => elsewhere) : (hit.route.page as Component)
  // No page in one language with its heading in the other.
  await spoken()
  if (mine !== turn) return
  turning.value = false
  const query = Object.fromEntries(url.searchParams)
  Object.assign(here, { path: url.pathname, fullPath, params: hit?.params ?? {}, query, route: hit?.route ?? null, key: hit?.route.lasting ? hit.route.path : url.pathname })
  page.value = shown
}

export const push = (to: string): Promise<void> => {
  history.pushState({ own: true }, '', to)
  return turnTo(to)
}
export const replace = (to: string): Promise<void> => {
  history.replaceState(history.state, '', to)
  return turnTo(to)
}
/** To the page before, or to `to` where this was the first. */
export const back = (to: string): void => {
  if ((history.state as { own?: boolean } | null)?.own) history.back()
  else void replace(to)
}

export function startRouter(routes: Route[], unknown: Component, mayEnter: typeof guard): Promise<void> {
  elsewhere = unknown
  guard = mayEnter
  table = routes.map((route) => {
    const names: string[] = []
    const source = route.path.replace(/:(\w+)(?:\(([^)]+)\))?/g, (_whole, name: string, own?: string) => {
      names.push(name)
      return `(${own ?? '[^/]+'})`
    })
    return { route, pattern: new RegExp(`^${source}/?$`), names }
  })
  addEventListener('popstate', () => void turnTo(location.pathname + location.search))
  return turnTo(location.pathname + location.search)
}

/** A link that stays in the application for a plain tap, and is a link for everything else. */
export const Link: FunctionalComponent<{ to: string }> = ({ to }, { slots }) =>
  h('a', {
    href: to,
    'aria-current': here.path === to ? 'page' : undefined,
    onClick: (event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return
      event.preventDefault()
      void push(to)
    },
  }, slots)
Link.props = ['to']
