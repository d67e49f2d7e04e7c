import { api, commandHeaders, data } from '../../api/client'
import type { Learner } from '../../api/schema'
import { CommandModal } from '../../components/CommandModal'
import { useText } from '../../lib/messages'
import { learnersTexts } from './learners.messages'
import { ReasonField, type WithWhy } from './ReasonField'

/** PERSON-3: back on the roster. */
export function ReturnModal({ learner, open, onClose }: { learner: Learner; open: boolean; onClose: () => void }) {
  const t = useText(learnersTexts)
  return (
    <CommandModal<WithWhy<object>, unknown>
      title={t.comeBackTitle(learner.name)}
      open={open}
      onClose={onClose}
      done={t.done}
      submit={t.comeBack}
      give={({ why }, id) =>
        data(
          api.POST('/api/v1/learners/{learner}/return', {
            params: { path: { learner: learner.learner } },
            headers: commandHeaders(id, learner.version, why),
          }),
        )
      }
    >
      <p>{t.comeBackMeans}</p>
      <ReasonField />
    </CommandModal>
  )
}
