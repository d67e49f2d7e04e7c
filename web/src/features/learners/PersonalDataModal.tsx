import { api, commandHeaders, data } from '../../api/client'
import type { Learner, Revealed } from '../../api/schema'
import { CommandModal } from '../../components/CommandModal'
import { useText } from '../../lib/messages'
import { learnersTexts } from './learners.messages'
import { PersonFields } from './PersonFields'
import { type Person, personOf } from './person'
import { ReasonField, type WithWhy } from './ReasonField'

/** 修改 of personal data: name, ID number, sex, phone, e-mail, postcode, address, all of them as they are to stand. */
export function PersonalDataModal({
  learner,
  revealed,
  open,
  onClose,
  onDone,
}: {
  learner: Learner
  revealed: Revealed
  open: boolean
  onClose: () => void
  onDone: (person: Person) => void
}) {
  const t = useText(learnersTexts)
  const { name, id_number, phone, email, postcode, address } = revealed
  return (
    <CommandModal<WithWhy<Person>, unknown>
      title={t.personalTitle(learner.name)}
      open={open}
      onClose={onClose}
      width={760}
      done={t.done}
      initial={{ name, id_number, sex: learner.sex, phone, email, postcode, address } as Person}
      give={({ why, ...filled }, id) =>
        data(
          api.PUT('/api/v1/learners/{learner}/personal-data', {
            params: { path: { learner: learner.learner } },
            body: personOf(filled),
            headers: commandHeaders(id, learner.version, why),
          }),
        )
      }
      onDone={(_, { why: __, ...filled }) => onDone(personOf(filled))}
    >
      {(form) => (
        <>
          <PersonFields form={form as never} />
          <ReasonField />
        </>
      )}
    </CommandModal>
  )
}
