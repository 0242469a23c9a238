### The story of a plan, one sentence an event: what changed and whose idea it
### was. Told to the student and the family. $who is one name or several;
### $words are somebody's own words, already short, and stand in quotes.

story-plan_begun = The plan began.
story-goal_proposed = { $who } proposed a goal: “{ $words }”
story-text_first = { $who } wrote in “{ $part }”: “{ $words }”
story-text_changed = { $who } changed “{ $before }” to “{ $after }”.
story-text_cleared = { $who } took out “{ $before }”.
story-text_restored = { $who } brought back “{ $after }”.
story-confirmed = { $who } said yes to “{ $words }”
story-disagreed = { $who } did not agree with “{ $words }”
story-suggested = { $who } offered a change: “{ $words }”
story-answer-take = { $who } took the suggestion: “{ $words }”
story-answer-keep_mine = { $who } kept the own words.
story-answer-keep_both = { $who } kept both: the own words and “{ $words }”
story-evidence_added = { $who } added evidence: “{ $words }”
story-evidence_added_only = { $who } added evidence.
story-evidence_checked = { $who } looked at the work: “{ $words }”
story-evidence_not_today = { $who } was asked to look at the work, and said: not today.
story-evidence_picked = { $who } picked this to show: “{ $words }”
story-evidence_picked_only = { $who } picked a piece of work to show.
story-work_not_today = { $who } was asked what to show, and said: not today.
story-check_in_answered = { $who } answered a check-in: “{ $words }”
story-check_in_answered_only = { $who } said whether it helped.
story-conference_held = Conference with { $who }.
story-check_in = { $who } checked in. Next: “{ $words }”
story-agreement_made = { $who } agreed: “{ $words }”
# $what is the promise, $words what was said of it (may be empty).
story-agreement_looked-kept = { $who } looked at “{ $what }”: kept. { $words }
story-agreement_looked-not_yet = { $who } looked at “{ $what }”: not yet. { $words }
story-agreement_looked-changed = { $who } looked at “{ $what }”: it changed. { $words }
story-status-live = { $who } started the goal “{ $words }”
story-status-met = { $who } said that the goal is met: “{ $words }”
story-status-parked = { $who } parked the goal “{ $words }”
story-status-changed = { $who } turned the goal into another one: “{ $words }”
story-status-set_aside = { $who } set the goal aside: “{ $words }”
story-status-none = { $who } took back where the goal stands: “{ $words }”
story-closed = { $who } said why: “{ $words }”
story-closed-no_reason = No reason was given for it. That is an answer too.
story-note-settled = { $who } settled “{ $words }”
story-note-reopened = { $who } took up “{ $words }” again.
story-note_written = { $who } wrote a note: “{ $words }”
story-support_added = { $who } added a support: “{ $words }”
story-support_given = { $who } gave { $minutes } minutes of support.
story-home_line_written = { $who } wrote for home: “{ $words }”
story-experience_added = { $who } added where learning happens: “{ $words }”
story-need_named = { $who } named a need: “{ $words }”
story-moved = { $who } changed the order.
story-trashed = { $who } put “{ $words }” in the trash.
story-revived = { $who } took “{ $words }” out of the trash.
story-copy_made = { $who } made a copy for { $audience ->
    [student] the student
    [family] the family
    [school] the school
   *[next_teacher] the next teacher
}.
story-imported = The plan came in from a file.
# $words is a competency. The student or the family said it.
story-does_not_fit = { $who } said that “{ $words }” does not fit, because “{ $because }”
story-does_not_fit_unsaid = { $who } said that “{ $words }” does not fit.
story-fit_answered = { $who } answered what did not fit: “{ $words }”
story-went_on = { $who } went on to “{ $words }”.
# $year: the school year whose plan the words came from, such as 2025–26.
story-carried_forward = Parts of the plan for { $year } came along, with the words of those who wrote them.
story-plans_joined = Another plan for the same year was joined into this one. It stays to be read.
story-plan_joined = This plan was joined into another one. It stays to be read.
