### Words on printed pages, and on the page for a phone.
### { $student } and { $teacher } are short names such as "Amina" or "Ms. Okafor".
### { $date } is a date in words, such as "12 November 2026" or "11 December".

## Head and foot of every page

# Title of the file, as a screen reader announces it.
page-title-family = { $student }, family page, { $date }
page-title-plan = { $student }, plan for { $year }, { $date }
head-grade = Grade { $grade }
head-grade-teacher = Grade { $grade }, { $teacher }
head-plan = Plan for { $year }
head-made_on = Made on { $date }
head-for = For { $recipient }
foot-page = Page { $page } of { $pages }
# Printed where no speaker of the language has checked the labels.
draft-labels = Draft labels in { $language }, not yet checked by a speaker.
language-en = English
language-es = Spanish
language-ar = Arabic
language-so = Somali

## The family page

family-goals = My goals
family-promises = Promises
family-promises-three = Three promises
family-help = How you can help, no screen needed
family-ask = Ask at home
family-call = Whom to call
# Above the telephone number that the school has for this home.
family-household = The school reaches you here. Is it still right?
family-back = Words from home, in any language
family-more_room = More room on page 2. Bring it, send it, or read it out on the phone.
family-nothing_yet = Nothing is written here yet.
# The second page, for the family's answer. The name of the student stands above.
reply-title = Words from home
reply-how = Write in any language. Drawing is fine too. Nothing here has to be filled in.
reply-first = What school should know
reply-second = What you hope for this year
reply-third = A question to talk about next time
reply-who = Written by
reply-when = Date
reply-send = Bring it, send it, or read it out on the phone to { $teacher }.

## Goals

goal-until = until { $date }
goal-said_yes = { $person } said yes.
goal-said_no = { $person } said no.
goal-is_next = { $person } is next.
goal-said_yes_on = { $person } said yes on { $date }
goal-said_no_on = { $person } said no on { $date }
goal-closed_because = Why it was closed
goal-no_reason = No reason was given
# $year: the school year whose plan it came along from, such as 2025–26.
goal-came_from = From the plan for { $year }
supports-tried_before = Tried before, { $year }
goal-reworded = The sentence has been reworded since.
goal-counts_towards = It counts towards
goal-purposes = What it is for
goal-leads = Who leads
# $lead: a sentence such as "Amina leads, with checks".
goal-led = { $lead }
goal-led_since = { $lead }, from { $date }
goal-from_list = From the school’s list
# After it: the reason in the person's own words, or that none was given.
goal-went_on = { $person } went on without evidence of what it rests on
# "This doesn't fit us, because…", said by a student or a family.
fit-said = { $person }: this does not fit
fit-about = About
fit-waits = It is on the agenda of the next conference.
fit-answered = { $person }, { $date }: “{ $words }”
chose-student = { $student } chose
chose-together = { $student } and { $teacher } chose
chose-teacher = { $teacher } chose
# After the student's name and mark: "▮ Amina ◆ and Ms. Okafor".
chose-and = and { $teacher }
chose-nobody = Not chosen yet

## Two or more people set one thing apart from each other: every value stays,
## each with who says it, until a person chooses.

# $value: one value in words, such as “In school”.
both-of = { $value } (says { $person })
# The last of several values in a row, parted by semicolons.
both-stay = { $count ->
    [2] both stay until one is chosen
   *[other] all stay until one is chosen
}
# After a competency that stands on the list of $person only.
counts-says = (says { $person })
counts-lists = { $count ->
    [2] Two lists stand here. Both stay until one is chosen.
   *[other] { $count } lists stand here. All stay until one is chosen.
}

## What waits for a person, as questions beside a goal

# Since $date nothing was added to a goal. “What support is missing?” follows.
asked-quiet = No evidence and no check-in since { $date }.
# Asked instead where it is not the first time.
asked-quiet-again = Which other way, adult, or way to show could help?
# Heading over questions that stand beside no one goal.
asks-title = Questions that wait
# After a line of what the law wants: “The student took part: there”.
law-there = there
law-not_yet = not yet

## Experiences

experience-for_goal = For the goal
experience-pathway = Way of learning
# After “The interest it links to:”.
experience-no_interest = none yet
# The level of the task, such as "Take apart"; never said of a student.
experience-level = Kind of task
experience-competencies = Counts towards
experience-placement = Where
experience-provision = Agreed for its technology
experience-looks_after = The adult who looks after it
experience-check_on = Looked at together
experience-on = on { $date }

## Supports

supports-needs = What is needed
supports-table = What helps
supports-what = What helps
supports-who = Who
supports-planned = Planned a week
supports-given = Given
supports-helped = Did it help?
supports-minutes = { $minutes } min
supports-ask_on = Ask on { $date }
supports-none = Not planned
supports-tried_earlier = Tried before
# Before the need that something helps with: “For: Language”.
supports-for = For

## Evidence and check-ins

