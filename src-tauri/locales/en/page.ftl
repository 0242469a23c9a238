### Words of a plan's page. Labels shared with paper stand in plan.ftl.
### $student is the student's short name, $who a person's or several persons' short names.

## Head and trail

# $year: a school year such as 2026–27.
plan-for = Plan for { $year }.
plan-met = Looked at together on { $on }.
plan-not-met = Not looked at together yet.
conference-on = Conference on { $on } at { $at }.
conference-cut-off = The conference was cut off. It goes on where it stood.
conference-open = Open the conference
conference-go-on = Go on with the conference
conference-plan = Plan a conference
conference-day = Day
conference-time = Time
time-wrong = Write a time like 10:50
family-copy = Family copy
plan-of-year = Plan for { $year }
plan-other-of-year = The other plan for { $year }
plan-joined = This plan was joined into another one. It stays to be read.
plan-joined-open = Open the other one
came-from = From the plan for { $year }
tried-before = Tried before, { $year }
carry-from = Bring something along from { $year }
carry-into = Carry this plan into { $year }
carry-title = What comes along into { $year }?
carry-says = It comes with the words of those who wrote it. The plan for { $year } stays as it is, to be read.
carry-nothing = Nothing in that plan is there to come along.
carry-profile = In the student’s own words
carry-goals = Goals that go on. Each asks for a new yes
carry-needs = Needs that are not met yet
carry-supports = What helped
carry-agreements = What was agreed
carry-needs-one = choose something first
carry-do = Bring these along
plan-begin-year = Begin the plan for { $year }
trail-label = Parts of this plan
count-proposed = { $count } proposed
count-agreed = { $count } agreed
count-live = { $count } live
count-met = { $count } met
count-changed = { $count } changed
count-parked = { $count } parked
count-set_aside = { $count } set aside
count-pieces = { $count ->
    [one] 1 piece
   *[other] { $count } pieces
}

## The pen

pen-title = The pen
pen-says = Whose words come next, and who types them.
pen-who-speaks = Who speaks?
pen-who-types = Who types?
pen-interpreter = Through an interpreter?
pen-nobody = Nobody
pen-language = In which language?
pen-needs-speaker = choose who speaks first
pen-claim = Whose words they are is what those in the room said. A computer can only prove that it was this computer.
pen-take = Take the pen
pen-pass = Pass the pen
pen-change = Change the pen
pen-writes = { $who } writes.
pen-speaks = { $count ->
    [one] { $who } speaks.
   *[other] { $who } speak.
}
pen-through = { $who } interprets.
pen-types = { $who } types.

## Texts

words-open = Press Enter to write here.
words-suggest = Press Enter to suggest a change. The sentence stays as it is.
words-none = Nothing here yet
hint-strengths = What do people come to you for? Start there.
hint-passions = What could you talk about all day?
hint-aspirations = What would you like to be true one day?
hint-languages = Which languages live at home and with friends?
hint-community = What do your people know that school should know?
hint-learn_best = When does learning feel right?
hint-in_the_way = What makes it hard?
hint-trusted_adult = Whom would you tell?
hint-statement = Write the goal in your own words.
hint-statement-from-list = In your own words, if you like.
hint-why = What makes it worth doing?
hint-title = What happens there?
hint-place = At school or outside?
hint-adult = Who is there for it?
hint-with_whom = Names of those who take part
hint-interest = None yet
hint-supports_needed = What would make taking part possible?
hint-technology = None
hint-without_technology = A loan, time at school, or paper
hint-who_shows = A person by name
hint-seen = What did somebody see or hear?
hint-assumed = What do people only think?
hint-support = What helps?
hint-who = Who gives it, and when
hint-promise = What is promised?
hint-when = By when?
hint-did_it_help = In the student’s words

## Suggestions

