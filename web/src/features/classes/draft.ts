// What somebody filled in and did not send is kept for this browser tab, under the account: a reload or an ended session loses nothing,
// and nobody else sees it.

function key(account: string, name: string): string {
  return `keshi.draft.${account}.${name}`
}

/** What was kept, if anything was. */
export function keptDraft<Content>(account: string, name: string): Content | undefined {
  try {
    const kept = sessionStorage.getItem(key(account, name))
    return kept === null ? undefined : (JSON.parse(kept) as Content)
  } catch {
    return undefined
  }
}

/** Keeps it; without content it is forgotten. A browser without room for it keeps nothing. */
export function keepDraft(account: string, name: string, content: unknown): void {
  try {
    if (content === undefined) sessionStorage.removeItem(key(account, name))
    else sessionStorage.setItem(key(account, name), JSON.stringify(content))
  } catch {
    // Without storage the form still works; it is only not restored.
  }
}