evidence-line = { $person }, { $medium }, { $date }
# The end of a line such as "Amina, sound, 1 minute 10, kept in the app, 28 October".
evidence-in_the_app = kept in the app
# Before what there is to see or hear in a piece of work, in its maker’s words.
evidence-seen = To be seen in it
evidence-heard = To be heard in it
evidence-own_look = { $person } looked first
evidence-other_look = The other view
evidence-check_ins = Check-ins
check_in-line = { $person }, { $date }
check_in-where = Where I am
check_in-in_the_way = What is in the way
check_in-in_the_way_listed = What is in the way, from the class’s list
check_in-tried = What I tried
check_in-next = Next step
check_in-helped = Did it help?
check_in-could_help = What could help
check_in-again = Next check-in
check_in-again_on = { $date }
# $person answers a student's check-in; whether it helped and words may follow.
check_in-answer = { $person }

## Agreements

agreements-who = Who
agreements-what = What
agreements-by = By
# A promise was looked at again by $person. The person’s words may follow.
agreement-looked-kept = { $person }, { $date }: kept
agreement-looked-not_yet = { $person }, { $date }: not yet
agreement-looked-changed = { $person }, { $date }: it changed

## Notes, suggestions, story

note-interpreted = In other words
note-asks = { $person } asks
note-settled = { $person } settled it on { $date }.
note-about_section = Beside “{ $section }”
suggestion-head = { $person } suggests
suggestion-was = The sentence as it stood
suggestion-open = Waits for { $student } to choose.
suggestion-take = { $student } took it on { $date }.
suggestion-keep_mine = { $student } kept the own sentence on { $date }.
suggestion-keep_both = { $student } kept both on { $date }.
# After two answers that were given apart, on two computers.
suggestion-answers_stay = Both answers stay until { $student } chooses one.
suggestions = Suggestions
story-first = Newest first
whose_words = Whose words are in this plan
whose_words-share = { $who } { $share }
whose_words-of_100 = Of every 100 words.
whose_words-alt = Of every 100 words: student { $student }, family { $family }, school { $school }.

## Yes and signatures

signed-title = Who said yes
signed-nobody = Nobody has said yes yet.
signed-how = A signature is welcome and never needed. Nothing waits for it.
signed-name = Name
signed-line = Signature
signed-date = Date

## Empty parts

empty-part = Nothing here yet.

## The page for a phone

html-write = Write back to { $teacher }
html-not_private = This message goes by ordinary e-mail. It is not private. For private things, call or come by.
html-subject = Words from home, for { $student }
html-body = Write in any language:
html-skip = To the words
html-margin = Notes beside it
html-jump = Parts of this page
html-call = Call { $name }

## The recovery sheet

recovery_sheet-title = Recovery sheet
recovery_sheet-page_title = Recovery sheet, { $school }, { $date }
recovery_sheet-what = This sheet opens the plans when the passphrase is forgotten. Whoever holds it can read them. Keep it in a locked place, away from the computer.
recovery_sheet-code = The code
recovery_sheet-how = How to use it
recovery_sheet-step-1 = Start Waymark on the computer where the plans are.
recovery_sheet-step-2 = Choose “I forgot my passphrase”.
recovery_sheet-step-3 = Type the code. Spaces and small letters do not matter.
recovery_sheet-step-4 = Choose a new passphrase, then print a new sheet. This one stops working.
recovery_sheet-whose = For { $person }, { $school }
recovery_sheet-kept = Where it is kept
recovery_sheet-opened = Opened on, by whom

## The sheet with an invitation's code

invitation_sheet-title = Invitation code
invitation_sheet-page_title = Invitation code, { $school }, { $date }
invitation_sheet-what = This code and the file of the invitation together open the plans on another computer. Keep them apart until they are there: the file on the stick, this sheet in another pocket.
invitation_sheet-code = The code
invitation_sheet-how = How to use it
invitation_sheet-step-1 = Start Waymark on the other computer and put the stick in.
invitation_sheet-step-2 = Choose “Join with an invitation”, then the file on the stick.
invitation_sheet-step-3 = Type the code. Spaces and small letters do not matter.
invitation_sheet-step-4 = Carry the first file back. Then tear this sheet up: the code works once.
invitation_sheet-whose = For { $person }, { $school }
invitation_sheet-kept = Given to
invitation_sheet-opened = Used on

## The sheet with a transfer pack's code

transfer_sheet-title = Transfer code
transfer_sheet-page_title = Transfer code, { $school }, { $date }
transfer_sheet-what = This code and the transfer pack together open the student’s plans at the next school. Send them apart: the file on a stick or by mail, this sheet by another way.
transfer_sheet-code = The code
transfer_sheet-how = How to use it
transfer_sheet-step-1 = Start Waymark at the next school and open the class.
transfer_sheet-step-2 = Choose “Open a transfer pack”, then the file.
transfer_sheet-step-3 = Type the code. Spaces and small letters do not matter.
transfer_sheet-step-4 = Look at the plans together with the student. Then tear this sheet up.
transfer_sheet-whose = { $person }, from { $school }
transfer_sheet-kept = Given to
transfer_sheet-opened = Opened on

## The blank form, for a plan made on paper

blank-page_title = Blank plan, { $school }
blank-title = A plan on paper
blank-how = Fill in what you like, in any language. What stays empty can come later.
blank-name = Name
blank-date = Date
blank-goal = A goal
blank-chose = Who chose
blank-chose-student = student
blank-chose-together = together
blank-chose-teacher = teacher
blank-who = Who
blank-what = What
blank-by = By when
blank-words = Words of the family, in any language
blank-present = Who is here
