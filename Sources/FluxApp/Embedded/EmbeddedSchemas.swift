// swift-format-ignore-file
// Written by share/embed from share/flux; do not edit.

/// The JSON Schemas that ship with flux: the names of commands and their schema.
enum EmbeddedSchemas {
    static let all: [(name: String, text: String)] = [
        ("account", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:account:1",
  "title": "flux account",
  "description": "What flux knows about the person, or how far a verification is.",
  "type": "object",
  "required": [
    "schema"
  ],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.account/1"
    },
    "profile": {
      "description": "The profile.",
      "$ref": "#/$defs/profile"
    },
    "preferences": {
      "description": "How reminders come.",
      "type": "object",
      "required": [
        "lead_minutes",
        "window_minutes",
        "daily_cap",
        "day_end"
      ],
      "properties": {
        "lead_minutes": {
          "description": "How many minutes before a task a reminder comes.",
          "type": "integer",
          "minimum": 0
        },
        "window_minutes": {
          "description": "How many minutes each channel is waited on.",
          "type": "integer",
          "minimum": 0
        },
        "daily_cap": {
          "description": "The most messages and calls a day.",
          "type": "integer",
          "minimum": 0
        },
        "day_end": {
          "description": "When the day ends.",
          "type": "string",
          "pattern": "^\\d{2}:\\d{2}$"
        }
      }
    },
    "phone": {
      "description": "The phone number.",
      "type": "object",
      "required": [
        "number_masked",
        "verified_at"
      ],
      "properties": {
        "number_masked": {
          "description": "The number, all but the last digits hidden.",
          "type": [
            "string",
            "null"
          ]
        },
        "verified_at": {
          "description": "When it was verified.",
          "type": [
            "string",
            "null"
          ],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        }
      }
    },
    "whatsapp_consent_at": {
      "description": "When they consented to WhatsApp messages.",
      "type": [
        "string",
        "null"
      ],
      "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
    },
    "usage": {
      "description": "What models were used for in a month.",
      "type": "object",
      "required": [
        "month",
        "by_provider",
        "by_role",
        "total",
        "cost",
        "soft_limit",
        "hard_limit"
      ],
      "properties": {
        "month": {
          "description": "The month.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}$"
        },
        "by_provider": {
          "description": "Tokens by provider.",
          "type": "object",
          "additionalProperties": {
            "type": "integer",
            "minimum": 0
          }
        },
        "by_role": {
          "description": "The same by provider and role.",
          "type": "array",
          "items": {
            "type": "object",
            "required": [
              "provider",
              "role",
              "calls",
              "prompt_tokens",
              "completion_tokens",
              "cost"
            ],
            "properties": {
              "provider": {
                "description": "The host that was asked.",
                "type": "string"
              },
              "role": {
                "description": "The role that asked.",
                "type": "string"
              },
              "calls": {
                "description": "How many answers came.",
                "type": "integer",
                "minimum": 1
              },
              "prompt_tokens": {
                "description": "Tokens of the questions.",
                "type": "integer",
                "minimum": 0
              },
              "completion_tokens": {
                "description": "Tokens of the answers.",
                "type": "integer",
                "minimum": 0
              },
              "cost": {
                "description": "What the provider says it cost, in its unit; null where it says nothing.",
                "type": [
                  "number",
                  "null"
                ],
                "minimum": 0
              }
            }
          }
        },
        "total": {
          "description": "All tokens.",
          "type": "integer",
          "minimum": 0
        },
        "cost": {
          "description": "All costs that providers named; null where none did.",
          "type": [
            "number",
            "null"
          ],
          "minimum": 0
        },
        "soft_limit": {
          "description": "From here on there is a warning.",
          "type": "integer",
          "minimum": 0
        },
        "hard_limit": {
          "description": "From here on the cheap model answers.",
          "type": "integer",
          "minimum": 0
        }
      }
    },
    "number_masked": {
      "description": "Of 'verify': the number, all but the last digits hidden.",
      "type": [
        "string",
        "null"
      ]
    },
    "verified_at": {
      "description": "Of 'verify': when it was verified.",
      "type": [
        "string",
        "null"
      ],
      "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
    },
    "sends_left": {
      "description": "Of 'verify': how many codes may still be sent within the hour.",
      "type": "integer",
      "minimum": 0,
      "maximum": 3
    },
    "message": {
      "description": "Of 'verify': what happened, in a sentence.",
      "type": "string"
    },
    "replayed": {
      "description": "True where an idempotency key was known and nothing was done now; otherwise absent.",
      "type": "boolean"
    },
    "dry_run": {
      "description": "Whether this is how it would be, and nothing was kept.",
      "type": "boolean"
    }
  },
  "anyOf": [
    {
      "title": "account, phone and whatsapp",
      "required": [
        "profile",
        "preferences",
        "phone",
        "whatsapp_consent_at",
        "usage"
      ]
    },
    {
      "title": "account verify",
      "required": [
        "number_masked",
        "verified_at",
        "sends_left",
        "message",
        "dry_run"
      ]
    }
  ],
  "$defs": {
    "profile": {
      "description": "The profile of the person.",
      "type": "object",
      "required": [
        "name",
        "sleep_window",
        "work_hours",
        "chronotype",
        "timezone",
        "locations",
        "existing_commitments",
        "phone_masked",
        "phone_verified_at",
        "whatsapp_wanted",
        "whatsapp_consent_at",
        "onboarded_at"
      ],
      "properties": {
        "name": {
          "description": "What flux calls the person.",
          "type": [
            "string",
            "null"
          ]
        },
        "sleep_window": {
          "description": "When they sleep.",
          "type": "object",
          "required": [
            "start",
            "end"
          ],
          "properties": {
            "start": {
              "description": "Bedtime.",
              "type": "string",
              "pattern": "^\\d{2}:\\d{2}(:\\d{2})?$"
            },
            "end": {
              "description": "Wake time.",
              "type": "string",
              "pattern": "^\\d{2}:\\d{2}(:\\d{2})?$"
            }
          }
        },
        "work_hours": {
          "description": "When they work; null where they do not, or did not say.",
          "type": [
            "object",
            "null"
          ],
          "required": [
            "start",
            "end",
            "days"
          ],
          "properties": {
            "start": {
              "description": "When work starts.",
              "type": "string",
              "pattern": "^\\d{2}:\\d{2}(:\\d{2})?$"
            },
            "end": {
              "description": "When it ends.",
              "type": "string",
              "pattern": "^\\d{2}:\\d{2}(:\\d{2})?$"
            },
            "days": {
              "description": "The working days.",
              "type": "array",
              "items": {
                "type": "string",
                "enum": [
                  "MO",
                  "TU",
                  "WE",
                  "TH",
                  "FR",
                  "SA",
                  "SU"
                ]
              }
            }
          }
        },
        "chronotype": {
          "description": "When they are at their best.",
          "type": "string",
          "enum": [
            "morning",
            "evening",
            "neutral"
          ]
        },
        "timezone": {
          "description": "The IANA name of their zone.",
          "type": [
            "string",
            "null"
          ]
        },
        "locations": {
          "description": "What they call their places.",
          "type": "object",
          "required": [
            "home",
            "work"
          ],
          "properties": {
            "home": {
              "description": "What they call home.",
              "type": [
                "string",
                "null"
              ]
            },
            "work": {
              "description": "What they call work.",
              "type": [
                "string",
                "null"
              ]
            }
          }
        },
        "existing_commitments": {
          "description": "Their regular commitments.",
          "type": "array",
          "items": {
            "type": "object",
            "required": [
              "title",
              "days",
              "time",
              "duration_minutes"
            ],
            "properties": {
              "title": {
                "description": "What it is.",
                "type": "string"
              },
              "days": {
                "description": "Its weekdays.",
                "type": "array",
                "items": {
                  "type": "string",
                  "enum": [
                    "MO",
                    "TU",
                    "WE",
                    "TH",
                    "FR",
                    "SA",
                    "SU"
                  ]
                }
              },
              "time": {
                "description": "When it starts.",
                "type": [
                  "string",
                  "null"
                ],
                "pattern": "^\\d{2}:\\d{2}(:\\d{2})?$"
              },
              "duration_minutes": {
                "description": "How long it takes.",
                "type": [
                  "integer",
                  "null"
                ],
                "minimum": 1
              }
            }
          }
        },
        "phone_masked": {
          "description": "Their phone number, all but the last digits hidden.",
          "type": [
            "string",
            "null"
          ]
        },
        "phone_verified_at": {
          "description": "When the number was verified.",
          "type": [
            "string",
            "null"
          ],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "whatsapp_wanted": {
          "description": "Whether they asked for WhatsApp before their number was verified.",
          "type": "boolean"
        },
        "whatsapp_consent_at": {
          "description": "When they consented to WhatsApp messages.",
          "type": [
            "string",
            "null"
          ],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "onboarded_at": {
          "description": "When they finished the introduction.",
          "type": [
            "string",
            "null"
          ],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        }
      }
    }
  }
}

"""##),
        ("add", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:add:1",
  "title": "flux add",
  "description": "The tasks that were added.",
  "type": "object",
  "required": [
    "schema", "tasks", "created", "updated", "message", "warnings", "completed_goals", "dry_run"
  ],
  "properties": {
    "schema": {"description": "The name and the version of this shape.", "const": "flux.add/1"},
    "tasks": {
      "description": "The tasks after the change; of a new series all of them.",
      "type": "array",
      "items": {"$ref": "#/$defs/task"}
    },
    "created": {"description": "How many tasks were added.", "type": "integer", "minimum": 0},
    "updated": {"description": "How many tasks were changed.", "type": "integer", "minimum": 0},
    "message": {"description": "Empty: nothing happened.", "type": "string"},
    "warnings": {
      "description": "What a person should know.",
      "type": "array",
      "items": {"$ref": "#/$defs/warning"}
    },
    "completed_goals": {
      "description": "Goals that this completed.",
      "type": "array",
      "items": {"$ref": "#/$defs/goal_reference"}
    },
    "dry_run": {"description": "Whether nothing was kept.", "type": "boolean"},
    "replayed": {
      "description": "True where an idempotency key was known and nothing was done now; otherwise absent.",
      "type": "boolean"
    }
  },
  "$defs": {
    "goal_reference": {
      "description": "A goal as tasks name it.",
      "type": "object",
      "required": ["id", "number", "title"],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What is aimed at.", "type": "string"}
      }
    },
    "task": {
      "description": "A task.",
      "type": "object",
      "required": [
        "id", "number", "title", "description", "status", "scheduled_at", "scheduled_local",
        "duration_minutes", "trigger_type", "location_trigger", "recurrence_rule", "goal",
        "shared_with", "tags", "completed_at", "created_at", "recurrence_kind", "recurrence",
        "series_id", "notes", "amount"
      ],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What to do.", "type": "string"},
        "description": {"description": "Longer words on it.", "type": "string"},
        "status": {
          "description": "Its state; the first two are open.",
          "type": "string",
          "enum": ["pending", "rescheduled", "missed", "done", "cancelled"]
        },
        "scheduled_at": {
          "description": "When it is due, in UTC.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "scheduled_local": {
          "description": "When it is due, with the user's offset.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
        },
        "duration_minutes": {
          "description": "How long it takes.",
          "type": ["integer", "null"],
          "minimum": 1,
          "maximum": 10080
        },
        "trigger_type": {
          "description": "What makes it due.",
          "type": "string",
          "enum": ["time", "location"]
        },
        "location_trigger": {
          "description": "The place that makes it due.",
          "type": ["string", "null"],
          "pattern": "^(arrive|leave):"
        },
        "recurrence_rule": {
          "description": "The RFC 5545 rule of its series, without RRULE: in front.",
          "type": ["string", "null"]
        },
        "goal": {
          "description": "The goal it serves.",
          "anyOf": [{"$ref": "#/$defs/goal_reference"}, {"type": "null"}]
        },
        "shared_with": {
          "description": "Other goals it serves too.",
          "type": "array",
          "items": {"$ref": "#/$defs/goal_reference"}
        },
        "tags": {"description": "Its tags.", "type": "array", "items": {"type": "string"}},
        "completed_at": {
          "description": "When it was done.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "created_at": {
          "description": "When it was stored.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "recurrence_kind": {
          "description": "How its series goes on.",
          "type": ["string", "null"],
          "enum": ["rrule", "after_completion", "quota", null]
        },
        "recurrence": {
          "description": "The terms of a series without a rule.",
          "type": ["object", "null"]
        },
        "series_id": {
          "description": "The UUID of the series it is an occurrence of.",
          "type": ["string", "null"],
          "format": "uuid"
        },
        "notes": {"description": "What was noted.", "type": ["string", "null"]},
        "amount": {"description": "How much was done.", "type": ["string", "null"]}
      }
    },
    "warning": {
      "description": "Something a person should know.",
      "type": "object",
      "required": ["code", "message"],
      "properties": {
        "code": {"description": "A stable code.", "type": "string"},
        "message": {"description": "What a person should know.", "type": "string"}
      }
    }
  }
}

"""##),
        ("analytics", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:analytics:1",
  "title": "flux analytics",
  "description": "How it is going: streaks, weeks, goals and times.",
  "type": "object",
  "required": [
    "schema", "streak_days", "longest_streak_days", "strength_pct", "streak_breaks",
    "today_done", "today_total", "today_completion_pct", "comparison", "heatmap", "weekly",
    "goals", "missed_by_category", "slots", "best_slots", "avoid_slots", "actions", "from",
    "to", "timezone", "counted_local", "sections"
  ],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.analytics/1"
    },
    "streak_days": {
      "description": "How many days in a row, up to today or yesterday, had something done.",
      "type": "integer",
      "minimum": 0
    },
    "longest_streak_days": {
      "description": "The longest such run.",
      "type": "integer",
      "minimum": 0
    },
    "strength_pct": {
      "description": "How firm the habit is; what is missed weakens it and does not break it.",
      "type": "number",
      "minimum": 0,
      "maximum": 100
    },
    "streak_breaks": {
      "description": "What would break the streak next; null where nothing would.",
      "type": ["object", "null"],
      "required": ["day", "breaks_at", "breaks_local", "open"],
      "properties": {
        "day": {
          "description": "The day that needs a task done.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
        },
        "breaks_at": {
          "description": "When that day ends, in UTC.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "breaks_local": {
          "description": "When that day ends, with the user's offset.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
        },
        "open": {
          "description": "How many tasks are still open on that day.",
          "type": "integer",
          "minimum": 0
        }
      }
    },
    "today_done": {
      "description": "How many of today's tasks are done.",
      "type": "integer",
      "minimum": 0
    },
    "today_total": {
      "description": "How many tasks today has.",
      "type": "integer",
      "minimum": 0
    },
    "today_completion_pct": {
      "description": "Their share.",
      "type": "number",
      "minimum": 0,
      "maximum": 100
    },
    "comparison": {
      "description": "The period beside the one before it.",
      "type": ["object", "null"],
      "required": ["current", "previous", "change_points"],
      "properties": {
        "current": {"description": "The period.", "$ref": "#/$defs/period"},
        "previous": {
          "description": "The one of the same length before it.",
          "$ref": "#/$defs/period"
        },
        "change_points": {
          "description": "How much the share of done tasks rose, in percentage points; null where one period is empty.",
          "type": ["number", "null"],
          "minimum": -100,
          "maximum": 100
        }
      }
    },
    "heatmap": {
      "description": "Each day that has tasks.",
      "type": "array",
      "items": {
        "type": "object",
        "required": ["day", "completed", "total"],
        "properties": {
          "day": {
            "description": "The day.",
            "type": "string",
            "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
          },
          "completed": {
            "description": "How many tasks were done.",
            "type": "integer",
            "minimum": 0
          },
          "total": {
            "description": "How many there were, cancelled ones left out.",
            "type": "integer",
            "minimum": 0
          }
        }
      }
    },
    "weekly": {
      "description": "The last weeks, oldest first.",
      "type": "array",
      "items": {
        "type": "object",
        "required": ["week", "completed", "total", "completion_pct"],
        "properties": {
          "week": {
            "description": "Its Monday.",
            "type": "string",
            "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
          },
          "completed": {
            "description": "How many tasks were done.",
            "type": "integer",
            "minimum": 0
          },
          "total": {"description": "How many there were.", "type": "integer", "minimum": 0},
          "completion_pct": {
            "description": "Their share.",
            "type": "number",
            "minimum": 0,
            "maximum": 100
          }
        }
      }
    },
    "goals": {
      "description": "The goals.",
      "type": "array",
      "items": {
        "type": "object",
        "required": ["goal", "done", "total", "percent"],
        "properties": {
          "goal": {"description": "The goal.", "$ref": "#/$defs/goal_reference"},
          "done": {
            "description": "How many of its tasks are done.",
            "type": "integer",
            "minimum": 0
          },
          "total": {"description": "How many it has.", "type": "integer", "minimum": 0},
          "percent": {
            "description": "Their share.",
            "type": "number",
            "minimum": 0,
            "maximum": 100
          }
        }
      }
    },
    "missed_by_category": {
      "description": "Missed tasks by category.",
      "type": "array",
      "items": {
        "type": "object",
        "required": ["category", "missed_count", "total_count"],
        "properties": {
          "category": {"description": "A tag, or Other.", "type": "string"},
          "missed_count": {
            "description": "How many of its tasks were missed.",
            "type": "integer",
            "minimum": 0
          },
          "total_count": {
            "description": "How many there are.",
            "type": "integer",
            "minimum": 0
          }
        }
      }
    },
    "slots": {
      "description": "Every weekday and hour that had tasks.",
      "type": "array",
      "items": {"$ref": "#/$defs/slot"}
    },
    "best_slots": {
      "description": "The weekdays and hours that work best.",
      "type": "array",
      "items": {"$ref": "#/$defs/slot"}
    },
    "avoid_slots": {
      "description": "The weekdays and hours that work worst.",
      "type": "array",
      "items": {"$ref": "#/$defs/slot"}
    },
    "actions": {
      "description": "What to do about it.",
      "type": "array",
      "items": {
        "type": "object",
        "required": ["message", "command"],
        "properties": {
          "message": {"description": "What was seen.", "type": "string"},
          "command": {
            "description": "The command that does something about it.",
            "type": "string"
          }
        }
      }
    },
    "from": {
      "description": "The first day looked at.",
      "type": "string",
      "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
    },
    "to": {
      "description": "The last day looked at.",
      "type": "string",
      "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
    },
    "timezone": {
      "description": "The IANA name of the zone whose days are counted.",
      "type": "string"
    },
    "counted_local": {
      "description": "When this was counted, with the user's offset.",
      "type": "string",
      "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
    },
    "sections": {
      "description": "Which sections were asked for; the others are empty.",
      "type": "array",
      "items": {"type": "string"}
    }
  },
  "$defs": {
    "goal_reference": {
      "description": "A goal as tasks name it.",
      "type": "object",
      "required": ["id", "number", "title"],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What is aimed at.", "type": "string"}
      }
    },
    "slot": {
      "description": "A weekday and an hour.",
      "type": "object",
      "required": ["day", "time", "done", "total", "percent"],
      "properties": {
        "day": {
          "description": "The weekday.",
          "type": "string",
          "enum": ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        },
        "time": {
          "description": "The hour it begins at.",
          "type": "string",
          "pattern": "^\\d{2}:\\d{2}$"
        },
        "done": {
          "description": "How many tasks were done there.",
          "type": "integer",
          "minimum": 0
        },
        "total": {
          "description": "How many were done or missed there.",
          "type": "integer",
          "minimum": 0
        },
        "percent": {
          "description": "The done ones as a share of these.",
          "type": "number",
          "minimum": 0,
          "maximum": 100
        }
      }
    },
    "period": {
      "description": "Days in a row.",
      "type": "object",
      "required": ["from", "to", "completed", "total", "completion_pct"],
      "properties": {
        "from": {
          "description": "The first day.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
        },
        "to": {
          "description": "The last day.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
        },
        "completed": {
          "description": "How many tasks were done.",
          "type": "integer",
          "minimum": 0
        },
        "total": {"description": "How many there were.", "type": "integer", "minimum": 0},
        "completion_pct": {
          "description": "Their share.",
          "type": "number",
          "minimum": 0,
          "maximum": 100
        }
      }
    }
  }
}

