import type { Refusal, RuleCode } from '@samenspoor/domain';
import type { FormError } from '../api/index.js';
import { en } from './en.js';
import { fr } from './fr.js';
import type { Language, Message, Messages, ProblemCode, WarningRule } from './messages.js';
import { nl } from './nl.js';

export const messagesIn: Readonly<Record<Language, Messages>> = { nl, fr, en };

type Params = Readonly<Record<string, string>>;

/** Fills `{name}` with the parameter of that name; one that was not given becomes an ellipsis. */
export const fill = (template: string, params: Params): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) =>
    Object.hasOwn(params, name) && params[name] !== '' ? (params[name] ?? '…') : '…',
  );

const isLabelled = (messages: Messages, code: string): code is keyof Messages['labels'] =>
  Object.hasOwn(messages.labels, code);

/** Codes with what they mean, for instance `clb (CLB)`; other text as it is. */
const readable = (messages: Messages, text: string): string =>
  text
    .split(', ')
    .map((code) => (isLabelled(messages, code) ? `${messages.labels[code]} (${code})` : code))
    .join(', ');

const organisationParams: readonly string[] = ['holder', 'coordinator', 'addressee', 'owner'];
/** Parameters that repeat what somebody sent, and so are never said back. */
const sentBack: readonly string[] = ['organisationId', 'reportId'];

/** The parameters of a refusal that may be told. */
export const tellable = (params: Params): Params =>
  Object.fromEntries(
    Object.entries(params).filter(([name, value]) => !sentBack.includes(name) && value !== ''),
  );

/** Title and detail of a refusal: what was wrong, which rule and its source, what to do. */
export const refusalMessage = (
  language: Language,
  { rule, params, source }: Pick<Refusal, 'params' | 'source'> & { readonly rule: RuleCode },
): Message => {
  const messages = messagesIn[language];
  const { title, detail } = messages.rules[rule];
  const nobody = Object.fromEntries(organisationParams.map((name) => [name, messages.nobody]));
  const told = Object.entries(tellable(params)).map(([name, value]) => [
    name,
    organisationParams.includes(name) ? value : readable(messages, value),
  ]);
  const text = fill(detail, { ...nobody, ...Object.fromEntries(told) });
  return { title, detail: source === null ? text : `${text} ${fill(messages.source, { source })}` };
};

/** Title and detail of a problem that HTTP has of itself. */
export const problemMessage = (language: Language, code: ProblemCode, params: Params = {}): Message => {
  const { title, detail } = messagesIn[language].problems[code];
  return { title, detail: fill(detail, params) };
};

/** What is wrong with one field, and the known name nearest to an unknown one. */
export const formMessage = (language: Language, { rule, params }: FormError): string => {
  const messages = messagesIn[language];
  const text = fill(messages.form[rule], { ...params, field: params['field'] || messages.request });
  const nearest = params['nearest'];
  return rule === 'unknown-field' && nearest ? `${text} ${fill(messages.nearest, { nearest })}` : text;
};

export const warningMessage = (language: Language, { rule }: { readonly rule: WarningRule }): string =>
  messagesIn[language].warnings[rule];