suggests = { $who } suggests
suggests-now = { $who } suggests
suggest-label = { $text }, as you would put it
suggest-send = Suggest this
suggest-take = Take it
suggest-mine = Keep mine
suggest-both = Keep both
# $student: the short name. The answer to a suggestion is the student’s alone.
suggest-pass = Pass the pen to { $student } to answer
suggest-stays = { $student }’s own sentence stays in the story either way.
suggest-moved = The sentence has changed since.
suggest-settled = { $count ->
    [one] 1 settled suggestion
   *[other] { $count } settled suggestions
}
suggest-first = The sentence as it stood
suggest-offered = { $who } suggested on { $on }
suggest-was-take = { $student } took it on { $on }.
suggest-was-keep_mine = { $student } kept the own sentence on { $on }.
suggest-was-keep_both = { $student } kept both on { $on }.
suggest-apart = Two answers were given apart, on two computers. Both stay until { $student } chooses.
suggest-said-take = took it, { $on }
suggest-said-keep_mine = kept the own sentence, { $on }
suggest-said-keep_both = kept both, { $on }

## Two answers for one field

# $what: on what people differ, such as "Two dates for one goal".
conflict-says = { $count ->
    [2] { $what }. Both stay until one of you chooses.
   *[other] { $what }. All stay until one of you chooses.
}
conflict-keep = Keep this one

## Goals

goal-first = Write a first goal
goal-add = Write a new goal
goal-unnamed = A goal without words yet
goal-details = Date, area and more
# $needs: kinds of needs, such as "Language".
goal-answers = It answers what is needed: { $needs }.
goal-need = Which need does it start from?
from-school-list = From the school’s list:
routine-from-list = Take one from the school’s list
routine-title = From the school’s list
routine-says = It stands in the school’s words. { $student } can put own words in their place.
routine-which = Which one?
routine-choose = choose one first
routine-take = Take it
class-goals-only-says = This class has only goals together. Nothing is tracked of one student.
empty-class-goals = No goal of the class yet
empty-class-goals-says = A class writes its goals under School, School and class.
# After a lead such as "Together": since which day.
lead-since = since { $on }
goal-more = Write more about this goal
goal-check-in = Check in
goal-say = Say yes or no
goal-to-live = Start
goal-to-met = Met
goal-to-parked = Park
goal-to-changed = It turned into another goal
goal-to-set_aside = Set aside
# $question: the question of a way into the class project.
goal-with-project = with the class project: { $question }
# $purposes: a list of purposes.
goal-for = It is for: { $purposes }.
until = Until { $on }
waits-for = It waits for { $who }.
said-yes = said yes on { $on }
said-no = said no on { $on }
said-both = { $who } said yes and no, on two computers. Both stay until one is said again.
reworded-since = The goal was reworded since.
confirm-title = Yes or no to this goal
confirm-who = Who says it?
confirm-says = { $who } says
confirm-words = In words, if you like
confirm-hint = A no stays on the page, with its words.
confirm-needs-words = write the goal first
confirm-keep = Keep this answer
close-met = The goal is met
close-set_aside = Set the goal aside
close-changed = The goal turned into another one
close-reason = The reason
close-no-reason = No reason given
close-with-reason = Close with this reason
close-needs-reason = write it first
close-words-hint = May stay empty.
closed-because = { $who } said why it was closed:
closed-no-reason = No reason was given for closing it.
close-words = How did it end, in { $student }’s words?
no-reason = No reason given
choice-none = Not chosen yet
who-could-choose = Who could choose this?
chose = { $who } chose
and-who = and { $who }
chosen-student = { $student } chose
chosen-together = { $student } and { $teacher } chose together
chosen-teacher = { $teacher } chose
check-in-title = Check in on this goal
check-in-on = { $who } checked in on { $on }
check-in-where_i_am = Where are you with it?
check-in-in_the_way = What is in the way?
# Own words beside what was chosen from the list.
check-in-in_own_words = In your own words
check-in-tried = What did you try?
check-in-next = What is the next step?
check-in-blank = write one line first
check-in-could_help = What could help, from the class’s list
check-in-whole_list = Show the whole list
check-in-helped = Did it help?
check-in-again = When to check in again
check-in-again-hint = Four school weeks from today, if nobody says otherwise.
# $on is a day. Said quietly; nobody is hurried.
check-in-due = A check-in on this goal was set for { $on }.
check-in-next-on = Next check-in: { $on }.
check-in-answer-add = Another voice: did it help?
# $who answers a check-in of somebody else's.
check-in-answer-title = { $who }: did it help?
check-in-answer-says = It stands beside the words that are there, and changes none of them.
check-in-answer-words = In words
counts-towards = It counts towards
counts-says = A competency that the student proposes stands equal.
counts-find = Find
counts-none-found = Nothing has these words. Own words can be written below.
counts-own = In own words
no-longer-offered = No longer offered
who-set-this = Who set this?
stands-equal = It stands equal to those of a framework.
competency-unknown-says = It came with a plan from another place, and its framework did not come with it.
set-by-school = This school wrote it, and can change it.
not-said = Not said
framework-title = Framework
framework-creator = Written by
framework-wrote = Who wrote it
framework-publisher = Given out by
framework-asked = Who was asked
framework-status = Standing
framework-status-draft = A draft
framework-status-in_use = In use
framework-status-no_longer_used = No longer in use
framework-licence = Licence
framework-dated = Date
framework-code = Code
framework-grade = Written for grade
rests-on = It rests on
written-for-grade = Written for grade { $grade }
fit-say = Something here does not fit us
fit-title = This does not fit us
fit-says = It is kept as said, comes on the agenda of the next conference, and is in copies of the plan.
fit-which = What does not fit?
fit-who = Who says it?
fit-because = Because
fit-kept = Kept. It is on the agenda of the next conference.
fit-said-on = said on { $on } that it does not fit:
fit-answered-on = said on { $on }:
fit-on-agenda = It is on the agenda of the next conference.
fit-answer = Answer it
fit-answer-label = What was said, and what will change
counts-label = One on each line
counts-add = Say what it counts towards
counts-change = Change what it counts towards
proposed-by = Proposed by
purpose-own = A purpose in your own words
purposes-hint = What is this goal good for? More than one is fine.
entry-point-hint = Where this goal touches the class project