"""##),
        ("arrive", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:arrive:1",
  "title": "flux arrive",
  "description": "The tasks that coming to a place brought up.",
  "type": "object",
  "required": ["schema", "task", "tasks", "updated", "message", "completed_goals", "dry_run"],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.arrive/1"
    },
    "task": {
      "description": "The task, where it is just one.",
      "anyOf": [{"$ref": "#/$defs/task"}, {"type": "null"}]
    },
    "tasks": {
      "description": "The tasks that came up, unchanged.",
      "type": "array",
      "items": {"$ref": "#/$defs/task"}
    },
    "updated": {"description": "How many tasks came up.", "type": "integer", "minimum": 0},
    "message": {"description": "Empty: nothing happened.", "type": "string"},
    "completed_goals": {
      "description": "Goals that this completed.",
      "type": "array",
      "items": {"$ref": "#/$defs/goal_reference"}
    },
    "dry_run": {"description": "Whether nothing was kept.", "type": "boolean"},
    "replayed": {
      "description": "True where an idempotency key was known and nothing was done now; otherwise absent.",
      "type": "boolean"
    }
  },
  "$defs": {
    "goal_reference": {
      "description": "A goal as tasks name it.",
      "type": "object",
      "required": ["id", "number", "title"],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What is aimed at.", "type": "string"}
      }
    },
    "task": {
      "description": "A task.",
      "type": "object",
      "required": [
        "id", "number", "title", "description", "status", "scheduled_at", "scheduled_local",
        "duration_minutes", "trigger_type", "location_trigger", "recurrence_rule", "goal",
        "shared_with", "tags", "completed_at", "created_at", "recurrence_kind", "recurrence",
        "series_id", "notes", "amount"
      ],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What to do.", "type": "string"},
        "description": {"description": "Longer words on it.", "type": "string"},
        "status": {
          "description": "Its state; the first two are open.",
          "type": "string",
          "enum": ["pending", "rescheduled", "missed", "done", "cancelled"]
        },
        "scheduled_at": {
          "description": "When it is due, in UTC.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "scheduled_local": {
          "description": "When it is due, with the user's offset.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
        },
        "duration_minutes": {
          "description": "How long it takes.",
          "type": ["integer", "null"],
          "minimum": 1,
          "maximum": 10080
        },
        "trigger_type": {
          "description": "What makes it due.",
          "type": "string",
          "enum": ["time", "location"]
        },
        "location_trigger": {
          "description": "The place that makes it due.",
          "type": ["string", "null"],
          "pattern": "^(arrive|leave):"
        },
        "recurrence_rule": {
          "description": "The RFC 5545 rule of its series, without RRULE: in front.",
          "type": ["string", "null"]
        },
        "goal": {
          "description": "The goal it serves.",
          "anyOf": [{"$ref": "#/$defs/goal_reference"}, {"type": "null"}]
        },
        "shared_with": {
          "description": "Other goals it serves too.",
          "type": "array",
          "items": {"$ref": "#/$defs/goal_reference"}
        },
        "tags": {"description": "Its tags.", "type": "array", "items": {"type": "string"}},
        "completed_at": {
          "description": "When it was done.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "created_at": {
          "description": "When it was stored.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "recurrence_kind": {
          "description": "How its series goes on.",
          "type": ["string", "null"],
          "enum": ["rrule", "after_completion", "quota", null]
        },
        "recurrence": {
          "description": "The terms of a series without a rule.",
          "type": ["object", "null"]
        },
        "series_id": {
          "description": "The UUID of the series it is an occurrence of.",
          "type": ["string", "null"],
          "format": "uuid"
        },
        "notes": {"description": "What was noted.", "type": ["string", "null"]},
        "amount": {"description": "How much was done.", "type": ["string", "null"]}
      }
    }
  }
}

"""##),
        ("ask", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:ask:1",
  "title": "flux ask",
  "description": "What was understood of words, and what was done.",
  "type": "object",
  "required": [
    "schema", "intent", "task", "goal", "reschedule", "modify", "clarification_question",
    "missing", "confidence", "source", "agent_node", "message", "warnings", "conversation_id",
    "requires_user_action", "tasks", "plan", "spans", "dry_run"
  ],
  "properties": {
    "schema": {"description": "The name and the version of this shape.", "const": "flux.ask/1"},
    "intent": {
      "description": "What the words ask for.",
      "type": "string",
      "enum": ["NEW_TASK", "GOAL", "RESCHEDULE_TASK", "MODIFY_GOAL", "CLARIFY", "ONBOARDING"]
    },
    "task": {
      "description": "The task that was understood.",
      "anyOf": [{"$ref": "#/$defs/understood_task"}, {"type": "null"}]
    },
    "goal": {
      "description": "The goal that was understood.",
      "anyOf": [{"$ref": "#/$defs/understood_goal"}, {"type": "null"}]
    },
    "reschedule": {
      "description": "The move that was understood.",
      "anyOf": [{"$ref": "#/$defs/understood_move"}, {"type": "null"}]
    },
    "modify": {
      "description": "The change of a goal that was understood.",
      "anyOf": [{"$ref": "#/$defs/understood_change"}, {"type": "null"}]
    },
    "clarification_question": {
      "description": "The one question that has to be answered first.",
      "type": ["string", "null"]
    },
    "missing": {
      "description": "What is missing.",
      "type": ["string", "null"],
      "enum": ["task", "time", "goal", "intent", null]
    },
    "confidence": {
      "description": "How sure the reading is.",
      "type": "number",
      "minimum": 0,
      "maximum": 1
    },
    "source": {
      "description": "Who read the words; what a model proposes waits for a yes.",
      "type": "string",
      "enum": ["builtin", "model"]
    },
    "agent_node": {"description": "Which role answered.", "type": "string"},
    "message": {
      "description": "What happened, in a sentence; empty in a dry run that understood.",
      "type": "string"
    },
    "warnings": {
      "description": "What a person should know.",
      "type": "array",
      "items": {"$ref": "#/$defs/warning"}
    },
    "conversation_id": {
      "description": "The conversation; null in a dry run.",
      "type": ["string", "null"],
      "format": "uuid"
    },
    "requires_user_action": {
      "description": "What is waited for.",
      "type": "string",
      "enum": ["approve_plan", "answer", "none"]
    },
    "tasks": {
      "description": "The tasks that were written or moved.",
      "type": "array",
      "items": {"$ref": "#/$defs/task"}
    },
    "plan": {
      "description": "The plan that waits for approval.",
      "anyOf": [{"$ref": "#/$defs/planning"}, {"type": "null"}]
    },
    "spans": {
      "description": "How each part of the words was read.",
      "type": "array",
      "items": {
        "type": "object",
        "required": ["text", "kind", "meaning"],
        "properties": {
          "text": {"description": "The words.", "type": "string"},
          "kind": {"description": "What kind of part it is.", "type": "string"},
          "meaning": {"description": "What it was read as.", "type": "string"}
        }
      }
    },
    "dry_run": {"description": "Whether nothing was kept.", "type": "boolean"},
    "replayed": {
      "description": "True where an idempotency key was known and nothing was done now; otherwise absent.",
      "type": "boolean"
    }
  },
  "$defs": {
    "goal_reference": {
      "description": "A goal as tasks name it.",
      "type": "object",
      "required": ["id", "number", "title"],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What is aimed at.", "type": "string"}
      }
    },
    "task": {
      "description": "A task.",
      "type": "object",
      "required": [
        "id", "number", "title", "description", "status", "scheduled_at", "scheduled_local",
        "duration_minutes", "trigger_type", "location_trigger", "recurrence_rule", "goal",
        "shared_with", "tags", "completed_at", "created_at", "recurrence_kind", "recurrence",
        "series_id", "notes", "amount"
      ],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What to do.", "type": "string"},
        "description": {"description": "Longer words on it.", "type": "string"},
        "status": {
          "description": "Its state; the first two are open.",
          "type": "string",
          "enum": ["pending", "rescheduled", "missed", "done", "cancelled"]
        },
        "scheduled_at": {
          "description": "When it is due, in UTC.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "scheduled_local": {
          "description": "When it is due, with the user's offset.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
        },
        "duration_minutes": {
          "description": "How long it takes.",
          "type": ["integer", "null"],
          "minimum": 1,
          "maximum": 10080
        },
        "trigger_type": {
          "description": "What makes it due.",
          "type": "string",
          "enum": ["time", "location"]
        },
        "location_trigger": {
          "description": "The place that makes it due.",
          "type": ["string", "null"],
          "pattern": "^(arrive|leave):"
        },
        "recurrence_rule": {
          "description": "The RFC 5545 rule of its series, without RRULE: in front.",
          "type": ["string", "null"]
        },
        "goal": {
          "description": "The goal it serves.",
          "anyOf": [{"$ref": "#/$defs/goal_reference"}, {"type": "null"}]
        },
        "shared_with": {
          "description": "Other goals it serves too.",
          "type": "array",
          "items": {"$ref": "#/$defs/goal_reference"}
        },
        "tags": {"description": "Its tags.", "type": "array", "items": {"type": "string"}},
        "completed_at": {
          "description": "When it was done.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "created_at": {
          "description": "When it was stored.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "recurrence_kind": {
          "description": "How its series goes on.",
          "type": ["string", "null"],
          "enum": ["rrule", "after_completion", "quota", null]
        },
        "recurrence": {
          "description": "The terms of a series without a rule.",
          "type": ["object", "null"]
        },
        "series_id": {
          "description": "The UUID of the series it is an occurrence of.",
          "type": ["string", "null"],
          "format": "uuid"
        },
        "notes": {"description": "What was noted.", "type": ["string", "null"]},
        "amount": {"description": "How much was done.", "type": ["string", "null"]}
      }
    },
    "progress": {
      "description": "How the tasks of a goal stand; cancelled ones count nowhere.",
      "type": "object",
      "required": ["done", "missed", "open", "total", "percent"],
      "properties": {
        "done": {"description": "How many tasks are done.", "type": "integer", "minimum": 0},
        "missed": {"description": "How many were missed.", "type": "integer", "minimum": 0},
        "open": {"description": "How many are open.", "type": "integer", "minimum": 0},
        "total": {
          "description": "How many these are together.",
          "type": "integer",
          "minimum": 0
        },
        "percent": {
          "description": "The done ones as a share of the total.",
          "type": "number",
          "minimum": 0,
          "maximum": 100
        }
      }
    },
    "goal": {
      "description": "A goal.",
      "type": "object",
      "required": [
        "id", "number", "title", "description", "status", "tags", "parent_id", "pipeline_order",
        "target_weeks", "activated_at", "completed_at", "progress"
      ],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What is aimed at.", "type": "string"},
        "description": {"description": "Longer words on it.", "type": "string"},
        "status": {
          "description": "Its state.",
          "type": "string",
          "enum": ["pipeline", "active", "completed", "abandoned"]
        },
        "tags": {"description": "Its tags.", "type": "array", "items": {"type": "string"}},
        "parent_id": {
          "description": "The UUID of the goal whose roadmap it is a step of.",
          "type": ["string", "null"],
          "format": "uuid"
        },
        "pipeline_order": {
          "description": "Its place in that roadmap.",
          "type": ["integer", "null"],
          "minimum": 1
        },
        "target_weeks": {
          "description": "How many weeks it takes.",
          "type": ["integer", "null"],
          "minimum": 1
        },
        "activated_at": {
          "description": "When it became active.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "completed_at": {
          "description": "When it was completed.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "progress": {"description": "How its tasks stand.", "$ref": "#/$defs/progress"}
      }
    },
    "warning": {
      "description": "Something a person should know.",
      "type": "object",
      "required": ["code", "message"],
      "properties": {
        "code": {"description": "A stable code.", "type": "string"},
        "message": {"description": "What a person should know.", "type": "string"}
      }
    },
    "occurrence": {
      "description": "One dated session of a plan.",
      "type": "object",
      "required": [
        "scheduled_local", "scheduled_at", "title", "duration_minutes", "existing_task"
      ],
      "properties": {
        "scheduled_local": {
          "description": "When it is, with the user's offset.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
        },
        "scheduled_at": {
          "description": "The same moment in UTC.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "title": {"description": "What is done.", "type": "string"},
        "duration_minutes": {
          "description": "How long it takes.",
          "type": "integer",
          "minimum": 1
        },
        "existing_task": {
          "description": "The number of the existing task that serves as this session.",
          "type": ["integer", "null"],
          "minimum": 1
        }
      }
    },
    "proposed_task": {
      "description": "One kind of session of a plan with all its dates.",
      "type": "object",
      "required": [
        "title", "description", "scheduled_days", "suggested_time", "duration_minutes",
        "recurrence_rule", "week_range", "occurrences"
      ],
      "properties": {
        "title": {"description": "What is done.", "type": "string"},
        "description": {"description": "How it is done.", "type": "string"},
        "scheduled_days": {
          "description": "The weekdays it falls on.",
          "type": "array",
          "items": {"type": "string", "enum": ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]}
        },
        "suggested_time": {
          "description": "The usual start.",
          "type": "string",
          "pattern": "^\\d{2}:\\d{2}(:\\d{2})?$"
        },
        "duration_minutes": {
          "description": "The usual length.",
          "type": "integer",
          "minimum": 1
        },
        "recurrence_rule": {
          "description": "The RFC 5545 rule that gives exactly the occurrences, where one does.",
          "type": ["string", "null"]
        },
        "week_range": {
          "description": "Its first and its last week of the sprint.",
          "type": "array",
          "items": {"type": "integer", "minimum": 1},
          "minItems": 2
        },
        "occurrences": {
          "description": "The dates, ascending.",
          "type": "array",
          "items": {"$ref": "#/$defs/occurrence"}
        }
      }
    },
    "plan": {
      "description": "A sprint of at most six weeks.",
      "type": "object",
      "required": [
        "tags", "warnings", "goal_feasible_in_6_weeks", "micro_goal_roadmap", "proposed_tasks",
        "conflicts_detected", "plan_summary", "approval_status", "first_available_start",
        "template", "reasons"
      ],
      "properties": {
        "tags": {
          "description": "The categories of the goal.",
          "type": "array",
          "items": {"type": "string"}
        },
        "warnings": {
          "description": "What to know before approving.",
          "type": "array",
          "items": {"$ref": "#/$defs/warning"}
        },
        "goal_feasible_in_6_weeks": {
          "description": "Whether the goal itself, not only its first step, fits in six weeks.",
          "type": "boolean"
        },
        "micro_goal_roadmap": {
          "description": "The sprints of a goal that needs longer; empty where it fits.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["title", "description", "pipeline_order", "target_weeks"],
            "properties": {
              "title": {"description": "What the sprint reaches.", "type": "string"},
              "description": {"description": "What it is about.", "type": "string"},
              "pipeline_order": {
                "description": "Its place; the first is the plan itself.",
                "type": "integer",
                "minimum": 1
              },
              "target_weeks": {
                "description": "How many weeks it takes.",
                "type": "integer",
                "minimum": 1,
                "maximum": 6
              }
            }
          }
        },
        "proposed_tasks": {
          "description": "The sessions by kind.",
          "type": "array",
          "items": {"$ref": "#/$defs/proposed_task"}
        },
        "conflicts_detected": {
          "description": "What stood in the way.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["existing_task_title", "scheduled_at", "message"],
            "properties": {
              "existing_task_title": {
                "description": "The title of what is there.",
                "type": "string"
              },
              "scheduled_at": {
                "description": "When it is.",
                "type": "string",
                "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
              },
              "message": {"description": "What the plan does about it.", "type": "string"}
            }
          }
        },
        "plan_summary": {"description": "The plan in a few sentences.", "type": "string"},
        "approval_status": {
          "description": "Where the plan stands.",
          "type": "string",
          "enum": ["pending", "negotiating", "approved", "abandoned"]
        },
        "first_available_start": {
          "description": "The first day on which a full sprint would fit, where this one could not be filled.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
        },
        "template": {
          "description": "The name of the template it was made from.",
          "type": "string"
        },
        "reasons": {
          "description": "Why the times were chosen, the most important reason first.",
          "type": "array",
          "items": {"type": "string"}
        }
      }
    },
    "change": {
      "description": "One difference between two plans.",
      "type": "object",
      "required": ["kind", "from", "to", "description"],
      "properties": {
        "kind": {
          "description": "What differs, such as per_week, days, time or minutes.",
          "type": "string"
        },
        "from": {"description": "As it was.", "type": "string"},
        "to": {"description": "As it is.", "type": "string"},
        "description": {"description": "The difference in a sentence.", "type": "string"}
      }
    },
    "planning": {
      "description": "Where the planning of a goal stands.",
      "type": "object",
      "required": [
        "flow_id", "flow_number", "goal", "plan", "changes", "message", "warnings",
        "requires_user_action", "tasks", "title", "dry_run", "source"
      ],
      "properties": {
        "flow_id": {
          "description": "The UUID of the flow that the negotiation is.",
          "type": "string",
          "format": "uuid"
        },
        "flow_number": {
          "description": "The short number of that flow.",
          "type": "integer",
          "minimum": 1
        },
        "goal": {
          "description": "The goal, once there is one.",
          "anyOf": [{"$ref": "#/$defs/goal"}, {"type": "null"}]
        },
        "plan": {
          "description": "The plan; null where flux does not plan.",
          "anyOf": [{"$ref": "#/$defs/plan"}, {"type": "null"}]
        },
        "changes": {
          "description": "What the last words changed of the plan.",
          "type": "array",
          "items": {"$ref": "#/$defs/change"}
        },
        "message": {"description": "The answer to the last words.", "type": "string"},
        "warnings": {
          "description": "What a person should know.",
          "type": "array",
          "items": {"$ref": "#/$defs/warning"}
        },
        "requires_user_action": {
          "description": "What is waited for.",
          "type": "string",
          "enum": ["approve_plan", "answer", "none"]
        },
        "tasks": {
          "description": "The tasks that were written or cancelled.",
          "type": "array",
          "items": {"$ref": "#/$defs/task"}
        },
        "title": {"description": "The title of what is planned.", "type": "string"},
        "dry_run": {"description": "Whether nothing was kept.", "type": "boolean"},
        "source": {
          "description": "Whether a model contributed to the plan.",
          "type": "string",
          "enum": ["builtin", "model"]
        }
      }
    },
    "understood_task": {
      "description": "A task as it was understood.",
      "type": "object",
      "required": [
        "title", "scheduled_local", "scheduled_at", "duration_minutes", "recurrence_rule",
        "recurrence_kind", "recurrence", "trigger_type", "location_trigger"
      ],
      "properties": {
        "title": {"description": "What to do.", "type": "string"},
        "scheduled_local": {
          "description": "When, as a wall time without offset.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?$"
        },
        "scheduled_at": {
          "description": "When, in UTC.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "duration_minutes": {
          "description": "How long it takes.",
          "type": ["integer", "null"],
          "minimum": 1
        },
        "recurrence_rule": {
          "description": "The RFC 5545 rule, without RRULE: in front.",
          "type": ["string", "null"]
        },
        "recurrence_kind": {
          "description": "How it repeats.",
          "type": ["string", "null"],
          "enum": ["rrule", "after_completion", "quota", null]
        },
        "recurrence": {
          "description": "The terms of what repeats without a rule.",
          "type": ["object", "null"]
        },
        "trigger_type": {
          "description": "What makes it due.",
          "type": "string",
          "enum": ["time", "location"]
        },
        "location_trigger": {
          "description": "The place that makes it due.",
          "type": ["string", "null"],
          "pattern": "^(arrive|leave):"
        }
      }
    },
    "understood_goal": {
      "description": "A goal as it was understood.",
      "type": "object",
      "required": ["title", "deadline", "weeks", "per_week", "tags"],
      "properties": {
        "title": {"description": "What is aimed at.", "type": "string"},
        "deadline": {
          "description": "The last day.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
        },
        "weeks": {
          "description": "How many weeks it may take.",
          "type": ["integer", "null"],
          "minimum": 1
        },
        "per_week": {
          "description": "How often a week.",
          "type": ["integer", "null"],
          "minimum": 1
        },
        "tags": {
          "description": "Its categories.",
          "type": "array",
          "items": {"type": "string"}
        }
      }
    },
    "understood_move": {
      "description": "A move as it was understood.",
      "type": "object",
      "required": ["task", "scheduled_local"],
      "properties": {
        "task": {"description": "The words for the task.", "type": "string"},
        "scheduled_local": {
          "description": "The new time, as a wall time without offset.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?$"
        }
      }
    },
    "understood_change": {
      "description": "A change of a goal as it was understood.",
      "type": "object",
      "required": ["goal", "change", "per_week", "time", "part_of_day"],
      "properties": {
        "goal": {"description": "The words for the goal.", "type": "string"},
        "change": {"description": "What is to be different.", "type": "string"},
        "per_week": {
          "description": "How often a week.",
          "type": ["integer", "null"],
          "minimum": 1
        },
        "time": {
          "description": "The time of day.",
          "type": ["string", "null"],
          "pattern": "^\\d{2}:\\d{2}(:\\d{2})?$"
        },
        "part_of_day": {"description": "The part of the day.", "type": ["string", "null"]}
      }
    }
  }
}

"""##),
        ("backup", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:backup:1",
  "title": "flux backup",
  "description": "The copy of the store that was made.",
  "type": "object",
  "required": ["schema", "files", "erased", "remaining", "fingerprint", "message", "dry_run"],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.backup/1"
    },
    "files": {
      "description": "The copy that was written.",
      "type": "array",
      "items": {"type": "string"}
    },
    "erased": {
      "description": "How many older copies were removed.",
      "type": "object",
      "additionalProperties": {"type": "integer", "minimum": 0}
    },
    "remaining": {
      "description": "The copies that are there now, newest first.",
      "type": "array",
      "items": {"type": "string"}
    },
    "fingerprint": {
      "description": "The fingerprint of what was copied, as 'flux check --fingerprint' makes it.",
      "type": "string"
    },
    "message": {"description": "Empty: nothing happened.", "type": "string"},
    "dry_run": {"description": "Whether nothing was kept.", "type": "boolean"}
  }
}

"""##),
        ("cancel", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:cancel:1",
  "title": "flux cancel",
  "description": "The tasks that were cancelled.",
  "type": "object",
  "required": ["schema", "task", "tasks", "updated", "message", "completed_goals", "dry_run"],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.cancel/1"
    },
    "task": {
      "description": "The task, where it is just one.",
      "anyOf": [{"$ref": "#/$defs/task"}, {"type": "null"}]
    },
    "tasks": {
      "description": "The tasks after the change.",
      "type": "array",
      "items": {"$ref": "#/$defs/task"}
    },
    "updated": {"description": "How many tasks were changed.", "type": "integer", "minimum": 0},
    "message": {"description": "Empty: nothing happened.", "type": "string"},
    "completed_goals": {
      "description": "Goals that this completed.",
      "type": "array",
      "items": {"$ref": "#/$defs/goal_reference"}
    },
    "dry_run": {"description": "Whether nothing was kept.", "type": "boolean"},
    "replayed": {
      "description": "True where an idempotency key was known and nothing was done now; otherwise absent.",
      "type": "boolean"
    }
  },
  "$defs": {
    "goal_reference": {
      "description": "A goal as tasks name it.",
      "type": "object",
      "required": ["id", "number", "title"],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What is aimed at.", "type": "string"}
      }
    },
    "task": {
      "description": "A task.",
      "type": "object",
      "required": [
        "id", "number", "title", "description", "status", "scheduled_at", "scheduled_local",
        "duration_minutes", "trigger_type", "location_trigger", "recurrence_rule", "goal",
        "shared_with", "tags", "completed_at", "created_at", "recurrence_kind", "recurrence",
        "series_id", "notes", "amount"
      ],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What to do.", "type": "string"},
        "description": {"description": "Longer words on it.", "type": "string"},
        "status": {
          "description": "Its state; the first two are open.",
          "type": "string",
          "enum": ["pending", "rescheduled", "missed", "done", "cancelled"]
        },
        "scheduled_at": {
          "description": "When it is due, in UTC.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "scheduled_local": {
          "description": "When it is due, with the user's offset.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
        },
        "duration_minutes": {
          "description": "How long it takes.",
          "type": ["integer", "null"],
          "minimum": 1,
          "maximum": 10080
        },
        "trigger_type": {
          "description": "What makes it due.",
          "type": "string",
          "enum": ["time", "location"]
        },
        "location_trigger": {
          "description": "The place that makes it due.",
          "type": ["string", "null"],
          "pattern": "^(arrive|leave):"
        },
        "recurrence_rule": {
          "description": "The RFC 5545 rule of its series, without RRULE: in front.",
          "type": ["string", "null"]
        },
        "goal": {
          "description": "The goal it serves.",
          "anyOf": [{"$ref": "#/$defs/goal_reference"}, {"type": "null"}]
        },
        "shared_with": {
          "description": "Other goals it serves too.",
          "type": "array",
          "items": {"$ref": "#/$defs/goal_reference"}
        },
        "tags": {"description": "Its tags.", "type": "array", "items": {"type": "string"}},
        "completed_at": {
          "description": "When it was done.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "created_at": {
          "description": "When it was stored.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "recurrence_kind": {
          "description": "How its series goes on.",
          "type": ["string", "null"],
          "enum": ["rrule", "after_completion", "quota", null]
        },
        "recurrence": {
          "description": "The terms of a series without a rule.",
          "type": ["object", "null"]
        },
        "series_id": {
          "description": "The UUID of the series it is an occurrence of.",
          "type": ["string", "null"],
          "format": "uuid"
        },
        "notes": {"description": "What was noted.", "type": ["string", "null"]},
        "amount": {"description": "How much was done.", "type": ["string", "null"]}
      }
    }
  }
}

"""##),
        ("chat", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:chat:1",
  "title": "flux chat",
  "description": "What was said in conversations.",
  "type": "object",
  "required": [
    "schema"
  ],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.chat/1"
    },
    "conversations": {
      "description": "Conversations, the newest first.",
      "type": "array",
      "items": {
        "type": "object",
        "required": [
          "id",
          "kind",
          "messages",
          "first",
          "created_at",
          "updated_at",
          "updated_local"
        ],
        "properties": {
          "id": {
            "description": "Its UUID.",
            "type": "string",
            "format": "uuid"
          },
          "kind": {
            "description": "What it is about.",
            "type": "string"
          },
          "messages": {
            "description": "How many messages it has.",
            "type": "integer",
            "minimum": 0
          },
          "first": {
            "description": "What it began with.",
            "type": "string"
          },
          "created_at": {
            "description": "When it began.",
            "type": "string",
            "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
          },
          "updated_at": {
            "description": "When it last went on.",
            "type": "string",
            "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
          },
          "updated_local": {
            "description": "The same moment on the person's clock.",
            "type": "string"
          }
        }
      }
    },
    "conversation_id": {
      "description": "The UUID of the conversation whose messages these are.",
      "type": "string",
      "format": "uuid"
    },
    "messages": {
      "description": "The messages, oldest first.",
      "type": "array",
      "items": {
        "type": "object",
        "required": [
          "id",
          "role",
          "content",
          "agent_node",
          "created_at"
        ],
        "properties": {
          "id": {
            "description": "Its UUID.",
            "type": "string",
            "format": "uuid"
          },
          "role": {
            "description": "Who said it.",
            "type": "string",
            "enum": [
              "user",
              "assistant",
              "system",
              "summary"
            ]
          },
          "content": {
            "description": "What was said.",
            "type": "string"
          },
          "agent_node": {
            "description": "Which role of the coach said it.",
            "type": [
              "string",
              "null"
            ]
          },
          "created_at": {
            "description": "When.",
            "type": "string",
            "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
          }
        }
      }
    }
  },
  "anyOf": [
    {
      "required": [
        "conversations"
      ]
    },
    {
      "required": [
        "conversation_id",
        "messages"
      ]
    }
  ]
}

"""##),
        ("check", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:check:1",
  "title": "flux check",
  "description": "Whether the store holds its rules, or its fingerprint.",
  "type": "object",
  "required": ["schema"],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.check/1"
    },
    "checked": {
      "description": "The rules.",
      "type": "array",
      "items": {
        "type": "object",
        "required": ["rule", "scanned", "violations"],
        "properties": {
          "rule": {"description": "Its name.", "type": "string"},
          "scanned": {
            "description": "How many rows it was held against.",
            "type": "integer",
            "minimum": 0
          },
          "violations": {
            "description": "How many of them break it.",
            "type": "integer",
            "minimum": 0
          }
        }
      }
    },
    "violations": {
      "description": "What breaks them; of each rule the first thousand.",
      "type": "array",
      "items": {
        "type": "object",
        "required": ["rule", "severity", "subject", "description", "fixable", "fixed"],
        "properties": {
          "rule": {"description": "The rule.", "type": "string"},
          "severity": {
            "description": "How bad it is.",
            "type": "string",
            "enum": ["error", "warning"]
          },
          "subject": {"description": "What breaks it.", "type": "string"},
          "description": {"description": "What is wrong.", "type": "string"},
          "fixable": {"description": "Whether flux can repair it.", "type": "boolean"},
          "fixed": {"description": "Whether it did.", "type": "boolean"}
        }
      }
    },
    "ok": {"description": "Whether nothing but warnings is left.", "type": "boolean"},
    "dry_run": {
      "description": "True where nothing was kept of what was fixed; otherwise null.",
      "type": ["boolean", "null"]
    },
    "fingerprint": {
      "description": "With --fingerprint: a hash of all data.",
      "type": "string",
      "pattern": "^[0-9a-f]+$"
    },
    "replayed": {
      "description": "True where an idempotency key was known and nothing was done now; otherwise absent.",
      "type": "boolean"
    }
  },
  "anyOf": [
    {"title": "check", "required": ["checked", "violations", "ok", "dry_run"]},
    {"title": "check --fingerprint", "required": ["fingerprint"]}
  ]
}

"""##),
        ("config", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:config:1",
  "title": "flux config",
  "description": "Settings, or where the settings file is.",
  "type": "object",
  "required": ["schema", "path"],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.config/1"
    },
    "settings": {
      "description": "The settings; absent of 'config path'.",
      "type": "array",
      "items": {"$ref": "#/$defs/setting"}
    },
    "path": {"description": "The settings file.", "type": "string"}
  },
  "$defs": {
    "setting": {
      "description": "A setting.",
      "type": "object",
      "required": ["name", "value", "source", "help", "accepts", "variable"],
      "properties": {
        "name": {"description": "Its name.", "type": "string"},
        "value": {
          "description": "Its value; (set) or (not set) for a secret.",
          "type": "string"
        },
        "source": {
          "description": "Where the value comes from.",
          "type": "string",
          "enum": ["environment", "file", "default"]
        },
        "help": {"description": "What it does.", "type": "string"},
        "accepts": {"description": "What it accepts.", "type": "string"},
        "variable": {"description": "The variable that overrides it.", "type": "string"}
      }
    }
  }
}

"""##),
        ("delete", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:delete:1",
  "title": "flux delete",
  "description": "What was erased for good.",
  "type": "object",
  "required": [
    "schema",
    "files",
    "erased",
    "remaining",
    "message",
    "dry_run"
  ],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.delete/1"
    },
    "files": {
      "description": "The files that were removed.",
      "type": "array",
      "items": {
        "type": "string"
      }
    },
    "erased": {
      "description": "What was removed: tables or files, with counts.",
      "type": "object",
      "additionalProperties": {
        "type": "integer",
        "minimum": 0
      }
    },
    "remaining": {
      "description": "What is left: files that are not flux's, and exports and copies that were written elsewhere.",
      "type": "array",
      "items": {
        "type": "string"
      }
    },
    "message": {
      "description": "Empty: nothing happened.",
      "type": "string"
    },
    "dry_run": {
      "description": "Whether nothing was kept.",
      "type": "boolean"
    },
    "providers": {
      "description": "What to ask providers to erase.",
      "type": "array",
      "items": {
        "type": "string"
      }
    }
  }
}

