import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
// @ts-expect-error A tool of the build, in plain JavaScript.
import { headers, policy } from '../../tools/headers.js'

const template = readFileSync(`${import.meta.dirname}/../../../infra/web.yaml`, 'utf8')

test('without origins of their own nothing from elsewhere is let in; with them the issuer answers and the bucket is read', () => {
  const rule = (of: Record<string, string>, name: string) => of['content-security-policy']!.split('; ').find((one) => one.startsWith(name))
  const alone = headers({}) as Record<string, string>
  expect(alone['content-security-policy']).not.toMatch(/http/)
  expect(rule(alone, 'connect-src')).toBe("connect-src 'self'")
  const own = headers({ ANZE_ISSUER: 'https://login.example.cn/realms/anze  https://token.example.cn', ANZE_FILES: 'https://b.s3.cn-north-1.amazonaws.com.cn/' }) as Record<string, string>
  expect(rule(own, 'connect-src')).toBe("connect-src 'self' https://login.example.cn https://token.example.cn https://b.s3.cn-north-1.amazonaws.com.cn")
  expect(rule(own, 'img-src')).toBe("img-src 'self' data: blob: https://b.s3.cn-north-1.amazonaws.com.cn")
  expect(rule(own, 'media-src')).toBe("media-src 'self' blob: https://b.s3.cn-north-1.amazonaws.com.cn")
  expect(rule(own, 'script-src')).toBe("script-src 'self'")
  expect(() => headers({ ANZE_FILES: "'unsafe-inline'" }) as unknown).toThrow()
})

test('the deployed site says the same policy as the build', () => {
  const said = /ContentSecurityPolicy: !Sub "([^"]+)"/.exec(template)?.[1]
  expect(said).toBe(policy(['${IssuerOrigin}'], ['${FilesOrigin}']))
})

test('an address of a page gets the first page of its application, a file stays a file', () => {
  const code = /FunctionCode: \|\n((?: {8}.*\n)+)/.exec(template)![1]!
  const handler = new Function(`${code}; return handler`)() as (event: object) => { uri: string }
  const to = (uri: string) => handler({ request: { uri } }).uri
  expect(['/', '/claims/claim_1', '/signed-in', '/consoles'].map(to)).toEqual(Array(4).fill('/index.html'))
  expect(['/console', '/console/', '/console/claims/claim_1', '/console/signed-in'].map(to)).toEqual(Array(4).fill('/console.html'))
  expect(['/assets/a-1b.js', '/config.json', '/sw.js', '/console.html'].map(to)).toEqual(['/assets/a-1b.js', '/config.json', '/sw.js', '/console.html'])
})
