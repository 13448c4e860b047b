import type { DocumentSource } from '../checklist/source.ts';
import { and } from './explain-condition.ts';

/** Where a checklist is written, in a sentence. */
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
      const people = source.by === 'read' ? 'comments' : `comments of people with ${source.by} permission`;
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
