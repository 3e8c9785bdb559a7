import type { Case } from './case.ts'
import type { Channel, Preparation } from './preparation.ts'
import { type Severity, severityOf } from './severity.ts'

/** Why this channel, in terms the interface has words for. */
export type ChannelReason =
  | 'someone-hurt'
  | 'production-stopped'
  | 'thing-to-see'
  | 'face-to-face-first'
  | 'clock-runs'
  | 'before-they-call'
  | 'they-wait'
  | 'show-it-later'
  | 'not-by-phone'
  | 'mail-only-asks'

/** Why bad news is not told by e-mail (method: "Channel adviser"; R17). */
export type MailWarning = 'tone-is-lost' | 'cannot-listen' | 'too-slow' | 'looks-like-hiding'

export type ChannelAdvice = {
  readonly channel: Channel
  /** The weightiest first, two at most. */
  readonly because: readonly ChannelReason[]
  /** Two: what studies found, and what weighs most in this case. */
  readonly notByMail: readonly MailWarning[]
}

type Decisive = Pick<
  Case,
  'anyoneHurt' | 'productionStopped' | 'moneyAtStake' | 'repeats' | 'direction'
> & { readonly preparation: Pick<Preparation, Condition> }

type Condition =
  | 'canVisit'
  | 'canReachByPhone'
  | 'hasToSeeIt'
  | 'theirCustomersAffected'
  | 'earlierFailure'

const grave: readonly Severity[] = [1, 2]
const most = 2

/**
 * Face to face before phone before video before e-mail (method: "Channel adviser"). One exception: a
 * thing that has to be seen is shown by video, unless the matter is so grave that the first word
 * cannot wait for it. E-mail is left when nothing else is, and then only asks when to call.
 */
export function channelAdvice(of: Decisive): ChannelAdvice {
  const severity = severityOf(of)
  const channel = channelFor(of.preparation, severity)
  return {
    channel,
    because: reasonsFor(channel, of, severity).slice(0, most),
    notByMail: ['tone-is-lost', worstOfMail(of, severity)],
  }
}

function channelFor(
  { canVisit, canReachByPhone, hasToSeeIt }: Decisive['preparation'],
  severity: Severity,
): Channel {
  if (canVisit) return 'visit'
  if (hasToSeeIt && !(canReachByPhone && severity === 1)) return 'video'
  return canReachByPhone ? 'phone' : 'e-mail'
}

function reasonsFor(channel: Channel, of: Decisive, severity: Severity): ChannelReason[] {
  const { hasToSeeIt, canReachByPhone } = of.preparation
  const gravest: ChannelReason[] = [
    ...(of.anyoneHurt === 'yes' ? (['someone-hurt'] as const) : []),
    ...(of.productionStopped === 'yes' ? (['production-stopped'] as const) : []),
  ]
  switch (channel) {
    case 'visit':
      return [...gravest, ...(hasToSeeIt ? (['thing-to-see'] as const) : []), 'face-to-face-first']
    case 'phone':
      return [
        ...gravest.slice(0, 1),
        ...(hasToSeeIt ? (['show-it-later'] as const) : []),
        ...(grave.includes(severity) ? (['clock-runs'] as const) : []),
        of.direction === 'they-called' ? 'they-wait' : 'before-they-call',
      ]
    case 'video':
      return ['thing-to-see', ...(canReachByPhone ? [] : (['not-by-phone'] as const))]
    case 'e-mail':
      return ['not-by-phone', 'mail-only-asks']
  }
}

function worstOfMail({ direction }: Decisive, severity: Severity): MailWarning {
  if (grave.includes(severity)) return 'too-slow'
  return direction === 'we-call-first' ? 'looks-like-hiding' : 'cannot-listen'
}
