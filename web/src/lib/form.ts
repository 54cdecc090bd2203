// A form: what is wrong with which field (JSON pointer), whether it is being sent, what the server said.
import { inject, nextTick, provide, reactive, ref, shallowRef, type InjectionKey } from 'vue'
import { asFailure, type Failure } from './failure'
import { newKey } from './ids'

export interface Form {
  errors: Record<string, string>
  busy: Readonly<{ value: boolean }>
  failure: Readonly<{ value: Failure | undefined }>
  /** One key for one form: a second tap and a retry are the same write. */
  key: () => string
  /** A field was changed: once an error shows, it is judged again at once. */
  changed: (pointer: string) => void
  /** Checks, then runs; bad fields of the server land at their fields. True when it went through. What is sent may be
   * named in `about`: when that was changed after an attempt, it is another write and gets another key. */
  submit: (run: (key: string) => Promise<unknown>, about?: unknown) => Promise<boolean>
  check: () => boolean
  /** As when it was opened: no error, no failure. A write that may have arrived keeps its key. */
  reset: () => void
}

const FORM: InjectionKey<Form> = Symbol('form')
export const ownForm = (): Form | undefined => inject(FORM, undefined)

/** `check` gives the bad fields of what was typed: pointer to words. `reread` reads anew what somebody else has changed
 * meanwhile; until that is there, another tap would only meet the same change again. */
export function useForm(check: () => Record<string, string> = () => ({}), reread: () => unknown = () => undefined): Form {
  const errors = reactive<Record<string, string>>({})
  const busy = ref(false)
  const failure = shallowRef<Failure>()
  let key = newKey()
  let tried = ''

  const show = (found: Record<string, string>) => {
    Object.keys(errors).forEach((pointer) => delete errors[pointer])
    Object.assign(errors, found)
    if (Object.keys(found).length === 0) return true
    void nextTick(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
    return false
  }
  const form: Form = {
    errors,
    busy,
    failure,
    key: () => key,
    changed(pointer) {
      if (!(pointer in errors)) return
      const now = check()[pointer]
      if (now) errors[pointer] = now
      else delete errors[pointer]
    },
    check: () => show(check()),
    reset: () => {
      show({})
      failure.value = undefined
    },
    async submit(run, about) {
      if (busy.value || !form.check()) return false
      const said = JSON.stringify(about ?? null)
      if (tried && tried !== said) key = newKey()
      tried = said
      busy.value = true
      failure.value = undefined
      try {
        await run(key)
        key = newKey()
        tried = ''
        return true
      } catch (error) {
        const found = asFailure(error)
        failure.value = found
        // The server has answered and kept nothing: what is sent next is another request.
        if (!found.passing && found.kind !== 'signed-out') key = newKey()
        show(found.fields)
        if (found.kind === 'stale') await reread()
        return false
      } finally {
        busy.value = false
      }
    },
  }
  provide(FORM, form)
  return form
}