"""##),
        ("doctor", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:doctor:1",
  "title": "flux doctor",
  "description": "Whether everything around flux is as it should be.",
  "type": "object",
  "required": [
    "schema",
    "checks",
    "ok"
  ],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.doctor/1"
    },
    "checks": {
      "description": "What was looked at.",
      "type": "array",
      "items": {
        "type": "object",
        "required": [
          "name",
          "ok",
          "detail",
          "remedy"
        ],
        "properties": {
          "name": {
            "description": "What it is.",
            "type": "string"
          },
          "ok": {
            "description": "Whether it is as it should be.",
            "type": "boolean"
          },
          "detail": {
            "description": "What was found.",
            "type": "string"
          },
          "remedy": {
            "description": "What to do about it; empty where nothing needs to be done.",
            "type": "string"
          }
        }
      }
    },
    "ok": {
      "description": "Whether nothing needs to be done.",
      "type": "boolean"
    },
    "repair": {
      "description": "What became of a damaged store; null where no repair was ordered.",
      "type": [
        "object",
        "null"
      ],
      "required": [
        "message",
        "report",
        "damaged",
        "dry_run"
      ],
      "properties": {
        "message": {
          "description": "What happened, in a sentence.",
          "type": "string"
        },
        "report": {
          "description": "What was saved and lost; null where there was nothing to repair.",
          "type": [
            "object",
            "null"
          ],
          "required": [
            "tables"
          ],
          "properties": {
            "tables": {
              "description": "Tables that had something.",
              "type": "array",
              "items": {
                "type": "object",
                "required": [
                  "table",
                  "saved",
                  "lost",
                  "has_gaps"
                ],
                "properties": {
                  "table": {
                    "description": "Its name.",
                    "type": "string"
                  },
                  "saved": {
                    "description": "How many rows were saved.",
                    "type": "integer"
                  },
                  "lost": {
                    "description": "How many rows are lost for certain.",
                    "type": "integer"
                  },
                  "has_gaps": {
                    "description": "Whether a part could not be read, so that more may be lost.",
                    "type": "boolean"
                  }
                }
              }
            }
          }
        },
        "damaged": {
          "description": "Where the damaged file is now.",
          "type": [
            "string",
            "null"
          ]
        },
        "dry_run": {
          "description": "Whether nothing was done.",
          "type": "boolean"
        }
      }
    }
  }
}

"""##),
        ("done", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:done:1",
  "title": "flux done",
  "description": "The tasks that were marked as done.",
  "type": "object",
  "required": [
    "schema", "tasks", "created", "updated", "message", "warnings", "completed_goals", "dry_run"
  ],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.done/1"
    },
    "tasks": {
      "description": "The tasks after the change; of a new series all of them.",
      "type": "array",
      "items": {"$ref": "#/$defs/task"}
    },
    "created": {"description": "How many tasks were added.", "type": "integer", "minimum": 0},
    "updated": {"description": "How many tasks were changed.", "type": "integer", "minimum": 0},
    "message": {"description": "Empty: nothing happened.", "type": "string"},
    "warnings": {
      "description": "What a person should know.",
      "type": "array",
      "items": {"$ref": "#/$defs/warning"}
    },
    "completed_goals": {
      "description": "Goals that this completed.",
      "type": "array",
      "items": {"$ref": "#/$defs/goal_reference"}
    },
    "dry_run": {"description": "Whether nothing was kept.", "type": "boolean"},
    "replayed": {
      "description": "True where an idempotency key was known and nothing was done now; otherwise absent.",
      "type": "boolean"
    }
  },
  "$defs": {
    "goal_reference": {
      "description": "A goal as tasks name it.",
      "type": "object",
      "required": ["id", "number", "title"],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What is aimed at.", "type": "string"}
      }
    },
    "task": {
      "description": "A task.",
      "type": "object",
      "required": [
        "id", "number", "title", "description", "status", "scheduled_at", "scheduled_local",
        "duration_minutes", "trigger_type", "location_trigger", "recurrence_rule", "goal",
        "shared_with", "tags", "completed_at", "created_at", "recurrence_kind", "recurrence",
        "series_id", "notes", "amount"
      ],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What to do.", "type": "string"},
        "description": {"description": "Longer words on it.", "type": "string"},
        "status": {
          "description": "Its state; the first two are open.",
          "type": "string",
          "enum": ["pending", "rescheduled", "missed", "done", "cancelled"]
        },
        "scheduled_at": {
          "description": "When it is due, in UTC.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "scheduled_local": {
          "description": "When it is due, with the user's offset.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
        },
        "duration_minutes": {
          "description": "How long it takes.",
          "type": ["integer", "null"],
          "minimum": 1,
          "maximum": 10080
        },
        "trigger_type": {
          "description": "What makes it due.",
          "type": "string",
          "enum": ["time", "location"]
        },
        "location_trigger": {
          "description": "The place that makes it due.",
          "type": ["string", "null"],
          "pattern": "^(arrive|leave):"
        },
        "recurrence_rule": {
          "description": "The RFC 5545 rule of its series, without RRULE: in front.",
          "type": ["string", "null"]
        },
        "goal": {
          "description": "The goal it serves.",
          "anyOf": [{"$ref": "#/$defs/goal_reference"}, {"type": "null"}]
        },
        "shared_with": {
          "description": "Other goals it serves too.",
          "type": "array",
          "items": {"$ref": "#/$defs/goal_reference"}
        },
        "tags": {"description": "Its tags.", "type": "array", "items": {"type": "string"}},
        "completed_at": {
          "description": "When it was done.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "created_at": {
          "description": "When it was stored.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "recurrence_kind": {
          "description": "How its series goes on.",
          "type": ["string", "null"],
          "enum": ["rrule", "after_completion", "quota", null]
        },
        "recurrence": {
          "description": "The terms of a series without a rule.",
          "type": ["object", "null"]
        },
        "series_id": {
          "description": "The UUID of the series it is an occurrence of.",
          "type": ["string", "null"],
          "format": "uuid"
        },
        "notes": {"description": "What was noted.", "type": ["string", "null"]},
        "amount": {"description": "How much was done.", "type": ["string", "null"]}
      }
    },
    "warning": {
      "description": "Something a person should know.",
      "type": "object",
      "required": ["code", "message"],
      "properties": {
        "code": {"description": "A stable code.", "type": "string"},
        "message": {"description": "What a person should know.", "type": "string"}
      }
    }
  }
}

"""##),
        ("edit", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:edit:1",
  "title": "flux edit",
  "description": "The tasks that were edited.",
  "type": "object",
  "required": ["schema", "task", "tasks", "updated", "message", "completed_goals", "dry_run"],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.edit/1"
    },
    "task": {
      "description": "The task, where it is just one.",
      "anyOf": [{"$ref": "#/$defs/task"}, {"type": "null"}]
    },
    "tasks": {
      "description": "The tasks after the change.",
      "type": "array",
      "items": {"$ref": "#/$defs/task"}
    },
    "updated": {"description": "How many tasks were changed.", "type": "integer", "minimum": 0},
    "message": {"description": "Empty: nothing happened.", "type": "string"},
    "completed_goals": {
      "description": "Goals that this completed.",
      "type": "array",
      "items": {"$ref": "#/$defs/goal_reference"}
    },
    "dry_run": {"description": "Whether nothing was kept.", "type": "boolean"},
    "replayed": {
      "description": "True where an idempotency key was known and nothing was done now; otherwise absent.",
      "type": "boolean"
    }
  },
  "$defs": {
    "goal_reference": {
      "description": "A goal as tasks name it.",
      "type": "object",
      "required": ["id", "number", "title"],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What is aimed at.", "type": "string"}
      }
    },
    "task": {
      "description": "A task.",
      "type": "object",
      "required": [
        "id", "number", "title", "description", "status", "scheduled_at", "scheduled_local",
        "duration_minutes", "trigger_type", "location_trigger", "recurrence_rule", "goal",
        "shared_with", "tags", "completed_at", "created_at", "recurrence_kind", "recurrence",
        "series_id", "notes", "amount"
      ],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What to do.", "type": "string"},
        "description": {"description": "Longer words on it.", "type": "string"},
        "status": {
          "description": "Its state; the first two are open.",
          "type": "string",
          "enum": ["pending", "rescheduled", "missed", "done", "cancelled"]
        },
        "scheduled_at": {
          "description": "When it is due, in UTC.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "scheduled_local": {
          "description": "When it is due, with the user's offset.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
        },
        "duration_minutes": {
          "description": "How long it takes.",
          "type": ["integer", "null"],
          "minimum": 1,
          "maximum": 10080
        },
        "trigger_type": {
          "description": "What makes it due.",
          "type": "string",
          "enum": ["time", "location"]
        },
        "location_trigger": {
          "description": "The place that makes it due.",
          "type": ["string", "null"],
          "pattern": "^(arrive|leave):"
        },
        "recurrence_rule": {
          "description": "The RFC 5545 rule of its series, without RRULE: in front.",
          "type": ["string", "null"]
        },
        "goal": {
          "description": "The goal it serves.",
          "anyOf": [{"$ref": "#/$defs/goal_reference"}, {"type": "null"}]
        },
        "shared_with": {
          "description": "Other goals it serves too.",
          "type": "array",
          "items": {"$ref": "#/$defs/goal_reference"}
        },
        "tags": {"description": "Its tags.", "type": "array", "items": {"type": "string"}},
        "completed_at": {
          "description": "When it was done.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "created_at": {
          "description": "When it was stored.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "recurrence_kind": {
          "description": "How its series goes on.",
          "type": ["string", "null"],
          "enum": ["rrule", "after_completion", "quota", null]
        },
        "recurrence": {
          "description": "The terms of a series without a rule.",
          "type": ["object", "null"]
        },
        "series_id": {
          "description": "The UUID of the series it is an occurrence of.",
          "type": ["string", "null"],
          "format": "uuid"
        },
        "notes": {"description": "What was noted.", "type": ["string", "null"]},
        "amount": {"description": "How much was done.", "type": ["string", "null"]}
      }
    }
  }
}

"""##),
        ("error", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:error:1",
  "title": "flux error",
  "description": "What went wrong, on standard error; it has no schema member.",
  "type": "object",
  "required": [
    "status", "error_code", "message", "details", "retry_allowed", "timestamp", "correlation_id"
  ],
  "properties": {
    "status": {"description": "Tells an error from a result.", "const": "failed"},
    "error_code": {
      "description": "A stable code, from which the exit status follows.",
      "type": "string",
      "pattern": "^[A-Z][A-Z0-9_]*$"
    },
    "message": {"description": "What went wrong, where, and what to do.", "type": "string"},
    "details": {
      "description": "The facts behind the message.",
      "type": "object",
      "properties": {
        "valid_transitions": {
          "description": "Where the thing can go from its present state.",
          "type": "array",
          "items": {"type": "string"}
        },
        "candidates": {"description": "With AMBIGUOUS: what the words fit.", "type": "array"},
        "question": {
          "description": "With CLARIFICATION_NEEDED: the question that has to be answered first.",
          "type": "string"
        },
        "proposed": {
          "description": "What waits for a yes.",
          "type": ["string", "array", "null"],
          "items": {"type": "string"}
        },
        "known_names": {
          "description": "The names that would have been understood.",
          "type": "array",
          "items": {"type": "string"}
        },
        "reason": {
          "description": "The code of the rule that was broken.",
          "type": ["string", "null"]
        },
        "conflicts": {
          "description": "With ROLLBACK_CONFLICT: the rows that something else had changed since.",
          "type": "array",
          "items": {"$ref": "#/$defs/row_conflict"}
        }
      }
    },
    "retry_allowed": {
      "description": "Whether the same command may succeed when it is simply run again.",
      "type": "boolean"
    },
    "timestamp": {
      "description": "When.",
      "type": ["string", "null"],
      "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
    },
    "correlation_id": {"description": "Joins it with the log.", "type": ["string", "null"]}
  },
  "$defs": {
    "row_conflict": {
      "description": "A row that something else had changed since.",
      "type": "object",
      "required": ["table", "number", "kind"],
      "properties": {
        "table": {"description": "The table.", "type": "string"},
        "number": {
          "description": "The row's number, -1 where its key is no number.",
          "type": "integer"
        },
        "kind": {
          "description": "Why it could not be restored.",
          "type": "string",
          "enum": ["changed", "gone", "taken", "constraint", "reference"]
        }
      }
    }
  }
}

"""##),
        ("export", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:export:1",
  "title": "flux export",
  "description": "The file that was written, or the tasks themselves.",
  "type": "object",
  "required": [
    "schema"
  ],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.export/1"
    },
    "files": {
      "description": "The file that was written.",
      "type": "array",
      "items": {
        "type": "string"
      }
    },
    "erased": {
      "description": "Empty: nothing is removed.",
      "type": "object",
      "additionalProperties": {
        "type": "integer",
        "minimum": 0
      }
    },
    "remaining": {
      "description": "Empty: nothing is left elsewhere.",
      "type": "array",
      "items": {
        "type": "string"
      }
    },
    "message": {
      "description": "Empty: nothing happened.",
      "type": "string"
    },
    "dry_run": {
      "description": "Whether nothing was kept.",
      "type": "boolean"
    },
    "tasks": {
      "description": "All tasks, of 'export --format json'.",
      "type": "array",
      "items": {
        "$ref": "#/$defs/task"
      }
    },
    "providers": {
      "description": "What to ask providers to erase; empty for an export.",
      "type": "array",
      "items": {
        "type": "string"
      }
    }
  },
  "anyOf": [
    {
      "title": "export",
      "required": [
        "files",
        "erased",
        "remaining",
        "message",
        "dry_run"
      ]
    },
    {
      "title": "export - --format json",
      "required": [
        "tasks"
      ]
    }
  ],
  "$defs": {
    "goal_reference": {
      "description": "A goal as tasks name it.",
      "type": "object",
      "required": [
        "id",
        "number",
        "title"
      ],
      "properties": {
        "id": {
          "description": "Its UUID.",
          "type": "string",
          "format": "uuid"
        },
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {
          "description": "What is aimed at.",
          "type": "string"
        }
      }
    },
    "task": {
      "description": "A task.",
      "type": "object",
      "required": [
        "id",
        "number",
        "title",
        "description",
        "status",
        "scheduled_at",
        "scheduled_local",
        "duration_minutes",
        "trigger_type",
        "location_trigger",
        "recurrence_rule",
        "goal",
        "shared_with",
        "tags",
        "completed_at",
        "created_at",
        "recurrence_kind",
        "recurrence",
        "series_id",
        "notes",
        "amount"
      ],
      "properties": {
        "id": {
          "description": "Its UUID.",
          "type": "string",
          "format": "uuid"
        },
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {
          "description": "What to do.",
          "type": "string"
        },
        "description": {
          "description": "Longer words on it.",
          "type": "string"
        },
        "status": {
          "description": "Its state; the first two are open.",
          "type": "string",
          "enum": [
            "pending",
            "rescheduled",
            "missed",
            "done",
            "cancelled"
          ]
        },
        "scheduled_at": {
          "description": "When it is due, in UTC.",
          "type": [
            "string",
            "null"
          ],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "scheduled_local": {
          "description": "When it is due, with the user's offset.",
          "type": [
            "string",
            "null"
          ],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
        },
        "duration_minutes": {
          "description": "How long it takes.",
          "type": [
            "integer",
            "null"
          ],
          "minimum": 1,
          "maximum": 10080
        },
        "trigger_type": {
          "description": "What makes it due.",
          "type": "string",
          "enum": [
            "time",
            "location"
          ]
        },
        "location_trigger": {
          "description": "The place that makes it due.",
          "type": [
            "string",
            "null"
          ],
          "pattern": "^(arrive|leave):"
        },
        "recurrence_rule": {
          "description": "The RFC 5545 rule of its series, without RRULE: in front.",
          "type": [
            "string",
            "null"
          ]
        },
        "goal": {
          "description": "The goal it serves.",
          "anyOf": [
            {
              "$ref": "#/$defs/goal_reference"
            },
            {
              "type": "null"
            }
          ]
        },
        "shared_with": {
          "description": "Other goals it serves too.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/goal_reference"
          }
        },
        "tags": {
          "description": "Its tags.",
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "completed_at": {
          "description": "When it was done.",
          "type": [
            "string",
            "null"
          ],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "created_at": {
          "description": "When it was stored.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "recurrence_kind": {
          "description": "How its series goes on.",
          "type": [
            "string",
            "null"
          ],
          "enum": [
            "rrule",
            "after_completion",
            "quota",
            null
          ]
        },
        "recurrence": {
          "description": "The terms of a series without a rule.",
          "type": [
            "object",
            "null"
          ]
        },
        "series_id": {
          "description": "The UUID of the series it is an occurrence of.",
          "type": [
            "string",
            "null"
          ],
          "format": "uuid"
        },
        "notes": {
          "description": "What was noted.",
          "type": [
            "string",
            "null"
          ]
        },
        "amount": {
          "description": "How much was done.",
          "type": [
            "string",
            "null"
          ]
        }
      }
    }
  }
}

"""##),
        ("flow", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:flow:1",
  "title": "flux flow",
  "description": "A flow, flows, their history, or workflows.",
  "type": "object",
  "required": ["schema"],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.flow/1"
    },
    "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
    "number": {"description": "Its permanent short number.", "type": "integer", "minimum": 1},
    "workflow": {"description": "The name of its workflow.", "type": "string"},
    "version": {
      "description": "The version it was started with.",
      "type": "integer",
      "minimum": 1
    },
    "status": {
      "description": "Its status.",
      "type": "string",
      "enum": [
        "initialized", "active", "data_gathering", "discovery", "assessment_ready", "planning",
        "waiting_approval", "retry_pending", "error_recovery", "completed", "failed", "paused",
        "cancelled"
      ]
    },
    "progress_percentage": {
      "description": "How much of it is done.",
      "type": "number",
      "minimum": 0,
      "maximum": 100
    },
    "phases": {
      "description": "Its phases.",
      "type": "array",
      "items": {"$ref": "#/$defs/phase"}
    },
    "entities": {
      "description": "Its entities.",
      "type": "array",
      "items": {"$ref": "#/$defs/entity"}
    },
    "data": {"description": "What it was started with and has found out.", "type": "object"},
    "recovery_options": {
      "description": "What can be done now; empty after a dry run.",
      "type": "array",
      "items": {"$ref": "#/$defs/recovery_option"}
    },
    "timers": {
      "description": "The timers that run; empty after a dry run.",
      "type": "array",
      "items": {"$ref": "#/$defs/timer"}
    },
    "transitions": {
      "description": "What was moved, after a change; the whole history, of 'flow history'.",
      "type": ["array", "null"],
      "items": {"type": "object"}
    },
    "required_actions": {
      "description": "What somebody has to do now, after a change.",
      "type": ["array", "null"],
      "items": {"type": "string"}
    },
    "conflicts": {
      "description": "Rows that something else had changed, after a rollback.",
      "type": ["array", "null"],
      "items": {"$ref": "#/$defs/row_conflict"}
    },
    "message": {
      "description": "What was done, in a sentence; null where nothing was.",
      "type": ["string", "null"]
    },
    "dry_run": {
      "description": "Whether nothing was kept; null where that says nothing.",
      "type": ["boolean", "null"]
    },
    "created_at": {
      "description": "When it was started.",
      "type": "string",
      "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
    },
    "updated_at": {
      "description": "When it last changed.",
      "type": "string",
      "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
    },
    "flows": {
      "description": "The flows, newest first, of 'flow list'.",
      "type": "array",
      "items": {"$ref": "#/$defs/flow_entry"}
    },
    "total": {
      "description": "How many flows there are, of 'flow list'.",
      "type": "integer",
      "minimum": 0
    },
    "fired": {
      "description": "The timers and retries that ran, of 'flow tick'.",
      "type": "array",
      "items": {"$ref": "#/$defs/fired"}
    },
    "ok": {
      "description": "Whether nothing is wrong with a definition, of 'flow lint'.",
      "type": "boolean"
    },
    "problems": {
      "description": "What is wrong with a definition, of 'flow lint'.",
      "type": "array",
      "items": {
        "type": "object",
        "required": ["path", "code", "message"],
        "properties": {
          "path": {"description": "The place in the file.", "type": "string"},
          "code": {"description": "A stable code.", "type": "string"},
          "message": {
            "description": "What is wrong and what to do about it.",
            "type": "string"
          }
        }
      }
    },
    "format": {
      "description": "How the drawing is written, of 'flow graph'.",
      "type": "string",
      "enum": ["text", "mermaid", "dot"]
    },
    "graph": {"description": "The drawing as one text, of 'flow graph'.", "type": "string"},
    "workflows": {
      "description": "The workflows, of 'flow workflows'.",
      "type": "array",
      "items": {
        "type": "object",
        "required": ["name", "version", "description", "source"],
        "properties": {
          "name": {"description": "Its name.", "type": "string"},
          "version": {"description": "Its version.", "type": "integer", "minimum": 1},
          "description": {"description": "What it is, in one line.", "type": "string"},
          "source": {
            "description": "Where it comes from: built-in, or the path of the user's file.",
            "type": "string"
          }
        }
      }
    },
    "replayed": {
      "description": "True where an idempotency key was known and nothing was done now; otherwise absent.",
      "type": "boolean"
    }
  },
  "anyOf": [
    {
      "title": "flow show, new, event, move, fail, progress, retry, rollback, pause, resume and cancel",
      "required": [
        "id", "number", "workflow", "version", "status", "progress_percentage", "phases",
        "entities", "data", "recovery_options", "timers", "transitions", "required_actions",
        "conflicts", "message", "dry_run", "created_at", "updated_at"
      ],
      "properties": {
        "transitions": {"type": ["array", "null"], "items": {"$ref": "#/$defs/transition"}}
      }
    },
    {"title": "flow list", "required": ["flows", "total"]},
    {
      "title": "flow history",
      "required": ["transitions"],
      "properties": {
        "transitions": {"type": "array", "items": {"$ref": "#/$defs/history_entry"}}
      }
    },
    {"title": "flow recover", "required": ["number", "status", "recovery_options"]},
    {
      "title": "flow tick",
      "required": ["fired", "message", "dry_run"],
      "properties": {"message": {"type": "string"}, "dry_run": {"type": "boolean"}}
    },
    {"title": "flow lint", "required": ["ok", "problems", "workflow"]},
    {"title": "flow graph", "required": ["format", "graph"]},
    {"title": "flow workflows", "required": ["workflows"]}
  ],
  "$defs": {
    "row_conflict": {
      "description": "A row that something else had changed since.",
      "type": "object",
      "required": ["table", "number", "kind"],
      "properties": {
        "table": {"description": "The table.", "type": "string"},
        "number": {
          "description": "The row's number, -1 where its key is no number.",
          "type": "integer"
        },
        "kind": {
          "description": "Why it could not be restored.",
          "type": "string",
          "enum": ["changed", "gone", "taken", "constraint", "reference"]
        }
      }
    },
    "phase": {
      "description": "A phase of a flow.",
      "type": "object",
      "required": [
        "name", "state", "progress", "depends_on", "retry_count", "last_retry_at",
        "next_retry_at", "error"
      ],
      "properties": {
        "name": {"description": "Its name.", "type": "string"},
        "state": {
          "description": "Its state.",
          "type": "string",
          "enum": [
            "not_started", "in_progress", "waiting_validation", "waiting_approval", "completed",
            "failed", "retry_needed", "rolled_back"
          ]
        },
        "progress": {
          "description": "How far the work inside it is.",
          "type": "number",
          "minimum": 0,
          "maximum": 1
        },
        "depends_on": {
          "description": "The phases that must be completed before.",
          "type": "array",
          "items": {"type": "string"}
        },
        "retry_count": {
          "description": "How often it was retried.",
          "type": "integer",
          "minimum": 0
        },
        "last_retry_at": {
          "description": "When it was retried last.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "next_retry_at": {
          "description": "When it may be retried by itself.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "error": {
          "description": "The last failure.",
          "type": ["object", "null"],
          "required": ["class", "message", "context"],
          "properties": {
            "class": {
              "description": "What kind of failure.",
              "type": "string",
              "enum": [
                "PHASE_EXECUTION_FAILED", "AGENT_TIMEOUT", "EXTERNAL_SERVICE_ERROR",
                "TEMPORARY_RESOURCE_UNAVAILABLE", "INVALID_TRANSITION",
                "DATA_VALIDATION_FAILED", "PERMISSION_DENIED", "MALFORMED_REQUEST"
              ]
            },
            "message": {"description": "What happened.", "type": "string"},
            "context": {
              "description": "What was going on, JSON in a text as it was reported.",
              "type": ["string", "null"]
            }
          }
        }
      }
    },
    "entity": {
      "description": "An entity of a flow.",
      "type": "object",
      "required": ["name", "kind", "machines", "data"],
      "properties": {
        "name": {"description": "Its name.", "type": "string"},
        "kind": {"description": "Its kind.", "type": "string"},
        "machines": {
          "description": "The state of each of its machines.",
          "type": "object",
          "additionalProperties": {"type": "string"}
        },
        "data": {"description": "What is kept of it.", "type": "object"}
      }
    },
    "recovery_option": {
      "description": "One way on from where a flow stands.",
      "type": "object",
      "required": [
        "phase", "action", "target_state", "automatic", "description", "event", "parameters",
        "command"
      ],
      "properties": {
        "phase": {
          "description": "The phase or entity it is about; null for the flow as a whole.",
          "type": ["string", "null"]
        },
        "action": {
          "description": "What to do.",
          "type": "string",
          "enum": [
            "start", "complete", "approve", "reopen", "mark_for_retry", "retry", "force_retry",
            "rollback", "reset", "resume", "cancel", "event", "move"
          ]
        },
        "target_state": {"description": "The state that follows.", "type": "string"},
        "automatic": {
          "description": "Whether it happens by itself in due time.",
          "type": "boolean"
        },
        "description": {"description": "What it means.", "type": "string"},
        "event": {"description": "The event, where it is one.", "type": ["string", "null"]},
        "parameters": {
          "description": "What comes with the event.",
          "type": ["object", "null"],
          "additionalProperties": {"type": "string"}
        },
        "command": {"description": "The command that does it.", "type": "string"}
      }
    },
    "transition": {
      "description": "One change of one machine.",
      "type": "object",
      "required": ["entity", "machine", "from", "to", "reason"],
      "properties": {
        "entity": {
          "description": "The phase or entity that moved; flow for the flow as a whole.",
          "type": "string"
        },
        "machine": {"description": "The machine that moved.", "type": "string"},
        "from": {
          "description": "The state before; null where it began.",
          "type": ["string", "null"]
        },
        "to": {"description": "The state after.", "type": "string"},
        "reason": {"description": "Why.", "type": ["string", "null"]}
      }
    },
    "history_entry": {
      "description": "One change in the history of a flow.",
      "type": "object",
      "required": [
        "at", "at_local", "entity", "machine", "from", "to", "event", "reason", "actor",
        "metadata", "correlation_id"
      ],
      "properties": {
        "at": {
          "description": "When.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "at_local": {
          "description": "When, with the user's offset.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
        },
        "entity": {
          "description": "The phase or entity that moved; flow for the flow as a whole.",
          "type": "string"
        },
        "machine": {"description": "The machine that moved.", "type": "string"},
        "from": {
          "description": "The state before; null where it began.",
          "type": ["string", "null"]
        },
        "to": {"description": "The state after.", "type": "string"},
        "event": {"description": "The event or command.", "type": "string"},
        "reason": {"description": "Why.", "type": ["string", "null"]},
        "actor": {
          "description": "Who.",
          "type": "string",
          "enum": ["user", "timer", "provider", "fix", "system"]
        },
        "metadata": {"description": "Details of the change."},
        "correlation_id": {"description": "Joins what happened in one run.", "type": "string"}
      }
    },
    "timer": {
      "description": "A timer that runs.",
      "type": "object",
      "required": ["name", "due_at", "due_local"],
      "properties": {
        "name": {"description": "Its name.", "type": "string"},
        "due_at": {
          "description": "When it is due, in UTC.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "due_local": {
          "description": "When it is due, with the user's offset.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
        }
      }
    },
    "fired": {
      "description": "A timer or a retry that ran.",
      "type": "object",
      "required": ["flow", "name", "kind", "transitions", "refused"],
      "properties": {
        "flow": {"description": "The number of the flow.", "type": "integer", "minimum": 1},
        "name": {
          "description": "The timer, or the phase that is tried again.",
          "type": "string"
        },
        "kind": {"description": "What ran.", "type": "string", "enum": ["timer", "retry"]},
        "transitions": {
          "description": "What was moved.",
          "type": "array",
          "items": {"$ref": "#/$defs/transition"}
        },
        "refused": {
          "description": "The code of the refusal, where it was refused.",
          "type": ["string", "null"]
        }
      }
    },
    "flow_entry": {
      "description": "A flow in a list.",
      "type": "object",
      "required": [
        "id", "number", "workflow", "version", "status", "progress_percentage", "created_at",
        "updated_at", "updated_local"
      ],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "workflow": {"description": "Its workflow.", "type": "string"},
        "version": {
          "description": "The version it was started with.",
          "type": "integer",
          "minimum": 1
        },
        "status": {
          "description": "Its status.",
          "type": "string",
          "enum": [
            "initialized", "active", "data_gathering", "discovery", "assessment_ready",
            "planning", "waiting_approval", "retry_pending", "error_recovery", "completed",
            "failed", "paused", "cancelled"
          ]
        },
        "progress_percentage": {
          "description": "How much of it is done.",
          "type": "number",
          "minimum": 0,
          "maximum": 100
        },
        "created_at": {
          "description": "When it was started.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "updated_at": {
          "description": "When it last changed, in UTC.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "updated_local": {
          "description": "When it last changed, with the user's offset.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
        }
      }
    }
  }
}

