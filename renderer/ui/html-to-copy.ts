/**
 * The preview as HTML for other programs: our class names mean nothing there, and lines of a table
 * come along as attributes, since e-mail programs drop style sheets. They drop a logo too.
 */
export function htmlToCopy(preview: HTMLElement): string {
  const copy = preview.cloneNode(true) as HTMLElement
  for (const picture of copy.querySelectorAll('img')) picture.remove()
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    for (const ours of ['class', 'style', 'data-paper']) element.removeAttribute(ours)
  }
  for (const table of copy.querySelectorAll('table')) {
    table.setAttribute('border', '1')
    table.setAttribute('cellpadding', '6')
    table.setAttribute('style', 'border-collapse:collapse')
  }
  return copy.outerHTML
}
