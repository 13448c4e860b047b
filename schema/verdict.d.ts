/** Types of verdicts and records. Written from verdict.schema.json: change the schema, not this file. */

/** A gate, or a group of results. */
export type Result = {
  kind: "gate";
  id: string;
  title: string;
  status: "skipped" | "passed" | "pending" | "failed";
  advisory: boolean;
  reason?: string;
  /** Our words at the start of `reason`. */
  lead?: string;
  tripped?: boolean;
  gate: string;
  findings: Array<{
    status: "skipped" | "passed" | "pending" | "failed";
    kind?: "open-box" | "blank-field" | "refused";
    unknown?: true;
    /** Our words. */
    message: string;
    /** A word of the policy. */
    about?: string;
    /** Text of a document: not trusted. */
    actual?: string;
    expected?: string;
    section?: Array<string>;
    place?: {
      document: string;
      line: number;
      column: number;
      offset: number;
    };
    templatePlace?: {
      document: string;
      line: number;
      column: number;
      offset: number;
    };
    url?: string;
    forMaintainer?: true;
    by?: string;
    help?: string;
    notApplicable?: "with-reason" | "allowed";
    command?: string;
    more?: number;
    asks?: Array<{
      kind: string;
    }>;
  }>;
  /** Text from elsewhere: not trusted. */
  evidence?: string;
  doneBy?: "author" | "reviewers" | "machine";
  boxes?: Record<string, Array<number>>;
  among?: Record<string, Array<number>>;
  settled?: Array<{
    document: string;
    line: number;
    column: number;
    offset: number;
  }>;
  signOffs?: Array<{
    role: string;
    meaning?: string;
    status: "skipped" | "passed" | "pending" | "failed";
    optional: boolean;
    expected: string;
    needed?: number;
    by: Array<string>;
    via: Array<"review" | "comment" | "tick" | "signature">;
    signed: Array<{
      login: string;
      id: number;
      via: "review" | "comment" | "tick" | "signature";
      /** ISO 8601, UTC, as GitHub says. */
      at: string;
      sha?: string;
      url?: string;
      place?: {
        document: string;
        line: number;
        column: number;
        offset: number;
      };
    }>;
    waiting?: Array<string>;
    refused: Array<{
      login?: string;
      via: "review" | "comment" | "tick" | "signature";
      /** ISO 8601, UTC, as GitHub says. */
      at?: string;
      sha?: string;
      url?: string;
      place?: {
        document: string;
        line: number;
        column: number;
        offset: number;
      };
      reason: string;
      lapsed?: true;
    }>;
  }>;
  /** The fields that it asked for. The value is text of a document. */
  fields?: Array<{
    name: string;
    value?: string;
    place?: {
      document: string;
      line: number;
      column: number;
      offset: number;
    };
  }>;
} | {
  kind: "group";
  id: string;
  title: string;
  status: "skipped" | "passed" | "pending" | "failed";
  advisory: boolean;
  reason?: string;
  /** Our words at the start of `reason`. */
  lead?: string;
  tripped?: boolean;
  require: "all" | "any" | "none" | "one" | {
    "at-least": number;
  };
  checklist?: string;
  phase?: string;
  waitsFor?: Array<string>;
  enforced?: boolean;
  results: Array<Result>;
};

