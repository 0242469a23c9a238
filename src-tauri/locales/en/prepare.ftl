### Before a conference, beside it and after it: the agenda, what each person
### prepares apart, a student alone at the computer, the teacher's private lens
### and own notes. $student and $person are short names such as "Amina".

## The agenda, before and during

agenda-prepare = For the conference
agenda-change = Change the agenda
agenda-minutes = Minutes
agenda-leave-out = Leave out
# Read out for a row of buttons, each with the name of a step.
agenda-put-back = Put a step back
agenda-own = A step of your own
agenda-usual = The school’s agenda

## Prepared apart: the parts meet in the conference

# A heading above the words of each person, side by side.
conf-apart = Prepared apart
conf-apart-take = Put it in the plan
conf-apart-taken = It is in the plan.

## The page before a conference

prepare = Prepare
prepare-back = Back to { $student }’s plan
prepare-title = The conference with { $student }
prepare-no-day = No day is set.
prepare-says = Each prepares apart. In the conference the parts stand side by side.
prepare-parts = The agenda, and your part
# A list of family members. What came on paper is typed in for one of them.
prepare-type-for = Type in what the family sent
prepare-type-nobody = Nobody now
prepare-student = { $student }’s part
prepare-student-has = { $student } has prepared. It shows in the conference, and not here.
prepare-student-not = { $student } has not prepared yet. The part shows in the conference, and not here.
prepare-here = Who will be there
prepare-here-says = { $people } are there. Who else?
find-prepare = Prepare the conference with { $student }

# Questions for the student, who prepares alone.
prepare-ask-student-who_i_am = What should everyone know about you?
prepare-ask-student-work_i_chose = Which work do you want to show, and why?
prepare-ask-student-goals = What do you want to do next?
prepare-ask-student-family_asks = What do you want to ask your family?
prepare-ask-student-agreements = What could you promise?
# Questions for the teacher.
prepare-ask-school-who_i_am = What have you seen { $student } do?
prepare-ask-school-work_i_chose = Which work do you want to hear about?
prepare-ask-school-goals = What do you want to ask about the goals?
prepare-ask-school-family_asks = What do you want to ask the family?
prepare-ask-school-agreements = What could you promise?
prepare-ask-school-own = What do you want to say or ask?
# Questions for the family.
prepare-ask-family-who_i_am = What does school not know yet?
prepare-ask-family-work_i_chose = What does { $student } show at home?
prepare-ask-family-goals = What do you hope for?
prepare-ask-family-family_asks = What do you want to say or ask?
prepare-ask-family-agreements = What could the family promise?
prepare-ask-family-own = What do you want to say or ask?

## A student alone at the computer

alone-hand-over = Hand the computer to { $student }
alone-hand-over-says = It shows this plan and nothing else until you unlock it. After a crash it opens there again.
alone-way = Parts
alone-done = Done for today
alone-writes = { $student } writes
alone-language = in
alone-prepare-says = Write what you want to bring. The others see it in the conference.
alone-leave-title = Give the computer back
alone-leave-asks = Your teacher’s passphrase opens the class again. Everything is kept.
alone-leave-go = Open the class
alone-left = The computer is your teacher’s again.
alone-not-open = This plan could not be opened.

## What was agreed, looked at again

became-kept = Kept
became-not_yet = Not yet
became-changed = It changed
# Read out for the three buttons. $what is the promise.
conf-look-became = What became of it: { $what }
conf-looked-kept = { $person }: kept.
conf-looked-not_yet = { $person }: not yet.
conf-looked-changed = { $person }: it changed.
conf-look-words = In { $person }’s words

## The private lens: for the teacher alone

lens-title = For you alone
lens-says = Nobody else reads this, and no copy holds it. Nothing has to be written.
lens-open = Open the page
lens-close = Close the page
lens-skip = Not this time
lens-blank = nothing is written yet
lens-done = The page for this conference is closed.
lens-after-waits = Two questions wait, for you alone.
lens-page-before = Before a conference, { $on }
lens-page-after = After a conference, { $on }
lens-assume = What do I assume about this student?
lens-listened = To whom did I last listen here, and to whom not?
lens-seen = What have I seen that is not in the plan?
lens-language = What may I miss because of language or custom?
lens-whose_words = Whose words filled the time?
lens-differently = What do I see differently now?
list-lens_before = Your own questions before a conference
list-lens_after = Your own questions after a conference

## Own notes beside a conference

notes-beside = Own notes on this display, the shared screen on the other
notes-beside-hint = The window waits, empty, until you say that only you see this display.
# $why is one of the sentences below.
notes-beside-not = Own notes cannot stand beside the shared screen. { $why }
notes-why-one_display = This computer has one display, or shows one picture on all of them.
notes-why-mirrored = Two displays show the same picture.
notes-title = Own notes
notes-ask = Does anyone else see this display?
notes-only-me = Nobody else sees it
notes-else = If others see it, close this window. The conference goes on.
notes-hide = Hide them

## On paper, and to the printer

prepare-paper = On paper
prepare-paper-says = A family that cannot come writes on paper. Its words are typed in above.
prepare-paper-reply = A page for the family to write on
prepare-paper-blank = A blank plan on paper
# $name is a file name, $folder a folder.
prepare-paper-made = { $name } is in { $folder }.
conf-family-reply-page = A page for the family to write on
conf-family-reply-made = { $name } is made.
conf-waits-for-printer = It waits for the printer with the other copies.
print-title = Copies to print
print-says = Copies made in conferences wait here. Each goes to the printer that this computer prints to.
print-all = { $count ->
    [one] Print it
   *[other] Print all { $count }
}
print-stop = Stop after this one
print-sent = { $sent } of { $all } sent to the printer.
print-none-there = no file is there to print
print-student = Student
print-file = File
print-made = Made
print-gone = The file is not in its folder any more, or was changed.
print-one = Print
print-open = Open
print-drop = Take off the list
print-empty = Nothing waits for the printer
print-empty-says = A copy that is made in a conference comes here.