## The app asks

# $goal: the words of a goal.
park = Park: { $goal }
ask-quiet = { $count ->
    [one] no evidence and no check-in for one school week, since { $on }.
   *[other] no evidence and no check-in for { $count } school weeks, since { $on }.
}
ask-quiet-again = This is the second time. Which other way, adult, or way to show could help?
# Named since then: needs and supports, in the words of those who named them.
ask-quiet-since = Named since then: { $what }.
ask-quiet-need = Name a need
ask-quiet-support = Add what helps
ask-quiet-way = Try another way
ask-quiet-adult = Ask another adult
ask-quiet-adult-says = Who else could give what helps with this goal?
ask-quiet-adult-none = Nothing that helps stands with this goal yet.
ask-quiet-show = Show it another way
ask-still-yes = This goal was reworded after somebody said yes:
ask-still-yes-what = Is it still a yes?
go-on = Go on anyway
go-on-says = Nothing here is locked. The reason is kept beside the goal.
go-on-because = Why go on now?
went-on = went on to “{ $competency }” on { $on }:
write-it-down = Write it down
ask-no-evidence-aside = No evidence is tied to this goal. What is the reason to close it?
ask-no-evidence = No evidence is tied to this goal. How can you tell that it is met?

## Where I learn

experience-add = Add a place to learn
experience-details = Pathway, with whom, and more
experience-unnamed = A place to learn without words yet
task-level = The task: { $level }
for-goal = For the goal
technology-last = Technology, last of all
# $what: the technology as somebody wrote it.
technology-named = It needs: { $what }
provision-hint = What the school agreed to, where there is no other way
level-hint = The level of the task, never of a person

## Supports and needs

support-add = Add what helps
support-give = Give minutes
support-details = Minutes, need and more
need-add = Name a need
need-details = Kind and standing
need-no-kind = not named yet
need-of = Need: { $kind }
table-helps = What helps
table-planned = Planned a week
table-given = Given
table-acts = More
table-who = Who
table-by = By
minutes = { $count } min
minutes-wrong = Write whole minutes, like 40
ask-on = Ask on { $on }
helped-legend = Did it help? { $student } says
give-minutes = Minutes
give-on = On which day?
give-wrong = Write whole minutes from 1 to 600

## Evidence

