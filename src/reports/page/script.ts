/**
 * The script of every page: it shows the rows that the lists above them ask for, and keeps what was chosen in the
 * address. What it reads of the page is only compared.
 */
export const PAGE_SCRIPT = `
const form = document.querySelector('form');
const rows = [...document.querySelectorAll('[data-row]')].map((element) => ({ element, values: JSON.parse(element.dataset.row) }));
const lists = [...form.querySelectorAll('select')];
const output = form.querySelector('output');
const show = () => {
  let shown = 0;
  for (const { element, values } of rows) {
    element.hidden = !lists.every(({ value }, index) => value === '' || values[index].includes(value));
    if (!element.hidden) shown += 1;
  }
  output.textContent = shown + ' of ' + rows.length + ' shown';
};
const keep = () => {
  show();
  const chosen = lists.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]);
  history.replaceState(null, '', '#' + new URLSearchParams(chosen));
};
const read = () => {
  const chosen = new URLSearchParams(location.hash.slice(1));
  for (const list of lists) {
    list.value = chosen.get(list.name) ?? '';
    if (list.selectedIndex < 0) list.value = '';
  }
  show();
};
form.hidden = false;
form.addEventListener('change', keep);
form.addEventListener('submit', (event) => event.preventDefault());
form.querySelector('button').addEventListener('click', () => {
  for (const list of lists) list.value = '';
  keep();
});
addEventListener('hashchange', read);
read();
`;

/** SHA-256 of the script, in base64, as the page's own policy names it. A test compares them. */
export const PAGE_SCRIPT_HASH = 'Aj+Duxgx3q6MBqCIzbh5mk2oifNFdsw44Qtr0mG2xZA=';
