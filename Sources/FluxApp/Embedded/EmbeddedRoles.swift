// swift-format-ignore-file
// Written by share/embed from share/flux; do not edit.

/// The JSON Schemas of what the roles of a model answer.
enum EmbeddedRoles {
    static let all: [(name: String, text: String)] = [
        ("classifier", ##"""
{
  "type": "object",
  "additionalProperties": false,
  "required": ["tags"],
  "properties": {
    "tags": {
      "type": "array",
      "minItems": 1,
      "maxItems": 3,
      "items": {
        "type": "string",
        "enum": [
          "Health", "Fitness", "Nutrition", "Mental Health", "Career", "Learning", "Financial", "Relationships",
          "Creativity", "Productivity", "Spirituality", "Home", "Travel", "Other"
        ]
      }
    }
  }
}

"""##),
        ("observer", ##"""
{
  "type": "object",
  "additionalProperties": false,
  "required": ["patterns"],
  "properties": {
    "patterns": {
      "type": "array",
      "maxItems": 8,
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": ["type", "day", "start", "end", "category", "confidence", "rows", "note"],
        "properties": {
          "type": {"type": "string", "enum": ["best_time", "time_avoidance", "category_performance"]},
          "day": {"type": ["string", "null"], "enum": ["MO", "TU", "WE", "TH", "FR", "SA", "SU", null]},
          "start": {"type": ["string", "null"], "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"},
          "end": {"type": ["string", "null"], "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"},
          "category": {
            "type": ["string", "null"],
            "enum": [
              "Health", "Fitness", "Nutrition", "Mental Health", "Career", "Learning", "Financial", "Relationships",
              "Creativity", "Productivity", "Spirituality", "Home", "Travel", "Other", null
            ]
          },
          "confidence": {"type": "number", "minimum": 0, "maximum": 1},
          "rows": {
            "type": "array",
            "minItems": 1,
            "maxItems": 12,
            "items": {"type": "string", "pattern": "^[a-z][0-9]{1,4}$"}
          },
          "note": {"type": "string", "maxLength": 160}
        }
      }
    }
  }
}

"""##),
        ("orchestrator", ##"""
{
  "type": "object",
  "additionalProperties": false,
  "required": ["say", "intent", "confidence", "task", "goal", "reschedule", "modify", "question"],
  "properties": {
    "say": {"type": "string", "maxLength": 400},
    "intent": {"type": "string", "enum": ["GOAL", "NEW_TASK", "RESCHEDULE_TASK", "MODIFY_GOAL", "CLARIFY"]},
    "confidence": {"type": "number", "minimum": 0, "maximum": 1},
    "task": {
      "type": ["object", "null"],
      "additionalProperties": false,
      "required": ["title", "start", "duration_minutes", "recurrence_rule", "location_trigger"],
      "properties": {
        "title": {"type": "string", "maxLength": 200},
        "start": {
          "type": ["string", "null"],
          "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(T([01][0-9]|2[0-3]):[0-5][0-9])?$"
        },
        "duration_minutes": {"type": ["integer", "null"], "minimum": 1, "maximum": 1440},
        "recurrence_rule": {
          "type": ["string", "null"],
          "pattern": "^FREQ=(MINUTELY|HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]+=[A-Z0-9,+-]+)*$"
        },
        "location_trigger": {"type": ["string", "null"], "pattern": "^(arrive|leave):[^\"\\\\]{1,80}$"}
      }
    },
    "goal": {
      "type": ["object", "null"],
      "additionalProperties": false,
      "required": ["title", "deadline", "weeks", "per_week"],
      "properties": {
        "title": {"type": "string", "maxLength": 200},
        "deadline": {"type": ["string", "null"], "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},
        "weeks": {"type": ["integer", "null"], "minimum": 1, "maximum": 104},
        "per_week": {"type": ["integer", "null"], "minimum": 1, "maximum": 7}
      }
    },
    "reschedule": {
      "type": ["object", "null"],
      "additionalProperties": false,
      "required": ["task", "start"],
      "properties": {
        "task": {"type": "string", "maxLength": 200},
        "start": {
          "type": ["string", "null"],
          "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(T([01][0-9]|2[0-3]):[0-5][0-9])?$"
        }
      }
    },
    "modify": {
      "type": ["object", "null"],
      "additionalProperties": false,
      "required": ["goal", "change"],
      "properties": {"goal": {"type": "string", "maxLength": 200}, "change": {"type": "string", "maxLength": 400}}
    },
    "question": {"type": ["string", "null"], "maxLength": 300}
  }
}

"""##),
        ("planner", ##"""
{
  "type": "object",
  "additionalProperties": false,
  "required": [
    "say", "title", "outcome", "floor", "why", "feasible_in_6_weeks", "per_week", "effort", "preferred_time",
    "rest_days", "weeks", "roadmap"
  ],
  "properties": {
    "say": {"type": "string", "maxLength": 700},
    "title": {"type": "string", "maxLength": 60},
    "outcome": {"type": "string", "maxLength": 200},
    "floor": {"type": "string", "maxLength": 160},
    "why": {"type": "string", "maxLength": 200},
    "feasible_in_6_weeks": {"type": "boolean"},
    "per_week": {"type": "integer", "minimum": 1, "maximum": 6},
    "effort": {"type": "string", "enum": ["low", "moderate", "high"]},
    "preferred_time": {"type": "string", "enum": ["any", "morning", "evening", "bedtime"]},
    "rest_days": {"type": "integer", "minimum": 0, "maximum": 3},
    "weeks": {
      "type": "array",
      "minItems": 6,
      "maxItems": 6,
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": ["focus", "minutes", "sessions"],
        "properties": {
          "focus": {"type": "string", "maxLength": 80},
          "minutes": {"type": "integer", "minimum": 5, "maximum": 120},
          "sessions": {
            "type": "array",
            "minItems": 1,
            "maxItems": 6,
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": ["title", "description"],
              "properties": {
                "title": {"type": "string", "maxLength": 60},
                "description": {"type": "string", "maxLength": 300}
              }
            }
          }
        }
      }
    },
    "roadmap": {
      "type": "array",
      "maxItems": 11,
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": ["title", "description", "weeks"],
        "properties": {
          "title": {"type": "string", "maxLength": 80},
          "description": {"type": "string", "maxLength": 200},
          "weeks": {"type": "integer", "minimum": 1, "maximum": 6}
        }
      }
    }
  }
}

"""##),
        ("reply", ##"""
{
  "type": "object",
  "additionalProperties": false,
  "required": ["say", "changes", "question"],
  "properties": {
    "say": {"type": "string", "maxLength": 400},
    "changes": {"type": "array", "maxItems": 6, "items": {"type": "string", "maxLength": 80}},
    "question": {"type": "boolean"}
  }
}

"""##),
        ("scheduler", ##"""
{
  "type": "object",
  "additionalProperties": false,
  "required": ["slots", "note"],
  "properties": {
    "slots": {
      "type": "array",
      "minItems": 1,
      "maxItems": 7,
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": ["day", "start", "because"],
        "properties": {
          "day": {"type": "string", "enum": ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]},
          "start": {"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"},
          "because": {"type": "array", "maxItems": 4, "items": {"type": "string", "pattern": "^[a-z][0-9]{1,4}$"}}
        }
      }
    },
    "note": {"type": "string", "maxLength": 200}
  }
}

"""##),
        ("summariser", ##"""
{
  "type": "object",
  "additionalProperties": false,
  "required": ["summary"],
  "properties": {"summary": {"type": "string", "maxLength": 2000}}
}

"""##),
    ]
}
