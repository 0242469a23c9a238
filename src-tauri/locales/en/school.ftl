### Words of the school's own pages: class, project, people, lists, calendar, keys, settings;
### and the page "What leaves this computer".

school-parts = Parts of the school
school-class = School and class
school-project = Class project
school-people = People
school-hands = Who has the class
school-lists = Lists
school-competencies = Competencies
school-calendar = Calendar
school-safety = Keys and copies
school-kept = What is kept
school-settings = This window

## School and class

school-name = Name of the school
class-name = Name of the class
class-goals-hint = What this class does together. A goal needs no number to be one.
class-goal-nth = Goal { $number }
class-goal-add = A new goal of the class
class-goal-retire = No longer a goal
class-goals-only = Class goals only
class-goals-only-hint = Plans then show these goals and track nothing of one student. What was written before is kept, and comes back when this is turned off.
class-minutes = Minutes you have in a week
class-minutes-hint = For check-ins and support, all students together. Leave it empty if you do not know.
school-live = Live goals at a time
school-live-hint = Above this number the app asks which goal to park. Nothing is blocked.
school-quiet = Quiet school weeks
school-quiet-hint = After so many weeks without evidence the app asks what support is missing.
number-wrong = Write a whole number from { $least } to { $most }

## Class project

project-says = One question for the whole class. Students hang their plans where they come in.
project-question = The question
project-question-hint = In the words in which it was asked
project-asked-by = Who asked it?
project-by-student = The class
project-by-school = The school
project-by-family = Families
project-asked-on = Asked on
project-from-day = First day
project-until-day = Last day
project-backwards = the last day comes before the first
project-ends = At the end of the trail
project-ends-hint = What waits there, like an open evening at the library
project-fixed = What is fixed
project-open = What is open
project-needs-question = write the question first
entries-title = Ways in
entries-says = Three or four smaller questions are enough.
entry-nth = Way in { $number }
entry-question = Its question
entry-about = What one does there
entry-add = Add a way in
entry-drop = Leave this one out

## People

people-school = At school
people-family = Families
people-students = Students
person-name = Name
person-does = What they do
person-of = Whose
person-languages = Languages
person-languages-hint = The first one first, like Somali, English
person-receives = May receive a copy
person-new-school = Add a colleague
person-new-family = Add a family member
person-new-student = Add a student
person-change = Change a person
person-full = Whole name
person-short = Short name
person-short-hint = As one speaks of them, like Ms. Okafor
person-pronouns = Pronouns
person-pronouns-hint = As the person gives them. It may stay empty.
person-relation = Who they are to the student
person-relation-hint = Like her mother, or his grandfather
person-may-receive = May receive copies of the plan
person-may-receive-hint = A copy for the family names the person it is for.
person-contact = Telephone number or address for families
person-contact-hint = Only if the person said yes. It stands on the family page.
person-needs-name = write the whole name first
names-for = Other names for other readers
names-for-hint = A name used at school may not be one for home. Ask the student.
names-for-student = In the student’s own copy
names-for-family = In the family’s copy
names-for-school = In the school file
names-for-next_teacher = For the next teacher
# $relation: like "her mother", $student: a whole name.
relation-of = { $relation }: { $student }
colleague-add = Add a colleague
family-add = Add a family member
empty-family = No family members yet
empty-family-says = Add those who may take part or receive a copy.
role-student = Student
role-teacher = Teacher
role-counsellor = Counsellor
role-case_manager = Case manager
role-family_reader = Family reader
role-administrator = Administrator

## Lists

