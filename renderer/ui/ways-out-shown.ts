/** The ways out of the page that is shown, to be gone from elsewhere. */
export function waysOutShown(): { readonly name: string; readonly press: () => void }[] {
  const buttons = document.querySelectorAll<HTMLButtonElement>(
    '#page [data-ways-out] > button:not([disabled], [aria-haspopup])',
  )
  return [...buttons].map((button) => ({
    name: button.textContent,
    press: () => button.click(),
  }))
}
