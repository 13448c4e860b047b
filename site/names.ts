/** The names that the pasted texts have in reports. */
export const NAMES = { body: 'body.md', template: 'template.md', policy: 'policy.yml' } as const;