lists-says = Your school’s own words. Plans that use an entry keep it, even when it is no longer offered.
lists-which = Which list?
list-areas = Areas of goals
list-pathways = Pathways
list-need_kinds = Kinds of needs
list-purposes = Purposes
list-strategies = Strategies
list-routines = Goals and routines to take
list-routines-says = A student may take one as it is. None of them is measured.
list-provisions = Ways around technology
list-provisions-says = What a school can agree to where a step needs a device: a loan, time at school, paper.
list-obstacles = What can be in the way
list-obstacles-says = Said of a task, a place or a time, never of a person.
list-strategies-says = What a whole class can use. Each can name what it helps with.
list-need_kinds-says = A kind that is kept off the shared screen stays with the adults named for it.
list-agenda_first = Agenda of a first conference
list-agenda_later = Agenda of a conference
list-minutes = Minutes
list-care = Kept off the shared screen
list-care-hint = Needs of this kind are written where only the adults named for them can read.
list-offered = Offered
list-add = A new entry
list-none = Nothing in this list yet
list-known = This is in the list already
list-change = Words and more
list-entry = An entry of the list
# $words: the words that the app comes with.
list-shipped = Left empty: { $words }
list-words-hint = Where there are no words in a reader’s language, those of another stand.
list-language-more = In more languages
list-needs-words = write its words in one language first
list-helps = It helps with
# $what: a list of things that can be in the way.
list-helps-with = Helps with: { $what }
# $languages: names of languages in which the school wrote its own words.
list-own-words = Own words in { $languages }
list-retire = No longer offer it
list-retired = No longer offered
list-retired-says = Plans that use these keep them.
list-offer = Offer it again

## Competencies

competencies-says = What one can learn to do, and who set it. A student may always write one of their own in a plan, and it stands equal.
frameworks-which = Which framework?
framework-begin = Begin a framework of your own
framework-change = Who set it
framework-about = Who set this framework?
framework-about-says = Shown to everyone who asks “Who set this?”. Only the title is needed.
framework-local = This school wrote it
framework-asked-hint = Students, families, neighbours: who could say what it leaves out?
framework-needs-title = write the title first
framework-retired = It is not offered to new plans. Plans that use it keep it.
framework-grade-hint = Empty where it is for every grade
competency-change = Words, ways and what it rests on
competency-new = A new competency
competency-statement = What one can do
competency-in = In { $language }
competency-needs-words = write what one can do first
competencies-none = No competency in it yet
rests-on-what = Rests on: { $what }
rests-on-hint = What one can usually do before. It never locks anything.
ways-are = Ways to show it: { $ways }
ways-hint = One on each line, two at least: something said, something made, something done.
ways-ask = { $count ->
    [0] No way to show it yet.
   *[other] One way to show it so far.
}
ways-add = What is another?
ways-second = What is a second way to show it?
empty-frameworks = No framework yet
empty-frameworks-says = A school can begin one of its own. Who wrote it and who was asked stands beside it.
agenda-total = { $minutes ->
    [one] 1 minute in all. Nothing counts down.
   *[other] { $minutes } minutes in all. Nothing counts down.
}

## Calendar

calendar-says = Everything that counts weeks counts school weeks.
calendar-year = School year { $year }
calendar-first = First school day
calendar-last = Last school day
calendar-terms = Terms
calendar-holidays = Days without school
calendar-name = Name
calendar-from = From
calendar-until = Until
calendar-drop = Leave out
calendar-backwards = A last day comes before its first day
term-nth = Term { $number }
term-add = Add a term
holiday = Holiday
holiday-add = Add days without school

## Keys and copies

backup-title = A backup on a stick
backup-says = One file with everything, locked with your passphrase.
backup-make = Make a backup on a stick
writing = Writing.
# $name: the name of a file.
written-as = Written as { $name }.
recovery-title = Recovery sheet
recovery-says = A sheet of paper that opens your plans if the passphrase is lost. A new one makes the old one useless.
recovery-make = Make a new recovery sheet
passphrase-title = Passphrase
passphrase-old = The one in use
passphrase-new = The new one
passphrase-hint = At least 8 letters. A short sentence is best.
passphrase-again = The new one once more
passphrase-change = Change the passphrase
passphrase-changed = The passphrase is changed.
passphrase-short = the new one has fewer than 8 letters
passphrase-differs = the two new ones differ
passphrase-needs-old = write the one in use
sample-no-lock = The sample school has no passphrase: all people in it are made up.

## This window

settings-says = Kept on this computer, for this window only.
settings-language = Language of the app
settings-theme = Light or dark
settings-contrast = Contrast
settings-voice = The student’s own words
settings-spacing = Space between letters and lines
settings-zoom = Size
settings-zoom-hint = Also by Ctrl with plus, minus and zero
settings-lock = Lock when nobody has touched a key for
settings-system = As the computer has it
settings-light = Light
settings-dark = Dark
settings-more = More
settings-book = Book letters
settings-plain = Plain letters
settings-normal = Normal
settings-wide = Wide
settings-never = Never
minutes-long = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
percent = { $number } %