"""##),
        ("goal", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:goal:1",
  "title": "flux goal",
  "description": "The planning of a goal, goals, or one goal with its tasks.",
  "type": "object",
  "required": ["schema"],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.goal/1"
    },
    "flow_id": {
      "description": "The UUID of the flow that the goal comes from or that its negotiation is.",
      "type": ["string", "null"],
      "format": "uuid"
    },
    "flow_number": {
      "description": "The short number of that flow.",
      "type": "integer",
      "minimum": 1
    },
    "goal": {
      "description": "The goal, once there is one.",
      "anyOf": [{"$ref": "#/$defs/goal"}, {"type": "null"}]
    },
    "plan": {
      "description": "The plan; null where flux does not plan.",
      "anyOf": [{"$ref": "#/$defs/plan"}, {"type": "null"}]
    },
    "changes": {
      "description": "What the last words changed of the plan.",
      "type": "array",
      "items": {"$ref": "#/$defs/change"}
    },
    "message": {"description": "The answer to the last words.", "type": "string"},
    "warnings": {
      "description": "What a person should know.",
      "type": "array",
      "items": {"$ref": "#/$defs/warning"}
    },
    "requires_user_action": {
      "description": "What is waited for.",
      "type": "string",
      "enum": ["approve_plan", "answer", "none"]
    },
    "tasks": {
      "description": "The tasks that were written or cancelled, or those of the goal by time.",
      "type": "array",
      "items": {"$ref": "#/$defs/task"}
    },
    "title": {"description": "The title of what is planned.", "type": "string"},
    "dry_run": {"description": "Whether nothing was kept.", "type": "boolean"},
    "source": {
      "description": "Whether a model contributed to the plan.",
      "type": "string",
      "enum": ["builtin", "model"]
    },
    "goals": {
      "description": "The goals, of 'goal list'.",
      "type": "array",
      "items": {"$ref": "#/$defs/goal"}
    },
    "negotiations": {
      "description": "The plans that wait for a word, of 'goal list'.",
      "type": "array",
      "items": {
        "type": "object",
        "required": ["flow_id", "flow_number", "title"],
        "properties": {
          "flow_id": {
            "description": "The UUID of the flow.",
            "type": "string",
            "format": "uuid"
          },
          "flow_number": {
            "description": "The short number of the flow.",
            "type": "integer",
            "minimum": 1
          },
          "title": {"description": "What it is about.", "type": "string"}
        }
      }
    },
    "roadmap": {
      "description": "The goals of the roadmap in order, of 'goal show'.",
      "type": "array",
      "items": {"$ref": "#/$defs/goal"}
    },
    "replayed": {
      "description": "True where an idempotency key was known and nothing was done now; otherwise absent.",
      "type": "boolean"
    }
  },
  "anyOf": [
    {
      "title": "goal TEXT, reply, resume, approve, modify and abandon",
      "required": [
        "flow_id", "flow_number", "goal", "plan", "changes", "message", "warnings",
        "requires_user_action", "tasks", "title", "dry_run", "source"
      ],
      "properties": {"flow_id": {"type": "string", "format": "uuid"}}
    },
    {"title": "goal list", "required": ["goals", "negotiations"]},
    {
      "title": "goal show",
      "required": ["goal", "roadmap", "tasks", "flow_id"],
      "properties": {"goal": {"$ref": "#/$defs/goal"}}
    }
  ],
  "$defs": {
    "goal_reference": {
      "description": "A goal as tasks name it.",
      "type": "object",
      "required": ["id", "number", "title"],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What is aimed at.", "type": "string"}
      }
    },
    "task": {
      "description": "A task.",
      "type": "object",
      "required": [
        "id", "number", "title", "description", "status", "scheduled_at", "scheduled_local",
        "duration_minutes", "trigger_type", "location_trigger", "recurrence_rule", "goal",
        "shared_with", "tags", "completed_at", "created_at", "recurrence_kind", "recurrence",
        "series_id", "notes", "amount"
      ],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What to do.", "type": "string"},
        "description": {"description": "Longer words on it.", "type": "string"},
        "status": {
          "description": "Its state; the first two are open.",
          "type": "string",
          "enum": ["pending", "rescheduled", "missed", "done", "cancelled"]
        },
        "scheduled_at": {
          "description": "When it is due, in UTC.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "scheduled_local": {
          "description": "When it is due, with the user's offset.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
        },
        "duration_minutes": {
          "description": "How long it takes.",
          "type": ["integer", "null"],
          "minimum": 1,
          "maximum": 10080
        },
        "trigger_type": {
          "description": "What makes it due.",
          "type": "string",
          "enum": ["time", "location"]
        },
        "location_trigger": {
          "description": "The place that makes it due.",
          "type": ["string", "null"],
          "pattern": "^(arrive|leave):"
        },
        "recurrence_rule": {
          "description": "The RFC 5545 rule of its series, without RRULE: in front.",
          "type": ["string", "null"]
        },
        "goal": {
          "description": "The goal it serves.",
          "anyOf": [{"$ref": "#/$defs/goal_reference"}, {"type": "null"}]
        },
        "shared_with": {
          "description": "Other goals it serves too.",
          "type": "array",
          "items": {"$ref": "#/$defs/goal_reference"}
        },
        "tags": {"description": "Its tags.", "type": "array", "items": {"type": "string"}},
        "completed_at": {
          "description": "When it was done.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "created_at": {
          "description": "When it was stored.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "recurrence_kind": {
          "description": "How its series goes on.",
          "type": ["string", "null"],
          "enum": ["rrule", "after_completion", "quota", null]
        },
        "recurrence": {
          "description": "The terms of a series without a rule.",
          "type": ["object", "null"]
        },
        "series_id": {
          "description": "The UUID of the series it is an occurrence of.",
          "type": ["string", "null"],
          "format": "uuid"
        },
        "notes": {"description": "What was noted.", "type": ["string", "null"]},
        "amount": {"description": "How much was done.", "type": ["string", "null"]}
      }
    },
    "progress": {
      "description": "How the tasks of a goal stand; cancelled ones count nowhere.",
      "type": "object",
      "required": ["done", "missed", "open", "total", "percent"],
      "properties": {
        "done": {"description": "How many tasks are done.", "type": "integer", "minimum": 0},
        "missed": {"description": "How many were missed.", "type": "integer", "minimum": 0},
        "open": {"description": "How many are open.", "type": "integer", "minimum": 0},
        "total": {
          "description": "How many these are together.",
          "type": "integer",
          "minimum": 0
        },
        "percent": {
          "description": "The done ones as a share of the total.",
          "type": "number",
          "minimum": 0,
          "maximum": 100
        }
      }
    },
    "goal": {
      "description": "A goal.",
      "type": "object",
      "required": [
        "id", "number", "title", "description", "status", "tags", "parent_id", "pipeline_order",
        "target_weeks", "activated_at", "completed_at", "progress"
      ],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What is aimed at.", "type": "string"},
        "description": {"description": "Longer words on it.", "type": "string"},
        "status": {
          "description": "Its state.",
          "type": "string",
          "enum": ["pipeline", "active", "completed", "abandoned"]
        },
        "tags": {"description": "Its tags.", "type": "array", "items": {"type": "string"}},
        "parent_id": {
          "description": "The UUID of the goal whose roadmap it is a step of.",
          "type": ["string", "null"],
          "format": "uuid"
        },
        "pipeline_order": {
          "description": "Its place in that roadmap.",
          "type": ["integer", "null"],
          "minimum": 1
        },
        "target_weeks": {
          "description": "How many weeks it takes.",
          "type": ["integer", "null"],
          "minimum": 1
        },
        "activated_at": {
          "description": "When it became active.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "completed_at": {
          "description": "When it was completed.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "progress": {"description": "How its tasks stand.", "$ref": "#/$defs/progress"}
      }
    },
    "warning": {
      "description": "Something a person should know.",
      "type": "object",
      "required": ["code", "message"],
      "properties": {
        "code": {"description": "A stable code.", "type": "string"},
        "message": {"description": "What a person should know.", "type": "string"}
      }
    },
    "occurrence": {
      "description": "One dated session of a plan.",
      "type": "object",
      "required": [
        "scheduled_local", "scheduled_at", "title", "duration_minutes", "existing_task"
      ],
      "properties": {
        "scheduled_local": {
          "description": "When it is, with the user's offset.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
        },
        "scheduled_at": {
          "description": "The same moment in UTC.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "title": {"description": "What is done.", "type": "string"},
        "duration_minutes": {
          "description": "How long it takes.",
          "type": "integer",
          "minimum": 1
        },
        "existing_task": {
          "description": "The number of the existing task that serves as this session.",
          "type": ["integer", "null"],
          "minimum": 1
        }
      }
    },
    "proposed_task": {
      "description": "One kind of session of a plan with all its dates.",
      "type": "object",
      "required": [
        "title", "description", "scheduled_days", "suggested_time", "duration_minutes",
        "recurrence_rule", "week_range", "occurrences"
      ],
      "properties": {
        "title": {"description": "What is done.", "type": "string"},
        "description": {"description": "How it is done.", "type": "string"},
        "scheduled_days": {
          "description": "The weekdays it falls on.",
          "type": "array",
          "items": {"type": "string", "enum": ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]}
        },
        "suggested_time": {
          "description": "The usual start.",
          "type": "string",
          "pattern": "^\\d{2}:\\d{2}(:\\d{2})?$"
        },
        "duration_minutes": {
          "description": "The usual length.",
          "type": "integer",
          "minimum": 1
        },
        "recurrence_rule": {
          "description": "The RFC 5545 rule that gives exactly the occurrences, where one does.",
          "type": ["string", "null"]
        },
        "week_range": {
          "description": "Its first and its last week of the sprint.",
          "type": "array",
          "items": {"type": "integer", "minimum": 1},
          "minItems": 2
        },
        "occurrences": {
          "description": "The dates, ascending.",
          "type": "array",
          "items": {"$ref": "#/$defs/occurrence"}
        }
      }
    },
    "plan": {
      "description": "A sprint of at most six weeks.",
      "type": "object",
      "required": [
        "tags", "warnings", "goal_feasible_in_6_weeks", "micro_goal_roadmap", "proposed_tasks",
        "conflicts_detected", "plan_summary", "approval_status", "first_available_start",
        "template", "reasons"
      ],
      "properties": {
        "tags": {
          "description": "The categories of the goal.",
          "type": "array",
          "items": {"type": "string"}
        },
        "warnings": {
          "description": "What to know before approving.",
          "type": "array",
          "items": {"$ref": "#/$defs/warning"}
        },
        "goal_feasible_in_6_weeks": {
          "description": "Whether the goal itself, not only its first step, fits in six weeks.",
          "type": "boolean"
        },
        "micro_goal_roadmap": {
          "description": "The sprints of a goal that needs longer; empty where it fits.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["title", "description", "pipeline_order", "target_weeks"],
            "properties": {
              "title": {"description": "What the sprint reaches.", "type": "string"},
              "description": {"description": "What it is about.", "type": "string"},
              "pipeline_order": {
                "description": "Its place; the first is the plan itself.",
                "type": "integer",
                "minimum": 1
              },
              "target_weeks": {
                "description": "How many weeks it takes.",
                "type": "integer",
                "minimum": 1,
                "maximum": 6
              }
            }
          }
        },
        "proposed_tasks": {
          "description": "The sessions by kind.",
          "type": "array",
          "items": {"$ref": "#/$defs/proposed_task"}
        },
        "conflicts_detected": {
          "description": "What stood in the way.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["existing_task_title", "scheduled_at", "message"],
            "properties": {
              "existing_task_title": {
                "description": "The title of what is there.",
                "type": "string"
              },
              "scheduled_at": {
                "description": "When it is.",
                "type": "string",
                "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
              },
              "message": {"description": "What the plan does about it.", "type": "string"}
            }
          }
        },
        "plan_summary": {"description": "The plan in a few sentences.", "type": "string"},
        "approval_status": {
          "description": "Where the plan stands.",
          "type": "string",
          "enum": ["pending", "negotiating", "approved", "abandoned"]
        },
        "first_available_start": {
          "description": "The first day on which a full sprint would fit, where this one could not be filled.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
        },
        "template": {
          "description": "The name of the template it was made from.",
          "type": "string"
        },
        "reasons": {
          "description": "Why the times were chosen, the most important reason first.",
          "type": "array",
          "items": {"type": "string"}
        }
      }
    },
    "change": {
      "description": "One difference between two plans.",
      "type": "object",
      "required": ["kind", "from", "to", "description"],
      "properties": {
        "kind": {
          "description": "What differs, such as per_week, days, time or minutes.",
          "type": "string"
        },
        "from": {"description": "As it was.", "type": "string"},
        "to": {"description": "As it is.", "type": "string"},
        "description": {"description": "The difference in a sentence.", "type": "string"}
      }
    }
  }
}

"""##),
        ("import", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:import:1",
  "title": "flux import",
  "description": "The tasks that were brought in.",
  "type": "object",
  "required": [
    "schema", "imported", "skipped", "updated", "errors", "tasks", "message", "dry_run"
  ],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.import/1"
    },
    "imported": {"description": "How many tasks are new.", "type": "integer", "minimum": 0},
    "skipped": {
      "description": "How many were there already, or are no tasks of their own.",
      "type": "integer",
      "minimum": 0
    },
    "updated": {"description": "How many were changed.", "type": "integer", "minimum": 0},
    "errors": {
      "description": "The records that could not be read.",
      "type": "array",
      "items": {
        "type": "object",
        "required": ["line", "error_code", "message"],
        "properties": {
          "line": {
            "description": "Its line, or its place in the list.",
            "type": "integer",
            "minimum": 1
          },
          "error_code": {"description": "A stable code.", "type": "string"},
          "message": {"description": "What is wrong with it.", "type": "string"}
        }
      }
    },
    "tasks": {
      "description": "The first of the new tasks.",
      "type": "array",
      "items": {"$ref": "#/$defs/task"}
    },
    "message": {"description": "Empty: nothing happened.", "type": "string"},
    "dry_run": {"description": "Whether nothing was kept.", "type": "boolean"},
    "replayed": {
      "description": "True where an idempotency key was known and nothing was done now; otherwise absent.",
      "type": "boolean"
    }
  },
  "$defs": {
    "goal_reference": {
      "description": "A goal as tasks name it.",
      "type": "object",
      "required": ["id", "number", "title"],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What is aimed at.", "type": "string"}
      }
    },
    "task": {
      "description": "A task.",
      "type": "object",
      "required": [
        "id", "number", "title", "description", "status", "scheduled_at", "scheduled_local",
        "duration_minutes", "trigger_type", "location_trigger", "recurrence_rule", "goal",
        "shared_with", "tags", "completed_at", "created_at", "recurrence_kind", "recurrence",
        "series_id", "notes", "amount"
      ],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What to do.", "type": "string"},
        "description": {"description": "Longer words on it.", "type": "string"},
        "status": {
          "description": "Its state; the first two are open.",
          "type": "string",
          "enum": ["pending", "rescheduled", "missed", "done", "cancelled"]
        },
        "scheduled_at": {
          "description": "When it is due, in UTC.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "scheduled_local": {
          "description": "When it is due, with the user's offset.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
        },
        "duration_minutes": {
          "description": "How long it takes.",
          "type": ["integer", "null"],
          "minimum": 1,
          "maximum": 10080
        },
        "trigger_type": {
          "description": "What makes it due.",
          "type": "string",
          "enum": ["time", "location"]
        },
        "location_trigger": {
          "description": "The place that makes it due.",
          "type": ["string", "null"],
          "pattern": "^(arrive|leave):"
        },
        "recurrence_rule": {
          "description": "The RFC 5545 rule of its series, without RRULE: in front.",
          "type": ["string", "null"]
        },
        "goal": {
          "description": "The goal it serves.",
          "anyOf": [{"$ref": "#/$defs/goal_reference"}, {"type": "null"}]
        },
        "shared_with": {
          "description": "Other goals it serves too.",
          "type": "array",
          "items": {"$ref": "#/$defs/goal_reference"}
        },
        "tags": {"description": "Its tags.", "type": "array", "items": {"type": "string"}},
        "completed_at": {
          "description": "When it was done.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "created_at": {
          "description": "When it was stored.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "recurrence_kind": {
          "description": "How its series goes on.",
          "type": ["string", "null"],
          "enum": ["rrule", "after_completion", "quota", null]
        },
        "recurrence": {
          "description": "The terms of a series without a rule.",
          "type": ["object", "null"]
        },
        "series_id": {
          "description": "The UUID of the series it is an occurrence of.",
          "type": ["string", "null"],
          "format": "uuid"
        },
        "notes": {"description": "What was noted.", "type": ["string", "null"]},
        "amount": {"description": "How much was done.", "type": ["string", "null"]}
      }
    }
  }
}

"""##),
        ("leave", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:leave:1",
  "title": "flux leave",
  "description": "The tasks that leaving a place brought up.",
  "type": "object",
  "required": ["schema", "task", "tasks", "updated", "message", "completed_goals", "dry_run"],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.leave/1"
    },
    "task": {
      "description": "The task, where it is just one.",
      "anyOf": [{"$ref": "#/$defs/task"}, {"type": "null"}]
    },
    "tasks": {
      "description": "The tasks that came up, unchanged.",
      "type": "array",
      "items": {"$ref": "#/$defs/task"}
    },
    "updated": {"description": "How many tasks came up.", "type": "integer", "minimum": 0},
    "message": {"description": "Empty: nothing happened.", "type": "string"},
    "completed_goals": {
      "description": "Goals that this completed.",
      "type": "array",
      "items": {"$ref": "#/$defs/goal_reference"}
    },
    "dry_run": {"description": "Whether nothing was kept.", "type": "boolean"},
    "replayed": {
      "description": "True where an idempotency key was known and nothing was done now; otherwise absent.",
      "type": "boolean"
    }
  },
  "$defs": {
    "goal_reference": {
      "description": "A goal as tasks name it.",
      "type": "object",
      "required": ["id", "number", "title"],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What is aimed at.", "type": "string"}
      }
    },
    "task": {
      "description": "A task.",
      "type": "object",
      "required": [
        "id", "number", "title", "description", "status", "scheduled_at", "scheduled_local",
        "duration_minutes", "trigger_type", "location_trigger", "recurrence_rule", "goal",
        "shared_with", "tags", "completed_at", "created_at", "recurrence_kind", "recurrence",
        "series_id", "notes", "amount"
      ],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What to do.", "type": "string"},
        "description": {"description": "Longer words on it.", "type": "string"},
        "status": {
          "description": "Its state; the first two are open.",
          "type": "string",
          "enum": ["pending", "rescheduled", "missed", "done", "cancelled"]
        },
        "scheduled_at": {
          "description": "When it is due, in UTC.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "scheduled_local": {
          "description": "When it is due, with the user's offset.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
        },
        "duration_minutes": {
          "description": "How long it takes.",
          "type": ["integer", "null"],
          "minimum": 1,
          "maximum": 10080
        },
        "trigger_type": {
          "description": "What makes it due.",
          "type": "string",
          "enum": ["time", "location"]
        },
        "location_trigger": {
          "description": "The place that makes it due.",
          "type": ["string", "null"],
          "pattern": "^(arrive|leave):"
        },
        "recurrence_rule": {
          "description": "The RFC 5545 rule of its series, without RRULE: in front.",
          "type": ["string", "null"]
        },
        "goal": {
          "description": "The goal it serves.",
          "anyOf": [{"$ref": "#/$defs/goal_reference"}, {"type": "null"}]
        },
        "shared_with": {
          "description": "Other goals it serves too.",
          "type": "array",
          "items": {"$ref": "#/$defs/goal_reference"}
        },
        "tags": {"description": "Its tags.", "type": "array", "items": {"type": "string"}},
        "completed_at": {
          "description": "When it was done.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "created_at": {
          "description": "When it was stored.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "recurrence_kind": {
          "description": "How its series goes on.",
          "type": ["string", "null"],
          "enum": ["rrule", "after_completion", "quota", null]
        },
        "recurrence": {
          "description": "The terms of a series without a rule.",
          "type": ["object", "null"]
        },
        "series_id": {
          "description": "The UUID of the series it is an occurrence of.",
          "type": ["string", "null"],
          "format": "uuid"
        },
        "notes": {"description": "What was noted.", "type": ["string", "null"]},
        "amount": {"description": "How much was done.", "type": ["string", "null"]}
      }
    }
  }
}

"""##),
        ("list", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:list:1",
  "title": "flux list",
  "description": "The tasks that fit what was asked for.",
  "type": "object",
  "required": ["schema", "tasks", "total"],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.list/1"
    },
    "tasks": {"description": "The tasks.", "type": "array", "items": {"$ref": "#/$defs/task"}},
    "total": {
      "description": "How many there are, also where a limit hides some.",
      "type": "integer",
      "minimum": 0
    }
  },
  "$defs": {
    "goal_reference": {
      "description": "A goal as tasks name it.",
      "type": "object",
      "required": ["id", "number", "title"],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What is aimed at.", "type": "string"}
      }
    },
    "task": {
      "description": "A task.",
      "type": "object",
      "required": [
        "id", "number", "title", "description", "status", "scheduled_at", "scheduled_local",
        "duration_minutes", "trigger_type", "location_trigger", "recurrence_rule", "goal",
        "shared_with", "tags", "completed_at", "created_at", "recurrence_kind", "recurrence",
        "series_id", "notes", "amount"
      ],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What to do.", "type": "string"},
        "description": {"description": "Longer words on it.", "type": "string"},
        "status": {
          "description": "Its state; the first two are open.",
          "type": "string",
          "enum": ["pending", "rescheduled", "missed", "done", "cancelled"]
        },
        "scheduled_at": {
          "description": "When it is due, in UTC.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "scheduled_local": {
          "description": "When it is due, with the user's offset.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
        },
        "duration_minutes": {
          "description": "How long it takes.",
          "type": ["integer", "null"],
          "minimum": 1,
          "maximum": 10080
        },
        "trigger_type": {
          "description": "What makes it due.",
          "type": "string",
          "enum": ["time", "location"]
        },
        "location_trigger": {
          "description": "The place that makes it due.",
          "type": ["string", "null"],
          "pattern": "^(arrive|leave):"
        },
        "recurrence_rule": {
          "description": "The RFC 5545 rule of its series, without RRULE: in front.",
          "type": ["string", "null"]
        },
        "goal": {
          "description": "The goal it serves.",
          "anyOf": [{"$ref": "#/$defs/goal_reference"}, {"type": "null"}]
        },
        "shared_with": {
          "description": "Other goals it serves too.",
          "type": "array",
          "items": {"$ref": "#/$defs/goal_reference"}
        },
        "tags": {"description": "Its tags.", "type": "array", "items": {"type": "string"}},
        "completed_at": {
          "description": "When it was done.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "created_at": {
          "description": "When it was stored.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "recurrence_kind": {
          "description": "How its series goes on.",
          "type": ["string", "null"],
          "enum": ["rrule", "after_completion", "quota", null]
        },
        "recurrence": {
          "description": "The terms of a series without a rule.",
          "type": ["object", "null"]
        },
        "series_id": {
          "description": "The UUID of the series it is an occurrence of.",
          "type": ["string", "null"],
          "format": "uuid"
        },
        "notes": {"description": "What was noted.", "type": ["string", "null"]},
        "amount": {"description": "How much was done.", "type": ["string", "null"]}
      }
    }
  }
}

