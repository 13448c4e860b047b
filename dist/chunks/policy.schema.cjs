// schema/policy.schema.json
var policy_schema_default = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "https://cdn.jsdelivr.net/npm/checklist-gate@0/schema/policy.schema.json",
	title: "Checklist Gate policy",
	description: "What a checklist must hold before a merge or a deployment goes on.",
	type: "object",
	properties: {
		"version": {
			"const": 1,
			"title": "Version",
			"description": "The version of this format: 1."
		},
		"extends": {
			"anyOf": [{
				"type": "string",
				"pattern": "^([\\w.-]+\\/[\\w.-]+):((?!\\/)(?!(?:.*\\/)?\\.{0,2}(?:\\/|@))[^\\p{C}\\\\:@]{1,300})@((?![-/])(?!.*\\.\\.)[\\w./+-]{1,200})$"
			}, {
				"type": "array",
				"items": {
					"type": "string",
					"pattern": "^([\\w.-]+\\/[\\w.-]+):((?!\\/)(?!(?:.*\\/)?\\.{0,2}(?:\\/|@))[^\\p{C}\\\\:@]{1,300})@((?![-/])(?!.*\\.\\.)[\\w./+-]{1,200})$"
				},
				"minItems": 1,
				"maxItems": 5
			}],
			"title": "Extends",
			"description": "Shared policies that this one builds on, as OWNER/REPO:PATH@REF. Keys of this file replace theirs, and gates are added.",
			"examples": ["acme/policies:gate.yml@v1", ["acme/policies:gate.yml@v1", "acme/web:web.yml@main"]]
		},
		"mode": {
			"anyOf": [{
				"enum": ["enforce", "report"],
				"type": "string",
				"title": "Mode",
				"description": "enforce, or report: nothing blocks."
			}, {
				"type": "object",
				"properties": {
					"value": {
						"enum": ["enforce", "report"],
						"type": "string",
						"title": "Mode",
						"description": "enforce, or report: nothing blocks."
					},
					"final": {
						"type": "boolean",
						"title": "Final",
						"description": "A policy that extends this one may add and tighten, but not loosen it."
					}
				},
				"required": ["value"],
				"additionalProperties": false
			}],
			"title": "Mode",
			"description": "enforce (default), or report: the verdict is told, but the commit status and the job succeed whatever it is."
		},
		"skip": {
			"type": "object",
			"properties": {
				"authors": {
					"type": "array",
					"items": {
						"type": "string",
						"pattern": "^@?(?:(?=[\\w-]{1,39}(?![\\w-]))[A-Za-z\\d]+(?:-[A-Za-z\\d]+)*(?:_[A-Za-z\\d]+)?|[\\w-]{1,39}#[1-9]\\d{0,14})$|^@?[\\w-]+\\[bot\\]$"
					},
					"minItems": 1,
					"title": "Authors",
					"description": "The author is any of these: a login, which needs write access, octocat#583231, or a bot.",
					"examples": [["dependabot[bot]", "octocat#583231"]]
				},
				"author-types": {
					"type": "array",
					"items": {
						"enum": [
							"user",
							"bot",
							"organization",
							"mannequin"
						],
						"type": "string"
					},
					"minItems": 1,
					"title": "Author types"
				},
				"drafts": {
					"type": "boolean",
					"title": "Drafts",
					"description": "Drafts are not judged: they are pending."
				},
				"labels": {
					"type": "array",
					"items": { "type": "string" },
					"minItems": 1,
					"title": "Labels",
					"description": "Any of these labels is set."
				},
				"titles": {
					"type": "array",
					"items": {
						"type": "string",
						"minLength": 1
					},
					"minItems": 1,
					"title": "Titles",
					"description": "The whole title matches any of these globs, in which * is any text; case does not matter.",
					"examples": [["Release *"]]
				},
				"heads": {
					"type": "array",
					"items": {
						"type": "string",
						"minLength": 1
					},
					"minItems": 1,
					"title": "Heads",
					"description": "The head branch matches any of these globs and is in the repository itself; the head of a fork never matches.",
					"examples": [["release/*"]]
				},
				"fields": {
					"type": "object",
					"propertyNames": { "type": "string" },
					"additionalProperties": { "anyOf": [
						{ "anyOf": [
							{ "type": "string" },
							{ "type": "number" },
							{ "type": "boolean" }
						] },
						{
							"type": "array",
							"items": { "anyOf": [
								{ "type": "string" },
								{ "type": "number" },
								{ "type": "boolean" }
							] },
							"minItems": 1
						},
						{
							"type": "object",
							"properties": {
								"pattern": {
									"type": "string",
									"minLength": 1,
									"title": "Pattern",
									"description": "A regular expression in RE2 syntax, matched anywhere, case-sensitive unless it begins with (?i).",
									"examples": ["^OPS-\\d+$"]
								},
								"major": {
									"const": true,
									"description": "x.0.0 is major, x.y.0 minor, every other version patch."
								},
								"minor": {
									"const": true,
									"description": "x.0.0 is major, x.y.0 minor, every other version patch."
								},
								"patch": {
									"const": true,
									"description": "x.0.0 is major, x.y.0 minor, every other version patch."
								}
							},
							"required": [],
							"additionalProperties": false,
							"minProperties": 1
						}
					] },
					"minProperties": 1,
					"title": "Fields",
					"description": "Fields with the value, or any of the values, they must hold; with a pattern; or with the part of a version.",
					"examples": [{ "Environment": "Production" }, { "Version": { "major": true } }]
				},
				"final": {
					"type": "boolean",
					"title": "Final",
					"description": "A policy that extends this one may add and tighten, but not loosen it."
				}
			},
			"required": [],
			"additionalProperties": false,
			"title": "Skip",
			"description": "What is not judged: status skipped, with the reason; a draft is pending. One key is enough.",
			"examples": [{
				"authors": ["dependabot[bot]"],
				"drafts": true
			}]
		},
		"break-glass": {
			"type": "object",
			"properties": {
				"by": {
					"anyOf": [{ "anyOf": [
						{
							"type": "string",
							"pattern": "^@?(?:(?=[\\w-]{1,39}(?![\\w-]))[A-Za-z\\d]+(?:-[A-Za-z\\d]+)*(?:_[A-Za-z\\d]+)?|[\\w-]{1,39}#[1-9]\\d{0,14})$|^@[A-Za-z\\d](?:[A-Za-z\\d-]{0,38})\\/[\\w.-]+$"
						},
						{
							"type": "object",
							"properties": { "permission": {
								"enum": [
									"write",
									"maintain",
									"admin"
								],
								"type": "string",
								"title": "Permission",
								"description": "Everybody with at least this permission in the repository."
							} },
							"required": ["permission"],
							"additionalProperties": false
						},
						{
							"type": "object",
							"properties": { "field": {
								"type": "string",
								"minLength": 1,
								"title": "Field",
								"description": "Whoever is named in this field of the checklist."
							} },
							"required": ["field"],
							"additionalProperties": false
						}
					] }, {
						"type": "array",
						"items": { "anyOf": [
							{
								"type": "string",
								"pattern": "^@?(?:(?=[\\w-]{1,39}(?![\\w-]))[A-Za-z\\d]+(?:-[A-Za-z\\d]+)*(?:_[A-Za-z\\d]+)?|[\\w-]{1,39}#[1-9]\\d{0,14})$|^@[A-Za-z\\d](?:[A-Za-z\\d-]{0,38})\\/[\\w.-]+$"
							},
							{
								"type": "object",
								"properties": { "permission": {
									"enum": [
										"write",
										"maintain",
										"admin"
									],
									"type": "string",
									"title": "Permission",
									"description": "Everybody with at least this permission in the repository."
								} },
								"required": ["permission"],
								"additionalProperties": false
							},
							{
								"type": "object",
								"properties": { "field": {
									"type": "string",
									"minLength": 1,
									"title": "Field",
									"description": "Whoever is named in this field of the checklist."
								} },
								"required": ["field"],
								"additionalProperties": false
							}
						] },
						"minItems": 1
					}],
					"title": "Who may sign",
					"description": "Logins (octocat, or octocat#583231 for somebody without write access), @org/team, author, codeowners (owners of the changed files), {permission: write, maintain or admin}, {field: name}.",
					"examples": [
						["@acme/tech-leads", "octocat"],
						"author",
						{ "permission": "maintain" }
					]
				},
				"via": {
					"anyOf": [{
						"type": "object",
						"properties": { "comment": {
							"type": "string",
							"pattern": "^\\/[a-z][a-z-]*$",
							"title": "Comment",
							"description": "A command that is first on its line, followed by the reason."
						} },
						"required": ["comment"],
						"additionalProperties": false
					}, {
						"type": "object",
						"properties": { "label": {
							"type": "string",
							"minLength": 1,
							"title": "Label",
							"description": "A label; who sets it gives the reason in a comment: \"/reason …\"."
						} },
						"required": ["label"],
						"additionalProperties": false
					}],
					"title": "How",
					"description": "A comment \"/override <reason>\" (default), or a label."
				},
				"reason": {
					"anyOf": [{ "const": "required" }, {
						"type": "object",
						"properties": { "at-least": {
							"type": "integer",
							"minimum": 1,
							"title": "At least"
						} },
						"required": ["at-least"],
						"additionalProperties": false
					}],
					"title": "Reason",
					"description": "A reason is always required; {at-least: n} asks for that many letters and digits."
				},
				"waives": {
					"type": "array",
					"items": {
						"type": "string",
						"minLength": 1
					},
					"minItems": 1,
					"title": "Waives",
					"description": "Gates that may be waived, by title or by name (\"items\"). Default: all."
				},
				"review": {
					"type": "object",
					"properties": {
						"by": {
							"anyOf": [{ "anyOf": [
								{
									"type": "string",
									"pattern": "^@?(?:(?=[\\w-]{1,39}(?![\\w-]))[A-Za-z\\d]+(?:-[A-Za-z\\d]+)*(?:_[A-Za-z\\d]+)?|[\\w-]{1,39}#[1-9]\\d{0,14})$|^@[A-Za-z\\d](?:[A-Za-z\\d-]{0,38})\\/[\\w.-]+$"
								},
								{
									"type": "object",
									"properties": { "permission": {
										"enum": [
											"write",
											"maintain",
											"admin"
										],
										"type": "string",
										"title": "Permission",
										"description": "Everybody with at least this permission in the repository."
									} },
									"required": ["permission"],
									"additionalProperties": false
								},
								{
									"type": "object",
									"properties": { "field": {
										"type": "string",
										"minLength": 1,
										"title": "Field",
										"description": "Whoever is named in this field of the checklist."
									} },
									"required": ["field"],
									"additionalProperties": false
								}
							] }, {
								"type": "array",
								"items": { "anyOf": [
									{
										"type": "string",
										"pattern": "^@?(?:(?=[\\w-]{1,39}(?![\\w-]))[A-Za-z\\d]+(?:-[A-Za-z\\d]+)*(?:_[A-Za-z\\d]+)?|[\\w-]{1,39}#[1-9]\\d{0,14})$|^@[A-Za-z\\d](?:[A-Za-z\\d-]{0,38})\\/[\\w.-]+$"
									},
									{
										"type": "object",
										"properties": { "permission": {
											"enum": [
												"write",
												"maintain",
												"admin"
											],
											"type": "string",
											"title": "Permission",
											"description": "Everybody with at least this permission in the repository."
										} },
										"required": ["permission"],
										"additionalProperties": false
									},
									{
										"type": "object",
										"properties": { "field": {
											"type": "string",
											"minLength": 1,
											"title": "Field",
											"description": "Whoever is named in this field of the checklist."
										} },
										"required": ["field"],
										"additionalProperties": false
									}
								] },
								"minItems": 1
							}],
							"title": "Who may sign",
							"description": "Logins (octocat, or octocat#583231 for somebody without write access), @org/team, author, codeowners (owners of the changed files), {permission: write, maintain or admin}, {field: name}.",
							"examples": [
								["@acme/tech-leads", "octocat"],
								"author",
								{ "permission": "maintain" }
							]
						},
						"within": {
							"type": "string",
							"title": "Within",
							"description": "How long after the override."
						}
					},
					"required": ["by", "within"],
					"additionalProperties": false,
					"title": "Review",
					"description": "Who looks at each override afterwards, and until when. `audit` says which are open or overdue."
				},
				"final": {
					"type": "boolean",
					"title": "Final",
					"description": "A policy that extends this one may add and tighten, but not loosen it."
				},
				"ends": {
					"anyOf": [{ "const": "head" }, { "type": "string" }],
					"title": "Ends",
					"description": "With the head commit (default for pull requests), or after a time (default elsewhere: 24h)."
				}
			},
			"required": ["by"],
			"additionalProperties": false,
			"title": "Break-glass",
			"description": "Lets something pass although gates are not met: by whom, how, why, and until when.",
			"examples": [{
				"by": ["@acme/sre"],
				"via": { "comment": "/override" },
				"reason": { "at-least": 20 }
			}]
		},
		"record": {
			"type": "object",
			"properties": {
				"reason": {
					"type": "string",
					"minLength": 1,
					"title": "Field",
					"description": "Name of a field of the checklist."
				},
				"risk": {
					"type": "string",
					"minLength": 1,
					"title": "Field",
					"description": "Name of a field of the checklist."
				},
				"rollback": {
					"type": "string",
					"minLength": 1,
					"title": "Field",
					"description": "Name of a field of the checklist."
				},
				"ticket": {
					"type": "string",
					"minLength": 1,
					"title": "Field",
					"description": "Name of a field of the checklist."
				},
				"digest": {
					"type": "string",
					"minLength": 1,
					"title": "Field",
					"description": "Name of a field of the checklist."
				}
			},
			"required": [],
			"additionalProperties": false,
			"title": "Record",
			"description": "The fields that say why, how risky, how to go back, the ticket, and the digest of what goes out. The verdict and its record hold them.",
			"examples": [{
				"reason": "Why",
				"risk": "Risk",
				"rollback": "Rollback plan",
				"ticket": "Ticket"
			}]
		},
		"source": {
			"anyOf": [{ "anyOf": [{
				"enum": [
					"pull-request-body",
					"issue-body",
					"comments",
					"linked-issues"
				],
				"type": "string"
			}, {
				"type": "object",
				"properties": {
					"comments": {
						"type": "object",
						"properties": {
							"by": {
								"anyOf": [{
									"enum": [
										"read",
										"triage",
										"write",
										"maintain",
										"admin",
										"author"
									],
									"type": "string"
								}, {
									"type": "array",
									"items": {
										"enum": [
											"read",
											"triage",
											"write",
											"maintain",
											"admin",
											"author"
										],
										"type": "string"
									},
									"minItems": 1
								}],
								"title": "By",
								"description": "Whose comments count: the access to the repository that somebody must have, author (whoever opened what is judged, also without access), or a list of both. Default: write."
							},
							"bots": {
								"type": "array",
								"items": {
									"type": "string",
									"minLength": 1
								},
								"title": "Bots",
								"description": "Logins of bots whose comments count too, as \"release-bot[bot]\". Default: none."
							}
						},
						"required": [],
						"additionalProperties": false,
						"title": "Comments"
					},
					"linked-issues": {
						"type": "object",
						"properties": { "repositories": {
							"type": "array",
							"items": {
								"type": "string",
								"pattern": "^[\\w-]+\\/(?:[\\w.-]+|\\*)$"
							},
							"minItems": 1,
							"title": "Repositories",
							"description": "Other repositories whose issues may be linked: owner/name, or owner/* for all of an owner."
						} },
						"required": ["repositories"],
						"additionalProperties": false,
						"title": "Linked issues"
					},
					"file": {
						"type": "string",
						"pattern": "^(?!\\/)(?!(?:.*\\/)?\\.{1,2}(?:\\/|$))(?!.*(?:\\/\\/|::))[^\\u0000-\\u001F\\u007F-\\u009F\\\\]+$",
						"title": "File",
						"description": "A path in the repository. The file is what is judged, so it is read at the head, not from the base branch."
					}
				},
				"required": [],
				"additionalProperties": false
			}] }, {
				"type": "array",
				"items": { "anyOf": [{
					"enum": [
						"pull-request-body",
						"issue-body",
						"comments",
						"linked-issues"
					],
					"type": "string"
				}, {
					"type": "object",
					"properties": {
						"comments": {
							"type": "object",
							"properties": {
								"by": {
									"anyOf": [{
										"enum": [
											"read",
											"triage",
											"write",
											"maintain",
											"admin",
											"author"
										],
										"type": "string"
									}, {
										"type": "array",
										"items": {
											"enum": [
												"read",
												"triage",
												"write",
												"maintain",
												"admin",
												"author"
											],
											"type": "string"
										},
										"minItems": 1
									}],
									"title": "By",
									"description": "Whose comments count: the access to the repository that somebody must have, author (whoever opened what is judged, also without access), or a list of both. Default: write."
								},
								"bots": {
									"type": "array",
									"items": {
										"type": "string",
										"minLength": 1
									},
									"title": "Bots",
									"description": "Logins of bots whose comments count too, as \"release-bot[bot]\". Default: none."
								}
							},
							"required": [],
							"additionalProperties": false,
							"title": "Comments"
						},
						"linked-issues": {
							"type": "object",
							"properties": { "repositories": {
								"type": "array",
								"items": {
									"type": "string",
									"pattern": "^[\\w-]+\\/(?:[\\w.-]+|\\*)$"
								},
								"minItems": 1,
								"title": "Repositories",
								"description": "Other repositories whose issues may be linked: owner/name, or owner/* for all of an owner."
							} },
							"required": ["repositories"],
							"additionalProperties": false,
							"title": "Linked issues"
						},
						"file": {
							"type": "string",
							"pattern": "^(?!\\/)(?!(?:.*\\/)?\\.{1,2}(?:\\/|$))(?!.*(?:\\/\\/|::))[^\\u0000-\\u001F\\u007F-\\u009F\\\\]+$",
							"title": "File",
							"description": "A path in the repository. The file is what is judged, so it is read at the head, not from the base branch."
						}
					},
					"required": [],
					"additionalProperties": false
				}] },
				"minItems": 1
			}],
			"title": "Source",
			"description": "Where the checklist is written: pull-request-body, issue-body, comments, linked-issues or {file: path}; a list is read as one checklist. Default: the body.",
			"examples": [
				"linked-issues",
				{ "comments": { "by": "maintain" } },
				["pull-request-body", { "file": "RELEASE.md" }]
			]
		},
		"template": {
			"anyOf": [
				{
					"type": "string",
					"minLength": 1
				},
				{
					"type": "array",
					"items": {
						"type": "string",
						"minLength": 1
					},
					"minItems": 1
				},
				{
					"type": "object",
					"properties": {
						"path": {
							"anyOf": [{
								"type": "string",
								"minLength": 1
							}, {
								"type": "array",
								"items": {
									"type": "string",
									"minLength": 1
								},
								"minItems": 1
							}],
							"title": "Path",
							"description": "A file on the branch that the policy is read from, a list of files, or a folder: \"forms/\"."
						},
						"accept-revisions": {
							"type": "integer",
							"minimum": 0,
							"maximum": 20,
							"title": "Accepted revisions",
							"description": "Earlier revisions of the file that a body may still be made from."
						},
						"strict": {
							"type": "boolean",
							"title": "Strict",
							"description": "Nothing may be missing, whatever the template invites to remove; what is missing has failed."
						}
					},
					"required": ["path"],
					"additionalProperties": false
				}
			],
			"title": "Template",
			"description": "The trusted form: a file on the branch that the policy is read from. The body may tick, fill in and add; not delete or reword. Of a list of files, or of a folder, the one that the body was made from counts.",
			"examples": [".github/PULL_REQUEST_TEMPLATE.md", {
				"path": "RELEASE.md",
				"accept-revisions": 2
			}]
		},
		"not-applicable": {
			"anyOf": [{
				"enum": [
					"forbidden",
					"with-reason",
					"conditional",
					"reason-or-conditional",
					"allowed"
				],
				"type": "string",
				"title": "Marks",
				"description": "When an N/A mark counts."
			}, {
				"type": "object",
				"properties": {
					"value": {
						"enum": [
							"forbidden",
							"with-reason",
							"conditional",
							"reason-or-conditional",
							"allowed"
						],
						"type": "string",
						"title": "Marks",
						"description": "When an N/A mark counts."
					},
					"final": {
						"type": "boolean",
						"title": "Final",
						"description": "A policy that extends this one may add and tighten, but not loosen it."
					}
				},
				"required": ["value"],
				"additionalProperties": false
			}],
			"title": "Not applicable",
			"description": "When an N/A mark counts: forbidden, with-reason, conditional (items that say \"if …\"), reason-or-conditional (those without a reason, all others with one), or allowed."
		},
		"open-conditional": {
			"enum": [
				"asked-for",
				"where-the-rest-is-done",
				"not-applicable"
			],
			"type": "string",
			"title": "Open conditional items",
			"description": "Whether open items that say \"if …\" in the template are asked for (the default), count as N/A where the rest of their list is done, or always count as N/A."
		},
		"gates": {
			"type": "array",
			"items": { "$ref": "#/$defs/rule" },
			"minItems": 1,
			"title": "Gates",
			"description": "What must hold. All of them, unless a group says otherwise."
		},
		"phases": {
			"type": "object",
			"propertyNames": {
				"type": "string",
				"pattern": "^[a-z\\d][a-z\\d-]*$"
			},
			"additionalProperties": { "anyOf": [{
				"type": "array",
				"items": { "$ref": "#/$defs/rule" },
				"minItems": 1,
				"title": "Gates",
				"description": "What must hold. All of them, unless a group says otherwise."
			}, {
				"type": "object",
				"properties": {
					"after": {
						"anyOf": [{ "type": "string" }, {
							"type": "array",
							"items": { "type": "string" }
						}],
						"title": "After",
						"description": "Phases that must have passed first."
					},
					"title": {
						"type": "string",
						"minLength": 1,
						"title": "Title",
						"description": "What reports call it, instead of the built-in summary."
					},
					"environment": {
						"anyOf": [{
							"type": "string",
							"minLength": 1
						}, {
							"type": "array",
							"items": {
								"type": "string",
								"minLength": 1
							},
							"minItems": 1
						}],
						"title": "Environment",
						"description": "Deployments to this environment wait for the phase, where a GitHub App answers for it.",
						"examples": ["production", ["production-eu", "production-us"]]
					},
					"when": { "$ref": "#/$defs/condition" },
					"final": {
						"type": "boolean",
						"title": "Final",
						"description": "A policy that extends this one may add and tighten, but not loosen it."
					},
					"gates": {
						"type": "array",
						"items": { "$ref": "#/$defs/rule" },
						"minItems": 1,
						"title": "Gates",
						"description": "What must hold. All of them, unless a group says otherwise."
					}
				},
				"required": ["gates"],
				"additionalProperties": false
			}] },
			"minProperties": 1,
			"title": "Phases",
			"description": "Named lists of gates, in order."
		},
		"default-phase": {
			"type": "string",
			"title": "Default phase",
			"description": "The phase to enforce where none is asked for."
		},
		"checklists": {
			"type": "object",
			"propertyNames": { "type": "string" },
			"additionalProperties": {
				"type": "object",
				"properties": {
					"applies-to": {
						"type": "object",
						"properties": {
							"labels": {
								"type": "array",
								"items": {
									"type": "string",
									"minLength": 1
								},
								"minItems": 1,
								"title": "Labels",
								"description": "Any of these labels is set.",
								"examples": [["risky"]]
							},
							"paths": {
								"type": "array",
								"items": {
									"type": "string",
									"minLength": 1
								},
								"minItems": 1,
								"title": "Paths",
								"description": "Any changed file matches any of these globs, by its new or its old name.",
								"examples": [["db/**"]]
							},
							"branches": {
								"type": "array",
								"items": {
									"type": "string",
									"minLength": 1
								},
								"minItems": 1,
								"title": "Branches",
								"description": "The base branch matches any of these globs.",
								"examples": [["main", "release/*"]]
							},
							"authors": {
								"type": "array",
								"items": {
									"type": "string",
									"pattern": "^@?(?:(?=[\\w-]{1,39}(?![\\w-]))[A-Za-z\\d]+(?:-[A-Za-z\\d]+)*(?:_[A-Za-z\\d]+)?|[\\w-]{1,39}#[1-9]\\d{0,14})$|^@?[\\w-]+\\[bot\\]$"
								},
								"minItems": 1,
								"title": "Authors",
								"description": "The author is any of these: a login, which needs write access, octocat#583231, or a bot.",
								"examples": [["dependabot[bot]", "octocat#583231"]]
							},
							"titles": {
								"type": "array",
								"items": {
									"type": "string",
									"minLength": 1
								},
								"minItems": 1,
								"title": "Titles",
								"description": "The whole title matches any of these globs, in which * is any text; case does not matter.",
								"examples": [["Release *"]]
							},
							"heads": {
								"type": "array",
								"items": {
									"type": "string",
									"minLength": 1
								},
								"minItems": 1,
								"title": "Heads",
								"description": "The head branch matches any of these globs and is in the repository itself; the head of a fork never matches.",
								"examples": [["release/*"]]
							},
							"agents": {
								"anyOf": [{ "type": "boolean" }, {
									"type": "array",
									"items": {
										"type": "string",
										"pattern": "^@?(?:(?=[\\w-]{1,39}(?![\\w-]))[A-Za-z\\d]+(?:-[A-Za-z\\d]+)*(?:_[A-Za-z\\d]+)?|[\\w-]{1,39}#[1-9]\\d{0,14})$|^@?[\\w-]+\\[bot\\]$"
									},
									"minItems": 1
								}],
								"title": "Agents",
								"description": "Whether agents took part: an app opened the pull request, or is among the authors, co-authors or committers of its commits. A list names accounts of people that are agents too.",
								"examples": [true, ["octo-agent#81847"]]
							},
							"fields": {
								"type": "object",
								"propertyNames": { "type": "string" },
								"additionalProperties": { "anyOf": [
									{ "anyOf": [
										{ "type": "string" },
										{ "type": "number" },
										{ "type": "boolean" }
									] },
									{
										"type": "array",
										"items": { "anyOf": [
											{ "type": "string" },
											{ "type": "number" },
											{ "type": "boolean" }
										] },
										"minItems": 1
									},
									{
										"type": "object",
										"properties": {
											"pattern": {
												"type": "string",
												"minLength": 1,
												"title": "Pattern",
												"description": "A regular expression in RE2 syntax, matched anywhere, case-sensitive unless it begins with (?i).",
												"examples": ["^OPS-\\d+$"]
											},
											"major": {
												"const": true,
												"description": "x.0.0 is major, x.y.0 minor, every other version patch."
											},
											"minor": {
												"const": true,
												"description": "x.0.0 is major, x.y.0 minor, every other version patch."
											},
											"patch": {
												"const": true,
												"description": "x.0.0 is major, x.y.0 minor, every other version patch."
											}
										},
										"required": [],
										"additionalProperties": false,
										"minProperties": 1
									}
								] },
								"minProperties": 1,
								"title": "Fields",
								"description": "Fields with the value, or any of the values, they must hold; with a pattern; or with the part of a version.",
								"examples": [{ "Environment": "Production" }, { "Version": { "major": true } }]
							}
						},
						"required": [],
						"additionalProperties": false,
						"title": "Applies to",
						"description": "All keys must hold. What cannot be known counts as holding."
					},
					"source": {
						"anyOf": [{ "anyOf": [{
							"enum": [
								"pull-request-body",
								"issue-body",
								"comments",
								"linked-issues"
							],
							"type": "string"
						}, {
							"type": "object",
							"properties": {
								"comments": {
									"type": "object",
									"properties": {
										"by": {
											"anyOf": [{
												"enum": [
													"read",
													"triage",
													"write",
													"maintain",
													"admin",
													"author"
												],
												"type": "string"
											}, {
												"type": "array",
												"items": {
													"enum": [
														"read",
														"triage",
														"write",
														"maintain",
														"admin",
														"author"
													],
													"type": "string"
												},
												"minItems": 1
											}],
											"title": "By",
											"description": "Whose comments count: the access to the repository that somebody must have, author (whoever opened what is judged, also without access), or a list of both. Default: write."
										},
										"bots": {
											"type": "array",
											"items": {
												"type": "string",
												"minLength": 1
											},
											"title": "Bots",
											"description": "Logins of bots whose comments count too, as \"release-bot[bot]\". Default: none."
										}
									},
									"required": [],
									"additionalProperties": false,
									"title": "Comments"
								},
								"linked-issues": {
									"type": "object",
									"properties": { "repositories": {
										"type": "array",
										"items": {
											"type": "string",
											"pattern": "^[\\w-]+\\/(?:[\\w.-]+|\\*)$"
										},
										"minItems": 1,
										"title": "Repositories",
										"description": "Other repositories whose issues may be linked: owner/name, or owner/* for all of an owner."
									} },
									"required": ["repositories"],
									"additionalProperties": false,
									"title": "Linked issues"
								},
								"file": {
									"type": "string",
									"pattern": "^(?!\\/)(?!(?:.*\\/)?\\.{1,2}(?:\\/|$))(?!.*(?:\\/\\/|::))[^\\u0000-\\u001F\\u007F-\\u009F\\\\]+$",
									"title": "File",
									"description": "A path in the repository. The file is what is judged, so it is read at the head, not from the base branch."
								}
							},
							"required": [],
							"additionalProperties": false
						}] }, {
							"type": "array",
							"items": { "anyOf": [{
								"enum": [
									"pull-request-body",
									"issue-body",
									"comments",
									"linked-issues"
								],
								"type": "string"
							}, {
								"type": "object",
								"properties": {
									"comments": {
										"type": "object",
										"properties": {
											"by": {
												"anyOf": [{
													"enum": [
														"read",
														"triage",
														"write",
														"maintain",
														"admin",
														"author"
													],
													"type": "string"
												}, {
													"type": "array",
													"items": {
														"enum": [
															"read",
															"triage",
															"write",
															"maintain",
															"admin",
															"author"
														],
														"type": "string"
													},
													"minItems": 1
												}],
												"title": "By",
												"description": "Whose comments count: the access to the repository that somebody must have, author (whoever opened what is judged, also without access), or a list of both. Default: write."
											},
											"bots": {
												"type": "array",
												"items": {
													"type": "string",
													"minLength": 1
												},
												"title": "Bots",
												"description": "Logins of bots whose comments count too, as \"release-bot[bot]\". Default: none."
											}
										},
										"required": [],
										"additionalProperties": false,
										"title": "Comments"
									},
									"linked-issues": {
										"type": "object",
										"properties": { "repositories": {
											"type": "array",
											"items": {
												"type": "string",
												"pattern": "^[\\w-]+\\/(?:[\\w.-]+|\\*)$"
											},
											"minItems": 1,
											"title": "Repositories",
											"description": "Other repositories whose issues may be linked: owner/name, or owner/* for all of an owner."
										} },
										"required": ["repositories"],
										"additionalProperties": false,
										"title": "Linked issues"
									},
									"file": {
										"type": "string",
										"pattern": "^(?!\\/)(?!(?:.*\\/)?\\.{1,2}(?:\\/|$))(?!.*(?:\\/\\/|::))[^\\u0000-\\u001F\\u007F-\\u009F\\\\]+$",
										"title": "File",
										"description": "A path in the repository. The file is what is judged, so it is read at the head, not from the base branch."
									}
								},
								"required": [],
								"additionalProperties": false
							}] },
							"minItems": 1
						}],
						"title": "Source",
						"description": "Where the checklist is written: pull-request-body, issue-body, comments, linked-issues or {file: path}; a list is read as one checklist. Default: the body.",
						"examples": [
							"linked-issues",
							{ "comments": { "by": "maintain" } },
							["pull-request-body", { "file": "RELEASE.md" }]
						]
					},
					"template": {
						"anyOf": [
							{
								"type": "string",
								"minLength": 1
							},
							{
								"type": "array",
								"items": {
									"type": "string",
									"minLength": 1
								},
								"minItems": 1
							},
							{
								"type": "object",
								"properties": {
									"path": {
										"anyOf": [{
											"type": "string",
											"minLength": 1
										}, {
											"type": "array",
											"items": {
												"type": "string",
												"minLength": 1
											},
											"minItems": 1
										}],
										"title": "Path",
										"description": "A file on the branch that the policy is read from, a list of files, or a folder: \"forms/\"."
									},
									"accept-revisions": {
										"type": "integer",
										"minimum": 0,
										"maximum": 20,
										"title": "Accepted revisions",
										"description": "Earlier revisions of the file that a body may still be made from."
									},
									"strict": {
										"type": "boolean",
										"title": "Strict",
										"description": "Nothing may be missing, whatever the template invites to remove; what is missing has failed."
									}
								},
								"required": ["path"],
								"additionalProperties": false
							}
						],
						"title": "Template",
						"description": "The trusted form: a file on the branch that the policy is read from. The body may tick, fill in and add; not delete or reword. Of a list of files, or of a folder, the one that the body was made from counts.",
						"examples": [".github/PULL_REQUEST_TEMPLATE.md", {
							"path": "RELEASE.md",
							"accept-revisions": 2
						}]
					},
					"not-applicable": {
						"anyOf": [{
							"enum": [
								"forbidden",
								"with-reason",
								"conditional",
								"reason-or-conditional",
								"allowed"
							],
							"type": "string",
							"title": "Marks",
							"description": "When an N/A mark counts."
						}, {
							"type": "object",
							"properties": {
								"value": {
									"enum": [
										"forbidden",
										"with-reason",
										"conditional",
										"reason-or-conditional",
										"allowed"
									],
									"type": "string",
									"title": "Marks",
									"description": "When an N/A mark counts."
								},
								"final": {
									"type": "boolean",
									"title": "Final",
									"description": "A policy that extends this one may add and tighten, but not loosen it."
								}
							},
							"required": ["value"],
							"additionalProperties": false
						}],
						"title": "Not applicable",
						"description": "When an N/A mark counts: forbidden, with-reason, conditional (items that say \"if …\"), reason-or-conditional (those without a reason, all others with one), or allowed."
					},
					"open-conditional": {
						"enum": [
							"asked-for",
							"where-the-rest-is-done",
							"not-applicable"
						],
						"type": "string",
						"title": "Open conditional items",
						"description": "Whether open items that say \"if …\" in the template are asked for (the default), count as N/A where the rest of their list is done, or always count as N/A."
					},
					"gates": {
						"type": "array",
						"items": { "$ref": "#/$defs/rule" },
						"minItems": 1,
						"title": "Gates",
						"description": "What must hold. All of them, unless a group says otherwise."
					},
					"phases": {
						"type": "object",
						"propertyNames": {
							"type": "string",
							"pattern": "^[a-z\\d][a-z\\d-]*$"
						},
						"additionalProperties": { "anyOf": [{
							"type": "array",
							"items": { "$ref": "#/$defs/rule" },
							"minItems": 1,
							"title": "Gates",
							"description": "What must hold. All of them, unless a group says otherwise."
						}, {
							"type": "object",
							"properties": {
								"after": {
									"anyOf": [{ "type": "string" }, {
										"type": "array",
										"items": { "type": "string" }
									}],
									"title": "After",
									"description": "Phases that must have passed first."
								},
								"title": {
									"type": "string",
									"minLength": 1,
									"title": "Title",
									"description": "What reports call it, instead of the built-in summary."
								},
								"environment": {
									"anyOf": [{
										"type": "string",
										"minLength": 1
									}, {
										"type": "array",
										"items": {
											"type": "string",
											"minLength": 1
										},
										"minItems": 1
									}],
									"title": "Environment",
									"description": "Deployments to this environment wait for the phase, where a GitHub App answers for it.",
									"examples": ["production", ["production-eu", "production-us"]]
								},
								"when": { "$ref": "#/$defs/condition" },
								"final": {
									"type": "boolean",
									"title": "Final",
									"description": "A policy that extends this one may add and tighten, but not loosen it."
								},
								"gates": {
									"type": "array",
									"items": { "$ref": "#/$defs/rule" },
									"minItems": 1,
									"title": "Gates",
									"description": "What must hold. All of them, unless a group says otherwise."
								}
							},
							"required": ["gates"],
							"additionalProperties": false
						}] },
						"minProperties": 1,
						"title": "Phases",
						"description": "Named lists of gates, in order."
					},
					"default-phase": {
						"type": "string",
						"title": "Default phase",
						"description": "The phase to enforce where none is asked for."
					}
				},
				"required": [],
				"additionalProperties": false
			},
			"minProperties": 1,
			"title": "Checklists",
			"description": "Several checklists, each with its own conditions, template and gates."
		}
	},
	required: ["version"],
	additionalProperties: false,
	$defs: {
		"rule": {
			"title": "Gate or group",
			"oneOf": [
				{ "$ref": "#/$defs/gate-items" },
				{ "$ref": "#/$defs/gate-fields" },
				{ "$ref": "#/$defs/gate-section" },
				{ "$ref": "#/$defs/gate-sign-offs" },
				{ "$ref": "#/$defs/gate-template" },
				{ "$ref": "#/$defs/gate-value" },
				{ "$ref": "#/$defs/gate-check-run" },
				{ "$ref": "#/$defs/gate-status" },
				{ "$ref": "#/$defs/gate-deployment" },
				{ "$ref": "#/$defs/gate-review" },
				{ "$ref": "#/$defs/gate-file" },
				{ "$ref": "#/$defs/gate-tag" },
				{ "$ref": "#/$defs/gate-release" },
				{ "$ref": "#/$defs/gate-label" },
				{ "$ref": "#/$defs/gate-milestone" },
				{ "$ref": "#/$defs/gate-closes-issue" },
				{ "$ref": "#/$defs/gate-sub-issues" },
				{ "$ref": "#/$defs/gate-waited" },
				{ "$ref": "#/$defs/group" }
			]
		},
		"group": {
			"title": "Group",
			"description": "Gates of which a number must pass.",
			"type": "object",
			"properties": {
				"gates": {
					"type": "array",
					"items": { "$ref": "#/$defs/rule" },
					"minItems": 1,
					"title": "Gates"
				},
				"require": {
					"anyOf": [{
						"enum": [
							"all",
							"any",
							"none",
							"one"
						],
						"type": "string"
					}, {
						"type": "object",
						"properties": { "at-least": {
							"type": "integer",
							"minimum": 1,
							"title": "At least",
							"description": "The smallest number."
						} },
						"required": ["at-least"],
						"additionalProperties": false
					}],
					"title": "How many",
					"description": "How many members must be done: all, any (at least one), none, one (exactly one), or {at-least: n}.",
					"examples": [
						"all",
						"none",
						{ "at-least": 2 }
					]
				},
				"title": {
					"type": "string",
					"minLength": 1,
					"title": "Title",
					"description": "What reports call it, instead of the built-in summary."
				},
				"advisory": {
					"type": "boolean",
					"title": "Advisory",
					"description": "Reported, but never blocks."
				},
				"when": { "$ref": "#/$defs/condition" },
				"final": {
					"type": "boolean",
					"title": "Final",
					"description": "A policy that extends this one may add and tighten, but not loosen it."
				}
			},
			"required": ["gates"],
			"additionalProperties": false
		},
		"condition": {
			"title": "When",
			"type": "object",
			"properties": {
				"labels": {
					"type": "array",
					"items": {
						"type": "string",
						"minLength": 1
					},
					"minItems": 1,
					"title": "Labels",
					"description": "Any of these labels is set.",
					"examples": [["risky"]]
				},
				"paths": {
					"type": "array",
					"items": {
						"type": "string",
						"minLength": 1
					},
					"minItems": 1,
					"title": "Paths",
					"description": "Any changed file matches any of these globs, by its new or its old name.",
					"examples": [["db/**"]]
				},
				"branches": {
					"type": "array",
					"items": {
						"type": "string",
						"minLength": 1
					},
					"minItems": 1,
					"title": "Branches",
					"description": "The base branch matches any of these globs.",
					"examples": [["main", "release/*"]]
				},
				"authors": {
					"type": "array",
					"items": {
						"type": "string",
						"pattern": "^@?(?:(?=[\\w-]{1,39}(?![\\w-]))[A-Za-z\\d]+(?:-[A-Za-z\\d]+)*(?:_[A-Za-z\\d]+)?|[\\w-]{1,39}#[1-9]\\d{0,14})$|^@?[\\w-]+\\[bot\\]$"
					},
					"minItems": 1,
					"title": "Authors",
					"description": "The author is any of these: a login, which needs write access, octocat#583231, or a bot.",
					"examples": [["dependabot[bot]", "octocat#583231"]]
				},
				"titles": {
					"type": "array",
					"items": {
						"type": "string",
						"minLength": 1
					},
					"minItems": 1,
					"title": "Titles",
					"description": "The whole title matches any of these globs, in which * is any text; case does not matter.",
					"examples": [["Release *"]]
				},
				"heads": {
					"type": "array",
					"items": {
						"type": "string",
						"minLength": 1
					},
					"minItems": 1,
					"title": "Heads",
					"description": "The head branch matches any of these globs and is in the repository itself; the head of a fork never matches.",
					"examples": [["release/*"]]
				},
				"agents": {
					"anyOf": [{ "type": "boolean" }, {
						"type": "array",
						"items": {
							"type": "string",
							"pattern": "^@?(?:(?=[\\w-]{1,39}(?![\\w-]))[A-Za-z\\d]+(?:-[A-Za-z\\d]+)*(?:_[A-Za-z\\d]+)?|[\\w-]{1,39}#[1-9]\\d{0,14})$|^@?[\\w-]+\\[bot\\]$"
						},
						"minItems": 1
					}],
					"title": "Agents",
					"description": "Whether agents took part: an app opened the pull request, or is among the authors, co-authors or committers of its commits. A list names accounts of people that are agents too.",
					"examples": [true, ["octo-agent#81847"]]
				},
				"fields": {
					"type": "object",
					"propertyNames": { "type": "string" },
					"additionalProperties": { "anyOf": [
						{ "anyOf": [
							{ "type": "string" },
							{ "type": "number" },
							{ "type": "boolean" }
						] },
						{
							"type": "array",
							"items": { "anyOf": [
								{ "type": "string" },
								{ "type": "number" },
								{ "type": "boolean" }
							] },
							"minItems": 1
						},
						{
							"type": "object",
							"properties": {
								"pattern": {
									"type": "string",
									"minLength": 1,
									"title": "Pattern",
									"description": "A regular expression in RE2 syntax, matched anywhere, case-sensitive unless it begins with (?i).",
									"examples": ["^OPS-\\d+$"]
								},
								"major": {
									"const": true,
									"description": "x.0.0 is major, x.y.0 minor, every other version patch."
								},
								"minor": {
									"const": true,
									"description": "x.0.0 is major, x.y.0 minor, every other version patch."
								},
								"patch": {
									"const": true,
									"description": "x.0.0 is major, x.y.0 minor, every other version patch."
								}
							},
							"required": [],
							"additionalProperties": false,
							"minProperties": 1
						}
					] },
					"minProperties": 1,
					"title": "Fields",
					"description": "Fields with the value, or any of the values, they must hold; with a pattern; or with the part of a version.",
					"examples": [{ "Environment": "Production" }, { "Version": { "major": true } }]
				},
				"author-type": {
					"anyOf": [{
						"enum": [
							"user",
							"bot",
							"organization",
							"mannequin"
						],
						"type": "string"
					}, {
						"type": "array",
						"items": {
							"enum": [
								"user",
								"bot",
								"organization",
								"mannequin"
							],
							"type": "string"
						}
					}],
					"title": "Author type",
					"description": "What kind of account the author has: user, bot, organization or mannequin."
				},
				"draft": {
					"type": "boolean",
					"title": "Draft",
					"description": "Whether the pull request is a draft."
				},
				"field": {
					"type": "object",
					"propertyNames": { "type": "string" },
					"additionalProperties": { "anyOf": [
						{ "anyOf": [
							{ "type": "string" },
							{ "type": "number" },
							{ "type": "boolean" }
						] },
						{
							"type": "array",
							"items": { "anyOf": [
								{ "type": "string" },
								{ "type": "number" },
								{ "type": "boolean" }
							] },
							"minItems": 1
						},
						{
							"type": "object",
							"properties": {
								"pattern": {
									"type": "string",
									"minLength": 1,
									"title": "Pattern",
									"description": "A regular expression in RE2 syntax, matched anywhere, case-sensitive unless it begins with (?i).",
									"examples": ["^OPS-\\d+$"]
								},
								"major": {
									"const": true,
									"description": "x.0.0 is major, x.y.0 minor, every other version patch."
								},
								"minor": {
									"const": true,
									"description": "x.0.0 is major, x.y.0 minor, every other version patch."
								},
								"patch": {
									"const": true,
									"description": "x.0.0 is major, x.y.0 minor, every other version patch."
								}
							},
							"required": [],
							"additionalProperties": false,
							"minProperties": 1
						}
					] },
					"minProperties": 1,
					"title": "Fields",
					"description": "The same as fields.",
					"examples": [{ "Environment": "Production" }, { "Version": { "major": true } }]
				},
				"phase": {
					"anyOf": [{ "type": "string" }, {
						"type": "array",
						"items": { "type": "string" }
					}],
					"title": "Phase",
					"description": "The phase that was asked for."
				},
				"gate": {
					"type": "object",
					"propertyNames": { "type": "string" },
					"additionalProperties": { "anyOf": [{
						"enum": [
							"skipped",
							"passed",
							"pending",
							"failed"
						],
						"type": "string"
					}, {
						"type": "array",
						"items": {
							"enum": [
								"skipped",
								"passed",
								"pending",
								"failed"
							],
							"type": "string"
						}
					}] },
					"minProperties": 1,
					"title": "Gate",
					"description": "Titles of rules that stand before, with the status they must have.",
					"examples": [{ "Rollback criteria": "failed" }]
				},
				"not": {
					"$ref": "#/$defs/condition",
					"title": "Not",
					"description": "This must not hold."
				},
				"any": {
					"type": "array",
					"items": { "$ref": "#/$defs/condition" },
					"minItems": 1,
					"title": "Any",
					"description": "One of these must hold."
				}
			},
			"required": [],
			"additionalProperties": false,
			"description": "When it applies: all keys must hold. What cannot be known counts as holding.",
			"examples": [{ "paths": ["db/**"] }, { "not": { "labels": ["hotfix"] } }]
		},
		"gate-items": {
			"title": "Gate: items",
			"description": "Counts the ticked boxes of a section: all, any, none, exactly one, or at least n.",
			"type": "object",
			"properties": {
				"gate": { "const": "items" },
				"title": {
					"type": "string",
					"minLength": 1,
					"title": "Title",
					"description": "What reports call it, instead of the built-in summary."
				},
				"advisory": {
					"type": "boolean",
					"title": "Advisory",
					"description": "Reported, but never blocks."
				},
				"when": { "$ref": "#/$defs/condition" },
				"final": {
					"type": "boolean",
					"title": "Final",
					"description": "A policy that extends this one may add and tighten, but not loosen it."
				},
				"in": {
					"type": "string",
					"minLength": 1,
					"title": "Section",
					"description": "A section by title, or by a path of titles (\"Sign-Off > Approvals\"). A leading \"/\" starts at the top level.",
					"examples": [
						"Testing",
						"Sign-Off > Approvals",
						"/Release"
					]
				},
				"require": {
					"anyOf": [{
						"enum": [
							"all",
							"any",
							"none",
							"one"
						],
						"type": "string"
					}, {
						"type": "object",
						"properties": { "at-least": {
							"type": "integer",
							"minimum": 1,
							"title": "At least",
							"description": "The smallest number."
						} },
						"required": ["at-least"],
						"additionalProperties": false
					}],
					"title": "How many",
					"description": "How many members must be done: all, any (at least one), none, one (exactly one), or {at-least: n}.",
					"examples": [
						"all",
						"none",
						{ "at-least": 2 }
					]
				},
				"each": {
					"type": "string",
					"minLength": 1,
					"title": "Each",
					"description": "Judges every part by itself: \"question\" for plain bullets with answers, \"section\" for the sections right below, \"comment\" for one copy of the checklist a person, or a glob of titles such as \"List of *\".",
					"examples": [
						"question",
						"section",
						"comment",
						"List of *"
					]
				},
				"at-least": {
					"type": "integer",
					"minimum": 1,
					"title": "Copies",
					"description": "Of copies of one list: how many must be complete. Default: all, and one at least."
				},
				"by": {
					"const": "different",
					"title": "By",
					"description": "Of copies of one list: another person ticked each, by the edit history. Comments always ask for it."
				},
				"below": {
					"enum": [
						"all",
						"any",
						"one"
					],
					"type": "string",
					"title": "Below",
					"description": "Where some boxes are enough: how many of those below a ticked one are asked for. Below an open one nothing is. Default: all where one box is asked for and with \"each: question\"; else boxes below others count like all others."
				},
				"optional": {
					"type": "boolean",
					"title": "Optional",
					"description": "Nothing is asked for; ticks are shown."
				},
				"once-begun": {
					"type": "boolean",
					"title": "Once begun",
					"description": "Nothing is asked for while none of its boxes is ticked. Once one is, all of them are."
				},
				"only": {
					"type": "array",
					"items": { "anyOf": [{
						"type": "string",
						"minLength": 1,
						"title": "Item",
						"description": "The text of an item."
					}, {
						"type": "object",
						"properties": { "pattern": {
							"type": "string",
							"minLength": 1,
							"title": "Pattern",
							"description": "A regular expression in RE2 syntax, matched anywhere, case-sensitive unless it begins with (?i).",
							"examples": ["^OPS-\\d+$"]
						} },
						"required": ["pattern"],
						"additionalProperties": false
					}] },
					"minItems": 1,
					"description": "Items by their text, or by {pattern: …}.",
					"examples": [["Unit tests passing", { "pattern": "^Backup" }]],
					"title": "Only"
				},
				"except": {
					"type": "array",
					"items": { "anyOf": [{
						"type": "string",
						"minLength": 1,
						"title": "Item",
						"description": "The text of an item."
					}, {
						"type": "object",
						"properties": { "pattern": {
							"type": "string",
							"minLength": 1,
							"title": "Pattern",
							"description": "A regular expression in RE2 syntax, matched anywhere, case-sensitive unless it begins with (?i).",
							"examples": ["^OPS-\\d+$"]
						} },
						"required": ["pattern"],
						"additionalProperties": false
					}] },
					"minItems": 1,
					"description": "Items by their text, or by {pattern: …}.",
					"examples": [["Unit tests passing", { "pattern": "^Backup" }]],
					"title": "Except"
				},
				"without": {
					"type": "array",
					"items": {
						"type": "string",
						"minLength": 1,
						"title": "Section",
						"description": "A section by title, or by a path of titles (\"Sign-Off > Approvals\"). A leading \"/\" starts at the top level.",
						"examples": [
							"Testing",
							"Sign-Off > Approvals",
							"/Release"
						]
					},
					"minItems": 1,
					"title": "Without sections",
					"description": "Sections inside that other gates judge; they need not be there."
				}
			},
			"required": ["gate"],
			"additionalProperties": false
		},
		"gate-fields": {
			"title": "Gate: fields",
			"description": "Asks for fields to be filled in, each with a value of its type.",
			"type": "object",
			"properties": {
				"gate": { "const": "fields" },
				"title": {
					"type": "string",
					"minLength": 1,
					"title": "Title",
					"description": "What reports call it, instead of the built-in summary."
				},
				"advisory": {
					"type": "boolean",
					"title": "Advisory",
					"description": "Reported, but never blocks."
				},
				"when": { "$ref": "#/$defs/condition" },
				"final": {
					"type": "boolean",
					"title": "Final",
					"description": "A policy that extends this one may add and tighten, but not loosen it."
				},
				"in": {
					"type": "string",
					"minLength": 1,
					"title": "Section",
					"description": "A section by title, or by a path of titles (\"Sign-Off > Approvals\"). A leading \"/\" starts at the top level.",
					"examples": [
						"Testing",
						"Sign-Off > Approvals",
						"/Release"
					]
				},
				"required": {
					"type": "object",
					"propertyNames": {
						"type": "string",
						"minLength": 1
					},
					"additionalProperties": { "anyOf": [{
						"enum": [
							"text",
							"date",
							"time",
							"datetime",
							"semver",
							"login",
							"url",
							"email",
							"number",
							"duration"
						],
						"type": "string"
					}, {
						"type": "object",
						"properties": {
							"type": {
								"enum": [
									"text",
									"date",
									"time",
									"datetime",
									"semver",
									"login",
									"url",
									"email",
									"number",
									"duration",
									"one-of",
									"pattern"
								],
								"type": "string",
								"title": "Type"
							},
							"not": {
								"anyOf": [{ "type": "string" }, {
									"type": "array",
									"items": { "type": "string" }
								}],
								"title": "Other fields",
								"description": "Names of fields that must not hold the same value.",
								"examples": ["Deployer"]
							},
							"values": {
								"type": "array",
								"items": { "type": "string" },
								"minItems": 1,
								"title": "Allowed values",
								"description": "For type one-of; case does not matter."
							},
							"several": {
								"type": "boolean",
								"title": "Several",
								"description": "For type one-of: several of the values may stand there, parted by commas. Default: false."
							},
							"pattern": {
								"type": "string",
								"minLength": 1,
								"title": "Pattern",
								"description": "A regular expression in RE2 syntax, matched anywhere, case-sensitive unless it begins with (?i).",
								"examples": ["^OPS-\\d+$"]
							},
							"at-least": {
								"type": "number",
								"title": "Smallest number"
							},
							"at-most": {
								"type": "number",
								"title": "Largest number"
							},
							"unit": {
								"type": "string",
								"title": "Unit",
								"description": "For type number: the unit that must follow it."
							}
						},
						"required": [],
						"additionalProperties": false
					}] },
					"minProperties": 1,
					"title": "Required fields",
					"description": "Field names, each with a type or with {type, not, values, several, pattern, at-least, at-most, unit}.",
					"examples": [{
						"Date": "date",
						"Version": "semver",
						"Reviewer": {
							"type": "login",
							"not": "Deployer"
						}
					}]
				}
			},
			"required": ["gate", "required"],
			"additionalProperties": false
		},
		"gate-section": {
			"title": "Gate: section",
			"description": "Asks for a section to be present, absent or non-empty, or for sections in a given order.",
			"type": "object",
			"properties": {
				"gate": { "const": "section" },
				"title": {
					"type": "string",
					"minLength": 1,
					"title": "Title",
					"description": "What reports call it, instead of the built-in summary."
				},
				"advisory": {
					"type": "boolean",
					"title": "Advisory",
					"description": "Reported, but never blocks."
				},
				"when": { "$ref": "#/$defs/condition" },
				"final": {
					"type": "boolean",
					"title": "Final",
					"description": "A policy that extends this one may add and tighten, but not loosen it."
				},
				"in": {
					"type": "string",
					"minLength": 1,
					"title": "Section",
					"description": "A section by title, or by a path of titles (\"Sign-Off > Approvals\"). A leading \"/\" starts at the top level.",
					"examples": [
						"Testing",
						"Sign-Off > Approvals",
						"/Release"
					]
				},
				"must": {
					"enum": [
						"present",
						"absent",
						"non-empty"
					],
					"type": "string",
					"title": "State",
					"description": "What the section must be: present (default), absent, or non-empty."
				},
				"order": {
					"type": "array",
					"items": {
						"type": "string",
						"minLength": 1,
						"title": "Section",
						"description": "A section by title, or by a path of titles (\"Sign-Off > Approvals\"). A leading \"/\" starts at the top level.",
						"examples": [
							"Testing",
							"Sign-Off > Approvals",
							"/Release"
						]
					},
					"minItems": 2,
					"title": "Order",
					"description": "Sections that must all be there, in this order.",
					"examples": [["Plan", "Rollout"]]
				}
			},
			"required": ["gate"],
			"additionalProperties": false
		},
		"gate-sign-offs": {
			"title": "Gate: sign-offs",
			"description": "Asks for roles to be signed off by people who may, with evidence of who did it and on which revision.",
			"type": "object",
			"properties": {
				"gate": { "const": "sign-offs" },
				"title": {
					"type": "string",
					"minLength": 1,
					"title": "Title",
					"description": "What reports call it, instead of the built-in summary."
				},
				"advisory": {
					"type": "boolean",
					"title": "Advisory",
					"description": "Reported, but never blocks."
				},
				"when": { "$ref": "#/$defs/condition" },
				"final": {
					"type": "boolean",
					"title": "Final",
					"description": "A policy that extends this one may add and tighten, but not loosen it."
				},
				"in": {
					"type": "string",
					"minLength": 1,
					"title": "Section",
					"description": "A section by title, or by a path of titles (\"Sign-Off > Approvals\"). A leading \"/\" starts at the top level.",
					"examples": [
						"Testing",
						"Sign-Off > Approvals",
						"/Release"
					]
				},
				"roles": {
					"type": "object",
					"propertyNames": {
						"type": "string",
						"minLength": 1
					},
					"additionalProperties": {
						"type": "object",
						"properties": {
							"by": {
								"anyOf": [{ "anyOf": [
									{
										"type": "string",
										"pattern": "^@?(?:(?=[\\w-]{1,39}(?![\\w-]))[A-Za-z\\d]+(?:-[A-Za-z\\d]+)*(?:_[A-Za-z\\d]+)?|[\\w-]{1,39}#[1-9]\\d{0,14})$|^@[A-Za-z\\d](?:[A-Za-z\\d-]{0,38})\\/[\\w.-]+$"
									},
									{
										"type": "object",
										"properties": { "permission": {
											"enum": [
												"write",
												"maintain",
												"admin"
											],
											"type": "string",
											"title": "Permission",
											"description": "Everybody with at least this permission in the repository."
										} },
										"required": ["permission"],
										"additionalProperties": false
									},
									{
										"type": "object",
										"properties": { "field": {
											"type": "string",
											"minLength": 1,
											"title": "Field",
											"description": "Whoever is named in this field of the checklist."
										} },
										"required": ["field"],
										"additionalProperties": false
									}
								] }, {
									"type": "array",
									"items": { "anyOf": [
										{
											"type": "string",
											"pattern": "^@?(?:(?=[\\w-]{1,39}(?![\\w-]))[A-Za-z\\d]+(?:-[A-Za-z\\d]+)*(?:_[A-Za-z\\d]+)?|[\\w-]{1,39}#[1-9]\\d{0,14})$|^@[A-Za-z\\d](?:[A-Za-z\\d-]{0,38})\\/[\\w.-]+$"
										},
										{
											"type": "object",
											"properties": { "permission": {
												"enum": [
													"write",
													"maintain",
													"admin"
												],
												"type": "string",
												"title": "Permission",
												"description": "Everybody with at least this permission in the repository."
											} },
											"required": ["permission"],
											"additionalProperties": false
										},
										{
											"type": "object",
											"properties": { "field": {
												"type": "string",
												"minLength": 1,
												"title": "Field",
												"description": "Whoever is named in this field of the checklist."
											} },
											"required": ["field"],
											"additionalProperties": false
										}
									] },
									"minItems": 1
								}],
								"title": "Who may sign",
								"description": "Logins (octocat, or octocat#583231 for somebody without write access), @org/team, author, codeowners (owners of the changed files), {permission: write, maintain or admin}, {field: name}.",
								"examples": [
									["@acme/tech-leads", "octocat"],
									"author",
									{ "permission": "maintain" }
								]
							},
							"via": {
								"anyOf": [{
									"enum": [
										"review",
										"comment",
										"tick",
										"signature"
									],
									"type": "string"
								}, {
									"type": "array",
									"items": {
										"enum": [
											"review",
											"comment",
											"tick",
											"signature"
										],
										"type": "string"
									},
									"minItems": 1
								}],
								"title": "How",
								"description": "What counts as signing: review, comment (\"/sign-off Role\"), tick (of the box), signature (after the role). Default: review and comment."
							},
							"count": {
								"anyOf": [{
									"anyOf": [{
										"enum": [
											"all",
											"any",
											"none",
											"one"
										],
										"type": "string"
									}, {
										"type": "object",
										"properties": { "at-least": {
											"type": "integer",
											"minimum": 1,
											"title": "At least",
											"description": "The smallest number."
										} },
										"required": ["at-least"],
										"additionalProperties": false
									}],
									"title": "How many",
									"description": "How many members must be done: all, any (at least one), none, one (exactly one), or {at-least: n}.",
									"examples": [
										"all",
										"none",
										{ "at-least": 2 }
									]
								}, {
									"type": "object",
									"properties": { "people": {
										"type": "integer",
										"minimum": 2,
										"title": "People",
										"description": "So many different people where agents took part in the commits; else one is enough."
									} },
									"required": ["people"],
									"additionalProperties": false
								}],
								"title": "Count",
								"description": "How many of those who may must sign: any (one, the default), one, all, {at-least: n}, or {people: n} where agents took part."
							},
							"not": {
								"anyOf": [{ "anyOf": [{ "type": "string" }, {
									"type": "object",
									"properties": { "field": {
										"type": "string",
										"minLength": 1,
										"title": "Field",
										"description": "Whoever is named in this field of the checklist."
									} },
									"required": ["field"],
									"additionalProperties": false
								}] }, {
									"type": "array",
									"items": { "anyOf": [{ "type": "string" }, {
										"type": "object",
										"properties": { "field": {
											"type": "string",
											"minLength": 1,
											"title": "Field",
											"description": "Whoever is named in this field of the checklist."
										} },
										"required": ["field"],
										"additionalProperties": false
									}] },
									"minItems": 1
								}],
								"title": "Who may not sign",
								"description": "author, committers (with co-authors), last-pusher, {field: name}, or a role: whoever signed as that.",
								"examples": ["author", ["committers", { "field": "Deployer" }]]
							},
							"fresh": {
								"anyOf": [
									{
										"enum": ["head", "always"],
										"type": "string"
									},
									{ "type": "string" },
									{
										"type": "object",
										"properties": { "unless-only": {
											"type": "array",
											"items": {
												"type": "string",
												"minLength": 1
											},
											"minItems": 1,
											"title": "Unless only",
											"description": "Later commits that touch only these paths (globs) do not void a sign-off."
										} },
										"required": ["unless-only"],
										"additionalProperties": false
									},
									{
										"type": "object",
										"properties": { "fields": {
											"type": "array",
											"items": {
												"type": "string",
												"minLength": 1
											},
											"minItems": 1,
											"title": "Fields",
											"description": "A sign-off counts for the values that these fields of the checklist had when it was made."
										} },
										"required": ["fields"],
										"additionalProperties": false
									}
								],
								"title": "Fresh",
								"description": "How long a sign-off counts: head (for this commit; default for pull requests), always, a span of time, {unless-only: [globs]}, or {fields: [names]} (for their values; default for issues, with the fields for version or tag and environment).",
								"examples": [
									"head",
									"24h",
									{ "unless-only": ["docs/**"] },
									{ "fields": ["Version", "Region"] }
								]
							},
							"meaning": {
								"type": "string",
								"minLength": 1,
								"title": "Meaning",
								"description": "What signing as it says."
							},
							"optional": {
								"type": "boolean",
								"title": "Optional",
								"description": "Shown, but nothing waits for it."
							}
						},
						"required": ["by"],
						"additionalProperties": false
					},
					"minProperties": 1,
					"title": "Roles",
					"description": "Who must sign, by role: {by, via, count, not, fresh, optional}.",
					"examples": [{
						"Developer": { "by": "author" },
						"Tech Lead": { "by": ["@acme/tech-leads"] }
					}]
				},
				"distinct": {
					"anyOf": [{ "type": "boolean" }, {
						"type": "array",
						"items": { "type": "string" },
						"minItems": 2
					}],
					"title": "Distinct",
					"description": "Nobody signs for two roles: true for all roles, or a list of them."
				},
				"count": {
					"type": "object",
					"properties": { "people": {
						"type": "integer",
						"minimum": 2,
						"title": "People",
						"description": "So many different people where agents took part in the commits; else one is enough."
					} },
					"required": ["people"],
					"additionalProperties": false,
					"title": "Count",
					"description": "{people: n}: so many different people over all roles, where agents took part in the commits."
				},
				"not": {
					"anyOf": [{ "anyOf": [{ "type": "string" }, {
						"type": "object",
						"properties": { "field": {
							"type": "string",
							"minLength": 1,
							"title": "Field",
							"description": "Whoever is named in this field of the checklist."
						} },
						"required": ["field"],
						"additionalProperties": false
					}] }, {
						"type": "array",
						"items": { "anyOf": [{ "type": "string" }, {
							"type": "object",
							"properties": { "field": {
								"type": "string",
								"minLength": 1,
								"title": "Field",
								"description": "Whoever is named in this field of the checklist."
							} },
							"required": ["field"],
							"additionalProperties": false
						}] },
						"minItems": 1
					}],
					"title": "Who may not sign",
					"description": "author, committers (with co-authors), last-pusher, {field: name}, or a role: whoever signed as that.",
					"examples": ["author", ["committers", { "field": "Deployer" }]]
				},
				"fresh": {
					"anyOf": [
						{
							"enum": ["head", "always"],
							"type": "string"
						},
						{ "type": "string" },
						{
							"type": "object",
							"properties": { "unless-only": {
								"type": "array",
								"items": {
									"type": "string",
									"minLength": 1
								},
								"minItems": 1,
								"title": "Unless only",
								"description": "Later commits that touch only these paths (globs) do not void a sign-off."
							} },
							"required": ["unless-only"],
							"additionalProperties": false
						},
						{
							"type": "object",
							"properties": { "fields": {
								"type": "array",
								"items": {
									"type": "string",
									"minLength": 1
								},
								"minItems": 1,
								"title": "Fields",
								"description": "A sign-off counts for the values that these fields of the checklist had when it was made."
							} },
							"required": ["fields"],
							"additionalProperties": false
						}
					],
					"title": "Fresh",
					"description": "How long a sign-off counts: head (for this commit; default for pull requests), always, a span of time, {unless-only: [globs]}, or {fields: [names]} (for their values; default for issues, with the fields for version or tag and environment).",
					"examples": [
						"head",
						"24h",
						{ "unless-only": ["docs/**"] },
						{ "fields": ["Version", "Region"] }
					]
				}
			},
			"required": ["gate", "roles"],
			"additionalProperties": false
		},
		"gate-template": {
			"title": "Gate: template",
			"description": "Compares the checklist with the trusted template: nothing of it may be deleted, reworded or moved.",
			"type": "object",
			"properties": {
				"gate": { "const": "template" },
				"title": {
					"type": "string",
					"minLength": 1,
					"title": "Title",
					"description": "What reports call it, instead of the built-in summary."
				},
				"advisory": {
					"type": "boolean",
					"title": "Advisory",
					"description": "Reported, but never blocks."
				},
				"when": { "$ref": "#/$defs/condition" },
				"final": {
					"type": "boolean",
					"title": "Final",
					"description": "A policy that extends this one may add and tighten, but not loosen it."
				}
			},
			"required": ["gate"],
			"additionalProperties": false
		},
		"gate-value": {
			"title": "Gate: value",
			"description": "Compares a value that the workflow hands over, and holds it against a box.",
			"type": "object",
			"properties": {
				"gate": { "const": "value" },
				"title": {
					"type": "string",
					"minLength": 1,
					"title": "Title",
					"description": "What reports call it, instead of the built-in summary."
				},
				"advisory": {
					"type": "boolean",
					"title": "Advisory",
					"description": "Reported, but never blocks."
				},
				"when": { "$ref": "#/$defs/condition" },
				"final": {
					"type": "boolean",
					"title": "Final",
					"description": "A policy that extends this one may add and tighten, but not loosen it."
				},
				"name": {
					"type": "string",
					"minLength": 1,
					"title": "Name",
					"description": "The value, as handed over: input \"evidence\" or --evidence name=value.",
					"examples": ["validation-score"]
				},
				"at-least": {
					"anyOf": [{ "type": "number" }, { "type": "string" }],
					"examples": [
						80,
						"1 %",
						"500 ms",
						"3x baseline-p95"
					],
					"title": "At least"
				},
				"at-most": {
					"anyOf": [{ "type": "number" }, { "type": "string" }],
					"examples": [
						80,
						"1 %",
						"500 ms",
						"3x baseline-p95"
					],
					"title": "At most"
				},
				"below": {
					"anyOf": [{ "type": "number" }, { "type": "string" }],
					"examples": [
						80,
						"1 %",
						"500 ms",
						"3x baseline-p95"
					],
					"title": "Below"
				},
				"above": {
					"anyOf": [{ "type": "number" }, { "type": "string" }],
					"examples": [
						80,
						"1 %",
						"500 ms",
						"3x baseline-p95"
					],
					"title": "Above"
				},
				"equals": {
					"anyOf": [
						{ "type": "string" },
						{ "type": "number" },
						{ "type": "boolean" }
					],
					"title": "Equals"
				},
				"one-of": {
					"type": "array",
					"items": { "anyOf": [{ "type": "string" }, { "type": "number" }] },
					"minItems": 1,
					"title": "One of"
				},
				"item": {
					"anyOf": [{
						"type": "string",
						"minLength": 1,
						"title": "Item",
						"description": "The text of an item."
					}, {
						"type": "object",
						"properties": {
							"text": {
								"type": "string",
								"minLength": 1,
								"title": "Item",
								"description": "The text of an item."
							},
							"in": {
								"type": "string",
								"minLength": 1,
								"title": "Section",
								"description": "A section by title, or by a path of titles (\"Sign-Off > Approvals\"). A leading \"/\" starts at the top level.",
								"examples": [
									"Testing",
									"Sign-Off > Approvals",
									"/Release"
								]
							},
							"by": {
								"enum": [
									"agree",
									"enough",
									"advise"
								],
								"type": "string",
								"title": "How they go together",
								"description": "agree: both must hold. enough: evidence alone makes the box done. advise: evidence is reported, the tick decides."
							}
						},
						"required": ["text"],
						"additionalProperties": false
					}],
					"title": "Item",
					"description": "A box that this evidence speaks of, by its text. A tick against the evidence is failed, unless \"by\" says advise.",
					"examples": ["Unit tests passing", {
						"text": "Unit tests passing",
						"by": "enough"
					}]
				}
			},
			"required": ["gate", "name"],
			"additionalProperties": false
		},
		"gate-check-run": {
			"title": "Gate: check-run",
			"description": "Asks for check runs on a commit, such as jobs of workflows, and what they concluded.",
			"type": "object",
			"properties": {
				"gate": { "const": "check-run" },
				"title": {
					"type": "string",
					"minLength": 1,
					"title": "Title",
					"description": "What reports call it, instead of the built-in summary."
				},
				"advisory": {
					"type": "boolean",
					"title": "Advisory",
					"description": "Reported, but never blocks."
				},
				"when": { "$ref": "#/$defs/condition" },
				"final": {
					"type": "boolean",
					"title": "Final",
					"description": "A policy that extends this one may add and tighten, but not loosen it."
				},
				"name": {
					"anyOf": [{
						"type": "string",
						"minLength": 1
					}, {
						"type": "array",
						"items": {
							"type": "string",
							"minLength": 1
						},
						"minItems": 1
					}],
					"title": "Name",
					"description": "The check run, by name. \"*\" and \"?\" stand for any text and any character, which leaves out what the gate itself reports.",
					"examples": ["unit-tests", ["unit-tests", "unit-tests-*"]]
				},
				"at": {
					"anyOf": [
						{
							"type": "string",
							"minLength": 1
						},
						{
							"type": "object",
							"properties": {
								"field": {
									"type": "string",
									"minLength": 1,
									"title": "Field",
									"description": "A field of the checklist."
								},
								"prefix": {
									"type": "string",
									"title": "Prefix",
									"description": "Put before it, unless it begins with that already."
								},
								"suffix": {
									"type": "string",
									"title": "Suffix",
									"description": "Put after it."
								}
							},
							"required": ["field"],
							"additionalProperties": false
						},
						{
							"type": "object",
							"properties": {
								"value": {
									"type": "string",
									"minLength": 1,
									"title": "Value",
									"description": "A value that the workflow hands over."
								},
								"prefix": {
									"type": "string",
									"title": "Prefix",
									"description": "Put before it, unless it begins with that already."
								},
								"suffix": {
									"type": "string",
									"title": "Suffix",
									"description": "Put after it."
								}
							},
							"required": ["value"],
							"additionalProperties": false
						}
					],
					"title": "At",
					"description": "The commit: \"head\" (the head of the pull request; the default), a branch, tag or SHA, {field: name} or {value: name}. An issue has no head: name its commit.",
					"examples": [
						"head",
						{
							"field": "Version",
							"prefix": "v"
						},
						{ "value": "sha" }
					]
				},
				"from": {
					"type": "string",
					"minLength": 1,
					"title": "From",
					"description": "The slug of the GitHub App that must have made it.",
					"examples": ["github-actions"]
				},
				"within": {
					"type": "string",
					"title": "Not older than",
					"description": "How old the evidence may be when it is judged.",
					"examples": ["24h", "7 d"]
				},
				"conclusion": {
					"anyOf": [{
						"enum": [
							"success",
							"neutral",
							"skipped",
							"failure",
							"cancelled",
							"timed_out",
							"action_required",
							"stale"
						],
						"type": "string"
					}, {
						"type": "array",
						"items": {
							"enum": [
								"success",
								"neutral",
								"skipped",
								"failure",
								"cancelled",
								"timed_out",
								"action_required",
								"stale"
							],
							"type": "string"
						},
						"minItems": 1
					}],
					"title": "Conclusion",
					"description": "What it must have concluded: success (the default), or any of a list."
				},
				"item": {
					"anyOf": [{
						"type": "string",
						"minLength": 1,
						"title": "Item",
						"description": "The text of an item."
					}, {
						"type": "object",
						"properties": {
							"text": {
								"type": "string",
								"minLength": 1,
								"title": "Item",
								"description": "The text of an item."
							},
							"in": {
								"type": "string",
								"minLength": 1,
								"title": "Section",
								"description": "A section by title, or by a path of titles (\"Sign-Off > Approvals\"). A leading \"/\" starts at the top level.",
								"examples": [
									"Testing",
									"Sign-Off > Approvals",
									"/Release"
								]
							},
							"by": {
								"enum": [
									"agree",
									"enough",
									"advise"
								],
								"type": "string",
								"title": "How they go together",
								"description": "agree: both must hold. enough: evidence alone makes the box done. advise: evidence is reported, the tick decides."
							}
						},
						"required": ["text"],
						"additionalProperties": false
					}],
					"title": "Item",
					"description": "A box that this evidence speaks of, by its text. A tick against the evidence is failed, unless \"by\" says advise.",
					"examples": ["Unit tests passing", {
						"text": "Unit tests passing",
						"by": "enough"
					}]
				}
			},
			"required": ["gate", "name"],
			"additionalProperties": false
		},
		"gate-status": {
			"title": "Gate: status",
			"description": "Asks for commit statuses with the state success.",
			"type": "object",
			"properties": {
				"gate": { "const": "status" },
				"title": {
					"type": "string",
					"minLength": 1,
					"title": "Title",
					"description": "What reports call it, instead of the built-in summary."
				},
				"advisory": {
					"type": "boolean",
					"title": "Advisory",
					"description": "Reported, but never blocks."
				},
				"when": { "$ref": "#/$defs/condition" },
				"final": {
					"type": "boolean",
					"title": "Final",
					"description": "A policy that extends this one may add and tighten, but not loosen it."
				},
				"name": {
					"anyOf": [{
						"type": "string",
						"minLength": 1
					}, {
						"type": "array",
						"items": {
							"type": "string",
							"minLength": 1
						},
						"minItems": 1
					}],
					"title": "Name",
					"description": "The context of the status. \"*\" and \"?\" stand for any text and any character, which leaves out what the gate itself reports.",
					"examples": ["ci/integration", ["ci/integration", "ci/integration-*"]]
				},
				"at": {
					"anyOf": [
						{
							"type": "string",
							"minLength": 1
						},
						{
							"type": "object",
							"properties": {
								"field": {
									"type": "string",
									"minLength": 1,
									"title": "Field",
									"description": "A field of the checklist."
								},
								"prefix": {
									"type": "string",
									"title": "Prefix",
									"description": "Put before it, unless it begins with that already."
								},
								"suffix": {
									"type": "string",
									"title": "Suffix",
									"description": "Put after it."
								}
							},
							"required": ["field"],
							"additionalProperties": false
						},
						{
							"type": "object",
							"properties": {
								"value": {
									"type": "string",
									"minLength": 1,
									"title": "Value",
									"description": "A value that the workflow hands over."
								},
								"prefix": {
									"type": "string",
									"title": "Prefix",
									"description": "Put before it, unless it begins with that already."
								},
								"suffix": {
									"type": "string",
									"title": "Suffix",
									"description": "Put after it."
								}
							},
							"required": ["value"],
							"additionalProperties": false
						}
					],
					"title": "At",
					"description": "The commit: \"head\" (the head of the pull request; the default), a branch, tag or SHA, {field: name} or {value: name}. An issue has no head: name its commit.",
					"examples": [
						"head",
						{
							"field": "Version",
							"prefix": "v"
						},
						{ "value": "sha" }
					]
				},
				"from": {
					"type": "string",
					"minLength": 1,
					"title": "From",
					"description": "The login that must have set it.",
					"examples": ["github-actions[bot]"]
				},
				"within": {
					"type": "string",
					"title": "Not older than",
					"description": "How old the evidence may be when it is judged.",
					"examples": ["24h", "7 d"]
				},
				"item": {
					"anyOf": [{
						"type": "string",
						"minLength": 1,
						"title": "Item",
						"description": "The text of an item."
					}, {
						"type": "object",
						"properties": {
							"text": {
								"type": "string",
								"minLength": 1,
								"title": "Item",
								"description": "The text of an item."
							},
							"in": {
								"type": "string",
								"minLength": 1,
								"title": "Section",
								"description": "A section by title, or by a path of titles (\"Sign-Off > Approvals\"). A leading \"/\" starts at the top level.",
								"examples": [
									"Testing",
									"Sign-Off > Approvals",
									"/Release"
								]
							},
							"by": {
								"enum": [
									"agree",
									"enough",
									"advise"
								],
								"type": "string",
								"title": "How they go together",
								"description": "agree: both must hold. enough: evidence alone makes the box done. advise: evidence is reported, the tick decides."
							}
						},
						"required": ["text"],
						"additionalProperties": false
					}],
					"title": "Item",
					"description": "A box that this evidence speaks of, by its text. A tick against the evidence is failed, unless \"by\" says advise.",
					"examples": ["Unit tests passing", {
						"text": "Unit tests passing",
						"by": "enough"
					}]
				}
			},
			"required": ["gate", "name"],
			"additionalProperties": false
		},
		"gate-deployment": {
			"title": "Gate: deployment",
			"description": "Asks whether the same commit was deployed to an environment, and with what result.",
			"type": "object",
			"properties": {
				"gate": { "const": "deployment" },
				"title": {
					"type": "string",
					"minLength": 1,
					"title": "Title",
					"description": "What reports call it, instead of the built-in summary."
				},
				"advisory": {
					"type": "boolean",
					"title": "Advisory",
					"description": "Reported, but never blocks."
				},
				"when": { "$ref": "#/$defs/condition" },
				"final": {
					"type": "boolean",
					"title": "Final",
					"description": "A policy that extends this one may add and tighten, but not loosen it."
				},
				"environment": {
					"type": "string",
					"minLength": 1,
					"title": "Environment",
					"description": "The environment that was deployed to.",
					"examples": ["staging"]
				},
				"at": {
					"anyOf": [
						{
							"type": "string",
							"minLength": 1
						},
						{
							"type": "object",
							"properties": {
								"field": {
									"type": "string",
									"minLength": 1,
									"title": "Field",
									"description": "A field of the checklist."
								},
								"prefix": {
									"type": "string",
									"title": "Prefix",
									"description": "Put before it, unless it begins with that already."
								},
								"suffix": {
									"type": "string",
									"title": "Suffix",
									"description": "Put after it."
								}
							},
							"required": ["field"],
							"additionalProperties": false
						},
						{
							"type": "object",
							"properties": {
								"value": {
									"type": "string",
									"minLength": 1,
									"title": "Value",
									"description": "A value that the workflow hands over."
								},
								"prefix": {
									"type": "string",
									"title": "Prefix",
									"description": "Put before it, unless it begins with that already."
								},
								"suffix": {
									"type": "string",
									"title": "Suffix",
									"description": "Put after it."
								}
							},
							"required": ["value"],
							"additionalProperties": false
						}
					],
					"title": "At",
					"description": "The commit: \"head\" (the head of the pull request; the default), a branch, tag or SHA, {field: name} or {value: name}. An issue has no head: name its commit.",
					"examples": [
						"head",
						{
							"field": "Version",
							"prefix": "v"
						},
						{ "value": "sha" }
					]
				},
				"state": {
					"anyOf": [{
						"enum": [
							"success",
							"inactive",
							"failure",
							"error",
							"in_progress",
							"queued",
							"pending",
							"waiting"
						],
						"type": "string"
					}, {
						"type": "array",
						"items": {
							"enum": [
								"success",
								"inactive",
								"failure",
								"error",
								"in_progress",
								"queued",
								"pending",
								"waiting"
							],
							"type": "string"
						},
						"minItems": 1
					}],
					"title": "State",
					"description": "The state of the newest deployment of the commit: success (the default), or any of a list. GitHub sets inactive once another deployment takes its place; it stands for success, and one that had failed before stays failed."
				},
				"within": {
					"type": "string",
					"title": "Not older than",
					"description": "How old the evidence may be when it is judged.",
					"examples": ["24h", "7 d"]
				},
				"item": {
					"anyOf": [{
						"type": "string",
						"minLength": 1,
						"title": "Item",
						"description": "The text of an item."
					}, {
						"type": "object",
						"properties": {
							"text": {
								"type": "string",
								"minLength": 1,
								"title": "Item",
								"description": "The text of an item."
							},
							"in": {
								"type": "string",
								"minLength": 1,
								"title": "Section",
								"description": "A section by title, or by a path of titles (\"Sign-Off > Approvals\"). A leading \"/\" starts at the top level.",
								"examples": [
									"Testing",
									"Sign-Off > Approvals",
									"/Release"
								]
							},
							"by": {
								"enum": [
									"agree",
									"enough",
									"advise"
								],
								"type": "string",
								"title": "How they go together",
								"description": "agree: both must hold. enough: evidence alone makes the box done. advise: evidence is reported, the tick decides."
							}
						},
						"required": ["text"],
						"additionalProperties": false
					}],
					"title": "Item",
					"description": "A box that this evidence speaks of, by its text. A tick against the evidence is failed, unless \"by\" says advise.",
					"examples": ["Unit tests passing", {
						"text": "Unit tests passing",
						"by": "enough"
					}]
				}
			},
			"required": ["gate", "environment"],
			"additionalProperties": false
		},
		"gate-review": {
			"title": "Gate: review",
			"description": "Asks for approving reviews of the newest commit of a pull request, and for none that requests changes.",
			"type": "object",
			"properties": {
				"gate": { "const": "review" },
				"title": {
					"type": "string",
					"minLength": 1,
					"title": "Title",
					"description": "What reports call it, instead of the built-in summary."
				},
				"advisory": {
					"type": "boolean",
					"title": "Advisory",
					"description": "Reported, but never blocks."
				},
				"when": { "$ref": "#/$defs/condition" },
				"final": {
					"type": "boolean",
					"title": "Final",
					"description": "A policy that extends this one may add and tighten, but not loosen it."
				},
				"approvals": {
					"type": "integer",
					"minimum": 1,
					"title": "Approvals",
					"description": "How many people must have approved. Default 1."
				},
				"stale": {
					"type": "boolean",
					"title": "Stale",
					"description": "true: approvals of earlier commits and for another base branch count too. Default false: only those of the newest commit for this base branch."
				},
				"permission": {
					"enum": [
						"read",
						"triage",
						"write",
						"maintain",
						"admin"
					],
					"type": "string",
					"title": "Permission",
					"description": "What a reviewer must at least have in the repository to count. Default write."
				},
				"item": {
					"anyOf": [{
						"type": "string",
						"minLength": 1,
						"title": "Item",
						"description": "The text of an item."
					}, {
						"type": "object",
						"properties": {
							"text": {
								"type": "string",
								"minLength": 1,
								"title": "Item",
								"description": "The text of an item."
							},
							"in": {
								"type": "string",
								"minLength": 1,
								"title": "Section",
								"description": "A section by title, or by a path of titles (\"Sign-Off > Approvals\"). A leading \"/\" starts at the top level.",
								"examples": [
									"Testing",
									"Sign-Off > Approvals",
									"/Release"
								]
							},
							"by": {
								"enum": [
									"agree",
									"enough",
									"advise"
								],
								"type": "string",
								"title": "How they go together",
								"description": "agree: both must hold. enough: evidence alone makes the box done. advise: evidence is reported, the tick decides."
							}
						},
						"required": ["text"],
						"additionalProperties": false
					}],
					"title": "Item",
					"description": "A box that this evidence speaks of, by its text. A tick against the evidence is failed, unless \"by\" says advise.",
					"examples": ["Unit tests passing", {
						"text": "Unit tests passing",
						"by": "enough"
					}]
				}
			},
			"required": ["gate"],
			"additionalProperties": false
		},
		"gate-file": {
			"title": "Gate: file",
			"description": "Asks for a file to be there, to contain a text, or to be changed by the pull request or since a tag.",
			"type": "object",
			"properties": {
				"gate": { "const": "file" },
				"title": {
					"type": "string",
					"minLength": 1,
					"title": "Title",
					"description": "What reports call it, instead of the built-in summary."
				},
				"advisory": {
					"type": "boolean",
					"title": "Advisory",
					"description": "Reported, but never blocks."
				},
				"when": { "$ref": "#/$defs/condition" },
				"final": {
					"type": "boolean",
					"title": "Final",
					"description": "A policy that extends this one may add and tighten, but not loosen it."
				},
				"path": {
					"anyOf": [
						{
							"type": "string",
							"minLength": 1
						},
						{
							"type": "object",
							"properties": {
								"field": {
									"type": "string",
									"minLength": 1,
									"title": "Field",
									"description": "A field of the checklist."
								},
								"prefix": {
									"type": "string",
									"title": "Prefix",
									"description": "Put before it, unless it begins with that already."
								},
								"suffix": {
									"type": "string",
									"title": "Suffix",
									"description": "Put after it."
								}
							},
							"required": ["field"],
							"additionalProperties": false
						},
						{
							"type": "object",
							"properties": {
								"value": {
									"type": "string",
									"minLength": 1,
									"title": "Value",
									"description": "A value that the workflow hands over."
								},
								"prefix": {
									"type": "string",
									"title": "Prefix",
									"description": "Put before it, unless it begins with that already."
								},
								"suffix": {
									"type": "string",
									"title": "Suffix",
									"description": "Put after it."
								}
							},
							"required": ["value"],
							"additionalProperties": false
						}
					],
					"title": "Path",
					"description": "A path in the repository. With must: be-changed or be-unchanged it may be a glob.",
					"examples": [
						"CHANGELOG.md",
						"docs/**",
						{
							"field": "Version",
							"prefix": "notes/",
							"suffix": ".md"
						}
					]
				},
				"must": {
					"enum": [
						"exist",
						"be-absent",
						"be-changed",
						"be-unchanged"
					],
					"type": "string",
					"title": "Must",
					"description": "exist (the default), be-absent, be-changed (added or changed, and still there) or be-unchanged."
				},
				"contains": {
					"anyOf": [
						{
							"type": "string",
							"minLength": 1
						},
						{
							"type": "object",
							"properties": {
								"field": {
									"type": "string",
									"minLength": 1,
									"title": "Field",
									"description": "A field of the checklist."
								},
								"prefix": {
									"type": "string",
									"title": "Prefix",
									"description": "Put before it, unless it begins with that already."
								},
								"suffix": {
									"type": "string",
									"title": "Suffix",
									"description": "Put after it."
								}
							},
							"required": ["field"],
							"additionalProperties": false
						},
						{
							"type": "object",
							"properties": {
								"value": {
									"type": "string",
									"minLength": 1,
									"title": "Value",
									"description": "A value that the workflow hands over."
								},
								"prefix": {
									"type": "string",
									"title": "Prefix",
									"description": "Put before it, unless it begins with that already."
								},
								"suffix": {
									"type": "string",
									"title": "Suffix",
									"description": "Put after it."
								}
							},
							"required": ["value"],
							"additionalProperties": false
						}
					],
					"title": "Contains",
					"description": "A text that must stand in it: a text, {field: name} or {value: name}.",
					"examples": [{ "field": "Version" }]
				},
				"at": {
					"anyOf": [
						{
							"type": "string",
							"minLength": 1
						},
						{
							"type": "object",
							"properties": {
								"field": {
									"type": "string",
									"minLength": 1,
									"title": "Field",
									"description": "A field of the checklist."
								},
								"prefix": {
									"type": "string",
									"title": "Prefix",
									"description": "Put before it, unless it begins with that already."
								},
								"suffix": {
									"type": "string",
									"title": "Suffix",
									"description": "Put after it."
								}
							},
							"required": ["field"],
							"additionalProperties": false
						},
						{
							"type": "object",
							"properties": {
								"value": {
									"type": "string",
									"minLength": 1,
									"title": "Value",
									"description": "A value that the workflow hands over."
								},
								"prefix": {
									"type": "string",
									"title": "Prefix",
									"description": "Put before it, unless it begins with that already."
								},
								"suffix": {
									"type": "string",
									"title": "Suffix",
									"description": "Put after it."
								}
							},
							"required": ["value"],
							"additionalProperties": false
						}
					],
					"title": "At",
					"description": "The commit: \"head\" (the head of the pull request; the default), a branch, tag or SHA, {field: name} or {value: name}. An issue has no head: name its commit.",
					"examples": [
						"head",
						{
							"field": "Version",
							"prefix": "v"
						},
						{ "value": "sha" }
					]
				},
				"since": {
					"anyOf": [
						{
							"type": "string",
							"minLength": 1
						},
						{
							"type": "object",
							"properties": {
								"field": {
									"type": "string",
									"minLength": 1,
									"title": "Field",
									"description": "A field of the checklist."
								},
								"prefix": {
									"type": "string",
									"title": "Prefix",
									"description": "Put before it, unless it begins with that already."
								},
								"suffix": {
									"type": "string",
									"title": "Suffix",
									"description": "Put after it."
								}
							},
							"required": ["field"],
							"additionalProperties": false
						},
						{
							"type": "object",
							"properties": {
								"value": {
									"type": "string",
									"minLength": 1,
									"title": "Value",
									"description": "A value that the workflow hands over."
								},
								"prefix": {
									"type": "string",
									"title": "Prefix",
									"description": "Put before it, unless it begins with that already."
								},
								"suffix": {
									"type": "string",
									"title": "Suffix",
									"description": "Put after it."
								}
							},
							"required": ["value"],
							"additionalProperties": false
						}
					],
					"title": "Since",
					"description": "Where the range of changes begins: a branch, tag or SHA. Left out: what the pull request changes.",
					"examples": ["v1.3.0", {
						"field": "Previous version",
						"prefix": "v"
					}]
				},
				"item": {
					"anyOf": [{
						"type": "string",
						"minLength": 1,
						"title": "Item",
						"description": "The text of an item."
					}, {
						"type": "object",
						"properties": {
							"text": {
								"type": "string",
								"minLength": 1,
								"title": "Item",
								"description": "The text of an item."
							},
							"in": {
								"type": "string",
								"minLength": 1,
								"title": "Section",
								"description": "A section by title, or by a path of titles (\"Sign-Off > Approvals\"). A leading \"/\" starts at the top level.",
								"examples": [
									"Testing",
									"Sign-Off > Approvals",
									"/Release"
								]
							},
							"by": {
								"enum": [
									"agree",
									"enough",
									"advise"
								],
								"type": "string",
								"title": "How they go together",
								"description": "agree: both must hold. enough: evidence alone makes the box done. advise: evidence is reported, the tick decides."
							}
						},
						"required": ["text"],
						"additionalProperties": false
					}],
					"title": "Item",
					"description": "A box that this evidence speaks of, by its text. A tick against the evidence is failed, unless \"by\" says advise.",
					"examples": ["Unit tests passing", {
						"text": "Unit tests passing",
						"by": "enough"
					}]
				}
			},
			"required": ["gate", "path"],
			"additionalProperties": false
		},
		"gate-tag": {
			"title": "Gate: tag",
			"description": "Asks for a tag, and where \"at\" is given, that it leads to that commit.",
			"type": "object",
			"properties": {
				"gate": { "const": "tag" },
				"title": {
					"type": "string",
					"minLength": 1,
					"title": "Title",
					"description": "What reports call it, instead of the built-in summary."
				},
				"advisory": {
					"type": "boolean",
					"title": "Advisory",
					"description": "Reported, but never blocks."
				},
				"when": { "$ref": "#/$defs/condition" },
				"final": {
					"type": "boolean",
					"title": "Final",
					"description": "A policy that extends this one may add and tighten, but not loosen it."
				},
				"name": {
					"anyOf": [
						{
							"type": "string",
							"minLength": 1
						},
						{
							"type": "object",
							"properties": {
								"field": {
									"type": "string",
									"minLength": 1,
									"title": "Field",
									"description": "A field of the checklist."
								},
								"prefix": {
									"type": "string",
									"title": "Prefix",
									"description": "Put before it, unless it begins with that already."
								},
								"suffix": {
									"type": "string",
									"title": "Suffix",
									"description": "Put after it."
								}
							},
							"required": ["field"],
							"additionalProperties": false
						},
						{
							"type": "object",
							"properties": {
								"value": {
									"type": "string",
									"minLength": 1,
									"title": "Value",
									"description": "A value that the workflow hands over."
								},
								"prefix": {
									"type": "string",
									"title": "Prefix",
									"description": "Put before it, unless it begins with that already."
								},
								"suffix": {
									"type": "string",
									"title": "Suffix",
									"description": "Put after it."
								}
							},
							"required": ["value"],
							"additionalProperties": false
						}
					],
					"title": "Name",
					"description": "The tag: a text, {field: name} or {value: name}.",
					"examples": ["v1.4.0", {
						"field": "Version",
						"prefix": "v"
					}]
				},
				"at": {
					"anyOf": [
						{
							"type": "string",
							"minLength": 1
						},
						{
							"type": "object",
							"properties": {
								"field": {
									"type": "string",
									"minLength": 1,
									"title": "Field",
									"description": "A field of the checklist."
								},
								"prefix": {
									"type": "string",
									"title": "Prefix",
									"description": "Put before it, unless it begins with that already."
								},
								"suffix": {
									"type": "string",
									"title": "Suffix",
									"description": "Put after it."
								}
							},
							"required": ["field"],
							"additionalProperties": false
						},
						{
							"type": "object",
							"properties": {
								"value": {
									"type": "string",
									"minLength": 1,
									"title": "Value",
									"description": "A value that the workflow hands over."
								},
								"prefix": {
									"type": "string",
									"title": "Prefix",
									"description": "Put before it, unless it begins with that already."
								},
								"suffix": {
									"type": "string",
									"title": "Suffix",
									"description": "Put after it."
								}
							},
							"required": ["value"],
							"additionalProperties": false
						}
					],
					"title": "At",
					"description": "The commit that the tag must lead to: \"head\", a branch or SHA, {field: name} or {value: name}.",
					"examples": [
						"head",
						{
							"field": "Version",
							"prefix": "v"
						},
						{ "value": "sha" }
					]
				},
				"item": {
					"anyOf": [{
						"type": "string",
						"minLength": 1,
						"title": "Item",
						"description": "The text of an item."
					}, {
						"type": "object",
						"properties": {
							"text": {
								"type": "string",
								"minLength": 1,
								"title": "Item",
								"description": "The text of an item."
							},
							"in": {
								"type": "string",
								"minLength": 1,
								"title": "Section",
								"description": "A section by title, or by a path of titles (\"Sign-Off > Approvals\"). A leading \"/\" starts at the top level.",
								"examples": [
									"Testing",
									"Sign-Off > Approvals",
									"/Release"
								]
							},
							"by": {
								"enum": [
									"agree",
									"enough",
									"advise"
								],
								"type": "string",
								"title": "How they go together",
								"description": "agree: both must hold. enough: evidence alone makes the box done. advise: evidence is reported, the tick decides."
							}
						},
						"required": ["text"],
						"additionalProperties": false
					}],
					"title": "Item",
					"description": "A box that this evidence speaks of, by its text. A tick against the evidence is failed, unless \"by\" says advise.",
					"examples": ["Unit tests passing", {
						"text": "Unit tests passing",
						"by": "enough"
					}]
				}
			},
			"required": ["gate", "name"],
			"additionalProperties": false
		},
		"gate-release": {
			"title": "Gate: release",
			"description": "Asks for a release on GitHub: published, with notes, with assets.",
			"type": "object",
			"properties": {
				"gate": { "const": "release" },
				"title": {
					"type": "string",
					"minLength": 1,
					"title": "Title",
					"description": "What reports call it, instead of the built-in summary."
				},
				"advisory": {
					"type": "boolean",
					"title": "Advisory",
					"description": "Reported, but never blocks."
				},
				"when": { "$ref": "#/$defs/condition" },
				"final": {
					"type": "boolean",
					"title": "Final",
					"description": "A policy that extends this one may add and tighten, but not loosen it."
				},
				"tag": {
					"anyOf": [
						{
							"type": "string",
							"minLength": 1
						},
						{
							"type": "object",
							"properties": {
								"field": {
									"type": "string",
									"minLength": 1,
									"title": "Field",
									"description": "A field of the checklist."
								},
								"prefix": {
									"type": "string",
									"title": "Prefix",
									"description": "Put before it, unless it begins with that already."
								},
								"suffix": {
									"type": "string",
									"title": "Suffix",
									"description": "Put after it."
								}
							},
							"required": ["field"],
							"additionalProperties": false
						},
						{
							"type": "object",
							"properties": {
								"value": {
									"type": "string",
									"minLength": 1,
									"title": "Value",
									"description": "A value that the workflow hands over."
								},
								"prefix": {
									"type": "string",
									"title": "Prefix",
									"description": "Put before it, unless it begins with that already."
								},
								"suffix": {
									"type": "string",
									"title": "Suffix",
									"description": "Put after it."
								}
							},
							"required": ["value"],
							"additionalProperties": false
						}
					],
					"title": "Tag",
					"description": "The tag of the release: a text, {field: name} or {value: name}.",
					"examples": ["v1.4.0", {
						"field": "Version",
						"prefix": "v"
					}]
				},
				"draft": {
					"type": "boolean",
					"title": "Draft",
					"description": "false (the default): it must be published. true: it must still be a draft."
				},
				"prerelease": {
					"type": "boolean",
					"title": "Pre-release",
					"description": "Whether it must be marked as one. Left out: either."
				},
				"notes": {
					"type": "boolean",
					"title": "Notes",
					"description": "true: its notes must say something: more than headings, comments and placeholders."
				},
				"assets": {
					"type": "array",
					"items": {
						"type": "string",
						"minLength": 1
					},
					"minItems": 1,
					"title": "Assets",
					"description": "Files that must be uploaded and not empty, by name. \"*\" stands for any text.",
					"examples": [["app-*.tar.gz", "SHA256SUMS"]]
				},
				"item": {
					"anyOf": [{
						"type": "string",
						"minLength": 1,
						"title": "Item",
						"description": "The text of an item."
					}, {
						"type": "object",
						"properties": {
							"text": {
								"type": "string",
								"minLength": 1,
								"title": "Item",
								"description": "The text of an item."
							},
							"in": {
								"type": "string",
								"minLength": 1,
								"title": "Section",
								"description": "A section by title, or by a path of titles (\"Sign-Off > Approvals\"). A leading \"/\" starts at the top level.",
								"examples": [
									"Testing",
									"Sign-Off > Approvals",
									"/Release"
								]
							},
							"by": {
								"enum": [
									"agree",
									"enough",
									"advise"
								],
								"type": "string",
								"title": "How they go together",
								"description": "agree: both must hold. enough: evidence alone makes the box done. advise: evidence is reported, the tick decides."
							}
						},
						"required": ["text"],
						"additionalProperties": false
					}],
					"title": "Item",
					"description": "A box that this evidence speaks of, by its text. A tick against the evidence is failed, unless \"by\" says advise.",
					"examples": ["Unit tests passing", {
						"text": "Unit tests passing",
						"by": "enough"
					}]
				}
			},
			"required": ["gate", "tag"],
			"additionalProperties": false
		},
		"gate-label": {
			"title": "Gate: label",
			"description": "Asks for labels to be set, or with \"require: none\" for labels not to be set.",
			"type": "object",
			"properties": {
				"gate": { "const": "label" },
				"title": {
					"type": "string",
					"minLength": 1,
					"title": "Title",
					"description": "What reports call it, instead of the built-in summary."
				},
				"advisory": {
					"type": "boolean",
					"title": "Advisory",
					"description": "Reported, but never blocks."
				},
				"when": { "$ref": "#/$defs/condition" },
				"final": {
					"type": "boolean",
					"title": "Final",
					"description": "A policy that extends this one may add and tighten, but not loosen it."
				},
				"name": {
					"anyOf": [{
						"type": "string",
						"minLength": 1
					}, {
						"type": "array",
						"items": {
							"type": "string",
							"minLength": 1
						},
						"minItems": 1
					}],
					"title": "Name",
					"description": "The label, or several. \"*\" and \"?\" stand for any text and any character.",
					"examples": ["qa-approved", ["qa-approved", "qa-approved-*"]]
				},
				"require": {
					"anyOf": [{
						"enum": [
							"all",
							"any",
							"none",
							"one"
						],
						"type": "string"
					}, {
						"type": "object",
						"properties": { "at-least": {
							"type": "integer",
							"minimum": 1,
							"title": "At least",
							"description": "The smallest number."
						} },
						"required": ["at-least"],
						"additionalProperties": false
					}],
					"title": "How many",
					"description": "How many members must be done: all, any (at least one), none, one (exactly one), or {at-least: n}.",
					"examples": [
						"all",
						"none",
						{ "at-least": 2 }
					]
				},
				"item": {
					"anyOf": [{
						"type": "string",
						"minLength": 1,
						"title": "Item",
						"description": "The text of an item."
					}, {
						"type": "object",
						"properties": {
							"text": {
								"type": "string",
								"minLength": 1,
								"title": "Item",
								"description": "The text of an item."
							},
							"in": {
								"type": "string",
								"minLength": 1,
								"title": "Section",
								"description": "A section by title, or by a path of titles (\"Sign-Off > Approvals\"). A leading \"/\" starts at the top level.",
								"examples": [
									"Testing",
									"Sign-Off > Approvals",
									"/Release"
								]
							},
							"by": {
								"enum": [
									"agree",
									"enough",
									"advise"
								],
								"type": "string",
								"title": "How they go together",
								"description": "agree: both must hold. enough: evidence alone makes the box done. advise: evidence is reported, the tick decides."
							}
						},
						"required": ["text"],
						"additionalProperties": false
					}],
					"title": "Item",
					"description": "A box that this evidence speaks of, by its text. A tick against the evidence is failed, unless \"by\" says advise.",
					"examples": ["Unit tests passing", {
						"text": "Unit tests passing",
						"by": "enough"
					}]
				}
			},
			"required": ["gate", "name"],
			"additionalProperties": false
		},
		"gate-milestone": {
			"title": "Gate: milestone",
			"description": "Asks for a milestone without open issues and pull requests.",
			"type": "object",
			"properties": {
				"gate": { "const": "milestone" },
				"title": {
					"type": "string",
					"minLength": 1,
					"title": "Title",
					"description": "What reports call it, instead of the built-in summary."
				},
				"advisory": {
					"type": "boolean",
					"title": "Advisory",
					"description": "Reported, but never blocks."
				},
				"when": { "$ref": "#/$defs/condition" },
				"final": {
					"type": "boolean",
					"title": "Final",
					"description": "A policy that extends this one may add and tighten, but not loosen it."
				},
				"name": {
					"anyOf": [
						{
							"type": "string",
							"minLength": 1
						},
						{
							"type": "object",
							"properties": {
								"field": {
									"type": "string",
									"minLength": 1,
									"title": "Field",
									"description": "A field of the checklist."
								},
								"prefix": {
									"type": "string",
									"title": "Prefix",
									"description": "Put before it, unless it begins with that already."
								},
								"suffix": {
									"type": "string",
									"title": "Suffix",
									"description": "Put after it."
								}
							},
							"required": ["field"],
							"additionalProperties": false
						},
						{
							"type": "object",
							"properties": {
								"value": {
									"type": "string",
									"minLength": 1,
									"title": "Value",
									"description": "A value that the workflow hands over."
								},
								"prefix": {
									"type": "string",
									"title": "Prefix",
									"description": "Put before it, unless it begins with that already."
								},
								"suffix": {
									"type": "string",
									"title": "Suffix",
									"description": "Put after it."
								}
							},
							"required": ["value"],
							"additionalProperties": false
						}
					],
					"title": "Name",
					"description": "The milestone, by its title. Left out: the one of the pull request or issue.",
					"examples": ["1.4.0", { "field": "Version" }]
				},
				"open": {
					"type": "integer",
					"minimum": 0,
					"title": "Open",
					"description": "The largest number of items that may still be open beside the one that is judged. Default 0."
				},
				"item": {
					"anyOf": [{
						"type": "string",
						"minLength": 1,
						"title": "Item",
						"description": "The text of an item."
					}, {
						"type": "object",
						"properties": {
							"text": {
								"type": "string",
								"minLength": 1,
								"title": "Item",
								"description": "The text of an item."
							},
							"in": {
								"type": "string",
								"minLength": 1,
								"title": "Section",
								"description": "A section by title, or by a path of titles (\"Sign-Off > Approvals\"). A leading \"/\" starts at the top level.",
								"examples": [
									"Testing",
									"Sign-Off > Approvals",
									"/Release"
								]
							},
							"by": {
								"enum": [
									"agree",
									"enough",
									"advise"
								],
								"type": "string",
								"title": "How they go together",
								"description": "agree: both must hold. enough: evidence alone makes the box done. advise: evidence is reported, the tick decides."
							}
						},
						"required": ["text"],
						"additionalProperties": false
					}],
					"title": "Item",
					"description": "A box that this evidence speaks of, by its text. A tick against the evidence is failed, unless \"by\" says advise.",
					"examples": ["Unit tests passing", {
						"text": "Unit tests passing",
						"by": "enough"
					}]
				}
			},
			"required": ["gate"],
			"additionalProperties": false
		},
		"gate-closes-issue": {
			"title": "Gate: closes-issue",
			"description": "Asks for an issue of the same repository that the pull request closes, by a keyword or linked by hand.",
			"type": "object",
			"properties": {
				"gate": { "const": "closes-issue" },
				"title": {
					"type": "string",
					"minLength": 1,
					"title": "Title",
					"description": "What reports call it, instead of the built-in summary."
				},
				"advisory": {
					"type": "boolean",
					"title": "Advisory",
					"description": "Reported, but never blocks."
				},
				"when": { "$ref": "#/$defs/condition" },
				"final": {
					"type": "boolean",
					"title": "Final",
					"description": "A policy that extends this one may add and tighten, but not loosen it."
				},
				"label": {
					"anyOf": [{
						"type": "string",
						"minLength": 1
					}, {
						"type": "array",
						"items": {
							"type": "string",
							"minLength": 1
						},
						"minItems": 1
					}],
					"title": "Name",
					"description": "A label that the issue must have, or several. \"*\" and \"?\" stand for any text and any character.",
					"examples": ["bug", ["bug", "bug-*"]]
				},
				"state": {
					"enum": ["open", "closed"],
					"type": "string",
					"title": "State",
					"description": "Whether the issue must be open, or closed. Left out: either."
				},
				"item": {
					"anyOf": [{
						"type": "string",
						"minLength": 1,
						"title": "Item",
						"description": "The text of an item."
					}, {
						"type": "object",
						"properties": {
							"text": {
								"type": "string",
								"minLength": 1,
								"title": "Item",
								"description": "The text of an item."
							},
							"in": {
								"type": "string",
								"minLength": 1,
								"title": "Section",
								"description": "A section by title, or by a path of titles (\"Sign-Off > Approvals\"). A leading \"/\" starts at the top level.",
								"examples": [
									"Testing",
									"Sign-Off > Approvals",
									"/Release"
								]
							},
							"by": {
								"enum": [
									"agree",
									"enough",
									"advise"
								],
								"type": "string",
								"title": "How they go together",
								"description": "agree: both must hold. enough: evidence alone makes the box done. advise: evidence is reported, the tick decides."
							}
						},
						"required": ["text"],
						"additionalProperties": false
					}],
					"title": "Item",
					"description": "A box that this evidence speaks of, by its text. A tick against the evidence is failed, unless \"by\" says advise.",
					"examples": ["Unit tests passing", {
						"text": "Unit tests passing",
						"by": "enough"
					}]
				}
			},
			"required": ["gate"],
			"additionalProperties": false
		},
		"gate-sub-issues": {
			"title": "Gate: sub-issues",
			"description": "Asks for sub-issues that are closed.",
			"type": "object",
			"properties": {
				"gate": { "const": "sub-issues" },
				"title": {
					"type": "string",
					"minLength": 1,
					"title": "Title",
					"description": "What reports call it, instead of the built-in summary."
				},
				"advisory": {
					"type": "boolean",
					"title": "Advisory",
					"description": "Reported, but never blocks."
				},
				"when": { "$ref": "#/$defs/condition" },
				"final": {
					"type": "boolean",
					"title": "Final",
					"description": "A policy that extends this one may add and tighten, but not loosen it."
				},
				"at-least": {
					"type": "integer",
					"minimum": 1,
					"title": "At least",
					"description": "How many sub-issues must be closed. Left out: all, and there must be one."
				},
				"item": {
					"anyOf": [{
						"type": "string",
						"minLength": 1,
						"title": "Item",
						"description": "The text of an item."
					}, {
						"type": "object",
						"properties": {
							"text": {
								"type": "string",
								"minLength": 1,
								"title": "Item",
								"description": "The text of an item."
							},
							"in": {
								"type": "string",
								"minLength": 1,
								"title": "Section",
								"description": "A section by title, or by a path of titles (\"Sign-Off > Approvals\"). A leading \"/\" starts at the top level.",
								"examples": [
									"Testing",
									"Sign-Off > Approvals",
									"/Release"
								]
							},
							"by": {
								"enum": [
									"agree",
									"enough",
									"advise"
								],
								"type": "string",
								"title": "How they go together",
								"description": "agree: both must hold. enough: evidence alone makes the box done. advise: evidence is reported, the tick decides."
							}
						},
						"required": ["text"],
						"additionalProperties": false
					}],
					"title": "Item",
					"description": "A box that this evidence speaks of, by its text. A tick against the evidence is failed, unless \"by\" says advise.",
					"examples": ["Unit tests passing", {
						"text": "Unit tests passing",
						"by": "enough"
					}]
				}
			},
			"required": ["gate"],
			"additionalProperties": false
		},
		"gate-waited": {
			"title": "Gate: waited",
			"description": "Asks for some time to have gone by since the opening, a tick, a label, a release or a deployment. Let the workflow start on a schedule: nothing else starts it when the time has come.",
			"type": "object",
			"properties": {
				"gate": { "const": "waited" },
				"title": {
					"type": "string",
					"minLength": 1,
					"title": "Title",
					"description": "What reports call it, instead of the built-in summary."
				},
				"advisory": {
					"type": "boolean",
					"title": "Advisory",
					"description": "Reported, but never blocks."
				},
				"when": { "$ref": "#/$defs/condition" },
				"final": {
					"type": "boolean",
					"title": "Final",
					"description": "A policy that extends this one may add and tighten, but not loosen it."
				},
				"at-least": {
					"type": "string",
					"title": "At least",
					"description": "How long it must have waited.",
					"examples": ["24h", "7 d"]
				},
				"since": {
					"anyOf": [
						{ "const": "opening" },
						{
							"type": "object",
							"properties": {
								"tick": {
									"type": "string",
									"minLength": 1,
									"title": "Item",
									"description": "The text of an item."
								},
								"in": {
									"type": "string",
									"minLength": 1,
									"title": "Section",
									"description": "A section by title, or by a path of titles (\"Sign-Off > Approvals\"). A leading \"/\" starts at the top level.",
									"examples": [
										"Testing",
										"Sign-Off > Approvals",
										"/Release"
									]
								}
							},
							"required": ["tick"],
							"additionalProperties": false
						},
						{
							"type": "object",
							"properties": { "label": {
								"type": "string",
								"minLength": 1,
								"title": "Label",
								"description": "Since this label was set."
							} },
							"required": ["label"],
							"additionalProperties": false
						},
						{
							"type": "object",
							"properties": { "release": {
								"anyOf": [
									{
										"type": "string",
										"minLength": 1
									},
									{
										"type": "object",
										"properties": {
											"field": {
												"type": "string",
												"minLength": 1,
												"title": "Field",
												"description": "A field of the checklist."
											},
											"prefix": {
												"type": "string",
												"title": "Prefix",
												"description": "Put before it, unless it begins with that already."
											},
											"suffix": {
												"type": "string",
												"title": "Suffix",
												"description": "Put after it."
											}
										},
										"required": ["field"],
										"additionalProperties": false
									},
									{
										"type": "object",
										"properties": {
											"value": {
												"type": "string",
												"minLength": 1,
												"title": "Value",
												"description": "A value that the workflow hands over."
											},
											"prefix": {
												"type": "string",
												"title": "Prefix",
												"description": "Put before it, unless it begins with that already."
											},
											"suffix": {
												"type": "string",
												"title": "Suffix",
												"description": "Put after it."
											}
										},
										"required": ["value"],
										"additionalProperties": false
									}
								],
								"title": "Release",
								"description": "Since the release of this tag was published."
							} },
							"required": ["release"],
							"additionalProperties": false
						},
						{
							"type": "object",
							"properties": {
								"deployment": {
									"type": "string",
									"minLength": 1,
									"title": "Deployment",
									"description": "Since the commit was deployed to this environment."
								},
								"at": {
									"anyOf": [
										{
											"type": "string",
											"minLength": 1
										},
										{
											"type": "object",
											"properties": {
												"field": {
													"type": "string",
													"minLength": 1,
													"title": "Field",
													"description": "A field of the checklist."
												},
												"prefix": {
													"type": "string",
													"title": "Prefix",
													"description": "Put before it, unless it begins with that already."
												},
												"suffix": {
													"type": "string",
													"title": "Suffix",
													"description": "Put after it."
												}
											},
											"required": ["field"],
											"additionalProperties": false
										},
										{
											"type": "object",
											"properties": {
												"value": {
													"type": "string",
													"minLength": 1,
													"title": "Value",
													"description": "A value that the workflow hands over."
												},
												"prefix": {
													"type": "string",
													"title": "Prefix",
													"description": "Put before it, unless it begins with that already."
												},
												"suffix": {
													"type": "string",
													"title": "Suffix",
													"description": "Put after it."
												}
											},
											"required": ["value"],
											"additionalProperties": false
										}
									],
									"title": "At",
									"description": "The commit: \"head\" (the head of the pull request; the default), a branch, tag or SHA, {field: name} or {value: name}. An issue has no head: name its commit.",
									"examples": [
										"head",
										{
											"field": "Version",
											"prefix": "v"
										},
										{ "value": "sha" }
									]
								}
							},
							"required": ["deployment"],
							"additionalProperties": false
						}
					],
					"title": "Since",
					"description": "Since when: opening (of the pull request or issue; the default), {tick: text of a box, in: section}, {label: name}, {release: tag} or {deployment: environment, at: commit}.",
					"examples": [
						"opening",
						{ "tick": "Deployed to staging" },
						{ "deployment": "staging" }
					]
				},
				"item": {
					"anyOf": [{
						"type": "string",
						"minLength": 1,
						"title": "Item",
						"description": "The text of an item."
					}, {
						"type": "object",
						"properties": {
							"text": {
								"type": "string",
								"minLength": 1,
								"title": "Item",
								"description": "The text of an item."
							},
							"in": {
								"type": "string",
								"minLength": 1,
								"title": "Section",
								"description": "A section by title, or by a path of titles (\"Sign-Off > Approvals\"). A leading \"/\" starts at the top level.",
								"examples": [
									"Testing",
									"Sign-Off > Approvals",
									"/Release"
								]
							},
							"by": {
								"enum": [
									"agree",
									"enough",
									"advise"
								],
								"type": "string",
								"title": "How they go together",
								"description": "agree: both must hold. enough: evidence alone makes the box done. advise: evidence is reported, the tick decides."
							}
						},
						"required": ["text"],
						"additionalProperties": false
					}],
					"title": "Item",
					"description": "A box that this evidence speaks of, by its text. A tick against the evidence is failed, unless \"by\" says advise.",
					"examples": ["Unit tests passing", {
						"text": "Unit tests passing",
						"by": "enough"
					}]
				}
			},
			"required": ["gate", "at-least"],
			"additionalProperties": false
		}
	}
};
Object.defineProperty(exports, "default", {
	enumerable: true,
	get: function() {
		return policy_schema_default;
	}
});
