### The conference: one screen that a student, a family and a teacher look at
### together. Said aloud, read from the back of a room. No hurry, no praise.
### $student, $person and $scribe are short names such as "Amina" or "Ms. Okafor".

## The frame

conf-title = Conference
# Name of the list of steps at the side. Its lengths are the planned minutes.
conf-agenda = The agenda
conf-agenda-length = { $minutes ->
    [one] 1 minute planned
   *[other] { $minutes } minutes planned
}
conf-beside = Beside your words
conf-back = Back
conf-saved = Saved { $time }
# Read after the name of a question that has an answer.
conf-answered = answered
# The last step's forward button.
conf-end = The end
conf-undo = Undo
# $what says what undo takes back, such as "Amina wrote".
conf-undo-what = Undo: { $what }
conf-not-open = This conference could not be opened.
conf-again = Try again
conf-empty = Nothing here yet. Press Enter to write.
conf-questions = Questions in this part

## The pen

conf-pen-label = The pen
conf-pen-pass = Pass the pen
conf-pen-choose = Who has the pen?
conf-pen-speaks = { $person } speaks
# Several people speak at once. $people is a list such as "Amina and Hodan".
conf-pen-speak = { $people } speak
conf-pen-types-for = { $scribe } types
conf-pen-writes-alone = and writes
conf-pen-through = Through { $person }
conf-pen-in = in { $language }
# Beside somebody's words when another person holds the pen.
conf-pen-pass-to = Pass the pen to { $person }

## Welcome

conf-welcome-empty = Nothing stands here yet. It comes first, in the next part.
conf-welcome-changed = What changed since last time
conf-welcome-nothing-changed = Nothing was written since last time.
conf-welcome-first = This is the first conference.
conf-welcome-more = { $count ->
    [one] One more change is in the story.
   *[other] { $count } more changes are in the story.
}

## Who I am: a question for each field. The student is asked.

conf-ask-strengths = What are you good at?
conf-ask-passions = What do you care about?
conf-ask-aspirations = What do you hope for?
conf-ask-languages = Which languages live with you?
conf-ask-community = What do your people know that school should know?
conf-ask-learn_best = When do you learn best?
conf-ask-in_the_way = What gets in the way?
conf-ask-trusted_adult = Which adult do you trust?

## Work I chose

conf-work-title = Work I chose
conf-work-ask = What did you choose to show?
conf-work-how = One sentence about it is enough. A drawing or a thing on the table counts too. “Not today” is also an answer.
conf-work-words = About this work
conf-work-keep = Keep it
conf-work-attach = Show a photo or a sound
conf-work-not-today = Not today
conf-work-for-goal = It belongs to
conf-work-for-none = No goal yet
conf-work-own-look = How { $student } looks at it
conf-work-look-ask = What do you see in it now?
conf-work-look-keep = Keep these words
conf-work-by = { $person }, { $date }

## Goals

conf-goal-nth = { $n ->
    [1] My first goal
    [2] My second goal
    [3] My third goal
    [4] My fourth goal
   *[other] Goal { $n }
}
conf-goal-none-ask = Start from what you are good at. What would you do with it?
conf-goal-another = Another goal
conf-goal-after = The next goal
conf-goal-change = Change the words of this goal: { $goal }
conf-ask-statement = What do you want to do?
conf-ask-why = Why does it matter to you?
conf-ask-what_i_learn = What will you learn?
conf-ask-how_i_learn = How will you learn it?
conf-ask-how_i_show = How will you show it?
conf-ask-obstacle = What is in the way?
conf-ask-help = What would help?
conf-ask-help-who = Who helps, and when?
conf-ask-yes = Do you say yes to this goal?
conf-ask-check_in = Where are you with it now?
conf-part-of-goal-statement = Goal
conf-part-of-goal-why = Why
conf-part-of-goal-what_i_learn = What
conf-part-of-goal-how_i_learn = How
conf-part-of-goal-how_i_show = Show
conf-part-of-goal-obstacle = In the way
conf-part-of-goal-help = Help
conf-part-of-goal-yes = Yes
conf-part-of-goal-check_in = Check-in
conf-chose-who = Who chose this?
conf-chose-by-student = { $student }
conf-chose-by-together = Together
conf-chose-by-teacher = { $teacher }
# Shown where none of the three choices is the student's.
conf-chose-none-ask = None of the three is { $student }’s own choice yet. Which one could be?
conf-help-add = Something else that helps
# Beside a goal of the student's. It is followed by "What support is missing?". $on is a day.
conf-quiet = { $count ->
    [one] No evidence and no check-in has come to this goal for one school week, since { $on }.
   *[other] No evidence and no check-in has come to this goal for { $count } school weeks, since { $on }.
}
# Name of the needs that stand with a goal.
conf-needs = What is needed for it
conf-yes = Yes
# Read out for the button that says only "yes" below a name.
conf-yes-say = { $person } says yes
conf-yes-said-on = { $person } said yes on { $date }.
conf-no-said-on = { $person } said not yet on { $date }.
conf-yes-reworded = The sentence has changed since.
conf-yes-again = Yes to the new words, says { $person }
conf-no = Not yet
conf-no-say = { $person } says not yet
conf-no-words = What would have to change?
conf-no-leave = Leave it
conf-no-keep = Keep { $person }’s words

## An adult's suggestion, and the answer

conf-suggest-write = Suggest a change

## The family

conf-family-ask = What does the family want to say or ask?
conf-family-not-here = The family is not here today. Words that came on paper can be typed in.
conf-family-none-here = Nobody from the family is named in this plan yet. Add them under School, People.
conf-family-words-of = { $person }’s words
conf-family-words = In any language
conf-family-interpreted = The same words for the others here
conf-family-interpreted-by = Put into another language by { $person }
conf-family-interpreted-plain = Put into another language
conf-family-interpret = Add an interpreter’s note
conf-family-supports = What helps now
conf-family-needs = What is needed

## What we agree

conf-agree-last = Last time
conf-agree-last-ask = Look at these first. What became of them?
conf-agree-done = Take it off the list
conf-agree-ask = Who does what, and by when?
conf-agree-who = Who
conf-agree-what = What
conf-agree-when = By when
conf-agree-remove = Take off
conf-agree-none = Nothing is agreed yet.

## The end

conf-end-title = What goes home
conf-end-copy = Make the family’s copy
conf-end-copy-again = Make it once more
conf-end-copy-hint = A page to print and a page for a phone, in one go. No window opens here.
conf-end-copying = Setting the pages.
# $name is a file name, $folder a folder.
conf-end-copied = The family’s copy is { $name }, in { $folder }.
conf-end-close = Close the shared screen

## Leaving

conf-leave-title = Close the shared screen
conf-leave-middle = The conference is not at its end. It waits, and goes on at this place.
conf-leave-asks = Your passphrase opens the class again. Until then only this plan can be seen.
conf-leave-free = The made-up class has no passphrase.
conf-leave-go = Close it
conf-leave-going = Checking the lock. This takes a moment.
conf-leave-stay = Stay here
conf-leave-stop-here = Stop here for today
conf-left = The shared screen is closed.

## What does not fit

fit-what-instead = What could take its place?
fit-more = { $count ->
    [one] One more waits after this.
   *[other] { $count } more wait after this.
}
fit-none = Nothing was said not to fit.