"""##),
        ("log", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:log:1",
  "title": "flux log",
  "description": "What happened and who did it, the trail's state, or calls to models.",
  "type": "object",
  "required": ["schema"],
  "properties": {
    "schema": {"description": "The name and the version of this shape.", "const": "flux.log/1"},
    "entries": {
      "description": "The entries, newest first.",
      "type": "array",
      "items": {
        "type": "object",
        "required": [
          "id", "at", "at_local", "actor", "command", "kind", "flow", "phase", "summary",
          "undone", "correlation_id"
        ],
        "properties": {
          "id": {
            "description": "The entry's number, which 'flux undo --id' takes.",
            "type": "integer",
            "minimum": 1
          },
          "at": {
            "description": "When, in UTC.",
            "type": "string",
            "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
          },
          "at_local": {
            "description": "When, with the user's offset.",
            "type": "string",
            "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
          },
          "actor": {
            "description": "Who.",
            "type": "string",
            "enum": ["user", "timer", "provider", "fix", "system"]
          },
          "command": {"description": "By which command.", "type": "string"},
          "kind": {
            "description": "What it is.",
            "type": "string",
            "enum": ["change", "housekeeping", "undo", "redo", "erasure"]
          },
          "flow": {
            "description": "The number of the flow it belongs to.",
            "type": ["integer", "null"],
            "minimum": 1
          },
          "phase": {"description": "The phase it belongs to.", "type": ["string", "null"]},
          "summary": {"description": "What was changed, in counts.", "type": "string"},
          "undone": {"description": "Whether it is taken back at present.", "type": "boolean"},
          "correlation_id": {
            "description": "Joins it with the audit trail and the log file.",
            "type": "string"
          }
        }
      }
    },
    "ok": {
      "description": "With --verify: whether nobody tampered with the audit trail.",
      "type": "boolean"
    },
    "rows": {
      "description": "With --verify: how many rows the audit trail has.",
      "type": "integer",
      "minimum": 0
    },
    "erased": {
      "description": "With --verify: how many of them were blanked by an erasure.",
      "type": "integer",
      "minimum": 0
    },
    "unsealed": {
      "description": "With --verify: how many of them are newer than the seal.",
      "type": "integer",
      "minimum": 0
    },
    "problems": {
      "description": "With --verify: the rows that are not as they were written.",
      "type": "array",
      "items": {
        "type": "object",
        "required": ["row", "kind", "message"],
        "properties": {
          "row": {"description": "Its number.", "type": "integer", "minimum": 1},
          "kind": {
            "description": "What was done to it.",
            "type": "string",
            "enum": ["edited", "removed", "swapped", "truncated"]
          },
          "message": {"description": "What is wrong, in a sentence.", "type": "string"}
        }
      }
    },
    "calls": {
      "description": "With --llm: calls to language models, newest first.",
      "type": "array",
      "items": {
        "type": "object",
        "required": [
          "id", "at", "at_local", "role", "provider", "model", "outcome", "form", "latency_ms",
          "first_text_ms", "prompt_tokens", "completion_tokens", "cost", "flow", "phase",
          "correlation_id", "question", "answer"
        ],
        "properties": {
          "id": {"description": "Its number.", "type": "integer", "minimum": 1},
          "at": {
            "description": "When it ended, in UTC.",
            "type": "string",
            "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
          },
          "at_local": {
            "description": "When it ended, with the user's offset.",
            "type": "string",
            "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
          },
          "role": {"description": "The role that asked, or test.", "type": "string"},
          "provider": {"description": "The host that was asked.", "type": "string"},
          "model": {"description": "The model that was asked for.", "type": "string"},
          "outcome": {
            "description": "What came of it: ok, invalid, or why there was no answer.",
            "type": "string",
            "pattern": "^[a-z_]+$"
          },
          "form": {
            "description": "How JSON was asked for.",
            "type": ["string", "null"],
            "enum": ["json_schema", "json_object", "text", null]
          },
          "latency_ms": {
            "description": "Milliseconds from sending to the end.",
            "type": "integer",
            "minimum": 0
          },
          "first_text_ms": {
            "description": "Milliseconds from sending to the first text.",
            "type": ["integer", "null"],
            "minimum": 0
          },
          "prompt_tokens": {
            "description": "Tokens of the question; an estimate where the provider does not count.",
            "type": "integer",
            "minimum": 0
          },
          "completion_tokens": {
            "description": "Tokens of the answer; an estimate where the provider does not count.",
            "type": "integer",
            "minimum": 0
          },
          "cost": {
            "description": "What the provider says it cost, in its unit.",
            "type": ["number", "null"],
            "minimum": 0
          },
          "flow": {
            "description": "The number of the flow it was made for.",
            "type": ["integer", "null"],
            "minimum": 1
          },
          "phase": {
            "description": "The phase it was made for.",
            "type": ["string", "null"]
          },
          "correlation_id": {
            "description": "Joins it with the audit trail and the log file.",
            "type": "string"
          },
          "question": {
            "description": "What was asked; null unless model.log_content is on.",
            "type": ["string", "null"]
          },
          "answer": {
            "description": "What was answered; null unless model.log_content is on.",
            "type": ["string", "null"]
          }
        }
      }
    }
  },
  "anyOf": [
    {"title": "log", "required": ["entries"]},
    {"title": "log --verify", "required": ["ok", "rows", "erased", "unsealed", "problems"]},
    {"title": "log --llm", "required": ["calls"]}
  ]
}

"""##),
        ("migrate", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:migrate:1",
  "title": "flux migrate",
  "description": "Whether the store was brought up to date.",
  "type": "object",
  "required": ["schema", "migrated", "message", "dry_run"],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.migrate/1"
    },
    "migrated": {"description": "Whether it was brought up to date now.", "type": "boolean"},
    "message": {"description": "Empty: nothing happened.", "type": "string"},
    "dry_run": {"description": "Whether nothing was done.", "type": "boolean"}
  }
}

"""##),
        ("missed", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:missed:1",
  "title": "flux missed",
  "description": "The tasks that were marked as missed.",
  "type": "object",
  "required": [
    "schema", "tasks", "created", "updated", "message", "warnings", "completed_goals", "dry_run"
  ],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.missed/1"
    },
    "tasks": {
      "description": "The tasks after the change; of a new series all of them.",
      "type": "array",
      "items": {"$ref": "#/$defs/task"}
    },
    "created": {"description": "How many tasks were added.", "type": "integer", "minimum": 0},
    "updated": {"description": "How many tasks were changed.", "type": "integer", "minimum": 0},
    "message": {"description": "Empty: nothing happened.", "type": "string"},
    "warnings": {
      "description": "What a person should know.",
      "type": "array",
      "items": {"$ref": "#/$defs/warning"}
    },
    "completed_goals": {
      "description": "Goals that this completed.",
      "type": "array",
      "items": {"$ref": "#/$defs/goal_reference"}
    },
    "dry_run": {"description": "Whether nothing was kept.", "type": "boolean"},
    "replayed": {
      "description": "True where an idempotency key was known and nothing was done now; otherwise absent.",
      "type": "boolean"
    }
  },
  "$defs": {
    "goal_reference": {
      "description": "A goal as tasks name it.",
      "type": "object",
      "required": ["id", "number", "title"],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What is aimed at.", "type": "string"}
      }
    },
    "task": {
      "description": "A task.",
      "type": "object",
      "required": [
        "id", "number", "title", "description", "status", "scheduled_at", "scheduled_local",
        "duration_minutes", "trigger_type", "location_trigger", "recurrence_rule", "goal",
        "shared_with", "tags", "completed_at", "created_at", "recurrence_kind", "recurrence",
        "series_id", "notes", "amount"
      ],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What to do.", "type": "string"},
        "description": {"description": "Longer words on it.", "type": "string"},
        "status": {
          "description": "Its state; the first two are open.",
          "type": "string",
          "enum": ["pending", "rescheduled", "missed", "done", "cancelled"]
        },
        "scheduled_at": {
          "description": "When it is due, in UTC.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "scheduled_local": {
          "description": "When it is due, with the user's offset.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
        },
        "duration_minutes": {
          "description": "How long it takes.",
          "type": ["integer", "null"],
          "minimum": 1,
          "maximum": 10080
        },
        "trigger_type": {
          "description": "What makes it due.",
          "type": "string",
          "enum": ["time", "location"]
        },
        "location_trigger": {
          "description": "The place that makes it due.",
          "type": ["string", "null"],
          "pattern": "^(arrive|leave):"
        },
        "recurrence_rule": {
          "description": "The RFC 5545 rule of its series, without RRULE: in front.",
          "type": ["string", "null"]
        },
        "goal": {
          "description": "The goal it serves.",
          "anyOf": [{"$ref": "#/$defs/goal_reference"}, {"type": "null"}]
        },
        "shared_with": {
          "description": "Other goals it serves too.",
          "type": "array",
          "items": {"$ref": "#/$defs/goal_reference"}
        },
        "tags": {"description": "Its tags.", "type": "array", "items": {"type": "string"}},
        "completed_at": {
          "description": "When it was done.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "created_at": {
          "description": "When it was stored.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "recurrence_kind": {
          "description": "How its series goes on.",
          "type": ["string", "null"],
          "enum": ["rrule", "after_completion", "quota", null]
        },
        "recurrence": {
          "description": "The terms of a series without a rule.",
          "type": ["object", "null"]
        },
        "series_id": {
          "description": "The UUID of the series it is an occurrence of.",
          "type": ["string", "null"],
          "format": "uuid"
        },
        "notes": {"description": "What was noted.", "type": ["string", "null"]},
        "amount": {"description": "How much was done.", "type": ["string", "null"]}
      }
    },
    "warning": {
      "description": "Something a person should know.",
      "type": "object",
      "required": ["code", "message"],
      "properties": {
        "code": {"description": "A stable code.", "type": "string"},
        "message": {"description": "What a person should know.", "type": "string"}
      }
    }
  }
}

"""##),
        ("model", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:model:1",
  "title": "flux model",
  "description": "Which language models are asked, and whether they answer.",
  "type": "object",
  "required": ["schema", "base_url", "key", "roles", "checks", "ok"],
  "properties": {
    "schema": {"description": "The name and the version of this shape.", "const": "flux.model/1"},
    "base_url": {
      "description": "The address of the endpoint; null where none is configured.",
      "type": ["string", "null"]
    },
    "key": {
      "description": "Where the key comes from.",
      "type": "string",
      "enum": ["none", "setting", "command", "file"]
    },
    "roles": {
      "description": "What each role asks; empty where nothing is configured.",
      "type": "array",
      "items": {
        "type": "object",
        "required": ["role", "model", "fallback", "max_tokens", "form"],
        "properties": {
          "role": {
            "description": "The role.",
            "type": "string",
            "enum": [
              "orchestrator", "planner", "classifier", "scheduler", "observer", "summariser"
            ]
          },
          "model": {"description": "The model that is asked.", "type": "string"},
          "fallback": {
            "description": "The model that is asked when that one fails; null for none.",
            "type": ["string", "null"]
          },
          "max_tokens": {
            "description": "The most tokens of an answer.",
            "type": "integer",
            "minimum": 1
          },
          "form": {
            "description": "How JSON is asked for, as far as that was found out.",
            "type": "string",
            "enum": ["json_schema", "json_object", "text"]
          }
        }
      }
    },
    "checks": {
      "description": "What was tested; empty of 'model show'.",
      "type": "array",
      "items": {
        "type": "object",
        "required": ["name", "ok", "detail", "remedy"],
        "properties": {
          "name": {
            "description": "What it is: library, endpoint, or model and its name.",
            "type": "string"
          },
          "ok": {"description": "Whether it is as it should be.", "type": "boolean"},
          "detail": {"description": "What was found.", "type": "string"},
          "remedy": {
            "description": "What to do about it; null where nothing needs to be done.",
            "type": ["string", "null"]
          }
        }
      }
    },
    "ok": {"description": "Whether everything that was tested works.", "type": "boolean"}
  }
}

"""##),
        ("monitor", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:monitor:1",
  "title": "flux monitor",
  "description": "What needs looking at, and how flux is doing in numbers.",
  "type": "object",
  "required": ["schema", "alerts", "metrics", "delivery"],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.monitor/1"
    },
    "alerts": {
      "description": "What somebody has to look at.",
      "type": "array",
      "items": {
        "type": "object",
        "required": ["code", "severity", "flow", "entity", "since", "description", "action"],
        "properties": {
          "code": {"description": "Its code.", "type": "string"},
          "severity": {
            "description": "How bad it is.",
            "type": "string",
            "enum": ["info", "warning", "critical"]
          },
          "flow": {
            "description": "The number of the flow it is about.",
            "type": ["integer", "null"],
            "minimum": 1
          },
          "entity": {
            "description": "What in the flow it is about.",
            "type": ["string", "null"]
          },
          "since": {
            "description": "Since when.",
            "type": "string",
            "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
          },
          "description": {"description": "What is the matter.", "type": "string"},
          "action": {"description": "What to do about it.", "type": "string"}
        }
      }
    },
    "metrics": {
      "description": "A number for each measure, or a list of labels and a value where it is counted by labels.",
      "type": "object",
      "additionalProperties": {
        "type": ["number", "array"],
        "items": {
          "type": "object",
          "required": ["value"],
          "properties": {"value": {"type": "number"}}
        }
      }
    },
    "delivery": {
      "description": "What --deliver did.",
      "anyOf": [{"$ref": "#/$defs/delivery"}, {"type": "null"}]
    }
  },
  "$defs": {
    "delivery": {
      "description": "What a delivery run did.",
      "type": "object",
      "required": ["delivered", "failed", "given_up", "pending", "message", "dry_run"],
      "properties": {
        "delivered": {
          "description": "How many messages left.",
          "type": "integer",
          "minimum": 0
        },
        "failed": {
          "description": "How many failed and are tried again.",
          "type": "integer",
          "minimum": 0
        },
        "given_up": {"description": "How many were given up.", "type": "integer", "minimum": 0},
        "pending": {"description": "How many wait now.", "type": "integer", "minimum": 0},
        "message": {"description": "What was done, in a sentence.", "type": "string"},
        "dry_run": {"description": "Whether nothing was done.", "type": "boolean"}
      }
    }
  }
}

"""##),
        ("move", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:move:1",
  "title": "flux move",
  "description": "The tasks that were moved, or where they could go.",
  "type": "object",
  "required": [
    "schema", "tasks", "updated", "proposed", "message", "requires_user_action", "warnings",
    "reasons", "dry_run"
  ],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.move/1"
    },
    "tasks": {
      "description": "The tasks after the move.",
      "type": "array",
      "items": {"$ref": "#/$defs/task"}
    },
    "updated": {"description": "How many tasks were changed.", "type": "integer", "minimum": 0},
    "proposed": {
      "description": "The time that flux proposes, with the user's offset.",
      "type": ["string", "null"],
      "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
    },
    "message": {"description": "Empty: nothing happened.", "type": "string"},
    "requires_user_action": {
      "description": "What is waited for: an answer where a proposal waits for a yes.",
      "type": "string",
      "enum": ["answer", "none"]
    },
    "warnings": {
      "description": "What a person should know.",
      "type": "array",
      "items": {"$ref": "#/$defs/warning"}
    },
    "reasons": {
      "description": "Why a time that flux chose is a good one, the most important reason first.",
      "type": "array",
      "items": {"type": "string"}
    },
    "dry_run": {"description": "Whether nothing was kept.", "type": "boolean"},
    "replayed": {
      "description": "True where an idempotency key was known and nothing was done now; otherwise absent.",
      "type": "boolean"
    }
  },
  "$defs": {
    "goal_reference": {
      "description": "A goal as tasks name it.",
      "type": "object",
      "required": ["id", "number", "title"],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What is aimed at.", "type": "string"}
      }
    },
    "task": {
      "description": "A task.",
      "type": "object",
      "required": [
        "id", "number", "title", "description", "status", "scheduled_at", "scheduled_local",
        "duration_minutes", "trigger_type", "location_trigger", "recurrence_rule", "goal",
        "shared_with", "tags", "completed_at", "created_at", "recurrence_kind", "recurrence",
        "series_id", "notes", "amount"
      ],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What to do.", "type": "string"},
        "description": {"description": "Longer words on it.", "type": "string"},
        "status": {
          "description": "Its state; the first two are open.",
          "type": "string",
          "enum": ["pending", "rescheduled", "missed", "done", "cancelled"]
        },
        "scheduled_at": {
          "description": "When it is due, in UTC.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "scheduled_local": {
          "description": "When it is due, with the user's offset.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
        },
        "duration_minutes": {
          "description": "How long it takes.",
          "type": ["integer", "null"],
          "minimum": 1,
          "maximum": 10080
        },
        "trigger_type": {
          "description": "What makes it due.",
          "type": "string",
          "enum": ["time", "location"]
        },
        "location_trigger": {
          "description": "The place that makes it due.",
          "type": ["string", "null"],
          "pattern": "^(arrive|leave):"
        },
        "recurrence_rule": {
          "description": "The RFC 5545 rule of its series, without RRULE: in front.",
          "type": ["string", "null"]
        },
        "goal": {
          "description": "The goal it serves.",
          "anyOf": [{"$ref": "#/$defs/goal_reference"}, {"type": "null"}]
        },
        "shared_with": {
          "description": "Other goals it serves too.",
          "type": "array",
          "items": {"$ref": "#/$defs/goal_reference"}
        },
        "tags": {"description": "Its tags.", "type": "array", "items": {"type": "string"}},
        "completed_at": {
          "description": "When it was done.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "created_at": {
          "description": "When it was stored.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "recurrence_kind": {
          "description": "How its series goes on.",
          "type": ["string", "null"],
          "enum": ["rrule", "after_completion", "quota", null]
        },
        "recurrence": {
          "description": "The terms of a series without a rule.",
          "type": ["object", "null"]
        },
        "series_id": {
          "description": "The UUID of the series it is an occurrence of.",
          "type": ["string", "null"],
          "format": "uuid"
        },
        "notes": {"description": "What was noted.", "type": ["string", "null"]},
        "amount": {"description": "How much was done.", "type": ["string", "null"]}
      }
    },
    "warning": {
      "description": "Something a person should know.",
      "type": "object",
      "required": ["code", "message"],
      "properties": {
        "code": {"description": "A stable code.", "type": "string"},
        "message": {"description": "What a person should know.", "type": "string"}
      }
    }
  }
}

