// Where the phone's pages are. Home, the report and its receipt are in the first load, so that they work without a network
// and without a service worker; every other page comes when it is opened.
import { signIn, who } from '@/lib/session'
import Home from './Home.vue'
import Receipt from './report/Receipt.vue'
import Report from './report/Report.vue'
import { startRouter, type Route } from './route'
import Unreachable from './Unreachable.vue'

const account = (path: string, page: Route['page']): Route => ({ path, page, lazy: true, account: true })

const day = () => import('./agency/Day.vue')
const booking = () => import('./services/Booking.vue')
const record = () => import('./agency/Record.vue')
/** Fetches what an expert needs on a site without network. */
export const warm = (): void => void Promise.all([day(), booking(), record()]).catch(() => undefined)

const routes: Route[] = [
  { path: '/', page: Home },
  { path: '/report/:step([1-5])', page: Report, bare: true, lasting: true },
  { path: '/receipt/:id', page: Receipt },
  account('/claims', () => import('./claims/Claims.vue')),
  account('/claims/:id', () => import('./claims/Claim.vue')),
  account('/claims/:id/documents', () => import('./claims/Documents.vue')),
  account('/claims/:id/casualties', () => import('./claims/Casualties.vue')),
  account('/claims/:id/victims', () => import('./claims/Victims.vue')),
  account('/claims/:id/victims/:victim', () => import('./claims/Victim.vue')),
  account('/policies', () => import('./pages/Policies.vue')),
  account('/policies/:id', () => import('./pages/Policy.vue')),
  account('/policies/:id/focus', () => import('./pages/Focus.vue')),
  account('/policies/:id/fee', () => import('./fee/Fee.vue')),
  account('/services', () => import('./services/Services.vue')),
  account('/services/new', () => import('./services/Book.vue')),
  account('/services/:id', booking),
  { ...account('/services/:id/record/:step(\\d+)', record), bare: true, lasting: true },
  account('/complaints', () => import('./complaints/Complaints.vue')),
  account('/complaints/new', () => import('./complaints/Complain.vue')),
  account('/hint', () => import('./complaints/Hint.vue')),
  account('/day', day),
  account('/inbox', () => import('./pages/Inbox.vue')),
  { path: '/family', page: () => import('./family/Family.vue'), lazy: true, bare: true },
]

export const openRouter = (): Promise<void> =>
  startRouter(routes, Unreachable, async (route, fullPath) => {
    if (!route.account || who.value) return true
    // Straight to the issuer, which asks nothing while its own session lasts. Without a network the page says so itself.
    return !(await signIn(fullPath))
  })
