### Words for the parts of a plan, on screen, on paper and in spoken reading.
### Short and kind, as for a reader of twelve. A learner is never slow, behind,
### low or a gap. The app never says "I" or "we"; where a label says "I" or
### "my", it is the student who speaks. To a family: "ustedes".

## The parts of a plan, in the order of the page

section-who_i_am = Quién soy
section-goals = Metas
section-experiences = Dónde aprendo
section-supports = Apoyos
section-evidence = Evidencias
section-agreements = Lo acordado
section-story = La historia hasta hoy

## Texts of the profile. The student speaks.

text-strengths = Lo que hago bien
text-passions = Me importa
text-aspirations = Espero
text-languages = Mis idiomas
# "My people" are family, neighbours, community: whoever the student means.
text-community = Lo que sabe mi gente
text-learn_best = Aprendo mejor cuando
text-in_the_way = Lo que me estorba
text-trusted_adult = Una persona adulta de confianza

## Texts of a goal. The student speaks.

text-statement = Mi meta
text-why = Por qué me importa
text-question = La pregunta que persigo
text-starts_from = Parte de
text-grade_target = Adónde quiere llegar
text-obstacle = Lo que estorba
text-what_i_learn = Qué aprendo
text-how_i_learn = Cómo lo aprendo
text-how_i_show = Cómo lo muestro
text-closing = Cómo terminó, en mis palabras

## Texts of experiences, needs, supports, agreements and notes

text-title = Qué
text-place = Dónde
text-adult = La persona adulta allí
text-with_whom = Con quién
text-interest = El interés con que se une
text-technology = La tecnología que necesita
text-without_technology = El camino sin ella
text-who_shows = Quién enseña a usarla
text-seen = Lo que se vio
text-assumed = Lo que se supone
text-what = Qué
text-who = Quién
text-when = Cuándo
text-did_it_help = ¿Ayudó?
text-words = Palabras
text-interpreted = Puesto en otro idioma
text-how_to_help = Cómo ayudar en casa
text-ask_at_home = Preguntas en casa

## Where a goal stands. Each has its own mark; the word always stands beside it.

standing-proposed = Propuesta
standing-one_yes = Propuesta
standing-agreed = Acordada
standing-live = En marcha
standing-met = Alcanzada
standing-changed = Cambiada
standing-parked = En pausa
standing-set_aside = Dejada de lado

## Who leads a goal

lead-teacher_models = Primero muestra la maestra o el maestro
lead-together = En conjunto
lead-student_with_checks = { $student } guía, con revisiones
lead-student = { $student } guía

## With whom an experience happens

together-shared = Con toda la clase
together-classmates = Con compañeros
together-adult = Con una persona adulta
together-alone = Por su cuenta

## Levels of a task, never of a student

bloom-remember = Recordar
bloom-understand = Comprender
bloom-apply = Aplicar
bloom-analyse = Analizar
bloom-evaluate = Valorar
bloom-create = Crear

## Needs and supports

need_standing-open = Abierta
need_standing-being_met = Se está atendiendo
need_standing-met = Atendida
helped-yes = Sí
helped-a_bit = Un poco
helped-no = No
helped-ask_later = Es pronto para decirlo

## Evidence

medium-photo = foto
medium-sound = sonido
medium-file = archivo
medium-link = enlace
medium-text = palabras

## Answers to a suggestion. The three weigh the same.

answer-take = la tomó
answer-keep_mine = dejó su propia frase
answer-keep_both = dejó las dos

## Whose words

voice-student = estudiante
voice-family = familia
voice-school = escuela

## Default lists. A school may change them; its own words are shown as written.

area-academic = Académica
area-career = De oficio
area-personal = Personal
area-civic = Cívica
pathway-class_project = Proyecto de la clase
pathway-shared_lesson = Lección compartida
pathway-work_based = Aprender en el trabajo
pathway-internship = Prácticas
pathway-service = Aprender sirviendo
pathway-career_technical = Educación técnica y profesional
pathway-virtual = Aprendizaje virtual
pathway-blended = Aprendizaje combinado
pathway-dual_enrolment = Doble matrícula
pathway-early_college = Universidad temprana
pathway-independent_study = Estudio independiente
pathway-community_based = Aprender en la comunidad
need_kind-content = Lo que se aprende
need_kind-technology = Uso de la tecnología
need_kind-managing = Organizar lo que aprende
need_kind-language = Idioma
need_kind-health = Salud
need_kind-home = Casa
need_kind-other = Otra cosa
purpose-democratic_equality = Para participar como igual
purpose-social_efficiency = Para estar listo para el trabajo
purpose-social_mobility = Para llegar más lejos

## Steps of a conference

agenda-welcome = Bienvenida
agenda-who_i_am = Quién soy
agenda-work_i_chose = El trabajo que elegí
agenda-goals = Metas, y lo que estorba
agenda-two_goals = Dos metas
agenda-family_asks = La familia pregunta
agenda-agreements = Lo que se acuerda

## For whom a copy is

audience-student = { $student }
audience-family = La familia de { $student }
audience-school = El archivo de la escuela
audience-next_teacher = La próxima maestra o el próximo maestro de { $student }

## What a copy holds, and what stays. Shown beside the preview as a list.

part-strengths = lo que hace bien
part-profile = quién soy
part-goals = { $count ->
    [one] 1 meta
   *[other] { $count } metas
}
part-experiences = { $count ->
    [one] 1 lugar donde aprende
   *[other] { $count } lugares donde aprende
}
part-needs = { $count ->
    [one] 1 necesidad
   *[other] { $count } necesidades
}
part-supports = { $count ->
    [one] 1 apoyo
   *[other] { $count } apoyos
}
part-evidence = { $count ->
    [one] 1 evidencia
   *[other] { $count } evidencias
}
part-check_ins = { $count ->
    [one] 1 revisión
   *[other] { $count } revisiones
}
part-promises = { $count ->
    [one] 1 promesa
   *[other] { $count } promesas
}
part-notes = { $count ->
    [one] 1 nota al margen
   *[other] { $count } notas al margen
}
part-home_help = cómo ayudar
part-home_questions = preguntas en casa
part-contacts = a quién llamar
part-reply = una página para responder
part-story = la historia hasta hoy
part-suggestions = { $count ->
    [one] 1 sugerencia
   *[other] { $count } sugerencias
}
part-open_suggestions = sugerencias que esperan respuesta
part-conferences = reuniones que hubo
part-copies = qué copias se hicieron
part-whose_words = de quién son las palabras
part-marked = { $count ->
    [one] 1 cosa marcada como no para la familia
   *[other] { $count } cosas marcadas como no para la familia
}
part-trash = la papelera
part-staff_notes = notas del personal
part-access_profile = lo que tiene en casa para la escuela
part-other_students = otros estudiantes