"""##),
        ("next", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:next:1",
  "title": "flux next",
  "description": "The open task that is due next.",
  "type": "object",
  "required": ["schema", "tasks", "total"],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.next/1"
    },
    "tasks": {
      "description": "The task; empty where nothing is planned.",
      "type": "array",
      "items": {"$ref": "#/$defs/task"}
    },
    "total": {
      "description": "How many tasks are listed: one or none.",
      "type": "integer",
      "minimum": 0
    }
  },
  "$defs": {
    "goal_reference": {
      "description": "A goal as tasks name it.",
      "type": "object",
      "required": ["id", "number", "title"],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What is aimed at.", "type": "string"}
      }
    },
    "task": {
      "description": "A task.",
      "type": "object",
      "required": [
        "id", "number", "title", "description", "status", "scheduled_at", "scheduled_local",
        "duration_minutes", "trigger_type", "location_trigger", "recurrence_rule", "goal",
        "shared_with", "tags", "completed_at", "created_at", "recurrence_kind", "recurrence",
        "series_id", "notes", "amount"
      ],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What to do.", "type": "string"},
        "description": {"description": "Longer words on it.", "type": "string"},
        "status": {
          "description": "Its state; the first two are open.",
          "type": "string",
          "enum": ["pending", "rescheduled", "missed", "done", "cancelled"]
        },
        "scheduled_at": {
          "description": "When it is due, in UTC.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "scheduled_local": {
          "description": "When it is due, with the user's offset.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
        },
        "duration_minutes": {
          "description": "How long it takes.",
          "type": ["integer", "null"],
          "minimum": 1,
          "maximum": 10080
        },
        "trigger_type": {
          "description": "What makes it due.",
          "type": "string",
          "enum": ["time", "location"]
        },
        "location_trigger": {
          "description": "The place that makes it due.",
          "type": ["string", "null"],
          "pattern": "^(arrive|leave):"
        },
        "recurrence_rule": {
          "description": "The RFC 5545 rule of its series, without RRULE: in front.",
          "type": ["string", "null"]
        },
        "goal": {
          "description": "The goal it serves.",
          "anyOf": [{"$ref": "#/$defs/goal_reference"}, {"type": "null"}]
        },
        "shared_with": {
          "description": "Other goals it serves too.",
          "type": "array",
          "items": {"$ref": "#/$defs/goal_reference"}
        },
        "tags": {"description": "Its tags.", "type": "array", "items": {"type": "string"}},
        "completed_at": {
          "description": "When it was done.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "created_at": {
          "description": "When it was stored.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "recurrence_kind": {
          "description": "How its series goes on.",
          "type": ["string", "null"],
          "enum": ["rrule", "after_completion", "quota", null]
        },
        "recurrence": {
          "description": "The terms of a series without a rule.",
          "type": ["object", "null"]
        },
        "series_id": {
          "description": "The UUID of the series it is an occurrence of.",
          "type": ["string", "null"],
          "format": "uuid"
        },
        "notes": {"description": "What was noted.", "type": ["string", "null"]},
        "amount": {"description": "How much was done.", "type": ["string", "null"]}
      }
    }
  }
}

"""##),
        ("notify", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:notify:1",
  "title": "flux notify",
  "description": "What was sent, what an answer changed, or what can reach you.",
  "type": "object",
  "required": ["schema"],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.notify/1"
    },
    "reminders": {"description": "Of 'run': the reminders.", "$ref": "#/$defs/reminders"},
    "timers": {
      "description": "Of 'run': the timers and retries that were due.",
      "$ref": "#/$defs/tick"
    },
    "delivery": {
      "description": "Of 'run': the messages that waited.",
      "$ref": "#/$defs/delivery"
    },
    "events": {
      "description": "With --simulate: what would happen, in the order of time; of 'why': what came up, the latest last.",
      "type": "array",
      "items": {"type": "object"}
    },
    "until": {
      "description": "With --simulate: the end of the time that was played through.",
      "type": "string",
      "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
    },
    "more": {
      "description": "With --simulate: whether there were too many tasks to play through.",
      "type": "boolean"
    },
    "tasks": {
      "description": "Of 'respond' and 'snooze': the tasks, as they are now.",
      "type": "array",
      "items": {"$ref": "#/$defs/task"}
    },
    "updated": {
      "description": "Of 'respond' and 'snooze': how many were changed.",
      "type": "integer",
      "minimum": 0
    },
    "proposals": {
      "description": "Of 'respond': the times that it proposes; of 'status': those that wait for a yes.",
      "type": "array",
      "items": {"$ref": "#/$defs/proposal"}
    },
    "requires_user_action": {
      "description": "Of 'respond': whether a proposal waits for a yes.",
      "type": "string",
      "enum": ["none", "answer"]
    },
    "channels": {
      "description": "Of 'status' and 'why': the channels, in the order of the chain.",
      "type": "array",
      "items": {"$ref": "#/$defs/channel"}
    },
    "watching": {
      "description": "Of 'status': whether a 'flux notify --watch' runs.",
      "type": "boolean"
    },
    "watching_since": {
      "description": "Of 'status': since when.",
      "type": ["string", "null"],
      "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
    },
    "running": {
      "description": "Of 'status': the reminders that have not ended.",
      "type": "array",
      "items": {"$ref": "#/$defs/running"}
    },
    "sent_today": {
      "description": "Of 'status': how many messages and calls went out today.",
      "type": "integer",
      "minimum": 0
    },
    "daily_cap": {"description": "Of 'status': how many may.", "type": "integer", "minimum": 0},
    "pending": {
      "description": "Of 'status': how much is claimed and not settled.",
      "type": "integer",
      "minimum": 0
    },
    "stuck": {
      "description": "Of 'status': how much of that nobody works on any more.",
      "type": "integer",
      "minimum": 0
    },
    "quiet": {
      "description": "Of 'status': whether quiet hours hold messages and calls back now.",
      "type": "boolean"
    },
    "late": {
      "description": "Of 'status': open tasks that came due more than a day ago without a reminder.",
      "type": "array",
      "items": {"$ref": "#/$defs/task"}
    },
    "task": {"description": "Of 'why': the task.", "$ref": "#/$defs/task"},
    "next": {"description": "Of 'why': what comes next, in words.", "type": "string"},
    "zone_offset": {
      "description": "Of 'why': seconds east of UTC on the user's clock now.",
      "type": "integer"
    },
    "channel": {
      "description": "Of 'test': the channel.",
      "type": "string",
      "enum": ["desktop", "webpush", "command", "ntfy", "mail", "whatsapp", "voice"]
    },
    "ok": {
      "description": "Of 'test': whether it took the word, or would be asked to.",
      "type": "boolean"
    },
    "message": {
      "description": "What happened or how it stands, in a sentence.",
      "type": "string"
    },
    "dry_run": {"description": "Whether nothing was done.", "type": "boolean"},
    "replayed": {
      "description": "True where an idempotency key was known and nothing was done now; otherwise absent.",
      "type": "boolean"
    }
  },
  "anyOf": [
    {"title": "notify run", "required": ["reminders", "timers", "delivery"]},
    {
      "title": "notify run --simulate",
      "required": ["events", "until", "more"],
      "properties": {"events": {"items": {"$ref": "#/$defs/simulated"}}}
    },
    {
      "title": "notify respond and snooze",
      "required": [
        "tasks", "updated", "proposals", "message", "requires_user_action", "dry_run"
      ]
    },
    {
      "title": "notify status",
      "required": [
        "channels", "watching", "watching_since", "running", "sent_today", "daily_cap",
        "pending", "stuck", "quiet", "late", "proposals", "message"
      ]
    },
    {
      "title": "notify why",
      "required": ["task", "events", "next", "channels", "zone_offset"],
      "properties": {"events": {"items": {"$ref": "#/$defs/line"}}}
    },
    {"title": "notify test", "required": ["channel", "ok", "message", "dry_run"]}
  ],
  "$defs": {
    "goal_reference": {
      "description": "A goal as tasks name it.",
      "type": "object",
      "required": ["id", "number", "title"],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What is aimed at.", "type": "string"}
      }
    },
    "task": {
      "description": "A task.",
      "type": "object",
      "required": [
        "id", "number", "title", "description", "status", "scheduled_at", "scheduled_local",
        "duration_minutes", "trigger_type", "location_trigger", "recurrence_rule", "goal",
        "shared_with", "tags", "completed_at", "created_at", "recurrence_kind", "recurrence",
        "series_id", "notes", "amount"
      ],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What to do.", "type": "string"},
        "description": {"description": "Longer words on it.", "type": "string"},
        "status": {
          "description": "Its state; the first two are open.",
          "type": "string",
          "enum": ["pending", "rescheduled", "missed", "done", "cancelled"]
        },
        "scheduled_at": {
          "description": "When it is due, in UTC.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "scheduled_local": {
          "description": "When it is due, with the user's offset.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
        },
        "duration_minutes": {
          "description": "How long it takes.",
          "type": ["integer", "null"],
          "minimum": 1,
          "maximum": 10080
        },
        "trigger_type": {
          "description": "What makes it due.",
          "type": "string",
          "enum": ["time", "location"]
        },
        "location_trigger": {
          "description": "The place that makes it due.",
          "type": ["string", "null"],
          "pattern": "^(arrive|leave):"
        },
        "recurrence_rule": {
          "description": "The RFC 5545 rule of its series, without RRULE: in front.",
          "type": ["string", "null"]
        },
        "goal": {
          "description": "The goal it serves.",
          "anyOf": [{"$ref": "#/$defs/goal_reference"}, {"type": "null"}]
        },
        "shared_with": {
          "description": "Other goals it serves too.",
          "type": "array",
          "items": {"$ref": "#/$defs/goal_reference"}
        },
        "tags": {"description": "Its tags.", "type": "array", "items": {"type": "string"}},
        "completed_at": {
          "description": "When it was done.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "created_at": {
          "description": "When it was stored.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "recurrence_kind": {
          "description": "How its series goes on.",
          "type": ["string", "null"],
          "enum": ["rrule", "after_completion", "quota", null]
        },
        "recurrence": {
          "description": "The terms of a series without a rule.",
          "type": ["object", "null"]
        },
        "series_id": {
          "description": "The UUID of the series it is an occurrence of.",
          "type": ["string", "null"],
          "format": "uuid"
        },
        "notes": {"description": "What was noted.", "type": ["string", "null"]},
        "amount": {"description": "How much was done.", "type": ["string", "null"]}
      }
    },
    "proposal": {
      "description": "A time that is proposed for a task.",
      "type": "object",
      "required": ["task", "title", "proposed_local", "proposed_at", "asked_at"],
      "properties": {
        "task": {"description": "The number of the task.", "type": "integer", "minimum": 1},
        "title": {"description": "What it is called.", "type": "string"},
        "proposed_local": {
          "description": "The time, with the user's offset.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
        },
        "proposed_at": {
          "description": "The same moment in UTC.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "asked_at": {
          "description": "When it was asked for.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        }
      }
    },
    "channel": {
      "description": "A channel and whether it can be used.",
      "type": "object",
      "required": ["channel", "step", "ready", "detail"],
      "properties": {
        "channel": {
          "description": "Its name.",
          "type": "string",
          "enum": ["desktop", "webpush", "command", "ntfy", "mail", "whatsapp", "voice"]
        },
        "step": {
          "description": "The step of the chain that it belongs to.",
          "type": "string",
          "enum": ["push", "whatsapp", "voice"]
        },
        "ready": {"description": "Whether it can be used.", "type": "boolean"},
        "detail": {"description": "Why not, or what it reaches.", "type": "string"}
      }
    },
    "sent": {
      "description": "One notification, message or call.",
      "type": "object",
      "required": ["channel", "tasks", "titles", "remark"],
      "properties": {
        "channel": {"description": "The channel.", "type": "string"},
        "tasks": {
          "description": "The numbers of the tasks.",
          "type": "array",
          "items": {"type": "integer", "minimum": 1}
        },
        "titles": {
          "description": "Their titles, in the same order.",
          "type": "array",
          "items": {"type": "string"}
        },
        "remark": {
          "description": "Why it failed, or what is special about it.",
          "type": ["string", "null"]
        }
      }
    },
    "held": {
      "description": "A task whose next step is held back.",
      "type": "object",
      "required": ["task", "channel", "until", "until_local", "reason"],
      "properties": {
        "task": {"description": "The number of the task.", "type": "integer", "minimum": 1},
        "channel": {
          "description": "The step that waits.",
          "type": "string",
          "enum": ["whatsapp", "voice"]
        },
        "until": {
          "description": "Until when.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "until_local": {
          "description": "Until when, with the offset of the user.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
        },
        "reason": {
          "description": "By what.",
          "type": "string",
          "enum": ["quiet hours", "the cap of a day"]
        }
      }
    },
    "reminders": {
      "description": "What the chain of reminders did.",
      "type": "object",
      "required": [
        "sent", "failed", "held", "missed", "late", "more_late", "next_at", "is_rising",
        "is_unfinished", "message", "dry_run"
      ],
      "properties": {
        "sent": {
          "description": "What was sent; in a dry run, what would be.",
          "type": "array",
          "items": {"$ref": "#/$defs/sent"}
        },
        "failed": {
          "description": "What could not be sent, or nobody knows of.",
          "type": "array",
          "items": {"$ref": "#/$defs/sent"}
        },
        "held": {
          "description": "What quiet hours or the cap of a day hold back.",
          "type": "array",
          "items": {"$ref": "#/$defs/held"}
        },
        "missed": {
          "description": "Tasks that were missed, since nobody answered.",
          "type": "array",
          "items": {"$ref": "#/$defs/task"}
        },
        "late": {
          "description": "Open tasks that came due more than a day ago without a reminder.",
          "type": "array",
          "items": {"$ref": "#/$defs/task"}
        },
        "more_late": {"description": "Whether there are more of those.", "type": "boolean"},
        "next_at": {
          "description": "When something is to be done next, as far as is known.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "is_rising": {
          "description": "Whether a reminder waits for an answer.",
          "type": "boolean"
        },
        "is_unfinished": {
          "description": "Whether there is more to do at once than one pass does.",
          "type": "boolean"
        },
        "message": {"description": "What happened, in a sentence.", "type": "string"},
        "dry_run": {"description": "Whether nothing was done.", "type": "boolean"}
      }
    },
    "transition": {
      "description": "One change of one machine.",
      "type": "object",
      "required": ["entity", "machine", "from", "to", "reason"],
      "properties": {
        "entity": {
          "description": "The phase or entity that moved; flow for the flow as a whole.",
          "type": "string"
        },
        "machine": {"description": "The machine that moved.", "type": "string"},
        "from": {
          "description": "The state before; null where it began.",
          "type": ["string", "null"]
        },
        "to": {"description": "The state after.", "type": "string"},
        "reason": {"description": "Why.", "type": ["string", "null"]}
      }
    },
    "fired": {
      "description": "A timer or a retry that ran.",
      "type": "object",
      "required": ["flow", "name", "kind", "transitions", "refused"],
      "properties": {
        "flow": {"description": "The number of the flow.", "type": "integer", "minimum": 1},
        "name": {
          "description": "The timer, or the phase that is tried again.",
          "type": "string"
        },
        "kind": {"description": "What ran.", "type": "string", "enum": ["timer", "retry"]},
        "transitions": {
          "description": "What was moved.",
          "type": "array",
          "items": {"$ref": "#/$defs/transition"}
        },
        "refused": {
          "description": "The code of the refusal, where it was refused.",
          "type": ["string", "null"]
        }
      }
    },
    "tick": {
      "description": "What timers did.",
      "type": "object",
      "required": ["fired", "message", "dry_run"],
      "properties": {
        "fired": {
          "description": "The timers and retries, in the order they ran.",
          "type": "array",
          "items": {"$ref": "#/$defs/fired"}
        },
        "message": {"description": "What happened, in a sentence.", "type": "string"},
        "dry_run": {"description": "Whether nothing was done.", "type": "boolean"}
      }
    },
    "delivery": {
      "description": "What a delivery run did.",
      "type": "object",
      "required": ["delivered", "failed", "given_up", "pending", "message", "dry_run"],
      "properties": {
        "delivered": {
          "description": "How many messages left.",
          "type": "integer",
          "minimum": 0
        },
        "failed": {
          "description": "How many failed and are tried again.",
          "type": "integer",
          "minimum": 0
        },
        "given_up": {"description": "How many were given up.", "type": "integer", "minimum": 0},
        "pending": {"description": "How many wait now.", "type": "integer", "minimum": 0},
        "message": {"description": "What was done, in a sentence.", "type": "string"},
        "dry_run": {"description": "Whether nothing was done.", "type": "boolean"}
      }
    },
    "simulated": {
      "description": "Something that would happen.",
      "type": "object",
      "required": ["at", "at_local", "task", "title", "event", "detail"],
      "properties": {
        "at": {
          "description": "When, in UTC.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "at_local": {
          "description": "When, with the user's offset.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
        },
        "task": {"description": "The number of the task.", "type": "integer", "minimum": 1},
        "title": {"description": "What it is called.", "type": "string"},
        "event": {
          "description": "A step that would be taken, or what else would happen.",
          "type": "string",
          "enum": ["push", "whatsapp", "voice", "skipped", "held", "missed", "nothing"]
        },
        "detail": {"description": "More on it.", "type": ["string", "null"]}
      }
    },
    "running": {
      "description": "A reminder that has not ended.",
      "type": "object",
      "required": ["task", "title", "due_at", "taken", "next"],
      "properties": {
        "task": {"description": "The number of the task.", "type": "integer", "minimum": 1},
        "title": {"description": "What it is called.", "type": "string"},
        "due_at": {
          "description": "The moment it counts from.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "taken": {
          "description": "The steps that were taken.",
          "type": "array",
          "items": {"type": "string", "enum": ["push", "whatsapp", "voice"]}
        },
        "next": {"description": "What comes next, in words.", "type": "string"}
      }
    },
    "line": {
      "description": "Something that came up on a channel.",
      "type": "object",
      "required": ["at", "channel", "event", "detail"],
      "properties": {
        "at": {
          "description": "When.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "channel": {"description": "The channel, 'chain' or 'place'.", "type": "string"},
        "event": {"description": "What: sent, skipped, held, failed, done …", "type": "string"},
        "detail": {"description": "More on it.", "type": ["string", "null"]}
      }
    }
  }
}

