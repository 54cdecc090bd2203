// Words of the pages: Chinese is built in, English comes when somebody asks for it. A key that is missing in one of the
// two does not compile (`satisfies Words<typeof zh>` in every English file).
import { computed, ref, shallowReactive } from 'vue'
import { keep, kept } from './keep'

export type Lang = 'zh' | 'en'
export type Words<Z> = Record<keyof Z, string>
type Holes = Record<string, string | number>

export const lang = ref<Lang>(kept('lang') === 'en' ? 'en' : 'zh')
export const isEnglish = computed(() => lang.value === 'en')

const loaders: (() => void)[] = []
let coming: Promise<unknown> = Promise.resolve()

/** When the words that were asked for are there (or will not come: then Chinese is shown). */
export const spoken = (): Promise<unknown> => coming

/** Switches the language and remembers it. */
export function speak(next: Lang): void {
  lang.value = next
  keep('lang', next)
  document.documentElement.lang = next === 'en' ? 'en' : 'zh-CN'
  if (next === 'en') loaders.forEach((load) => load())
}

function fill(text: string, holes?: Holes): string {
  return holes ? text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in holes ? String(holes[name]) : whole)) : text
}

/** The words of one area: `const t = words(zh, () => import('./words.en'))`, then `t('key', { n: 3 })`. */
export function words<Z extends Record<string, string>>(zh: Z, english: () => Promise<{ default: Words<Z> }>) {
  const en = shallowReactive<{ words?: Words<Z> }>({})
  const load = () => {
    if (!en.words) coming = Promise.all([coming, english().then((found) => (en.words = found.default), () => undefined)])
  }
  loaders.push(load)
  if (lang.value === 'en') load()
  return (key: keyof Z & string, holes?: Holes): string => fill((isEnglish.value && en.words?.[key]) || zh[key] || key, holes)
}

/** A label of the API (`api/labels`): Chinese as the API describes it, English from the wire name. */
export function label<T extends Readonly<Record<string, string>>>(table: T, value: keyof T & string): string {
  return isEnglish.value ? value.replaceAll('_', ' ') : (table[value] ?? value)
}

/** The API's own text in the language of the page. */
export function either(zh: string | null | undefined, en: string | null | undefined): string {
  return (isEnglish.value ? en || zh : zh || en) ?? ''
}
