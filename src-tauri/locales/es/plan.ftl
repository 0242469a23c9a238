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
text-sooner = Qué me haría llegar antes

## Texts of experiences, needs, supports, agreements and notes

text-title = Qué
text-place = Dónde
text-adult = La persona adulta allí
text-with_whom = Con quién
text-interest = El interés con que se une
text-supports_needed = Qué ayuda a participar
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

## Where an experience happens

placement-in_school = En la escuela
placement-out_of_school = Fuera de la escuela
placement-both = Una parte en la escuela y otra fuera

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
support-for-need = Para: { $need }
# Somebody's words within a sentence of the app's.
quoted = «{ $words }»
supports-look_again = Mirar otra vez el { $date }

## Evidence

medium-photo = foto
medium-sound = sonido
medium-file = archivo
medium-link = enlace
medium-text = palabras

# An answer to "What do you see in it?" and to "What did you choose to show?".
look-not_today = Hoy no
# How long a sound lasts: "1 minute 10" means seventy seconds.
lasts-seconds = { $count ->
    [one] 1 segundo
   *[other] { $count } segundos
}
lasts-minutes = { $count ->
    [one] 1 minuto { $seconds }
   *[other] { $count } minutos { $seconds }
}
size-kilobytes = { $size } kB
size-megabytes = { $size } MB
# A part of the family's sheet, with photographs where there are any.
family-work = El trabajo que { $student } eligió mostrar

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
pathway-service_learning = Aprender sirviendo
pathway-career_technical = Educación técnica y profesional
pathway-virtual = Aprendizaje virtual
pathway-blended = Aprendizaje combinado
pathway-dual_enrolment = Doble matrícula
pathway-early_college = Universidad temprana
pathway-independent_study = Estudio independiente
pathway-community_based = Aprender en la comunidad
need_kind-content = Lo que se aprende
need_kind-technology = Uso de la tecnología
need_kind-managing_learning = Organizar lo que aprende
need_kind-language = Idioma
need_kind-health = Salud
need_kind-home = Casa
need_kind-other = Otra cosa
purpose-democratic_equality = Para participar como igual
purpose-social_efficiency = Para estar listo para el trabajo
purpose-social_mobility = Para llegar más lejos
# Maneras en que la escuela hace posible la tecnología, o se arregla sin ella.
provision-loan = Un aparato prestado
provision-school_time = Tiempo para eso en la escuela
provision-paper = En papel
# Metas y costumbres que un estudiante puede tomar. Ninguna se mide.
routine-pack_the_evening_before = Preparar mi mochila la noche anterior
routine-start_with_five_minutes = Empezar con cinco minutos
routine-ask_one_question = Hacer una pregunta al día
routine-read_in_any_language = Leer algo que me guste, en cualquier idioma
routine-rest_and_come_back = Descansar cuando es demasiado, y volver
routine-thank_someone = Dar las gracias a quien ayudó
routine-look_back_on_friday = Mirar mi semana el viernes
# Lo que puede estorbar al aprender. Nunca algo malo de una persona.
obstacle-getting_started = Empezar
obstacle-what_to_do = Saber qué hay que hacer
obstacle-words_of_the_task = Las palabras de la tarea
obstacle-too_much_at_once = Demasiado a la vez
obstacle-noise = El ruido alrededor
obstacle-time_or_place = No hay tiempo o lugar para eso
obstacle-device = No hay aparato, o no hay internet
obstacle-being_alone_with_it = Estar a solas con eso
obstacle-worry = La preocupación
# Lo que una clase entera puede usar.
strategy-talk_first = Hablar primero, escribir después
strategy-first_line = La primera línea, en conjunto
strategy-someone_shows = Alguien lo muestra una vez y luego pruebas
strategy-small_steps = Un paso pequeño tras otro
strategy-flexible_grouping = Grupos que cambian con la tarea
strategy-partner = Practicar con alguien
strategy-differentiation = Más de una manera de aprenderlo y de mostrarlo
strategy-formative_assessment = Una pregunta corta en el camino, para ver qué enseñar después
strategy-key_words = Palabras clave en los dos idiomas
strategy-quiet_place = Un lugar tranquilo por media hora
strategy-on_paper_too = Lo mismo en papel

