import { Pencil, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { removeContact, writeContact } from '#renderer/data/account-acts.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { PhoneNumber } from '#renderer/ui/dial-button.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { UndoToast } from '#renderer/ui/undo-toast.tsx'
import { type Account, type Contact, contactsOf } from '#shared/account/account.ts'
import { personName } from '#shared/case/person-name.ts'
import styles from './accounts.module.css'
import { ContactDialog } from './contact-dialog.tsx'

/** The people of a customer: whom to call, and the way to put them right. */
export function ContactList({ account }: { account: Account }) {
  const { t } = useTranslation('accounts')
  const { language } = useEnvironment()
  const store = useStore()
  const [edited, setEdited] = useState<Contact | 'new' | null>(null)
  const [removed, setRemoved] = useState<Contact | null>(null)
  const section = useRef<HTMLDivElement>(null)
  const contacts = contactsOf(account)
  const { id } = account

  const remove = (contact: Contact) => {
    removeContact(store, id, contact)
    setRemoved(contact)
    // The row goes, and with it the button that has the focus.
    section.current?.focus()
  }
  return (
    <PageSection title={t('contacts.title')}>
      <div ref={section} tabIndex={-1} className={styles['people']}>
        {contacts.length === 0 && <p className={styles['soft']}>{t('contacts.none')}</p>}
        <ul>
          {contacts.map((contact) => (
            <ContactRow
              key={contact.id}
              contact={contact}
              onEdit={() => setEdited(contact)}
              onRemove={() => remove(contact)}
            />
          ))}
        </ul>
        <div className={styles['buttons']}>
          <Button size="small" onPress={() => setEdited('new')}>
            {t('contacts.add')}
          </Button>
          <Link to="/import" className={styles['soft']}>
            {t('contacts.import')}
          </Link>
        </div>
        {removed && (
          <UndoToast
            key={removed.id}
            message={t('contacts.removed', { name: personName(removed.name, language) })}
            undoLabel={t('contacts.undo')}
            onUndo={() => writeContact(store, id, removed.id, {})}
            onGone={() => setRemoved(null)}
          />
        )}
      </div>
      {edited && (
        <ContactDialog
          contact={edited === 'new' ? null : edited}
          onSave={(patch) => writeContact(store, id, edited === 'new' ? null : edited.id, patch)}
          onClose={() => setEdited(null)}
        />
      )}
    </PageSection>
  )
}

type RowProps = { contact: Contact; onEdit: () => void; onRemove: () => void }

function ContactRow({ contact, onEdit, onRemove }: RowProps) {
  const { t } = useTranslation('accounts')
  const { language } = useEnvironment()
  const name = personName(contact.name, language)
  return (
    <li className={styles['person']}>
      <span className={styles['personText']}>
        <strong>
          <bdi>{name || t('unnamed')}</bdi>
        </strong>
        {contact.role !== '' && <span className={styles['soft']}>{contact.role}</span>}
        <PhoneNumber phone={contact.phone} />
        {contact.email !== '' && <span className={styles['soft']}>{contact.email}</span>}
      </span>
      <Button
        variant="plain"
        size="small"
        aria-label={t('contacts.edit', { name })}
        onPress={onEdit}
      >
        <Pencil size={14} aria-hidden />
      </Button>
      <Button
        variant="plain"
        size="small"
        aria-label={t('contacts.remove', { name })}
        onPress={onRemove}
      >
        <Trash2 size={14} aria-hidden />
      </Button>
    </li>
  )
}