## What leaves this computer

leaves-title = What leaves this computer
leaves-says = By itself: nothing.
leaves-network = The app does not use the network. It works without one, for ever.
leaves-count = It counts nothing about you and reports nothing to anyone.
leaves-names = Names and words stay in one locked place on this computer.
leaves-viewed = A photo or file that is opened in another program stands outside that place until it is locked.
leaves-look = Language and look of this window are kept beside it. They hold nothing about anyone.
leaves-by-you = What people took with them
leaves-by-you-says = A copy leaves only when a person makes one. What waits leaves only when a person puts it on a stick, and it is locked there. Each copy of a plan is listed here.
leaves-when = When
leaves-plan = Whose plan
leaves-for = For whom
leaves-what = What
leaves-none = No copy of a plan was made yet.

## Who has the class: covers until a day, handing on, case managers
## $name is a short or whole name of an adult, $whom names of students or hands-whole, $on and $until days.

hands-class = The class
hands-has = The class is with { $names }.
hands-has-nobody = Nobody has the class yet.
hands-which = Which students
hands-all = The whole class
hands-some = Some students
hands-whole = the whole class
hands-count = { $count ->
    [one] one student
   *[other] { $count } students
}
hands-nobody = add another adult first: School, People
hands-none-named = choose at least one student
hand-open = Hand students on
hand-left = Somebody has left, and nobody was named? Hand the students on from that person here, to yourself or to somebody else.
hand-title = Hand students on
hand-says = One action for all of it: the plans of every year, from one adult to another.
hand-from = From
hand-to = To
hand-on = Closed to them from
hand-on-hint = Whoever receives reads and writes from now on. From this day on the plans are closed to { $name }. Empty means today.
hand-along = What goes along
hand-along-plans = The shared plans of every year, with their story and all evidence.
hand-along-staff = What adults prepared for conferences.
hand-along-care = The care part, where whoever receives may read care by role or by name.
hand-stays = What does not
hand-stays-notes = Own notes of { $name } stay with { $name }. Nobody else can read them, and no page shows them once the plans are closed. What the next teacher needs goes into the plan before.
hand-stays-there = What is already on the computers of { $name } stays on that disk. New keys keep what is written afterwards from it. Whoever leaves the school is also taken out, under What waits.
hand-do = Hand them on
hand-done = { $count ->
    [one] One plan is with { $name } now. It is there with the next stick.
   *[other] { $count } plans are with { $name } now. They are there with the next stick.
}
hand-invite = No computer of { $name } is here yet: invite one, under What waits.
hand-told = { $from } handed { $whom } on to { $to }. Closed to { $from } from { $on }. Done by { $by }.
covers-title = Covering
covers-none = Nobody covers just now.
cover-open = Let somebody cover
cover-title = Let somebody cover
cover-says = Until a day, somebody else has these students beside you. It ends by itself.
cover-who = Who covers
cover-until = Last day
cover-until-hint = The plans are closed to them from the next day on.
cover-no-day = say the last day first
cover-by = Given by
cover-means-reads = They read and write in these plans, and read what adults prepared.
cover-means-not = Care stays closed, unless they read it by role or by name. Your own notes stay yours.
cover-means-ends = After the last day every computer stops handing them anything new, and the keys are made anew. You can end it earlier.
cover-do = Let them cover
cover-done = { $name } covers now. The plans are there with the next stick.
cover-end = End now
cover-ended = { $name } covers no more.
cover-told = { $name } covered { $whom } until { $until }. Given by { $by }.
managers-title = Case managers
managers-says = An adult for one student, who reads the plan and its care part.
manager-open = Name a case manager
manager-title = Name a case manager
manager-says = Whoever it is reads this student’s plans and the care part until you end it.
manager-student = Student
manager-who = Case manager
manager-do = Name them
manager-done = The case manager is named.
manager-end = End
manager-ended = That has ended.
