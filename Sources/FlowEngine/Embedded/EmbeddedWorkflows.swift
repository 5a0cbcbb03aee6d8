// swift-format-ignore-file
// Written by share/embed from share/flux; do not edit.

/// The workflows that ship with flux: their names and their JSON.
enum EmbeddedWorkflows {
    static let all: [(name: String, text: String)] = [
        ("booking", ##"""
{
  "name": "booking",
  "version": 1,
  "description": "A cart that becomes bookings, with a waiting list",
  "parameters": {
    "customer": { "type": "text", "default": "customer", "description": "whom messages go to" },
    "owner": { "type": "text", "default": "owner", "description": "who approves" }
  },
  "fields": ["reason", "method", "proof", "proof_sha256", "paid_at", "last_change"],
  "derived": {
    "open_items": { "count": "item", "where": "@status in ('pending', 'completed')" },
    "checked_out": { "count": "item", "where": "@status = 'completed'" },
    "live_bookings": { "count": "booking", "where": "@status not in ('completed', 'rejected', 'cancelled')" },
    "unpaid_bookings": { "count": "booking", "where": "@payment = 'unpaid' and @status not in ('rejected', 'cancelled')" },
    "kept_payments": { "count": "booking", "where": "@payment = 'paid'" },
    "finished_bookings": { "count": "booking", "where": "@status in ('checked_in', 'completed')" },
    "payable": { "count": "booking", "where": "@name = :booking and @payment = 'unpaid' and @status not in ('rejected', 'cancelled')" },
    "code_matches": { "count": "booking", "where": "@status = 'approved' and @code = upper(trim(:code)) and (:booking is null or @name = :booking)" },
    "total": { "sum": "@price", "of": "item", "where": "@status in ('pending', 'completed')" },
    "next_end": { "min": "unixepoch(coalesce(@end_at, @start_at))", "of": "booking", "where": "@status = 'checked_in'" }
  },
  "entities": {
    "cart": {
      "description": "What is ordered together",
      "fields": ["price", "start_at", "end_at"],
      "machines": {
        "approval": {
          "initial": ["pending", "pending_waitlist"],
          "transitions": {
            "pending": ["approved", "rejected"],
            "pending_waitlist": ["pending", "approved", "rejected"],
            "approved": ["rejected"],
            "rejected": []
          }
        },
        "payment": {
          "initial": "unpaid",
          "transitions": { "unpaid": ["paid"], "paid": ["refunded"], "refunded": [] }
        },
        "status": {
          "initial": "pending",
          "transitions": {
            "pending": ["completed", "expired"],
            "completed": ["checked_in"],
            "expired": [],
            "checked_in": []
          }
        }
      }
    },
    "item": {
      "description": "One thing in the cart: a place for a time",
      "many": true,
      "fields": ["court", "start_at", "end_at", "price", "booking", "series"],
      "derived": {
        "bookings": { "count": "booking", "where": "@name = $this::booking" }
      },
      "machines": {
        "status": {
          "initial": "pending",
          "transitions": {
            "pending": ["completed", "cancelled", "rejected"],
            "completed": ["cancelled", "rejected"],
            "cancelled": [],
            "rejected": []
          }
        }
      }
    },
    "booking": {
      "description": "A place that is taken",
      "many": true,
      "fields": ["court", "start_at", "end_at", "price", "code", "entry", "method", "proof", "proof_sha256", "paid_at", "checked_in_at"],
      "derived": {
        "items": { "count": "item", "where": "@booking = $this::name" },
        "open_items": { "count": "item", "where": "@booking = $this::name and @status in ('pending', 'completed')" },
        "items_start": { "min": "@start_at", "of": "item", "where": "@booking = $this::name and @status in ('pending', 'completed')" },
        "items_end": { "max": "@end_at", "of": "item", "where": "@booking = $this::name and @status in ('pending', 'completed')" },
        "ordered": { "count": "item", "where": "@court = $this::court and @start_at = $this::start_at and @status = 'completed' and @booking <> $this::name" },
        "items_price": { "sum": "@price", "of": "item", "where": "@booking = $this::name and @status in ('pending', 'completed')" }
      },
      "machines": {
        "status": {
          "initial": ["pending", "recurring_schedule"],
          "transitions": {
            "pending": ["approved", "rejected", "cancelled"],
            "approved": ["checked_in", "completed", "rejected", "cancelled"],
            "checked_in": ["completed"],
            "recurring_schedule": ["approved", "cancelled"],
            "completed": [],
            "rejected": [],
            "cancelled": []
          }
        },
        "payment": {
          "initial": "unpaid",
          "transitions": { "unpaid": ["paid"], "paid": ["refunded"], "refunded": [] }
        }
      }
    },
    "waitlist": {
      "description": "Somebody who waits for a place that is taken",
      "many": true,
      "fields": ["court", "start_at", "party", "booking"],
      "derived": {
        "bookings": { "count": "booking", "where": "@entry = $this::name" },
        "slot_items": { "count": "item", "where": "@court = $this::court and @start_at = $this::start_at" },
        "slot_end": { "max": "@end_at", "of": "item", "where": "@court = $this::court and @start_at = $this::start_at" },
        "matches": { "count": "item", "where": "@court = $this::court and @start_at = $this::start_at and @status in ('pending', 'completed')" }
      },
      "machines": {
        "status": {
          "initial": "pending",
          "transitions": {
            "pending": ["notified", "cancelled", "expired"],
            "notified": ["converted", "expired", "cancelled"],
            "converted": [],
            "expired": [],
            "cancelled": []
          }
        }
      }
    }
  },
  "events": {
    "add-item": {
      "description": "Put a place into the cart; where it is taken, the cart waits for it",
      "parameters": {
        "item": { "type": "text", "description": "a name for it" },
        "court": { "type": "text", "description": "which place" },
        "start_at": { "type": "time", "description": "from when" },
        "end_at": { "type": "time", "description": "until when" },
        "price": { "type": "number", "description": "what it costs" },
        "booking": { "type": "text", "default": "", "description": "items with the same word here become one booking" },
        "series": { "type": "text", "default": "", "description": "the series it is made from, if any" }
      },
      "lookups": {
        "taken": {
          "count": "booking", "match": ["court"], "overlap": ["start_at", "end_at"],
          "states": { "status": ["pending", "approved", "checked_in", "recurring_schedule"] }
        }
      },
      "guards": [
        { "if": "$cart::status = 'pending'", "message": "the cart was checked out or has expired; start another" },
        { "if": "$cart::approval <> 'rejected'", "message": "the cart was rejected; start another" },
        { "if": "unixepoch(:end_at) > unixepoch(:start_at)", "message": "it must end after it starts" },
        { "if": ":price >= 0", "message": "the price must not be negative" }
      ],
      "do": [
        { "create": "item", "name": ":item",
          "set": { "court": ":court", "start_at": ":start_at", "end_at": ":end_at", "price": ":price",
                   "booking": "'booking-' || iif(:booking = '', :item, :booking)", "series": "nullif(:series, '')" } },
        { "if": ":taken > 0 and $cart::approval = 'pending'", "begin": "cart.approval", "in": "pending_waitlist" },
        { "if": ":taken > 0", "require": "the place is taken; put somebody on the waiting list with 'join-waitlist'" }
      ]
    },
    "remove-item": {
      "description": "Take something out of the cart before it is checked out",
      "parameters": { "item": { "type": "entity", "kind": "item", "description": "which" } },
      "guards": [ { "if": "$cart::status = 'pending'", "message": "the cart was checked out or has expired; use 'cancel-item'" } ],
      "do": [ { "move": "item.status", "to": "cancelled", "entity": ":item" } ]
    },
    "join-waitlist": {
      "description": "Wait for a place that is taken",
      "parameters": {
        "court": { "type": "text", "description": "which place" },
        "start_at": { "type": "time", "description": "from when" },
        "party": { "type": "text", "description": "who waits" }
      },
      "guards": [
        { "if": "$cart::approval <> 'rejected' and $cart::status not in ('expired', 'checked_in')", "message": "the cart is over" }
      ],
      "do": [
        { "create": "waitlist", "name": "'wait-' || :court || '-' || strftime('%Y%m%d%H%M', :start_at) || '-' || :party",
          "set": { "court": ":court", "start_at": ":start_at", "party": ":party" } }
      ]
    },
    "checkout": {
      "description": "The cart is ordered: each item becomes a booking",
      "guards": [
        { "if": "$open_items > 0", "message": "the cart is empty; add something with 'add-item'" },
        { "if": "$cart::approval <> 'rejected'", "message": "the cart was rejected; start another" }
      ],
      "do": [
        { "move": "cart.status", "to": "completed" },
        { "create": "booking", "name": "@booking", "each": "item", "if_missing": true,
          "where": "@status = 'pending'",
          "states": { "status": "iif(@series is null, 'pending', 'recurring_schedule')" },
          "set": { "court": "@court", "start_at": "@start_at", "end_at": "@end_at", "price": "@price" } },
        { "move": "item.status", "to": "completed", "where": "@status = 'pending'" },
        { "set": { "start_at": "@items_start", "end_at": "@items_end", "price": "@items_price" }, "on": "booking", "where": "@open_items > 0" },
        { "move": "waitlist.status", "to": "converted", "where": "@status = 'notified' and @matches > 0 and @bookings > 0" },
        { "move": "booking.status", "to": "cancelled", "where": "@entry is not null and @status = 'pending' and @ordered > 0" },
        { "set": { "price": "$total" }, "on": "cart" },
        { "send": { "to": "$owner", "subject": "'A cart waits for your approval'", "body": "$checked_out || ' items for ' || $total || '; approve or reject it.'" } }
      ]
    },
    "upload-proof": {
      "description": "The payment is proved by a file, for the whole cart or one booking",
      "parameters": {
        "file": { "type": "file", "description": "the proof; it is copied in" },
        "booking": { "type": "entity", "kind": "booking", "required": false, "description": "only this booking" },
        "method": { "type": "text", "default": "transfer", "description": "how it was paid" }
      },
      "guards": [
        { "if": "$cart::status in ('completed', 'checked_in')", "message": "check the cart out first" },
        { "if": "$cart::approval <> 'rejected'", "message": "the cart was rejected" },
        { "if": "$payable > 0 or :booking is null", "message": "that booking is rejected, cancelled or paid already" }
      ],
      "do": [
        { "if": ":booking is not null", "move": "booking.payment", "to": "paid", "entity": ":booking" },
        { "if": ":booking is null", "move": "cart.payment", "to": "paid" },
        { "if": ":booking is null", "move": "booking.payment", "to": "paid", "where": "@payment = 'unpaid' and @status not in ('rejected', 'cancelled')" },
        { "if": ":booking is not null and $unpaid_bookings = 0 and $cart::payment = 'unpaid'", "move": "cart.payment", "to": "paid" },
        { "if": ":booking is null", "set": { "method": ":method", "proof": ":file", "proof_sha256": ":file_sha256", "paid_at": ":now" } },
        { "set": { "method": ":method", "proof": ":file", "proof_sha256": ":file_sha256", "paid_at": ":now" }, "on": "booking",
          "where": "@payment = 'paid' and @proof is null and (:booking is null or @name = :booking)" }
      ]
    },
    "approve": {
      "description": "The cart is approved: its bookings hold and get their check-in codes",
      "guards": [
        { "if": "$cart::approval <> 'approved'", "code": "ALREADY_APPROVED", "message": "the cart is approved already" },
        { "if": "$cart::status = 'completed'", "message": "the cart is not checked out" }
      ],
      "do": [
        { "move": "cart.approval", "to": "approved" },
        { "resolve": "approval-failed" },
        { "set": { "code": "coalesce(@code, :random)" }, "on": "booking", "where": "@status in ('pending', 'recurring_schedule')" },
        { "move": "booking.status", "to": "approved", "where": "@status in ('pending', 'recurring_schedule')" },
        { "move": "waitlist.status", "to": "cancelled", "where": "@status in ('pending', 'notified') and @matches > 0" },
        { "broadcast": "slot-taken", "each": "booking", "where": "@status = 'approved'",
          "with": { "court": "@court", "start_at": "@start_at" },
          "to": { "count": "waitlist", "match": ["court", "start_at"], "states": { "status": ["pending", "notified"] } } },
        { "send": { "to": "$customer", "subject": "'Your booking is approved'", "body": "'Your check-in code is ' || @code || ', for ' || @court || ' on ' || @start_at || '.'" }, "each": "booking", "where": "@status = 'approved'" }
      ],
      "on_refusal": [
        { "if": "$cart::approval <> 'approved'", "alert": "approval-failed", "severity": "warning", "message": "an approval failed", "action": "look at the cart with 'flux flow show'" }
      ]
    },
    "slot-taken": {
      "description": "A place that somebody of this cart waits for went to another cart",
      "parameters": {
        "court": { "type": "text", "description": "which place" },
        "start_at": { "type": "time", "description": "from when" }
      },
      "do": [
        { "move": "waitlist.status", "to": "cancelled", "where": "@status in ('pending', 'notified') and @court = :court and @start_at = :start_at" },
        { "move": "item.status", "to": "cancelled", "where": "@status in ('pending', 'completed') and @court = :court and @start_at = :start_at" },
        { "move": "booking.status", "to": "cancelled", "where": "@status in ('pending', 'recurring_schedule') and @court = :court and @start_at = :start_at" },
        { "if": "$open_items = 0 and $live_bookings = 0 and $cart::approval in ('pending', 'pending_waitlist') and $cart::status in ('pending', 'completed')", "move": "cart.approval", "to": "rejected" }
      ]
    },
    "reject": {
      "description": "The cart is turned down, or its approval revoked; whoever waits gets the place",
      "parameters": { "reason": { "type": "text", "default": "", "description": "why" } },
      "guards": [
        { "if": "$cart::approval <> 'rejected'", "code": "ALREADY_REJECTED", "message": "the cart is rejected already" },
        { "if": "$finished_bookings = 0", "message": "somebody has checked in; it is too late to reject" }
      ],
      "do": [
        { "move": "cart.approval", "to": "rejected" },
        { "set": { "reason": ":reason" } },
        { "resolve": "rejection-failed" },
        { "move": "booking.status", "to": "rejected", "where": "@status in ('pending', 'approved')" },
        { "move": "booking.status", "to": "cancelled", "where": "@status = 'recurring_schedule'" },
        { "move": "item.status", "to": "rejected", "where": "@status in ('pending', 'completed')" },
        { "create": "booking", "name": "'booking-' || @name", "each": "waitlist", "where": "@status = 'pending' and @slot_items > 0",
          "set": { "court": "@court", "start_at": "@start_at", "end_at": "@slot_end", "entry": "@name", "price": "0" } },
        { "set": { "booking": "'booking-' || @name" }, "on": "waitlist", "where": "@status = 'pending' and @slot_items > 0" },
        { "send": { "to": "@party", "subject": "'A place has become free'", "body": "'You wait for ' || @court || ' on ' || @start_at || '; it is free now.'" }, "each": "waitlist", "where": "@status = 'pending' and @slot_items > 0" },
        { "move": "waitlist.status", "to": "notified", "where": "@status = 'pending' and @slot_items > 0" },
        { "broadcast": "slot-free", "each": "booking", "where": "@status = 'rejected'",
          "with": { "court": "@court", "start_at": "@start_at", "end_at": "@end_at" },
          "to": { "count": "waitlist", "match": ["court", "start_at"], "states": { "status": ["pending"] } } },
        { "send": { "to": "$customer", "subject": "'Your booking was rejected'", "body": "'Your booking was rejected. ' || :reason" } }
      ],
      "on_refusal": [
        { "if": "$cart::approval <> 'rejected'", "alert": "rejection-failed", "severity": "warning", "message": "a rejection failed", "action": "look at the cart with 'flux flow show'" }
      ]
    },
    "slot-free": {
      "description": "A place that somebody of this cart waits for has become free in another cart",
      "parameters": {
        "court": { "type": "text", "description": "which place" },
        "start_at": { "type": "time", "description": "from when" },
        "end_at": { "type": "time", "required": false, "description": "until when" }
      },
      "do": [
        { "create": "booking", "name": "'booking-' || @name", "each": "waitlist", "where": "@status = 'pending' and @court = :court and @start_at = :start_at and @bookings = 0",
          "set": { "court": "@court", "start_at": "@start_at", "end_at": ":end_at", "entry": "@name", "price": "0" } },
        { "send": { "to": "@party", "subject": "'A place has become free'", "body": "'You wait for ' || @court || ' on ' || @start_at || '; it is free now.'" }, "each": "waitlist", "where": "@status = 'pending' and @court = :court and @start_at = :start_at" },
        { "move": "waitlist.status", "to": "notified", "where": "@status = 'pending' and @court = :court and @start_at = :start_at" }
      ]
    },
    "convert-waitlist": {
      "description": "Somebody who waited takes the place",
      "parameters": { "entry": { "type": "entity", "kind": "waitlist", "description": "which entry" } },
      "do": [
        { "create": "booking", "name": "'booking-' || @name", "each": "waitlist", "where": "@name = :entry and @status = 'notified' and @bookings = 0",
          "set": { "court": "@court", "start_at": "@start_at", "end_at": "@slot_end", "entry": "@name", "price": "0" } },
        { "move": "waitlist.status", "to": "converted", "entity": ":entry" },
        { "if": "$cart::approval <> 'rejected'", "set": { "code": "coalesce(@code, :random)" }, "on": "booking", "where": "@entry = :entry and @status = 'pending'" },
        { "if": "$cart::approval <> 'rejected'", "move": "booking.status", "to": "approved", "where": "@entry = :entry and @status = 'pending'" },
        { "if": "$cart::approval = 'pending_waitlist'", "move": "cart.approval", "to": "pending" }
      ]
    },
    "check-in": {
      "description": "The customer is there and shows a code",
      "parameters": {
        "code": { "type": "text", "description": "the check-in code" },
        "booking": { "type": "entity", "kind": "booking", "required": false, "description": "the booking it belongs to" }
      },
      "guards": [
        { "if": "$cart::status <> 'checked_in'", "code": "ALREADY_CHECKED_IN", "message": "this code was used already" },
        { "if": "$cart::approval = 'approved'", "message": "the cart is not approved" },
        { "if": "$code_matches > 0", "message": "the code is wrong" }
      ],
      "do": [
        { "move": "cart.status", "to": "checked_in" },
        { "set": { "checked_in_at": ":now" }, "on": "booking", "where": "@status = 'approved'" },
        { "move": "booking.status", "to": "checked_in", "where": "@status = 'approved'" }
      ]
    },
    "complete-booking": {
      "description": "A booking is over",
      "parameters": { "booking": { "type": "entity", "kind": "booking", "description": "which" } },
      "do": [ { "move": "booking.status", "to": "completed", "entity": ":booking" } ]
    },
    "cancel-item": {
      "description": "Part of a booking is cancelled; what is left is computed anew",
      "parameters": { "item": { "type": "entity", "kind": "item", "description": "which item" } },
      "do": [
        { "move": "item.status", "to": "cancelled", "entity": ":item" },
        { "move": "booking.status", "to": "cancelled", "where": "@items > 0 and @open_items = 0 and @status in ('pending', 'approved', 'recurring_schedule')" },
        { "set": { "start_at": "@items_start", "end_at": "@items_end", "price": "@items_price" }, "on": "booking", "where": "@items > 0 and @open_items > 0" },
        { "set": { "price": "$total" }, "on": "cart" }
      ]
    },
    "refund": {
      "description": "What was paid is paid back, for the cart or one booking",
      "parameters": { "booking": { "type": "entity", "kind": "booking", "required": false, "description": "only this booking" } },
      "do": [
        { "if": ":booking is not null", "move": "booking.payment", "to": "refunded", "entity": ":booking" },
        { "if": ":booking is null", "move": "cart.payment", "to": "refunded" },
        { "if": ":booking is null", "move": "booking.payment", "to": "refunded", "where": "@payment = 'paid'" },
        { "if": ":booking is not null and $kept_payments = 0 and $cart::payment = 'paid'", "move": "cart.payment", "to": "refunded" }
      ]
    },
    "expire": {
      "description": "The cart was not checked out in time",
      "do": [
        { "move": "cart.status", "to": "expired" },
        { "move": "item.status", "to": "cancelled", "where": "@status = 'pending'" },
        { "move": "waitlist.status", "to": "expired", "where": "@status in ('pending', 'notified')" }
      ]
    }
  },
  "timers": {
    "bookings-over": {
      "description": "Checked-in bookings are completed when they end",
      "if": "$next_end is not null",
      "at": "$next_end",
      "do": [ { "move": "booking.status", "to": "completed", "where": "@status = 'checked_in' and unixepoch(coalesce(@end_at, @start_at)) <= :now" } ]
    }
  },
  "checks": {
    "approved-cart-has-no-pending-bookings": {
      "description": "a pending booking in an approved cart",
      "each": "booking",
      "if": "$cart::approval = 'approved' and @status = 'pending' and @entry is null and $cart::status <> 'checked_in'",
      "repair": [
        { "set": { "code": "coalesce(@code, :random)" }, "on": "booking", "entity": "@name" },
        { "move": "booking.status", "to": "approved", "entity": "@name" }
      ]
    },
    "rejected-cart-has-no-open-bookings": {
      "description": "an approved or pending booking in a rejected cart",
      "each": "booking",
      "if": "$cart::approval = 'rejected' and @status in ('approved', 'pending') and @entry is null",
      "repair": [ { "move": "booking.status", "to": "rejected", "entity": "@name" } ]
    },
    "paid-cart-has-paid-bookings": {
      "description": "an unpaid booking in a paid cart",
      "each": "booking",
      "if": "$cart::payment = 'paid' and @payment = 'unpaid' and @status not in ('rejected', 'cancelled') and @entry is null",
      "repair": [
        { "move": "booking.payment", "to": "paid", "entity": "@name" },
        { "set": { "method": "$method", "proof": "$proof", "proof_sha256": "$proof_sha256", "paid_at": "$paid_at" }, "on": "booking", "entity": "@name" }
      ]
    },
    "booking-has-a-cart": {
      "description": "a booking of a cart that does not exist",
      "each": "booking",
      "if": "not $cart::exists"
    },
    "item-has-a-cart": {
      "description": "an item of a cart that does not exist",
      "each": "item",
      "if": "not $cart::exists"
    },
    "completed-item-has-a-booking": {
      "description": "a completed item of a completed cart without a booking",
      "each": "item",
      "if": "$cart::status in ('completed', 'checked_in') and @status = 'completed' and @bookings = 0"
    },
    "checked-in-cart-has-no-approved-bookings": {
      "description": "an approved booking in a checked-in cart",
      "each": "booking",
      "if": "$cart::status = 'checked_in' and @status = 'approved' and @entry is null",
      "repair": [
        { "move": "booking.status", "to": "checked_in", "entity": "@name" },
        { "move": "booking.status", "to": "completed", "where": "@name = $this::name and unixepoch(coalesce(@end_at, @start_at)) <= :now" }
      ]
    },
    "checked-in-cart-has-no-pending-bookings": {
      "description": "a pending booking in a checked-in cart",
      "each": "booking",
      "if": "$cart::status = 'checked_in' and @status in ('pending', 'recurring_schedule') and @entry is null"
    },
    "converted-entry-has-a-booking": {
      "description": "a converted waiting-list entry without a booking",
      "each": "waitlist",
      "if": "@status = 'converted' and @bookings = 0"
    }
  },
  "done_when": "$cart::status = 'expired' or $cart::approval = 'rejected' or ($cart::status = 'checked_in' and $live_bookings = 0)"
}

"""##),
        ("discovery", ##"""
{
  "name": "discovery",
  "version": 1,
  "description": "A data-discovery project in five phases",
  "phases": [
    { "name": "data_import", "share": 20, "stage": "data_gathering" },
    { "name": "field_mapping", "share": 20, "depends_on": ["data_import"], "stage": "discovery" },
    { "name": "data_cleansing", "share": 20, "depends_on": ["field_mapping"], "stage": "discovery" },
    { "name": "asset_inventory", "share": 20, "depends_on": ["data_cleansing"], "stage": "assessment_ready" },
    {
      "name": "dependency_analysis", "share": 20, "depends_on": ["asset_inventory"],
      "comment": "Only while it is worked on: what waits to be approved is no longer being planned.",
      "stage": { "in_progress": "planning" }
    }
  ]
}

"""##),
        ("goal", ##"""
{
  "name": "goal",
  "version": 1,
  "description": "From a wish to a plan in your calendar",
  "phases": [
    { "name": "intake" },
    { "name": "classify", "depends_on": ["intake"] },
    { "name": "schedule", "depends_on": ["intake"] },
    { "name": "observe", "depends_on": ["intake"] },
    { "name": "plan", "depends_on": ["classify", "schedule", "observe"] },
    { "name": "save", "depends_on": ["plan"] }
  ]
}

"""##),
        ("onboarding", ##"""
{
  "name": "onboarding",
  "version": 1,
  "description": "Getting to know you, question by question",
  "phases": [
    { "name": "name" },
    { "name": "wake_time", "depends_on": ["name"] },
    { "name": "bedtime", "depends_on": ["wake_time"] },
    { "name": "work", "depends_on": ["bedtime"] },
    { "name": "chronotype", "depends_on": ["work"] },
    { "name": "timezone", "depends_on": ["chronotype"] },
    { "name": "home", "depends_on": ["timezone"] },
    { "name": "commitments", "depends_on": ["home"] },
    { "name": "phone", "depends_on": ["commitments"] },
    { "name": "whatsapp", "depends_on": ["phone"] },
    { "name": "first", "depends_on": ["whatsapp"] }
  ]
}

"""##),
        ("talk", ##"""
{
  "name": "talk",
  "version": 1,
  "description": "One sentence that a model reads, from your words to what comes of them",
  "phases": [
    { "name": "understand" },
    { "name": "act", "depends_on": ["understand"] }
  ]
}

"""##),
        ("teletherapy", ##"""
{
  "name": "teletherapy",
  "version": 1,
  "description": "An appointment with payment and a video call",
  "parameters": {
    "start_at": { "type": "time", "description": "when the appointment begins" },
    "end_at": { "type": "time", "description": "when it ends" },
    "fee": { "type": "number", "description": "what it costs" },
    "currency": { "type": "text", "default": "EUR", "description": "in which currency" },
    "forms": { "type": "boolean", "default": true, "description": "whether forms must be filled in before" },
    "client": { "type": "text", "default": "client", "description": "whom messages to the client go to" },
    "therapist": { "type": "text", "default": "therapist", "description": "whom messages to the therapist go to" }
  },
  "fields": [
    "attempts", "transaction_id", "paid_at", "verified_reason", "call_id", "client_joined_at",
    "therapist_joined_at", "started_at", "late_minutes", "partial", "actual_minutes", "fee_due",
    "late_choice", "video_detail", "phone_backup", "overtime_minutes", "overtime_charge", "overtime",
    "cancelled_by", "refund"
  ],
  "start": {
    "guards": [
      { "if": "unixepoch($end_at) > unixepoch($start_at)", "message": "the appointment must end after it starts" },
      { "if": "$fee >= 0", "message": "the fee must not be negative" }
    ],
    "do": [
      { "set": { "attempts": "0", "fee_due": "$fee", "partial": "0", "overtime": "'none'" } },
      { "send": { "to": "$therapist", "subject": "'Appointment requested'",
          "body": "'An appointment on ' || $start_at || ' was requested; approve or cancel it.'" } }
    ]
  },
  "entities": {
    "payment": {
      "description": "The payment of the fee",
      "machines": {
        "payment": {
          "initial": "pending",
          "transitions": {
            "pending": ["initiated", "cancelled"],
            "initiated": ["confirmed", "failed", "cancelled"],
            "confirmed": ["refunded"],
            "failed": ["initiated", "cancelled"],
            "refunded": [],
            "cancelled": []
          }
        }
      }
    },
    "session": {
      "description": "The appointment",
      "machines": {
        "session": {
          "initial": "requested",
          "transitions": {
            "requested": ["approved", "cancelled"],
            "approved": ["payment_pending", "cancelled"],
            "payment_pending": ["paid", "cancelled"],
            "paid": ["forms_required", "ready", "cancelled"],
            "forms_required": ["ready", "cancelled"],
            "ready": ["in_progress", "no_show_client", "no_show_therapist", "cancelled"],
            "in_progress": ["completed", "cancelled"],
            "completed": [],
            "cancelled": [],
            "no_show_client": [],
            "no_show_therapist": []
          }
        }
      }
    },
    "video": {
      "description": "The video call",
      "machines": {
        "video": {
          "initial": "not_started",
          "transitions": {
            "not_started": ["waiting_for_participants"],
            "waiting_for_participants": ["active", "failed", "ended"],
            "active": ["ended", "failed"],
            "ended": [],
            "failed": ["waiting_for_participants", "ended"]
          }
        }
      }
    }
  },
  "sync": [
    {
      "when": "payment", "then": "session",
      "allowed": {
        "pending": ["requested", "approved"],
        "initiated": ["payment_pending"],
        "confirmed": ["paid", "forms_required", "ready", "in_progress", "completed", "no_show_client"],
        "failed": ["payment_pending", "cancelled"],
        "refunded": ["cancelled", "no_show_therapist"],
        "cancelled": ["cancelled"]
      },
      "requires": { "failed": "ask the client to try the payment again" }
    },
    {
      "when": "session", "then": "video",
      "allowed": {
        "requested": ["not_started"],
        "approved": ["not_started"],
        "payment_pending": ["not_started"],
        "paid": ["not_started"],
        "forms_required": ["not_started"],
        "ready": ["not_started", "waiting_for_participants"],
        "in_progress": ["waiting_for_participants", "active", "failed"],
        "completed": ["ended"],
        "cancelled": ["not_started", "ended"],
        "no_show_client": ["not_started", "ended"],
        "no_show_therapist": ["not_started", "ended"]
      }
    }
  ],
  "forbidden": [
    { "machine": "session", "from": "requested", "to": "ready", "code": "PAYMENT_REQUIRED", "message": "it must be approved and paid first" },
    { "machine": "session", "from": "approved", "to": "in_progress", "code": "PAYMENT_REQUIRED", "message": "it must be paid first" },
    { "machine": "session", "from": "paid", "to": "in_progress", "code": "FORMS_REQUIRED", "message": "the forms must be filled in first" },
    { "machine": "session", "from": "completed", "to": "payment_pending", "code": "RETROACTIVE_PAYMENT", "message": "it is over and was paid" },
    { "machine": "payment", "from": "confirmed", "to": "pending", "code": "RETROACTIVE_CHANGE", "message": "a confirmed payment can only be refunded" },
    { "event": "join", "if": "$session = 'payment_pending'", "code": "UNPAID_ACCESS", "message": "nobody joins before the payment is confirmed" },
    { "event": "join", "if": "$session = 'forms_required' or ($session = 'paid' and $forms)", "code": "FORMS_INCOMPLETE", "message": "nobody joins before the forms are filled in" }
  ],
  "events": {
    "approve": {
      "description": "The therapist accepts the appointment",
      "do": [
        { "move": "session", "to": "approved" },
        { "send": { "to": "$client", "subject": "'Appointment approved'", "body": "'Your appointment on ' || $start_at || ' is approved. The fee is ' || $fee || ' ' || $currency || '.'" } }
      ]
    },
    "initiate-payment": {
      "description": "The client begins to pay",
      "repeat": [ { "if": "$payment = 'initiated'", "message": "the payment under way goes on; no second one was started" } ],
      "do": [
        { "move": "payment", "to": "initiated" },
        { "move": "session", "to": "payment_pending" },
        { "set": { "attempts": "$attempts + 1" } }
      ]
    },
    "payment-callback": {
      "description": "The payment provider reports how a payment went",
      "external": true,
      "signature": "workflows.teletherapy.callback_secret",
      "key": ":transaction_id",
      "parameters": {
        "transaction_id": { "type": "text", "description": "the provider's number of the transaction" },
        "status": { "type": "choice", "choices": ["success", "failure"], "description": "how it went" },
        "amount": { "type": "number", "required": false, "description": "what was paid" }
      },
      "guards": [
        { "if": ":transaction_id <> ''", "message": "the transaction has no number" },
        { "if": ":status <> 'success' or :amount is null or :amount = $fee", "message": "the amount is not the fee; look at the transaction and use 'verify-payment'" }
      ],
      "do": [
        { "if": ":status = 'success'", "move": "payment", "to": "confirmed" },
        { "if": ":status = 'success'", "move": "session", "to": "paid" },
        { "if": ":status = 'failure'", "move": "payment", "to": "failed" },
        { "set": { "transaction_id": ":transaction_id", "paid_at": "iif(:status = 'success', :now, null)" } },
        { "resolve": "callback-delayed" },
        { "resolve": "payment-stuck" },
        { "if": ":status = 'failure'", "alert": "payment-failed", "severity": "warning", "message": "the payment failed", "action": "let the client try again: 'retry-payment'" },
        { "if": ":status = 'failure'", "send": { "to": "$client", "subject": "'Payment failed'", "body": "'Your payment of ' || $fee || ' ' || $currency || ' did not go through. Please try again.'" } },
        { "if": ":status = 'success'", "send": { "to": "$client", "subject": "'Payment received'", "body": "'Thank you, ' || $fee || ' ' || $currency || ' arrived.'" } }
      ],
      "on_refusal": [
        { "if": ":status = 'success' and $session = 'cancelled'", "alert": "payment-after-cancel", "severity": "critical", "message": "a payment succeeded after the appointment was cancelled", "action": "pay it back at the provider" }
      ]
    },
    "verify-payment": {
      "description": "Somebody looked at the provider's page and says how the payment went",
      "parameters": {
        "as": { "type": "choice", "choices": ["confirmed", "failed"], "description": "how it went" },
        "reason": { "type": "text", "default": "", "description": "how it was found out" }
      },
      "do": [
        { "if": ":as = 'confirmed'", "move": "payment", "to": "confirmed" },
        { "if": ":as = 'confirmed'", "move": "session", "to": "paid" },
        { "if": ":as = 'failed'", "move": "payment", "to": "failed" },
        { "set": { "verified_reason": ":reason", "paid_at": "iif(:as = 'confirmed', :now, null)" } },
        { "resolve": "callback-delayed" },
        { "resolve": "payment-stuck" }
      ]
    },
    "retry-payment": {
      "description": "The client tries again to pay",
      "do": [
        { "move": "payment", "to": "initiated" },
        { "set": { "attempts": "$attempts + 1" } },
        { "resolve": "payment-failed" }
      ]
    },
    "require-forms": {
      "description": "The client is asked to fill in the forms",
      "guards": [ { "if": "$forms", "message": "this appointment needs no forms; use 'complete-forms'" } ],
      "do": [
        { "move": "session", "to": "forms_required" },
        { "send": { "to": "$client", "subject": "'Please fill in the forms'", "body": "'Your appointment on ' || $start_at || ' needs some forms before it can begin.'" } }
      ]
    },
    "complete-forms": {
      "description": "The forms are filled in, or none are needed",
      "guards": [ { "if": "$session <> 'paid' or not $forms", "message": "the forms were not asked for yet; use 'require-forms'" } ],
      "do": [ { "move": "session", "to": "ready" } ]
    },
    "join": {
      "description": "Somebody comes into the video call",
      "parameters": { "party": { "type": "choice", "choices": ["client", "therapist"], "description": "who" } },
      "repeat": [
        { "if": "$session in ('ready', 'in_progress') and $video in ('waiting_for_participants', 'active') and iif(:party = 'client', $client_joined_at, $therapist_joined_at) is not null", "message": "already in the call" }
      ],
      "guards": [ { "if": "$session in ('ready', 'in_progress')", "message": "the call is open only while the appointment is ready or running" } ],
      "do": [
        { "if": "$call_id is null", "set": { "call_id": "'call-' || :random" } },
        { "if": "$video = 'not_started'", "move": "video", "to": "waiting_for_participants" },
        { "if": ":party = 'client'", "set": { "client_joined_at": ":now" } },
        { "if": ":party = 'therapist'", "set": { "therapist_joined_at": ":now" } },
        { "if": "$session = 'ready' and :now > unixepoch($start_at) and coalesce($late_minutes, 0) = 0",
          "set": {
            "late_minutes": "min((:now - unixepoch($start_at)) / 60, (unixepoch($end_at) - unixepoch($start_at)) / 60)"
          } },
        { "if": "$session = 'ready' and coalesce($late_minutes, 0) > 0",
          "set": {
            "partial": "1",
            "late_minutes": "min((:now - unixepoch($start_at)) / 60, (unixepoch($end_at) - unixepoch($start_at)) / 60)",
            "actual_minutes": "max((unixepoch($end_at) - :now) / 60, 0)",
            "fee_due": "round($fee * max((unixepoch($end_at) - :now) / 60, 0) / max((unixepoch($end_at) - unixepoch($start_at)) / 60, 1), 2)"
          } },
        { "if": "$session = 'ready' and $partial", "require": "decide with 'late-decision' whether to end on time or to go on for the whole length" },
        { "if": "$session = 'ready' and $client_joined_at is not null and $therapist_joined_at is not null", "fire": "start" },
        { "if": "$session = 'in_progress' and $video = 'waiting_for_participants' and $client_joined_at is not null and $therapist_joined_at is not null", "move": "video", "to": "active" }
      ]
    },
    "start": {
      "description": "Both are there: the appointment begins",
      "guards": [ { "if": "$client_joined_at is not null and $therapist_joined_at is not null", "message": "both must have joined" } ],
      "do": [
        { "move": "session", "to": "in_progress" },
        { "move": "video", "to": "active" },
        { "set": { "started_at": ":now" } }
      ]
    },
    "video-failed": {
      "description": "The video call breaks down",
      "parameters": { "detail": { "type": "text", "default": "", "description": "what happened" } },
      "do": [
        { "move": "video", "to": "failed" },
        { "set": { "video_detail": ":detail", "phone_backup": "1", "client_joined_at": "null", "therapist_joined_at": "null" } },
        { "require": "offer the telephone as a backup, or 'video-retry'" },
        { "send": { "kind": "call", "to": "$client", "subject": "'The video call broke down'", "body": "'We call you on the telephone, or try the video again.'" } }
      ]
    },
    "video-retry": {
      "description": "The video call is tried again; both join anew",
      "do": [
        { "move": "video", "to": "waiting_for_participants" },
        { "set": { "client_joined_at": "null", "therapist_joined_at": "null" } }
      ]
    },
    "late-decision": {
      "description": "After a late join: end on time and pay in proportion, or go on for the whole length",
      "parameters": { "choice": { "type": "choice", "choices": ["end", "continue"], "description": "what was agreed" } },
      "guards": [
        { "if": "$session in ('ready', 'in_progress')", "message": "the appointment is not under way" },
        { "if": "coalesce($late_minutes, 0) > 0", "message": "nobody was late" },
        { "if": "$late_choice is null", "code": "ALREADY_DECIDED", "message": "it was decided already" }
      ],
      "do": [
        { "set": { "late_choice": ":choice" } },
        { "if": ":choice = 'continue'", "set": {
            "partial": "0", "fee_due": "$fee",
            "actual_minutes": "(unixepoch($end_at) - unixepoch($start_at)) / 60",
            "end_at": "strftime('%Y-%m-%dT%H:%M:%SZ', unixepoch($end_at) + 60 * $late_minutes, 'unixepoch')"
          } }
      ]
    },
    "complete": {
      "description": "The appointment is over",
      "parameters": { "actual_minutes": { "type": "integer", "required": false, "description": "how long it was; the planned length when nobody says" } },
      "guards": [ { "if": ":actual_minutes is null or :actual_minutes between 0 and 1440", "message": "the length must lie between 0 and 1440 minutes" } ],
      "do": [
        { "move": "session", "to": "completed" },
        { "if": "$video <> 'ended'", "move": "video", "to": "ended" },
        { "resolve": "session-stuck" },
        { "if": "$late_choice = 'continue'", "set": { "actual_minutes": "coalesce(:actual_minutes, $actual_minutes)" } },
        { "if": "$late_choice is not 'continue'", "set": { "actual_minutes": "coalesce(:actual_minutes, $actual_minutes, (unixepoch($end_at) - unixepoch($start_at)) / 60)" } },
        { "if": "$partial and $late_choice is not 'continue'", "set": {
            "fee_due": "round($fee * min($actual_minutes, (unixepoch($end_at) - unixepoch($start_at)) / 60) / max((unixepoch($end_at) - unixepoch($start_at)) / 60, 1), 2)"
          } },
        { "set": { "overtime_minutes": "max($actual_minutes - (unixepoch($end_at) - unixepoch($start_at)) / 60 + iif($late_choice = 'continue', $late_minutes, 0), 0)" } },
        { "if": "$overtime_minutes > 0", "set": {
            "overtime": "'waiting'",
            "overtime_charge": "round($fee * $overtime_minutes / max((unixepoch($end_at) - unixepoch($start_at)) / 60 - iif($late_choice = 'continue', $late_minutes, 0), 1), 2)"
          } },
        { "if": "$overtime_minutes > 0", "require": "the client must approve the overtime: 'approve-overtime'" },
        { "if": "$overtime_minutes > 0", "send": { "to": "$client", "subject": "'Overtime'", "body": "'The appointment took ' || $overtime_minutes || ' minutes longer. Please approve the charge of ' || $overtime_charge || ' ' || $currency || '.'" } }
      ]
    },
    "approve-overtime": {
      "description": "The client says whether the overtime is paid",
      "parameters": { "approve": { "type": "boolean", "default": true, "description": "whether it is" } },
      "guards": [
        { "if": "$overtime not in ('approved', 'declined')", "code": "ALREADY_DECIDED", "message": "the overtime was decided already" },
        { "if": "$overtime = 'waiting'", "message": "there is no overtime that waits" }
      ],
      "do": [
        { "if": ":approve", "set": { "overtime": "'approved'", "fee_due": "$fee_due + $overtime_charge" } },
        { "if": "not :approve", "set": { "overtime": "'declined'" } }
      ]
    },
    "cancel": {
      "description": "The appointment is called off; what was paid is paid back",
      "parameters": {
        "by": { "type": "text", "default": "client", "description": "who calls it off" },
        "reason": { "type": "text", "default": "", "description": "why" }
      },
      "do": [
        { "move": "session", "to": "cancelled" },
        { "if": "$payment = 'confirmed'", "set": { "refund": "$fee" } },
        { "if": "$payment = 'confirmed'", "move": "payment", "to": "refunded" },
        { "if": "$payment in ('pending', 'initiated', 'failed')", "move": "payment", "to": "cancelled" },
        { "if": "$video in ('waiting_for_participants', 'active', 'failed')", "move": "video", "to": "ended" },
        { "set": { "cancelled_by": ":by" } },
        { "resolve": "callback-delayed" },
        { "resolve": "payment-stuck" },
        { "resolve": "payment-failed" },
        { "resolve": "session-stuck" },
        { "send": { "to": "$client", "subject": "'Appointment cancelled'", "body": "'Your appointment on ' || $start_at || ' is cancelled.'" } },
        { "send": { "to": "$therapist", "subject": "'Appointment cancelled'", "body": "'The appointment on ' || $start_at || ' is cancelled.'" } }
      ]
    },
    "no-show": {
      "description": "Somebody did not come; when the therapist did not, the fee is paid back",
      "parameters": { "party": { "type": "choice", "choices": ["client", "therapist"], "description": "who did not come" } },
      "guards": [ { "if": "iif(:party = 'client', $client_joined_at, $therapist_joined_at) is null", "message": "that one did join" } ],
      "do": [
        { "if": ":party = 'client'", "move": "session", "to": "no_show_client" },
        { "if": ":party = 'therapist'", "move": "session", "to": "no_show_therapist" },
        { "if": ":party = 'therapist'", "set": { "refund": "$fee" } },
        { "if": ":party = 'therapist'", "move": "payment", "to": "refunded" },
        { "if": "$video = 'waiting_for_participants'", "move": "video", "to": "ended" },
        { "send": { "to": "iif(:party = 'client', $client, $therapist)", "subject": "'Missed appointment'", "body": "'You did not come to the appointment on ' || $start_at || '.'" } }
      ]
    }
  },
  "timers": {
    "callback-delayed": {
      "description": "No word from the payment provider for 5 minutes",
      "if": "$payment = 'initiated'",
      "at": "$payment::since + 300",
      "do": [ { "alert": "callback-delayed", "severity": "warning", "message": "callback delayed: the payment provider has not reported for 5 minutes", "action": "look at the provider's page and use 'verify-payment'" } ]
    },
    "payment-stuck": {
      "description": "No word from the payment provider for 30 minutes",
      "if": "$payment = 'initiated'",
      "at": "$payment::since + 1800",
      "do": [ { "alert": "payment-stuck", "severity": "critical", "message": "stuck payment: the payment provider has not reported for 30 minutes", "action": "look at the provider's page and use 'verify-payment', or 'cancel'" } ]
    },
    "no-show": {
      "description": "15 minutes after the scheduled start somebody is missing",
      "if": "$session = 'ready'",
      "at": "unixepoch($start_at) + 900",
      "do": [ { "fire": "no-show", "with": { "party": "iif($therapist_joined_at is null, 'therapist', 'client')" } } ]
    },
    "session-stuck": {
      "description": "The appointment has been running for 2 hours",
      "if": "$session = 'in_progress'",
      "at": "$session::since + 7200",
      "do": [ { "alert": "session-stuck", "severity": "critical", "message": "session stuck: the appointment has been running for 2 hours", "action": "end it with 'complete' or 'cancel'" } ]
    }
  },
  "done_when": "$session in ('completed', 'cancelled', 'no_show_client', 'no_show_therapist')"
}

"""##),
    ]
}
