import i18next from 'i18next'
import { Component, type ReactNode } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import styles from './window-root.module.css'

/** A defect of a view is said in words, and what was typed is safe: the journal has it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <div role="alert" className={styles['message']}>
        <h1>{i18next.t('failure.title')}</h1>
        <p>{i18next.t('failure.detail')}</p>
        <Button variant="primary" onPress={() => location.reload()}>
          {i18next.t('failure.reload')}
        </Button>
      </div>
    )
  }
}