## Steps of a conference

agenda-welcome = Bienvenida
agenda-who_i_am = Quién soy
agenda-work_i_chose = El trabajo que elegí
agenda-goals = Metas, y lo que estorba
agenda-two_goals = Dos metas
agenda-family_asks = La familia pregunta
agenda-does_not_fit = Lo que no encaja
agenda-agreements = Lo que se acuerda

## Competencies: what one can do, and who set it

class-goals = Metas de la clase
competency-unknown = Una competencia cuyo marco no está aquí
competency-from = La fijó «{ $title }».
competency-from_school = La fijó esta escuela: «{ $title }».
competency-creator = Escrito por: { $who }.
competency-publisher = Publicado por: { $who }.
competency-asked = Se preguntó a: { $who }.
competency-licence = Licencia: { $who }.
competency-dated = Del { $date }.
competency-draft = Es un borrador.
competency-no_longer_used = Ya no se usa.
competency-proposed = La propone
ways-to-show = Maneras de mostrarla
for-grade = grado { $grade }
no-reason_given = No se dio razón.

## What waits for a person, as questions. Nothing waits for an answer.

ask-park = Hay { $count } metas en marcha, y tu escuela eligió { $cap }.
ask-park-which = ¿Cuál se podría poner en pausa?
ask-quiet-what = ¿Qué apoyo falta?
ask-nothing-shared = Nada en este plan sucede con toda la clase.
ask-nothing-shared-what = ¿Qué apoyo haría posible participar?
ask-without = «{ $what }» necesita tecnología.
ask-without-what = ¿Cuál es el camino sin ella?
ask-who-shows = «{ $what }» necesita tecnología.
ask-who-shows-what = ¿Quién le mostrará a { $student } cómo?
ask-looks-after = «{ $what }» necesita tecnología.
ask-looks-after-what = ¿Qué persona adulta se ocupa, y cuándo lo mira con { $student }?
ask-what-for = «{ $what }» nombra tecnología y todavía no es para ninguna meta.
ask-what-for-what = ¿Qué quiere hacer { $student } con ella?
ask-rests-on = «{ $competency }» se apoya en: { $under }. Aquí no hay evidencia de eso.
ask-rests-on-what = ¿Qué lo mostraría?
way-up = El camino desde aquí
ask-sooner = ¿Qué le haría llegar antes a { $student }?
ask-none-chosen = Lo eligió todo el docente. ¿Qué podría elegir { $student }?

## Whether a dialogue is settled

note-is-settled = Aclarado
note-is-open = Abierto

## What the law wants in a plan. It is for the teacher, and it blocks nothing.

law-title = Lo que la ley pide en un plan
law-student = El estudiante participó
law-school = Alguien de la escuela participó
law-parent_or_guardian = La madre, el padre o un tutor participó
law-abilities = Lo que el estudiante sabe hacer y le importa
law-opportunities = Dónde aprende el estudiante, y hasta dónde llega
law-supports = Lo que ayuda
law-reviewed = Se miró en conjunto durante el año

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
part-work = { $count ->
    [one] 1 trabajo elegido
   *[other] { $count } trabajos elegidos
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

## What a student has for school work at home. Only on paper where a person turned it on.

section-access = Para las tareas en casa
access-device = Un aparato para trabajar
access-internet = Internet
access-printing = Cómo imprimir
access-quiet_place = Un lugar tranquilo
access-ease = Soltura con la tecnología
access-own_learning = Organiza su aprendizaje
access_answer-yes = sí
access_answer-sometimes = a veces, o con ayuda
access_answer-no = por ahora no
part-care = lo que está en cuidado
