import { Window } from 'happy-dom'
import { HtmlValidate } from 'html-validate'

/** HTML as a reader parses it. */
export function parsedHtml(html: string) {
  const window = new Window()
  return new window.DOMParser().parseFromString(html, 'text/html')
}

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Old attributes that e-mail programs go by.
    'no-deprecated-attr': 'off',
    // It minds >, which the standard lets stand. What < would do, the tests see in the tree.
    'no-raw-characters': 'off',
  },
})

/** What a validator says against it, one line each. */
export async function complaintsAbout(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
  )
}
