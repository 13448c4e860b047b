/** An issue, as far as evidence looks at it. */
export interface IssueState {
  number: number;
  open: boolean;
  url: string;
}

export interface LinkedIssue extends IssueState {
  labels: string[];
}
