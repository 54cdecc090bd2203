// The headers of the pages, in one place: the build writes them to `headers.json`, which the local stack serves, and a test
// holds infra/web.yaml to them.

/** Origins out of addresses, one or several with spaces between. */
const origins = (text = '') => [...new Set(text.split(/\s+/).filter(Boolean).map((one) => new URL(one).origin))]

/** Nothing from elsewhere but what the issuer answers and what lies in the bucket; no script in the page, no frame around it. */
export function policy(issuer = [], files = []) {
  const from = (...sources) => sources.flat().join(' ')
  const rules = {
    'default-src': "'self'", 'script-src': "'self'", 'style-src': "'self'", 'img-src': from("'self' data: blob:", files), 'media-src': from("'self' blob:", files),
    'connect-src': from("'self'", issuer, files), 'worker-src': "'self'", 'manifest-src': "'self'", 'object-src': "'none'", 'base-uri': "'none'", 'form-action': "'self'", 'frame-ancestors': "'none'",
  }
  return Object.entries(rules).map((rule) => rule.join(' ')).join('; ')
}

/** Where the issuer and the bucket have origins of their own, `ANZE_ISSUER` and `ANZE_FILES` name them when the web is built. */
export const headers = ({ ANZE_ISSUER, ANZE_FILES } = {}) => ({
  'content-security-policy': policy(origins(ANZE_ISSUER), origins(ANZE_FILES)),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
})
