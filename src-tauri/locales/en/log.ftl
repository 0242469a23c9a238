### The log of what was done, and the pages of everything that is held on one student. The host
### reads this file; the window gets whole sentences.
### $who did it, $person is about whom, both whole names; $student is the student's whole name, $year
### a school year such as "2026–27", $audience one of the log-for words, $format one of the log-format words.

## What was done

log-someone = someone who is not in the list of people
log-opened = { $who } opened the plan of { $student } for { $year }.
log-copied = { $who } made a copy of the plan of { $student } for { $year }: { $format }, for { $audience }.
log-copied-to = { $who } made a copy of the plan of { $student } for { $year }: { $format }, for { $audience }, to { $person }.
log-with-access = It holds what the student has at home for school work.
log-imported = { $who } brought the plan of { $student } for { $year } in from a file.
log-admitted = { $who } opened a transfer pack of { $student } from another school.
log-held = { $who } wrote everything that is held on { $student } into a folder.
log-backed_up = { $who } made an encrypted copy of everything.
log-recovered = The plans of { $who } were opened with the code of the recovery sheet.
log-sheet_made = { $who } made a new recovery sheet. The one before it opens nothing any more.
log-passphrase_changed = { $who } changed the passphrase.
log-named = { $who } named { $person } to read the care part of { $student }.
# $until is a day in words.
log-named-until = { $who } named { $person } to read the care part of { $student } until { $until }.
log-unnamed = { $who } ended that { $person } reads the care part of { $student }.
# $roles is a list such as "teacher, administrator".
log-roles = { $who } stated what { $person } does at school: { $roles }.
log-roles-none = { $who } stated that { $person } has no role at school.
log-receives = { $who } stated that { $person } may receive copies about { $student }.
log-receives-not = { $who } stated that { $person } may not receive copies about { $student }.
# $until is a day in words.
log-cover = { $who } let { $person } cover for { $student } until { $until }.
log-cover-class = { $who } let { $person } cover the whole class until { $until }.
log-cover-ended = { $who } ended that { $person } covers for { $student }.
log-cover-ended-class = { $who } ended that { $person } covers the whole class.
# $from and $person are whole names; $until is the day from which the plans are closed to $from.
log-handed = { $who } handed { $student } on from { $from } to { $person }. From { $until } on the plans are closed to { $from }.
log-handed-class = { $who } handed the whole class on from { $from } to { $person }. From { $until } on the plans are closed to { $from }.
log-manager = { $who } named { $person } case manager of { $student }.
log-manager-ended = { $who } ended that { $person } is case manager of { $student }.
log-device = { $who } let a computer of { $person } in.
log-device-gone = { $who } took a computer of { $person } out.

# $years is a number.
log-rule-plan_year = { $who } stated that plans are kept for { $years } years after their own school year.
log-rule-last_year = { $who } stated that plans are kept for { $years } years after the student’s last school year.
# $why is a reason in a person's words, or log-no-reason.
log-hold = { $who } set a hold: nothing of { $student } is erased. Why: { $why }
log-hold-until = { $who } set a hold until { $until }: nothing of { $student } is erased. Why: { $why }
log-hold-ended = { $who } ended the hold on { $student }.
log-no-reason = no reason given.
# $years is one or more school years.
log-erased = { $who } erased the plans of { $student } for { $years }.
log-erased-here = What was erased of { $student } is gone from this computer of { $who }.

log-for-student = the student
log-for-family = the family
log-for-school = the school file
log-for-next_teacher = the next teacher
log-format-pdf = PDF
log-format-html = page for a phone
log-format-json = plan file
log-format-transfer = transfer pack
log-role-student = student
log-role-teacher = teacher
log-role-counsellor = counsellor
log-role-case_manager = case manager
log-role-family_reader = family reader
log-role-administrator = administrator

## Everything that is held on one student

held-title = Everything held on { $student }
# $school is the school's name, $date a day in words.
held-made = Made at { $school } on { $date } by { $who }.
held-first = Read this first
held-what = This folder holds what the school keeps about { $student } in Waymark. The list of files stands at the end.
held-others = Names of other students and of their families are replaced by “{ $instead }”, wherever one stands as a word of its own. Where such a name is also an ordinary word or has three letters or fewer, only the one with a capital letter is replaced. A nickname that was never entered and a face in a photo are not found: somebody reads everything once before it is given away.
# $count is how many names were replaced.
held-replaced = { $count ->
    [0] No name of another student was found.
    [one] One name was replaced.
   *[other] { $count } names were replaced.
}
held-instead = another student
held-care-in = The care part is in it, because whoever made this folder reads it.
held-care-out = The care part of each year that whoever made this folder does not read is not in it. One of its readers makes that part: { $who }.
held-care-nobody = nobody is named yet
held-own = A teacher’s own notes are not in it for as long as nobody else can read them. A note that was shared with anyone is part of the record, and is in it where it was shared.
held-contacts = How the school reaches each guardian is not in it, because two households may not know it of each other.
held-log = Who opened a plan is told of the computers of { $who } only. Others’ computers keep that by themselves. Copies, names and rights are told of the whole school.
held-elsewhere = Copies on paper and files that were made before are not in it. They are named in the log.
# $code is a character's number such as U+AC00.
held-glyph = A letter that no font here can draw stands as its number, such as { $code }. The file “everything.json” holds it as it was written.

held-staff = What adults prepared
held-staff-says = For conferences, before they met the student’s part.
held-care = Care
held-care-says = What guards the student: at home, health, and words told in trust.
held-people = Names and family
held-people-says = As the school stated them, the newest first.
held-log-title = What was done with it
held-log-says = The newest first.
held-files = What is in this folder
held-none = Nothing is held here.

held-file-plan = The plan for { $year }, to read
held-file-plan-data = The plan for { $year }, for another Waymark or any program
held-file-everything = All the rest, for any program
# $name is the file's name as its maker gave it, or empty; $words are what was said of it.
held-file-attached = { $date }, { $by }: { $words }
held-file-gone = { $date }, { $by }: { $words } (not on this computer)

held-prepared = { $who } prepared for “{ $step }”
held-access = What the student has at home for school work, stated by { $who }
held-need = A need, stated by { $who }
held-kind = Kind
held-seen = What was seen
held-assumed = What is assumed
held-support = What helps, stated by { $who }
held-support-what = What
held-support-who = Who and when
held-support-minutes = Minutes a week
held-support-helped = Did it help, in the student’s words
held-given = { $who } gave help for { $minutes } minutes on { $date }
held-kept = Words that { $who } moved here
held-kept-words = The words
held-gone = taken out
held-person = { $person }, stated by { $who }
held-person-full = Name
held-person-short = Called
held-person-pronouns = Pronouns
held-person-languages = Languages
held-person-born = Born
held-person-grade = Grade
held-person-relation = Is
held-person-receives = May receive copies
held-person-names = Name for { $audience }
held-yes = yes
held-no = no
held-asked = { $who } asked for names and pronouns
held-asked-answered = The answer
held-asked-none = No answer, which is an answer too.
