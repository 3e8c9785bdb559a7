import { firmContentId } from '#shared/content/content-events.ts'
import { contentStream } from '#shared/team/sharing.ts'
import { pastOfStreams } from './past-of-streams.ts'
import { sharePast, type Sharing } from './share-past.ts'

/**
 * What a lead's firm says is the team's, once all was heard and the team says nothing yet: from then
 * on it is what all say. Who joins later takes what the team says.
 */
export async function shareContent(sharing: Sharing): Promise<void> {
  const state = sharing.author.team.now()
  const mayTell = state?.kind === 'joined' && state.me.role === 'lead'
  if (!mayTell || state.link.kind !== 'all-here') return
  const { db } = sharing
  const [told, own] = await Promise.all([
    db.streams.get(contentStream),
    db.content.get(firmContentId),
  ])
  if (told || !own) return
  await sharePast(
    sharing,
    pastOfStreams(sharing.readJournal, new Set([contentStream])),
    contentStream,
  )
}
