import { and, or } from '../../gates/kit/author.ts';
import { VERSION_PARTS } from '../../gates/kit/version.ts';
import type { Condition, WantedField } from '../../policy/file/condition-schema.ts';
import type { DocumentSource } from '../../checklist/model.ts';
import { writersWords } from '../../checklist/source.ts';
import type { GateAuthors } from '../../gates/index.ts';
import type { Binding } from '../../gates/kit/options.ts';
import type { BoundGate } from '../../gates/kit/gate.ts';

/** A condition in words that follow "when". */
export function conditionWords(condition: Condition): string {
  const parts: string[] = [];
  if (condition.labels !== undefined) parts.push(`it has the label ${or(condition.labels)}`);
  if (condition.paths !== undefined) parts.push(`it changes ${or(condition.paths)}`);
  if (condition.branches !== undefined) parts.push(`its base branch is ${or(condition.branches)}`);
  if (condition.authors !== undefined) parts.push(`its author is ${or(condition.authors)}`);
  if (condition['author-type'] !== undefined) parts.push(`its author is a ${or([condition['author-type']].flat())}`);
  if (condition.draft !== undefined) parts.push(condition.draft ? 'it is a draft' : 'it is no draft');
  if (condition.titles !== undefined) parts.push(`its title is ${or(condition.titles)}`);
  if (condition.heads !== undefined) parts.push(`its head is ${or(condition.heads)} of the repository itself`);
  if (condition.agents !== undefined) parts.push(agentWords(condition.agents));
  for (const [name, wanted] of Object.entries({ ...condition.field, ...condition.fields }))
    parts.push(`the field ${name} ${fieldWords(wanted)}`);
  if (condition.phase !== undefined) parts.push(`the phase ${or([condition.phase].flat())} was asked for`);
  for (const [title, wanted] of Object.entries(condition.gate ?? {}))
    parts.push(`"${title}" is ${or([wanted].flat())}`);
  if (condition.not !== undefined) parts.push(`not (${conditionWords(condition.not)})`);
  if (condition.any !== undefined) parts.push(`either ${condition.any.map(conditionWords).join(', or ')}`);
  return parts.join(', and ');
}

function agentWords(agents: boolean | string[]): string {
  if (Array.isArray(agents)) return `an agent took part, ${or(agents)} among them`;
  return agents ? 'an agent took part' : 'no agent took part';
}

function fieldWords(wanted: WantedField): string {
  if (typeof wanted !== 'object' || Array.isArray(wanted)) return `says ${or([wanted].flat().map(String))}`;
  if (wanted.pattern !== undefined) return `matches ${wanted.pattern}`;
  return `is a ${or(VERSION_PARTS.filter((part) => wanted[part] === true))} version`;
}

/** A sentence that says where a checklist is written. */
export function sourceSentence(sources: readonly DocumentSource[]): string {
  const together = sources.length > 1 ? ', read as one' : '';
  return `Written in: ${and(sources.map(words))}${together}.`;
}

function words(source: DocumentSource): string {
  switch (source.kind) {
    case 'pull-request-body':
      return 'the body of the pull request';
    case 'issue-body':
      return 'the body of the issue';
    case 'comments': {
      const people = source.by === 'read' ? 'comments' : `comments of ${writersWords(source.by)}`;
      return source.bots.length === 0 ? people : `${people}, and of ${and(source.bots)}`;
    }
    case 'linked-issues': {
      const others = source.repositories.length === 0 ? '' : ` (of ${and(source.repositories)} too)`;
      return `the issues that the pull request closes or names in a line "Checklist: #12"${others}`;
    }
    default:
      return `the file ${source.path}, as the pull request has it`;
  }
}

/** What a gate asks for, as a sentence. `criterion`: it stands in a group with `require: none`. */
export function gateSentence({ name, options, summary }: BoundGate, authors: GateAuthors, criterion = false): string {
  return `${authors.get(name)?.sentence(options) ?? summary}${boxWords(options as { item?: Binding }, criterion)}.`;
}

// How the evidence and its box are combined.
function boxWords({ item }: { item?: Binding }, criterion: boolean): string {
  if (item === undefined) return '';
  const { text, by = 'agree' } = typeof item === 'string' ? { text: item } : item;
  if (criterion) return `, whatever became of the box "${text}"`;
  if (by === 'enough') return `, which does the box "${text}"`;
  return by === 'advise' ? `; that is only held against the box "${text}"` : `, and the box "${text}" agrees`;
}
