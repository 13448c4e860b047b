import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import {
  bracketMatching,
  defineLanguageFacet,
  HighlightStyle,
  indentOnInput,
  Language,
  syntaxHighlighting,
} from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { GFM, parser } from '@lezer/markdown';
import { completePolicy } from './completion.ts';

/** Something to show at a line of a text. `line` and `column`: 1-based. */
export interface Remark {
  line: number;
  column: number;
  message: string;
  severity: 'error' | 'warning';
}

/** One of the texts on the page. */
export interface Editor {
  text: () => string;
  /** Replaces the whole text. */
  write: (text: string) => void;
  /** Shows these remarks in place of the earlier ones. */
  remark: (remarks: readonly Remark[]) => void;
}

// The package for Markdown would bring parsers of HTML, CSS and JavaScript too: 70 KB that nobody needs here.
const markdown = new Language(defineLanguageFacet(), parser.configure([GFM]), [], 'markdown');

const colors = HighlightStyle.define([
  { tag: tags.heading, class: 'tok-heading' },
  { tag: tags.strong, class: 'tok-strong' },
  { tag: tags.emphasis, class: 'tok-emphasis' },
  { tag: [tags.comment, tags.meta], class: 'tok-comment' },
  { tag: [tags.definition(tags.propertyName), tags.propertyName], class: 'tok-key' },
  { tag: [tags.string, tags.monospace], class: 'tok-string' },
  { tag: [tags.link, tags.url], class: 'tok-link' },
  { tag: [tags.processingInstruction, tags.separator, tags.punctuation], class: 'tok-mark' },
]);

/**
 * An editor in `host`. It lives in a shadow root: there its styles are style sheets of the document, which the page's
 * Content-Security-Policy needs no exception for. `changed` is called after each change by the person.
 */
export function editor(
  host: HTMLElement,
  { language, label, changed }: { language: 'markdown' | 'yaml'; label: string; changed: () => void },
): Editor {
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: '',
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        EditorView.lineWrapping,
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        highlightActiveLine(),
        lintGutter(),
        syntaxHighlighting(colors),
        language === 'yaml' ? yaml() : markdown,
        language === 'yaml' ? autocompletion({ override: [completePolicy] }) : autocompletion(),
        // Tab leaves the editor, as everywhere on a page that is used by keyboard.
        keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap, ...lintKeymap]),
        EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', tabindex: '0' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed();
        }),
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    write: (text) => {
      if (text === view.state.doc.toString()) return;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    remark: (remarks) => {
      const diagnostics = remarks.map((each): Diagnostic => {
        const line = view.state.doc.line(Math.min(Math.max(each.line, 1), view.state.doc.lines));
        const from = Math.min(line.from + Math.max(each.column - 1, 0), line.to);
        return { from, to: line.to, severity: each.severity, message: each.message };
      });
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
  };
}

const STYLE = `
:host { display: block; min-height: 0; }
.cm-editor { height: 100%; background: var(--field); color: var(--text); font-size: 13px; }
.cm-editor.cm-focused { outline: 2px solid var(--accent); outline-offset: -2px; }
.cm-scroller { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace; line-height: 1.5; }
.cm-editor .cm-gutters { background: var(--field); color: var(--dim); border: 0; }
.cm-editor .cm-content { caret-color: var(--text); }
.cm-editor .cm-cursor { border-left-color: var(--text); }
.cm-editor .cm-activeLine { background: var(--line); }
.cm-editor .cm-selectionBackground, .cm-editor.cm-focused .cm-selectionBackground { background: var(--selection) !important; }
.cm-editor .cm-tooltip { background: var(--page); color: var(--text); border: 1px solid var(--border); }
.cm-editor .cm-tooltip-autocomplete ul li[aria-selected] { background: var(--accent); color: var(--on-accent); }
.tok-heading, .tok-strong { font-weight: 600; }
.tok-emphasis { font-style: italic; }
.tok-comment, .tok-mark { color: var(--dim); }
.tok-key { color: var(--key); }
.tok-string { color: var(--string); }
.tok-link { color: var(--accent); }
`;
