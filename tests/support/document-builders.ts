import type { CustomerDocument } from '#shared/document/customer-document.ts'

/** A document with every kind of block, holding one text in every place a text can stand. */
export function aDocument(text: string): CustomerDocument {
  return {
    language: 'en',
    title: `T ${text}`,
    dateLine: `D ${text}`,
    to: [`A ${text}`, `B ${text}`],
    from: [`F ${text}`],
    sections: [
      {
        role: 'plain',
        heading: null,
        blocks: [
          { kind: 'paragraph', text: `P ${text}` },
          { kind: 'line', place: 'end', text: `E ${text}` },
          { kind: 'line', place: 'centre', text: `C ${text}` },
        ],
      },
      {
        role: 'option',
        heading: `H ${text}`,
        blocks: [
          { kind: 'facts', rows: [{ label: `L ${text}`, value: `V ${text}` }] },
          { kind: 'list', ordered: true, items: [`I ${text}`, `J ${text}`] },
          { kind: 'paragraph', text: `Between ${text}` },
          { kind: 'list', ordered: false, items: [`K ${text}`] },
          {
            kind: 'table',
            head: ['', `O ${text}`],
            rows: [[`R ${text}`, `S ${text}`]],
          },
        ],
      },
    ],
    closing: [`Y ${text}`, `Z ${text}`],
  }
}
