import type { Seen } from '../github/snapshot/seen.ts';
import type { Terms } from './terms.ts';

/** Where most templates of pull requests are. Whoever has theirs there is spared the look that is for it alone. */
const LIKELY = ['.github/PULL_REQUEST_TEMPLATE.md', '.github/pull_request_template.md'];

/** Which trusted files a look brings: the policy, and what it turned out to name. Known better with every judgement. */
export class Wants {
  readonly files = new Set<string>();
  /** Whether the places come in which templates may be. */
  places: boolean;
  readonly #policy: string | undefined;

  constructor({ policy, template }: Pick<Terms, 'policy' | 'template'>) {
    this.#policy = policy.kind === 'repository' ? this.add(policy.path) : undefined;
    for (const path of template === undefined ? LIKELY : [template]) this.add(path);
    this.places = template === undefined && policy.kind === 'repository';
  }

  /** Where there is a policy, it says which template counts. */
  know({ files }: Seen): void {
    if (this.#policy !== undefined && files.get(this.#policy)?.exists === true) this.places = false;
  }

  add(path: string): string {
    const plain = path.replace(/^\.\//, '');
    if (!plain.split('/').some((segment) => ['', '.', '..'].includes(segment))) this.files.add(plain);
    return plain;
  }
}
