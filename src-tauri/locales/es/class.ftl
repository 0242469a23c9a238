### Palabras de la página de la clase: la pregunta común, sus entradas, los estudiantes por nombre.
### $student es un nombre corto como "Amina".

asked-by-class = Lo preguntó la clase
asked-by-family = Lo preguntaron las familias
asked-by-school = Lo preguntó la escuela
project-from = El proyecto de la clase, de { $from } a { $until }
ways-in = { $count ->
    [one] Una pregunta, una entrada.
   *[other] Una pregunta, { $count } entradas.
}
ends-with = Al final del camino: { $what }, { $on }.
plans-here = Planes aquí:
plans-none-here = Todavía no hay planes aquí.
hang-here = Añadir un plan
unhang = Quitar el plan de { $student }
fixed-open = Fijo y abierto
fixed = Fijo:
open = Abierto:
today = Hoy
no-conference-today = No hay conferencia prevista para hoy.
conference-with = Conferencia con
cut-off-with = Se cortó la conferencia con
student-prepared = el estudiante escribió desde la última vez
family-in = ya están las palabras de la familia
ready = Está: { $what }.
your-week = Tu semana
# Before names with the day of each one's next check-in, in name order.
check-ins-due = Revisiones que tocan
week-planned = { $minutes ->
    [one] Está previsto 1 minuto de apoyo.
   *[other] Están previstos { $minutes } minutos de apoyo.
}
week-say-hours = Di cuántos minutos tienes
week-hours = Dijiste que tienes { $minutes } minutos.
week-free = Quedan { $minutes } libres.
week-over = Son { $minutes } más de los que tienes. ¿Qué se podría poner en pausa o hacer juntos?

## Preguntas

ask-outside = { $count ->
    [one] Un plan todavía no toca el proyecto:
   *[other] { $count } planes todavía no tocan el proyecto:
}
ask-outside-what = ¿Qué apoyo haría posible participar?
class-ask-park = hay más metas en marcha de las que eligió tu escuela. ¿Cuál se podría poner en pausa?
class-ask-quiet = una meta en marcha no tiene evidencia desde el { $on }. ¿Qué apoyo falta?
class-ask-which-choice-is-yours = todo en una meta lo eligió el docente. ¿Qué podría elegir el estudiante?
class-ask-way-without-technology = un paso necesita tecnología. ¿Cuál es el camino sin ella?
class-ask-who-shows-how = un paso necesita tecnología. ¿Quién mostrará cómo?
class-ask-nothing-shared = nada en el plan sucede con toda la clase. ¿Qué lo haría posible?
class-ask-which-status = dos personas dijeron cosas distintas sobre una meta. Las dos quedan hasta que alguien elija.
class-ask-still-yes = una meta cambió de palabras después de un sí. ¿Sigue siendo un sí?
asks-more = { $count ->
    [one] 1 pregunta más
   *[other] { $count } preguntas más
}

## Estudiantes

roll-label = Estudiantes, por orden de nombre
roll-title = { $count ->
    [one] 1 estudiante
   *[other] { $count } estudiantes, por nombre
}
not-yet-met = sin encuentro aún
not-yet-heard = sin palabras aún
plan-begin = Empezar un plan
plan-bring-in = Traer un plan de un archivo
student-add = Añadir un estudiante
student-name = Nombre del estudiante
student-name-hint = El nombre completo, como lo dice el estudiante. Intro lo añade y sigue con el próximo.
student-language = Idiomas de casa
student-added = { $student } ya está. Su plan de este año está listo.

## Lugares vacíos

empty-project = Todavía no hay proyecto de clase
empty-project-says = Una pregunta para todos, con varias entradas. Los planes cuelgan ahí por nombre.
project-begin = Empezar un proyecto de clase
empty-entries = Todavía no hay entradas
empty-entries-says = Una entrada es una pregunta más pequeña que los estudiantes pueden elegir.
empty-students = Todavía no hay estudiantes
empty-students-says = Escribe un nombre y pulsa Intro. Con él empieza un plan para este año.

## Dos registros que quizás son uno. Los dos quedan hasta que alguien elija.

twin-plans = { $who } tiene { $count } planes para este año.
twin-plans-what = ¿Se une uno al otro?
twin-plan-begun = Empezado el { $on }
twin-plan-empty = Todavía sin palabras
twin-plan-into = Seguir con este
twin-persons = { $count } personas se llaman { $who }.
twin-persons-what = ¿Son una sola persona?
twin-called = le dicen { $short }
twin-relation = { $relation }, de { $student }
twin-grade = grado { $grade }
twin-person-into = Una persona: seguir con este registro
twin-persons-apart = Solo comparten el nombre
twin-stays = El otro queda para leerlo, con cada palabra y quién la escribió.

## Cambian los adultos

hands-covers = { $name } cubre { $whom } hasta el { $on }.
hands-i_cover = Usted cubre { $whom } hasta el { $on }. Lo dio { $name }.
hands-cover_over = Usted cubrió { $whom } hasta el { $on }. Estos planes ya están cerrados aquí.
hands-handed_to_me = { $name } le pasó { $whom }. Cerrado para { $name } desde el { $on }.
hands-hands_on = { $name } tiene { $whom }. Los planes se cierran para usted desde el { $on }.
hands-handed_on = { $name } tiene { $whom } desde el { $on }. Estos planes ya están cerrados aquí.

## Un paquete de traslado de otra escuela

admit-title = Abrir un paquete de traslado
admit-says = Un estudiante viene de otra escuela. El archivo contiene los planes, el código en papel lo abre.
admit-choose = Elegir el archivo
admit-need-file = elija primero el archivo
admit-need-code = escriba primero el código
admit-do = Abrirlo
admit-done = { $count ->
    [one] Llegó un plan de { $student } desde { $school }. El estudiante ya está en la clase.
   *[other] Llegaron { $count } planes de { $student } desde { $school }. El estudiante ya está en la clase.
}
admit-here = { $count ->
    [one] Un plan del paquete ya estaba aquí. Quedó como está.
   *[other] { $count } planes del paquete ya estaban aquí. Quedaron como están.
}
admit-names = Los adultos de la otra escuela están como nombres. Aquí no pueden hacer nada. Quién de la familia puede recibir copias lo dice usted, en Escuela, Personas.
admit-open = Abrir el plan de { $student }