/** What `--record` and the input `record` write. */
export type VerdictRecord = {
  schema: "checklist-gate/record@1";
  /** What judged, and by which version. */
  tool: {
    name: "checklist-gate";
    version: string;
  };
  run?: {
    url: string;
    attempt: number;
    workflow?: string;
    sha?: string;
  };
  /** The record before it: the one that it was compared with, or that it took the place of. */
  previous?: {
    digest: string;
  };
  /** When the pull request was merged, by whom, and the commit; absent where it is not merged. */
  merge?: {
    /** ISO 8601, UTC. */
    at: string;
    by: string | null;
    commit: string | null;
  };
  /** Who built it, as far as a gate has asked. What is absent is not known. */
  people?: {
    committers?: Array<{
      login: string;
      id: number;
    } | null>;
    agents?: Array<string>;
    lastPusher?: {
      login: string;
      id: number;
    } | null;
  };
  /** Deployments that gates have asked for, each with its newest state. */
  deployed?: Array<{
    environment: string;
    sha: string;
    id: number;
    state: string | null;
    /** ISO 8601, UTC. */
    at: string;
    by: string | null;
    url: string | null;
  }>;
  /** How the status of the gate was required on the branch when it was judged; absent: nobody asked. */
  enforcement?: {
    status: "known";
    value: {
      branch: string;
      context: string;
      required: Array<{
        by: "ruleset" | "branch-protection";
        ruleset?: {
          id: number;
          name?: string;
          source?: string;
        };
        app: number | null;
        bypass: Array<{
          type: string;
          id: number | null;
          mode: string;
        }> | null;
      }>;
    };
  } | {
    status: "unavailable";
    reason: string;
  };
  /** Names that those who signed show on GitHub. Anybody may choose any: text of others. */
  names?: Array<{
    login: string;
    id: number;
    name: string;
  }>;
  verdict: {
    schema: "checklist-gate/verdict@1";
    subject: {
      kind: "pull-request" | "issue" | "ref" | "file";
      repository?: string;
      number?: number;
      ref?: string;
      headSha?: string;
      trustedSha?: string;
      trustedRef?: string;
      author?: string;
      url?: string;
      file?: string;
    };
    policy: {
      path: string;
      repository?: string;
      ref?: string;
      commit?: string;
      sha?: string;
      digest: string;
      workspace?: true;
      /** The shared policies that it extends, directly or not. */
      extends?: Array<{
        path: string;
        repository?: string;
        ref?: string;
        commit?: string;
        sha?: string;
        digest: string;
        workspace?: true;
      }>;
    };
    template?: {
      path: string;
      repository?: string;
      ref?: string;
      commit?: string;
      sha?: string;
      digest: string;
      workspace?: true;
      /** The shared policies that it extends, directly or not. */
      extends?: Array<{
        path: string;
        repository?: string;
        ref?: string;
        commit?: string;
        sha?: string;
        digest: string;
        workspace?: true;
      }>;
    };
    readings?: Array<{
      section: string;
      line: number;
      means: string;
      because: string;
      directive?: string;
    }>;
    phase?: string;
    status: "skipped" | "passed" | "pending" | "failed";
    mode?: "report";
    reason?: string;
    /** Our words at the start of `reason`. */
    lead?: string;
    root: {
      kind: "group";
      id: string;
      title: string;
      status: "skipped" | "passed" | "pending" | "failed";
      advisory: boolean;
      reason?: string;
      /** Our words at the start of `reason`. */
      lead?: string;
      tripped?: boolean;
      require: "all" | "any" | "none" | "one" | {
        "at-least": number;
      };
      checklist?: string;
      phase?: string;
      waitsFor?: Array<string>;
      enforced?: boolean;
      results: Array<Result>;
    };
    override?: {
      effective: boolean;
      granted?: {
        via: "comment" | "label";
        /** ISO 8601, UTC, as GitHub says. */
        at: string;
        url?: string;
        /** Text of a document: not trusted. */
        reason: string;
        login: string;
        id: number;
      };
      ends: string;
      review?: {
        by: Array<string>;
        within: string;
      };
      waived: Array<string>;
      unmet: Array<string>;
      refused: Array<{
        via: "comment" | "label";
        /** ISO 8601, UTC, as GitHub says. */
        at: string;
        url?: string;
        /** Text of a document: not trusted. */
        reason: string;
        login?: string;
        id?: number;
        refused: string;
        lapsed?: true;
      }>;
    };
    documents: Array<{
      id: string;
      kind: "pull-request-body" | "issue-body" | "comment" | "file";
      author?: string;
      path?: string;
      url?: string;
    }>;
    progress: Array<{
      section: string;
      ticked: number;
      notApplicable: number;
      byEvidence?: number;
      total: number;
    }>;
    asked?: {
      boxes: number;
      fields: number;
      signOffs: number;
      evidence: number;
      others: number;
      total: number;
    };
    left?: {
      boxes: number;
      fields: number;
      signOffs: number;
      evidence: number;
      others: number;
      total: number;
    };
    items: Array<{
      section: Array<string>;
      text: string;
      state: "ticked" | "unticked" | "not-applicable";
      reason?: string;
      boxed: boolean;
      place: {
        document: string;
        line: number;
        column: number;
        offset: number;
      };
    }>;
    /** What each field says, by its name: what the gates have accepted, else what every field of that name says. What cannot be said of a name is left out. */
    fields: Record<string, string>;
    /** What the fields say that the policy maps. Text of a document: not trusted. */
    change?: {
      reason?: string | null;
      risk?: string | null;
      rollback?: string | null;
      ticket?: string | null;
      digest?: string | null;
    };
    /** Every field that is filled in, whatever its name. Name and value are text of a document. */
    fieldList?: Array<{
      section: Array<string>;
      name: string;
      value: string;
      place: {
        document: string;
        line: number;
        column: number;
        offset: number;
      };
    }>;
    tripped: Array<string>;
    regression?: {
      phases: Array<{
        id: string;
        phase: string;
        /** ISO 8601, UTC, as GitHub says. */
        passedAt: string;
        endedBy?: {
          login: string | null;
          /** ISO 8601, UTC, as GitHub says. */
          at: string;
        };
        from: "edit-history" | "record";
      }>;
      unknown?: string;
    };
    notes: Array<{
      status: "skipped" | "passed" | "pending" | "failed";
      kind?: "open-box" | "blank-field" | "refused";
      unknown?: true;
      /** Our words. */
      message: string;
      /** A word of the policy. */
      about?: string;
      /** Text of a document: not trusted. */
      actual?: string;
      expected?: string;
      section?: Array<string>;
      place?: {
        document: string;
        line: number;
        column: number;
        offset: number;
      };
      templatePlace?: {
        document: string;
        line: number;
        column: number;
        offset: number;
      };
      url?: string;
      forMaintainer?: true;
      by?: string;
      help?: string;
      notApplicable?: "with-reason" | "allowed";
      command?: string;
      more?: number;
      asks?: Array<{
        kind: string;
      }>;
    }>;
    facts: Array<{
      question: {
        kind: string;
      };
      fact: {
        status: "known";
        value: unknown;
      } | {
        status: "unavailable";
        reason: string;
      };
    }>;
    /** ISO 8601, UTC. */
    at: string;
  };
  items: Array<{
    document: string;
    line: number;
    section: Array<string>;
    text: string;
    state: "ticked" | "unticked" | "not-applicable";
    reason?: string;
    marked?: {
      by: {
        login: string;
        id: number;
      } | null;
      /** ISO 8601, UTC. */
      at: string;
    };
    byEvidence?: string;
  }>;
  /** Every sign-off that counts, with its proof. */
  signOffs: Array<{
    gate: string;
    role: string;
    meaning?: string;
    login: string;
    id: number;
    via: string;
    /** ISO 8601, UTC. */
    at: string;
    sha?: string;
    url?: string;
  }>;
  material: {
    subject: {
      kind: "pull-request" | "issue" | "ref" | "file";
      repository?: string;
      number?: number;
      ref?: string;
      headSha?: string;
      trustedSha?: string;
      trustedRef?: string;
      author?: string;
      url?: string;
      file?: string;
    };
    documents: Array<{
      id: string;
      kind: "pull-request-body" | "issue-body" | "comment" | "file";
      markdown: string;
      edited?: {
        revisions: Array<{
          at: string;
          by?: string;
          markdown?: string;
        }>;
        complete: boolean;
      };
    }>;
    sources: Array<{
      source: {
        kind: string;
      };
      references: Array<unknown>;
      answer: {
        status: "known";
        documents: Array<{
          id: string;
          kind: "pull-request-body" | "issue-body" | "comment" | "file";
          markdown: string;
          edited?: {
            revisions: Array<{
              at: string;
              by?: string;
              markdown?: string;
            }>;
            complete: boolean;
          };
        }>;
        missing: Array<{
          message: string;
          help: string;
        }>;
      };
    }>;
    policy?: {
      path: string;
      text: string;
      sha?: string;
      shared?: {
        repository: string;
        ref: string;
        commit?: string;
      };
      bases?: Array<{
        path: string;
        text: string;
        sha?: string;
        shared: {
          repository: string;
          ref: string;
          commit?: string;
        };
      }>;
    };
    templatePath?: string;
    templateAlternatives?: Array<string>;
    source?: string;
    mode?: "enforce" | "report";
    markers?: {
      paths: Array<string>;
      ran: boolean;
    };
    phase?: string;
    regression?: {
      when: "auto" | "on";
      previous?: {
        /** ISO 8601, UTC. */
        at: string;
        passed: Array<string>;
        digest?: string;
      };
    };
    /** ISO 8601, UTC. */
    at: string;
    facts: Array<{
      question: {
        kind: string;
      };
      fact: {
        status: "known";
        value: unknown;
      } | {
        status: "unavailable";
        reason: string;
      };
    }>;
    changed: Array<string>;
  };
};

/** What `--format json` prints, and the output `verdict` names. */
export type Verdict = VerdictRecord['verdict'];
