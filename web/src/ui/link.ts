// Links inside an application: the phone and the console have routers of their own, the kit takes either.
import { inject, type Component, type InjectionKey } from 'vue'

/** Where a link leads: a path, or whatever the console's router takes. */
export type To = string | { path?: string; name?: string; query?: Record<string, string>; params?: Record<string, string> }
/** Whom to ask, under a page that is not for this person; each application says it in its own way. */
export const HELP: InjectionKey<Component> = Symbol('help')
export const LINK: InjectionKey<Component> = Symbol('link')
/** The component that a link is drawn with; takes `to`. */
export const linkTag = (): Component | string => inject<Component | string>(LINK, 'a')
