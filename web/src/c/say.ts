/** What the console says, Chinese first: `w('待办', 'Work queue')`. A text without its English does not compile. */
export { either as w } from '@/lib/i18n'
