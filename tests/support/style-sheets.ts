import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './source-files.ts'

export type Declaration = { readonly where: string; readonly name: string; readonly value: string }
type Tokens = Readonly<Record<string, string>>

const withoutComments = (css: string) => css.replaceAll(/\/\*.*?\*\//gs, '')
const tokensFile = 'styles/tokens.css'

/** What every style sheet of the pages declares, the tokens themselves left out. */
export function declarations(): Declaration[] {
  const folder = join(projectRoot, 'renderer')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css') && name !== tokensFile)
    .flatMap((file) => declarationsOf(file))
}

/** What one style sheet declares. @param file as seen from renderer/ */
export function declarationsOf(file: string): Declaration[] {
  const css = withoutComments(readFileSync(join(projectRoot, 'renderer', file), 'utf8'))
  return [...css.matchAll(/(?<=[{;]\s*)([a-z-]+):([^;{}]+);/g)].map(
    ([, name = '', value = '']) => ({
      where: file,
      name,
      value: value.trim().replaceAll(/\s+/g, ' '),
    }),
  )
}

/** What a class is set in, everywhere in a sheet: at each size of the window. */
export function fontSizesOf(file: string, selector: string): string[] {
  const css = withoutComments(readFileSync(join(projectRoot, 'renderer', file), 'utf8'))
  return [...css.matchAll(/(?<=[{}]\s*)([^{}@;]+)\{([^{}]*)\}/g)].flatMap(
    ([, names = '', body = '']) => {
      const isIt = names.split(',').some((name) => name.trim() === selector)
      const size = /font-size: ([^;]+);/.exec(body)?.[1]
      return isIt && size !== undefined ? [size] : []
    },
  )
}

const sheet = withoutComments(readFileSync(join(projectRoot, 'renderer', tokensFile), 'utf8'))

/** The tokens of one block alone, by the selector it begins with. */
export function ownTokens(selector: string): Tokens {
  const from = sheet.indexOf(`${selector} {`)
  if (from === -1) throw new Error(`There is no block ${selector} in ${tokensFile}`)
  const body = sheet.slice(from, sheet.indexOf('}', from))
  return Object.fromEntries(
    [...body.matchAll(/(--[\w-]+):([^;]+);/g)].map(([, name = '', value = '']) => [
      name,
      value.trim(),
    ]),
  )
}

/** All tokens as they are in a theme. */
export function tokensOf(theme: 'light' | 'dark' | 'contrast'): Tokens {
  const own = theme === 'light' ? {} : ownTokens(`:root[data-theme='${theme}']`)
  return { ...ownTokens(':root'), ...own }
}

/** What a value comes to once each token in it is put in. */
export function resolved(value: string, tokens: Tokens): string {
  return value.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => tokens[name] ?? `no ${name}`)
}