evidence-add = Add evidence
evidence-title = Add evidence
evidence-choose = Choose a photo, sound or file
evidence-record = Record a sound
evidence-how = A photo or a file can also be pasted here. Words alone are enough. A link counts too.
evidence-how-together = A photo can also be pasted here. Words alone are enough. A link counts too.
evidence-needs-words = write something first
evidence-words = What is it, in your words?
evidence-words-hint = With a photo, a sound or a file, this may stay empty.
evidence-alt = What is there to see?
evidence-alt-sound = What is there to hear?
evidence-alt-hint = For someone who cannot see or hear it. It may stay empty.
evidence-goals = For which goals?
evidence-competencies = What does it show?
evidence-counts = It shows: { $what }.
evidence-put-back = Put it back
evidence-looking = one moment
evidence-this-photo = The photo that was chosen
evidence-this-sound = The sound that was chosen
evidence-too-large = This is too large to paste (at most { $most } MB).
evidence-too-large-remedy = Save it as a file and choose that, or make it smaller.
evidence-drop-hint = Photos, sounds and files can be dropped anywhere on this page, or pasted.
evidence-drop-here = Let go to add it as evidence
# $student picks what is shown first in the conference and at home.
evidence-pick = { $student } picks it to show
evidence-picked = { $student } picked it to show
recording-runs = Recording
recording-over = The recording has stopped. What came before is kept.
recording-loudness = How loud it is
recording-stop = Stop and listen
recording-keep = Stop and keep
recording-drop = Throw the recording away
attachment-enlarge = See it large
attachment-open = Open it in another program
attachment-not-played = This computer cannot play this sound here.
in-language = in { $language }
look-own = { $student }’s own look at it
look-own-add = { $student } looks at it first
look-own-says = { $student } looks first. An adult’s view comes afterwards, beside it.
look-own-label = What do you see in it?
look-adult = An adult’s view
look-by = How { $who } looks at it
look-waits = An adult has looked at it. The words wait until { $student } has looked.
look-adult-add = Add an adult’s view
look-adult-says = It stands beside { $student }’s own look.
look-adult-label = What do you see in it?
look-adult-pen = give the pen to an adult first
look-blank = write something first
not-today = Not today

## Agreements

agree-add = Add an agreement
agree-details = Who and by when
agree-nobody = Nobody yet

## Notes

note-add = Write a note
note-add-on = Write beside one of these
note-ask = Ask a question
note-answer = Answer
note-settle = Mark as settled
note-reopen = Take it up again
note-label = Note
note-question-label = Question
note-answer-label = Answer
hint-note = What is there to say?
hint-answer = What is the answer?
# $who: whoever asks; their question stands below.
asks-who = { $who } asks
note-asks-now = Make it a question
note-asks-not = It is not a question
note-settled-short = Settled:
note-settled-by = { $who } settled it on { $on }.
note-beside = Beside “{ $what }”
note-does-ask = It asks
note-does-not-ask = It does not ask
item-unnamed = Without words yet
item-gone = Not in this plan any more
put-by = Put into another language by { $who }
act-interpret = Put it into another language
not-for-family = Not in the family’s copy
act-not-for-family = Keep out of the family’s copy
act-for-family = Put into the family’s copy
act-trash = Put in the trash

## The margin

margin-who = Adults’ notes on who { $student } is
# $goal: the words of a goal.
margin-goal = Beside the goal: { $goal }
margin-goals = Adults’ notes on { $student }’s goals
margin-experiences = Notes on places to learn
margin-supports = Notes on supports
margin-evidence = Whose words, and notes on evidence
margin-agreements = What the law still wants, and notes
margin-story = Trash and copies
whose-title = Whose words are in this plan
whose-says = Of every 100 words. Seen only by the student and the adults of this plan.
whose-label = Of 100 words: student { $student }, family { $family }, school { $school }
whose-parts = Part by part
whose-margin = Notes in the margin
whose-family = Family
whose-school = School
law-says = Nothing here blocks anything.
law-all = All of it is there.
law-how-student = In the student’s own words, from the first part on
law-how-school = By a yes to a goal, or in a conference
law-how-parent_or_guardian = By a note, a yes, or in a conference
law-how-abilities = What the student is good at, and one more part of it
law-how-opportunities = A place to learn, and what a goal reaches for
law-how-supports = Something that helps, in words
law-how-reviewed = A conference, now or on a day
trash-title = In the trash
trash-says = Kept for 30 days.
trash-back = Take it back
trash-empty = Nothing is in the trash.
trash-until = Here until { $on }
trash-open = { $count ->
    [one] See the trash: 1 thing
   *[other] See the trash: { $count } things
}
copies-title = Copies made

