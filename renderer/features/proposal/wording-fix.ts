import type { OptionId } from '#shared/base/ids.ts'
import type { Proposal } from '#shared/proposal/proposal.ts'
import type {
  ProposalFinding,
  ProposalPatch,
  ProposalPlace,
} from '#shared/wording/check-proposal.ts'
import type { ProposalChanges } from './proposal-changes.ts'

type Field = { readonly field: ProposalPlace['field']; readonly optionId: OptionId | null }

/** A change that was made by one key: what now stands there, and the way back. */
export type Patched = Field & { readonly text: string; readonly undo: () => void }

/** What stands in a field; undefined when its option is gone. */
export function fieldText(proposal: Proposal, { field, optionId }: Field): string | undefined {
  const part: ProposalPatch | undefined =
    optionId === null
      ? proposal.letter
      : proposal.options.find((option) => option.id === optionId)?.customer
  return part?.[field]
}

/**
 * Puts a finding right as if it was typed. Nothing happens where something else stands by now than
 * what was checked: the next check is on its way.
 */
export function applied(
  { place, fix }: ProposalFinding,
  { checked, proposal }: { checked: Proposal; proposal: Proposal },
  changes: ProposalChanges,
): Patched | null {
  const optionId = place.kind === 'option' ? (checked.options[place.index]?.id ?? null) : null
  const field: Field = { field: place.field, optionId }
  const before = fieldText(proposal, field)
  if (!fix || before === undefined || before !== fieldText(checked, field)) return null
  const option = proposal.options.find((one) => one.id === optionId)
  const put = (patch: ProposalPatch) =>
    option ? changes.option(option.id, patch) : changes.letter(patch)
  const old: ProposalPatch = {
    [place.field]: before,
    ...(option && fix.patch.byWhenAtMs !== undefined
      ? { byWhenAtMs: option.customer.byWhenAtMs }
      : {}),
  }
  put(fix.patch)
  return { ...field, text: fix.patch[place.field] ?? '', undo: () => put(old) }
}
