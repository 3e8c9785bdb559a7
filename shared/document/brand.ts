import { z } from '../base/schema.ts'

// How the firm's papers look. Its name stands in the document itself, and so do the lines of its
// signature (`signed`): a renderer is given a document that is complete, and a brand.

export const papers = ['a4', 'letter'] as const
export const paperSchema = z.enum(papers)
export type Paper = z.infer<typeof paperSchema>

/** #rrggbb, small letters. */
export const colourSchema = z.string().regex(/^#[0-9a-f]{6}$/)

/** A picture that was checked (`logo.ts`): a PNG as base64, and its size in pixels. */
export type Logo = { readonly png: string; readonly width: number; readonly height: number }

export type Brand = {
  /** For lines as it is; for letters as `textColour` makes it. */
  readonly colour: string
  readonly paper: Paper
  readonly logo: Logo | null
}

/** Most lines a signature has: an address, a register, a web address. */
export const maxSignatureLines = 6

export const defaultColour = '#2f5d50'
export const plainBrand: Brand = { colour: defaultColour, paper: 'a4', logo: null }
