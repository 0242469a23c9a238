### Words of the window's frame and parts.
### Voice: grade 6, short, kind. Says what is so, what it needs, what comes next.
### Never "slow", "behind", "gap", "low" or "pace" of a learner; never "I", "we" or "smart".

## Frame

# Name of the row of links at the top, for screen readers.
nav-label = Main
nav-class = Class
nav-school = School
nav-leaves = What leaves this computer

## The saved line at the foot

# Stands before a time: "Saved on this computer 10:42".
saved-here = Saved on this computer
saved-saving = Saving
# $why: what went wrong, a whole sentence.
saved-not = Not saved: { $why }
# $when: a time or a date in words.
saved-stick = Last backup: { $when }
saved-stick-never = Last backup: never

## Errors of the window itself

error-unexpected = That did not work.

## Dates

# Shown in an empty date field as an example of how to write a date.
date-like = 11 December
date-error = Write a day and a month, like 11 December
# The same for a date of birth, whose year nobody can guess.
date-like-year = 11 December 2011
date-error-year = Write a day, a month and a year, like 11 December 2011

## Acts that many places share

add = Add
cancel = Cancel
change = Change
done = Done
keep = Keep
# Said after something was kept.
kept = Kept.
more = More
move-up = Move up
move-down = Move down
# $place: the new place in a list, $of: how many there are.
moved-to = Now at place { $place } of { $of }.
yes = Yes
no = No
none-yet = None yet
# Stands for a person whose name is not known here.
someone = Someone
undo = Undo
redo = Redo
# $what: what would be undone, such as "wrote in Why it matters to me".
undo-what = Undo: { $what }
redo-what = Redo: { $what }
undone = Undone: { $what }
redone = Done again: { $what }
nothing-to-undo = There is nothing to undo.
nothing-to-redo = There is nothing to do again.
lock = Lock
leave-sample = Leave the sample school
sample-note = Sample school: all people are made up

## Finding and keys

find = Find or do
find-hint = A name, or what to do
find-open = Open
find-do = Do
# $words: what was typed.
find-nothing = Nothing found for “{ $words }”. Try fewer letters.
find-move = move
find-choose = choose
find-close = close
find-plan = { $student }’s plan
# $at: a time, such as 10:50.
find-conference = Conference with { $student }, today { $at }
find-evidence = Add evidence to { $student }’s plan
find-copy = Make a copy for { $student }’s family
find-goal = Write a new goal in { $student }’s plan
find-open-conference = Open the conference with { $student }
key-ctrl = Ctrl
key-shift = Shift
keys-all = all keys
keys-title = All keys
keys-tab = Go to the next thing
keys-enter = Write in a text, or press a button
keys-esc = Leave a text, or close what is open

## Languages

# $words: what could not be read as the name of a language.
language-unread = “{ $words }” is not a language that is known here. Write its name or its short tag, like so for Somali.