"""##),
        ("onboard", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:onboard:1",
  "title": "flux onboard",
  "description": "The profile that an introduction made, and its tasks.",
  "type": "object",
  "required": [
    "schema", "profile", "onboarded", "flow_id", "tasks", "warnings", "first", "dry_run"
  ],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.onboard/1"
    },
    "profile": {"description": "The profile.", "$ref": "#/$defs/profile"},
    "onboarded": {"description": "Whether the introduction was finished.", "type": "boolean"},
    "flow_id": {
      "description": "The UUID of the flow that the introduction is.",
      "type": ["string", "null"],
      "format": "uuid"
    },
    "tasks": {
      "description": "The commitments that became tasks, and the first task.",
      "type": "array",
      "items": {"$ref": "#/$defs/task"}
    },
    "warnings": {
      "description": "What a person should know.",
      "type": "array",
      "items": {"$ref": "#/$defs/warning"}
    },
    "first": {
      "description": "What became of the first sentence.",
      "anyOf": [{"$ref": "#/$defs/understanding"}, {"type": "null"}]
    },
    "dry_run": {"description": "Whether nothing was kept.", "type": "boolean"},
    "replayed": {
      "description": "True where an idempotency key was known and nothing was done now; otherwise absent.",
      "type": "boolean"
    }
  },
  "$defs": {
    "goal_reference": {
      "description": "A goal as tasks name it.",
      "type": "object",
      "required": ["id", "number", "title"],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What is aimed at.", "type": "string"}
      }
    },
    "task": {
      "description": "A task.",
      "type": "object",
      "required": [
        "id", "number", "title", "description", "status", "scheduled_at", "scheduled_local",
        "duration_minutes", "trigger_type", "location_trigger", "recurrence_rule", "goal",
        "shared_with", "tags", "completed_at", "created_at", "recurrence_kind", "recurrence",
        "series_id", "notes", "amount"
      ],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What to do.", "type": "string"},
        "description": {"description": "Longer words on it.", "type": "string"},
        "status": {
          "description": "Its state; the first two are open.",
          "type": "string",
          "enum": ["pending", "rescheduled", "missed", "done", "cancelled"]
        },
        "scheduled_at": {
          "description": "When it is due, in UTC.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "scheduled_local": {
          "description": "When it is due, with the user's offset.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
        },
        "duration_minutes": {
          "description": "How long it takes.",
          "type": ["integer", "null"],
          "minimum": 1,
          "maximum": 10080
        },
        "trigger_type": {
          "description": "What makes it due.",
          "type": "string",
          "enum": ["time", "location"]
        },
        "location_trigger": {
          "description": "The place that makes it due.",
          "type": ["string", "null"],
          "pattern": "^(arrive|leave):"
        },
        "recurrence_rule": {
          "description": "The RFC 5545 rule of its series, without RRULE: in front.",
          "type": ["string", "null"]
        },
        "goal": {
          "description": "The goal it serves.",
          "anyOf": [{"$ref": "#/$defs/goal_reference"}, {"type": "null"}]
        },
        "shared_with": {
          "description": "Other goals it serves too.",
          "type": "array",
          "items": {"$ref": "#/$defs/goal_reference"}
        },
        "tags": {"description": "Its tags.", "type": "array", "items": {"type": "string"}},
        "completed_at": {
          "description": "When it was done.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "created_at": {
          "description": "When it was stored.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "recurrence_kind": {
          "description": "How its series goes on.",
          "type": ["string", "null"],
          "enum": ["rrule", "after_completion", "quota", null]
        },
        "recurrence": {
          "description": "The terms of a series without a rule.",
          "type": ["object", "null"]
        },
        "series_id": {
          "description": "The UUID of the series it is an occurrence of.",
          "type": ["string", "null"],
          "format": "uuid"
        },
        "notes": {"description": "What was noted.", "type": ["string", "null"]},
        "amount": {"description": "How much was done.", "type": ["string", "null"]}
      }
    },
    "progress": {
      "description": "How the tasks of a goal stand; cancelled ones count nowhere.",
      "type": "object",
      "required": ["done", "missed", "open", "total", "percent"],
      "properties": {
        "done": {"description": "How many tasks are done.", "type": "integer", "minimum": 0},
        "missed": {"description": "How many were missed.", "type": "integer", "minimum": 0},
        "open": {"description": "How many are open.", "type": "integer", "minimum": 0},
        "total": {
          "description": "How many these are together.",
          "type": "integer",
          "minimum": 0
        },
        "percent": {
          "description": "The done ones as a share of the total.",
          "type": "number",
          "minimum": 0,
          "maximum": 100
        }
      }
    },
    "goal": {
      "description": "A goal.",
      "type": "object",
      "required": [
        "id", "number", "title", "description", "status", "tags", "parent_id", "pipeline_order",
        "target_weeks", "activated_at", "completed_at", "progress"
      ],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What is aimed at.", "type": "string"},
        "description": {"description": "Longer words on it.", "type": "string"},
        "status": {
          "description": "Its state.",
          "type": "string",
          "enum": ["pipeline", "active", "completed", "abandoned"]
        },
        "tags": {"description": "Its tags.", "type": "array", "items": {"type": "string"}},
        "parent_id": {
          "description": "The UUID of the goal whose roadmap it is a step of.",
          "type": ["string", "null"],
          "format": "uuid"
        },
        "pipeline_order": {
          "description": "Its place in that roadmap.",
          "type": ["integer", "null"],
          "minimum": 1
        },
        "target_weeks": {
          "description": "How many weeks it takes.",
          "type": ["integer", "null"],
          "minimum": 1
        },
        "activated_at": {
          "description": "When it became active.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "completed_at": {
          "description": "When it was completed.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "progress": {"description": "How its tasks stand.", "$ref": "#/$defs/progress"}
      }
    },
    "warning": {
      "description": "Something a person should know.",
      "type": "object",
      "required": ["code", "message"],
      "properties": {
        "code": {"description": "A stable code.", "type": "string"},
        "message": {"description": "What a person should know.", "type": "string"}
      }
    },
    "occurrence": {
      "description": "One dated session of a plan.",
      "type": "object",
      "required": [
        "scheduled_local", "scheduled_at", "title", "duration_minutes", "existing_task"
      ],
      "properties": {
        "scheduled_local": {
          "description": "When it is, with the user's offset.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
        },
        "scheduled_at": {
          "description": "The same moment in UTC.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "title": {"description": "What is done.", "type": "string"},
        "duration_minutes": {
          "description": "How long it takes.",
          "type": "integer",
          "minimum": 1
        },
        "existing_task": {
          "description": "The number of the existing task that serves as this session.",
          "type": ["integer", "null"],
          "minimum": 1
        }
      }
    },
    "proposed_task": {
      "description": "One kind of session of a plan with all its dates.",
      "type": "object",
      "required": [
        "title", "description", "scheduled_days", "suggested_time", "duration_minutes",
        "recurrence_rule", "week_range", "occurrences"
      ],
      "properties": {
        "title": {"description": "What is done.", "type": "string"},
        "description": {"description": "How it is done.", "type": "string"},
        "scheduled_days": {
          "description": "The weekdays it falls on.",
          "type": "array",
          "items": {"type": "string", "enum": ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]}
        },
        "suggested_time": {
          "description": "The usual start.",
          "type": "string",
          "pattern": "^\\d{2}:\\d{2}(:\\d{2})?$"
        },
        "duration_minutes": {
          "description": "The usual length.",
          "type": "integer",
          "minimum": 1
        },
        "recurrence_rule": {
          "description": "The RFC 5545 rule that gives exactly the occurrences, where one does.",
          "type": ["string", "null"]
        },
        "week_range": {
          "description": "Its first and its last week of the sprint.",
          "type": "array",
          "items": {"type": "integer", "minimum": 1},
          "minItems": 2
        },
        "occurrences": {
          "description": "The dates, ascending.",
          "type": "array",
          "items": {"$ref": "#/$defs/occurrence"}
        }
      }
    },
    "plan": {
      "description": "A sprint of at most six weeks.",
      "type": "object",
      "required": [
        "tags", "warnings", "goal_feasible_in_6_weeks", "micro_goal_roadmap", "proposed_tasks",
        "conflicts_detected", "plan_summary", "approval_status", "first_available_start",
        "template", "reasons"
      ],
      "properties": {
        "tags": {
          "description": "The categories of the goal.",
          "type": "array",
          "items": {"type": "string"}
        },
        "warnings": {
          "description": "What to know before approving.",
          "type": "array",
          "items": {"$ref": "#/$defs/warning"}
        },
        "goal_feasible_in_6_weeks": {
          "description": "Whether the goal itself, not only its first step, fits in six weeks.",
          "type": "boolean"
        },
        "micro_goal_roadmap": {
          "description": "The sprints of a goal that needs longer; empty where it fits.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["title", "description", "pipeline_order", "target_weeks"],
            "properties": {
              "title": {"description": "What the sprint reaches.", "type": "string"},
              "description": {"description": "What it is about.", "type": "string"},
              "pipeline_order": {
                "description": "Its place; the first is the plan itself.",
                "type": "integer",
                "minimum": 1
              },
              "target_weeks": {
                "description": "How many weeks it takes.",
                "type": "integer",
                "minimum": 1,
                "maximum": 6
              }
            }
          }
        },
        "proposed_tasks": {
          "description": "The sessions by kind.",
          "type": "array",
          "items": {"$ref": "#/$defs/proposed_task"}
        },
        "conflicts_detected": {
          "description": "What stood in the way.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["existing_task_title", "scheduled_at", "message"],
            "properties": {
              "existing_task_title": {
                "description": "The title of what is there.",
                "type": "string"
              },
              "scheduled_at": {
                "description": "When it is.",
                "type": "string",
                "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
              },
              "message": {"description": "What the plan does about it.", "type": "string"}
            }
          }
        },
        "plan_summary": {"description": "The plan in a few sentences.", "type": "string"},
        "approval_status": {
          "description": "Where the plan stands.",
          "type": "string",
          "enum": ["pending", "negotiating", "approved", "abandoned"]
        },
        "first_available_start": {
          "description": "The first day on which a full sprint would fit, where this one could not be filled.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
        },
        "template": {
          "description": "The name of the template it was made from.",
          "type": "string"
        },
        "reasons": {
          "description": "Why the times were chosen, the most important reason first.",
          "type": "array",
          "items": {"type": "string"}
        }
      }
    },
    "change": {
      "description": "One difference between two plans.",
      "type": "object",
      "required": ["kind", "from", "to", "description"],
      "properties": {
        "kind": {
          "description": "What differs, such as per_week, days, time or minutes.",
          "type": "string"
        },
        "from": {"description": "As it was.", "type": "string"},
        "to": {"description": "As it is.", "type": "string"},
        "description": {"description": "The difference in a sentence.", "type": "string"}
      }
    },
    "planning": {
      "description": "Where the planning of a goal stands.",
      "type": "object",
      "required": [
        "flow_id", "flow_number", "goal", "plan", "changes", "message", "warnings",
        "requires_user_action", "tasks", "title", "dry_run", "source"
      ],
      "properties": {
        "flow_id": {
          "description": "The UUID of the flow that the negotiation is.",
          "type": "string",
          "format": "uuid"
        },
        "flow_number": {
          "description": "The short number of that flow.",
          "type": "integer",
          "minimum": 1
        },
        "goal": {
          "description": "The goal, once there is one.",
          "anyOf": [{"$ref": "#/$defs/goal"}, {"type": "null"}]
        },
        "plan": {
          "description": "The plan; null where flux does not plan.",
          "anyOf": [{"$ref": "#/$defs/plan"}, {"type": "null"}]
        },
        "changes": {
          "description": "What the last words changed of the plan.",
          "type": "array",
          "items": {"$ref": "#/$defs/change"}
        },
        "message": {"description": "The answer to the last words.", "type": "string"},
        "warnings": {
          "description": "What a person should know.",
          "type": "array",
          "items": {"$ref": "#/$defs/warning"}
        },
        "requires_user_action": {
          "description": "What is waited for.",
          "type": "string",
          "enum": ["approve_plan", "answer", "none"]
        },
        "tasks": {
          "description": "The tasks that were written or cancelled.",
          "type": "array",
          "items": {"$ref": "#/$defs/task"}
        },
        "title": {"description": "The title of what is planned.", "type": "string"},
        "dry_run": {"description": "Whether nothing was kept.", "type": "boolean"},
        "source": {
          "description": "Whether a model contributed to the plan.",
          "type": "string",
          "enum": ["builtin", "model"]
        }
      }
    },
    "understood_task": {
      "description": "A task as it was understood.",
      "type": "object",
      "required": [
        "title", "scheduled_local", "scheduled_at", "duration_minutes", "recurrence_rule",
        "recurrence_kind", "recurrence", "trigger_type", "location_trigger"
      ],
      "properties": {
        "title": {"description": "What to do.", "type": "string"},
        "scheduled_local": {
          "description": "When, as a wall time without offset.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?$"
        },
        "scheduled_at": {
          "description": "When, in UTC.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "duration_minutes": {
          "description": "How long it takes.",
          "type": ["integer", "null"],
          "minimum": 1
        },
        "recurrence_rule": {
          "description": "The RFC 5545 rule, without RRULE: in front.",
          "type": ["string", "null"]
        },
        "recurrence_kind": {
          "description": "How it repeats.",
          "type": ["string", "null"],
          "enum": ["rrule", "after_completion", "quota", null]
        },
        "recurrence": {
          "description": "The terms of what repeats without a rule.",
          "type": ["object", "null"]
        },
        "trigger_type": {
          "description": "What makes it due.",
          "type": "string",
          "enum": ["time", "location"]
        },
        "location_trigger": {
          "description": "The place that makes it due.",
          "type": ["string", "null"],
          "pattern": "^(arrive|leave):"
        }
      }
    },
    "understood_goal": {
      "description": "A goal as it was understood.",
      "type": "object",
      "required": ["title", "deadline", "weeks", "per_week", "tags"],
      "properties": {
        "title": {"description": "What is aimed at.", "type": "string"},
        "deadline": {
          "description": "The last day.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
        },
        "weeks": {
          "description": "How many weeks it may take.",
          "type": ["integer", "null"],
          "minimum": 1
        },
        "per_week": {
          "description": "How often a week.",
          "type": ["integer", "null"],
          "minimum": 1
        },
        "tags": {
          "description": "Its categories.",
          "type": "array",
          "items": {"type": "string"}
        }
      }
    },
    "understood_move": {
      "description": "A move as it was understood.",
      "type": "object",
      "required": ["task", "scheduled_local"],
      "properties": {
        "task": {"description": "The words for the task.", "type": "string"},
        "scheduled_local": {
          "description": "The new time, as a wall time without offset.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?$"
        }
      }
    },
    "understood_change": {
      "description": "A change of a goal as it was understood.",
      "type": "object",
      "required": ["goal", "change", "per_week", "time", "part_of_day"],
      "properties": {
        "goal": {"description": "The words for the goal.", "type": "string"},
        "change": {"description": "What is to be different.", "type": "string"},
        "per_week": {
          "description": "How often a week.",
          "type": ["integer", "null"],
          "minimum": 1
        },
        "time": {
          "description": "The time of day.",
          "type": ["string", "null"],
          "pattern": "^\\d{2}:\\d{2}(:\\d{2})?$"
        },
        "part_of_day": {"description": "The part of the day.", "type": ["string", "null"]}
      }
    },
    "understanding": {
      "description": "What was understood and done.",
      "type": "object",
      "required": [
        "intent", "task", "goal", "reschedule", "modify", "clarification_question", "missing",
        "confidence", "source", "agent_node", "message", "warnings", "conversation_id",
        "requires_user_action", "tasks", "plan", "spans", "dry_run"
      ],
      "properties": {
        "intent": {
          "description": "What the words ask for.",
          "type": "string",
          "enum": [
            "NEW_TASK", "GOAL", "RESCHEDULE_TASK", "MODIFY_GOAL", "CLARIFY", "ONBOARDING"
          ]
        },
        "task": {
          "description": "The task that was understood.",
          "anyOf": [{"$ref": "#/$defs/understood_task"}, {"type": "null"}]
        },
        "goal": {
          "description": "The goal that was understood.",
          "anyOf": [{"$ref": "#/$defs/understood_goal"}, {"type": "null"}]
        },
        "reschedule": {
          "description": "The move that was understood.",
          "anyOf": [{"$ref": "#/$defs/understood_move"}, {"type": "null"}]
        },
        "modify": {
          "description": "The change of a goal that was understood.",
          "anyOf": [{"$ref": "#/$defs/understood_change"}, {"type": "null"}]
        },
        "clarification_question": {
          "description": "The one question that has to be answered first.",
          "type": ["string", "null"]
        },
        "missing": {
          "description": "What is missing.",
          "type": ["string", "null"],
          "enum": ["task", "time", "goal", "intent", null]
        },
        "confidence": {
          "description": "How sure the reading is.",
          "type": "number",
          "minimum": 0,
          "maximum": 1
        },
        "source": {
          "description": "Who read the words.",
          "type": "string",
          "enum": ["builtin", "model"]
        },
        "agent_node": {"description": "Which role answered.", "type": "string"},
        "message": {
          "description": "What happened, in a sentence; empty in a dry run that understood.",
          "type": "string"
        },
        "warnings": {
          "description": "What a person should know.",
          "type": "array",
          "items": {"$ref": "#/$defs/warning"}
        },
        "conversation_id": {
          "description": "The conversation; null in a dry run.",
          "type": ["string", "null"],
          "format": "uuid"
        },
        "requires_user_action": {
          "description": "What is waited for.",
          "type": "string",
          "enum": ["approve_plan", "answer", "none"]
        },
        "tasks": {
          "description": "The tasks that were written or moved.",
          "type": "array",
          "items": {"$ref": "#/$defs/task"}
        },
        "plan": {
          "description": "The plan that waits for approval.",
          "anyOf": [{"$ref": "#/$defs/planning"}, {"type": "null"}]
        },
        "spans": {
          "description": "How each part of the words was read.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["text", "kind", "meaning"],
            "properties": {
              "text": {"description": "The words.", "type": "string"},
              "kind": {"description": "What kind of part it is.", "type": "string"},
              "meaning": {"description": "What it was read as.", "type": "string"}
            }
          }
        },
        "dry_run": {"description": "Whether nothing was kept.", "type": "boolean"}
      }
    },
    "profile": {
      "description": "The profile of the person.",
      "type": "object",
      "required": [
        "name", "sleep_window", "work_hours", "chronotype", "timezone", "locations",
        "existing_commitments", "phone_masked", "phone_verified_at", "whatsapp_wanted",
        "whatsapp_consent_at", "onboarded_at"
      ],
      "properties": {
        "name": {"description": "What flux calls the person.", "type": ["string", "null"]},
        "sleep_window": {
          "description": "When they sleep.",
          "type": "object",
          "required": ["start", "end"],
          "properties": {
            "start": {
              "description": "Bedtime.",
              "type": "string",
              "pattern": "^\\d{2}:\\d{2}(:\\d{2})?$"
            },
            "end": {
              "description": "Wake time.",
              "type": "string",
              "pattern": "^\\d{2}:\\d{2}(:\\d{2})?$"
            }
          }
        },
        "work_hours": {
          "description": "When they work; null where they do not, or did not say.",
          "type": ["object", "null"],
          "required": ["start", "end", "days"],
          "properties": {
            "start": {
              "description": "When work starts.",
              "type": "string",
              "pattern": "^\\d{2}:\\d{2}(:\\d{2})?$"
            },
            "end": {
              "description": "When it ends.",
              "type": "string",
              "pattern": "^\\d{2}:\\d{2}(:\\d{2})?$"
            },
            "days": {
              "description": "The working days.",
              "type": "array",
              "items": {"type": "string", "enum": ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]}
            }
          }
        },
        "chronotype": {
          "description": "When they are at their best.",
          "type": "string",
          "enum": ["morning", "evening", "neutral"]
        },
        "timezone": {"description": "The IANA name of their zone.", "type": ["string", "null"]},
        "locations": {
          "description": "What they call their places.",
          "type": "object",
          "required": ["home", "work"],
          "properties": {
            "home": {"description": "What they call home.", "type": ["string", "null"]},
            "work": {"description": "What they call work.", "type": ["string", "null"]}
          }
        },
        "existing_commitments": {
          "description": "Their regular commitments.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["title", "days", "time", "duration_minutes"],
            "properties": {
              "title": {"description": "What it is.", "type": "string"},
              "days": {
                "description": "Its weekdays.",
                "type": "array",
                "items": {"type": "string", "enum": ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]}
              },
              "time": {
                "description": "When it starts.",
                "type": ["string", "null"],
                "pattern": "^\\d{2}:\\d{2}(:\\d{2})?$"
              },
              "duration_minutes": {
                "description": "How long it takes.",
                "type": ["integer", "null"],
                "minimum": 1
              }
            }
          }
        },
        "phone_masked": {
          "description": "Their phone number, all but the last digits hidden.",
          "type": ["string", "null"]
        },
        "phone_verified_at": {
          "description": "When the number was verified.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "whatsapp_wanted": {
          "description": "Whether they asked for WhatsApp before their number was verified.",
          "type": "boolean"
        },
        "whatsapp_consent_at": {
          "description": "When they consented to WhatsApp messages.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "onboarded_at": {
          "description": "When they finished the introduction.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        }
      }
    }
  }
}

"""##),
        ("patterns", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:patterns:1",
  "title": "flux patterns",
  "description": "What flux learned of the days.",
  "type": "object",
  "required": ["schema", "patterns", "message", "dry_run"],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.patterns/1"
    },
    "patterns": {
      "description": "The patterns.",
      "type": "array",
      "items": {"$ref": "#/$defs/pattern"}
    },
    "message": {
      "description": "What happened, in a sentence; empty where nothing was changed.",
      "type": "string"
    },
    "dry_run": {"description": "Whether nothing was kept.", "type": "boolean"},
    "replayed": {
      "description": "True where an idempotency key was known and nothing was done now; otherwise absent.",
      "type": "boolean"
    }
  },
  "$defs": {
    "pattern": {
      "description": "Something that the history shows about when things get done.",
      "type": "object",
      "required": [
        "id", "number", "pattern_type", "description", "data", "confidence", "created_at",
        "updated_at", "influences"
      ],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "pattern_type": {
          "description": "What it says.",
          "type": "string",
          "enum": ["best_time", "time_avoidance", "category_performance"]
        },
        "description": {"description": "The pattern in a sentence.", "type": "string"},
        "data": {
          "description": "The slot and the counts.",
          "type": "object",
          "required": [
            "day", "time_range", "miss_count", "sample_count", "category", "user_overridden"
          ],
          "properties": {
            "day": {
              "description": "The weekday it is about; null for every day.",
              "type": ["string", "null"],
              "enum": ["MO", "TU", "WE", "TH", "FR", "SA", "SU", null]
            },
            "time_range": {
              "description": "The stretch of the day it is about.",
              "type": ["object", "null"],
              "required": ["start", "end"],
              "properties": {
                "start": {
                  "description": "When it starts.",
                  "type": "string",
                  "pattern": "^\\d{2}:\\d{2}(:\\d{2})?$"
                },
                "end": {
                  "description": "When it ends.",
                  "type": "string",
                  "pattern": "^\\d{2}:\\d{2}(:\\d{2})?$"
                }
              }
            },
            "miss_count": {
              "description": "How many misses it rests on.",
              "type": "integer",
              "minimum": 0
            },
            "sample_count": {
              "description": "How many done or missed tasks it rests on.",
              "type": "integer",
              "minimum": 0
            },
            "category": {
              "description": "The category it is about.",
              "type": ["string", "null"]
            },
            "user_overridden": {
              "description": "Whether the person corrected it.",
              "type": "boolean"
            }
          }
        },
        "confidence": {
          "description": "How sure it is.",
          "type": "number",
          "minimum": 0,
          "maximum": 1
        },
        "created_at": {
          "description": "When it was found.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "updated_at": {
          "description": "When it last changed.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "influences": {
          "description": "Whether it influences when flux plans.",
          "type": "boolean"
        }
      }
    }
  }
}

"""##),
        ("pause", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:pause:1",
  "title": "flux pause",
  "description": "The rest that began.",
  "type": "object",
  "required": [
    "schema", "paused", "until", "goal", "tasks", "updated", "message", "warnings", "dry_run"
  ],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.pause/1"
    },
    "paused": {"description": "Whether something rests now.", "type": "boolean"},
    "until": {
      "description": "The last day of the rest; null where it is open.",
      "type": ["string", "null"],
      "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
    },
    "goal": {
      "description": "The goal that rests; null where everything does.",
      "anyOf": [{"$ref": "#/$defs/goal_reference"}, {"type": "null"}]
    },
    "tasks": {
      "description": "The tasks that were moved or excused.",
      "type": "array",
      "items": {"$ref": "#/$defs/task"}
    },
    "updated": {"description": "How many tasks were changed.", "type": "integer", "minimum": 0},
    "message": {"description": "Empty: nothing happened.", "type": "string"},
    "warnings": {
      "description": "What a person should know.",
      "type": "array",
      "items": {"$ref": "#/$defs/warning"}
    },
    "dry_run": {"description": "Whether nothing was kept.", "type": "boolean"},
    "replayed": {
      "description": "True where an idempotency key was known and nothing was done now; otherwise absent.",
      "type": "boolean"
    }
  },
  "$defs": {
    "goal_reference": {
      "description": "A goal as tasks name it.",
      "type": "object",
      "required": ["id", "number", "title"],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What is aimed at.", "type": "string"}
      }
    },
    "task": {
      "description": "A task.",
      "type": "object",
      "required": [
        "id", "number", "title", "description", "status", "scheduled_at", "scheduled_local",
        "duration_minutes", "trigger_type", "location_trigger", "recurrence_rule", "goal",
        "shared_with", "tags", "completed_at", "created_at", "recurrence_kind", "recurrence",
        "series_id", "notes", "amount"
      ],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What to do.", "type": "string"},
        "description": {"description": "Longer words on it.", "type": "string"},
        "status": {
          "description": "Its state; the first two are open.",
          "type": "string",
          "enum": ["pending", "rescheduled", "missed", "done", "cancelled"]
        },
        "scheduled_at": {
          "description": "When it is due, in UTC.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "scheduled_local": {
          "description": "When it is due, with the user's offset.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
        },
        "duration_minutes": {
          "description": "How long it takes.",
          "type": ["integer", "null"],
          "minimum": 1,
          "maximum": 10080
        },
        "trigger_type": {
          "description": "What makes it due.",
          "type": "string",
          "enum": ["time", "location"]
        },
        "location_trigger": {
          "description": "The place that makes it due.",
          "type": ["string", "null"],
          "pattern": "^(arrive|leave):"
        },
        "recurrence_rule": {
          "description": "The RFC 5545 rule of its series, without RRULE: in front.",
          "type": ["string", "null"]
        },
        "goal": {
          "description": "The goal it serves.",
          "anyOf": [{"$ref": "#/$defs/goal_reference"}, {"type": "null"}]
        },
        "shared_with": {
          "description": "Other goals it serves too.",
          "type": "array",
          "items": {"$ref": "#/$defs/goal_reference"}
        },
        "tags": {"description": "Its tags.", "type": "array", "items": {"type": "string"}},
        "completed_at": {
          "description": "When it was done.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "created_at": {
          "description": "When it was stored.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "recurrence_kind": {
          "description": "How its series goes on.",
          "type": ["string", "null"],
          "enum": ["rrule", "after_completion", "quota", null]
        },
        "recurrence": {
          "description": "The terms of a series without a rule.",
          "type": ["object", "null"]
        },
        "series_id": {
          "description": "The UUID of the series it is an occurrence of.",
          "type": ["string", "null"],
          "format": "uuid"
        },
        "notes": {"description": "What was noted.", "type": ["string", "null"]},
        "amount": {"description": "How much was done.", "type": ["string", "null"]}
      }
    },
    "warning": {
      "description": "Something a person should know.",
      "type": "object",
      "required": ["code", "message"],
      "properties": {
        "code": {"description": "A stable code.", "type": "string"},
        "message": {"description": "What a person should know.", "type": "string"}
      }
    }
  }
}

"""##),
        ("prompt", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:prompt:1",
  "title": "flux prompt",
  "description": "The day in one line, for a shell prompt.",
  "type": "object",
  "required": ["schema", "text", "overdue", "left", "next"],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.prompt/1"
    },
    "text": {
      "description": "The line; empty where nothing is overdue, left or planned.",
      "type": "string"
    },
    "overdue": {
      "description": "How many open tasks of earlier logical days there are.",
      "type": "integer",
      "minimum": 0
    },
    "left": {
      "description": "How many tasks of today are open.",
      "type": "integer",
      "minimum": 0
    },
    "next": {
      "description": "The open task that is due next.",
      "anyOf": [{"$ref": "#/$defs/task"}, {"type": "null"}]
    }
  },
  "$defs": {
    "goal_reference": {
      "description": "A goal as tasks name it.",
      "type": "object",
      "required": ["id", "number", "title"],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What is aimed at.", "type": "string"}
      }
    },
    "task": {
      "description": "A task.",
      "type": "object",
      "required": [
        "id", "number", "title", "description", "status", "scheduled_at", "scheduled_local",
        "duration_minutes", "trigger_type", "location_trigger", "recurrence_rule", "goal",
        "shared_with", "tags", "completed_at", "created_at", "recurrence_kind", "recurrence",
        "series_id", "notes", "amount"
      ],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What to do.", "type": "string"},
        "description": {"description": "Longer words on it.", "type": "string"},
        "status": {
          "description": "Its state; the first two are open.",
          "type": "string",
          "enum": ["pending", "rescheduled", "missed", "done", "cancelled"]
        },
        "scheduled_at": {
          "description": "When it is due, in UTC.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "scheduled_local": {
          "description": "When it is due, with the user's offset.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
        },
        "duration_minutes": {
          "description": "How long it takes.",
          "type": ["integer", "null"],
          "minimum": 1,
          "maximum": 10080
        },
        "trigger_type": {
          "description": "What makes it due.",
          "type": "string",
          "enum": ["time", "location"]
        },
        "location_trigger": {
          "description": "The place that makes it due.",
          "type": ["string", "null"],
          "pattern": "^(arrive|leave):"
        },
        "recurrence_rule": {
          "description": "The RFC 5545 rule of its series, without RRULE: in front.",
          "type": ["string", "null"]
        },
        "goal": {
          "description": "The goal it serves.",
          "anyOf": [{"$ref": "#/$defs/goal_reference"}, {"type": "null"}]
        },
        "shared_with": {
          "description": "Other goals it serves too.",
          "type": "array",
          "items": {"$ref": "#/$defs/goal_reference"}
        },
        "tags": {"description": "Its tags.", "type": "array", "items": {"type": "string"}},
        "completed_at": {
          "description": "When it was done.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "created_at": {
          "description": "When it was stored.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "recurrence_kind": {
          "description": "How its series goes on.",
          "type": ["string", "null"],
          "enum": ["rrule", "after_completion", "quota", null]
        },
        "recurrence": {
          "description": "The terms of a series without a rule.",
          "type": ["object", "null"]
        },
        "series_id": {
          "description": "The UUID of the series it is an occurrence of.",
          "type": ["string", "null"],
          "format": "uuid"
        },
        "notes": {"description": "What was noted.", "type": ["string", "null"]},
        "amount": {"description": "How much was done.", "type": ["string", "null"]}
      }
    }
  }
}

"""##),
        ("push", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:push:1",
  "title": "flux push",
  "description": "The key that browsers subscribe with, or who takes messages.",
  "type": "object",
  "required": ["schema", "message", "dry_run"],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.push/1"
    },
    "public_key": {
      "description": "The public key, base64url; null where there is none or it is not asked for.",
      "type": ["string", "null"]
    },
    "subscriptions": {
      "description": "Who takes messages, the oldest first.",
      "type": "array",
      "items": {
        "description": "A browser or device that takes messages.",
        "type": "object",
        "required": ["number", "service", "label", "created_at", "used_at"],
        "properties": {
          "number": {"description": "Its number.", "type": "integer", "minimum": 1},
          "service": {
            "description": "The push service, without the part that is secret.",
            "type": "string"
          },
          "label": {"description": "What the person calls it.", "type": ["string", "null"]},
          "created_at": {
            "description": "When it was added.",
            "type": "string",
            "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
          },
          "used_at": {
            "description": "When it last took a message.",
            "type": ["string", "null"],
            "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
          }
        }
      }
    },
    "updated": {"description": "How many were changed.", "type": "integer", "minimum": 0},
    "channel": {"description": "Of 'test': the channel.", "const": "webpush"},
    "ok": {
      "description": "Of 'test': whether somebody took the word, or would be asked to.",
      "type": "boolean"
    },
    "message": {"description": "What happened, in a sentence.", "type": "string"},
    "dry_run": {"description": "Whether nothing was done.", "type": "boolean"},
    "replayed": {
      "description": "True where an idempotency key was known and nothing was done now; otherwise absent.",
      "type": "boolean"
    }
  },
  "anyOf": [
    {
      "title": "push keys, subscribe, list and remove",
      "required": ["public_key", "subscriptions", "updated"]
    },
    {"title": "push test", "required": ["channel", "ok"]}
  ]
}

"""##),
        ("redo", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:redo:1",
  "title": "flux redo",
  "description": "The changes that were brought back.",
  "type": "object",
  "required": ["schema", "redone", "conflicts", "dry_run"],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.redo/1"
    },
    "redone": {
      "description": "The changes, in the order they were brought back.",
      "type": "array",
      "items": {"$ref": "#/$defs/journal_change"}
    },
    "conflicts": {
      "description": "Rows that something else had changed since.",
      "type": "array",
      "items": {"$ref": "#/$defs/row_conflict"}
    },
    "dry_run": {"description": "Whether nothing was kept.", "type": "boolean"},
    "replayed": {
      "description": "True where an idempotency key was known and nothing was done now; otherwise absent.",
      "type": "boolean"
    }
  },
  "$defs": {
    "row_conflict": {
      "description": "A row that something else had changed since.",
      "type": "object",
      "required": ["table", "number", "kind"],
      "properties": {
        "table": {"description": "The table.", "type": "string"},
        "number": {
          "description": "The row's number, -1 where its key is no number.",
          "type": "integer"
        },
        "kind": {
          "description": "Why it could not be restored.",
          "type": "string",
          "enum": ["changed", "gone", "taken", "constraint", "reference"]
        }
      }
    },
    "journal_change": {
      "description": "A change that was taken back or brought back.",
      "type": "object",
      "required": ["id", "command", "at", "changes", "summary"],
      "properties": {
        "id": {"description": "Its number in the log.", "type": "integer", "minimum": 1},
        "command": {"description": "The command that made it.", "type": "string"},
        "at": {
          "description": "When it was made.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "changes": {
          "description": "How many rows it changed.",
          "type": "integer",
          "minimum": 0
        },
        "summary": {"description": "What it changed, in counts.", "type": "string"}
      }
    }
  }
}

"""##),
        ("restore", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:restore:1",
  "title": "flux restore",
  "description": "The copy that took the place of the store.",
  "type": "object",
  "required": ["schema", "files", "erased", "remaining", "fingerprint", "message", "dry_run"],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.restore/1"
    },
    "files": {
      "description": "The copy of what was in the store before.",
      "type": "array",
      "items": {"type": "string"}
    },
    "erased": {
      "description": "How many older copies were removed.",
      "type": "object",
      "additionalProperties": {"type": "integer", "minimum": 0}
    },
    "remaining": {
      "description": "The copies that are there now, newest first.",
      "type": "array",
      "items": {"type": "string"}
    },
    "fingerprint": {
      "description": "The fingerprint of what was copied, as 'flux check --fingerprint' makes it.",
      "type": "string"
    },
    "message": {"description": "Empty: nothing happened.", "type": "string"},
    "dry_run": {"description": "Whether nothing was kept.", "type": "boolean"}
  }
}

"""##),
        ("schema", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:schema:1",
  "title": "flux schema",
  "description": "The documents that there is a schema of.",
  "type": "object",
  "required": ["schema", "commands"],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.schema/1"
    },
    "commands": {
      "description": "The documents, by name.",
      "type": "array",
      "items": {
        "type": "object",
        "required": ["name", "description"],
        "properties": {
          "name": {"description": "The name, which 'flux schema' takes.", "type": "string"},
          "description": {"description": "What the document says.", "type": "string"}
        }
      }
    }
  }
}

