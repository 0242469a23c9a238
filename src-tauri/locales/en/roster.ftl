### A roster from the school's other system: what it proposes, and what a person accepts of it.
### The window fetches these words with the page that says them; the program says the sentences
### about one person. $name is a person's whole name, $number the person's number in the roster.

roster-open = Read a roster
roster-open-says = A file from the school’s other system, as OneRoster. Nothing changes until you accept it.
roster-title = Read a roster
roster-says = A roster proposes, and you decide. Nothing is changed while it is read, and nobody gets access to a plan by it.
roster-back = Back to People
roster-read-title = What it says
roster-choose-file = Choose a zip
roster-choose-folder = Choose a folder
roster-from = From
roster-class = Which class in it is this one?
roster-class-none = not said yet
roster-nothing = Nothing to change. What the roster says of this class stands here already.
# The headings of groups of proposals.
roster-group-same = Is this the same person?
roster-group-same-says = A name alone does not say so. Once you have, the roster’s number is kept with the person.
roster-group-come = Students who come
roster-group-leave = Students who leave the class
roster-group-leave-says = They go off the class list. Every plan and every word stays, and is found under People.
roster-group-names = Names
roster-group-names-says = A name that a student chose is not among these.
roster-group-adults = Adults
roster-group-adults-says = They come as names. They can read and change nothing until you say so.
roster-group-guardians = Families
roster-group-guardians-says = They may receive no copy until you say so under People.
roster-group-access = Who has the plans
roster-group-access-says = Each of these gives somebody access, so each is yours to tick.
roster-all = All of these
roster-all-same = Each is the person here
# $count is how many changes are ticked.
roster-accept = { $count ->
    [0] Accept
    [one] Accept 1 change
   *[other] Accept { $count } changes
}
roster-none-ticked = tick what you accept first
# $count is how many changes were made.
roster-done = { $count ->
    [one] One change was made.
   *[other] { $count } changes were made.
}
roster-done-invite = { $name } has no computer here yet. Invite one under What waits.
roster-findings = { $count ->
    [one] One thing was found while reading
   *[other] { $count } things were found while reading
}
roster-findings-says = Rows that cannot be read are left out. The rest is read.
# $file is the file's name, $line the line in it.
roster-place = { $file }, line { $line }
roster-more = { $count ->
    [one] and one more like it
   *[other] and { $count } more like it
}
roster-left = No longer in the class
roster-left-says = Their plans stay.

## What it proposes. $here is the whole name of somebody who is here already.

roster-say-same = { $name } in the roster is { $here } here. Number { $number }.
roster-say-other = { $name } in the roster is somebody else, and is added. Number { $number }.
roster-say-new = { $name } is new in the class, with an empty plan.
roster-say-back = { $name } is in the class again, with all earlier plans.
roster-say-leaves = { $name } is not in this class in the roster any more.
# $new is the whole name in the roster.
roster-say-name = { $name } is called { $new } in the roster.
roster-say-adult = { $name } teaches there, and comes as a name.
# $student is the student's whole name.
roster-say-guardian = { $name } belongs to the family of { $student }.
# $from and $to are adults by whole name, $class is a class of the roster. $whole is "yes" for the whole class.
roster-say-hand = { $whole ->
    [yes] { $to } has { $class } in the roster: hand the whole class on from { $from } to { $to }?
   *[no] { $name } is in { $class } in the roster: hand the plans on from { $from } to { $to }?
}
# $until is a day.
roster-say-cover = { $name } teaches { $class } until { $until } in the roster: let { $name } cover until then?

## The same once it is done.

roster-done-same = { $name } is { $here }; the roster’s number is kept.
roster-done-other = { $name } was added.
roster-done-new = { $name } is in the class, with an empty plan.
roster-done-back = { $name } is in the class again.
roster-done-leaves = { $name } is off the class list. All plans stay.
roster-done-name = { $name } is called { $new } now.
roster-done-adult = { $name } is known here as a name.
roster-done-guardian = { $name } stands in the family of { $student }, and may receive nothing yet.
roster-done-hand = { $whole ->
    [yes] The class went from { $from } to { $to }.
   *[no] The plans of { $name } went from { $from } to { $to }.
}
roster-done-cover = { $name } covers until { $until }.

## What somebody is to a student, where a roster says no more.

roster-relation-parent = parent
roster-relation-guardian = guardian
roster-relation-relative = relative

## Beside the proposals

roster-note-which-class = Which of the roster’s classes this one is cannot be told. Choose it, and its proposals come.
roster-note-changes = This roster holds only what changed. Nobody leaves for not being named in it.
roster-note-nowhere = { $name } is in the class here and under no such name in the roster. Nothing is proposed.
roster-note-teacher-first = { $name } is in { $class } in the roster. Who teaches there is not known here yet: accept that name first.
roster-note-several = { $name } is in several classes of that kind in the roster. Hand the plans on under Who has the class.
roster-note-teacher-gone = { $name } has left in the roster, and nobody else has the class there. Hand it on under Who has the class.
roster-note-more = There is more than is shown at once. Accept these, and the rest comes.

## What is found in a roster. $column is a column's name, as it stands there.

roster-found-passwords = Passwords stand in this file. They were not read.
roster-found-passwords-remedy = Ask whoever makes the roster to leave them out.
roster-found-misspelt = The column “{ $column }” was read as { $as }.
roster-found-misspelt-remedy = If it means something else, rename it in the file.
roster-found-empty = “{ $column }” is empty. The row was left out.
roster-found-empty-remedy = Fill it in the other system and make the roster again.
roster-found-refused = “{ $column }” is too long or holds signs that no name has. The row was left out.
roster-found-refused-remedy = Look for a quotation mark that is never closed.
roster-found-twice = The number { $number } stands here a second time. The first row counts.
roster-found-twice-remedy = Look which of the two is right.
roster-found-person = Nobody in the roster has the number { $number }. It was left out.
roster-found-person-remedy = Ask for a roster with all users in it.
roster-found-class = No class in the roster has the number { $number }. The row was left out.
roster-found-class-remedy = Ask for a roster with all classes in it.
roster-found-guardian = { $number } is named beside this person, and no role says parent, guardian or relative. It was left out.
roster-found-guardian-remedy = Enter the family under People, if it is one.
# $date is as it stands there.
roster-found-date = “{ $date }” can be read as more than one day. The row was read without it.
roster-found-date-remedy = Days are written like 2026-09-01.
# $word is as it stands there.
roster-found-word = “{ $word }” is no word that { $column } has. The row was read without it.
roster-found-word-remedy = Look whether the row means something else.
roster-found-role = { $number } has no role, and is neither student nor teacher here.
roster-found-role-remedy = Give the role in the other system and make the roster again.
