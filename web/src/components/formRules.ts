import type { FormRule } from 'antd'
import { useText } from '../lib/messages'
import { commonTexts } from './common.messages'
import { formRuleTexts } from './formRules.messages'

/** What a form can say of a field before it is sent; everything else is the service's to say. */
export interface FormRules {
  required: FormRule
  /** 1 to 100 characters: names. */
  name: FormRule[]
  /** At most so many characters. */
  atMost: (characters: number) => FormRule
  /** 11 digits. */
  phone: FormRule
  /** A region's six digits. */
  code: FormRule
}

/** The rules of a form's fields, in the language of the screens. */
export function useFormRules(): FormRules {
  const t = useText(commonTexts)
  const own = useText(formRuleTexts)
  const required: FormRule = { required: true, whitespace: true, message: t.required }
  const atMost = (max: number): FormRule => ({ max, message: t.tooLong(max) })
  return {
    required: { required: true, message: t.required },
    name: [required, atMost(100)],
    atMost,
    phone: { pattern: /^\s*\d{11}\s*$/, message: own.phone },
    code: { pattern: /^\s*\d{6}\s*$/, message: own.code },
  }
}