"""##),
        ("search", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:search:1",
  "title": "flux search",
  "description": "The tasks that fit words, the best ones first.",
  "type": "object",
  "required": ["schema", "tasks", "total"],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.search/1"
    },
    "tasks": {"description": "The tasks.", "type": "array", "items": {"$ref": "#/$defs/task"}},
    "total": {
      "description": "How many there are, also where a limit hides some.",
      "type": "integer",
      "minimum": 0
    }
  },
  "$defs": {
    "goal_reference": {
      "description": "A goal as tasks name it.",
      "type": "object",
      "required": ["id", "number", "title"],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What is aimed at.", "type": "string"}
      }
    },
    "task": {
      "description": "A task.",
      "type": "object",
      "required": [
        "id", "number", "title", "description", "status", "scheduled_at", "scheduled_local",
        "duration_minutes", "trigger_type", "location_trigger", "recurrence_rule", "goal",
        "shared_with", "tags", "completed_at", "created_at", "recurrence_kind", "recurrence",
        "series_id", "notes", "amount"
      ],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What to do.", "type": "string"},
        "description": {"description": "Longer words on it.", "type": "string"},
        "status": {
          "description": "Its state; the first two are open.",
          "type": "string",
          "enum": ["pending", "rescheduled", "missed", "done", "cancelled"]
        },
        "scheduled_at": {
          "description": "When it is due, in UTC.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "scheduled_local": {
          "description": "When it is due, with the user's offset.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
        },
        "duration_minutes": {
          "description": "How long it takes.",
          "type": ["integer", "null"],
          "minimum": 1,
          "maximum": 10080
        },
        "trigger_type": {
          "description": "What makes it due.",
          "type": "string",
          "enum": ["time", "location"]
        },
        "location_trigger": {
          "description": "The place that makes it due.",
          "type": ["string", "null"],
          "pattern": "^(arrive|leave):"
        },
        "recurrence_rule": {
          "description": "The RFC 5545 rule of its series, without RRULE: in front.",
          "type": ["string", "null"]
        },
        "goal": {
          "description": "The goal it serves.",
          "anyOf": [{"$ref": "#/$defs/goal_reference"}, {"type": "null"}]
        },
        "shared_with": {
          "description": "Other goals it serves too.",
          "type": "array",
          "items": {"$ref": "#/$defs/goal_reference"}
        },
        "tags": {"description": "Its tags.", "type": "array", "items": {"type": "string"}},
        "completed_at": {
          "description": "When it was done.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "created_at": {
          "description": "When it was stored.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "recurrence_kind": {
          "description": "How its series goes on.",
          "type": ["string", "null"],
          "enum": ["rrule", "after_completion", "quota", null]
        },
        "recurrence": {
          "description": "The terms of a series without a rule.",
          "type": ["object", "null"]
        },
        "series_id": {
          "description": "The UUID of the series it is an occurrence of.",
          "type": ["string", "null"],
          "format": "uuid"
        },
        "notes": {"description": "What was noted.", "type": ["string", "null"]},
        "amount": {"description": "How much was done.", "type": ["string", "null"]}
      }
    }
  }
}

"""##),
        ("serve", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:serve:1",
  "title": "flux serve",
  "description": "Where webhooks are received.",
  "type": "object",
  "required": ["schema", "address", "port"],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.serve/1"
    },
    "address": {
      "description": "The address, with the port.",
      "type": "string",
      "pattern": "^http://"
    },
    "port": {"description": "The port.", "type": "integer", "minimum": 1, "maximum": 65535}
  }
}

"""##),
        ("show", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:show:1",
  "title": "flux show",
  "description": "Everything about a task.",
  "type": "object",
  "required": ["schema", "task", "tasks", "updated", "message", "completed_goals", "dry_run"],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.show/1"
    },
    "task": {
      "description": "The task, where it is just one.",
      "anyOf": [{"$ref": "#/$defs/task"}, {"type": "null"}]
    },
    "tasks": {
      "description": "The task alone.",
      "type": "array",
      "items": {"$ref": "#/$defs/task"}
    },
    "updated": {
      "description": "Always 0: nothing is changed.",
      "type": "integer",
      "minimum": 0
    },
    "message": {"description": "Empty: nothing happened.", "type": "string"},
    "completed_goals": {
      "description": "Goals that this completed.",
      "type": "array",
      "items": {"$ref": "#/$defs/goal_reference"}
    },
    "dry_run": {"description": "Whether nothing was kept.", "type": "boolean"}
  },
  "$defs": {
    "goal_reference": {
      "description": "A goal as tasks name it.",
      "type": "object",
      "required": ["id", "number", "title"],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What is aimed at.", "type": "string"}
      }
    },
    "task": {
      "description": "A task.",
      "type": "object",
      "required": [
        "id", "number", "title", "description", "status", "scheduled_at", "scheduled_local",
        "duration_minutes", "trigger_type", "location_trigger", "recurrence_rule", "goal",
        "shared_with", "tags", "completed_at", "created_at", "recurrence_kind", "recurrence",
        "series_id", "notes", "amount"
      ],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What to do.", "type": "string"},
        "description": {"description": "Longer words on it.", "type": "string"},
        "status": {
          "description": "Its state; the first two are open.",
          "type": "string",
          "enum": ["pending", "rescheduled", "missed", "done", "cancelled"]
        },
        "scheduled_at": {
          "description": "When it is due, in UTC.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "scheduled_local": {
          "description": "When it is due, with the user's offset.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
        },
        "duration_minutes": {
          "description": "How long it takes.",
          "type": ["integer", "null"],
          "minimum": 1,
          "maximum": 10080
        },
        "trigger_type": {
          "description": "What makes it due.",
          "type": "string",
          "enum": ["time", "location"]
        },
        "location_trigger": {
          "description": "The place that makes it due.",
          "type": ["string", "null"],
          "pattern": "^(arrive|leave):"
        },
        "recurrence_rule": {
          "description": "The RFC 5545 rule of its series, without RRULE: in front.",
          "type": ["string", "null"]
        },
        "goal": {
          "description": "The goal it serves.",
          "anyOf": [{"$ref": "#/$defs/goal_reference"}, {"type": "null"}]
        },
        "shared_with": {
          "description": "Other goals it serves too.",
          "type": "array",
          "items": {"$ref": "#/$defs/goal_reference"}
        },
        "tags": {"description": "Its tags.", "type": "array", "items": {"type": "string"}},
        "completed_at": {
          "description": "When it was done.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "created_at": {
          "description": "When it was stored.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "recurrence_kind": {
          "description": "How its series goes on.",
          "type": ["string", "null"],
          "enum": ["rrule", "after_completion", "quota", null]
        },
        "recurrence": {
          "description": "The terms of a series without a rule.",
          "type": ["object", "null"]
        },
        "series_id": {
          "description": "The UUID of the series it is an occurrence of.",
          "type": ["string", "null"],
          "format": "uuid"
        },
        "notes": {"description": "What was noted.", "type": ["string", "null"]},
        "amount": {"description": "How much was done.", "type": ["string", "null"]}
      }
    }
  }
}

"""##),
        ("skip", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:skip:1",
  "title": "flux skip",
  "description": "The tasks that were excused.",
  "type": "object",
  "required": ["schema", "task", "tasks", "updated", "message", "completed_goals", "dry_run"],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.skip/1"
    },
    "task": {
      "description": "The task, where it is just one.",
      "anyOf": [{"$ref": "#/$defs/task"}, {"type": "null"}]
    },
    "tasks": {
      "description": "The tasks after the change.",
      "type": "array",
      "items": {"$ref": "#/$defs/task"}
    },
    "updated": {"description": "How many tasks were changed.", "type": "integer", "minimum": 0},
    "message": {"description": "Empty: nothing happened.", "type": "string"},
    "completed_goals": {
      "description": "Goals that this completed.",
      "type": "array",
      "items": {"$ref": "#/$defs/goal_reference"}
    },
    "dry_run": {"description": "Whether nothing was kept.", "type": "boolean"},
    "replayed": {
      "description": "True where an idempotency key was known and nothing was done now; otherwise absent.",
      "type": "boolean"
    }
  },
  "$defs": {
    "goal_reference": {
      "description": "A goal as tasks name it.",
      "type": "object",
      "required": ["id", "number", "title"],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What is aimed at.", "type": "string"}
      }
    },
    "task": {
      "description": "A task.",
      "type": "object",
      "required": [
        "id", "number", "title", "description", "status", "scheduled_at", "scheduled_local",
        "duration_minutes", "trigger_type", "location_trigger", "recurrence_rule", "goal",
        "shared_with", "tags", "completed_at", "created_at", "recurrence_kind", "recurrence",
        "series_id", "notes", "amount"
      ],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What to do.", "type": "string"},
        "description": {"description": "Longer words on it.", "type": "string"},
        "status": {
          "description": "Its state; the first two are open.",
          "type": "string",
          "enum": ["pending", "rescheduled", "missed", "done", "cancelled"]
        },
        "scheduled_at": {
          "description": "When it is due, in UTC.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "scheduled_local": {
          "description": "When it is due, with the user's offset.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
        },
        "duration_minutes": {
          "description": "How long it takes.",
          "type": ["integer", "null"],
          "minimum": 1,
          "maximum": 10080
        },
        "trigger_type": {
          "description": "What makes it due.",
          "type": "string",
          "enum": ["time", "location"]
        },
        "location_trigger": {
          "description": "The place that makes it due.",
          "type": ["string", "null"],
          "pattern": "^(arrive|leave):"
        },
        "recurrence_rule": {
          "description": "The RFC 5545 rule of its series, without RRULE: in front.",
          "type": ["string", "null"]
        },
        "goal": {
          "description": "The goal it serves.",
          "anyOf": [{"$ref": "#/$defs/goal_reference"}, {"type": "null"}]
        },
        "shared_with": {
          "description": "Other goals it serves too.",
          "type": "array",
          "items": {"$ref": "#/$defs/goal_reference"}
        },
        "tags": {"description": "Its tags.", "type": "array", "items": {"type": "string"}},
        "completed_at": {
          "description": "When it was done.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "created_at": {
          "description": "When it was stored.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "recurrence_kind": {
          "description": "How its series goes on.",
          "type": ["string", "null"],
          "enum": ["rrule", "after_completion", "quota", null]
        },
        "recurrence": {
          "description": "The terms of a series without a rule.",
          "type": ["object", "null"]
        },
        "series_id": {
          "description": "The UUID of the series it is an occurrence of.",
          "type": ["string", "null"],
          "format": "uuid"
        },
        "notes": {"description": "What was noted.", "type": ["string", "null"]},
        "amount": {"description": "How much was done.", "type": ["string", "null"]}
      }
    }
  }
}

"""##),
        ("snooze", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:snooze:1",
  "title": "flux snooze",
  "description": "The tasks that were put off.",
  "type": "object",
  "required": ["schema", "task", "tasks", "updated", "message", "completed_goals", "dry_run"],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.snooze/1"
    },
    "task": {
      "description": "The task, where it is just one.",
      "anyOf": [{"$ref": "#/$defs/task"}, {"type": "null"}]
    },
    "tasks": {
      "description": "The tasks after the change.",
      "type": "array",
      "items": {"$ref": "#/$defs/task"}
    },
    "updated": {"description": "How many tasks were changed.", "type": "integer", "minimum": 0},
    "message": {"description": "Empty: nothing happened.", "type": "string"},
    "completed_goals": {
      "description": "Goals that this completed.",
      "type": "array",
      "items": {"$ref": "#/$defs/goal_reference"}
    },
    "dry_run": {"description": "Whether nothing was kept.", "type": "boolean"},
    "replayed": {
      "description": "True where an idempotency key was known and nothing was done now; otherwise absent.",
      "type": "boolean"
    }
  },
  "$defs": {
    "goal_reference": {
      "description": "A goal as tasks name it.",
      "type": "object",
      "required": ["id", "number", "title"],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What is aimed at.", "type": "string"}
      }
    },
    "task": {
      "description": "A task.",
      "type": "object",
      "required": [
        "id", "number", "title", "description", "status", "scheduled_at", "scheduled_local",
        "duration_minutes", "trigger_type", "location_trigger", "recurrence_rule", "goal",
        "shared_with", "tags", "completed_at", "created_at", "recurrence_kind", "recurrence",
        "series_id", "notes", "amount"
      ],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What to do.", "type": "string"},
        "description": {"description": "Longer words on it.", "type": "string"},
        "status": {
          "description": "Its state; the first two are open.",
          "type": "string",
          "enum": ["pending", "rescheduled", "missed", "done", "cancelled"]
        },
        "scheduled_at": {
          "description": "When it is due, in UTC.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "scheduled_local": {
          "description": "When it is due, with the user's offset.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
        },
        "duration_minutes": {
          "description": "How long it takes.",
          "type": ["integer", "null"],
          "minimum": 1,
          "maximum": 10080
        },
        "trigger_type": {
          "description": "What makes it due.",
          "type": "string",
          "enum": ["time", "location"]
        },
        "location_trigger": {
          "description": "The place that makes it due.",
          "type": ["string", "null"],
          "pattern": "^(arrive|leave):"
        },
        "recurrence_rule": {
          "description": "The RFC 5545 rule of its series, without RRULE: in front.",
          "type": ["string", "null"]
        },
        "goal": {
          "description": "The goal it serves.",
          "anyOf": [{"$ref": "#/$defs/goal_reference"}, {"type": "null"}]
        },
        "shared_with": {
          "description": "Other goals it serves too.",
          "type": "array",
          "items": {"$ref": "#/$defs/goal_reference"}
        },
        "tags": {"description": "Its tags.", "type": "array", "items": {"type": "string"}},
        "completed_at": {
          "description": "When it was done.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "created_at": {
          "description": "When it was stored.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "recurrence_kind": {
          "description": "How its series goes on.",
          "type": ["string", "null"],
          "enum": ["rrule", "after_completion", "quota", null]
        },
        "recurrence": {
          "description": "The terms of a series without a rule.",
          "type": ["object", "null"]
        },
        "series_id": {
          "description": "The UUID of the series it is an occurrence of.",
          "type": ["string", "null"],
          "format": "uuid"
        },
        "notes": {"description": "What was noted.", "type": ["string", "null"]},
        "amount": {"description": "How much was done.", "type": ["string", "null"]}
      }
    }
  }
}

"""##),
        ("today", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:today:1",
  "title": "flux today",
  "description": "The tasks of a day, of a week or of several days.",
  "type": "object",
  "required": [
    "schema", "date", "last_date", "timezone", "tasks", "overdue", "next", "done", "total",
    "days", "onboarded", "now_local", "proposals", "paused", "paused_until"
  ],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.today/1"
    },
    "date": {
      "description": "The first day.",
      "type": "string",
      "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
    },
    "last_date": {
      "description": "The last day.",
      "type": "string",
      "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
    },
    "timezone": {"description": "The IANA name of the user's zone.", "type": "string"},
    "tasks": {
      "description": "All tasks of those logical days but the cancelled ones, by time, timeless ones last.",
      "type": "array",
      "items": {"$ref": "#/$defs/task"}
    },
    "overdue": {
      "description": "Open tasks of earlier logical days, the oldest first.",
      "type": "array",
      "items": {"$ref": "#/$defs/task"}
    },
    "next": {
      "description": "The first open one of the tasks that is not before now.",
      "anyOf": [{"$ref": "#/$defs/task"}, {"type": "null"}]
    },
    "done": {"description": "How many of the tasks are done.", "type": "integer", "minimum": 0},
    "total": {"description": "How many tasks there are.", "type": "integer", "minimum": 0},
    "days": {
      "description": "Which of the tasks belong to which day.",
      "type": "array",
      "items": {
        "type": "object",
        "required": ["date", "tasks"],
        "properties": {
          "date": {
            "description": "The day.",
            "type": "string",
            "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
          },
          "tasks": {
            "description": "The numbers of its tasks, in order.",
            "type": "array",
            "items": {"type": "integer", "minimum": 1}
          }
        }
      },
      "minItems": 1
    },
    "onboarded": {"description": "Whether the introduction was finished.", "type": "boolean"},
    "now_local": {
      "description": "The present moment, with the user's offset.",
      "type": "string",
      "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
    },
    "proposals": {
      "description": "The times that are proposed and wait for a yes.",
      "type": "array",
      "items": {"$ref": "#/$defs/proposal"}
    },
    "paused": {"description": "Whether everything rests on the first day.", "type": "boolean"},
    "paused_until": {
      "description": "The last day of that rest.",
      "type": ["string", "null"],
      "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
    }
  },
  "$defs": {
    "goal_reference": {
      "description": "A goal as tasks name it.",
      "type": "object",
      "required": ["id", "number", "title"],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What is aimed at.", "type": "string"}
      }
    },
    "task": {
      "description": "A task.",
      "type": "object",
      "required": [
        "id", "number", "title", "description", "status", "scheduled_at", "scheduled_local",
        "duration_minutes", "trigger_type", "location_trigger", "recurrence_rule", "goal",
        "shared_with", "tags", "completed_at", "created_at", "recurrence_kind", "recurrence",
        "series_id", "notes", "amount"
      ],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What to do.", "type": "string"},
        "description": {"description": "Longer words on it.", "type": "string"},
        "status": {
          "description": "Its state; the first two are open.",
          "type": "string",
          "enum": ["pending", "rescheduled", "missed", "done", "cancelled"]
        },
        "scheduled_at": {
          "description": "When it is due, in UTC.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "scheduled_local": {
          "description": "When it is due, with the user's offset.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
        },
        "duration_minutes": {
          "description": "How long it takes.",
          "type": ["integer", "null"],
          "minimum": 1,
          "maximum": 10080
        },
        "trigger_type": {
          "description": "What makes it due.",
          "type": "string",
          "enum": ["time", "location"]
        },
        "location_trigger": {
          "description": "The place that makes it due.",
          "type": ["string", "null"],
          "pattern": "^(arrive|leave):"
        },
        "recurrence_rule": {
          "description": "The RFC 5545 rule of its series, without RRULE: in front.",
          "type": ["string", "null"]
        },
        "goal": {
          "description": "The goal it serves.",
          "anyOf": [{"$ref": "#/$defs/goal_reference"}, {"type": "null"}]
        },
        "shared_with": {
          "description": "Other goals it serves too.",
          "type": "array",
          "items": {"$ref": "#/$defs/goal_reference"}
        },
        "tags": {"description": "Its tags.", "type": "array", "items": {"type": "string"}},
        "completed_at": {
          "description": "When it was done.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "created_at": {
          "description": "When it was stored.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "recurrence_kind": {
          "description": "How its series goes on.",
          "type": ["string", "null"],
          "enum": ["rrule", "after_completion", "quota", null]
        },
        "recurrence": {
          "description": "The terms of a series without a rule.",
          "type": ["object", "null"]
        },
        "series_id": {
          "description": "The UUID of the series it is an occurrence of.",
          "type": ["string", "null"],
          "format": "uuid"
        },
        "notes": {"description": "What was noted.", "type": ["string", "null"]},
        "amount": {"description": "How much was done.", "type": ["string", "null"]}
      }
    },
    "proposal": {
      "description": "A time that is proposed for a task.",
      "type": "object",
      "required": ["task", "title", "proposed_local", "proposed_at", "asked_at"],
      "properties": {
        "task": {"description": "The number of the task.", "type": "integer", "minimum": 1},
        "title": {"description": "What it is called.", "type": "string"},
        "proposed_local": {
          "description": "The time, with the user's offset.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
        },
        "proposed_at": {
          "description": "The same moment in UTC.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "asked_at": {
          "description": "When it was asked for.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        }
      }
    }
  }
}

"""##),
        ("undo", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:undo:1",
  "title": "flux undo",
  "description": "The changes that were taken back.",
  "type": "object",
  "required": ["schema", "undone", "conflicts", "dry_run"],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.undo/1"
    },
    "undone": {
      "description": "The changes, newest first.",
      "type": "array",
      "items": {"$ref": "#/$defs/journal_change"}
    },
    "conflicts": {
      "description": "Rows that something else had changed since.",
      "type": "array",
      "items": {"$ref": "#/$defs/row_conflict"}
    },
    "dry_run": {
      "description": "Whether nothing was done: a list or a dry run.",
      "type": "boolean"
    },
    "replayed": {
      "description": "True where an idempotency key was known and nothing was done now; otherwise absent.",
      "type": "boolean"
    }
  },
  "$defs": {
    "row_conflict": {
      "description": "A row that something else had changed since.",
      "type": "object",
      "required": ["table", "number", "kind"],
      "properties": {
        "table": {"description": "The table.", "type": "string"},
        "number": {
          "description": "The row's number, -1 where its key is no number.",
          "type": "integer"
        },
        "kind": {
          "description": "Why it could not be restored.",
          "type": "string",
          "enum": ["changed", "gone", "taken", "constraint", "reference"]
        }
      }
    },
    "journal_change": {
      "description": "A change that was taken back or brought back.",
      "type": "object",
      "required": ["id", "command", "at", "changes", "summary"],
      "properties": {
        "id": {"description": "Its number in the log.", "type": "integer", "minimum": 1},
        "command": {"description": "The command that made it.", "type": "string"},
        "at": {
          "description": "When it was made.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "changes": {
          "description": "How many rows it changed.",
          "type": "integer",
          "minimum": 0
        },
        "summary": {"description": "What it changed, in counts.", "type": "string"}
      }
    }
  }
}

"""##),
        ("unpause", ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:flux:schema:unpause:1",
  "title": "flux unpause",
  "description": "The rest that ended.",
  "type": "object",
  "required": [
    "schema", "paused", "until", "goal", "tasks", "updated", "message", "warnings", "dry_run"
  ],
  "properties": {
    "schema": {
      "description": "The name and the version of this shape.",
      "const": "flux.unpause/1"
    },
    "paused": {"description": "Whether something rests now.", "type": "boolean"},
    "until": {
      "description": "The last day of the rest; null where it is open.",
      "type": ["string", "null"],
      "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
    },
    "goal": {
      "description": "The goal that rests; null where everything does.",
      "anyOf": [{"$ref": "#/$defs/goal_reference"}, {"type": "null"}]
    },
    "tasks": {
      "description": "The tasks that were moved or excused.",
      "type": "array",
      "items": {"$ref": "#/$defs/task"}
    },
    "updated": {"description": "How many tasks were changed.", "type": "integer", "minimum": 0},
    "message": {"description": "Empty: nothing happened.", "type": "string"},
    "warnings": {
      "description": "What a person should know.",
      "type": "array",
      "items": {"$ref": "#/$defs/warning"}
    },
    "dry_run": {"description": "Whether nothing was kept.", "type": "boolean"},
    "replayed": {
      "description": "True where an idempotency key was known and nothing was done now; otherwise absent.",
      "type": "boolean"
    }
  },
  "$defs": {
    "goal_reference": {
      "description": "A goal as tasks name it.",
      "type": "object",
      "required": ["id", "number", "title"],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What is aimed at.", "type": "string"}
      }
    },
    "task": {
      "description": "A task.",
      "type": "object",
      "required": [
        "id", "number", "title", "description", "status", "scheduled_at", "scheduled_local",
        "duration_minutes", "trigger_type", "location_trigger", "recurrence_rule", "goal",
        "shared_with", "tags", "completed_at", "created_at", "recurrence_kind", "recurrence",
        "series_id", "notes", "amount"
      ],
      "properties": {
        "id": {"description": "Its UUID.", "type": "string", "format": "uuid"},
        "number": {
          "description": "Its permanent short number.",
          "type": "integer",
          "minimum": 1
        },
        "title": {"description": "What to do.", "type": "string"},
        "description": {"description": "Longer words on it.", "type": "string"},
        "status": {
          "description": "Its state; the first two are open.",
          "type": "string",
          "enum": ["pending", "rescheduled", "missed", "done", "cancelled"]
        },
        "scheduled_at": {
          "description": "When it is due, in UTC.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "scheduled_local": {
          "description": "When it is due, with the user's offset.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$"
        },
        "duration_minutes": {
          "description": "How long it takes.",
          "type": ["integer", "null"],
          "minimum": 1,
          "maximum": 10080
        },
        "trigger_type": {
          "description": "What makes it due.",
          "type": "string",
          "enum": ["time", "location"]
        },
        "location_trigger": {
          "description": "The place that makes it due.",
          "type": ["string", "null"],
          "pattern": "^(arrive|leave):"
        },
        "recurrence_rule": {
          "description": "The RFC 5545 rule of its series, without RRULE: in front.",
          "type": ["string", "null"]
        },
        "goal": {
          "description": "The goal it serves.",
          "anyOf": [{"$ref": "#/$defs/goal_reference"}, {"type": "null"}]
        },
        "shared_with": {
          "description": "Other goals it serves too.",
          "type": "array",
          "items": {"$ref": "#/$defs/goal_reference"}
        },
        "tags": {"description": "Its tags.", "type": "array", "items": {"type": "string"}},
        "completed_at": {
          "description": "When it was done.",
          "type": ["string", "null"],
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "created_at": {
          "description": "When it was stored.",
          "type": "string",
          "pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$"
        },
        "recurrence_kind": {
          "description": "How its series goes on.",
          "type": ["string", "null"],
          "enum": ["rrule", "after_completion", "quota", null]
        },
        "recurrence": {
          "description": "The terms of a series without a rule.",
          "type": ["object", "null"]
        },
        "series_id": {
          "description": "The UUID of the series it is an occurrence of.",
          "type": ["string", "null"],
          "format": "uuid"
        },
        "notes": {"description": "What was noted.", "type": ["string", "null"]},
        "amount": {"description": "How much was done.", "type": ["string", "null"]}
      }
    },
    "warning": {
      "description": "Something a person should know.",
      "type": "object",
      "required": ["code", "message"],
      "properties": {
        "code": {"description": "A stable code.", "type": "string"},
        "message": {"description": "What a person should know.", "type": "string"}
      }
    }
  }
}

"""##),
    ]
}
