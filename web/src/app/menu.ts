import type { Role } from '../api/schema'
import { type Me, provincial } from '../lib/session'
import type { Entry, Group } from './shell.messages'

/** An entry of the left-hand menu; `number` is that of the office's manual. */
export interface MenuEntry {
  entry: Entry
  path: string
  number?: number
  /** A finer condition than the role. */
  when?: (me: Me) => boolean
}

export interface MenuGroup {
  group: Group
  entries: MenuEntry[]
}

const home: MenuEntry = { entry: 'home', path: '/' }
const login: MenuEntry = { entry: 'login', path: '/password', number: 1 }

const reports: MenuEntry[] = [
  { entry: 'study', path: '/reports/learners', number: 11 },
  { entry: 'pointsReport', path: '/reports/points', number: 12 },
  { entry: 'training', path: '/reports/training', number: 13 },
  { entry: 'continuing', path: '/reports/continuing', number: 14 },
]

const audit: MenuEntry[] = [
  { entry: 'audit', path: '/audit' },
  { entry: 'seals', path: '/seals', when: provincial },
  { entry: 'publications', path: '/publications' },
]

const manage: MenuEntry[] = [
  { entry: 'points', path: '/points', number: 5 },
  { entry: 'imports', path: '/imports', number: 6 },
  { entry: 'learners', path: '/learners', number: 7 },
  { entry: 'accounts', path: '/accounts', number: 8 },
  { entry: 'units', path: '/units', number: 9 },
  { entry: 'trades', path: '/trades', number: 10 },
]

/** The office's manual has fourteen entries; they keep its order and its words. */
const office: MenuGroup[] = [
  {
    group: 'work',
    entries: [
      home,
      login,
      { entry: 'plans', path: '/plans', number: 2 },
      { entry: 'hours', path: '/hours', number: 3 },
      { entry: 'equivalence', path: '/equivalence', number: 4 },
    ],
  },
  { group: 'manage', entries: manage },
  { group: 'reports', entries: reports },
  { group: 'audit', entries: [...audit, { entry: 'webhooks', path: '/webhooks' }, { entry: 'jobs', path: '/jobs' }] },
]

const read: MenuGroup = {
  group: 'work',
  entries: [
    home,
    { entry: 'plansRead', path: '/plans' },
    { entry: 'hoursRead', path: '/hours' },
    { entry: 'equivalenceRead', path: '/equivalence' },
  ],
}

/** What each role finds in its menu. */
export const menus: Record<Role, MenuGroup[]> = {
  office,
  point: [
    {
      group: 'work',
      entries: [home, { entry: 'classes', path: '/classes' }, { entry: 'importsOfPoint', path: '/imports' }],
    },
    { group: 'manage', entries: [{ entry: 'pointProfile', path: '/my-point' }] },
    {
      group: 'reports',
      entries: [
        { entry: 'study', path: '/reports/learners' },
        { entry: 'training', path: '/reports/my-point' },
        { entry: 'jobs', path: '/jobs' },
      ],
    },
  ],
  learner: [{ group: 'work', entries: [home, { entry: 'notices', path: '/notices' }] }],
  auditor: [
    {
      group: 'audit',
      entries: [...audit, { entry: 'webhooks', path: '/webhooks' }, { entry: 'projections', path: '/projections' }],
    },
    read,
    { group: 'manage', entries: manage.map(({ number: _, ...entry }) => entry) },
    { group: 'reports', entries: reports.map(({ number: _, ...entry }) => entry) },
    { group: 'operation', entries: [{ entry: 'jobs', path: '/jobs' }] },
  ],
  platform: [
    read,
    {
      group: 'manage',
      entries: [{ entry: 'offices', path: '/offices' }, ...manage.map(({ number: _, ...entry }) => entry)],
    },
    { group: 'reports', entries: reports.map(({ number: _, ...entry }) => entry) },
    {
      group: 'operation',
      entries: [
        ...audit,
        { entry: 'webhooks', path: '/webhooks' },
        { entry: 'projections', path: '/projections' },
        { entry: 'sms', path: '/sms-outbox' },
        { entry: 'jobs', path: '/jobs' },
      ],
    },
  ],
  machine: [],
}
