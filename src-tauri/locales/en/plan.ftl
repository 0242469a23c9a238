### Words for the parts of a plan, on screen, on paper and in spoken reading.
### Short and kind, as for a reader of twelve. A learner is never slow, behind,
### low or a gap. The app never says "I" or "we"; where a label says "I" or
### "my", it is the student who speaks.

## The parts of a plan, in the order of the page

section-who_i_am = Who I am
section-goals = Goals
section-experiences = Where I learn
section-supports = Supports
section-evidence = Evidence
section-agreements = What was agreed
section-story = The story so far

## Texts of the profile. The student speaks.

text-strengths = What I am good at
text-passions = I care about
text-aspirations = I hope for
text-languages = My languages
# "My people" are family, neighbours, community: whoever the student means.
text-community = What my people know
text-learn_best = I learn best when
text-in_the_way = What gets in the way
text-trusted_adult = An adult I trust

## Texts of a goal. The student speaks.

text-statement = My goal
text-why = Why it matters to me
text-question = The question I am chasing
text-starts_from = It starts from
text-grade_target = What it reaches for
text-obstacle = What is in the way
text-what_i_learn = What I learn
text-how_i_learn = How I learn it
text-how_i_show = How I show it
text-closing = How it ended, in my words
text-sooner = What would get me there sooner

## Texts of experiences, needs, supports, agreements and notes

text-title = What
text-place = Where
text-adult = The adult there
text-with_whom = With whom
text-interest = The interest it links to
text-supports_needed = What helps to take part
text-technology = Technology it needs
text-without_technology = The way without it
text-who_shows = Who shows how
text-seen = What was seen
text-assumed = What is assumed
text-what = What
text-who = Who
text-when = When
text-did_it_help = Did it help?
text-words = Words
text-interpreted = Put into another language
text-how_to_help = How to help at home
text-ask_at_home = Ask at home

## Where a goal stands. Each has its own mark; the word always stands beside it.

standing-proposed = Proposed
standing-one_yes = Proposed
standing-agreed = Agreed
standing-live = Live
standing-met = Met
standing-changed = Changed
standing-parked = Parked
standing-set_aside = Set aside

## Who leads a goal

lead-teacher_models = The teacher shows first
lead-together = Together
lead-student_with_checks = { $student } leads, with checks
lead-student = { $student } leads

## With whom an experience happens

together-shared = With the whole class
together-classmates = With classmates
together-adult = With an adult
together-alone = Alone

## Where an experience happens

placement-in_school = In school
placement-out_of_school = Out of school
placement-both = Some in school, some outside

## Levels of a task, never of a student

bloom-remember = Remember
bloom-understand = Understand
bloom-apply = Apply
bloom-analyse = Take apart
bloom-evaluate = Judge
bloom-create = Create

## Needs and supports

need_standing-open = Open
need_standing-being_met = Being met
need_standing-met = Met
helped-yes = Yes
helped-a_bit = A bit
helped-no = No
helped-ask_later = Too early to say
# $need: the kind of a need and what was seen, such as “Language: reads the lab sheet twice”.
support-for-need = For: { $need }
# Somebody's words within a sentence of the app's.
quoted = “{ $words }”
# When to look at something that helps again.
supports-look_again = Look again on { $date }

## Evidence

medium-photo = photo
medium-sound = sound
medium-file = file
medium-link = link
medium-text = words

# An answer to "What do you see in it?" and to "What did you choose to show?".
look-not_today = Not today
# How long a sound lasts: "1 minute 10" means seventy seconds.
lasts-seconds = { $count ->
    [one] 1 second
   *[other] { $count } seconds
}
lasts-minutes = { $count ->
    [one] 1 minute { $seconds }
   *[other] { $count } minutes { $seconds }
}
size-kilobytes = { $size } kB
size-megabytes = { $size } MB
# A part of the family's sheet, with photographs where there are any.
family-work = Work { $student } chose to show

## Answers to a suggestion. The three weigh the same.

answer-take = took it
answer-keep_mine = kept the own sentence
answer-keep_both = kept both

## Whose words

voice-student = student
voice-family = family
voice-school = school

## Default lists. A school may change them; its own words are shown as written.

area-academic = Academic
area-career = Career
area-personal = Personal
area-civic = Civic
pathway-class_project = Class project
pathway-shared_lesson = Shared lesson
pathway-work_based = Work-based learning
pathway-internship = Internship
pathway-service_learning = Service learning
pathway-career_technical = Career and technical education
pathway-virtual = Virtual learning
pathway-blended = Blended learning
pathway-dual_enrolment = Dual enrolment
pathway-early_college = Early college
pathway-independent_study = Independent study
pathway-community_based = Community-based learning
need_kind-content = What is being learned
need_kind-technology = Use of technology
need_kind-managing_learning = Managing own learning
need_kind-language = Language
need_kind-health = Health
need_kind-home = Home
need_kind-other = Something else
purpose-democratic_equality = To take part as an equal
purpose-social_efficiency = To be ready for work
purpose-social_mobility = To go further
# Ways in which a school makes technology possible, or does without it.
provision-loan = A device on loan
provision-school_time = Time for it at school
provision-paper = On paper
# Goals and routines that a student may take. None of them is measured.
routine-pack_the_evening_before = Pack my bag the evening before
routine-start_with_five_minutes = Start with five minutes
routine-ask_one_question = Ask one question a day
routine-read_in_any_language = Read something I like, in any language
routine-rest_and_come_back = Rest when it is too much, and come back
routine-thank_someone = Thank someone who helped
routine-look_back_on_friday = Look back on my week on Friday
# What can be in the way of learning. Never something wrong with a person.
obstacle-getting_started = Getting started
obstacle-what_to_do = Knowing what to do
obstacle-words_of_the_task = The words of the task
obstacle-too_much_at_once = Too much at once
obstacle-noise = Noise around it
obstacle-time_or_place = No time or no place for it
obstacle-device = No device, or no internet
obstacle-being_alone_with_it = Being alone with it
obstacle-worry = Worry about it
# What a whole class can use.
strategy-talk_first = Talk it through, then write
strategy-first_line = The first line together
strategy-someone_shows = Somebody shows it once, then you try
strategy-small_steps = One small step after another
strategy-flexible_grouping = Groups that change with the task
strategy-partner = Practice with a partner
strategy-differentiation = More than one way to learn it and to show it
strategy-formative_assessment = A short question along the way, to see what to teach next
strategy-key_words = Key words in both languages
strategy-quiet_place = A quiet place for half an hour
strategy-on_paper_too = The same on paper

