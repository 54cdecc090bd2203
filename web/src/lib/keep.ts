// Small settings that outlive the page (language, type size, last choice). Never a token, never personal data of victims.
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(`anze.${name}`)
  } catch {
    return null
  }
}

export function keep(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`anze.${name}`)
    else localStorage.setItem(`anze.${name}`, value)
  } catch {
    // A browser that keeps nothing still works; it only forgets.
  }
}
