import type { Survey } from '../doctor/survey.ts';
import { createClient } from './client.ts';
import { GitHubError } from './error.ts';
import { survey, type SurveyRequest, type TemplatesNamed } from './survey.ts';

/** A survey over the API, or why the repository cannot be read at all. */
export async function examine(
  { apiUrl, token, ...request }: SurveyRequest & { apiUrl: string; token: string },
  templatesNamed: TemplatesNamed,
): Promise<Survey | { failed: string }> {
  try {
    return await survey(createClient({ token, apiUrl }), request, templatesNamed);
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return { failed: error.message };
  }
}
