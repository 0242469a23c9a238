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
saved-stick = Last copy on a stick: { $when }
saved-stick-never = Last copy on a stick: never

## Errors of the window itself

error-unexpected = That did not work.

## Dates

# Shown in an empty date field as an example of how to write a date.
date-like = 11 December
date-error = Write a day and a month, like 11 December
