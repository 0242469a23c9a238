### Words of the class page: the shared question, its ways in, students by name.
### $student is a short name such as "Amina".

asked-by-class = Asked by the class
asked-by-family = Asked by families
asked-by-school = Asked by the school
# $from, $until: names of months.
project-from = The class project, { $from } to { $until }
ways-in = { $count ->
    [one] One question, one way in.
   *[other] One question, { $count } ways in.
}
# $what: what waits at the end of the project, $on: a date.
ends-with = At the end of the trail: { $what }, { $on }.
# Stands before a list of names.
plans-here = Plans here:
plans-none-here = No plans here yet.
hang-here = Add a plan
unhang = Take { $student }’s plan off
fixed-open = Fixed, and open
fixed = Fixed:
open = Open:
today = Today
no-conference-today = No conference is planned for today.
# Stands before a name and a time.
conference-with = Conference with
cut-off-with = The conference was cut off with
student-prepared = the student has written since last time
family-in = the family’s words are in
# $what: one or both of the two lines before.
ready = Ready: { $what }.
your-week = Your week
# Before names with the day of each one's next check-in, in name order.
check-ins-due = Check-ins due
week-planned = { $minutes ->
    [one] 1 minute of support is planned.
   *[other] { $minutes } minutes of support are planned.
}
week-say-hours = Say how many minutes you have
week-hours = You said you have { $minutes } minutes.
week-free = { $minutes } are free.
week-over = That is { $minutes } more than you have. What could be parked or done together?

## Questions

ask-outside = { $count ->
    [one] One plan does not touch the project yet:
   *[other] { $count } plans do not touch the project yet:
}
ask-outside-what = What support would make joining possible?
class-ask-park = more goals are live than your school chose. Which could be parked?
class-ask-quiet = a live goal has had no evidence since { $on }. What support is missing?
class-ask-which-choice-is-yours = all choices of a goal were made by the teacher. Which could be the student’s?
class-ask-way-without-technology = a step needs technology. What is the way without it?
class-ask-who-shows-how = a step needs technology. Who will show how?
class-ask-nothing-shared = nothing in the plan happens with the whole class. What would make it possible?
class-ask-which-status = two people said different things about a goal. Both stay until one of you chooses.
class-ask-still-yes = a goal was reworded after somebody said yes. Is it still a yes?
asks-more = { $count ->
    [one] 1 more question
   *[other] { $count } more questions
}

## Students

roll-label = Students, in name order
roll-title = { $count ->
    [one] 1 student
   *[other] { $count } students, by name
}
not-yet-met = not yet met
not-yet-heard = not yet heard
plan-begin = Begin a plan
plan-bring-in = Bring a plan in from a file
student-add = Add a student
student-name = Name of the student
student-name-hint = The whole name, as the student says it. Enter adds it and stays for the next.
student-language = Home languages
student-added = { $student } is in. A plan for this year is ready.

## Empty places

empty-project = No class project yet
empty-project-says = One question for everyone, with several ways in. Plans hang there by name.
project-begin = Begin a class project
empty-entries = No way in yet
empty-entries-says = A way in is a smaller question that students can choose.
empty-students = No students yet
empty-students-says = Write a name and press Enter. A plan for this year begins with it.

## Two records that may be one. Both stay until a person chooses.

# $who: a student's whole name.
twin-plans = { $who } has { $count } plans for this year.
twin-plans-what = Should one be joined into the other?
twin-plan-begun = Begun on { $on }
twin-plan-empty = No words in it yet
twin-plan-into = Go on with this one
# $who: a whole name that several people share.
twin-persons = { $count } people are called { $who }.
twin-persons-what = Are they one person?
twin-called = called { $short }
# $relation: a tie in words, such as "her mother"; $student: a short name.
twin-relation = { $relation }, of { $student }
twin-grade = grade { $grade }
twin-person-into = One person: go on with this one
twin-persons-apart = They only share a name
twin-stays = The other one stays to be read, with every word and who wrote it.

## Adults change
## $name is an adult's short name, $whom is hands-whole or hands-count, $on a day.

hands-covers = { $name } covers { $whom } until { $on }.
hands-i_cover = You cover { $whom } until { $on }. Given by { $name }.
hands-cover_over = You covered { $whom } until { $on }. These plans are closed here now.
hands-handed_to_me = { $name } handed { $whom } on to you. Closed to { $name } from { $on }.
hands-hands_on = { $name } has { $whom }. The plans are closed to you from { $on }.
hands-handed_on = { $name } has { $whom } since { $on }. These plans are closed here now.

## A transfer pack from another school

admit-title = Open a transfer pack
admit-says = A student comes from another school. The file holds the plans, the code on paper opens it.
admit-choose = Choose the file
admit-need-file = choose the file first
admit-need-code = type the code first
admit-do = Open it
# $student and $school are names.
admit-done = { $count ->
    [one] One plan of { $student } came from { $school }. The student is in the class now.
   *[other] { $count } plans of { $student } came from { $school }. The student is in the class now.
}
admit-here = { $count ->
    [one] One plan of the pack was here already. It stayed as it is.
   *[other] { $count } plans of the pack were here already. They stayed as they are.
}
admit-names = The adults of the other school stand in it as names. They can do nothing here. Who of the family may receive copies is yours to say, under School, People.
admit-open = Open the plan of { $student }