## Steps of a conference

agenda-welcome = Welcome
agenda-who_i_am = Who I am
agenda-work_i_chose = Work I chose
agenda-goals = Goals, and what is in the way
agenda-two_goals = Two goals
agenda-family_asks = The family asks
agenda-does_not_fit = What does not fit
agenda-agreements = What is agreed

## Competencies: what one can do, and who set it

# Heading over goals that a whole class has together.
class-goals = Goals of the class
# Shown where a plan names a competency whose framework is not on this computer.
competency-unknown = A competency whose framework is not here
# $title: the title of a framework.
competency-from = Set by “{ $title }”.
competency-from_school = Set by this school: “{ $title }”.
competency-creator = Written by { $who }.
competency-publisher = Given out by { $who }.
competency-asked = Asked: { $who }.
competency-licence = Licence: { $who }.
competency-dated = Of { $date }.
competency-draft = A draft.
competency-no_longer_used = No longer in use.
# Before a name: Proposed by ▮ Amina.
competency-proposed = Proposed by
ways-to-show = Ways to show it
# After a competency, in small letters.
for-grade = grade { $grade }
no-reason_given = No reason given.

## What waits for a person, as questions. Nothing waits for an answer.

ask-park = { $count } goals are live, and { $cap } is the number your school chose.
ask-park-which = Which could be parked?
ask-quiet-what = What support is missing?
ask-nothing-shared = Nothing in this plan happens with the whole class.
ask-nothing-shared-what = What support would make taking part possible?
ask-without = “{ $what }” needs technology.
ask-without-what = What is the way without it?
ask-who-shows = “{ $what }” needs technology.
ask-who-shows-what = Who will show { $student } how?
ask-looks-after = “{ $what }” needs technology.
ask-looks-after-what = Which adult looks after it, and when do that adult and { $student } look at it together?
ask-what-for = “{ $what }” names technology and is for no goal yet.
ask-what-for-what = What does { $student } want to do with it?
# $competency and $under: competencies; $under may be several.
ask-rests-on = “{ $competency }” rests on: { $under }. There is no evidence of that here.
ask-rests-on-what = What would show it?
way-up = The way from here
ask-sooner = What would get { $student } there sooner?
ask-none-chosen = The teacher made all three choices. Which could be { $student }’s?

## Whether a dialogue is settled

note-is-settled = Settled
note-is-open = Open

## What the law wants in a plan. It is for the teacher, and it blocks nothing.

law-title = What the law wants in a plan
law-student = The student took part
law-school = Someone from school took part
law-parent_or_guardian = A parent or guardian took part
law-abilities = What the student can do and cares about
law-opportunities = Where the student learns, and how far it reaches
law-supports = What helps
law-reviewed = Looked at together within the year

## For whom a copy is

audience-student = { $student }
audience-family = The family of { $student }
audience-school = The school file
audience-next_teacher = The next teacher of { $student }

## What a copy holds, and what stays. Shown beside the preview as a list.

part-strengths = strengths
part-profile = who I am
part-goals = { $count ->
    [one] 1 goal
   *[other] { $count } goals
}
part-experiences = { $count ->
    [one] 1 place to learn
   *[other] { $count } places to learn
}
part-needs = { $count ->
    [one] 1 need
   *[other] { $count } needs
}
part-supports = { $count ->
    [one] 1 support
   *[other] { $count } supports
}
part-evidence = { $count ->
    [one] 1 piece of evidence
   *[other] { $count } pieces of evidence
}
part-work = { $count ->
    [one] 1 piece of work that was picked
   *[other] { $count } pieces of work that were picked
}
part-check_ins = { $count ->
    [one] 1 check-in
   *[other] { $count } check-ins
}
part-promises = { $count ->
    [one] 1 promise
   *[other] { $count } promises
}
part-notes = { $count ->
    [one] 1 note in the margin
   *[other] { $count } notes in the margin
}
part-home_help = how to help
part-home_questions = questions to ask at home
part-contacts = whom to call
part-reply = a page to write back on
part-story = the story so far
part-suggestions = { $count ->
    [one] 1 suggestion
   *[other] { $count } suggestions
}
part-open_suggestions = suggestions that wait for an answer
part-conferences = conferences held
part-copies = which copies were made
part-whose_words = whose words
part-marked = { $count ->
    [one] 1 thing marked as not for the family
   *[other] { $count } things marked as not for the family
}
part-trash = the trash
part-staff_notes = staff notes
part-access_profile = what the student has at home for school work
part-other_students = other students

## What a student has for school work at home. Only on paper where a person turned it on.

section-access = For school work at home
access-device = A device to work on
access-internet = Internet
access-printing = A way to print
access-quiet_place = A quiet place
access-ease = At ease with the technology
access-own_learning = Plans the own learning
access_answer-yes = yes
access_answer-sometimes = sometimes, or with help
access_answer-no = not now
part-care = what stands in care
