import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../api/client'
import { tellTabs } from './tabs'

/** Ends the session here and in the other tabs of this browser, and goes to the sign-in. */
export function useSignOut(): () => Promise<void> {
  const navigate = useNavigate()
  const queries = useQueryClient()
  return async () => {
    await api.DELETE('/api/v1/session').catch(() => undefined)
    tellTabs({ account: undefined })
    await navigate({ to: '/login' })
    queries.clear()
  }
}
