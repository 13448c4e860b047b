import { toDom } from 'hast-util-to-dom';
import { editor, type Editor, type Remark } from './editor.ts';
import { NAMES } from './names.ts';
import type { Answer, Pasted } from './engine.ts';
import { EXAMPLES } from './examples.ts';
import { Judging, type Told } from './judging.ts';
import { fragmentOf, pastedIn } from './share.ts';

/** Milliseconds without typing after which the texts are judged. */
const PAUSE_MS = 150;

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the kind of element
const byId = <T extends HTMLElement = HTMLElement>(id: string): T => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element "${id}"`);
  return found as T;
};

/** Whether the page itself is writing the texts. */
let filling = false;

const changed = (): void => {
  if (filling) return;
  byId<HTMLSelectElement>('example').value = '';
  judgeSoon();
};
const editors = {
  body: editor(byId('body'), { language: 'markdown', label: 'Checklist', changed }),
  template: editor(byId('template'), { language: 'markdown', label: 'Template', changed }),
  policy: editor(byId('policy'), { language: 'yaml', label: 'Policy', changed }),
} satisfies Record<string, Editor>;
const phase = byId<HTMLSelectElement>('phase');
const values = byId<HTMLTextAreaElement>('values');
const judging = new Judging(show);
let timer: ReturnType<typeof setTimeout> | undefined;
/** The fragment that the page wrote itself, so that only those of others are read. */
let own = '';
let proposed = '';

function pasted(): Pasted {
  return {
    body: editors.body.text(),
    template: editors.template.text(),
    policy: editors.policy.text(),
    values: values.value,
    phase: phase.value,
  };
}

function fill(texts: Pasted): void {
  filling = true;
  editors.body.write(texts.body);
  editors.template.write(texts.template);
  editors.policy.write(texts.policy);
  values.value = texts.values;
  filling = false;
  offer([texts.phase].filter(Boolean), texts.phase);
  judgeNow();
}

function judgeSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(judgeNow, PAUSE_MS);
}

function judgeNow(): void {
  clearTimeout(timer);
  document.body.dataset['state'] = 'judging';
  const texts = pasted();
  judging.judge(texts);
  void keepInAddress(texts);
}

async function keepInAddress(texts: Pasted): Promise<void> {
  own = await fragmentOf(texts);
  history.replaceState(null, '', own);
}

function show(told: Told): void {
  document.body.dataset['state'] = 'shown';
  if (!told.ok) {
    showReason('could not judge', [told.error]);
    return;
  }
  const { outcome, phases } = told.value;
  if (outcome.kind === 'verdict') {
    headline(outcome.verdict.status, outcome.text.split('\n', 1)[0] ?? '');
    byId('comment').replaceChildren(marked(links(toDom(outcome.comment, { fragment: true }))));
    byId('terminal').textContent = outcome.text;
    byId('json').textContent = `${JSON.stringify(outcome.verdict, undefined, 2)}\n`;
  } else if (outcome.kind === 'policy-error') {
    showReason('the policy is wrong', outcome.errors);
  } else {
    showReason('could not judge', [outcome.reason]);
  }
  offer(phases, phase.value);
  showTemplate(told.value);
  showFindings(told.value);
}

function headline(state: string, words: string): void {
  const line = byId('headline');
  line.dataset['status'] = state;
  line.textContent = words;
}

function showReason(what: string, reasons: readonly string[]): void {
  headline('error', `⚠ ${what}`);
  const items = reasons.map((reason) => element('li', element('code', reason)));
  byId('comment').replaceChildren(element('p', `Nothing was judged: ${what}.`), element('ul', ...items));
  byId('terminal').textContent = `${reasons.map((reason) => `checklist-gate: ${reason}`).join('\n')}\n`;
  byId('json').textContent = '';
}

function showTemplate({ readings, proposal }: Answer): void {
  const read = readings.map(({ line, section, means, because }) =>
    element(
      'li',
      `${line === 0 ? '' : `line ${line}: `}${section === '' ? '' : `${section}, `}${means}, because `,
      element('code', because),
    ),
  );
  byId('readings').replaceChildren(
    read.length === 0
      ? element('p', 'Without a policy, this list says how the template is read.')
      : element('ul', ...read),
  );
  proposed = proposal?.text ?? '';
  byId('proposal').textContent = proposed;
  byId<HTMLButtonElement>('use').disabled = proposed === '';
}

function showFindings({ findings, outcome }: Answer): void {
  const wrong = outcome.kind === 'policy-error' ? outcome.places : [];
  const found = findings.map(({ path, line, column, found: what, expected, help }) => ({
    path,
    line,
    column,
    message: `found ${what}, expected ${expected}. ${help}`,
    severity: 'warning' as const,
  }));
  const all = [...wrong.map((each) => ({ ...each, severity: 'error' as const })), ...found];
  for (const [name, path] of [
    ['policy', NAMES.policy],
    ['template', NAMES.template],
  ] as const)
    editors[name].remark(all.filter((each) => each.path === path) satisfies Remark[]);
  const items = all.map(({ path, line, column, message }) =>
    element('li', element('strong', `${path}:${line}:${column}`), `: ${message}`),
  );
  byId('findings').replaceChildren(
    items.length === 0 ? element('p', 'Nothing found in policy and template.') : element('ul', ...items),
  );
  byId('tab-findings').textContent = items.length === 0 ? 'Findings' : `Findings (${items.length})`;
}

function offer(phases: readonly string[], chosen: string): void {
  const options = phases.map((name) => Object.assign(element('option', name), { value: name }));
  phase.replaceChildren(Object.assign(element('option', 'all phases'), { value: '' }), ...options);
  phase.value = phases.includes(chosen) ? chosen : '';
  phase.disabled = phases.length === 0;
}

function element(name: string, ...children: (string | Node)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

function links<T extends Node>(tree: T): T {
  if (tree instanceof DocumentFragment || tree instanceof Element)
    for (const link of tree.querySelectorAll('a'))
      Object.assign(link, { target: '_blank', rel: 'noopener noreferrer' });
  return tree;
}

const STATES: Record<string, string> = {
  '✅': 'passed',
  '🟡': 'pending',
  '❌': 'failed',
  '⚪': 'skipped',
  '🔓': 'overridden',
};

/** The emoji that the comment begins with as a mark of this page: not every font has it, and its yellow is faint. */
function marked<T extends Node>(tree: T): T {
  const first = tree instanceof DocumentFragment ? tree.querySelector('h3')?.firstChild : undefined;
  const [icon = ''] = first?.textContent ?? '';
  const state = STATES[icon];
  if (!(first instanceof Text) || state === undefined) return tree;
  const mark = element('span', icon);
  mark.dataset['mark'] = state;
  first.replaceWith(mark, first.data.slice(icon.length));
  return tree;
}

/** Tabs by the pattern of the ARIA guide: one is in the tab order, arrows go from one to the next. */
function tabs(list: HTMLElement): void {
  const all = [...list.querySelectorAll<HTMLElement>('[role=tab]')];
  const choose = (tab: HTMLElement): void => {
    for (const each of all) {
      const active = each === tab;
      each.setAttribute('aria-selected', String(active));
      each.tabIndex = active ? 0 : -1;
      byId(each.getAttribute('aria-controls') ?? '').hidden = !active;
    }
  };
  list.addEventListener('click', ({ target }) => {
    const tab = target instanceof HTMLElement ? all.find((each) => each.contains(target)) : undefined;
    if (tab !== undefined) choose(tab);
  });
  list.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const now = all.findIndex((each) => each === document.activeElement);
    const next = step === undefined || now < 0 ? undefined : all.at((now + step) % all.length);
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
    next.focus();
  });
}

const example = byId<HTMLSelectElement>('example');
example.append(...EXAMPLES.map(({ name }, index) => Object.assign(element('option', name), { value: String(index) })));
example.addEventListener('change', () => {
  const chosen = EXAMPLES[Number(example.value)];
  if (example.value !== '' && chosen !== undefined) fill(chosen.pasted);
});
phase.addEventListener('change', judgeNow);
values.addEventListener('input', changed);
byId('use').addEventListener('click', () => {
  editors.policy.write(proposed);
  byId('tab-comment').click();
});
byId('share').addEventListener('click', () => {
  void navigator.clipboard.writeText(location.href).then(
    () => (byId('shared').textContent = 'Copied. The texts are part of the link and go to nobody else.'),
    () => (byId('shared').textContent = 'The address of this page is the link.'),
  );
});
document.querySelectorAll<HTMLElement>('[role=tablist]').forEach(tabs);
addEventListener('hashchange', () => {
  if (location.hash !== own) void restore();
});

async function restore(): Promise<void> {
  const texts = await pastedIn(location.hash);
  const [first] = EXAMPLES;
  if (texts !== undefined) fill(texts);
  else if (first !== undefined) {
    example.value = '0';
    fill(first.pasted);
  }
}

void restore();
