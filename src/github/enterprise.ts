/** Whether an address of the API is that of an Enterprise Server: REST is below `/api/v3` there. */
export function isEnterprise(apiUrl: string): boolean {
  return /\/api\/v3\/*$/.test(apiUrl);
}
