/** Where to go after the sign-in: a page of ours, never another site. Browsers take `\` for `/`. */
export function inside(to: string | undefined): string {
  return to !== undefined && /^\/(?![/\\])/.test(to) ? to : '/'
}