## What was done, for undo

act-wrote = wrote in “{ $text }”
act-restored = brought back “{ $text }”
act-took_suggestion = took a suggestion for “{ $text }”
act-added-goals = a new goal
act-added-experiences = a new place to learn
act-added-needs = a new need
act-added-supports = a new support
act-added-agreements = a new agreement
act-added-notes = a new note
act-added-home_lines = a new line for home
act-moved-goals = moved a goal
act-moved-experiences = moved a place to learn
act-moved-needs = moved a need
act-moved-supports = moved a support
act-moved-agreements = moved an agreement
act-moved-notes = moved a note
act-moved-home_lines = moved a line for home
act-set = set “{ $field }”
act-trashed = put something in the trash
act-revived = took something out of the trash
act-moved_to_care = moved words to care
act-recorded = an answer, a piece of evidence or minutes
act-undid = an undo
act-redid = a redo
act-came_along = brought parts of another plan along
act-imported = brought a plan in

## Fields by name

field-status = Where the goal stands
field-area = Area
field-until = Until
field-routine = From the school’s list
field-placement = In or out of school
field-provision = What was agreed for it
field-looks_after = Who looks after it
field-check_on = Looked at together on
field-what_chosen_by = Who chose what to learn
field-how_chosen_by = Who chose how to learn it
field-show_chosen_by = Who chose how to show it
field-leads = Who leads
field-purposes = What it is for
field-entry_point = Way into the class project
field-goal = For which goal
field-need = For which need
field-pathway = Pathway
field-together = With whom
field-level = Level of the task
field-competencies = What it counts towards
field-need_kind = Kind of need
field-need_standing = Where the need stands
field-minutes_planned = Minutes a week
field-helped = Did it help
field-tried_before = Tried before this plan
field-owner = Who promises
field-about = What it stands beside
field-asks = Whether it asks
field-settled = Whether it is settled
field-review_on = Look again on
field-trash = Trash
field-not_for_family = Not in the family’s copy

## The story

# Events that story.ftl does not name: paper leaves them out.
story-field_set = { $who } set “{ $field }”.
story-check_in_only = { $who } checked in.
story-parts = Parts of the story
story-of-goal = About which goal?
story-of-all = The whole story
story-of-person = Whose words?
story-of-everyone = Everyone’s
story-none = Nothing of that is in the story.
then-show = The text as it stood then
# $part: the name of a text, such as "My goal".
then-label = “{ $part }” as it stood then
then-empty = Nothing stood here.
then-close = Close it
then-stands = This is how it stands now.
then-in-trash = It is in the trash. Take it back from there first.
then-back = Bring this text back
then-back-says = Every word keeps the one who wrote it. What stands now stays in the story.
story-all = { $count ->
    [one] Show 1 more
   *[other] Show { $count } more
}

## Empty places

empty-goals = No goal yet
empty-goals-says = Start from what { $student } is good at. What would { $student } do with it?
empty-experiences = No place to learn yet
empty-experiences-says = Where could it happen: with the class, at work, in town, at home?
empty-supports = No support yet
empty-supports-says = What would help { $student }, and who could give it?
empty-evidence = No evidence yet
empty-evidence-says = A photo, a sound or one sentence will do.
empty-agreements = Nothing agreed yet
empty-agreements-says = Who does what by when? One line each is enough.

## For home

home-title = For home
home-says = These lines stand on the family page.
home-add = Add a line for home
home-nth = Line { $number } for home
hint-how_to_help = Something to do at home without any device
hint-ask_at_home = A question to ask

## Own notes

kept-open = What is kept of { $student }
own-notes = Your own notes
own-notes-says = Nobody else reads them. They are in no copy. Shared with someone, a note becomes part of the record.
own-notes-new = A new note
