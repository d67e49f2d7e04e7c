import { type Language, language, useLanguage } from './language'

/** Texts of the screens in every language. The compiler holds the languages to the same keys and the same arguments. */
export type Catalogue<Texts> = Readonly<Record<Language, Texts>>

/** A part of the message catalogue: one object a language, of texts and of functions that make a text. */
export function catalogue<Texts>(texts: { 'zh-CN': Texts; en: NoInfer<Texts> }): Catalogue<Texts> {
  return texts
}

/** The texts in the language of the screens. */
export function useText<Texts>(texts: Catalogue<Texts>): Texts {
  return texts[useLanguage()]
}

/** The same for what is no component. */
export function text<Texts>(texts: Catalogue<Texts>): Texts {
  return texts[language()]
}
